"""ID Authentication through the center: an IdentityService.

What is sealed to IDA only IDA can open; the center adds who we are and signs the outer request.
IDA's own signature over its reply is verified here, with the signer pinned, and the center's
attestation is kept with the proof.
"""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cryptography import x509
from msgspec import Struct

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.content import EnrollmentContent, IdentityReply, Typ
from spar_agent.adapters.central.keys import PublicKey, SealingKey
from spar_agent.adapters.central.signed import kid_of, read, sha256_hex, unsealed, unverified
from spar_agent.adapters.mosip.crypto import Randomness, encrypt_request
from spar_agent.adapters.mosip.kyc import ekyc_identity_of
from spar_agent.adapters.mosip.pinned import verify_pinned
from spar_agent.adapters.mosip.replies import (
    new_transaction_id,
    raise_error_in,
    reply_digest,
    response_in,
)
from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.enrollment import Proof, Proven, SealedCapture
from spar_agent.domain.ids import PersonId
from spar_agent.domain.secret import Secret
from spar_agent.domain.signed import Bound
from spar_agent.domain.times import parse_time, stamp
from spar_agent.errors import BadReply, NoAnswer, NoMatch
from spar_agent.errors.central import CenterUntrusted
from spar_agent.ports.clock import Clock
from spar_agent.ports.identity import OtpSent

AGAIN: Final = 2
"""The same request once or twice more when no answer came: it gets the same answer."""
BEFORE_IT_IS_SEEN: Final = "put"
"""The operation of a proof: what is registered is read after it. See decision 250."""


class _Sealed(Struct):
    sealed: str


@dataclass(frozen=True, slots=True)
class RelayProfile:
    """ida_certificate: to seal to IDA; signers: exactly whose replies are believed."""

    ida_certificate: x509.Certificate
    signers: tuple[x509.Certificate, ...]
    otp_valid_s: int = 180


class CenterIdentity:
    """Speaks for the person who is signed in. kid_of: of whom, by their key's name.

    attesting: the center's key for attestations; sealing: opens what it seals to us.
    """

    def __init__(
        self,
        client: CenterClient,
        profile: RelayProfile,
        sealing: SealingKey,
        attesting: Callable[[], PublicKey],
        kid: Callable[[], str],
        clock: Clock,
    ) -> None:
        self._client = client
        self._profile = profile
        self._sealing = sealing
        self._attesting = attesting
        self._kid = kid
        self._clock = clock

    async def send_otp(self, person: PersonId, channels: Sequence[OtpChannel]) -> OtpSent:
        """Have IDA send a one-time code to ``channels``."""
        transaction = new_transaction_id()
        body = {
            **self._about(person, transaction),
            "channels": [channel.value for channel in channels],
        }
        _, raw = await self._asked("/desks/identity/otp", body, transaction)
        response = response_in(raw)
        return OtpSent(
            transaction,
            str(response.get("maskedMobile") or ""),
            str(response.get("maskedEmail") or ""),
            self._profile.otp_valid_s,
        )

    async def prove_by_otp(
        self,
        person: PersonId,
        transaction_id: str,
        otp: Secret,
        capture: SealedCapture | None = None,
    ) -> Proven:
        """Prove the person by the code, together with ``capture`` where policy wants both."""
        if capture is not None and capture.transaction_id != transaction_id:
            raise ValueError("a capture of another transaction")
        biometrics = json.loads(capture.elements) if capture else []
        inner = {"otp": otp.reveal(), "biometrics": biometrics}
        body = self._proof_body(person, transaction_id, inner, "both" if capture else "otp")
        device = capture.device if capture else ""
        return await self._prove(body, transaction_id, AuthMethod.OTP, device)

    async def prove_by_capture(
        self, person: PersonId, capture: SealedCapture, bound: Bound | None = None
    ) -> Proven:
        """Prove the person by what a device captured, for the enrollment it is ``bound`` to."""
        body = self.capture_body(person, capture, bound)
        method = AuthMethod(capture.method)
        return await self._prove(body, capture.transaction_id, method, capture.device)

    def capture_body(
        self, person: PersonId, capture: SealedCapture, bound: Bound | None = None
    ) -> dict[str, Any]:
        """What the center's entry takes to have ``capture`` proven; nothing is sent."""
        inner = {"biometrics": json.loads(capture.elements)}
        body = self._proof_body(person, capture.transaction_id, inner, "biometric")
        if bound is not None and bound.salt:
            content = unverified(bound.token, EnrollmentContent)
            body["operation"] = content.operation
            body["kid"] = kid_of(bound.token)
            body["binding"] = {"enrollment": bound.token, "salt": bound.salt}
        return body

    def _about(self, person: PersonId, transaction: str) -> dict[str, Any]:
        return {
            "kid": self._kid(),
            "transaction_id": transaction,
            "individual_id": person.value,
            "individual_id_type": person.kind.value,
            "request_time": stamp(self._clock.now()),
        }

    def _proof_body(
        self, person: PersonId, transaction: str, inner: dict[str, Any], factor: str
    ) -> dict[str, Any]:
        now = stamp(self._clock.now())
        clear = json.dumps({"timestamp": now, **inner}, separators=(",", ":"), ensure_ascii=False)
        sealed = encrypt_request(clear.encode(), self._profile.ida_certificate, Randomness.fresh())
        return {
            **self._about(person, transaction),
            "factor": factor,
            "operation": BEFORE_IT_IS_SEEN,
            "request": sealed.request,
            "request_session_key": sealed.session_key,
            "request_hmac": sealed.hmac,
            "thumbprint": sealed.thumbprint,
        }

    async def _prove(
        self, body: dict[str, Any], transaction: str, method: AuthMethod, device: str
    ) -> Proven:
        envelope, raw = await self._asked("/desks/identity/proof", body, transaction)
        response = response_in(raw)
        if response.get("kycStatus") is not True and response.get("authStatus") is not True:
            raise NoMatch(server_code="status")
        psut = response.get("authToken")
        if not isinstance(psut, str) or not psut or not envelope.attestation:
            raise BadReply("no token, or no attestation")
        when = parse_time(raw.get("responseTime")) or self._clock.now()
        kept = reply_digest(_bytes_of(envelope))
        proof = Proof(
            transaction, psut, when, method, device, kept, envelope.attestation,
            envelope.holder or "",
        )  # fmt: skip
        ekyc = ekyc_identity_of(envelope.identity) if envelope.identity else None
        return Proven(proof, ekyc)

    async def _asked(
        self, path: str, body: dict[str, Any], transaction: str
    ) -> tuple[IdentityReply, dict[str, Any]]:
        """The envelope and IDA's reply in it, both verified. Raises identity errors."""
        reply = await self._answered(path, body)
        signed = unsealed(reply.sealed, self._sealing).decode("ascii", "replace")
        envelope = read(signed, Typ.IDENTITY_REPLY, self._attesting(), IdentityReply)
        body_bytes = _bytes_of(envelope)
        if envelope.transaction_id != transaction or sha256_hex(body_bytes) != envelope.sha256:
            raise CenterUntrusted("another reply")
        raw = _believed(body_bytes, envelope, self._profile, self._clock.now())
        raise_error_in(raw)
        if raw.get("transactionID") != transaction:
            raise BadReply("another transaction")
        return envelope, raw

    async def _answered(self, path: str, body: dict[str, Any]) -> _Sealed:
        for _ in range(AGAIN):
            try:
                return await self._client.call(path, body, _Sealed)
            except NoAnswer:
                continue
        return await self._client.call(path, body, _Sealed)


def _bytes_of(envelope: IdentityReply) -> bytes:
    try:
        return base64.b64decode(envelope.reply, validate=True)
    except (ValueError, binascii.Error) as error:
        raise CenterUntrusted("the reply in the envelope") from error


def _believed(
    body: bytes, envelope: IdentityReply, profile: RelayProfile, now: datetime
) -> dict[str, Any]:
    if not verify_pinned(body, envelope.response_signature, profile.signers, now):
        raise BadReply("IDA's signature does not verify")
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadReply("not JSON") from error
    if not isinstance(raw, dict):
        raise BadReply("not an object")
    return raw
