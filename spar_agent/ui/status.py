"""What is said of an enrollment in each state: one table, for every page and the slip."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.appointment import COMES_BACK
from spar_agent.domain.enrollment import Beneficiary, Enrollment, State, needs_branch
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.errors.central import ConflictKept, NotTaken, RegistryDecides
from spar_agent.ports.signals import SeenEnrollment
from spar_agent.services.queue import GROUPS, Group
from spar_agent.ui.dates import day, moment, near_moment, short_day
from spar_agent.ui.messages import SENTENCES, sentence
from spar_agent.ui.visit.flow.steps import ALL_STEPS, RailStep
from spar_agent.ui.widgets.text import isolate, ltr

translate = QCoreApplication.translate


SAID_WHILE_SENT = frozenset({RegistryDecides.code, NotTaken.code})
"""Codes whose sentence stands for "we check"."""


@dataclass(frozen=True, slots=True)
class StatusWords:
    """One row of the table.

    title: of the last page of a visit; line: behind the word of the group; paper: on the slip;
    done: the steps of the visit that are done. Nothing else on a page says where it stands.
    """

    title: str
    line: str
    paper: str
    done: frozenset[RailStep] = ALL_STEPS


@dataclass(frozen=True, slots=True)
class GroupLook:
    """Word, icon and chip kind of one group."""

    word: str
    icon: str
    kind: str


def person_words(person: Beneficiary) -> str:
    """The person's name, or the end of the ID; of another laptop's visit neither may be known."""
    known = isolate(person.name) or ltr(person.mask)
    return known or translate("status", "The person's name is not known")


def group_look(state: State) -> GroupLook:
    """How the group of ``state`` is shown: shape and word, colour last."""
    looks = {
        Group.DRAFT: GroupLook(translate("status", "Draft"), "pencil", ""),
        Group.WAITING: GroupLook(translate("status", "Waiting"), "clock", ""),
        Group.CHECKING: GroupLook(
            translate("status", "Sent, checking"), "arrow-right-left", "info"
        ),
        Group.REGISTERED: GroupLook(translate("status", "At the registry"), "circle-check", "good"),
        Group.NEEDS_YOU: GroupLook(translate("status", "Needs you"), "circle-alert", "bad"),
        Group.ENDED: GroupLook(translate("status", "Ended"), "x", ""),
    }
    return looks[GROUPS[state]]


def status_words(
    state: State, translate: Callable[[str, str], str] = QCoreApplication.translate
) -> StatusWords:
    """The row of ``state``; translate: for another language than the screen's."""
    return {**_open_words(translate), **_sent_words(translate)}[state]


def _open_words(translate: Callable[[str, str], str]) -> dict[State, StatusWords]:
    """Of what cannot be sent yet, or never is."""
    begun = frozenset({RailStep.PERSON})
    to_check = translate("slip", "Your identity must still be checked. Nothing was changed yet.")
    return {
        State.DRAFT: StatusWords(
            translate("status", "Not saved yet"),
            translate("status", "Draft: not saved yet."),
            translate("slip", "Nothing was changed."),
            begun,
        ),
        State.AWAITING_AUTH: StatusWords(
            translate("status", "Saved on this computer, encrypted"),
            translate("status", "Identity to be checked. Not yet at the registry."),
            to_check,
            ALL_STEPS - {RailStep.IDENTITY},
        ),
        State.NEEDS_VISIT: StatusWords(
            translate("status", "The person must come back"),
            translate("status", "The person must come back for the identity check."),
            to_check,
            ALL_STEPS - {RailStep.IDENTITY},
        ),
        State.IN_REVIEW: StatusWords(
            translate("status", "Saved. A second person looks at it"),
            translate("status", "With the supervisor."),
            translate("slip", "A second person looks at your request. Nothing was changed yet."),
        ),
        State.RETURNED: StatusWords(
            translate("status", "This one needs you"),
            translate("status", "Sent back: correct it and save again."),
            translate("slip", "Something must be corrected. Nothing was changed yet."),
            frozenset({RailStep.PERSON, RailStep.IDENTITY}),
        ),
        State.CANCELLED: StatusWords(
            translate("status", "Nothing was changed"),
            translate("status", "Nothing was changed."),
            translate("slip", "Nothing was changed."),
            begun,
        ),
    }


def _sent_words(translate: Callable[[str, str], str]) -> dict[State, StatusWords]:
    """Of what is on its way to the registry, or there."""
    checking = StatusWords(
        translate("status", "Sent. We are checking"),
        translate("status", "We are checking that the registry has it."),
        translate("slip", "Sent. We are checking that the registry has it."),
    )
    return {
        State.QUEUED: StatusWords(
            translate("status", "Saved. Not yet at the registry"),
            translate("status", "Waits to be sent."),
            translate("slip", "Saved. Not yet at the registry."),
        ),
        State.SENDING: checking,
        State.IN_DOUBT: checking,
        State.LINKED: StatusWords(
            translate("status", "At the registry"),
            translate("status", "Read back from the registry: equal."),
            translate("slip", "At the registry. Read back: equal."),
        ),
        State.CONFLICT: StatusWords(
            translate("status", "A supervisor decides"),
            translate(
                "status", "In the meantime another account was put in. A supervisor decides."
            ),
            translate("slip", "The registry holds another account. A supervisor decides."),
        ),
    }


def status_line(enrollment: Enrollment) -> str:
    """Where it stands and what happens next, with its date or reason."""
    if enrollment.state is State.RETURNED:
        return _returned_line(enrollment)
    line = _open_line(enrollment)
    if enrollment.appointment is not None and enrollment.state in COMES_BACK:
        words = translate("status", "The person comes back on {date}.")
        line = f"{line} {words.format(date=short_day(enrollment.appointment))}"
    return line


def _open_line(enrollment: Enrollment) -> str:
    line = status_words(enrollment.state).line
    match enrollment.state:
        case State.NEEDS_VISIT if enrollment.delivery.error in SENTENCES:
            line = f"{sentence(enrollment.delivery.error)} {line}"
        case State.AWAITING_AUTH if enrollment.expires_at is not None:
            words = translate(
                "status", "Identity to be checked by {date}. Not yet at the registry."
            )
            line = words.format(date=moment(enrollment.expires_at))
        case State.QUEUED if enrollment.delivery.error == NotTaken.code:
            line = sentence(NotTaken.code)
        case State.QUEUED if enrollment.delivery.due_at is not None:
            time = near_moment(enrollment.delivery.due_at)
            line = translate("status", "Waits to be sent, next try {time}.").format(time=time)
        case State.IN_REVIEW if enrollment.delivery.hold is not None:
            line = hold_line(enrollment.delivery.hold)
        case State.IN_REVIEW if needs_branch(enrollment):
            line = translate("status", "With the supervisor, who looks up the bank.")
        case State.IN_REVIEW if enrollment.delivery.error in SENTENCES:
            line = sentence(enrollment.delivery.error)
        case State.SENDING | State.IN_DOUBT if (at := _effective_at(enrollment)) is not None:
            words = translate(
                "status",
                "The registry has it. It holds from {date}; until then nothing changes.",
            )
            line = words.format(date=moment(at))
        case State.SENDING | State.IN_DOUBT if enrollment.delivery.error in SAID_WHILE_SENT:
            line = sentence(enrollment.delivery.error)
        case State.CONFLICT if enrollment.signed is not None:
            line = translate(
                "status",
                "In the meantime another account was put in. Two people at the center decide.",
            )
        case State.LINKED if enrollment.changed_at is not None:
            words = translate("status", "Read back from the registry on {date}: equal.")
            line = words.format(date=moment(enrollment.changed_at))
    return line


def hold_reasons() -> dict[str, str]:
    """What most often keeps a reviewer from deciding; signed in English, by desk and console."""
    return {
        "The bank is being asked": translate("review", "The bank is being asked"),
        "The person is being asked": translate("review", "The person is being asked"),
        "The agent is being asked": translate("review", "The agent is being asked"),
        "A paper is missing": translate("review", "A paper is missing"),
        "Something else": translate("review", "Something else"),
    }


def hold_because(hold: ReviewHold) -> str:
    """The reasons, in the language of who reads them."""
    known = hold_reasons()
    return ": ".join(known.get(one, isolate(one)) for one in hold.because)


def hold_line(hold: ReviewHold) -> str:
    """Of a case that a reviewer cannot decide yet."""
    words = translate("status", "The office put it on hold until {date}: {reason} ({who})")
    return words.format(date=day(hold.until), reason=hold_because(hold), who=ltr(hold.by))


def _effective_at(enrollment: Enrollment) -> datetime | None:
    """When it holds, where the registry has it and lets it wait."""
    return enrollment.delivery.registered.standing.effective_at


def _returned_line(enrollment: Enrollment) -> str:
    """That of a second person, or the registry's."""
    if enrollment.note and enrollment.signed is not None and not enrollment.delivery.error:
        return enrollment.note
    if enrollment.delivery.error == ConflictKept.code:
        return f"{sentence(ConflictKept.code)} {isolate(enrollment.note)}".strip()
    if enrollment.delivery.error in SENTENCES:
        return sentence(enrollment.delivery.error)
    return enrollment.note or status_words(State.RETURNED).line


def standing_word(standing: str) -> str:
    """Where an enrollment stands; the center's own code where we have no words for it."""
    words = {
        "registered": group_look(State.LINKED).word,
        "sent_back": translate("status", "Sent back"),
        "refused": translate("status", "Refused"),
        "conflict": translate("status", "Another account is registered"),
        "review": translate("status", "With the supervisor"),
        "waits": group_look(State.QUEUED).word,
        "sending": group_look(State.SENDING).word,
    }
    return words.get(standing) or ltr(standing)


def enrollment_line(of: SeenEnrollment) -> str:
    """Slip, time and where it stands: nothing about the person."""
    slip = ltr(of.slip) if of.slip else translate("status", "no slip")
    return f"{slip} · {near_moment(of.arrived_at)} · {standing_word(of.standing)}"
