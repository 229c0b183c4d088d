"""An app asks, the person answers at intake, and a hostile portal's process can give nothing."""

import json
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.login.country import AMA, KNOWLEDGE, SUNITA, Country
from tests.login.portal import PortalSite, Visitor, portal_site
from tests.login.test_portal import NUMBER, hidden, put_in
from tests.mapper.partner_client import PartnerClient, item, mapper, register

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
    folder = tmp_path_factory.mktemp("apps")
    intake = PartnerClient("central-intake")
    write_key(folder / "consents.pem", intake)
    with portal_site(java, folder, further=FURTHER) as site:
        data = folder / "registry" / "data"
        app = PartnerClient("pension-app")
        register(data, app, "--rights", "resolve-consented")
        register(data, intake, "--rights", "person")
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
