"""The endpoints of the four operations and of ``txn/status``, at once or acknowledged first."""

import logging
from collections.abc import Awaitable, Callable, Sequence

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.core.metrics import Metrics
from spar_mapper.core.model import Dialect, Item, Op, Outcome, Service
from spar_mapper.dialects.envelope import Envelope, ErrorEntry, InvalidEnvelope
from spar_mapper.dialects.g2p import G2pEnvelope, acknowledgement, acknowledgement_error_code
from spar_mapper.dialects.g2p_messages import AckStatus, G2pReply
from spar_mapper.dialects.spar1 import Spar1Reply
from spar_mapper.dialects.spar2 import Spar2Envelope, Spar2Reply
from spar_mapper.http.error_replies import error_reply
from spar_mapper.http.requests import BadRequest, ReceivedRequest, RequestReader
from spar_mapper.jobs.accept import JobAcceptor
from spar_mapper.jobs.status import read_status_query, status_reply
from spar_mapper.operations.execute import BatchExecutor
from spar_mapper.operations.replies import Replies, encrypted_reply
from spar_mapper.records.jobs import Jobs
from spar_mapper.records.partners import Partner
from spar_mapper.security.authenticator import Caller, RefusalReason, RequestRefused
from spar_mapper.settings import Settings
from spar_mapper.storage.port import SchemaMismatch, StorageBusy, StorageUnavailable

log = logging.getLogger(__name__)

RETRY_AFTER_S = 2.0
Endpoint = Callable[[Request], Awaitable[Response]]
"""What answers a request on one path."""


class MapperEndpoints:
    """SPAR 2.x, G2P Connect 1.0.0 and SPAR 1.x."""

    def __init__(
        self,
        settings: Settings,
        reader: RequestReader,
        executor: BatchExecutor,
        replies: Replies,
        acceptor: JobAcceptor,
        jobs: Jobs,
        metrics: Metrics,
    ) -> None:
        self._settings = settings
        self._reader = reader
        self._executor = executor
        self._replies = replies
        self._acceptor = acceptor
        self._jobs = jobs
        self._metrics = metrics

    def with_error_replies(self, endpoint: Endpoint) -> Endpoint:
        """``endpoint``, answering with an error where the call or the database is at fault."""

        async def guarded(request: Request) -> Response:
            try:
                self._reader.refuse_throttled(request)
                return await endpoint(request)
            except BadRequest as error:
                return error_reply(error.status, error.code, error.text)
            except RequestRefused as error:
                self._count_refusal(error.reason)
                status, code = error.reason.status, error.reason.ack_error
                return error_reply(status, code, "not admitted", error.wait_s)
            except (StorageUnavailable, StorageBusy, SchemaMismatch) as error:
                log.warning("%s: %s", type(error).__name__, error)
                return error_reply(503, "G2P-REQ-503", "try again later", RETRY_AFTER_S)
            finally:
                self._reader.release(request)

        return guarded

    def by_dialect(self, op: Op) -> Endpoint:
        """``/mapper/{op}``: SPAR 2.x is answered at once, G2P Connect acknowledged."""

        async def endpoint(request: Request) -> Response:
            received = await self._reader.read(request, plain=op is Op.RESOLVE)
            envelope = received.envelope
            if isinstance(envelope, G2pEnvelope):
                return await self._acknowledge(op, Dialect.G2P, received, envelope)
            return await self._execute(op, received)

        return endpoint

    def synchronous(self, op: Op) -> Endpoint:
        """``op`` of G2P Connect or SPAR 1.x, answered at once."""

        async def endpoint(request: Request) -> Response:
            received = await self._reader.read(request, plain=op is Op.RESOLVE)
            _g2p_envelope(received)
            return await self._execute(op, received)

        return endpoint

    def asynchronous(self, op: Op | Service, dialect: Dialect) -> Endpoint:
        """``op``, acknowledged and answered by callback."""

        async def endpoint(request: Request) -> Response:
            received = await self._reader.read(request)
            return await self._acknowledge(op, dialect, received, _g2p_envelope(received))

        return endpoint

    async def status(self, request: Request) -> Response:
        """``txn/status``: what became of an acknowledged request, answered at once."""
        received = await self._reader.read(request)
        envelope = _g2p_envelope(received)
        caller: Caller | None = None
        try:
            caller = await self._reader.authenticate(received, Service.STATUS)
            query = read_status_query(envelope)
            body = await status_reply(self._jobs, caller.partner.name, envelope, query)
        except RequestRefused as error:
            return self._refused_reply(Service.STATUS, received, error)
        except InvalidEnvelope as error:
            refusal = envelope.refusal(Service.STATUS, error.code, error.text)
            return self._replies.response(refusal, caller)
        body = _encrypted_where_asked(body, envelope, caller.partner)
        return self._replies.response(body, caller)

    async def _execute(self, op: Op, received: ReceivedRequest) -> Response:
        envelope = received.envelope
        caller: Caller | None = None
        items: list[Item] = []

        def read_items(proven: Caller) -> None:
            nonlocal caller, items
            caller = proven
            items = self._executor.read_items(op, envelope, proven.partner)

        try:
            partner = (await self._reader.authenticate(received, op, read_items)).partner

            def make_reply(outcomes: Sequence[Outcome]) -> Response:
                body = _encrypted_where_asked(envelope.reply(op, outcomes), envelope, partner)
                return self._replies.response(body, caller)

            message = envelope.message_id()
            response = await self._executor.execute(op, partner, items, message, make_reply)
        except RequestRefused as error:
            return self._refused_reply(op, received, error)
        except InvalidEnvelope as error:
            return self._invalid_reply(op, received, error, caller)
        log.info("%s by %s: %d items", op, partner.name, len(items))
        return response

    async def _acknowledge(
        self, op: Op | Service, dialect: Dialect, received: ReceivedRequest, envelope: G2pEnvelope
    ) -> Response:
        caller: Caller | None = None
        try:
            caller = await self._reader.authenticate(received, op)
            body = await self._acceptor.accept(op, dialect, envelope, caller)
        except RequestRefused as error:
            return self._refused_acknowledgement(dialect, envelope, error)
        except InvalidEnvelope as error:
            spar1 = dialect is Dialect.SPAR1
            code = error.code if spar1 else acknowledgement_error_code(error.code)
            text = f"{error.code} {error.text}"
            body = acknowledgement(_negative(dialect), envelope.correlation_id, code, text)
            return self._replies.response(body, caller)
        log.info("%s by %s: acknowledged", op, caller.partner.name)
        return self._replies.response(body, caller)

    def _refused_acknowledgement(
        self, dialect: Dialect, envelope: G2pEnvelope, error: RequestRefused
    ) -> Response:
        """SPAR 1.x clients look for 200 and NACK."""
        reason = error.reason
        self._count_refusal(reason)
        spar1 = dialect is Dialect.SPAR1
        code = reason.code if spar1 else reason.ack_error
        correlation_id = envelope.correlation_id
        body = acknowledgement(_negative(dialect), correlation_id, code, "not admitted")
        if spar1 and reason is not RefusalReason.RATE:
            return self._replies.response(body, None, 200, error.wait_s)
        body.errors = [ErrorEntry(code, "not admitted")]
        return self._replies.response(body, None, reason.status, error.wait_s)

    def _refused_reply(
        self, op: Op | Service, received: ReceivedRequest, error: RequestRefused
    ) -> Response:
        """A refusal as each dialect has it; SPAR clients look for 200 and a header."""
        reason, envelope = error.reason, received.envelope
        self._count_refusal(reason)
        if reason is RefusalReason.RATE:
            return error_reply(429, reason.code, "too many requests", error.wait_s)
        status = self._refusal_status(op, envelope, reason.status, error.partner)
        if op is Op.RESOLVE:
            self._alert_of_refused_resolve(reason.name, error.partner)
        body: Struct
        if isinstance(envelope, Spar2Envelope) and isinstance(op, Op):
            body = envelope.refusal(op, "rjct.request.validation", reason.code)
        else:
            body = _g2p_envelope(received).refusal(op, reason.code, reason.code)
        if isinstance(body, G2pReply):
            status = reason.status
        _add_error(body, status, reason.ack_error, "not admitted")
        return self._replies.response(body, None, status)

    def _invalid_reply(
        self, op: Op, received: ReceivedRequest, error: InvalidEnvelope, caller: Caller | None
    ) -> Response:
        """The reply to an envelope that cannot be carried out, of a partner who may ask."""
        partner = caller.partner if caller else None
        if op is Op.RESOLVE:
            self._alert_of_refused_resolve(error.code, partner)
        refusal = received.envelope.refusal(op, error.code, error.text)
        status = self._refusal_status(op, received.envelope, 400, partner)
        _add_error(refusal, status, error.code, error.text)
        return self._replies.response(refusal, caller, status)

    def _refusal_status(
        self, op: Op | Service, envelope: Envelope, status: int, partner: Partner | None
    ) -> int:
        """``status``, or 200 where the clients of a dialect look for the header alone.

        Of a refused resolve they must not: G2P Bridge takes 200 without items for "nobody has an
        account", and nobody is paid. Source: openg2p-g2p-bridge 2.x, its own tests.
        """
        if op is Op.RESOLVE:
            return 200 if partner is not None and partner.always_200 else status
        honest = isinstance(envelope, Spar2Envelope) and not self._settings.spar2_always_200
        return status if honest else 200

    def _alert_of_refused_resolve(self, reason: str, partner: Partner | None) -> None:
        name = partner.name if partner else ""
        self._metrics.refused_resolves.labels(partner=name).inc()
        log.error("resolve refused as a whole (%s) partner=%s: payments may stop", reason, name)

    def _count_refusal(self, reason: RefusalReason) -> None:
        self._metrics.refused.labels(reason=reason.name.casefold()).inc()


def _g2p_envelope(received: ReceivedRequest) -> G2pEnvelope:
    if not isinstance(received.envelope, G2pEnvelope):
        raise BadRequest(400, "G2P-REQ-102", "header: an object is required")
    return received.envelope


def _add_error(body: Struct, status: int, code: str, text: str) -> None:
    """Say in ``errors`` what a status that is an error means, as all three documents have it."""
    if status != 200 and isinstance(body, G2pReply | Spar1Reply | Spar2Reply):
        body.errors = [ErrorEntry(code, text)]


def _negative(dialect: Dialect) -> AckStatus:
    """The ``ack_status`` of what is not carried out."""
    return AckStatus.NACK if dialect is Dialect.SPAR1 else AckStatus.ERR


def _encrypted_where_asked(body: Struct, envelope: Envelope, partner: Partner) -> Struct:
    """``body``, encrypted when the request was."""
    if isinstance(envelope, G2pEnvelope) and envelope.is_encrypted():
        return encrypted_reply(body, partner)
    return body
