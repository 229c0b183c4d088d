"""Areas that scroll up and down, and let nothing jump."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget
from shiboken6 import isValid

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


ROUND_FOCUS = 48
"""Pixels that are shown above and below what has the focus."""
ABOVE_TEXT = 20
"""Pixels above a text that is read, and below its end: the air of the card around it."""


class PageArea(SteadyScrollArea):
    """What scrolls on a page. It opens at its top, and stays where somebody scrolled to."""

    def __init__(self) -> None:
        super().__init__()
        self._is_fresh = True  # opened, and scrolled by nobody since
        self._brought: tuple[QWidget, int] | None = None  # to be seen as well, and the air around
        self._beside: QWidget | None = None  # what had the focus then
        self.verticalScrollBar().actionTriggered.connect(self._scrolled)

    @property
    def is_fresh(self) -> bool:
        """True until somebody scrolls what was opened."""
        return self._is_fresh

    def open(self) -> None:
        """The page is shown."""
        self._is_fresh, self._brought = True, None

    def keep_in_view(self, widget: QWidget, *, opened_at: bool) -> None:
        """What has the focus. opened_at: the page put it there: shown from the top where it can be.

        On the way to its layout a page stands elsewhere; what is above is read first.
        """
        bar = self.verticalScrollBar()
        end = widget.mapTo(self, widget.rect().bottomLeft()).y() + bar.value()
        if opened_at and self._is_fresh and end + ROUND_FOCUS <= self.viewport().height():
            bar.setValue(0)
        elif isinstance(widget, QLabel):
            self._keep_text_in_view(widget, from_its_top=opened_at and self._is_fresh)
        else:
            self.ensureWidgetVisible(widget, 0, ROUND_FOCUS)
        if self._brought is not None and widget is self._beside:
            shown, around = self._brought
            if isValid(shown) and shown.isVisible():
                self.ensureWidgetVisible(shown, 0, around)
            if widget.visibleRegion().isEmpty():  # a larger text since: both have no room at once
                self.ensureWidgetVisible(widget, 0, ROUND_FOCUS)

    def _keep_text_in_view(self, text: QLabel, *, from_its_top: bool) -> None:
        """It may be higher than the view, whose middle Qt would put at its middle."""
        bar = self.verticalScrollBar()
        top = text.mapTo(self.viewport(), QPoint(0, 0)).y()
        if from_its_top or not -text.height() < top < self.viewport().height():
            bar.setValue(bar.value() + top - ABOVE_TEXT)

    def read_on(self, text: QWidget) -> bool:
        """Show what of ``text`` is below the edge, a view at a time; False where nothing is."""
        bar = self.verticalScrollBar()
        high, line = self.viewport().height(), text.fontMetrics().height()
        below = text.mapTo(self.viewport(), text.rect().bottomLeft()).y() + 1 - high
        if below <= 0:
            return False
        self._scrolled()
        bar.setValue(bar.value() + min(below + ABOVE_TEXT, max(high - 2 * line, high // 2)))
        return True

    def bring_into_view(self, widget: QWidget, around: int = 50) -> None:
        """Something else than the focus is to be seen, until that moves or somebody scrolls.

        around: pixels above and below it.
        """
        self._scrolled()
        self._brought, self._beside = (widget, around), self.window().focusWidget()
        self.ensureWidgetVisible(widget, 0, around)

    def begin_at(self, widget: QWidget) -> None:
        """Scroll so that ``widget`` begins where the view does."""
        self._scrolled()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + widget.mapTo(self.viewport(), QPoint(0, 0)).y())

    def _scrolled(self) -> None:
        self._is_fresh, self._brought = False, None


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
