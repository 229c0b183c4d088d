"""Who signs ID cards: public keys, and authorities whose certificates lead to the signer."""

from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

PublicKey = ed25519.Ed25519PublicKey | ec.EllipticCurvePublicKey | rsa.RSAPublicKey
MIN_RSA_BITS = 2048
_CURVES: dict[int, tuple[str, hashes.HashAlgorithm, int]] = {
    -7: ("secp256r1", hashes.SHA256(), 32),  # ES256
    -9: ("secp256r1", hashes.SHA256(), 32),  # ESP256, the same under its newer number
    -35: ("secp384r1", hashes.SHA384(), 48),  # ES384
    -51: ("secp384r1", hashes.SHA384(), 48),  # ESP384
}
_EDWARDS = frozenset({-8, -19})  # EdDSA, Ed25519
_PS256, _RS256 = -37, -257


@dataclass(frozen=True, slots=True)
class IssuerKey:
    """One key of an authority. issuer: claim 1 must be this; empty where cards name none."""

    issuer: str
    key: PublicKey
    kid: bytes = b""


@dataclass(frozen=True, slots=True)
class IssuerAuthority:
    """A certificate that cards lead to by the chain they carry; it may be the signer's own."""

    issuer: str
    certificate: x509.Certificate


CardIssuer = IssuerKey | IssuerAuthority


@dataclass(frozen=True, slots=True, repr=False)
class CardKey:
    """A key that opens encrypted cards: AES of 16, 24 or 32 bytes. kid: empty where none is named.

    It is shared by all who read the cards, so it proves nothing about who made one.
    """

    key: bytes
    kid: bytes = b""


def issuer_key(issuer: str, pem: str, kid: bytes = b"") -> IssuerKey:
    """An authority's public key. Raises ValueError for one that signs no cards."""
    try:
        key = serialization.load_pem_public_key(pem.encode())
    except (ValueError, TypeError) as error:
        raise ValueError("not a public key in PEM") from error
    return IssuerKey(issuer, signing_key(key), kid)


def signing_key(key: object) -> PublicKey:
    """``key`` if it is of a kind that signs cards. Raises ValueError for any other."""
    if isinstance(key, ed25519.Ed25519PublicKey):
        return key
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in {"secp256r1", "secp384r1"}:
        return key
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= MIN_RSA_BITS:
        return key
    raise ValueError("a key of a kind that signs no cards")


def verifies(key: PublicKey, algorithm: object, signature: bytes, signed: bytes) -> bool:
    """True only when ``algorithm`` belongs to the kind of ``key`` and the signature is good.

    algorithm: COSE's number. Source: RFC 9053 section 2, RFC 8812, RFC 9864.
    """
    if isinstance(algorithm, bool) or not isinstance(algorithm, int):
        return False
    try:
        if isinstance(key, ed25519.Ed25519PublicKey) and algorithm in _EDWARDS:
            key.verify(signature, signed)
        elif isinstance(key, ec.EllipticCurvePublicKey) and algorithm in _CURVES:
            _verify_on_curve(key, algorithm, signature, signed)
        elif isinstance(key, rsa.RSAPublicKey) and algorithm == _RS256:
            key.verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())
        elif isinstance(key, rsa.RSAPublicKey) and algorithm == _PS256:
            pss = padding.PSS(padding.MGF1(hashes.SHA256()), hashes.SHA256.digest_size)
            key.verify(signature, signed, pss, hashes.SHA256())
        else:
            return False
    except (InvalidSignature, ValueError):
        return False
    return True


def _verify_on_curve(
    key: ec.EllipticCurvePublicKey, algorithm: int, signature: bytes, signed: bytes
) -> None:
    curve, digest, half = _CURVES[algorithm]
    if key.curve.name != curve or len(signature) != 2 * half:
        raise ValueError("not of this curve")
    r, s = int.from_bytes(signature[:half], "big"), int.from_bytes(signature[half:], "big")
    key.verify(encode_dss_signature(r, s), signed, ec.ECDSA(digest))
