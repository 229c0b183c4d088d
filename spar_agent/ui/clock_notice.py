"""One sentence that the computer's clock seems wrong, and the answer of who compared it."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spar_agent.domain.clock_trust import ClockDoubt
from spar_agent.ports.clock import ClockStatus
from spar_agent.ui.dates import full_moment
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import Notice, ltr


class ClockNotice(QWidget):
    """Hidden while the clock is believed.

    Where a server told the time its word counts, and no program ran before it was made: then there
    is nothing to confirm.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice()
        self.right = Button(self.tr("The clock is right"), "", "clock")
        self.right.clicked.connect(self.confirmed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addWidget(self.right)
        self.hide()

    def show_clock(self, status: ClockStatus | None) -> None:
        """Draw ``status``; None: nobody has looked yet."""
        doubt = status is not None and status.doubt is not None
        self.notice.say(self._words(status) if status is not None and doubt else "", "warn")
        asks = status is not None and status.ahead is None
        self.right.setVisible(asks and not _is_impossible(status))
        self.setVisible(doubt)

    def _words(self, status: ClockStatus) -> str:
        if _is_impossible(status):
            words = self.tr(
                "The clock of this computer is wrong: it shows {time}, before this program was"
                " made. Nothing is lost and nothing expires. Please set it."
            )
            return words.format(time=full_moment(status.shown))
        if status.ahead is None:
            words = self.tr(
                "The clock of this computer seems wrong: it shows {time}. Nothing is lost and"
                " nothing expires. Set it, or say that it is right."
            )
            return words.format(time=full_moment(status.shown))
        if status.ahead > timedelta():
            words = self.tr(
                "The clock of this computer is {time} fast. Nothing is lost; we send with the"
                " servers' time. Please set it."
            )
        else:
            words = self.tr(
                "The clock of this computer is {time} slow. Nothing is lost; we send with the"
                " servers' time. Please set it."
            )
        return words.format(time=self._length(abs(status.ahead)))

    def _length(self, error: timedelta) -> str:
        minutes = round(error.total_seconds() / 60)
        if minutes < 120:
            return ltr(self.tr("%n minute(s)", "", minutes))
        if minutes < 48 * 60:
            return ltr(self.tr("%n hour(s)", "", round(minutes / 60)))
        return ltr(self.tr("%n day(s)", "", round(minutes / (24 * 60))))


def _is_impossible(status: ClockStatus | None) -> bool:
    """No server told the time, and it cannot be what is shown."""
    return status is not None and status.ahead is None and status.doubt is ClockDoubt.BEFORE_BUILD
