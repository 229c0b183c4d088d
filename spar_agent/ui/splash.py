"""What stands on the screen while the program is read from the disk: its icon and its name."""

import json
import time
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

from spar_agent.domain.look import Look
from spar_agent.resources import resource

NAME: Final = "SPAR Agent"
WIDTH: Final = 360
HEIGHT: Final = 200
ICON: Final = 72
BIG: Final = 22
"""Pixels at 100 percent."""
EXPOSED_WITHIN_S: Final = 0.2


class Splash(QLabel):
    """No word but the name, which is the same in every language.

    Qt's own splash screen waits up to a second for a window manager before it is drawn.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        frameless = Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint
        self.setWindowFlags(frameless)
        screen = QGuiApplication.primaryScreen()
        self.setPixmap(_picture(look, screen.devicePixelRatio()))
        self.setFixedSize(WIDTH, HEIGHT)
        self.move(screen.availableGeometry().center() - self.rect().center())
        self.setWindowTitle(NAME)
        self.setAccessibleName(NAME)

    def show_at_once(self) -> None:
        """Drawn before this returns: nothing else draws until the app is there."""
        self.show()
        end = time.monotonic() + EXPOSED_WITHIN_S
        while not self.windowHandle().isExposed() and time.monotonic() < end:
            QApplication.processEvents()
        QApplication.processEvents()


def _picture(look: Look, ratio: float) -> QPixmap:
    colours: dict[str, str] = json.loads(resource("qss/tokens.json"))[look]
    picture = QPixmap(round(WIDTH * ratio), round(HEIGHT * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(colours["surface"]))
    drawn = QPainter(picture)
    drawn.setPen(QColor(colours["line"]))
    drawn.drawRect(0, 0, WIDTH - 1, HEIGHT - 1)
    icon: QIcon = QApplication.windowIcon()
    icon.paint(drawn, QRect((WIDTH - ICON) // 2, 32, ICON, ICON))
    font = QFont()
    font.setPixelSize(BIG)
    drawn.setFont(font)
    drawn.setPen(QColor(colours["ink"]))
    below = QRect(0, 32 + ICON, WIDTH, HEIGHT - 32 - ICON)
    drawn.drawText(below, Qt.AlignmentFlag.AlignCenter, NAME)
    drawn.end()
    return picture
