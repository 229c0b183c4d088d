"""The table of rules. Each has a stable code, a plain sentence, and says whether a person can help.

Source of each: the design of trust, §4 to §6 (docs/central.md tells it for who runs this).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from spar_central.admission.evidence import DeviceState, Evidence, Reviewed
from spar_central.admission.reasons import (
    Reason,
    changes_an_account,
    conflicts,
    holder_is_unconfirmed,
    people_on_account,
    reasons,
)
from spar_central.trust.accounts import (
    BankAccount,
    account_key,
    is_unsafe,
    same_account,
    settles,
)
from spar_central.trust.approval import Decision
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Enrollment, Operation


class Effect(StrEnum):
    """What follows when a rule does not hold."""

    REFUSE = "refuse"
    WAIT = "wait"  # until something arrives, or a person decides


Holds = Callable[[Evidence, Enrollment], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """releasable: two persons who did not touch the enrollment may let it pass."""

    code: str
    effect: Effect
    sentence: str
    holds: Holds
    releasable: bool = False


def _device_known(e: Evidence, enrollment: Enrollment) -> bool:
    return e.device is not None and e.device.device_id == enrollment.device_id


def _device_active(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.device is not None and e.device.state is DeviceState.ACTIVE


def _signer_known(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.signer is not None


def _signer_confirmed(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.signer is not None and e.signer.confirmed


def _signer_in_force(e: Evidence, _enrollment: Enrollment) -> bool:
    """By arrival: what a key signed is believed when it reached the center before its end."""
    return e.signer is not None and e.signer.starts <= e.arrived_at < e.signer.ends


def _signer_on_device(e: Evidence, enrollment: Enrollment) -> bool:
    return e.signer is not None and e.signer.device_id == enrollment.device_id


def _signer_in_office(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.signer is not None and e.device is not None and e.signer.office == e.device.office


def _signer_may_capture(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.signer is not None and e.signer.role in {Role.AGENT, Role.SUPERVISOR}


def _whole(_e: Evidence, enrollment: Enrollment) -> bool:
    """An account unless one is taken away; and what was seen must fit it."""
    if (enrollment.fa is None) != (enrollment.operation is Operation.UNLINK):
        return False
    if enrollment.seen == "unknown":
        return enrollment.operation in {Operation.PUT, Operation.UNLINK}
    if enrollment.operation is Operation.LINK:
        return enrollment.seen.fa is None
    return enrollment.operation is Operation.PUT or enrollment.seen.fa is not None


def _account_safe(_e: Evidence, enrollment: Enrollment) -> bool:
    return enrollment.fa is None or not is_unsafe(enrollment.fa)


def _not_ahead(e: Evidence, enrollment: Enrollment) -> bool:
    latest = e.arrived_at + timedelta(seconds=e.policy.skew_s)
    return enrollment.captured_at <= latest and enrollment.consent.at <= latest


def _not_too_old(e: Evidence, enrollment: Enrollment) -> bool:
    return e.arrived_at - enrollment.captured_at <= timedelta(days=e.policy.oldest_days)


def _programme(e: Evidence, enrollment: Enrollment) -> bool:
    return not e.policy.programmes or enrollment.programme in e.policy.programmes


def _same_content(e: Evidence, enrollment: Enrollment) -> bool:
    former = e.former
    return former is None or former.revision != enrollment.revision or former.sha256 == e.sha256


def _former_over(e: Evidence, enrollment: Enrollment) -> bool:
    former = e.former
    if former is None or former.revision == enrollment.revision:
        return True
    return enrollment.revision > former.revision and former.is_final and not former.is_written


def _proof_there(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.attestation is not None


def _proof_known(e: Evidence, _enrollment: Enrollment) -> bool:
    """Its signature alone would do for whoever stole the attestation key."""
    return e.proof_known or not e.is_proven


def _proof_transaction(e: Evidence, enrollment: Enrollment) -> bool:
    proof = e.attestation
    return proof is None or enrollment.transaction_id in {None, proof.transaction_id}


def _proof_people(e: Evidence, enrollment: Enrollment) -> bool:
    proof = e.attestation
    if proof is None:
        return True
    author = e.signer is not None and proof.person_id == e.signer.person_id
    return author and proof.device_id == enrollment.device_id


def _proof_operation(e: Evidence, enrollment: Enrollment) -> bool:
    """What is registered may be read after the proof only: one for PUT is for whatever follows."""
    proof = e.attestation
    return proof is None or proof.operation in {enrollment.operation, Operation.PUT}


def _proof_binds(e: Evidence, _enrollment: Enrollment) -> bool:
    """A sealed capture names its one enrollment; without it the first arrival binds."""
    proof = e.attestation
    return proof is None or proof.binds in {None, e.sha256}


def _proof_fresh(e: Evidence, _enrollment: Enrollment) -> bool:
    proof = e.attestation
    if proof is None:
        return True
    met = e.proven_at or e.arrived_at
    if met >= proof.exp or proof.response_time > met + timedelta(seconds=e.policy.skew_s):
        return False
    if e.proof_use is not None or proof.binds is not None:
        return True
    return met - proof.response_time <= timedelta(minutes=e.policy.fresh_minutes)


def _proof_unused(e: Evidence, enrollment: Enrollment) -> bool:
    use = e.proof_use
    if use is None:
        return True
    mine = (enrollment.enrollment_id, enrollment.operation, account_key(enrollment.fa))
    return (use.enrollment_id, use.operation, use.account) == mine


def _not_returned(e: Evidence, _enrollment: Enrollment) -> bool:
    return not e.returned


def _reviewed(e: Evidence, enrollment: Enrollment) -> bool:
    return not reasons(e, enrollment) or _is_reviewed(e, enrollment)


def _is_reviewed(e: Evidence, enrollment: Enrollment) -> bool:
    return any(counts_as_review(one, e, enrollment) for one in e.reviews)


def counts_as_review(one: Reviewed, e: Evidence, enrollment: Enrollment) -> bool:
    """True when this approval lets this very enrollment pass."""
    approval, reviewer = one.approval, one.reviewer
    meant = (approval.enrollment_id, approval.enrollment_sha256, approval.revision)
    office = e.device.office if e.device is not None else ""
    return (
        approval.decision is Decision.APPROVE
        and meant == (enrollment.enrollment_id, e.sha256, enrollment.revision)
        and approval.review_round == e.round
        and approval.reviewer == reviewer.person_id
        and one.received_at <= approval.exp
        and reviewer.role is Role.SUPERVISOR
        and reviewer.confirmed
        and reviewer.starts <= one.received_at < reviewer.ends
        and reviewer.human not in e.touched
        and (e.signer is None or reviewer.human != e.signer.human)
        and reviewer.device_id != enrollment.device_id
        and (reviewer.office in {office, *e.policy.review_offices} or office in one.deputy_for)
        and settles(approval.account, enrollment.fa)
    )


def settled_account(e: Evidence, enrollment: Enrollment) -> BankAccount | None:
    """Which bank and branch the last review that counts named; None where none had to."""
    counted = [one.approval for one in e.reviews if counts_as_review(one, e, enrollment)]
    return counted[-1].account if counted else None


def _reviewed_in_time(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.now - e.arrived_at <= timedelta(days=e.policy.review_days)


def _not_objected(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.notice is None or not e.notice.objected


def _not_frozen(e: Evidence, _enrollment: Enrollment) -> bool:
    return not e.frozen


def _was_told(e: Evidence, enrollment: Enrollment) -> bool:
    if not e.policy.notice or not e.is_proven:
        return True
    return e.was_told or Reason.UNTOLD in reasons(e, enrollment)


def _notice_over(e: Evidence, enrollment: Enrollment) -> bool:
    return e.now >= objections_until(e, enrollment)


def objections_until(e: Evidence, enrollment: Enrollment) -> datetime:
    """Counted from the message where there was one, else from the arrival."""
    since = e.notice.sent_at if e.notice is not None and e.notice.sent_at else e.arrived_at
    return since + time_to_object(e, enrollment)


def time_to_object(e: Evidence, enrollment: Enrollment) -> timedelta:
    """Before it may be written."""
    hours = 0
    if Reason.OTP_ONLY in reasons(e, enrollment):
        hours = e.policy.otp_wait_hours
    elif e.is_self_service and changes_an_account(e, enrollment):
        hours = e.policy.self_service_wait_hours
    elif e.was_told and changes_an_account(e, enrollment):
        hours = e.policy.notice_wait_hours
    if e.was_told and holder_is_unconfirmed(e, enrollment) and not _is_reviewed(e, enrollment):
        hours = max(hours, e.policy.holder_wait_hours)
    return timedelta(hours=hours)


def _agent_budget(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.counts.by_agent_today < e.policy.agent_per_day


def _device_budget(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.counts.by_device_today < e.policy.device_per_day


def _account_budget(e: Evidence, _enrollment: Enrollment) -> bool:
    return people_on_account(e) < e.policy.people_per_account


def _person_budget(e: Evidence, enrollment: Enrollment) -> bool:
    changes = e.counts.changes_of_person
    return enrollment.operation is Operation.LINK or changes < e.policy.changes_per_person


def _as_seen(e: Evidence, enrollment: Enrollment) -> bool:
    return not conflicts(e, enrollment)


_NO, _WAIT = Effect.REFUSE, Effect.WAIT

RULES: Final = (
    Rule("device.unknown", _NO, "The center does not know the device it was captured on.",
         _device_known),
    Rule("person.unknown", _NO, "The center does not know the key it was signed with.",
         _signer_known),
    Rule("person.ended", _NO, "It was signed with a key that had ended when it arrived.",
         _signer_in_force),
    Rule("person.other_device", _NO, "It was signed with a key of another device.",
         _signer_on_device),
    Rule("person.office", _NO, "Who signed it belongs to another office than the device.",
         _signer_in_office),
    Rule("person.role", _NO, "Who signed it may not capture enrollments.", _signer_may_capture),
    Rule("enrollment.form", _NO, "Account, request and what was seen do not fit together.",
         _whole),
    Rule("enrollment.account", _NO, "The account holds signs that a payer would read otherwise.",
         _account_safe),
    Rule("enrollment.future", _NO, "It is dated ahead of the center's clock; set the laptop's.",
         _not_ahead),
    Rule("enrollment.too_old", _NO, "It was captured too long ago.", _not_too_old),
    Rule("enrollment.programme", _NO, "This programme is not one of the office's.", _programme),
    Rule("revision.other_content", _NO, "The center holds other content under this revision.",
         _same_content),
    Rule("revision.former", _NO, "The revision before it is not over, or was written already.",
         _former_over),
    Rule("proof.unknown", _NO, "The center did not give this proof of identity.", _proof_known),
    Rule("proof.transaction", _NO, "The proof of identity is of another transaction.",
         _proof_transaction),
    Rule("proof.person", _NO, "The proof of identity was taken by another person or device.",
         _proof_people),
    Rule("proof.operation", _NO, "The proof of identity was given for another operation.",
         _proof_operation),
    Rule("proof.binds", _NO, "The proof of identity belongs to another enrollment.", _proof_binds),
    Rule("proof.fresh", _NO, "The proof of identity is too old; prove the identity again.",
         _proof_fresh),
    Rule("proof.used", _NO, "The proof of identity was used for another account.", _proof_unused),
    Rule("review.returned", _NO, "A reviewer sent it back.", _not_returned),
    Rule("review.too_late", _NO, "Nobody reviewed it in time; prove the identity again.",
         _reviewed_in_time),
    Rule("notice.objected", _NO, "The person says that they did not ask for this.", _not_objected),
    Rule("device.held", _WAIT, "The device is held until two persons release it.", _device_active),
    Rule("person.pending", _WAIT, "The signer's key waits for a second person's confirmation.",
         _signer_confirmed),
    Rule("proof.missing", _WAIT, "It waits for the proof of identity.", _proof_there),
    Rule("review.missing", _WAIT, "It waits for a second person.", _reviewed),
    Rule("person.frozen", _WAIT, "After a complaint two persons must let this person go on.",
         _not_frozen),
    Rule("notice.missing", _WAIT, "The person is being told what will be written.", _was_told),
    Rule("notice.wait", _WAIT, "The person is told first, and has time to object.", _notice_over),
    Rule("budget.agent", _WAIT, "More than this agent may send on one day.", _agent_budget,
         releasable=True),
    Rule("budget.device", _WAIT, "More than may come from one device on one day.", _device_budget,
         releasable=True),
    Rule("budget.account", _WAIT, "The account is used for too many other people.",
         _account_budget, releasable=True),
    Rule("budget.person", _WAIT, "This person's account was changed too often in 30 days.",
         _person_budget, releasable=True),
    Rule("registered.conflict", _WAIT, "Another account is registered than the agent saw.",
         _as_seen, releasable=True),
)  # fmt: skip


def _login_binds(e: Evidence, enrollment: Enrollment) -> bool:
    login = e.login
    return login is not None and (login.binds, login.operation) == (e.sha256, enrollment.operation)


def _login_strong(e: Evidence, _enrollment: Enrollment) -> bool:
    return e.login is not None and set(e.login.acr) <= set(e.policy.self_service_acr)


def _login_fresh(e: Evidence, _enrollment: Enrollment) -> bool:
    """Of the confirmation; a wait after it does not count."""
    login = e.login
    if login is None:
        return False
    skew = timedelta(seconds=e.policy.skew_s)
    life = timedelta(minutes=e.policy.self_service_minutes)
    confirmed = login.confirmed_at
    return (
        login.auth_time - skew <= confirmed <= login.auth_time + life
        and abs(e.arrived_at - confirmed) <= skew
    )


def _not_clashed(e: Evidence, _enrollment: Enrollment) -> bool:
    known = e.registered
    return known is None or (known.readable and not known.clashed)


def _unchanged_since_seen(e: Evidence, enrollment: Enrollment) -> bool:
    """Compare and set: another account, or the same one registered anew, is another decision."""
    known, seen = e.registered, enrollment.seen
    if known is None or not _not_clashed(e, enrollment):
        return True  # that is a conflict, and two persons'
    if any(one.code == "registered.conflict" for one in e.releases):
        return True
    if seen == "unknown" or not same_account(known.fa, seen.fa):
        return False
    return not (seen.version and known.version) or seen.version == known.version


_FROM_DESK: Final = frozenset(
    {
        "device.unknown", "person.unknown", "person.ended", "person.other_device",
        "person.office", "person.role", "enrollment.future", "enrollment.too_old",
        "proof.transaction", "proof.person", "proof.operation", "proof.binds", "proof.fresh",
        "device.held", "person.pending", "proof.missing", "budget.agent",
        "budget.device", "registered.conflict",
    }
)  # fmt: skip
"""Rules about whoever sat at a desk, and about the proof that was taken there."""

SELF_SERVICE_RULES: Final = (
    Rule("login.binds", _NO, "The login was made for another change.", _login_binds),
    Rule("login.way", _NO, "This way of logging in is not enough to change an account.",
         _login_strong),
    Rule("login.fresh", _NO, "The login is too old; log in and confirm again.", _login_fresh),
    *(rule for rule in RULES if rule.code not in _FROM_DESK),
    Rule("registered.changed", _NO, "Another account is registered than the person saw.",
         _unchanged_since_seen),
    Rule("registered.conflict", _WAIT, "Another account is registered than was to be changed.",
         _not_clashed, releasable=True),
)  # fmt: skip
"""For what a person confirmed without a desk. ``proof.unknown`` and ``proof.used`` are among them:
the center has a row of every login that it let confirm something."""

BY_CODE: Final = MappingProxyType({rule.code: rule for rule in (*SELF_SERVICE_RULES, *RULES)})
AT_ADMISSION: Final = frozenset(
    {"review.too_late", "budget.agent", "budget.device", "budget.account", "budget.person"}
)
"""Rules about the moment of admission; a mapper that was away for weeks breaks none of them."""

UNSIGNED: Final = "enrollment.signature"
UNSIGNED_SENTENCE: Final = "The signature of the enrollment does not hold."
