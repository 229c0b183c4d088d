"""When a second person must look, and who that may be."""

from dataclasses import dataclass
from enum import StrEnum

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Enrollment, Event, Intent, Reason, advance
from spar_agent.domain.names import ALIKE, likeness


class Role(StrEnum):
    """What a person at this device may do. Stored on disk: never rename one."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class ReviewPolicy:
    """Which enrollments wait for a second person. The defaults are the careful ones.

    at_center: SPAR Central finds the reasons and asks the second person; here none waits for one.
    """

    changes: bool = True
    removals: bool = True
    offline: bool = True
    same_account: bool = True
    other_name: bool = True
    at_center: bool = False


ALWAYS = frozenset(
    {Reason.CONFLICT, Reason.NOT_LISTED, Reason.BY_PHONE, Reason.HELPER, Reason.EXCEPTION}
)


def is_other_name(holder: str, name: str) -> bool:
    """True when the passbook is not known to be in the person's own name.

    holder: the name in the passbook where the agent wrote one; name: the person's. A name that
    nobody here knows was compared with nothing.
    """
    return bool(holder.strip()) and (not name.strip() or likeness(holder, name) < ALIKE)


def review_reasons(enrollment: Enrollment, policy: ReviewPolicy) -> tuple[Reason, ...]:
    """Why ``enrollment`` needs a second person; empty when policy lets it go at once."""
    found = set(enrollment.signals)
    wanted = set(ALWAYS)
    if enrollment.account.intent is Intent.CHANGE:
        found.add(Reason.CHANGE)
    if enrollment.account.intent is Intent.REMOVE:
        found.add(Reason.REMOVE)
    if is_other_name(enrollment.account.holder, enrollment.person.name):
        found.add(Reason.OTHER_NAME)
    if not enrollment.account.seen.known:
        found.add(Reason.OFFLINE)
    if enrollment.person.helper is not None:
        found.add(Reason.HELPER)
    if enrollment.proof is not None and enrollment.proof.method is AuthMethod.OTP_BY_PHONE:
        found.add(Reason.BY_PHONE)
    for on, reason in (
        (policy.changes, Reason.CHANGE),
        (policy.removals, Reason.REMOVE),
        (policy.offline, Reason.OFFLINE),
        (policy.same_account, Reason.SAME_ACCOUNT),
        (policy.other_name, Reason.OTHER_NAME),
    ):
        if on:
            wanted.add(reason)
    return tuple(sorted(found & wanted))


MAX_DECISIONS_PER_SESSION = 20
MAX_SESSION_S = 600.0


@dataclass(frozen=True, slots=True)
class ReviewSession:
    """Decisions since the reviewer's PIN was typed. since_s: on a clock that only goes on."""

    since_s: float
    decisions: int = 0

    def is_over(self, now_s: float) -> bool:
        """True when the PIN is asked again: approving must not become a habit of the hand."""
        return self.decisions >= MAX_DECISIONS_PER_SESSION or now_s - self.since_s >= MAX_SESSION_S


def past_review(waiting: Enrollment, policy: ReviewPolicy) -> Enrollment:
    """``waiting`` with its proof: IN_REVIEW where policy wants a second person, else QUEUED."""
    proven = advance(waiting, Event.PROVE)
    if policy.at_center or not review_reasons(proven, policy):
        return advance(proven, Event.APPROVE)
    return proven
