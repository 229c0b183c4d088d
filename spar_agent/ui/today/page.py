"""Today: what is ready, what waits, and the one big button."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.limits import Level
from spar_agent.ports.center import OfficeWaiting
from spar_agent.ui.clock_notice import ClockNotice
from spar_agent.ui.dates import near_moment
from spar_agent.ui.messages import sentence
from spar_agent.ui.signin.page import role_word
from spar_agent.ui.status import group_look
from spar_agent.ui.today.message_panel import MessagePanel
from spar_agent.ui.today.presenter import TodayState
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import Chip, isolate, label, ltr

LATEST = 5
CARDS_LINES = {48: 5, 29: 3, 0: 2}
"""From which width in line heights how many cards stand side by side."""


class NumberCard(Button):
    """A number with a word; the whole card is the button."""

    def __init__(self, icon: str, word: str) -> None:
        super().__init__("", "choice")
        self._number = label("0", "big")
        self._word = label(word, "muted")
        self._word.setWordWrap(True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        top = QHBoxLayout()
        top.addWidget(self._number, 1)
        top.addWidget(Icon(icon, 24, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self._word)
        for part in (self._number, self._word):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def show_word(self, word: str) -> None:
        """What is counted."""
        self._word.setText(word)

    def show_number(self, number: int) -> None:
        """Draw ``number``."""
        self._number.setText(ltr(str(number)))
        self.setAccessibleName(f"{self._word.text()}: {number}")

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """The size that number and word need, which a plain button does not know."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """The size that number and word need, which a plain button does not know."""
        return self._column.minimumSize()


class VisitRow(Button):
    """One of the last visits; the whole row opens it."""

    opened = Signal(str)  # enrollment id

    def __init__(self, enrollment_id: str) -> None:
        super().__init__("", "row")
        self._id = enrollment_id
        self._when, self._slip = QLabel(), QLabel()
        self._who = label("")
        self._chip = Chip()
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(16)
        for at, part in enumerate((self._when, self._who, self._slip, self._chip)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            grid.addWidget(part, 0, at)
        for quiet in (self._when, self._slip):
            quiet.setObjectName("muted")
        self.clicked.connect(self._open)

    def show_visit(self, enrollment: Enrollment) -> None:
        """How it stands now."""
        unnamed = QCoreApplication.translate("TodayPage", "ID {number}")
        unnamed = unnamed.format(number=ltr(enrollment.person.mask))
        look = group_look(enrollment.state)
        self._when.setText(near_moment(enrollment.captured_at))
        self._who.setText(isolate(enrollment.person.name) or unnamed)
        self._slip.setText(ltr(enrollment.slip))
        self._chip.say(look.word, look.icon, look.kind)
        self.setAccessibleName(f"{self._who.text()}, {look.word}, {self._slip.text()}")

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """As its layout wants."""
        inside = self.layout()
        return inside.sizeHint() if inside else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """As its layout wants."""
        return self.sizeHint()

    def _open(self) -> None:
        self.opened.emit(self._id)


class TodayPage(PageFrame):
    """The home page: numbers of today, and a button for what waits."""

    new_asked = Signal()
    finish_asked = Signal()
    needs_you_asked = Signal()
    waiting_asked = Signal()
    review_asked = Signal()
    drafts_asked = Signal()
    round_asked = Signal()
    visit_asked = Signal(str)  # enrollment id

    def __init__(self) -> None:
        super().__init__(wide=True)
        self.finish = NumberCard("id-card", self.tr("Finish identity"))
        self.needs = NumberCard("circle-alert", self.tr("Needs you"))
        self.waiting = NumberCard("clock", self.tr("Waiting for the registry"))
        self.review = NumberCard("users", self.tr("With the supervisor"))
        self.drafts = NumberCard("pencil", self.tr("Begun and not saved"))
        self.message = MessagePanel()
        self.message.visit_asked.connect(self.visit_asked)
        self.clock = ClockNotice()
        self.body.addWidget(self.clock)
        self.body.addWidget(self.message)
        self._cards = QGridLayout()
        self._cards.setSpacing(14)
        self._columns = 0
        self.body.addLayout(self._cards)
        self._arrange(5)
        self._latest_box = QVBoxLayout()
        self._latest_box.setSpacing(0)
        self.latest = card(label(self.tr("Last visits"), "section"), self._latest_box)
        self.body.addWidget(self.latest)
        self.empty = card(*self._empty_parts())
        self.body.addWidget(self.empty)
        self.body.addStretch(1)
        self.finish.clicked.connect(self.finish_asked)
        self.needs.clicked.connect(self._needs)
        self.waiting.clicked.connect(self._waiting)
        self.review.clicked.connect(self.review_asked)
        self.drafts.clicked.connect(self.drafts_asked)
        self.round = self.add_button(Button(self.tr("&Village round"), icon="users"))
        self.round.clicked.connect(self.round_asked)
        self.main.clicked.connect(self.new_asked)
        self.main.show_icon("plus")
        self.start_at(self.main)
        self._rows: dict[str, VisitRow] = {}

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """All cards in a row, or fewer where the text is large."""
        super().resizeEvent(event)
        lines = self.width() / self.fontMetrics().height()
        self._arrange(next(many for width, many in CARDS_LINES.items() if lines >= width))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        cards = (self.finish, self.needs, self.review, self.waiting, self.drafts)
        for at, button in enumerate(cards):
            self._cards.addWidget(button, at // columns, at % columns)

    def _empty_parts(self) -> tuple[QWidget, ...]:
        icon = Icon("hand-heart", 44, "accent")
        text = label(self.tr("No visits yet today."), "word")
        more = label(self.tr("Press Enter when the first person sits down."), "muted")
        return icon, text, more

    def show_state(self, state: TodayState) -> None:
        """Draw ``state``."""
        self.ask(
            self.tr("Hello, {name}").format(name=isolate(state.name))
            if state.name
            else self.tr("Today"),
            self._readiness(state),
        )
        self._warn(state)
        self.clock.show_clock(state.clock)
        self.message.show_messages(state.messages)
        self._numbers(state)
        self.set_main(self.tr("New person"), self.tr("Enter: new person · F5: send now · F1: help"))
        self._draw_latest(state.latest)

    def _readiness(self, state: TodayState) -> str:
        parts = [self.tr("Ready.")]
        parts.append(self.tr("Room for %n more people.", "", state.room.people))
        if state.directory_days is not None:
            parts.append(self.tr("The bank list is %n day(s) old.", "", state.directory_days))
        return " ".join(parts)

    def _warn(self, state: TodayState) -> None:
        """Trouble first; then how urgent sending has become; then news. Work goes on always."""
        news = self._news(state)
        if state.trouble.code:
            self.notice.say(sentence(state.trouble.code))
        elif state.room.level is Level.REACHED:
            self.notice.say(
                self.tr(
                    "Much waits on this computer. You can go on;"
                    " please send it today, or carry it on a stick."
                ),
                "bad",
            )
        elif state.room.level is not Level.FINE:
            self.notice.say(self.tr("Send within %n day(s).", "", state.room.days), "warn")
        else:
            self.notice.say(news, "warn" if state.come_back else "info")

    def _news(self, state: TodayState) -> str:
        """What became of sealed captures, and who can be finished while there is network."""
        parts = []
        if state.new_role is not None:
            words = self.tr("The center says that you work here as: {role}. Sign in again.")
            parts.append(words.format(role=role_word(state.new_role)))
        if state.identified:
            parts.append(self.tr("%n sealed capture(s) confirmed.", "", state.identified))
        if state.come_back:
            parts.append(self.tr("%n person(s) must come back.", "", state.come_back))
        if state.online and state.summary.finish_identity:
            waiting = state.summary.finish_identity
            parts.append(self.tr("Network is here: %n can be finished now (F8).", "", waiting))
        return " ".join(parts)

    def _numbers(self, state: TodayState) -> None:
        summary = state.summary
        self.drafts.show_number(summary.drafts)
        words = self.tr("With the supervisor")
        here = OfficeWaiting(summary.in_review, summary.conflicts)
        waits = state.in_office if state.decides and state.in_office is not None else here
        if state.decides:
            words = self.tr("For a second person to decide")
        if waits.conflicts:
            words += "\n" + self.tr("%n conflict(s)", "", waits.conflicts)
        self.review.show_word(words)
        self.finish.show_number(summary.finish_identity)
        self.needs.show_number(summary.needs_you)
        self.waiting.show_number(summary.waiting)
        self.review.show_number(waits.reviews + waits.conflicts)

    def _draw_latest(self, latest: tuple[Enrollment, ...]) -> None:
        """Rows stay while their visits are shown: who stands on one is sent nowhere else."""
        shown = latest[:LATEST]
        self.latest.setVisible(bool(latest))
        self.empty.setVisible(not latest)
        if [enrollment.enrollment_id for enrollment in shown] != list(self._rows):
            self._change_rows([enrollment.enrollment_id for enrollment in shown])
        for enrollment in shown:
            self._rows[enrollment.enrollment_id].show_visit(enrollment)

    def _change_rows(self, ids: list[str]) -> None:
        before, self._rows = self._rows, {}
        for at, enrollment_id in enumerate(ids):
            row = before.pop(enrollment_id, None) or self._row(enrollment_id)
            self._rows[enrollment_id] = row
            self._latest_box.insertWidget(at, row)
        for row in before.values():
            self._latest_box.removeWidget(row)
            row.deleteLater()

    def _row(self, enrollment_id: str) -> VisitRow:
        row = VisitRow(enrollment_id)
        row.opened.connect(self.visit_asked)
        return row

    def _needs(self) -> None:
        self.needs_you_asked.emit()

    def _waiting(self) -> None:
        self.waiting_asked.emit()
