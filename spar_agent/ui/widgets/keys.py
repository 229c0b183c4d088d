"""Which key presses mean what, the same on every page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Enter without Ctrl, Alt or Shift. Those have meanings of their own."""
    return event.key() in ENTER and event.modifiers() in PLAIN


class HeldKeys:
    """Tells a key that is held from one that is pressed again; hears every key event in order.

    X11 sends release and press of one time for each repeat. Qt takes them for a finger's where it
    has not read both yet: a fifth of them on an idle machine.
    """

    def __init__(self) -> None:
        self._released = (0, 0)

    def is_repeat(self, event: QKeyEvent) -> bool:
        """True where ``event`` is a press that the keyboard made by itself."""
        this = (event.key(), event.timestamp())
        if event.type() is QEvent.Type.KeyRelease:
            self._released = this
            return False
        return event.isAutoRepeat() or (event.timestamp() > 0 and this == self._released)
