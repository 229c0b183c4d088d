"""One mapper over HTTP, in the dialect of its profile: a MapperGateway."""

import asyncio
import secrets
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import httpx
from msgspec.structs import replace

from spar_central import traces
from spar_central.clock import Clock
from spar_central.mappers.admission import AdmissionSigner
from spar_central.mappers.dialect import MapperDialect, ResolveItem, WriteItem
from spar_central.mappers.envelope import read_acknowledgement
from spar_central.mappers.g2p_connect_1 import G2pConnect1
from spar_central.mappers.http import post_json
from spar_central.mappers.polling import Pause, StatusPoll
from spar_central.mappers.port import (
    Held,
    MapperCall,
    MapperOrder,
    Op,
    Result,
    Said,
)
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.reply_keys import ReplyKeys
from spar_central.mappers.signature import RequestSigner, canonical
from spar_central.mappers.spar_1 import Spar1
from spar_central.mappers.spar_2 import Spar2
from spar_central.mappers.strategies import AccountUnsafe
from spar_central.settings import Dialect
from spar_central.trust.accounts import same_account

RESOLVE_AT_ONCE: Final = 200
NOBODY: Final = "spar-central-control"
"""Of nobody: asked to tell a bad item from a sick server."""

DIALECTS: Final[Mapping[Dialect, Callable[[MapperProfile], MapperDialect]]] = MappingProxyType(
    {Dialect.SPAR_2: Spar2, Dialect.SPAR_1: Spar1, Dialect.G2P: G2pConnect1}
)


class HttpMapper:
    """What its methods answer and raise is said at MapperGateway."""

    def __init__(
        self,
        profile: MapperProfile,
        signer: RequestSigner | None,
        http: httpx.AsyncClient,
        clock: Clock,
        pause: Pause = asyncio.sleep,
        admission: AdmissionSigner | None = None,
        reply_keys: ReplyKeys | None = None,
    ) -> None:
        """http: of ``new_client``; closed by whoever made it. pause: how polling waits.

        admission: None where the mapper asks for none. reply_keys: None where it signs no replies.
        """
        self._reply_keys = reply_keys
        self._admission = admission
        self._profile = profile
        self._signer = signer
        self._http = http
        self._clock = clock
        self._dialect = DIALECTS[profile.dialect](profile)
        self._status = StatusPoll(self._post, profile.sender, profile.wait_s, pause)

    async def ping(self) -> None:
        """As MapperGateway: it is asked about nobody, under our signature."""
        await self.resolve([NOBODY])

    async def send(self, op: Op, orders: Sequence[MapperOrder]) -> Mapping[str, Result]:
        """As MapperGateway. An account that cannot be written is UNREADABLE, alone."""
        items, results = self._write_items(op, orders)
        if items:
            results |= await self._written(op, items)
        return {
            order.reference_id: results.get(order.reference_id, Result(Said.NOTHING))
            for order in orders
        }

    def _write_items(
        self, op: Op, orders: Sequence[MapperOrder]
    ) -> tuple[list[WriteItem], dict[str, Result]]:
        items: list[WriteItem] = []
        unsafe: dict[str, Result] = {}
        for order in orders:
            person_id = order.person_id or self._profile.person_ids(order.psut)[0]
            fa = order.fa if op is not Op.UNLINK else None
            try:
                account = self._profile.write(fa) if fa is not None else None
            except AccountUnsafe as error:
                unsafe[order.reference_id] = Result(Said.UNREADABLE, str(error))
                continue
            items.append(WriteItem(order, person_id, account))
        return items, unsafe

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, Held]:
        """As MapperGateway. A person under two spellings with two accounts is not readable."""
        found: dict[str, Held] = {}
        step = max(1, RESOLVE_AT_ONCE // len(self._profile.spellings))
        unique = list(dict.fromkeys(psuts))
        for at in range(0, len(unique), step):
            found |= await self._resolve_some(unique[at : at + step])
        return found

    async def raw_resolve(self, items: Sequence[ResolveItem]) -> Any:
        """The mapper's own reply, for the probe. Raises MapperError when it is none."""
        reply = await self._answered("resolve", self._dialect.resolve_body(items, self._clock()))
        self._dialect.read_resolve(reply)
        return reply

    async def _resolve_some(self, psuts: Sequence[str]) -> dict[str, Held]:
        once = secrets.token_hex(4)  # an answer to another question, played again, says nothing
        by_reference = {
            f"{once}-{number}-{at}": (psut, person_id)
            for number, psut in enumerate(psuts)
            for at, person_id in enumerate(self._profile.person_ids(psut))
        }
        items = [ResolveItem(reference, ids[1]) for reference, ids in by_reference.items()]
        body = self._dialect.resolve_body(items, self._clock())
        read = self._dialect.read_resolve(await self._answered("resolve", body))
        found: dict[str, list[Held]] = {psut: [] for psut in psuts}
        unknown: set[str] = set()
        for reference, (psut, person_id) in by_reference.items():
            held = read.get(reference)
            if held is None:
                unknown.add(psut)
            elif not held.is_nothing or held.grace_until:
                found[psut].append(_under(held, person_id))
        return {psut: _one_of(hits) for psut, hits in found.items() if psut not in unknown}

    async def _written(self, op: Op, items: Sequence[WriteItem]) -> Mapping[str, Result]:
        """By reference id; none where the dialect acknowledges and never tells."""
        body = self._dialect.write_body(op, items, self._clock())
        path = self._acknowledged_path(op)
        if path and not self._dialect.has_status:
            read_acknowledgement(await self._post(path, body, op))
            return {}
        return self._dialect.read_write(op, await self._answered(op, body))

    async def _answered(self, op: MapperCall, body: dict[str, Any]) -> Any:
        """The reply to ``op``, at once or when the mapper has it."""
        path = self._acknowledged_path(op)
        if not path:
            return await self._post(self._dialect.path(op), body, op)
        read_acknowledgement(await self._post(path, body, op))
        transaction = str(body["message"]["transaction_id"])
        return await self._status.answer(op, transaction, self._clock())

    def _acknowledged_path(self, op: MapperCall) -> str:
        return self._dialect.acknowledged_path(op) if self._profile.asynchronous else ""

    async def _post(self, path: str, body: dict[str, Any], op: MapperCall = "resolve") -> Any:
        payload = canonical(body, self._profile.canonical)
        headers = {"signature": self._signer.sign(payload)} if self._signer else {}
        if self._admission is not None and isinstance(op, Op):
            headers["admission"] = self._admission.sign(
                op, self._profile.sender, body, self._clock()
            )
        url = self._profile.base_url + path
        with traces.step(f"mapper {op}"):
            headers |= traces.headers()
            return await post_json(
                self._http, url, payload, headers, self._profile.wait_s, self._reply_keys
            )


def _under(held: Held, person_id: str) -> Held:
    return replace(held, person_id=person_id)


def _one_of(hits: Sequence[Held]) -> Held:
    """What is registered for a person who stands there under one spelling, or several."""
    if not hits:
        return Held()
    hits = [one for one in hits if not one.grace_until] or hits
    first, *others = hits
    for other in others:
        if first.fa is None or other.fa is None or not same_account(first.fa, other.fa):
            return Held(None, readable=False, person_id=first.person_id)
    return first
