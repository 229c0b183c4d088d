"""An app asks, the person answers at intake, and a hostile portal's process can give nothing."""

import hashlib
import hmac
import json
import re
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from spar_central.keys_folder import read_secret
from spar_central.web.languages import COOKIE
from tests.central.storages import ENGINES, database
from tests.login.country import AMA, KNOWLEDGE, SUNITA, Country
from tests.login.portal import PortalSite, Visitor, portal_site
from tests.login.test_portal import NUMBER, TELLS, hidden, ida_knows_a_phone, put_in
from tests.mapper.partner_client import PartnerClient, item, mapper, register
from tests.mapper.waiting import WAIT_S, wait_until

FURTHER = """app_consents = true
[consents]
url = "{registry}"
sender = "central-intake"
key_file = "{folder}/consents.pem"
"""
TERMS = {
    "title": "Pension app",
    "purposes": {
        "pension": {
            "text": {"en": "to pay your pension"},
            "stops": {"en": "Your pension no longer reaches your account."},
        }
    },
    "controller": {"name": "Ministry of Pensions"},
    "programmes": {"pensions-2026": {"en": "Pensions of 2026"}},
    "return_urls": ["https://app.example.org/back"],
}


@dataclass
class AppSite:
    """The portal's world, and an app at the registry."""

    site: PortalSite
    app: PartnerClient

    def post(self, path: str, payload: Any, who: PartnerClient | None = None) -> httpx.Response:
        sender = who or self.app
        body = sender.spar2("resolve")
        body["request_body"]["request_payload"] = payload
        with httpx.Client(base_url=self.site.world.registry.url, timeout=30) as http:
            return sender.post(http, path, body)

    def ask(self, token: str) -> str:
        """The address for the person's browser."""
        wanted = {
            "token": token, "purposes": ["pension"], "state": "st",
            "return_url": "https://app.example.org/back", "ends_with": "pensions-2026",
        }  # fmt: skip
        reply = self.post("/consents", wanted)
        assert reply.status_code == 200, reply.text
        return str(reply.json()["response_body"]["response_payload"]["consent_uri"])

    def sees(self, token: str) -> dict[str, Any]:
        asked = item(id=f"token:{token}@pension-app", fa=..., scope="details")
        body = self.app.spar2("resolve", asked)
        with httpx.Client(base_url=self.site.world.registry.url, timeout=30) as http:
            reply = self.app.post(http, "/mapper/resolve", body)
        (found,) = reply.json()["response_body"]["response_payload"]["resolve_response"]
        made: dict[str, Any] = found
        return made


@pytest.fixture(scope="module")
def world(java: Country, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppSite]:
    with app_site(java, tmp_path_factory.mktemp("apps")) as made:
        yield made


@contextmanager
def app_site(
    java: Country, folder: Path, database: str = "", notices: str = ""
) -> Iterator[AppSite]:
    """As ``portal_site``, with an app at the registry and its terms."""
    intake = PartnerClient("central-intake")
    write_key(folder / "consents.pem", intake)
    with portal_site(java, folder, database, notices=notices, further=FURTHER) as site:
        data = folder / "registry" / "data"
        app = PartnerClient("pension-app")
        register(data, app, "--rights", "resolve-consented")
        hears = f"{site.world.url}/registry"
        register(data, intake, "--rights", "person", "--callback", hears)
        (folder / "terms.json").write_text(json.dumps(TERMS), encoding="utf-8")
        mapper(data, "partner", "terms", "pension-app", str(folder / "terms.json"))
        yield AppSite(site, app)


def write_key(path: Path, partner: PartnerClient) -> None:
    from cryptography.hazmat.primitives import serialization

    path.write_bytes(
        partner.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    path.chmod(0o600)


def to_answer(world: AppSite, visitor: Visitor, token: str) -> httpx.Response:
    """Through the login, to intake's own page."""
    uri = world.ask(token)
    assert uri.startswith(f"{world.site.world.url}/confirm/app?request=")
    return visitor.follow(visitor.send("GET", uri))


def press(world: AppSite, visitor: Visitor, page: httpx.Response, **form: str) -> httpx.Response:
    url = f"{world.site.world.url}/confirm/app/check"
    return visitor.post(url, {**hidden(page), **form})


def test_a_person_allows_an_app_and_stops_it(world: AppSite) -> None:
    visitor = Visitor(world.site, AMA)
    visitor.log_in()
    put_in(visitor, NUMBER)
    token = secrets.token_hex(8)
    assert world.sees(token)["status_reason_message"] == "consent.none"
    page = to_answer(world, visitor, token)
    for words in ("Pension app asks you", "to pay your pension", "Ministry of Pensions"):
        assert words in page.text
    shorter = press(world, visitor, page, answer="shorter")
    assert 'name="days" value="30"' in shorter.text
    receipt = press(world, visitor, shorter, answer="allow", days="30")
    assert "You allowed it" in receipt.text
    link = re.search(r'href="(https://app.example.org/back[^"]+)"', receipt.text)
    assert link is not None
    back = parse_qs(urlsplit(link[1].replace("&amp;", "&")).query)
    assert back["state"] == ["st"]
    granted = world.post("/consents/grant", {"code": back["code"][0]})
    assert granted.status_code == 200
    found = world.sees(token)
    assert found["fa"]["account_number"] == NUMBER
    assert world.site.world.country.psut(AMA) not in json.dumps(found) + granted.text
    listed = visitor.get("/apps")
    assert "May look" in listed.text
    assert "Pension app" in listed.text
    assert "until this ends: Pensions of 2026" in listed.text
    stop = re.search(r'href="(/apps/stop[^"]+)"', listed.text)
    assert stop is not None
    page = visitor.get(stop[1])
    assert "Your pension no longer reaches your account." in page.text
    consent = re.search(r'name="consent" value="([^"]+)"', page.text)
    assert consent is not None
    page = visitor.post("/apps/stop", {**hidden(page), "consent": consent[1]})
    assert "It is stopped." in page.text
    assert world.sees(token)["status_reason_message"] == "consent.withdrawn"


def allow_and_stop(world: AppSite, visitor: Visitor) -> None:
    page = to_answer(world, visitor, secrets.token_hex(8))
    press(world, visitor, page, answer="allow")
    stop = re.search(r'href="(/apps/stop[^"]+)"', visitor.get("/apps").text)
    assert stop is not None
    page = visitor.get(stop[1])
    consent = re.search(r'name="consent" value="([^"]+)"', page.text)
    assert consent is not None
    assert visitor.post("/apps/stop", {**hidden(page), "consent": consent[1]}).status_code == 200


@pytest.mark.parametrize("engine", ENGINES)
def test_a_person_is_told_once_what_was_allowed_and_stopped_in_their_name(
    java: Country, tmp_path: Path, engine: str, request: pytest.FixtureRequest
) -> None:
    """By real processes and the simulator's gateway, whoever it was that logged in.

    The registry tells of the same by itself: it is the same word, and told once.
    """
    with app_site(java, tmp_path, database(engine, request), TELLS) as world:
        site, rows = world.site, world.site.world.rows
        ida_knows_a_phone(site, SUNITA)
        before = len(messages(java))
        visitor = Visitor(site, SUNITA)
        for origin in (site.origin, site.world.url):
            visitor.cookies[origin] = {COOKIE: "fr"}
        visitor.log_in()
        allow_and_stop(world, visitor)
        wait_until(lambda: len(messages(java)) >= before + 2)
        unreached = Visitor(site, AMA)
        unreached.log_in()
        allow_and_stop(world, unreached)
        failed = "SELECT kind FROM account_notices WHERE failed_at > 0"
        wait_until(lambda: len(rows(failed)) == 2)
        wait_until(lambda: told_by_registry(world) == 4)
        never_sent = "SELECT kind FROM account_notices WHERE failed_at = 0 AND sent_at = 0"
        wait_until(lambda: not rows(never_sent))
        said = messages(java)[: len(messages(java)) - before]
        assert [one["to"] for one in said] == ["+254700000001"] * 2
        given, stopped = said[1]["text"], said[0]["text"]
        assert "peut désormais" in given
        assert "n'a plus connaissance" in stopped
        for text in (given, stopped):
            assert "Si vous n'avez pas demandé cela" in text
            assert f"ouvrez {site.origin}" in text
            assert "Pension" not in text
        states = "SELECT kind, count(*) FROM account_notices WHERE sent_at > 0 GROUP BY kind"
        assert sorted(tuple(row) for row in rows(states)) == [
            ("consent_given", 1), ("consent_stopped", 1)
        ]  # fmt: skip


def told_by_registry(world: AppSite) -> int:
    """How many of its own words about consents intake has taken."""
    sql = "SELECT count(*) FROM callbacks WHERE job LIKE 'consent:%' AND due = 0"
    with closing(sqlite3.connect(world.site.world.registry.database, timeout=WAIT_S)) as conn:
        ((count,),) = conn.execute(sql).fetchall()
    return int(count)


def messages(country: Country) -> list[dict[str, Any]]:
    """At everybody's phone, the newest first."""
    found = httpx.get(f"{country.ida_url}/messages.json").json()
    return [one["message"] for one in found]


def test_who_is_stopped_gives_none_and_can_still_say_no(world: AppSite) -> None:
    """As at a desk: after "this was not me" nothing new begins in this person's name."""
    site, token = world.site, secrets.token_hex(8)
    visitor = Visitor(site, SUNITA)
    page = to_answer(world, visitor, token)
    secret = read_secret(site.world.settings.keys_folder, "person.key")
    key = hmac.digest(secret, site.world.country.psut(SUNITA).encode(), hashlib.sha256).hex()
    stop = "INSERT INTO freezes (psut_key, at, by_whom, reason) VALUES ($1, 1, 'A-1', 'lost')"
    site.world.rows(f"{stop} RETURNING psut_key", key)
    try:
        refused = press(world, visitor, page, answer="allow")
        assert "Your account is stopped, so no app can be shown it." in refused.text
        assert world.sees(token)["status_reason_message"] == "consent.none"
        assert "Nothing was allowed" in press(world, visitor, page, answer="no").text
    finally:
        site.world.rows("DELETE FROM freezes RETURNING psut_key")


def test_who_says_no_shows_nothing(world: AppSite) -> None:
    visitor, token = Visitor(world.site, SUNITA), secrets.token_hex(8)
    page = press(world, visitor, to_answer(world, visitor, token), answer="no")
    assert "Nothing was allowed" in page.text
    assert "error=access_denied" in page.text
    assert world.sees(token)["status_reason_message"] == "consent.none"
    again = visitor.send("GET", f"{world.site.world.url}/confirm/app/check")
    assert "change.over" in again.text


def test_the_portals_process_cannot_give(world: AppSite) -> None:
    """It has its visitors' login tokens, and its own bearer token; no more."""
    self_service = world.site.world
    login = self_service.signed_in(AMA)
    token = secrets.token_hex(8)
    request = parse_qs(urlsplit(world.ask(token)).query)["request"][0]
    for name in ("consents/answer", "consents/give", "consents/show"):
        reply = self_service.call(name, {"login": login, "request": request, "answer": "allow"})
        assert reply.status_code in {404, 405}, name
    stranger = PartnerClient("portal")
    forged = {
        "request": request, "id": self_service.country.psut(AMA), "answer": "allow",
        "proof": {"acr": ["x"]}, "text_version": "1",
    }  # fmt: skip
    assert world.post("/consents/answer", forged, stranger).status_code == 401
    assert world.post("/consents/answer", forged).status_code == 403, "nor may the app itself"
    assert world.sees(token)["status_reason_message"] == "consent.none"


def test_a_form_of_another_page_answers_nothing(world: AppSite) -> None:
    visitor, token = Visitor(world.site, AMA), secrets.token_hex(8)
    page = to_answer(world, visitor, token)
    url = f"{world.site.world.url}/confirm/app/check"
    cookie = "; ".join(f"{k}={v}" for k, v in visitor.cookies[world.site.world.url].items())
    data = {**hidden(page), "answer": "allow"}
    for origin in (world.site.origin, "https://app.example.org", "null"):
        headers = {"cookie": cookie, "origin": origin, "sec-fetch-site": "cross-site"}
        reply = httpx.post(url, data=data, headers=headers)
        assert "web.origin" in reply.text
    assert "web.stale" in press(world, visitor, page, csrf="0" * 64, answer="allow").text
    assert "You allowed it" in press(world, visitor, page, answer="allow").text
    assert "change.over" in press(world, visitor, page, answer="allow").text, "once"


def test_a_weak_login_gives_nothing(world: AppSite) -> None:
    country, token = world.site.world.country, secrets.token_hex(8)
    country.order(claims={"acr": KNOWLEDGE})
    try:
        page = to_answer(world, Visitor(world.site, AMA), token)
    finally:
        country.order(reset=True)
    assert "login.weak" in page.text
    assert world.sees(token)["status_reason_message"] == "consent.none"


def test_an_address_that_is_over_asks_for_no_login(world: AppSite) -> None:
    url = f"{world.site.world.url}/confirm/app?request={'x' * 43}"
    assert "consent.over" in httpx.get(url, timeout=30).text
