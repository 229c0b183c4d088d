"""Finds out which mapper answers at an address and how it wants to be spoken to.

The server's document is read first: it names the dialect without a key, and tells the portal's API
from the partners'. Then each dialect that may be meant asks about nobody, with a letter that is
not ASCII in it: without one, both canonical forms would be taken for right. Nothing is written; a
person puts what is proposed into the settings.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import httpx

from spar_central.clock import Clock
from spar_central.http_client import new_client
from spar_central.mappers.dialect import ResolveItem
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.http import get_json
from spar_central.mappers.port import MapperAway, MapperError, MapperRefuses
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.refusals import KeyRefused
from spar_central.mappers.signature import RequestSigner
from spar_central.mappers.strategies import SEEDS
from spar_central.settings import Canonical, Dialect
from spar_central.trust.accounts import FaType

PREFIXES: Final = ("", "/api/mapper")
"""Where charts of SPAR put the mapper below its host."""
NOBODY: Final = "spar-central-probe"
NAME: Final = "आशा"
"""Ignored by every server; what a signature is made over depends on it."""
PATHS: Final = {
    Dialect.G2P: "/mapper/sync/link",
    Dialect.SPAR_1: "/sync/link",
    Dialect.SPAR_2: "/mapper/link",
}
PORTAL_PATH: Final = "/dfsp/fetch-banks"
"""The beneficiaries' portal speaks the same operations for whoever signed in; not for partners."""
CANDIDATES: Final = (
    (Dialect.G2P, False),
    (Dialect.SPAR_1, False),
    (Dialect.SPAR_2, False),
    (Dialect.G2P, True),
)


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """needs_key: it understood us and refused the signature; then ``canonical`` is a guess.

    id_template, strategy: only where a test id was given and the mapper knows it.
    """

    profile: MapperProfile
    needs_key: bool = False
    id_template: str = ""
    strategy: int = 0

    def lines(self) -> Iterator[str]:
        """The ``[mapper]`` table to be confirmed and put into the settings."""
        profile = self.profile
        yield "[mapper]"
        yield f'dialect = "{profile.dialect}"'
        yield f'base_url = "{profile.base_url}"'
        yield f'sender = "{profile.sender}"'
        yield f'id_template = "{self.id_template or profile.id_template}"'
        if not self.needs_key:
            yield f'canonical = "{profile.canonical}"'
        if profile.asynchronous:
            yield "asynchronous = true"
        if self.strategy in SEEDS:
            yield f"strategies = {{ {_kind(self.strategy)} = {self.strategy} }}"


@dataclass(frozen=True, slots=True)
class ProbeRequest:
    """What is probed, and as whom. test_id: as the mapper has it, without template."""

    url: str
    sender: str = "spar-central"
    signer: RequestSigner | None = None
    test_id: str = ""
    ca_file: str = ""
    wait_s: float = 8.0


async def probe(
    request: ProbeRequest, clock: Clock, transport: httpx.AsyncBaseTransport | None = None
) -> ProbeResult:
    """The dialect that is spoken there. Raises MapperRefuses for none, MapperAway."""
    http = new_client(request.wait_s, request.ca_file, transport=transport)
    try:
        return await _probe(request, clock, http)
    finally:
        if transport is None:
            await http.aclose()


async def _probe(request: ProbeRequest, clock: Clock, http: httpx.AsyncClient) -> ProbeResult:
    refused: list[ProbeResult] = []
    guessed: list[ProbeResult] = []
    portal = False
    for prefix in PREFIXES:
        url = request.url.rstrip("/") + prefix
        paths = _paths(await get_json(http, f"{url}/openapi.json", request.wait_s))
        if PORTAL_PATH in paths and PATHS[Dialect.G2P] not in paths:  # which a portal has not
            portal = True
            continue
        for profile in _profiles(request, url, paths):
            mapper = HttpMapper(profile, request.signer, http, clock)
            try:
                reply = await mapper.raw_resolve(_items(request, profile))
            except KeyRefused as error:  # a status alone may be any server's, on any path
                by_dialect = bool(paths) or not error.code.startswith("http.")
                (refused if by_dialect else guessed).append(ProbeResult(profile, needs_key=True))
            except MapperAway:
                raise
            except MapperError:
                continue
            else:
                return _read(profile, request, reply)
    if not refused and portal:
        raise MapperRefuses("the portal's API is there; partners need another address")
    if not (refused or guessed):
        raise MapperRefuses("no dialect is understood there")
    return [*refused, *guessed][0]


def _paths(document: Any) -> frozenset[str]:
    found = document.get("paths") if isinstance(document, dict) else None
    return frozenset(str(path) for path in found) if isinstance(found, dict) else frozenset()


def _profiles(request: ProbeRequest, url: str, paths: frozenset[str]) -> Iterator[MapperProfile]:
    """Those that the document names; all where it names none."""
    named = {dialect for dialect, path in PATHS.items() if path in paths}
    for dialect, asynchronous in CANDIDATES:
        if named and (dialect not in named or asynchronous):
            continue
        for canonical in Canonical:
            if canonical is Canonical.RECEIVED and request.signer is None:
                continue
            yield MapperProfile(
                dialect,
                url,
                request.sender,
                canonical=canonical,
                asynchronous=asynchronous,
                wait_s=request.wait_s,
            )


def _items(request: ProbeRequest, profile: MapperProfile) -> list[ResolveItem]:
    ids = profile.person_ids(request.test_id or NOBODY)
    return [ResolveItem(str(at), one, NAME) for at, one in enumerate(ids)]


def _read(profile: MapperProfile, request: ProbeRequest, reply: Any) -> ProbeResult:
    """Under which spelling the test id is registered, and with which strategy."""
    found = ProbeResult(profile)
    for item in _answers(reply):
        reference = str(item.get("reference_id"))
        if request.test_id and item.get("fa") and reference.isdigit():
            template = profile.spellings[int(reference) % len(profile.spellings)]
            return replace(found, id_template=template, strategy=_strategy(item))
    return found


def _answers(reply: Any) -> list[dict[str, Any]]:
    """The answers in the order of the questions; SPAR puts misses first."""
    if isinstance(reply, dict):
        response = reply.get("resolve_response")
        if isinstance(response, list):
            items = [item for item in response if isinstance(item, dict)]
            return sorted(items, key=lambda item: str(item.get("reference_id")))
        for value in reply.values():
            if found := _answers(value):
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
