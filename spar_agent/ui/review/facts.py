"""What the center knows of a review beside what was signed, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.enrollment import Intent
from spar_agent.ports.center import PastEnrollment, ReviewFacts
from spar_agent.ui.dates import day, moment

translate = QCoreApplication.translate


def proof_words(facts: ReviewFacts) -> str:
    """In which way, and when, ID Authentication said yes."""
    if facts.proven_at is None:
        return translate("review", "Identity not confirmed yet")
    ways = {
        "otp": translate("review", "Identity confirmed by a code alone, {date}"),
        "biometric": translate("review", "Identity confirmed by finger, eyes or face, {date}"),
        "both": translate(
            "review", "Identity confirmed by a code and finger, eyes or face, {date}"
        ),
    }
    words = ways.get(facts.method) or translate("review", "Identity confirmed {date}")
    return words.format(date=moment(facts.proven_at))


def past_words(past: Sequence[PastEnrollment]) -> str:
    """A line for each, the newest first; what there is nothing of is said, too."""
    if not past:
        return translate("review", "Nothing was asked for this person here before.")
    return "\n".join(_line(one) for one in past)


def _line(one: PastEnrollment) -> str:
    wanted = {
        Intent.ADD: translate("review", "first account"),
        Intent.CHANGE: translate("review", "change"),
        Intent.REMOVE: translate("review", "removal"),
        Intent.PUT: translate("review", "without network"),
    }
    became = {
        "registered": translate("review", "at the registry"),
        "sent_back": translate("review", "sent back"),
        "refused": translate("review", "refused"),
        "conflict": translate("review", "conflict"),
        "review": translate("review", "waits for a second person"),
        "waits": translate("review", "waits"),
        "sending": translate("review", "on its way to the registry"),
    }
    parts = (day(one.arrived_at), wanted[one.intent], became.get(one.standing, ""))
    return " · ".join(part for part in parts if part)
