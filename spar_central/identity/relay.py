"""One call to ID Authentication: an exact list of fields out, a verified reply back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import httpx
import msgspec

from spar_central import http_client
from spar_central.clock import Clock, stamp
from spar_central.errors import Refused
from spar_central.identity.asking import CodeWanted, SealedProof, new_transaction
from spar_central.identity.credentials import Credentials, IdaPolicy
from spar_central.identity.kyc import open_identity
from spar_central.identity.signing import check_detached, sign_detached
from spar_central.settings import Identity
from spar_central.trust.attestation import Method

MAX_REPLY: Final = 4_000_000
WITH_CODE: Final = frozenset({Method.OTP, Method.BOTH})
UNKNOWN_ID: Final = frozenset(
    f"IDA-MLC-{number}" for number in ("002", "004", "018", "026", "027", "028", "029")
)
"""Codes that tell whether a number is anybody's: too many of them are guessing."""


REFUSES_US: Final = "IDA-MPA-"
"""Start of the codes about who asks: partner, licence, policy, signature."""
OF_USE: Final = frozenset({"IDA-MPA-005", "IDA-MPA-006", "IDA-MPA-015"})
"""Of them those about what a policy allows: who asks is known then."""


class _Error(msgspec.Struct):
    errorCode: str = ""  # noqa: N815 -- MOSIP's name


class _Response(msgspec.Struct):
    authStatus: bool = False  # noqa: N815 -- MOSIP's names
    kycStatus: bool = False  # noqa: N815
    authToken: str | None = None  # noqa: N815
    identity: str | None = None
    sessionKey: str | None = None  # noqa: N815


class _Reply(msgspec.Struct):
    response: _Response | None = None
    errors: list[_Error] | None = None
    transactionID: str | None = None  # noqa: N815
    responseTime: str | None = None  # noqa: N815


@dataclass(frozen=True, slots=True, repr=False)
class Answered:
    """IDA's own bytes, whose signature holds, and what they say.

    psut: "" unless IDA said yes to a proof. codes: of its refusal.
    """

    raw: bytes
    signature: str
    codes: tuple[str, ...]
    psut: str
    response_time: datetime
    identity: dict[str, str]

    @property
    def names_nobody(self) -> bool:
        """True when the number is not anybody's."""
        return bool(UNKNOWN_ID & set(self.codes))


@dataclass(frozen=True, slots=True, repr=False)
class SignedRequest:
    """What goes to IDA, signed; nothing of it was sent yet."""

    call: str
    address: httpx.URL
    data: bytes
    headers: dict[str, str]
    transaction: str


@dataclass(frozen=True, slots=True, repr=False)
class SignedYes:
    """A proof that IDA gave to somebody else's request: its bytes, whose signature holds."""

    raw: bytes
    transaction_id: str
    psut: str
    response_time: datetime


class Relay:
    """Speaks to one deployment of IDA as one partner."""

    def __init__(
        self, settings: Identity, credentials: Credentials, http: httpx.AsyncClient, clock: Clock
    ) -> None:
        """http: of ``new_client``; closed by ``close``."""
        self.settings = settings
        self._credentials = credentials
        self._http = http
        self._clock = clock
        self._addresses: dict[tuple[str, IdaPolicy], httpx.URL] = {}

    async def close(self) -> None:
        """After the last call."""
        await self._http.aclose()

    def policy_of(self, factor: Method) -> IdaPolicy:
        """Raises Refused ``identity.factor``."""
        found = self._credentials.policies.get(factor)
        if found is None:
            raise Refused("identity.factor", factor)
        return found

    async def answers(self) -> bool:
        """Whether anybody answers there; no person is named and no try is counted."""
        try:
            reply = await http_client.whole_reply(
                self._http,
                "GET",
                self.settings.base_url,
                within_s=self.settings.wait_s,
                most_bytes=MAX_REPLY,
            )
        except http_client.NoReply:
            return False
        return reply.status < httpx.codes.INTERNAL_SERVER_ERROR

    async def refusals(self, factor: Method) -> tuple[str, ...]:
        """Codes with which IDA refuses us under a factor's policy; none where it takes our keys.

        Asked about nobody: without a number no code is sent and no try is counted. Raises Refused.
        """
        transaction = new_transaction()
        body = self._code_body("", "UIN", transaction, self._clock(), ("phone",))
        answered = await self.ask("otp", body, factor, transaction)
        return tuple(
            code for code in answered.codes if code.startswith(REFUSES_US) and code not in OF_USE
        )

    async def send_otp(self, asked: CodeWanted) -> Answered:
        """IDA sends a code. Raises Refused."""
        return await self.send(self.otp_request(asked))

    def otp_request(self, asked: CodeWanted) -> SignedRequest:
        """For ``send``: IDA shall send a code. Raises Refused."""
        factor = Method.OTP if Method.OTP in self._credentials.policies else Method.BOTH
        body = self._code_body(
            asked.individual_id,
            asked.individual_id_type,
            asked.transaction_id,
            asked.request_time,
            asked.channels,
        )
        return self._request("otp", body, factor, asked.transaction_id)

    def _code_body(
        self, number: str, kind: str, transaction: str, at: datetime, channels: tuple[str, ...]
    ) -> dict[str, Any]:
        return {
            "id": "mosip.identity.otp",
            "version": self.settings.version,
            "individualId": number,
            "individualIdType": kind,
            "transactionID": transaction,
            "requestTime": stamp(at),
            "otpChannel": list(channels),
            "metadata": {},
        }

    async def prove(self, asked: SealedProof) -> Answered:
        """IDA compares what was sealed to it. Raises Refused."""
        return await self.send(self.proof_request(asked))

    def proof_request(self, asked: SealedProof) -> SignedRequest:
        """For ``send``: IDA shall compare what was sealed to it. Raises Refused."""
        call = "kyc" if self.settings.kyc else "auth"
        body = {
            "id": f"mosip.identity.{call}",
            "version": self.settings.version,
            "individualId": asked.individual_id,
            "individualIdType": asked.individual_id_type,
            "transactionID": asked.transaction_id,
            "requestTime": stamp(asked.request_time),
            "specVersion": self.settings.version,
            "thumbprint": asked.thumbprint,
            "domainUri": self.settings.domain_uri,
            "env": self.settings.env,
            "requestedAuth": {
                "demo": False,
                "pin": False,
                "otp": asked.factor in WITH_CODE,
                "bio": asked.factor is not Method.OTP,
            },
            "consentObtained": True,
            "request": asked.request,
            "requestSessionKey": asked.request_session_key,
            "requestHMAC": asked.request_hmac,
            "metadata": {},
        }
        return self._request(call, body, asked.factor, asked.transaction_id)

    async def ask(
        self, call: str, body: dict[str, Any], factor: Method, transaction: str
    ) -> Answered:
        """One signed request under the policy of a factor. Raises Refused."""
        return await self.send(self._request(call, body, factor, transaction))

    def _request(
        self, call: str, body: dict[str, Any], factor: Method, transaction: str
    ) -> SignedRequest:
        policy = self.policy_of(factor)
        data = msgspec.json.encode(body)
        headers = {
            "content-type": "application/json",
            "signature": sign_detached(data, self._credentials.key, self._credentials.certificate),
        }
        if self._credentials.authorization:
            headers["authorization"] = self._credentials.authorization
        return SignedRequest(call, self._address(call, policy), data, headers, transaction)

    async def send(self, request: SignedRequest) -> Answered:
        """Once, and what IDA answers. Raises Refused."""
        try:
            reply = await http_client.whole_reply(
                self._http,
                "POST",
                request.address,
                content=request.data,
                headers=request.headers,
                within_s=self.settings.wait_s,
                most_bytes=MAX_REPLY,
            )
        except http_client.NoReply as error:
            code = "identity.reply" if error.reason in http_client.UNREADABLE else "identity.away"
            raise Refused(code, error.reason) from error
        if reply.status >= httpx.codes.INTERNAL_SERVER_ERROR:
            # a gateway's page, or its own trouble: nobody there has signed anything
            raise Refused("identity.away", f"http.{reply.status}")
        raw, signature = reply.body, reply.headers.get("response-signature", "")
        check_detached(raw, signature, self._credentials.signers, self._clock())
        return self._read(request.call, raw, signature, request.transaction)

    def _address(self, call: str, policy: IdaPolicy) -> httpx.URL:
        """Read once for each policy: settings and keys are those of the start."""
        found = self._addresses.get((call, policy))
        if found is None:
            who = f"{policy.licence_key}/{self.settings.partner_id}/{policy.api_key}"
            try:
                found = httpx.URL(f"{self.settings.base_url}/{call}/{who}")
            except httpx.InvalidURL as error:
                raise Refused("identity.away", "address") from error
            self._addresses[call, policy] = found
        return found

    def _read(self, call: str, raw: bytes, signature: str, transaction: str) -> Answered:
        """What a signed reply says, when it is one to our question, of now. Raises Refused."""
        try:
            values = msgspec.json.decode(raw, type=_Reply)
            at = datetime.fromisoformat((values.responseTime or "").replace("Z", "+00:00"))
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise Refused("identity.reply", type(error).__name__) from error
        if at.tzinfo is None or abs(at - self._clock()) > timedelta(seconds=self.settings.skew_s):
            raise Refused("identity.reply", "time")
        codes = tuple(one.errorCode[:20] for one in values.errors or ())
        if codes:
            return Answered(raw, signature, codes, "", at, {})
        if values.transactionID != transaction:
            raise Refused("identity.reply", "another transaction")
        if call == "otp":
            return Answered(raw, signature, (), "", at, {})
        response = values.response or _Response()
        yes = response.kycStatus if call == "kyc" else response.authStatus
        if not yes or not response.authToken:
            raise Refused("identity.reply", "neither yes nor an error")
        return Answered(raw, signature, (), response.authToken, at, self._identity(response))

    def read_signed_yes(self, raw: bytes, signature: str) -> SignedYes:
        """What IDA answered to a laptop itself, whenever that was. Raises Refused."""
        try:
            values = msgspec.json.decode(raw, type=_Reply)
            at = datetime.fromisoformat((values.responseTime or "").replace("Z", "+00:00"))
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise Refused("identity.reply", type(error).__name__) from error
        if at.tzinfo is None or at > self._clock() + timedelta(seconds=self.settings.skew_s):
            raise Refused("identity.reply", "time")
        check_detached(raw, signature, self._credentials.signers, at)
        response = values.response or _Response()
        if values.errors or not (response.kycStatus or response.authStatus):
            raise Refused("identity.reply", "not a yes")
        if not response.authToken or not values.transactionID:
            raise Refused("identity.reply", "token")
        return SignedYes(raw, values.transactionID, response.authToken, at)

    def _identity(self, response: _Response) -> dict[str, str]:
        if not (response.identity and response.sessionKey):
            return {}
        return open_identity(response.identity, response.sessionKey, self._credentials.key)


def new_client(settings: Identity) -> httpx.AsyncClient:
    """For a Relay. Raises BadSetting."""
    return http_client.new_client(settings.wait_s, settings.ca_file, "identity.ca_file")
