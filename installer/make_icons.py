"""Draws the app's own icon from resources/icons/app.svg in the forms the systems ask for.

Not run by ``make``: its results lie in resources/icons (window) and installer/ (programs).
"""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
ICONS = ROOT / "resources" / "icons"
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}
"""Apple's four letters for a PNG of each size."""


def png(size: int) -> bytes:
    """The mark as a PNG, ``size`` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / "app.svg")).render(painter, QRectF(0, 0, size, size))
    painter.end()
    registered = QByteArray()
    buffer = QBuffer(registered)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(registered.data())


def ico() -> bytes:
    """A Windows icon: header, one entry of 16 bytes per size, then the PNGs."""
    pictures = [png(size) for size in ICO_SIZES]
    at = 6 + 16 * len(pictures)
    entries = b""
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures)


def icns() -> bytes:
    """A macOS icon: per size four letters, length, PNG."""
    parts = b""
    for letters, size in ICNS_TYPES.items():
        picture = png(size)
        parts += letters + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


def main() -> int:
    """Writes app.png, app.ico and app.icns."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    (ICONS / "app.png").write_bytes(png(256))
    (ROOT / "installer" / "app.ico").write_bytes(ico())
    (ROOT / "installer" / "app.icns").write_bytes(icns())
    application.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
