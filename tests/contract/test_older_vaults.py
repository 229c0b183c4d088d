"""Vaults that earlier releases left behind: everything is still there, and they work on."""

import asyncio
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from demo.banks import demo_list
from spar_agent.adapters import vault_copy, vault_maintenance
from spar_agent.adapters.central.author import PersonSigner
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.gateway import HttpCenter
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.old_office import has_office
from spar_agent.adapters.store import db
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import connect
from spar_agent.adapters.store.photos import SqlPhotos
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.domain.moving import is_unsigned
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.domain.signed import SignedContent
from spar_agent.errors import DiskFull
from spar_agent.sync.center_engine import CenterEngine
from spar_agent.sync.moved_proofs import MovedProofsPass
from spar_agent.wiring import take_along
from tests.crash.rekey_child import vault_in
from tests.fake_center import FakeCenter
from tests.fakes import FakeClock
from tests.vectors.db.make_vault import PINS, stored_fields

FOLDER = Path(__file__).parents[1] / "vectors" / "db"
RELEASES = sorted(path.name for path in FOLDER.iterdir() if (path / "expected.json").is_file())


@dataclass
class Left:
    """What a release left, copied to where it may be written to."""

    folder: Path
    expected: dict[str, Any]

    def open(self, agent: str = "s1") -> FileVault:
        vault = vault_in(self.folder)
        vault.open_with(agent, vault.unlock(agent, Secret(PINS[agent])))
        return vault


@pytest.fixture(params=RELEASES)
def left(request: pytest.FixtureRequest, tmp_path: Path) -> Left:
    made = tmp_path / "left"
    shutil.copytree(FOLDER / request.param, made)
    return Left(made, json.loads((made / "expected.json").read_text("utf-8")))


@pytest.fixture
def vault(left: Left) -> Iterator[FileVault]:
    opened = left.open()
    yield opened
    opened.close()


def rows_of(vault: FileVault) -> dict[str, Enrollment]:
    return {row.enrollment_id: row for row in vault.store.page(0, 1000)}


def whole(vault: FileVault) -> bool:
    return vault_copy.is_intact(vault.connection) and vault.database.journal.fault == ""


def test_a_vault_of_each_release_is_kept() -> None:
    assert RELEASES


def test_every_enrollment_is_there_in_its_state_with_all_its_fields(
    left: Left, vault: FileVault
) -> None:
    rows = rows_of(vault)
    assert {number: stored_fields(row) for number, row in rows.items()} == left.expected["rows"]
    assert {row.state for row in rows.values()} >= set(State) - {State.NEEDS_VISIT}


def test_the_journal_is_whole_and_tells_the_same_stories(left: Left, vault: FileVault) -> None:
    assert whole(vault)
    found = {
        number: [
            [entry.at.isoformat(), entry.event, entry.actor, entry.detail]
            for entry in vault.store.timeline(number)
        ]
        for number in left.expected["timelines"]
    }
    assert found == left.expected["timelines"]


def test_people_tags_serials_and_the_office_are_the_same(left: Left, vault: FileVault) -> None:
    assert [(p.agent_id, p.role) for p in vault.people()] == [
        ("s1", Role.SUPERVISOR),
        ("a1", Role.AGENT),
    ]
    assert vault.database.tag(Secret("6892881854")) == left.expected["tag"]
    assert vault.store.next_serial() == left.expected["serial"] + 1
    assert has_office(vault.connection)
    vault.close()
    left.open("a1").close()


def test_the_account_of_another_person_is_still_recognised(vault: FileVault) -> None:
    registered = rows_of(vault)["linked-8"]
    assert registered.account.fa is not None
    assert vault.store.others_with_account(registered.account.fa, "somebody-new") == 1


def test_the_directory_is_taken_in_again_and_what_was_picked_comes_first(
    vault: FileVault,
) -> None:
    directory = StoreDirectory(vault.connection, FakeClock())
    if directory.age() is None:  # the form of the list has changed since
        directory.replace(demo_list())
    recent = directory.search("", agent_id="a1")
    assert [hit.branch.code for hit in recent if hit.branch] == ["BARB0DUMASX"]


def test_later_tables_and_their_rules_work_on_it(vault: FileVault) -> None:
    assert SqlSealed(vault.connection).waiting() == []
    assert SqlPhotos(vault.connection).get("draft-1") is None
    enrollment = rows_of(vault)["draft-1"]
    vault.store.save(
        replace(enrollment, note="later"), event=Event.KEEP_DRAFT, actor="a1", expect=State.DRAFT
    )
    vault.store.delete_draft("draft-1", "a1")
    assert "draft-1" not in rows_of(vault)


def test_it_can_be_rekeyed_copied_and_put_back(left: Left, vault: FileVault) -> None:
    vault_copy.backup(vault.connection, vault.database.keys[0], left.folder / "copy.db")
    vault_maintenance.rekey(vault.database)
    fresh = left.open()
    assert whole(fresh)
    assert len(rows_of(fresh)) == len(left.expected["rows"])
    vault_maintenance.restore(fresh.database, left.folder / "copy.db")
    back = left.open()
    assert whole(back)
    assert {number: stored_fields(row) for number, row in rows_of(back).items()} == left.expected[
        "rows"
    ]
    back.close()


def test_a_copy_is_kept_before_an_older_vault_is_changed(left: Left) -> None:
    vault = left.open()
    key = vault.database.keys[0]
    vault.close()
    (copy,) = left.folder.rglob("before-schema-*.db")
    at = int(copy.stem.split("-")[2])
    assert vault_copy.schemas_reached(copy.parent) == [db.newest()]
    conn = connect(copy, key)
    assert (db.schema_of(conn), vault_copy.pages_intact(conn)) == (at, True)
    assert conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] > 0
    conn.close()
    left.open().close()  # up to date now: no second copy
    assert list(left.folder.rglob("before-schema-*.db")) == [copy]


def test_an_older_vault_is_not_changed_where_no_copy_fits(
    left: Left, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(left.folder)._replace(free=10)
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", lambda _: usage)
        with pytest.raises(DiskFull):
            left.open()
    left.open().close()


class SigningVault:
    """Signs as the person whose PIN opened the vault."""

    def __init__(self, vault: FileVault) -> None:
        keys = vault.keys
        self.signer = PersonSigner("device-1", lambda who: SigningKey(keys.signing_secret(who)))

    def sign(self, row: Enrollment, agent_id: str, transaction_id: str = "") -> SignedContent:
        return self.signer.sign(row, agent_id, transaction_id)


class UnreachedCenter:
    """No center: what has no signed reply of IDA is not even asked about."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def attest_moved(self, row: Enrollment) -> str:
        numbers, key = RequestNumbers(self.folder), SigningKey(bytes(32))
        client = CenterClient("http://127.0.0.1:9", key, numbers, FakeClock())
        try:
            return await HttpCenter(client).attest_moved(row)
        finally:
            await client.close()


def test_its_people_sign_what_waits_each_at_their_own_pin(left: Left) -> None:
    before = left.open("s1")
    rows = rows_of(before)
    take_along(before, SqlSealed(before.connection), SigningVault(before), FakeClock())
    waiting = {name for name, row in rows.items() if is_unsigned(row)}
    assert {row.agent_id for row in rows.values()} == {"a1"}
    assert {name for name, row in rows_of(before).items() if row.signed} == set()
    assert not has_office(before.connection)
    before.close()
    vault = left.open("a1")
    take_along(vault, SqlSealed(vault.connection), SigningVault(vault), FakeClock())
    moved = rows_of(vault)
    assert {name for name, row in moved.items() if row.signed} == waiting
    assert len(waiting) >= 6
    for name in waiting:
        now, then = moved[name], rows[name]
        assert (now.account.fa, now.proof, now.consent) == (
            then.account.fa,
            then.proof,
            then.consent,
        )
        assert now.state in {State.QUEUED, State.AWAITING_AUTH}
    untouched = set(rows) - waiting - {name for name, row in rows.items() if row.person.id}
    assert {name: moved[name] for name in untouched} == {name: rows[name] for name in untouched}
    asyncio.run(MovedProofsPass(vault.store, UnreachedCenter(left.folder), FakeClock()).settle())
    after = rows_of(vault)
    assert {after[name].state for name in waiting} == {State.AWAITING_AUTH, State.NEEDS_VISIT}
    assert whole(vault)
    vault.close()


def test_what_was_under_way_is_handed_over_to_its_end(left: Left) -> None:
    """At the center, which reads the registry before it writes: nothing is sent twice."""

    async def go(vault: FileVault) -> None:
        center, clock = FakeCenter(), FakeClock()
        await MovedProofsPass(vault.store, center, clock).settle()
        await CenterEngine(vault.store, center, center, clock, lambda: 0.5).one_pass()

    vault = left.open("a1")
    take_along(vault, SqlSealed(vault.connection), SigningVault(vault), FakeClock())
    asyncio.run(go(vault))
    rows = rows_of(vault)
    names = ("reviewed-4", "queued-5", "sending-6", "doubt-7", "linked-8")
    assert {rows[name].state for name in names} == {State.LINKED}
    assert vault_copy.is_intact(vault.connection)
    vault.close()
    again = left.open()
    assert whole(again)
    again.close()
