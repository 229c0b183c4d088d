"""Ctrl+D on the read-back page: the whole screen for what the person must check, nothing else."""

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from spar_agent.domain.account import (
    BankAccount,
    EmailWallet,
    FinancialAddress,
    MobileWallet,
    institution,
)
from spar_agent.domain.checks import grouped
from spar_agent.domain.directory import AccountRule
from spar_agent.domain.enrollment import Intent
from spar_agent.ui.fonts import MONO
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.visit.account.state import AccountState
from spar_agent.ui.visit.state import ReadbackState
from spar_agent.ui.widgets.scrolling import SteadyScrollArea
from spar_agent.ui.widgets.text import breakable, isolate, label, ltr

LARGEST = 6.0
SMALLEST = 3.2
"""Height of the digits in line heights: as large as the screen allows, never below 48 px."""
STEP = 0.2
PREFERRED_LINES = 2


class Digits(QWidget):
    """A number in its groups, left to right, as large as fits; groups are not torn apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._ink = QColor()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, text: str) -> None:
        """Draw ``text``; blanks separate its groups."""
        self._text = text
        self.setAccessibleName(text)
        self._fit()
        self.update()

    def text(self) -> str:
        """What it shows."""
        return self._text

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """Wide; the height is fixed by what was laid out."""
        return QSize(40 * self.fontMetrics().height(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Another width takes other digits."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """The lines, in the middle."""
        painter = QPainter(self)
        painter.setPen(self._ink)
        self.laid_out().draw(painter, QPointF(0, 0))
        painter.end()

    def _fit(self) -> None:
        self.setFixedHeight(round(_height(self.laid_out())) + 2)

    def laid_out(self) -> QTextLayout:
        """The largest digits that stand on one line; else on two; else the smallest."""
        for lines in range(1, PREFERRED_LINES + 1):
            size = LARGEST
            while size >= SMALLEST:
                laid = self._lay_out(size)
                if laid.lineCount() <= lines and not _torn(laid, self._text):
                    return laid
                size -= STEP
        return self._lay_out(SMALLEST)

    def _lay_out(self, size: float) -> QTextLayout:
        font = self.font()
        font.setFamilies([MONO])
        font.setPixelSize(max(1, round(size * self.fontMetrics().ascent())))
        font.setBold(True)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        laid = QTextLayout(self._text, font)
        laid.setTextOption(option)
        laid.beginLayout()
        y = 0.0
        while (line := laid.createLine()).isValid():
            line.setLineWidth(max(1, self.width()))
            line.setPosition(QPointF(0, y))
            y += line.height()
        laid.endLayout()
        return laid

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, colour: QColor) -> None:
        self._ink = colour
        self.update()

    ink = Property(QColor, _get_ink, _set_ink)


def _height(laid: QTextLayout) -> float:
    box = QRectF()
    for at in range(laid.lineCount()):
        box = box.united(laid.lineAt(at).rect())
    return box.height()


def _torn(laid: QTextLayout, text: str) -> bool:
    """True when a line ends inside a group."""
    ends = [laid.lineAt(at).textStart() for at in range(1, laid.lineCount())]
    return any(text[end - 1] not in " \u200b" for end in ends)


class PersonView(QWidget):
    """A window of its own over everything. It closes with Esc or Ctrl+D, and with its page."""

    def __init__(self, language: PersonLanguage, parent: QWidget) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        super().__init__(parent, flags)
        self._language = language
        self.setObjectName("person")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question = label("", "personQuestion")
        self.number = Digits()
        self.bank = label("", "personBank")
        self.branch = label("", "personBank")
        self.holder = label("", "personHolder")
        self._build()
        shortcut = QShortcut(QKeySequence("Ctrl+D"), self)
        shortcut.activated.connect(self.hide)
        next_one = QShortcut(QKeySequence("F9"), self)
        next_one.activated.connect(language.next_language)

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 16, 32, 16)
        column.setSpacing(10)
        column.addStretch(1)
        for words in (self.question, self.bank, self.branch, self.holder):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        column.insertWidget(2, self.number)
        column.addStretch(1)
        self.area = SteadyScrollArea()  # a bar that comes would shrink the digits, and go again
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def show_state(self, state: ReadbackState) -> None:
        """Draw what the person must check, in their words."""
        fa = state.account.fa
        rule = state.hit.dfsp.rule if state.hit else AccountRule()
        rtl = self._language.is_rtl()
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        self.question.setText(readback_question(state.account, self._language))
        self.number.show_number(_breakable(grouped(fa.number, rule)) if fa else "")
        for part, words in zip((self.bank, self.branch), _where(fa, state), strict=True):
            part.setText(isolate(words))
            part.setVisible(bool(words))
        name = state.holder
        holder = self._language.translate("readback", "Account holder: {name}")
        self.holder.setText(holder.format(name=isolate(name)))
        self.holder.setVisible(bool(name))
        self.setWindowTitle(self.question.text())
        spoken = (self.question, self.bank, self.branch, self.holder)
        texts = [part.text() for part in spoken if part.text()]
        self.setAccessibleName(" ".join((*texts[:1], ltr(self.number.text()), *texts[1:])))

    def toggle(self) -> None:
        """Show to the person, or put away."""
        if self.isVisible():
            self.hide()
            return
        page = self.parentWidget()
        if page is not None:
            self.setGeometry(page.screen().geometry())
        self.showFullScreen()
        self.activateWindow()
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Esc puts it away; no other key does anything here."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        """The keys go to the agent's window again: to the PIN, where it was locked meanwhile."""
        super().hideEvent(event)
        page = self.parentWidget()
        if page is not None and page.window().isVisible():
            page.window().activateWindow()


def readback_question(account: AccountState, language: PersonLanguage) -> str:
    """What the person is asked: a wallet has no passbook, an e-mail address has no digits."""
    if account.intent is Intent.REMOVE:
        return language.translate("readback", "No account will be registered after this.")
    if isinstance(account.fa, EmailWallet):
        return language.translate("readback", "Is each letter and sign right?")
    if isinstance(account.fa, MobileWallet):
        return language.translate("readback", "Is each digit right? Compare with the phone.")
    return language.translate("readback", "Is each digit right? Compare with the passbook.")


def _where(fa: FinancialAddress | None, state: ReadbackState) -> tuple[str, str]:
    """The bank, and its branch with the place."""
    if not isinstance(fa, BankAccount):
        return (institution(fa) if fa else "", "")
    branch = state.hit.branch if state.hit else None
    place = branch.place if branch and branch.code == fa.branch_code else ""
    known = dict.fromkeys(part for part in (fa.branch_name or fa.branch_code, place) if part)
    return fa.bank_name or fa.bank_code, ", ".join(known)


def _breakable(text: str) -> str:
    """An e-mail may break after its signs; digits only between groups."""
    return breakable(text, "@.") if "@" in text else text
