"""The office's laptops: the worst first, one of them beside the list, a message, a block."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spar_agent.ports.devices import OfficeLaptop
from spar_agent.ui.dates import near_moment
from spar_agent.ui.devices.presenter import DeviceAct, DevicesState, LaptopFilter
from spar_agent.ui.devices.wording import (
    GIGABYTE,
    KINDS,
    filter_words,
    laptop_words,
    trouble_words,
    waiting_words,
)
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.status import enrollment_line
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.frame import PageFrame, card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.plain_list import NO_LIMIT
from spar_agent.ui.widgets.text import Chip, isolate, label, ltr
from spar_agent.ui.widgets.text_rows import TextRows

WIDE_LINES = 44
"""Width in line heights from which list and laptop stand side by side."""
LIST_WIDTH = 340
MAX_CHIPS = 4
HOUR_S, DAY_S = 3600, 86_400
_KEYS = "1234"
"""Of the filters, as they stand in the list."""

ICONS = {"bad": "circle-alert", "warn": "triangle-alert", "info": "message-square"}


class DevicesPage(PageFrame):
    """Nothing of a person stands here: counts, ages, versions."""

    laptop_chosen = Signal(object)  # OfficeLaptop
    message_written = Signal(str)
    blocked = Signal(str)  # reason
    queue_asked = Signal()
    filtered = Signal(object)  # LaptopFilter
    again_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(wide=True)
        self.ask(self.tr("Laptops of the office"), self.tr("The worst first, as they reported."))
        self._laptops: tuple[OfficeLaptop, ...] = ()
        self._state: DevicesState | None = None
        self._asked = ""
        self.list = TextRows(self.tr("Laptops of the office"))
        self.list.row_chosen.connect(self._row_chosen)
        self._build_filter()
        self._build_detail()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.which)
        beside.addWidget(self.none)
        beside.addWidget(self.list, 1)
        beside.addStretch(0)  # takes the room where there is no list
        self._row.addLayout(beside, 1)
        self._row.addWidget(self.detail, 2)
        self._row.addStretch()  # alone, the list begins where the page does
        self.body.addLayout(self._row, 1)
        self.body.addStretch(0)  # takes the room where there is no row
        self.block = self.add_button(Button(self.tr("Bloc&k"), "danger", "lock"))
        self.block.clicked.connect(self._block)
        again = self.add_button(Button(self.tr("&Ask again"), icon="refresh-cw"))
        again.clicked.connect(self.again_asked)
        self.main.clicked.connect(self.closed)
        self.start_at(self.list)

    def _build_filter(self) -> None:
        self.which = Choice()
        self.which.setAccessibleName(self.tr("Which laptops"))
        for key, only in enumerate(LaptopFilter, 1):
            self.which.addItem(f"{ltr(str(key))}  {filter_words(only)}", only.value)
        self.which.activated.connect(self._which_chosen)
        self.none = label(self.tr("None of them."), "muted")

    def _build_detail(self) -> None:
        self.name = label("", "word")
        self.people = label("", "muted")
        self.chips = [Chip() for _ in range(MAX_CHIPS)]
        self.facts = label("")
        self.message = QLineEdit()
        self.message.setMaxLength(500)
        self.message.setPlaceholderText(self.tr("No personal data"))
        self.send = Button(self.tr("&Send"), icon="send")
        self.send.clicked.connect(self._send)
        self.message.textChanged.connect(self._typed)
        self.sent = label("", "muted")
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(self.tr("Lost, stolen, or out of use"))
        self.reason.textChanged.connect(self._typed)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.message, 1)
        line.addWidget(self.send)
        message = label(self.tr("Message to who sits at it"), "section")
        message.setBuddy(self.message)
        chips = QVBoxLayout()
        chips.setSpacing(6)
        for chip in self.chips:
            chips.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeading)
        self.writing = card(message, line, self.sent)
        self.came = label("")
        self.show_queue = Button("", icon="inbox")
        self.show_queue.clicked.connect(self.queue_asked)
        self.coming = card(label(self.tr("What came from it"), "section"), self.came)
        inside = self.coming.layout()
        if inside is not None:
            inside.addWidget(self.show_queue)
        self.stopping = QWidget()
        reason = field(self.tr("Reason to block it, kept on record"), self.reason)
        reason.setContentsMargins(0, 0, 0, 0)
        self.stopping.setLayout(reason)
        self.detail = QWidget()
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.name, self.people):
            column.addWidget(part)
        column.addLayout(chips)
        for shown in (card(self.facts), self.coming, self.writing, self.stopping):
            column.addWidget(shown)
        column.addStretch(1)

    def show_state(self, state: DevicesState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return
        self._state = state
        self._tell(state)
        self._fill(state)
        laptop = state.chosen
        self.list.setVisible(bool(state.laptops) or not state.loaded)
        self.none.setVisible(bool(state.total) and not state.laptops)
        self.which.setVisible(state.total > 1)
        self.which.setCurrentIndex(list(LaptopFilter).index(state.only))
        self.detail.setVisible(laptop is not None)
        self.block.setVisible(False)
        words = self.tr("↑ ↓: another laptop · 1 to 4: which")
        self.set_main(self.tr("Done"), words if state.total > 1 else "")
        if laptop is not None:
            self._draw(laptop, state)
        if state.done:
            self.message.clear()
            self.reason.clear()
        self._typed()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Side by side, or one below the other where there is no room."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE_LINES * self.fontMetrics().height()
        along = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(along)
        self.list.stand(LIST_WIDTH, beside=wide)
        self.which.setMaximumWidth(LIST_WIDTH if wide else NO_LIMIT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter in a line is about that line: what was typed is not left behind by Done."""
        if is_enter(event) and self.message.hasFocus():
            self._send()
        elif is_enter(event) and self.reason.hasFocus():
            if self.block.isEnabled():
                self.stand_at(self.block)
        elif event.text() in _KEYS and self.which.isVisible():
            self._which_chosen(_KEYS.index(event.text()))
        else:
            super().keyPressEvent(event)

    def _tell(self, state: DevicesState) -> None:
        if state.trouble.code:
            self.notice.say(trouble_sentence(state.trouble))
        elif state.done is DeviceAct.SENT:
            self.notice.say(self.tr("The message goes with the next contact."), "good")
        elif state.done is DeviceAct.BLOCKED:
            self.notice.say(
                self.tr("Signed. The center blocks it within a minute; two persons release it."),
                "good",
            )
        else:
            self.notice.say("")

    def _fill(self, state: DevicesState) -> None:
        self._laptops = state.laptops
        at = state.laptops.index(state.chosen) if state.chosen in state.laptops else -1
        self.list.show_rows([self._line(one) for one in state.laptops], at)
        self.list.set_looking(looking=not state.loaded and not state.trouble.code)

    def _line(self, laptop: OfficeLaptop) -> str:
        worst = (
            trouble_words(laptop.troubles[0], self._span)
            if laptop.troubles
            else self.tr("In order")
        )
        return f"{laptop_words(laptop)}\n{worst}"

    def _draw(self, laptop: OfficeLaptop, state: DevicesState) -> None:
        self.name.setText(laptop_words(laptop))
        self.people.setText(isolate(laptop.people) or self.tr("nobody has a key there"))
        for at, chip in enumerate(self.chips):
            chip.setVisible(at < len(laptop.troubles))
            if at < len(laptop.troubles):
                kind = KINDS.get(laptop.troubles[at].weight, "info")
                chip.say(trouble_words(laptop.troubles[at], self._span), ICONS[kind], kind)
        self.facts.setText("\n".join(self._facts(laptop)))
        self.sent.setText("\n".join(self._sent_words(laptop)))
        self.sent.setVisible(bool(laptop.messages))
        self.writing.setVisible(not state.alone)
        self._draw_queue(state)
        stoppable = not state.alone and not laptop.is_here and laptop.state == "active"
        self.stopping.setVisible(stoppable)
        self.block.setVisible(stoppable)
        for part in (self.message, self.reason):
            part.setEnabled(not state.busy)

    def _draw_queue(self, state: DevicesState) -> None:
        queue = state.queue
        self.coming.setVisible(not state.alone)
        self.came.setVisible(queue is not None)
        self.show_queue.setVisible(queue is None or bool(queue.older))
        self.show_queue.setEnabled(not state.busy)
        self.show_queue.setText(
            self.tr("Show the slips and where they stan&d")
            if queue is None
            else self.tr("Show those before the&m")
        )
        if queue is not None:
            lines = [enrollment_line(one) for one in queue.enrollments]
            self.came.setText("\n".join(lines) or self.tr("Nothing yet."))

    def _facts(self, laptop: OfficeLaptop) -> list[str]:
        seen = near_moment(laptop.seen_at) if laptop.seen_at else self.tr("never")
        lines = [self.tr("Last contact: {time}").format(time=seen)]
        waiting = waiting_words(laptop) or self.tr("nothing")
        lines.append(self.tr("Waiting there: {what}").format(what=waiting))
        if laptop.oldest_s:
            oldest = self._span(laptop.oldest_s)
            lines.append(self.tr("The oldest has waited {time}").format(time=oldest))
        if laptop.captures:
            count, left = ltr(str(laptop.captures)), self._span(laptop.capture_ends_s)
            words = self.tr("Sealed captures: {number}, the first runs out in {time}")
            lines.append(words.format(number=count, time=left))
        if laptop.program:
            lines.append(self.tr("Version: {version}").format(version=ltr(laptop.program)))
        if laptop.bank_list:
            lines.append(self.tr("Bank list: {version}").format(version=ltr(laptop.bank_list)))
        if laptop.disk_free:
            room = ltr(f"{laptop.disk_free / GIGABYTE:.1f} GB")
            lines.append(self.tr("Space left: {room}").format(room=room))
        return lines

    def _span(self, seconds: float) -> str:
        """How long, in the largest unit that fits."""
        if seconds >= 2 * DAY_S:
            return self.tr("%n day(s)", "", int(seconds // DAY_S))
        if seconds >= HOUR_S:
            return self.tr("%n hour(s)", "", int(seconds // HOUR_S))
        return self.tr("%n minute(s)", "", max(0, int(seconds // 60)))

    def _sent_words(self, laptop: OfficeLaptop) -> list[str]:
        lines = []
        for one in laptop.messages:
            fate = self.tr("not delivered yet")
            if one.read_by:
                fate = self.tr("read by {who}").format(who=ltr(one.read_by))
            elif one.is_delivered:
                fate = self.tr("delivered")
            lines.append(f"{isolate(one.text)} · {near_moment(one.sent_at)} · {fate}")
        return lines

    def _typed(self) -> None:
        busy = self._state is None or self._state.busy
        self.send.setEnabled(not busy and bool(self.message.text().strip()))
        self.block.setEnabled(not busy and bool(self.reason.text().strip()))

    def _row_chosen(self, row: int) -> None:
        self._asked = ""
        self.reason.clear()
        self.laptop_chosen.emit(self._laptops[row])

    def _which_chosen(self, at: int) -> None:
        self._asked = ""
        self.filtered.emit(list(LaptopFilter)[at])

    def _send(self) -> None:
        if self.send.isEnabled():
            self.message_written.emit(self.message.text())

    def _block(self) -> None:
        """Asked twice: the first press says what it means."""
        laptop = self._state.chosen if self._state is not None else None
        if laptop is None:
            return
        if self._asked != laptop.device_id:
            self._asked = laptop.device_id
            words = self.tr("Nothing of {name} goes through after this. Press again to do it.")
            self.notice.say(words.format(name=laptop_words(laptop)), "warn")
            return
        self._asked = ""
        self.blocked.emit(self.reason.text())

    def close_question(self) -> bool:
        """Esc after the first press of "block": it goes on."""
        asked, self._asked = bool(self._asked), ""
        if asked:
            self.notice.say("")
        return asked
