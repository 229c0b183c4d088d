"""A line of a timeline in words. One table for the page and for paper."""

from datetime import date, datetime, time
from typing import Final

from spar_central.console.cases import TimelineEvent
from spar_central.console.sentences import rule_words
from spar_central.web.languages import NAMES, Words, for_later

TEXTS: Final = {
    "captured": for_later("Captured on a laptop"),
    "asked": for_later("Asked for by the person, on the portal"),
    "consent": for_later("The person agreed"),
    "proven": for_later("Identity proven"),
    "arrived": for_later("Arrived at the center"),
    "admitted": for_later("Admitted"),
    "refused": for_later("Refused by the center"),
    "review.approve": for_later("Approved by a second person"),
    "review.return": for_later("Sent back by a second person"),
    "review.hold": for_later("Put on hold by a second person"),
    "review.end_hold": for_later("Taken off hold"),
    "sending": for_later("Sent; the registry is being asked"),
    "registered": for_later("At the registry, read back and equal"),
    "registry.refused": for_later("The registry refused it"),
    "enrollment.released": for_later("Two persons let it pass a rule"),
    "enrollment.kept_theirs": for_later("Two persons kept what was registered"),
    "sending.overtaken": for_later("Something else was registered later"),
    "sending.late_write": for_later("An earlier sending arrived late"),
    "notice.sent": for_later("The person was told"),
    "notice.failed": for_later("The person could not be told"),
    "notice.objected": for_later("The person says: this was not me"),
    "person.frozen": for_later("Stopped: nothing more is written for this person"),
    "person.frozen_at_registry": for_later("Stopped at the registry, too: nobody is paid"),
    "person.not_frozen_at_registry": for_later("The registry could not be told to stop"),
    "person.unfrozen": for_later("Two persons let this person go on"),
    "person.still_frozen_at_registry": for_later(
        "At the registry it stays stopped until two of its operators lift it"
    ),
    "account.until": for_later("The account is kept until this day"),
    "account.stopped": for_later("The account's last day is over: payments have stopped"),
    "account.closed": for_later("The bank says: this account is closed"),
    "account.blocked": for_later("The bank says: this account is blocked"),
    "account.wrong_number": for_later("The bank does not know this number"),
    "account.other_name": for_later("The bank has another name for this account"),
    "account.returned": for_later("The bank sent a payment back"),
    "account.consent_given": for_later("An app was let know the account, until this day"),
    "account.consent_stopped": for_later("An app was stopped from knowing the account"),
    "account.consent_ended": for_later(
        "An app no longer knows the account: its programme has ended"
    ),
    "account_notice.sent": for_later("The person was told of it"),
    "account_notice.failed": for_later("The person could not be told of it"),
    "correction.asked": for_later("A correction was asked for"),
    "act.asked": for_later("Signatures were asked for"),
    "act.signed": for_later("Signed with a passkey"),
    "act.done": for_later("Carried out"),
}
DETAILS: Final = {
    "otp": for_later("by a code"),
    "code": for_later("by a code alone, on the portal"),
    "login": for_later("by the country's login service"),
    "biometric": for_later("by a fingerprint, iris or face"),
    "both": for_later("by a code and a biometric"),
    "link": for_later("a first account"),
    "update": for_later("another account"),
    "unlink": for_later("no account any more"),
    "put": for_later("this account, whatever was there"),
}


NOON: Final = time(12)
"""Of a day without a time."""


def event_words(event: TimelineEvent, words: Words) -> str:
    """In the language of whoever reads it."""
    text = words(TEXTS.get(event.what, event.what))
    detail = words(DETAILS.get(event.detail, event.detail))
    if event.what == "consent":
        detail = NAMES.get(event.detail, event.detail)
    if event.what.startswith("account.") and event.detail:
        detail = words.day(datetime.combine(date.fromisoformat(event.detail), NOON, words.zone))
    if event.what in {"refused", "registry.refused"}:
        detail = " ".join(words(rule_words(one)) for one in event.detail.split())
    return f"{text}: {detail}" if detail else text
