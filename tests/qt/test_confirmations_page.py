"""The page of confirmations: what is signed is what stands there, and not by one key too many."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from spar_agent.adapters.central.office_change import SHOWN, TRUST
from spar_agent.adapters.central.office_file import UNTOLD, Server, SignedOffice
from spar_agent.errors.central import StaffNumberUnknown
from spar_agent.ports.confirming import AskedConfirmation
from spar_agent.ports.office_change import ChangedRule
from spar_agent.ports.own_key import KeyStanding, OwnKeyState
from spar_agent.services.confirmations import Confirmations
from spar_agent.services.own_key import OwnKey
from spar_agent.ui.confirmations.page import ConfirmationsPage
from spar_agent.ui.confirmations.presenter import ConfirmationsPresenter
from spar_agent.ui.language import translator
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.office_change.page import OfficeChangePage
from spar_agent.ui.office_change.wording import MEMBERS, value_words
from spar_agent.ui.own_key.page import OwnKeyPage
from spar_agent.ui.own_key.presenter import OwnKeyPresenter
from spar_agent.ui.theme import Theme
from tests.desk.driver import SMALL, settle
from tests.fakes import START, InlineRunner
from tests.qt.confirmations import CHANGE, KEY, LAPTOP, MINE, NUMBERS, WORDS


class TwoAsk:
    """A ConfirmationDesk; what is signed is kept."""

    def __init__(self) -> None:
        self.rows = [LAPTOP, KEY]
        self.signed: list[str] = []

    async def waiting(self) -> list[AskedConfirmation]:
        return list(self.rows)

    async def confirm(self, asked: AskedConfirmation) -> None:
        self.signed.append(asked.subject)
        self.rows = [MINE, KEY] if asked.is_laptop else self.rows[:1]


class OneKey:
    """An OwnKeyDesk that knows one number."""

    def __init__(self) -> None:
        self.number = ""

    def look(self) -> OwnKeyState:
        standing = KeyStanding.WAITS if self.number else KeyStanding.NO_NUMBER
        return OwnKeyState(standing, WORDS, self.number, is_known=bool(self.number))

    async def give(self, number: str) -> None:
        if number != "S-2":
            raise StaffNumberUnknown
        self.number = number


@pytest.fixture
def desk() -> TwoAsk:
    return TwoAsk()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = MainWindow(600)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, desk: TwoAsk) -> ConfirmationsPage:
    made = opened(desk)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    made.take_focus()
    qtbot.waitUntil(made.main.isEnabled)
    return made


def opened(desk: TwoAsk) -> ConfirmationsPage:
    made = ConfirmationsPage()
    presenter = ConfirmationsPresenter(made, Confirmations(desk), InlineRunner())
    made.asked_chosen.connect(presenter.chosen)
    made.same.connect(presenter.same)
    made.differ.connect(presenter.differ)
    made.setProperty("presenter", presenter)
    presenter.refresh()
    return made


def test_enter_on_a_row_signs_nothing_and_on_the_button_signs_once(
    page: ConfirmationsPage, desk: TwoAsk
) -> None:
    assert WORDS in page.words.text()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert desk.signed == []
    assert page.main.hasFocus()
    QTest.keyClick(page.main, Qt.Key.Key_Return)
    assert desk.signed == ["d-1"]
    assert "Another person" in page.notice.text()
    QTest.keyClick(page.main, Qt.Key.Key_Return)  # it says Done now
    assert desk.signed == ["d-1"]


def test_on_a_small_screen_enter_shows_the_words_before_they_can_be_signed(
    window: MainWindow, theme: Theme, desk: TwoAsk
) -> None:
    theme.apply(scale=2.0)
    window.resize(*SMALL)
    page = opened(desk)
    window.show_page(page, "")
    page.take_focus()
    settle(window)
    assert not page.main.isEnabled()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    settle(window)
    assert page.main.hasFocus()
    assert page.words.visibleRegion().boundingRect() == page.words.rect()
    QTest.keyClick(page.main, Qt.Key.Key_Return)
    assert desk.signed == ["d-1"]


def test_words_that_differ_are_told_and_nothing_is_signed(
    page: ConfirmationsPage, desk: TwoAsk
) -> None:
    page.other.click()
    assert "Nothing is signed" in page.notice.text()
    assert desk.signed == []
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert KEY.words in page.words.text()
    assert not page.notice.isVisible()


def test_an_office_file_is_taken_in_once_all_of_it_was_read(
    window: MainWindow, theme: Theme
) -> None:
    theme.apply(scale=2.0)
    window.resize(*SMALL)
    page, taken = OfficeChangePage(), []
    page.taken.connect(lambda: taken.append(True))
    window.show_page(page, "")
    page.show_state(CHANGE)
    settle(window)
    for _ in range(30):
        assert taken == []
        if page.main.isEnabled():
            break
        QTest.keyClick(page, Qt.Key.Key_Return)
        settle(window)
    last = page.must_have_been_seen[-1]
    assert last.visibleRegion().boundingRect() == last.rect()
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert taken == [True]


def test_every_rule_of_an_office_file_has_words_and_none_its_name_in_the_file(
    qtbot: QtBot, theme: Theme
) -> None:
    named = set(SignedOffice.__struct_fields__) - UNTOLD - TRUST - (SHOWN - {"ways"})
    assert named == MEMBERS.keys()
    file = SignedOffice(1, "o", "Office", START, Server("https://a.example"))
    page = OfficeChangePage()
    qtbot.addWidget(page)
    assert CHANGE.change is not None
    plain = {name: getattr(file, name) for name in sorted(named)} | {"numbers": NUMBERS}
    rules = tuple(ChangedRule(name, value, value) for name, value in plain.items())
    page.show_state(replace(CHANGE, change=replace(CHANGE.change, others=rules)))
    said = [one.text() for one in page.findChildren(QLabel)]
    assert {"Ways to complain", "How soon the screen locks"} <= set(said)
    assert not any("_" in one for one in said)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    words = translator("en", qapp)  # one day, two days
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("member", "value", "said"),
    [
        ("name", "Office of the north", "Office of the north"),
        ("ways", ["finger", "palm"], "Fingerprint, palm"),
        ("otp_by_telephone", True, "yes"),
        ("kyc", False, "no"),
        ("otp_and_biometric", True, "no"),
        ("deferred_auth_window_s", 0, "not at all"),
        ("deferred_auth_window_s", 172_800, "2 days"),
        ("longest_lock_s", 90, "1 minute, 30 seconds"),
        ("longest_lock_s", 120, "2 minutes"),
        ("otp_valid_s", 7200, "2 hours"),
        ("finish_within_days", 1, "1 day"),
        ("programmes", [], ""),
        ("programmes", ["Seeds", "School"], "Seeds, School"),
        ("fingers", 2, "2"),
        ("scores", {"finger": 60, "iris": 0}, "Fingerprint: 60, Eyes (iris): 0"),
        ("way_names", {"finger": "Thumb"}, "Fingerprint: Thumb"),
        (
            "numbers",
            {**NUMBERS, "vid_digits": 0},
            "UIN: 10 digits, check digit: verhoeff; Code: 6 digits",
        ),
    ],
)
def test_a_rule_is_shown_with_its_value_in_plain_words(
    member: str, value: object, said: str
) -> None:
    shown = value_words(member, value)
    assert "".join(sign for sign in shown if unicodedata.category(sign) != "Cf") == said


@pytest.mark.usefixtures("english")
def test_old_and_new_value_stand_under_each_other(qtbot: QtBot, theme: Theme) -> None:
    page = OfficeChangePage()
    qtbot.addWidget(page)
    page.show_state(CHANGE)
    said = [one.text() for one in page.findChildren(QLabel)]
    at = said.index("How soon the screen locks")
    assert said[at + 1 : at + 3] == ["Until now: 15 minutes", "From then on: 1 minute"]


def test_a_number_of_nobody_is_told_and_the_right_one_shows_the_words(
    qtbot: QtBot, theme: Theme
) -> None:
    page = OwnKeyPage()
    qtbot.addWidget(page)
    page.show()
    presenter = OwnKeyPresenter(page, OwnKey(OneKey()), InlineRunner())
    page.number_given.connect(presenter.number_given)
    presenter.refresh()
    assert not page.comparing.isVisible()
    QTest.keyClicks(page.number, "S-3")
    QTest.keyClick(page.number, Qt.Key.Key_Return)
    assert page.notice.isVisible()
    assert page.number.text() == "S-3"
    page.number.clear()
    QTest.keyClicks(page.number, "S-2")
    QTest.keyClick(page.number, Qt.Key.Key_Return)
    assert not page.notice.isVisible()
    assert WORDS in page.words.text()
    assert not page.asking.isVisible()
