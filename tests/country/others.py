"""Payers that resolve, an app with consents, and people at the portal."""

import asyncio
import json
import random
import secrets
import threading
import time
from contextlib import suppress
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import httpx

from spar_central.errors import Refused
from spar_central.mappers.consent_values import ConsentProof
from spar_central.mappers.registry_consents import RegistryConsents
from tests.country.truth import Consent, Truth
from tests.login.country import AMA, SUNITA
from tests.login.portal import PortalSite, Visitor
from tests.login.test_portal import answer, reference, to_confirm
from tests.mapper.partner_client import PartnerClient, item, sorted_form

PAYERS: Final = ("payer-pensions", "payer-schools")
APP: Final = "pension-app"
INTAKE: Final = "central-intake"
RETURN: Final = "https://app.example.org/back"
HIT: Final = "succ.id.active"
BATCH: Final = 50
REST_S: Final = 0.2
TERMS: Final = {
    "title": "Pension app",
    "purposes": {
        "pension": {
            "text": {"en": "to pay your pension"},
            "stops": {"en": "Your pension no longer reaches your account."},
        }
    },
    "controller": {"name": "Ministry of Pensions"},
    "return_urls": [RETURN],
}


async def post(
    http: httpx.AsyncClient, partner: PartnerClient, path: str, body: Any
) -> dict[str, Any] | None:
    """The reply to a signed request; None where there is none: it may have been carried out."""
    headers = {"signature": partner.sign(sorted_form(body))}
    try:
        reply = await http.post(path, content=json.dumps(body), headers=headers)
    except httpx.TransportError:
        return None
    if reply.status_code == 503:
        return None
    assert reply.status_code == 200, reply.text
    found: dict[str, Any] = reply.json()["response_body"]["response_payload"]
    return found


async def pay(
    http: httpx.AsyncClient,
    partner: PartnerClient,
    psuts: list[str],
    truth: Truth,
    over: asyncio.Event,
    seed: int,
) -> None:
    """Resolve some people again and again; whatever comes must be an account that was asked for."""
    chance = random.Random(seed)
    while not over.is_set():
        some = chance.sample(psuts, min(BATCH, len(psuts)))
        body = partner.spar2("resolve", *(item(id=one, fa=..., scope="details") for one in some))
        truth.asked[partner.name] += 1
        found = await post(http, partner, "/mapper/resolve", body)
        if found is None:
            await asyncio.sleep(REST_S)
            continue
        truth.answered[partner.name] += 1
        truth.answered_at.append((partner.name, time.monotonic()))
        truth.people_resolved[partner.name] += len(some)
        wanted = truth.accounts()
        for psut, one in zip(some, found["resolve_response"], strict=True):
            if one["status_reason_code"] == HIT:
                number = one["fa"]["account_number"]
                assert number in wanted[psut], (psut, number)
                truth.seen[psut].add(number)
            else:
                truth.missed += 1
        await asyncio.sleep(REST_S)


async def consent(
    http: httpx.AsyncClient,
    app: PartnerClient,
    intake: RegistryConsents,
    person: Consent,
    chance: random.Random,
) -> None:
    """The app asks, the person answers as intake hands it on; some stop it again."""
    while person.state == "asked":
        body = app.spar2("resolve")
        body["request_body"]["request_payload"] = {
            "token": person.token, "purposes": ["pension"], "state": "st", "return_url": RETURN,
        }  # fmt: skip
        asked = await post(http, app, "/consents", body)
        if asked is None:
            person.token = secrets.token_hex(8)  # the former may have been asked for
            continue
        request = parse_qs(urlsplit(asked["consent_uri"]).query)["request"][0]
        allows = chance.random() < 0.8
        await _answered(intake, request, person, allows=allows)
    if person.state == "given" and chance.random() < 0.3:
        await _stopped(intake, person)


async def _answered(
    intake: RegistryConsents, request: str, person: Consent, *, allows: bool
) -> None:
    proof = ConsentProof(("mosip:idp:acr:generated-code",), 1, "0" * 64)
    while True:
        try:
            await intake.answer(request, person.psut, proof, "1", "en", allows=allows, until=None)
        except Refused as error:
            if error.code != "consent.over":  # else the answer before was carried out
                await asyncio.sleep(REST_S)
                continue
        person.state = "given" if allows else "declined"
        return


async def _stopped(intake: RegistryConsents, person: Consent) -> None:
    while True:
        with suppress(Refused):
            (living,) = [
                one for one in await intake.of_person(person.psut, "en")
                if one.state in {"given", "withdrawn"}
            ]  # fmt: skip
            if living.state == "given":
                await intake.stop(person.psut, living.consent_id)
            person.state = "withdrawn"
            return
        await asyncio.sleep(REST_S)


async def look(http: httpx.AsyncClient, app: PartnerClient, person: Consent) -> None:
    """What the app gets to know by its own token, when the day is over."""
    body = app.spar2("resolve", item(id=f"token:{person.token}@{APP}", fa=..., scope="details"))
    found = await post(http, app, "/mapper/resolve", body)
    assert found is not None
    (one,) = found["resolve_response"]
    if one["status_reason_code"] == HIT:
        person.saw = one["fa"]["account_number"]


class Visits(threading.Thread):
    """People at the portal, one after another: there is one phone for all their codes."""

    def __init__(self, site: PortalSite, count: int, truth: Truth) -> None:
        super().__init__()
        self._site = site
        self._count = count
        self._truth = truth
        self.done: list[str] = []
        self.failed: Exception | None = None

    def run(self) -> None:
        """Whoever is interrupted begins anew, with another account."""
        try:
            for at in range(self._count):
                self._visit((AMA, SUNITA)[at % 2], at)
        except Exception as error:  # raised by who waits for the thread
            self.failed = error

    def _visit(self, number: str, at: int) -> None:
        world = self._site.world
        psut = world.country.psut(number)
        for attempt in range(200):
            account = f"000{at:04}{attempt:04}"
            try:
                visitor = Visitor(self._site, number)
                visitor.log_in()
                page = to_confirm(visitor, account)
                self._truth.visits[psut].append(account)
                done = answer(visitor, page, account[-4:])
                self.done.append(reference(done))
                world.wait_for(self.done[-1], "registered")
            except (httpx.TransportError, AssertionError, IndexError) as error:
                world.country.forgive()
                self._truth.cuts[f"visit: {type(error).__name__}"] += 1
                continue
            return
        raise AssertionError("no visit came to its end")
