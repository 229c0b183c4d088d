"""Whether each factor's policy at IDA allows nothing else: asked with what it must refuse.

The one place where the center seals something itself, and for a made-up test person only.
Source of the sealing: MOSIP id-authentication 1.2, as its own client does it.
"""

import hashlib
import os
from dataclasses import dataclass

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spar_central.clock import Clock, stamp
from spar_central.errors import BadSetting, Refused
from spar_central.identity.kyc import IV_BYTES, OAEP
from spar_central.identity.relay import Relay
from spar_central.identity.signing import b64url
from spar_central.trust.attestation import Method

NOT_ALLOWED = "IDA-MPA-006"
""""… Authentication usage not allowed as per policy": any other refusal proves nothing."""

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class TestPerson:
    """Somebody made up, registered at IDA: with another's data a refusal would prove nothing."""

    __test__ = False  # no test of pytest's

    individual_id: str
    kind: str
    name: str
    language: str


async def prove_policies(
    relay: Relay, ida: x509.Certificate, person: TestPerson, clock: Clock
) -> dict[Method, str]:
    """Why a factor's policy is not proven; "" where IDA refused the demographic request."""
    found = {}
    for method in relay.settings.policies:
        transaction = str(int.from_bytes(os.urandom(4), "big")).zfill(10)
        body = _request(relay, ida, person, transaction, clock)
        try:
            answered = await relay.ask("auth", body, method, transaction)
        except Refused as error:
            found[method] = f"no answer that can be believed ({error.code} {error.detail})"
            continue
        if NOT_ALLOWED in answered.codes:
            found[method] = ""
        elif answered.codes:
            found[method] = f"refused for another reason ({' '.join(answered.codes)})"
        else:
            found[method] = "IDA said yes to a name: this policy allows demographics"
    return found


def _request(
    relay: Relay, ida: x509.Certificate, person: TestPerson, transaction: str, clock: Clock
) -> dict[str, object]:
    public = ida.public_key()
    if not isinstance(public, rsa.RSAPublicKey):
        raise BadSetting("IDA's certificate holds no RSA key")
    now = stamp(clock())
    inner = {
        "timestamp": now,
        "demographics": {"name": [{"language": person.language, "value": person.name}]},
        "biometrics": [],
    }
    clear = msgspec.json.encode(inner)
    key = os.urandom(KEY_BYTES)
    digest = hashlib.sha256(clear).hexdigest().upper().encode()
    return {
        "id": "mosip.identity.auth",
        "version": relay.settings.version,
        "individualId": person.individual_id,
        "individualIdType": person.kind,
        "transactionID": transaction,
        "requestTime": now,
        "specVersion": relay.settings.version,
        "thumbprint": b64url(ida.fingerprint(hashes.SHA256())),
        "domainUri": relay.settings.domain_uri,
        "env": relay.settings.env,
        "requestedAuth": {"demo": True, "pin": False, "otp": False, "bio": False},
        "consentObtained": True,
        "request": _sealed(key, clear),
        "requestSessionKey": b64url(public.encrypt(key, OAEP)),
        "requestHMAC": _sealed(key, digest),
        "metadata": {},
    }


def _sealed(key: bytes, clear: bytes) -> str:
    iv = os.urandom(IV_BYTES)
    return b64url(AESGCM(key).encrypt(iv, clear, None) + iv)
