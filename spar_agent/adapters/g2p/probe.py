"""Finds out which mapper answers at an address and how it wants to be spoken to.

Each dialect asks about one id; the one that is understood is proposed. Nothing is ever written. An
administrator confirms: the answer is a piece of an office file, not a setting.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import httpx

from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.http import STRAIGHT, Connections
from spar_agent.domain.account import FaType
from spar_agent.domain.profile import Canonical, Dialect, ServerProfile
from spar_agent.domain.secret import Secret
from spar_agent.domain.strategy import SEEDS
from spar_agent.errors import (
    BadReply,
    KeyRefused,
    NoAnswer,
    Refused,
    ServerFault,
    WrongServer,
)
from spar_agent.ports.clock import Clock

PREFIXES = ("", "/api/mapper")
"""Where charts of SPAR put the mapper below its host."""
NOBODY = "spar-agent-probe"
NOT_THIS_DIALECT = (WrongServer, Refused, BadReply, ServerFault)
NO_KEY = Secret("")
CANDIDATES = (
    (Dialect.G2P, False),
    (Dialect.SPAR_1, False),
    (Dialect.SPAR_2, False),
    (Dialect.G2P, True),
)


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """What a probe found out. needs_key: it understood us and refused the signature.

    id_template, strategy: only where a test id was given and the mapper knows it.
    """

    profile: ServerProfile
    needs_key: bool = False
    id_template: str = ""
    strategy: int = 0

    def mapper_section(self) -> dict[str, Any]:
        """The ``mapper`` object of an office file, to be confirmed."""
        made: dict[str, Any] = {
            "dialect": self.profile.dialect.value,
            "base_url": self.profile.base_url,
            "sender": self.profile.sender,
            "id_template": self.id_template or self.profile.id_template,
            "canonical": self.profile.canonical.value,
            "batch_size": self.profile.batch_size,
        }
        if self.profile.asynchronous:
            made["async"] = True
        if self.strategy in SEEDS:
            made["strategies"] = {_kind(self.strategy).value: self.strategy}
        return made


@dataclass(frozen=True, slots=True)
class ProbeRequest:
    """What is probed, and as whom."""

    url: str
    sender: str = "spar-agent"
    key: Secret = NO_KEY
    test_id: str = ""
    ca_pem: str = ""
    timeout_s: float = 8.0
    connections: Connections = STRAIGHT


async def probe(
    request: ProbeRequest, clock: Clock, transport: httpx.AsyncBaseTransport | None = None
) -> ProbeResult:
    """The dialect that is spoken there. Raises WrongServer for none, and the network errors."""
    refused: ProbeResult | None = None
    for profile in _profiles(request):
        mapper = HttpMapper(profile, request.key, clock, transport, connections=request.connections)
        try:
            reply = await mapper.raw_resolve(_ids(request, profile))
        except KeyRefused:
            refused = refused or ProbeResult(profile, needs_key=True)
        except NOT_THIS_DIALECT:
            continue
        except NoAnswer:
            if not profile.asynchronous:
                raise
        else:
            return _read(profile, request, reply)
        finally:
            if transport is None:
                await mapper.close()
    if refused is not None:
        return refused
    raise WrongServer("no dialect is understood there")


def _profiles(request: ProbeRequest) -> Iterator[ServerProfile]:
    for prefix in PREFIXES:
        for dialect, asynchronous in CANDIDATES:
            for canonical in Canonical:
                if canonical is Canonical.RECEIVED and not request.key:
                    continue
                yield ServerProfile(
                    dialect,
                    request.url.rstrip("/") + prefix,
                    request.sender,
                    canonical=canonical,
                    asynchronous=asynchronous,
                    timeout_s=request.timeout_s,
                    ca_pem=request.ca_pem,
                )


def _ids(request: ProbeRequest, profile: ServerProfile) -> tuple[str, ...]:
    return profile.person_ids(request.test_id or NOBODY)


def _read(profile: ServerProfile, request: ProbeRequest, reply: Any) -> ProbeResult:
    """Under which spelling the test id is registered, and with which strategy."""
    found = ProbeResult(profile)
    for template, item in zip(_templates(profile), _items(reply), strict=False):
        if request.test_id and item.get("fa"):
            return replace(found, id_template=template, strategy=_strategy(item))
    return found


def _templates(profile: ServerProfile) -> tuple[str, ...]:
    return tuple(dict.fromkeys((profile.id_template, *profile.other_templates)))


def _items(reply: Any) -> list[dict[str, Any]]:
    """The answers in the order of the questions; SPAR puts misses first."""
    if isinstance(reply, dict):
        response = reply.get("resolve_response")
        if isinstance(response, list):
            items = [item for item in response if isinstance(item, dict)]
            return sorted(items, key=lambda item: str(item.get("reference_id")))
        for value in reply.values():
            if found := _items(value):
                return found
    return []


def _strategy(item: dict[str, Any]) -> int:
    info = item.get("additional_info")
    first = info[0] if isinstance(info, list) and info and isinstance(info[0], dict) else {}
    fa = item.get("fa")
    number = first.get("strategy_id") or (fa.get("strategy_id") if isinstance(fa, dict) else None)
    if isinstance(number, int):
        return number
    for seed_id, seed in SEEDS.items():
        if isinstance(fa, str) and seed.deconstruct(fa) is not None:
            return seed_id
    return 0


def _kind(strategy: int) -> FaType:
    kinds = {3: FaType.EMAIL_WALLET, 4: FaType.MOBILE_WALLET}
    return kinds.get(strategy, FaType.BANK)
