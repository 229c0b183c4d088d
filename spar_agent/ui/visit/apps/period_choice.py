"""How long an app may know the account: the person says, at most as was agreed on with the app."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from spar_agent.domain.app_consents import AskingApp, ConsentPeriod
from spar_agent.ui.dates import day
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.text import isolate, label


class PeriodChoice(QWidget):
    """The periods of one app, the longest first."""

    chosen = Signal(object)  # ConsentPeriod

    def __init__(self) -> None:
        super().__init__()
        caption = label(self.tr("How long"), "muted")
        self.box = Choice()
        self.box.setAccessibleName(caption.text())
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._periods: tuple[ConsentPeriod, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(caption)
        row.addWidget(self.box, 1)
        self.box.activated.connect(self._activated)

    def show_periods(self, app: AskingApp, period: ConsentPeriod) -> None:
        """Those of ``app``; ``period`` is marked."""
        periods = app.periods()
        if periods != self._periods:
            self._periods = periods
            self.box.clear()
            for one in periods:
                self.box.addItem(self._words(one))
        self.box.setCurrentIndex(periods.index(period))

    def _words(self, period: ConsentPeriod) -> str:
        if period.programme is not None:
            words = self.tr("until {programme} ends")  # the latest day is read aloud
            return words.format(programme=isolate(period.programme.name))
        words = self.tr("%n day(s), until {date}", "", period.days)
        return words.format(date=day(period.until))

    def _activated(self, index: int) -> None:
        self.chosen.emit(self._periods[index])
