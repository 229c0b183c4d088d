"""From whatever picture to a small JPEG with nothing in it but what is seen."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QFileInfo, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from spar_agent.domain.photo import MAX_BYTES
from spar_agent.errors import PhotoUnusable

MAX_SIDE: Final = 1600
MAX_PIXELS: Final = 120_000_000
"""More than a telephone's camera takes; what is larger is not a photo, and would fill memory."""

FORMATS: Final = frozenset({b"jpeg", b"png"})
"""What cameras and screens make; Qt's other readers are not let near a file from outside."""
MAX_FILE_BYTES: Final = 40_000_000

QUALITIES: Final = (85, 75, 65, 50)


def picture_in(path: str) -> QImage:
    """The picture in the file at ``path``, upright, no larger than needed.

    Raises PhotoUnusable when it cannot be read, or is huge.
    """
    reader = QImageReader(path)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in FORMATS or QFileInfo(path).size() > MAX_FILE_BYTES:
        raise PhotoUnusable("neither JPEG nor PNG, or too long")
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_PIXELS:
        raise PhotoUnusable("no picture, or too many pixels")
    reader.setScaledSize(_fitting(size))
    image = reader.read()
    if image.isNull():
        raise PhotoUnusable("cannot be read")
    return image


def small_jpeg(image: QImage) -> bytes:
    """``image`` as JPEG of at most MAX_BYTES. Raises PhotoUnusable for an empty one.

    It is painted anew: place, time and maker that a camera wrote into the file stay behind.
    """
    if image.isNull():
        raise PhotoUnusable("empty")
    size = _fitting(image.size())
    while True:
        painted = _painted(image, size)
        for quality in QUALITIES:
            jpeg = _encoded(painted, quality)
            if len(jpeg) <= MAX_BYTES:
                return jpeg
        size = QSize(max(1, size.width() * 3 // 4), max(1, size.height() * 3 // 4))


def _fitting(size: QSize) -> QSize:
    if max(size.width(), size.height()) <= MAX_SIDE:
        return size
    side = QSize(MAX_SIDE, MAX_SIDE)
    return size.scaled(side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _painted(image: QImage, size: QSize) -> QImage:
    fresh = QImage(size, QImage.Format.Format_RGB888)
    fresh.fill(Qt.GlobalColor.white)
    drawn = image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter = QPainter(fresh)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return fresh


def _encoded(image: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
