"""An office in small: two laptops, a mapper that misbehaves, and what must hold in the end."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol, cast

from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.domain.account import BankAccount
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Enrollment, Event, Intent, Proof, SeenAccount, State
from spar_agent.domain.review import Role
from spar_agent.ports.mapper import MapperGateway
from spar_agent.ports.photos import PhotoStore
from spar_agent.ports.store import EnrollmentStore
from spar_agent.ports.vault import StaffMember
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.photos import Photos
from spar_agent.services.registered import AccountsAtMapper
from spar_agent.services.review import Review
from spar_agent.sync.engine import Engine, EngineRules
from tests.bad_mapper import Applied, Fault
from tests.enrollments import FA, queued
from tests.fakes import START, FakeClock, FakePhotos, FakeStore

OPEN = {State.QUEUED, State.SENDING, State.IN_DOUBT}
BOSS = StaffMember("boss", "Asha K.", Role.SUPERVISOR)
PASSES_TO_CALM = 120
FINISHED = {State.LINKED, State.CANCELLED}
JPEG = b"\xff\xd8\xff\xe0" + bytes(64)


class Registry(Protocol):
    """A mapper as a history needs it: its faults, what it holds, what it carried out."""

    idempotent: bool

    def gateway(self, clock: FakeClock) -> HttpMapper:
        """A client of it."""
        ...

    def misbehave(self, faults: Sequence[Fault]) -> None:
        """One fault per following request."""
        ...

    def break_on(self, reference: str) -> None:
        """Fail each batch with this reference in it."""
        ...

    async def stranger_writes(self, person: str, account: str) -> None:
        """Another partner puts an account; empty takes it away."""
        ...

    def log(self) -> list[Applied]:
        """Every write in order."""
        ...

    def turn_the_clock(self, seconds: int) -> None:
        """Where entries are dated by a clock that can be turned."""
        ...

    async def close(self) -> None:
        """Give connections back."""
        ...


class Killed(BaseException):
    """The process is gone; nothing of it runs on."""


class RaiseAtCall:
    """Passes port calls through until the one it dies before or after; dead from then on."""

    def __init__(self, inner: object, budget: "CallBudget") -> None:
        self._inner = inner
        self._budget = budget

    def __getattr__(self, name: str) -> Callable[..., Any]:
        inner, tick = getattr(self._inner, name), self._budget.tick

        async def later(*args: Any, **more: Any) -> Any:
            tick()
            answer = await inner(*args, **more)
            tick()
            return answer

        def now(*args: Any, **more: Any) -> Any:
            tick()
            answer = inner(*args, **more)
            tick()
            return answer

        return later if inspect.iscoroutinefunction(inner) else now


@dataclass
class CallBudget:
    """Counts calls down to the end; below zero it never ends."""

    left: int = -1

    def tick(self) -> None:
        if self.left == 0:
            raise Killed
        self.left -= self.left > 0


class SimulatedLaptop:
    """One device with one agent; its engine can be killed and started again."""

    def __init__(self, name: str, registry: Registry) -> None:
        self.name = name
        self.clock = FakeClock()
        self.store = FakeStore(self.clock)
        self.mapper = registry.gateway(self.clock)
        self.budget = CallBudget()
        self.overwrites = False
        self.engine = self._started()
        self.album = FakePhotos(self.store)
        self.photos = Photos(
            cast("PhotoStore", RaiseAtCall(self.album, self.budget)),
            cast("EnrollmentStore", RaiseAtCall(self.store, self.budget)),
            self.clock,
        )
        self._ids = 0
        self.conflicts = Conflicts(
            self.store, AccountsAtMapper(self.mapper), self.clock, self.new_reference
        )
        self.review = Review(self.store, self.clock)

    def new_reference(self) -> str:
        self._ids += 1
        return f"{self.name}-{self._ids}"

    async def sync(self, dies_after: int = -1) -> None:
        """One pass, or as much of one as there was time for."""
        self.budget.left = dies_after
        try:
            await self.engine.one_pass()
        except Killed:
            self.budget.left = -1
            self.engine = self._started()
        self.budget.left = -1

    async def photograph(self, *, away: bool, dies_after: int) -> None:
        """A photo comes to the newest open enrollment, or goes, as far as there is time."""
        still = [row for row in self.rows() if row.state not in FINISHED]
        if not still:
            return
        enrollment = still[-1].enrollment_id
        self.budget.left = dies_after
        with suppress(Killed):
            if away:
                self.photos.take_away(enrollment, "agent")
            else:
                self.photos.attach(enrollment, JPEG, "agent")
        self.budget.left = -1

    def apply(self, *, overwrites: bool) -> None:
        """The policy of this deployment, from the next start of the engine."""
        self.overwrites = overwrites
        self.engine = self._started()

    def rows(self) -> list[Enrollment]:
        return list(self.store.rows.values())

    def _started(self) -> Engine:
        store = cast("EnrollmentStore", RaiseAtCall(self.store, self.budget))
        mapper = cast("MapperGateway", RaiseAtCall(self.mapper, self.budget))
        rules = EngineRules(batch_size=3, overwrite_older_entries=self.overwrites)
        return Engine(store, mapper, self.clock, lambda: 0.5, rules)


def account(digit: int) -> BankAccount:
    """One of a few accounts."""
    return replace(FA, account_number=f"{digit}0012345678")


def number(seen: SeenAccount) -> str:
    """The account in ``seen``, empty for none."""
    return seen.fa.number if seen.fa is not None else ""


class SmallOffice:
    """Two laptops before one registry."""

    def __init__(self, registry: Registry, tag: str) -> None:
        self.registry = registry
        self.tag = tag
        self.laptops = [SimulatedLaptop(f"{tag}-{name}", registry) for name in "ab"]
        self.may_replace: dict[
            str, str
        ] = {}  # by reference: what the enrollment was made to replace
        self.offline: dict[str, datetime] = {}  # by reference: when one was made unseen
        self.overwrites = False
        self.overwritten = 0
        self.poisoned: set[str] = set()
        self.blind = False

    def person(self, which: int) -> str:
        return f"psut-{self.tag}-{which}"

    async def new_enrollment(
        self, laptop: SimulatedLaptop, which: int, digit: int, *, online: bool, review: bool
    ) -> None:
        """An agent keeps an enrollment; digit 0 is a removal."""
        psut = self.person(which)
        seen = SeenAccount()
        if online:
            registered = (await laptop.mapper.resolve([psut]))[psut]
            seen = SeenAccount(known=True) if registered is None else registered.as_seen()
        made = _intent(seen, digit)
        if made is None:
            return
        reference = laptop.new_reference()
        at = laptop.clock.now()
        enrollment = queued(
            enrollment_id=f"e-{reference}",
            agent_id=f"agent-{laptop.name}",
            captured_at=at,
            submitted_at=at,
            state=State.IN_REVIEW if review else State.QUEUED,
            intent=made,
            reference_id=reference,
            fa=account(digit) if digit else seen.fa,
            seen=seen,
            proof=Proof("1234567890", psut, START, AuthMethod.OTP),
        )
        self.may_replace[reference] = number(seen)
        if not online:
            self.offline[reference] = at
        laptop.store.save(enrollment, event=Event.SUBMIT, actor=enrollment.agent_id)

    async def judge(self, laptop: SimulatedLaptop, *, approve: bool) -> None:
        """The supervisor looks at what waits for a second person."""
        for enrollment in laptop.review.waiting(BOSS):
            if approve:
                laptop.review.approve(enrollment, BOSS)
            else:
                laptop.review.give_back(enrollment, BOSS, "looks wrong")

    async def decide(self, laptop: SimulatedLaptop, auth_method: str) -> None:
        """The supervisor ends the oldest conflict."""
        waiting = laptop.conflicts.waiting(BOSS)
        if not waiting:
            return
        enrollment = waiting[0]
        seen = await laptop.conflicts.registered(enrollment)
        if auth_method == "ours" and seen.seen.known:
            after = laptop.conflicts.send_ours(enrollment, BOSS, "person is here", seen)
            self.may_replace[after.delivery.reference_id] = number(seen.seen)
        elif auth_method == "theirs":
            laptop.conflicts.keep_theirs(enrollment, BOSS, "person says so")
        else:
            laptop.conflicts.ask_again(enrollment, BOSS, "ask the person")

    def apply(self, *, overwrites: bool) -> None:
        """Whether an unseen enrollment may replace what the registry dates before it."""
        self.overwrites = overwrites
        for laptop in self.laptops:
            laptop.apply(overwrites=overwrites)

    def poison(self, laptop: SimulatedLaptop) -> None:
        """The registry chokes on the newest enrollment of this laptop, for ever."""
        waiting = [
            row for row in laptop.rows() if row.state is State.QUEUED and not row.delivery.tries
        ]
        if waiting:
            self.poisoned.add(waiting[-1].delivery.reference_id)
            self.registry.break_on(waiting[-1].delivery.reference_id)

    async def stranger(self, which: int, digit: int) -> None:
        """Another partner changes what is held."""
        number_of = account(digit).number if digit else ""
        await self.registry.stranger_writes(self.person(which), number_of)

    async def calm(self) -> None:
        """The network is back and stays; everybody waits long enough."""
        self.registry.misbehave([])
        for laptop in self.laptops:
            await self.judge(laptop, approve=True)
        for _ in range(PASSES_TO_CALM):
            waiting = [
                laptop for laptop in self.laptops if any(row.state in OPEN for row in laptop.rows())
            ]
            for laptop in waiting:
                await laptop.sync()
                laptop.clock.forward(3600)
            if not waiting:
                return

    def check(self) -> None:
        """What may never happen has not happened."""
        log = self.registry.log()
        for laptop in self.laptops:
            for enrollment in laptop.rows():
                self._check_ended(laptop, enrollment)
        self.blind = any(_came_back(log, reference) for reference in self.may_replace)
        assert not (self.blind and self.registry.idempotent)
        for which in range(3):
            person = self.person(which)
            self._check_person(person, [line for line in log if line.person == person])

    def _may_replace(self, line: Applied) -> bool:
        """It was made to, or policy lets an unseen enrollment replace what is older than it."""
        if line.before == self.may_replace[line.reference]:
            return True
        made = self.offline.get(line.reference)
        if not self.overwrites or made is None or not line.since:
            return False
        self.overwritten += 1
        return datetime.fromisoformat(line.since) < made

    def _check_ended(self, laptop: SimulatedLaptop, enrollment: Enrollment) -> None:
        ended = {State.LINKED, State.RETURNED, State.CONFLICT, State.CANCELLED}
        assert enrollment.state in ended, (
            f"{enrollment} after {laptop.store.timeline(enrollment.enrollment_id)}"
        )
        recorded = laptop.store.timeline(enrollment.enrollment_id)
        if enrollment.state is not State.LINKED:
            last = [line for line in recorded if not line.event.startswith("photo")][-1]
            assert last.detail or enrollment.delivery.error, f"{enrollment} has no reason"
        if enrollment.delivery.reference_id in self.poisoned:
            assert enrollment.state is not State.QUEUED
        photos = [line.event for line in recorded if line.event.startswith("photo")]
        expected = photos[-1:] == ["photo"] and enrollment.state not in FINISHED
        kept = laptop.album.get(enrollment.enrollment_id) is not None
        assert kept == expected, f"{enrollment}: photo {kept}, journal {recorded}"

    def _check_person(self, person: str, log: list[Applied]) -> None:
        """Each write found what it was made to replace; the newest enrollment is what stands."""
        for line in log:
            if line.reference in self.may_replace:
                allowed = self.may_replace[line.reference]
                assert self._may_replace(line), f"{line} was made to replace {allowed!r}"
        now = log[-1].after if log else ""
        for enrollment in self._of(person, State.LINKED):
            enrolled = (
                ""
                if enrollment.account.intent is Intent.REMOVE
                else number(SeenAccount(enrollment.account.fa, known=True))
            )
            stood = {line.after for line in log} | {""}
            assert enrolled in stood, f"{enrollment} is linked and was never there"
        for enrollment in self._of(person, State.RETURNED, State.CANCELLED):
            stands = bool(log) and log[-1].reference == enrollment.delivery.reference_id
            assert self.blind or not stands, f"{enrollment} stands, and says no"
        if log and not self.blind:
            assert now == _newest(log).after, f"a superseded enrollment stands: {log}"

    def _of(self, person: str, *states: State) -> Iterator[Enrollment]:
        for laptop in self.laptops:
            for enrollment in laptop.rows():
                if (
                    enrollment.state in states
                    and enrollment.proof
                    and enrollment.proof.psut == person
                ):
                    yield enrollment


def _intent(seen: SeenAccount, digit: int) -> Intent | None:
    """What an agent would choose; None when there is nothing to choose."""
    if not seen.known:
        return Intent.PUT if digit else None
    if not digit:
        return Intent.REMOVE if seen.fa is not None else None
    if seen.fa is None:
        return Intent.ADD
    return None if seen.fa.number == account(digit).number else Intent.CHANGE


def _came_back(log: list[Applied], reference: str) -> bool:
    """Carried out again after somebody else's write on the same person."""
    mine = [at for at, line in enumerate(log) if line.reference == reference]
    if len(mine) < 2:
        return False
    between = log[mine[0] + 1 : mine[-1]]
    return any(
        line.person == log[mine[0]].person and line.reference != reference for line in between
    )


def _newest(log: list[Applied]) -> Applied:
    """The write whose enrollment was carried out for the first time last."""
    first: dict[str, Applied] = {}
    for line in log:
        first.setdefault(line.reference, line)
    return list(first.values())[-1]
