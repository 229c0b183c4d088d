"""Everything captured here: where it stands, what happens next."""

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.ui.appointment_panel import AppointmentPanel
from spar_agent.ui.dates import moment
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.queue.events import event_words
from spar_agent.ui.queue.model import EnrollmentModel
from spar_agent.ui.queue.presenter import QueueFilter, QueueState
from spar_agent.ui.queue.table import EnrollmentTable
from spar_agent.ui.relations import helper_words
from spar_agent.ui.slip.panel import SlipBox
from spar_agent.ui.status import group_look, person_words, status_line
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.announce import announce
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.scrolling import SideScrollArea
from spar_agent.ui.widgets.text import Chip, breakable, isolate, label, ltr

BESIDE_LINES = 44
"""Width in line heights from which a visit stands beside the table."""

TABLE_AND_VISIT = (770, 230)
"""What of the page's width each takes while both stand beside each other."""

OPENED = frozenset({State.DRAFT, State.AWAITING_AUTH, State.NEEDS_VISIT, State.RETURNED})
"""States in which opening a visit goes on with it."""


class QueuePage(PageFrame):
    """A table left, one enrollment and its timeline right."""

    searched = Signal(str)
    filter_chosen = Signal(object)  # QueueFilter
    enrollment_chosen = Signal(str)
    send_asked = Signal()
    day_asked = Signal()
    finish_asked = Signal(object)  # Enrollment
    correct_asked = Signal(object)  # Enrollment
    go_on_asked = Signal(object)  # Enrollment: a draft
    thrown_away = Signal(object)  # Enrollment: a draft
    retry_asked = Signal(object)  # Enrollment
    slip_asked = Signal(object)  # Enrollment
    appointed = Signal(object)  # a date, or None for no day
    another_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(wide=True)
        self.ask(self.tr("All visits"))
        self._build_filters()
        self.empty = card(
            Icon("inbox", 44, "accent"),
            label(self.tr("Nothing here."), "word"),
            label(self.tr("Visits appear here as soon as the first person is entered."), "muted"),
        )
        self.body.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self._build_split(theme)
        self._build_detail()
        self.traffic = label("", "muted")
        self.traffic.hide()
        self.body.addWidget(self.traffic)
        self.day = self.add_button(Button(self.tr("Close the &day"), icon="clock"))
        self.day.clicked.connect(self.day_asked)
        self.main.clicked.connect(self.send_asked)
        self.main.show_icon("send")
        self.start_at(self.search)
        self._chosen: Enrollment | None = None
        self._found: tuple[str, ...] = ()

    def _build_filters(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Slip number, name or last four digits"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.group = Choice()
        self.group.setAccessibleName(self.tr("Status"))
        self.group.addItem(self.tr("All"), QueueFilter.ALL)
        self.group.addItem(self.tr("Finish identity"), QueueFilter.FINISH)
        self.group.addItem(self.tr("With the supervisor"), QueueFilter.SUPERVISOR)
        for shown, state in (
            (QueueFilter.DRAFTS, State.DRAFT),
            (QueueFilter.NEEDS_YOU, State.RETURNED),
            (QueueFilter.WAITING, State.QUEUED),
            (QueueFilter.CHECKING, State.SENDING),
            (QueueFilter.REGISTERED, State.LINKED),
            (QueueFilter.ENDED, State.CANCELLED),
        ):
            self.group.addItem(group_look(state).word, shown)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(self.group)
        self.body.addLayout(row)
        self.search.textEdited.connect(self.searched)
        self.group.activated.connect(self._group_chosen)

    def _build_split(self, theme: Theme) -> None:
        """Each part in its place before it is filled: Qt looks through all of what moves."""
        split = self.split = QSplitter(Qt.Orientation.Horizontal)
        self.body.addWidget(split, 1)
        split.setChildrenCollapsible(False)
        self.model = EnrollmentModel(theme, self)
        self.table = EnrollmentTable(self.model)
        split.addWidget(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self.detail = card(self._column)
        self.side = SideScrollArea(self.detail)
        split.addWidget(self.side)
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 1)

    def _build_detail(self) -> None:
        self.chip = Chip()
        self.headline = label("", "word")
        self.line = label("")
        self.helped = label("", "muted")
        self._entries = QVBoxLayout()
        self._entries.setSpacing(10)
        self.act = Button("", icon="arrow-right")
        self.act.clicked.connect(self._act)
        self._build_throw_away()
        self.appointment = AppointmentPanel()
        self.appointment.chosen.connect(self.appointed)
        self.slip = SlipBox()
        self.slip.asked.connect(self._slip)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.activated.connect(self._slip)
        column = self._column
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        parts = (self.headline, self.line, self.helped, self.act, self.throw, self.sure)
        what = label(self.tr("What happened"), "section")
        for part in (*parts, self.appointment, self.slip, what):
            column.addWidget(part)
        column.addLayout(self._entries)
        column.addStretch(1)
        self.split.setSizes([*TABLE_AND_VISIT])  # it was measured while there was nothing in it

    def _build_throw_away(self) -> None:
        """A draft is gone for good: that is asked."""
        self.throw = Button(self.tr("Throw away"), "quiet", "trash")
        self.keep_it = Button(self.tr("Keep it"), icon="arrow-left")
        self.gone = Button(self.tr("Throw away"), "danger", "trash")
        words = label(self.tr("Throw this draft away? It cannot be brought back."))
        self.sure = card(words, self.keep_it, self.gone, soft=True, tight=True)
        self.sure.hide()
        self.throw.clicked.connect(self._ask_to_throw)
        self.keep_it.clicked.connect(self._keep)
        self.gone.clicked.connect(self._throw)

    def _ask_to_throw(self) -> None:
        self.throw.hide()
        self.sure.show()
        self.keep_it.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self.sure.hide()
        self.throw.show()
        self.throw.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> bool:
        """Esc on "Throw this draft away?": it is kept."""
        if self.sure.isHidden():
            return False
        self._keep()
        return True

    def _throw(self) -> None:
        if self._chosen is not None:
            self.sure.hide()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.thrown_away.emit(self._chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Without room beside the table the visit stands below it, and the page scrolls."""
        super().resizeEvent(event)
        beside = self.width() >= BESIDE_LINES * self.fontMetrics().height()
        self.split.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self.side.show_whole(not beside)

    def show_traffic(self, sent: int, received: int) -> None:
        """What went over the line since the start."""
        self.traffic.setVisible(sent > 0)
        words = self.tr("Over the network so far: {a} sent, {b} received.")
        size = QLocale().formattedDataSize
        self.traffic.setText(words.format(a=ltr(size(sent)), b=ltr(size(received))))

    def show_state(self, state: QueueState) -> None:
        """Draw ``state``."""
        self.notice.say(trouble_sentence(state.trouble))
        self.model.show_rows(state.rows)
        self.group.setCurrentIndex(max(0, self.group.findData(state.shown)))
        none = state.loaded and not state.rows
        self.empty.setVisible(none)
        self.split.setVisible(not none)
        self.side.setVisible(state.chosen is not None)
        self.set_main(self.tr("Send now"), self.tr("Enter: open · F5: send what waits, now"))
        if self.search.text() != state.text:
            self.search.setText(state.text)
        self._choose(state.chosen)
        self._tell_found(state)
        if state.chosen is None:
            return
        enrollment = state.chosen
        self.slip.setVisible(bool(enrollment.slip))
        look = group_look(enrollment.state)
        self.chip.say(look.word, look.icon, look.kind)
        self.headline.setText(
            f"{person_words(enrollment.person)}  {ltr(breakable(enrollment.slip))}"
        )
        self.line.setText(status_line(enrollment))
        self.helped.setText(helper_words(enrollment.person.helper))
        self.helped.setVisible(enrollment.person.helper is not None)
        act = {
            State.DRAFT: self.tr("Go on"),
            State.AWAITING_AUTH: self.tr("Finish identity"),
            State.NEEDS_VISIT: self.tr("Finish identity"),
            State.RETURNED: self.tr("Correct"),
            State.QUEUED: self.tr("Try again now"),
            State.IN_DOUBT: self.tr("Try again now"),
        }.get(enrollment.state, "")
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self.appointment.show_days(state.days, enrollment.appointment)
        self._draw_timeline(state)

    def _tell_found(self, state: QueueState) -> None:
        """A search has other rows: a screen reader says so, the focus stays in the box."""
        ids = tuple(row.enrollment_id for row in state.rows)
        if state.text and ids != self._found and self.search.hasFocus():
            first = state.rows[0] if state.rows else None
            words = [self.tr("%n visit(s) found", "", len(ids))]
            if first is not None:
                words += [person_words(first.person), first.slip, group_look(first.state).word]
            announce(self.search, ". ".join(word for word in words if word))
        self._found = ids

    def _choose(self, enrollment: Enrollment | None) -> None:
        """The row that is selected, the panel and what is printed are one person's."""
        before, self._chosen = self._chosen, enrollment
        ids = [one.enrollment_id if one else "" for one in (before, enrollment)]
        is_draft = enrollment is not None and enrollment.state is State.DRAFT
        if ids[0] != ids[1] or not is_draft:
            self.sure.hide()
        self.throw.setVisible(is_draft and self.sure.isHidden())
        if ids[0] != ids[1]:
            self.another_chosen.emit()
        row = self.model.row_of(ids[1])
        if row < 0:
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
        elif self.table.currentIndex().row() != row:
            self.table.selectRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter in the search or on a row opens the visit; it sends nothing."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and (self.search.hasFocus() or self.table.hasFocus()):
            self._open()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        """Go on with what can go on; what only waits is looked at."""
        if self._chosen is None:
            self.notice.say(self.tr("Nothing here."), "warn")
            return
        if self._chosen.state in OPENED:
            self._act()
            return
        first = self.act if self.act.isVisible() else self.slip.print
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_timeline(self, state: QueueState) -> None:
        while self._entries.count():
            item = self._entries.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for entry in state.timeline:
            row = QWidget()
            lines = QVBoxLayout(row)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(0)
            by = state.names.get(entry.actor, "")
            facts = (moment(entry.at), isolate(by)) if by else (moment(entry.at),)
            lines.addWidget(label(" · ".join(facts), "muted"))
            lines.addWidget(label(event_words(entry.event, entry.detail)))
            self._entries.addWidget(row)

    def _group_chosen(self, index: int) -> None:
        self.filter_chosen.emit(QueueFilter(self.group.itemData(index)))

    def _row_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        enrollment = self.model.row_at(index.row())
        chosen = self._chosen.enrollment_id if self._chosen else ""
        if enrollment is not None and enrollment.enrollment_id != chosen:
            self.enrollment_chosen.emit(enrollment.enrollment_id)

    def _slip(self) -> None:
        if self.side.isVisible() and not self.slip.isHidden() and self.slip.print.isEnabled():
            self.slip_asked.emit(self._chosen)

    def _act(self) -> None:
        enrollment = self._chosen
        asked = {
            State.DRAFT: self.go_on_asked,
            State.AWAITING_AUTH: self.finish_asked,
            State.NEEDS_VISIT: self.finish_asked,
            State.RETURNED: self.correct_asked,
            State.QUEUED: self.retry_asked,
            State.IN_DOUBT: self.retry_asked,
        }
        if enrollment is not None and enrollment.state in asked:
            asked[enrollment.state].emit(enrollment)
