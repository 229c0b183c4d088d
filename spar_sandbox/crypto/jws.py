"""Signatures of the MOSIP world: RS256 with the signer's certificate chain in ``x5c``.

joserfc makes and checks the signatures. Ours is only what it does not do: taking the key from
``x5c``, where MOSIP's own client sends base64 of PEM text in place of DER.
Source: RFC 7515, section 4.1.6 (x5c) and appendix F (detached content).
"""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from spar_sandbox.core.encoding import MalformedInput, decode_base64url, read_object

_ALGORITHM: Final = "RS256"
_MAX_CHAIN: Final = 5
_MIN_KEY_BITS: Final = 2048


class _WideRegistry(jws.JWSRegistry):
    """joserfc's limits, raised for a chain in the header and a photo in the payload.

    Unknown header members are let pass: devices in the field send some.
    """

    max_header_length = 64 * 1024
    max_payload_length = 16 * 1024 * 1024


_REGISTRY: Final = _WideRegistry(algorithms=[_ALGORITHM], strict_check_header=False)


class InvalidJws(MalformedInput):
    """It was signed by somebody else, changed since, or is no JWS."""


class NoCertificate(InvalidJws):
    """The header holds no ``x5c``, an empty one or more than five certificates."""


@dataclass(frozen=True, slots=True)
class VerifiedJws:
    """A JWS whose signature verified: its payload and who signed, leaf first."""

    payload: bytes
    chain: tuple[x509.Certificate, ...]


def sign(payload: bytes, private: rsa.RSAPrivateKey, chain: Sequence[x509.Certificate]) -> str:
    """A compact JWS over ``payload``; ``chain`` goes into ``x5c``, leaf first."""
    x5c = [base64.b64encode(c.public_bytes(Encoding.DER)).decode("ascii") for c in chain]
    header = {"alg": _ALGORITHM, "typ": "JWT", "x5c": x5c}
    return jws.serialize_compact(header, payload, RSAKey.import_key(private), registry=_REGISTRY)


def sign_detached(
    payload: bytes, private: rsa.RSAPrivateKey, chain: Sequence[x509.Certificate]
) -> str:
    """The same with the payload taken out: ``header..signature``."""
    return str(jws.detach_content(sign(payload, private, chain)))


def _certificate(text: object) -> x509.Certificate:
    """One x5c element: base64 of DER, or of PEM text with line breaks."""
    if not isinstance(text, str):
        raise InvalidJws("x5c holds no text")
    try:
        raw = base64.b64decode("".join(text.split()), validate=True)
        if raw.lstrip().startswith(b"-----BEGIN"):
            return x509.load_pem_x509_certificate(raw)
        return x509.load_der_x509_certificate(raw)
    except (ValueError, binascii.Error) as error:
        raise InvalidJws("x5c holds no certificate") from error


def read_chain(token: str) -> tuple[x509.Certificate, ...]:
    """The certificates in the header of ``token``, leaf first; nothing is verified yet.

    Raises NoCertificate when there are none, InvalidJws or MalformedInput when they do not parse.
    """
    header: dict[str, Any] = read_object(decode_base64url(token.split(".", maxsplit=1)[0]))
    x5c = header.get("x5c")
    if isinstance(x5c, str):
        x5c = [x5c]
    if not isinstance(x5c, list) or not 0 < len(x5c) <= _MAX_CHAIN:
        raise NoCertificate("no x5c")
    return tuple(_certificate(item) for item in x5c)


def _verify(token: str, payload: bytes | None) -> VerifiedJws:
    chain = read_chain(token)
    public = chain[0].public_key()
    if not isinstance(public, rsa.RSAPublicKey) or public.key_size < _MIN_KEY_BITS:
        raise InvalidJws("the signer's key is not RSA of 2048 bits or more")
    try:
        signature = jws.deserialize_compact(
            token, RSAKey.import_key(public), registry=_REGISTRY, payload=payload
        )
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise InvalidJws("the signature does not verify") from error
    return VerifiedJws(signature.payload, chain)


def verify_detached(token: str, payload: bytes) -> VerifiedJws:
    """Who signed exactly these bytes.

    Raises InvalidJws or MalformedInput; says nothing about whom to trust.
    """
    parts = token.split(".")
    if len(parts) != 3 or parts[1]:
        raise InvalidJws("not a detached JWS")
    return _verify(token, payload)


def verify(token: object) -> VerifiedJws:
    """The payload of a compact JWS and who signed it.

    Raises InvalidJws or MalformedInput; says nothing about whom to trust.
    """
    if not isinstance(token, str) or token.count(".") != 2:
        raise InvalidJws("not a compact JWS")
    return _verify(token, None)
