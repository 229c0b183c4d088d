"""One central mapper over HTTP, in the dialect of its profile: a MapperGateway."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import httpx

from spar_agent.adapters.g2p.async_replies import Pause, StatusPoll
from spar_agent.adapters.g2p.envelope import read_acknowledgement
from spar_agent.adapters.g2p.g2p_connect_1 import G2pConnect1
from spar_agent.adapters.g2p.mapper_dialect import MapperCall, MapperDialect, ResolveItem, WriteItem
from spar_agent.adapters.g2p.signature import Signer, canonical
from spar_agent.adapters.g2p.spar_1 import Spar1
from spar_agent.adapters.g2p.spar_2 import Spar2
from spar_agent.adapters.http import STRAIGHT, Connections, client, get_text, post_json
from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import Authenticated, Operation
from spar_agent.domain.profile import Dialect, ServerProfile
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    AddressUnsafe,
    BadReply,
    KeyRefused,
    Refused,
    WrongServer,
)
from spar_agent.ports.clock import Clock
from spar_agent.ports.mapper import ItemOutcome, RegisteredAccount, Traffic

log = logging.getLogger(__name__)

RESOLVE_AT_ONCE = 200


DIALECTS: Final[Mapping[Dialect, Callable[[ServerProfile], MapperDialect]]] = MappingProxyType(
    {Dialect.SPAR_2: Spar2, Dialect.SPAR_1: Spar1, Dialect.G2P: G2pConnect1}
)


class HttpMapper:
    """A MapperGateway over HTTP; what its methods answer and raise is said there.

    transport: in place of the network; pause: how polling waits.
    """

    def __init__(
        self,
        profile: ServerProfile,
        signing_key: Secret,
        clock: Clock,
        transport: httpx.AsyncBaseTransport | None = None,
        pause: Pause = asyncio.sleep,
        connections: Connections = STRAIGHT,
    ) -> None:
        self._profile = profile
        self._clock = clock
        self._signer = Signer(signing_key) if signing_key else None
        self._dialect = DIALECTS[profile.dialect](profile)
        self._http = client(
            profile.timeout_s, profile.ca_pem, transport=transport, connections=connections
        )
        self._known_ids: dict[str, str] = {}
        self._written_ids: dict[str, str] = {}
        self._sent_bytes = self._received_bytes = 0
        self._status = StatusPoll(self._post, profile.sender, profile.timeout_s, pause)

    def traffic(self) -> Traffic:
        """What went over the line so far."""
        return Traffic(self._sent_bytes, self._received_bytes)

    async def close(self) -> None:
        """Give the connections back."""
        await self._http.aclose()

    async def send(
        self, op: Operation, batch: Sequence[Authenticated]
    ) -> Mapping[str, ItemOutcome]:
        """Each under the spelling its person was found under.

        An account that cannot be written is refused here, alone; the others are sent.
        """
        items, refused = self._write_items(op, batch)
        read = await self._written(op, items) if items else {}
        missing = ItemOutcome(ok=False, unknown=True)
        return refused | {item.reference: read.get(item.reference, missing) for item in items}

    def _write_items(
        self, op: Operation, batch: Sequence[Authenticated]
    ) -> tuple[list[WriteItem], dict[str, ItemOutcome]]:
        items: list[WriteItem] = []
        refused: dict[str, ItemOutcome] = {}
        for ready in batch:
            psut = ready.proof.psut
            person_id = self._known_ids.get(psut, self._profile.person_ids(psut)[0])
            fa = ready.fa if op is not Operation.UNLINK else None
            try:
                address = self._profile.write_address(fa) if fa is not None else None
            except AddressUnsafe as error:
                reference = ready.enrollment.delivery.reference_id
                refused[reference] = ItemOutcome(ok=False, reason=error.detail, error=error.code)
                continue
            items.append(WriteItem(ready, person_id, address))
            self._written_ids[psut] = person_id
        return items, refused

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, RegisteredAccount | None]:
        """A person the reply has no word on is left out."""
        found: dict[str, RegisteredAccount | None] = {}
        width = len(self._profile.person_ids("x"))
        step = max(1, RESOLVE_AT_ONCE // width)
        unique = list(dict.fromkeys(psuts))
        for at in range(0, len(unique), step):
            found.update(await self._resolve_some(unique[at : at + step]))
        return found

    async def pays_another(self, fa: FinancialAddress, psut: str) -> bool:
        """Asked by the string that a write would have made of ``fa``. Raises AddressUnsafe."""
        text = self._profile.write_address(fa).text
        body = self._dialect.resolve_body([ResolveItem("0", fa=text)], self._clock.now())
        found = self._dialect.read_payees(await self._answered("resolve", body))
        ours = {person_id.casefold() for person_id in self._profile.person_ids(psut)}
        return any(payee.shared or payee.person.casefold() not in ours for payee in found)

    async def ping(self) -> None:
        """Returns when the mapper answers."""
        status, text = await get_text(self._http, f"{self._profile.base_url}/ping")
        if status != 200 or "pong" not in text[:100]:
            raise WrongServer(str(status))

    def _ids_to_ask(self, psut: str) -> tuple[str, ...]:
        """All spellings; right after a write, which asked for all, the one that was written."""
        written = self._written_ids.pop(psut, "")
        return (written,) if written else self._profile.person_ids(psut)

    async def _resolve_some(self, psuts: Sequence[str]) -> dict[str, RegisteredAccount | None]:
        by_reference = {
            f"{number}-{at}": (psut, person_id)
            for number, psut in enumerate(psuts)
            for at, person_id in enumerate(self._ids_to_ask(psut))
        }
        items = [
            ResolveItem(reference, person_id) for reference, (_, person_id) in by_reference.items()
        ]
        body = self._dialect.resolve_body(items, self._clock.now())
        read = self._dialect.read_resolve(await self._answered("resolve", body))
        found: dict[str, RegisteredAccount | None] = {}
        unknown: set[str] = set()
        for reference, (psut, person_id) in by_reference.items():
            registered = read.get(reference)
            if registered is not None:
                found[psut] = registered
                self._known_ids[psut] = person_id
            elif reference in read:
                found.setdefault(psut, None)
            else:
                unknown.add(psut)
        return {
            psut: registered
            for psut, registered in found.items()
            if registered or psut not in unknown
        }

    async def _written(self, op: Operation, items: Sequence[WriteItem]) -> dict[str, ItemOutcome]:
        """Outcomes by reference id; none where the dialect acknowledges and never tells."""
        body = self._dialect.write_body(op, items, self._clock.now())
        if self._acknowledged_path(op) and not self._dialect.has_status:
            read_acknowledgement(await self._post(self._acknowledged_path(op), body))
            return {}
        return self._dialect.read_write(op, await self._answered(op, body))

    async def _answered(self, op: MapperCall, body: dict[str, Any]) -> Any:
        """The reply to ``op``, at once or when the mapper has it."""
        path = self._acknowledged_path(op)
        if not path:
            return await self._post(self._dialect.path(op), body)
        read_acknowledgement(await self._post(path, body))
        transaction = str(body["message"]["transaction_id"])
        return await self._status.answer(op, transaction, self._clock.now())

    def _acknowledged_path(self, op: MapperCall) -> str:
        return self._dialect.acknowledged_path(op) if self._profile.asynchronous else ""

    async def _post(self, path: str, body: dict[str, Any]) -> Any:
        payload = canonical(body, self._profile.canonical)
        headers = {"Signature": self._signer.sign(payload)} if self._signer else {}
        self._sent_bytes += len(payload)
        reply = await post_json(self._http, self._profile.base_url + path, payload, headers)
        self._received_bytes += len(reply.body)
        if reply.status in {401, 403}:
            raise KeyRefused(str(reply.status))
        if reply.status in {404, 405}:
            raise WrongServer(str(reply.status))
        if reply.status in {400, 413, 422}:
            raise Refused(str(reply.status))
        if reply.status != 200:
            raise BadReply(str(reply.status))
        return reply.json
