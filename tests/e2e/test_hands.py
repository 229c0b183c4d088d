"""How many keys an enrollment takes once the person is authenticated. Digits are not counted.

Every key goes to whatever has the focus, as a keyboard sends it: a page that loses the focus fails.
"""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from spar_agent.domain.enrollment import State
from spar_agent.ui.visit.account.state import PickerStep
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.e2e.conftest import FieldAgent

MAX_WORDS = 12
AMA, FATIMA = "6892881854", "4014464895"
PLAIN = Qt.KeyboardModifier.NoModifier


class Hands:
    """A keyboard that counts."""

    def __init__(self, agent: FieldAgent) -> None:
        self._agent = agent
        self.keys = 0

    def press(
        self, key: Qt.Key = Qt.Key.Key_Return, registered: Qt.KeyboardModifier = PLAIN
    ) -> None:
        self.keys += 1
        QTest.keyClick(self._focus(), key, registered)

    def write(self, letters: str) -> None:
        self.keys += len(letters)
        QTest.keyClicks(self._focus(), letters)

    def digits(self, number: str) -> None:
        """As in the passbook: these are typed in any case."""
        QTest.keyClicks(self._focus(), number)

    def _focus(self) -> QWidget:
        self._agent.until(lambda: QApplication.focusWidget() is not None)
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


def authenticated(agent: FieldAgent, person: str) -> Hands:
    """``person`` has said their code; the count begins."""
    agent.begin(person)
    agent.prove()
    agent.until(lambda: agent.at(VisitStep.PRESENT) and agent.state.account.seen is not None)
    hands = Hands(agent)
    seen = agent.state.account.seen
    hands.press(Qt.Key.Key_C if seen and seen.fa else Qt.Key.Key_Return)
    agent.until(lambda: agent.at(VisitStep.PLACE) and agent.pages.place.search.hasFocus())
    return hands


def number_to_done(agent: FieldAgent, hands: Hands, number: str) -> None:
    agent.until(lambda: agent.at(VisitStep.NUMBER) and agent.pages.number.first.hasFocus())
    hands.digits(number)
    hands.press()
    agent.until(agent.pages.number.again.hasFocus)
    hands.digits(number)
    agent.until(lambda: agent.at(VisitStep.CONSENT))
    hands.press(Qt.Key.Key_Space)
    hands.press()
    agent.until(lambda: agent.at(VisitStep.READBACK))
    hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    agent.until(lambda: agent.at(VisitStep.DONE))
    agent.until(lambda: agent.saved_state() in {State.LINKED, State.IN_REVIEW})


def by_name(agent: FieldAgent, person: str) -> int:
    hands = authenticated(agent, person)
    hands.write("dumas")
    agent.until(lambda: agent.state.place.query == "dumas" and bool(agent.state.place.hits))
    hands.press()
    number_to_done(agent, hands, "00044455566")
    return hands.keys


def known_branch(agent: FieldAgent, person: str) -> int:
    """The branch of the last person is the first row."""
    hands = authenticated(agent, person)
    agent.until(lambda: bool(agent.state.place.hits))
    hands.press()
    number_to_done(agent, hands, "00044455577")
    return hands.keys


def guided(agent: FieldAgent, person: str) -> int:
    hands = authenticated(agent, person)
    hands.press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    letters = {PickerStep.BANK: "bar", PickerStep.REGION: "guj", PickerStep.BRANCH: "dum"}
    before: PickerStep | None = None
    while before is not PickerStep.BRANCH:
        before = next_picker_step(agent, before)
        hands.write(letters.get(before, ""))
        agent.until(lambda: has_rows(agent))
        hands.press()
    number_to_done(agent, hands, "00044455588")
    return hands.keys


def picker_step_of(agent: FieldAgent) -> PickerStep | None:
    now = agent.state.place.guided
    return now.picker_step if now is not None else None


def next_picker_step(agent: FieldAgent, before: PickerStep | None) -> PickerStep:
    """Which question comes after ``before``; a bank of one region has one less."""
    agent.until(lambda: moved_on(agent, before))
    picker_step = picker_step_of(agent)
    assert picker_step is not None
    return picker_step


def moved_on(agent: FieldAgent, before: PickerStep | None) -> bool:
    return picker_step_of(agent) not in {None, before} and has_rows(agent)


def has_rows(agent: FieldAgent) -> bool:
    now = agent.state.place.guided
    return now is not None and bool(now.rows)


def test_an_enrollment_takes_few_keys_besides_the_digits(agent: FieldAgent) -> None:
    agent.begin_day()
    named = by_name(agent, AMA)
    known = known_branch(agent, FATIMA)
    stepped = guided(agent, FATIMA)
    print(f"keys after the code: known branch {known}, by name {named}, step by step {stepped}")
    assert known <= MAX_WORDS
    assert named <= MAX_WORDS
    assert stepped <= 2 * MAX_WORDS
