"""The back channel: discovery, keys, PAR, token, userinfo."""

import hashlib
import secrets
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.core.encoding import encode_base64url
from spar_sandbox.crypto.jwt import seal_jwt
from spar_sandbox.esignet.browser import BrowserEndpoints
from spar_sandbox.esignet.client_check import ClientCheck, OauthError
from spar_sandbox.esignet.clients import RegisteredClient
from spar_sandbox.esignet.control import EsignetTricks, Twist
from spar_sandbox.esignet.forms import read_form
from spar_sandbox.esignet.signing_keys import SigningKeys
from spar_sandbox.esignet.transactions import Expiring, LoginTransaction
from spar_sandbox.esignet.versions import ACR, VersionRules
from spar_sandbox.people.population import find_person

_TOKEN_S: Final = 3600
_PAR_PREFIX: Final = "urn:ietf:params:oauth:request_uri:"
_NO_STORE: Final = {"cache-control": "no-store"}
_ENDLESS: Final = 8_000_000
_FORGED: Final = (Twist.ALG_NONE, Twist.HS256, Twist.FOREIGN_KEY, Twist.UNKNOWN_KID)


class ProtocolEndpoints:
    """What clients call."""

    def __init__(
        self,
        rules: VersionRules,
        host: str,
        check: ClientCheck,
        browser: BrowserEndpoints,
        keys: SigningKeys,
        clock: SandboxClock,
        tricks: EsignetTricks,
    ) -> None:
        self._rules = rules
        self._host = host
        self._check = check
        self._browser = browser
        self._keys = keys
        self._clock = clock
        self._tricks = tricks
        self._tokens: Expiring[LoginTransaction] = Expiring(clock)

    @property
    def _issuer(self) -> str:
        return self._host + self._rules.issuer

    async def discovery(self, _request: Request) -> Response:
        """The document; some of what it says is wrong, as in the real one."""
        rules, host = self._rules, self._host
        if self._tricks.takes(Twist.ENDLESS):
            return Response(b" " * _ENDLESS, media_type="application/json")
        document: dict[str, Any] = {
            "issuer": self._issuer,
            "authorization_endpoint": host + rules.authorize,
            "token_endpoint": host + rules.token,
            "userinfo_endpoint": host + rules.userinfo,
            "jwks_uri": host + rules.keys,
            "scopes_supported": ["openid", "profile", "email"],
            "response_types_supported": ["code"],
            "response_modes_supported": ["query"],
            "subject_types_supported": ["pairwise"],
            "acr_values_supported": [ACR + one for one in rules.acr],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            "token_endpoint_auth_signing_alg_values_supported": list(rules.client_algorithms),
            "id_token_signing_alg_values_supported": ["RS256", rules.signs],
            "userinfo_encryption_alg_values_supported": ["RSAXXXXX"],
            "userinfo_encryption_enc_values_supported": ["A128GCM"],
            "claims_locales_supported": ["en"],
            "ui_locales_supported": ["en"],
            "request_parameter_supported": False,
        }
        if rules.par:
            document["pushed_authorization_request_endpoint"] = host + rules.par
            document["dpop_signing_alg_values_supported"] = ["PS256", "RS256"]
        if rules.names_issuer:
            document["authorization_response_iss_parameter_supported"] = True
        if self._tricks.takes(Twist.FOREIGN_DISCOVERY):
            document["issuer"] = "https://login.example.net"
        if self._tricks.takes(Twist.LOST_ALGORITHMS):
            document["id_token_signing_alg_values_supported"] = ["HS256"]
        if self._tricks.takes(Twist.FOREIGN_ENDPOINT):
            document["token_endpoint"] = "http://login.example.net/token"  # noqa: S105 -- an address
        return JSONResponse(document)

    async def keys(self, _request: Request) -> Response:
        """The key set."""
        return JSONResponse(self._keys.published())

    async def par(self, request: Request) -> Response:
        """201 with a reference that works once."""
        try:
            form = await read_form(request)
            client = self._check.client(form, self._rules.par)
            thumbprint = self._check.dpop(request, client, self._rules.par)
        except OauthError as error:
            return _refused(error)
        if "request_uri" in form:
            return _refused(OauthError("invalid_request"))
        kept = {name: one for name, one in form.items() if not name.startswith("client_assertion")}
        kept["dpop_jkt"] = thumbprint
        name = self._browser.pushed.keep(kept | {"client_id": client.client_id}, self._rules.par_s,
                                         _PAR_PREFIX + _random())  # fmt: skip
        body = {"request_uri": name, "expires_in": self._rules.par_s}
        return JSONResponse(body, 201, headers=_NO_STORE)

    async def token(self, request: Request) -> Response:
        """The code is used up whatever else is wrong, once the client is who it says."""
        try:
            form = await read_form(request)
            client = self._check.client(form, self._rules.token)
            thumbprint = self._check.dpop(request, client, self._rules.token)
            transaction = self._exchanged(form, client, thumbprint)
        except OauthError as error:
            return _refused(error)
        transaction.dpop_thumbprint = thumbprint
        return JSONResponse(self._issue(transaction), headers=_NO_STORE)

    def _exchanged(
        self, form: dict[str, str], client: RegisteredClient, thumbprint: str
    ) -> LoginTransaction:
        if form.get("grant_type") != "authorization_code":
            raise OauthError("unsupported_grant_type")
        transaction = self._browser.codes.take(form.get("code", ""))
        if transaction is None or transaction.client.client_id != client.client_id:
            raise OauthError("invalid_grant")
        if form.get("redirect_uri") != transaction.redirect_uri:
            raise OauthError("invalid_grant" if self._rules.is_go else "invalid_redirect_uri")
        hashed = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        if transaction.challenge and encode_base64url(hashed) != transaction.challenge:
            raise OauthError("invalid_grant" if self._rules.is_go else "pkce_failed")
        if transaction.dpop_thumbprint not in {"", thumbprint}:
            raise OauthError("invalid_dpop_proof")
        return transaction

    def _issue(self, transaction: LoginTransaction) -> dict[str, Any]:
        now = int(self._clock.now().timestamp())
        access = self._keys.sign(
            {"iss": self._issuer, "sub": transaction.psut, "iat": now, "exp": now + _TOKEN_S,
             "jti": _random()}
        )  # fmt: skip
        self._tokens.keep(transaction, _TOKEN_S, access)
        claims = {
            "iss": self._issuer,
            "sub": transaction.psut,
            "aud": transaction.client.client_id,
            "iat": now,
            "exp": now + _TOKEN_S,
            "auth_time": transaction.auth_time,
            "acr": ACR + transaction.way,
            "at_hash": encode_base64url(hashlib.sha256(access.encode()).digest()[:16]),
        }
        if transaction.nonce:
            claims["nonce"] = transaction.nonce
        if self._tricks.takes(Twist.OTHER_AT_HASH):
            claims["at_hash"] = encode_base64url(hashlib.sha256(b"another").digest()[:16])
        ordered = self._tricks.claims()
        claims |= {name: one for name, one in ordered.items() if one is not None}
        claims = {name: one for name, one in claims.items() if ordered.get(name, one) is not None}
        twist = next((one for one in _FORGED if self._tricks.takes(one)), Twist.NONE)
        id_token = self._keys.sign(claims, twist)
        if self._rules.is_go and transaction.client.seals_id_token:
            id_token = seal_jwt(id_token, transaction.client.enc_public_key, {})
        body: dict[str, Any] = {
            "access_token": access,
            "id_token": id_token,
            "token_type": "DPoP" if transaction.dpop_thumbprint else "Bearer",
            "expires_in": _TOKEN_S,
        }
        if self._rules.is_go:
            body |= {"c_nonce": _random(), "c_nonce_expires_in": 40}
        return body

    async def userinfo(self, request: Request) -> Response:
        """A JWS or JWE; errors stand in ``WWW-Authenticate`` alone."""
        kind, _, access = request.headers.get("authorization", "").partition(" ")
        transaction = self._tokens.look(access)
        wanted = "DPoP" if transaction is not None and transaction.dpop_thumbprint else "Bearer"
        if transaction is None or kind != wanted:
            challenge = f'{wanted} error="invalid_token"'
            return Response(b"", 401, headers={"www-authenticate": challenge})
        if transaction.dpop_thumbprint:
            try:
                self._check.dpop(request, transaction.client, self._rules.userinfo, access)
            except OauthError as error:
                headers = error.headers | {"www-authenticate": f'DPoP error="{error.code}"'}
                return Response(b"", 401, headers=headers)
        return self._userinfo_of(transaction)

    def _userinfo_of(self, transaction: LoginTransaction) -> Response:
        person = find_person(transaction.uin)
        known = {} if person is None else {"name": person.name, "email": person.email}
        shared = {name: known[name] for name in transaction.asked if known.get(name)}
        psut = "0" * 36 if self._tricks.takes(Twist.OTHER_USERINFO) else transaction.psut
        claims = {"sub": psut} | shared
        if self._tricks.takes(Twist.UNSIGNED_USERINFO):
            return JSONResponse(claims)
        forged = self._tricks.takes(Twist.FOREIGN_USERINFO)
        token = self._keys.sign_userinfo(claims, Twist.FOREIGN_USERINFO if forged else Twist.NONE)
        client = transaction.client
        if client.seals_userinfo and client.enc_public_key:
            repeated = {"iss": self._issuer, "aud": client.client_id}
            token = seal_jwt(token, client.enc_public_key, repeated)
        return Response(token, media_type="application/jwt", headers=_NO_STORE)


def _random() -> str:
    return secrets.token_urlsafe(24)


def _refused(error: OauthError) -> Response:
    """Java maps most refusals to ``invalid_request``; the description is not for a page."""
    body = {"error": error.code, "error_description": error.code}
    return JSONResponse(body, error.status, headers=_NO_STORE | error.headers)
