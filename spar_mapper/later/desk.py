"""Takes requests in: written down, acknowledged, carried out afterwards.

Source: G2P Connect 1.0.0 ``/mapper/{op}``, ``/mapper/txn/status``; SPAR 1.x ``/async/{op}``.
"""

import hashlib
import uuid
from typing import Any

import msgspec

from spar_mapper.carry import Carrier
from spar_mapper.envelopes import G2pEnvelope, Unreadable, now_text
from spar_mapper.later.status import STATUS, read_question
from spar_mapper.later.worker import Worker
from spar_mapper.model import Op
from spar_mapper.records.jobs import Job, Jobs, Terms
from spar_mapper.security.addresses import may_be_called
from spar_mapper.security.gate import Admitted
from spar_mapper.security.signature import Form
from spar_mapper.settings import Settings

ERRORS = {
    "rjct.version.invalid": "err.version.not_supported",
    "err.sender_uri.invalid": "err.sender_uri.invalid",
}


class Desk:
    """Says ACK only for what is safely written down."""

    def __init__(self, settings: Settings, jobs: Jobs, carrier: Carrier, worker: Worker) -> None:
        self._settings = settings
        self._jobs = jobs
        self._carrier = carrier
        self._worker = worker

    async def accept(
        self, op: str, wire: str, envelope: G2pEnvelope, admitted: Admitted
    ) -> dict[str, Any]:
        """The acknowledgement. Raises Unreadable for what never can be carried out."""
        references = self._references(op, envelope, admitted)
        url = self._callback(op, wire, envelope, admitted)
        message = envelope.message()
        if not message or len(message) > 99 or "\x00" in message + envelope.transaction():
            raise Unreadable("rjct.message_id.invalid", "header.message_id: text is required")
        body = envelope.opened()
        said = msgspec.json.encode([op, body["message"]], order="sorted")
        asker = admitted.asker
        job = Job(
            str(uuid.uuid4()),
            asker.name,
            op,
            wire,
            message,
            envelope.transaction()[:99],
            hashlib.sha256(said).hexdigest(),
            body,
            Terms(
                tuple(sorted(asker.programmes)),
                envelope.is_encrypted(),
                admitted.form is Form.ASCII,
            ),
            url,
        )
        taken = await self._jobs.take_in(job, references)
        if taken is None:
            raise Unreadable("rjct.message_id.duplicate", "header.message_id: of another request")
        self._worker.wake()
        return acknowledgement("ACK", taken)

    def _references(self, op: str, envelope: G2pEnvelope, admitted: Admitted) -> list[str]:
        """Checks the envelope as it will be read later."""
        if op == STATUS:
            read_question(envelope)
            return []
        items = self._carrier.items(Op(op), envelope, admitted.asker.programmes)
        return sorted({item.reference for item in items if item.reference})

    def _callback(self, op: str, wire: str, envelope: G2pEnvelope, admitted: Admitted) -> str:
        """Only to where the partner is registered: a body must not send us anywhere."""
        told, known = envelope.sender_uri().rstrip("/"), admitted.asker.callback.rstrip("/")
        if self._settings.unsigned and told.startswith(("http://127.0.0.1:", "http://[::1]:")):
            known = told
        if told and told != known and not (known and told.startswith(known + "/")):
            raise Unreadable("err.sender_uri.invalid", "header.sender_uri: not the registered one")
        base = told or known
        if base and (not may_be_called(base) or ".." in base or "?" in base):
            raise Unreadable("err.sender_uri.invalid", "header.sender_uri: not an address of https")
        return base and base + _suffix(op, wire, base)


def _suffix(op: str, wire: str, base: str) -> str:
    if wire == "spar1":
        return f"/on-{op}"
    name = "/txn/on-status" if op == STATUS else f"/on-{op}"
    return name if base.endswith("/mapper") else f"/mapper{name}"


def acknowledgement(said: str, correlation: str, code: str = "", text: str = "") -> dict[str, Any]:
    """ACK: carried out later. NACK: not, though valid. ERR: invalid. Source: A.3 of the notes."""
    told: dict[str, Any] = {
        "ack_status": said,
        "timestamp": now_text(),
        "correlation_id": correlation,
    }
    if code:
        told["error"] = {"code": code, "message": text[:999]}
    return {"message": told}


def error_code(code: str) -> str:
    """An acknowledgement's code for a header's."""
    return ERRORS.get(code, "err.request.bad")
