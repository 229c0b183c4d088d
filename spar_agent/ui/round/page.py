"""A village round: where, how many so far, and the sheet that closes it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
)

from spar_agent.services.figures import RoundSheet
from spar_agent.ui.dates import day
from spar_agent.ui.day.page import cells, standing_words
from spar_agent.ui.figures.sheet import PdfSheet, file_name, folder, keep
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.round.presenter import MAX_PLACE, RoundState
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.frame import PageFrame, card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import isolate, label, ltr


class RoundPage(PageFrame):
    """Without a round it asks for the village; with one it counts, and ends it."""

    begun = Signal(str)
    ended = Signal()
    next_asked = Signal()
    another_asked = Signal()

    def __init__(self, theme: Theme, place: Path | None = None) -> None:
        super().__init__(wide=True)
        self._folder = place
        self.stamp = ""
        """Stands on every sheet; empty where what it says is true."""
        self._sheet: RoundSheet | None = None
        self._state = RoundState()
        self.village = QLineEdit()
        self.village.setMaxLength(MAX_PLACE)
        self._fault = label("", "bad")
        self._colleague = label(self.tr("A colleague began here today. Go on, or write another."))
        self.ask_card = card(
            field(self.tr("Village or place"), self.village), self._colleague, self._fault
        )
        self.summary = label("", "speech")
        self.count = card(self.summary, soft=True)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Slip"), self.tr("Captured"), self.tr("Status")]
        )
        self.table.setAccessibleName(self.tr("Visits of this round"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(40))
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(theme.px(160))
        self.body.addWidget(self.ask_card)
        self.body.addWidget(self.count)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)
        self.over = self.add_button(Button(self.tr("&End the round"), icon="x"))
        self.over.clicked.connect(self.ended)
        self.save = self.add_button(Button(self.tr("Save the &sheet"), icon="inbox"))
        self.save.clicked.connect(self._save)
        self.main.clicked.connect(self._main_pressed)

    def show_state(self, state: RoundState) -> None:
        """Draw ``state``."""
        self._state, self._sheet = state, state.sheet
        self.notice.say(trouble_sentence(state.trouble))
        on, closed = bool(state.place), not state.place and state.sheet is not None
        place = isolate(state.sheet.place if state.sheet else state.place)
        if on:
            self.ask(self.tr("Round in {place}").format(place=place))
        elif closed:
            self.ask(self.tr("The round in {place} is over").format(place=place))
        else:
            self.ask(
                self.tr("Where is this round?"),
                self.tr("Bank and branch of the last person come first while the round is on."),
            )
        self.ask_card.setVisible(not on and not closed)
        self._fault.setText(self.tr("Write the name of the village first.") if state.empty else "")
        self._colleague.setVisible(state.taken_over)
        if not on and state.last and not closed and not self.village.text():
            self.village.setText(state.last)
        self.count.setVisible(state.sheet is not None)
        self.table.setVisible(state.sheet is not None and bool(state.sheet.rows))
        self.over.setVisible(on)
        self.save.setVisible(state.sheet is not None)
        self.set_main(
            self.tr("New person") if on else self.tr("Begin a round"),
            self.tr("Enter: new person · Alt+E: end the round")
            if on
            else self.tr("Enter: begin a round"),
        )
        self.start_at(self.village if not on and not closed else self.main)
        if state.sheet is not None:
            self.summary.setText(self._sentence(state.sheet))
            self._fill(state.sheet)

    def _sentence(self, sheet: RoundSheet) -> str:
        counts = (sheet.registered, sheet.waiting, sheet.needs)
        said = [self.tr("%n visit(s).", "", sheet.visits), standing_words(*counts)]
        if sheet.ended:
            said.append(self.tr("%n visit(s) ended with nothing changed.", "", sheet.ended))
        if sheet.drafts:
            said.append(self.tr("%n visit(s) were begun and not saved.", "", sheet.drafts))
        return " ".join(said)

    def _fill(self, sheet: RoundSheet) -> None:
        self.table.setRowCount(len(sheet.rows))
        for at, brief in enumerate(sheet.rows):
            for column, text in enumerate(cells(brief)):
                self.table.setItem(at, column, QTableWidgetItem(text))

    def _main_pressed(self) -> None:
        if self._state.place:
            self.next_asked.emit()
        elif self._state.sheet is not None:
            self.another_asked.emit()
        else:
            self.begun.emit(self.village.text())
            self.village.clear()

    def _save(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        path = (self._folder or folder()) / file_name(_file_name(sheet), self.stamp)
        try:
            keep(path, self._write)
        except OSError:
            self.notice.say(self.tr("The file could not be saved. Is there space left?"))
            return
        self.notice.say(self.tr("Saved as {name}").format(name=ltr(str(path))), "good")

    def _write(self, path: Path) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        title = self.tr("Round in {place}").format(place=isolate(sheet.place))
        pdf = PdfSheet(path, title, self.stamp)
        pdf.line(f"{self._state.name} · {day(sheet.day)}")
        pdf.line(self._sentence(sheet), bold=True)
        heads = (self.tr("Slip"), self.tr("Captured"), self.tr("Status"))
        pdf.table(heads, [cells(brief) for brief in sheet.rows])
        pdf.end()


def _file_name(sheet: RoundSheet) -> str:
    """A name that every file system takes, whatever the village is called."""
    place = "".join(sign if sign.isalnum() else "-" for sign in sheet.place)
    return f"spar-round-{sheet.day:%Y-%m-%d}-{place}.pdf"
