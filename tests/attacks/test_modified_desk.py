"""A laptop in the attacker's hands: its files, keyring, PIN and code, before real processes.

He is the agent, so his keys are really his; his program skips every check. The entry for laptops,
the sender, the registry and the ID service run as they do in an office. Nothing of what he tries
reaches the registry, and the center's log says who tried.
"""

import asyncio
import base64
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import httpx
import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from demo import central
from demo.central import BY, DemoCenter, command
from demo.processes import Server
from spar_agent.adapters import key_slots
from spar_agent.adapters.central.content import Head, JournalHead
from spar_agent.adapters.central.content import Typ as DeskTyp
from spar_agent.adapters.central.identity import CenterIdentity
from spar_agent.adapters.central.office import office_of
from spar_agent.adapters.central.signed import sign as desk_sign
from spar_agent.adapters.keyring_entry import KeyringEntry
from spar_agent.adapters.store.journal import first_broken, journal_head
from spar_agent.domain.auth_methods import OtpChannel
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.journal import Act
from spar_agent.domain.review import Role as LocalRole
from spar_agent.domain.secret import Secret
from spar_agent.errors import OtpWrong
from spar_central.trust import jws
from spar_central.trust.certificates import Certificate, Role, Use, certify
from spar_central.trust.enrollment import Operation, Seen
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, new_key
from tests.central.center import Center, SigningLaptop, TurnedClock, Worker, code_of
from tests.central.world import account, attestation
from tests.joined import JoinedLaptop, LaptopLine
from tests.mapper.partner_client import FA, PartnerClient, item
from tests.servers import RunningRegistry, Servers, people, running_servers

STAFF = iter(f"S-{number}" for number in range(20, 99))
MULE = account("66666666666")
TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'"


@dataclass
class OfficeAround:
    """What the laptop can reach, and who runs it. Nothing of it is in the attacker's hands."""

    center: DemoCenter
    servers: Servers
    registry: RunningRegistry
    clock: TurnedClock = field(default_factory=TurnedClock)
    numbers: int = 2 * 10**9

    @property
    def url(self) -> str:
        return self.center.url

    def command(self, *arguments: str) -> str:
        return command(self.center.settings, *arguments)

    def transaction(self) -> str:
        self.numbers += 1
        return str(self.numbers)

    def records(self, kind: str) -> str:
        return self.command("records", "list", "--kind", kind)

    def sent(self) -> int:
        """Writes that the registry ever carried out."""
        with sqlite3.connect(self.registry.database) as conn:
            tables = [row[0] for row in conn.execute("SELECT name FROM sqlite_master")]
            assert "mappings" in tables
            return int(conn.execute("SELECT count(*) FROM mappings").fetchone()[0])


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeAround]:
    folder = tmp_path_factory.mktemp("office")
    logs = folder / "logs"
    logs.mkdir()
    started: list[Server] = []
    with running_servers(folder) as servers:
        registry = servers.registry
        try:
            made = central.set_up(
                folder, servers.sandbox_url, registry.url, registry.key_pem, "4501-4501",
                started, logs,
            )  # fmt: skip
            yield OfficeAround(made, servers, registry)
        finally:
            for server in started:
                server.stop()


@pytest.fixture
def taken(office: OfficeAround, tmp_path: Path) -> "TakenLaptop":
    return taken_laptop(office, tmp_path / "laptop")


@pytest.fixture(scope="module")
def shared(office: OfficeAround, tmp_path_factory: pytest.TempPathFactory) -> "TakenLaptop":
    """For what leaves the laptop as it is."""
    return taken_laptop(office, tmp_path_factory.mktemp("shared") / "laptop")


@dataclass
class TakenLaptop:
    """The real vault, and a program of the attacker's own that signs with its keys."""

    office: OfficeAround
    laptop: JoinedLaptop
    program: SigningLaptop

    @property
    def worker(self) -> Worker:
        return self.program.worker

    def recorded(self, kind: str) -> bool:
        """The log names this device, and who signed."""
        lines = self.office.records(kind).splitlines()
        return any(self.program.device_id in line for line in lines)


def taken_laptop(office: OfficeAround, folder: Path) -> TakenLaptop:
    staff = next(STAFF)
    office.command("people", "add", staff, "--name", staff, "--role", "agent", *BY)
    laptop = JoinedLaptop(cast("Center", office), folder, staff)
    laptop.begin()
    invited = office.command("device", "invite", staff, "--by", "A-1")
    words = laptop.ask(invited.splitlines()[0].partition(":")[2].strip())
    device = laptop.membership.device_id
    office.command("device", "confirm", device, "--words", words.device, *BY)
    assert asyncio.run(laptop.join_desk.is_ready())
    keys = laptop.vault.keys.device_keys()
    known = laptop.membership.key_of(laptop.key.kid)
    assert known is not None
    worker = Worker(staff, PrivateKey(laptop.key.key), known.person_id)
    now_ms = int(datetime.now(UTC).timestamp() * 1000) + 5000
    program = SigningLaptop(
        cast("Center", office), PrivateKey(keys.signing.key), keys.sealing.key, device, now_ms,
        [worker],
    )  # fmt: skip
    return TakenLaptop(office, laptop, program)


def nothing_reached_the_registry(office: OfficeAround) -> None:
    assert office.sent() == 0
    assert "whole" in office.command("records", "verify")


# rule 1: no key on a laptop can move anybody else's money


def test_the_registry_takes_no_key_that_lies_on_a_laptop(shared: TakenLaptop) -> None:
    """Each of them signs a request in the name of the center, straight to the registry."""
    laptop, registry = shared.laptop, shared.office.registry
    secrets = [
        *keyring_secrets(laptop),
        laptop.vault.keys.signing_secret(laptop.person.agent_id),
        laptop.vault.database.master,
    ]
    assert len(secrets) > 3
    order = item(fa={**FA, "account_number": MULE.account_number})
    with httpx.Client(base_url=registry.url, timeout=30) as http:
        for secret in secrets:
            key = Ed25519PrivateKey.from_private_bytes(secret)
            thief = PartnerClient(registry.sender, key, "EdDSA")
            reply = thief.post(http, "/mapper/link", thief.spar2("link", order))
            assert reply.status_code in {401, 403} or "rjct" in reply.text, reply.text
            assert "succ" not in reply.text
    nothing_reached_the_registry(shared.office)


def keyring_secrets(laptop: JoinedLaptop) -> list[bytes]:
    """The device secret, and both keys of the device."""
    profile = key_slots.read(laptop.folder / "slots.json")[0].profile
    texts = [json.loads(str(laptop.keyring.get(name))) for name in (profile, f"{profile}-center")]
    named = [texts[0]["device"], texts[1]["signing"], texts[1]["sealing"]]
    return [base64.b64decode(one) for one in named]


# rule 2: what a desk claims, somebody else must have signed


def test_a_proof_of_the_laptop_s_own_after_a_wrong_code(taken: TakenLaptop) -> None:
    """IDA said no; the program writes itself a yes, with each key that it has."""
    program = taken.program
    for key in (program.key, taken.worker.key, new_key()):
        of = program.enrollment(fa=MULE)
        forged = attestation(of, taken.worker.person_id, response_time=taken.office.clock())
        token = jws.sign(forged, Typ.ATTESTATION, key)
        (reply,) = program.upload({"enrollment": program.sign(of), "attestation": token})
        assert reply["outcome"] == "refused"
    assert taken.recorded("refused.signature.wrong")
    nothing_reached_the_registry(taken.office)


def test_a_wrong_code_is_no_proof_whatever_the_program_says(shared: TakenLaptop) -> None:
    """The victim's number goes to the real ID service; the code is guessed, and IDA says no."""
    laptop, victim = shared.laptop, PersonId(IdKind.VID, str(people()[2]["vid"]))
    transactions = []

    async def guess(line: LaptopLine) -> None:
        identity = identity_of(laptop, line)
        sent = await identity.send_otp(victim, [OtpChannel.PHONE])
        transactions.append(sent.transaction_id)
        await identity.prove_by_otp(victim, sent.transaction_id, Secret("000000"))

    with pytest.raises(OtpWrong):
        laptop.run(guess)
    shared.program.counter = int(datetime.now(UTC).timestamp() * 1000) + 60_000
    of = shared.program.enrollment(fa=MULE, transaction_id=transactions[0])
    forged = attestation(of, shared.worker.person_id, response_time=shared.office.clock())
    token = jws.sign(forged, Typ.ATTESTATION, shared.program.key)
    for item_of in (
        {"enrollment": shared.program.sign(of)},
        {"enrollment": shared.program.sign(of), "attestation": token},
    ):
        (reply,) = shared.program.upload(item_of)
        assert reply["outcome"] != "admitted"
    assert shared.recorded("identity.")
    nothing_reached_the_registry(shared.office)


def identity_of(laptop: JoinedLaptop, line: LaptopLine) -> CenterIdentity:
    relay = office_of(laptop.membership, laptop.clock.now()).relay
    assert relay is not None
    chain, now = laptop.membership.chain, laptop.clock.now()
    return CenterIdentity(
        line.client, relay, laptop.vault.keys.device_keys().sealing,
        lambda: chain.center_key("attestation", now), lambda: laptop.key.kid, laptop.clock,
    )  # fmt: skip


def test_another_office_file_moves_nothing(taken: TakenLaptop) -> None:
    """The laptop is pointed at a root, a center and an ID service of the attacker's."""
    root = new_key()
    own = new_key()
    now = taken.office.clock()
    known = taken.laptop.membership
    until = datetime(2036, 1, 1, tzinfo=UTC)
    use = Use.ATTESTATION
    token = certify(
        Certificate(own.kid, use, own.public.jwk, known.office, known.office, now, until), root
    )
    forged = {**known.center, use.value: token}
    taken.laptop.members.save(msgspec.structs.replace(known, root=root.public.jwk, center=forged))
    of = taken.program.enrollment(fa=MULE)
    proof = attestation(of, taken.worker.person_id, response_time=now)
    (reply,) = taken.program.upload(
        {"enrollment": taken.program.sign(of),
         "attestation": jws.sign(proof, Typ.ATTESTATION, own)}
    )  # fmt: skip
    assert reply["outcome"] == "refused"
    assert taken.recorded("refused.signature.wrong")
    nothing_reached_the_registry(taken.office)


@pytest.mark.parametrize("claim", ["link", "unseen"])
def test_what_the_desk_leaves_out_removes_no_review(shared: TakenLaptop, claim: str) -> None:
    """It says that nothing is registered, and names no signal: only more is looked at then."""
    changes: dict[str, Any] = {"signals": ()}
    if claim == "unseen":
        changes |= {"operation": Operation.UPDATE, "seen": Seen(account("1"))}
    of = shared.program.enrollment(fa=MULE, **changes)
    (reply,) = shared.program.upload({"enrollment": shared.program.sign(of)})
    assert reply["outcome"] == "waits"
    nothing_reached_the_registry(shared.office)


# rule 3: the center checks, the desk only explains


def test_hundreds_of_strangers_to_one_account(shared: TakenLaptop) -> None:
    """With the key of a laptop it was 20,000 in eight seconds."""
    program = shared.program
    for _ in range(2):
        made = [{"enrollment": program.sign(program.enrollment(fa=MULE))} for _ in range(150)]
        reply = program.upload(*made)
        assert {one["outcome"] for one in reply} <= {"waits", "refused"}
    nothing_reached_the_registry(shared.office)


# rule 4: who touched an enrollment may not approve it


def test_a_role_written_into_the_laptop_s_files(taken: TakenLaptop) -> None:
    """With the keyring he writes a file that verifies: a supervisor on his own screen only."""
    laptop, staff = taken.laptop, taken.laptop.staff
    path = laptop.folder / "slots.json"
    file, _ = key_slots.read(path)
    entry = KeyringEntry.load(str(laptop.keyring.get(file.profile)))
    slot = file.find(laptop.person.agent_id)
    assert slot is not None
    raised = replace(slot, role=LocalRole.ADMINISTRATOR)
    key_slots.write(path, file.with_slot(raised), entry.device)
    laptop.reopen()
    assert laptop.vault.staff.person(laptop.person.agent_id).role is LocalRole.ADMINISTRATOR
    reply = taken.program.post("reviews/waiting", by=taken.worker)
    assert reply.json()["error"]["code"] == "person.role"
    assert staff in taken.office.records("refused.person.role")
    assert taken.recorded("refused.person.role")


def test_a_certificate_of_his_own_as_a_supervisor(shared: TakenLaptop) -> None:
    held = shared.laptop.membership.key_of(shared.laptop.key.kid)
    assert held is not None
    content = jws.unverified(held.certificate, Certificate)
    made = msgspec.structs.replace(content, role=Role.SUPERVISOR)
    for key in (shared.worker.key, shared.program.key):
        token = certify(made, key)
        body = {"certificate": token}
        assert shared.program.post("reviews/waiting", body, by=shared.worker).status_code >= 400
    nothing_reached_the_registry(shared.office)


def test_approving_his_own_with_his_own_signature(taken: TakenLaptop) -> None:
    program = taken.program
    of = program.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")), fa=MULE)
    token = program.sign(of)
    program.upload({"enrollment": token})
    shown = {
        "enrollment": token, "sha256": hashlib.sha256(jws.verify(
            token, Typ.ENROLLMENT, taken.worker.key.public).payload).hexdigest(),
        "revision": 1, "review_round": 1, "nonce": "n" * 40,
    }  # fmt: skip
    reply = program.approve(shown)
    assert reply.status_code == 403
    assert taken.recorded("refused.person.role")
    nothing_reached_the_registry(taken.office)


# rule 5: every refusal and every read is on record, where the one concerned cannot write


def test_a_journal_rewritten_so_that_it_verifies_is_a_fork(taken: TakenLaptop) -> None:
    laptop = taken.laptop
    conn = laptop.vault.connection
    for act in (Act.SIGN_IN, Act.EXPORTED):
        laptop.vault.note(act, laptop.person.agent_id)
    before = journal_head(conn)
    assert before is not None
    head_told(taken, before, None)
    names = [row[0] for row in conn.execute(TRIGGERS)]
    for name in names:
        conn.execute(f"DROP TRIGGER {name}")
    conn.execute("DELETE FROM events WHERE number = ?", (before[0],))
    laptop.vault.note(Act.SIGN_OUT, "nobody")
    assert first_broken(conn) is None  # it verifies
    after = journal_head(conn)
    assert after is not None
    assert after != before
    assert code_of(head_told(taken, after, None)) == "journal.fork"
    assert taken.program.device_id in taken.office.records("journal.fork")
    item_of = {"enrollment": taken.program.sign(taken.program.enrollment(fa=MULE))}
    reply = taken.program.post("enrollments", {"items": [item_of]})
    assert "admitted" not in reply.text
    assert code_of(reply) == "device.blocked"
    nothing_reached_the_registry(taken.office)


def head_told(taken: TakenLaptop, head: tuple[int, str], before: Head | None) -> httpx.Response:
    laptop = taken.laptop
    made = JournalHead(taken.program.device_id, Head(*head), before, laptop.clock.now())
    token = desk_sign(made, DeskTyp.JOURNAL_HEAD, laptop.vault.keys.device_keys().signing)
    body = {"program": "9.9", "vault_schema": 0, "waiting": {}, "office_file": 1,
            "journal_head": token}  # fmt: skip
    return taken.program.post("heartbeats", body)


def test_reading_what_others_sent_gives_nothing_and_is_on_record(
    shared: TakenLaptop, tmp_path: Path
) -> None:
    victim = taken_laptop(shared.office, tmp_path / "victim")
    of = victim.program.enrollment()
    victim.program.upload({"enrollment": victim.program.sign(of)})
    reply = shared.program.post("decisions", {"enrollment_ids": [of.enrollment_id]})
    assert reply.json() == {"items": []}
    assert shared.recorded("read.decisions")


# rule 6: what was signed in the village is checked when it arrives


def test_a_day_of_the_past_makes_nothing_fresh(shared: TakenLaptop) -> None:
    """He turns the clock of his laptop back, as if it had been captured when he wants."""
    old = datetime(2026, 1, 1, tzinfo=UTC)
    of = shared.program.enrollment(fa=MULE, captured_at=old)
    (reply,) = shared.program.upload({"enrollment": shared.program.sign(of)})
    assert reply["outcome"] != "admitted"
    nothing_reached_the_registry(shared.office)
