"""The endpoints that partners call: at once, or acknowledged first."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.carry import Carrier
from spar_mapper.envelopes import G2pEnvelope, Spar2Envelope, Unreadable
from spar_mapper.intake import SPAR_1, BadCall, Intake, Taken
from spar_mapper.later.desk import Desk, acknowledgement, error_code
from spar_mapper.later.status import ON_STATUS, STATUS, read_question, status
from spar_mapper.metrics import Metrics
from spar_mapper.model import Op
from spar_mapper.records.jobs import Jobs
from spar_mapper.records.partners import Asker
from spar_mapper.replies import Replies, error
from spar_mapper.security.gate import Admitted, NotAdmitted, Refusal
from spar_mapper.security.jwe import encrypted
from spar_mapper.settings import Settings
from spar_mapper.storage.port import StorageBusy, StorageGone, StorageOld

log = logging.getLogger(__name__)

RETRY_AFTER_S = 2.0
Endpoint = Callable[[Request], Awaitable[Response]]


class Wires:
    """SPAR 2.x, G2P Connect 1.0.0 and SPAR 1.x."""

    def __init__(
        self,
        settings: Settings,
        intake: Intake,
        carrier: Carrier,
        replies: Replies,
        desk: Desk,
        jobs: Jobs,
        metrics: Metrics,
    ) -> None:
        self._settings = settings
        self._intake = intake
        self._carrier = carrier
        self._replies = replies
        self._desk = desk
        self._jobs = jobs
        self._metrics = metrics

    def guarded(self, endpoint: Endpoint) -> Endpoint:
        """What is wrong with the call or the database, told honestly."""

        async def guarded(request: Request) -> Response:
            try:
                return await endpoint(request)
            except BadCall as why:
                return error(why.status, why.code, why.text)
            except NotAdmitted as why:
                self._count(why.refusal)
                told = why.refusal
                return error(told.status, told.error, "not admitted", why.wait_s)
            except (StorageGone, StorageBusy, StorageOld) as why:
                log.warning("%s: %s", type(why).__name__, why)
                return error(503, "G2P-REQ-503", "try again later", RETRY_AFTER_S)

        return guarded

    def by_envelope(self, op: Op) -> Endpoint:
        """``/mapper/{op}``: SPAR 2.x answers there, G2P Connect acknowledges."""

        async def endpoint(request: Request) -> Response:
            taken = await self._intake.envelope(request)
            if isinstance(taken.envelope, G2pEnvelope):
                return await self._acknowledged(op.value, "g2p", taken, taken.envelope)
            return await self._at_once(op, taken)

        return endpoint

    def at_once(self, op: Op) -> Endpoint:
        """The answer in the reply."""

        async def endpoint(request: Request) -> Response:
            return await self._at_once(op, await self._intake.envelope(request))

        return endpoint

    def acknowledged(self, op: str, wire: str) -> Endpoint:
        """The answer later."""

        async def endpoint(request: Request) -> Response:
            taken = await self._intake.envelope(request)
            if not isinstance(taken.envelope, G2pEnvelope):
                raise BadCall(400, "G2P-REQ-102", "header: an object is required")
            return await self._acknowledged(op, wire, taken, taken.envelope)

        return endpoint

    async def status(self, request: Request) -> Response:
        """What became of an acknowledged request."""
        taken = await self._intake.envelope(request)
        envelope = taken.envelope
        if not isinstance(envelope, G2pEnvelope):
            raise BadCall(400, "G2P-REQ-102", "header: an object is required")
        admitted: Admitted | None = None
        try:
            admitted = await self._intake.admit(taken, STATUS)
            question = read_question(envelope)
            asker = admitted.asker
            body = await status(self._jobs, asker.name, envelope, question, ON_STATUS)
        except NotAdmitted as why:
            return self._turned_away(ON_STATUS, taken, why)
        except Unreadable as why:
            refusal = envelope.refusal(ON_STATUS, why.code, why.text)
            return self._replies.signed(refusal, admitted)
        return self._replies.signed(self._as_asked(body, envelope, asker), admitted)

    async def _at_once(self, op: Op, taken: Taken) -> Response:
        admitted: Admitted | None = None
        try:
            admitted = await self._intake.admit(taken, op.value)
            return await self._carried_out(op, taken, admitted)
        except NotAdmitted as why:
            return self._turned_away(op.value, taken, why)
        except Unreadable as why:
            refusal = taken.envelope.refusal(op, why.code, why.text)
            return self._replies.signed(refusal, admitted, self._status_of(taken))

    async def _carried_out(self, op: Op, taken: Taken, admitted: Admitted) -> Response:
        envelope, asker = taken.envelope, admitted.asker
        items = self._carrier.items(op, envelope, asker.programmes)
        outcomes = await self._carrier.outcomes(op, asker.name, items)
        log.info("%s by %s: %d items", op, asker.name, len(items))
        body = self._as_asked(envelope.reply(op, outcomes), envelope, asker)
        return self._replies.signed(body, admitted)

    async def _acknowledged(
        self, op: str, wire: str, taken: Taken, envelope: G2pEnvelope
    ) -> Response:
        admitted: Admitted | None = None
        invalid = "NACK" if wire == "spar1" else "ERR"
        try:
            admitted = await self._intake.admit(taken, op)
            told = await self._desk.accept(op, wire, envelope, admitted)
        except NotAdmitted as why:
            return self._not_acknowledged(wire, invalid, envelope, why)
        except Unreadable as why:
            code = why.code if wire == "spar1" else error_code(why.code)
            body = acknowledgement(invalid, envelope.correlation, code, f"{why.code} {why.text}")
            return self._replies.signed(body, admitted)
        log.info("%s by %s: acknowledged", op, admitted.asker.name)
        return self._replies.signed(told, admitted)

    def _not_acknowledged(
        self, wire: str, said: str, envelope: G2pEnvelope, why: NotAdmitted
    ) -> Response:
        """SPAR 1.x clients look for 200 and NACK."""
        self._count(why.refusal)
        refusal = why.refusal
        code = refusal.code if wire == "spar1" else refusal.error
        body = acknowledgement(said, envelope.correlation, code, "not admitted")
        plain = wire == "spar1" and refusal is not Refusal.RATE
        if not plain:
            body["errors"] = [{"code": code, "message": "not admitted"}]
        return self._replies.signed(body, None, 200 if plain else refusal.status, why.wait_s)

    def _turned_away(self, op: str, taken: Taken, why: NotAdmitted) -> Response:
        """In the words of the wire; SPAR 2.x clients look for 200 and a header."""
        told = why.refusal
        self._count(told)
        if told is Refusal.RATE:
            return error(429, told.code, "too many requests", why.wait_s)
        code, status_code = told.code, told.status
        if isinstance(taken.envelope, Spar2Envelope):
            code = "rjct.request.validation"
            status_code = 200 if self._settings.spar2_always_200 else status_code
            return self._replies.signed(
                taken.envelope.refusal(op, code, told.code), None, status_code
            )
        body = taken.envelope.refusal(op, code, told.code)
        if taken.request.url.path.startswith(SPAR_1):  # its clients look for 200 and a header
            return self._replies.signed(body, None)
        body["errors"] = [{"code": told.error, "message": "not admitted"}]
        return self._replies.signed(body, None, status_code)

    def _status_of(self, taken: Taken) -> int:
        """Of an envelope that says something wrong: in G2P Connect the header tells."""
        honest = isinstance(taken.envelope, Spar2Envelope) and not self._settings.spar2_always_200
        return 400 if honest else 200

    def _as_asked(self, body: dict[str, Any], envelope: Any, asker: Asker) -> dict[str, Any]:
        """Encrypted for who encrypted."""
        if not (isinstance(envelope, G2pEnvelope) and envelope.is_encrypted()):
            return body
        head = {**body["header"], "is_msg_encrypted": True}
        return {"header": head, "message": encrypted(body["message"], asker)}

    def _count(self, refusal: Refusal) -> None:
        self._metrics.count("spar_mapper_refused_total", reason=refusal.name.casefold())
