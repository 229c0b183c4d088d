"""Who cannot decide a review yet: why and until when; and to end it."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from spar_agent.domain.review_hold import ReviewHold
from spar_agent.services.review import HoldTerms
from spar_agent.ui.dates import day, full_moment
from spar_agent.ui.status import hold_line, hold_reasons
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.frame import card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.text import label


@dataclass(frozen=True, slots=True)
class HoldState:
    """Of the review that is shown. days: to choose from; none where it cannot be held here.

    key: of the review, so that another one begins with an empty form.
    """

    key: str
    hold: ReviewHold | None
    terms: HoldTerms | None
    days: tuple[datetime, ...]
    is_open: bool
    is_busy: bool


class HoldPanel(QWidget):
    """One button until it is pressed; then a reason, one line and a day."""

    asked = Signal()
    held = Signal(object, object)  # tuple of reasons, until when
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing = label("", "strong")
        self.ask = Button(self.tr("Put it on hold"), "quiet", "clock")
        self.ask.clicked.connect(self.asked)
        self.end = Button(self.tr("End the hold"), icon="check")
        self.end.clicked.connect(self.ended)
        self.ends = label("", "muted")
        self.reason = Choice()
        for signed, words in hold_reasons().items():
            self.reason.addItem(words, signed)
        self.line = QLineEdit()
        self.line.setMaxLength(200)
        self.until = Choice()
        self.save = Button(self.tr("Put on hold"), icon="clock")
        self.save.clicked.connect(self._save)
        self.form = card(
            field(self.tr("Why it cannot be decided yet"), self.reason),
            field(self.tr("One line to the agent"), self.line),
            field(self.tr("It waits again on"), self.until),
            label(self.tr("Others can still decide it. The agent sees why it waits."), "muted"),
            self.ends,
            self.save,
            soft=True,
            tight=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.standing, self.end, self.ask, self.form):
            column.addWidget(part)
        self._key = ""
        self._days: tuple[datetime, ...] = ()

    def show_panel(self, state: HoldState) -> bool:
        """Draw ``state``. True when the form was opened just now: work goes on at its reason."""
        self.standing.setVisible(state.hold is not None)
        if state.hold is not None:
            self.standing.setText(hold_line(state.hold))
        self.end.setVisible(state.hold is not None and state.hold.is_mine)
        self.ask.setVisible(bool(state.days) and not state.is_open)
        again = state.hold is not None
        self.ask.setText(self.tr("Until another day") if again else self.tr("Put it on hold"))
        self._say_end(state.terms, can_hold=bool(state.days))
        opens = state.is_open and self.form.isHidden()
        if state.key != self._key:
            self._key = state.key
            self.line.clear()
            self.reason.setCurrentIndex(0)
        if state.days != self._days:
            self._days = state.days
            self.until.clear()
            for one in state.days:
                self.until.addItem(day(one))
        for button in (self.end, self.save):
            button.setEnabled(not state.is_busy)
        self.form.setVisible(state.is_open)
        return opens

    def _say_end(self, terms: HoldTerms | None, *, can_hold: bool) -> None:
        """Where the proof of identity bounds the hold."""
        self.ends.setVisible(terms is not None and terms.is_proof)
        if terms is None:
            return
        words = self.tr("The proof of identity counts until {date}, on hold or not.")
        self.ends.setText(words.format(date=full_moment(terms.limit)))
        if terms.is_proof and not can_hold:
            words = self.tr("Decide by {date}: then the proof of identity counts no longer.")
            self.standing.setText(words.format(date=full_moment(terms.limit)))
            self.standing.show()

    def has_focus(self) -> bool:
        """True while somebody is in the form: letters are no keys there."""
        return any(part.hasFocus() for part in (self.reason, self.line, self.until, self.save))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter signs, from wherever one is in the form."""
        if self.form.isVisible() and is_enter(event):
            self._save()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        at = self.until.currentIndex()
        if 0 <= at < len(self._days):
            said = (str(self.reason.currentData()), " ".join(self.line.text().split()))
            self.held.emit(tuple(one for one in said if one), self._days[at])
