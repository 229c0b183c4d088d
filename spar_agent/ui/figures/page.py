"""Figures for supervisors: the oldest unsent, a plot, causes, each agent's days, CSV and PDF."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from spar_agent.domain.enrollment import Event
from spar_agent.services.figures import AgentDayCounts, Cause, Figures, as_csv, minutes
from spar_agent.ui.dates import day, full_moment
from spar_agent.ui.figures.plot import BarKind, DayPlot, Swatch
from spar_agent.ui.figures.presenter import FiguresState
from spar_agent.ui.figures.sheet import PdfSheet, file_name, folder, keep
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import label, ltr

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
MAX_CAUSES = 6
NOT_COUNTED = "–"


def cause_words(cause: Cause) -> str:
    """Why something did not arrive at once."""
    words = {
        Event.LOSE: translate("figures", "No answer: checked and sent again"),
        Event.DEFER: translate("figures", "No connection: sent later"),
        Event.REFUSE: translate("figures", "Refused by the registry"),
        Event.CLASH: translate("figures", "Another account was there"),
        Event.RETURN: translate("figures", "Sent back by a supervisor"),
    }
    said = words.get(cause.event, cause.event)
    return f"{said} ({ltr(cause.code)})" if cause.code else said


def heads() -> tuple[str, ...]:
    """The words above the columns."""
    return (
        translate("figures", "Agent"),
        translate("figures", "Day"),
        translate("figures", "Captured"),
        translate("figures", "At the registry"),
        translate("figures", "Waiting"),
        translate("figures", "Needs somebody"),
        translate("figures", "Minutes per visit"),
    )


def cells(line: AgentDayCounts) -> tuple[str, ...]:
    """One row of the table."""
    numbers = (line.captured, line.confirmed, line.waiting, line.needs)
    spent = NOT_COUNTED if line.visit_s is None else minutes(line.visit_s)
    return (line.agent, day(line.day), *(ltr(str(number)) for number in numbers), ltr(spent))


def about_minutes() -> str:
    """What the last column tells."""
    return translate(
        "figures",
        "Minutes per visit: the middle of the day, as this computer counted them; "
        "without the time behind the lock and of visits put aside.",
    )


class AgentDayModel(QAbstractTableModel):
    """Each agent's days, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[AgentDayCounts, ...] = ()
        self._heads = heads()

    def show_lines(self, lines: tuple[AgentDayCounts, ...]) -> None:
        """Replace the rows."""
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 -- Qt's name
        """How many rows; none below a row."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 -- Qt's name
        """How many columns; none below a row."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(  # noqa: N802 -- Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The words above the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return cells(self._lines[index.row()])[index.column()]
        return None


class FiguresPage(PageFrame):
    """No personal data on it, and none in what it saves. place: where files are kept."""

    def __init__(self, theme: Theme, place: Path | None = None) -> None:
        super().__init__(wide=True)
        self._place = place
        self.stamp = ""
        """Stands on every sheet; empty where what it says is true."""
        self._figures = Figures()
        self.ask(self.tr("Figures"), self.tr("The last 30 days, without names of people."))
        self.unsent = label("", "word")
        self.oldest = label("", "muted")
        self.body.addWidget(card(self.unsent, self.oldest))
        self.plot = DayPlot(theme)
        self.body.addWidget(card(self._legend(), self.plot))
        self._causes = QVBoxLayout()
        self._causes.setSpacing(4)
        caption = label(self.tr("What kept visits from the registry"), "section")
        self.causes = card(caption, self._causes)
        self.body.addWidget(self.causes)
        self._build_table(theme)
        self.body.addStretch(1)
        self.as_csv = self.add_button(Button(self.tr("Save as &CSV"), icon="inbox"))
        self.as_pdf = self.add_button(Button(self.tr("Save as &PDF"), icon="inbox"))
        self.as_csv.clicked.connect(self._save_csv)
        self.as_pdf.clicked.connect(self._save_pdf)
        self.start_at(self.as_pdf)

    def _legend(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for kind, words in (
            (BarKind.CAPTURED, self.tr("Captured")),
            (BarKind.CONFIRMED, self.tr("At the registry")),
        ):
            line.addWidget(Swatch(self.plot, kind))
            line.addWidget(label(words, "section"))
            line.addSpacing(12)
        line.addStretch(1)
        return row

    def _build_table(self, theme: Theme) -> None:
        self.model = AgentDayModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("Each agent's days"))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(38))
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(theme.px(70))
        self.table.setMinimumHeight(theme.px(220))
        self.body.addWidget(self.table, 1)
        self.about = label(about_minutes(), "muted")
        self.body.addWidget(self.about)

    def show_state(self, state: FiguresState) -> None:
        """Draw ``state``."""
        self.notice.say(trouble_sentence(state.trouble))
        figures = self._figures = state.figures
        self.unsent.setText(self.tr("Waiting for the registry: %n", "", figures.unsent))
        self.oldest.setText(self._oldest(figures))
        self.oldest.setVisible(figures.unsent > 0)
        self.plot.show_days(figures.days)
        self.model.show_lines(figures.lines)
        self.table.setVisible(bool(figures.lines))
        self.about.setVisible(bool(figures.lines))
        self._draw_causes(figures.causes[:MAX_CAUSES])
        self.set_main("", self.tr("Files are kept in your documents."))
        for button in (self.as_csv, self.as_pdf):
            button.setEnabled(state.loaded)

    def _oldest(self, figures: Figures) -> str:
        if figures.oldest_unsent is None:
            return ""
        when = full_moment(figures.oldest_unsent)
        words = self.tr("The oldest was captured {date}. Longer than three days: {n}.")
        return words.format(date=when, n=ltr(str(figures.stuck)))

    def _draw_causes(self, causes: tuple[Cause, ...]) -> None:
        while self._causes.count():
            item = self._causes.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for cause in causes:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(label(cause_words(cause)), 1)
            line.addWidget(label(ltr(str(cause.count)), "strong"))
            self._causes.addWidget(row)
        self.causes.setVisible(bool(causes))

    def _save_csv(self) -> None:
        def write(path: Path) -> None:
            path.write_text(as_csv(self._figures), "utf-8-sig", newline="")

        self._save("csv", write)

    def _save_pdf(self) -> None:
        self._save("pdf", self._write_pdf)

    def _write_pdf(self, path: Path) -> None:
        figures = self._figures
        sheet = PdfSheet(path, self.tr("Figures of the last 30 days"), self.stamp)
        sheet.line(full_moment(datetime.now(UTC)))
        sheet.line(self.unsent.text(), bold=True)
        if figures.unsent:
            sheet.line(self._oldest(figures))
        sheet.plot(figures.days)
        for cause in figures.causes:
            sheet.line(f"{cause_words(cause)}: {ltr(str(cause.count))}")
        sheet.table(heads(), [cells(line) for line in figures.lines])
        sheet.line(about_minutes())
        sheet.end()

    def _save(self, suffix: str, write: Callable[[Path], None]) -> None:
        name = f"spar-figures-{datetime.now(UTC).astimezone():%Y-%m-%d}.{suffix}"
        path = (self._place or folder()) / file_name(name, self.stamp)
        try:
            keep(path, write)
        except OSError:
            self.notice.say(self.tr("The file could not be saved. Is there space left?"))
            return
        self.notice.say(self.tr("Saved as {name}").format(name=ltr(name)), "good")
