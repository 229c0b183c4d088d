"""A line that takes what is typed key by key, and nothing else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class TypedLineEdit(QLineEdit):
    """Refuses, where it is inserted, what comes by clipboard, mouse, drop, script or input method.

    ``typed`` brings the text after each key; ``refused`` tells that something was not taken. An
    input method may bring one character at a time: that is a key of a script's own keyboard.
    """

    typed = Signal(str)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._by_key = False
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.textEdited.connect(self._look)
        self.textChanged.connect(self._look)

    def put_back(self, text: str) -> None:
        """What was typed here before the screen locked."""
        self._kept = text
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """A key that is not one of those that paste."""
        self._by_key = not event.matches(QKeySequence.StandardKey.Paste)
        super().keyPressEvent(event)
        self._by_key = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 -- Qt's name
        """One character is a key; more of them are text from elsewhere."""
        self._by_key = len(event.commitString()) <= 1
        super().inputMethodEvent(event)
        self._by_key = False

    def _look(self, _text: str) -> None:
        text, before = self.text(), self._kept
        if text == before:
            return
        is_typed = self._by_key and len(text) <= len(before) + 1
        if not text or is_typed:
            self._kept = text
            if is_typed:
                self.typed.emit(text)
            return
        self.setText(before)
        self.refused.emit()
