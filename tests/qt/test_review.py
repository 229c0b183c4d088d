"""The review page by its keys: look, approve, return with a reason, hold, and the PIN."""

import asyncio
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.domain.account import BankAccount
from spar_agent.domain.enrollment import Enrollment, Event, Helper, Intent, Reason, Relation, State
from spar_agent.domain.limits import Limits
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.review import MAX_DECISIONS_PER_SESSION, MAX_SESSION_S, ReviewPolicy, Role
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import Unreachable
from spar_agent.ports.center import OfficeWaiting, PastEnrollment, ReviewFacts
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.photos import Photos
from spar_agent.services.review import Review
from spar_agent.ui.review.page import ReviewPage, reason_tag, reason_words
from spar_agent.ui.review.presenter import ReviewPresenter
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayPresenter
from spar_agent.ui.visit.account.passbook_image import small_jpeg
from tests.enrollments import changed, queued
from tests.fake_center import FakeConflicts, FakeReviews
from tests.fake_store import FakePhotos, FakeStore
from tests.fakes import (
    START,
    FakeClock,
    FakeDirectory,
    InlineRunner,
)
from tests.qt.test_passbook import passbook
from tests.services import AGENT, BANK, BRANCH, Office

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
        self.office = FakeReviews(self.store, BOSS.agent_id)
        self.office.limit = self.clock.now() + timedelta(days=3)
        review = Review(self.office, self.store)
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
        page.holding.asked.connect(self.presenter.ask_hold)
        page.holding.held.connect(self.presenter.hold)
        page.holding.ended.connect(self.presenter.end_hold)
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


def test_the_reviewer_reads_how_the_identity_was_proven_and_what_was_asked_before(
    setup: ReviewSetup,
) -> None:
    page, at = setup.page, setup.clock.now()
    assert page.past.text() == "Nothing was asked for this person here before."
    assert "Identity not confirmed yet" in page.facts.text()
    past = (
        PastEnrollment(Intent.CHANGE, at - timedelta(days=3), "sent_back"),
        PastEnrollment(Intent.ADD, at - timedelta(days=400), "registered"),
        PastEnrollment(Intent.ADD, at - timedelta(days=500), "a word of a later center"),
    )
    for method, words in (
        ("otp", "by a code alone"),
        ("biometric", "by finger, eyes or face"),
        ("both", "by a code and finger, eyes or face"),
        ("a later way", "Identity confirmed"),
    ):
        setup.office.facts = ReviewFacts(method, at, past)
        setup.presenter.refresh()
        assert words in page.facts.text()
    lines = page.past.text().split("\n")
    assert [line.partition(" · ")[2] for line in lines] == [
        "change · sent back", "first account · at the registry", "first account",
    ]  # fmt: skip
    assert page.past.isVisible()
    setup.office.error = Unreachable()
    setup.presenter.refresh()
    assert page.past.isHidden()


def test_every_key_that_the_hint_names_does_something(setup: ReviewSetup) -> None:
    page, office = setup.page, setup.office

    def named() -> set[str]:
        buttons = {
            "L": page.look, "A": page.main, "T": page.back, "H": page.holding.ask,
        }  # fmt: skip
        keys = set(re.findall(r"([A-Z]): ", plain(page.hint.text()))) & set(buttons)
        assert {key for key in keys if buttons[key].isHidden() or not buttons[key].isEnabled()} == (
            set()
        )
        return keys

    assert named() == {"L", "T", "H"}
    setup.press(Qt.Key.Key_L)
    assert named() == {"A", "T", "H"}
    setup.press(Qt.Key.Key_H)
    assert named() == set()
    assert "Enter: put on hold · Esc: close the form" in plain(page.hint.text())
    page.close_question()
    until = setup.clock.now() + timedelta(days=1)
    for one in setup.store.rows:
        office.holds[one] = ReviewHold("S-9", ("A paper is missing",), until)
    setup.presenter.refresh()
    assert named() == {"A", "T"}, "somebody else holds it"
    office.holds.clear()
    office.limit = None
    setup.presenter.refresh()
    assert named() == {"A", "T"}, "a center of before knows no holds"
    office.error = Unreachable()
    setup.presenter.refresh()
    assert named() <= {"L"}, "others decide"


def plain(text: str) -> str:
    """Without the marks that keep letters of two directions apart."""
    return "".join(sign for sign in text if sign not in "\u2066\u2067\u2068\u2069\u200e\u200f")


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


def test_without_network_the_conflicts_of_this_laptop_stand_in_the_list_too(
    qtbot: QtBot, theme: Theme
) -> None:
    page = ReviewPage()
    qtbot.addWidget(page)
    page.show()
    made = ReviewSetup(page)
    made.store.rows.clear()
    made.put(queued(1, state=State.CONFLICT))
    made.office.error = Unreachable()
    made.presenter.refresh()
    assert page.model.rowCount() == 1
    assert reason_tag(Reason.CONFLICT) in page.model.item(0).text()
    assert page.compare.isVisible()
    assert not page.main.isVisible()


def test_what_waits_for_both_stands_in_the_list_once() -> None:
    """Twice in it, the keys never came past the first: a row is found by its id."""
    clashes, waiting = FakeStore(), FakeStore()
    clashes.save(queued(1, state=State.CONFLICT), event=Event.OTHER, actor="a")
    for number in (1, 2):
        waiting.save(queued(number, state=State.IN_REVIEW), event=Event.OTHER, actor="a")
    conflicts = Conflicts(FakeConflicts(clashes, SeenAccount(known=True)), clashes)
    review = Review(FakeReviews(waiting, BOSS.agent_id), waiting, conflicts=conflicts)
    found = asyncio.run(review.waiting(BOSS))
    assert [(row.enrollment_id, row.state) for row in found.rows] == [
        ("e00001", State.CONFLICT),
        ("e00002", State.IN_REVIEW),
    ]
    assert review.in_office(BOSS) == OfficeWaiting(1, 1)


def test_today_of_a_supervisor_counts_what_waits_in_the_office(qtbot: QtBot, theme: Theme) -> None:
    page = TodayPage()
    qtbot.addWidget(page)
    office = Office()
    office.store.save(queued(1, state=State.IN_REVIEW), event=Event.OTHER, actor="t")
    counted: list[OfficeWaiting] = []
    review = Review(
        FakeReviews(office.store, BOSS.agent_id),
        office.store,
        counts=lambda _: counted[-1] if counted else None,
    )

    def shown(person: StaffMember) -> str:
        services = office.services
        TodayPresenter(
            page, services.queue, services.bank_search, office.clock, InlineRunner(), person,
            Limits(100, 7), review=review,
        ).refresh()  # fmt: skip
        return page.review.accessibleName()

    assert shown(BOSS).endswith(": 1")  # nobody told: what waits here
    counted.append(OfficeWaiting(5, 2))
    assert shown(BOSS) == "For a second person to decide\n2 conflict(s): 7"
    assert shown(AGENT) == "With the supervisor: 1"


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
    setup.page.list.setFocus()
    QTest.keyClick(setup.page.list, Qt.Key.Key_H)
    assert setup.presenter.state.asks_hold


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
