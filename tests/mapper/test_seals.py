"""Whoever changes, removes, adds or moves a row on record is found out, and the row is named."""

import asyncio
import dataclasses
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import msgspec
import pytest
from joserfc import jws

from spar_mapper.core.clock import now_ms
from spar_mapper.core.model import Item, Op
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.record_key import RecordKey
from spar_mapper.jobs.sealing import Sealing
from spar_mapper.records.acts import ActKind
from spar_mapper.records.audit import AuditEntry, AuditLog, PartnerAuth
from spar_mapper.records.erasure import Erasure, redact_accounts
from spar_mapper.records.reads import ReadLog
from spar_mapper.records.retention import drop_older
from spar_mapper.records.seals import STREAMS, Seal, Seals, packed_rows, unpacked_rows
from spar_mapper.security.keys import jose_key_of, jws_algorithm, load_server_keys
from spar_mapper.security.record_keys import open_record_key
from spar_mapper.security.seal_heads import TYPE, SealHead, SealHeads, read_head
from spar_mapper.storage.port import StreamName
from spar_mapper.storage.postgres import PostgresStorage
from tests.mapper.bulk_registry import BulkRegistry, new_registry, text_of
from tests.mapper.consent_world import to_nobody
from tests.mapper.partner_client import PartnerClient, item, mapper, now, register, serving
from tests.mapper.postgres import Postgres
from tests.mapper.waiting import WAIT_S

PEOPLE = 8
SQLITE_GUARDS = (
    "history_no_update history_no_delete history_redact_only audit_no_update audit_number_once"
    " reads_no_update seals_no_update seals_no_delete seal_heads_no_update seal_heads_no_delete"
)


async def sealing_of(storage: Any, keys_folder: Path) -> None:
    """Seal all that is there, as a worker does."""
    keys = load_server_keys(keys_folder)
    seals = Seals(storage, await open_record_key(storage, keys))
    await Sealing(storage, seals, SealHeads(storage, seals, keys)).step()


class SealedRegistry:
    """A registry with its keys, and what an intruder does to its database."""

    def __init__(self, registry: BulkRegistry, output: pytest.CaptureFixture[str]) -> None:
        self.registry, self._output = registry, output
        self.keys = registry.folder / "keys"
        settings = registry.folder / "settings.toml"
        settings.write_text(f"keys = '{self.keys}'\n", encoding="utf-8")
        self._named = ("--settings", settings)
        load_server_keys(self.keys)

    def use(self, act: Callable[[Any, ReadLog, Sealing], Any]) -> Any:
        keys = load_server_keys(self.keys)

        async def go(bulk: Any) -> Any:
            key = await open_record_key(bulk.storage, keys)
            seals = Seals(bulk.storage, key)
            sealing = Sealing(bulk.storage, seals, SealHeads(bulk.storage, seals, keys))
            return await act(bulk.storage, ReadLog(bulk.storage, key, IdNormalizer()), sealing)

        return self.registry.run(go)

    def record(self, *people: int) -> None:
        """A link, a request and a read of each."""

        async def go(storage: Any, reads: ReadLog, _sealing: Sealing) -> None:
            for n in people:
                item = Item(f"r{n}", f"Person-{n}", text_of(n), digest=f"d{n}", info=[{"a": n}])
                await storage.write(Op.LINK, "bank", [item])
                entry = AuditEntry("bank", "link", f"m{n}", "", PartnerAuth.SIGNATURE, f"k{n}")
                assert await AuditLog(storage).admit(entry)
                outcomes = await storage.resolve([Item("q", f"Person-{n}", details=True)])
                await reads.add("bank", "resolve", f"q{n}", outcomes)

        self.use(go)

    def seal(self) -> None:
        self.use(lambda _storage, _reads, sealing: sealing.step())

    def execute(self, *statements: str) -> None:
        """As somebody who may do everything in the database, and first takes the guards away."""

        async def on_postgres() -> None:
            conn = await asyncpg.connect(self.registry.settings.database)
            try:
                for table in ("history", "audit", "reads", "seals", "seal_heads"):
                    await conn.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
                await conn.execute(
                    "ALTER TABLE history ALTER COLUMN number DROP IDENTITY IF EXISTS"
                )
                for sql in statements:
                    await conn.execute(sql)
            finally:
                await conn.close()

        if self.registry.settings.database:
            asyncio.run(on_postgres())
            return
        with sqlite3.connect(self.registry.settings.data / "registry.db") as conn:
            for guard in SQLITE_GUARDS.split():
                conn.execute(f"DROP TRIGGER IF EXISTS {guard}")
            for sql in statements:
                conn.execute(sql)
        conn.close()

    def verify(self, *words: object) -> tuple[int, list[list[str]]]:
        """The exit status, and stream, number and kind of each finding."""
        self._output.readouterr()
        status = self.registry.command("audit", "verify", *words, *self._named)
        lines = [line.split("\t") for line in self._output.readouterr().out.splitlines()]
        return status, [line[:3] for line in lines[:-4]]

    def said(self, *words: object) -> str:
        self._output.readouterr()
        assert self.registry.command(*map(str, words), *self._named) == 0
        return self._output.readouterr().out


@pytest.fixture(params=["sqlite", "postgres"])
def sealed(
    request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> SealedRegistry:
    made = SealedRegistry(new_registry(request.param, request, tmp_path), capsys)
    made.record(1, 2, 3)
    made.seal()
    made.record(4, 5, 6, 7, PEOPLE)
    made.seal()
    return made


FORGED = (
    "INSERT INTO history (number, at, partner, op, reference, person_key, version, fa)"
    " SELECT 2, at, partner, op, 'forged', person_key, 9, fa FROM history WHERE number = 1"
)
ROWS: tuple[tuple[str, list[str]], ...] = (
    ("UPDATE history SET fa = 'other' WHERE number = 1", ["history", "1", "changed"]),
    ("DELETE FROM history WHERE number = 2", []),
    (FORGED, ["history", "2", "changed"]),
    ("UPDATE history SET person_key = 'p9' WHERE number = 3", ["history", "3", "changed"]),
    ("UPDATE history SET number = 99 WHERE number = 4", []),
    ("UPDATE history SET number = 4 WHERE number = 5", ["history", "4", "moved"]),
    ("UPDATE history SET number = 5 WHERE number = 99", ["history", "5", "moved"]),
    ("DELETE FROM history WHERE number = 6", ["history", "6", "removed"]),
    ("UPDATE history SET info = NULL WHERE number = 7", ["history", "7", "changed"]),
    (
        "UPDATE history SET fa = '', fa_hash = 'xxxxxxxxxxxxxxxx' WHERE number = 8",
        ["history", "8", "changed"],
    ),
    ("UPDATE audit SET partner = 'other' WHERE number = 1", ["audit", "1", "changed"]),
    ("DELETE FROM audit WHERE number = 5", ["audit", "5", "removed"]),
    ("UPDATE reads SET at = at - 1 WHERE number = 3", ["reads", "3", "changed"]),
)


def test_each_row_that_is_not_as_it_was_sealed_is_named(sealed: SealedRegistry) -> None:
    assert sealed.verify() == (0, [])
    sealed.execute(*(sql for sql, _ in ROWS))
    assert sealed.verify() == (1, [finding for _, finding in ROWS if finding])


def test_seals_that_do_not_follow_on_one_another_are_found(sealed: SealedRegistry) -> None:
    sealed.execute(
        "UPDATE seals SET at = at + 1 WHERE stream = 'audit' AND number = 1",
        "DELETE FROM reads WHERE number <= 3",
        "UPDATE seals SET rows = '' WHERE stream = 'reads' AND number = 1",
        "DELETE FROM seals WHERE stream = 'history' AND number = 1",
    )
    status, found = sealed.verify()
    assert status == 1
    assert ["audit", "1", "seal"] in found
    assert ["reads", "1", "dropped"] in found
    assert ["history", "2", "seal"] in found
    assert ["history", "1", "inserted"] in found
    assert ["history", "1", "head"] in found


def test_a_seal_that_was_made_fit_is_found(sealed: SealedRegistry) -> None:
    """Who knows how seals are made gives one another number, and lets one forget its last row."""

    async def seals_of(storage: Any, _reads: ReadLog, _sealing: Sealing) -> list[Seal]:
        seals = Seals(storage, RecordKey(bytes(32)))
        (first, second), (kept, *_) = [
            await seals.after(name, 0, 9) for name in (StreamName.HISTORY, StreamName.AUDIT)
        ]
        return [first, second, kept]

    first, second, kept = sealed.use(seals_of)
    skipped = dataclasses.replace(second, number=3)
    rows = unpacked_rows(kept.rows)
    sealed.execute(
        f"UPDATE seals SET number = 3, digest = '{skipped.digest_after(first.digest)}'"
        " WHERE stream = 'history' AND number = 2",
        f"UPDATE seals SET rows = '{packed_rows(rows[:-1])}' WHERE stream = 'audit' AND number = 1",
        f"DELETE FROM audit WHERE number = {rows[-1][0]}",
    )
    assert sealed.verify() == (1, [["history", "3", "seal"], ["audit", "1", "seal"]])


def test_rows_are_dropped_only_as_an_act_on_record_says(sealed: SealedRegistry) -> None:
    """Of its stream, up to its seal, and not before their time."""
    acts = ({"stream": "audit", "upto": 1, "days": 0}, {"stream": "history", "upto": 1, "days": 9})
    sealed.execute(
        *(
            "INSERT INTO acts (at, kind, by_whom, body)"
            f" VALUES ({now_ms()}, '{ActKind.DROP}', 'registry', '{json.dumps(act)}')"
            for act in acts
        ),
        "DELETE FROM audit",
        "UPDATE seals SET rows = '' WHERE stream = 'audit' OR number = 1",
    )
    dropped = [["history", "1", "dropped"], ["audit", "2", "dropped"], ["reads", "1", "dropped"]]
    assert sealed.verify() == (1, dropped)


def test_nothing_may_stand_beside_the_hash_of_what_went(sealed: SealedRegistry) -> None:
    """Neither another account nor another person in a line that was redacted or erased."""

    async def redact(storage: Any, _reads: ReadLog, _sealing: Sealing) -> None:
        key = await open_record_key(storage, load_server_keys(sealed.keys))
        assert await redact_accounts(storage, key, 0) == PEOPLE
        assert await Erasure(storage, key, IdNormalizer(), to_nobody).erase(
            IdNormalizer().key("Person-1"), "law", "anna"
        )

    sealed.use(redact)
    assert sealed.verify() == (0, [])
    sealed.execute(
        "UPDATE history SET person_key = 'p9' WHERE number = 1",
        "UPDATE history SET fa = 'other' WHERE number = 2",
        "UPDATE history SET info = '[]' WHERE number = 3",
    )
    assert sealed.verify() == (1, [["history", f"{n}", "changed"] for n in (1, 2, 3)])


def test_a_row_put_among_sealed_ones_is_found(sealed: SealedRegistry) -> None:
    """A number that an insert took which was undone is free for a forger."""
    sealed.execute("UPDATE history SET number = number + 1000")
    sealed.execute("DELETE FROM seals", "DELETE FROM seal_heads")
    sealed.execute("UPDATE history SET number = number + 1000 WHERE number > 1004")
    sealed.seal()
    assert sealed.verify() == (0, [])
    forged = FORGED.replace("SELECT 2", "SELECT 1500").replace("number = 1", "number = 1001")
    sealed.execute(forged)
    assert sealed.verify() == (1, [["history", "1500", "inserted"]])


def test_a_chain_that_was_made_anew_does_not_go_with_the_signed_head(
    sealed: SealedRegistry,
) -> None:
    """Even with the registry's own key of hashes, which no copy of the database has."""
    kept = sealed.registry.folder / "kept.txt"
    kept.write_text(sealed.said("audit", "heads"), encoding="utf-8")
    assert sealed.verify("--kept", kept) == (0, [])
    sealed.execute("DELETE FROM seals", "UPDATE history SET fa = 'other' WHERE number = 2")
    sealed.seal()
    assert ["history", "1", "head"] in sealed.verify()[1]
    sealed.execute("DELETE FROM seal_heads")
    sealed.seal()
    assert sealed.verify() == (0, [])
    assert ["history", "1", "head"] in sealed.verify("--kept", kept)[1]


def test_a_head_that_another_key_signed_is_none(sealed: SealedRegistry) -> None:
    (sealed.keys / "signing-1.pem").unlink()
    load_server_keys(sealed.keys)
    assert [line[2] for line in sealed.verify()[1]] == ["head"] * 3


def test_what_was_signed_for_anything_else_is_no_head(tmp_path: Path) -> None:
    key = load_server_keys(tmp_path).signer
    name, signing = jws_algorithm(key), jose_key_of(key)
    said = msgspec.json.encode(SealHead("reads", 1, "d", 2))
    read = [
        read_head(jws.serialize_compact({"alg": name, **typ}, said, signing, [name]), [signing])
        for typ in ({}, {"typ": "JWT"}, {"typ": TYPE})
    ]
    assert read == [None, None, SealHead("reads", 1, "d", 2)]


def test_nobody_verifies_with_the_keys_of_another_registry(sealed: SealedRegistry) -> None:
    (sealed.keys / "encryption-1.pem").unlink()
    assert sealed.registry.command("audit", "verify", "--settings", sealed.keys.parent / "s") == 2
    assert sealed.verify()[0] == 2
    load_server_keys(sealed.keys)
    assert sealed.verify()[0] == 2


def test_a_new_encryption_key_takes_the_record_over(sealed: SealedRegistry) -> None:
    old = sealed.keys / "encryption-1.pem"
    kept = old.rename(sealed.keys / "encryption-0.pem")
    load_server_keys(sealed.keys)  # makes no other while there is one
    new = load_server_keys(sealed.keys.parent / "other")
    assert new.encryption
    (sealed.keys.parent / "other" / "encryption-1.pem").rename(old)
    assert sealed.verify() == (0, [])
    kept.unlink()
    assert sealed.verify() == (0, [])


def drop(sealed: SealedRegistry, days: int) -> None:
    async def go(storage: Any, _reads: ReadLog, _sealing: Sealing) -> None:
        for stream in (StreamName.AUDIT, StreamName.READS):
            await drop_older(storage, stream, days)

    sealed.use(go)


def test_what_is_too_old_goes_and_the_chain_stays(sealed: SealedRegistry) -> None:
    drop(sealed, 1)
    assert sealed.said("audit", "admitted").count("\n") == 1 + PEOPLE
    drop(sealed, 0)
    assert sealed.said("audit", "admitted").count("\n") == 1
    assert sealed.said("audit", "reads").count("\n") == 1
    sealed.record(9)
    sealed.seal()
    assert sealed.verify() == (0, [])


def test_who_asked_about_a_person_is_told_by_whoever_has_the_key(sealed: SealedRegistry) -> None:
    table = sealed.said("audit", "reads", "--person", " person-2 ")
    assert [line.split("\t")[1:] for line in table.splitlines()] == [
        ["partner", "operation", "message", "told"],
        ["bank", "resolve", "q2", "account"],
    ]
    assert [line.split("\t")[3:] for line in sealed.said("audit", "reads").splitlines()[1:]] == [
        [f"q{n}", "1"] for n in range(PEOPLE, 0, -1)
    ]

    async def rows(storage: Any, _reads: ReadLog, _sealing: Sealing) -> str:
        found = await storage.run(("SELECT partner, op, message, people FROM reads", ()))
        return str(found)

    text = sealed.use(rows)
    assert "erson-2" not in text
    assert text_of(2) not in text


def test_a_row_that_is_committed_late_is_in_its_seal(postgres: Postgres) -> None:
    """Numbers are given out in another order than transactions end."""
    insert = (
        "INSERT INTO history (at, partner, op, reference, person_key, version, fa)"
        " VALUES (now(), 'p', 'link', 'r', 'k', 1, 'a')"
    )

    async def go() -> None:
        storage = PostgresStorage(storage_url, IdNormalizer())
        await storage.open()
        slow = await asyncpg.connect(storage_url)
        quick = await asyncpg.connect(storage_url)
        try:
            began = slow.transaction()
            await began.start()
            await slow.execute(insert)
            await quick.execute(insert)
            settled = asyncio.create_task(storage.settled(StreamName.HISTORY))
            await quick.execute("SELECT pg_sleep(0.3)")
            assert not settled.done()
            await quick.execute(insert)  # nobody who writes waits for it
            await began.commit()
            assert await settled == 2
            seals = Seals(storage, RecordKey(bytes(32)))
            assert await seals.seal(STREAMS[0], 2) == 2
            assert await seals.seal(STREAMS[0], await storage.settled(StreamName.HISTORY)) == 1
        finally:
            await slow.close()
            await quick.close()
            await storage.close()

    storage_url = postgres.database()
    asyncio.run(go())


def test_what_a_partner_asks_over_http_is_on_record(
    tmp_path: Path,
) -> None:
    data, partner = tmp_path / "data", PartnerClient("bank")
    register(data, partner)
    person = item(id="token:S1@nationalId")
    asked = {"reference_id": "q", "timestamp": now(), "id": person["id"], "scope": "details"}
    stranger = {**asked, "reference_id": "q2", "id": "token:S2@nationalId"}
    with serving(data) as server, httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
        body = partner.g2p("link", person)
        assert partner.post(http, "/mapper/sync/link", body).status_code == 200
        for op, path in ((partner.g2p, "/mapper/sync/resolve"), (partner.spar2, "/mapper/resolve")):
            body = op("resolve", asked, stranger)
            assert partner.post(http, path, body).status_code == 200
    columns = [
        [line.split("\t")[-1] for line in mapper(data, "audit", "reads", *words).splitlines()]
        for words in ([], ["--person", str(person["id"])], ["--person", str(stranger["id"])])
    ]
    assert columns == [
        ["people", "2", "2"],
        ["told", *["account"] * 2],
        ["told", *["not linked"] * 2],
    ]
    assert "history" in mapper(data, "audit", "verify")
