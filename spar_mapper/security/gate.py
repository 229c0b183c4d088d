"""The one way in: who asks is proven, and may do it, or the request ends here."""

import hashlib
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import msgspec
from starlette.requests import Request

from spar_mapper.model import Op
from spar_mapper.records.audit import Admission, Audit
from spar_mapper.records.partners import Asker, Partners
from spar_mapper.records.refusals import Refusals
from spar_mapper.security.keys import now_ms
from spar_mapper.security.limits import Buckets
from spar_mapper.security.signature import Form, matching_form
from spar_mapper.security.tokens import Tokens
from spar_mapper.settings import Settings

log = logging.getLogger(__name__)
ALL_RIGHTS = frozenset(op.value for op in Op) | {"manage"}
OF_ONES_OWN = frozenset({"txn-status", "directory"})
"""What every partner may: its own requests, and what is no secret."""


class Refusal(Enum):
    """Reason code in a header, error code of an acknowledgement, HTTP status."""

    UNSIGNED = ("rjct.jwt.invalid", "err.signature.missing", 401)
    SIGNATURE = ("rjct.jwt.invalid", "err.signature.invalid", 401)
    TOKEN = ("rjct.jwt.invalid", "err.request.unauthorized", 401)
    SENDER = ("rjct.permission.denied", "err.sender_id.invalid", 403)
    RIGHT = ("rjct.permission.denied", "err.request.forbidden", 403)
    TIME = ("rjct.message_ts.invalid", "err.request.bad", 401)
    COPY = ("rjct.message_id.duplicate", "err.request.bad", 409)
    RATE = ("err.request.too_many_requests", "err.request.too_many_requests", 429)
    CIPHER = ("err.encryption.invalid", "err.encryption.invalid", 400)

    @property
    def code(self) -> str:
        """For a header of a reply."""
        return str(self.value[0])

    @property
    def error(self) -> str:
        """For an acknowledgement."""
        return str(self.value[1])

    @property
    def status(self) -> int:
        """Of HTTP."""
        return int(self.value[2])


class NotAdmitted(Exception):
    """The request ends here. wait_s: when to come back, for RATE. partner: named, and known."""

    def __init__(self, refusal: Refusal, wait_s: float = 0.0, partner: str = "") -> None:
        super().__init__(refusal.name)
        self.refusal = refusal
        self.wait_s = wait_s
        self.partner = partner


@dataclass(frozen=True, slots=True, repr=False)
class Call:
    """What the gate looks at. sent_at: the time the sender wrote into the body."""

    request: Request
    raw: bytes
    body: Any
    sender: str
    message: str
    sent_at: str
    op: str


@dataclass(frozen=True, slots=True, repr=False)
class Admitted:
    """Who asks. form: how it signed, None for a token: then the reply is not signed either."""

    asker: Asker
    form: Form | None = None


class Gate:
    """Checks in this order: proof, time, rights, rate, copy. What fails early costs little."""

    def __init__(
        self,
        settings: Settings,
        partners: Partners,
        audit: Audit,
        tokens: Tokens,
        refusals: Refusals,
    ) -> None:
        self._refusals = refusals
        self._settings = settings
        self._partners = partners
        self._audit = audit
        self._tokens = tokens
        asked_per_s = settings.requests_per_s / settings.processes
        failures = settings.failures_per_minute / settings.processes
        self._asked = Buckets(asked_per_s, max(1.0, asked_per_s))
        self._failed = Buckets(failures / 60, max(1.0, failures))

    async def admit(self, call: Call) -> Admitted:
        """Raises NotAdmitted."""
        if self._settings.unsigned:
            return Admitted(Asker(call.sender, ALL_RIGHTS))
        try:
            admitted, seal = await self._proven(call)
        except NotAdmitted as why:
            log.warning("refused %s: %s", call.op, why.refusal.name)
            self.failed(address_of(call.request), why.refusal, call.op, why.partner)
            raise
        try:
            await self._entitled(call, admitted, seal)
        except NotAdmitted as why:
            name, address = admitted.asker.name, address_of(call.request)
            log.warning("refused %s by %s: %s", call.op, name, why.refusal.name)
            self._refusals.note(why.refusal.name, address, name, call.op)
            raise
        return admitted

    async def _entitled(self, call: Call, admitted: Admitted, seal: str) -> None:
        asker = admitted.asker
        if call.op not in asker.rights | OF_ONES_OWN:
            raise NotAdmitted(Refusal.RIGHT)
        wait_s = self._asked.wait_s(asker.name)
        if wait_s:
            raise NotAdmitted(Refusal.RATE, wait_s)
        way = "signature" if admitted.form else "token"
        address = address_of(call.request)
        told = Admission(asker.name, call.op, _kept(call.message), address, way, seal)
        if not await self._audit.admit(told):
            raise NotAdmitted(Refusal.COPY)

    def failed(self, address: str, why: Refusal, op: str, partner: str = "") -> None:
        """Count a failed proof from ``address``. Raises NotAdmitted when there were too many."""
        self._refusals.note(why.name, address, partner, op)
        wait_s = self._failed.wait_s(address)
        if wait_s:
            raise NotAdmitted(Refusal.RATE, wait_s)

    async def _proven(self, call: Call) -> tuple[Admitted, str]:
        scheme, _, token = call.request.headers.get("authorization", "").partition(" ")
        if scheme.casefold() == "bearer":
            return Admitted(await self._token_owner(call, token.strip())), ""
        signature = call.request.headers.get("signature", "")
        if not signature:
            raise NotAdmitted(Refusal.UNSIGNED)
        asker = await self._partners.find(call.sender)
        keys = [k for k in asker.keys if k.is_good(now_ms())] if asker else []
        form = matching_form(signature, call.raw, call.body, keys)
        if asker is None or form is None:
            raise NotAdmitted(Refusal.SIGNATURE, partner=asker.name if asker else "")
        if not self._is_recent(call.sent_at):
            raise NotAdmitted(Refusal.TIME, partner=asker.name)
        return Admitted(asker, form), _seal(asker.name, call)

    async def _token_owner(self, call: Call, token: str) -> Asker:
        name = self._tokens.partner_of(token)
        asker = await self._partners.find(name) if name else None
        if asker is None:
            raise NotAdmitted(Refusal.TOKEN)
        if call.sender not in {"", asker.name}:
            raise NotAdmitted(Refusal.SENDER, partner=asker.name)
        return asker

    def _is_recent(self, text: str) -> bool:
        """A time without zone is UTC."""
        try:
            told = datetime.fromisoformat(text.replace("Z", "+00:00"))
        except ValueError:
            return False
        told = told if told.tzinfo else told.replace(tzinfo=UTC)
        age_s = abs((datetime.now(UTC) - told).total_seconds())
        return age_s <= self._settings.signature_age_s


def address_of(request: Request) -> str:
    """Where the connection comes from; behind a proxy, the proxy."""
    return request.client.host if request.client else ""


def _seal(partner: str, call: Call) -> str:
    """Of what was said, not of its bytes: other spaces or another ES256 value make no new one."""
    said = msgspec.json.encode(call.body, order="sorted")
    return hashlib.sha256(partner.encode() + b"\x00" + said).hexdigest()


def _kept(message: str) -> str:
    return message.replace("\x00", "")[:99]
