"""The photo of the passbook beside an enrollment, small or large enough to read its digits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from spar_agent.domain.photo import PassbookPhoto
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.picture import Picture

SMALL, LARGE = (7, 11), (20, 11)
"""High and wide, in lines of text; the large one takes what width there is."""


class PassbookView(QWidget):
    """Hidden without a photo. grown: it asks for the room beside it, or gives it back."""

    grown = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.picture = Picture(SMALL[0], "image")
        self.picture.set_lines(*SMALL)
        self.picture.setAccessibleName(self.tr("Photo of the passbook"))
        self.size_button = Button("", "quiet", "eye")
        self.size_button.clicked.connect(self._grow_or_shrink)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)
        column.addWidget(self.size_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._large = False
        self._shown: PassbookPhoto | None = None
        self.setVisible(False)
        self._word()

    def is_large(self) -> bool:
        """True while it takes the room beside it."""
        return self._large

    def show_photo(self, photo: PassbookPhoto | None) -> None:
        """Draw ``photo``; a new one begins small."""
        if photo is self._shown:
            return
        self._shown = photo
        self.picture.show_bytes(photo.jpeg if photo else b"")
        self.setVisible(photo is not None)
        if self._large:
            self._grow_or_shrink()

    def _grow_or_shrink(self) -> None:
        self._large = not self._large
        self.picture.set_lines(*(LARGE if self._large else SMALL))
        across = QSizePolicy.Policy.Expanding if self._large else QSizePolicy.Policy.Fixed
        self.picture.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._word()
        self.grown.emit(self._large)

    def _word(self) -> None:
        small, large = self.tr("&Smaller photo"), self.tr("&Larger photo")
        self.size_button.setText(small if self._large else large)
