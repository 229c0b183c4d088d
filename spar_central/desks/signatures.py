"""HTTP message signatures of devices and persons.

Source: RFC 9421 (signatures), RFC 9530 (Content-Digest). A device signs every request, a person
beside it those that only a person may make.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import http_sf
from http_message_signatures import (
    HTTPMessageSignaturesException,
    HTTPMessageVerifier,
    HTTPSignatureKeyResolver,
    algorithms,
)
from starlette.requests import Request

from spar_central.errors import Refused
from spar_central.trust.keys import ED25519, PublicKey

DEVICE_TAG = "spar-device"
PERSON_TAG = "spar-person"
COVERED = ("@method", "@authority", "@path", "content-digest", "spar-counter", "spar-protocol")
"""What a signature must cover. A request with a query is not taken at all."""

_COVERED = frozenset(f'"{name}"' for name in COVERED)
"""As they stand in Signature-Input; one with a parameter is another component."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a signature says of itself before it is verified."""

    kid: str
    nonce: str
    created: int


@dataclass(frozen=True, slots=True)
class _Message:
    """A request as the library wants it."""

    method: str
    url: str
    headers: Any


class _Key(HTTPSignatureKeyResolver):
    def __init__(self, key: PublicKey) -> None:
        self._key = key

    def resolve_public_key(self, key_id: str) -> Any:
        return self._key.key.public_key if key_id == self._key.kid else None


class _Verifier(HTTPMessageVerifier):
    """Times are ours to judge: a wrong clock is named, not called a wrong signature."""

    max_clock_skew = timedelta(days=36_500)


def claims(request: Request, *tags: str) -> tuple[Claim | None, ...]:
    """Who is said to have signed under each tag; None when nobody. Raises Refused."""
    text = request.headers.get("signature-input", "")
    if not text:
        return (None,) * len(tags)
    try:
        parsed: Any = http_sf.parse(text.encode("ascii"), tltype="dictionary")
    except (ValueError, UnicodeEncodeError) as error:
        raise Refused("request.unsigned", "signature-input") from error
    given = [values for _, values in parsed.values()]
    return tuple(_claim([one for one in given if one.get("tag") == tag]) for tag in tags)


def _claim(found: list[Any]) -> Claim | None:
    if not found:
        return None
    if len(found) > 1:
        raise Refused("request.unsigned", "two of one kind")
    kid, nonce, created = (found[0].get(name) for name in ("keyid", "nonce", "created"))
    if not (isinstance(kid, str) and isinstance(nonce, str) and type(created) is int):
        raise Refused("request.unsigned", "parameters")
    return Claim(kid, nonce, created)


def check(request: Request, body: bytes, tag: str, key: PublicKey) -> bytes:
    """The signature's bytes, when it is of ``key`` and covers everything. Raises Refused."""
    algorithm = algorithms.ED25519 if key.alg == ED25519 else algorithms.ECDSA_P256_SHA256
    verifier = _Verifier(signature_algorithm=algorithm, key_resolver=_Key(key))
    message = _Message(request.method, str(request.url), request.headers)
    try:
        found = verifier.verify(message, max_age=None, expect_tag=tag, body=body)
    except HTTPMessageSignaturesException as error:
        digest = "digest" in str(error).lower()
        raise Refused("request.digest" if digest else "signature.wrong", tag) from error
    if len(found) != 1 or not found[0].covered_components.keys() >= _COVERED:
        # Not by require_components: the library parses every name anew for it.
        raise Refused("signature.wrong", tag)
    parsed: Any = http_sf.parse(request.headers["signature"].encode(), tltype="dictionary")
    value: bytes = parsed[found[0].label][0]
    return value
