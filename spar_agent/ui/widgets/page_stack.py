"""One page at a time, and no room asked for by pages that are not shown."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """A stack as small as its current page may be.

    Qt counts every page, with the size it had when it was last shown: large text on one page would
    cut another one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._count_only)

    def addWidget(self, widget: QWidget) -> int:  # noqa: N802 -- Qt's name
        """Add a page; it counts when it is shown."""
        at = super().addWidget(widget)
        self._count_only(self.currentIndex())
        return at

    def _count_only(self, current: int) -> None:
        for at in range(self.count()):
            page = self.widget(at)
            if page is not None:
                policy = (
                    QSizePolicy.Policy.Preferred if at == current else QSizePolicy.Policy.Ignored
                )
                page.setSizePolicy(policy, policy)
        self.updateGeometry()
