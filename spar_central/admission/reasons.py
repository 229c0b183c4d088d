"""Why a second person must look, as the center finds it; a desk can only add to it."""

from datetime import timedelta
from enum import StrEnum

from spar_central.admission.evidence import Evidence
from spar_central.admission.names import same_name
from spar_central.trust.accounts import WrittenBankAccount, same_account
from spar_central.trust.attestation import Method
from spar_central.trust.enrollment import Enrollment, Operation
from spar_central.trust.login import CODE_WAY


class Reason(StrEnum):
    """Values are stored and sent: never rename one."""

    CHANGE = "change"
    REMOVE = "remove"
    OFFLINE = "offline"
    SAME_ACCOUNT = "same_account"
    HOLDER = "holder"
    HELPER = "helper"
    OTP_ONLY = "otp_only"
    LATE = "late"
    CONFLICT = "conflict"
    SIGNAL = "signal"
    NOT_LISTED = "not_listed"
    UNTOLD = "untold"


def changes_an_account(evidence: Evidence, enrollment: Enrollment) -> bool:
    """True when somebody's money may be sent elsewhere than before, or nowhere.

    Of what was captured without network only the registry can tell; until it was asked, it may.
    """
    if enrollment.operation in {Operation.UPDATE, Operation.UNLINK}:
        return True
    known = evidence.registered
    if known is not None:
        return known.fa is not None or not known.readable
    return enrollment.operation is Operation.PUT


def people_on_account(evidence: Evidence) -> int:
    """Other people on this account; 0 without a proof, which keeps it out anyway.

    Or a laptop could ask, account by account and for nobody, which of them are in use.
    """
    return evidence.counts.people_on_account if evidence.is_proven else 0


def reasons(evidence: Evidence, enrollment: Enrollment) -> tuple[Reason, ...]:
    """In alphabetical order; empty when nobody needs to look."""
    policy = evidence.policy
    changes = changes_an_account(evidence, enrollment)
    proof = evidence.attestation
    by_code = _logged_in_by_code(evidence)
    alone = evidence.is_self_service and not policy.self_service_review and not by_code
    found = {
        Reason.CHANGE: policy.review_changes and changes and not alone,
        Reason.REMOVE: enrollment.operation is Operation.UNLINK and not alone,
        Reason.OFFLINE: policy.review_offline and enrollment.seen == "unknown",
        Reason.SAME_ACCOUNT: policy.review_same_account and people_on_account(evidence) > 0,
        Reason.HOLDER: _is_not_the_holder(evidence, enrollment),
        Reason.HELPER: enrollment.helper is not None,
        Reason.OTP_ONLY: by_code or (changes and proof is not None and proof.method is Method.OTP),
        Reason.LATE: (proof is not None and proof.moved)
        or evidence.arrived_at - enrollment.captured_at > timedelta(days=policy.late_days),
        Reason.CONFLICT: conflicts(evidence, enrollment),
        Reason.SIGNAL: bool(enrollment.signals),
        Reason.NOT_LISTED: isinstance(enrollment.fa, WrittenBankAccount),
        Reason.UNTOLD: _cannot_be_told(evidence),
    }
    return tuple(sorted(reason for reason, there in found.items() if there))


def _logged_in_by_code(evidence: Evidence) -> bool:
    """True for whom nobody saw, and no login service: also a first account is looked at then."""
    return evidence.login is not None and CODE_WAY in evidence.login.acr


def _cannot_be_told(evidence: Evidence) -> bool:
    """True when no number is known from ID Authentication, or none that takes a message."""
    if not evidence.policy.notice or not evidence.is_proven or evidence.was_told:
        return False
    return not evidence.reachable or (evidence.notice is not None and evidence.notice.failed)


def _is_not_the_holder(evidence: Evidence, enrollment: Enrollment) -> bool:
    if enrollment.relation is not None:
        return True
    if enrollment.holder is None and not evidence.policy.review_holder:
        return False
    return holder_is_unconfirmed(evidence, enrollment)


def holder_is_unconfirmed(evidence: Evidence, enrollment: Enrollment) -> bool:
    """True when an account is asked for, and no name of its holder is one of ID Authentication's.

    An agent's word that it is the person's own is no name; who asks without a desk has nobody
    beside them. A bank's word comes later: it is asked about what is registered.
    """
    holder = enrollment.holder
    if enrollment.fa is None or (holder is None and evidence.is_self_service):
        return False
    return holder is None or not any(same_name(holder, name) for name in evidence.holder_names)


def conflicts(evidence: Evidence, enrollment: Enrollment) -> bool:
    """True when what is registered is not what the agent saw and signed."""
    known = evidence.registered
    if known is None:
        return False
    if known.clashed or not known.readable:
        return True
    if enrollment.seen == "unknown":
        return False
    return not same_account(known.fa, enrollment.seen.fa)
