"""What stands on the screen while the program is read from the disk: its icon and its name."""

import json
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QSplashScreen

from spar_agent.domain.look import Look
from spar_agent.resources import resource

NAME: Final = "SPAR Agent"
WIDTH: Final = 360
HEIGHT: Final = 200
ICON: Final = 72
BIG: Final = 22
"""Pixels at 100 percent."""


class Splash(QSplashScreen):
    """No word but the name, which is the same in every language."""

    def __init__(self, look: Look) -> None:
        super().__init__(_picture(look, QGuiApplication.primaryScreen().devicePixelRatio()))
        self.setWindowTitle(NAME)
        self.setAccessibleName(NAME)

    def show_at_once(self) -> None:
        """Drawn before this returns: nothing else draws until the app is there."""
        self.show()
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
