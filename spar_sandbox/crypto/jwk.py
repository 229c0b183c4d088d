"""Public keys as JWK."""

from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from joserfc.jwk import ECKey, OKPKey, RSAKey


def public_jwk(pem: str) -> dict[str, Any]:
    """The members of an RSA, EC or OKP key. Raises ValueError when ``pem`` is none."""
    key = load_pem_public_key(pem.encode())
    if isinstance(key, rsa.RSAPublicKey):
        return dict(RSAKey.import_key(pem).as_dict(private=False))
    kind = ECKey if isinstance(key, ec.EllipticCurvePublicKey) else OKPKey
    return dict(kind.import_key(pem).as_dict(private=False))
