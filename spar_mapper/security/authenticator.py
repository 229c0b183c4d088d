"""The one way in: who asks is proven by a signature or token, and may do it, or it is refused."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any, Final
from zoneinfo import ZoneInfo

import msgspec
from starlette.requests import Request

from spar_mapper.core.clock import now_utc
from spar_mapper.core.meanwhile import do_meanwhile
from spar_mapper.core.model import Op, Service
from spar_mapper.records.audit import AuditEntry, AuditLog, PartnerAuth
from spar_mapper.records.partners import Partner, Partners
from spar_mapper.records.refusals import RefusalCounts
from spar_mapper.security.enumeration import EnumerationBrake
from spar_mapper.security.limits import RateLimiter, Turns
from spar_mapper.security.signature import CanonicalForm, verify_signature
from spar_mapper.security.tokens import Tokens
from spar_mapper.settings import Settings

log = logging.getLogger(__name__)
ALL_RIGHTS = frozenset[str](
    {
        *Op,
        Service.STATUS,
        Service.RESOLVE_FA,
        Service.RESOLVE_VALIDATION,
        Service.ATTEST,
        Service.FREEZE,
        Service.EXTEND,
        Service.MANAGE,
        Service.RESOLVE_CONSENTED,
        Service.PERSON,
        Service.HISTORY,
        Service.STATEMENT,
        Service.LINK_TOKENS,
        Service.PARTNERS,
    }
)
EARLIEST_OFFSET: Final = timedelta(hours=-12)
LATEST_OFFSET: Final = timedelta(hours=14)
"""Between these two lie the local times of all places."""


class RefusalReason(Enum):
    """Why a request is refused: reason code of a header, error code of an acknowledgement, status.

    The names stand in the log, in the metrics and in the table ``refusals``.
    """

    UNSIGNED = ("rjct.jwt.invalid", "err.signature.missing", 401)
    SIGNATURE = ("rjct.jwt.invalid", "err.signature.invalid", 401)
    TOKEN = ("rjct.jwt.invalid", "err.request.unauthorized", 401)
    SENDER = ("rjct.permission.denied", "err.sender_id.invalid", 403)
    RIGHT = ("rjct.permission.denied", "err.request.forbidden", 403)
    TIME = ("rjct.message_ts.invalid", "err.request.bad", 401)
    COPY = ("rjct.message_id.duplicate", "err.request.bad", 409)
    RATE = ("err.request.too_many_requests", "err.request.too_many_requests", 429)
    ADMISSION = ("rjct.permission.denied", "err.request.unauthorized", 403)
    CIPHER = ("err.encryption.invalid", "err.encryption.invalid", 400)

    @property
    def code(self) -> str:
        """The reason code in the header of a reply."""
        return str(self.value[0])

    @property
    def ack_error(self) -> str:
        """The error code in an acknowledgement."""
        return str(self.value[1])

    @property
    def status(self) -> int:
        """The HTTP status of the refusal."""
        return int(self.value[2])


class RequestRefused(Exception):
    """The request is not carried out.

    wait_s: for RATE, the seconds after which to ask again. partner: the one that was named, None
    when it is not registered.
    """

    def __init__(
        self, reason: RefusalReason, wait_s: float = 0.0, partner: Partner | None = None
    ) -> None:
        super().__init__(reason.name)
        self.reason = reason
        self.wait_s = wait_s
        self.partner = partner


@dataclass(frozen=True, slots=True, repr=False)
class AuthRequest:
    """What the proof of a request is checked against.

    raw: the body as it came. body: the same, decoded. sender, message_id, sent_at: as the sender
    wrote them into its envelope, empty where that has none.
    """

    request: Request
    raw: bytes
    body: Any
    sender: str
    message_id: str
    sent_at: str
    op: Op | Service


@dataclass(frozen=True, slots=True, repr=False)
class Caller:
    """Who asks. form: how it signed, None for a token: then the reply is not signed either."""

    partner: Partner
    form: CanonicalForm | None = None


Meanwhile = Callable[[Caller], object]
"""What is told who asks, while that is put on record."""


def do_nothing(_caller: Caller) -> None:
    """A Meanwhile for who has nothing to do."""


class Authenticator:
    """Checks in this order: proof, time, rights, rate, copy. What fails early costs little.

    The limits are for each process: its part of what the settings allow to all of them.
    """

    def __init__(
        self,
        settings: Settings,
        partners: Partners,
        audit: AuditLog,
        tokens: Tokens,
        refusals: RefusalCounts,
        brake: EnumerationBrake,
    ) -> None:
        self._refusals = refusals
        self._brake = brake
        self._settings = settings
        self._partners = partners
        self._audit = audit
        self._tokens = tokens
        requests_per_s = settings.requests_per_s / settings.processes
        failures = settings.failures_per_minute / settings.processes
        self._requests = RateLimiter(requests_per_s, max(1.0, requests_per_s))
        self._failures = RateLimiter(failures / 60, max(1.0, failures))
        self.turns = Turns()

    async def authenticate(self, asked: AuthRequest, meanwhile: Meanwhile = do_nothing) -> Caller:
        """Who asks, once it is in the audit log. Raises RequestRefused, and what Storage raises.

        meanwhile: is told who asks while that is written; what it raises comes after a refusal.
        """
        if self._settings.unsigned:
            anybody = Caller(Partner(asked.sender, ALL_RIGHTS))
            meanwhile(anybody)
            return anybody
        try:
            caller, replay_key = await self._prove(asked)
        except RequestRefused as error:
            log.warning("refused %s: %s", asked.op, error.reason.name)
            name = error.partner.name if error.partner else ""
            self.count_failure(client_address(asked.request), error.reason, asked.op, name)
            raise
        try:
            await self._authorize(asked, caller, replay_key, meanwhile)
        except RequestRefused as error:
            name, address = caller.partner.name, client_address(asked.request)
            log.warning("refused %s by %s: %s", asked.op, name, error.reason.name)
            self._refusals.count(error.reason.name, address, name, asked.op)
            error.partner = caller.partner
            raise
        return caller

    async def _authorize(
        self,
        asked: AuthRequest,
        caller: Caller,
        replay_key: str,
        meanwhile: Meanwhile,
    ) -> None:
        partner = caller.partner
        if not partner.may(asked.op):
            raise RequestRefused(RefusalReason.RIGHT)
        wait_s = self._brake.wait_s(partner.name) if asked.op is Op.RESOLVE else 0.0
        wait_s = wait_s or self._requests.take(partner.name)
        if wait_s:
            raise RequestRefused(RefusalReason.RATE, wait_s)
        auth_method = PartnerAuth.SIGNATURE if caller.form else PartnerAuth.TOKEN
        address = client_address(asked.request)
        message_id = _storable_id(asked.message_id)
        entry = AuditEntry(partner.name, asked.op, message_id, address, auth_method, replay_key)
        await do_meanwhile(self._admit(entry), lambda: meanwhile(caller))

    async def _admit(self, entry: AuditEntry) -> None:
        if not await self._audit.admit(entry):
            raise RequestRefused(RefusalReason.COPY)

    def count_refusal(
        self, asked: Request, reason: RefusalReason, partner: str, op: Op | Service
    ) -> None:
        """Count what was refused of a partner that had proven who it is."""
        log.warning("refused %s by %s: %s", op, partner, reason.name)
        self._refusals.count(reason.name, client_address(asked), partner, op)

    def refuse_throttled(self, address: str) -> None:
        """Raises RequestRefused for an address with too many failed proofs, before it is read."""
        wait_s = self.throttled_s(address)
        if wait_s:
            raise RequestRefused(RefusalReason.RATE, wait_s)

    def throttled_s(self, address: str) -> float:
        """The seconds for which nothing of this address is read; 0: it is."""
        return self._failures.wait_s(address)

    def count_failure(
        self, address: str, reason: RefusalReason, op: Op | Service, partner: str = ""
    ) -> None:
        """Count a failed proof from ``address``. Raises RequestRefused when there were too many."""
        self._refusals.count(reason.name, address, partner, op)
        wait_s = self._failures.take(address)
        if wait_s:
            raise RequestRefused(RefusalReason.RATE, wait_s)

    async def _prove(self, asked: AuthRequest) -> tuple[Caller, str]:
        """The caller, and the key by which a copy of its request is known."""
        scheme, _, token = asked.request.headers.get("authorization", "").partition(" ")
        if scheme.casefold() == "bearer":
            return Caller(await self._token_owner(asked, token.strip())), ""
        signature = asked.request.headers.get("signature", "")
        if not signature:
            raise RequestRefused(RefusalReason.UNSIGNED)
        partner = await self._partners.find(asked.sender)
        keys = partner.active_keys() if partner else []
        await self.turns.wait(len(asked.raw))
        form = verify_signature(signature, asked.raw, keys)
        if partner is None or form is None:
            raise RequestRefused(RefusalReason.SIGNATURE, partner=partner)
        if not self._is_recent(asked.sent_at, partner.time_zone):
            raise RequestRefused(RefusalReason.TIME, partner=partner)
        return Caller(partner, form), _replay_key(partner.name, asked)

    async def _token_owner(self, asked: AuthRequest, token: str) -> Partner:
        name = self._tokens.partner_of(token)
        partner = await self._partners.find(name) if name else None
        if partner is None:
            raise RequestRefused(RefusalReason.TOKEN)
        if asked.sender not in {"", partner.name}:
            raise RequestRefused(RefusalReason.SENDER, partner=partner)
        return partner

    def _is_recent(self, text: str, time_zone: str) -> bool:
        """True for an ISO 8601 time near ours.

        time_zone: where one without zone is from; empty: OpenG2P's servers send their local time,
        so it is right if it is that of any place. A copy is seen all the same.
        """
        try:
            sent_at = datetime.fromisoformat(text.replace("Z", "+00:00"))
            if sent_at.tzinfo or time_zone:
                sent_at = sent_at if sent_at.tzinfo else sent_at.replace(tzinfo=ZoneInfo(time_zone))
                ahead = sent_at - now_utc()
                earliest = latest = timedelta()
            else:
                ahead = sent_at.replace(tzinfo=UTC) - now_utc()
                earliest, latest = EARLIEST_OFFSET, LATEST_OFFSET
        except (ValueError, OverflowError):
            return False
        allowed = timedelta(seconds=self._settings.signature_age_s)
        return earliest - allowed <= ahead <= latest + allowed


def client_address(request: Request) -> str:
    """The address the connection comes from; behind a proxy, the proxy's. Empty: not known."""
    return request.client.host if request.client else ""


def _replay_key(partner: str, asked: AuthRequest) -> str:
    """A digest of what was said, not of its bytes: other spaces or ES256 values change nothing."""
    canonical = msgspec.json.encode(asked.body, order="sorted")
    return hashlib.sha256(partner.encode() + b"\x00" + canonical).hexdigest()


def _storable_id(message_id: str) -> str:
    return message_id.replace("\x00", "")[:99]
