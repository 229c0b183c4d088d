"""The front channel: authorize, the login, the consent, and the way back."""

import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.esignet.clients import ClientStore, RegisteredClient
from spar_sandbox.esignet.control import EsignetTricks, Twist
from spar_sandbox.esignet.forms import read_form
from spar_sandbox.esignet.ida_client import (
    IdaClient,
    IdentityRefused,
    is_number,
    new_transaction_id,
)
from spar_sandbox.esignet.pages import BASE, code_page, consent_page, number_page, wrong_page
from spar_sandbox.esignet.transactions import Expiring, LoginTransaction, UsedOnce
from spar_sandbox.esignet.versions import ACR, VersionRules
from spar_sandbox.people.population import find_person

_MAX_WRONG: Final = 3
_LOCAL: Final = {
    "IDA-OTA-004": "That is not the code.",
    "IDA-OTA-003": "The code is too old. Ask for another.",
    "IDA-BIA-001": "The finger was not recognised.",
}
"""What the page itself says; other codes go back to the client."""


class AuthorizeRefused(Exception):
    """``error`` that goes back to the client; with ``client`` false nothing goes back."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class BrowserEndpoints:
    """One login per flow; ``flow`` is the unguessable name that the forms carry."""

    def __init__(
        self,
        rules: VersionRules,
        host: str,
        store: ClientStore,
        clock: SandboxClock,
        ida: IdaClient,
        tricks: EsignetTricks,
    ) -> None:
        self._rules = rules
        self._host = host
        self._store = store
        self._clock = clock
        self._ida = ida
        self._tricks = tricks
        self._nonces = UsedOnce(clock)
        self.pushed: Expiring[dict[str, str]] = Expiring(clock)
        self.flows: Expiring[LoginTransaction] = Expiring(clock)
        self.codes: Expiring[LoginTransaction] = Expiring(clock)

    def routes(self) -> list[Route]:
        """Of the pages behind authorize."""
        posts = {"prove": self._prove, "code": self._code, "consent": self._consent,
                 "stop": self._stop}  # fmt: skip
        return [
            Route(BASE, self._login, methods=["GET"]),
            *(Route(f"{BASE}/{name}", one, methods=["POST"]) for name, one in posts.items()),
        ]

    async def authorize(self, request: Request) -> Response:
        """200 with the login page in Java, 302 to it in Go."""
        values: Mapping[str, str] | None = dict(request.query_params)
        is_pushed = "request_uri" in request.query_params
        if is_pushed:
            values = self.pushed.take(request.query_params["request_uri"])
        client = self._store.clients.get(request.query_params.get("client_id", ""))
        if values is None or client is None or values.get("client_id") != client.client_id:
            return wrong_page()
        if not _is_registered(values.get("redirect_uri", ""), client):
            return wrong_page()
        if self._tricks.takes(Twist.DEAD_END):
            return wrong_page(401)
        try:
            flow = self.begin(values, client, is_pushed=is_pushed)
        except AuthorizeRefused as error:
            return self._back(values["redirect_uri"], values.get("state", ""), error=error.code)
        if self._rules.is_go:
            return RedirectResponse(f"{BASE}?flow={flow}", 302)
        return self._shown(flow)

    def begin(self, values: Mapping[str, str], client: RegisteredClient, *, is_pushed: bool) -> str:
        """A new flow. Raises AuthorizeRefused."""
        challenge = values.get("code_challenge", "")
        claims = _claims(values.get("claims", ""))
        problems = {
            "invalid_request": values.get("response_type") == "code"
            and (is_pushed or not client.wants("require_pushed_authorization_requests"))
            and (not challenge or values.get("code_challenge_method") == "S256"),
            "invalid_scope": "openid" in values.get("scope", "").split(),
            "use_pkce": bool(challenge) or not client.wants("require_pkce"),
            "login_required": not self._rules.is_go
            or values.get("prompt", "consent") not in {"none", "login"},
            "invalid_claim": claims is not None,
        }
        for code, holds in problems.items():
            if not holds:
                raise AuthorizeRefused(code)
        nonce = values.get("nonce", "")
        if nonce and not self._nonces.is_new(nonce):
            raise AuthorizeRefused("invalid_request")
        wanted = values.get("acr_values", "").split()
        acr = tuple(one for one in wanted if one in client.auth_context_refs)
        named = [one for one in (claims or {}).get("userinfo", {}) if one in client.user_claims]
        transaction = LoginTransaction(
            client, values["redirect_uri"], values.get("state", ""), nonce,
            acr or client.auth_context_refs, claims or {},
            values.get("ui_locales", "en").split()[0][:12] if values.get("ui_locales") else "en",
            challenge, values.get("dpop_jkt", ""), asked=tuple(named),
        )  # fmt: skip
        return self.flows.keep(transaction, self._rules.login_s)

    async def _login(self, request: Request) -> Response:
        return self._shown(request.query_params.get("flow", ""))

    def _shown(self, flow: str, problem: str = "") -> Response:
        transaction = self.flows.look(flow)
        if transaction is None:
            return wrong_page(401)
        ways = tuple(
            one.removeprefix(ACR)
            for one in transaction.acr
            if one != f"{ACR}biometrics" or self._ida.has_reader
        )
        name = transaction.client.client_name
        return number_page(flow, name, ways, transaction.language, problem)

    async def _prove(self, request: Request) -> Response:
        flow, form, transaction = await self._flow(request)
        if transaction is None:
            return wrong_page(401)
        way, number = form.get("way", ""), form.get("number", "").replace(" ", "")
        if f"{ACR}{way}" not in transaction.acr:
            return self._shown(flow, "Choose one of the ways below.")
        if not is_number(number):
            return self._shown(flow, "That is no UIN and no VID. Check the digits.")
        transaction.number, transaction.way = number, way
        transaction.ida_transaction = new_transaction_id()
        try:
            if way == "biometrics":
                finger = await self._ida.capture(transaction.ida_transaction)
                await self._yes(transaction, {"biometrics": finger})
                return self._proven(flow, transaction)
            sent = await self._ida.send_code(number, transaction.ida_transaction)
        except IdentityRefused as error:
            return self._no(flow, transaction, error.code)
        return code_page(flow, " and ".join(filter(None, (sent.phone, sent.email))),
                         transaction.language)  # fmt: skip

    async def _code(self, request: Request) -> Response:
        flow, form, transaction = await self._flow(request)
        if transaction is None or not transaction.ida_transaction:
            return wrong_page(401)
        try:
            await self._yes(transaction, {"otp": form.get("code", "").strip()})
        except IdentityRefused as error:
            return self._no(flow, transaction, error.code)
        return self._proven(flow, transaction)

    async def _yes(self, transaction: LoginTransaction, inner: dict[str, Any]) -> None:
        transaction.psut = await self._ida.prove(
            transaction.number, transaction.ida_transaction, transaction.client.relying_party_id,
            transaction.client.client_id, inner,
        )  # fmt: skip
        person = find_person(transaction.number)
        transaction.uin = person.uin if person is not None else ""
        transaction.auth_time = int(self._clock.now().timestamp())

    def _no(self, flow: str, transaction: LoginTransaction, code: str) -> Response:
        """The page says it, or the client is told; after three wrong ones the flow is over."""
        words = _LOCAL.get(code)
        transaction.wrong += 1
        if words is not None and transaction.wrong < _MAX_WRONG:
            if transaction.way == "biometrics":
                return self._shown(flow, words)
            return code_page(flow, "your phone or e-mail", transaction.language, words)
        self.flows.take(flow)
        error = "no_attempts_left" if words is not None else code
        return self._back(transaction.redirect_uri, transaction.state, error=error)

    def _proven(self, flow: str, transaction: LoginTransaction) -> Response:
        self.flows.take(flow)
        if not transaction.asked:
            return self._finish(transaction)
        flow = self.flows.keep(transaction, self._rules.consent_s)
        name = transaction.client.client_name
        return consent_page(flow, name, transaction.asked, transaction.language)

    async def _consent(self, request: Request) -> Response:
        flow, form, transaction = await self._flow(request)
        if transaction is None or not transaction.psut:
            return wrong_page(401)
        self.flows.take(flow)
        if form.get("answer") != "yes":
            error = "access_denied" if self._rules.is_go else "consent_details_rejected"
            return self._back(transaction.redirect_uri, transaction.state, error=error)
        return self._finish(transaction)

    async def _stop(self, request: Request) -> Response:
        flow, _, transaction = await self._flow(request)
        if transaction is None:
            return wrong_page(401)
        self.flows.take(flow)
        error = "end_user_error" if self._rules.is_go else "access_denied"
        return self._back(transaction.redirect_uri, transaction.state, error=error)

    def _finish(self, transaction: LoginTransaction) -> Response:
        error = self._tricks.error()
        if error:
            return self._back(transaction.redirect_uri, transaction.state, error=error)
        code = self.codes.keep(transaction, self._rules.code_s)
        return self._back(transaction.redirect_uri, transaction.state, code=code)

    async def _flow(self, request: Request) -> tuple[str, dict[str, str], LoginTransaction | None]:
        form = await read_form(request)
        flow = form.get("flow", "")
        return flow, form, self.flows.look(flow)

    def _back(self, uri: str, state: str, **values: str) -> Response:
        """The way back, with a literal ``?`` as eSignet joins it."""
        if state:
            values["state"] = state
        elif "error" in values and not self._rules.is_go:
            values["state"] = "null"
        if self._tricks.takes(Twist.STATE_NULL):
            values["state"] = "null"
        if self._tricks.takes(Twist.OTHER_ISSUER):
            values["iss"] = "https://login.example.net"
        elif self._rules.names_issuer and not self._tricks.takes(Twist.NO_ISSUER):
            values["iss"] = self._host + self._rules.issuer
        if "error" in values:
            values["error_description"] = "Something that is not for a page"
        return RedirectResponse(f"{uri}?{urlencode(values)}", 302)


def _is_registered(uri: str, client: RegisteredClient) -> bool:
    """Exactly, or by an Ant pattern's ``**`` at its end."""
    return any(
        uri == one or (one.endswith("/**") and uri.startswith(one[:-2]))
        for one in client.redirect_uris
    )


def _claims(text: str) -> dict[str, Any] | None:
    """None for what is no request for claims."""
    if not text:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not isinstance(found.get("userinfo", {}), dict):
        return None
    return found
