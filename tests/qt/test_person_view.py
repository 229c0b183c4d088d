"""Ctrl+D: the screen turned to the person shows what they must check, and nothing else."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.account import EmailWallet, FaType, FinancialAddress, MobileWallet
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.directory import AccountRule, Branch, Dfsp, Hit
from spar_agent.domain.enrollment import Intent
from spar_agent.domain.look import Look
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.state import NumberEntry
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.person_view import Digits, PersonView
from spar_agent.ui.visit.state import VisitState
from tests.enrollments import FA, OTHER, queued
from tests.visits import visit_state

BANK = Dfsp("BARB", "Bank of Baroda", FaType.BANK, AccountRule(min_len=9, max_len=18))
HIT = Hit(BANK, Branch("BARB0DUMASX", "Dumas", "BARB", "Surat", "Gujarat"))


def read_back(**values: object) -> VisitState:
    """A visit at the read-back page, with ``values`` in their pages' states."""
    fields: dict[str, object] = {
        "fa": FA,
        "hit": HIT,
        "person_mask": "··2640",
        "seen": SeenAccount(known=True, fa=replace(OTHER, bank_name="Another Bank")),
        "open_enrollments": (queued(name="Somebody Else"),),
    }
    fields |= values
    return visit_state(VisitStep.READBACK, 0, "Meena Devi", **fields)


READ = read_back()
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = MainWindow(180)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def pages(window: MainWindow, theme: Theme) -> VisitPages:
    made = VisitPages(theme, PersonLanguage("en", theme), Deployment(), lambda: 0.0)
    window.show_page(made, "New person")
    made.show_state(READ)
    return made


def turned(pages: VisitPages) -> PersonView:
    QTest.keyClick(pages.readback, Qt.Key.Key_D, CTRL)
    view = pages.readback.person
    assert view.isVisible()
    return view


def words_on(view: QWidget) -> str:
    shown = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    numbers = [digits.text() for digits in view.findChildren(Digits)]
    return "\n".join((*shown, *numbers))


def test_ctrl_d_shows_bank_branch_number_and_holder_and_nothing_else(pages: VisitPages) -> None:
    view = turned(pages)
    seen_words = words_on(view)
    for needed in ("0001 2345 678", "Bank of Baroda", "Dumas, Surat", "Meena Devi"):
        assert needed in seen_words
    for foreign in ("2640", "Another Bank", "Somebody Else", "9991", "BARB0", "Ctrl"):
        assert foreign not in seen_words
    assert view.findChildren(QPushButton) == []
    assert view.isFullScreen()
    assert view.isWindow()


@pytest.mark.parametrize("key", [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
                                 (Qt.Key.Key_D, CTRL)])  # fmt: skip
def test_esc_or_ctrl_d_comes_back_to_the_same_page(
    qtbot: QtBot, pages: VisitPages, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    view = turned(pages)
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClick(view, *key)
    assert not view.isVisible()
    qtbot.waitUntil(pages.window().isActiveWindow)
    assert pages.current() is pages.readback
    assert pages.state.step is VisitStep.READBACK


def test_no_key_saves_while_the_person_looks(qtbot: QtBot, pages: VisitPages) -> None:
    saved: list[bool] = []
    pages.readback.saved.connect(lambda: saved.append(True))
    view = turned(pages)
    qtbot.waitUntil(view.isActiveWindow)
    for modifier in (Qt.KeyboardModifier.NoModifier, CTRL):
        QTest.keyClick(view, Qt.Key.Key_Return, modifier)
        QTest.keyClick(view, Qt.Key.Key_Space, modifier)
    assert saved == []
    assert view.isVisible()


def test_whatever_hides_the_page_takes_the_persons_screen_away_at_once(
    window: MainWindow, pages: VisitPages
) -> None:
    view = turned(pages)
    lock = QWidget()
    window.show_page(lock)
    assert not view.isVisible()
    window.show_page(pages)
    assert not view.isVisible()
    turned(pages)
    pages.show_state(replace(READ, step=VisitStep.NUMBER))
    assert not view.isVisible()


def test_ctrl_l_locks_from_the_persons_screen_too(
    qtbot: QtBot, window: MainWindow, pages: VisitPages
) -> None:
    asked: list[bool] = []
    window.header.lock_asked.connect(lambda: asked.append(True))
    view = turned(pages)
    qtbot.waitUntil(view.isActiveWindow)
    QTest.keyClick(view, Qt.Key.Key_L, CTRL)
    assert asked == [True]


def test_ctrl_d_on_any_other_page_shows_nothing(pages: VisitPages) -> None:
    pages.show_state(replace(READ, step=VisitStep.CONSENT))
    QTest.keyClick(pages.consent, Qt.Key.Key_D, CTRL)
    assert not pages.readback.person.isVisible()


def test_in_arabic_the_words_are_the_persons_and_the_digits_stay_left_to_right(
    qtbot: QtBot, theme: Theme, window: MainWindow
) -> None:
    words = PersonLanguage("ar", theme)
    pages = VisitPages(theme, words, Deployment(), lambda: 0.0)
    window.show_page(pages)
    pages.show_state(READ)
    view = turned(pages)
    assert view.layoutDirection() == Qt.LayoutDirection.RightToLeft
    asked = "Is each digit right? Compare with the passbook."
    assert view.question.text() == words.translate("readback", asked) != asked
    assert view.number.text() == "0001 2345 678"
    qtbot.waitUntil(view.isActiveWindow)
    before = view.question.text()
    QTest.keyClick(view, Qt.Key.Key_F9)
    assert view.question.text() == words.translate("readback", asked) != before
    assert view.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_name_in_the_passbook_comes_before_the_persons(pages: VisitPages) -> None:
    pages.show_state(read_back(entry=NumberEntry(holder="Ramesh Devi")))
    assert "Ramesh Devi" in words_on(turned(pages))
    assert "Meena" not in words_on(pages.readback.person)


def test_a_removal_says_that_no_account_will_be_registered(pages: VisitPages) -> None:
    pages.show_state(read_back(intent=Intent.REMOVE))
    assert "No account will be registered after this." in words_on(turned(pages))


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(
    "fa",
    [
        FA,
        replace(FA, account_number="GB29NWBK60161331926819NWBK60161331"),
        MobileWallet("Pay", "P", "+919876543210"),
        EmailWallet("Mail", "M", "meena.kumari.devi.of.surat@post.example.org"),
    ],
    ids=["account", "iban", "phone", "mail"],
)
def test_digits_are_large_whole_and_never_cut(
    theme: Theme, pages: VisitPages, fa: FinancialAddress, scale: float
) -> None:
    theme.apply(scale=scale)
    pages.show_state(read_back(fa=fa))
    digits = turned(pages).number
    laid = digits.laid_out()
    last = laid.lineAt(laid.lineCount() - 1)
    assert last.textStart() + last.textLength() == len(digits.text())
    assert laid.font().pixelSize() >= 48
    for at in range(laid.lineCount()):
        assert laid.lineAt(at).naturalTextWidth() <= digits.width()
    assert digits.height() >= sum(laid.lineAt(at).height() for at in range(laid.lineCount()))
    assert digits.accessibleName() == digits.text()


@pytest.mark.parametrize("width", [1024, 800, 640])
def test_at_200_percent_no_height_makes_the_digits_grow_and_shrink_for_ever(
    pages: VisitPages, theme: Theme, width: int
) -> None:
    """A bar that comes makes the digits smaller, which takes the bar away: Qt never ends then."""
    view = turned(pages)
    theme.apply(Look.LIGHT, 2.0)
    for height in range(320, 900, 10):
        view.resize(width, height)
        for _ in range(4):
            QApplication.processEvents()
        settled = view.number.size()
        QApplication.processEvents()
        assert view.number.size() == settled
        content = view.area.widget()
        assert content is not None
        assert view.area.viewport().width() == content.width()
