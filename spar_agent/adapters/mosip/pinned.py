"""Signatures of IDA that are believed from the named certificates alone, without a chain.

Any certificate under the same authority, a partner's too, chains to the same root (decision 206).
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from spar_agent.adapters import jose
from spar_agent.adapters.mosip.crypto import base64url, from_base64url, read_certificate

MAX_JWS: Final = 100_000
MIN_RSA_BITS: Final = 2048


def verify_pinned(body: bytes, jws: str, signers: Sequence[x509.Certificate], at: datetime) -> bool:
    """True when ``jws`` signs ``body`` with one of exactly these certificates, in date."""
    protected, _, rest = jws.partition(".")
    middle, _, signature = rest.partition(".")
    if len(jws) > MAX_JWS or middle not in {"", base64url(body)}:
        return False
    detached = f"{protected}..{signature}"
    try:
        header, _ = jose.unverified(detached, body)
        jose.verified(detached, _pinned_key(header, signers, at), body)
    except (JoseError, UnsupportedAlgorithm, ValueError, TypeError):
        return False
    except (KeyError, IndexError, RecursionError):
        return False
    return True


def _pinned_key(
    header: dict[str, Any], signers: Sequence[x509.Certificate], at: datetime
) -> RSAKey:
    """Raises ValueError for any other certificate, and for one out of date."""
    leaf = read_certificate(from_base64url(str(header["x5c"][0])))
    key = leaf.public_key()
    if "crit" in header or "b64" in header or leaf not in signers:
        raise ValueError("another signer")
    if not leaf.not_valid_before_utc <= at <= leaf.not_valid_after_utc:
        raise ValueError("out of date")
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size < MIN_RSA_BITS:
        raise ValueError("key")
    return RSAKey.import_key(key)
