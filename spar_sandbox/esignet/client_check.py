"""Who calls the token and PAR endpoints: private_key_jwt, and proof of possession (DPoP)."""

import hashlib
from collections.abc import Mapping
from typing import Final

from starlette.requests import Request

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.core.encoding import (
    MalformedInput,
    decode_base64url,
    encode_base64url,
    read_object,
)
from spar_sandbox.crypto.jwt import SIGNING, header_of, jwk_thumbprint, verify_jwt
from spar_sandbox.esignet.clients import ClientStore, RegisteredClient
from spar_sandbox.esignet.transactions import Expiring, UsedOnce
from spar_sandbox.esignet.versions import VersionRules

ASSERTION_TYPE: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_NONCE_S: Final = 15


class OauthError(Exception):
    """``error`` of a refusal, its status, and headers that go with it."""

    def __init__(
        self, code: str, status: int = 400, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.headers = dict(headers or {})


class ClientCheck:
    """Knows the registered clients and what was used before."""

    def __init__(
        self, rules: VersionRules, store: ClientStore, clock: SandboxClock, host: str
    ) -> None:
        self._rules = rules
        self._store = store
        self._clock = clock
        self._host = host
        self._jtis = UsedOnce(clock)
        self._proofs = UsedOnce(clock)
        self._nonces: Expiring[bool] = Expiring(clock)

    def client(self, form: Mapping[str, str], endpoint: str) -> RegisteredClient:
        """Whose assertion it is. Raises OauthError ``invalid_client``."""
        refused = OauthError("invalid_client", 401 if self._rules.is_go else 400)
        token = form.get("client_assertion", "")
        if form.get("client_assertion_type") != ASSERTION_TYPE or not token:
            raise refused
        client = self._named(token, form)
        if client is None:
            raise refused
        try:
            head = header_of(token)
            if self._rules.is_go and not _fits(head, client):
                raise refused
            claims = verify_jwt(token, client.public_key, self._rules.client_algorithms)
        except MalformedInput as error:
            raise refused from error
        if not self._holds(claims, client, endpoint):
            raise refused
        return client

    def _named(self, token: str, form: Mapping[str, str]) -> RegisteredClient | None:
        try:
            claims = read_object(decode_base64url(token.split(".")[1]))
        except (MalformedInput, IndexError):
            return None
        name = claims.get("iss")
        if name != claims.get("sub") or form.get("client_id", name) != name:
            return None
        return self._store.clients.get(str(name))

    def _holds(self, claims: Mapping[str, object], client: RegisteredClient, endpoint: str) -> bool:
        """Audience, times and jti, as this version looks at them."""
        rules, now = self._rules, self._clock.now().timestamp()
        issuer = self._host + rules.issuer
        ours = {endpoint, rules.token}  # PAR takes the token endpoint's name, too
        allowed = {
            one.format(issuer=issuer, endpoint=self._host + path)
            for one in rules.audiences
            for path in ours
        }
        expires, issued = claims.get("exp"), claims.get("iat")
        audience = claims.get("aud")
        if not isinstance(audience, str) or audience not in allowed:
            return False
        if not isinstance(expires, int | float) or not isinstance(issued, int | float):
            return False
        # a JWT's seconds are whole: an assertion of this very second is not of the future
        if expires + rules.clock_s < now or int(issued) - rules.clock_s > now:
            return False
        jti = claims.get("jti")
        if rules.wants_jti and not (isinstance(jti, str) and jti):
            return False
        return not rules.jti_once or self._jtis.is_new(f"{client.client_id}\0{jti}")

    def dpop(
        self, request: Request, client: RegisteredClient, endpoint: str, access_token: str = ""
    ) -> str:
        """Thumbprint of the proof's key; "" where none is needed. Raises OauthError."""
        proof = request.headers.get("dpop", "")
        if not proof:
            if client.wants("dpop_bound_access_tokens"):
                raise OauthError("invalid_dpop_proof", 401 if access_token else 400)
            return ""
        bad = OauthError("invalid_dpop_proof", 401 if access_token else 400)
        try:
            head = header_of(proof)
            jwk = head.get("jwk")
            if head.get("typ") != "dpop+jwt" or not isinstance(jwk, dict) or "d" in jwk:
                raise bad
            claims = verify_jwt(proof, jwk, SIGNING)
            thumbprint = jwk_thumbprint(jwk)
        except MalformedInput as error:
            raise bad from error
        ath = encode_base64url(hashlib.sha256(access_token.encode()).digest())
        window = 60 if self._rules.is_go else 10
        issued = claims.get("iat")
        fits = (
            claims.get("htm") == request.method
            and claims.get("htu") == self._host + endpoint
            and isinstance(issued, int | float)
            and abs(issued - self._clock.now().timestamp()) <= window
            and (not access_token or claims.get("ath") == ath)
            and self._proofs.is_new(str(claims.get("jti")))
        )
        if not fits:
            raise bad
        if self._rules.dpop_nonce and not self._nonces.look(str(claims.get("nonce"))):
            nonce = self._nonces.keep(True, _NONCE_S)  # noqa: FBT003 -- that it is there counts
            raise OauthError("use_dpop_nonce", 401 if access_token else 400, {"dpop-nonce": nonce})
        return thumbprint


def _fits(head: Mapping[str, object], client: RegisteredClient) -> bool:
    """Go: a key that was registered without ``kid`` and ``use`` is never found again."""
    registered = client.public_key
    return bool(registered.get("kid") and registered.get("use")) and (
        head.get("kid") == registered["kid"]
    )
