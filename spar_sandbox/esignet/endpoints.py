"""eSignet put together: its addresses, client management, planned failures, ``/control``."""

import secrets
from collections.abc import Awaitable, Callable
from typing import Any, Final

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.core.encoding import MalformedInput, read_object
from spar_sandbox.esignet.browser import BrowserEndpoints
from spar_sandbox.esignet.client_check import ClientCheck
from spar_sandbox.esignet.clients import ClientRefused, ClientStore, RegisteredClient
from spar_sandbox.esignet.control import EsignetControl, EsignetControlOrder, EsignetTricks
from spar_sandbox.esignet.ida_client import IdaClient
from spar_sandbox.esignet.protocol import ProtocolEndpoints
from spar_sandbox.esignet.signing_keys import SigningKeys
from spar_sandbox.esignet.versions import VersionRules
from spar_sandbox.web.control import control_route
from spar_sandbox.web.failures import DropTime, FailingCall, FailurePlan, PlannedFailure
from spar_sandbox.web.server import DroppedResponse, read_body

_MAX_BYTES: Final = 64 * 1024
_MANAGED: Final = ("client", "oidc-client", "oauth-client")
Endpoint = Callable[[Request], Awaitable[Response]]
OnChange = Callable[[list[RegisteredClient]], None]


class EsignetEndpoints:
    """One deployment of one version at ``host``, which is scheme, name and port."""

    def __init__(
        self,
        rules: VersionRules,
        host: str,
        store: ClientStore,
        keys: SigningKeys,
        ida: IdaClient,
        clock: SandboxClock,
        management_token: str,
        on_change: OnChange,
    ) -> None:
        """on_change: called with every client after one was registered or changed."""
        self._rules = rules
        self._store = store
        self._keys = keys
        self._clock = clock
        self._token = management_token
        self._on_change = on_change
        self._tricks = EsignetTricks()
        self._failures = FailurePlan()
        self._browser = BrowserEndpoints(rules, host, store, clock, ida, self._tricks)
        check = ClientCheck(rules, store, clock, host)
        self._protocol = ProtocolEndpoints(
            rules, host, check, self._browser, keys, clock, self._tricks
        )

    def app(self) -> Starlette:
        """The ASGI application."""
        rules, protocol = self._rules, self._protocol
        discovery = self._failing(FailingCall.DISCOVERY, protocol.discovery)
        keys = self._failing(FailingCall.KEYS, protocol.keys)
        authorize = self._failing(FailingCall.AUTHORIZE, self._browser.authorize)
        token = self._failing(FailingCall.TOKEN, protocol.token)
        userinfo = self._failing(FailingCall.USERINFO, protocol.userinfo)
        routes = [
            *(Route(path, discovery, methods=["GET"]) for path in rules.discovery),
            *(
                Route(path, keys, methods=["GET"])
                for path in sorted({rules.keys, "/.well-known/jwks.json"})
            ),
            Route(rules.authorize, authorize, methods=["GET"]),
            Route(rules.token, token, methods=["POST"]),
            Route(rules.userinfo, userinfo, methods=["GET", "POST"]),
            *self._browser.routes(),
            *self._management(),
            control_route(EsignetControlOrder, self._carry_out),
            Route("/health", _health, methods=["GET"]),
        ]
        if rules.par:
            par = self._failing(FailingCall.PAR, protocol.par)
            routes.append(Route(rules.par, par, methods=["POST"]))
        return Starlette(routes=routes)

    def _management(self) -> list[Route]:
        base = "/v1/esignet/client-mgmt"
        made = [Route(f"{base}/{name}", self._create, methods=["POST"]) for name in _MANAGED]
        changed = [
            Route(f"{base}/{name}/{{client}}", self._change, methods=["PUT", "PATCH"])
            for name in _MANAGED
        ]
        return made + changed

    def _carry_out(self, order: EsignetControlOrder) -> None:
        EsignetControl(self._clock, self._failures, self._tricks).carry_out(order)
        if order.rotate_keys:
            self._keys.rotate()
        if order.drop_old_keys:
            self._keys.drop_old()
        if order.end_logins:
            self._browser.flows.end_all()

    async def _create(self, request: Request) -> Response:
        return await self._managed(request, self._store.create)

    async def _change(self, request: Request) -> Response:
        name = request.path_params["client"]
        return await self._managed(request, lambda body: self._store.change(name, body))

    async def _managed(
        self, request: Request, act: Callable[[dict[str, Any]], RegisteredClient]
    ) -> Response:
        """HTTP 200 also for a refusal; 401 alone when the token is not the country's."""
        given = request.headers.get("authorization", "")
        if not secrets.compare_digest(given.encode(), f"Bearer {self._token}".encode()):
            return Response(b"", 401)
        raw = await read_body(request, _MAX_BYTES)
        try:
            body = read_object(raw or b"").get("request")
            client = act(body if isinstance(body, dict) else {})
        except MalformedInput:
            return self._envelope(None, "invalid_input")
        except ClientRefused as error:
            return self._envelope(None, error.code)
        self._on_change(list(self._store.clients.values()))
        return self._envelope({"clientId": client.client_id, "status": client.status}, "")

    def _envelope(self, response: dict[str, Any] | None, code: str) -> Response:
        errors = [{"errorCode": code, "errorMessage": code}] if code else []
        at = format_timestamp(self._clock.now())
        return JSONResponse({"responseTime": at, "response": response, "errors": errors})

    def _failing(self, call: FailingCall, endpoint: Endpoint) -> Endpoint:
        """``endpoint`` with the failures that were planned for it."""

        async def guarded(request: Request) -> Response:
            failure = await self._failures.next_for(call)
            instead = _instead(failure)
            if instead is not None:
                return instead
            reply = await endpoint(request)
            if failure.drop:
                return DroppedResponse()
            if failure.truncate:
                return DroppedResponse(bytes(reply.body), len(reply.body) // 2)
            return reply

        return guarded


def _instead(failure: PlannedFailure) -> Response | None:
    if failure.drop and failure.when is DropTime.BEFORE:
        return DroppedResponse()
    if failure.html:
        return HTMLResponse("<!doctype html><title>Welcome</title><h1>Free Wi-Fi</h1>")
    if failure.fail_next:
        return JSONResponse({"error": failure.fail_next}, failure.http_status or 400)
    if failure.http_status is not None:
        return PlainTextResponse("as ordered\n", failure.http_status)
    return None


async def _health(_request: Request) -> Response:
    return PlainTextResponse("ok\n")


def read_clients(raw: bytes) -> dict[str, RegisteredClient]:
    """The clients of ``write_clients``. Raises msgspec.MsgspecError."""
    return {one.client_id: one for one in msgspec.json.decode(raw, type=list[RegisteredClient])}


def write_clients(clients: list[RegisteredClient]) -> bytes:
    """To be kept from start to start."""
    return msgspec.json.encode(clients)
