"""The last day of an account: warned of before, put off, a grace, then it is deleted."""

import asyncio
import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from msgspec.structs import replace

from spar_mapper.bulk.check import check
from spar_mapper.core.decide import FROZEN_TEXT
from spar_mapper.core.model import Item, Op, Outcome, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.record_key import RecordKey
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.core.waiting import WriteLimits
from spar_mapper.dialects import g2p, spar1, spar2
from spar_mapper.operations.extending import NO_LAST_DAY, Extender
from spar_mapper.records.erasure import Erasure
from spar_mapper.records.expiry_warnings import ExpiryWarnings
from spar_mapper.records.jobs import Jobs
from spar_mapper.records.partners import Partner, PartnerKey, Partners, Stage
from spar_mapper.records.waiting import WaitingChanges
from spar_mapper.storage.port import Extension
from spar_mapper.storage.postgres import PostgresStorage
from spar_mapper.storage.sqlite import SqliteStorage
from tests.mapper.callback_server import listening
from tests.mapper.consent_world import to_nobody
from tests.mapper.partner_client import PartnerClient, register, serving
from tests.mapper.postgres import Postgres
from tests.mapper.test_jobs import assert_ours
from tests.mapper.test_storage import Clock, StorageRunner, asked, item, link
from tests.mapper.waiting import WAIT_S

GRACE_DAYS = 30
LAST = "2026-11-30"
"""A week after the clock's first day."""
BANK = Partner("bank", frozenset({"extend"}))


def new_runner(request: pytest.FixtureRequest, tmp_path: Path) -> StorageRunner:
    more: dict[str, Any] = {"grace_days": GRACE_DAYS}
    if request.param == "sqlite":
        path = str(tmp_path / "registry.db")
        return StorageRunner(lambda norm, now: SqliteStorage(path, norm, now, **more), Clock())
    server: Postgres = request.getfixturevalue("postgres")
    url = server.database()
    return StorageRunner(lambda norm, now: PostgresStorage(url, norm, now, **more), Clock())


@pytest.fixture(params=["sqlite", "postgres"])
def runner(request: pytest.FixtureRequest, tmp_path: Path) -> StorageRunner:
    return new_runner(request, tmp_path)


def days_on(runner: StorageRunner, days: int) -> None:
    runner.clock.at = datetime(2026, 11, 23, 10, tzinfo=UTC) + timedelta(days=days)


async def one(storage: Any, number: int = 1) -> Outcome:
    (found,) = await storage.resolve([asked(number)])
    return found  # type: ignore[no-any-return]


async def rows(storage: Any, sql: str) -> list[tuple[Any, ...]]:
    (found,) = await storage.run((sql, ()))
    return found  # type: ignore[no-any-return]


def test_good_then_grace_then_nothing_by_the_clock_alone(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        await link(storage, item(1, expires=LAST))
        seen = []
        for day in (7, 8, 37, 38):
            days_on(runner, day)
            found = await one(storage)
            grace = found.mapping.grace_until if found.mapping else None
            seen.append((found.reason, found.message == "expiry.grace", grace))
        assert seen[:3] == [
            (Reason.ACTIVE, False, ""),
            (Reason.FA_INACTIVE, True, "2026-12-30"),
            (Reason.FA_INACTIVE, True, "2026-12-30"),
        ]
        assert seen[3] == (Reason.NOT_LINKED, False, None)
        change = item(2, person_id=item(1).person_id)
        (late,) = await storage.write(Op.UPDATE, "p", [change])
        assert (late.ok, late.reason) == (False, Reason.REFERENCE_DUPLICATE)
        days_on(runner, 37)
        assert (await storage.write(Op.UPDATE, "p", [change]))[0].ok

    runner.run(act)


def test_after_the_grace_the_account_is_deleted_and_the_history_says_so(
    runner: StorageRunner,
) -> None:
    async def act(storage: Any) -> None:
        await link(storage, item(1, expires=LAST, name="Asha", phone="+254700"), item(2))
        days_on(runner, 37)
        assert await storage.end_expired() == 0
        days_on(runner, 38)
        assert [await storage.end_expired(), await storage.end_expired()] == [1, 0]
        columns = "fa, strategy, fields, name, phone, info, version"
        kept = f"SELECT {columns} FROM mappings WHERE expires = '{LAST}'"
        assert await rows(storage, kept) == [("", None, "{}", "", "", None, 2)]
        past = "SELECT partner, op, version, fa FROM history ORDER BY number DESC LIMIT 1"
        assert await rows(storage, past) == [("registry", "expire", 2, "")]
        assert (await check(storage.bulk())).kinds == {"account.fields": 1}  # of the other one
        limits = WriteLimits(cool_off_s=86_400)
        again = item(3, "account_number:9.fa_type:BANK", person_id=item(1).person_id)
        (linked,) = await storage.write(Op.LINK, "p", [again], limits)
        assert linked.ok  # nobody was paid: it is like a first account

    runner.run(act)


def envelopes(client: PartnerClient) -> Iterable[Any]:
    strategies = StrategyRegistry()
    yield spar2.Spar2Envelope(client.spar2("resolve", {}), strategies)
    yield g2p.G2pEnvelope(client.g2p("resolve", {}), strategies, "c")
    yield spar1.Spar1Envelope(client.g2p("resolve", {}), strategies, "c")


def reply_rows(storage_outcomes: list[Outcome]) -> list[Any]:
    found = []
    for envelope in envelopes(PartnerClient("p", object())):
        body = json.loads(msgspec.json.encode(envelope.reply(Op.RESOLVE, storage_outcomes)))
        inner = body.get("message") or body["response_body"]["response_payload"]
        found += inner["resolve_response"]
    return found


def test_each_dialect_says_grace_and_hands_out_no_account(runner: StorageRunner) -> None:
    """Through what is kept ready too: an account that had an answer and then got a last day."""

    async def act(storage: Any) -> None:
        await link(storage, item(1))
        (ready,) = await storage.resolve_answers([asked(1)])
        assert ready.reason is Reason.ACTIVE
        number = {"account_number": "12345678901"}
        change = item(2, person_id=item(1).person_id, expires=LAST, fields=number)
        await storage.write(Op.UPDATE, "p", [change])
        days_on(runner, 8)
        found = reply_rows(await storage.resolve_answers([asked(1)]))
        assert len(found) == 3
        for row in found:
            assert row["status"] == "succ"
            assert row["status_reason_code"] == "succ.fa.inactive"
            assert row["status_reason_message"] == "expiry.grace"
            assert not row["fa"]
            assert not row.get("additional_info")
            assert row["mapping"]["expiry_date"] == LAST
            assert row["mapping"]["grace_until"] == "2026-12-30"
            assert row["mapping"]["account_end"] == "8901"
        days_on(runner, 38)
        for row in reply_rows(await storage.resolve_answers([asked(1)])):
            assert (row["status_reason_code"], not row["fa"]) == ("succ.fa.not_linked_to_id", True)

    runner.run(act)


def extension(number: int = 1, **changes: Any) -> Item:
    return replace(Item(f"x{number}", item(number).person_id), **changes)


def test_still_right_puts_the_last_day_off_also_within_the_grace(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        extender = Extender(storage, 365, runner.clock)
        await link(storage, item(1, expires=LAST))
        days_on(runner, 20)
        assert (await one(storage)).message == "expiry.grace"
        done = await extender.extend(BANK, extension(expected_version=1))
        assert done.ok
        assert done.mapping is not None
        assert (done.mapping.expires, done.mapping.version) == ("2027-12-13", 2)
        assert (await one(storage)).reason is Reason.ACTIVE
        again = await extender.extend(BANK, extension(expected_version=1))
        assert again.ok  # there is nothing left to do
        assert again.mapping == done.mapping
        past = "SELECT partner, op, reference, version, fa FROM history ORDER BY number DESC"
        account = item(1).fa
        assert (await rows(storage, past))[0] == ("bank", "extend", "x1", 2, account)
        assert len(await rows(storage, past)) == 2
        assert (await check(storage.bulk())).kinds == {"account.fields": 1}

    runner.run(act)


def test_what_cannot_be_extended_is_told_why(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        extender = Extender(storage, 365, runner.clock)

        async def refusal(partner: Partner = BANK, **changes: Any) -> tuple[Any, str]:
            outcome = await extender.extend(partner, extension(**changes))
            assert not outcome.ok
            return outcome.reason, str(outcome.message)

        assert (await refusal())[0] is Reason.ID_INVALID
        await link(storage, item(1, expires=LAST, programme="pension"), item(2))
        assert await refusal(number=2) == (Reason.OTHER_ERROR, NO_LAST_DAY)
        assert (await refusal(expected_version=7))[1] == "version is 1, not 7"
        assert (await refusal(expires="2026-11-22"))[0] is Reason.OTHER_ERROR
        assert (await refusal(expires="2027-11-24"))[0] is Reason.OTHER_ERROR
        other = Partner("other", frozenset({"extend"}), programmes=frozenset({"school"}))
        assert (await refusal(other))[0] is Reason.NOT_ALLOWED
        await storage.set_frozen(item(1).person_id, "desk", "not me")
        assert await refusal() == (Reason.NOT_ALLOWED, FROZEN_TEXT)
        await storage.set_frozen(item(1).person_id, "desk", "")
        days_on(runner, 38)
        assert (await refusal())[0] is Reason.ID_INVALID
        late = Extension(item(1).person_id, "2027-01-30", 3, "bank", "x")
        assert not await storage.extend(late)  # the statement itself looks again
        days_on(runner, 37)
        assert await storage.extend(late)

    runner.run(act)


def test_a_change_that_waits_goes_on_after_an_extension(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        await link(storage, item(1, expires=LAST))
        change = item(2, "account_number:2.fa_type:BANK", person_id=item(1).person_id)
        limits = WriteLimits(cool_off_s=86_400)
        (waits,) = await storage.write(Op.UPDATE, "bank", [change], limits)
        assert waits.waits
        assert (await Extender(storage, 365, runner.clock).extend(BANK, extension())).ok
        partners = Partners(storage)
        await partners.add(Partner("bank", frozenset({"update"}), (PartnerKey("k", "pem"),)))
        waiting = WaitingChanges(storage, partners)
        (due,) = await waiting.due(10**15)
        assert await waiting.release(due)
        mapping = (await one(storage)).mapping
        assert mapping is not None
        assert mapping.fa == change.fa

    runner.run(act)


class Warned:
    """Warnings of a registry with partners who are warned, and some who are not."""

    def __init__(self, storage: Any, clock: Clock) -> None:
        self.storage = storage
        self.partners = Partners(storage)
        self.warnings = ExpiryWarnings(storage, self.partners, (7, 90, 30), GRACE_DAYS, clock)

    async def add(self, name: str, rights: str, callback: str = "", *programmes: str) -> None:
        made = Partner(
            name, frozenset(rights.split(",")), (PartnerKey("k", "pem"),), frozenset(programmes),
            callback,
        )  # fmt: skip
        await self.partners.add(made)

    async def owed(self) -> list[tuple[str, str, int]]:
        """(partner, id, days) of all callbacks that are owed, which are then done."""
        found = await rows(self.storage, "SELECT job, url, body FROM callbacks WHERE due > 0")
        await self.storage.run(("UPDATE callbacks SET due = 0", ()))
        sent = []
        for job, url, body in found:
            assert url == "https://b.example/on-expiry"
            for person in json.loads(body)["body"]["people"]:
                sent.append((job.split(":")[2], person["id"], person["days"]))
        return sorted(sent)


CALLBACK = "https://b.example/"


def test_each_stage_is_told_once_and_begins_anew_with_a_later_day(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        world = Warned(storage, runner.clock)
        await world.add("bank", "extend,link", CALLBACK)
        await world.add("payer", "resolve", CALLBACK)
        await world.add("silent", "extend")
        one_id, far = item(1).person_id, item(2).person_id
        await link(storage, item(1, expires="2027-03-01"), item(2, expires="2999-01-01"), item(3))
        seen = {}
        for day in range(110):
            days_on(runner, day)
            await world.warnings.warn_due()
            assert await world.warnings.warn_due() == 0
            if sent := await world.owed():
                seen[day] = sent
        # 2027-03-01 is day 98
        assert seen == {
            8: [("bank", one_id, 90)], 68: [("bank", one_id, 30)], 91: [("bank", one_id, 7)],
            99: [("bank", one_id, 0)],
        }  # fmt: skip
        assert far not in str(seen)
        assert (await Extender(storage, 20, runner.clock).extend(BANK, extension())).ok
        await world.warnings.warn_due()
        assert await world.owed() == [("bank", one_id, 30)]

    runner.run(act)


def test_two_workers_tell_everybody_once_and_a_killed_one_loses_nobody(
    runner: StorageRunner,
) -> None:
    people = 250

    async def act(storage: Any) -> None:
        world, other = Warned(storage, runner.clock), Warned(storage, runner.clock)
        await world.add("bank", "extend", CALLBACK)
        await link(storage, *(item(n, expires=LAST) for n in range(people)))
        stage = (7, "2026-11-23", LAST)
        claim = (
            "INSERT INTO expiry_warnings (person_key, expires, days, batch, at)"
            " SELECT person_key, expires, 7, 'claimed-and-killed', 1 FROM mappings"
            " ORDER BY person_key LIMIT 50"
        )
        await storage.run((claim, ()))
        await asyncio.gather(world.warnings.warn_due(), other.warnings.warn_due())
        sent = await world.owed()
        assert len(sent) == people
        assert len(set(sent)) == people
        assert {days for _, _, days in sent} == {stage[0]}

    runner.run(act)


def test_programmes_frozen_people_and_those_who_extended_meanwhile(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        world = Warned(storage, runner.clock)
        await world.add("school", "extend", CALLBACK, "school")
        await world.add("all", "extend", CALLBACK)
        for stage in (Stage.SANDBOX, Stage.DISABLED):
            await world.add(stage.value, "extend", CALLBACK)
            await world.partners.set_stage(stage.value, stage)
        a, b, c = (item(n).person_id for n in (1, 2, 3))
        await link(
            storage, item(1, expires=LAST, programme="pension"),
            item(2, expires=LAST, programme="school"), item(3, expires=LAST),
            item(4, expires=LAST),
        )  # fmt: skip
        await storage.set_frozen(item(4).person_id, "desk", "lost")
        claim = (
            "INSERT INTO expiry_warnings (person_key, expires, days, batch, at)"
            " SELECT person_key, expires, 7, 'left', 1 FROM mappings WHERE person = $1"
        )
        await storage.run((claim, (c,)))
        assert (await Extender(storage, 365, runner.clock).extend(BANK, extension(3))).ok
        await world.warnings.warn_due()
        assert await world.owed() == [("all", a, 7), ("all", b, 7), ("school", b, 7)]
        await world.warnings.delete_older(0)
        assert await rows(storage, "SELECT count(*) FROM callbacks") == [(2,)]
        runner.clock.at += timedelta(seconds=1)
        await world.warnings.delete_older(0)
        assert await rows(storage, "SELECT count(*) FROM callbacks") == [(0,)]

    runner.run(act)


def test_who_is_erased_leaves_warnings_and_what_is_still_owed(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        world = Warned(storage, runner.clock)
        await world.add("bank", "extend", CALLBACK)
        number = {"account_number": "55667788"}
        first = item(1, "account_number:55667788", fields=number, expires=LAST)
        await link(storage, first, item(2, expires=LAST))
        await world.warnings.warn_due()
        gone, kept = item(1).person_id, item(2).person_id
        key = IdNormalizer().key(gone)
        assert await Erasure(storage, RecordKey(bytes(32)), IdNormalizer(), to_nobody).erase(
            key, "law", "anna"
        )
        assert await rows(storage, "SELECT count(*) FROM expiry_warnings") == [(1,)]
        (owed,) = await Jobs(storage).claim_callbacks(9, 1.0)  # what arrives is still readable
        people = owed.body["people"]
        assert [one.get("id") for one in people] in ([None, kept], [kept, None])
        assert gone.casefold() not in str(owed.body).casefold()

    runner.run(act)


def test_the_wire_warns_signed_and_extends(tmp_path: Path) -> None:
    bank, central = PartnerClient("bank"), PartnerClient("central")
    admission = PartnerClient("admission")
    (tmp_path / "admission.pem").write_bytes(admission.pem())
    data = tmp_path / "data"
    last = (datetime.now(UTC).date() + timedelta(days=5)).isoformat()
    with listening() as hooks:
        register(data, bank, "--rights", "link,extend,resolve", "--callback", hooks.url)
        named = ("--central", str(tmp_path / "admission.pem"))
        register(data, central, "--rights", "extend", *named)
        with (
            serving(data, "chores_every_s = 0.2\nextension_days = 100\n") as server,
            httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
        ):
            body = bank.g2p("link", wire_item(last))
            assert bank.post(http, "/mapper/sync/link", body).json()["header"]["status"] == "succ"
            (call,) = hooks.wait(1)
            assert_ours(http, call)
            assert call.path == "/on-expiry"
            assert call.body["event"] == "expiry.warning"
            (person,) = call.body["people"]
            assert (person["id"], person["expiry_date"], person["days"]) == ("p1", last, 7)
            asked_for = {"reference_id": "x1", "id": "p1", "expected_version": 1}
            refused = central.post(http, "/extend", extend_body(central, asked_for))
            assert refused.status_code == 403  # the center's word needs its admission
            reply = bank.post(http, "/extend", extend_body(bank, asked_for)).json()
            (row,) = reply["response_body"]["response_payload"]["extend_response"]
            longest = (datetime.now(UTC).date() + timedelta(days=100)).isoformat()
            assert (row["status"], row["mapping"]["expiry_date"]) == ("succ", longest)
            for bad in ({"until": "soon"}, {"expected_version": 1.5}, {"id": ""}):
                body = extend_body(bank, {**asked_for, **bad})
                assert bank.post(http, "/extend", body).status_code == 400


def wire_item(last: str) -> dict[str, Any]:
    fa = "account_number:1.branch_name:B.branch_code:B.bank_name:B.bank_code:B.fa_type:BANK"
    at = datetime.now(UTC).isoformat()
    return {"reference_id": "l1", "timestamp": at, "id": "p1", "fa": fa, "expiry_date": last}


def extend_body(client: PartnerClient, *items: dict[str, Any]) -> dict[str, Any]:
    return client.spar2("extend", *items)
