"""``spar-agent probe URL`` tells which mapper this is and how it wants to be spoken to.

Each dialect asks about one id; the one that is understood is proposed. Nothing is ever written. An
administrator confirms: the answer is a piece of an office file, not a setting.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.g2p.mapper import HttpMapper
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
    SparError,
    WrongServer,
)
from spar_agent.ports import Clock

PREFIXES = ("", "/api/mapper")
"""Where charts of SPAR put the mapper below its host."""
NOBODY = "spar-agent-probe"
NOT_THIS_ONE = (WrongServer, Refused, BadReply, ServerFault)
NO_KEY = Secret("")
WAYS = ((Dialect.G2P, False), (Dialect.SPAR_1, False), (Dialect.SPAR_2, False), (Dialect.G2P, True))


@dataclass(frozen=True, slots=True)
class Found:
    """What a probe found out. needs_key: it understood us and refused the signature.

    id_template, strategy: only where a test id was given and the mapper holds it.
    """

    profile: ServerProfile
    needs_key: bool = False
    id_template: str = ""
    strategy: int = 0

    def piece(self) -> dict[str, Any]:
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
class Question:
    """What is probed, and as whom."""

    url: str
    sender: str = "spar-agent"
    key: Secret = NO_KEY
    test_id: str = ""
    ca_pem: str = ""
    timeout_s: float = 8.0


async def probe(
    question: Question, clock: Clock, transport: httpx.AsyncBaseTransport | None = None
) -> Found:
    """The dialect that is spoken there. Raises WrongServer for none, and the network errors."""
    refused: Found | None = None
    for profile in _profiles(question):
        mapper = HttpMapper(profile, question.key, clock, transport)
        try:
            reply = await mapper.raw_resolve(_spellings(question, profile))
        except KeyRefused:
            refused = refused or Found(profile, needs_key=True)
        except NOT_THIS_ONE:
            continue
        except NoAnswer:
            if not profile.asynchronous:
                raise
        else:
            return _read(profile, question, reply)
        finally:
            if transport is None:
                await mapper.close()
    if refused is not None:
        return refused
    raise WrongServer("no dialect is understood there")


def _profiles(question: Question) -> Iterator[ServerProfile]:
    for prefix in PREFIXES:
        for dialect, later in WAYS:
            for canonical in Canonical:
                if canonical is Canonical.RECEIVED and not question.key:
                    continue
                yield ServerProfile(
                    dialect,
                    question.url.rstrip("/") + prefix,
                    question.sender,
                    canonical=canonical,
                    asynchronous=later,
                    timeout_s=question.timeout_s,
                    ca_pem=question.ca_pem,
                )


def _spellings(question: Question, profile: ServerProfile) -> tuple[str, ...]:
    return profile.ids(question.test_id or NOBODY)


def _read(profile: ServerProfile, question: Question, reply: Any) -> Found:
    """Under which spelling the test id is held, and with which strategy."""
    found = Found(profile)
    for template, item in zip(_templates(profile), _items(reply), strict=False):
        if question.test_id and item.get("fa"):
            return replace(found, id_template=template, strategy=_strategy(item))
    return found


def _templates(profile: ServerProfile) -> tuple[str, ...]:
    return tuple(dict.fromkeys((profile.id_template, *profile.other_templates)))


def _items(reply: Any) -> list[dict[str, Any]]:
    """The answers in the order of the questions; SPAR puts misses first."""
    if isinstance(reply, dict):
        told = reply.get("resolve_response")
        if isinstance(told, list):
            items = [item for item in told if isinstance(item, dict)]
            return sorted(items, key=lambda item: str(item.get("reference_id")))
        for value in reply.values():
            if found := _items(value):
                return found
    return []


def _strategy(item: dict[str, Any]) -> int:
    info = item.get("additional_info")
    first = info[0] if isinstance(info, list) and info and isinstance(info[0], dict) else {}
    fa = item.get("fa")
    told = first.get("strategy_id") or (fa.get("strategy_id") if isinstance(fa, dict) else None)
    if isinstance(told, int):
        return told
    for number, seed in SEEDS.items():
        if isinstance(fa, str) and seed.deconstruct(fa) is not None:
            return number
    return 0


def _kind(strategy: int) -> FaType:
    kinds = {3: FaType.EMAIL_WALLET, 4: FaType.MOBILE_WALLET}
    return kinds.get(strategy, FaType.BANK)


def main(argv: Sequence[str]) -> int:
    """Exit status 0 when a dialect is spoken there, 1 when none is."""
    parser = argparse.ArgumentParser(prog="spar-agent probe", description=__doc__)
    parser.add_argument("url", help="such as https://mapper.example.org")
    parser.add_argument("--sender", default="spar-agent", help="the name of this office there")
    parser.add_argument("--key", type=Path, help="the office's signing key, PEM")
    parser.add_argument("--ca", type=Path, help="a private certificate authority, PEM")
    parser.add_argument("--test-id", default="", help="a token that is linked there")
    given = parser.parse_args(argv)
    try:
        question = Question(
            given.url,
            given.sender,
            Secret(given.key.read_text("utf-8") if given.key else ""),
            given.test_id,
            given.ca.read_text("utf-8") if given.ca else "",
        )
        found = asyncio.run(probe(question, SystemClock()))
    except OSError as why:
        sys.stderr.write(f"{why.filename}: {why.strerror}\n")
        return 1
    except SparError as why:
        sys.stderr.write(f"{why}\n")
        return 1
    sys.stdout.write(json.dumps(found.piece(), indent=2) + "\n")
    for line in _remarks(found):
        sys.stderr.write(line + "\n")
    return 0


def _remarks(found: Found) -> Iterator[str]:
    dialect = found.profile.dialect.value
    yield f"This is {dialect}{' (asynchronous)' if found.profile.asynchronous else ''}."
    if found.needs_key:
        yield "It does not accept this signature: give --sender and --key of a known partner."
    if not found.id_template:
        yield "How tokens become ids is not known: give --test-id of somebody who is linked."
    if found.strategy == 2:
        yield "Bank strategy 2 is not read by G2P Bridge 1.0; use 5 where that pays."
    yield "A proposal: an administrator puts it into the office file."
