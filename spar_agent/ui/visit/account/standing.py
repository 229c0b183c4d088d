"""What the registry tells beside an account, in words an agent says to the person."""

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.seen_account import (
    AccountStanding,
    BankWord,
)
from spar_agent.ui.dates import day
from spar_agent.ui.widgets.text import ltr

translate = QCoreApplication.translate


def standing_words(standing: AccountStanding) -> str:
    """Sentences: what stops payments first. Empty where there is nothing to say."""
    lines = [_bank(standing.bank_word), _last_day(standing), _waits(standing)]
    return " ".join(line for line in lines if line)


def _bank(word: BankWord | None) -> str:
    words = {
        BankWord.PAID: translate("standing", "The bank paid it in."),
        BankWord.CLOSED: translate("standing", "The bank says this account is closed. Change it."),
        BankWord.BLOCKED: translate(
            "standing", "The bank says this account is blocked. The person asks the bank."
        ),
        BankWord.WRONG_NUMBER: translate(
            "standing", "The bank does not know this number. Change it."
        ),
        BankWord.OTHER_NAME: translate(
            "standing", "The bank has another name for this account. The person asks the bank."
        ),
        BankWord.RETURNED: translate(
            "standing", "The bank sent a payment back. The person asks the bank."
        ),
    }
    return words[word] if word is not None else ""


def _last_day(standing: AccountStanding) -> str:
    if standing.grace_until is not None and standing.last_day is not None:
        if standing.account_end:
            words = translate(
                "standing",
                "The account that ends in {digits} was kept until {date}. Payments have stopped."
                " Put it in again.",
            )
            return words.format(digits=ltr(standing.account_end), date=day(standing.last_day))
        return translate(
            "standing", "An account was kept until {date}. Payments have stopped. Put it in again."
        ).format(date=day(standing.last_day))
    if standing.last_day is not None:
        return translate("standing", "This account is kept until {date}.").format(
            date=day(standing.last_day)
        )
    return ""


def _waits(standing: AccountStanding) -> str:
    if standing.effective_at is None:
        return ""
    return translate("standing", "Another account takes its place on {date}.").format(
        date=day(standing.effective_at)
    )
