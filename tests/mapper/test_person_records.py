"""A person's history and signed statements: own programme alone, on record, and no guessing."""

import hashlib
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from joserfc import jws
from msgspec.structs import replace

from spar_mapper.core.links import May
from spar_mapper.core.model import Item, Op, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.record_key import RecordKey
from spar_mapper.operations.person_records import OtherProgramme, PersonRecords
from spar_mapper.records.erasure import redact_accounts
from spar_mapper.records.partners import Partner, PartnerKey
from spar_mapper.records.reads import ReadLog
from spar_mapper.security.authenticator import RequestRefused
from spar_mapper.security.compact import read_compact
from spar_mapper.security.enumeration import EnumerationBrake
from spar_mapper.security.keys import public_pem
from spar_mapper.storage.port import Storage
from tests.mapper.bulk_registry import BulkRegistry, new_registry, text_of
from tests.mapper.consent_world import TERMS, in_storage, new_world, server_keys

PERSON = "token:real@nationalId"
ALL = Partner("auditor", frozenset({"history", "statement"}))
SCHOOL = Partner("school", frozenset({"history"}), programmes=frozenset({"school"}))
PENSIONS = Partner("pensions", frozenset({"history"}), programmes=frozenset({"pensions"}))


class RecordsWorld:
    """A person with three lines of history, and what answers about them."""

    def __init__(self, storage: Storage, registry: BulkRegistry, misses: float) -> None:
        self.storage = storage
        self.key = RecordKey(b"k" * 32)
        self.reads = ReadLog(storage, self.key, IdNormalizer())
        self.records = PersonRecords(
            storage, registry.settings, server_keys(), self.key, self.reads,
            EnumerationBrake(misses),
        )  # fmt: skip

    async def live(self) -> None:
        for op, number, reference in ((Op.LINK, 1, "a"), (Op.UPDATE, 2, "b"), (Op.UPDATE, 2, "c")):
            name = "auditor" if reference == "b" else "office"
            item = Item(reference, PERSON, text_of(number), name="x", programme="pensions")
            (outcome,) = await self.storage.write(op, name, [item])
            assert outcome.ok, outcome.message

    async def stated(self, account: str = "", who: Partner = ALL, person: str = PERSON) -> Any:
        digest = hashlib.sha256(account.encode()).hexdigest() if account else ""
        signed = await self.records.statement(who, person, digest, "m")
        key = PartnerKey("", public_pem(server_keys().signer.public_key()))
        assert jws.extract_compact(signed.encode()).headers()["typ"] == "account-statement+jwt"
        assert text_of(2) not in signed
        return read_compact(signed, [key])


@pytest.fixture(params=["sqlite", "postgres"])
def play(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., None]:
    registry = new_registry(request.param, request, tmp_path)

    def run(act: Callable[[RecordsWorld], Awaitable[None]], misses: float = 0) -> None:
        async def go(storage: Storage) -> None:
            world = RecordsWorld(storage, registry, misses)
            await world.live()
            await act(world)

        in_storage(registry.settings, go)

    return run


def test_the_history_is_told_to_its_own_programme_and_is_on_record(
    play: Callable[..., None],
) -> None:
    async def act(world: RecordsWorld) -> None:
        lines = await world.records.history(PENSIONS, f" {PERSON.upper()} ", "m1")
        assert [(one.op, one.version, one.account) for one in lines] == [
            ("update", 3, text_of(2)), ("update", 2, text_of(2)), ("link", 1, text_of(1)),
        ]  # fmt: skip
        assert [one.reference_id for one in lines] == [None, None, None], "none is its own"
        own = await world.records.history(ALL, PERSON, "m2")
        assert [one.reference_id for one in own] == [None, "b", None]
        with pytest.raises(OtherProgramme):
            await world.records.history(SCHOOL, PERSON, "m3")
        assert await world.records.history(SCHOOL, "nobody", "m4") == []
        seen = [(row.partner, row.op, row.message, said)
                for row, said in await world.reads.since(0, 10, PERSON)]  # fmt: skip
        assert seen == [
            ("school", "history", "m3", ["refused"]), ("auditor", "history", "m2", ["account"]),
            ("pensions", "history", "m1", ["account"]),
        ]  # fmt: skip

    play(act)


def test_accounts_that_were_shed_are_not_told(play: Callable[..., None]) -> None:
    async def act(world: RecordsWorld) -> None:
        await redact_accounts(world.storage, world.key, -1)
        lines = await world.records.history(ALL, PERSON, "m")
        assert [one.account for one in lines] == [None] * 3
        since = (await world.stated())["since"]
        assert since == lines[1].at, "by their keyed hashes"

    play(act)


def test_terms_hold_back_fields_of_a_history_too(play: Callable[..., None]) -> None:
    async def act(world: RecordsWorld) -> None:
        narrow = replace(TERMS, fields=("bank_code",))
        bound = Partner("bound", frozenset({"history"}), terms=narrow)
        accounts = {one.account for one in await world.records.history(bound, PERSON, "m")}
        assert accounts == {
            "account_number:.branch_name:.branch_code:.bank_name:.bank_code:BARB.fa_type:"
        }
        asks_status = Partner("told", frozenset({"history"}), terms=replace(TERMS, may=May.STATUS))
        assert {one.account for one in await world.records.history(asks_status, PERSON, "m")} == {
            None
        }

    play(act)


def test_a_statement_says_whether_not_which(play: Callable[..., None]) -> None:
    async def act(world: RecordsWorld) -> None:
        lines = await world.records.history(ALL, PERSON, "m")
        said = await world.stated(text_of(2))
        assert (said["linked"], said["active"], said["matches"]) == (True, True, True)
        assert (said["since"], said["version"]) == (lines[1].at, 3)
        assert (said["aud"], said["sub"]) == ("auditor", PERSON)
        assert said["exp"] == said["iat"] + 900
        assert (await world.stated(text_of(1)))["matches"] is False
        assert "matches" not in await world.stated()
        await world.storage.set_frozen(PERSON, "desk", "lost")
        frozen = await world.stated()
        assert (frozen["linked"], frozen["active"]) == (True, False)
        assert (await world.stated(person="nobody"))["linked"] is False
        await world.storage.write(Op.UNLINK, "p", [Item("u", "nobody")])
        with pytest.raises(OtherProgramme):
            await world.stated(who=replace_programmes(ALL))
        letters = [said for _, said in await world.reads.since(0, 20, PERSON)]
        assert letters[0] == ["refused"]
        assert ["not linked"] in letters, "a wrong guess"

    play(act)


def replace_programmes(partner: Partner) -> Partner:
    return Partner(partner.name, partner.rights, programmes=frozenset({"school"}))


def test_who_guesses_accounts_is_braked(play: Callable[..., None]) -> None:
    async def act(world: RecordsWorld) -> None:
        for number in range(10, 14):
            await world.stated(text_of(number))
        with pytest.raises(RequestRefused):
            await world.stated(text_of(2))
        with pytest.raises(RequestRefused):
            await world.records.history(ALL, PERSON, "m")

    play(act, misses=3)


def test_an_account_that_came_back_counts_from_then_on(play: Callable[..., None]) -> None:
    async def act(world: RecordsWorld) -> None:
        await world.storage.write(Op.UNLINK, "p", [Item("u", PERSON)])
        assert (await world.stated())["linked"] is False
        item = Item("again", PERSON, text_of(2), programme="pensions")
        await world.storage.write(Op.LINK, "p", [item])
        latest = (await world.records.history(ALL, PERSON, "m"))[0]
        assert (await world.stated(text_of(2)))["since"] == latest.at

    play(act)


def test_a_desk_gives_a_consent_within_the_terms_and_hands_out_a_receipt(
    play: Callable[..., None],
) -> None:
    async def act(world: RecordsWorld) -> None:
        app = await new_world(world.storage)
        given = await app.given_at_desk("1111", PERSON, days=30)
        assert (given.given_by, given.person) == ("desk", PERSON)
        assert (await app.resolve("1111")).reason is Reason.ACTIVE
        refused = app.refusal
        assert await refused(app.given_at_desk("2222", PERSON, days=401)) == "consent.period"
        votes = app.given_at_desk("2222", PERSON, purposes=("votes",))
        assert await refused(votes) == "consent.purpose"
        assert await refused(app.given_at_desk("1111", "other", days=3)) == "consent.taken"
        assert await refused(app.given_at_desk("1", PERSON, app="nobody")) == "consent.terms"
        receipt = await app.service.receipt(given)
        assert receipt.jws

    play(act)
