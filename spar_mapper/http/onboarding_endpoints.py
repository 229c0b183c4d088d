"""For apps that want to be partners: they ask, they try out, they show that they are ready.

``/partner-requests`` alone needs no proof: it is off until the setting says otherwise, bounded, and
nothing of what it brings counts before two operators approved it.
"""

from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.consents.service import ConsentRefused, ConsentService
from spar_mapper.core.clock import now_iso
from spar_mapper.core.model import Service
from spar_mapper.dialects.envelope import InvalidEnvelope
from spar_mapper.dialects.spar2 import Spar2Envelope
from spar_mapper.http.consent_endpoints import ConsentAnswered
from spar_mapper.http.requests import BadRequest, ReceivedRequest, RequestReader
from spar_mapper.onboarding.requests import MAX_CHARS, key_words, read_request, request_number
from spar_mapper.onboarding.self_test import SelfTestService
from spar_mapper.operations.replies import MEDIA_TYPE, Replies
from spar_mapper.records.partner_requests import PartnerRequests
from spar_mapper.records.partners import Partner, Stage
from spar_mapper.records.self_tests import LIFE_MS, Check, SelfTest
from spar_mapper.security.authenticator import Caller, RefusalReason, RequestRefused, client_address
from spar_mapper.security.limits import RateLimiter
from spar_mapper.security.signature import verify_signature
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.port import Storage

K = TypeVar("K")
REQUESTS_PER_HOUR = 10
"""Of one address, in each process."""


class SignedRequest(Struct):
    """``POST /partner-requests``, ``/partner-keys``. request: a JWS of the app's own key."""

    request: Annotated[str, Meta(min_length=1, max_length=MAX_CHARS)]


class RequestTaken(Struct):
    """Its reply. words: of the key; the operators read them to the app's operator."""

    request_id: str
    words: str


class SelfTestBegun(Struct):
    """The reply of ``POST /self-test``. expires_in: seconds. callback: where it is posted to."""

    test_id: str
    expires_in: int
    callback: str
    passed: bool
    checks: list[Check]


class NoValues(Struct):
    """``POST /self-test``: the envelope is all."""


class SelfTestAnswer(Struct):
    """``POST /self-test/answer``: what came to the callback, the secret decrypted."""

    test_id: Annotated[str, Meta(max_length=64)]
    code: Annotated[str, Meta(max_length=200)]
    secret: Annotated[str, Meta(max_length=200)] = ""


class SelfTestResult(Struct):
    """Its reply."""

    test_id: str
    passed: bool
    checks: list[Check]


class SandboxAnswer(Struct):
    """``POST /sandbox/consents/answer``: what somebody made up says. request: of consent_uri."""

    request: Annotated[str, Meta(min_length=20, max_length=200)]
    id: Annotated[str, Meta(min_length=1, max_length=256)]
    answer: Literal["allow", "decline"]


class OnboardingEndpoints:
    """For apps, before and while they are partners."""

    def __init__(
        self,
        settings: Settings,
        storage: Storage,
        reader: RequestReader,
        replies: Replies,
        consents: ConsentService,
    ) -> None:
        self._is_open = settings.partner_requests
        self._requests = PartnerRequests(storage)
        self._reader = reader
        self._replies = replies
        self._consents = consents
        self._tests = SelfTestService(storage)
        self._asked = RateLimiter(REQUESTS_PER_HOUR / 3600, float(REQUESTS_PER_HOUR))

    async def request(self, request: Request) -> Response:
        """``POST /partner-requests``, by anybody."""
        if not self._is_open:
            raise BadRequest(404, "request.off", "requests come to the operators as files")
        address = client_address(request)
        wait_s = self._asked.take(address)
        if wait_s:
            raise RequestRefused(RefusalReason.RATE, wait_s)
        _, body = await self._reader.read_json(request)
        try:
            signed = msgspec.convert(body, SignedRequest).request
        except msgspec.ValidationError as error:
            raise BadRequest(400, "G2P-REQ-102", str(error)) from error
        taken = await self._take(signed, "onboard", address or "unknown")
        return Response(msgspec.json.encode(taken), media_type=MEDIA_TYPE)

    async def key(self, request: Request) -> Response:
        """``POST /partner-keys``: one more key, asked for with one that signs now."""
        received, envelope, caller = await self._asked_by(request, Service.SELF_TEST)
        asked = _payload(envelope, SignedRequest)
        self._kid(received, caller.partner)
        name = caller.partner.name
        taken = await self._take(asked.request, "key", f"partner:{name}", name)
        return self._replies.response(envelope.payload_reply(taken, None), caller)

    async def begin_test(self, request: Request) -> Response:
        """``POST /self-test``."""
        try:
            received, envelope, caller = await self._asked_by(request, Service.SELF_TEST)
        except RequestRefused as error:
            raise _with_sentence(error) from error
        kid = self._kid(received, caller.partner)
        test = await self._tests.begin(caller.partner, kid, envelope.sent_at())
        begun = SelfTestBegun(
            test.id, LIFE_MS // 1000, test.callback, test.passed, list(test.checks)
        )
        return self._replies.response(envelope.payload_reply(begun, None), caller)

    async def answer_test(self, request: Request) -> Response:
        """``POST /self-test/answer``."""
        _, envelope, caller = await self._asked_by(request, Service.SELF_TEST)
        asked = _payload(envelope, SelfTestAnswer)
        try:
            test = await self._tests.answer(caller.partner, asked.test_id, asked.code, asked.secret)
        except LookupError as error:
            raise BadRequest(404, "self-test.unknown", "no such test waits: begin anew") from error
        return self._replies.response(envelope.payload_reply(_result(test), None), caller)

    async def answer_consent(self, request: Request) -> Response:
        """``POST /sandbox/consents/answer``, for an app in the sandbox."""
        _, envelope, caller = await self._asked_by(request, Service.RESOLVE_CONSENTED)
        asked = _payload(envelope, SandboxAnswer)
        if caller.partner.stage is not Stage.SANDBOX:
            raise BadRequest(403, "sandbox.over", "this app is not in the sandbox")
        try:
            view, back = await self._consents.answer_in_sandbox(
                caller.partner, asked.request, asked.id, allows=asked.answer == "allow"
            )
        except ConsentRefused as error:
            raise BadRequest(error.status, error.code, error.text) from error
        return self._replies.response(
            envelope.payload_reply(ConsentAnswered(view, back), None), caller
        )

    async def _take(self, signed: str, kind: str, address: str, name: str = "") -> RequestTaken:
        try:
            asked, key = read_request(signed)
        except BadSetting as error:
            raise BadRequest(400, "request.form", str(error)) from error
        if asked.kind != kind or (name and asked.name != name):
            raise BadRequest(400, "request.kind", "it asks for something else")
        number = request_number(signed)
        if not await self._requests.add(number, address, asked.name, signed):
            raise BadRequest(503, "request.full", "too many requests wait: send a file instead")
        return RequestTaken(number, key_words(key))

    async def _asked_by(
        self, request: Request, right: Service
    ) -> tuple[ReceivedRequest, Spar2Envelope, Caller]:
        received = await self._reader.read(request)
        envelope = received.envelope
        if not isinstance(envelope, Spar2Envelope):
            raise BadRequest(400, "G2P-REQ-102", "request_header: an object is required")
        return received, envelope, await self._reader.authenticate(received, right)

    def _kid(self, received: ReceivedRequest, partner: Partner) -> str:
        """Of the key that signed. Raises BadRequest for who came with a bearer token."""
        signature = received.request.headers.get("signature", "")
        for key in partner.active_keys():
            if verify_signature(signature, received.raw, [key]) is not None:
                return key.kid
        raise BadRequest(400, "signature.none", "sign this request: a token shows nothing here")


_SENTENCES = {
    RefusalReason.UNSIGNED: ("signature.none", "there is no header Signature"),
    RefusalReason.SIGNATURE: (
        "signature.wrong",
        "Signature: not by an active key of the partner in sender_app_mnemonic, over the body with"
        " its keys sorted and without spaces",
    ),
    RefusalReason.TIME: ("clock.far", "request_timestamp: too far from our time, which is {now}"),
    RefusalReason.TOKEN: ("signature.none", "sign this request: a token shows nothing here"),
    RefusalReason.RIGHT: ("partner.disabled", "this partner is disabled"),
}


def _with_sentence(refused: RequestRefused) -> Exception:
    """A refusal that says what to mend, where it is about what is tested."""
    if refused.reason not in _SENTENCES:
        return refused
    code, text = _SENTENCES[refused.reason]
    return BadRequest(refused.reason.status, code, text.format(now=now_iso()))


def _payload(envelope: Spar2Envelope, kind: type[K]) -> K:
    try:
        return envelope.body_as(kind).request_payload
    except InvalidEnvelope as error:
        raise BadRequest(400, "G2P-REQ-102", error.text) from error


def _result(test: SelfTest) -> SelfTestResult:
    return SelfTestResult(test.id, test.passed, list(test.checks))
