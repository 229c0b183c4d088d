"""The picker, the number and the present account by the keyboard alone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from spar_agent.domain.account import FaType, MobileWallet
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.directory import AccountRule, Branch, Dfsp, Hit
from spar_agent.domain.enrollment import (
    Intent,
    Relation,
)
from spar_agent.domain.seen_account import (
    AccountStanding,
    BankWord,
    SeenAccount,
)
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.state import GuidedPicker, NumberEntry, NumberQuestion, PickerStep
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState
from tests.enrollments import OTHER
from tests.qt.visit_states import VISIT
from tests.visits import visit_state

BANK = Dfsp("BARB", "Bank of Baroda", FaType.BANK, AccountRule(min_len=9, max_len=18))
HIT = Hit(BANK, Branch("BARB0DUMASX", "Dumas", "BARB", "Surat", "Gujarat", "Market"))
TWIN = Hit(BANK, Branch("BARB0DUMASY", "Dumas", "BARB", "Surat", "Gujarat", "Beach"), twin=True)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def pages(qtbot: QtBot, theme: Theme) -> VisitPages:
    made = VisitPages(theme, PersonLanguage("en", theme), Deployment(), lambda: 0.0)
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


def place(**parts: object) -> VisitState:
    return visit_state(step=VisitStep.PLACE, **parts)  # type: ignore[arg-type]  # its own fields


def test_arrows_and_enter_take_a_row(pages: VisitPages) -> None:
    taken: list[object] = []
    pages.place.row_taken.connect(taken.append)
    QTest.keyClicks(pages.place.search, "du")
    pages.show_state(place(query="du", hits=(HIT, TWIN)))
    QTest.keyClick(pages.place.search, Qt.Key.Key_Down)
    QTest.keyClick(pages.place.search, Qt.Key.Key_Return)
    assert taken == [TWIN]


def test_alt_s_and_alt_u_open_the_other_pickers(qtbot: QtBot, pages: VisitPages) -> None:
    asked: list[str] = []
    pages.place.steps_asked.connect(lambda: asked.append("steps"))
    pages.place.unlisted_asked.connect(lambda: asked.append("unlisted"))
    pages.show_state(place())
    pages.activateWindow()
    qtbot.waitUntil(pages.isActiveWindow)
    QTest.keyClick(pages.place.search, Qt.Key.Key_S, ALT)
    qtbot.waitUntil(lambda: asked == ["steps"])
    QTest.keyClick(pages.place.search, Qt.Key.Key_U, ALT)
    qtbot.waitUntil(lambda: asked == ["steps", "unlisted"])


def test_the_guided_search_clears_the_box_at_each_step_and_keeps_what_narrows(
    pages: VisitPages,
) -> None:
    pages.show_state(place(query="dumas"))
    pages.show_state(place(guided=GuidedPicker(PickerStep.KIND, ("BANK", "MOBILE_WALLET"))))
    assert pages.place.search.text() == ""
    assert pages.place.model.index(0).data() == "Bank account"
    QTest.keyClicks(pages.place.search, "guj")
    pages.show_state(place(query="guj", guided=GuidedPicker(PickerStep.KIND, ())))
    assert pages.place.search.text() == "guj"
    assert not pages.place.main.isEnabled()


def test_a_written_place_is_shown_as_one_and_never_searched(pages: VisitPages) -> None:
    written: list[str] = []
    searched: list[str] = []
    pages.place.place_written.connect(written.append)
    pages.place.query_changed.connect(searched.append)
    pages.show_state(place(guided=GuidedPicker(PickerStep.WRITE, dfsp=BANK, unlisted=True)))
    QTest.keyClicks(pages.place.search, "Bhimpore")
    QTest.keyClick(pages.place.search, Qt.Key.Key_Return)
    assert (written, searched) == (["Bhimpore"], [])


def test_twins_show_street_and_code(pages: VisitPages) -> None:
    pages.show_state(place(hits=(TWIN,)))
    shown = pages.place.model.index(0).data()
    assert "Beach" in shown
    assert "BARB0DUMASY" in shown


def test_an_old_list_is_marked_and_a_fresh_one_is_not(pages: VisitPages) -> None:
    pages.show_state(place(stale_days=45))
    assert pages.place.old.isVisible()
    assert "45" in pages.place.old.text()
    pages.show_state(place())
    assert not pages.place.old.isVisible()


def test_the_new_code_of_a_merged_branch_is_said(pages: VisitPages) -> None:
    pages.show_state(place(hits=(HIT, TWIN), successor_of=TWIN))
    assert "BARB0DUMASX" in pages.place.notice.text()


def test_nobody_goes_on_with_a_shared_account_without_a_reason(pages: VisitPages) -> None:
    reasons: list[str] = []
    pages.number.explained.connect(lambda reason, _whose: reasons.append(reason))
    entry = NumberEntry(
        first_ok=True, first="123", again="123", asks=(NumberQuestion.SAME_ACCOUNT,)
    )
    pages.show_state(visit_state(step=VisitStep.NUMBER, hit=HIT, entry=entry))
    QTest.keyClick(pages.number.reason, Qt.Key.Key_Return)
    assert reasons == []
    assert not pages.number.main.isEnabled()
    QTest.keyClicks(pages.number.reason, "Married")
    QTest.keyClick(pages.number.reason, Qt.Key.Key_Return)
    assert reasons == ["Married"]


def test_what_the_registry_holds_and_we_cannot_read_is_not_called_nothing(
    pages: VisitPages,
) -> None:
    chosen: list[object] = []
    pages.present.chosen.connect(chosen.append)
    pages.show_state(
        visit_state(step=VisitStep.PRESENT, seen=SeenAccount(known=True, readable=False))
    )
    assert not pages.present.main.isVisible()
    assert not pages.present.remove.isVisible()
    QTest.keyClick(pages.present, Qt.Key.Key_C)
    assert chosen == [Intent.CHANGE]


def test_no_change_is_asked_once_more_and_enter_goes_on(pages: VisitPages) -> None:
    kept: list[bool] = []
    pages.present.kept.connect(lambda: kept.append(True))
    pages.show_state(visit_state(step=VisitStep.PRESENT, seen=SeenAccount(known=True, fa=OTHER)))
    for key in (Qt.Key.Key_K, Qt.Key.Key_Return):
        focus = pages.window().focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
    assert kept == []
    assert pages.window().focusWidget() is pages.present.change
    QTest.keyClick(pages.present, Qt.Key.Key_K)
    QApplication.processEvents()  # a page settles its focus after each change
    assert pages.window().focusWidget() is pages.present.end.go_on
    QTest.mouseClick(pages.present.end.end, Qt.MouseButton.LeftButton)
    assert kept == [True]


def test_no_consent_is_asked_once_more_and_enter_goes_on(pages: VisitPages) -> None:
    declined: list[bool] = []
    pages.consent.declined.connect(lambda: declined.append(True))
    pages.show_state(visit_state(step=VisitStep.CONSENT))
    for key in (Qt.Key.Key_D, Qt.Key.Key_Return):
        focus = pages.window().focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
    assert declined == []
    assert pages.window().focusWidget() is pages.consent.agree
    QTest.mouseClick(pages.consent.no, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pages.consent.end.end, Qt.MouseButton.LeftButton)
    assert declined == [True]


def test_enter_on_the_second_line_tells_it_once(pages: VisitPages) -> None:
    typed: list[str] = []
    pages.number.again_given.connect(typed.append)
    entry = NumberEntry(first_ok=True, first="00012345678", grouped="0001 2345 678")
    pages.show_state(visit_state(step=VisitStep.NUMBER, hit=HIT, entry=entry))
    QTest.keyClicks(pages.number.again, "0001")
    QTest.keyClick(pages.number.again, Qt.Key.Key_Return)
    assert typed == ["0001"]


def test_a_wallet_is_asked_for_no_passbook(pages: VisitPages) -> None:
    wallet = Hit(Dfsp("EXM", "Example Money", FaType.MOBILE_WALLET), None)
    pages.show_state(visit_state(step=VisitStep.NUMBER, hit=wallet))
    assert not pages.number.passbook.isVisible()
    said = [text.text() for text in pages.number.findChildren(QLabel) if text.isVisible()]
    assert not [text for text in said if "passbook" in text]
    assert "passbook" not in pages.number.again.accessibleName()
    phone = MobileWallet("Example Money", "EXM", "+254712345678")
    pages.show_state(visit_state(step=VisitStep.READBACK, fa=phone, hit=wallet))
    assert "passbook" not in pages.readback.question.text()
    assert "passbook" not in pages.readback.person.question.text()
    pages.show_state(visit_state(step=VisitStep.NUMBER, hit=HIT))
    assert pages.number.passbook.isVisible()


def test_a_removal_has_its_own_words_at_the_read_back(pages: VisitPages) -> None:
    pages.show_state(visit_state(step=VisitStep.READBACK, fa=OTHER, intent=Intent.REMOVE))
    page = pages.readback
    assert "digit" not in f"{page.no.text()} {page.hint.text()} {page.question.text()}"
    assert page.main.text() == "Remove"
    pages.show_state(visit_state(step=VisitStep.READBACK, fa=OTHER, hit=HIT))
    assert "digit" in page.no.text()
    assert page.main.text() == "Save"


def test_a_second_no_at_the_read_back_offers_to_stop(pages: VisitPages) -> None:
    wrong: list[bool] = []
    stopped: list[bool] = []
    pages.readback.wrong.connect(lambda: wrong.append(True))
    pages.readback.stopped.connect(lambda: stopped.append(True))
    first = visit_state(step=VisitStep.READBACK, fa=OTHER, hit=HIT)
    pages.show_state(first)
    QTest.mouseClick(pages.readback.no, Qt.MouseButton.LeftButton)
    assert wrong == [True]
    again = replace(first.readback, wrong_before=True)
    pages.show_state(replace(first, readback=again))
    QTest.mouseClick(pages.readback.no, Qt.MouseButton.LeftButton)
    assert pages.window().focusWidget() is pages.readback.end.go_on
    QTest.keyClick(pages.readback.end.go_on, Qt.Key.Key_Return)
    assert (wrong, stopped) == ([True, True], [])
    QTest.mouseClick(pages.readback.no, Qt.MouseButton.LeftButton)
    QTest.mouseClick(pages.readback.end.end, Qt.MouseButton.LeftButton)
    assert stopped == [True]


def test_whose_name_it_is_arrives_as_what_it_means(pages: VisitPages) -> None:
    """Qt keeps a row's data as plain text: then "somebody else" explained itself, and no joined
    laptop could save the visit."""
    said: list[tuple[str, object]] = []
    pages.number.explained.connect(lambda reason, whose: said.append((reason, whose)))
    pages.show_state(VISIT["number, another name"])
    number = pages.number
    number.relation.setCurrentIndex(number.relation.findData(Relation.OTHER))
    number.main.click()
    assert said == []  # who else it is has to be written
    number.reason.setText("Her aunt keeps the account")
    number.main.click()
    ((reason, whose),) = said
    assert (reason, type(whose), whose) == (
        "Her aunt keeps the account", Relation, Relation.OTHER,
    )  # fmt: skip


def test_one_key_keeps_an_account_whose_last_day_is_near(pages: VisitPages) -> None:
    said = []
    pages.present.still_right.connect(lambda: said.append(True))
    near = SeenAccount(
        known=True, fa=OTHER, version=3,
        standing=AccountStanding(datetime(2027, 3, 1, tzinfo=UTC).date(), can_keep=True),
    )  # fmt: skip
    pages.show_state(visit_state(step=VisitStep.PRESENT, seen=near))
    assert pages.window().focusWidget() is pages.present.still
    QTest.keyClick(pages.present, Qt.Key.Key_S)
    assert said == [True]
    pages.show_state(visit_state(step=VisitStep.PRESENT, seen=near, busy=True))
    QTest.keyClick(pages.present, Qt.Key.Key_S)
    assert said == [True], "it is under way"
    after = AccountStanding(datetime(2028, 3, 1, tzinfo=UTC).date())
    seen = replace(near, standing=after)
    pages.show_state(visit_state(step=VisitStep.PRESENT, seen=seen, kept=True))
    assert not pages.present.still.isVisible()
    assert "The account stays. It is kept until" in pages.present.notice.accessibleName()
    QTest.keyClick(pages.present, Qt.Key.Key_S)
    assert said == [True], "nothing to keep any more"


def test_last_day_bank_and_what_waits_are_said_beside_the_account(pages: VisitPages) -> None:
    at = datetime(2027, 3, 1, 12, tzinfo=UTC)
    standing = AccountStanding(at.date(), None, BankWord.CLOSED, at)
    seen = SeenAccount(known=True, fa=OTHER, standing=standing)
    pages.show_state(visit_state(step=VisitStep.PRESENT, seen=seen))
    text = " ".join(one.text() for one in pages.present.findChildren(QLabel) if one.isVisible())
    for said in ("closed. Change it", "kept until", "takes its place on"):
        assert said in text
    pages.show_state(visit_state(step=VisitStep.PRESENT, seen=SeenAccount(known=True, fa=OTHER)))
    text = " ".join(one.text() for one in pages.present.findChildren(QLabel) if one.isVisible())
    assert "kept until" not in text
    over = AccountStanding(at.date(), at.date())
    pages.show_state(
        visit_state(step=VisitStep.PRESENT, seen=SeenAccount(known=True, standing=over))
    )
    text = " ".join(one.text() for one in pages.present.findChildren(QLabel) if one.isVisible())
    assert "Payments have stopped" in text
