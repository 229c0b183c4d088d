"""Apps that may know an account: the page by keys alone, and the paper."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from spar_agent.domain.app_consents import AppConsents
from spar_agent.domain.consent_slip import ConsentSlip, consent_slip_of
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.seen_account import AccountStanding, SeenAccount
from spar_agent.domain.slip import SlipTerms
from spar_agent.ui.dates import paper_day
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.slip.receipt import ReceiptPresenter, receipt_sheet
from spar_agent.ui.slip.sheet import Printers, SlipSheet
from spar_agent.ui.theme import Theme
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.visit.apps.page import AppsPage
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from tests.app_consents import BANK_APP, ENDING, GIVEN, PENSION, SCHOOL, STOPPED
from tests.enrollments import OTHER, changed, queued
from tests.fakes import InlineRunner
from tests.qt.visit_states import APPS, WITH_APPS
from tests.visits import visit_state

AT = datetime(2026, 11, 27, 10, tzinfo=UTC)


class AppsWindow:
    """The pages of a visit, and what was asked for on the page of apps."""

    def __init__(self, theme: Theme) -> None:
        self.language = PersonLanguage("en", theme)
        self.pages = VisitPages(theme, self.language, Deployment(), lambda: 0.0)
        self.page = self.pages.apps
        self.asked: list[object] = []
        for signal in (
            self.page.ask_chosen, self.page.stop_chosen, self.page.agreed, self.page.stopped,
        ):  # fmt: skip
            signal.connect(self.asked.append)
        self.page.put_away.connect(lambda: self.asked.append("put away"))
        self.page.left.connect(lambda: self.asked.append("left"))

    def show(self, **values: object) -> None:
        self.pages.show_state(visit_state(VisitStep.APPS, **values))  # type: ignore[arg-type]

    def press(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget()
        QTest.keyClick(self.page if target is None else target, key)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> AppsWindow:
    made = AppsWindow(theme)
    qtbot.addWidget(made.pages)
    made.pages.resize(1024, 600)
    made.pages.show()
    made.pages.activateWindow()
    qtbot.waitUntil(made.pages.isActiveWindow)
    return made


def test_it_is_offered_with_the_account_where_the_center_can(desk: AppsWindow) -> None:
    opened: list[bool] = []
    desk.pages.present.apps_asked.connect(lambda: opened.append(True))
    state = visit_state(VisitStep.PRESENT, seen=WITH_APPS)
    desk.pages.show_state(state)
    desk.press(Qt.Key.Key_A)
    assert opened == [True]
    assert "A: apps" in desk.pages.present.hint.text()
    without = replace(WITH_APPS, fa=OTHER, standing=AccountStanding())
    desk.pages.show_state(visit_state(VisitStep.PRESENT, seen=without))
    assert desk.pages.present.apps.isHidden()
    desk.press(Qt.Key.Key_A)
    assert opened == [True]


def test_the_focus_goes_to_the_list_when_it_comes(desk: AppsWindow) -> None:
    """On the button below, Enter would leave the page."""
    desk.show()
    assert desk.page.main.hasFocus()
    desk.show(consents=APPS)
    assert desk.page.choices[0].hasFocus()


def test_the_list_says_who_sees_what_for_what_and_until_when(desk: AppsWindow) -> None:
    desk.show(consents=APPS)
    first, second = desk.page.choices
    assert first.hasFocus()
    assert "Pension app" in first.accessibleName()
    desk.press(Qt.Key.Key_Space)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert desk.asked == [ENDING, SCHOOL]
    desk.show(consents=AppConsents((ENDING,), (SCHOOL,)))
    words = " ".join(one.text() for one in desk.page.findChildren(type(desk.page.title)))
    for said in (
        "ends with", "Pension of 2027",
        "Ministry of Pensions", "to pay your pension", "sees the account", "2027",
        "sees only whether there is one", "at most 90 days",
    ):  # fmt: skip
        assert said in words


def test_it_is_read_aloud_and_only_who_agrees_gives_it(desk: AppsWindow) -> None:
    desk.show(consents=APPS, asked=PENSION)
    for said in (
        "Pension app",
        "Ministry of Pensions",
        "to which account I am paid",
        "pay your pension",
    ):
        assert said in desk.page.speech.text()
    assert not desk.page.main.isEnabled()
    desk.press(Qt.Key.Key_Space)
    assert desk.page.main.isEnabled()
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == ["en"]
    desk.language.use("fr")
    assert not desk.page.agree.isChecked(), "it was not heard in this language"
    desk.show(consents=APPS, asked=SCHOOL)
    assert "si j'ai un compte" in desk.page.speech.text()
    desk.press(Qt.Key.Key_D)
    assert desk.asked == ["en", "put away"]


def test_the_end_that_is_read_aloud_is_the_centers(desk: AppsWindow) -> None:
    """The clock of a laptop may be years off."""
    app = replace(PENSION, until=datetime(2031, 3, 9, 10, tzinfo=UTC))
    assert "9 March 2031" in desk.page.spoken(app, app.periods()[0]).text


def test_a_list_that_could_not_be_had_is_asked_for_again(desk: AppsWindow) -> None:
    again: list[bool] = []
    desk.page.again_asked.connect(lambda: again.append(True))
    desk.show()
    assert desk.page.again.isHidden()
    desk.show(trouble=Trouble("NET-SILENT"))
    assert desk.page.again.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert again == [True]
    desk.show(consents=APPS)
    assert desk.page.again.isHidden()
    assert desk.page.choices[0].hasFocus()


def test_a_shorter_period_is_heard_before_it_is_agreed_to(desk: AppsWindow) -> None:
    chosen: list[object] = []
    desk.page.periods.chosen.connect(chosen.append)
    desk.show(consents=APPS, asked=PENSION)
    box = desk.page.periods.box
    assert [box.itemText(at)[:3] for at in range(2, box.count())] == [
        "180",
        "90 ",
        "30 ",
        "7 d",
        "1 d",
    ]
    assert "Pension of 2027" in box.itemText(1)
    desk.press(Qt.Key.Key_Space)
    assert desk.page.agree.isChecked()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    with_programme, short = PENSION.periods()[1], PENSION.periods()[4]
    assert chosen == [with_programme]
    desk.show(consents=APPS, asked=PENSION, period=with_programme)
    assert not desk.page.agree.isChecked(), "it was not heard so"
    assert "This ends when" in desk.page.speech.text()
    assert "Pension of 2027" in desk.page.speech.text()
    desk.show(consents=APPS, asked=PENSION, period=short)
    assert "This ends when" not in desk.page.speech.text()
    assert paper_day(short.until, desk.language) in desk.page.speech.text()
    desk.show(consents=APPS, stopping=GIVEN)
    assert desk.page.periods.isHidden()


def test_who_has_no_account_finds_the_page_and_a_sentence(desk: AppsWindow) -> None:
    opened: list[bool] = []
    desk.pages.present.apps_asked.connect(lambda: opened.append(True))
    nothing = SeenAccount(known=True, standing=AccountStanding(links_apps=True))
    desk.pages.show_state(visit_state(VisitStep.PRESENT, seen=nothing))
    assert "A: apps" in desk.pages.present.hint.text()
    desk.press(Qt.Key.Key_A)
    assert opened == [True]
    desk.show(consents=APPS, has_account=False)
    assert "No account is registered" in desk.page.lead.text()
    assert len(desk.page.choices) == 2, "what was given is stopped all the same"


def test_another_app_is_agreed_to_by_itself(desk: AppsWindow) -> None:
    desk.show(consents=APPS, asked=PENSION)
    desk.press(Qt.Key.Key_Space)
    desk.show(consents=APPS, asked=SCHOOL)
    assert not desk.page.agree.isChecked()


def test_what_no_longer_comes_is_said_before_it_is_stopped(desk: AppsWindow) -> None:
    desk.show(consents=APPS, stopping=GIVEN)
    assert "Your pension no longer reaches your account." in desk.page.speech.text()
    assert desk.page.no.hasFocus(), "Enter stops nothing"
    desk.press(Qt.Key.Key_S)
    assert desk.asked == ["en"]
    desk.show(consents=APPS, stopping=ENDING)
    assert "This ends when" in desk.page.speech.text()
    desk.show(consents=APPS, stopping=GIVEN, busy=True)
    desk.press(Qt.Key.Key_S)
    assert desk.asked == ["en"]


def test_who_came_for_an_app_with_numbers_of_its_own_is_told_where_to_go(
    desk: AppsWindow, qapp: QApplication
) -> None:
    desk.show(consents=AppConsents((), (SCHOOL,), elsewhere=(BANK_APP,)))
    words = " ".join(one.text() for one in desk.page.findChildren(type(desk.page.title)))
    for said in ("Bank app of the coast", "Bank of the Coast", "opens the app, logs in there"):
        assert said in words
    assert len(desk.page.choices) == 1, "nothing is given to it here"
    desk.show(consents=AppConsents(elsewhere=(BANK_APP,)))
    assert "none may ask here" in desk.page.lead.text()
    qapp.processEvents()
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == ["left"]


def test_nobody_to_ask_leaves_the_way_back(desk: AppsWindow, qapp: QApplication) -> None:
    desk.show(consents=AppConsents())
    assert "No app knows it" in desk.page.lead.text()
    qapp.processEvents()
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == ["left"]


class Paper:
    """A printer that keeps what it was given."""

    def __init__(self, *names: str) -> None:
        self.names = names
        self.sheets: list[SlipSheet] = []

    async def printers(self) -> Printers:
        return Printers(self.names)

    async def print_sheet(self, sheet: SlipSheet, _name: str) -> None:
        self.sheets.append(sheet)


def test_the_paper_says_it_in_the_persons_words_and_has_no_number_of_theirs(
    desk: AppsWindow,
) -> None:
    enrollment = changed(queued(1), name="Meena Devi")
    terms = SlipTerms("Cash for school", "Surat", ("1800-111",))
    paper = Paper("Ricoh")
    view = desk.pages.apps_page.view(AppsPage.show_slip)
    recorded: list[ConsentSlip] = []
    printing = ReceiptPresenter(view, paper, InlineRunner(), recorded.append)
    desk.show(consents=APPS, done=ENDING)
    slip = consent_slip_of(enrollment, ENDING, terms, AT)
    printing.show(slip, receipt_sheet(slip, PersonLanguage("fr", desk.pages)))
    printing.print_asked()
    (sheet,) = paper.sheets
    for said in (
        "Pension app", "Ministry of Pensions", "Meena D.", "1800-111", "Jusqu'au", "2027",
        "quand ce programme prend fin", "Pension of 2027",
    ):  # fmt: skip
        assert said in sheet.text()
    assert recorded == [slip], "the journal hears of it"
    fa, person = enrollment.account.fa, enrollment.person.id
    assert fa is not None
    assert fa.number not in sheet.text()
    assert fa.number[-4:] not in sheet.text()
    assert person is None or person.value not in sheet.text()
    assert "printed" in desk.page.printed.text()
    none = ReceiptPresenter(view, Paper(), InlineRunner(), recorded.append)
    stopped = consent_slip_of(enrollment, STOPPED, terms, AT)
    none.show(stopped, receipt_sheet(stopped, desk.language))
    none.print_asked()
    assert recorded == [slip]
    assert "No printer" in desk.page.printed.text()
    assert "You stopped an app" in none.state.sheet.text()
