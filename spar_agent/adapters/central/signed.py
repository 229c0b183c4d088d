"""Signed messages: compact JWS over canonical JSON, with a ``typ`` that says what was meant.

Source: RFC 7515, RFC 8725 section 3.11, RFC 8785, RFC 9864; docs/decisions/200.
"""

import binascii
import hashlib
from typing import Final, TypeVar

import msgspec
import rfc8785
from joserfc import jwe, jws
from joserfc.errors import JoseError
from joserfc.jwe import JWERegistry
from joserfc.jwk import OKPKey
from joserfc.jws import JWSRegistry
from joserfc.util import urlsafe_b64decode

from spar_agent.adapters.central.content import Signed, Typ
from spar_agent.adapters.central.keys import ED25519, ES256, PublicKey, SealingKey, SigningKey
from spar_agent.errors.central import CenterUntrusted

MAX_TOKEN: Final = 8_000_000
"""Characters of one message: as much as any answer may have."""
_ALGORITHMS: Final = [ED25519, ES256]
_SEALED: Final = ["ECDH-ES", "A256GCM"]

S = TypeVar("S", bound=msgspec.Struct)


class _CompactSignatures(JWSRegistry):
    max_payload_length = MAX_TOKEN


class _Sealings(JWERegistry):
    max_ciphertext_length = MAX_TOKEN


_SIGNATURES: Final = _CompactSignatures(algorithms=_ALGORITHMS)
_ENCRYPTIONS: Final = _Sealings(algorithms=_SEALED)


class _Header(msgspec.Struct, forbid_unknown_fields=True):
    """``crit``, ``jwk``, ``x5c`` and the like are not understood, so they are not taken."""

    alg: str
    kid: str
    typ: str


def canonical(content: Signed) -> bytes:
    """UTF-8 bytes, keys sorted, one form only. Raises ValueError for what JSON cannot hold."""
    return rfc8785.dumps(msgspec.to_builtins(content))


def sha256_hex(data: bytes) -> str:
    """64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def sign(content: Signed, typ: Typ, key: SigningKey) -> str:
    """The canonical form of ``content``, signed."""
    header = {"alg": ED25519, "kid": key.kid, "typ": typ.value}
    return jws.serialize_compact(header, canonical(content), key.key, registry=_SIGNATURES)


def kid_of(token: str) -> str:
    """The key that is said to have signed; nothing is verified. Raises CenterUntrusted."""
    return _header(token).kid


def payload_of(token: str, typ: Typ, key: PublicKey) -> bytes:
    """The bytes that ``key`` signed as ``typ``. Raises CenterUntrusted."""
    header = _header(token)
    if (header.typ, header.kid, header.alg) != (typ, key.kid, key.alg):
        raise CenterUntrusted("another key, or another kind of message")
    try:
        return jws.deserialize_compact(token, key.key, registry=_SIGNATURES).payload
    except (JoseError, ValueError) as error:
        raise CenterUntrusted("signature") from error


def read(token: str, typ: Typ, key: PublicKey, kind: type[S]) -> S:
    """The content of a verified message, strictly and in canonical form. Raises CenterUntrusted."""
    return _read_canonical(payload_of(token, typ, key), kind)


def unverified(token: str, kind: type[S]) -> S:
    """What a message says of itself, before its signer is known. Raises CenterUntrusted."""
    try:
        return msgspec.json.decode(urlsafe_b64decode(token.split(".")[1].encode()), type=kind)
    except (msgspec.MsgspecError, binascii.Error, ValueError, IndexError) as error:
        raise CenterUntrusted("content") from error


def shown_content(token: str, kind: type[S]) -> tuple[S, str]:
    """What somebody else signed, and the SHA-256 of exactly that. Whose it is, the center checks.

    Raises CenterUntrusted for what has two spellings.
    """
    try:
        payload = urlsafe_b64decode(token.split(".")[1].encode())
    except (binascii.Error, ValueError, IndexError) as error:
        raise CenterUntrusted("content") from error
    return _read_canonical(payload, kind), sha256_hex(payload)


def seal(data: bytes, key: OKPKey) -> str:
    """``data`` for the owner of ``key`` alone (RFC 7516, ECDH-ES over X25519, A256GCM)."""
    header = {"alg": "ECDH-ES", "enc": "A256GCM", "kid": key.thumbprint()}
    return jwe.encrypt_compact(header, data, key, registry=_ENCRYPTIONS)


def unsealed(sealed: str, key: SealingKey) -> bytes:
    """What was sealed to this device. Raises CenterUntrusted."""
    try:
        return jwe.decrypt_compact(sealed, key.key, registry=_ENCRYPTIONS).plaintext or b""
    except (JoseError, ValueError) as error:
        raise CenterUntrusted("sealed") from error


def _read_canonical(data: bytes, kind: type[S]) -> S:
    """Two spellings of one content would have two hashes."""
    try:
        plain = msgspec.json.decode(data)
        same = rfc8785.dumps(plain) == data
        found = msgspec.convert(plain, kind)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise CenterUntrusted("content") from error
    if not same:
        raise CenterUntrusted("not canonical")
    return found


def _header(token: str) -> _Header:
    if len(token) > MAX_TOKEN or token.count(".") != 2:
        raise CenterUntrusted("form")
    try:
        return msgspec.json.decode(urlsafe_b64decode(token.split(".", 1)[0].encode()), type=_Header)
    except (msgspec.MsgspecError, binascii.Error, ValueError) as error:
        raise CenterUntrusted("header") from error
