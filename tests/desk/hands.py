"""What an agent's hands do in every visit, by keys alone."""

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from msgspec.structs import replace as with_changes
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Enrollment, Reason
from spar_agent.domain.review import Role
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.widgets.read_first import ReadFirst
from spar_central.trust.office_file import Server
from tests.cut_line import CutLine
from tests.desk import partner
from tests.desk.driver import Driver, settle
from tests.field_center import FieldCenter
from tests.joined import JoinedLaptop
from tests.servers import Reader

AMA, SUNITA, FATIMA, ALMAZ = "6892881854", "5548062939", "4014464895", "9958310880"
HANAKO, JOSE, KOFI, GRACE = "2051984732", "9041878629", "5585958655", "8476742186"
PETER, WOLFE, LINDIWE = "8489235406", "2196400134", "3917541319"
EVERYBODY = (
    *(AMA, SUNITA, FATIMA, ALMAZ, HANAKO, JOSE),
    *(KOFI, GRACE, PETER, WOLFE, LINDIWE),
)
NOWHERE = "https://center.invalid"
NUMBERS = itertools.count(1_000)
"""Of staff, people and accounts: one center serves every story, and what it knows stays."""
MAX_VIEWS = 12
"""Of a consent at the largest text; only a page that never comes to its end reaches this."""
SUPERVISOR_PIN, AGENT_PIN = "731905", "529174"


@dataclass
class Walk:
    """One story: who drives, and what stands around.

    folder: for files of this story. story: what is walked. center: of the laptop; line: the
    network between them. registry_line: the center's way to the registry. naming: a center that is
    told names, linking: one where apps may know accounts; each is started when it is asked for.
    account: a number of nobody else.
    """

    driver: Driver
    finger: Reader
    folder: Path
    story: Callable[["Walk"], None]
    center: FieldCenter
    line: CutLine
    registry_line: CutLine
    naming: Callable[[], FieldCenter]
    linking: Callable[[], FieldCenter]
    account: str
    _office: str = field(default="", init=False)

    def office(self, *, readers: bool = False, **members: Any) -> str:
        """This story's office at the center; only ``readers`` finds the simulated one."""
        ports = self.finger.ports if readers else "9-9"
        if not self._office:
            central = Server(self.line.url)
            self._office = self.center.new_office(central=central, sbi_ports=ports, **members)
        return self._office

    def office_with_names(self) -> str:
        """An office of the center that is told names."""
        self.center = self.naming()
        return self.center.office(kyc=True, sbi_ports="9-9")

    def office_with_apps(self) -> str:
        """An office whose registry has an app, and knows nobody's account."""
        self.center = self.linking()
        for number in EVERYBODY:  # whatever this story left there in another language
            partner.forgets(self.center.servers, number)
        return self.center.office(sbi_ports="9-9")

    def open(self, office: str = "", role: Role = Role.SUPERVISOR) -> Driver:
        """A laptop that has joined, and its first person signed in."""
        agent = self.driver.agent
        office = office or self.office()
        agent.center, agent.role = self.center, role
        agent.begin_day(office)
        return self.driver

    def reached_at(self, url: str) -> None:
        """The app ends; when it starts again its center is there, or nowhere."""
        agent = self.driver.agent
        with agent.vault_left_behind() as vault:
            members = MembershipStore(vault.connection)
            members.save(with_changes(members.load(), url=url))
        agent.come_again()

    def colleague(self) -> JoinedLaptop:
        """Another laptop of the same office, with an agent at it."""
        staff = f"C-{next(NUMBERS)}"
        laptop = JoinedLaptop(self.center.center, self.folder / "colleague", staff)
        return laptop.joined(office=self.office())

    def waits_for_review(self, laptop: JoinedLaptop, **changes: Any) -> Enrollment:
        """Captured at ``laptop`` with a helper there, and handed over."""
        made = laptop.captured(next(NUMBERS))
        saved = laptop.saved(replace(made, **{"signals": (Reason.HELPER,), **changes}))
        laptop.one_pass()
        return saved


def names_file(walk: Driver, file: Path) -> None:
    """In the dialog of files that Enter has opened; then the keys are the window's again."""
    walk.until(lambda: bool(_dialogs(walk)))
    QTest.keySequence(walk.focused(), QKeySequence("Ctrl+A"))
    walk.type(str(file))
    QTest.keyClick(walk.focused(), Qt.Key.Key_Return)
    walk.until(lambda: not _dialogs(walk))


def _dialogs(walk: Driver) -> list[QFileDialog]:
    return [one for one in walk.window.findChildren(QFileDialog) if one.isVisible()]


def signed_out(walk: Driver) -> None:
    """Ctrl+L, and the page that asks for a PIN."""
    walk.press("Ctrl+L")
    walk.until(walk.agent.navigation.signin_page.pin.isEnabled)


def sign_in(walk: Driver, pin: str, downs: int = 0) -> None:
    """Another person at the same computer, ``downs`` names below the last one."""
    for _ in range(downs):
        walk.press("Down")
    walk.type(pin)
    walk.until(lambda: walk.agent.navigation.session is not None)
    walk.until(walk.agent.session.today.isVisible)


def with_people(walk: Driver) -> None:
    """A second supervisor and an agent work here too."""
    walk.agent.add_person("Ravi P.", SUPERVISOR_PIN)
    walk.agent.add_person("Meena D.", AGENT_PIN, Role.AGENT)
    walk.press("Esc")


def at(walk: Driver, step: VisitStep) -> None:
    """Waits until the visit is there."""
    walk.until(lambda: walk.agent.at(step))


def begin(walk: Driver, number: str) -> None:
    """Ctrl+N, the number of the ID, Enter."""
    walk.press("Ctrl+N")
    begin_here(walk, number)


def begin_here(walk: Driver, number: str) -> None:
    """The first page is there already."""
    walk.until(walk.agent.pages.person.entry.hasFocus)
    walk.type(number)
    walk.press("Enter")
    at(walk, VisitStep.IDENTITY)


def ask_for_code(walk: Driver) -> None:
    """Space: the person agrees; Enter: the code is sent."""
    walk.press("Space", "Enter")
    walk.until(walk.agent.awaits_code)


def prove(walk: Driver, number: str) -> None:
    """From Ctrl+N to what the registry holds."""
    begin(walk, number)
    ask_for_code(walk)
    walk.type(walk.agent.servers.last_code())
    at_present(walk)


def at_present(walk: Driver) -> None:
    """The registry has answered."""
    walk.until(
        lambda: walk.agent.at(VisitStep.PRESENT) and walk.agent.state.account.seen is not None
    )


def search(walk: Driver, text: str) -> None:
    """Letters in the box, until its rows are there."""
    walk.agent.pages.place.search.selectAll()
    walk.type(text)
    walk.until(lambda: walk.agent.state.place.query == text)
    walk.until(lambda: not walk.agent.state.place.searching)


def take_place(walk: Driver, text: str) -> None:
    """The first row for ``text``."""
    at(walk, VisitStep.PLACE)
    search(walk, text)
    walk.press("Enter")
    at(walk, VisitStep.NUMBER)


def type_number(walk: Driver, first: str, again: str = "") -> None:
    """Both entries."""
    walk.until(walk.agent.pages.number.first.hasFocus)
    walk.type(first)
    walk.press("Enter")
    walk.until(walk.agent.pages.number.again.hasFocus)
    walk.type(again or first)


def read_on(walk: Driver, reading: ReadFirst) -> None:
    """Space, as the hint says, where the words have no room beside their answer."""
    settle(walk.window)
    for _ in range(MAX_VIEWS):
        if not reading.is_reading():
            return
        walk.press("Space")


def agree(walk: Driver) -> None:
    """Consent, up to the read-back."""
    at(walk, VisitStep.CONSENT)
    read_on(walk, walk.agent.pages.consent.reading)
    walk.press("Space", "Enter")
    at(walk, VisitStep.READBACK)


def save(walk: Driver) -> None:
    """Read back and saved."""
    at(walk, VisitStep.READBACK)
    walk.press("Ctrl+Enter")
    at(walk, VisitStep.DONE)


def account_to_done(walk: Driver, number: str, place: str = "dumas") -> None:
    """From the present account to the last page."""
    held = walk.agent.state.account.seen
    walk.press("C" if held and held.fa else "Enter")
    take_place(walk, place)
    type_number(walk, number)
    agree(walk)
    save(walk)


def whole_visit(walk: Driver, person: str, number: str) -> None:
    """From Ctrl+N to the last page."""
    prove(walk, person)
    account_to_done(walk, number)


def reader_first(walk: Driver) -> None:
    """The reader was found."""
    walk.until(lambda: walk.agent.offers(AuthMethod.FINGER))


def partner_holds(walk: Driver, *numbers: str, account: str = "00099887766") -> None:
    """Each of ``numbers`` has an account at the registry, written by somebody else."""
    for number in numbers:
        partner.registers(walk.agent.servers, number, account)


def partner_forgets(walk: Driver, *numbers: str) -> None:
    """None of ``numbers`` has an account at the registry."""
    for number in numbers:
        partner.forgets(walk.agent.servers, number)


@contextmanager
def no_identity_service(walk: Driver) -> Iterator[None]:
    """MOSIP answers 503 meanwhile."""
    walk.agent.servers.order(on="auth", http_status=503, times=10_000)
    try:
        yield
    finally:
        walk.agent.servers.order(reset=True)


Story = Callable[[Walk], None]
STORIES: dict[Story, tuple[str, ...]] = {}


def story(*states: str) -> Callable[[Story], Story]:
    """Marks a function as a walk that passes ``states``, each name as the list has it."""

    def kept(walk: Story) -> Story:
        STORIES[walk] = states
        return walk

    return kept
