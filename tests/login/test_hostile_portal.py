"""The attacker is the portal's process, or writes to the database: nobody's money moves."""

import asyncio
import secrets
import time
import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import msgspec
import pytest

from spar_central.clock import now_utc
from spar_central.trust import jws
from spar_central.trust.canonical import canonical, sha256_hex
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.jws import Typ
from spar_central.trust.keys import new_key
from spar_central.trust.login import LoginProof, LoginToken
from tests.login.country import AMA, KNOWLEDGE, SUNITA, Country
from tests.login.self_service import (
    ConfirmingBrowser,
    SelfService,
    came_back,
    fa_of,
    self_service,
)

MULE = "66600066600"
VICTIMS = "12345678901"


@pytest.fixture(scope="module")
def world(java: Country, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SelfService]:
    with self_service(java, tmp_path_factory.mktemp("hostile"), wait_hours=24) as made:
        yield made


def code_of(reply: httpx.Response) -> str:
    return str(reply.json()["error"]["code"])


def nothing_happened(world: SelfService) -> None:
    """Nothing is there, and nothing is on its way."""
    assert world.rows("SELECT count(*) FROM enrollments WHERE outcome <> 'refused'") == [(0,)]


def test_a_person_who_only_looks_moves_nothing(world: SelfService) -> None:
    """It has the id_token and may hand in what it likes; without the person it stays there."""
    handed = world.hand_in(world.signed_in(AMA), MULE)
    nobody = ConfirmingBrowser(world, AMA)
    nobody.at_login(handed["confirm_url"])
    assert "change.over" in nobody.get(f"{world.url}/confirm/check").text
    assert "login.state" in nobody.get(f"{world.url}/confirm/callback?code=x&state=y").text
    nothing_happened(world)


def test_the_code_of_the_login_to_look_confirms_nothing(world: SelfService) -> None:
    """Code injection: another client, another verifier, another state."""
    handed = world.hand_in(world.signed_in(AMA), MULE)
    browser = world.browser(AMA)
    wanted = browser.at_login(handed["confirm_url"])
    pushed = wanted.partition("?")[2]
    assert "request_uri" in pushed
    assert "client_secret" not in pushed

    async def begin() -> str:
        party = world.country.relying_party(world.portal_client)
        start = await party.begin_login(language="en")
        await party.close()
        return start.url

    # the victim logs in at the portal, which keeps the code for itself
    stolen = world.country.person(AMA).log_in(asyncio.run(begin())).partition("?")[2]
    reply = browser.get(f"{world.url}/confirm/callback?{stolen}")
    assert reply.status_code == 403
    assert "login.state" in reply.text
    nothing_happened(world)


def test_a_person_who_is_sent_to_confirm_the_mules_account_types_their_own(
    world: SelfService,
) -> None:
    """What is shown and what must be typed is not the portal's to choose."""
    handed = world.hand_in(world.signed_in(AMA), MULE)
    browser = world.browser(AMA)
    page = browser.to_check(handed["confirm_url"])
    assert "6660006••••" in page.text
    for _ in range(2):
        page = browser.answer(page, VICTIMS[-4:])
        assert page.status_code == 400
    last = browser.answer(page, VICTIMS[-4:])
    assert "change.digits" in last.text
    assert "change.over" in browser.answer(page, MULE[-4:]).text
    nothing_happened(world)


def test_a_change_of_one_person_is_not_confirmed_by_another(world: SelfService) -> None:
    """Sunita asks for Sunita; the portal sends Ama to confirm it."""
    handed = world.hand_in(world.signed_in(SUNITA), MULE)
    page = world.browser(AMA).to_check(handed["confirm_url"])
    assert page.status_code == 403
    assert "change.person" in page.text
    nothing_happened(world)


@pytest.mark.parametrize("origin", ["http://127.0.0.1:9", "null", "https://evil.example"])
def test_a_form_on_the_portals_page_presses_nothing(world: SelfService, origin: str) -> None:
    handed = world.hand_in(world.signed_in(AMA), MULE)
    browser = world.browser(AMA)
    page = browser.to_check(handed["confirm_url"])
    token = page.text.split('name="csrf" value="')[1].split('"')[0]
    data = {"csrf": token, "digits": MULE[-4:], "answer": "yes"}
    site = {"sec-fetch-site": "same-site"} if origin == "null" else {}
    reply = browser.post(f"{world.url}/confirm/check", data, origin=origin, **site)
    assert "web.origin" in reply.text
    data["csrf"] = "0" * 64
    assert "web.stale" in browser.post(f"{world.url}/confirm/check", data).text
    nothing_happened(world)


def test_an_address_works_once(world: SelfService) -> None:
    """Back button, replayed callback, a link that was read by somebody else."""
    handed = world.hand_in(world.signed_in(AMA), MULE)
    browser = world.browser(AMA)
    address = world.country.person(AMA).log_in(browser.at_login(handed["confirm_url"]))
    assert "change.over" in world.browser(AMA).get(address).text, "another browser"
    assert browser.get(address).status_code == 303
    assert "change.over" in browser.get(address).text
    assert "change.over" in world.browser(AMA).get(handed["confirm_url"]).text
    nothing_happened(world)


def test_a_weak_or_old_login_changes_nothing(world: SelfService) -> None:
    for claims, code in (
        ({"acr": KNOWLEDGE}, "login.weak"),
        ({"auth_time": int(time.time()) - 700}, "login.old"),
    ):
        handed = world.hand_in(world.signed_in(AMA), MULE)
        world.country.order(claims=claims)
        page = world.browser(AMA).to_check(handed["confirm_url"])
        assert code in page.text
        world.country.order(reset=True)
    nothing_happened(world)


def test_only_a_login_at_the_portal_lets_it_look(world: SelfService) -> None:
    login = world.log_in(AMA)
    body = {"id_token": login.id_token, "nonce": login.nonce}
    other = world.log_in(AMA, world.country.new_client("http://127.0.0.1:9/x"))
    foreign = {"id_token": other.id_token, "nonce": other.nonce}
    assert code_of(world.call("logins", foreign)) == "login.token"
    assert code_of(world.call("logins", {**body, "nonce": "n" * 43})) == "login.token"
    assert code_of(world.call("logins", body, "t" * 64)) == "intake.stranger"
    assert world.call("logins", body).status_code == 200
    assert code_of(world.call("logins", body)) == "login.code"


def test_a_login_token_of_ones_own_making_shows_nothing(world: SelfService) -> None:
    ends = now_utc() + timedelta(hours=1)
    forged = LoginToken(str(uuid.uuid4()), world.country.psut(), ("x",), now_utc(), ends)
    token = jws.sign(forged, Typ.LOGIN, new_key())
    assert code_of(world.call("statement", {"login": token})) == "change.token"
    assert code_of(world.change(token, MULE, version="v")) == "change.token"


def test_the_database_cannot_shorten_the_wait_or_change_the_account(
    java: Country, tmp_path: Path
) -> None:
    """Whoever writes rows has no key: the sender verifies, and the clock counts."""
    with self_service(java, tmp_path, wait_hours=24) as world:
        login = world.signed_in(AMA)
        first = world.hand_in(login, VICTIMS)
        came_back(world.browser(AMA).confirm(first["confirm_url"], VICTIMS))
        world.wait_for(first["reference"], "registered")
        java.forgive()
        second = world.hand_in(login, "22223333444")
        came_back(world.browser(AMA).confirm(second["confirm_url"], "22223333444"))
        reference = second["reference"]
        world.rows(FORCE, reference)
        assert world.wait_for(reference, "waits") == "waits"
        token, proof = world.rows(
            "SELECT token, attestation FROM enrollments WHERE enrollment_id = $1", reference
        )[0]
        real = jws.unverified(token, Enrollment)
        mules = msgspec.structs.replace(real, fa=fa_of(MULE))
        key = new_key()
        bound = msgspec.structs.replace(
            jws.unverified(proof, LoginProof), binds=sha256_hex(canonical(mules))
        )
        forged = jws.sign(mules, Typ.CHANGE, key)
        for other in (proof, jws.sign(bound, Typ.LOGIN_PROOF, key)):
            world.rows(
                "UPDATE enrollments SET token = $2, attestation = $3 WHERE enrollment_id = $1",
                reference, forged, other,
            )  # fmt: skip
            world.rows(FORCE, reference)
            assert world.wait_for(reference, "refused") == "refused"
        assert world.statement(login)["account"]["end"] == VICTIMS[-4:]


FORCE = (
    "UPDATE enrollments SET outcome = 'admitted', codes = '[]', state = 'queued', admitted_at = 1"
    " WHERE enrollment_id = $1"
)


def test_what_waits_for_an_answer_is_sealed(world: SelfService) -> None:
    """Whoever reads the table reads no account; whoever writes it is not believed."""
    number = "90817263545"
    handed = world.hand_in(world.signed_in(AMA), number)
    rows = world.rows("SELECT secret_hash, sealed FROM asked_changes")
    assert rows
    assert all(number not in str(row) for row in rows)
    ticket = handed["confirm_url"].partition("ticket=")[2]
    assert all(ticket not in str(row) for row in rows)
    world.rows("UPDATE asked_changes SET sealed = $1", rows[0][1][:-8] + secrets.token_hex(4))
    assert "change.over" in world.browser(AMA).get(handed["confirm_url"]).text
    nothing_happened(world)


def test_one_account_for_many_people_is_looked_at(java: Country, tmp_path: Path) -> None:
    """The same budgets as at a desk: the second person on one account waits for a reviewer."""
    with self_service(java, tmp_path) as world:
        reference = ""
        for number, outcome in ((AMA, "registered"), (SUNITA, "waits")):
            handed = world.hand_in(world.signed_in(number), MULE)
            came_back(world.browser(number).confirm(handed["confirm_url"], MULE))
            reference = handed["reference"]
            assert world.wait_for(reference, outcome) == outcome
            java.forgive()
        assert world.state_of(reference)[1] == '["review.missing"]'
        reasons = world.rows("SELECT reasons FROM enrollments WHERE outcome = 'waits'")
        assert reasons == [('["same_account"]',)]


def test_no_number_and_no_token_is_on_record(world: SelfService) -> None:
    texts = str(world.rows("SELECT * FROM records"))
    for secret in (AMA, SUNITA, MULE, world.country.psut(), world.token, "eyJ"):
        assert secret not in texts
