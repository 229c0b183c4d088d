"""MOSIP ID Authentication over HTTP: an IdentityService."""

import json
import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from spar_agent.adapters.http import Reply, client, post_json
from spar_agent.adapters.mosip.crypto import Randomness, seal, sign_detached, verify_detached
from spar_agent.adapters.mosip.kyc import ekyc_identity_in
from spar_agent.adapters.mosip.profile import IdaProfile
from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.enrollment import Proof, Proven, SealedCapture
from spar_agent.domain.identity import refusal
from spar_agent.domain.ids import PersonId
from spar_agent.domain.secret import Secret
from spar_agent.errors import BadReply, ClockWrong, NoMatch
from spar_agent.ports.clock import Clock
from spar_agent.ports.identity import OtpSent

log = logging.getLogger(__name__)

SKEW_WORTH_CORRECTING_S = 5.0
Make = Callable[[datetime], dict[str, Any]]


def stamp(moment: datetime) -> str:
    """``2026-11-23T10:00:00.000Z``."""
    return (
        moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
    )


def transaction_id() -> str:
    """Ten digits, none of them a leading zero."""
    return str(secrets.randbelow(9_000_000_000) + 1_000_000_000)


class IdaClient:
    """See ports.IdentityService. A time that IDA refused is corrected once, by its own."""

    def __init__(
        self,
        profile: IdaProfile,
        clock: Clock,
        randomness: Callable[[], Randomness] = Randomness.fresh,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._profile = profile
        self._clock = clock
        self._randomness = randomness
        self._http = (
            httpx.AsyncClient(transport=transport)
            if transport
            else client(profile.timeout_s, profile.ca_pem, profile.client_pem.reveal())
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
        """See ports.IdentityService."""
        transaction = transaction_id()

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

        response = _response((await self._ask("otp", make, transaction)).json)
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
        """See ports.IdentityService."""
        if capture is not None and capture.transaction_id != transaction_id:
            raise ValueError("a capture of another transaction")

        def inner(now: datetime) -> dict[str, Any]:
            biometrics = json.loads(capture.elements) if capture else []
            return {"timestamp": stamp(now), "otp": otp.reveal(), "biometrics": biometrics}

        asked = {"otp": True, "bio": capture is not None}
        device = capture.device if capture else ""
        return await self._prove(person, transaction_id, asked, inner, AuthMethod.OTP, device)

    async def prove_by_capture(self, person: PersonId, capture: SealedCapture) -> Proven:
        """See ports.IdentityService."""

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
        asked: Mapping[str, bool],
        inner: Make,
        method: AuthMethod,
        device: str,
    ) -> Proven:
        profile = self._profile
        call = "kyc" if profile.kyc else "auth"

        def make(now: datetime) -> dict[str, Any]:
            clear = json.dumps(inner(now), separators=(",", ":"), ensure_ascii=False).encode()
            sealed = seal(clear, profile.ida_certificate, self._randomness())
            return {
                "id": f"mosip.identity.{call}",
                "version": profile.version,
                "individualId": person.value,
                "individualIdType": person.kind.value,
                "transactionID": transaction,
                "requestTime": stamp(now),
                "specVersion": profile.version,
                "thumbprint": sealed.thumbprint,
                "domainUri": profile.domain_uri,
                "env": profile.env,
                "requestedAuth": {"demo": False, "pin": False, "otp": False, "bio": False, **asked},
                "consentObtained": True,
                "request": sealed.request,
                "requestSessionKey": sealed.session_key,
                "requestHMAC": sealed.hmac,
                "metadata": {},
            }

        reply = await self._ask(call, make, transaction)
        response = _response(reply.json)
        if response.get(f"{call}Status") is not True:
            raise NoMatch(server_code=f"{call}Status")
        psut = response.get("authToken")
        if not isinstance(psut, str) or not psut:
            raise BadReply("no token")
        when = _moment(str(reply.json.get("responseTime", ""))) or self._clock.now()
        proof = Proof(transaction, psut, when, method, device, _kept(reply))
        return Proven(proof, ekyc_identity_in(response, profile.key) if profile.kyc else None)

    async def _ask(self, call: str, make: Make, transaction: str) -> Reply:
        try:
            return await self._once(call, make, transaction)
        except ClockWrong as error:
            if abs(self.skew_s) < SKEW_WORTH_CORRECTING_S:
                raise
            log.info("IDA refused our time (%s): asked again with its own", error.server_code)
            return await self._once(call, make, transaction)

    async def _once(self, call: str, make: Make, transaction: str) -> Reply:
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
        self._measure(reply, asked_at)
        errors = raw.get("errors")
        if errors:
            first = errors[0] if isinstance(errors, list) else errors
            code = str(first.get("errorCode", "")) if isinstance(first, dict) else ""
            raise refusal(code)
        if self._profile.anchor is not None:
            signature = str(reply.headers.get("response-signature", ""))
            now = self._clock.now() + self._skew
            if not verify_detached(reply.body, signature, self._profile.anchor, now):
                raise BadReply("IDA's signature does not verify")
        if raw.get("transactionID") != transaction:
            raise BadReply("another transaction")
        return reply

    def _measure(self, reply: Reply, asked_at: datetime) -> None:
        told = _moment(str(reply.json.get("responseTime", "")))
        if told is None:
            told = _http_date(str(reply.headers.get("date", "")))
        if told is None:
            return
        skew = told - asked_at
        self._skew = skew if abs(skew.total_seconds()) > 2 else timedelta()


def _response(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """The ``response`` member, empty when there is none. Raises BadReply for another kind."""
    response = raw.get("response")
    if response is None:
        return {}
    if not isinstance(response, dict):
        raise BadReply("response is no object")
    return response


def _kept(reply: Reply) -> str:
    """The exact body with its signature, so that it can be verified again years later."""
    return json.dumps(
        {
            "body": reply.body.decode("utf-8", "replace"),
            "response-signature": str(reply.headers.get("response-signature", "")),
        }
    )


def _moment(text: str) -> datetime | None:
    """An ISO time between 2000 and 2200; one without a zone is UTC."""
    try:
        read = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None
    return _sane(read if read.tzinfo else read.replace(tzinfo=UTC))


def _http_date(text: str) -> datetime | None:
    try:
        read = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return _sane(read if read.tzinfo else read.replace(tzinfo=UTC))


def _sane(moment: datetime) -> datetime | None:
    """Keeps arithmetic with a stranger's time inside what datetime can hold."""
    return moment if 2000 <= moment.year < 2200 else None
