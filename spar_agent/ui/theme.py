"""Fonts, colours and the one style sheet. No colour stands anywhere else in Python."""

import json
import re

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from spar_agent.domain.look import Look
from spar_agent.resources import resource
from spar_agent.ui.fonts import FAMILIES, font_of_words, load_fonts

BASE_PX = 15
STYLE = "fusion"
"""Qt's own: sizes and rings are proven with it, while Windows and macOS would bring theirs."""
_SIZE = re.compile(r"\[(\d+)\]")
_COLOUR = re.compile(r"\{([a-z_]+)\}")


class Theme(QObject):
    """What the app looks like now. One per app; ``changed`` after each apply."""

    changed = Signal()

    def __init__(self, app: QApplication, look: Look = Look.LIGHT, scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        families = ", ".join(f'"{family}"' for family in FAMILIES)
        self._sheet = resource("qss/theme.qss").decode().replace("{families}", families)
        self._palettes: dict[str, dict[str, str]] = json.loads(resource("qss/tokens.json"))
        self.look = look
        self.scale = scale
        load_fonts()
        app.setStyle(STYLE)
        self.apply()

    def colour(self, name: str) -> QColor:
        """The colour of that name in the present look. Raises KeyError for an unknown one."""
        return QColor(self._palettes[self.look][name])

    def px(self, at_100: float) -> int:
        """Pixels at the present text size."""
        return round(at_100 * self.scale)

    def apply(self, look: Look | None = None, scale: float | None = None) -> None:
        """Draw everything in ``look`` at ``scale`` (1.0 to 2.0)."""
        self.look = look or self.look
        self.scale = scale or self.scale
        colours = self._palettes[self.look]
        sheet = _SIZE.sub(lambda m: str(self.px(int(m[1]))), self._sheet)
        sheet = _COLOUR.sub(lambda m: colours[m[1]], sheet)
        font = font_of_words()
        font.setPixelSize(self.px(BASE_PX))
        self._app.setFont(font)
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(sheet)
        for widget in self._app.allWidgets():
            widget.updateGeometry()  # a layout may have measured before the new sheet was there
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for which, name in (
            (role.Window, "ground"),
            (role.WindowText, "ink"),
            (role.Base, "surface"),
            (role.AlternateBase, "sunken"),
            (role.Text, "ink"),
            (role.Button, "surface"),
            (role.ButtonText, "ink"),
            (role.PlaceholderText, "faint"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"),
            (role.Link, "accent"),
        ):
            palette.setColor(which, self.colour(name))
        return palette
