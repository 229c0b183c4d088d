"""Practice, from the very first page: a finger, a code, no network, a colleague's case."""

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.practice import PEOPLE, Lesson
from spar_agent.ui.practice.practice_window import PracticeDesk
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.desk.driver import Driver
from tests.desk.hands import Walk, read_on, story
from tests.desk.stories.starting import current, first_start, languages

AT = {one.lesson: at for at, one in enumerate(PEOPLE)}


@story(
    "practice people",
    "practice help",
    "practice ways",
    "practice finger",
    "practice no match",
    "practice done",
    "practice code",
    "practice review",
)
def practice_before_there_is_an_office(walk: Walk) -> None:
    driver = walk.driver
    languages(driver)
    driver.choose(first_start(driver).language.practise)
    driver.until(lambda: practising(driver) is not None)
    driver.until(lambda: desk(driver).page.main.hasFocus())
    driver.see("practice people")
    driver.press("F1")
    driver.see("practice help")
    driver.press("F1")
    by_finger(driver)
    worn_fingers(driver)
    by_code(driver)
    driver.choose(desk(driver).strip.people)
    driver.choose(desk(driver).page.review)
    driver.until(session(driver).review.look.isVisible)
    driver.see("practice review")
    driver.choose(desk(driver).strip.leave)
    driver.until(lambda: practising(driver) is None)
    assert current(driver) is first_start(driver).language


def practising(driver: Driver) -> PracticeDesk | None:
    """The desk of practice, while there is one."""
    assert driver.agent.app is not None
    return driver.agent.app.practising.desk


def desk(driver: Driver) -> PracticeDesk:
    """The desk of practice."""
    there = practising(driver)
    assert there is not None
    return there


def session(driver: Driver) -> SessionWindow:
    """Its pages."""
    there = desk(driver).session
    assert there is not None
    return there


def at(driver: Driver, step: VisitStep) -> None:
    """Waits until the visit is there."""
    state = lambda: session(driver).visit.state  # noqa: E731 -- read anew each time
    driver.until(lambda: state().step is step and not state().shown.busy)


def begin(driver: Driver, lesson: Lesson) -> None:
    """From the list of the made-up people to the ways of identity; the person agrees."""
    if not desk(driver).page.isVisible():
        driver.choose(desk(driver).strip.people)
    driver.choose(desk(driver).page.people[AT[lesson]])
    driver.until(session(driver).visit.person.entry.hasFocus)
    driver.press("Enter")
    at(driver, VisitStep.IDENTITY)
    driver.until(lambda: bool(session(driver).visit.state.identity.readers))
    driver.press("Space")


def confirmed(driver: Driver) -> None:
    """Name and photo are compared; the made-up registry has answered."""
    driver.until(session(driver).visit.identity.ekyc.isVisible)
    driver.press("Enter")
    at(driver, VisitStep.PRESENT)
    driver.until(lambda: session(driver).visit.state.account.seen is not None)


def to_done(driver: Driver) -> None:
    """A branch, a number, consent, read back, saved."""
    at(driver, VisitStep.PLACE)
    driver.type("harbour")
    driver.until(lambda: bool(session(driver).visit.state.place.hits))
    driver.until(lambda: not session(driver).visit.state.place.searching)
    driver.press("Enter")
    at(driver, VisitStep.NUMBER)
    driver.type("12345678")
    driver.press("Enter")
    driver.until(session(driver).visit.number.again.hasFocus)
    driver.type("12345678")
    at(driver, VisitStep.CONSENT)
    read_on(driver, session(driver).visit.consent.reading)
    driver.press("Space", "Enter")
    at(driver, VisitStep.READBACK)
    driver.press("Ctrl+Enter")
    at(driver, VisitStep.DONE)


def by_finger(driver: Driver) -> None:
    begin(driver, Lesson.NO_CODE)
    driver.see("practice ways")
    driver.press("Enter")
    confirmed(driver)
    driver.press("Enter")
    to_done(driver)
    driver.see("practice done")


def worn_fingers(driver: Driver) -> None:
    begin(driver, Lesson.WORN_FINGERS)
    driver.press("Enter")
    driver.until(lambda: session(driver).visit.state.shown.trouble.code == "IDA-NO-MATCH")
    driver.until(lambda: not session(driver).visit.state.shown.busy)
    driver.see("practice no match")
    driver.press("Enter")
    thumb = QCoreApplication.translate("FingerPicker", "Right thumb")
    shown = session(driver).visit.identity.capture.finger
    for _ in range(12):
        if shown.text() == thumb:
            break
        driver.press("Right")
    driver.see("practice finger")
    confirmed(driver)


def by_code(driver: Driver) -> None:
    begin(driver, Lesson.CHANGE)
    driver.press("2")
    driver.until(lambda: session(driver).visit.state.identity.code is not None)
    driver.until(desk(driver).strip.phone.isVisible)
    driver.see("practice code")
