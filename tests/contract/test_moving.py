"""A laptop that worked alone joins a center: what waits is signed, proven, handed over once."""

import asyncio
import json
import os
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from demo.throwaway import CHEAP
from spar_agent.adapters.central.author import PersonSigner
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.refusals import Refusal
from spar_agent.adapters.old_office import has_office
from spar_agent.adapters.store.driver import connect
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.adapters.vault import FileVault
from spar_agent.cli import main
from spar_agent.cli.console import Console
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Proof,
    Reason,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId, uuid7
from spar_agent.domain.moving import is_for_center
from spar_agent.domain.review import Role as LocalRole
from spar_agent.errors import NotAllowed, SparError
from spar_agent.errors.central import IdentityMissing, PersonUnconfirmed, WaitsForReview
from spar_agent.ports.store import EnrollmentChange
from spar_agent.ports.vault import StaffMember
from spar_agent.services.moving import Moving
from spar_agent.sync.moved_proofs import MovedProofsPass
from spar_agent.wiring import take_along
from spar_central.trust.certificates import Role
from tests.central.center import Center
from tests.central.storages import settings
from tests.central.test_identity import Ida, center_with, identity, sandbox, signer_of
from tests.conftest import ExpectedLogs
from tests.enrollments import FA, changed, queued
from tests.joined import PIN, JoinedLaptop, LaptopLine, hand_out
from tests.old_office import keep_old_office
from tests.sandbox.partner_client import AMA

__all__ = ["sandbox"]

PERSON = PersonId(IdKind.UIN, AMA)
MOVED = [State.QUEUED, State.IN_REVIEW, State.SENDING, State.IN_DOUBT, State.CONFLICT]
STAFF = iter(f"S-{number}" for number in range(100, 1000))
ACCOUNTS = iter(f"{number:011d}" for number in range(60_000_000_001, 60_000_009_999))


@pytest.fixture(scope="module")
def center(sandbox: Ida, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    engine = settings("", folder)
    many = msgspec.structs.replace(engine.desks, join_tries_per_hour=1000)
    engine = msgspec.structs.replace(engine, desks=many)
    with center_with(engine, folder, identity(sandbox, folder, skew_s=30)) as made:
        hand_out(
            made,
            ida_certificate=sandbox.partner.settings["ida_cert_pem"],
            ida_signers=(signer_of(sandbox),),
        )
        yield made


@dataclass
class OldLaptop:
    """One that was set up with an office file of its own, and has been worked on."""

    laptop: JoinedLaptop
    ida: Ida

    @property
    def vault(self) -> FileVault:
        return self.laptop.vault

    def proof(self) -> Proof:
        """As IDA gave it to the laptop itself, which kept the reply with its signature."""
        partner, transaction = self.ida.partner, str(random.randint(10**9, 10**10 - 1))
        now = self.laptop.clock.now()
        self._post("otp", partner.otp_body(now, transactionID=transaction))
        inner = {"otp": self.ida.code()}
        asked = {"demo": False, "pin": False, "otp": True, "bio": False}
        body = partner.auth_body(now, inner, transactionID=transaction, requestedAuth=asked)
        reply = self._post("auth", body)
        kept = {"body": reply.text, "response-signature": reply.headers["response-signature"]}
        said = reply.json()
        return Proof(
            transaction, said["response"]["authToken"],
            datetime.fromisoformat(said["responseTime"].replace("Z", "+00:00")),
            AuthMethod.OTP, signed_reply=json.dumps(kept),
        )  # fmt: skip

    def _post(self, name: str, body: dict[str, Any]) -> httpx.Response:
        raw = json.dumps(body).encode()
        partner = self.ida.partner
        headers = {
            "content-type": "application/json",
            "authorization": partner.settings["authorization"],
            "signature": partner.sign(raw),
        }
        url = f"{self.ida.url}{partner.path(name)}"
        return httpx.post(url, content=raw, headers=headers, timeout=30)

    def waiting(self, state: State, proof: Proof, agent: str = "") -> Enrollment:
        """One that nobody signed, as the app of then left it."""
        now = self.laptop.clock.now()
        made = changed(
            queued(1),
            state=state,
            enrollment_id=uuid7(now, os.urandom(10)),
            reference_id=uuid7(now, os.urandom(10)),
            agent_id=agent or self.laptop.person.agent_id,
            captured_at=now,
            consent=Consent("account-change/1", "en", ConsentChannel.SPOKEN, 9.0, now),
            proof=proof,
            fa=replace(FA, account_number=next(ACCOUNTS)),
        )
        self.vault.store.save(made, event=Event.OTHER, actor=made.agent_id)
        return made

    def join(self, role: Role = Role.AGENT) -> None:
        laptop = self.laptop
        laptop.center.hire(laptop.staff, role)
        words = laptop.ask(laptop.center.invite(laptop.staff))
        laptop.confirmed(words.device)
        assert asyncio.run(laptop.join_desk.is_ready())

    @property
    def author(self) -> PersonSigner:
        keys = self.vault.keys
        device = self.laptop.membership.device_id
        return PersonSigner(device, lambda agent: SigningKey(keys.signing_secret(agent)))

    def moving(self, store: Any = None) -> Moving:
        sealed = SqlSealed(self.vault.connection)
        here = store or self.vault.store
        return Moving(here, sealed, self.author, self.laptop.clock, os.urandom, self.vault.people)

    def take_along(self) -> None:
        """What opening the vault does."""
        clock, sealed = self.laptop.clock, SqlSealed(self.vault.connection)
        take_along(self.vault, sealed, self.author, clock)

    def one_pass(self) -> None:
        async def act(line: LaptopLine) -> None:
            await line.contact.renew()
            await MovedProofsPass(self.vault.store, line.center, self.laptop.clock).settle()
            report = await line.engine.one_pass()
            assert report.error == ""

        self.laptop.run(act)

    def row(self, of: Enrollment) -> Enrollment:
        return self.laptop.row(of.enrollment_id)

    def events(self, of: Enrollment) -> list[str]:
        return [one.event for one in self.vault.store.timeline(of.enrollment_id)]


@pytest.fixture
def old(center: Center, sandbox: Ida, tmp_path: Path) -> OldLaptop:
    sandbox.order(reset=True)
    made = JoinedLaptop(center, tmp_path / "laptop", next(STAFF))
    made.begin()
    keep_old_office(made.vault.connection, '{"signing_key_pem": "KEY-OF-THE-REGISTRY"}')
    return OldLaptop(made, sandbox)


def at_center(center: Center, of: Enrollment) -> list[Any]:
    which = f"enrollment_id = '{of.enrollment_id}'"
    return center.rows(f"SELECT outcome, codes, reasons FROM enrollments WHERE {which}")


@pytest.mark.parametrize("state", MOVED)
def test_what_waited_is_signed_at_the_pin_and_handed_over_once(
    state: State, old: OldLaptop, center: Center
) -> None:
    made = old.waiting(state, old.proof())
    old.join()
    old.take_along()
    signed = old.row(made).signed
    assert signed is not None
    assert signed.revision == 1
    assert old.row(made).state is State.QUEUED
    old.take_along()  # the next PIN signs nothing twice
    assert old.row(made).signed == signed
    old.one_pass()
    row = old.row(made)
    assert is_for_center(row), center.rows(
        "SELECT kind, detail FROM records WHERE kind LIKE 'refused%'"
    )
    assert (row.state, row.delivery.error) == (State.IN_REVIEW, WaitsForReview.code)
    ((outcome, codes, reasons),) = at_center(center, made)
    assert (outcome, codes) == ("waits", '["review.missing"]')
    assert "late" in reasons  # a proof of before is always looked at
    supervisor = center.laptop(next(STAFF), Role.SUPERVISOR)
    shown = next(one for one in supervisor.waiting() if one["sha256"] == signed.sha256)
    assert supervisor.approve(shown).status_code == 200
    assert at_center(center, made)[0][0] == "admitted"
    assert old.events(made).count("move") == 1


def test_nothing_unsigned_and_nothing_unproven_is_handed_over(old: OldLaptop) -> None:
    made = old.waiting(State.QUEUED, old.proof(), agent="somebody-else")
    old.join()
    old.take_along()
    old.one_pass()
    assert old.row(made).state is State.QUEUED
    assert at_center(old.laptop.center, made) == []


def test_a_proof_is_attested_for_one_content_and_the_same_each_time(
    old: OldLaptop, center: Center
) -> None:
    """The reply may be lost on the way, and the laptop killed before it wrote it down."""
    proof = old.proof()
    made, other = old.waiting(State.QUEUED, proof), old.waiting(State.QUEUED, proof)
    old.join()
    old.take_along()

    async def twice(line: LaptopLine) -> None:
        await line.contact.renew()
        tokens = [await line.center.attest_moved(old.row(made)) for _ in range(2)]
        assert tokens[0].split(".")[0] == tokens[1].split(".")[0]
        with pytest.raises(IdentityMissing):
            await line.center.attest_moved(old.row(other))

    old.laptop.run(twice)
    rows = center.rows(
        f"SELECT count(*) FROM attestations WHERE transaction_id = '{proof.transaction_id}'"
    )
    assert rows == [(1,)]
    assert center.records("identity.moved")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda proof, old: replace(proof, signed_reply=proof.signed_reply.replace(AMA, "1") + " "),
        lambda proof, old: replace(proof, signed_reply="signed"),
        lambda proof, old: replace(
            proof, signed_reply=proof.signed_reply.replace(proof.psut, proof.psut[::-1])
        ),
    ],
    ids=["blanks-only", "none-kept", "another-person"],
)
def test_a_proof_that_ida_did_not_sign_brings_the_person_back(
    spoil: Callable[[Proof, OldLaptop], Proof], old: OldLaptop, request: pytest.FixtureRequest
) -> None:
    made = old.waiting(State.QUEUED, spoil(old.proof(), old))
    old.join()
    old.take_along()
    old.one_pass()
    row = old.row(made)
    if "blanks" in request.node.name:
        assert row.state is State.IN_REVIEW  # JSON around it: the bytes are IDA's
        return
    assert (row.state, row.delivery.error) == (State.NEEDS_VISIT, IdentityMissing.code)
    assert row.proof is None
    assert row.account.fa == made.account.fa
    assert at_center(old.laptop.center, made) == []


def test_a_proof_taken_past_the_center_after_the_join_counts_nothing(
    old: OldLaptop, center: Center
) -> None:
    """Who keeps the old keys of the office proves nobody with them."""
    old.laptop.clock.moved = center.clock.moved = timedelta(seconds=-45)
    try:
        old.join()
    finally:
        old.laptop.clock.moved = center.clock.moved = timedelta()
    made = old.waiting(State.QUEUED, old.proof())
    old.take_along()
    old.one_pass()
    assert old.row(made).state is State.NEEDS_VISIT


def test_a_proof_that_is_too_old_is_not_taken(old: OldLaptop, center: Center) -> None:
    made = old.waiting(State.QUEUED, old.proof())
    old.join()
    old.take_along()
    later = timedelta(days=15)
    old.laptop.clock.moved = center.clock.moved = later
    try:
        old.one_pass()
    finally:
        center.clock.moved = timedelta()
    assert old.row(made).state is State.NEEDS_VISIT


def test_the_keys_of_before_are_gone_and_the_journal_says_so(old: OldLaptop) -> None:
    assert has_office(old.vault.connection)
    old.join()
    assert has_office(old.vault.connection)  # until the laptop has joined it is as it was
    old.take_along()
    assert not has_office(old.vault.connection)
    acts = [row[0] for row in old.vault.connection.execute("SELECT kind FROM events")]
    assert acts.count("keys_removed") == 1
    key = old.vault.database.keys[0]
    path = Path(old.vault.database.path)
    old.vault.close()
    conn = connect(path, key)
    found = conn.execute("SELECT count(*) FROM settings WHERE value LIKE '%KEY-OF%'").fetchone()
    conn.close()
    assert found == (0,)


def test_what_has_no_author_any_more_is_shown_to_a_supervisor(
    old: OldLaptop, center: Center
) -> None:
    made = old.waiting(State.IN_DOUBT, old.proof(), agent="who-left")
    old.join(Role.SUPERVISOR)
    old.take_along()
    moving, boss = old.moving(), old.laptop.person
    agent = StaffMember("agent-2", "Ravi", LocalRole.AGENT)
    assert moving.left_behind(agent) == []
    (shown,) = moving.left_behind(boss)
    assert (shown.state, shown.signals[0]) == (State.IN_REVIEW, Reason.AUTHOR_GONE)
    with pytest.raises(NotAllowed):
        moving.give_back(shown, boss, "no")  # it may have reached the registry: it is asked
    with pytest.raises(NotAllowed):
        moving.answer_for(shown, agent)
    moving.answer_for(shown, boss)
    assert moving.left_behind(boss) == []
    old.one_pass()
    ((outcome, codes, reasons),) = at_center(center, made)
    assert (outcome, codes) == ("waits", '["review.missing"]')
    assert "signal" in reasons
    assert old.row(made).agent_id == boss.agent_id


def test_what_never_left_may_be_given_back(old: OldLaptop) -> None:
    made = old.waiting(State.QUEUED, old.proof(), agent="who-left")
    old.join(Role.SUPERVISOR)
    boss = old.laptop.person
    (shown,) = old.moving().left_behind(boss)
    old.moving().give_back(shown, boss, "the number is not theirs")
    assert (old.row(made).state, old.row(made).note) == (
        State.RETURNED, "the number is not theirs",
    )  # fmt: skip


class PowerLost(BaseException):
    """The laptop loses its power."""


class DyingStore:
    """A store that dies at one of its writes, before or after it is on disk."""

    def __init__(self, store: Any, at: int, *, after: bool) -> None:
        self._store = store
        self._left = at
        self._after = after

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def save_many(self, steps: Sequence[EnrollmentChange]) -> None:
        dies = self._left == 0
        self._left -= 1
        if dies and not self._after:
            raise PowerLost
        self._store.save_many(steps)
        if dies:
            raise PowerLost


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("at", range(3))
def test_killed_while_signing_nothing_is_lost_and_nothing_signed_twice(
    at: int, after: bool, old: OldLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spar_agent.services.moving.LOT", 1)
    states = (State.QUEUED, State.IN_DOUBT, State.CONFLICT)
    proofs = [replace(old.proof(), psut=f"psut-{number}") for number in range(3)]
    rows = [old.waiting(state, proof) for state, proof in zip(states, proofs, strict=True)]
    old.join()
    me = old.laptop.person.agent_id
    with pytest.raises(PowerLost):
        old.moving(DyingStore(old.vault.store, at, after=after)).sign_for(me)
    done = {row.enrollment_id: old.row(row).signed for row in rows if old.row(row).signed}
    assert len(done) == at + after
    old.laptop.reopen()
    old.take_along()
    for row in rows:
        now = old.row(row)
        assert now.signed is not None
        assert now.signed == done.get(row.enrollment_id, now.signed)
        assert (now.signed.revision, now.state) == (1, State.QUEUED)
        assert old.events(row).count("move") == 1
        assert (now.account.fa, now.proof) == (row.account.fa, row.proof)
    assert old.vault.database.journal.fault == ""


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_killed_while_a_proof_is_attested_it_is_attested_once(
    after: bool, old: OldLaptop, center: Center
) -> None:
    made = old.waiting(State.IN_DOUBT, old.proof())
    old.join()
    old.take_along()

    async def dies(line: LaptopLine) -> None:
        await line.contact.renew()
        store = DyingStore(old.vault.store, 0, after=after)
        await MovedProofsPass(store, line.center, old.laptop.clock).settle()

    with pytest.raises(PowerLost):
        old.laptop.run(dies)
    old.laptop.reopen()
    old.take_along()
    old.one_pass()
    assert old.row(made).delivery.error == WaitsForReview.code
    assert len(at_center(center, made)) == 1


def test_killed_while_the_keys_go_they_are_there_or_gone_with_a_line(
    old: OldLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    old.join()

    def dies(*_: object) -> None:
        raise PowerLost

    with monkeypatch.context() as killing:
        killing.setattr("spar_agent.wiring.remove_office", dies)
        with pytest.raises(PowerLost):
            old.take_along()
    old.laptop.reopen()
    assert has_office(old.vault.connection)
    old.take_along()
    old.laptop.reopen()
    assert not has_office(old.vault.connection)
    events = [row[0] for row in old.vault.connection.execute("SELECT kind FROM events")]
    assert events.count("keys_removed") == 1


def test_a_center_that_knows_no_moved_proofs_leaves_them_waiting(old: OldLaptop) -> None:
    """One of the version before: nobody is sent home, and all else goes on."""
    made = old.waiting(State.QUEUED, old.proof())
    old.join()
    old.take_along()

    class Former:
        async def attest_moved(self, _: Enrollment) -> str:
            raise refused("request.path")

    asyncio.run(MovedProofsPass(old.vault.store, Former(), old.laptop.clock).settle())
    assert old.row(made).state is State.QUEUED


def refused(code: str) -> SparError:
    raised: SparError = msgspec.json.decode(
        msgspec.json.encode({"error": {"code": code}}), type=Refusal
    ).as_error()
    return raised


def test_a_further_person_of_the_laptop_tells_their_number_and_has_their_key_offered(
    old: OldLaptop, center: Center, logs: ExpectedLogs
) -> None:
    """One who types a number of nobody is asked again, and holds up no one else."""
    laptop, staff = old.laptop, next(STAFF)
    ravi = StaffMember("agent-2", "Ravi", LocalRole.AGENT)
    old.vault.staff.add_person(laptop.person, ravi, PIN)
    made = old.waiting(State.QUEUED, old.proof(), agent=ravi.agent_id)
    old.join()
    center.hire(staff)
    laptop.person = ravi  # sits there from now on
    for number, kept in (("S-99999", False), (staff, True)):
        old.vault.close()
        given = ["staff-number", number, "--profile", str(laptop.folder), "--agent", "Ravi"]
        console = Console(laptop.keyring, lambda _: PIN.reveal(), argon2=CHEAP)
        assert main(given, console) == 0
        laptop.reopen()
        old.take_along()
        old.one_pass()
        known = laptop.membership
        assert known.staff.get(ravi.agent_id) == (number if kept else None)
        assert (known.key_of(laptop.key.kid) is not None) is kept
    assert old.row(made).delivery.error == PersonUnconfirmed.code
    events = [row[0] for row in old.vault.connection.execute("SELECT kind FROM events")]
    assert events.count("staff_number") == 2
    logs.expect("a staff number is not one of this office")
