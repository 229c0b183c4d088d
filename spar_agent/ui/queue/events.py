"""What happened to a visit, in words."""

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.enrollment import DECIDED, EndReason, Event, State
from spar_agent.domain.slip import COPY
from spar_agent.ui.widgets.text import isolate, ltr

translate = QCoreApplication.translate


def end_words(reason: EndReason) -> str:
    """Why a visit ended with nothing changed."""
    words = {
        EndReason.KEPT: translate("timeline", "the person keeps the account"),
        EndReason.DECLINED: translate("timeline", "the person does not agree"),
        EndReason.LEFT: translate("timeline", "the person left"),
        EndReason.ANOTHER_DAY: translate("timeline", "the person comes another day"),
        EndReason.PAPERS: translate("timeline", "a paper is missing"),
        EndReason.IDENTITY: translate("timeline", "identity cannot be checked"),
        EndReason.MISTAKE: translate("timeline", "it was begun by mistake"),
        EndReason.OTHER: translate("timeline", "another reason"),
        EndReason.TOO_OLD: translate("timeline", "nobody went on with the draft for 7 days"),
    }
    return words[reason]


def _happened(event: Event) -> str:
    """What happened, without its detail."""
    words = {
        Event.BEGIN: translate("timeline", "Visit begun"),
        Event.KEEP_PROOF: translate("timeline", "Identity confirmed"),
        Event.SEAL: translate("timeline", "Capture kept, sealed"),
        Event.NOT_THE_PERSON: translate("timeline", "Name and photo were another person's"),
        Event.KEEP_DRAFT: translate("timeline", "Draft kept"),
        Event.RETRY_NOW: translate("timeline", "Send now was pressed"),
        Event.POSTPONE: translate("timeline", "Nothing new yet: asked again later"),
        Event.RENEW_DEADLINE: translate(
            "timeline", "Captured under a wrong clock: the time to finish begins now"
        ),
        Event.IMPORT: translate("timeline", "Brought by a file"),
        Event.CHOOSE_BRANCH: translate("timeline", "Bank and branch chosen"),
        Event.TAKE_OVER: translate("timeline", "Another agent goes on with it"),
        Event.DISCARD: translate("timeline", "Draft thrown away"),
        Event.REDACT_ACCOUNTS: translate("timeline", "Account number removed from this computer"),
        Event.PRINT_SLIP: translate("timeline", "Slip printed"),
        Event.MISS_SLIP: translate("timeline", "The slip did not come out of the printer"),
        Event.GIVE_APP_CONSENT: translate("timeline", "An app may know the account"),
        Event.STOP_APP_CONSENT: translate("timeline", "An app may no longer know the account"),
        Event.PRINT_RECEIPT: translate("timeline", "Receipt about an app printed"),
        Event.APPOINT: translate("timeline", "Day to come back noted"),
        Event.ATTACH_PHOTO: translate("timeline", "Photo of the passbook attached"),
        Event.REMOVE_PHOTO: translate("timeline", "Photo of the passbook removed"),
        Event.OTHER: "…",
        Event.SUBMIT: translate("timeline", "Saved on this computer"),
        Event.PROVE: translate("timeline", "Identity confirmed"),
        Event.EXPIRE: translate("timeline", "Time for the identity check is over"),
        Event.APPROVE: translate("timeline", "Approved"),
        Event.RETURN: translate("timeline", "Sent back by the supervisor"),
        Event.CLAIM: translate("timeline", "Sending"),
        Event.ACK: translate("timeline", "At the registry: read back, equal"),
        Event.LOSE: translate("timeline", "No answer: we check"),
        Event.DEFER: translate("timeline", "Not carried out: tried again later"),
        Event.REFUSE: translate("timeline", "Refused by the registry"),
        Event.CLASH: translate("timeline", "Another account is there"),
        Event.HOLD: translate("timeline", "At the center: waits for a person"),
        Event.MISS: translate("timeline", "Not there yet: sent again"),
        Event.CANCEL: translate("timeline", "Ended: nothing was changed"),
        Event.CORRECT: translate("timeline", "Opened to correct"),
        Event.MOVE: translate("timeline", "Signed for the center"),
        Event.UNPROVE: translate("timeline", "The center does not take the proof of identity"),
        Event.SEND_OURS: translate("timeline", "Supervisor: send ours"),
        Event.KEEP_THEIRS: translate("timeline", "Supervisor: keep theirs"),
    }
    return words[event]


def event_words(event: Event, detail: str) -> str:
    """A line of the timeline in words."""
    said = _happened(event)
    waits: dict[str, str] = {
        State.IN_REVIEW: translate("timeline", "waits for a second person"),
        State.AWAITING_AUTH: translate("timeline", "identity still to be checked"),
        State.QUEUED: translate("timeline", "waits to be sent"),
    }
    if event is Event.PRINT_SLIP and detail == COPY:
        return translate("timeline", "Slip printed again, as a copy")
    if event is Event.RETRY_NOW and detail == DECIDED:
        return translate("timeline", "The center has decided")
    if event is Event.CANCEL and detail in set(EndReason):
        return f"{said}: {end_words(EndReason(detail))}"
    if event in {Event.RETURN, Event.SEND_OURS, Event.KEEP_THEIRS} and detail:
        return f"{said}: {isolate(detail)}"
    if event is Event.CHOOSE_BRANCH:
        return f"{said}: {ltr(detail)}"
    more = waits.get(detail, "") if event in {Event.SUBMIT, Event.PROVE} else ""
    return f"{said}: {more}" if more else said
