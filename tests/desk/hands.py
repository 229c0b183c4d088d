"""What an agent's hands do in every visit, by keys alone."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.review import Role
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.desk import partner
from tests.desk.driver import Driver
from tests.e2e.conftest import PIN
from tests.servers import Reader

AMA, SUNITA, FATIMA, ALMAZ = "6892881854", "5548062939", "4014464895", "9958310880"
HANAKO, JOSE, KOFI, GRACE = "2051984732", "9041878629", "5585958655", "8476742186"
PETER, WOLFE, LINDIWE = "8489235406", "2196400134", "3917541319"
EVERYBODY = (
    *(AMA, SUNITA, FATIMA, ALMAZ, HANAKO, JOSE),
    *(KOFI, GRACE, PETER, WOLFE, LINDIWE),
)
ACCOUNT = "00012345678"
SUPERVISOR_PIN, AGENT_PIN = "731905", "529174"
NOWHERE = "https://registry.invalid"
SILENT = "http://127.0.0.1:9"


@dataclass
class Walk:
    """One story: who drives, and what stands around.

    folder: for files of this story. story: what is walked.
    """

    driver: Driver
    finger: Reader
    folder: Path
    story: Callable[["Walk"], None]

    def office(self, *, readers: bool = False, **identity: Any) -> Path:
        """An office file; only ``readers`` finds the simulated one."""
        ports = {"sbi_ports": self.finger.ports} if readers else {"sbi_ports": "9-9"}
        servers = self.driver.agent.servers
        return servers.office_with(self.folder / "office.json", **ports, **identity)

    def office_without(self, *gone: str, at: str = NOWHERE, **identity: Any) -> Path:
        """An office file whose ``mapper`` or ``identity`` is not reached: no network, or silent.

        What is captured there waits for no second person.
        """
        path = self.office(**identity)
        raw = json.loads(path.read_text("utf-8"))
        for part in gone:
            key = "base_url" if part == "mapper" else "ida_base_url"
            raw[part][key] = at
        raw["policy"] = {"review_offline": False}
        path.write_text(json.dumps(raw), "utf-8")
        return path

    def open(self, office: Path | None = None) -> Driver:
        """First start: the first supervisor is set up."""
        agent = self.driver.agent
        agent.start(office or self.office())
        agent.set_up()
        return self.driver

    def again(self, office: Path, pin: str = PIN) -> None:
        """The app ends and starts again with another office file."""
        agent = self.driver.agent
        agent.stop()
        agent.start(office)
        agent.unlock(pin)
        agent.until(lambda: agent.navigation.session is not None)


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


def agree(walk: Driver) -> None:
    """Consent, up to the read-back."""
    at(walk, VisitStep.CONSENT)
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
