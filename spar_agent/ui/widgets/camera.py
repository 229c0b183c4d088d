"""A camera that looks for the code of an ID card; there only with the ``camera`` extra.

Frames stay in memory, a few a second are searched, none is kept.
"""

from types import ModuleType
from typing import Final, Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

LOOK_EVERY_MS: Final = 300
MAX_WIDTH: Final = 1280


def _multimedia() -> ModuleType | None:
    """Qt's multimedia, or None where PySide6-Addons is not installed."""
    try:
        from PySide6 import QtMultimedia
    except ImportError:
        return None
    return QtMultimedia


class _QtCamera(Protocol):
    """What we use of QCamera."""

    def stop(self) -> None: ...

    def deleteLater(self) -> None: ...  # noqa: N802 -- Qt's name


class _QtFrame(Protocol):
    """What we use of QVideoFrame."""

    def toImage(self) -> QImage: ...  # noqa: N802 -- Qt's name


class Camera(QObject):
    """The first camera of this computer. seen: a frame worth searching."""

    seen = Signal(QImage)
    shown = Signal(QPixmap)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = _multimedia()
        self._camera: _QtCamera | None = None
        self._session: QObject | None = None
        self._sink: QObject | None = None
        self._since = QElapsedTimer()

    def is_there(self) -> bool:
        """True when there is a camera that we can use."""
        return self._media is not None and bool(self._media.QMediaDevices.videoInputs())

    def is_on(self) -> bool:
        """True while the camera films."""
        return self._camera is not None

    def start(self) -> None:
        """Look until ``stop``; does nothing without a camera."""
        media = self._media
        if media is None or self.is_on() or not self.is_there():
            return
        camera = media.QCamera(media.QMediaDevices.defaultVideoInput(), self)
        sink = media.QVideoSink(self)
        session = media.QMediaCaptureSession(self)
        session.setCamera(camera)
        session.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._frame)
        self._camera, self._sink, self._session = camera, sink, session
        self._since.start()
        camera.start()

    def stop(self) -> None:
        """Switch it off, light and all."""
        if self._camera is None:
            return
        self._camera.stop()
        for part in (self._session, self._sink, self._camera):
            if part is not None:
                part.deleteLater()
        self._camera = self._session = self._sink = None

    def _frame(self, frame: _QtFrame) -> None:
        if self._since.elapsed() < LOOK_EVERY_MS:
            return
        self._since.restart()
        image = frame.toImage()
        if image.isNull():
            return
        if image.width() > MAX_WIDTH:
            image = image.scaledToWidth(MAX_WIDTH)
        self.shown.emit(QPixmap.fromImage(image))
        self.seen.emit(image)


class Viewfinder(QLabel):
    """What the camera sees, so that the card can be held right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picture")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(12 * self.fontMetrics().height())
        self.setAccessibleName(self.tr("What the camera sees"))
        self.hide()

    def show_frame(self, frame: QPixmap) -> None:
        """Draw ``frame`` as high as the viewfinder."""
        high = self.height() - 12
        self.setPixmap(frame.scaledToHeight(high, Qt.TransformationMode.SmoothTransformation))
