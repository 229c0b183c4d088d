"""Rows of words beside what one of them is about."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from spar_agent.ui.widgets.plain_list import PlainList
from spar_agent.ui.widgets.wrapping import without_breaks


class TextRows(PlainList):
    """Shows what the page says, and tells only where a person went."""

    row_chosen = Signal(int)

    def __init__(self, name: str) -> None:
        """name: for screen readers."""
        super().__init__()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._moved)

    @property
    def texts(self) -> list[str]:
        """What stands in the rows."""
        return [self._model.item(at).text() for at in range(self._model.rowCount())]

    def show_rows(self, texts: Sequence[str], current: int = -1) -> None:
        """current: the row to stand on; -1: as it is. ``row_chosen`` tells nothing of it."""
        with QSignalBlocker(self.selectionModel()):
            if list(texts) != self.texts:
                self._model.clear()
                for text in texts:
                    row = QStandardItem(text)
                    row.setAccessibleText(without_breaks(text))
                    self._model.appendRow(row)
            if current >= 0 and self.currentIndex().row() != current:
                self.setCurrentIndex(self._model.index(current, 0))

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(index.row())
