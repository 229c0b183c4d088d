"""What banks found out about an account: of one version alone, shown to who may read it."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from spar_mapper.core.model import Item, Op, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.record_key import RecordKey
from spar_mapper.core.validation import RETURN_REASONS, AccountState, Result, finding_of
from spar_mapper.operations.extending import Extender
from spar_mapper.operations.validating import Validator
from spar_mapper.records.erasure import Erasure
from spar_mapper.records.partners import Partner, PartnerKey, Partners
from spar_mapper.records.validations import Validation, Validations
from tests.mapper.callback_server import listening
from tests.mapper.consent_world import to_nobody
from tests.mapper.partner_client import FA, PartnerClient, item, now, register, serving
from tests.mapper.test_expiry import new_runner, reply_rows, rows
from tests.mapper.test_jobs import assert_ours
from tests.mapper.test_storage import StorageRunner, asked, link
from tests.mapper.test_storage import item as mapping_item
from tests.mapper.waiting import WAIT_S

PERSON = mapping_item(1).person_id
AT = 1_790_000_000_000
HOUR = 3_600_000
BANK = Partner("bank", frozenset({"attest"}))
CODES = (
    "AC01", "AC03", "AC04", "AC06", "AC07", "AC14", "AG01", "AG02", "AM05", "BE01", "BE04", "BE05",
    "BE06", "BE07", "CNOR", "ED05", "FOCR", "MD07", "MS02", "MS03", "RC01", "RC04", "RR01", "RR02",
    "RR03", "RR04", "TM01",
)  # fmt: skip


class Attested:
    """A registry whose bank says things; at: milliseconds since 1970."""

    def __init__(self, storage: Any) -> None:
        self.storage = storage
        self.at = AT
        self.count = 0
        self.partners = Partners(storage)
        self.validations = Validations(storage, self.partners, lambda: self.at)
        self.validator = Validator(storage, self.validations, IdNormalizer())

    async def say(
        self, version: int, result: str, reason: str = "", by: Partner = BANK, **changes: Any
    ) -> tuple[bool, bool, Reason | None]:
        """(taken, applies, reason code)."""
        self.count += 1
        self.at += HOUR
        said = Validation(
            f"v{self.count}", f"d{self.count}", "", version, Result(result), "payment", self.at,
            reason,
        )  # fmt: skip
        outcome, applies = await self.validator.take(by, PERSON, replace(said, **changes))
        return outcome.ok, applies, outcome.reason

    async def state(self) -> str:
        """As a resolve shows it; "" for nothing."""
        (found,) = await self.validator.shown(await self.storage.resolve_answers([asked(1)]))
        ready = json.loads(found.ready.info or "[]") if found.ready is not None else None
        info = ready if found.ready is not None else (found.mapping.info if found.mapping else [])
        states = [one["value"] for one in info or () if one.get("name") == "validation"]
        assert len(states) <= 1
        return states[0] if states else ""


@pytest.fixture(params=["sqlite", "postgres"])
def runner(request: pytest.FixtureRequest, tmp_path: Path) -> StorageRunner:
    return new_runner(request, tmp_path)


def changed(number: int) -> Item:
    return mapping_item(number, f"account_number:{number}.fa_type:BANK", person_id=PERSON)


def test_the_latest_that_says_something_counts(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        world = Attested(storage)
        assert await world.say(1, "credited") == (False, False, Reason.ID_INVALID)
        await link(storage, mapping_item(1))
        assert await world.state() == ""
        seen = []
        for result, reason in (
            ("match", ""), ("credited", ""), ("unavailable", ""), ("returned", "AC04"),
            ("returned", "AM05"), ("close", ""), ("returned", "QQ99"), ("no_match", ""),
        ):  # fmt: skip
            assert await world.say(1, result, reason) == (True, True, None)
            seen.append(await world.state())
        assert seen == [
            "match", "paid", "paid", "closed", "closed", "near_name", "returned", "other_name",
        ]  # fmt: skip
        late = world.at - 3 * HOUR
        assert (await world.say(1, "credited", tested_at=late))[0]
        assert await world.state() == "other_name"  # it came late, and is older
        assert (await world.say(1, "returned", "AC04", valid_until=world.at + 3 * HOUR))[0]
        assert await world.state() == "closed"
        world.at += 3 * HOUR
        assert await world.state() == "other_name"

    runner.run(act)


def test_a_result_belongs_to_one_account_and_outlives_what_changes_none(
    runner: StorageRunner,
) -> None:
    async def act(storage: Any) -> None:
        world = Attested(storage)
        await link(storage, replace(mapping_item(1), expires="2026-12-01"))
        assert await world.say(1, "returned", "AC04") == (True, True, None)
        extender = Extender(storage, 365, runner.clock)
        longer = Item("x", PERSON, expires="2027-01-01")
        assert (await extender.extend(BANK, longer)).ok
        await storage.set_frozen(PERSON, "desk", "lost")
        assert await world.state() == ""  # a frozen account is not handed out
        await storage.set_frozen(PERSON, "desk", "")
        assert await world.state() == "closed"
        assert await world.say(9, "credited") == (False, False, Reason.OTHER_ERROR)
        (done,) = await storage.write(Op.UPDATE, "p", [changed(2)])
        assert done.ok
        assert await world.state() == ""
        assert await world.say(4, "credited") == (True, False, None)
        assert await world.state() == ""  # it is about the account of before
        assert await world.say(5, "credited") == (True, True, None)
        assert await world.state() == "paid"
        kept = "SELECT version, result FROM validations ORDER BY tested_at"
        assert await rows(storage, kept) == [(1, "returned"), (4, "credited"), (5, "credited")]
        (gone,) = await storage.write(Op.UNLINK, "p", [replace(changed(3), fa="")])
        assert gone.ok
        await link(storage, changed(5), changed(6))
        assert await world.state() == ""

    runner.run(act)


def test_nothing_is_blocked_and_nothing_counted_twice(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        world = Attested(storage)
        await link(storage, mapping_item(1))
        same: dict[str, Any] = {"reference": "same", "digest": "d", "tested_at": AT}
        for _ in range(2):
            assert await world.say(1, "returned", "AC04", **same) == (True, True, None)
        other = await world.say(1, "credited", reference="same")
        assert other == (False, False, Reason.REFERENCE_DUPLICATE)
        assert await rows(storage, "SELECT count(*) FROM validations") == [(1,)]
        (found,) = await storage.resolve([asked(1)])
        assert (found.reason, found.mapping.fa) == (Reason.ACTIVE, mapping_item(1).fa)
        (done,) = await storage.write(Op.UPDATE, "p", [changed(2)])
        assert done.ok
        with pytest.raises(Exception, match="append-only"):
            await storage.run(("UPDATE validations SET result = 'credited'", ()))

    runner.run(act)


def test_programmes_readers_and_erasing(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        world = Attested(storage)
        key, callback = (PartnerKey("k", "pem"),), "https://p.example/"
        for name, programmes in (("all", ()), ("pension", ("pension",)), ("school", ("school",))):
            rights = frozenset({"resolve-validation", "resolve"})
            await world.partners.add(Partner(name, rights, key, frozenset(programmes), callback))
        await world.partners.add(Partner("no", frozenset({"resolve"}), key, callback=callback))
        await link(storage, replace(mapping_item(1), programme="pension"))
        stranger = Partner("b", frozenset({"attest"}), programmes=frozenset({"school"}))
        assert await world.say(1, "credited", by=stranger) == (False, False, Reason.NOT_ALLOWED)
        assert (await world.say(1, "returned", "AC04"))[0]
        owed = await rows(storage, "SELECT job, url, body FROM callbacks ORDER BY job")
        assert sorted(job.split(":")[2] for job, _, _ in owed) == ["all", "pension"]
        assert {url for _, url, _ in owed} == {"https://p.example/on-validation"}
        (person,) = json.loads(owed[0][2])["body"]["people"]
        assert (person["state"], person["reason"], person["version"]) == ("closed", "AC04", 1)
        erased = await Erasure(storage, RecordKey(bytes(32)), IdNormalizer(), to_nobody).erase(
            PERSON.casefold(), "law", "a"
        )
        assert erased
        assert await rows(storage, "SELECT count(*) FROM validations") == [(0,)]
        assert PERSON not in str(await rows(storage, "SELECT body FROM callbacks"))

    runner.run(act)


def test_old_ones_go(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        world = Attested(storage)
        await link(storage, mapping_item(1))
        await world.say(1, "credited")
        world.at += 10 * HOUR
        await world.validations.delete_older(10 * HOUR, 0)
        assert await world.state() == "paid"
        world.at += 1
        await world.validations.delete_older(10 * HOUR, 0)
        assert await world.state() == ""

    runner.run(act)


def test_every_reason_of_the_table_has_words_and_unknown_ones_are_a_return() -> None:
    assert tuple(sorted(RETURN_REASONS)) == CODES
    for code in CODES:
        state, sentence = finding_of(Result.RETURNED, code)
        assert sentence.endswith(".")
        assert state in AccountState
    assert finding_of(Result.RETURNED, "ZZ99") == finding_of(Result.RETURNED, "MS03")
    assert {code for code in CODES if finding_of(Result.RETURNED, code).state == "closed"} == {
        "AC04", "AC07",
    }  # fmt: skip
    wrong = {code for code in CODES if finding_of(Result.RETURNED, code).state == "wrong_number"}
    assert wrong == {"AC01", "AC03", "BE06", "RC01", "RC04"}


def test_each_dialect_shows_it_to_who_may_read_it(runner: StorageRunner) -> None:
    async def act(storage: Any) -> None:
        world = Attested(storage)
        await link(storage, mapping_item(1))
        await world.say(1, "returned", "AC04")
        outcomes = await storage.resolve_answers([asked(1)])
        assert "closed" not in json.dumps(reply_rows(outcomes))
        replies = reply_rows(await world.validator.shown(outcomes))
        assert len(replies) == 3
        for row in replies:
            kept, entry = row["additional_info"]
            assert kept == {"agent": "a"}
            assert entry["name"] == "validation"
            assert (entry["value"], entry["reason"], entry["by"]) == ("closed", "AC04", "bank")
            assert entry["text"] == "The bank says this account is closed."
            assert row["fa"]

    runner.run(act)


def validation_body(bank: PartnerClient, **changes: Any) -> dict[str, Any]:
    one = {
        "reference_id": "b1", "id": "p1", "fa_version": 1, "result": "returned",
        "reason": "AC04", "method": "payment_return", "at": now(), **changes,
    }  # fmt: skip
    return bank.spar2("validation", one)


def test_on_the_wire(tmp_path: Path) -> None:
    """A reader's own right shows it; what a client sends back of it is not kept."""
    bank, payer, other = (PartnerClient(name) for name in ("bank", "payer", "other"))
    data = tmp_path / "data"
    with listening() as hooks:
        register(data, bank, "--rights", "attest,link,update")
        register(data, payer, "--rights", "resolve,resolve-validation", "--callback", hooks.url)
        register(data, other, "--rights", "resolve")
        with (
            serving(data) as server,
            httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
        ):
            first = item(id="p1", fa=FA)
            assert bank.post(http, "/mapper/link", bank.spar2("link", first)).status_code == 200
            reply = bank.post(http, "/validations", validation_body(bank)).json()
            (row,) = reply["response_body"]["response_payload"]["validation_response"]
            assert (row["status"], row["applies"], row["state"]) == ("succ", True, "closed")
            (call,) = hooks.wait(1)
            assert_ours(http, call)
            assert call.path == "/on-validation"

            def info(reader: PartnerClient) -> Any:
                asked_for = item(id="p1", fa=..., scope="details")
                body = reader.spar2("resolve", asked_for)
                found = reader.post(http, "/mapper/resolve", body).json()
                (one,) = found["response_body"]["response_payload"]["resolve_response"]
                assert one["fa"]["account_number"] == FA["account_number"]
                return one["additional_info"]

            (entry,) = info(payer)
            assert (entry["name"], entry["value"]) == ("validation", "closed")
            assert info(other) is None
            again = item(id="p1", fa=FA, additional_info=[entry, {"a": 1}])
            assert bank.post(http, "/mapper/update", bank.spar2("update", again)).status_code == 200
            assert info(payer) == [{"a": 1}]
            later = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
            for bad in (
                {"result": "good"}, {"method": "guess"}, {"at": "soon"}, {"at": later},
                {"fa_version": 0}, {"reason": "closed"}, {"valid_until": "2026-02-31"},
                {"id": "a\u0007"}, {"valid_until": "9999-12-31"},
            ):  # fmt: skip
                body = validation_body(bank, reference_id="b2", **bad)
                assert bank.post(http, "/validations", body).status_code == 400, bad
