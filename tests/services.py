"""All services over fakes, and runners that fail or keep answers back: for pages and presenters."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import TypeVar

from spar_agent.adapters.card.qr_writer import qr_modules
from spar_agent.domain.account import FaType
from spar_agent.domain.auth_methods import IdentityPolicy
from spar_agent.domain.card import IdCard
from spar_agent.domain.directory import AccountRule, Branch, Dfsp, DirectoryAge
from spar_agent.domain.journal import Act
from spar_agent.domain.look import Look
from spar_agent.domain.preferences import Preferences
from spar_agent.domain.review import ReviewPolicy, Role
from spar_agent.domain.secret import Secret
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.slip_paper import Paper
from spar_agent.errors import CardUnreadable, DiskFull, SettingsFileBad, SparError, WrongPin
from spar_agent.ports.identity import BiometricDevices
from spar_agent.ports.mapper import Traffic
from spar_agent.ports.runner import Work
from spar_agent.ports.store import EnrollmentChange
from spar_agent.ports.vault import PreparedVault, StaffMember
from spar_agent.services.authentication import Authentication
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.cards import Cards
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.figures import FiguresService
from spar_agent.services.open_vault import Services
from spar_agent.services.people import People
from spar_agent.services.photos import Photos
from spar_agent.services.preferences import PreferenceKeeper
from spar_agent.services.queue import Queue
from spar_agent.services.review import Review
from spar_agent.services.slips import Slips
from spar_agent.services.visit import Visit, VisitRules
from spar_agent.sync.report import PassReport
from spar_agent.sync.schedule import Schedule
from tests.fake_center import FakeConflicts, FakeReviews
from tests.fake_store import (
    FakePhotos,
    FakeSealed,
    FakeStore,
)
from tests.fakes import (
    START,
    FakeAccounts,
    FakeClock,
    FakeDirectory,
    FakeIdentity,
)
from tests.slips import TERMS

T = TypeVar("T")

AGENT = StaffMember("agent-1", "Asha K.", Role.AGENT)
SUPERVISOR = StaffMember("boss", "Ravi P.", Role.SUPERVISOR)
PIN = "204681"
BANK = Dfsp("BARB", "Bank of Baroda", FaType.BANK, AccountRule(min_len=9, max_len=18))
BRANCH = Branch("BARB0DUMASX", "Dumas", "BARB", "Surat", "Gujarat", "Near the market")


class FailingRunner:
    """Runs work at once, on this thread. fails: raised instead of the next works, one each."""

    def __init__(self) -> None:
        self.fails: list[SparError] = []

    def run(
        self, work: Work[T], done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        if self.fails:
            if isinstance(work, Coroutine):
                work.close()
            failed(self.fails.pop(0))
            return
        try:
            answer = asyncio.run(work) if isinstance(work, Coroutine) else work()
        except SparError as error:
            failed(error)
        else:
            done(answer)


class SlowRunner:
    """Keeps every work until a test lets it end, in whatever order."""

    def __init__(self) -> None:
        self._kept: list[Callable[[SparError | None], None]] = []

    def run(
        self, work: Work[T], done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        def end(error: SparError | None) -> None:
            if error is None:
                done(asyncio.run(work) if isinstance(work, Coroutine) else work())
                return
            if isinstance(work, Coroutine):
                work.close()
            failed(error)

        self._kept.append(end)

    def end(self, at: int = 0, error: SparError | None = None) -> None:
        """The work that was started ``at``-th of those still kept ends."""
        self._kept.pop(at)(error)

    def end_all(self) -> None:
        """Everything that was started ends, and what that starts."""
        while self._kept:
            self.end()


class FakeVault:
    """A Vault, StaffAccess and VaultUpkeep whose people all have the same PIN."""

    def __init__(self, *people: StaffMember) -> None:
        self._people = list(people)
        self.notes: list[tuple[Act, str, str]] = []

    def exists(self) -> bool:
        return bool(self._people)

    def people(self) -> list[StaffMember]:
        return list(self._people)

    def ended_people(self) -> list[StaffMember]:
        return []

    def people_asking(self) -> list[StaffMember]:
        return list(self._people)

    def prepare_create(self, first: StaffMember, pin: Secret) -> PreparedVault:
        self._people.append(first)
        return PreparedVault()

    def finish_create(self, ready: PreparedVault) -> None:
        """It is there already."""

    def unlock(self, agent_id: str, pin: Secret) -> bytes:
        if pin.reveal() != PIN:
            raise WrongPin(left=2)
        return b"key"

    def open_with(self, agent_id: str, key: bytes) -> StaffMember:
        return next(person for person in self._people if person.agent_id == agent_id)

    signed_in = "someone"

    def note(self, act: Act, actor: str, detail: str = "") -> None:
        self.notes.append((act, actor, detail))

    def seal(self, data: bytes) -> bytes:
        return data[::-1]

    def unseal(self, sealed: bytes) -> bytes:
        return sealed[::-1]

    def close(self) -> None:
        """Nothing is open."""

    def add_person(self, by: StaffMember, person: StaffMember, pin: Secret) -> None:
        self._people.append(person)

    def reopen_slot(self, by: StaffMember, agent_id: str, pin: Secret) -> None:
        """The PIN stays what it is."""

    def change_pin(self, agent_id: str, old: Secret, new: Secret) -> None:
        """The PIN stays what it is."""

    def remove_person(self, by: StaffMember, agent_id: str) -> None:
        self._people = [person for person in self._people if person.agent_id != agent_id]

    def anchor(self) -> None:
        """No journal."""

    def copy_today(self, *, keep_all: bool = False) -> bool:
        return False

    def tag(self, value: Secret) -> str:
        return f"tag-{value.reveal()}"


class FullStore(FakeStore):
    """A store whose disk is full as long as a test says so."""

    is_full = False

    def save_many(self, steps: Sequence[EnrollmentChange]) -> None:
        if self.is_full:
            raise DiskFull
        super().save_many(steps)


class NoCards:
    """No code can be read."""

    def read(self, text: str) -> IdCard:
        raise CardUnreadable


class NothingDue:
    """An engine without work."""

    async def one_pass(self, on_progress: Callable[[], None] | None = None) -> PassReport:
        return PassReport()

    def traffic(self) -> Traffic:
        return Traffic()


PREFERENCES = Preferences("en", Look.LIGHT, 100, Paper.ROLL, "", False, True, 180, "")


class FakePersonal:
    """A PersonalPreferences in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, object]] = {}

    def read(self, agent_id: str) -> Mapping[str, object]:
        return self.kept.get(agent_id, {})

    def write(self, agent_id: str, chosen: Mapping[str, object]) -> None:
        self.kept[agent_id] = dict(chosen)


class FakeComputerSettings:
    """A ComputerSettings in memory. refuses: the detail of what it cannot use."""

    def __init__(self) -> None:
        self.kept: dict[str, object] = {}
        self.refuses = ""
        self.policy: frozenset[str] = frozenset()

    def fixed(self) -> frozenset[str]:
        return self.policy

    def keep(self, changes: Mapping[str, object]) -> None:
        if self.refuses:
            raise SettingsFileBad(self.refuses)
        self.kept.update(changes)


class Office:
    """One desk over fakes: store, center, identity, clock, and the services made of them."""

    def __init__(
        self,
        *,
        policy: IdentityPolicy | None = None,
        devices: BiometricDevices | None = None,
    ) -> None:
        self.clock = FakeClock()
        self.woken = 0
        self.store = FullStore(self.clock, self._wake)
        self.accounts = FakeAccounts()
        self.identity = FakeIdentity()
        self.vault = FakeVault(AGENT, SUPERVISOR)
        self.computer = FakeComputerSettings()
        sealed = FakeSealed(self.store)
        directory = FakeDirectory((BANK,), (BRANCH,), DirectoryAge("1", "IN", START, 1, 1))
        self.services = Services(
            visit=Visit(
                self.store,
                sealed,
                self.accounts,
                self.clock,
                bytes,
                self.vault.tag,
                VisitRules(),
            ),
            authentication=Authentication(self.identity, self.clock),
            capture=BiometricCapture(devices, policy or IdentityPolicy()),
            cards=Cards(NoCards(), lambda _grey, _width, _height: "", believed=False),
            bank_search=BankSearch(directory, self.clock),
            queue=Queue(self.store, self.clock, lambda: None),
            review=Review(FakeReviews(self.store, SUPERVISOR.agent_id), self.store),
            conflicts=Conflicts(FakeConflicts(self.store, SeenAccount(known=True)), self.store),
            figures=FiguresService(self.store, self.clock, dict),
            people=People(self.vault, lambda: "new"),
            photos=Photos(FakePhotos(self.store), self.store, self.clock),
            slips=Slips(self.store, self.clock, TERMS, qr_modules),
            preferences=PreferenceKeeper(FakePersonal(), self.computer, PREFERENCES),
            schedule=Schedule(NothingDue(), self.clock, lambda: 0.5, lambda _: None, 60.0),
            identity_policy=policy or IdentityPolicy(),
            review_policy=ReviewPolicy(),
        )

    def _wake(self) -> None:
        self.woken += 1
