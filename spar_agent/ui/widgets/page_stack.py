"""One page at a time, and no room asked for by pages that are not shown."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """A stack as small as its current page may be.

    Qt counts every page, with the size it had when it was last shown: large text on one page would
    cut another one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_changing = False
        self.currentChanged.connect(self._count_only)

    def addWidget(self, widget: QWidget) -> int:  # noqa: N802 -- Qt's name
        """Add a page; it counts when it is shown."""
        at = super().addWidget(widget)
        self._count_only(self.currentIndex())
        return at

    def setCurrentWidget(self, widget: QWidget) -> None:  # noqa: N802 -- Qt's name
        """Show ``widget``; the focus goes from one page to the other, and nowhere between."""
        self._is_changing = True
        super().setCurrentWidget(widget)
        self._is_changing = False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 -- Qt's names
        """Qt would give the focus of a page that goes to the next control of the window.

        A screen reader said "Back" before each new page.
        """
        return self._is_changing or super().focusNextPrevChild(next)

    def _count_only(self, current: int) -> None:
        for at in range(self.count()):
            page = self.widget(at)
            if page is not None:
                policy = (
                    QSizePolicy.Policy.Preferred if at == current else QSizePolicy.Policy.Ignored
                )
                page.setSizePolicy(policy, policy)
        self.updateGeometry()
