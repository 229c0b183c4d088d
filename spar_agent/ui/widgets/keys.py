"""Which key presses mean what, the same on every page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Enter without Ctrl, Alt or Shift. Those have meanings of their own."""
    return event.key() in ENTER and event.modifiers() in PLAIN
