"""Practice knows made-up people only, and has no way to a server, a vault or a disk."""

import ast
import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from spar_agent.adapters.practice.author import PracticeAuthor
from spar_agent.adapters.practice.banks import practice_list
from spar_agent.adapters.practice.center import PracticeCenter
from spar_agent.adapters.practice.contact import PracticeContact
from spar_agent.adapters.practice.desks import PracticeConflicts, PracticeReviews
from spar_agent.adapters.practice.identity import PracticeIdentity
from spar_agent.adapters.practice.line import PracticeLine
from spar_agent.adapters.practice.registry import BY_ANOTHER, PracticeRegistry
from spar_agent.domain.account import FaType
from spar_agent.domain.auth_methods import OtpChannel
from spar_agent.domain.checks import CheckedNumber, check_number
from spar_agent.domain.enrollment import Enrollment, Event, Intent, Reason, State
from spar_agent.domain.ids import IdKind, PersonId, read_person_id
from spar_agent.domain.practice import COLLEAGUES_PEOPLE, PEOPLE, Lesson
from spar_agent.domain.review import ReviewPolicy
from spar_agent.domain.secret import Secret
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import (
    BranchNotChosen,
    IdFinal,
    IdNotKnown,
    NoContact,
    OtpExpired,
    OtpWrong,
    SparError,
    Unreachable,
)
from spar_agent.errors.central import ReviewOver, WaitsForReview
from spar_agent.ports.center import Decision, ReviewAnswer
from spar_agent.ports.conflict_desk import ConflictChoice
from spar_agent.practice_wiring import AGENT, SECOND_SUPERVISOR, STAFF_NUMBERS, SUPERVISOR
from spar_agent.sync.center_engine import CenterEngine
from tests.enrollments import FA, changed, queued
from tests.fake_store import FakeStore
from tests.fakes import FakeClock

ROOT = Path(__file__).parents[2] / "spar_agent"
EVERYBODY = (*PEOPLE, *COLLEAGUES_PEOPLE)
OUTWARDS = (
    *("httpx", "socket", "ssl", "urllib", "keyring", "pathlib", "os.environ"),
    *("spar_agent.adapters.mosip", "spar_agent.adapters.central"),
    *("spar_agent.adapters.http", "spar_agent.adapters.vault", "spar_agent.adapters.os_keyring"),
    *("spar_agent.adapters.old_office", "spar_agent.settings"),
    *("spar_agent.wiring", "spar_agent.center_wiring", "demo"),
)
"""What leads out of the process, to a disk, or to what was captured of real people."""


def of(lesson: Lesson) -> PersonId:
    found = next(one for one in PEOPLE if one.lesson is lesson)
    return PersonId(IdKind.UIN, found.number)


def test_what_practice_is_made_of_imports_no_way_out() -> None:
    files = [*(ROOT / "adapters" / "practice").glob("*.py"), ROOT / "practice_wiring.py"]
    files += [ROOT / "practising.py", ROOT / "domain" / "practice.py"]
    assert len(files) > 7
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [one.name for one in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{one.name}" for one in node.names]
            for name in names:
                led = [out for out in OUTWARDS if name == out or name.startswith(f"{out}.")]
                assert not led, f"{path.name} imports {name}"


@pytest.mark.parametrize("person", EVERYBODY, ids=lambda one: one.name)
def test_no_number_of_practice_can_be_given_to_a_person(person: object) -> None:
    number = person.number  # type: ignore[attr-defined]
    assert isinstance(read_person_id(number), PersonId)
    assert number[0] in "01"
    assert len({one.number for one in EVERYBODY}) == len(EVERYBODY)


def test_every_example_of_a_made_up_bank_can_be_typed() -> None:
    for dfsp in practice_list().dfsps:
        assert isinstance(check_number(dfsp.rule.example, dfsp.rule, dfsp.kind), CheckedNumber)
    assert {one.kind for one in practice_list().dfsps} == set(FaType)


def service(codes: list[str], line: PracticeLine | None = None) -> PracticeIdentity:
    known = {one.number: one for one in EVERYBODY}
    return PracticeIdentity(
        known, line or PracticeLine(), FakeClock(), lambda _, code: codes.append(code)
    )


def test_a_code_proves_its_person_once() -> None:
    codes: list[str] = []

    async def walk() -> None:
        made = service(codes)
        person, other = of(Lesson.FIRST), of(Lesson.CHANGE)
        sent = await made.send_otp(person, [OtpChannel.PHONE])
        wrong = "000000" if codes[0] != "000000" else "111111"
        with pytest.raises(OtpWrong):
            await made.prove_by_otp(person, sent.transaction_id, Secret(wrong))
        with pytest.raises(OtpExpired):
            await made.prove_by_otp(other, sent.transaction_id, Secret(codes[0]))
        proven = await made.prove_by_otp(person, sent.transaction_id, Secret(codes[0]))
        assert proven.proof.psut.startswith("practice-")
        with pytest.raises(OtpExpired):
            await made.prove_by_otp(person, sent.transaction_id, Secret(codes[0]))

    asyncio.run(walk())


@pytest.mark.parametrize(
    ("person", "error"),
    [
        (PersonId(IdKind.UIN, "6892881854"), IdNotKnown),
        (of(Lesson.NO_CODE), NoContact),
        (of(Lesson.ENDED), IdFinal),
    ],
)
def test_who_cannot_get_a_code_is_told_why(person: PersonId, error: type[SparError]) -> None:
    with pytest.raises(error):
        asyncio.run(service([]).send_otp(person, [OtpChannel.PHONE]))


def test_without_network_nothing_answers() -> None:
    line = PracticeLine()
    line.is_up = False
    made = center(line)
    with pytest.raises(Unreachable):
        asyncio.run(service([], line).send_otp(of(Lesson.FIRST), [OtpChannel.PHONE]))
    with pytest.raises(Unreachable):
        asyncio.run(made.ping())


def center(line: PracticeLine, clock: FakeClock | None = None) -> PracticeCenter:
    clock = clock or FakeClock()
    registry = PracticeRegistry(EVERYBODY, clock)
    return PracticeCenter(line, registry, clock, ReviewPolicy(), STAFF_NUMBERS)


class Learner:
    """A practice desk without its window: a store, the engine, and the made-up center."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.line = PracticeLine()
        self.center = center(self.line, self.clock)
        self.conflicts = PracticeConflicts(self.center, SUPERVISOR.agent_id, SECOND_SUPERVISOR)
        self.reviews = PracticeReviews(self.center, SUPERVISOR.agent_id)
        self.store = FakeStore(self.clock)
        contact = PracticeContact(self.center, self.conflicts, self.store)
        self.engine = CenterEngine(self.store, self.center, contact, self.clock, lambda: 1.0)

    def saves(self, lesson: Lesson, agent_id: str = AGENT.agent_id, **said: object) -> str:
        """A visit of somebody who teaches ``lesson``; the id of its enrollment."""
        person = next(one for one in PEOPLE if one.lesson is lesson)
        proof = service([]).proof_of(person, "1234567890")
        seen = SeenAccount(person.held, known=True)
        made = queued(fa=FA, proof=proof, seen=seen, agent_id=agent_id)
        row = changed(made, **said)
        row = replace(row, signed=PracticeAuthor().sign(row, agent_id))
        self.store.save(row, event=Event.SUBMIT, actor=agent_id)
        return row.enrollment_id

    def passes(self, times: int = 1) -> None:
        for _ in range(times):
            asyncio.run(self.engine.one_pass())
            self.clock.forward(6)

    def row(self, enrollment_id: str) -> Enrollment:
        return self.store.rows[enrollment_id]

    def review(self, *, approve: bool, reason: str = "") -> None:
        (waiting,) = asyncio.run(self.reviews.waiting()).reviews
        decision = Decision.APPROVE if approve else Decision.RETURN
        said = ReviewAnswer(decision, (reason,) if reason else ())
        asyncio.run(self.reviews.decide(waiting, said))


@pytest.fixture
def learner(monkeypatch: pytest.MonkeyPatch) -> Learner:
    monkeypatch.setattr("spar_agent.adapters.practice.line.TRAVEL_S", 0.0)
    return Learner()


def test_a_first_account_is_on_its_way_and_then_registered(learner: Learner) -> None:
    saved = learner.saves(Lesson.FIRST)
    learner.passes()
    assert learner.row(saved).state is State.IN_DOUBT
    learner.passes()
    row = learner.row(saved)
    assert row.state is State.LINKED
    held = asyncio.run(learner.center.read(row))
    assert held is not None
    assert held.fa == FA


def test_a_change_waits_for_another_person_and_goes_once_that_one_approved(
    learner: Learner,
) -> None:
    saved = learner.saves(Lesson.CHANGE, intent=Intent.CHANGE)
    learner.passes(2)
    row = learner.row(saved)
    assert (row.state, row.delivery.error) == (State.IN_REVIEW, WaitsForReview.code)
    learner.review(approve=True)
    learner.passes()  # nobody waits ten minutes for what was decided a moment ago
    assert learner.row(saved).state is State.LINKED


def test_what_is_sent_back_tells_its_agent_why_and_by_whom(learner: Learner) -> None:
    saved = learner.saves(Lesson.CHANGE, intent=Intent.CHANGE)
    learner.passes()
    learner.review(approve=False, reason="not her name")
    learner.passes()
    row = learner.row(saved)
    assert (row.state, row.note) == (State.RETURNED, "not her name (P-2)")


def test_nobody_reviews_their_own_and_nothing_is_decided_twice(learner: Learner) -> None:
    learner.saves(Lesson.CHANGE, SUPERVISOR.agent_id, intent=Intent.CHANGE)
    learner.passes()
    assert asyncio.run(learner.reviews.waiting()).reviews == ()
    other = Learner()
    other.saves(Lesson.CHANGE, intent=Intent.CHANGE)
    other.passes()
    (waiting,) = asyncio.run(other.reviews.waiting()).reviews
    assert waiting.enrollment.person.id is None
    other.review(approve=True)
    with pytest.raises(ReviewOver):
        asyncio.run(other.reviews.decide(waiting, ReviewAnswer(Decision.APPROVE)))


def test_a_hold_is_told_to_its_agent_and_a_decision_ends_it(learner: Learner) -> None:
    saved = learner.saves(Lesson.CHANGE, intent=Intent.CHANGE)
    learner.passes(2)
    (waiting,) = asyncio.run(learner.reviews.waiting()).reviews
    until = learner.clock.now() + timedelta(days=1)
    said = ReviewAnswer(Decision.HOLD, ("The bank is being asked",), until=until)
    asyncio.run(learner.reviews.decide(waiting, said))
    learner.passes()
    held = learner.row(saved).delivery.hold
    assert held is not None
    assert (held.by, held.because, held.until) == ("P-2", ("The bank is being asked",), until)
    (waiting,) = asyncio.run(learner.reviews.waiting()).reviews
    assert waiting.hold is not None
    assert waiting.hold.is_mine
    learner.review(approve=True)
    learner.passes()
    row = learner.row(saved)
    assert (row.state, row.delivery.hold) == (State.LINKED, None)


def test_a_branch_that_nobody_has_found_lets_nothing_go(learner: Learner) -> None:
    fa = replace(FA, branch_code="")
    learner.saves(Lesson.FIRST, fa=fa, signals=(Reason.NOT_LISTED,))
    learner.passes()
    with pytest.raises(BranchNotChosen):
        learner.review(approve=True)
    (waiting,) = asyncio.run(learner.reviews.waiting()).reviews
    asyncio.run(learner.reviews.decide(waiting, ReviewAnswer(Decision.APPROVE, account=FA)))
    learner.passes()
    (row,) = learner.store.rows.values()
    assert (row.state, row.account.fa) == (State.LINKED, FA)


@pytest.mark.parametrize(
    ("choice", "ends"),
    [(ConflictChoice.SEND, State.LINKED), (ConflictChoice.KEEP, State.RETURNED)],
)
def test_whoever_was_overtaken_is_a_conflict_that_two_persons_decide(
    learner: Learner, choice: ConflictChoice, ends: State
) -> None:
    saved = learner.saves(Lesson.OVERTAKEN)
    learner.passes(2)
    assert learner.row(saved).state is State.CONFLICT
    (found,) = asyncio.run(learner.conflicts.waiting()).conflicts
    assert found.registered is not None
    assert found.registered.fa == BY_ANOTHER
    signed = asyncio.run(learner.conflicts.decide(saved, choice, "asked again"))
    assert (signed.signed_by, signed.needed) == (("P-2",), 2)
    learner.passes()
    assert learner.row(saved).state is State.CONFLICT  # one signature is not two
    learner.passes()
    row = learner.row(saved)
    assert (row.state, asyncio.run(learner.conflicts.waiting()).conflicts) == (ends, ())
    entries = [entry.detail for entry in learner.store.timeline(saved)]
    assert "asked again (P-2, P-4)" in entries


def test_a_removal_takes_the_account_away(learner: Learner) -> None:
    saved = learner.saves(Lesson.CHANGE, intent=Intent.REMOVE)
    learner.passes()
    learner.review(approve=True)
    learner.passes()
    assert learner.row(saved).state is State.LINKED
    assert asyncio.run(learner.center.read(learner.row(saved))) is None


def test_what_somebody_else_is_paid_on_is_looked_at_by_a_second_person(learner: Learner) -> None:
    taken = next(one.held for one in PEOPLE if one.held is not None)
    learner.saves(Lesson.FIRST, fa=taken)
    learner.passes()
    (waiting,) = asyncio.run(learner.reviews.waiting()).reviews
    assert Reason.SAME_ACCOUNT in waiting.enrollment.signals


def test_without_network_an_enrollment_waits_here_and_goes_later(learner: Learner) -> None:
    saved = learner.saves(Lesson.FIRST)
    learner.line.is_up = False
    assert asyncio.run(learner.engine.one_pass()).error == Unreachable.code
    assert learner.row(saved).state is not State.LINKED
    learner.line.is_up = True
    learner.passes(3)
    assert learner.row(saved).state is State.LINKED
