"""Enrollments to rows and back."""

from datetime import date, datetime
from typing import Any

import msgspec

from spar_agent.domain.account import (
    FaType,
    FinancialAddress,
    account_key,
    fields_of,
    from_fields,
)
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    AccountChange,
    Beneficiary,
    Consent,
    ConsentChannel,
    Delivery,
    Enrollment,
    Helper,
    Intent,
    Proof,
    Reason,
    Relation,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.domain.seen_account import (
    AccountStanding,
    SeenAccount,
)
from spar_agent.domain.signed import SignedContent
from spar_agent.domain.times import from_stored, stored
from spar_agent.ports.store import EnrollmentSummary

Row = dict[str, Any]
NOTHING = SeenAccount()


def json_of(values: object) -> str:
    """``values`` as one JSON text, for statements that take many rows at once."""
    return msgspec.json.encode(values).decode()


_HASHED_AS = {FaType.BANK: "bank", FaType.MOBILE_WALLET: "mobile", FaType.EMAIL_WALLET: "email"}


def account_text(fa: FinancialAddress) -> str:
    """The text of ``account_key`` that the store hashes: equal texts, the same account.

    The hashes stand on disk: never change the text.
    """
    fa_type, *rest = account_key(fa)
    return "|".join((_HASHED_AS[FaType(fa_type)], *rest))


def _fa(fa: FinancialAddress | None) -> dict[str, str] | None:
    return fields_of(fa) if fa is not None else None


def _seen(seen: SeenAccount) -> dict[str, Any]:
    return {
        "known": seen.known,
        "fa": _fa(seen.fa),
        "since": stored(seen.since),
        "by": seen.by,
        "version": seen.version,
        "readable": seen.readable,
        "effective_at": stored(seen.standing.effective_at),
    }


def _seen_of(raw: dict[str, Any]) -> SeenAccount:
    fa = from_fields(raw["fa"]) if raw["fa"] else None
    readable = raw.get("readable", True)
    seen = SeenAccount(
        fa,
        from_stored(raw["since"]),
        raw["by"],
        raw["version"],
        known=raw["known"],
        readable=readable,
        standing=AccountStanding(effective_at=from_stored(raw.get("effective_at"))),
    )
    is_nothing = seen == NOTHING and seen.standing == NOTHING.standing
    return NOTHING if is_nothing else seen  # two of each row of a long list, else in memory anew


def _helper(helper: Helper | None) -> dict[str, Any] | None:
    if helper is None:
        return None
    return {"name": helper.name, "relation": helper.relation, "reason": helper.reason}


def _proof(proof: Proof | None) -> dict[str, Any] | None:
    if proof is None:
        return None
    return {
        "transaction_id": proof.transaction_id,
        "response_time": stored(proof.response_time),
        "method": proof.method,
        "device": proof.device,
        "signed_reply": proof.signed_reply,
        **({"attestation": proof.attestation} if proof.attestation else {}),
        **({"holder": proof.holder} if proof.holder else {}),
    }


def _consent(consent: Consent | None) -> dict[str, Any] | None:
    if consent is None:
        return None
    return {
        "text_id": consent.text_id,
        "language": consent.language,
        "channel": consent.channel,
        "shown_s": consent.shown_s,
        "given_at": stored(consent.given_at),
    }


def body_of(enrollment: Enrollment) -> str:
    """Everything that is not a column, as JSON inside the encrypted database."""
    raw: dict[str, Any] = {
        "intent": enrollment.account.intent,
        "phone": enrollment.person.phone,
        "language": enrollment.person.language,
        "fa": _fa(enrollment.account.fa),
        "base": _seen(enrollment.account.seen),
        "held": _seen(enrollment.delivery.registered),
        "signals": list(enrollment.signals),
        "note": enrollment.note,
        "holder": enrollment.account.holder,
        "relation": enrollment.account.relation,
        "helper": _helper(enrollment.person.helper),
        "resume": enrollment.account.resume,
        "written": enrollment.account.written,
        "branch_by": enrollment.account.branch_by,
        "tries": enrollment.delivery.tries,
        "error": enrollment.delivery.error,
        "submitted_at": stored(enrollment.delivery.submitted_at),
        "appointment": enrollment.appointment.isoformat() if enrollment.appointment else None,
        "proof": _proof(enrollment.proof),
        "consent": _consent(enrollment.consent),
    }
    if enrollment.person.id_hash:
        raw["id_hash"], raw["salt"] = enrollment.person.id_hash, enrollment.person.salt
    if (signed := enrollment.signed) is not None:
        raw["signed"] = [signed.token, signed.sha256, signed.revision]
    if (hold := enrollment.delivery.hold) is not None:
        raw["hold"] = [hold.by, list(hold.because), stored(hold.until)]
    if enrollment.visit_s is not None:
        raw["visit_s"] = enrollment.visit_s
    return msgspec.json.encode(raw).decode()


def enrollment_of(row: Row) -> Enrollment:
    """The enrollment in ``row``."""
    raw = msgspec.json.decode(row["body"])
    person = None
    if row["person_value"] is not None:
        person = PersonId(IdKind(row["person_kind"]), row["person_value"])
    return Enrollment(
        enrollment_id=row["enrollment_id"],
        agent_id=row["agent_id"],
        captured_at=_known(row["captured_at"]),
        state=State(row["state"]),
        person=Beneficiary(
            id=person,
            tag=row["person_tag"],
            mask=row["person_mask"],
            name=row["name"],
            phone=raw["phone"],
            language=raw["language"],
            helper=_helper_of(raw.get("helper")),
            salt=raw.get("salt", ""),
            id_hash=raw.get("id_hash", ""),
        ),
        account=AccountChange(
            intent=Intent(raw["intent"]),
            fa=from_fields(raw["fa"]) if raw["fa"] else None,
            seen=_seen_of(raw["base"]),
            holder=raw.get("holder", ""),
            relation=Relation(raw["relation"]) if raw.get("relation") else None,
            resume=raw["resume"],
            written=raw.get("written", ""),
            branch_by=raw.get("branch_by", ""),
        ),
        delivery=_delivery_of(row, raw),
        slip=row["slip"],
        proof=_proof_of(raw["proof"], row["psut"]),
        consent=_consent_of(raw["consent"]),
        signals=tuple(Reason(signal) for signal in raw["signals"]),
        note=raw["note"],
        expires_at=from_stored(row["expires_at"]),
        appointment=_day_of(raw.get("appointment")),
        changed_at=from_stored(row["changed_at"]),
        signed=SignedContent(*raw["signed"]) if raw.get("signed") else None,
        visit_s=raw.get("visit_s"),
    )


def _delivery_of(row: Row, raw: dict[str, Any]) -> Delivery:
    return Delivery(
        reference_id=row["reference_id"],
        submitted_at=from_stored(raw["submitted_at"]),
        tries=raw["tries"],
        due_at=from_stored(row["due_at"]),
        error=raw["error"],
        registered=_seen_of(raw["held"]),
        hold=_hold_of(raw.get("hold")),
    )


def _hold_of(raw: list[Any] | None) -> ReviewHold | None:
    if raw is None:
        return None
    by, because, until = raw
    return ReviewHold(by, tuple(because), _known(until))


def _day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def brief_of(
    agent_id: str,
    slip: str,
    state: str,
    captured: str,
    changed: str | None,
    error: str | None,
    visit_s: int | None,
) -> EnrollmentSummary:
    """The brief in these columns."""
    return EnrollmentSummary(
        agent_id, slip, State(state), _known(captured), from_stored(changed), error or "", visit_s
    )


def _helper_of(raw: dict[str, Any] | None) -> Helper | None:
    return Helper(raw["name"], Relation(raw["relation"]), raw["reason"]) if raw else None


def _proof_of(raw: dict[str, Any] | None, psut: str | None) -> Proof | None:
    if raw is None or not psut:
        return None
    return Proof(
        raw["transaction_id"],
        psut,
        _known(raw["response_time"]),
        AuthMethod(raw["method"]),
        raw["device"],
        raw["signed_reply"],
        raw.get("attestation", ""),
        raw.get("holder", ""),
    )


def _consent_of(raw: dict[str, Any] | None) -> Consent | None:
    if raw is None:
        return None
    return Consent(
        raw["text_id"],
        raw["language"],
        ConsentChannel(raw["channel"]),
        raw["shown_s"],
        _known(raw["given_at"]),
    )


def _known(text: str) -> datetime:
    return from_stored(text)
