"""What is said of a number."""

from PySide6.QtCore import QCoreApplication

from spar_agent.ui.widgets.text import ltr

translate = QCoreApplication.translate


OF_LAPTOP = frozenset({"clock_back", "wrong_pins"})
"""Kinds about the laptop, whoever sat at it."""


def signal_title(kind: str) -> str:
    """What is counted; the center's own code where we have no words for it."""
    words = {
        "shared_account": translate("signals", "One account for several people"),
        "changed_often": translate("signals", "One person changed often"),
        "code_alone": translate("signals", "Many by a code alone"),
        "offline": translate("signals", "Many without network"),
        "returned": translate("signals", "Many sent back"),
        "desk_signals": translate("signals", "Many signals of the laptop"),
        "quick_consent": translate("signals", "Many consents that nobody can have read aloud"),
        "odd_hours": translate("signals", "Many outside of the hours of work"),
        "other_way": translate("signals", "Codes tried, then proven in another way"),
        "exception": translate("signals", "Many whose identity could not be checked"),
        "staff_account": translate("signals", "For an account of somebody who works here"),
        "clock_back": translate("signals", "The clock of this laptop was set back"),
        "wrong_pins": translate("signals", "Many wrong PINs at this laptop"),
    }
    return words.get(kind) or ltr(kind)
