"""Tokens of the OpenID world: signed by RS256, PS256 or ES256, sealed by RSA-OAEP-256.

joserfc does all of it; ours is which algorithms there are, and one error for what does not hold.
"""

from collections.abc import Collection, Mapping
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc import jwe, jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OctKey, RSAKey

from spar_sandbox.core.encoding import MalformedInput, compact_json, decode_base64url, read_object

SIGNING: Final = ("RS256", "PS256", "ES256")
_SEALED: Final = {"alg": "RSA-OAEP-256", "enc": "A256GCM", "cty": "JWT"}


class InvalidJwt(MalformedInput):
    """It was signed by somebody else, changed since, or is no token."""


class _TokenRegistry(jws.JWSRegistry):
    """A DPoP proof has a whole key in its header."""

    max_header_length = 16 * 1024


def public_jwk(key: rsa.RSAPrivateKey, kid: str, algorithm: str = "") -> dict[str, Any]:
    """The public half of ``key``, as it stands in a key set."""
    members = dict(RSAKey.import_key(key.public_key()).as_dict(private=False))
    return members | {"kid": kid, "use": "sig"} | ({"alg": algorithm} if algorithm else {})


def key_id(key: rsa.RSAPrivateKey) -> str:
    """The RFC 7638 thumbprint of ``key``."""
    return RSAKey.import_key(key.public_key()).thumbprint()


def jwk_thumbprint(jwk: Mapping[str, Any]) -> str:
    """The RFC 7638 thumbprint of a public key; raises InvalidJwt for what is none."""
    return _import(jwk).thumbprint()


def is_public_key(jwk: Mapping[str, Any]) -> bool:
    """True for a public RSA or EC key."""
    try:
        return not _import(jwk).is_private
    except InvalidJwt:
        return False


def sign_jwt(claims: Mapping[str, Any], key: rsa.RSAPrivateKey, header: Mapping[str, Any]) -> str:
    """``claims`` signed by the algorithm that ``header`` names."""
    registry = _TokenRegistry(algorithms=[header["alg"]], strict_check_header=False)
    private = RSAKey.import_key(key)
    return jws.serialize_compact(dict(header), compact_json(claims), private, registry=registry)


def sign_by_secret(claims: Mapping[str, Any], secret: bytes, header: Mapping[str, Any]) -> str:
    """A token as a forger makes it who signs with a public key as if it were a secret."""
    registry = _TokenRegistry(algorithms=["HS256"], strict_check_header=False)
    key = OctKey.import_key(secret)
    return jws.serialize_compact(dict(header), compact_json(claims), key, registry=registry)


def seal_jwt(token: str, jwk: Mapping[str, Any], repeated: Mapping[str, Any]) -> str:
    """``token`` in a JWE for the holder of ``jwk``; ``repeated`` claims stand in its header too."""
    key = _import(jwk)
    header = _SEALED | dict(repeated) | {"kid": str(jwk.get("kid", ""))}
    registry = jwe.JWERegistry(algorithms=["RSA-OAEP-256", "A256GCM"], strict_check_header=False)
    return jwe.encrypt_compact(header, token, key, registry=registry)


def header_of(token: str) -> dict[str, Any]:
    """What a token says of itself; nothing is verified. Raises MalformedInput."""
    return read_object(decode_base64url(token.partition(".")[0]))


def verify_jwt(token: str, jwk: Mapping[str, Any], algorithms: Collection[str]) -> dict[str, Any]:
    """The claims of a token that the holder of ``jwk`` signed. Raises MalformedInput."""
    registry = _TokenRegistry(algorithms=list(algorithms), strict_check_header=False)
    try:
        found = jws.deserialize_compact(token, _import(jwk), registry=registry)
    except (JoseError, ValueError, TypeError) as error:
        raise InvalidJwt("the signature does not verify") from error
    return read_object(found.payload)


def _import(jwk: Mapping[str, Any]) -> RSAKey | ECKey:
    try:
        return (
            ECKey.import_key(dict(jwk)) if jwk.get("kty") == "EC" else RSAKey.import_key(dict(jwk))
        )
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise InvalidJwt("no key") from error
