"""Signals about the own work: the numbers, one of them beside the list, the visits behind it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from spar_agent.ports.signals import OwnSignal
from spar_agent.ui.dates import day
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.signals.presenter import SignalsState
from spar_agent.ui.signals.wording import OF_LAPTOP, signal_title
from spar_agent.ui.status import enrollment_line
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.plain_list import MIN_LINES
from spar_agent.ui.widgets.text import Chip, isolate, label, ltr
from spar_agent.ui.widgets.text_rows import TextRows

WIDE_LINES = 44
"""Width in line heights from which list and number stand side by side."""
LIST_WIDTH = 340


class SignalsPage(PageFrame):
    """No number judges anybody; each opens the visits that it counts."""

    signal_chosen = Signal(object)  # OwnSignal
    visit_asked = Signal(str)  # enrollment id
    again_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(wide=True)
        self.ask(
            self.tr("Signals about my work"),
            self.tr("Numbers that a supervisor sees, too. None of them says that you did wrong."),
        )
        self._state: SignalsState | None = None
        self._signals: tuple[OwnSignal, ...] = ()
        self.list = TextRows(self.tr("Signals about my work"))
        self.list.row_chosen.connect(self._signal_row)
        self.behind = TextRows(self.tr("Visits behind it"))
        self.behind.row_chosen.connect(lambda _: self._show_open())
        for rows in (self.list, self.behind):
            rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.empty = card(
            Icon("circle-check", 44, "good"),
            label(self.tr("No number about your work asks for a look."), "word"),
        )
        self._build_detail()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addWidget(self.list, 1)
        self._row.addWidget(self.detail, 2)
        self._row.addStretch()  # alone, the list begins where the page does
        self.body.addWidget(self.empty)
        self.body.addLayout(self._row, 1)
        self.body.addStretch(0)  # takes the room where there is no row
        self.open = self.add_button(Button(self.tr("&Open the visit"), icon="eye"))
        self.open.clicked.connect(self._open)
        again = self.add_button(Button(self.tr("&Ask again"), icon="refresh-cw"))
        again.clicked.connect(self.again_asked)
        self.main.clicked.connect(self.closed)
        self.start_at(self.list)

    def _build_detail(self) -> None:
        self.title = label("", "word")
        self.line = label("")
        self.chip = Chip()
        self.looked = label("", "muted")
        self.more = label(self.tr("There are others before these."), "muted")
        heading = label(self.tr("Your visits behind it"), "section")
        heading.setBuddy(self.behind)
        self.detail = QWidget()
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self.looked, heading):
            column.addWidget(part)
        column.addWidget(self.behind, 1)
        column.addWidget(self.more)

    def show_state(self, state: SignalsState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return
        self._state = state
        self.notice.say(trouble_sentence(state.trouble) if state.trouble.code else "")
        self._fill(state)
        self.empty.setVisible(state.loaded and not state.signals)
        self.list.setVisible(bool(state.signals) or not state.loaded)
        self.detail.setVisible(state.chosen is not None)
        self.set_main(self.tr("Done"), self.tr("↑ ↓: another number") if state.signals else "")
        if state.chosen is not None:
            self._draw(state.chosen)
        self._show_open()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Side by side, or one below the other where there is no room."""
        super().resizeEvent(event)
        line = self.fontMetrics().height()
        wide = self.width() >= WIDE_LINES * line
        along = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(along)
        self.list.stand(LIST_WIDTH, beside=wide)
        self.behind.setMinimumHeight(line * MIN_LINES)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter on a visit opens it; elsewhere it is the main button's."""
        if is_enter(event) and self.behind.hasFocus() and self.open.isEnabled():
            self._open()
        else:
            super().keyPressEvent(event)

    def _fill(self, state: SignalsState) -> None:
        self._signals = state.signals
        texts = [f"{signal_title(one.kind)}\n{self._fate(one)}" for one in state.signals]
        at = state.signals.index(state.chosen) if state.chosen in state.signals else -1
        self.list.show_rows(texts, at)
        self.list.set_looking(looking=not state.loaded and not state.trouble.code)

    def _number(self, of: OwnSignal) -> str:
        """In a sentence."""
        if of.kind == "shared_account":
            return self.tr("%n people are paid on one account.", "", of.count)
        if of.kind == "changed_often":
            return self.tr("%n change(s) within 30 days.", "", of.count)
        if of.kind in OF_LAPTOP:
            words = self.tr("At this laptop in 30 days, whoever sat here: {count}.")
            return words.format(count=ltr(str(of.count)))
        words = self.tr("Yours in 30 days: {count}. Usual in the office: {usual} of 100.")
        return words.format(count=ltr(str(of.count)), usual=ltr(f"{of.usual / 10:.0f}"))

    def _fate(self, of: OwnSignal) -> str:
        if not of.looked_by:
            return self.tr("Nobody has looked yet")
        return (
            self.tr("It grew since somebody looked") if of.is_open else self.tr("Looked at, fine")
        )

    def _draw(self, of: OwnSignal) -> None:
        self.title.setText(signal_title(of.kind))
        self.line.setText(self._number(of))
        icon, kind = ("eye", "info") if of.is_open else ("check", "good")
        self.chip.say(self._fate(of), icon, kind)
        self.looked.setVisible(bool(of.looked_by))
        if of.looked_by and of.looked_at is not None:
            words = self.tr("{name} looked at it on {day}.")
            self.looked.setText(words.format(name=isolate(of.looked_by), day=day(of.looked_at)))
        self.behind.show_rows([enrollment_line(one) for one in of.enrollments], 0)
        self.more.setVisible(of.more)

    def _visit(self) -> str:
        """Id of the chosen visit, where it is on this laptop."""
        state, at = self._state, self.behind.currentIndex().row()
        if state is None or state.chosen is None or not 0 <= at < len(state.chosen.enrollments):
            return ""
        found = state.chosen.enrollments[at].enrollment_id
        return found if found in state.here else ""

    def _show_open(self) -> None:
        self.open.setVisible(self._state is not None and self._state.chosen is not None)
        self.open.setEnabled(bool(self._visit()))
        self.open.setToolTip("" if self._visit() else self.tr("It was captured on another laptop."))

    def _open(self) -> None:
        if self._visit():
            self.visit_asked.emit(self._visit())

    def _signal_row(self, row: int) -> None:
        self.signal_chosen.emit(self._signals[row])
