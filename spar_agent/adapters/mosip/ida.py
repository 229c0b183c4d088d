"""MOSIP ID Authentication over HTTP: an IdentityService."""

import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import httpx

from spar_agent.adapters.http import (
    STRAIGHT,
    Connections,
    Reply,
    client,
    post_json,
)
from spar_agent.adapters.mosip.crypto import (
    Randomness,
    encrypt_request,
    sign_detached,
    verify_detached,
)
from spar_agent.adapters.mosip.kyc import ekyc_identity_in
from spar_agent.adapters.mosip.profile import IdaProfile
from spar_agent.adapters.mosip.replies import (
    new_transaction_id,
    raise_error_in,
    response_in,
    signed_reply,
)
from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.enrollment import Proof, Proven, SealedCapture
from spar_agent.domain.ids import PersonId
from spar_agent.domain.secret import Secret
from spar_agent.domain.signed import Bound
from spar_agent.domain.times import parse_http_date, parse_time, stamp
from spar_agent.errors import BadReply, ClockWrong, NoMatch
from spar_agent.ports.clock import Clock
from spar_agent.ports.identity import OtpSent

log = logging.getLogger(__name__)

SKEW_WORTH_CORRECTING_S = 5.0
NO_FACTORS = {"demo": False, "pin": False, "otp": False, "bio": False}
BodyMaker = Callable[[datetime], dict[str, Any]]


class IdaClient:
    """An IdentityService over HTTP; what its methods raise is said there.

    A time that IDA refused is corrected once, by its own.
    """

    def __init__(
        self,
        profile: IdaProfile,
        clock: Clock,
        randomness: Callable[[], Randomness] = Randomness.fresh,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        connections: Connections = STRAIGHT,
    ) -> None:
        self._profile = profile
        self._clock = clock
        self._randomness = randomness
        self._http = client(
            profile.timeout_s, profile.ca_pem, profile.client_pem.reveal(), transport, connections
        )
        self._skew = timedelta()

    async def close(self) -> None:
        """Give the connections back."""
        await self._http.aclose()

    @property
    def skew_s(self) -> float:
        """Seconds IDA's clock is ahead of ours, as last measured."""
        return self._skew.total_seconds()

    async def send_otp(self, person: PersonId, channels: Sequence[OtpChannel]) -> OtpSent:
        """Have IDA send a one-time code to ``channels``."""
        transaction = new_transaction_id()

        def make(now: datetime) -> dict[str, Any]:
            return {
                "id": "mosip.identity.otp",
                "version": self._profile.version,
                "individualId": person.value,
                "individualIdType": person.kind.value,
                "transactionID": transaction,
                "requestTime": stamp(now),
                "otpChannel": list(channels),
                "metadata": {},
            }

        response = response_in((await self._post_with_right_clock("otp", make, transaction)).json)
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

        def inner(now: datetime) -> dict[str, Any]:
            biometrics = json.loads(capture.elements) if capture else []
            return {"timestamp": stamp(now), "otp": otp.reveal(), "biometrics": biometrics}

        factors = {"otp": True, "bio": capture is not None}
        device = capture.device if capture else ""
        return await self._prove(person, transaction_id, factors, inner, AuthMethod.OTP, device)

    async def prove_by_capture(
        self, person: PersonId, capture: SealedCapture, bound: Bound | None = None
    ) -> Proven:
        """Prove the person by what a device captured; nobody here asks what it is ``bound`` to."""

        def inner(now: datetime) -> dict[str, Any]:
            return {"timestamp": stamp(now), "biometrics": json.loads(capture.elements)}

        method = AuthMethod(capture.method)
        return await self._prove(
            person, capture.transaction_id, {"bio": True}, inner, method, capture.device
        )

    async def _prove(
        self,
        person: PersonId,
        transaction: str,
        factors: dict[str, bool],
        inner: BodyMaker,
        method: AuthMethod,
        device: str,
    ) -> Proven:
        profile = self._profile
        call = "kyc" if profile.kyc else "auth"

        def make(now: datetime) -> dict[str, Any]:
            clear = json.dumps(inner(now), separators=(",", ":"), ensure_ascii=False).encode()
            encrypted = encrypt_request(clear, profile.ida_certificate, self._randomness())
            return {
                "id": f"mosip.identity.{call}",
                "version": profile.version,
                "individualId": person.value,
                "individualIdType": person.kind.value,
                "transactionID": transaction,
                "requestTime": stamp(now),
                "specVersion": profile.version,
                "thumbprint": encrypted.thumbprint,
                "domainUri": profile.domain_uri,
                "env": profile.env,
                "requestedAuth": NO_FACTORS | factors,
                "consentObtained": True,
                "request": encrypted.request,
                "requestSessionKey": encrypted.session_key,
                "requestHMAC": encrypted.hmac,
                "metadata": {},
            }

        reply = await self._post_with_right_clock(call, make, transaction)
        response = response_in(reply.json)
        if response.get(f"{call}Status") is not True:
            raise NoMatch(server_code=f"{call}Status")
        psut = response.get("authToken")
        if not isinstance(psut, str) or not psut:
            raise BadReply("no token")
        when = parse_time(reply.json.get("responseTime")) or self._clock.now()
        signature = str(reply.headers.get("response-signature", ""))
        kept = signed_reply(reply.body, signature)
        proof = Proof(transaction, psut, when, method, device, kept)
        return Proven(proof, ekyc_identity_in(response, profile.key) if profile.kyc else None)

    async def _post_with_right_clock(self, call: str, make: BodyMaker, transaction: str) -> Reply:
        try:
            return await self._post(call, make, transaction)
        except ClockWrong as error:
            if abs(self.skew_s) < SKEW_WORTH_CORRECTING_S:
                raise
            log.info("IDA refused our time (%s): sent again with its own", error.server_code)
            return await self._post(call, make, transaction)

    async def _post(self, call: str, make: BodyMaker, transaction: str) -> Reply:
        profile = self._profile
        asked_at = self._clock.now()
        body = json.dumps(
            make(asked_at + self._skew), separators=(",", ":"), ensure_ascii=False
        ).encode()
        url = "/".join(
            (
                profile.base_url,
                call,
                profile.licence_key.reveal(),
                profile.partner_id,
                profile.api_key.reveal(),
            )
        )
        headers = {"Signature": sign_detached(body, profile.key, profile.certificate)}
        if profile.authorization:
            headers["Authorization"] = profile.authorization.reveal()
        reply = await post_json(self._http, url, body, headers)
        return self._checked(reply, asked_at, transaction)

    def _checked(self, reply: Reply, asked_at: datetime, transaction: str) -> Reply:
        raw = reply.json
        if not isinstance(raw, dict):
            raise BadReply("not an object")
        self._measure_skew(reply, asked_at)
        raise_error_in(raw)
        if self._profile.anchor is not None:
            signature = str(reply.headers.get("response-signature", ""))
            now = self._clock.now() + self._skew
            if not verify_detached(reply.body, signature, self._profile.anchor, now):
                raise BadReply("IDA's signature does not verify")
        if raw.get("transactionID") != transaction:
            raise BadReply("another transaction")
        return reply

    def _measure_skew(self, reply: Reply, asked_at: datetime) -> None:
        theirs = parse_time(reply.json.get("responseTime"))
        if theirs is None:
            theirs = parse_http_date(str(reply.headers.get("date", "")))
        if theirs is None:
            return
        skew = theirs - asked_at
        self._skew = skew if abs(skew.total_seconds()) > 2 else timedelta()
