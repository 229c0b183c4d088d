"""The review page by its keys: look, approve, return with a reason, put off, and the PIN."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.domain.account import BankAccount
from spar_agent.domain.enrollment import Enrollment, Event, Helper, Intent, Reason, Relation, State
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.review import MAX_DECISIONS_PER_SESSION, MAX_SESSION_S, ReviewPolicy, Role
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.photos import Photos
from spar_agent.services.review import Review
from spar_agent.ui.review.page import ReviewPage, reason_words
from spar_agent.ui.review.presenter import ReviewPresenter
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.passbook_image import small_jpeg
from tests.enrollments import changed, queued
from tests.fake_center import FakeReviews
from tests.fake_store import FakePhotos, FakeStore
from tests.fakes import (
    START,
    FakeClock,
    FakeDirectory,
    InlineRunner,
)
from tests.qt.test_passbook import passbook
from tests.services import BANK, BRANCH

BOSS = StaffMember("boss", "Ravi P.", Role.SUPERVISOR)
MANY = MAX_DECISIONS_PER_SESSION + 3


class ReviewSetup:
    """A reviewer at the page, over fakes."""

    def __init__(self, page: ReviewPage) -> None:
        self.page = page
        self.clock = FakeClock()
        self.store = FakeStore(self.clock)
        for number in range(1, MANY + 1):
            enrollment = queued(number, state=State.IN_REVIEW, intent=Intent.CHANGE)
            self.put(enrollment.with_person(name=f"Person {number}"))
        self.asked = 0
        review = Review(FakeReviews(self.store, BOSS.agent_id), self.store)
        self.kept = FakePhotos(self.store)
        photos = Photos(self.kept, self.store, self.clock)
        self.presenter = ReviewPresenter(
            page,
            review,
            photos,
            BankSearch(FakeDirectory((BANK,), (BRANCH,)), self.clock),
            ReviewPolicy(),
            self.clock,
            InlineRunner(),
            BOSS,
            self._ask,
        )
        page.enrollment_chosen.connect(self.presenter.chosen)
        page.expand_asked.connect(self.presenter.expanded)
        page.approved.connect(self.presenter.approve)
        page.returned.connect(self.presenter.give_back)
        page.put_off.connect(self.presenter.put_off)
        self.presenter.refresh()

    def _ask(self) -> None:
        self.asked += 1

    def put(self, enrollment: Enrollment) -> None:
        self.store.save(enrollment, event=Event.SUBMIT, actor="a")

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page, key)

    def states(self, state: State) -> int:
        return sum(row.state is state for row in self.store.rows.values())


@pytest.fixture
def setup(qtbot: QtBot, theme: Theme) -> ReviewSetup:
    page = ReviewPage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return ReviewSetup(page)


def test_enter_looks_and_never_approves(setup: ReviewSetup) -> None:
    setup.press(Qt.Key.Key_Return)
    assert setup.page.number.isVisible()
    setup.press(Qt.Key.Key_Return)
    setup.press(Qt.Key.Key_Return)
    assert setup.states(State.QUEUED) == 0
    setup.press(Qt.Key.Key_A)
    assert setup.states(State.QUEUED) == 1


def test_enter_on_a_reason_returns_the_enrollment_and_approves_nothing(setup: ReviewSetup) -> None:
    setup.press(Qt.Key.Key_L)
    setup.press(Qt.Key.Key_T)
    assert setup.page.reason.hasFocus()
    setup.page.reason.setCurrentIndex(3)
    setup.page.reason_text.setFocus()
    QTest.keyClicks(setup.page.reason_text, "At birth Devi")
    QTest.keyClick(setup.page.reason_text, Qt.Key.Key_Return)
    returned = [row for row in setup.store.rows.values() if row.state is State.RETURNED]
    assert [row.note for row in returned] == ["The name does not fit: At birth Devi"]
    assert setup.states(State.QUEUED) == 0
    assert setup.page.reason_text.text() == ""
    assert setup.page.reason.currentIndex() == 0


def test_an_enrollment_that_is_put_off_waits_at_the_end_undecided(setup: ReviewSetup) -> None:
    assert "Person 1\u2069" in setup.page.headline.text()
    setup.press(Qt.Key.Key_H)
    assert "Person 2\u2069" in setup.page.headline.text()
    last = setup.page.model.index(MANY - 1, 0).data()
    assert "Person 1\u2069\n" in last
    assert "put off" in last
    assert setup.states(State.IN_REVIEW) == MANY
    assert not setup.page.main.isEnabled()


def test_after_twenty_decisions_the_pin_is_asked_and_nothing_typed_is_lost(
    setup: ReviewSetup,
) -> None:
    for _ in range(MAX_DECISIONS_PER_SESSION):
        setup.press(Qt.Key.Key_L)
        setup.press(Qt.Key.Key_A)
    assert setup.states(State.QUEUED) == MAX_DECISIONS_PER_SESSION
    assert setup.asked == 0
    setup.press(Qt.Key.Key_L)
    setup.press(Qt.Key.Key_A)
    assert setup.states(State.QUEUED) == MAX_DECISIONS_PER_SESSION
    assert setup.asked == 1
    setup.page.reason_text.setText("Please look again")
    setup.press(Qt.Key.Key_T)
    assert setup.states(State.RETURNED) == 0
    assert setup.page.reason_text.text() == "Please look again"


def test_after_ten_minutes_the_pin_is_asked(setup: ReviewSetup) -> None:
    setup.clock.forward(MAX_SESSION_S + 1)
    setup.press(Qt.Key.Key_L)
    setup.press(Qt.Key.Key_A)
    assert (setup.asked, setup.states(State.QUEUED)) == (1, 0)


def test_the_reviewer_sees_the_photo_only_with_the_account_opened(setup: ReviewSetup) -> None:
    page = setup.page
    setup.kept.keep("e00001", PassbookPhoto(small_jpeg(passbook()), START))
    assert not page.photo.isVisible()
    setup.press(Qt.Key.Key_L)
    assert page.photo.isVisible()
    assert not page.photo.picture.is_empty()
    page.list.setCurrentIndex(page.model.index(1, 0))
    assert not page.photo.isVisible()
    assert page.photo.picture.is_empty()
    setup.press(Qt.Key.Key_L)
    assert not page.photo.isVisible()


def test_a_larger_photo_gets_the_room_of_the_list(qtbot: QtBot, setup: ReviewSetup) -> None:
    page = setup.page
    setup.kept.keep("e00001", PassbookPhoto(small_jpeg(passbook()), START))
    setup.press(Qt.Key.Key_L)
    small = page.photo.picture.size()
    page.photo.size_button.click()
    assert not page.list.isVisible()
    qtbot.waitUntil(lambda: page.photo.picture.width() > 2 * small.width())
    assert page.photo.picture.height() > 2 * small.height()
    page.photo.size_button.click()
    assert page.list.isVisible()
    assert page.photo.picture.mapTo(page, QPoint(0, 0)).x() > page.list.x()


def test_the_reviewer_reads_what_the_agent_said_of_another_name(setup: ReviewSetup) -> None:
    page = setup.page
    first = setup.store.rows["e00001"]
    reason = "She cannot open one herself"
    setup.put(changed(first, holder="Rajesh Kumar", relation=Relation.GUARDIAN, note=reason))
    setup.presenter.refresh()
    assert "Rajesh Kumar (Guardian)" in page.other_name.text().replace("\u2068", "").replace(
        "\u2069", ""
    )
    assert reason in page.note.text()
    page.list.setCurrentIndex(page.model.index(1, 0))
    assert not page.other_name.isVisible()
    assert not page.note.isVisible()


def test_the_reviewer_reads_who_helped_the_person(setup: ReviewSetup) -> None:
    page = setup.page
    helper = Helper("Latha Devi", Relation.CHILD, "The person does not see well")
    setup.put(setup.store.rows["e00001"].with_person(helper=helper))
    setup.presenter.refresh()
    setup.presenter.chosen(setup.store.rows["e00001"])
    shown = re.sub("[\u2066-\u2069]", "", page.helped.text())
    assert shown == "Latha Devi helps (Daughter or son): The person does not see well"
    assert reason_words(Reason.HELPER) in page.reasons.text()
    page.list.setCurrentIndex(page.model.index(1, 0))
    assert not page.helped.isVisible()


def test_a_written_bank_is_looked_up_by_keys_and_only_then_approved(
    qtbot: QtBot, theme: Theme
) -> None:
    page = ReviewPage()
    qtbot.addWidget(page)
    setup = ReviewSetup(page)
    setup.store.rows.clear()
    fa = BankAccount("Surat Gramin Bank", "", "Bhimpore", "", "31230000391")
    row = queued(1, state=State.IN_REVIEW, intent=Intent.ADD)
    row = replace(row, signals=(Reason.NOT_LISTED,)).with_account(fa=fa, written="Gramin, Bhimpore")
    setup.put(row)
    page.branch.typed.connect(setup.presenter.branch_typed)
    page.branch.chosen.connect(setup.presenter.branch_chosen)
    page.branch.written.connect(setup.presenter.codes_written)
    page.resize(1180, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    setup.presenter.refresh()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_L)
    assert setup.presenter.state.expanded
    assert not page.main.isEnabled()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_A)
    assert setup.store.rows[row.enrollment_id].state is State.IN_REVIEW
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.branch.search.hasFocus()
    QTest.keyClicks(page.branch.search, "dumas")
    QTest.keyClick(page.branch.search, Qt.Key.Key_Return)
    chosen = setup.presenter.state.chosen
    assert chosen is not None
    assert isinstance(chosen.account.fa, BankAccount)
    assert chosen.account.fa.branch_code == BRANCH.code
    assert page.branch.isHidden()
    assert "Gramin, Bhimpore" in page.wants.text()
    assert not page.main.isEnabled()
    page.look.click()
    qtbot.waitUntil(page.main.isEnabled)
    page.main.click()
    sent = setup.store.rows[row.enrollment_id]
    assert (sent.state, sent.account.fa) == (State.QUEUED, chosen.account.fa)


def test_the_letters_act_where_the_page_starts_in_the_list(setup: ReviewSetup) -> None:
    assert setup.page.list.hasFocus()
    QTest.keyClick(setup.page.list, Qt.Key.Key_L)
    assert setup.presenter.state.expanded
    first = setup.presenter.state.chosen
    setup.page.list.setFocus()
    QTest.keyClick(setup.page.list, Qt.Key.Key_H)
    assert setup.presenter.state.chosen != first


def test_a_code_is_typed_twice_and_alike(qtbot: QtBot, theme: Theme) -> None:
    page = ReviewPage()
    qtbot.addWidget(page)
    setup = ReviewSetup(page)
    setup.store.rows.clear()
    fa = BankAccount("Surat Gramin Bank", "", "Bhimpore", "", "31230000391")
    row = replace(queued(1, state=State.IN_REVIEW), signals=(Reason.NOT_LISTED,))
    setup.put(row.with_account(fa=fa, written="Gramin, Bhimpore"))
    page.branch.written.connect(setup.presenter.codes_written)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    setup.presenter.refresh()
    page.branch.by_code.click()
    for line, text in (
        (page.branch.bank, "SGB"),
        (page.branch.code, "SGB0BHIMPO"),
        (page.branch.again, "SGB0BHIMPA"),
    ):
        line.setFocus()
        QTest.keyClicks(line, text)
    QTest.keyClick(page.branch.again, Qt.Key.Key_Return)
    assert page.branch.fault.text()
    assert setup.presenter.state.chosen is not None
    assert setup.presenter.state.chosen.account.branch_by == ""
    QTest.keyClick(page.branch.again, Qt.Key.Key_Backspace)
    QTest.keyClicks(page.branch.again, "O")
    QTest.keyClick(page.branch.again, Qt.Key.Key_Return)
    assert setup.presenter.state.chosen.account.branch_by == BOSS.agent_id
