"""Every path of the registry: what it does, what it takes, what it answers.

The routes of the app and the OpenAPI document are both made from ROUTES.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from spar_mapper.core.metrics import EXPOSITION_FORMAT
from spar_mapper.core.model import Dialect, Op, Service
from spar_mapper.dialects import g2p_messages, spar1, spar2
from spar_mapper.dialects.envelope import ErrorReply
from spar_mapper.dialects.g2p_messages import Acknowledgement, G2pReply, G2pRequest
from spar_mapper.dialects.spar1 import Spar1DirectoryReply, Spar1DirectoryRequest, Spar1Reply
from spar_mapper.dialects.spar2 import Spar2Reply, Spar2Request
from spar_mapper.http.consent_endpoints import ConsentEndpoints
from spar_mapper.http.consent_routes import CONSENT_ROUTES, ConsentRoute
from spar_mapper.http.directory_endpoints import DirectoryEndpoints
from spar_mapper.http.docs_page import CONTENT_SECURITY_POLICY
from spar_mapper.http.health import HealthEndpoints, Readiness
from spar_mapper.http.mapper_endpoints import Endpoint, MapperEndpoints
from spar_mapper.http.onboarding_endpoints import OnboardingEndpoints
from spar_mapper.http.onboarding_routes import ONBOARDING_ROUTES, RECORD_ROUTES, PlainRoute
from spar_mapper.http.person_endpoints import (
    Extended,
    ExtendRequest,
    FreezeRequest,
    FrozenPerson,
    PersonEndpoints,
    Validated,
    ValidationRequest,
)
from spar_mapper.http.record_endpoints import RecordEndpoints
from spar_mapper.http.token_endpoint import OAuthError, TokenEndpoint, TokenRequest
from spar_mapper.operations.replies import MEDIA_TYPE
from spar_mapper.security.jwe import EncryptedMessage
from spar_mapper.security.keys import ServerKeys
from spar_mapper.security.tokens import IssuedToken

FORM = "application/x-www-form-urlencoded"
Types = tuple[Any, ...]
"""Types of which a body is one: Structs, or what msgspec makes a schema of."""


class JwkSet(msgspec.Struct):
    """Our public keys: to verify our signatures, to encrypt for us. Source: RFC 7517."""

    keys: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Endpoints:
    """All that answers. openapi, docs: the OpenAPI document as JSON, and as a page."""

    mapper: MapperEndpoints
    directory: DirectoryEndpoints
    person: PersonEndpoints
    consents: ConsentEndpoints
    onboarding: OnboardingEndpoints
    records: RecordEndpoints
    token: TokenEndpoint
    health: HealthEndpoints
    keys: ServerKeys
    openapi: bytes
    docs: str

    async def jwks(self, _request: Request) -> Response:
        """Our public keys."""
        body = JwkSet(self.keys.jwks()["keys"])
        return Response(msgspec.json.encode(body), media_type=MEDIA_TYPE)

    async def openapi_json(self, _request: Request) -> Response:
        """The OpenAPI document."""
        return Response(self.openapi, media_type=MEDIA_TYPE)

    async def docs_page(self, _request: Request) -> Response:
        """The OpenAPI document as a page."""
        headers = {"content-security-policy": CONTENT_SECURITY_POLICY}
        return HTMLResponse(self.docs, headers=headers)


@dataclass(frozen=True, slots=True)
class ApiRoute:
    """One path. endpoint: chooses it. requests: what the body may be. replies: by status.

    is_proven: the request needs a signature or a bearer token.
    """

    method: str
    path: str
    summary: str
    endpoint: Callable[[Endpoints], Endpoint]
    replies: Mapping[int, Types]
    requests: Types = ()
    is_proven: bool = False
    request_media: str = MEDIA_TYPE
    reply_media: Mapping[int, str] = field(default_factory=dict)

    def starlette(self, endpoints: Endpoints) -> Route:
        """The route of the app."""
        endpoint = self.endpoint(endpoints)
        if self.method == "POST" or self.is_proven:
            endpoint = endpoints.mapper.with_error_replies(endpoint)
        return Route(self.path, endpoint, methods=[self.method])


_UNREADABLE = dict.fromkeys((400, 408, 413, 503), (ErrorReply,))
"""What every POST may be answered: no JSON or no envelope of ours, too slow, too long, no
database."""
_REFUSED = (401, 403, 409)
"""The statuses of refusals, beside 400 for what cannot be decrypted and 429 for too much."""


def _with_refusals(ok: Types, refusal: Types, too_many: Types) -> dict[int, Types]:
    refused = dict.fromkeys(_REFUSED, refusal)
    return {200: ok, **_UNREADABLE, 400: (ErrorReply, *refusal), **refused, 429: too_many}


def _operations(op: Op) -> list[ApiRoute]:
    g2p_request = _g2p_request(g2p_messages.REQUEST_MESSAGES[op])
    either = (_spar2_reply(spar2.REPLY_PAYLOADS[op]), Acknowledgement)
    return [
        ApiRoute(
            "POST",
            f"/mapper/{op}",
            f"{op}: SPAR 2.x at once; G2P Connect 1.0.0 acknowledged, then on-{op}",
            lambda e: e.mapper.by_dialect(op),
            _with_refusals(either, either, (ErrorReply, Acknowledgement)),
            (_spar2_request(spar2.REQUEST_PAYLOADS[op]), *g2p_request),
            is_proven=True,
        ),
        ApiRoute(
            "POST",
            f"/mapper/sync/{op}",
            f"{op}: G2P Connect 1.0.0, at once",
            lambda e: e.mapper.synchronous(op),
            _g2p_replies(g2p_messages.REPLY_MESSAGES[op]),
            g2p_request,
            is_proven=True,
        ),
        ApiRoute(
            "POST",
            f"/sync/{op}",
            f"{op}: SPAR 1.x, at once",
            lambda e: e.mapper.synchronous(op),
            _spar1_operation_replies(op),
            g2p_request,
            is_proven=True,
        ),
        ApiRoute(
            "POST",
            f"/async/{op}",
            f"{op}: SPAR 1.x, acknowledged, then on-{op}",
            lambda e: e.mapper.asynchronous(op, Dialect.SPAR1),
            {200: (Acknowledgement,), **_UNREADABLE, 429: (Acknowledgement,)},
            g2p_request,
            is_proven=True,
        ),
    ]


def _spar2_request(payload: Any) -> Any:
    return Spar2Request[payload]


def _spar2_reply(payload: Any) -> Any:
    return Spar2Reply[payload]


def _g2p_request(message: Any) -> Types:
    return G2pRequest[message], G2pRequest[EncryptedMessage]


def _g2p_replies(message: Any) -> dict[int, Types]:
    ok = (G2pReply[message], G2pReply[EncryptedMessage])
    return _with_refusals(ok, (G2pReply[message],), (ErrorReply,))


def _spar1_replies(message: Any) -> dict[int, Types]:
    ok = (Spar1Reply[message], Spar1Reply[EncryptedMessage], Spar1Reply[spar1.NoMessage])
    return {200: ok, **_UNREADABLE, 429: (ErrorReply,)}


def _spar1_operation_replies(op: Op) -> dict[int, Types]:
    """A resolve alone is refused with a status of its own."""
    replies = _spar1_replies(spar1.REPLY_MESSAGES[op])
    if op is not Op.RESOLVE:
        return replies
    refusal = (Spar1Reply[spar1.NoMessage],)
    return {**replies, 400: (ErrorReply, *refusal), **dict.fromkeys(_REFUSED, refusal)}


def _status() -> list[ApiRoute]:
    """The specification has its only synchronous status under ``/registry``."""
    summary = "What became of an acknowledged request"
    request = _g2p_request(g2p_messages.StatusRequestMessage)
    g2p_replies = _g2p_replies(g2p_messages.G2pStatusMessage)
    spar1_replies = _spar1_replies(spar1.Spar1StatusMessage)
    acknowledged = (Acknowledgement,)
    at_once = {
        "/registry/sync/txn/status": g2p_replies,
        "/mapper/sync/txn/status": g2p_replies,
        "/sync/txn/status": spar1_replies,
    }
    return [
        *(
            ApiRoute(
                "POST", path, summary, lambda e: e.mapper.status, replies, request, is_proven=True
            )
            for path, replies in at_once.items()
        ),
        ApiRoute(
            "POST",
            "/mapper/txn/status",
            "The same, told by callback",
            lambda e: e.mapper.asynchronous(Service.STATUS, Dialect.G2P),
            _with_refusals(acknowledged, acknowledged, acknowledged),
            request,
            is_proven=True,
        ),
    ]


def _directory_route(
    path: str, summary: str, endpoint: Callable[[Endpoints], Endpoint], request: Any, reply: Any
) -> ApiRoute:
    replies = _with_refusals((reply,), (), (ErrorReply,))
    replies |= dict.fromkeys(_REFUSED, (ErrorReply,))
    return ApiRoute("POST", path, summary, endpoint, replies, (request,), is_proven=True)


_DIRECTORY = [
    _directory_route(
        "/dfsp/fetch-banks",
        "Banks, SPAR 2.x",
        lambda e: e.directory.banks,
        Spar2Request[spar2.BanksRequest],
        Spar2Reply[spar2.Banks],
    ),
    _directory_route(
        "/dfsp/fetch-branches",
        "Branches, SPAR 2.x",
        lambda e: e.directory.branches,
        Spar2Request[spar2.BranchesRequest],
        Spar2Reply[spar2.Branches],
    ),
    _directory_route(
        "/dfsp/fetch-wallet-service-providers",
        "Wallet providers, SPAR 2.x",
        lambda e: e.directory.wallet_providers,
        Spar2Request[spar2.WalletProvidersRequest],
        Spar2Reply[spar2.WalletProviders],
    ),
    _directory_route(
        "/dfsp/getLevels",
        "Levels, SPAR 1.x",
        lambda e: e.directory.levels,
        Spar1DirectoryRequest[spar1.LevelsRequest],
        Spar1DirectoryReply[spar1.Level],
    ),
    _directory_route(
        "/dfsp/getLevelValues",
        "Values of a level, SPAR 1.x",
        lambda e: e.directory.level_values,
        Spar1DirectoryRequest[spar1.LevelValuesRequest],
        Spar1DirectoryReply[spar1.LevelValue],
    ),
    _directory_route(
        "/strategies/fetch",
        "Strategies",
        lambda e: e.directory.strategies,
        Spar2Request[spar2.StrategiesRequest],
        Spar2Reply[spar2.Strategies],
    ),
    _directory_route(
        "/strategies/add",
        "Add a strategy; needs the right manage",
        lambda e: e.directory.add_strategy,
        Spar2Request[spar2.NewStrategy],
        Spar2Reply[spar2.AddedStrategy],
    ),
    ApiRoute(
        "POST",
        "/freeze",
        "Stop payments to a person's account; needs the right freeze",
        lambda e: e.person.freeze,
        {
            **_with_refusals((Spar2Reply[FrozenPerson],), (ErrorReply,), (ErrorReply,)),
            404: (ErrorReply,),
        },
        (Spar2Request[FreezeRequest],),
        is_proven=True,
    ),
    _directory_route(
        "/extend",
        "Put off the last day of accounts that are still right; needs the right extend",
        lambda e: e.person.extend,
        Spar2Request[ExtendRequest],
        Spar2Reply[Extended],
    ),
    _directory_route(
        "/validations",
        "What a bank or payer found out about accounts; needs the right attest",
        lambda e: e.person.validate,
        Spar2Request[ValidationRequest],
        Spar2Reply[Validated],
    ),
]
_OPERATOR = [
    ApiRoute("GET", "/ping", "Is it there", lambda e: e.health.ping, {200: (str,)}),
    ApiRoute("GET", "/health", "Is it there", lambda e: e.health.ping, {200: (str,)}),
    ApiRoute(
        "GET",
        "/ready",
        "Can it work",
        lambda e: e.health.ready,
        {200: (Readiness,), 503: (Readiness,)},
    ),
    ApiRoute(
        "GET",
        "/metrics",
        "Prometheus metrics",
        lambda e: e.health.metrics,
        {200: (str,), 401: (ErrorReply,)},
        reply_media={200: EXPOSITION_FORMAT},
    ),
    ApiRoute(
        "GET", "/.well-known/jwks.json", "Our public keys", lambda e: e.jwks, {200: (JwkSet,)}
    ),
    ApiRoute(
        "GET",
        "/openapi.json",
        "This document",
        lambda e: e.openapi_json,
        {200: (dict[str, Any],)},
    ),
    ApiRoute(
        "GET",
        "/docs",
        "This document as a page",
        lambda e: e.docs_page,
        {200: (str,)},
        reply_media={200: "text/html; charset=utf-8"},
    ),
    ApiRoute(
        "POST",
        "/oauth/token",
        "Bearer token by client credentials",
        lambda e: e.token.token,
        {
            200: (IssuedToken,),
            400: (OAuthError, ErrorReply),
            401: (OAuthError,),
            **dict.fromkeys((413, 429, 503), (ErrorReply,)),
        },
        (TokenRequest,),
        request_media=FORM,
    ),
]


def _consent_route(route: ConsentRoute) -> ApiRoute:
    replies = _with_refusals((route.reply,), (ErrorReply,), (ErrorReply,))
    return ApiRoute(
        route.method,
        route.path,
        route.summary,
        lambda e: e.consents.guarded(partial(route.endpoint, e.consents)),
        {**replies, 404: (ErrorReply,)},
        (route.request,) if route.request is not None else (),
        is_proven=True,
    )


def _plain_route(route: PlainRoute, of: Callable[[Endpoints], Any]) -> ApiRoute:
    replies = _with_refusals((route.reply,), (ErrorReply,), (ErrorReply,))
    return ApiRoute(
        "POST",
        route.path,
        route.summary,
        lambda e: partial(route.endpoint, of(e)),
        {**replies, 404: (ErrorReply,)},
        (route.request,),
        is_proven=route.is_proven,
    )


ROUTES = (
    *_OPERATOR,
    *(route for op in Op for route in _operations(op)),
    *_status(),
    *_DIRECTORY,
    *(_consent_route(route) for route in CONSENT_ROUTES),
    *(_plain_route(route, lambda e: e.onboarding) for route in ONBOARDING_ROUTES),
    *(_plain_route(route, lambda e: e.records) for route in RECORD_ROUTES),
)
