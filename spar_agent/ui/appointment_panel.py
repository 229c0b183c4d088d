"""On which day the person comes back; asked as soon as it is known that they must."""

from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spar_agent.ui.dates import short_day
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.frame import field


class AppointmentPanel(QWidget):
    """A list of days. chosen: a date, or None for no day."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = Choice()
        self._days: tuple[date, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(field(self.tr("&Day on which the person comes back"), self.box))
        self.box.activated.connect(self._activated)
        self.hide()

    def show_days(self, days: tuple[date, ...], taken: date | None) -> None:
        """Offer ``days``; ``taken`` is marked. Nothing is asked where there is none."""
        if days != self._days:
            self._days = days
            self.box.clear()
            self.box.addItem(self.tr("No day yet"))
            self.box.addItems([self._words(day) for day in days])
        self.box.setCurrentIndex(days.index(taken) + 1 if taken in days else 0)
        self.setVisible(bool(days))

    def _words(self, day: date) -> str:
        return f"{QLocale().standaloneDayName(day.isoweekday())}, {short_day(day)}"

    def _activated(self, index: int) -> None:
        self.chosen.emit(self._days[index - 1] if index else None)
