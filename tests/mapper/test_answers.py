"""Answers that are ready are the very bytes that would be made of the mapping, in every dialect."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

import asyncpg
import pytest
from msgspec.structs import replace

from spar_mapper.core.model import Item, Op, Outcome, ReadyOutcomes, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.core.waiting import WriteLimits
from spar_mapper.dialects import g2p, spar1, spar2
from spar_mapper.dialects.items import read_items
from spar_mapper.security.signature import CanonicalForm, canonical_bytes
from spar_mapper.storage.postgres import SPLIT_FROM, PostgresStorage
from tests.mapper.partner_client import FA, PartnerClient, item
from tests.mapper.postgres import Postgres

T = TypeVar("T")
CLIENT = PartnerClient("p")
STRATEGIES = StrategyRegistry()
WALLET = {
    "strategy_id": 4, "fa_type": "MOBILE_WALLET", "mobile_number": "+919900112233",
    "wallet_provider_name": 'Ex "quoted" \\ मुद्रा', "wallet_provider_code": "EXM",
}  # fmt: skip
NOW = datetime(2026, 11, 26, 10, 0, 0, 7000, UTC)


@pytest.fixture
def url(postgres: Postgres) -> str:
    return postgres.database()


def run(url: str, act: Callable[[PostgresStorage], Awaitable[T]]) -> T:
    async def go() -> T:
        storage = PostgresStorage(url, IdNormalizer(), lambda: NOW)
        await storage.open()
        try:
            return await act(storage)
        finally:
            await storage.close()

    return asyncio.run(go())


def people() -> list[Item]:
    raw = [
        item(id="bank", fa=FA, additional_info=[{"z": 1, "a": {"ü": [None, 1.5]}}]),
        item(id="wallet", fa=WALLET),
        item(id="same-1", fa={**FA, "account_number": "777"}),
        item(id="same-2", fa={**FA, "account_number": "777"}, additional_info=[]),
        item(id="ends", fa={**FA, "account_number": "778"}, expiry_date="2999-01-01"),
        item(id="frozen", fa={**FA, "account_number": "779"}),
        item(id="cools", fa={**FA, "account_number": "780"}),
    ]
    envelope = spar2.Spar2Envelope(CLIENT.spar2("link", *raw), STRATEGIES)
    read = read_items(Op.LINK, raw, spar2.Spar2WriteItem, envelope.read_fa)
    assert not [one.error_text for one in read if one.error]
    free = Item("free", "free", "read by no strategy: ü", None, {}, digest="d")
    return [*read, free]


def asked(*names: str) -> list[Item]:
    """In two languages by turns: G2P Connect tells those of three letters alone."""
    locales = ("en", "hin")
    return [
        Item(f'q"{n}', name, details=True, locale=locales[n % 2]) for n, name in enumerate(names)
    ]


ALL = ("bank", "wallet", "SAME-1", "same-2", "ends", "frozen", "cools", "free", "nobody", "bank")
READY = ("bank", "wallet", "SAME-1", "same-2", "free", "bank")


async def fill(storage: PostgresStorage) -> None:
    assert all(one.ok for one in await storage.write(Op.LINK, 'p"ü', people()))
    await storage.set_frozen("frozen", "p", "lost")
    other = Item("o", "cools", "another", None, {}, digest="x")
    (waits,) = await storage.write(Op.UPDATE, "p", [other], WriteLimits(cool_off_s=3600))
    assert waits.waits


def envelopes() -> list[Any]:
    return [
        spar2.Spar2Envelope(CLIENT.spar2("resolve", {}), STRATEGIES),
        g2p.G2pEnvelope(CLIENT.g2p("resolve", {}), STRATEGIES, "c"),
        spar1.Spar1Envelope(CLIENT.g2p("resolve", {}), STRATEGIES, "c"),
    ]


def test_what_is_ready_is_what_would_be_made(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (spar2, g2p):
        monkeypatch.setattr(module, "now_iso", lambda: "2026-11-26T10:00:00.000+00:00")

    async def both(storage: PostgresStorage) -> tuple[Sequence[Outcome], Sequence[Outcome]]:
        await fill(storage)
        items = asked(*ALL)
        return await storage.resolve_answers(items), await storage.resolve(items)

    ready, made = run(url, both)
    assert tuple(one.item.person_id for one in ready if one.ready is not None) == READY
    assert [(one.ok, one.reason) for one in ready] == [(one.ok, one.reason) for one in made]
    for envelope in envelopes():
        for form in CanonicalForm:
            replies = [canonical_bytes(envelope.reply(Op.RESOLVE, x), form) for x in (ready, made)]
            assert replies[0] == replies[1]


def test_what_another_program_wrote_since_is_never_answered_as_before(url: str) -> None:
    """The version before this one changes accounts and knows nothing of answers."""

    async def older(storage: PostgresStorage) -> Sequence[Outcome]:
        await fill(storage)
        conn = await asyncpg.connect(url)
        try:
            await conn.execute(
                "UPDATE mappings SET fa = 'other', strategy = NULL, fields = '{}',"
                " version = version + 1 WHERE person_key = 'bank'"
            )
        finally:
            await conn.close()
        return await storage.resolve_answers(asked("bank", "wallet"))

    bank, wallet = run(url, older)
    assert (bank.ready, bank.mapping.fa if bank.mapping else None) == (None, "other")
    assert wallet.ready is not None


@pytest.mark.parametrize("fa", ["with \x1f in it", "\x1f\x1f\x1f?"])
def test_an_account_that_holds_what_parts_the_answers_shifts_nobodys(url: str, fa: str) -> None:
    async def ask(storage: PostgresStorage) -> Sequence[Outcome]:
        odd = Item("r", "odd", fa, None, {}, digest="d")
        await storage.write(Op.LINK, "p", [*people(), odd])
        items = asked("bank", "odd", "nobody", "odd", "wallet")
        answered, resolved = await storage.resolve_answers(items), await storage.resolve(items)
        assert [answered[at] for at in (1, 2, 3)] == [resolved[at] for at in (1, 2, 3)]
        return answered

    bank, odd, *_, wallet = run(url, ask)
    assert odd.mapping is not None
    assert odd.mapping.fa == fa
    assert bank.ready is not None
    assert "Mumbai Central" in bank.ready.fa
    assert wallet.ready is not None
    assert "+919900112233" in wallet.ready.fa


def test_of_before_the_facts_were_kept_the_mapping_is_read(url: str) -> None:
    async def older(storage: PostgresStorage) -> Sequence[Outcome]:
        await fill(storage)
        conn = await asyncpg.connect(url)
        try:
            await conn.execute("UPDATE mappings SET answer_facts = '' WHERE person_key = 'bank'")
        finally:
            await conn.close()
        return await storage.resolve_answers(asked("bank", "wallet"))

    bank, wallet = run(url, older)
    assert bank.ready is None
    assert bank.mapping is not None
    assert wallet.ready is not None


@pytest.mark.parametrize(
    "change",
    [{"details": False}, {"fa": "x"}, {"allowed": frozenset({"a"})}, {"error": Reason.ID_INVALID}],
)
def test_other_questions_are_answered_from_the_mapping(url: str, change: dict[str, Any]) -> None:
    async def ask(storage: PostgresStorage) -> Sequence[Outcome]:
        await fill(storage)
        first, second = asked("bank", "wallet")
        items = [first, replace(second, **change)]
        answered, resolved = await storage.resolve_answers(items), await storage.resolve(items)
        assert answered == resolved
        return answered

    assert all(one.ready is None for one in run(url, ask))


def test_a_change_and_an_end_are_answered_at_once(url: str) -> None:
    async def life(storage: PostgresStorage) -> list[str]:
        await fill(storage)
        seen = []
        for op, fa in ((Op.UPDATE, "second"), (Op.UPDATE, "third"), (Op.UNLINK, "")):
            await storage.write(op, "p", [Item(f"r{fa}", "bank", fa, None, {}, digest=fa)])
            (one,) = await storage.resolve_answers(asked("bank"))
            seen.append(one.ready.fa if one.ready else str(one.reason))
        return seen

    assert run(url, life) == ["second", "third", "succ.fa.not_linked_to_id"]


@pytest.mark.parametrize("missing", [(), (0, SPLIT_FROM // 2, SPLIT_FROM)])
def test_a_large_question_is_answered_in_its_order(url: str, missing: tuple[int, ...]) -> None:
    """Alone it is asked in two halves at once, beside others in one piece."""
    there = [n for n in range(SPLIT_FROM + 1) if n not in missing]

    async def ask(storage: PostgresStorage) -> list[Sequence[Outcome]]:
        people = [Item(f"l{n}", f"id-{n}", f"fa-{n}", None, {}, digest="d") for n in there]
        await storage.write(Op.LINK, "p", people)
        items = asked(*(f"id-{n}" for n in range(SPLIT_FROM + 1)))
        alone = await storage.resolve_answers(items)
        together = await asyncio.gather(*(storage.resolve_answers(items) for _ in range(3)))
        return [alone, *together]

    for outcomes in run(url, ask):
        assert isinstance(outcomes, ReadyOutcomes) is not bool(missing)
        found = [one.ready.fa if one.ready else one.reason for one in outcomes]
        expected = [f"fa-{n}" if n in there else Reason.NOT_LINKED for n in range(len(outcomes))]
        assert found == expected


def test_outcomes_by_columns_are_outcomes(url: str) -> None:
    async def ask(storage: PostgresStorage) -> Sequence[Outcome]:
        await fill(storage)
        return await storage.resolve_answers(asked("wallet", "bank", "same-2"))

    outcomes = run(url, ask)
    assert isinstance(outcomes, ReadyOutcomes)
    as_list = list(outcomes)
    assert (len(outcomes), outcomes[1], outcomes[-2:]) == (3, as_list[1], as_list[-2:])
    assert list(ReadyOutcomes.of(as_list)) == as_list
    assert [one.item.person_id for one in as_list] == ["wallet", "bank", "same-2"]
