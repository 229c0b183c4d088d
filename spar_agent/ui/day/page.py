"""Close the day: one sentence, only what is open, and a sheet with slip numbers."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from spar_agent.ports.store import EnrollmentSummary
from spar_agent.services.figures import DayEnd
from spar_agent.ui.dates import day
from spar_agent.ui.day.presenter import DayState
from spar_agent.ui.figures.sheet import PdfSheet, file_name, folder, keep
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.status import group_look
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import breakable, label, ltr

translate = QCoreApplication.translate


class DayPage(PageFrame):
    """For every agent, in a minute. place: where sheets are kept."""

    send_asked = Signal()
    drafts_asked = Signal()

    def __init__(self, theme: Theme, place: Path | None = None) -> None:
        super().__init__(wide=True)
        self._place = place
        self.stamp = ""
        """Stands on every sheet; empty where what it says is true."""
        self._end: DayEnd | None = None
        self._name = ""
        self.ask(self.tr("Close the day"))
        self.summary = label("", "speech")
        self.body.addWidget(card(self.summary, soft=True))
        self.all_done = card(
            Icon("circle-check", 44, "good"),
            label(self.tr("Nothing is open."), "word"),
            label(self.tr("Everything of today is at the registry or has ended."), "muted"),
        )
        self.body.addWidget(self.all_done)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Slip"), self.tr("Captured"), self.tr("Status")]
        )
        self.table.setAccessibleName(self.tr("What is open"))
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
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)
        self.sheet = self.add_button(Button(self.tr("Save the day &sheet"), icon="inbox"))
        self.sheet.clicked.connect(self._save)
        self.drafts = self.add_button(Button("", icon="pencil"))
        self.drafts.clicked.connect(self.drafts_asked)
        self.main.clicked.connect(self.send_asked)
        self.main.show_icon("send")
        self.start_at(self.main)

    def show_state(self, state: DayState) -> None:
        """Draw ``state``."""
        self.notice.say(trouble_sentence(state.trouble))
        self._name = state.name
        end = state.end
        self.sheet.setEnabled(end is not None)
        still = end is not None and bool(end.open)
        self.set_main(
            self.tr("Send now") if still else "",
            self.tr("Enter or F5: send what waits, now") if still else "",
        )
        self.table.setVisible(still)
        self.all_done.setVisible(end is not None and not end.open)
        if end is None:
            return
        self.summary.setText(self._sentence(end))
        self.drafts.setVisible(bool(end.drafts))
        self.drafts.setText(self.tr("Drafts: {n}").format(n=ltr(str(end.drafts))))
        if end != self._end:
            self._end = end
            self._fill(end.open)

    def _sentence(self, end: DayEnd) -> str:
        counts = (end.registered, end.waiting, end.needs)
        said = [self.tr("%n visit(s) today.", "", end.visits), standing_words(*counts)]
        if end.ended:
            said.append(self.tr("%n visit(s) ended with nothing changed.", "", end.ended))
        if end.drafts:
            said.append(self.tr("%n visit(s) were begun and not saved.", "", end.drafts))
        return " ".join(said)

    def _fill(self, rows: tuple[EnrollmentSummary, ...]) -> None:
        self.table.setRowCount(len(rows))
        for at, brief in enumerate(rows):
            for column, text in enumerate(cells(brief)):
                self.table.setItem(at, column, QTableWidgetItem(text))

    def _save(self) -> None:
        end = self._end
        if end is None:
            return
        path = (self._place or folder()) / file_name(f"spar-day-{end.day:%Y-%m-%d}.pdf", self.stamp)
        try:
            keep(path, self._write)
        except OSError:
            self.notice.say(self.tr("The file could not be saved. Is there space left?"))
            return
        name = ltr(breakable(str(path), "/\\"))
        self.notice.say(self.tr("Saved as {name}").format(name=ltr(name)), "good")

    def _write(self, path: Path) -> None:
        end = self._end
        if end is None:
            return
        sheet = PdfSheet(path, self.tr("Day sheet"), self.stamp)
        sheet.line(f"{self._name} · {day(end.day)}")
        sheet.line(self._sentence(end), bold=True)
        heads = (self.tr("Slip"), self.tr("Captured"), self.tr("Status"))
        sheet.table(heads, [cells(brief) for brief in end.rows])
        sheet.end()


def standing_words(registered: int, waiting: int, needs: int) -> str:
    """How visits stand, by their number."""
    words = translate("day", "At the registry: {a}. Waiting: {b}. Need somebody: {c}.")
    return words.format(a=ltr(str(registered)), b=ltr(str(waiting)), c=ltr(str(needs)))


def cells(brief: EnrollmentSummary) -> tuple[str, str, str]:
    """Slip, time and status word: nothing about the person."""
    when = ltr(f"{brief.captured_at.astimezone():%H:%M}")
    return ltr(brief.slip), when, group_look(brief.state).word
