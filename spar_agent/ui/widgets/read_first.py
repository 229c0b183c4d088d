"""A text that is read to somebody before what they answer is ticked."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QLabel

from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.scrolling import ROUND_FOCUS

LOOKED_AT = (QEvent.Type.Resize, QEvent.Type.Show)


class ReadFirst(QObject):
    """Where ``text`` and its answer have no room at once, work begins at the text.

    There it takes the focus: Space and Enter show what is below the edge, and at its end they go to
    the answer. A box to tick is dead until all of the text was on the screen. Elsewhere nothing is
    changed.
    """

    changed = Signal()
    """Whether the text has the focus, or whether it is still to be read."""

    def __init__(self, page: PageFrame, text: QLabel, answer: QAbstractButton) -> None:
        super().__init__(page)
        self._page, self._text, self._answer = page, text, answer
        self._seen = QRegion()
        self._is_read = False
        self._is_unread = False
        text.installEventFilter(self)
        page.area.viewport().installEventFilter(self)
        bar = page.area.verticalScrollBar()
        bar.valueChanged.connect(self._look_soon)
        bar.rangeChanged.connect(self._laid_out_anew)
        answer.toggled.connect(self._look_soon)
        page.start_at(answer)

    def begin(self, answer: QAbstractButton | None = None) -> None:
        """The page is shown anew, or the words are others: nothing of them was read yet.

        answer: another one than until now.
        """
        self._answer = answer or self._answer
        self._is_read = False
        self._seen = QRegion()
        self._page.start_at(self._page.main if self._answer.isChecked() else self._answer)
        self._look_soon()

    def is_unread(self) -> bool:
        """True while a part of the text is below the edge that was never on the screen."""
        return self._is_unread

    def is_reading(self) -> bool:
        """True while the text has the focus, and keys read on."""
        return self._text.window().focusWidget() is self._text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """The text and what it scrolls in: their size, and the keys that the text gets."""
        if event.type() in LOOKED_AT:
            if watched is self._text:
                self._seen = QRegion()
            self._look_soon()
        elif watched is self._text and isinstance(event, QFocusEvent):
            self._is_read = self._is_read or (event.lostFocus() and self._was_seen())
            QTimer.singleShot(0, self, self.changed.emit)
        elif watched is self._text and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._goes_on(event)
        return super().eventFilter(watched, event)

    def _goes_on(self, event: QKeyEvent) -> bool:
        """A held key scrolls; it goes on to no answer."""
        if event.key() != Qt.Key.Key_Space and not is_enter(event):
            return False
        area = self._page.area
        if area.read_on(self._text) or event.isAutoRepeat():
            return True
        self._look()
        if self._is_unread:
            area.begin_at(self._text)  # scrolled past its beginning, which nobody saw
        else:
            self._is_read = True
            self._page.stand_at(self._answer)
        return True

    def _laid_out_anew(self) -> None:
        """What stood in view on the way to this layout was there for nobody."""
        self._seen = QRegion()
        self._look_soon()

    def _look_soon(self) -> None:
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        text, answer = self._text, self._answer
        if not text.isVisible():
            return
        self._seen = self._seen.united(text.visibleRegion())
        if self._was_seen() and not self._page.area.is_fresh:
            self._is_read = True
        apart = not self._have_room_at_once()
        text.setFocusPolicy(Qt.FocusPolicy.StrongFocus if apart else Qt.FocusPolicy.NoFocus)
        begin_there = apart and not self._is_read and not answer.isChecked()
        self._put_focus(begin_there=begin_there)
        before, self._is_unread = self._is_unread, begin_there and not self._was_seen()
        if answer.isCheckable():
            answer.setEnabled(not self._is_unread)
        if before is not self._is_unread:
            self.changed.emit()

    def _put_focus(self, *, begin_there: bool) -> None:
        """Before the answer goes dead: Qt would give its focus to the next control."""
        page, text, answer = self._page, self._text, self._answer
        now = page.window().focusWidget()  # also while another window is the active one
        if begin_there and now in {answer, page}:
            page.start_at(text)
            page.stand_at(text)
        elif text.focusPolicy() is Qt.FocusPolicy.NoFocus and now is text:
            answer.setEnabled(True)
            page.start_at(answer)
            page.stand_at(answer)
        elif now is page and answer.isCheckable() and not answer.isChecked():
            page.stand_at(answer)  # what the page stood on has gone dead with the tick

    def _have_room_at_once(self) -> bool:
        area, text, answer = self._page.area, self._text, self._answer
        view = area.viewport()
        top, end = (text.mapTo(view, at).y() for at in (QPoint(0, 0), text.rect().bottomLeft()))
        if area.isAncestorOf(answer):
            end = answer.mapTo(view, answer.rect().bottomLeft()).y()
            return end + ROUND_FOCUS - top <= view.height()
        return end + area.verticalScrollBar().value() <= view.height()

    def _was_seen(self) -> bool:
        return QRegion(self._text.rect()).subtracted(self._seen).isEmpty()
