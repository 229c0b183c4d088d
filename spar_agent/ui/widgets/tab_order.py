"""Where Tab goes: what the page asks, its main button, its other buttons, then the header."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def tab_order(window: QWidget, pages: QWidget) -> list[QWidget]:
    """What Tab reaches in ``window`` now, in its order; ``pages`` holds the page that is shown.

    Qt's own order is that in which controls were made, and a main button is made before its page.
    """
    found = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if _takes_tab(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return sorted(found, key=lambda one: _place(one, pages))


def move_focus(window: QWidget, pages: QWidget, *, forward: bool) -> bool:
    """Tab, or Shift+Tab; False where there is nothing to go to."""
    order = tab_order(window, pages)
    if not order:
        return False
    now = QApplication.focusWidget()
    while now is not None and now not in order:
        now = now.parentWidget()
    step = 1 if forward else -1
    at = order.index(now) + step if now is not None else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[at % len(order)].setFocus(reason)
    return True


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def _place(widget: QWidget, pages: QWidget) -> int:
    """0 in what the page asks, 1 its main button, 2 beside it, 3 outside of every page."""
    if not pages.isAncestorOf(widget):
        return 3
    if widget.objectName() == "main":
        return 1
    above = widget.parentWidget()
    while above is not None and above is not pages:
        if above.objectName() == "footer":
            return 2
        above = above.parentWidget()
    return 0
