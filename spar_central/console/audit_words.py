"""An entry of the log in words; its stable code stands beside it."""

from typing import Final

from spar_central.console.event_words import TEXTS
from spar_central.console.sentences import error_words
from spar_central.web.languages import Words, for_later

READ: Final = for_later("Looked at: {what}")
REFUSED: Final = for_later("Refused: {reason}")
PAGES: Final = {
    "home": for_later("Overview"), "review": for_later("Review"), "device": for_later("Devices"),
    "call_back": for_later("Whom to call back"), "call_back_list": for_later("Whom to call back"),
    "signal": for_later("Signals"), "own_signals": for_later("Signals"),
    "complaint": for_later("Complaints"), "complaint_paper": for_later("Complaints"),
    "staff_account": for_later("Own account"),
    "figures": for_later("Figures"), "people": for_later("People"), "keys": for_later("Keys"),
    "acts": for_later("To sign"), "deputies": for_later("Deputies"),
    "policy": for_later("Policies"), "offices": for_later("Offices"), "audit": for_later("Audit"),
    "audit_export": for_later("Export as CSV"), "device_queue": for_later("What came from it"),
    "conflicts": for_later("Another account is registered"), "waiting": for_later("Review"),
    "registered": for_later("At the registry"), "app": for_later("Apps"),
    "proposal": for_later("Waiting for a second operator"),
}  # fmt: skip
"""What was read, by the end of the code; a list has the word of its rows."""

ACTS: Final = {
    "session.begun": for_later("Signed in"),
    "enrollments.taken": TEXTS["arrived"],
    "enrollment.decided": for_later("Decided by the rules"),
    "device.blocked": for_later("Block a laptop"),
    "device.wipe": for_later("Wipe a laptop"),
    "device.released": for_later("Let a laptop go on"),
    "device.forked": for_later("Two computers use its key"),
    "journal.fork": for_later("Its journal is not the one from before"),
    "device.hit_share": for_later("Many codes sent, few people proven"),
    "device.message": for_later("Message to who sits at it"),
    "join.invited": for_later("Join code"),
    "join.asked": for_later("A laptop asks to join"),
    "join.confirmed": for_later("Confirm a laptop that joins"),
    "person.added": for_later("Add a person"),
    "person.ended": for_later("A person leaves"),
    "person.account": for_later("Own account"),
    "passkey.link": for_later("A new passkey"),
    "passkey.certified": for_later("Confirm a passkey"),
    "passkey.renewed": for_later("Renew a passkey"),
    "deputy.named": for_later("Name a deputy"),
    "deputy.ended": for_later("End a deputy"),
    "login.added": for_later("Connect the office's login"),
    "office_file.made": for_later("Change the policies of an office"),
    "signal.looked": for_later("Looked at, fine"),
    "signal.closer": for_later("Look closer"),
    "reminder.sent": for_later("Reminders"),
    "operator_word.asked": for_later("A signature was asked for, for the registry"),
    "operator_word.signed": for_later("An operator of the registry signed"),
    "operator_word.done": for_later("The registry carried out what its operator signed"),
    "operator_word.refused": for_later("The registry refused what its operator signed"),
    "registry.last_days": for_later("The registry told of last days"),
    "registry.bank_words": for_later("The registry told what banks say"),
    "registry.consents": for_later("The registry told that a consent was given or stopped"),
    "registry.consent_ends": for_later("The registry told that a consent ended"),
    "consent.given": for_later("An app was let know an account"),
    "consent.stopped": for_later("An app was stopped from knowing an account"),
}


def audit_words(kind: str, words: Words) -> str:
    """In the language of whoever reads it; "" where only the code tells."""
    start, _, rest = kind.partition(".")
    if start == "read":
        name = rest.rpartition(".")[2]
        page = PAGES.get(name) or PAGES.get(name.removesuffix("s"))
        return words(READ).format(what=words(page)) if page else ""
    if start == "refused":
        return words(REFUSED).format(reason=words(error_words(rest)))
    text = ACTS.get(kind) or TEXTS.get(kind)
    return words(text) if text else ""
