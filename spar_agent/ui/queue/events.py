"""What happened to a visit, in words."""

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.slip import COPY, PRINTED

translate = QCoreApplication.translate


def event_words(kind: str, detail: str) -> str:
    """A line of the timeline in words."""
    words = {
        "begin": translate("timeline", "Visit begun"),
        "proof": translate("timeline", "Identity confirmed"),
        "seal": translate("timeline", "Capture kept, sealed"),
        "not_the_person": translate("timeline", "Name and photo were another person's"),
        "draft": translate("timeline", "Draft kept"),
        "hurry": translate("timeline", "Send now was pressed"),
        "wait": translate("timeline", "The registry had no answer: asked again later"),
        "import": translate("timeline", "Brought by a file"),
        "discard": translate("timeline", "Draft thrown away"),
        "shed": translate("timeline", "Account number removed from this computer"),
        PRINTED: translate("timeline", "Slip printed"),
        "photo": translate("timeline", "Photo of the passbook attached"),
        "photo_gone": translate("timeline", "Photo of the passbook removed"),
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
        Event.MISS: translate("timeline", "Not there yet: sent again"),
        Event.CANCEL: translate("timeline", "Ended: nothing was changed"),
        Event.CORRECT: translate("timeline", "Opened to correct"),
        Event.SEND_OURS: translate("timeline", "Supervisor: send ours"),
        Event.KEEP_THEIRS: translate("timeline", "Supervisor: keep theirs"),
    }
    waits: dict[str, str] = {
        State.IN_REVIEW: translate("timeline", "waits for a second person"),
        State.AWAITING_AUTH: translate("timeline", "identity still to be checked"),
        State.QUEUED: translate("timeline", "waits for the network"),
    }
    if kind == PRINTED and detail == COPY:
        return translate("timeline", "Slip printed again, as a copy")
    said = words.get(kind, kind)
    more = waits.get(detail, "") if kind in {Event.SUBMIT, Event.PROVE} else ""
    return f"{said}: {more}" if more else said
