"""A list that opens, and looks like one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QWidget

from spar_agent.ui.widgets.icon import Icon
from spar_agent.ui.widgets.keys import is_enter


class Choice(QComboBox):
    """A combo box with our arrow at its end: the style sheet takes Qt's away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrow = Icon("chevron-down", 16, "ink", self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter opens the list, as Space does."""
        if is_enter(event):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """The arrow stands at the end of the line, left in Arabic."""
        super().resizeEvent(event)
        side = self._arrow.sizeHint().width()
        gap = side // 2
        arabic = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = gap if arabic else self.width() - side - gap
        self._arrow.setGeometry(x, (self.height() - side) // 2, side, side)
