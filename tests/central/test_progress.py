"""What a laptop is told of an enrollment's way, and of what is registered."""

import asyncio
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from spar_central.mappers.port import Held
from spar_central.records import readings, sendings
from spar_central.records.sendings import Sending
from spar_central.settings import Dialect, Mapper, Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Operation, Seen
from tests.central.center import Center, SigningLaptop, code_of, running
from tests.central.world import account

MAPPER = Mapper(Dialect.SPAR_2, "http://127.0.0.1:9", "spar-central", wait_s=1.0)


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with running(msgspec.structs.replace(engine, mapper=MAPPER), tmp_path) as made:
        yield made


def admitted(laptop: SigningLaptop) -> str:
    of = laptop.enrollment()
    assert laptop.upload(laptop.proven(of))[0]["state"] == "in_progress"
    return of.enrollment_id


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ("queued", "in_progress"),
        ("sending", "in_progress"),
        ("in_doubt", "in_progress"),
        ("registered", "registered"),
        ("conflict", "conflict"),
        ("returned", "refused"),
    ],
)
def test_a_laptop_is_told_where_each_of_its_enrollments_is(
    center: Center, state: str, shown: str
) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    of = laptop.enrollment()
    item = laptop.proven(of)
    laptop.upload(item)
    at = 1_700_000_000_000
    row = Sending(of.enrollment_id, 1, code="mapper.refused", mapper_code="rjct.fa.invalid",
                  registered_at=at, changed_at=at)  # fmt: skip

    async def moved(tx: Transaction) -> None:
        await tx.fetch("UPDATE enrollments SET state = $1", state)
        await sendings.save(tx, [row])

    center.act(moved)
    (polled,) = laptop.post("decisions", {"enrollment_ids": [of.enrollment_id]}).json()["items"]
    (again,) = laptop.upload(item)
    assert polled == again
    assert polled["state"] == shown
    assert ("registered_at" in polled) == (shown == "registered")
    if shown == "refused":
        assert polled["problems"][0]["code"] == "mapper.refused"
        assert polled["mapper_code"] == "rjct.fa.invalid"
    assert other.post("decisions", {"enrollment_ids": [of.enrollment_id]}).json()["items"] == []


def answering(center: Center, reply: str) -> threading.Thread:
    """Stands for the sender: the first question gets this reply."""

    async def go() -> None:
        storage = await open_storage(center.settings, migrate=False)
        for _ in range(600):
            async with storage.transaction() as tx:
                asked = await readings.open_questions(tx, center.clock(), 5)
                await readings.answer(tx, {one.reading_id: reply for one in asked}, center.clock())
            if asked:
                break
            await asyncio.sleep(0.05)
        await storage.close()

    thread = threading.Thread(target=lambda: asyncio.run(go()))
    thread.start()
    return thread


def test_what_is_registered_is_told_to_the_visit_and_afterwards_to_its_device(
    center: Center,
) -> None:
    laptop = center.laptop("S-1")
    of = laptop.enrollment()
    proof = laptop.proven(of)["attestation"]
    held = Held(account("777"), version="3", person_id="secret-spelling")
    thread = answering(center, msgspec.json.encode(held).decode())
    reply = laptop.post("registered", {"attestation": proof})
    thread.join()
    assert reply.status_code == 200, reply.text
    assert reply.json()["fa"]["account_number"] == "777"
    assert (reply.json()["version"], reply.json()["readable"]) == ("3", True)
    assert "secret-spelling" not in reply.text
    laptop.upload({"enrollment": laptop.sign(of), "attestation": proof})
    thread = answering(center, msgspec.json.encode(Held()).decode())
    reply = laptop.post("registered", {"enrollment_id": of.enrollment_id})
    thread.join()
    assert reply.json() == {"readable": True, "version": ""}
    assert len(center.records("read.registered")) == 2
    assert center.rows("SELECT count(*) FROM registry_readings") == [(0,)]


def test_a_reviewer_sees_what_is_registered_now_and_how_the_person_was_proven(
    center: Center,
) -> None:
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    of = laptop.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")))
    laptop.upload(laptop.proven(of))
    held = Held(account("777"), version="3", person_id="secret-spelling")
    thread = answering(center, msgspec.json.encode(held).decode())
    (shown,) = boss.waiting()
    thread.join()
    assert shown["registered"]["fa"]["account_number"] == "777"
    assert shown["method"] == "biometric"
    assert "secret-spelling" not in str(shown)
    assert center.rows("SELECT count(*) FROM registry_readings") == [(0,)]
    center.clock.moved += timedelta(seconds=1)
    (alone,) = boss.waiting()  # no sender answers: the list comes all the same
    assert "registered" not in alone
    assert center.rows("SELECT count(*) FROM registry_readings") == [(0,)]


def test_without_a_sender_it_says_so_and_forgets_the_question(center: Center) -> None:
    laptop = center.laptop("S-1")
    proof = laptop.proven(laptop.enrollment())["attestation"]
    reply = laptop.post("registered", {"attestation": proof})
    assert (reply.status_code, code_of(reply)) == (502, "mapper.away")
    assert center.rows("SELECT count(*) FROM registry_readings") == [(0,)]


def test_what_is_registered_is_nobody_elses_to_know(center: Center) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    of = laptop.enrollment()
    proof = laptop.proven(of)["attestation"]
    assert code_of(other.post("registered", {"attestation": proof})) == "reading.proof"
    laptop.upload({"enrollment": laptop.sign(of), "attestation": proof})
    asked = {"enrollment_id": of.enrollment_id}
    assert code_of(other.post("registered", asked)) == "reading.unknown"
    for body in ({}, {**asked, "attestation": proof}):
        assert code_of(laptop.post("registered", body)) == "request.form"
    center.clock.moved += timedelta(days=2)
    assert code_of(laptop.post("registered", {"attestation": proof})) == "reading.proof"
    center.clock.moved += timedelta(days=MAPPER.read_days)
    assert code_of(laptop.post("registered", asked)) == "reading.over"
    assert center.rows("SELECT count(*) FROM registry_readings") == [(0,)]
