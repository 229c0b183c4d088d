"""The last day of an account and what its bank said: from the registry to the page, and back."""

import asyncio
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from demo.processes import run_program
from spar_central.identity.oidc.login import Login
from tests.login.country import AMA, KNOWLEDGE, OTP, SUNITA, Country, callback_of
from tests.login.portal import PortalSite, Visitor, portal_site
from tests.login.test_portal import put_in
from tests.mapper.partner_client import PartnerClient, now, register
from tests.mapper.waiting import WAIT_S, wait_until

RIGHTS = "link,update,resolve,unlink,extend,resolve-validation"


@pytest.fixture(scope="module")
def site(java: Country, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalSite]:
    with portal_site(java, tmp_path_factory.mktemp("still-right")) as made:
        registry = made.world.registry.database.parent.parent
        certificate = next(registry.glob("*.crt"), None) or next(registry.glob("*cert*"))
        words = ["partner", "add", "demo-office", "--cert", str(certificate), "--rights", RIGHTS]
        words += ["--callback", f"{made.world.url}/registry"]
        run_program("spar_mapper", *words, "--data", str(registry / "data")).check_returncode()
        visitor = Visitor(made, AMA)
        visitor.log_in()
        put_in(visitor, "00055556666")
        yield made


def last_day(site: PortalSite, days: int) -> None:
    """Of all accounts at the registry, from today on."""
    day = (datetime.now(UTC).date() + timedelta(days=days)).isoformat()
    with closing(sqlite3.connect(site.world.registry.database, timeout=WAIT_S)) as conn, conn:
        conn.execute("UPDATE mappings SET expires = ?", (day,))


def mapping(site: PortalSite) -> tuple[str, str, int]:
    """Person, last day and version of the only account that has one."""
    with closing(sqlite3.connect(site.world.registry.database, timeout=WAIT_S)) as conn:
        sql = "SELECT person, expires, version FROM mappings WHERE expires <> '' AND active = 1"
        ((person, expires, version),) = conn.execute(sql).fetchall()
    return person, expires, version


def forms(page: httpx.Response, action: str) -> dict[str, str]:
    form = re.search(rf'<form method="post" action="{action}".*?</form>', page.text, re.DOTALL)
    assert form is not None, page.text
    return dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[0]))


def day_in(days: int) -> str:
    return (datetime.now(UTC).date() + timedelta(days=days)).isoformat()


def test_one_act_keeps_the_account_before_and_after_its_last_day(site: PortalSite) -> None:
    last_day(site, 20)
    visitor = Visitor(site, AMA)
    page = visitor.log_in()
    assert "Is this account still right?" in page.text
    form = forms(page, "/still-right")
    done = visitor.post("/still-right", form)
    assert "Your account stays as it is" in done.text
    assert "Is this account still right?" not in done.text
    _, expires, version = mapping(site)
    assert expires == day_in(365)
    last_day(site, -3)
    visitor = Visitor(site, AMA)
    page = visitor.log_in()
    assert "Your payments have stopped" in page.text
    assert "Say so until" in page.text
    done = visitor.post("/still-right", forms(page, "/still-right"))
    assert "6666" in done.text
    assert mapping(site)[1:] == (day_in(365), version + 1)
    records = "SELECT actor FROM records WHERE kind = 'account.still_right'"
    assert [tuple(row) for row in site.world.rows(records)] == [("self-service",)] * 2


def test_the_registry_tells_last_days_and_banks_words_by_itself(site: PortalSite) -> None:
    """Its real callbacks, verified with its real keys; whom they are about is who logged in."""
    world = site.world
    last_day(site, 6)
    person, _, version = mapping(site)
    bank = PartnerClient("teller")
    register(world.registry.database.parent, bank, "--rights", "attest")
    said = {
        "reference_id": "t1", "id": person, "fa_version": version, "result": "returned",
        "reason": "AC06", "method": "payment_return", "at": now(),
    }  # fmt: skip
    with httpx.Client(base_url=world.registry.url, timeout=WAIT_S) as http:
        assert bank.post(http, "/validations", bank.spar2("validation", said)).status_code == 200
    sql = (
        "SELECT n.kind, n.day FROM account_notices n"
        " WHERE n.psut_key IN (SELECT psut_key FROM enrollments)"
    )
    expected = {("until", day_in(6)), ("blocked", "")}
    wait_until(lambda: {tuple(row) for row in world.rows(sql)} >= expected)


def test_a_form_of_before_and_a_frozen_person_keep_nothing(site: PortalSite) -> None:
    """What intake admits it signs; a portal that asks for another account is refused."""
    world = site.world
    login = world.signed_in(AMA)
    last_day(site, 20)
    statement = world.statement(login)
    assert statement["can_renew"]
    wrong = {"login": login, "version": "f" * 32}
    assert world.call("still-right", wrong).json()["error"]["code"] == "change.seen"
    before = mapping(site)
    stranger = {"login": login[:-3] + "AAA", "version": statement["version"]}
    assert world.call("still-right", stranger).status_code == 401
    freeze = (
        "INSERT INTO freezes (psut_key, at, by_whom, reason) SELECT psut_key, 1, 'A-1', 'lost'"
        " FROM enrollments LIMIT 1 RETURNING psut_key"
    )
    assert len(world.rows(freeze)) == 1
    stopped = world.call("still-right", {**wrong, "version": statement["version"]})
    assert stopped.json()["error"]["code"] == "renewal.refused"
    world.rows("DELETE FROM freezes RETURNING psut_key")
    assert mapping(site) == before
    seen = {"login": login, "version": statement["version"], "expires": statement["expires"][:10]}
    assert world.call("still-right", seen).status_code == 200
    kept = mapping(site)
    assert kept[1] == day_in(365)
    again = world.call("still-right", seen)
    assert again.status_code == 200, "whose answer was lost asks again, and nothing more is done"
    assert again.json()["expires"][:10] == day_in(365)
    assert mapping(site) == kept
    of_before = {key: seen[key] for key in ("login", "version")}
    assert world.call("still-right", of_before).json()["error"]["code"] == "change.seen"
    other = {**seen, "version": "f" * 32}
    assert world.call("still-right", other).json()["error"]["code"] == "change.seen"


def weak_login(site: PortalSite) -> str:
    """Intake's word for a person who did not prove enough to change anything."""
    country = site.world.country

    async def go() -> Login:
        party = country.relying_party(site.world.portal_client, acr=(OTP, KNOWLEDGE))
        try:
            start = await party.begin_login(language="en")
            address = await asyncio.to_thread(country.person(AMA).log_in, start.url)
            return await party.finish_login(start.pending, callback_of(address))
        finally:
            await party.close()

    login = asyncio.run(go())
    assert login.acr == (KNOWLEDGE,)
    body = {"id_token": login.id_token, "nonce": login.nonce}
    return str(site.world.call("logins", body).json()["login"])


def test_a_login_that_may_only_look_keeps_nothing(site: PortalSite) -> None:
    """Whatever the process of the pages makes of it: intake looks at the login itself."""
    country = site.world.country
    last_day(site, 20)
    country.order(claims={"acr": KNOWLEDGE})
    try:
        visitor = Visitor(site, AMA)
        page = visitor.log_in()
        assert "Is this account still right?" in page.text
        assert "Yes, it is still right" not in page.text
        country.order(claims={"acr": KNOWLEDGE})  # for one login each
        login = weak_login(site)
    finally:
        country.order(reset=True)
    asked = {"login": login, "version": site.world.statement(login)["version"]}
    assert site.world.call("still-right", asked).json()["error"]["code"] == "login.weak"
    assert mapping(site)[1] == day_in(20)


def test_what_the_bank_said_is_on_the_page_until_the_account_is_another(site: PortalSite) -> None:
    bank = PartnerClient("bank")
    register(site.world.registry.database.parent, bank, "--rights", "attest")
    last_day(site, 300)
    person, _, version = mapping(site)
    said = {
        "reference_id": "b1", "id": person, "fa_version": version, "result": "returned",
        "reason": "AC04", "method": "payment_return", "at": now(),
    }  # fmt: skip
    with httpx.Client(base_url=site.world.registry.url, timeout=WAIT_S) as http:
        reply = bank.post(http, "/validations", bank.spar2("validation", said))
        assert reply.status_code == 200, reply.text
    page = Visitor(site, AMA).log_in()
    assert "Your bank says this account is closed. Change it here." in page.text
    visitor = Visitor(site, AMA)
    visitor.log_in()
    put_in(visitor, "00077778888")
    page = Visitor(site, AMA).log_in()
    assert "8888" in page.text
    assert "closed" not in page.text
    assert "closed" not in Visitor(site, SUNITA).log_in().text
