"""Who is calling IDA: licence, partner, API key, and a signature over the exact bytes."""

import secrets
from dataclasses import dataclass
from enum import StrEnum

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.core.encoding import MalformedInput
from spar_sandbox.crypto import jws
from spar_sandbox.crypto.envelope import thumbprint
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.storage.keys import SandboxKeys


class Factor(StrEnum):
    """What a policy allows to prove with; the values stand in the message of MPA-006."""

    OTP = "OTP"
    DEMOGRAPHICS = "Demo"
    BIOMETRICS = "Bio"


@dataclass(frozen=True, slots=True, repr=False)
class PartnerCredentials:
    """What the URL and the headers of a call say about the partner; nothing is checked yet."""

    licence: str
    partner: str
    api_key: str
    signature: str


def _equal(left: str, right: str) -> bool:
    return secrets.compare_digest(
        left.encode("utf-8", "surrogatepass"), right.encode("utf-8", "surrogatepass")
    )


class PartnerCheck:
    """Knows the one registered partner."""

    def __init__(self, keys: SandboxKeys, clock: SandboxClock) -> None:
        self._keys = keys
        self._clock = clock

    def is_authorized(self, authorization: str) -> bool:
        """True for the deployment's ``Authorization`` value; asked before IDA proper."""
        return _equal(authorization, self._keys.registration.authorization)

    def check(self, credentials: PartnerCredentials, body: bytes) -> frozenset[Factor]:
        """The factors that the policy of its API key allows.

        Raises IdaError with an MPA code unless the partner itself sent ``body``.
        """
        registered = self._keys.registration
        if not _equal(credentials.licence, registered.misp_licence_key):
            raise IdaError("MPA-007")
        if not _equal(credentials.partner, registered.partner_id):
            raise IdaError("MPA-009")
        allowed = self._allowed_by(credentials.api_key)
        if not allowed:
            raise IdaError("MPA-014")
        self._check_signature(credentials.signature, body)
        return allowed

    def _allowed_by(self, api_key: str) -> frozenset[Factor]:
        registered = self._keys.registration
        policies = {
            registered.api_key: frozenset(Factor),
            registered.otp_api_key: frozenset({Factor.OTP}),
            registered.biometric_api_key: frozenset({Factor.BIOMETRICS}),
        }
        for known, factors in policies.items():
            if known and _equal(api_key, known):
                return factors
        return frozenset()

    def _check_signature(self, signature: str, body: bytes) -> None:
        if not signature:
            raise IdaError("MPA-001", "request")
        try:
            chain = jws.read_chain(signature)
        except jws.NoCertificate as error:
            raise IdaError("MPA-022") from error
        except MalformedInput as error:
            raise IdaError("MPA-002") from error
        leaf = chain[0]
        if thumbprint(leaf) != thumbprint(self._keys.partner.certificate):
            raise IdaError("MPA-021")
        if not leaf.not_valid_before_utc <= self._clock.now() <= leaf.not_valid_after_utc:
            raise IdaError("MPA-002")
        try:
            jws.verify_detached(signature, body)
        except MalformedInput as error:
            raise IdaError("MPA-001", "request") from error
