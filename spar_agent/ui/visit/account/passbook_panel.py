"""A photo of the passbook or cheque, for the second person who looks at it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spar_agent.domain.photo import PassbookPhoto
from spar_agent.errors import PhotoUnusable
from spar_agent.ui.visit.account.passbook_image import picture_in, small_jpeg
from spar_agent.ui.widgets.camera import Camera, Viewfinder
from spar_agent.ui.widgets.file_question import ask_for_picture
from spar_agent.ui.widgets.frame import SideBySide
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.picture import Picture
from spar_agent.ui.widgets.text import label


class PassbookPanel(QWidget):
    """Choose a picture or take one, see it small, take it away again."""

    given = Signal(bytes)  # a JPEG as it will be kept
    taken_away = Signal()
    unusable = Signal(str)  # stable code

    def __init__(self, camera: Camera | None = None) -> None:
        super().__init__()
        self.thumb = Picture(3, "image")
        self.thumb.setAccessibleName(self.tr("Photo of the passbook"))
        self.file = Button(self.tr("Photo of the passbook (Alt+F)"), "quiet", "image")
        self.camera_button = Button(self.tr("Camera"), "quiet", "camera")
        self.take = Button(self.tr("Take the photo"), "quiet", "check")
        self.remove = Button(self.tr("Remove the photo"), "quiet", "trash")
        self.kept = label(self.tr("For who checks; destroyed when the enrollment ends."), "muted")
        self.camera = camera or Camera(self)
        self.viewfinder = Viewfinder()
        self._frame = QImage()
        self._shown: PassbookPhoto | None = None
        self._build()
        self.file.clicked.connect(self._choose)
        self.camera_button.clicked.connect(self._toggle_camera)
        self.take.clicked.connect(self._take)
        self.remove.clicked.connect(self.taken_away)
        self.camera.shown.connect(self.viewfinder.show_frame)
        self.camera.seen.connect(self._seen)
        QShortcut(QKeySequence("Alt+F"), self, self._choose)
        self.show_photo(None)

    def _build(self) -> None:
        row = SideBySide(6)
        for part in (self.thumb, self.file, self.camera_button, self.take, self.remove):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.kept)
        column.addWidget(self.viewfinder)

    def show_photo(self, photo: PassbookPhoto | None) -> None:
        """Draw ``photo``, or that there is none."""
        if photo is not self._shown or photo is None:
            self.thumb.show_bytes(photo.jpeg if photo else b"")
        self._shown = photo
        self.thumb.setVisible(photo is not None)
        self.kept.setVisible(photo is not None)
        self.remove.setVisible(photo is not None)
        self._show_camera()

    def open_file(self, path: str) -> None:
        """Make a photo of the picture in the file at ``path``."""
        try:
            self.given.emit(small_jpeg(picture_in(path)))
        except PhotoUnusable as error:
            self.unusable.emit(error.code)

    def stop_camera(self) -> None:
        """The camera is off unless somebody asked for it just now."""
        self.camera.stop()
        self.viewfinder.hide()
        self._frame = QImage()
        self._show_camera()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        """Nobody is filmed by a page that is not shown."""
        self.stop_camera()
        super().hideEvent(event)

    def _show_camera(self) -> None:
        self.camera_button.setVisible(self.camera.is_there())
        self.take.setVisible(self.camera.is_on())
        self.take.setEnabled(not self._frame.isNull())

    def _choose(self) -> None:
        ask_for_picture(self, self.tr("Photo of the passbook"), self.open_file)

    def _toggle_camera(self) -> None:
        if self.camera.is_on():
            self.stop_camera()
            return
        self.camera.start()
        self.viewfinder.show()
        self._show_camera()

    def _seen(self, frame: QImage) -> None:
        self._frame = frame
        self._show_camera()

    def _take(self) -> None:
        frame = self._frame
        self.stop_camera()
        if not frame.isNull():
            self.given.emit(small_jpeg(frame))
