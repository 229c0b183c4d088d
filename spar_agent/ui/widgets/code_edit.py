"""One line edit that looks like boxes: a PIN or a one-time code."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import Property, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from spar_agent.domain.digits import ascii_digits

DOT = "●"
MAX_PASTED = 400
"""Characters that are looked through for the code; a message that brings one is shorter."""

_RUN = re.compile("[0-9]+")
_SIZE_CHANGES = {
    QEvent.Type.Polish,
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.Show,
}


class CodeEdit(QLineEdit):
    """Takes ``digits`` digits of any script; emits ``completed`` with 0-9 at the last one.

    ``refused`` brings the sentence why something was not taken, and an empty one once that is
    over. What stood there before stays, so that nothing odd is ever sent as a try.
    """

    completed = Signal(str)
    refused = Signal(str)

    def __init__(self, digits: int, *, hidden: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = digits
        self._hidden = hidden
        self._fault = False
        self._box = self._edge = self._ring = self._ink = self._wrong = QColor()
        self._kept = ""
        self._is_refused = False
        self._to_say: list[Callable[[], None]] | None = None
        self.setMaxLength(MAX_PASTED)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        if hidden:
            self.setEchoMode(QLineEdit.EchoMode.Password)
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._put)

    def show_fault(self, *, wrong: bool) -> None:
        """Mark the boxes as wrong; typing takes the mark away."""
        self._fault = wrong
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """A key of a PIN is reported to nobody."""
        with self._unheard():
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 -- Qt's name
        """The same for what an input method brings."""
        with self._unheard():
            super().inputMethodEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        """The middle button may paste."""
        with self._unheard():
            super().mouseReleaseEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 -- Qt's name
        """The same for what is dropped."""
        with self._unheard():
            super().dropEvent(event)

    @contextmanager
    def _unheard(self) -> Iterator[None]:
        """Qt tells a screen reader each inserted digit in clear, also of a hidden line.

        Orca then reads the PIN aloud (seen with Orca 43 on Qt 6.11).
        """
        reported = self._hidden and QAccessible.isActive()
        self._to_say = []
        if reported:
            QAccessible.setActive(False)
        try:
            yield
        finally:
            if reported:
                QAccessible.setActive(True)
        said, self._to_say = self._to_say, None
        for say in said or ():
            say()

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """All boxes in a row."""
        side, gap = self._measure()
        return QSize(self._digits * (side + gap) - gap + 8, side + 12)

    minimumSizeHint = sizeHint  # noqa: N815 -- Qt's name

    def event(self, event: QEvent) -> bool:
        """The style sheet's least height of a line edit is not enough for boxes."""
        done = super().event(event)
        if event.type() in _SIZE_CHANGES:
            self.setMinimumHeight(self.sizeHint().height())
        return done

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Draw the boxes, the typed characters and the place where the next one goes."""
        side, gap = self._measure()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        text = self.text()
        for at in range(self._digits):
            here = self.hasFocus() and at == min(len(text), self._digits - 1)
            colour = self._wrong if self._fault else self._ring if here else self._edge
            painter.setPen(QPen(colour, 3 if here or self._fault else 1))
            painter.setBrush(self._box if self.isEnabled() else Qt.BrushStyle.NoBrush)
            box = QRectF(3 + at * (side + gap), 4, side, side)
            painter.drawRoundedRect(box, side / 6, side / 6)
            if at < len(text):
                painter.setPen(self._ink)
                shown = DOT if self._hidden else text[at]
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _measure(self) -> tuple[int, int]:
        side = round(self.fontMetrics().height() * 1.45)
        return side, max(6, side // 6)

    def _edited(self, _text: str) -> None:
        """Typed, pasted or from an input method."""
        self._fault = False
        before, found = self._kept, self._digits_in(self.text())
        if found is None:
            self._show_digits(before)
            words = self.tr("Type %n digit(s). Nothing else is taken here.", "", self._digits)
            self._is_refused = True
            self._say(partial(self.refused.emit, words))
            return
        self._show_digits(found)
        if self._is_refused:
            self._is_refused = False
            self._say(partial(self.refused.emit, ""))
        if len(found) == self._digits and found != before:
            self._say(partial(self.completed.emit, found))

    def _say(self, act: Callable[[], None]) -> None:
        """Once readers hear again: what follows may move the focus, and is heard."""
        if self._to_say is None:
            act()
        else:
            self._to_say.append(act)

    def _put(self, _text: str) -> None:
        """Also what the program itself puts in is digits or nothing."""
        text = self.text()
        if text != self._kept:
            self._show_digits(self._digits_in(text) or "")

    def _show_digits(self, digits: str) -> None:
        self._kept = digits
        if self.text() != digits:
            self.setText(digits)
        self.update()

    def _digits_in(self, text: str) -> str | None:
        """The digits of ``text``, or of the one code in a sentence; None: there is none."""
        clean = ascii_digits(text)
        if re.fullmatch("[0-9]*", clean):
            return clean if len(clean) <= self._digits else None
        runs = [run for run in _RUN.findall(clean) if len(run) == self._digits]
        whole = len(runs) == 1 and sum(map(len, _RUN.findall(clean))) == self._digits
        return runs[0] if whole else None

    def _get(self) -> QColor:
        return self._box

    def _set_box(self, colour: QColor) -> None:
        self._box = colour

    def _set_edge(self, colour: QColor) -> None:
        self._edge = colour

    def _set_ring(self, colour: QColor) -> None:
        self._ring = colour

    def _set_ink(self, colour: QColor) -> None:
        self._ink = colour

    def _set_wrong(self, colour: QColor) -> None:
        self._wrong = colour

    box = Property(QColor, _get, _set_box)
    edge = Property(QColor, _get, _set_edge)
    ring = Property(QColor, _get, _set_ring)
    ink = Property(QColor, _get, _set_ink)
    wrong = Property(QColor, _get, _set_wrong)
