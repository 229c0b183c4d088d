"""Rows of the picker: the name large, the place below, the code at the end."""

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Hit
from spar_agent.ui.fonts import MONO, font_of_words
from spar_agent.ui.glyphs import readable_here
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.icon import pixmap
from spar_agent.ui.widgets.text import ltr
from spar_agent.ui.widgets.wrapping import without_breaks

HIT = int(Qt.ItemDataRole.UserRole)
ICONS = {"BANK": "landmark", "MOBILE_WALLET": "smartphone", "EMAIL_WALLET": "mail"}
GUIDES = "arrow-right"
translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex


def kind_words(kind: str) -> str:
    """What a kind of account is called; anything else as it is."""
    words = {
        "BANK": translate("place", "Bank account"),
        "MOBILE_WALLET": translate("place", "Mobile wallet"),
        "EMAIL_WALLET": translate("place", "E-mail wallet"),
    }
    return words.get(kind, kind) or translate("place", "Region not given")


def headline(row: Hit | str) -> str:
    """What the row is called: the branch, else the bank or wallet, or a kind or region."""
    if isinstance(row, str):
        return kind_words(row)
    return row.branch.name if row.branch else row.dfsp.name


def code_of(row: Hit | str) -> str:
    """The code at the end of the row; a kind or region has none."""
    if isinstance(row, str):
        return ""
    return row.branch.code if row.branch else row.dfsp.code


def marks(row: Hit | str) -> tuple[tuple[int, int], ...]:
    """Where the headline holds what was typed."""
    if isinstance(row, str):
        return ()
    return row.name_spans if row.branch else row.dfsp_spans


def second_line(hit: Hit) -> str:
    """Bank, place and region; for twins the street too.

    How the name is read where the name holds nothing of what was typed; what a bank still lacks.
    """
    if hit.branch is None:
        if not hit.dfsp_spans:
            return "".join(hit.dfsp.readings[:1])
        asks = hit.dfsp.kind is FaType.BANK and hit.dfsp.branch_required
        return translate("place", "The bank: its branch is asked next") if asks else ""
    branch = hit.branch
    read = () if hit.name_spans else branch.readings[:1]
    parts = [*read, hit.dfsp.name, branch.place, branch.region]
    if hit.twin and branch.street:
        parts.append(branch.street)
    return " · ".join(dict.fromkeys(part for part in parts if part))


def spoken_row(row: object) -> str:
    """What is read aloud of a row; nothing where there is none."""
    if isinstance(row, Hit):
        return ", ".join(part for part in (headline(row), second_line(row)) if part)
    return kind_words(row) if isinstance(row, str) else ""


class HitModel(QAbstractListModel):
    """The rows found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit | str, ...] = ()

    def show_hits(self, hits: tuple[Hit | str, ...]) -> None:
        """Replace all rows."""
        if hits == self._hits:
            return
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 -- Qt's name
        """How many rows; none below a row."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text for screen readers, or the hit itself."""
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            below = "" if isinstance(hit, str) else second_line(hit)
            parts = (headline(hit), below, code_of(hit))
            return without_breaks(", ".join(part for part in parts if part))
        return None


class HitDelegate(QStyledItemDelegate):
    """Draws one row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Two lines of text and some air."""
        return QSize(200, self._theme.px(62))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Icon, name with matched letters, second line, code."""
        row = index.data(HIT)
        if not isinstance(row, Hit | str):
            return
        hit = row if isinstance(row, Hit) else None
        theme = self._theme
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        self._ground(painter, box, chosen=bool(state & QStyle.StateFlag.State_Selected), rtl=rtl)
        side, pad = theme.px(24), theme.px(16)
        code = code_of(row)
        code_font = QFont(MONO)
        code_font.setPixelSize(theme.px(13))
        code_width = QFontMetrics(code_font).horizontalAdvance(code) + pad
        kind = hit.dfsp.kind if hit else row
        icon = pixmap(
            ICONS.get(str(kind), "wallet" if hit else GUIDES),
            theme.colour("accent").name(),
            side * 2,
        )
        icon.setDevicePixelRatio(2)
        inner = box.adjusted(pad, 0, -pad, 0)
        icon_x = inner.right() - side if rtl else inner.left()
        painter.drawPixmap(icon_x, box.center().y() - side // 2, icon)
        left = inner.left() + (code_width if rtl else side + pad)
        width = inner.width() - side - pad - code_width
        align, end = _ends(rtl=rtl)
        below = readable_here(second_line(hit)) if hit else ""
        middle = Qt.AlignmentFlag.AlignVCenter
        top = QRect(left, box.top() + theme.px(8), width, theme.px(24))
        if not below:
            top.moveTop(box.center().y() - top.height() // 2)
        name = readable_here(headline(row))
        self._name(painter, top, name, marks(row) if name == headline(row) else (), rtl=rtl)
        small = QFont(painter.font())
        small.setPixelSize(theme.px(14))
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        line = QRect(left, box.top() + theme.px(33), width, theme.px(22))
        shown = QFontMetrics(small).elidedText(below, Qt.TextElideMode.ElideRight, width)
        painter.drawText(line, align | middle, shown)
        painter.setFont(code_font)
        painter.drawText(inner, end | middle, ltr(code))
        painter.restore()

    def _ground(self, painter: QPainter, box: QRect, *, chosen: bool, rtl: bool) -> None:
        """What is behind the words: the row that is chosen, and the line below each."""
        theme = self._theme
        if chosen:
            painter.fillRect(box, theme.colour("selected"))
            bar = QRect(box.right() - 3 if rtl else box.left(), box.top(), 4, box.height())
            painter.fillRect(bar, theme.colour("accent"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _name(
        self,
        painter: QPainter,
        box: QRect,
        name: str,
        spans: tuple[tuple[int, int], ...],
        *,
        rtl: bool,
    ) -> None:
        font = QFont(self._theme_font())
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        layout = QTextLayout(shown, font)
        mark = QTextCharFormat()
        mark.setBackground(self._theme.colour("mark"))
        ranges = []
        for start, end in spans:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, min(end, len(shown)) - start
            piece.format = mark
            ranges.append(piece)
        layout.setFormats(ranges)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(box.width())
        layout.endLayout()
        painter.setPen(self._theme.colour("ink"))
        x = box.left() + (box.width() - line.naturalTextWidth() if rtl else 0)
        painter.save()
        painter.setFont(font)
        layout.draw(painter, box.topLeft() + _offset(x - box.left()))
        painter.restore()

    def _theme_font(self) -> QFont:
        font = font_of_words()
        font.setPixelSize(self._theme.px(17))
        font.setWeight(QFont.Weight.DemiBold)
        return font


def _ends(*, rtl: bool) -> tuple[Qt.AlignmentFlag, Qt.AlignmentFlag]:
    """Where a line starts and ends; absolute, as the painter would mirror it once more."""
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    return (right, left) if rtl else (left, right)


def _offset(x: float) -> QPoint:
    return QPoint(round(x), 0)
