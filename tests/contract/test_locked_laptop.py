"""A laptop whose screen is locked: the vault is closed, what is due goes by the device's key."""

import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from msgspec import Struct
from msgspec.structs import replace as with_changes

from spar_agent.adapters.central.content import Head, PersonHead, Typ
from spar_agent.adapters.central.outbox import FILE, PARTS, OutboxFiles
from spar_agent.adapters.central.signed import sign
from spar_agent.adapters.http import STRAIGHT
from spar_agent.center_wiring import fill_outbox, locked_work
from spar_agent.domain.enrollment import State
from spar_agent.errors import Locked, SparError
from spar_agent.errors.central import DeviceHeld
from spar_central.people import acts
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.conftest import ExpectedLogs
from tests.joined import JoinedLaptop, LaptopLine, hand_out
from tests.mapper.waiting import wait_until


class Nothing(Struct):
    """Whatever the center answers."""


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    with running(settings("", folder), folder) as made:
        hand_out(made)
        yield made


@pytest.fixture(autouse=True)
def right_time(center: Center) -> None:
    center.clock.moved = timedelta()


STAFF = iter(f"S-{number}" for number in range(100, 1000))


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "laptop", next(STAFF)).joined()


def locked(laptop: JoinedLaptop) -> None:
    """As the app does it at lock."""
    fill_outbox(laptop.vault, laptop.clock, laptop.clock.now())
    laptop.vault.close()


def work_until(laptop: JoinedLaptop, claim: Callable[[], bool]) -> None:
    """What goes on behind the lock, until ``claim`` holds."""

    def wiped() -> None:
        laptop.wiped = True

    async def go() -> None:
        task = asyncio.create_task(locked_work(laptop.vault, laptop.clock, STRAIGHT, wiped))
        try:
            await asyncio.to_thread(wait_until, claim)
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    asyncio.run(go())


def outbox(laptop: JoinedLaptop) -> OutboxFiles:
    return OutboxFiles(laptop.folder, laptop.vault.keys.mac)


def left(laptop: JoinedLaptop) -> int:
    files = outbox(laptop)
    return sum(len(part) for _, part in files.parts()) if files.read() is not None else -1


def test_what_is_due_arrives_while_the_vault_is_closed(
    laptop: JoinedLaptop, center: Center
) -> None:
    rows = [laptop.captured(number) for number in (1, 2, 3)]
    locked(laptop)
    with pytest.raises(Locked):
        _ = laptop.vault.store
    work_until(laptop, lambda: left(laptop) == 0)
    known = center.rows("SELECT enrollment_id, sha256 FROM enrollments")
    signed = {(row.enrollment_id, row.signed.sha256) for row in rows if row.signed is not None}
    assert signed <= {tuple(row) for row in known}
    laptop.reopen()
    assert {laptop.state(row.enrollment_id) for row in rows} == {State.QUEUED}
    laptop.one_pass()
    assert State.QUEUED not in {laptop.state(row.enrollment_id) for row in rows}
    assert len(center.rows("SELECT enrollment_id FROM enrollments")) == len(known)


def test_whoever_has_folder_keyring_and_code_reads_nothing_of_the_outbox(
    laptop: JoinedLaptop,
) -> None:
    row = laptop.captured(4)
    fa = row.account.fa
    assert fa is not None
    locked(laptop)
    files = [laptop.folder / FILE, *laptop.folder.glob(PARTS)]
    assert len(files) == 2
    assert not any(fa.number in path.read_text("utf-8") for path in files)
    [(_, items)] = outbox(laptop).parts()
    assert len(items) == 1
    sealing = laptop.vault.keys.device_keys().sealing.key
    for key in (sealing, OKPKey.generate_key("X25519")):
        with pytest.raises((JoseError, ValueError)):
            jwe.decrypt_compact(items[0], key, algorithms=["ECDH-ES", "A256GCM"])


def test_an_outbox_that_was_edited_is_not_followed(
    laptop: JoinedLaptop, logs: ExpectedLogs
) -> None:
    laptop.captured(5)
    locked(laptop)
    path = laptop.folder / FILE
    raw = json.loads(path.read_text("utf-8"))
    raw["body"] = raw["body"].replace(laptop.center.url, "http://127.0.0.1:9")
    path.write_text(json.dumps(raw), "utf-8")
    assert outbox(laptop).read() is None
    logs.expect("written by somebody else")
    path.write_text("{", "utf-8")
    assert outbox(laptop).read() is None
    logs.expect("cannot be read")


def test_parts_go_one_after_another_without_what_was_edited(
    laptop: JoinedLaptop, center: Center, logs: ExpectedLogs
) -> None:
    rows = [laptop.captured(number) for number in (11, 12, 13)]
    locked(laptop)
    files = outbox(laptop)
    [(_, items)] = files.parts()
    for number, item in enumerate(items):
        files.add_part(number, [item])
    first, edited, last = sorted(laptop.folder.glob(PARTS))
    edited.write_text(edited.read_text("utf-8").replace('"mac":"', '"mac":"0'), "utf-8")
    work_until(laptop, lambda: not first.exists() and not last.exists())
    logs.expect("written by somebody else")
    known = {row[0] for row in center.rows("SELECT enrollment_id FROM enrollments")}
    assert len(known & {row.enrollment_id for row in rows}) == 2
    laptop.reopen()
    locked(laptop)
    assert not edited.exists()
    assert left(laptop) == 3


def test_an_order_to_wipe_is_obeyed_behind_the_lock(
    laptop: JoinedLaptop, center: Center, logs: ExpectedLogs
) -> None:
    device = laptop.membership.device_id
    locked(laptop)
    center.act(lambda tx: acts.wipe(tx, center.registrar, device, "A-1", center.clock()))
    work_until(laptop, lambda: laptop.wiped)
    assert not [*laptop.folder.glob("outbox*")]
    logs.expect("CENTER-WIPE")


def test_without_a_key_of_the_center_nothing_is_put_out(laptop: JoinedLaptop) -> None:
    laptop.captured(6)
    known = laptop.membership
    older = {use: token for use, token in known.center.items() if use != "outbox"}
    laptop.members.save(with_changes(known, center=older))
    locked(laptop)
    assert not (laptop.folder / FILE).exists()
    asyncio.run(locked_work(laptop.vault, laptop.clock, STRAIGHT, lambda: None))


def test_who_worked_here_signs_where_the_journal_ends(laptop: JoinedLaptop, center: Center) -> None:
    laptop.captured(7)
    laptop.one_pass()
    device = laptop.membership.device_id
    query = f"SELECT number, hash FROM {{}} WHERE device_id = '{device}' ORDER BY number"
    assert center.rows(query.format("person_heads")) == center.rows(query.format("journal_heads"))
    before = len(center.rows(query.format("person_heads")))
    laptop.captured(8)
    locked(laptop)
    work_until(laptop, lambda: len(center.rows(query.format("person_heads"))) > before)


def test_a_person_who_signs_another_journal_than_the_laptop_query_is_a_fork(
    laptop: JoinedLaptop, center: Center
) -> None:
    laptop.captured(9)
    laptop.one_pass()
    known = laptop.membership
    assert known.reported is not None
    other = PersonHead(known.device_id, Head(known.reported[0], "ab" * 32), laptop.clock.now())
    token = sign(other, Typ.PERSON_HEAD, laptop.key)

    async def tell(line: LaptopLine) -> None:
        await line.client.call("/desks/person-heads", {"head": token}, Nothing)

    with pytest.raises(DeviceHeld):
        laptop.run(tell)
    assert ("journal.fork", "center", known.device_id, laptop.key.kid) in center.records()


def test_nobody_vouches_for_the_journal_of_another_laptop(
    laptop: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    other = JoinedLaptop(center, tmp_path / "other", next(STAFF)).joined()
    head = PersonHead(other.membership.device_id, Head(1, "ab" * 32), laptop.clock.now())
    token = sign(head, Typ.PERSON_HEAD, laptop.key)
    refused = []

    async def tell(line: LaptopLine) -> None:
        try:
            await line.client.call("/desks/person-heads", {"head": token}, Nothing)
        except SparError as error:
            refused.append(error.server_code)

    laptop.run(tell)
    other.run(tell)
    assert refused == ["certificate.use", "person.unknown"]
