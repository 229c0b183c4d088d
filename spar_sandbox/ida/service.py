"""The three calls of ID Authentication: bytes in, the answer's JSON object out."""

import hashlib
import hmac
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.core.encoding import (
    MalformedInput,
    decode_base64url,
    encode_base64url,
    read_object,
)
from spar_sandbox.crypto.envelope import (
    digest_text,
    equal_constant_time,
    thumbprint,
    unseal,
    unwrap_key,
)
from spar_sandbox.ida.biometric_check import BiometricCheck
from spar_sandbox.ida.demographics import check_demographics
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.kyc import sealed_identity
from spar_sandbox.ida.otp import OtpService
from spar_sandbox.ida.partner_check import PartnerCheck, PartnerCredentials
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.ida.request import IdaRequest, check_time_window, read_request, text
from spar_sandbox.people.population import SandboxPerson, find_person
from spar_sandbox.storage.keys import SandboxKeys

log = logging.getLogger(__name__)

CALL_IDS: Final = {
    "otp": "mosip.identity.otp",
    "auth": "mosip.identity.auth",
    "kyc": "mosip.identity.kyc",
}
_CHANNELS: Final = frozenset({"phone", "email"})
_TOKEN_DIGITS: Final = 36
_REMEMBERED: Final = 10_000


@dataclass(frozen=True, slots=True, repr=False)
class _Content:
    """The decrypted inner part of an auth or kyc request."""

    otp: str
    demographics: dict[str, Any] | None
    biometrics: list[Any]


class IdaService:
    """One deployment of IDA with one partner. Used from one event loop only."""

    def __init__(
        self,
        keys: SandboxKeys,
        clock: SandboxClock,
        policy: IdaPolicy,
        otps: OtpService,
        biometrics: BiometricCheck,
    ) -> None:
        self._keys = keys
        self._clock = clock
        self._policy = policy
        self._otps = otps
        self._biometrics = biometrics
        self._gate = PartnerCheck(keys, clock)
        self._seen: dict[bytes, None] = {}

    @property
    def gate(self) -> PartnerCheck:
        """Who may call."""
        return self._gate

    def answer(self, call: str, caller: PartnerCredentials, raw: bytes) -> dict[str, Any]:
        """IDA's JSON answer to one call; a refusal is an answer too."""
        request: IdaRequest | None = None
        try:
            self._gate.check(caller, raw)
            body = _body(raw)
            request = read_request(body, CALL_IDS[call], self._clock.now(), self._policy)
            if call == "otp":
                response = self._send_otp(request, caller.partner, body)
            else:
                response = self._authenticate(call, request, caller.partner, body)
        except IdaError as refusal:
            log.info("%s refused: IDA-%s", call, refusal.code)
            return self.refusal(call, refusal, request, caller.partner)
        log.info("%s granted", call)
        return self._reply(request, response, None)

    def refusal(
        self, call: str, refusal: IdaError, request: IdaRequest | None = None, partner: str = ""
    ) -> dict[str, Any]:
        """The answer that says no. Like IDA's it names the transaction only past validation."""
        known = request if refusal.authenticated else None
        token = self._psut(request.person, partner) if known and request else None
        response: dict[str, Any] | None = None
        if call == "auth":
            response = {"authStatus": False, "authToken": token}
        elif call == "kyc":
            response = {
                "kycStatus": False,
                "authToken": token,
                "thumbprint": None,
                "identity": None,
                "sessionKey": None,
            }
        return self._reply(known, response, [refusal.as_json()])

    def _reply(
        self,
        request: IdaRequest | None,
        response: dict[str, Any] | None,
        errors: list[dict[str, str]] | None,
    ) -> dict[str, Any]:
        return {
            "transactionID": request.transaction_id if request else None,
            "version": request.version if request else None,
            "id": request.call_id if request else None,
            "errors": errors,
            "responseTime": format_timestamp(self._clock.now()),
            "response": response,
        }

    def _send_otp(
        self, request: IdaRequest, partner: str, body: Mapping[str, Any]
    ) -> dict[str, Any]:
        wanted = body.get("otpChannel")
        if wanted is None or wanted == []:
            raise IdaError("OTA-008")
        if not isinstance(wanted, list) or not all(isinstance(c, str) for c in wanted):
            raise IdaError("MLC-009", "otpChannel")
        channels = frozenset(c.lower() for c in wanted)
        if not channels <= _CHANNELS:
            raise IdaError("MLC-009", "otpChannel")
        if "OTP" in request.person.locked:
            raise IdaError("MLC-019", "OTP")
        return dict(self._otps.send(request, partner, channels))

    def _authenticate(
        self, call: str, request: IdaRequest, partner: str, body: Mapping[str, Any]
    ) -> dict[str, Any]:
        if body.get("consentObtained") is not True:
            raise IdaError("MLC-012")
        self._check_thumbprint(body)
        content = self._open(body)
        self._check_requested(body, content)
        self._check_replay(body)
        self._decide(request, partner, body, content)
        self._remember_session_key(body)
        token = self._psut(request.person, partner)
        if call == "auth":
            return {"authStatus": True, "authToken": token}
        sealed = sealed_identity(request.person, self._keys.partner.certificate)
        return {"kycStatus": True, "authToken": token, **sealed}

    def _decide(
        self,
        request: IdaRequest,
        partner: str,
        body: Mapping[str, Any],
        content: _Content,
    ) -> None:
        if content.otp:
            if "OTP" in request.person.locked:
                raise IdaError("MLC-019", "OTP")
            self._otps.check(request, partner, content.otp)
        if content.demographics is not None:
            check_demographics(request.person, content.demographics)
        if content.biometrics:
            self._biometrics(content.biometrics, request, body)

    def _check_thumbprint(self, body: Mapping[str, Any]) -> None:
        """The thumbprint says which key of ours was used; we have one."""
        ours = thumbprint(self._keys.ida_encryption.certificate)
        given = text(body, "thumbprint")
        try:
            raw = decode_base64url(given)
        except MalformedInput:
            raw = b""
        if not (equal_constant_time(raw, ours) or given.lower() == ours.hex()):
            raise IdaError("MPA-003")

    def _open(self, body: Mapping[str, Any]) -> _Content:
        """Decrypts ``request`` and checks its digest and its time."""
        names = ("request", "requestSessionKey", "requestHMAC")
        sealed, wrapped, sealed_digest = (text(body, name) for name in names)
        try:
            key = unwrap_key(self._keys.ida_encryption.key, decode_base64url(wrapped))
            clear = unseal(key, decode_base64url(sealed))
        except MalformedInput as error:
            raise IdaError("MPA-003") from error
        try:
            digest = unseal(key, decode_base64url(sealed_digest))
        except MalformedInput as error:
            raise IdaError("MPA-016") from error
        if not equal_constant_time(digest, digest_text(clear)):
            raise IdaError("MPA-016")
        return self._read_content(clear)

    def _read_content(self, clear: bytes) -> _Content:
        try:
            inner = read_object(clear)
        except MalformedInput as error:
            raise IdaError("MLC-009", "request") from error
        check_time_window(
            text(inner, "timestamp"), "request/timestamp", self._clock.now(), self._policy
        )
        otp = inner.get("otp") or ""
        demographics = inner.get("demographics") or None
        biometrics = inner.get("biometrics") or []
        if not isinstance(otp, str):
            raise IdaError("MLC-009", "request/otp")
        if demographics is not None and not isinstance(demographics, dict):
            raise IdaError("MLC-009", "request/demographics")
        if not isinstance(biometrics, list):
            raise IdaError("MLC-009", "request/biometrics")
        if inner.get("staticPin"):
            raise IdaError("MLC-011", "pin")
        return _Content(otp, demographics, biometrics)

    def _check_requested(self, body: Mapping[str, Any], content: _Content) -> None:
        """``requestedAuth`` may ask for nothing that is not there; IDA reads the content."""
        wanted = body.get("requestedAuth") or {}
        if not isinstance(wanted, dict):
            raise IdaError("MLC-009", "requestedAuth")
        if wanted.get("pin") is True:
            raise IdaError("MLC-011", "pin")
        held = {
            "otp": bool(content.otp),
            "demo": content.demographics is not None,
            "bio": bool(content.biometrics),
        }
        for kind, there in held.items():
            if wanted.get(kind) is True and not there:
                raise IdaError("MLC-013", kind)
        if not any(held.values()):
            raise IdaError("MLC-008")

    def _fingerprint(self, body: Mapping[str, Any]) -> bytes:
        return hashlib.sha256(decode_base64url(text(body, "requestSessionKey"))).digest()

    def _check_replay(self, body: Mapping[str, Any]) -> None:
        """A session key that was once granted is not granted again.

        Stricter than IDA, which leaves this to the OTP and to the times; a client that makes a
        new session key for each request, as MOSIP asks, never meets it.
        """
        if self._fingerprint(body) in self._seen:
            raise IdaError("MLC-009", "requestSessionKey")

    def _remember_session_key(self, body: Mapping[str, Any]) -> None:
        while len(self._seen) >= _REMEMBERED:
            self._seen.pop(next(iter(self._seen)))
        self._seen[self._fingerprint(body)] = None

    def psut_of(self, number: str) -> str | None:
        """The PSUT of whoever has this UIN or VID, for our one partner; None for nobody."""
        person = find_person(number)
        partner = self._keys.registration.partner_id
        return self._psut(person, partner) if person is not None else None

    def _psut(self, person: SandboxPerson, partner: str) -> str:
        """The partner-specific user token (PSUT): 36 digits, stable for person and partner."""
        raw = hmac.digest(
            self._keys.token_secret,
            encode_base64url(partner.encode("utf-8", "replace")).encode()
            + b"."
            + person.uin.encode(),
            "sha256",
        )
        return str(int.from_bytes(raw, "big") % 10**_TOKEN_DIGITS).zfill(_TOKEN_DIGITS)


def _body(raw: bytes) -> dict[str, Any]:
    try:
        return read_object(raw)
    except MalformedInput as error:
        raise IdaError("MLC-009", "request") from error
