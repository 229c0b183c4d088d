"""What was agreed on with an app binds when it asks and reads; in the sandbox nobody is real."""

import dataclasses
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from spar_mapper.consents.resolving import ConsentedResolve
from spar_mapper.consents.service import end_sandbox_consents
from spar_mapper.core.links import DAY_MS
from spar_mapper.core.made_up import PEOPLE
from spar_mapper.core.model import Item, Op, Outcome, Reason
from spar_mapper.core.strategies import only_fields
from spar_mapper.records.app_terms import TermsOfApps
from spar_mapper.records.partners import Partner, Partners, Stage
from spar_mapper.security.authenticator import RequestRefused
from spar_mapper.storage.port import Storage
from tests.mapper.bulk_registry import FA, new_registry, text_of
from tests.mapper.consent_world import NOW, TERMS, ConsentWorld, in_storage, new_world

TOKEN, PERSON = "111122223333", "token:999988887777@nationalId"
FIELDS = {
    "account_number": "1", "branch_name": "Dumas", "branch_code": "BARB0DUMASX",
    "bank_name": "Bank of Baroda", "bank_code": "BARB", "fa_type": "BANK",
}  # fmt: skip
BANK_ONLY = {"bank_code": "BARB", "fa_type": "BANK"}
BANK_TEXT = "account_number:.branch_name:.branch_code:.bank_name:.bank_code:BARB.fa_type:BANK"
Act = Callable[[ConsentWorld], Awaitable[None]]


@pytest.fixture(params=["sqlite", "postgres"])
def play(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., None]:
    """Runs ``act`` in a world of its own, where the person has an account."""
    registry = new_registry(request.param, request, tmp_path)

    def run(act: Act, **how: Any) -> None:
        async def go(storage: Storage) -> None:
            item = Item("l", PERSON, text_of(1), 2, FIELDS, info=[{"a": 1}], programme="pensions")
            await storage.write(Op.LINK, "p", [item])
            await act(await new_world(storage, **how))

        in_storage(registry.settings, go)

    return run


async def of_storage(world: ConsentWorld) -> Partner:
    found = await Partners(world.storage).find(world.app.name)
    assert found is not None
    return found


def given_out(outcome: Outcome) -> tuple[str, dict[str, str], Any]:
    assert outcome.mapping is not None
    return outcome.mapping.fa, outcome.mapping.fields, outcome.mapping.info


def test_fields_outside_the_terms_are_not_told(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        await world.given(TOKEN, PERSON)
        assert given_out(await world.resolve(TOKEN)) == (text_of(1), FIELDS, None)
        narrow = replace(TERMS, fields=("bank_code", "fa_type"))
        await TermsOfApps(world.storage).add("app-a", narrow)
        assert given_out(await world.resolve(TOKEN)) == (BANK_TEXT, BANK_ONLY, None)
        compared = Item("r", f"token:{TOKEN}@app-a", text_of(1), details=True)
        (outcome,) = await world.resolver.resolve(world.app, [compared])
        assert outcome.reason is Reason.NOT_ALLOWED
        assert outcome.mapping is None

    play(act)


def test_wider_terms_widen_no_consent_that_was_given(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        await world.given(TOKEN, PERSON)
        wider = TermsOfApps(world.storage)
        await wider.add("app-a", TERMS)
        assert given_out(await world.resolve(TOKEN)) == (BANK_TEXT, BANK_ONLY, None)
        await wider.add("app-a", replace(TERMS, fields=("account_number",)))
        fa, fields, _ = given_out(await world.resolve(TOKEN))
        assert fields == {}, "what then and now have in common"
        assert "1" not in fa

    play(act, terms=replace(TERMS, fields=("bank_code", "fa_type")))


def test_terms_bind_who_resolves_by_ids_as_well(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        payer = Partner("payer", frozenset({Op.RESOLVE}), world.app.keys)
        await Partners(world.storage).add(payer)
        terms = replace(TERMS, fields=("bank_code", "fa_type"), resolves_per_minute=2)
        await TermsOfApps(world.storage).add("payer", terms)
        bound = await Partners(world.storage).find("payer")
        assert bound is not None
        (outcome,) = await world.resolver.resolve(bound, [Item("r", PERSON, details=True)])
        assert given_out(outcome) == (BANK_TEXT, BANK_ONLY, None)
        await world.resolver.resolve(bound, [Item("r", PERSON)])
        with pytest.raises(RequestRefused):
            await world.resolver.resolve(bound, [Item("r", PERSON)])

    play(act)


def test_each_process_takes_its_part_of_the_rate(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        resolver = ConsentedResolve(world.storage, lambda: world.at, processes=2)
        item = Item("r", f"token:{TOKEN}@app-a")
        for _ in range(2):
            await resolver.resolve(world.app, [item])
        with pytest.raises(RequestRefused):
            await resolver.resolve(world.app, [item])

    play(act, terms=replace(TERMS, resolves_per_minute=4))


def test_a_shorter_period_ends_what_lasts_longer(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        await world.given(TOKEN, PERSON, days=300)
        await TermsOfApps(world.storage).add("app-a", replace(TERMS, longest_days=10))
        world.at = NOW + 10 * DAY_MS - 1
        assert (await world.resolve(TOKEN)).reason is Reason.ACTIVE
        world.at += 1
        assert (await world.resolve(TOKEN)).message == "consent.ended"

    play(act)


@pytest.mark.parametrize(
    ("programmes", "code"), [("school", "consent.programme"), ("pensions", "")]
)
def test_an_app_of_a_programme_asks_nobody_of_another(
    play: Callable[..., None], programmes: str, code: str
) -> None:
    async def act(world: ConsentWorld) -> None:
        await Partners(world.storage).add(_with(world.app, programmes=frozenset({programmes})))
        _, request = await world.ask(TOKEN)
        assert await world.refusal(world.answer(request, PERSON)) == code

    play(act)


def _with(partner: Partner, **changes: Any) -> Partner:
    return dataclasses.replace(partner, **changes)


async def into(world: ConsentWorld, stage: Stage) -> None:
    await Partners(world.storage).set_stage(world.app.name, stage)
    world.app = await of_storage(world)


def test_in_the_sandbox_people_are_made_up(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        await world.given(TOKEN, PERSON)
        await into(world, Stage.SANDBOX)
        assert (await world.resolve(TOKEN)).message == "consent.none", "of a real person"
        items = [Item("a", "sandbox:ama", details=True), Item("b", PERSON, details=True),
                 Item("c", "", text_of(1), details=True), Item("d", "SANDBOX:nobody"),
                 Item("e", "sandbox:frozen", details=True)]  # fmt: skip
        made_up, *others, frozen = await world.resolver.resolve(world.app, items)
        assert made_up.mapping == PEOPLE["sandbox:ama"]
        assert [one.reason for one in others] == [Reason.NOT_LINKED] * 3
        assert [one.mapping for one in others] == [None] * 3
        assert frozen.reason is Reason.FA_INACTIVE

    play(act, all_ids=True)


def test_a_consent_of_somebody_made_up_is_worth_nothing_outside(
    play: Callable[..., None],
) -> None:
    async def act(world: ConsentWorld) -> None:
        await into(world, Stage.SANDBOX)
        _, request = await world.ask(TOKEN)
        assert await world.refusal(world.answer(request, PERSON)) == "consent.sandbox"
        assert await world.refusal(world.service.show(request, "en")) == "consent.sandbox"
        play_real = world.service.answer_in_sandbox(world.app, request, PERSON, allows=True)
        assert await world.refusal(play_real) == "consent.sandbox"
        other = Partner("app-b", world.app.rights, world.app.keys)
        stolen = world.service.answer_in_sandbox(other, request, "sandbox:ama", allows=True)
        assert await world.refusal(stolen) == "consent.unknown"
        await world.service.answer_in_sandbox(world.app, request, "sandbox:ama", allows=True)
        assert given_out(await world.resolve(TOKEN))[0] == PEOPLE["sandbox:ama"].fa
        # somebody real has the made-up id: production must not read by this consent
        await world.storage.write(Op.LINK, "p", [Item("l2", "sandbox:ama", text_of(2))])
        await into(world, Stage.PRODUCTION)
        assert (await world.resolve(TOKEN)).message == "consent.none"
        await end_sandbox_consents(world.storage, "app-a")
        assert (await world.resolve(TOKEN)).message == "consent.withdrawn"
        _, request = await world.ask(TOKEN)
        late = world.service.answer_in_sandbox(world.app, request, "sandbox:ama", allows=True)
        assert await world.refusal(late) == "consent.sandbox"

    play(act)


def test_nobody_is_asked_for_an_app_that_is_disabled(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        _, request = await world.ask(TOKEN)
        await into(world, Stage.DISABLED)
        assert await world.refusal(world.service.show(request, "en")) == "consent.unknown"
        assert await world.refusal(world.answer(request, PERSON)) == "consent.unknown"
        await world.answer(request, PERSON, allows=False)
        (posted,) = await world.storage.run(("SELECT job FROM callbacks", ()))
        assert posted == [], "nor is it told what people decide"

    play(act)


def test_a_part_of_an_account_is_cut_where_its_keys_are() -> None:
    text = FA.format(n="77")
    assert only_fields(text, FIELDS.keys()) == text
    assert only_fields(text, {"account_number"}).startswith("account_number:77.branch_name:.")
    assert only_fields(text, ()) == BANK_TEXT.replace("BARB", "").replace("BANK", "")
    assert only_fields("mobile:123@bank", {"account_number"}) == "", "nothing can be told apart"
    assert only_fields("x account_number:1", {"fa_type"}) == ""
