"""OAuth2 client credentials: our own issuer, or somebody else's whose keys are configured."""

import base64
import json
import time
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import msgspec
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from spar_mapper.records.partners import Partner
from spar_mapper.security.bad_key import BadKey
from spar_mapper.security.keys import Key, ServerKeys, jose_key_of, jws_algorithm, public_jose_key

OWN_NAME = "spar-mapper"
ALGORITHMS = ["RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519"]
MAX_ASSERTION_S = 300
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class IssuedToken(msgspec.Struct):
    """The answer with a new token. expires_in: seconds. Source: RFC 6749 section 5.1."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int


class Tokens:
    """Issues and reads bearer tokens.

    life_s: how long one is valid. jwks: a JWKS file with the keys of another issuer; then none is
    issued here. issuer, audience: what ``iss`` and ``aud`` must be; empty: ``spar-mapper``.
    """

    def __init__(
        self, keys: ServerKeys, *, life_s: int, jwks: str = "", issuer: str = "", audience: str = ""
    ) -> None:
        """Raises BadKey when ``jwks`` cannot be read."""
        self._keys = keys
        self._life_s = life_s
        self._issuer = issuer or OWN_NAME
        self._audience = audience or OWN_NAME
        self.issues = not jwks
        self._verifiers: Sequence[Key] = read_jwks(Path(jwks)) if jwks else keys.jose_signing()

    def issue(self, partner: str) -> IssuedToken:
        """The answer with a new token for a client. Source: RFC 6749 section 4.4.3."""
        now = int(time.time())
        claims = {
            "iss": self._issuer,
            "sub": partner,
            "aud": self._audience,
            "iat": now,
            "exp": now + self._life_s,
            "jti": str(uuid.uuid4()),
        }
        signer = self._keys.signer
        key = jose_key_of(signer)
        header = {"alg": jws_algorithm(signer), "kid": key.thumbprint(), "typ": "at+jwt"}
        token = jwt.encode(header, claims, key, algorithms=ALGORITHMS)
        return IssuedToken(token, "Bearer", self._life_s)

    def partner_of(self, token: str) -> str | None:
        """The name of the partner whose token it is; None when the token is not valid."""
        claims = verified_claims(token, self._verifiers)
        if claims is None or not is_for(claims, self._issuer, self._audience):
            return None
        return _subject(claims) if self.issues else _client(claims)


def verified_assertion_id(assertion: str, partner: Partner, expected_audience: str) -> str | None:
    """The ``jti`` of a private_key_jwt of this partner; None when it is not valid.

    It lives MAX_ASSERTION_S at most, or its copies must be remembered for ever. Source: RFC 7523
    section 3.
    """
    keys = [public_jose_key(k.pem) for k in partner.active_keys()]
    claims = verified_claims(assertion, keys)
    if claims is None or claims.get("iss") != partner.name or claims.get("sub") != partner.name:
        return None
    audience = claims.get("aud")
    if expected_audience not in (audience if isinstance(audience, list) else [audience]):
        return None
    if claims["exp"] > time.time() + MAX_ASSERTION_S:
        return None
    assertion_id = claims.get("jti")
    return assertion_id if isinstance(assertion_id, str) and assertion_id else None


def claimed_issuer(token: str) -> str:
    """The ``iss`` of a token, without checking it; empty when there is none."""
    try:
        middle = token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    except (IndexError, ValueError, RecursionError):
        return ""
    issuer = claims.get("iss") if isinstance(claims, dict) else None
    return issuer if isinstance(issuer, str) else ""


def verified_claims(token: str, keys: Sequence[Key]) -> dict[str, Any] | None:
    """The claims that one of ``keys`` signed and whose time is not over; else None."""
    for key in keys:
        try:
            claims = jwt.decode(token, key, algorithms=ALGORITHMS).claims
            jwt.JWTClaimsRegistry(exp={"essential": True}).validate(claims)
        except (JoseError, ValueError, TypeError):
            continue
        return dict(claims)
    return None


def _subject(claims: dict[str, Any]) -> str | None:
    """Whose token of our own it is."""
    return str(claims["sub"]) if isinstance(claims.get("sub"), str) else None


def _client(claims: dict[str, Any]) -> str | None:
    """The client whose own token of another issuer it is; None for one that stands for a person.

    RFC 9068 has ``sub`` equal to ``client_id`` there; Keycloak names the client's service account.
    """
    name = claims.get("client_id") or claims.get("azp")
    if not isinstance(name, str):
        return None
    account = f"service-account-{name}".casefold()
    is_own = claims.get("sub") == name or claims.get("preferred_username") == account
    return name if is_own else None


def is_for(claims: dict[str, Any], issuer: str, audience: str) -> bool:
    """True when ``iss`` and ``aud`` are these."""
    named = claims.get("aud")
    audiences = named if isinstance(named, list) else [named]
    return claims.get("iss") == issuer and audience in audiences


def read_jwks(path: Path) -> Sequence[Key]:
    """The keys of a file. Raises BadKey."""
    try:
        found: Any = KeySet.import_key_set(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, JoseError) as error:
        raise BadKey(f"{path.name}: not a JWKS file") from error
    return list(found.keys)
