"""The HTTP endpoints of the IDA simulator."""

from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.core.encoding import compact_json
from spar_sandbox.crypto.jws import sign_detached
from spar_sandbox.ida.control import IdaControl, IdaControlOrder
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.otp import OtpService
from spar_sandbox.ida.partner_check import PartnerCredentials
from spar_sandbox.ida.phone_page import phone_page
from spar_sandbox.ida.request import IdaCall
from spar_sandbox.ida.service import IdaService
from spar_sandbox.people.id_card import CardShape, card_png, card_text
from spar_sandbox.people.population import find_person
from spar_sandbox.storage.keys import SandboxKeys
from spar_sandbox.web.control import control_route
from spar_sandbox.web.failures import DropTime, FailingCall, FailurePlan, PlannedFailure
from spar_sandbox.web.loopback import loopback_only
from spar_sandbox.web.server import DroppedResponse, read_body

_MAX_BODY_BYTES: Final = 4 * 1024 * 1024
_CAPTIVE_PORTAL: Final = (
    "<!doctype html><title>Welcome</title><h1>Free Wi-Fi</h1><p>Please sign in to go on line.</p>"
)
_NO_STORE: Final = {"cache-control": "no-store"}


class IdaEndpoints:
    """IDA's calls, the phone, token and card pages, and ``/control`` around one IdaService."""

    def __init__(
        self, keys: SandboxKeys, clock: SandboxClock, service: IdaService, otps: OtpService
    ) -> None:
        self._keys = keys
        self._clock = clock
        self._service = service
        self._otps = otps
        self._failures = FailurePlan()

    def app(self) -> Starlette:
        """The ASGI application."""
        ida_path = "/idauthentication/v1/{call}/{licence}/{partner}/{api_key}"
        delegated_path = (
            "/idauthentication/v1/kyc-auth/delegated/{licence}/{relying_party}/{client}"
        )
        control = IdaControl(self._clock, self._otps, self._failures)
        return Starlette(
            routes=[
                Route(ida_path, self._ida, methods=["POST"]),
                Route(delegated_path, self._ida, methods=["POST"]),
                Route("/sms", loopback_only(self._sms), methods=["GET"]),
                Route("/sms.json", loopback_only(self._sms_json), methods=["GET"]),
                Route("/token.json", loopback_only(self._token_json), methods=["GET"]),
                Route("/card.png", loopback_only(self._card_png), methods=["GET"]),
                Route("/card.txt", loopback_only(self._card_txt), methods=["GET"]),
                control_route(IdaControlOrder, control.carry_out),
                Route("/health", self._health, methods=["GET"]),
            ]
        )

    async def _health(self, _request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def _sms(self, _request: Request) -> Response:
        """The page of the made-up phones, with the messages they got."""
        page = phone_page(self._otps.inbox, self._clock.now())
        policy = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'"}
        return HTMLResponse(page, headers=_NO_STORE | policy)

    async def _sms_json(self, _request: Request) -> Response:
        """The messages sent, newest first."""
        messages = [message.as_json() for message in self._otps.inbox]
        return JSONResponse(messages, headers=_NO_STORE)

    async def _token_json(self, request: Request) -> Response:
        """The ``authToken`` that auth would answer for ``?id=`` and our one partner."""
        psut = self._service.psut_of(request.query_params.get("id", ""))
        if psut is None:
            return _nobody()
        return JSONResponse({"psut": psut}, headers=_NO_STORE)

    async def _card_png(self, request: Request) -> Response:
        """The signed QR of whoever has ``?id=``, as on a printed card."""
        text = self._card_text(request)
        return _nobody() if text is None else Response(card_png(text), media_type="image/png")

    async def _card_txt(self, request: Request) -> Response:
        """The text in that QR, as a scanner types it."""
        text = self._card_text(request)
        return _nobody() if text is None else PlainTextResponse(text)

    def _card_text(self, request: Request) -> str | None:
        person = find_person(request.query_params.get("id", ""))
        shape = request.query_params.get("shape", CardShape.KEYMANAGER)
        if person is None or shape not in set(CardShape):
            return None
        return card_text(person, self._keys.card_issuer, self._clock.now(), CardShape(shape))

    async def _ida(self, request: Request) -> Response:
        """One IDA call: planned failures, ``Authorization``, then IDA proper."""
        name = request.path_params.get("call", IdaCall.AUTH)
        if name not in set(IdaCall):
            return PlainTextResponse("no such service\n", 404)
        call = IdaCall(name)
        raw = await read_body(request, _MAX_BODY_BYTES)
        if raw is None:
            return PlainTextResponse("too long\n", 413)
        failure = await self._failures.next_for(FailingCall(call))
        instead = _response_instead(failure)
        if instead is not None:
            return instead
        if not self._service.partner_check.is_authorized(request.headers.get("authorization", "")):
            return self._signed(_not_authorized(), failure, 401)
        if failure.fail_next:
            reply = self._service.error_reply(call, IdaError(failure.fail_next, failure.detail))
        else:
            relying_party = request.path_params.get("relying_party", "")
            reply = self._service.handle(call, self._credentials(request), raw, relying_party)
        return self._broken_or_signed(reply, failure)

    def _credentials(self, request: Request) -> PartnerCredentials:
        """ESignet names the partner it asks for, and proves by licence and signature who it is."""
        named, registered = request.path_params, self._keys.registration
        return PartnerCredentials(
            licence=named["licence"],
            partner=named.get("partner", registered.partner_id),
            api_key=named.get("api_key", registered.api_key),
            signature=request.headers.get("signature", ""),
        )

    def _broken_or_signed(self, reply: dict[str, Any], failure: PlannedFailure) -> Response:
        """The reply, or what is left of it when a failure after the call's effect is planned."""
        if failure.drop:
            return DroppedResponse()
        if failure.truncate:
            whole = compact_json(reply)
            return DroppedResponse(whole, len(whole) // 2)
        return self._signed(reply, failure, 200)

    def _signed(self, reply: dict[str, Any], failure: PlannedFailure, status: int) -> Response:
        """The reply with IDA's detached JWS over exactly these bytes."""
        raw = compact_json(reply)
        headers = {} if failure.unsigned else {"response-signature": self._signature(raw, failure)}
        return Response(raw, status, headers=headers, media_type="application/json")

    def _signature(self, raw: bytes, failure: PlannedFailure) -> str:
        signer = self._keys.ida_signing
        signed = raw + b" " if failure.bad_signature else raw
        return sign_detached(signed, signer.key, [signer.certificate, self._keys.root.certificate])


def _nobody() -> Response:
    return JSONResponse({"error": "nobody has this id"}, 404)


def _response_instead(failure: PlannedFailure) -> Response | None:
    """What the failure answers in place of IDA, before the call takes effect."""
    if failure.drop and failure.when is DropTime.BEFORE:
        return DroppedResponse()
    if failure.html:
        return HTMLResponse(_CAPTIVE_PORTAL)
    if failure.http_status is not None:
        delay = failure.retry_after_s
        headers = {} if delay is None else {"retry-after": str(delay)}
        return PlainTextResponse("as ordered\n", failure.http_status, headers=headers)
    return None


def _not_authorized() -> dict[str, Any]:
    return {
        "id": None,
        "version": None,
        "transactionID": None,
        "responseTime": None,
        "response": None,
        "errors": [{"errorCode": "KER-ATH-401", "errorMessage": "Authentication Failed"}],
    }
