"""Who is told of consents: the app at its address, and who acts for people."""

import json
from collections.abc import Callable

from msgspec.structs import replace

from spar_mapper.core.clock import iso_of_ms
from spar_mapper.core.links import DAY_MS
from spar_mapper.core.model import Service
from spar_mapper.records.ended_programmes import EndedProgrammes
from spar_mapper.records.owed_callbacks import give_up_callbacks
from spar_mapper.records.partners import Partner, PartnerKey, Partners, Stage
from tests.mapper.consent_world import (
    TERMS,
    ConsentWorld,
    public_pem,
)
from tests.mapper.test_consents import PSUT_A, PSUT_S, play

__all__ = ["play"]


def test_who_acts_for_people_is_told_of_consents_that_end_with_their_programme(
    play: Callable[..., None],
) -> None:
    async def act(world: ConsentWorld) -> None:
        partners = Partners(world.storage)
        for name, right, callback in (
            ("central", Service.PERSON, "https://central.example/registry"),
            ("silent", Service.PERSON, ""),
            ("payer", Service.EXTEND, "https://payer.example"),
        ):
            key = (PartnerKey(f"k-{name}", public_pem()),)
            await partners.add(Partner(name, frozenset({right}), key, callback=callback))
        link_id, request = await world.ask(PSUT_A, days=100, ends_with="school-2027")
        await world.answer(request, PSUT_S)
        await world.given("another", PSUT_S, days=1)
        await world.ask("open", ends_with="school-2027")
        assert await EndedProgrammes(world.storage).end("school-2027", world.at)
        world.at += DAY_MS
        assert await world.service.end_due(30, 2 * DAY_MS) == 3
        ended = "job LIKE 'consent:%' AND url LIKE '%-ended'"
        sql = (f"SELECT job, url, body FROM callbacks WHERE {ended}", ())
        ((_, url, body),) = (await world.storage.run(sql))[0]
        assert url == "https://central.example/registry/on-consent-ended"
        assert json.loads(body)["body"] == {
            "event": "consent.ended", "id": PSUT_S, "consent_id": link_id,
            "reason": "programme.ended", "at": iso_of_ms(world.at),
        }  # fmt: skip
        assert PSUT_A not in body, "the app's token is between the app and us"
        await give_up_callbacks(world.storage, "silent")
        open_ones = (f"SELECT count(*) FROM callbacks WHERE due > 0 AND {ended}", ())
        assert (await world.storage.run(open_ones))[0][0][0] == 1
        await give_up_callbacks(world.storage, "central")
        world.at += 3 * DAY_MS
        await world.service.end_due(30, 2 * DAY_MS)
        assert (await world.storage.run(sql))[0] == []

    names = {"en": "School money 2027"}
    play(act, terms=replace(TERMS, programmes={"school-2027": names}))


def test_who_acts_for_people_is_told_of_what_was_given_and_stopped_in_their_name(
    play: Callable[..., None],
) -> None:
    """The app hears it under its own token, the other one under the person's id."""

    async def act(world: ConsentWorld) -> None:
        key = (PartnerKey("k-central", public_pem()),)
        address = "https://central.example/registry"
        prover = Partner("central", frozenset({Service.PERSON}), key, callback=address)
        await Partners(world.storage).add(prover)
        link_id = await world.given(PSUT_A, PSUT_S, days=30)
        given_at = world.at
        for what in ("pause", "resume", "stop"):
            world.at += 1000
            await world.service.act(PSUT_S, link_id, what, "portal")
        _, request = await world.ask("another")
        await world.answer(request, PSUT_S, allows=False)
        sql = "SELECT url, body FROM callbacks WHERE job LIKE 'consent:%' ORDER BY due"
        (rows,) = await world.storage.run((sql, ()))
        assert [url for url, _ in rows] == [
            f"{address}/on-consent-given", f"{address}/on-consent-withdrawn"
        ]  # fmt: skip
        common = {"id": PSUT_S, "consent_id": link_id, "language": "en"}
        assert [json.loads(body)["body"] for _, body in rows] == [
            {
                "event": "consent.given", "until": iso_of_ms(given_at + 30 * DAY_MS),
                "at": iso_of_ms(given_at), **common,
            },
            {"event": "consent.withdrawn", "at": iso_of_ms(world.at), **common},
        ]  # fmt: skip
        assert PSUT_A not in str(rows)

    play(act)


def test_nobody_is_told_of_those_who_are_made_up(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        key = (PartnerKey("k-central", public_pem()),)
        prover = Partner("central", frozenset({Service.PERSON}), key, callback="https://c.example")
        partners = Partners(world.storage)
        await partners.add(prover)
        await partners.set_stage(world.app.name, Stage.SANDBOX)
        app = await partners.find(world.app.name)
        assert app is not None
        world.app = app
        _, request = await world.ask(PSUT_A)
        await world.service.answer_in_sandbox(app, request, "sandbox:ama", allows=True)
        sql = ("SELECT url FROM callbacks WHERE job LIKE 'consent:%'", ())
        assert (await world.storage.run(sql))[0] == []

    play(act)


def test_the_app_is_told_of_each_change_at_its_own_address(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        consent = await world.given(PSUT_A, PSUT_S, days=1)
        await world.service.act(PSUT_S, consent, "pause", "portal")
        world.at += DAY_MS
        await world.service.end_due(30, 365 * DAY_MS)
        (rows,) = await world.storage.run(("SELECT url, body FROM callbacks ORDER BY due", ()))
        assert {url for url, _ in rows} == {"https://app.example.org/g2p/on-consent"}
        events = [json.loads(body)["body"]["event"] for _, body in rows]
        assert events == ["consent.given", "consent.paused", "consent.ended"]
        assert "999988887777" not in str(rows)

    play(act)


def test_the_app_is_told_of_what_a_newer_consent_replaces_or_finds_over(
    play: Callable[..., None],
) -> None:
    """Before a worker came by; it would find neither any more."""

    async def act(world: ConsentWorld) -> None:
        first = await world.given(PSUT_A, PSUT_S, days=10)
        second = await world.given(PSUT_A, PSUT_S, days=1)
        world.at += DAY_MS
        third = await world.given(PSUT_A, PSUT_S, days=10)
        assert await world.service.end_due(30, 365 * DAY_MS) == 0
        sql = "SELECT body FROM callbacks WHERE job LIKE 'link:%'"
        (rows,) = await world.storage.run((sql, ()))
        bodies = [json.loads(body)["body"] for (body,) in rows]
        assert sorted((one["event"], one["consent_id"]) for one in bodies) == sorted(
            [
                ("consent.given", first), ("consent.replaced", first), ("consent.given", second),
                ("consent.ended", second), ("consent.given", third),
            ]
        )  # fmt: skip

    play(act)
