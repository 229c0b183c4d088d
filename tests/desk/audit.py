"""What a person would call broken on a page, found in the real widgets of a shown window.

Every function takes a top-level widget that is shown, and answers sentences that name the widget;
an empty list means that nothing was found. Pixels are logical ones.
"""

import sys
from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from spar_agent.ui.widgets.frame import PageFrame

LEAST_ROOM = 150
"""Pixels of a page that scroll between what stands above and below: three lines at 200 %."""

SLACK = 1
"""Pixels by which rounding may differ at odd scales."""

OF_HEIGHT = 40 if sys.platform == "win32" else 0
"""Without a screen Windows measures a line of two fonts 1 or 2 pixels higher once it drew it: there
this part of a text's height may be missing, which is less than a pixel for one line."""


def everything_wrong(window: QWidget) -> list[str]:
    """All that is found on the page that is shown now."""
    return [
        *cut_texts(window),
        *covered_widgets(window),
        *overlapping_widgets(window),
        *unnamed_controls(window),
        *lost_focus(window),
    ]


def visible_widgets(window: QWidget) -> list[QWidget]:
    """The widgets inside ``window`` that are shown, in the order they were made."""
    return [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]


def name_of(widget: QWidget) -> str:
    """What a tester finds the widget by: class, object name, and the start of its words."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__}#{widget.objectName()} {words[:40]!r}"


def cut_texts(window: QWidget) -> list[str]:
    """Words that do not fit into their own widget."""
    found = []
    for widget in visible_widgets(window):
        needed = needed_size(widget)
        if needed is None:
            continue
        room = text_room(widget)
        slack = max(SLACK, needed.height() // OF_HEIGHT) if OF_HEIGHT else SLACK
        if needed.width() > room.width() + SLACK or needed.height() > room.height() + slack:
            found.append(
                f"cut: {name_of(widget)} needs {needed.width()}x{needed.height()},"
                f" has {room.width()}x{room.height()}"
            )
    return found


def text_room(widget: QWidget) -> QSize:
    """Where the words of ``widget`` may stand."""
    return widget.contentsRect().size() if isinstance(widget, QLabel) else widget.size()


def needed_size(widget: QWidget) -> QSize | None:
    """The least size in which all words of ``widget`` can be read; None for what has no words."""
    if isinstance(widget, QLabel) and widget.text():
        return needed_by_label(widget)
    if isinstance(widget, QPushButton) and widget.text():
        return widget.sizeHint()
    if isinstance(widget, QCheckBox) and widget.text():
        return widget.minimumSizeHint().expandedTo(widget.sizeHint())
    if isinstance(widget, QComboBox) and widget.currentText():
        return QSize(QFontMetrics(widget.font()).horizontalAdvance(widget.currentText()), 0)
    if isinstance(widget, QLineEdit):
        words = "" if widget.text() else widget.placeholderText()
        wide = QFontMetrics(widget.font()).horizontalAdvance(words)
        return QSize(wide, 0).expandedTo(widget.minimumSizeHint())
    return None


def needed_by_label(label: QLabel) -> QSize:
    """Of a label that wraps: its widest word, and the height at its present width."""
    metrics = QFontMetrics(label.font())
    margins = 2 * label.margin()
    if not label.wordWrap():
        lines = label.text().split("\n")
        wide = max(metrics.horizontalAdvance(line.replace("&", "")) for line in lines)
        lined = metrics.boundingRect(QRect(0, 0, 10_000, 10_000), 0, label.text())
        return QSize(wide + margins, lined.height() + margins)
    wide = max(
        (metrics.horizontalAdvance(word) for word in label.text().replace("\u200b", " ").split()),
        default=0,
    )
    room = label.contentsRect().adjusted(label.margin(), 0, -label.margin(), 0)
    flags = int(Qt.TextFlag.TextWordWrap)
    high = metrics.boundingRect(QRect(0, 0, max(1, room.width()), 10_000), flags, label.text())
    return QSize(wide + margins, high.height() + margins)


def in_scroll_area(widget: QWidget, window: QWidget) -> QAbstractScrollArea | None:
    """The nearest scrolling view above ``widget``, or None."""
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        above = parent.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
            return above
        parent = above
    return None


def covered_widgets(window: QWidget) -> list[str]:
    """Words or controls of which a part lies outside the window or under another widget.

    What lies in a scrolling view may be scrolled to from above or below, never from the side.
    """
    found = []
    for widget in visible_widgets(window):
        if needed_size(widget) is None and widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        area = in_scroll_area(widget, window)
        if area is None:
            shown = widget.visibleRegion().boundingRect()
            if shown.size() != widget.size():
                found.append(f"covered: {name_of(widget)} shows {shown}, is {widget.rect()}")
        elif isinstance(area, QScrollArea):
            left = widget.mapTo(area.viewport(), widget.rect().topLeft()).x()
            right = left + widget.width()
            if left < -SLACK or right > area.viewport().width() + SLACK:
                found.append(f"beside the view: {name_of(widget)} from {left} to {right}")
    return found


def leaves(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """Widgets with words or a control of their own, and where they stand in the window."""
    for widget in visible_widgets(window):
        has_words = needed_size(widget) is not None
        is_control = isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox)
        if (has_words or is_control) and not isinstance(widget.parentWidget(), QComboBox):
            yield widget, QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def overlapping_widgets(window: QWidget) -> list[str]:
    """Pairs that stand over each other though neither holds the other."""
    placed = list(leaves(window))
    found = []
    for at, (one, where) in enumerate(placed):
        for other, there in placed[at + 1 :]:
            both = where.intersected(there)  # asked first: most pairs are far from each other
            if both.width() <= SLACK or both.height() <= SLACK:
                continue
            if one.isAncestorOf(other) or other.isAncestorOf(one):
                continue
            if in_scroll_area(one, window) is in_scroll_area(other, window):
                found.append(f"overlap: {name_of(one)} and {name_of(other)} share {both}")
    return found


def accessible_name(widget: QWidget) -> str:
    """What a screen reader says of ``widget``."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def unnamed_controls(window: QWidget) -> list[str]:
    """What Tab reaches and a screen reader has no name for."""
    return [
        f"unnamed: {name_of(widget)}"
        for widget in visible_widgets(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and not isinstance(widget, QAbstractScrollArea)
        and not accessible_name(widget).strip()
    ]


def little_room(window: QWidget) -> list[str]:
    """Hint and buttons leave less than LEAST_ROOM of height to the page itself."""
    pages = [page for page in window.findChildren(PageFrame) if page.isVisibleTo(window)]
    rooms = [(page, page.area.viewport().height()) for page in pages]
    return [f"little room: {name_of(page)} has {high}" for page, high in rooms if high < LEAST_ROOM]


def lost_focus(window: QWidget) -> list[str]:
    """The focus stands nowhere, or on something that cannot be seen."""
    focused = QApplication.focusWidget()
    if focused is None:
        return ["focus: nowhere"]
    if not window.isAncestorOf(focused):
        return [f"focus: outside the window, on {name_of(focused)}"]
    if focused.visibleRegion().isEmpty():
        return [f"focus: out of view, on {name_of(focused)}"]
    return []
