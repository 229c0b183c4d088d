"""The window: header, one page, and the keys that work everywhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QInputEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShortcutEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from spar_agent.domain.battery import Battery, BatteryLevel
from spar_agent.ui.close_page import ClosePage
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.keys import ENTER, HeldKeys
from spar_agent.ui.widgets.page_stack import PageStack
from spar_agent.ui.widgets.tab_order import move_focus
from spar_agent.ui.widgets.text import Chip, Notice, isolate, label, ltr

ROOM = 12
CHIP_SIXTEENTHS = 5
"""Of a narrow header's width, what the words about the network may take before they wrap."""


FULLEST_FIRST = (
    (True, True, True),
    (True, True, False),
    (True, False, False),
    (False, True, False),
    (False, False, False),
)
"""Words on the buttons, the title of the page, the office's name."""


class Header(QFrame):
    """Back, where we are, the network, what is not at the registry yet, who works, lock."""

    back_asked = Signal()
    people_asked = Signal()
    lock_asked = Signal()
    code_asked = Signal()
    waiting_asked = Signal()
    menu_asked = Signal()
    counted = Signal(int)  # how many are not at the registry yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.back = Button(self.tr("&Back"), "quiet", "arrow-left")
        self.brand = Icon("shield-check", 22, "accent")
        self.office = QLabel()
        self.office.setObjectName("muted")
        self.title = QLabel()
        self.title.setObjectName("word")
        self.code = Button("", "", "message-square")
        self.network = Chip()
        self.network.is_announced = True
        self.not_yet = Button("", "quiet", "clock")
        self.person = Button("", "quiet", "user")
        self.lock = Button(self.tr("Lock"), "quiet", "lock")
        self.menu = Button(self.tr("Menu"), "quiet", "menu")
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM, 8, ROOM, 8)
        row.setSpacing(8)
        row.addWidget(self.brand)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addWidget(self.office)
        row.addStretch(1)
        for part in (
            self.code,
            self.network,
            self.not_yet,
            self.person,
            self.lock,
            self.menu,
        ):
            row.addWidget(part)
        self.code.hide()
        self.network.hide()
        self._count = 0
        self._name = ""
        self._code = ("", "")
        self._network = ("", "", "")
        self._is_dressing = False
        self._asked_height = 0
        self.back.clicked.connect(self.back_asked)
        self.code.clicked.connect(self.code_asked)
        self.not_yet.clicked.connect(self.waiting_asked)
        self.person.clicked.connect(self.people_asked)
        self.lock.clicked.connect(self.lock_asked)
        self.menu.clicked.connect(self.menu_asked)

    def show_not_yet(self, count: int, *, urgent: bool = False) -> None:
        """How many are not at the registry yet; ``urgent`` near the limit of this device."""
        self.not_yet.show_icon("triangle-alert" if urgent else "clock")
        if count != self._count:
            self._count = count
            self._lay_out()
            self.counted.emit(count)

    def count(self) -> int:
        """How many are not at the registry yet."""
        return self._count

    def show_code(self, words: str, time: str) -> None:
        """A code is on its way: in ``words``, and what is left of it alone; none is: empty."""
        if (words, time) == self._code:
            return  # at every key of a visit: to lay the row out took a tenth of a second with it
        self._code = (words, time)
        self.code.setVisible(bool(words))
        self._lay_out()

    def show_office(self, name: str) -> None:
        """For whom this computer works."""
        self.office.setText(isolate(name))
        self._lay_out()

    def show_title(self, words: str) -> None:
        """Of the page that is shown."""
        if words != self.title.text():
            self.title.setText(words)
            self._lay_out()

    def translate_again(self) -> None:
        """Another language is on the screen."""
        self._lay_out()

    def show_person(self, name: str) -> None:
        """Who works here."""
        if isolate(name) != self._name:
            self._name = isolate(name)
            self._lay_out()

    def show_network(self, words: str, icon: str, kind: str) -> None:
        """What the engine last met; without words there is nothing to show."""
        if (words, icon, kind) == self._network:
            return
        self._network = (words, icon, kind)
        self.network.setVisible(bool(words))
        self.network.say(words, icon, kind)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """The words that are shown keep nobody from making the window narrower: they go then."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """A narrow window, or large text, keeps the icons and drops the words.

        The height that was asked for is no reason: to lay out again would take it back, for ever.
        """
        super().resizeEvent(event)
        same_width = event.size().width() == event.oldSize().width()
        if not (same_width and event.size().height() == self._asked_height):
            self._lay_out()

    def _lay_out(self) -> None:
        """As much as there is room for: the office's name goes first, then the title, then words.

        What is needed is asked of the parts themselves: other languages have other words.
        """
        if self._is_dressing:
            return  # a part that comes or goes lays the row out again
        self._is_dressing = True
        for wide, title, office in FULLEST_FIRST:
            self._dress(wide=wide, title=title, office=office)
            if self._needed() <= self.width():
                break
        else:
            self.network.narrow_by(self._needed() - self.width())
        self._is_dressing = False
        row = self.layout()
        if row is not None:
            row.activate()  # a fuller try has squeezed the parts: no picture of that is drawn
        self.updateGeometry()
        self._asked_height = self.sizeHint().height()
        if self._asked_height != self.height():
            # Words go on in another line. A layout that resizes us just now hears nothing of it.
            QTimer.singleShot(0, self, self.updateGeometry)

    def _chip_room(self) -> int:
        return self.width() * CHIP_SIXTEENTHS // 16

    def _needed(self) -> int:
        """Pixels that the parts shown now want beside each other."""
        row = self.layout()
        if row is None:
            return 0
        row.invalidate()
        return row.sizeHint().width()

    def _dress(self, *, wide: bool, title: bool, office: bool) -> None:
        words = self.tr("Not yet at the registry: {n}").format(n=ltr(str(self._count)))
        texts = (
            (self.not_yet, words, ltr(str(self._count))),
            (self.person, self._name, ""),
            (self.lock, self.tr("Lock"), ""),
            (self.menu, self.tr("Menu"), ""),
            (self.back, self.tr("&Back"), ""),
            (self.code, *self._code),
        )
        for button, long, short in texts:
            button.setText(long if wide else short)
            button.setAccessibleName(long.replace("&", ""))
            button.setToolTip("" if wide else long.replace("&", ""))
        self.network.wrap_at(0 if wide else self._chip_room())
        self.network.show_words(wide or self.code.isHidden())
        self.title.setVisible(title)
        self.brand.setVisible(title)
        self.office.setVisible(office and bool(self.office.text()))


AWAKE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})
FROM_HANDS: Final = (QInputEvent, QShortcutEvent)
SLEEP_TIMER_MS = 1000
SAID_FOR_MS = 20_000
"""A line that asks nothing of anybody goes by itself."""
ASLEEP_AFTER_S = 20.0


class MainWindow(QMainWindow):
    """Shows one page at a time; knows no page by name.

    idle: emitted after ``lock_after_s`` without a key or the mouse, and at once when the computer
    has slept. wall_s: the clock on the wall, in seconds.
    """

    new_asked = Signal()
    find_asked = Signal()
    send_asked = Signal()
    finish_asked = Signal()
    language_asked = Signal()
    help_asked = Signal()
    idle = Signal()
    closed = Signal()
    escaped = Signal()

    def __init__(self, lock_after_s: int, wall_s: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._wall_s = wall_s
        self.setWindowTitle("SPAR Agent")
        self.setMinimumSize(560, 320)
        self.resize(1180, 760)
        self.header = Header()
        self.banner = QFrame()
        self.banner.setObjectName("banner")
        self._banner_text = label("")
        line = QHBoxLayout(self.banner)
        line.setContentsMargins(16, 8, 16, 8)
        line.addWidget(Icon("triangle-alert", 20, "warn"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._banner_text, 1)
        self.banner.hide()
        self.battery = Notice()
        self.pages = PageStack()
        self.pages.setObjectName("stack")
        self.closing = ClosePage()
        self.closing.closed.connect(self.close)
        self.closing.stayed.connect(self._stay)
        self.header.counted.connect(self._count_again)
        self.escaped.connect(self._back)
        self._before_closing: QWidget | None = None
        self.asks_before_closing = True
        """False where nothing waits that somebody could miss."""
        root = QWidget()
        root.setObjectName("root")
        column = self._column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.banner, self.header, self.battery):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(root)
        self._keys()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(max(1, lock_after_s) * 1000)
        self._idle.timeout.connect(self.idle)
        self._sleep_timer = QTimer(self)
        self._sleep_timer.setInterval(SLEEP_TIMER_MS)
        self._sleep_timer.timeout.connect(self._timer_fired)
        self._timer_fired_at = wall_s()
        self._awake_at_s = time.monotonic()
        self._held = HeldKeys()
        self._is_held = False
        self._watch_people(on=True)

    def _watch_people(self, *, on: bool) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            if on:
                application.installEventFilter(self)

    @contextmanager
    def making_pages(self) -> Iterator[None]:
        """Thousands of events come meanwhile, and none of them is a person's: nobody looks."""
        self._watch_people(on=False)
        try:
            yield
        finally:
            self._watch_people(on=True)

    def show_page(self, page: QWidget, title: str = "") -> None:
        """Show ``page``; the first time it is added to the stack."""
        self.make_ready(page)
        self.header.show_title(title)
        self.pages.setAccessibleName(title)  # Orca says what the pages lie in: better the title
        self.pages.setCurrentWidget(page)

    def make_ready(self, page: QWidget) -> None:
        """Add ``page`` to the stack, where all of it gets its look, before it is wanted."""
        if self.pages.indexOf(page) < 0:
            with self.making_pages():
                self.pages.addWidget(page)

    def current(self) -> QWidget | None:
        """The page that is shown."""
        return self.pages.currentWidget()

    def say_banner(self, text: str) -> None:
        """A line above everything: the demo, or trouble that concerns every page."""
        self._banner_text.setText(text)
        self.banner.setVisible(bool(text))

    def put_above(self, strip: QWidget) -> None:
        """``strip`` stands above header and page, whatever is shown."""
        self._column.insertWidget(0, strip)

    def come_to_front(self) -> None:
        """The program was started once more: this is the window that is meant."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def say_for_a_while(self, words: str) -> None:
        """A line above everything that goes by itself; what stood there before comes back."""
        before, shown = self._banner_text.text(), not self.banner.isHidden()
        self.say_banner(words)

        def back() -> None:
            if self._banner_text.text() == words:
                self.say_banner(before if shown else "")

        QTimer.singleShot(SAID_FOR_MS, self, back)

    def show_battery(self, battery: Battery | None) -> None:
        """A line on every page once it is low; nothing where the system does not tell."""
        level = BatteryLevel.FINE if battery is None else battery.level
        kind = "bad" if level is BatteryLevel.EMPTY else "warn"
        low = battery is not None and level is not BatteryLevel.FINE
        self.battery.say(self._battery_words(battery) if battery and low else "", kind)

    def _battery_words(self, battery: Battery) -> str:
        words = self.tr("Battery {percent}").format(percent=ltr(f"{battery.percent} %"))
        if battery.level is BatteryLevel.EMPTY:
            saved = self.tr("Everything is saved. Close the lid.")
            return f"{words}. {saved}"
        if battery.people is None:
            return words
        more = self.tr("about %n more people", "", battery.people)
        return f"{words}: {more}"

    def lock_after(self, seconds: int) -> None:
        """The screen locks after so long without a key or the mouse."""
        self._idle.setInterval(max(1, seconds) * 1000)

    def quiet_for_s(self) -> float:
        """Seconds since the last key, click or turn of the wheel."""
        return time.monotonic() - self._awake_at_s

    def watch_idle(self, *, on: bool) -> None:
        """Start or stop waiting for idleness."""
        if on:
            self._idle.start()
            self._timer_fired_at = self._wall_s()
            self._sleep_timer.start()
        else:
            self._idle.stop()
            self._sleep_timer.stop()

    def _timer_fired(self) -> None:
        """A breath that took far too long was a sleep: whoever opens the lid may be another."""
        now = self._wall_s()
        slept = now - self._timer_fired_at > ASLEEP_AFTER_S
        self._timer_fired_at = now
        if slept:
            self.idle.emit()

    def _back(self) -> None:
        if self.pages.currentWidget() is self.closing:
            self._stay()
        else:
            self.header.back_asked.emit()

    def _ask_to_close(self) -> None:
        self._before_closing = self.pages.currentWidget()
        self.closing.show_count(self.header.count())
        self.show_page(self.closing, self.header.title.text())

    def _count_again(self, count: int) -> None:
        """What was saved at the last moment is counted a little later."""
        if self.pages.currentWidget() is self.closing:
            self.closing.show_count(count)

    def _stay(self) -> None:
        page = self._before_closing
        if page is not None and self.pages.indexOf(page) >= 0:
            self.pages.setCurrentWidget(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Keys and mouse mean that somebody is there; the keys of an act count once while held."""
        if not isinstance(event, FROM_HANDS):
            return False  # by the class: all events come by, and asking each for its type is dear
        kind = event.type()
        if kind in AWAKE:
            self._awake_at_s = time.monotonic()
            if self._idle.isActive():
                self._idle.start()
        if isinstance(event, QKeyEvent):
            self._is_held = self._held.is_repeat(event)
            return kind is QEvent.Type.KeyPress and self._is_held and event.key() in ENTER
        return kind is QEvent.Type.Shortcut and self._is_held

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 -- Qt's names
        """Tab goes through the page, then its main button, then the header."""
        return move_focus(self, self.pages, forward=next) or super().focusNextPrevChild(next)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 -- Qt's name
        """Everything is on disk already; the app stops in order.

        Where some are not at the registry yet that is said first, once; a system that shuts down is
        not kept waiting.
        """
        asked = self.pages.currentWidget() is self.closing
        waits = self.asks_before_closing and self.header.count()
        if waits and not asked and not _system_ends() and self.isVisible():
            event.ignore()
            self._ask_to_close()
            return
        self.closed.emit()
        self._watch_people(on=False)  # a window that is gone looks at nobody's keys
        super().closeEvent(event)

    def _keys(self) -> None:
        for keys, signal in (
            ("Ctrl+N", self.new_asked),
            ("Ctrl+F", self.find_asked),
            ("F5", self.send_asked),
            ("F8", self.finish_asked),
            ("F9", self.language_asked),
            ("F1", self.help_asked),
            ("F10", self.header.menu_asked),
            ("Ctrl+L", self.header.lock_asked),
            ("Ctrl+O", self.header.code_asked),
            ("Esc", self.escaped),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(signal)
            if keys == "Ctrl+L":  # also while the screen is turned to the person
                shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)


def _system_ends() -> bool:
    """True while the system is being shut down or the person logs out."""
    application = QApplication.instance()
    return isinstance(application, QApplication) and application.isSavingSession()
