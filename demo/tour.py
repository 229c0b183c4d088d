"""One enrollment driven through the real widgets, with a picture of each page.

For the demo on a machine without a display and for the smoke test of a bundle: what an agent's
fingers would do, nothing behind their back.
"""

import json
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import State
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.signin.page import SignInPage
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState

LOOK_EVERY_MS = 40
GIVE_UP_AFTER_MS = 90_000


@dataclass(frozen=True, slots=True)
class TourPlan:
    """Who is enrolled, and what is typed. sms_url: where the simulated phone shows its codes.

    second: enrolled after that with a finger, where a reader is connected; empty for nobody.
    """

    folder: Path
    person: str
    sms_url: str
    second: str = ""
    name: str = "Asha K."
    pin: str = "204681"
    query: str = "dumas"
    number: str = "00012345678"
    second_number: str = "00087654321"


class Tour(QObject):
    """Walks from the first start to "At the registry". ended: with success or not."""

    ended = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        join: JoinPage,
        plan: TourPlan,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._join = join
        self._plan = plan
        self._pictures = 0
        self._waited_ms = 0
        self._steps = self._script()
        self._ready: Callable[[], bool] = _always
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY_MS)
        self._clock.timeout.connect(self._look)

    def start(self) -> None:
        """Begin once the window is shown."""
        self._plan.folder.mkdir(parents=True, exist_ok=True)
        self._clock.start()

    def _look(self) -> None:
        try:
            self._unlock()
            if self._ready():
                self._waited_ms = 0
                self._ready = next(self._steps)
                return
        except StopIteration:
            self._end(well=True)
            return
        except Exception:
            self._picture("stuck")
            self._end(well=False)  # or it would fail once more at each look, for ever
            raise
        self._waited_ms += LOOK_EVERY_MS
        if self._waited_ms > GIVE_UP_AFTER_MS:
            self._picture("stuck")
            self._end(well=False)

    def _unlock(self) -> None:
        """A machine that stood still for a while has locked the screen: the agent comes back."""
        page = self._window.current()
        if isinstance(page, SignInPage) and page.pin.isEnabled() and not page.pin.text():
            _type(page.pin, self._plan.pin)

    def _end(self, *, well: bool) -> None:
        self._clock.stop()
        self.ended.emit(well)

    def _script(self) -> Iterator[Callable[[], bool]]:
        """Yields what to wait for; each part does what an agent would."""
        plan = self._plan
        join = self._join
        yield lambda: join.isVisible() and bool(join.code.text())
        _type(join.name, plan.name)
        _type(join.pin, plan.pin)
        _type(join.again, plan.pin)
        self._picture("join")
        join.main.click()
        yield lambda: join.words_shown
        yield _settled()
        self._picture("words")
        join.main.click()
        yield lambda: isinstance(self._window.current(), TodayPage)
        yield _settled()
        self._picture("today")
        _press(self._today(), Qt.Key.Key_Return)
        yield lambda: isinstance(self._window.current(), VisitPages)
        yield from self._identity()
        yield from self._account(plan.number)
        yield from self._ending()
        if plan.second:
            yield from self._by_finger()
        self._window.find_asked.emit()
        yield _settled()
        self._picture("queue")

    def _identity(self) -> Iterator[Callable[[], bool]]:
        pages = self._visit()
        _type(pages.person.entry, self._plan.person)
        self._picture("person")
        _press(pages.person.entry, Qt.Key.Key_Return)
        yield lambda: self._at(VisitStep.IDENTITY)
        _press(pages.identity.permission, Qt.Key.Key_Space)
        self._picture("identity")
        self._choose(AuthMethod.PHONE)
        yield lambda: self._state().identity.code is not None
        self._picture("code")
        _type(pages.identity.code, _latest_code(self._plan.sms_url))
        yield lambda: self._at(VisitStep.PRESENT) and self._state().account.seen is not None
        self._picture("present")
        _press(pages.present, Qt.Key.Key_Return)
        yield lambda: self._at(VisitStep.PLACE)

    def _by_finger(self) -> Iterator[Callable[[], bool]]:
        self._window.new_asked.emit()
        pages = self._visit()
        _type(pages.person.entry, self._plan.second)
        _press(pages.person.entry, Qt.Key.Key_Return)
        yield lambda: self._at(VisitStep.IDENTITY)
        _press(pages.identity.permission, Qt.Key.Key_Space)
        yield lambda: AuthMethod.FINGER in self._state().identity.auth_methods
        self._choose(AuthMethod.FINGER)
        yield self._finger_seen
        self._picture("finger")
        yield lambda: self._at(VisitStep.PRESENT) and self._state().account.seen is not None
        _press(pages.present, Qt.Key.Key_Return)
        yield lambda: self._at(VisitStep.PLACE)
        yield from self._account(self._plan.second_number)
        yield from self._ending()

    def _choose(self, auth_method: AuthMethod) -> None:
        """The number key of ``auth_method``."""
        auth_methods = self._state().identity.auth_methods
        _press(self._visit().identity, Qt.Key(Qt.Key.Key_1 + auth_methods.index(auth_method)))

    def _finger_seen(self) -> bool:
        now = self._state().identity.capturing
        return self._at(VisitStep.PRESENT) or (now is not None and bool(now.picture))

    def _account(self, number: str) -> Iterator[Callable[[], bool]]:
        pages = self._visit()
        _type(pages.place.search, self._plan.query)
        yield self._has_hits
        self._picture("place")
        _press(pages.place.search, Qt.Key.Key_Return)
        yield lambda: self._at(VisitStep.NUMBER)
        _type(pages.number.first, number)
        _press(pages.number.first, Qt.Key.Key_Return)
        yield lambda: self._state().number.entry.first_ok
        self._picture("number")
        _type(pages.number.again, number)
        yield lambda: self._at(VisitStep.CONSENT)

    def _ending(self) -> Iterator[Callable[[], bool]]:
        pages = self._visit()
        _press(pages.consent.agree, Qt.Key.Key_Space)
        self._picture("consent")
        _press(pages.consent, Qt.Key.Key_Return)
        yield lambda: self._at(VisitStep.READBACK)
        self._picture("readback")
        _press(pages.readback, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        yield lambda: self._at(VisitStep.DONE)
        yield self._linked
        self._picture("done")

    def _today(self) -> TodayPage:
        page = self._window.current()
        if not isinstance(page, TodayPage):
            raise TypeError("not at home")
        return page

    def _visit(self) -> VisitPages:
        page = self._window.current()
        if not isinstance(page, VisitPages):
            raise TypeError("not in a visit")
        return page

    def _has_hits(self) -> bool:
        place = self._state().place
        return place.query == self._plan.query and bool(place.hits)

    def _state(self) -> VisitState:
        return self._visit().state

    def _at(self, step: VisitStep) -> bool:
        return self._state().step is step and not self._state().shown.busy

    def _linked(self) -> bool:
        saved = self._state().done.saved
        return saved is not None and saved.state is State.LINKED

    def _picture(self, name: str) -> None:
        self._pictures += 1
        path = self._plan.folder / f"{self._pictures:02d}-{name}.png"
        self._window.grab().save(str(path))


def _latest_code(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 -- the sandbox's own page
        messages = json.loads(answer.read(1_000_000))
    rows = messages if isinstance(messages, list) else messages["messages"]
    return str(rows[0]["otp"])


def _type(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClicks(widget, text)


def _press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(widget, key, modifier)


def _always() -> bool:
    return True


def _settled(looks: int = 8) -> Callable[[], bool]:
    left = [looks]

    def enough() -> bool:
        left[0] -= 1
        return left[0] <= 0

    return enough
