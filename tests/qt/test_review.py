"""The review page by its keys: look, approve, return with a reason, put off, and the PIN."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import Enrollment, Event, Helper, Intent, Reason, Relation, State
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.review import MAX_DECISIONS_PER_SESSION, MAX_SESSION_S, ReviewPolicy, Role
from spar_agent.ports.vault import StaffMember
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.photos import Photos
from spar_agent.services.review import Review
from spar_agent.ui.review.page import ReviewPage, reason_words
from spar_agent.ui.review.presenter import ReviewPresenter
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.passbook_image import small_jpeg
from tests.enrollments import changed, queued
from tests.fakes import START, FakeClock, FakeMapper, FakePhotos, FakeStore, InlineRunner
from tests.qt.test_passbook import passbook

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
        conflicts = Conflicts(self.store, FakeMapper(), self.clock, lambda: "r")
        review = Review(self.store, self.clock)
        self.kept = FakePhotos(self.store)
        photos = Photos(self.kept, self.store, self.clock)
        self.presenter = ReviewPresenter(
            page,
            review,
            conflicts,
            photos,
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
    assert "Person 1 " in setup.page.headline.text()
    setup.press(Qt.Key.Key_H)
    assert "Person 2 " in setup.page.headline.text()
    last = setup.page.model.index(MANY - 1, 0).data()
    assert "Person 1\n" in last
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
    setup.presenter.pin_confirmed()
    setup.press(Qt.Key.Key_A)
    assert setup.states(State.QUEUED) == MAX_DECISIONS_PER_SESSION + 1


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
    setup.presenter.chosen(setup.store.rows["e00001"])
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
