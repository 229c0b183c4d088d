"""The paths of consents, as ``routes.ROUTES`` takes them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.consents.at_desk import AppsAtDesk
from spar_mapper.consents.partner_signed import AppDecision, ValidateRequest
from spar_mapper.consents.receipts import Receipt
from spar_mapper.consents.service import ConsentView
from spar_mapper.dialects.spar2 import Spar2Reply, Spar2Request
from spar_mapper.http import consent_endpoints as wire

CONSENT_MANAGER = "/consent/v1"
"""How OpenG2P's Consent Manager begins its paths; ours answer there as well."""


@dataclass(frozen=True, slots=True)
class ConsentRoute:
    """One path. endpoint: a method of ConsentEndpoints. request: None for a GET."""

    method: str
    path: str
    summary: str
    endpoint: Callable[[wire.ConsentEndpoints, Request], Awaitable[Response]]
    reply: Any
    request: Any = None


def _signed(path: str, summary: str, endpoint: Any, request: Any, reply: Any) -> ConsentRoute:
    """A POST in the envelope of SPAR 2.x."""
    return ConsentRoute("POST", path, summary, endpoint, Spar2Reply[reply], Spar2Request[request])


_MANAGER = (
    (
        "GET",
        "/consents/{id}/status",
        "Does a consent live",
        wire.ConsentEndpoints.status,
        wire.ConsentStatus,
    ),
    (
        "GET",
        "/receipts/{id}",
        "The receipt of a consent, ISO/IEC TS 27560",
        wire.ConsentEndpoints.receipt,
        Receipt,
    ),
    (
        "GET",
        "/my/consents",
        "A person's own consents",
        wire.ConsentEndpoints.mine,
        wire.ConsentsOfPerson,
    ),
    ("GET", "/my/consents/{id}", "One of them", wire.ConsentEndpoints.my_one, ConsentView),
    ("POST", "/my/consents/{id}/revoke", "Stop it", wire.ConsentEndpoints.revoke_mine, ConsentView),
)
CONSENT_ROUTES = (
    _signed(
        "/consents",
        "Ask a person for a consent; needs the right resolve-consented",
        wire.ConsentEndpoints.ask,
        wire.ConsentRequest,
        wire.ConsentPushed,
    ),
    _signed(
        "/consents/grant",
        "The signed grant, for the code that came back",
        wire.ConsentEndpoints.grant,
        wire.GrantRequest,
        wire.SignedGrant,
    ),
    _signed(
        "/consents/show",
        "What is asked, for whoever proves people; needs the right person",
        wire.ConsentEndpoints.show,
        wire.ShowRequest,
        ConsentView,
    ),
    _signed(
        "/consents/answer",
        "What the person answered",
        wire.ConsentEndpoints.answer,
        wire.AnswerRequest,
        wire.ConsentAnswered,
    ),
    _signed(
        "/consents/given",
        "A consent of somebody who was there; needs the right link-tokens",
        wire.ConsentEndpoints.given,
        wire.GivenRequest,
        wire.ConsentGiven,
    ),
    _signed(
        "/consents/apps",
        "Which apps may be given one there; needs the right link-tokens",
        wire.ConsentEndpoints.apps_at_desk,
        wire.AppsRequest,
        AppsAtDesk,
    ),
    _signed(
        "/people/consents",
        "All consents of a person",
        wire.ConsentEndpoints.of_person,
        wire.PersonRequest,
        wire.ConsentsOfPerson,
    ),
    _signed(
        "/people/consents/act",
        "Stop, pause or resume one of them",
        wire.ConsentEndpoints.act,
        wire.ActRequest,
        ConsentView,
    ),
    _signed(
        "/people/receipt",
        "The receipt of one of them",
        wire.ConsentEndpoints.person_receipt,
        wire.ReceiptRequest,
        Receipt,
    ),
    *(ConsentRoute(*one) for one in _MANAGER),
    *(
        ConsentRoute(method, f"{CONSENT_MANAGER}{path}", summary, endpoint, reply)
        for method, path, summary, endpoint, reply in _MANAGER
    ),
    ConsentRoute(
        "POST",
        f"{CONSENT_MANAGER}/validate",
        "Decide about a consent that an app signed itself; off unless partner_consents",
        wire.ConsentEndpoints.validate,
        AppDecision,
        ValidateRequest,
    ),
)
