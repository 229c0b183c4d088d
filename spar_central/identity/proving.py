"""Whether each factor's policy at IDA allows nothing else: asked with what it must refuse.

For a made-up test person only.
"""

import os
from dataclasses import dataclass

from cryptography import x509

from spar_central.clock import Clock, stamp
from spar_central.errors import Refused
from spar_central.identity.relay import Relay
from spar_central.identity.sealing import seal_request
from spar_central.trust.attestation import Method

NOT_ALLOWED = "IDA-MPA-006"
""""… Authentication usage not allowed as per policy": any other refusal proves nothing."""


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
    now = stamp(clock())
    inner = {
        "timestamp": now,
        "demographics": {"name": [{"language": person.language, "value": person.name}]},
        "biometrics": [],
    }
    sealed = seal_request(inner, ida)
    return {
        "id": "mosip.identity.auth",
        "version": relay.settings.version,
        "individualId": person.individual_id,
        "individualIdType": person.kind,
        "transactionID": transaction,
        "requestTime": now,
        "specVersion": relay.settings.version,
        "thumbprint": sealed.thumbprint,
        "domainUri": relay.settings.domain_uri,
        "env": relay.settings.env,
        "requestedAuth": {"demo": True, "pin": False, "otp": False, "bio": False},
        "consentObtained": True,
        "request": sealed.request,
        "requestSessionKey": sealed.session_key,
        "requestHMAC": sealed.hmac,
        "metadata": {},
    }
