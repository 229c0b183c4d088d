"""What the services and the engine need from the outside world.

Adapters supply it, hand-written fakes stand in for tests, one contract test runs on both.
Unless said otherwise every method is called on the I/O thread; store methods are plain blocking
calls, and each is one finished transaction when it returns.
"""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.directory import AccountRule as AccountRule
from spar_agent.domain.directory import Branch as Branch
from spar_agent.domain.directory import Dfsp as Dfsp
from spar_agent.domain.directory import DirectoryAge as DirectoryAge
from spar_agent.domain.directory import Hit as Hit
from spar_agent.domain.enrollment import Authenticated, Enrollment, SeenAccount, State
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError
from spar_agent.ports.identity import BiometricDevices as BiometricDevices
from spar_agent.ports.identity import IdentityService as IdentityService
from spar_agent.ports.identity import OtpSent as OtpSent
from spar_agent.ports.identity import SealedStore as SealedStore
from spar_agent.ports.photo import PhotoStore as PhotoStore

T = TypeVar("T")


class Clock(Protocol):
    """Time, so that tests can turn it."""

    def now(self) -> datetime:
        """Aware UTC; may jump when somebody sets the computer's clock."""
        ...

    def ticks_s(self) -> float:
        """Seconds that only go forward; for waits and time-outs."""
        ...


class Runner(Protocol):
    """Runs a coroutine off the GUI thread and answers on it."""

    def run(
        self,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], None],
        failed: Callable[[SparError], None],
    ) -> None:
        """Exactly one of ``done`` and ``failed`` is called, later, on the caller's thread."""
        ...


# -- the mapper ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RegisteredAccount:
    """What the mapper holds for one person, from resolve with scope details.

    fa None and ``readable`` False: it holds something we cannot read.
    """

    fa: FinancialAddress | None
    since: datetime | None = None
    by: str = ""
    version: int | None = None
    readable: bool = True

    def as_seen(self) -> SeenAccount:
        """The same as what an enrollment remembers."""
        return SeenAccount(True, self.fa, self.since, self.by, self.version, self.readable)


@dataclass(frozen=True, slots=True)
class ItemOutcome:
    """What the mapper said of one item. ok: it says it carried it out.

    duplicate: link answered that the id is linked already (same account or another).
    unknown: the answer had no word on this item. reason: the server's own code, for the record.
    """

    ok: bool
    reason: str = ""
    duplicate: bool = False
    missing: bool = False  # update or unlink answered that the id is not linked
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Traffic:
    """Bytes of requests and answers since the start, without what the line adds."""

    sent: int = 0
    received: int = 0


class MapperGateway(Protocol):
    """One central mapper in one dialect.

    Raises Unreachable, CaptivePortal, TlsRefused when nothing was carried out; NoAnswer,
    ServerFault, BadReply when the outcome of every item is unknown; KeyRefused, WrongServer when
    every item would meet the same.
    """

    async def send(self, op: str, batch: Sequence[Authenticated]) -> Mapping[str, ItemOutcome]:
        """``op`` is link, update or unlink. Answers by reference id; every item has one."""
        ...

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, RegisteredAccount | None]:
        """What it holds for each token; None where it holds nothing. Both id spellings asked."""
        ...

    async def pays_another(self, fa: FinancialAddress, psut: str) -> bool:
        """True when it pays somebody else than ``psut`` on ``fa``. Not every server can tell."""
        ...

    async def ping(self) -> None:
        """Returns when the mapper answers."""
        ...

    def traffic(self) -> Traffic:
        """What went over the line so far."""
        ...


# -- the store -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a person's timeline."""

    at: datetime
    kind: str  # an Event value, or a free word such as "attempt"
    actor: str
    detail: str = ""  # stable code or short fact, no personal data


@dataclass(frozen=True, slots=True)
class EnrollmentSummary:
    """One enrollment without anything about the person. error: stable code, or empty."""

    agent_id: str
    slip: str
    state: State
    captured_at: datetime
    changed_at: datetime | None
    error: str = ""


@dataclass(frozen=True, slots=True)
class EnrollmentChange:
    """One change to write down: the enrollment after it, and what is told of it.

    expect: the state the row must have before this step; otherwise IllegalEvent.
    """

    after: Enrollment
    event: str
    actor: str
    detail: str = ""
    expect: State | None = None


class EnrollmentStore(Protocol):
    """The durable queue. Raises DiskFull, StoreUnavailable, VaultDamaged."""

    def save(
        self,
        enrollment: Enrollment,
        *,
        event: str,
        actor: str,
        detail: str = "",
        expect: State | None = None,
    ) -> None:
        """Insert or replace and append to the event chain, in one transaction.

        expect: the state the row must have now; otherwise IllegalEvent (somebody was faster).
        """
        ...

    def save_many(self, steps: Sequence[EnrollmentChange]) -> None:
        """All ``steps`` in their order, or none of them: one transaction, one fsync.

        An enrollment may stand in several; each is told in its timeline.
        """
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """What is written inside, also to other stores of the same vault: all of it, or nothing.

        Nothing is awaited inside.
        """
        ...

    def get(self, enrollment_id: str) -> Enrollment | None:
        """The enrollment, or None."""
        ...

    def in_states(self, states: Sequence[State], limit: int = 1000) -> list[Enrollment]:
        """Those in ``states``: first to expire first, then oldest."""
        ...

    def due(self, now: datetime, limit: int) -> list[Enrollment]:
        """QUEUED ones to send now: due_at reached; expiring proofs first, then oldest.

        A due_at more than two hours away was written by a clock that has been set back since.

        Of one person only the oldest wish under way: a newer one waits until it is settled.
        """
        ...

    def page(self, offset: int, limit: int, text: str = "") -> list[Enrollment]:
        """Last begun first, filtered by masked name, slip number or last four digits."""
        ...

    def counts(self) -> Mapping[State, int]:
        """How many stand in each state."""
        ...

    def open_for(self, person_tag: str) -> list[Enrollment]:
        """Not final ones for this person."""
        ...

    def others_with_account(self, fa: FinancialAddress, person_tag: str) -> int:
        """How many other people on this device have the same account."""
        ...

    def delete_draft(self, enrollment_id: str, actor: str) -> None:
        """A discarded draft is gone; the event stays."""
        ...

    def timeline(self, enrollment_id: str) -> list[TimelineEntry]:
        """What happened to it, oldest first."""
        ...

    def oldest(self, states: Sequence[State]) -> datetime | None:
        """When the first of those in ``states`` was captured; None when there is none."""
        ...

    def summaries(self, since: datetime | None) -> list[EnrollmentSummary]:
        """All captured ``since`` then, newest first; all there are for None."""
        ...

    def troubles(self, since: datetime, kinds: Sequence[str]) -> Mapping[tuple[str, str], int]:
        """How often events of ``kinds`` happened, by kind and stable code.

        The code is empty where a person wrote the detail, or where it is no code.
        """
        ...

    def redact_accounts(self, before: datetime, actor: str) -> int:
        """Take the account numbers out of what was finished before; how many there were.

        The last four digits and a keyed hash of the account stay.
        """
        ...

    def next_serial(self) -> int:
        """Counts up for slip numbers; never the same twice on this device."""
        ...


# -- vault and people ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody who works at this device."""

    agent_id: str
    name: str
    role: Role
    closed: bool = False
    wait_until: datetime | None = None


class Vault(Protocol):
    """Key slots and the database they open. Blocking; derive keys off the loop.

    Raises the vault errors of errors.py.
    """

    def exists(self) -> bool:
        """True when this profile has been set up."""
        ...

    def people(self) -> list[StaffMember]:
        """Who may sign in; readable without a PIN."""
        ...

    def check_pin(self, pin: Secret) -> None:
        """Raises WeakPin."""
        ...

    def prepare_create(self, first: StaffMember, pin: Secret) -> Any:
        """Derive what a new vault needs; any thread, slow. Raises WeakPin."""
        ...

    def finish_create(self, ready: Any) -> None:
        """Write the new vault with what ``prepare_create`` gave, and open it."""
        ...

    def unlock(self, agent_id: str, pin: Secret) -> bytes:
        """The database key; any thread, slow. Raises WrongPin, PinWait, SlotClosed."""
        ...

    def open_with(self, agent_id: str, key: bytes) -> StaffMember:
        """Open the database if it is closed. Raises VaultDamaged, VaultInUse, VaultNewer..."""
        ...

    def close(self) -> None:
        """Close the database and wipe the key."""
        ...

    def add_person(self, by: StaffMember, person: StaffMember, pin: Secret) -> None:
        """Give somebody a slot; slow. Raises NotAllowed, WeakPin."""
        ...

    def reopen_slot(self, by: StaffMember, agent_id: str, pin: Secret) -> None:
        """A new PIN for somebody's slot, its wrong tries forgotten; slow. Raises NotAllowed."""
        ...

    def change_pin(self, agent_id: str, old: Secret, new: Secret) -> None:
        """One's own PIN; slow. Raises WrongPin, PinWait, SlotClosed, WeakPin."""
        ...

    def remove_person(self, by: StaffMember, agent_id: str) -> None:
        """Take somebody's access away; their cases stay. Raises NotAllowed, UnknownAgent."""
        ...

    def anchor(self) -> None:
        """Write down outside how far the journal goes. Raises KeyringRefused, Locked."""
        ...

    def copy_today(self) -> bool:
        """Once a day, a verified copy beside the vault; any thread. Raises DiskFull..."""
        ...

    def tag(self, value: Secret) -> str:
        """A keyed hash of ``value`` under a key of this vault: equal values, equal tags."""
        ...


# -- directory -------------------------------------------------------------------------------


class Directory(Protocol):
    """The list of DFSPs and branches."""

    def search(self, text: str, *, limit: int = 8, agent_id: str = "") -> list[Hit]:
        """Best first; with an empty text the agent's recent ones."""
        ...

    def dfsps(self, kind: str = "") -> list[Dfsp]:
        """Banks or wallets by name."""
        ...

    def regions(self, dfsp_code: str) -> list[str]:
        """The regions in which a bank has branches."""
        ...

    def branches(self, dfsp_code: str, region: str = "") -> list[Branch]:
        """Branches of a bank, by place and name."""
        ...

    def find(self, dfsp_code: str, branch_code: str = "") -> Hit | None:
        """Exactly this one."""
        ...

    def picked(self, hit: Hit, agent_id: str) -> None:
        """Remember for "recent and frequent first"."""
        ...

    def age(self) -> DirectoryAge | None:
        """None when no directory was imported yet."""
        ...
