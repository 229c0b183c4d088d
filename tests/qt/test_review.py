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
from spar_agent.ui.review.presenter import ReviewParts, ReviewPresenter
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.passbook_image import small_jpeg
from tests.enrollments import changed, queued
from tests.fakes import START, FakeClock, FakeMapper, FakePhotos, FakeStore, InlineRunner
from tests.qt.test_passbook import passbook

BOSS = StaffMember("boss", "Ravi P.", Role.SUPERVISOR)
MANY = MAX_DECISIONS_PER_SESSION + 3


class Room:
    """A reviewer at the page, over fakes."""

    def __init__(self, page: ReviewPage) -> None:
        self.page = page
        self.clock = FakeClock()
        self.store = FakeStore(self.clock)
        for number in range(1, MANY + 1):
            enrollment = queued(number, state=State.IN_REVIEW, intent=Intent.CHANGE)
            self.put(enrollment.with_person(name=f"Person {number}"))
        self.asked = 0
        conflicts = Conflicts(self.store, FakeMapper(), self.clock, lambda: "r", lambda: None)
        review = Review(self.store, self.clock, ReviewPolicy())
        self.kept = FakePhotos(self.store)
        photos = Photos(self.kept, self.store, self.clock)
        parts = ReviewParts(review, conflicts, photos, self.clock, self._ask)
        self.presenter = ReviewPresenter(page, parts, InlineRunner(), BOSS)
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
def room(qtbot: QtBot, theme: Theme) -> Room:
    page = ReviewPage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return Room(page)


def test_enter_looks_and_never_approves(room: Room) -> None:
    room.press(Qt.Key.Key_Return)
    assert room.page.number.isVisible()
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Return)
    assert room.states(State.QUEUED) == 0
    room.press(Qt.Key.Key_A)
    assert room.states(State.QUEUED) == 1


def test_enter_on_a_reason_returns_the_case_and_approves_nothing(room: Room) -> None:
    room.press(Qt.Key.Key_L)
    room.press(Qt.Key.Key_T)
    assert room.page.reason.hasFocus()
    room.page.reason.setCurrentIndex(3)
    room.page.reason_text.setFocus()
    QTest.keyClicks(room.page.reason_text, "At birth Devi")
    QTest.keyClick(room.page.reason_text, Qt.Key.Key_Return)
    returned = [row for row in room.store.rows.values() if row.state is State.RETURNED]
    assert [row.note for row in returned] == ["The name does not fit: At birth Devi"]
    assert room.states(State.QUEUED) == 0
    assert room.page.reason_text.text() == ""
    assert room.page.reason.currentIndex() == 0


def test_a_case_that_is_put_off_waits_at_the_end_undecided(room: Room) -> None:
    assert "Person 1 " in room.page.headline.text()
    room.press(Qt.Key.Key_H)
    assert "Person 2 " in room.page.headline.text()
    last = room.page.model.index(MANY - 1, 0).data()
    assert "Person 1\n" in last
    assert "put off" in last
    assert room.states(State.IN_REVIEW) == MANY
    assert not room.page.main.isEnabled()


def test_after_twenty_decisions_the_pin_is_asked_and_nothing_typed_is_lost(room: Room) -> None:
    for _ in range(MAX_DECISIONS_PER_SESSION):
        room.press(Qt.Key.Key_L)
        room.press(Qt.Key.Key_A)
    assert room.states(State.QUEUED) == MAX_DECISIONS_PER_SESSION
    assert room.asked == 0
    room.press(Qt.Key.Key_L)
    room.press(Qt.Key.Key_A)
    assert room.states(State.QUEUED) == MAX_DECISIONS_PER_SESSION
    assert room.asked == 1
    room.page.reason_text.setText("Please look again")
    room.press(Qt.Key.Key_T)
    assert room.states(State.RETURNED) == 0
    assert room.page.reason_text.text() == "Please look again"
    room.presenter.sat_down()
    room.press(Qt.Key.Key_A)
    assert room.states(State.QUEUED) == MAX_DECISIONS_PER_SESSION + 1


def test_after_ten_minutes_the_pin_is_asked(room: Room) -> None:
    room.clock.forward(MAX_SESSION_S + 1)
    room.press(Qt.Key.Key_L)
    room.press(Qt.Key.Key_A)
    assert (room.asked, room.states(State.QUEUED)) == (1, 0)


def test_the_reviewer_sees_the_photo_only_with_the_account_opened(room: Room) -> None:
    page = room.page
    room.kept.keep("e00001", PassbookPhoto(small_jpeg(passbook()), START))
    assert not page.photo.isVisible()
    room.press(Qt.Key.Key_L)
    assert page.photo.isVisible()
    assert not page.photo.picture.is_empty()
    page.list.setCurrentIndex(page.model.index(1, 0))
    assert not page.photo.isVisible()
    assert page.photo.picture.is_empty()
    room.press(Qt.Key.Key_L)
    assert not page.photo.isVisible()


def test_a_larger_photo_gets_the_room_of_the_list(qtbot: QtBot, room: Room) -> None:
    page = room.page
    room.kept.keep("e00001", PassbookPhoto(small_jpeg(passbook()), START))
    room.press(Qt.Key.Key_L)
    small = page.photo.picture.size()
    page.photo.size_button.click()
    assert not page.list.isVisible()
    qtbot.waitUntil(lambda: page.photo.picture.width() > 2 * small.width())
    assert page.photo.picture.height() > 2 * small.height()
    page.photo.size_button.click()
    assert page.list.isVisible()
    assert page.photo.picture.mapTo(page, QPoint(0, 0)).x() > page.list.x()


def test_the_reviewer_reads_what_the_agent_said_of_another_name(room: Room) -> None:
    page = room.page
    first = room.store.rows["e00001"]
    why = "She cannot open one herself"
    room.put(changed(first, holder="Rajesh Kumar", relation=Relation.GUARDIAN, note=why))
    room.presenter.refresh()
    room.presenter.chosen(room.store.rows["e00001"])
    assert "Rajesh Kumar (Guardian)" in page.other_name.text().replace("\u2068", "").replace(
        "\u2069", ""
    )
    assert why in page.told.text()
    page.list.setCurrentIndex(page.model.index(1, 0))
    assert not page.other_name.isVisible()
    assert not page.told.isVisible()


def test_the_reviewer_reads_who_helped_the_person(room: Room) -> None:
    page = room.page
    helper = Helper("Latha Devi", Relation.CHILD, "The person does not see well")
    room.put(room.store.rows["e00001"].with_person(helper=helper))
    room.presenter.refresh()
    room.presenter.chosen(room.store.rows["e00001"])
    told = re.sub("[\u2066-\u2069]", "", page.helped.text())
    assert told == "Latha Devi helps (Daughter or son): The person does not see well"
    assert reason_words(Reason.HELPER) in page.reasons.text()
    page.list.setCurrentIndex(page.model.index(1, 0))
    assert not page.helped.isVisible()
