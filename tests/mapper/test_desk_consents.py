"""A consent at a desk: which apps may ask there, and one proof gives one consent, once."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from spar_mapper.consents.at_desk import DeskConsents
from spar_mapper.consents.service import ConsentAnswer, ConsentAsked, ConsentService
from spar_mapper.core.clock import now_ms
from spar_mapper.core.links import DAY_MS, May
from spar_mapper.core.model import Item, Op, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.records.app_terms import TermsOfApps
from spar_mapper.records.ended_programmes import EndedProgrammes
from spar_mapper.records.links import Link, LinkProof, Links
from spar_mapper.records.partners import Partners, Stage
from spar_mapper.storage.port import Storage
from tests.mapper.bulk_registry import new_registry, text_of
from tests.mapper.consent_world import TERMS, ConsentWorld, in_storage, new_world, server_keys

PSUT = "999988887777"
PERSON = f"token:{PSUT}@nationalId"
SHARED = replace(TERMS, shares_token=True, programmes={"school-2027": {"en": "School money"}})
Act = Callable[["AtDesk"], Awaitable[None]]


class AtDesk:
    """One app, and the desk's side of a registry that has ids of one template."""

    def __init__(self, world: ConsentWorld) -> None:
        self.normalizer = IdNormalizer(template="token:{sub}@nationalId")
        self.world = ConsentWorld(world.storage, world.app, normalizer=self.normalizer)
        self.partners = Partners(world.storage)
        self.at_desk = self.of(self.world.service)

    def of(self, service: ConsentService) -> DeskConsents:
        return DeskConsents(self.world.storage, self.partners, self.normalizer, service)

    async def names(self, person: str = PERSON) -> list[str]:
        return [one.app for one in (await self.at_desk.apps(person, "fr")).apps]

    async def give(self, proof: str, app: str = "app-a", **more: Any) -> Link:
        asked = ConsentAsked(**{"token": "", "purposes": ("pension",), "return_url": "", **more})
        answer = ConsentAnswer(
            "", PERSON, True, "desk", LinkProof(("otp",), 1, "", proof), "1", "en"
        )
        return await self.at_desk.give(app, asked, answer)


@pytest.fixture(params=["sqlite", "postgres"])
def play(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Act], None]:
    registry = new_registry(request.param, request, tmp_path)

    def run(act: Act) -> None:
        async def go(storage: Storage) -> None:
            await storage.write(Op.LINK, "p", [Item("l", PERSON, text_of(1))])
            await act(AtDesk(await new_world(storage, terms=SHARED)))

        in_storage(registry.settings, go)

    return run


def test_an_app_that_knows_people_by_our_token_is_given_one_and_sees_the_account(
    play: Callable[[Act], None],
) -> None:
    async def act(desk: AtDesk) -> None:
        (app,) = (await desk.at_desk.apps(PERSON, "fr")).apps
        assert (app.app, app.title, app.longest_days) == ("app-a", "Pension app", 400)
        assert [one.text for one in app.purposes][:1] == ["pour payer votre pension"]
        assert (await desk.world.resolve(PSUT)).message == "consent.none"
        link = await desk.give("proof-1")
        assert (link.token, link.given_by) == (PSUT, "desk")
        assert (await desk.world.resolve(PSUT)).reason is Reason.ACTIVE

    play(act)


def test_who_may_not_ask_at_a_desk_is_not_named_and_is_given_nothing(
    play: Callable[[Act], None],
) -> None:
    async def act(desk: AtDesk) -> None:
        storage = desk.world.storage
        other = await new_world(storage, "app-b")
        assert await desk.names() == ["app-a"]
        assert await other.refusal(desk.give("p", "app-b")) == "consent.token"
        assert await other.refusal(desk.give("p", "nobody")) == "consent.token"
        for stage in (Stage.SANDBOX, Stage.DISABLED):
            await desk.partners.set_stage("app-a", stage)
            assert await desk.names() == []
            assert await other.refusal(desk.give("p")) != ""
        await desk.partners.set_stage("app-a", Stage.PRODUCTION)
        limited = replace(SHARED, may=May.STATUS)
        await TermsOfApps(storage).add("app-a", limited)
        assert await other.refusal(desk.give("p")) == "consent.may"
        assert await other.refusal(desk.give("p", purposes=("else",))) == "consent.purpose"

    play(act)


def test_who_has_tokens_of_its_own_is_named_as_one_that_asks_elsewhere(
    play: Callable[[Act], None],
) -> None:
    """Whoever comes for that app is told where to go; decision 595."""

    async def act(desk: AtDesk) -> None:
        storage = desk.world.storage
        await new_world(storage, "app-b", replace(TERMS, title="Bank app"))

        async def elsewhere() -> list[tuple[str, str, str]]:
            found = (await desk.at_desk.apps(PERSON, "fr")).elsewhere
            return [(one.app, one.title, one.controller) for one in found]

        assert await elsewhere() == [("app-b", "Bank app", "Ministry of Pensions")]
        await desk.partners.set_stage("app-b", Stage.SANDBOX)
        assert await elsewhere() == [], "it asks nobody who lives"
        await desk.partners.set_stage("app-b", Stage.PRODUCTION)
        desk.at_desk = desk.of(
            ConsentService(
                storage, desk.partners, server_keys(), desk.normalizer, page="", request_s=600,
                now=now_ms,
            )
        )  # fmt: skip
        assert await elsewhere() == [], "no page is there where people could answer"
        assert await desk.names() == ["app-a"]

    play(act)


def test_a_person_says_how_long_but_never_longer_than_was_agreed_on(
    play: Callable[[Act], None],
) -> None:
    async def act(desk: AtDesk) -> None:
        at = desk.world.at
        longest = at + SHARED.longest_days * DAY_MS
        too_long = desk.give("proof-1", until_ms=longest + DAY_MS)
        assert await desk.world.refusal(too_long) == "consent.period"
        assert await desk.world.refusal(desk.give("proof-1", until_ms=at - 1)) == "consent.period"
        short = await desk.give("proof-1", until_ms=at + 30 * DAY_MS, ends_with="school-2027")
        assert (short.ends, short.ends_with) == (at + 30 * DAY_MS, "school-2027")
        ahead = await desk.give("proof-2", until_ms=longest + 60_000)
        assert ahead.ends == longest, "by our clock, whatever theirs says"
        (app,) = (await desk.at_desk.apps(PERSON, "fr")).apps
        assert [one.code for one in app.programmes] == ["school-2027"]
        await EndedProgrammes(desk.world.storage).end("school-2027", now_ms())
        (app,) = (await desk.at_desk.apps(PERSON, "fr")).apps
        assert app.programmes == ()
        ended = desk.give("proof-3", ends_with="school-2027")
        assert await desk.world.refusal(ended) == "consent.programme"

    play(act)


def test_a_second_try_with_the_same_proof_is_the_same_consent(play: Callable[[Act], None]) -> None:
    async def act(desk: AtDesk) -> None:
        first = await desk.give("proof-1")
        again = await desk.give("proof-1")
        assert again.id == first.id
        assert len(await Links(desk.world.storage).events(first.id)) == 1
        for other in (
            {"purposes": ("pension", "school")},
            {"until_ms": first.ends - 30 * DAY_MS},
            {"ends_with": "school-2027"},
        ):
            assert await desk.world.refusal(desk.give("proof-1", **other)) == "consent.proof"
        ends = first.ends + 5_000
        assert (await desk.give("proof-1", until_ms=ends)).id == first.id, "reckoned anew"
        await desk.world.service.act(PERSON, first.id, "stop", "desk")
        assert await desk.world.refusal(desk.give("proof-1")) == "consent.proof", "it was stopped"
        assert (await desk.world.resolve(PSUT)).message == "consent.withdrawn"
        assert (await desk.give("proof-2")).id != first.id

    play(act)
