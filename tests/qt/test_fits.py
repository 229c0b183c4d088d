"""Every page in every language, at both text sizes and on the screens of field laptops."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.account import BankAccount
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.enrollment import Enrollment, Reason, State
from spar_agent.domain.review import Role
from spar_agent.domain.self_test import CheckCode, CheckResult, CheckState, Finding
from spar_agent.licences import licences
from spar_agent.ports.store import EnrollmentSummary
from spar_agent.ports.vault import StaffMember
from spar_agent.services.figures import RoundSheet
from spar_agent.services.queue import QueueSummary
from spar_agent.sync.report import NetworkStatus
from spar_agent.ui.about.page import AboutFacts, AboutPage, Licence
from spar_agent.ui.help.page import HelpPage
from spar_agent.ui.help.topics import TOPICS
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.join.presenter import JoinState
from spar_agent.ui.language import PersonLanguage, languages, translator
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.network_words import network_chip
from spar_agent.ui.practice.page import PracticePage
from spar_agent.ui.practice.strip import PracticeStrip
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.review.page import ReviewPage
from spar_agent.ui.review.presenter import ReviewState
from spar_agent.ui.round.page import RoundPage
from spar_agent.ui.round.presenter import RoundState
from spar_agent.ui.self_test.page import SelfTestPage
from spar_agent.ui.self_test.presenter import SelfTestState
from spar_agent.ui.settings.page import SettingsPage
from spar_agent.ui.settings.presenter import SettingsState
from spar_agent.ui.signin.page import SignInPage
from spar_agent.ui.signin.presenter import SignInState
from spar_agent.ui.start.language_page import LanguagePage
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayState
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.text import label
from tests.desk.audit import covered_widgets, cut_texts, overlapping_widgets, unnamed_controls
from tests.desk.driver import ROOMY, SMALL, settle
from tests.enrollments import FA, queued
from tests.fakes import START
from tests.qt.test_pages import HIT, STATES
from tests.services import PREFERENCES
from tests.visits import visit_state

SCALED = (911, 440)
"""1366x768 at 150 %, less the bars of the desktop."""

SCREENS = ((1.0, ROOMY), (1.0, SMALL), (1.0, SCALED), (2.0, ROOMY), (2.0, SMALL))
"""Each size of text once: to draw a window in another takes longer than all the looking does."""
NAMES = ("Asha K.", "Ravindranath Chandrasekhar Venkataraman", "Meena", "Bala", "فاطمة بنت محمد",
         "Dev", "Esha", "Farid")  # fmt: skip
PEOPLE = tuple(StaffMember(f"a{at}", name, Role.AGENT) for at, name in enumerate(NAMES))


@pytest.fixture(params=languages())
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    code = str(request.param)
    words = translator(code, qapp)
    qapp.installTranslator(words)
    qapp.setLayoutDirection(QLocale(code).textDirection())
    yield code
    qapp.removeTranslator(words)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, language: str) -> MainWindow:
    made = MainWindow(600)
    made.header.show_person("Asha K.")
    made.header.show_not_yet(12)
    qtbot.addWidget(made)
    made.show()
    return made


def on_each_screen(window: QWidget, theme: Theme) -> Iterator[str]:
    """Names each as soon as the window stands on it: text grows there, and shrinks in Arabic."""
    shrinks = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for scale, size in reversed(SCREENS) if shrinks else SCREENS:
        if theme.scale != scale:
            theme.apply(scale=scale)
        window.resize(*size)
        settle(window)
        yield f"{scale:.0%} {size}"


def wrong_on(window: QWidget) -> list[str]:
    looks = (cut_texts, covered_widgets, overlapping_widgets, unnamed_controls)
    return [fault for look in looks for fault in look(window)]


def faults(window: QWidget, theme: Theme) -> list[str]:
    screens = on_each_screen(window, theme)
    return [f"{screen}: {fault}" for screen in screens for fault in wrong_on(window)]


def test_whatever_is_said_of_the_network_fits(window: MainWindow, theme: Theme) -> None:
    found = []
    window.header.show_title("All visits")
    for screen in on_each_screen(window, theme):
        for status in NetworkStatus:
            window.header.show_network(*network_chip(status))
            settle(window)
            found += [f"{screen}, {status}: {fault}" for fault in wrong_on(window)]
    assert found == []


@pytest.mark.parametrize("people", [1, 3, 5, 8])
def test_sign_in_fits_however_many_work_here(window: MainWindow, theme: Theme, people: int) -> None:
    page = SignInPage()
    page.show_state(SignInState(people=PEOPLE[:people], last_agent=f"a{people - 1}"))
    window.header.hide()
    window.show_page(page)
    assert faults(window, theme) == []


@pytest.mark.parametrize("code", ["VAULT-PIN", "VAULT-PIN-WAIT"])
def test_sign_in_fits_with_what_went_wrong(window: MainWindow, theme: Theme, code: str) -> None:
    page = SignInPage()
    trouble = Trouble(code, wait_s=30.0 if code == "VAULT-PIN-WAIT" else 0.0)
    page.show_state(SignInState(people=PEOPLE[:3], last_agent="a1", trouble=trouble))
    window.header.hide()
    window.show_page(page)
    assert faults(window, theme) == []


def test_sign_in_shows_as_many_names_as_there_is_room_for(window: MainWindow) -> None:
    """What was measured before the list shrank would leave one name of three on a free page."""
    page = SignInPage()
    page.show_state(SignInState(people=PEOPLE[:3], last_agent="a1"))
    window.header.hide()
    window.show_page(page)
    names, panel = page.people.widget(), page.people.parentWidget()
    assert names is not None
    assert panel is not None
    for height in (560, 600, 540, 728, 600):
        window.resize(1024, height)
        settle(window)
        whole = page.people.height() >= names.sizeHint().height()
        below = page.height() - panel.mapTo(page, panel.rect().bottomLeft()).y()
        assert whole or below < 40


def test_the_join_shows_all_boxes_of_both_pins(window: MainWindow, theme: Theme) -> None:
    page = JoinPage()
    page.show_state(JoinState())
    window.header.hide()
    window.show_page(page)
    assert faults(window, theme) == []


def test_every_page_of_the_visit_fits(window: MainWindow, theme: Theme, language: str) -> None:
    pages = VisitPages(theme, PersonLanguage(language, theme), Deployment(), lambda: 0.0)
    window.show_page(pages, "New person")
    found, visit = [], count(1)
    for screen in on_each_screen(window, theme):
        for number, state in enumerate(STATES):
            pages.show_state(replace(state, visit=next(visit)))
            settle(window)
            found += [f"{screen}, {number} {state.step}: {fault}" for fault in wrong_on(window)]
    assert found == []


DRAFT = replace(queued(1), state=State.DRAFT, slip="")
LISTED = (
    DRAFT,
    replace(queued(2), state=State.RETURNED, note="Please check the number again"),
    replace(queued(3), state=State.CONFLICT),
    replace(queued(4), state=State.IN_REVIEW),
)


def test_the_list_of_drafts_fits_also_while_it_asks(window: MainWindow, theme: Theme) -> None:
    page = QueuePage(theme)
    window.show_page(page, "All visits")
    page.show_state(QueueState(rows=LISTED, chosen=DRAFT, loaded=True))
    found = faults(window, theme)
    page.throw.click()
    assert page.sure.isVisible()
    assert [*found, *faults(window, theme)] == []


@pytest.mark.parametrize("decides", [False, True])
def test_today_fits_with_all_its_numbers(
    window: MainWindow, theme: Theme, *, decides: bool
) -> None:
    page = TodayPage()
    window.show_page(page, "Today")
    summary = QueueSummary(7, 2, 3, 1, 4, None, 12, 31, 120)
    page.show_state(TodayState(name="Asha K.", summary=summary, latest=LISTED, decides=decides))
    assert faults(window, theme) == []


@pytest.mark.parametrize("chosen", LISTED[2:], ids=lambda row: row.state.value)
def test_review_and_conflicts_in_one_list_fit(
    window: MainWindow, theme: Theme, chosen: Enrollment
) -> None:
    page = ReviewPage()
    window.show_page(page, "Review")
    reasons = (Reason.CONFLICT, Reason.CHANGE)
    page.show_state(
        ReviewState(rows=LISTED[2:], chosen=chosen, reasons=reasons, loaded=True, figures=True)
    )
    assert faults(window, theme) == []


WRITTEN = replace(LISTED[3], signals=(Reason.NOT_LISTED,)).with_account(
    fa=BankAccount("Surat Gramin Bank", "", "Bhimpore, near the temple", "", "31230000391"),
    written="Surat Gramin Bank, Bhimpore, near the temple",
)


@pytest.mark.parametrize("codes", [False, True])
def test_looking_up_a_written_bank_fits(window: MainWindow, theme: Theme, *, codes: bool) -> None:
    page = ReviewPage()
    window.show_page(page, "Review")
    tags = {WRITTEN.enrollment_id: (Reason.NOT_LISTED, Reason.OFFLINE, Reason.SAME_ACCOUNT)}
    page.show_state(
        ReviewState(rows=(WRITTEN,), chosen=WRITTEN, reasons=(Reason.NOT_LISTED,), loaded=True,
                    tags=tags, query="du", hits=(HIT,), codes_differ=codes)
    )  # fmt: skip
    if codes:
        page.branch.by_code.click()
    assert page.branch.isVisible()
    assert not page.main.isEnabled()
    assert faults(window, theme) == []


SHEET = RoundSheet(
    "Dumas", START.date(), 31, 24, 5, 2, 1,
    tuple(
        EnrollmentSummary("a", f"K7-WFRK-{at:04}-67", State.QUEUED, START, START)
        for at in range(31)
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "state",
    [RoundState(last="Dumas", empty=True), RoundState(place="Dumas", sheet=SHEET),
     RoundState(sheet=SHEET)],
    ids=["asked", "on", "over"],
)  # fmt: skip
def test_the_page_of_a_round_fits(window: MainWindow, theme: Theme, state: RoundState) -> None:
    page = RoundPage(theme)
    window.show_page(page, "Village round")
    page.show_state(state)
    assert faults(window, theme) == []


@pytest.mark.parametrize("code", [False, True])
def test_practice_fits_below_its_line(window: MainWindow, theme: Theme, *, code: bool) -> None:
    strip, page = PracticeStrip(), PracticePage()
    window.put_above(strip)
    window.show_page(page)
    if code:
        strip.show_code("Tesfaye Alem", "123456")
    assert faults(window, theme) == []


def test_the_page_before_closing_fits(window: MainWindow, theme: Theme) -> None:
    window.close()
    assert window.current() is window.closing
    assert faults(window, theme) == []


def test_save_is_there_only_while_every_digit_is_on_the_screen(
    window: MainWindow, theme: Theme, language: str
) -> None:
    pages = VisitPages(theme, PersonLanguage(language, theme), Deployment(), lambda: 0.0)
    window.show_page(pages, "New person")
    pages.show_state(visit_state(step=VisitStep.READBACK, fa=FA, hit=HIT))
    for screen in on_each_screen(window, theme):
        assert pages.readback.main.isEnabled(), screen
        assert pages.readback.number.visibleRegion().boundingRect() == pages.readback.number.rect()


def test_a_button_that_decides_is_dead_while_its_number_is_out_of_view(
    qtbot: QtBot, theme: Theme
) -> None:
    page = PageFrame()
    qtbot.addWidget(page)
    number = label("00012345678", "number")
    for _ in range(30):
        page.body.addWidget(label("a line of something else"))
    page.body.addWidget(number)
    page.must_be_seen = (number,)
    page.resize(600, 300)
    page.show()
    page.set_main("Approve")
    settle(page)
    assert not page.main.isEnabled()
    page.area.ensureWidgetVisible(number, 0, 20)
    settle(page)
    assert page.main.isEnabled()
    page.area.verticalScrollBar().setValue(0)
    settle(page)
    assert not page.main.isEnabled()


def test_the_page_of_a_first_start_fits(window: MainWindow, theme: Theme, language: str) -> None:
    page = LanguagePage(languages(), language)
    window.header.hide()
    window.show_page(page)
    assert faults(window, theme) == []


@pytest.mark.parametrize("at_start", [True, False])
def test_the_self_test_fits(window: MainWindow, theme: Theme, *, at_start: bool) -> None:
    bad = Finding(
        CheckState.BAD,
        "no answer within {seconds} s",
        "Check the network, the proxy in the settings, and whether the server runs.",
        (("seconds", "30"),),
    )
    page = SelfTestPage(at_start=at_start)
    results = tuple(CheckResult(code, bad) for code in CheckCode)
    page.show_state(SelfTestState(results=results, is_over=True))
    window.show_page(page, "Self-test")
    assert faults(window, theme) == []


@pytest.mark.parametrize("name", ["NumberPage", "SettingsPage"])
def test_help_fits(window: MainWindow, theme: Theme, name: str) -> None:
    window.show_page(HelpPage(TOPICS[name]()), "Help")
    assert faults(window, theme) == []


def test_about_fits(window: MainWindow, theme: Theme) -> None:
    facts = AboutFacts("0.1.0", [Licence(name, terms) for name, terms in licences()])
    window.show_page(AboutPage(facts, "Surat office"), "About")
    assert faults(window, theme) == []


@pytest.mark.parametrize("administers", [True, False])
def test_the_settings_fit(window: MainWindow, theme: Theme, *, administers: bool) -> None:
    page = SettingsPage()
    state = SettingsState(chosen=PREFERENCES, printers=("Ricoh-SP-220",), administers=administers)
    page.show_state(replace(state, trouble=Trouble("SETUP-SETTINGS"), detail="proxy: no port"))
    window.show_page(page, "Settings")
    assert faults(window, theme) == []
