"""Practice: the real pages over made-up people, in a window of its own; nothing is left of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from spar_agent.app import App
from spar_agent.domain.enrollment import State
from spar_agent.domain.limits import Limits
from spar_agent.domain.practice import COLLEAGUES_PEOPLE, PEOPLE, Lesson
from spar_agent.domain.slip import SlipTerms, slip_of
from spar_agent.domain.slip_paper import Paper
from spar_agent.errors import DiskFull
from spar_agent.practising import Practising
from spar_agent.ui.bridge import Courier, IoThread
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.messages import sentence
from spar_agent.ui.practice.practice_window import PracticeDesk
from spar_agent.ui.practice.watermark import Watermark
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.slip.layout import UNITS_PER_MM, Layout
from spar_agent.ui.slip.sheet import SlipSheet
from spar_agent.ui.slip.wording import Wording
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.central.center import Center
from tests.conftest import ExpectedLogs, PatientQtBot
from tests.fakes import FakeClock
from tests.qt.joined_app import joined_app
from tests.services import PREFERENCES

PIN = "204681"
CHANGES = next(one for one in PEOPLE if one.lesson is Lesson.CHANGE)
FIRST = next(one for one in PEOPLE if one.lesson is Lesson.FIRST)
NO_CODE = next(one for one in PEOPLE if one.lesson is Lesson.NO_CODE)
WORN = next(one for one in PEOPLE if one.lesson is Lesson.WORN_FINGERS)


@dataclass
class Practiser:
    """Somebody at the keyboard of the practice desk."""

    app: App
    bot: PatientQtBot
    profile: Path
    pictures: Path | None = None

    @property
    def desk(self) -> PracticeDesk:
        assert self.app.practising.desk is not None
        return self.app.practising.desk

    def picture(self, name: str) -> None:
        if self.pictures is not None:
            self.pictures.mkdir(parents=True, exist_ok=True)
            QApplication.processEvents()
            self.desk.window.grab().save(str(self.pictures / f"practice {name}.png"))

    def begin(self) -> PracticeDesk:
        assert self.app.navigation is not None
        self.app.navigation.practise()
        self.bot.waitUntil(lambda: self.app.practising.desk is not None)
        return self.desk

    def press(self, *keys: str) -> None:
        for name in keys:
            focused = QApplication.focusWidget() or self.desk.window
            QTest.keySequence(focused, QKeySequence(name.replace("Enter", "Return")))

    def type(self, text: str) -> None:
        for char in text:
            QTest.keyClicks(QApplication.focusWidget() or self.desk.window, char)

    def at(self, step: VisitStep) -> None:
        session = self.desk.session
        assert session is not None
        self.bot.waitUntil(
            lambda: session.visit.state.step is step and not session.visit.state.shown.busy
        )

    def arrive(self, number: str) -> SessionWindow:
        """From the list of the people to the ways of identity; the person agrees."""
        next(one for one in self.desk.page.people if _is_of(one, number)).click()
        session = self.desk.session
        assert session is not None
        self.bot.waitUntil(session.visit.person.entry.hasFocus)
        self.press("Enter")
        self.at(VisitStep.IDENTITY)
        self.bot.waitUntil(lambda: bool(session.visit.state.identity.readers))
        self.press("Space")
        return session

    def prove(self, number: str) -> None:
        """A code to the phone, up to what the registry holds."""
        session = self.arrive(number)
        self.press("2")
        self.bot.waitUntil(lambda: session.visit.state.identity.code is not None)
        self.bot.waitUntil(lambda: not session.visit.state.shown.busy)
        self.type(self.code())
        self.bot.waitUntil(lambda: not session.visit.state.shown.busy)
        if session.visit.state.step is VisitStep.IDENTITY:
            self.press("Enter")  # this is the person
        self.at(VisitStep.PRESENT)
        self.bot.waitUntil(lambda: session.visit.state.account.seen is not None)

    def code(self) -> str:
        """As it stands on the made-up phone."""
        shown = self.desk.strip.phone.text()
        return "".join(sign for sign in shown if sign.isdigit())

    def account(self, first_key: str) -> None:
        """From what the registry holds to Save."""
        session = self.desk.session
        assert session is not None
        if first_key:
            self.press(first_key)
        self.at(VisitStep.PLACE)
        self.type("harbour")
        self.bot.waitUntil(lambda: session.visit.state.place.query == "harbour")
        self.bot.waitUntil(lambda: bool(session.visit.state.place.hits))
        self.press("Enter")
        self.at(VisitStep.NUMBER)
        self.bot.waitUntil(session.visit.number.first.hasFocus)
        self.type("12345678")
        self.press("Enter")
        self.bot.waitUntil(session.visit.number.again.hasFocus)
        self.type("12345678")
        self.at(VisitStep.CONSENT)
        self.press("Space", "Enter")
        self.at(VisitStep.READBACK)
        self.press("Ctrl+Enter")
        self.at(VisitStep.DONE)

    def saved_state(self) -> State | None:
        assert self.desk.session is not None
        saved = self.desk.session.visit.state.done.saved
        return saved.state if saved else None

    def proven(self) -> None:
        """Name and photo are compared, and the registry has answered."""
        session = self.desk.session
        assert session is not None
        self.bot.waitUntil(session.visit.identity.ekyc.isVisible)
        self.press("Enter")
        self.at(VisitStep.PRESENT)
        self.bot.waitUntil(lambda: session.visit.state.account.seen is not None)


def _is_of(button: QAbstractButton, number: str) -> bool:
    shown = "".join(sign for sign in button.text() if sign.isdigit())
    return shown == number


@pytest.fixture
def practiser(
    qapp: QApplication,
    qtbot: PatientQtBot,
    lone_center: Center,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Iterator[Practiser]:
    profile = tmp_path / "profile"
    folder = request.config.getoption("--desk-pictures")
    with joined_app(qapp, qtbot, lone_center, profile) as app:
        yield Practiser(app, qtbot, profile, Path(folder) if folder else None)


def test_a_visit_with_somebody_made_up_reaches_the_made_up_registry(practiser: Practiser) -> None:
    practiser.bot.waitUntil(lambda: not [*practiser.profile.rglob("*.new")])  # the PIN's slot
    before = files(practiser.profile)
    desk = practiser.begin()
    assert not practiser.app.window.isVisible()
    assert desk.window.isActiveWindow() or desk.window.isVisible()
    practiser.picture("people")
    practiser.prove(FIRST.number)
    practiser.picture("present")
    practiser.account("Enter")
    practiser.bot.waitUntil(lambda: practiser.saved_state() is State.LINKED)
    practiser.picture("done")
    assert desk.session is not None
    saved = desk.session.visit.state.done.saved
    assert saved is not None
    assert saved.slip.startswith("PRACTICE-")
    desk.strip.leave.click()
    assert practiser.app.window.isVisible()
    assert practiser.app.practising.desk is None
    assert practiser.app.navigation is not None
    assert practiser.app.window.current() is practiser.app.navigation.signin_page
    assert files(practiser.profile) == before
    page = practiser.app.navigation.signin_page
    practiser.bot.waitUntil(page.pin.hasFocus)
    practiser.type(PIN)
    practiser.bot.waitUntil(lambda: session_of(practiser.app) is not None)
    real = session_of(practiser.app)
    assert real is not None
    practiser.bot.waitUntil(real.today.isVisible)
    real.show_queue()
    practiser.bot.waitUntil(real.queue.isVisible)
    assert practiser.app.window.header.count() == 0
    assert real.queue.model.rowCount() == 0


def session_of(app: App) -> SessionWindow | None:
    return app.navigation.session if app.navigation is not None else None


def files(profile: Path) -> set[str]:
    """What is on the disk, without the log and what an open database or the lock writes."""
    passing = ("-wal", "-shm", "outbox.json")
    return {
        str(path.relative_to(profile))
        for path in profile.rglob("*")
        if path.is_file() and "logs" not in path.parts and not path.name.endswith(passing)
    }


def test_a_real_number_meets_nobody(practiser: Practiser) -> None:
    desk = practiser.begin()
    desk.page.main.click()
    session = desk.session
    assert session is not None
    practiser.bot.waitUntil(session.visit.person.entry.hasFocus)
    practiser.type("6892881854")
    practiser.press("Enter")
    practiser.at(VisitStep.IDENTITY)
    practiser.bot.waitUntil(lambda: bool(session.visit.state.identity.readers))
    practiser.press("Space", "2")
    practiser.bot.waitUntil(
        lambda: "does not know this number" in session.visit.identity.notice.text()
    )


def test_without_network_it_waits_and_goes_once_it_is_back(practiser: Practiser) -> None:
    desk = practiser.begin()
    practiser.prove(FIRST.number)
    desk.strip.network.click()
    practiser.account("Enter")
    assert practiser.saved_state() is not State.LINKED
    desk.strip.network.click()
    practiser.bot.waitUntil(lambda: practiser.saved_state() is State.LINKED)


def test_a_finger_is_practised_from_a_press_that_is_too_light(practiser: Practiser) -> None:
    practiser.begin()
    session = practiser.arrive(NO_CODE.number)
    advice = session.visit.identity.capture.advice
    practiser.press("Enter")
    practiser.bot.waitUntil(lambda: "wipe and warm" in advice.text())
    assert not session.visit.identity.capture.picture.is_empty()
    practiser.picture("finger")
    practiser.bot.waitUntil(lambda: "Press a little harder" in advice.text())
    practiser.proven()
    practiser.account("Enter")
    practiser.bot.waitUntil(lambda: practiser.saved_state() is State.LINKED)


def test_worn_fingers_are_practised_with_a_thumb(practiser: Practiser) -> None:
    practiser.begin()
    session = practiser.arrive(WORN.number)
    practiser.press("Enter")
    practiser.bot.waitUntil(lambda: session.visit.state.shown.trouble.code == "IDA-NO-MATCH")
    practiser.bot.waitUntil(lambda: not session.visit.state.shown.busy)
    practiser.press("Enter")
    practiser.bot.waitUntil(session.visit.identity.capture.isVisible)
    session.visit.identity.capture.finger_chosen.emit("Right Thumb")
    practiser.proven()


def test_a_finger_is_kept_while_there_is_no_network(practiser: Practiser) -> None:
    desk = practiser.begin()
    session = practiser.arrive(FIRST.number)
    desk.strip.network.click()
    practiser.press("Enter")
    practiser.bot.waitUntil(lambda: session.visit.state.identity.sealable_until is not None)
    practiser.bot.waitUntil(lambda: not session.visit.state.shown.busy)
    practiser.picture("sealed")
    practiser.press("Enter")
    practiser.account("")
    assert practiser.saved_state() is State.AWAITING_AUTH
    desk.strip.network.click()
    practiser.bot.waitUntil(
        lambda: practiser.saved_state() in {State.IN_REVIEW, State.QUEUED, State.LINKED}
    )


def test_a_change_waits_for_the_supervisor_and_a_colleagues_is_there_to_review(
    practiser: Practiser,
) -> None:
    desk = practiser.begin()
    practiser.prove(CHANGES.number)
    practiser.account("C")
    practiser.bot.waitUntil(lambda: practiser.saved_state() is State.IN_REVIEW)
    desk.strip.people.click()
    desk.page.review.click()
    session = desk.session
    assert session is not None
    practiser.bot.waitUntil(lambda: session.review.model.rowCount() == 1 + len(COLLEAGUES_PEOPLE))
    practiser.picture("review")


def test_every_window_and_every_slip_says_practice(practiser: Practiser) -> None:
    desk = practiser.begin()
    assert desk.window.findChildren(Watermark)
    plain = _pixels_of(desk.window.grab().toImage())
    for mark in desk.window.findChildren(Watermark):
        mark.hide()
    assert _pixels_of(desk.window.grab().toImage()) != plain
    practiser.prove(FIRST.number)
    practiser.account("Enter")
    session = desk.session
    assert session is not None
    practiser.bot.waitUntil(lambda: practiser.saved_state() is State.LINKED)
    saved = session.visit.state.done.saved
    assert saved is not None
    practice = SlipTerms(is_practice=True)
    slip = slip_of(saved, practice, datetime.now(UTC), copy=False)
    sheet = Wording(PersonLanguage("en", desk)).sheet(slip)
    assert "this person is made up" in sheet.text()
    assert inked(sheet) > inked(replace(sheet, mark=""))
    for page in (session.day, session.round, session.figures):
        assert page.stamp


def inked(sheet: SlipSheet) -> int:
    """How many pixels of the paper are not white."""
    layout = Layout(sheet, Paper.ROLL)
    size = layout.size_mm()
    image = QImage(round(size.width() * 4), round(size.height() * 4), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.scale(4 / UNITS_PER_MM, 4 / UNITS_PER_MM)
    layout.draw(painter)
    painter.end()
    white = bytes(image.constBits()).count(b"\xff\xff\xff\xff")
    return image.width() * image.height() - white


def _pixels_of(image: QImage) -> bytes:
    return bytes(image.constBits())


class BrokenClock(FakeClock):
    def now(self) -> datetime:
        raise DiskFull("no room for what is made up")


def test_a_practice_that_cannot_begin_says_so_and_may_be_tried_again(
    qtbot: PatientQtBot, theme: Theme, logs: ExpectedLogs
) -> None:
    window, io = MainWindow(300), IoThread()
    codes: list[str] = []
    qtbot.addWidget(window)
    io.start()
    try:
        practising = Practising(window, io, Courier(io, window), theme, BrokenClock())
        practising.failed.connect(codes.append)
        practising.begin(PREFERENCES, "en", Limits(100, 7))
        qtbot.waitUntil(lambda: len(codes) == 1)
        practising.begin(PREFERENCES, "en", Limits(100, 7))
        qtbot.waitUntil(lambda: len(codes) == 2)
        practising.stop()
    finally:
        io.stop()
    assert codes == [DiskFull.code] * 2
    logs.expect(DiskFull.code)
    window.say_for_a_while(sentence(codes[0]))
    assert not window.banner.isHidden()
