"""OAuth2 client credentials: our own issuer, or somebody else's whose keys are configured."""

import base64
import json
import time
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from spar_mapper.records.partners import Asker
from spar_mapper.security.keys import BadKey, Key, ServerKeys, algorithm, now_ms, public_jose_key

OURS = "spar-mapper"
ALGORITHMS = ["RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519"]
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class Tokens:
    """Issues and reads bearer tokens. jwks: keys of another issuer, instead of ours."""

    def __init__(
        self, keys: ServerKeys, *, life_s: int, jwks: str = "", issuer: str = "", audience: str = ""
    ) -> None:
        """Raises BadKey when ``jwks`` cannot be read."""
        self._signer = keys.jose_signing()
        self._alg = algorithm(keys.signer)
        self._life_s = life_s
        self._issuer = issuer or OURS
        self._audience = audience or OURS
        self.issues = not jwks
        self._readers: Sequence[Key] = _read(Path(jwks)) if jwks else self._signer

    def issue(self, partner: str) -> dict[str, Any]:
        """A token answer for an authenticated client. Source: RFC 6749 section 4.4.3."""
        now = int(time.time())
        claims = {
            "iss": self._issuer,
            "sub": partner,
            "aud": self._audience,
            "iat": now,
            "exp": now + self._life_s,
            "jti": str(uuid.uuid4()),
        }
        key = self._signer[0]
        head = {"alg": self._alg, "kid": key.thumbprint(), "typ": "at+jwt"}
        made = jwt.encode(head, claims, key, algorithms=ALGORITHMS)
        return {"access_token": made, "token_type": "Bearer", "expires_in": self._life_s}

    def partner_of(self, token: str) -> str | None:
        """Whose token it is; None when it is not good."""
        claims = _claims(token, self._readers)
        if claims is None or not _names(claims, self._issuer, self._audience):
            return None
        for name in ("client_id", "azp", "sub"):
            if isinstance(claims.get(name), str):
                return str(claims[name])
        return None


def asserted(assertion: str, asker: Asker, audiences: Sequence[str]) -> str | None:
    """The ``jti`` of a good private_key_jwt of this partner. Source: RFC 7523 section 3."""
    keys = [public_jose_key(k.pem) for k in asker.keys if k.is_good(now_ms())]
    claims = _claims(assertion, keys)
    if claims is None or claims.get("iss") != asker.name or claims.get("sub") != asker.name:
        return None
    told = claims.get("aud")
    if not set(told if isinstance(told, list) else [told]) & set(audiences):
        return None
    named = claims.get("jti")
    return named if isinstance(named, str) and named else None


def claimed_issuer(token: str) -> str:
    """Who the token says has made it; nothing of it is proven yet."""
    try:
        middle = token.split(".")[1]
        told = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    except (IndexError, ValueError, RecursionError):
        return ""
    named = told.get("iss") if isinstance(told, dict) else None
    return named if isinstance(named, str) else ""


def _claims(token: str, keys: Sequence[Key]) -> dict[str, Any] | None:
    for key in keys:
        try:
            claims = jwt.decode(token, key, algorithms=ALGORITHMS).claims
            jwt.JWTClaimsRegistry(exp={"essential": True}).validate(claims)
        except (JoseError, ValueError, TypeError):
            continue
        return dict(claims)
    return None


def _names(claims: dict[str, Any], issuer: str, audience: str) -> bool:
    told = claims.get("aud")
    return claims.get("iss") == issuer and audience in (told if isinstance(told, list) else [told])


def _read(path: Path) -> Sequence[Key]:
    try:
        found: Any = KeySet.import_key_set(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, JoseError) as why:
        raise BadKey(f"{path.name}: not a JWKS file") from why
    return list(found.keys)
