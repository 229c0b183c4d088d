"""Takes requests in that are carried out later: kept, acknowledged, then left to the worker.

Source: G2P Connect 1.0.0 ``/mapper/{op}``, ``/mapper/txn/status``; SPAR 1.x ``/async/{op}``.
"""

import hashlib
import uuid

import msgspec

from spar_mapper.core import traces
from spar_mapper.core.model import Dialect, Op, Service
from spar_mapper.dialects.envelope import InvalidEnvelope
from spar_mapper.dialects.g2p import G2pEnvelope, acknowledgement
from spar_mapper.dialects.g2p_messages import Acknowledgement, AckStatus
from spar_mapper.jobs.status import read_status_query
from spar_mapper.jobs.worker import Worker
from spar_mapper.operations.execute import BatchExecutor
from spar_mapper.records.jobs import Job, JobOptions, Jobs
from spar_mapper.security.authenticator import Caller
from spar_mapper.security.callback_url import is_allowed_callback
from spar_mapper.security.signature import CanonicalForm
from spar_mapper.settings import Settings


class JobAcceptor:
    """Makes jobs of requests, and says ACK only for what is safely kept."""

    def __init__(
        self, settings: Settings, jobs: Jobs, executor: BatchExecutor, worker: Worker
    ) -> None:
        self._settings = settings
        self._jobs = jobs
        self._executor = executor
        self._worker = worker

    async def accept(
        self, op: Op | Service, dialect: Dialect, envelope: G2pEnvelope, caller: Caller
    ) -> Acknowledgement:
        """The acknowledgement of a request that is kept. op: an operation or STATUS.

        Raises InvalidEnvelope for what never can be carried out, and what Storage raises.
        """
        references = self._checked_references(op, envelope, caller)
        url = self._callback_url(op, dialect, envelope, caller)
        message_id, transaction_id = envelope.message_id(), envelope.transaction_id()
        if not message_id or len(message_id) > 99 or "\x00" in message_id + transaction_id:
            raise InvalidEnvelope("rjct.message_id.invalid", "header.message_id: text is required")
        body = envelope.decrypted_body()
        asked = msgspec.json.encode([op, body["message"]], order="sorted")
        job = Job(
            id=str(uuid.uuid4()),
            partner=caller.partner.name,
            op=op.value,
            dialect=dialect,
            message=message_id,
            txn=transaction_id[:99],
            digest=hashlib.sha256(asked).hexdigest(),
            body=body,
            options=JobOptions(
                encrypted=envelope.is_encrypted(),
                ascii=caller.form is CanonicalForm.ASCII,
                trace=traces.here(),
            ),
            callback=url,
        )
        correlation_id = await self._jobs.insert(job, references)
        if correlation_id is None:
            text = "header.message_id: of another request"
            raise InvalidEnvelope("rjct.message_id.duplicate", text)
        self._worker.wake()
        return acknowledgement(AckStatus.ACK, correlation_id)

    def _checked_references(
        self, op: Op | Service, envelope: G2pEnvelope, caller: Caller
    ) -> list[str]:
        """The reference ids of the items; the envelope is read as the worker will read it."""
        if isinstance(op, Service):
            read_status_query(envelope)
            return []
        items = self._executor.read_items(op, envelope, caller.partner)
        return sorted({item.reference for item in items if item.reference})

    def _callback_url(
        self, op: Op | Service, dialect: Dialect, envelope: G2pEnvelope, caller: Caller
    ) -> str:
        """Only to where the partner is registered: a body must not send us anywhere."""
        asked, registered = envelope.sender_uri().rstrip("/"), caller.partner.callback.rstrip("/")
        if self._settings.unsigned and asked.startswith(("http://127.0.0.1:", "http://[::1]:")):
            registered = asked
        if (
            asked
            and asked != registered
            and not (registered and asked.startswith(registered + "/"))
        ):
            text = "header.sender_uri: not the registered one"
            raise InvalidEnvelope("err.sender_uri.invalid", text)
        base = asked or registered
        if base and (not is_allowed_callback(base) or ".." in base or "?" in base):
            text = "header.sender_uri: not an address of https"
            raise InvalidEnvelope("err.sender_uri.invalid", text)
        return base and base + _callback_path(op, dialect, base)


def _callback_path(op: Op | Service, dialect: Dialect, base: str) -> str:
    if dialect is Dialect.SPAR1:
        return f"/on-{op}"
    name = "/txn/on-status" if op is Service.STATUS else f"/on-{op}"
    return name if base.endswith("/mapper") else f"/mapper{name}"
