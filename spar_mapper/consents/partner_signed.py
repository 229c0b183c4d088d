"""Consents that an app collected and signed itself, as OpenG2P's Consent Manager takes them.

The registry only has the app's word that there was a person, so this is off by default. Each
consent (``jti``) is decided once; a repeat gets the stored decision, other content is a replay.
"""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final, Literal

import msgspec
from msgspec import Struct

from spar_mapper.consents.receipts import CONTROLLER, SCOPES
from spar_mapper.core.clock import iso_of_ms, now_ms
from spar_mapper.core.json_text import to_json
from spar_mapper.core.links import DAY_MS, May
from spar_mapper.records.app_terms import AppTerms, TermsOfApps
from spar_mapper.records.partners import Partner
from spar_mapper.security.compact import read_compact
from spar_mapper.storage.port import Storage

SKEW_MS: Final = 120_000
MAX_JTI_CHARS: Final = 200
_USE: Final = (
    "UPDATE app_consents SET used = CAST($3 AS bigint) WHERE partner = $1 AND jti = $2"
    " RETURNING jti"
)
_USE_ONCE: Final = _USE.replace(" RETURNING", " AND used = 0 RETURNING")


class SubjectId(Struct, frozen=True):
    """Whom it is about, by an id of the registry."""

    type: str
    value: str


class RequestContext(Struct, frozen=True):
    """What is to be done with the consent now."""

    requested_scopes: list[str] = []
    subject_id: SubjectId | None = None


class ValidateRequest(Struct, frozen=True):
    """``POST /consent/v1/validate``."""

    consent_jws: str
    partner_id: str | None = None
    data_controller: str | None = None
    request_context: RequestContext = RequestContext()


class _Granted(Struct, frozen=True):
    data_controller: str
    data_scopes: list[str]


class _PurposeSaid(Struct, frozen=True):
    code: str
    text: str = ""


class _Validity(Struct, frozen=True):
    valid_from: datetime
    valid_until: datetime


class _AppConsent(Struct, frozen=True):
    """What is signed."""

    jti: str
    aud: str | list[str]
    subject_id: SubjectId
    purpose: _PurposeSaid
    validity: _Validity
    fetch_type: Literal["oneshot", "periodic"] = "periodic"
    grants: list[_Granted] = []
    data_controller: str = ""
    data_scopes: list[str] = []
    issued_at: str | int = ""

    def scopes(self) -> list[str] | None:
        """Those for us; None when we are not among the controllers."""
        if self.data_controller:
            return self.data_scopes if self.data_controller == CONTROLLER else None
        ours = [one for one in self.grants if one.data_controller == CONTROLLER]
        return [scope for one in ours for scope in one.data_scopes] if ours else None


class AppDecision(Struct, frozen=True):
    """The reply: ``permit`` or ``deny`` with a reason, in OpenG2P's words."""

    decision: Literal["permit", "deny"]
    reason_code: str
    evaluated_at: str
    consent_id: str = ""
    receipt_id: str = ""
    subject_id: SubjectId | None = None
    data_controller: str = CONTROLLER
    effective_data_scopes: list[str] = []
    valid_until: str = ""
    policy_version: int = 0


class _Denied(Exception):
    """The reason code is the text."""


class PartnerSigned:
    """now: milliseconds since 1970."""

    def __init__(self, storage: Storage, now: Callable[[], int] = now_ms) -> None:
        self._storage = storage
        self._terms = TermsOfApps(storage)
        self._now = now

    async def validate(self, partner: Partner, asked: ValidateRequest) -> AppDecision:
        """The decision about a consent of this partner."""
        at = self._now()
        try:
            return await self._validated(partner, asked, at)
        except _Denied as error:
            return AppDecision("deny", str(error), iso_of_ms(at))

    async def permits(self, partner: Partner, text: str, person_id: str, may: May) -> str:
        """Empty when the consent lets this app read this person now, else the reason code.

        One for a single use works once.
        """
        try:
            await self._use(partner, text, person_id, may)
        except _Denied as error:
            return str(error)
        return ""

    async def _validated(self, partner: Partner, asked: ValidateRequest, at: int) -> AppDecision:
        if asked.partner_id not in {None, "", partner.name}:
            raise _Denied("unknown_partner")
        if asked.data_controller not in {None, "", CONTROLLER}:
            raise _Denied("controller_not_granted")
        consent = _read(asked.consent_jws, partner, at)
        subject = asked.request_context.subject_id
        if subject is not None and subject != consent.subject_id:
            raise _Denied("subject_mismatch")
        return await self._decided(partner, asked, consent, at)

    async def _use(self, partner: Partner, text: str, person_id: str, may: May) -> None:
        at = self._now()
        consent = _read(text, partner, at)
        if consent.subject_id.value != person_id:
            raise _Denied("subject_mismatch")
        asked = ValidateRequest(text, request_context=RequestContext([SCOPES[may]]))
        decision = await self._decided(partner, asked, consent, at)
        if decision.decision == "deny" or SCOPES[may] not in decision.effective_data_scopes:
            raise _Denied("scope_exceeds_policy")
        sql = _USE_ONCE if consent.fetch_type == "oneshot" else _USE
        (used,) = await self._storage.run((sql, (partner.name, consent.jti, at)))
        if not used:
            raise _Denied("replay")

    async def _decided(
        self, partner: Partner, asked: ValidateRequest, consent: _AppConsent, at: int
    ) -> AppDecision:
        terms = await self._terms.find(partner.name)
        if terms is None:
            raise _Denied("unknown_partner")
        decision = _decision(consent, terms, asked.request_context.requested_scopes, at)
        digest = hashlib.sha256(asked.consent_jws.encode()).hexdigest()
        kept = (
            "INSERT INTO app_consents (partner, jti, at, digest, decision)"
            " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING jti"
        )
        row = (partner.name, consent.jti, at, digest, to_json(decision))
        found = "SELECT digest, decision FROM app_consents WHERE partner = $1 AND jti = $2"
        new, rows = await self._storage.run((kept, row), (found, (partner.name, consent.jti)))
        if new:
            return decision
        if rows[0][0] != digest:
            raise _Denied("replay")
        return msgspec.json.decode(rows[0][1], type=AppDecision)


def _read(text: str, partner: Partner, at: int) -> _AppConsent:
    keys = [key for key in partner.keys if key.is_valid_at(at)]
    claims: Any = read_compact(text, keys)
    if claims is None:
        raise _Denied("signature_invalid")
    try:
        consent = msgspec.convert(claims, _AppConsent)
    except msgspec.ValidationError as error:
        raise _Denied("malformed_object") from error
    if not 0 < len(consent.jti) <= MAX_JTI_CHARS or "\x00" in consent.jti:
        raise _Denied("malformed_object")
    audience = consent.aud if isinstance(consent.aud, list) else [consent.aud]
    if CONTROLLER not in audience and "spar-mapper" not in audience:
        raise _Denied("audience_mismatch")
    return consent


def _decision(consent: _AppConsent, terms: AppTerms, requested: list[str], at: int) -> AppDecision:
    """What is granted and agreed on, never more."""
    scopes = consent.scopes()
    if scopes is None:
        raise _Denied("controller_not_granted")
    if consent.purpose.code not in terms.purposes:
        raise _Denied("purpose_not_allowed")
    end = _check_time(consent, at)
    if end - _ms(consent.validity.valid_from) > terms.longest_days * DAY_MS:
        raise _Denied("purpose_not_allowed")
    allowed = {SCOPES[May.STATUS]} | ({SCOPES[May.RESOLVE]} if terms.may is May.RESOLVE else set())
    effective = sorted(set(requested or scopes) & set(scopes) & allowed)
    if not effective or not set(requested) <= set(effective):
        raise _Denied("scope_exceeds_policy")
    return AppDecision(
        "permit", "ok", iso_of_ms(at), consent.jti, consent.jti, consent.subject_id, CONTROLLER,
        effective, iso_of_ms(end), terms.version,
    )  # fmt: skip


def _check_time(consent: _AppConsent, at: int) -> int:
    """Its end. Raises _Denied."""
    start, end = _ms(consent.validity.valid_from), _ms(consent.validity.valid_until)
    if not start - SKEW_MS <= at < end:
        raise _Denied("expired")
    return end


def _ms(moment: datetime) -> int:
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return int(zoned.timestamp() * 1000)
