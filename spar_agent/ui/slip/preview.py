"""The slip on the screen, as it comes out of the printer; and its code alone, large."""

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from spar_agent.domain.slip import QrModules
from spar_agent.domain.slip_paper import Paper
from spar_agent.ui.slip.layout import GROUND, QUIET_MODULES, UNITS_PER_MM, Layout, draw_code
from spar_agent.ui.slip.sheet import NO_SHEET, SlipSheet

WIDTH_LINES = 14
"""Width of the paper on the screen, in line heights."""
CODE_LINES = 9


class SlipPreview(QWidget):
    """Paper with the words on it; a screen reader reads them all."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self._sheet = NO_SHEET
        self._layout = Layout(NO_SHEET, paper)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_sheet(self, sheet: SlipSheet) -> None:
        """Draw ``sheet``; one without words hides the paper."""
        if sheet != self._sheet:
            self._sheet = sheet
            self._layout = Layout(sheet, self._paper)
            self.setAccessibleName(self.tr("Slip"))
            self.setAccessibleDescription(sheet.text())
            self.updateGeometry()
            self.update()
        self.setVisible(bool(sheet.lines))

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """As wide as the text allows, and as high as all pages below each other."""
        width = WIDTH_LINES * self.fontMetrics().height()
        page = self._layout.size_mm()
        return QSize(width, round(width / page.width() * page.height() * self._layout.pages))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """The pages, one below the other."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), GROUND)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        page: QSizeF = self._layout.size_mm()
        scale = self.width() / (page.width() * UNITS_PER_MM)
        painter.scale(scale, scale)
        for at in range(self._layout.pages):
            self._layout.draw(painter, at)
            painter.translate(0, page.height() * UNITS_PER_MM)
        painter.end()


class CodeView(QWidget):
    """A QR code to be read off the screen: dark on white in every look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules: QrModules = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The slip number as a code"))
        self.hide()

    def show_code(self, modules: QrModules) -> None:
        """Draw ``modules``; none hides it."""
        self._modules = modules
        self.setVisible(bool(modules))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """A square that grows with the text."""
        side = CODE_LINES * self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """The code with its quiet zone; each module a whole number of device pixels."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), GROUND)
        if self._modules:
            count = len(self._modules) + 2 * QUIET_MODULES
            ratio = self.devicePixelRatioF()
            module = max(1, int(min(self.width(), self.height()) * ratio / count)) / ratio
            side = module * len(self._modules)
            left, top = (self.width() - side) / 2, (self.height() - side) / 2
            draw_code(painter, QRectF(left, top, side, side), self._modules)
        painter.end()
