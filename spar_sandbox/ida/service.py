"""The three calls of ID Authentication: bytes in, the reply's JSON object out."""

import hashlib
import hmac
import logging
import secrets
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
    equal_constant_time,
    hmac_text,
    thumbprint,
    unseal,
    unwrap_key,
)
from spar_sandbox.ida.biometric_check import BiometricCheck
from spar_sandbox.ida.demographics import check_demographics
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.kyc import sealed_identity
from spar_sandbox.ida.otp import OtpChannel, OtpService
from spar_sandbox.ida.partner_check import Factor, PartnerCheck, PartnerCredentials
from spar_sandbox.ida.policy import AuthTokenType, IdaPolicy
from spar_sandbox.ida.request import (
    IdaCall,
    IdaRequest,
    check_time_window,
    read_request,
    required_moment,
    required_text,
)
from spar_sandbox.people.population import SandboxPerson, find_person
from spar_sandbox.storage.keys import SandboxKeys

log = logging.getLogger(__name__)

_PSUT_DIGITS: Final = 36
_MAX_REMEMBERED_KEYS: Final = 10_000


@dataclass(frozen=True, slots=True, repr=False)
class _InnerRequest:
    """The decrypted inner part of an auth or kyc request; empty values were not given."""

    otp: str
    demographics: dict[str, Any] | None
    biometrics: list[Any]

    @property
    def factors(self) -> frozenset[Factor]:
        """What it proves with."""
        given = {
            Factor.OTP: bool(self.otp),
            Factor.DEMOGRAPHICS: self.demographics is not None,
            Factor.BIOMETRICS: bool(self.biometrics),
        }
        return frozenset(factor for factor, present in given.items() if present)


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
        self.partner_check = PartnerCheck(keys, clock)
        self._keys = keys
        self._clock = clock
        self._policy = policy
        self._otps = otps
        self._biometrics = biometrics
        self._granted_keys: dict[bytes, None] = {}  # hashes of session keys, oldest first

    def handle(
        self, call: IdaCall, credentials: PartnerCredentials, raw: bytes, relying_party: str = ""
    ) -> dict[str, Any]:
        """IDA's JSON reply to one call; an error is a reply too. ``raw``: the request's body.

        relying_party: the partner whom the token is for, when eSignet asks on its behalf.
        """
        request: IdaRequest | None = None
        partner = credentials.partner
        try:
            allowed = self.partner_check.check(credentials, raw)
            body = _body(raw)
            request = read_request(body, call, self._clock.now(), self._policy)
            if call is IdaCall.OTP:
                response = self._send_otp(request, partner, body, allowed)
            else:
                response = self._authenticate(request, partner, body, allowed, relying_party)
        except IdaError as error:
            log.info("%s refused: IDA-%s", call, error.code)
            return self.error_reply(call, error, request, partner)
        log.info("%s granted", call)
        return self._reply(request, response, None)

    def error_reply(
        self, call: IdaCall, error: IdaError, request: IdaRequest | None = None, partner: str = ""
    ) -> dict[str, Any]:
        """The reply that says no. Like IDA's it names the transaction only past validation."""
        validated = request if error.only_match_failed else None
        psut = self._psut(validated.person, partner) if validated else None
        response: dict[str, Any] | None = None
        if call is IdaCall.AUTH:
            response = {"authStatus": False, "authToken": psut}
        elif call is IdaCall.KYC:
            response = {
                "kycStatus": False,
                "authToken": psut,
                "thumbprint": None,
                "identity": None,
                "sessionKey": None,
            }
        return self._reply(validated, response, [error.as_json()])

    def _reply(
        self,
        request: IdaRequest | None,
        response: dict[str, Any] | None,
        errors: list[dict[str, str]] | None,
    ) -> dict[str, Any]:
        return {
            "transactionID": request.transaction_id if request else None,
            "version": request.version if request else None,
            "id": request.call.request_id if request else None,
            "errors": errors,
            "responseTime": format_timestamp(self._clock.now()),
            "response": response,
        }

    def _send_otp(
        self,
        request: IdaRequest,
        partner: str,
        body: Mapping[str, Any],
        allowed: frozenset[Factor],
    ) -> dict[str, Any]:
        if Factor.OTP not in allowed:
            raise IdaError("MPA-005")
        channels = _otp_channels(body)
        if "OTP" in request.person.locked:
            raise IdaError("MLC-019", "OTP")
        return dict(self._otps.send(request, partner, channels))

    def _authenticate(
        self,
        request: IdaRequest,
        partner: str,
        body: Mapping[str, Any],
        allowed: frozenset[Factor],
        relying_party: str,
    ) -> dict[str, Any]:
        """The ``response`` of auth or kyc. Raises IdaError unless everything given proves."""
        if body.get("consentObtained") is not True:
            raise IdaError("MLC-012")
        self._check_thumbprint(body)
        inner = self._open_inner(body)
        _check_requested_auth(body, inner)
        for factor in inner.factors - allowed:
            raise IdaError("MPA-006", factor.value)
        session_key_hash = _session_key_hash(body)
        self._check_replay(session_key_hash)
        self._check_factors(request, partner, body, inner)
        self._remember_granted(session_key_hash)
        psut = self._psut(request.person, relying_party or partner)
        if request.call is IdaCall.AUTH:
            return {"authStatus": True, "authToken": psut}
        sealed = sealed_identity(request.person, self._keys.partner.certificate)
        return {"kycStatus": True, "authToken": psut, **sealed}

    def _check_factors(
        self,
        request: IdaRequest,
        partner: str,
        body: Mapping[str, Any],
        inner: _InnerRequest,
    ) -> None:
        """Each factor given must prove the person."""
        if inner.otp:
            if "OTP" in request.person.locked:
                raise IdaError("MLC-019", "OTP")
            self._otps.check(request, partner, inner.otp)
        if inner.demographics is not None:
            check_demographics(request.person, inner.demographics)
        if inner.biometrics:
            self._biometrics.check(inner.biometrics, request, body)

    def _check_thumbprint(self, body: Mapping[str, Any]) -> None:
        """The thumbprint says which key of ours was used; we have one. base64url or hex."""
        expected = thumbprint(self._keys.ida_encryption.certificate)
        given = required_text(body, "thumbprint")
        try:
            decoded = decode_base64url(given)
        except MalformedInput:
            decoded = b""
        if not (equal_constant_time(decoded, expected) or given.lower() == expected.hex()):
            raise IdaError("MPA-003")

    def _open_inner(self, body: Mapping[str, Any]) -> _InnerRequest:
        """Decrypts ``request`` and checks its digest and its time."""
        names = ("request", "requestSessionKey", "requestHMAC")
        sealed, wrapped_key, sealed_digest = (required_text(body, name) for name in names)
        try:
            key = unwrap_key(self._keys.ida_encryption.key, decode_base64url(wrapped_key))
            clear = unseal(key, decode_base64url(sealed))
        except MalformedInput as error:
            raise IdaError("MPA-003") from error
        try:
            digest = unseal(key, decode_base64url(sealed_digest))
        except MalformedInput as error:
            raise IdaError("MPA-016") from error
        if not equal_constant_time(digest, hmac_text(clear)):
            raise IdaError("MPA-016")
        return self._read_inner(_body(clear))

    def _read_inner(self, inner: Mapping[str, Any]) -> _InnerRequest:
        captured_at = required_moment(inner, "timestamp", "request/timestamp")
        check_time_window(captured_at, self._clock.now(), self._policy)
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
        return _InnerRequest(otp, demographics, biometrics)

    def _check_replay(self, session_key_hash: bytes) -> None:
        """A session key that was once granted is not granted again.

        Stricter than IDA, which leaves this to the OTP and to the times; a client that makes a
        new session key for each request, as MOSIP asks, never meets it.
        """
        if session_key_hash in self._granted_keys:
            raise IdaError("MLC-009", "requestSessionKey")

    def _remember_granted(self, session_key_hash: bytes) -> None:
        while len(self._granted_keys) >= _MAX_REMEMBERED_KEYS:
            self._granted_keys.pop(next(iter(self._granted_keys)))
        self._granted_keys[session_key_hash] = None

    def psut_of(self, number: str) -> str | None:
        """The PSUT of whoever has this UIN or VID, for our one partner; None for nobody."""
        person = find_person(number, self._policy.crowd)
        partner = self._keys.registration.partner_id
        return self._psut(person, partner) if person is not None else None

    def _psut(self, person: SandboxPerson, partner: str) -> str:
        """The partner-specific user token (PSUT): 36 digits, stable for person and partner.

        Or for person and policy, or for nothing, as the policy says.
        """
        kind = self._policy.auth_token_type
        if kind is AuthTokenType.RANDOM:
            return str(secrets.randbelow(10**_PSUT_DIGITS)).zfill(_PSUT_DIGITS)
        whose = partner if kind is AuthTokenType.PARTNER else f"policy/{kind}"
        encoded_partner = encode_base64url(whose.encode("utf-8", "replace")).encode()
        content = encoded_partner + b"." + person.uin.encode()
        raw = hmac.digest(self._keys.token_secret, content, "sha256")
        return str(int.from_bytes(raw, "big") % 10**_PSUT_DIGITS).zfill(_PSUT_DIGITS)


def _body(raw: bytes) -> dict[str, Any]:
    try:
        return read_object(raw)
    except MalformedInput as error:
        raise IdaError("MLC-009", "request") from error


def _otp_channels(body: Mapping[str, Any]) -> frozenset[OtpChannel]:
    """``otpChannel``, in any case of letters; OTA-008 when absent, MLC-009 when unknown."""
    given = body.get("otpChannel")
    if given is None or given == []:
        raise IdaError("OTA-008")
    if not isinstance(given, list) or not all(isinstance(c, str) for c in given):
        raise IdaError("MLC-009", "otpChannel")
    names = {channel.lower() for channel in given}
    if not names <= set(OtpChannel):
        raise IdaError("MLC-009", "otpChannel")
    return frozenset(OtpChannel(name) for name in names)


def _check_requested_auth(body: Mapping[str, Any], inner: _InnerRequest) -> None:
    """``requestedAuth`` may ask for nothing that is not there; IDA reads the content."""
    requested = body.get("requestedAuth") or {}
    if not isinstance(requested, dict):
        raise IdaError("MLC-009", "requestedAuth")
    if requested.get("pin") is True:
        raise IdaError("MLC-011", "pin")
    given = {
        "otp": bool(inner.otp),
        "demo": inner.demographics is not None,
        "bio": bool(inner.biometrics),
    }
    for factor, is_given in given.items():
        if requested.get(factor) is True and not is_given:
            raise IdaError("MLC-013", factor)
    if not any(given.values()):
        raise IdaError("MLC-008")


def _session_key_hash(body: Mapping[str, Any]) -> bytes:
    return hashlib.sha256(decode_base64url(required_text(body, "requestSessionKey"))).digest()
