"""Each right opens its own doors and no other: every right, every door, every dialect."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_mapper.core.model import Op, Service
from spar_mapper.http.routes import ROUTES
from spar_mapper.security.authenticator import ALL_RIGHTS
from tests.mapper.partner_client import PartnerClient, item, register, serving
from tests.mapper.waiting import WAIT_S

Body = Callable[[PartnerClient], dict[str, Any]]
FORBIDDEN = ("rjct.permission.denied", "err.request.forbidden")


def asked(op: Op) -> dict[str, Any]:
    return item(fa=..., scope="details") if op is Op.RESOLVE else item()


def g2p(op: Op) -> Body:
    return lambda partner: partner.g2p(op, asked(op))


def spar2(op: Op) -> Body:
    return lambda partner: partner.spar2(op, asked(op))


def payload(content: dict[str, Any]) -> Body:
    def make(partner: PartnerClient) -> dict[str, Any]:
        body = partner.spar2("x")
        body["request_body"] = {"request_payload": content}
        return body

    return make


def status_question(partner: PartnerClient) -> dict[str, Any]:
    body = partner.g2p("txn-status", total_count=1)
    asked = {"attribute_type": "transaction_id", "attribute_value": "t", "txn_type": "resolve"}
    question = {"reference_id": "q", **asked}
    body["message"] = {"transaction_id": "q", "txnstatus_request": question}
    return body


OPERATIONS: list[tuple[str, Body, set[str]]] = [
    (path, body, {op, *({Service.RESOLVE_CONSENTED} if op is Op.RESOLVE else set())})
    for op in Op
    for path, body in (
        (f"/mapper/{op}", spar2(op)),
        (f"/mapper/{op}", g2p(op)),
        (f"/mapper/sync/{op}", g2p(op)),
        (f"/sync/{op}", g2p(op)),
        (f"/async/{op}", g2p(op)),
    )
]
STATUS: list[tuple[str, Body, set[str]]] = [
    (f"{base}/txn/status", status_question, {Service.STATUS})
    for base in ("/registry/sync", "/mapper/sync", "/sync", "/mapper")
]
"""Of G2P Connect, of SPAR 1.x, and acknowledged first; SPAR 2.x has none."""
SERVICES: list[tuple[str, Body, set[str]]] = [
    *STATUS,
    ("/strategies/add", payload({}), {Service.MANAGE}),
    ("/freeze", payload({}), {Service.FREEZE}),
    ("/extend", payload({}), {Service.EXTEND}),
    ("/validations", payload({}), {Service.ATTEST}),
    ("/consents", payload({}), {Service.RESOLVE_CONSENTED}),
    ("/consents/grant", payload({}), {Service.RESOLVE_CONSENTED}),
    ("/sandbox/consents/answer", payload({}), {Service.RESOLVE_CONSENTED}),
    ("/history", payload({}), {Service.HISTORY}),
    ("/statements", payload({}), {Service.STATEMENT}),
    ("/partners/overview", payload({}), {Service.PARTNERS}),
    ("/proposals/decide", payload({}), {Service.PARTNERS}),
    ("/consents/given", payload({}), {Service.LINK_TOKENS}),
    ("/consents/apps", payload({}), {Service.LINK_TOKENS}),
    ("/consents/show", payload({}), {Service.PERSON}),
    ("/consents/answer", payload({}), {Service.PERSON}),
    ("/people/consents", payload({}), {Service.PERSON}),
    ("/people/consents/act", payload({}), {Service.PERSON}),
    ("/people/receipt", payload({}), {Service.PERSON}),
]
OPEN_TO_ALL = {
    *(f"/dfsp/{name}" for name in ("fetch-banks", "fetch-branches", "getLevels", "getLevelValues")),
    "/dfsp/fetch-wallet-service-providers", "/strategies/fetch", "/oauth/token",
    "/partner-requests", "/partner-keys", "/self-test", "/self-test/answer",
}  # fmt: skip
"""What every partner may, or anybody: what is no secret, to show who it is."""
BY_TOKEN = {
    "/consent/v1/validate", "/my/consents/{id}/revoke", "/consent/v1/my/consents/{id}/revoke",
}  # fmt: skip
"""Proven by a bearer token, of an app or of a person: ``test_consent_wire.py`` has them."""


@pytest.fixture(scope="module")
def world(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[httpx.Client, dict[str, PartnerClient]]]:
    """A registry, and a partner for each right that has that right alone."""
    folder: Path = tmp_path_factory.mktemp("rights")
    partners = {right: PartnerClient(f"with-{right}") for right in sorted(ALL_RIGHTS)}
    for right, partner in partners.items():
        register(folder / "data", partner, "--rights", right)
    toml = 'consent_page = "https://person.example/"\nfailures_per_minute = 100000\n'
    with (
        serving(folder / "data", toml) as server,
        httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
    ):
        yield http, partners


def is_forbidden(reply: httpx.Response) -> bool:
    """True where the request as a whole was refused for want of a right; not one of its items."""
    body = reply.json()
    codes = [
        body.get("header", {}).get("status_reason_code"),
        body.get("header", {}).get("status_reason_message"),  # SPAR 1.x has one code for all
        (body.get("message") or {}).get("error", {}).get("code"),
        (body.get("response_header") or {}).get("response_error_code"),
        (body.get("response_header") or {}).get("response_error_message"),
        *(one["code"] for one in body.get("errors", ())),
    ]
    return any(code in FORBIDDEN for code in codes)


@pytest.mark.parametrize(("path", "body", "rights"), [*OPERATIONS, *SERVICES])
def test_a_door_opens_for_its_own_right_alone(
    world: tuple[httpx.Client, dict[str, PartnerClient]], path: str, body: Body, rights: set[str]
) -> None:
    http, partners = world
    opened = {
        right
        for right, partner in partners.items()
        if not is_forbidden(partner.post(http, path, body(partner)))
    }
    assert opened == rights


def test_every_door_is_in_the_table() -> None:
    doors = {route.path for route in ROUTES if route.method == "POST"}
    tabled = {path for path, _, _ in (*OPERATIONS, *SERVICES)}
    assert doors == tabled | OPEN_TO_ALL | BY_TOKEN
