"""An app sees where a person's money goes by that person's consent, as long as it lives."""

import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jws
from msgspec.structs import replace

from spar_mapper.consents.receipts import pair_hash
from spar_mapper.core.clock import iso_of_ms
from spar_mapper.core.links import DAY_MS, May
from spar_mapper.core.model import Item, Op, Reason
from spar_mapper.records.app_terms import TermsOfApps
from spar_mapper.records.ended_programmes import EndedProgrammes
from spar_mapper.records.links import Links
from spar_mapper.security.keys import jose_key_of
from spar_mapper.storage.port import Storage
from tests.mapper.bulk_registry import new_registry, text_of
from tests.mapper.consent_world import (
    NOW,
    TERMS,
    ConsentWorld,
    in_storage,
    new_world,
    server_keys,
)

PSUT_A, PSUT_S = "111122223333", "token:999988887777@nationalId"
Act = Callable[[ConsentWorld], Awaitable[None]]


@pytest.fixture(params=["sqlite", "postgres"])
def play(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., None]:
    """Runs ``act`` in a world of its own, where the person has an account."""
    registry = new_registry(request.param, request, tmp_path)

    def run(act: Act, **how: Any) -> None:
        async def go(storage: Storage) -> None:
            info = [{"note": "of the office"}]
            await storage.write(Op.LINK, "p", [Item("l", PSUT_S, text_of(1), info=info)])
            await act(await new_world(storage, **how))

        in_storage(registry.settings, go)

    return run


def payload(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    key: Any = jose_key_of(server_keys().signer)
    found = jws.deserialize_compact(token, key, algorithms=["ES256"])
    return dict(found.headers()), json.loads(found.payload)


def test_the_account_is_seen_through_a_living_link_and_never_the_id(
    play: Callable[..., None],
) -> None:
    async def act(world: ConsentWorld) -> None:
        before = await world.resolve(PSUT_A)
        assert (before.reason, before.message) == (Reason.NOT_LINKED, "consent.none")
        await world.given(PSUT_A, PSUT_S)
        outcome = await world.resolve(PSUT_A)
        assert outcome.reason is Reason.ACTIVE
        assert outcome.mapping is not None
        assert outcome.mapping.fa == text_of(1)
        assert outcome.mapping.person_id == f"token:{PSUT_A}@app-a"
        assert outcome.mapping.info is None, "what the office noted is not the app's"
        assert outcome.item.person_id == f"token:{PSUT_A}@app-a"

    play(act)


def test_an_app_of_consents_sees_nobody_by_other_ids(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        await world.given(PSUT_A, PSUT_S)
        ids = [PSUT_S, f"token:{PSUT_A}@app-b", PSUT_A, f"token:{PSUT_A}"]
        items = [Item(one, one, details=True) for one in ids]
        items.append(Item("fa", "", fa=text_of(1), details=True))
        for outcome in await world.resolver.resolve(world.app, items):
            assert not outcome.ok
            assert outcome.reason is Reason.NOT_ALLOWED
            assert outcome.mapping is None
        other = await new_world(world.storage, "app-b")
        assert (await other.resolve(PSUT_A)).message == "consent.none"

    play(act)


def test_a_payer_of_all_ids_may_link_as_well(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        await world.given(PSUT_A, PSUT_S)
        items = [Item("a", PSUT_S), Item("b", f"token:{PSUT_A}@APP-A"), Item("c", "nobody")]
        found = await world.resolver.resolve(world.app, items)
        assert [one.item.reference for one in found] == ["a", "b", "c"]
        assert [one.reason for one in found] == [Reason.ACTIVE, Reason.ACTIVE, Reason.NOT_LINKED]

    play(act, all_ids=True)


def test_reading_goes_by_the_clock_not_by_the_worker(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        consent = await world.given(PSUT_A, PSUT_S, days=2)
        world.at = NOW + 2 * DAY_MS - 1
        assert (await world.resolve(PSUT_A)).reason is Reason.ACTIVE
        world.at += 1
        assert (await world.resolve(PSUT_A)).message == "consent.ended"
        assert await world.service.end_due(30, DAY_MS) == 1
        assert await world.service.end_due(30, DAY_MS) == 0
        assert (await world.resolve(PSUT_A)).message == "consent.ended"
        events = [one.act for one in await Links(world.storage).events(consent)]
        assert events == ["give", "end"]

    play(act)


def test_a_person_stops_pauses_and_goes_on(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        consent = await world.given(PSUT_A, PSUT_S)
        await world.service.act(PSUT_S, consent, "pause", "portal")
        assert (await world.resolve(PSUT_A)).message == "consent.paused"
        await world.service.act(PSUT_S, consent, "resume", "portal")
        assert (await world.resolve(PSUT_A)).reason is Reason.ACTIVE
        assert await world.refusal(world.service.act("other", consent, "stop", "x")) == (
            "consent.unknown"
        )
        await world.service.act(PSUT_S, consent, "stop", "portal", "no more")
        assert (await world.resolve(PSUT_A)).message == "consent.withdrawn"
        for again in ("stop", "pause", "resume"):
            refused = await world.refusal(world.service.act(PSUT_S, consent, again, "portal"))
            assert refused == "consent.state"
        (view,) = await world.service.of_person(PSUT_S, "fr")
        assert view.state == "withdrawn"
        assert view.purposes[0].text == "pour payer votre pension"
        assert view.reason == "no more"

    play(act)


def test_never_more_than_was_asked_and_agreed_on(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        refused = world.refusal
        assert await refused(world.ask(PSUT_A, purposes=("votes",))) == "consent.purpose"
        assert await refused(world.ask(PSUT_A, days=401)) == "consent.period"
        assert await refused(world.ask(PSUT_A, days=-1)) == "consent.period"
        evil = "https://app.example.org/back"
        assert await refused(world.ask(PSUT_A, return_url=evil)) == "consent.return_url"
        _, request = await world.ask(PSUT_A, days=10)
        assert await refused(world.answer(request, PSUT_S, days=11)) == "consent.wider"
        back = await world.answer(request, PSUT_S, days=3)
        assert back.startswith("https://app.example.org/back?lane=1&code=")
        assert parse_qs(urlsplit(back).query)["state"] == ["s 1"]
        (view,) = await world.service.of_person(PSUT_S, "en")
        assert view.until.startswith("2027-01-18")
        assert await refused(world.answer(request, PSUT_S)) == "consent.over"

    play(act)


def test_only_whether_there_is_an_account(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        assert await world.refusal(world.ask(PSUT_A)) == "consent.may"
        _, request = await world.ask(PSUT_A, may=May.STATUS)
        await world.answer(request, PSUT_S)
        outcome = await world.resolve(PSUT_A)
        assert outcome.reason is Reason.ACTIVE
        assert not outcome.item.details, "so no dialect hands it out"

    play(act, terms=replace(TERMS, may=May.STATUS))


def test_terms_that_were_narrowed_end_what_was_given(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        await world.given(PSUT_A, PSUT_S)
        school = {"school": TERMS.purposes["school"]}
        await TermsOfApps(world.storage).add("app-a", replace(TERMS, purposes=school))
        assert (await world.resolve(PSUT_A)).message == "consent.ended"

    play(act)


def test_in_the_grace_an_app_is_not_told_how_the_number_ends(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        await world.given(PSUT_A, PSUT_S)
        yesterday = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
        number = '{"account_number":"12345678901"}'
        sql = "UPDATE mappings SET expires = $1, fields = $2"
        await world.storage.run((sql, (yesterday, number)))
        (own,) = await world.storage.resolve([Item("r", PSUT_S, details=True)])
        assert own.mapping is not None
        assert own.mapping.account_end == "8901"
        found = await world.resolve(PSUT_A)
        assert found.message == "expiry.grace"
        assert found.mapping is not None
        assert found.mapping.account_end == ""

    play(act)


def test_a_consent_ends_when_its_programme_ends(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        assert await world.refusal(world.ask(PSUT_A, ends_with="other")) == "consent.programme"
        link_id, request = await world.ask(PSUT_A, days=100, ends_with="school-2027")
        shown = await world.service.show(request, "fr")
        assert shown.ends_with == "Argent scolaire 2027"
        await world.answer(request, PSUT_S)
        stays = await world.given("another", PSUT_S)
        link = await world.service.own(PSUT_S, link_id)
        assert payload(link.signed_grant)[1]["ends_with"] == "school-2027"
        receipt = (await world.service.receipt(link)).receipt_content
        assert receipt.purposes[0].retention_period.endswith(
            "or until the programme school-2027 ends"
        )
        _, open_request = await world.ask("open", ends_with="school-2027")

        world.at += DAY_MS
        assert (await world.resolve(PSUT_A)).mapping is not None
        assert await EndedProgrammes(world.storage).end("school-2027", world.at)
        assert (await world.resolve(PSUT_A)).message == "consent.ended", "at once, by no worker"
        assert (await world.resolve("another")).mapping is not None
        assert await world.refusal(world.answer(open_request, PSUT_S)) == "consent.over"
        again = world.ask(PSUT_A, ends_with="school-2027")
        assert await world.refusal(again) == "consent.programme"
        resumed = world.service.act(PSUT_S, link_id, "resume", "portal")
        assert await world.refusal(resumed) == "consent.state"
        (view,) = [
            one for one in await world.service.of_person(PSUT_S, "en") if one.consent_id == link_id
        ]
        assert (view.state, view.until) == ("ended", iso_of_ms(world.at))
        ended_at = world.at

        world.at += DAY_MS
        assert await world.service.end_due(30, DAY_MS) == 2
        sql = ("SELECT body FROM callbacks WHERE body LIKE '%programme.ended%'", ())
        (rows,) = await world.storage.run(sql)
        bodies = [json.loads(row[0])["body"] for row in rows]
        assert {(one["event"], one["token"]) for one in bodies} == {
            ("consent.ended", PSUT_A), ("consent.lapsed", "open"),
        }  # fmt: skip
        world.at += 31 * DAY_MS
        await world.service.end_due(30, DAY_MS)
        kept = await Links(world.storage).find(link_id)
        assert kept is not None
        assert (kept.token, kept.person, kept.reason) == ("", "", "programme.ended")
        assert kept.pair_hash == pair_hash(kept.salt, link.person_key, link.token_key)
        receipt = (await world.service.receipt(kept)).receipt_content
        assert receipt.valid_until == iso_of_ms(ended_at)
        assert (await world.service.own(PSUT_S, stays)).state == "ended", "on its own day"

    names = {"en": "School money 2027", "fr": "Argent scolaire 2027"}
    play(act, terms=replace(TERMS, programmes={"school-2027": names}))


def test_what_nobody_answers_in_time_is_over(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        consent, request = await world.ask(PSUT_A)
        world.at += 600_000
        assert await world.refusal(world.service.show(request, "en")) == "consent.over"
        assert await world.refusal(world.answer(request, PSUT_S)) == "consent.over"
        assert await world.service.end_due(30, DAY_MS) == 1
        assert [one.act for one in await Links(world.storage).events(consent)] == ["lapse"]
        _, second = await world.ask(PSUT_A)
        back = await world.answer(second, PSUT_S, allows=False)
        assert parse_qs(urlsplit(back).query)["error"] == ["access_denied"]
        assert (await world.resolve(PSUT_A)).message == "consent.none"

    play(act)


def test_one_token_is_one_persons_while_its_link_lives(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        first = await world.given(PSUT_A, PSUT_S)
        _, request = await world.ask(PSUT_A)
        assert await world.refusal(world.answer(request, "somebody else")) == "consent.taken"
        second = await world.given(PSUT_A, PSUT_S)
        links = Links(world.storage)
        assert [one.act for one in await links.events(first)] == ["give", "replace"]
        assert [one.act for one in await links.events(second)] == ["give"]
        await world.service.act(PSUT_S, second, "stop", "portal")
        await world.given(PSUT_A, "somebody else")

    play(act)


def test_tokens_are_deleted_after_the_grace_and_the_proof_stays(
    play: Callable[..., None],
) -> None:
    async def act(world: ConsentWorld) -> None:
        consent = await world.given(PSUT_A, PSUT_S, days=1)
        kept = await world.service.own(PSUT_S, consent)
        world.at = NOW + DAY_MS
        await world.service.end_due(30, DAY_MS)
        world.at += 30 * DAY_MS - 1
        await world.service.end_due(30, DAY_MS)
        assert await world.service.of_person(PSUT_S, "en")
        world.at += 1
        await world.service.end_due(30, DAY_MS)
        assert not await world.service.of_person(PSUT_S, "en")
        (rows,) = await world.storage.run(("SELECT * FROM links", ()))
        text = str(rows)
        assert PSUT_A not in text
        assert "999988887777" not in text
        link = await world.service.of_app("app-a", consent)
        assert link.pair_hash == kept.pair_hash
        receipt = await world.service.receipt(link)
        assert [one.event_type for one in receipt.receipt_content.events] == ["give", "end"]
        assert receipt.receipt_content.pii_principal_id == kept.pair_hash

    play(act)


def test_the_grant_is_signed_and_fetched_once(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        consent = await world.given(PSUT_A, PSUT_S)
        (code,) = world.codes
        assert await world.refusal(world.service.redeem("app-b", code)) == "consent.unknown"
        link = await world.service.redeem("app-a", code)
        assert await world.refusal(world.service.redeem("app-a", code)) == "consent.unknown"
        header, claims = payload(link.signed_grant)
        assert header["typ"] == "consent-grant+jwt"
        assert claims["jti"] == consent
        assert claims["subject_id"] == {"type": "app_token", "value": PSUT_A}
        assert claims["grants"] == [
            {"data_controller": "spar", "data_scopes": ["spar.financial_address"]}
        ]
        assert claims["nonce"] == "n"
        assert "999988887777" not in str(claims)

    play(act)


def test_a_receipt_says_who_what_for_until_when_and_how_to_stop(
    play: Callable[..., None],
) -> None:
    async def act(world: ConsentWorld) -> None:
        consent = await world.given(PSUT_A, PSUT_S)
        receipt = await world.service.receipt(await world.service.own(PSUT_S, consent))
        content = receipt.receipt_content
        assert content.parties[0].party_name == "Ministry of Pensions"
        (purpose,) = content.purposes
        assert purpose.purpose == "to pay your pension"
        assert purpose.lawful_basis == "consent"
        assert purpose.withdrawal_method
        assert purpose.jurisdiction == "KE"
        header, signed = payload(receipt.jws)
        assert header["typ"] == "consent-receipt+jwt"
        assert signed["receipt_content"]["record_id"] == consent
        assert PSUT_A not in str(signed)

    play(act)


def test_the_last_use_is_known_by_the_hour(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        consent = await world.given(PSUT_A, PSUT_S)
        seen = []
        for minutes in (0, 30, 61):
            world.at = NOW + minutes * 60_000
            await world.resolve(PSUT_A)
            seen.append((await world.service.own(PSUT_S, consent)).last_used)
        assert seen == [NOW, NOW, NOW + 61 * 60_000]

    play(act)


def test_what_happened_to_a_link_is_never_changed(play: Callable[..., None]) -> None:
    async def act(world: ConsentWorld) -> None:
        await world.given(PSUT_A, PSUT_S)
        for sql in (
            "UPDATE link_events SET at = 1", "DELETE FROM link_events",
            "UPDATE links SET state = 'asked'", "UPDATE links SET state = 'lapsed'",
        ):  # fmt: skip
            with pytest.raises(Exception, match=r"append-only|no such move"):
                await world.storage.run((sql, ()))

    play(act)
