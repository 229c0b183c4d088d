"""States in the words of the queue: four groups, and the line behind."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.services.queue import GROUPS, Group
from spar_agent.ui.dates import moment
from spar_agent.ui.messages import SENTENCES, sentence
from spar_agent.ui.widgets.text import ltr

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class GroupLook:
    """Word, icon and chip kind of one group."""

    word: str
    icon: str
    kind: str


def group_look(state: State) -> GroupLook:
    """How the group of ``state`` is shown: shape and word, colour last."""
    looks = {
        Group.WAITING: GroupLook(translate("status", "Waiting"), "clock", ""),
        Group.CHECKING: GroupLook(
            translate("status", "Sent, checking"), "arrow-right-left", "info"
        ),
        Group.REGISTERED: GroupLook(translate("status", "At the registry"), "circle-check", "good"),
        Group.NEEDS_YOU: GroupLook(translate("status", "Needs you"), "circle-alert", "bad"),
        Group.ENDED: GroupLook(translate("status", "Ended"), "x", ""),
    }
    return looks[GROUPS[state]]


def status_line(enrollment: Enrollment) -> str:
    """One sentence: where it stands and what happens next."""
    fixed = {
        State.DRAFT: translate("status", "Draft: not saved yet."),
        State.AWAITING_AUTH: translate(
            "status", "Identity to be checked. Not yet at the registry."
        ),
        State.NEEDS_VISIT: translate("status", "The person must come back for the identity check."),
        State.IN_REVIEW: translate("status", "With the supervisor."),
        State.CONFLICT: translate(
            "status", "In the meantime another account was put in. A supervisor decides."
        ),
        State.CANCELLED: translate("status", "Nothing was changed."),
        State.SENDING: translate("status", "We are checking that the registry has it."),
        State.IN_DOUBT: translate("status", "We are checking that the registry has it."),
    }
    timed = _identity_line(enrollment, fixed)
    if timed:
        return timed
    if enrollment.state in fixed:
        return fixed[enrollment.state]
    if enrollment.state is State.LINKED:
        return _linked(enrollment)
    if enrollment.state is State.RETURNED:
        if enrollment.delivery.error in SENTENCES:
            return sentence(enrollment.delivery.error)
        return enrollment.note or translate("status", "Sent back: correct it and save again.")
    return _queued(enrollment)


def _identity_line(enrollment: Enrollment, fixed: dict[State, str]) -> str:
    """For those whose identity is open: until when, or why they must come back."""
    if enrollment.state is State.NEEDS_VISIT and enrollment.delivery.error in SENTENCES:
        return sentence(enrollment.delivery.error) + " " + fixed[enrollment.state]
    if enrollment.state is State.AWAITING_AUTH and enrollment.expires_at is not None:
        words = translate("status", "Identity to be checked by {date}. Not yet at the registry.")
        return words.format(date=moment(enrollment.expires_at))
    return ""


def _queued(enrollment: Enrollment) -> str:
    if enrollment.delivery.due_at is None:
        return translate("status", "Waits for the network.")
    time = ltr(f"{enrollment.delivery.due_at.astimezone():%H:%M}")
    return translate("status", "Waits for the network, next try {time}.").format(time=time)


def _linked(enrollment: Enrollment) -> str:
    when = enrollment.changed_at
    if when is None:
        return translate("status", "Read back from the registry: equal.")
    words = translate("status", "Read back from the registry on {date}: equal.")
    return words.format(date=moment(when))
