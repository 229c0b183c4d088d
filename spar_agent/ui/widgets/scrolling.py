"""Areas that scroll up and down, and let nothing jump."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from spar_agent.ui.widgets.text import restyle


class SteadyScrollArea(QScrollArea):
    """Scrolls up and down, and keeps the room of its bar, so that nothing jumps when one comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._range_changed)
        self._range_changed(0, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """Two lines: on a low screen hint and buttons come first, what scrolls gives way."""
        line = self.fontMetrics().height()
        return QSize(8 * line, 2 * line)

    def _range_changed(self, lowest: int, highest: int) -> None:
        restyle(self.verticalScrollBar(), "idle", highest <= lowest)


class SideScrollArea(SteadyScrollArea):
    """A panel beside a list: scrolls up and down, and is never narrower than what is in it."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)
        self._whole = False

    def show_whole(self, whole: bool) -> None:  # noqa: FBT001 -- one question
        """As high as what is in it: the page scrolls instead."""
        self._whole = whole
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAlwaysOn
        )
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """What is in it decides the width; the height only where all of it is shown."""
        content = self._content
        least = content.minimumSizeHint()
        bar = 0 if self._whole else self.verticalScrollBar().sizeHint().width()
        high = content.heightForWidth(self.viewport().width()) if self._whole else 0
        high = max(high, least.height()) if self._whole else super().minimumSizeHint().height()
        return QSize(least.width() + bar, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Other words need other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """At another width the words are of another height."""
        super().resizeEvent(event)
        if self._whole:
            self.updateGeometry()
