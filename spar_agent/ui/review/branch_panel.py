"""Which bank and branch the agent wrote down: one of the list, or its codes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from spar_agent.domain.directory import Hit
from spar_agent.domain.enrollment import Enrollment, needs_branch
from spar_agent.ui.widgets.announce import announce
from spar_agent.ui.widgets.frame import card, field
from spar_agent.ui.widgets.hit_list import HIT, HitModel, spoken_row
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.text import isolate, label
from spar_agent.ui.widgets.typed_line import TypedLineEdit

ROWS_LINES = 8
"""Height of the rows found, in lines of text."""


class BranchPanel(QWidget):
    """A second person looks up what the list did not have; a code is typed twice, never pasted."""

    typed = Signal(str)
    chosen = Signal(object)  # Hit
    written = Signal(str, str, str)  # bank's code, branch's code, branch's code again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_written = label("", "strong")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Bank, branch, place or code"))
        self.search.setAccessibleName(self.tr("Look up the bank and branch"))
        self.model = HitModel(self)
        self.rows = self._found()
        self.nothing = label(self.tr("Nothing found."), "muted")
        self.take = Button(self.tr("It is this one"), icon="check")
        self.by_code = Button(self.tr("It is in no list: write its codes"), "quiet", "pencil")
        self.bank = QLineEdit()
        self.code = QLineEdit()
        self.again = TypedLineEdit()
        self.fault = label("", "bad")
        self.save = Button(self.tr("These are the codes"), icon="check")
        self.codes = card(
            field(self.tr("Code of the bank"), self.bank),
            field(self.tr("Code of the branch"), self.code),
            field(self.tr("Code of the branch, again"), self.again),
            self.fault,
            self.save,
            tight=True,
        )
        for line in (self.bank, self.code, self.again):
            line.setMaxLength(34)
            line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._lay_out()
        self.search.textEdited.connect(self.typed)
        self.search.installEventFilter(self)
        self.rows.clicked.connect(self._take)
        self.take.clicked.connect(self._take)
        self.by_code.clicked.connect(self._write)
        self.save.clicked.connect(self._save)
        self._for = ""
        self._announced = ""  # what was said to a screen reader last

    def _found(self) -> QListView:
        """The rows that were found; the arrow keys move in them from the box above."""
        rows = QListView()
        rows.setModel(self.model)
        rows.setWordWrap(True)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setAccessibleName(self.tr("Banks and branches found"))
        return rows

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            card(
                label(self.tr("Not in the list. As in the passbook:"), "section"),
                self.as_written,
                self.search,
                self.rows,
                self.nothing,
                self.take,
                self.by_code,
                self.codes,
                soft=True,
                tight=True,
            )
        )

    def show_panel(
        self, enrollment: Enrollment, query: str, hits: tuple[Hit, ...], *, busy: bool
    ) -> None:
        """Draw what is looked up for ``enrollment``; nothing where its branch is known."""
        self.setVisible(needs_branch(enrollment))
        if self.isHidden():
            return
        if enrollment.enrollment_id != self._for:
            self._for = enrollment.enrollment_id
            for line in (self.search, self.bank, self.code, self.again):
                line.clear()
            self.codes.hide()
        self.as_written.setText(isolate(enrollment.account.written))
        self.model.show_hits(hits)
        if hits and not self.rows.currentIndex().isValid():
            self.rows.setCurrentIndex(self.model.index(0))
        self.rows.setVisible(bool(hits))
        self.rows.setFixedHeight(ROWS_LINES * self.fontMetrics().height())
        self.nothing.setVisible(bool(query.strip()) and not hits)
        self._tell_found(query, hits)
        self.take.setVisible(bool(hits))
        self.take.setEnabled(not busy)
        self.save.setEnabled(not busy)

    def _tell_found(self, query: str, hits: tuple[Hit, ...]) -> None:
        """The rows, or that there are none; the focus stays in the box."""
        row = spoken_row(self.rows.currentIndex().data(HIT))
        found = self.tr("%n found", "", len(hits))
        words = f"{found}. {row}" if hits else self.nothing.text()
        if query.strip() and words != self._announced and self.search.hasFocus():
            announce(self.search, words)
        self._announced = words if query.strip() else ""

    def say_differ(self, *, differ: bool) -> None:
        """The two entries of the code are not the same, or one is empty."""
        words = self.tr("The codes differ, or one is missing. Type them again.")
        if differ and not self.fault.text():
            announce(self.again, words, at_once=True)
        self.fault.setText(words if differ else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Arrow keys move through the rows while the cursor stays in the box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                at = self.rows.currentIndex().row() + step
                row = max(0, min(self.model.rowCount() - 1, at))
                self.rows.setCurrentIndex(self.model.index(row))
                announce(self.search, spoken_row(self.rows.currentIndex().data(HIT)))
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter in a line here presses the button below it; letters stay here."""
        if is_enter(event):
            if self.search.hasFocus():
                self._take()
            elif self.bank.hasFocus() or self.code.hasFocus():
                self.focusNextChild()
            elif self.again.hasFocus():
                self._save()
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            super().keyPressEvent(event)

    def _take(self) -> None:
        hit = self.rows.currentIndex().data(HIT)
        if isinstance(hit, Hit) and self.take.isEnabled():
            self.chosen.emit(hit)

    def _write(self) -> None:
        self.codes.show()
        self.bank.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        if self.save.isEnabled():
            self.written.emit(self.bank.text(), self.code.text(), self.again.text())
