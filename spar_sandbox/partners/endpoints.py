"""A Partner Manager's addresses: keys for everybody, changes for staff, ``/control`` for tests."""

import secrets
from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.crypto.jwk import public_jwk
from spar_sandbox.partners.store import ManagedKey, ManagedPartners, ManagedState, NoSuchPartner
from spar_sandbox.web.control import control_route, failure_in
from spar_sandbox.web.failures import FailingCall, FailurePlan, PlannedFailure
from spar_sandbox.web.server import DroppedResponse, read_body

_MAX_BYTES: Final = 64 * 1024
_NOT_FOUND: Final = {"detail": "Not Found"}
Endpoint = Callable[[Request], Awaitable[Response]]


class PartnersControlOrder(PlannedFailure, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A planned failure, or oddities of a hostile one that stay until ``reset``."""

    endless: bool = False  # an answer of megabytes
    many_keys: bool = False  # a thousand keys
    other_algorithm: bool = False  # the keys under an algorithm that is not theirs
    not_json: bool = False
    clock_offset_s: Annotated[float, Meta(ge=-1e8, le=1e8)] | None = None
    reset: bool = False


class KeyAsked(msgspec.Struct):
    """``POST /partners/requests/onboarding`` and ``/partners/requests/key-update``."""

    partner_id: Annotated[str, Meta(pattern="^[A-Za-z0-9_.-]{1,64}$")]
    key: ManagedKey


class PartnersEndpoints:
    """One Partner Manager. staff_token: the bearer token of its staff."""

    def __init__(self, partners: ManagedPartners, clock: SandboxClock, staff_token: str) -> None:
        self._partners = partners
        self._clock = clock
        self._token = staff_token
        self._failures = FailurePlan()
        self._oddities = PartnersControlOrder()

    def app(self) -> Starlette:
        """The ASGI application."""
        asked = self._staff(self._ask)
        acts = {
            "approve": self._partners.approve,
            "disable": lambda one: self._partners.set_state(one, ManagedState.DISABLED),
            "enable": lambda one: self._partners.set_state(one, ManagedState.ACTIVE),
        }
        return Starlette(
            routes=[
                Route("/keys/{partner_id}", self._all_keys),
                Route("/keys/{partner_id}/jwks.json", self._jwks),
                Route("/keys/{partner_id}/{kid}", self._one_key),
                Route("/partners/requests/onboarding", asked, methods=["POST"]),
                Route("/partners/requests/key-update", asked, methods=["POST"]),
                *(
                    Route(f"/partners/{{partner_id}}/{name}", self._act(act), methods=["POST"])
                    for name, act in acts.items()
                ),
                Route(
                    "/partners/{partner_id}/keys/{kid}/revoke",
                    self._staff(self._revoke),
                    methods=["POST"],
                ),
                control_route(PartnersControlOrder, self._carry_out),
                Route("/health", _health),
            ]
        )

    async def _all_keys(self, request: Request) -> Response:
        return await self._answered(request, lambda keys: {"keys": keys})

    async def _jwks(self, request: Request) -> Response:
        return await self._answered(request, lambda keys: {"keys": [_jwk(key) for key in keys]})

    async def _one_key(self, request: Request) -> Response:
        kid = request.path_params["kid"]
        return await self._answered(
            request, lambda keys: next((key for key in keys if key["kid"] == kid), None)
        )

    async def _answered(
        self, request: Request, make: Callable[[list[dict[str, Any]]], Any]
    ) -> Response:
        failure = await self._failures.next_for(FailingCall.KEYS)
        if failure.drop:
            return DroppedResponse()
        if failure.http_status is not None:
            return JSONResponse({"detail": "planned"}, failure.http_status)
        try:
            keys = self._partners.signing_keys(request.path_params["partner_id"], self._clock.now())
        except NoSuchPartner:
            return JSONResponse(_NOT_FOUND, 404)
        body = make(self._twisted(keys))
        if body is None:
            return JSONResponse(_NOT_FOUND, 404)
        if self._oddities.not_json:
            return Response(b"<html>", media_type="application/json")
        return JSONResponse(
            {**body, "padding": "x" * 4_000_000} if self._oddities.endless else body
        )

    def _twisted(self, keys: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if self._oddities.other_algorithm:
            return [{**key, "algorithm": "HS256"} for key in keys]
        return keys * 1000 if self._oddities.many_keys else keys

    async def _ask(self, request: Request) -> Response:
        raw = await read_body(request, _MAX_BYTES)
        try:
            asked = msgspec.json.decode(raw or b"", type=KeyAsked)
        except msgspec.DecodeError as error:
            return JSONResponse({"detail": str(error)}, 422)
        self._partners.ask(asked.partner_id, asked.key)
        return JSONResponse({"status": "pending"}, 201)

    async def _revoke(self, request: Request) -> Response:
        self._partners.revoke(request.path_params["partner_id"], request.path_params["kid"])
        return JSONResponse({"status": "revoked"})

    def _act(self, act: Callable[[str], None]) -> Endpoint:
        async def done(request: Request) -> Response:
            act(request.path_params["partner_id"])
            return JSONResponse({"status": "ok"})

        return self._staff(done)

    def _staff(self, endpoint: Endpoint) -> Endpoint:
        async def guarded(request: Request) -> Response:
            given = request.headers.get("authorization", "")
            if not secrets.compare_digest(given.encode(), f"Bearer {self._token}".encode()):
                return JSONResponse({"detail": "Not authenticated"}, 401)
            try:
                return await endpoint(request)
            except NoSuchPartner:
                return JSONResponse(_NOT_FOUND, 404)

        return guarded

    def _carry_out(self, order: PartnersControlOrder) -> None:
        if order.reset:
            self._failures.clear()
            self._clock.offset_s = 0.0
        if order.clock_offset_s is not None:
            self._clock.offset_s = order.clock_offset_s
        self._oddities = order
        self._failures.add(failure_in(order))


def _jwk(key: dict[str, Any]) -> dict[str, Any]:
    made = public_jwk(key["public_key"])
    return {**made, "kid": key["kid"], "alg": key["algorithm"], "use": "sig"}


async def _health(_request: Request) -> Response:
    return JSONResponse({"status": "UP"})
