"""Accounts of long ago are redacted, a person is erased everywhere, records stay whole."""

import asyncio
import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
import msgspec
import pytest

from spar_mapper.consents.telling import ConsentTelling
from spar_mapper.core.clock import now_ms, now_utc
from spar_mapper.core.links import LinkState
from spar_mapper.core.model import Dialect, Item, Op, Reason, Service
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.record_key import RecordKey
from spar_mapper.core.waiting import WriteLimits
from spar_mapper.records.erasure import Erasure, redact_accounts
from spar_mapper.records.jobs import Job, JobOptions, Jobs
from spar_mapper.records.links import WEBHOOK, Links
from spar_mapper.records.partners import Partner, PartnerKey, Partners
from spar_mapper.security.keys import load_server_keys
from spar_mapper.security.record_keys import open_record_key
from tests.mapper.bulk_registry import BulkRegistry, new_registry, text_of
from tests.mapper.consent_world import new_world, public_pem, to_nobody
from tests.mapper.operated import OperatedRegistry
from tests.mapper.test_seals import sealing_of

PERSON, OTHER = "token:Érase-Me@nationalId", "token:Keep-Me@nationalId"
ACCOUNT, NEXT, KEPT = "7700112233", "7700445566", "7700778899"
IN_A_YEAR_AND_MORE = timedelta(days=401)


@pytest.fixture(params=["sqlite", "postgres"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    made = new_registry(request.param, request, tmp_path)
    settings = tmp_path / "settings.toml"
    settings.write_text(f"keys = '{tmp_path / 'keys'}'\n", encoding="utf-8")
    load_server_keys(tmp_path / "keys")
    return BulkRegistry(made.settings, [*made.arguments, "--settings", str(settings)], tmp_path)


def asked(reference: str, person: str, account: str) -> Item:
    fields = {"account_number": account}
    info = [{"note": f"of {account}"}]
    return Item(
        reference, person, text_of(account), None, fields, "A Name", info=info, digest=reference
    )


def reply_about(*people: tuple[str, str]) -> dict[str, Any]:
    items = [
        {"reference_id": f"r{len(account)}", "status": "succ", "id": person, "fa": text_of(account)}
        for person, account in people
    ]
    return {"header": {"status": "succ"}, "message": {"resolve_response": items}}


async def key_of(registry: BulkRegistry, storage: Any) -> RecordKey:
    return await open_record_key(storage, load_server_keys(registry.folder / "keys"))


def near(person: str, account: str) -> list[tuple[str, str]]:
    """People who hold the same signs, and are not meant."""
    return [(f"{person}2", f"9{account}"), (f"x{person}", f"{account}1")]


def fill(registry: BulkRegistry) -> None:
    """Two people, and all that is kept of one of them, beside others who are nearly the same."""

    async def go(bulk: Any) -> None:
        storage = bulk.storage
        await key_of(registry, storage)
        first = [asked("a", PERSON, ACCOUNT), asked("b", OTHER, KEPT)]
        assert all(one.ok for one in await storage.write(Op.LINK, "bank", first))
        cooling = WriteLimits(0, 0, 0, 0, 3600)
        change = asked("c", PERSON, NEXT)
        assert (await storage.write(Op.UPDATE, "bank", [change], cooling))[0].waits
        about = reply_about((PERSON.upper(), ACCOUNT), (OTHER, KEPT), *near(PERSON, ACCOUNT))
        for number, op in ((1, "resolve"), (2, "link")):
            body = reply_about((PERSON, ACCOUNT)) if number == 2 else about
            job = Job(
                f"job{number}", "bank", op, Dialect.G2P, f"m{number}", "t", "d", body,
                JobOptions(), "",
            )  # fmt: skip
            assert await Jobs(storage).insert(job, []) is not None
        (job, _) = await Jobs(storage).claim(2, 60.0)
        await Jobs(storage).finish(job, about, "https://bank.example/on-resolve", about)

    registry.run(go)


def everything(registry: BulkRegistry) -> str:
    """All values of all tables, as text."""

    async def on_postgres() -> str:
        conn = await asyncpg.connect(registry.settings.database)
        try:
            sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
            tables = [row[0] for row in await conn.fetch(sql)]
            found = [await conn.fetch(f"SELECT t::text FROM {name} AS t") for name in tables]
        finally:
            await conn.close()
        return str(found)

    if registry.settings.database:
        return asyncio.run(on_postgres())
    with sqlite3.connect(registry.settings.data / "registry.db") as conn:
        tables = conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        text = str([conn.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables])
    conn.close()
    return text


def is_whole(registry: BulkRegistry) -> bool:
    return registry.command("audit", "verify") == 0 and registry.command("check") == 0


def seal(registry: BulkRegistry) -> None:
    registry.run(lambda bulk: sealing_of(bulk.storage, registry.folder / "keys"))


def test_accounts_of_long_ago_are_redacted_and_lines_stay_verifiable(
    registry: BulkRegistry,
) -> None:
    fill(registry)
    seal(registry)

    async def redact(bulk: Any) -> list[int]:
        key = await key_of(registry, bulk.storage)
        later = now_utc() + IN_A_YEAR_AND_MORE
        counts = [await redact_accounts(bulk.storage, key, 400)]
        counts += [await redact_accounts(bulk.storage, key, 400, lambda: later) for _ in range(2)]
        return counts

    assert registry.run(redact) == [0, 2, 0]
    (rows,) = registry.run(
        lambda bulk: bulk.storage.run(("SELECT fa, info FROM history ORDER BY number", ()))
    )
    assert rows == [("", None), ("", None)]
    assert registry.accounts_of(PERSON, OTHER) == [text_of(ACCOUNT), text_of(KEPT)]
    assert is_whole(registry)


def test_one_operator_erases_nobody(
    registry: BulkRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(registry)
    office = OperatedRegistry(registry, capsys)
    assert office.command("person", "erase", PERSON, "--reason", "asked for it") == 2
    office.hire("anna")
    capsys.readouterr()
    assert office.command("person", "erase", PERSON, "--reason", "asked for it", by="anna") == 2
    assert "two operators are needed" in capsys.readouterr().err
    office.hire("ben")
    assert office.command("person", "erase", PERSON, "--reason", "asked for it") == 2
    assert office.command("person", "erase", PERSON, "--reason", "asked for it", by="anna") == 0
    (number,) = office.waiting()
    assert office.command("proposals", "approve", number, by="anna") == 2
    assert registry.accounts_of(PERSON) == [text_of(ACCOUNT)]


def test_who_is_erased_is_nowhere_and_nobody_else_misses_anything(
    registry: BulkRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(registry)
    seal(registry)
    office = OperatedRegistry(registry, capsys)
    for name in ("anna", "ben"):
        office.hire(name)
    assert office.command("person", "freeze", PERSON, "--reason", "lost card") == 0
    assert office.command("person", "lift", PERSON, by="anna") == 0
    assert office.decide("reject", by="ben") == 0
    before = everything(registry).casefold()
    for text in (PERSON, ACCOUNT, NEXT):
        assert text.casefold() in before
    # spelt otherwise, and by the operators' own order
    spelt = f" {PERSON.upper()}"
    assert office.command("person", "erase", spelt, "--reason", "law", by="anna") == 0
    assert office.decide("approve", by="ben") == 0
    after = everything(registry).casefold()
    for person, account in near(PERSON, ACCOUNT):
        for text in (person.casefold(), text_of(account).casefold()):
            assert after.count(text) == before.count(text) > 1, text
            after = after.replace(text, "")
    for text in (PERSON, ACCOUNT, NEXT, "of " + ACCOUNT):
        at = after.find(text.casefold())
        assert at < 0, after[max(0, at - 200) : at + 100]
    assert registry.accounts_of(PERSON, OTHER) == [None, text_of(KEPT)]
    assert after.count(KEPT) == before.count(KEPT)
    seal(registry)
    assert is_whole(registry)

    async def again(bulk: Any) -> Reason | None:
        (outcome,) = await bulk.storage.write(Op.LINK, "bank", [asked("n", PERSON, NEXT)])
        assert outcome.mapping.version == 1
        repeat = await bulk.storage.write(Op.LINK, "bank", [asked("a", PERSON, ACCOUNT)])
        reason: Reason | None = repeat[0].reason
        return reason

    assert registry.run(again) is Reason.REFERENCE_DUPLICATE
    acts = registry.run(lambda bulk: bulk.storage.run(("SELECT by_whom, body FROM acts", ())))
    assert [(by, '"law"' in body) for by, body in acts[0]] == [("anna", True)]


def test_consents_of_who_is_erased_are_over(registry: BulkRegistry) -> None:
    fill(registry)

    async def go(bulk: Any) -> None:
        world = await new_world(bulk.storage)
        keys = (PartnerKey("k-central", public_pem()),)
        prover = Partner("central", frozenset({Service.PERSON}), keys, callback="https://c.example")
        await Partners(bulk.storage).add(prover)
        link_id = await world.given("app-token", PERSON)
        owed = "SELECT body FROM callbacks WHERE due > 0 AND job LIKE 'consent:%'"
        (((body,),),) = await bulk.storage.run((owed, ()))
        assert PERSON in body
        key, person = await key_of(registry, bulk.storage), IdNormalizer().key(PERSON)
        telling = ConsentTelling(Partners(bulk.storage), now_ms)
        erasure = Erasure(bulk.storage, key, IdNormalizer(), telling.to_app)
        assert await erasure.erase(person, "law", "anna")
        link = await Links(bulk.storage).find(link_id)
        assert link is not None
        assert (link.state, link.person, link.token) == (LinkState.WITHDRAWN, "", "")
        assert [one.reason for one in await Links(bulk.storage).events(link_id)][-1] == "erased"
        assert await bulk.storage.run((owed, ())) == [[]], "nobody is told of somebody who is gone"
        to_app = f"SELECT body FROM callbacks WHERE due > 0 AND job LIKE '{WEBHOOK}%'"
        (rows,) = await bulk.storage.run((to_app, ()))
        said = [msgspec.json.decode(text)["body"] for (text,) in rows]
        assert ("consent.withdrawn", "app-token") in [(one["event"], one["token"]) for one in said]

    registry.run(go)


def test_what_is_kept_of_somebody_who_had_the_same_account_stays(registry: BulkRegistry) -> None:
    """Also when they have none any more: the entry is theirs."""

    async def go(bulk: Any) -> Any:
        storage = bulk.storage
        key = await key_of(registry, storage)
        both = [asked("a", PERSON, ACCOUNT), asked("b", OTHER, ACCOUNT)]
        assert all(one.ok for one in await storage.write(Op.LINK, "bank", both))
        gone = msgspec.structs.replace(asked("c", OTHER, ""), fa="", fields={})
        assert (await storage.write(Op.UNLINK, "bank", [gone]))[0].ok
        body = reply_about((PERSON, ACCOUNT), (OTHER, ACCOUNT))
        job = Job("j", "bank", "resolve", Dialect.G2P, "m", "t", "d", body, JobOptions(), "")
        assert await Jobs(storage).insert(job, []) is not None
        (job,) = await Jobs(storage).claim(1, 60.0)
        await Jobs(storage).finish(job, body, "https://bank.example/on-resolve", body)
        erasure = Erasure(storage, key, IdNormalizer(), to_nobody)
        assert await erasure.erase(IdNormalizer().key(PERSON), "law", "anna")
        ((reply,),) = (await storage.run(("SELECT reply FROM jobs", ())))[0]
        return msgspec.json.decode(reply)["message"]["resolve_response"]

    first, second = registry.run(go)
    assert "fa" not in first
    assert second["id"] == OTHER
    assert second["fa"] == text_of(ACCOUNT)


def test_nobody_is_erased_who_is_not_there(registry: BulkRegistry) -> None:
    async def go(bulk: Any) -> bool:
        key = await key_of(registry, bulk.storage)
        return await Erasure(bulk.storage, key, IdNormalizer(), to_nobody).erase(
            "nobody", "law", "anna"
        )

    assert registry.run(go) is False
