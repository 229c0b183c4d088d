"""Keys: what partners register, and what the registry itself signs and decrypts with."""

import base64
import contextlib
import hashlib
import json
import os
import re
import tempfile
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey, import_key

from spar_mapper.core.clock import now_ms
from spar_mapper.records.partners import PartnerKey
from spar_mapper.security.bad_key import BadKey
from spar_mapper.security.token_keys import (
    TokenEcKey,
    TokenRsaKey,
    names_token_key,
    read_token_key,
)

Key = RSAKey | ECKey | OKPKey


_KID = re.compile("[!-~]{1,200}")
_DAY_IN_NAME = re.compile(r"signing-(\d{4}-\d{2}-\d{2})(?:\D.*)?")


def read_partner_key(data: bytes) -> PartnerKey:
    """The key in a PEM certificate, a PEM public key or a JWK. Raises BadKey.

    kid: of a certificate base64url(SHA-256 of its DER), of a JWK its own, else its thumbprint.
    """
    try:
        if b"CERTIFICATE" in data:
            found = x509.load_pem_x509_certificate(data)
            kid = _unpadded(hashlib.sha256(found.public_bytes(serialization.Encoding.DER)).digest())
            until = int(found.not_valid_after_utc.timestamp() * 1000)
            return PartnerKey(kid, public_pem(found.public_key()), until)
        if data.lstrip()[:1] == b"{":
            jwk = json.loads(data)
            if not isinstance(jwk, dict) or jwk.get("kty") not in {"RSA", "EC", "OKP"}:
                raise BadKey("a JWK of kty RSA, EC or OKP is needed")
            key: Any = import_key(jwk)
            kid = str(jwk.get("kid") or key.thumbprint())
            if not _KID.fullmatch(kid):  # it is shown to operators
                raise BadKey("kid: up to 200 visible ASCII characters are needed")
            return PartnerKey(kid, public_pem(key.public_key))
        pem = public_pem(serialization.load_pem_public_key(data))
        return PartnerKey(public_jose_key(pem).thumbprint(), pem)
    except (ValueError, TypeError, KeyError, JoseError) as error:
        raise BadKey("not a PEM certificate, PEM public key or JWK") from error


def public_pem(key: Any) -> str:
    """SubjectPublicKeyInfo of a public key. Raises BadKey when it is weak."""
    strong = isinstance(key, rsa.RSAPublicKey) and key.key_size >= 2048
    curve = isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _EC_ALGORITHMS
    if not (strong or curve or isinstance(key, ed25519.Ed25519PublicKey)):
        raise BadKey("an RSA key of at least 2048 bits, a P-256, P-384 or Ed25519 key is needed")
    pem: bytes = key.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return pem.decode()


def public_jose_key(pem: str) -> Key:
    """A registered public key, for joserfc."""
    key = serialization.load_pem_public_key(pem.encode())
    if isinstance(key, rsa.RSAPublicKey):
        return RSAKey.import_key(pem)
    return ECKey.import_key(pem) if isinstance(key, _CURVES) else OKPKey.import_key(pem)


_EC_ALGORITHMS = {"secp256r1": "ES256", "secp384r1": "ES384"}
_CURVES = (ec.EllipticCurvePublicKey, ec.EllipticCurvePrivateKey)


def jws_algorithm(key: Any) -> str:
    """The JWS algorithm a public or private key signs with."""
    if isinstance(key, rsa.RSAPublicKey | rsa.RSAPrivateKey):
        return "RS256"
    return _EC_ALGORITHMS[key.curve.name] if isinstance(key, _CURVES) else "EdDSA"


_OTHER_NAMES = {"RS256": ("PS256",), "EdDSA": ("Ed25519",)}
"""Further ones of the same key: RFC 7518, RFC 9864."""


def accepted_algorithms(key: Any) -> tuple[str, ...]:
    """The JWS accepted_algorithms that a partner with this public key may sign with."""
    first = jws_algorithm(key)
    return (first, *_OTHER_NAMES.get(first, ()))


@dataclass(frozen=True, slots=True, repr=False)
class ServerKeys:
    """Private keys of the registry, oldest first; all are published, verify and decrypt.

    signing: of cryptography, P-256, P-384, Ed25519 or RSA. encryption: RSA. since: from when each
    of ``signing`` signs, until the next one does, milliseconds since 1970. now: the same.
    """

    signing: Sequence[Any]
    encryption: Sequence[RSAKey]
    since: Sequence[int] = (0,)
    now: Callable[[], int] = now_ms

    @property
    def signer(self) -> Any:
        """The private key (cryptography) that signs now: another one when its day comes."""
        return self.signing[max(0, bisect_right(self.since, self.now()) - 1)]

    def jose_signing(self) -> list[Key]:
        """The signing keys for joserfc, newest first."""
        return [jose_key_of(key) for key in reversed(self.signing)]

    def jwks(self) -> dict[str, Any]:
        """The public keys as a JWKS, as partners fetch them."""
        keys: list[dict[str, Any]] = [
            _public_jwk(jose_key_of(key), "sig", jws_algorithm(key)) for key in self.signing
        ]
        return {
            "keys": [*keys, *(_public_jwk(key, "enc", "RSA-OAEP-256") for key in self.encryption)]
        }


def _public_jwk(key: Key, use: str, alg: str) -> dict[str, Any]:
    return {**key.as_dict(private=False), "use": use, "alg": alg, "kid": key.thumbprint()}


def jose_key_of(key: Any) -> Key:
    """A private key of cryptography, for joserfc."""
    if isinstance(key, TokenRsaKey):
        return RSAKey(key, RSAKey.import_key(key.public_key()).as_dict())
    if isinstance(key, TokenEcKey):
        return ECKey(key, ECKey.import_key(key.public_key()).as_dict())
    if isinstance(key, rsa.RSAPrivateKey):
        return RSAKey.import_key(_private_pem(key))
    return (ECKey if isinstance(key, _CURVES) else OKPKey).import_key(_private_pem(key))


def key_id_of(key: Any) -> str:
    """The ``kid`` under which the public half of a private key is published: its thumbprint."""
    return jose_key_of(key).thumbprint()


def load_server_keys(folder: Path, *, make: bool = True) -> ServerKeys:
    """``signing*.pem`` and ``encryption*.pem`` of ``folder``; the first may name keys of a token.

    ``signing-2027-01-15.pem`` signs from that day on (UTC); one without a day from the beginning.
    make: where there are none they are made; else that raises BadKey. Raises BadKey, OSError.
    """
    if not make and not (
        list(folder.glob("signing*.pem")) and list(folder.glob("encryption*.pem"))
    ):
        raise BadKey(f"{folder}: the keys of the registry are not here; name them by --settings")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not list(folder.glob("signing*.pem")):
        _create_key_file(folder / "signing-1.pem", ec.generate_private_key(ec.SECP256R1()))
    if not list(folder.glob("encryption*.pem")):
        _create_key_file(folder / "encryption-1.pem", rsa.generate_private_key(65537, 2048))
    dated = sorted((_since(path), path) for path in folder.glob("signing*.pem"))
    signing = [_read_private_key(path) for _, path in dated]
    if dated[0][0] > now_ms():
        raise BadKey(f"{dated[0][1].name}: no key signs before that day; leave the present one")
    decryption = [_read_private_key(path) for path in sorted(folder.glob("encryption*.pem"))]
    if not all(isinstance(key, rsa.RSAPrivateKey) for key in decryption):
        raise BadKey("encryption keys are RSA")
    if any(isinstance(key, TokenRsaKey) for key in decryption):
        raise BadKey("encryption*.pem: these lie in files; only signing keys may be in a token")
    encryption = [RSAKey.import_key(_private_pem(key)) for key in decryption]
    return ServerKeys(signing, encryption, [since for since, _ in dated])


def _since(path: Path) -> int:
    """From when it signs: the beginning of the day in its name, 0 without one. Raises BadKey."""
    named = _DAY_IN_NAME.fullmatch(path.stem)
    if named is None:
        return 0
    try:
        day = date.fromisoformat(named[1])
    except ValueError as error:
        raise BadKey(f"{path.name}: {named[1]} is no day") from error
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def _read_private_key(path: Path) -> Any:
    data = path.read_bytes()
    if names_token_key(data):
        return read_token_key(data, path.name)
    try:
        key = serialization.load_pem_private_key(data, None)
    except (ValueError, TypeError) as error:
        raise BadKey(f"{path.name}: not an unencrypted PEM private key") from error
    public_pem(key.public_key())
    return key


def _private_pem(key: Any) -> bytes:
    pem: bytes = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return pem


def _create_key_file(path: Path, key: Any) -> None:
    """Whole or not at all; when another process was faster, its key stands."""
    handle, name = tempfile.mkstemp(dir=path.parent)  # readable by its owner only
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_private_pem(key))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(name, path)
    finally:
        Path(name).unlink(missing_ok=True)


def _unpadded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
