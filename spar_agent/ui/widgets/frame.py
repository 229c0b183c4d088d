"""The frame of every page: one question, one main button, one hint line."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)
from shiboken6 import isValid

from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.scrolling import ROUND_FOCUS, PageArea
from spar_agent.ui.widgets.text import Notice, in_page_direction, label

BODY_WIDTH = 940
FOOT_LINES = 34
"""Width in line heights from which hint and buttons stand side by side."""

SUB = QAbstractSlider.SliderAction.SliderPageStepSub
ADD = QAbstractSlider.SliderAction.SliderPageStepAdd

AS_HIGH_AS_ITS_ROW = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
"""Of a button: a row is else as high as the lowest in it, and cuts those whose words take more."""

ROOMY_MARGINS, LOW_MARGINS = (32, 26, 32, 26), (14, 10, 14, 10)
"""Around what scrolls, in pixels: where there is little height, less of it goes to air."""

NOWHERE = Qt.AlignmentFlag(0)
"""A part fills its place."""

LOW_LINES = 20
"""Height in line heights below which a page gives up title and hint for what is worked on."""


class PageFrame(QWidget):
    """Title, lead, notice, body; below them the hint and the buttons.

    ``pinned`` is above what scrolls: always in view. ``must_be_seen``: the main button can be
    pressed only while all of these are on the screen. ``must_have_been_seen``: only once each of
    these was; Enter before that shows more of the page.

    Enter and Space act on the control that has the focus; in a line to write in, Enter presses the
    main button. The page sets the focus when it is shown, and again where a change of the page took
    the focus away: Qt would give it to the next control, whatever that does.
    """

    def __init__(self, parent: QWidget | None = None, *, wide: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("", "title")
        self.lead = label("", "lead")
        self.notice = Notice()
        self.body = QVBoxLayout()
        self.body.setSpacing(14)
        self.pinned = QVBoxLayout()
        self.pinned.setContentsMargins(0, 0, 0, 0)
        self.must_be_seen: tuple[QWidget, ...] = ()
        self.must_have_been_seen: tuple[QWidget, ...] = ()
        self._was_seen: set[QWidget] = set()
        self.hint = label("", "hint")
        self._hint_is_gone = False
        self.main = Button("", "main")
        self._main_wanted = True
        self._first: QWidget | None = None
        self._stood: QWidget | None = None  # where work goes on; None: the user went elsewhere
        self._opened_at: QWidget | None = None  # where the page itself put the focus
        self._buttons = SideBySide(10)
        self._build(wide=wide)

    def _build(self, *, wide: bool) -> None:
        content = QWidget()
        inner = self._inner = QVBoxLayout(content)
        inner.setContentsMargins(*ROOMY_MARGINS)
        inner.setSpacing(12)
        inner.addWidget(self.title)
        inner.addWidget(self.lead)
        inner.addWidget(self.notice)
        inner.addSpacing(4)
        inner.addLayout(self.body, 1)
        self.area = PageArea()
        self.area.setWidget(content if wide else _centred(content))
        footer = QFrame()
        footer.setObjectName("footer")
        footer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, footer)
        self._foot.setContentsMargins(32, 12, 32, 12)
        self._foot.setSpacing(10)
        self._buttons.addWidget(self.main)
        self.main.setSizePolicy(AS_HIGH_AS_ITS_ROW)
        self._foot.addWidget(self.hint, 1)
        self._foot.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QWidget()
        above.setLayout(self.pinned)
        column.addWidget(above if wide else _centred(above))
        column.addWidget(self.area, 1)
        column.addWidget(footer)
        self.main.hide()
        self.area.verticalScrollBar().valueChanged.connect(self._look_again_soon)
        self.area.verticalScrollBar().rangeChanged.connect(self._laid_out_anew)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def ask(self, title: str, lead: str = "") -> None:
        """The question of this page and one line below it."""
        self.title.setText(title)
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))
        self.setAccessibleName(title)

    def set_main(self, text: str, hint: str = "", *, enabled: bool = True) -> None:
        """The main button and what Enter does now."""
        self.main.setText(text)
        self.main.setVisible(bool(text))
        self._main_wanted = enabled
        self.main.setEnabled(self.may_press_main())
        self.hint.setText(in_page_direction(hint))
        self._show_hint()
        QTimer.singleShot(0, self, self._settle)
        self._look_again_soon()

    def may_press_main(self) -> bool:
        """True when the main button does something now, whichever key asks for it."""
        return self._main_wanted and self.is_seen()

    def is_seen(self) -> bool:
        """True while everything that the main button is about is on the screen, or was."""
        once = self.must_have_been_seen
        self._was_seen |= {widget for widget in once if _in_view(widget)}
        now = all(_in_view(widget) for widget in self.must_be_seen if not widget.isHidden())
        return now and self._was_seen >= set(once)

    def _laid_out_anew(self) -> None:
        """What stood in view on the way to this layout was there for nobody."""
        self._was_seen.clear()
        self._look_again_soon()
        QTimer.singleShot(0, self, self._keep_focus_in_view)  # words that wrap have pushed it down

    def _look_again_soon(self) -> None:
        if self.must_be_seen or self.must_have_been_seen:
            QTimer.singleShot(0, self, self._look_again)

    def _look_again(self) -> None:
        may_press = self.may_press_main()
        if may_press is not self.main.isEnabled():
            self.main.setEnabled(
                may_press
            )  # Qt gives its focus to the next button, whatever it does
            self.settle_focus(busy=not may_press)

    def add_button(self, button: Button) -> Button:
        """Another button in the footer, before the main one."""
        button.setSizePolicy(AS_HIGH_AS_ITS_ROW)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Where there is no room beside the buttons, the hint stands above them."""
        super().resizeEvent(event)
        wide = self.width() >= FOOT_LINES * self.fontMetrics().height()
        along = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._foot.setDirection(along)
        low = self.height() < LOW_LINES * self.fontMetrics().height()
        side, edge = (14, 5) if low else (32, 12)
        self._foot.setContentsMargins(side, edge, side, edge)
        self._foot.setSpacing(5 if low else 10)
        self._inner.setContentsMargins(*(LOW_MARGINS if low else ROOMY_MARGINS))
        self._show_hint()
        self._fit_buttons()
        self._look_again_soon()
        QTimer.singleShot(0, self, self._keep_focus_in_view)

    def _show_hint(self) -> None:
        """Beside the buttons it keeps them at their end; above them, empty, it only takes room."""
        beside = self._foot.direction() is QBoxLayout.Direction.LeftToRight
        gone = not beside and not self.hint.text()
        if gone is not self._hint_is_gone:  # a page may hide it for reasons of its own
            self._hint_is_gone = gone
            self.hint.setVisible(not gone)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 -- Qt's name
        """Another size of the text is another amount of room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._room_changed)
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        """From a dialog, or another program; what one stood on may do something just now."""
        stood = self._stood
        self.settle_focus(busy=stood is not None and not _takes_focus(stood))

    def _room_changed(self) -> None:
        QApplication.sendEvent(self, QResizeEvent(self.size(), self.size()))

    def start_at(self, widget: QWidget) -> None:
        """The focus goes here whenever the page is shown."""
        self._first = widget

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        places = (self._first, self.main, *self.area.findChildren(QWidget))
        found = next((place for place in places if place is not None and _takes_focus(place)), None)
        self._stood = found
        self._opened_at = found
        (found or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_at(self, widget: QWidget) -> None:
        """The page itself puts the focus on ``widget``: this is where work goes on from now.

        A plain ``setFocus`` while what had it is dead would not count, and be taken back.
        """
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stood = widget
        self._opened_at = widget

    def ask_for(self, line: QLineEdit) -> None:
        """Enter, and ``line`` is not filled in: the focus goes there; who is there is told so."""
        if line.hasFocus():
            tell_missing(line, self.notice)
        self.stand_at(line)

    def close_question(self) -> bool:
        """Esc closes what the page asks inside itself first; False where it asks nothing."""
        return False

    def settle_focus(self, *, busy: bool = False) -> None:
        """After a change of the page: put the focus back where it was, or where work goes on.

        busy: it stays with the page, on nothing, until what it stood on can be used again.
        """
        stood = self._stood
        if stood is None or not self.isVisible():
            return
        if not _takes_focus(stood):
            if not busy:
                self.take_focus()
            elif self.window().focusWidget() is not self:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        now = _focus_of(self.window())
        if now is stood:
            return
        silent = not self.window().isActiveWindow()  # Qt tells of no change of focus then
        if silent and now is not None and self.isAncestorOf(now) and _takes_focus(now):
            self._stood = now
        else:
            stood.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_buttons(self) -> None:
        """Where not all words of the buttons have room in one line, long ones take two."""
        parts = self._buttons.parts
        buttons = [one for one in parts if isinstance(one, Button) and not one.isHidden()]
        margins = self._foot.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= self._buttons.spacing() * (len(buttons) - 1)
        if self._foot.direction() is QBoxLayout.Direction.LeftToRight and self.hint.text():
            room -= self.hint.minimumSizeHint().width() + self._foot.spacing()
        buttons.sort(key=Button.whole_width)
        for left, button in zip(range(len(buttons), 0, -1), buttons, strict=True):
            share = room // left  # what the narrow ones leave is for the wide ones
            button.fold(share)
            room -= min(share, button.whole_width())

    def _settle(self) -> None:
        self._fit_buttons()
        self.settle_focus(busy=self.main.isVisible() and not self.main.isEnabled())

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """What has the focus is seen, also when it was below the edge until now."""
        if now is not None and self.area.isAncestorOf(now):
            QTimer.singleShot(0, self, self._keep_focus_in_view)
        if now is None and self.isVisible() and self.isActiveWindow():
            QTimer.singleShot(0, self, self._settle)  # what had it is gone
        if now is None or now is self or not self.isVisible():
            return
        if now.window() is not self.window():
            return  # a dialog over the page: work goes on here afterwards
        if before is not None and self.isAncestorOf(before) and not _takes_focus(before):
            QTimer.singleShot(0, self, self._settle)
            return  # taken away, and given to what came next
        self._stood = now if self.isAncestorOf(now) else None

    def _keep_focus_in_view(self) -> None:
        """In each area around it: one beside a list scrolls inside the page that scrolls, too."""
        now = _focus_of(self.window())
        if now is None or not self.area.isAncestorOf(now):
            return
        above: QWidget | None = now
        while above is not None and above is not self:
            above = above.parentWidget()
            if above is self.area:
                self.area.keep_in_view(now, opened_at=now is self._opened_at)
            elif isinstance(above, QScrollArea):
                above.ensureWidgetVisible(now, 0, ROUND_FOCUS)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        """A page that opens has its focus set."""
        super().showEvent(event)
        self.area.open()
        self.take_focus()
        QTimer.singleShot(0, self, self._keep_focus_in_view)
        self._look_again_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter in a line, or where nothing has the focus, presses the main button.

        Page up and down scroll what is on the page.
        """
        steps = {Qt.Key.Key_PageUp: SUB, Qt.Key.Key_PageDown: ADD}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.area.verticalScrollBar().triggerAction(step)
        elif is_enter(event):
            if self.main.isVisible() and self.main.isEnabled():
                self.main.click()
            elif self._main_wanted and not self.is_seen():
                self._show_more()
        else:
            super().keyPressEvent(event)

    def _show_more(self) -> None:
        """So far that what was cut at the lower edge is whole, wherever the edges fall."""
        bar = self.area.verticalScrollBar()
        highest = max((one.height() for one in self.must_have_been_seen), default=0)
        bar.setValue(bar.value() + max(bar.pageStep() - highest, bar.pageStep() // 2))


def _focus_of(window: QWidget) -> QWidget | None:
    """What has the focus in ``window``, or would have it; Qt's stubs forget that none may."""
    return window.focusWidget()


def _takes_focus(widget: QWidget) -> bool:
    """True for a control that is there and can be used."""
    if not isValid(widget) or not widget.isEnabled() or not widget.isVisible():
        return False
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def _in_view(widget: QWidget) -> bool:
    """Every pixel of ``widget`` is on the screen, as far as our own window tells."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def _centred(content: QWidget) -> QWidget:
    """``content`` in the middle, never wider than the eye follows a line."""
    content.setMaximumWidth(BODY_WIDTH)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(content, 100)
    row.addStretch(1)
    return holder


class SideBySide(QBoxLayout):
    """Parts in a row where there is room for all of them, else one below the other.

    It keeps a list of them: an item of Qt's that Python was given by ``itemAt`` dies twice when a
    window goes by Python's collector, and the process with it.
    """

    def __init__(self, spacing: int) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setSpacing(spacing)
        self.parts: list[QWidget | QLayout] = []
        self._width: int | None = None
        self._least: int | None = None

    def addWidget(  # noqa: N802 -- Qt's name
        self, widget: QWidget, /, stretch: int | None = 0, alignment: Qt.AlignmentFlag = NOWHERE
    ) -> None:
        """As the last part."""
        self.parts.append(widget)
        super().addWidget(widget, stretch, alignment)

    def insertWidget(  # noqa: N802 -- Qt's name
        self,
        index: int,
        widget: QWidget,
        /,
        stretch: int | None = 0,
        alignment: Qt.AlignmentFlag = NOWHERE,
    ) -> None:
        """Before the part at ``index``."""
        self.parts.insert(index, widget)
        super().insertWidget(index, widget, stretch, alignment)

    def addLayout(self, layout: QLayout, /, stretch: int | None = 0) -> None:  # noqa: N802 -- Qt's name
        """As the last part."""
        self.parts.append(layout)
        super().addLayout(layout, stretch)

    def invalidate(self) -> None:
        """Something in it has changed: what was reckoned of its parts counts no more.

        Qt asks for widths dozens of times while it lays one window out.
        """
        self._width = self._least = None
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 -- Qt's name
        """Turn the row when it does not fit into ``rect``."""
        row, column = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = row if self._row_width() <= rect.width() else column
        if self.direction() is not wanted:
            self.setDirection(wanted)
        super().setGeometry(rect)

    def _row_width(self) -> int:
        if self._width is None:
            widths = [item.sizeHint().width() for item in self._items()]
            self._width = sum(widths) + self.spacing() * (len(widths) - 1)
        return self._width

    def _items(self) -> list[QLayoutItem]:
        """What Qt reckons of each part, without what is hidden."""
        items = (QWidgetItem(one) if isinstance(one, QWidget) else one for one in self.parts)
        return [item for item in items if not item.isEmpty()]

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """As wide as the row also while it is a column, or it would never be a row again."""
        return QSize(self._row_width(), super().sizeHint().height())

    def minimumSize(self) -> QSize:  # noqa: N802 -- Qt's name
        """As narrow as the widest part: the row turns before anything is cut."""
        if self._least is None:
            self._least = max((item.minimumSize().width() for item in self._items()), default=0)
        return QSize(self._least, super().minimumSize().height())


def tell_missing(line: QLineEdit, notice: Notice) -> None:
    """Enter in ``line``, which is not filled in: ``notice`` says so until something is typed."""
    words = QCoreApplication.translate("frame", "This is still missing. Please type it.")
    notice.say(words, "warn")

    def typed(_text: str) -> None:
        if notice.text() == words:
            notice.say("")

    line.textEdited.connect(typed, Qt.ConnectionType.SingleShotConnection)


def card(*parts: QWidget | QLayout, soft: bool = False, tight: bool = False) -> QFrame:
    """A panel around ``parts``, one below the other. tight: with little air, where room is dear."""
    panel = QFrame()
    panel.setObjectName("cardSoft" if soft else "card")
    column = QVBoxLayout(panel)
    if tight:
        column.setContentsMargins(16, 8, 16, 8)
    else:
        column.setContentsMargins(20, 18, 20, 18)
    column.setSpacing(10)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return panel


def field(caption: str, widget: QWidget, buddy: QLabel | None = None) -> QVBoxLayout:
    """A caption above its input, tied together for screen readers."""
    words = buddy or label(caption, "fieldLabel")
    words.setBuddy(widget)
    if not widget.accessibleName():
        widget.setAccessibleName(caption)
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(words)
    column.addWidget(widget)
    return column
