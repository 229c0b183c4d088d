"""The web face of the IDA simulator."""

from collections.abc import Mapping
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.core.encoding import MalformedInput, compact_json, read_object
from spar_sandbox.crypto.jws import sign_detached
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.otp import OtpService
from spar_sandbox.ida.partner_check import PartnerCredentials
from spar_sandbox.ida.phone_page import phone_page
from spar_sandbox.ida.service import CALL_IDS, IdaService
from spar_sandbox.people.id_card import card_png, card_text
from spar_sandbox.people.population import find_person
from spar_sandbox.storage.keys import SandboxKeys
from spar_sandbox.web.failures import BadOrder, FailurePlan, PlannedFailure, read_fault
from spar_sandbox.web.loopback import loopback_only
from spar_sandbox.web.server import DroppedResponse, read_body

_BODY_LIMIT: Final = 4 * 1024 * 1024
_ORDER_LIMIT: Final = 64 * 1024
_PORTAL: Final = (
    "<!doctype html><title>Welcome</title><h1>Free Wi-Fi</h1><p>Please sign in to go on line.</p>"
)


class IdaEndpoints:
    """Routes, faults and the phone page around one IdaService."""

    def __init__(
        self, keys: SandboxKeys, clock: SandboxClock, service: IdaService, otps: OtpService
    ) -> None:
        self._keys = keys
        self._clock = clock
        self._service = service
        self._otps = otps
        self._faults = FailurePlan()

    def app(self) -> Starlette:
        """The ASGI application."""
        path = "/idauthentication/v1/{call}/{licence}/{partner}/{api_key}"
        return Starlette(
            routes=[
                Route(path, self._ida, methods=["POST"]),
                Route("/sms", loopback_only(self._sms), methods=["GET"]),
                Route("/sms.json", loopback_only(self._sms_json), methods=["GET"]),
                Route("/token.json", loopback_only(self._token_json), methods=["GET"]),
                Route("/card.png", loopback_only(self._card_png), methods=["GET"]),
                Route("/card.txt", loopback_only(self._card_txt), methods=["GET"]),
                Route("/control", loopback_only(self._control), methods=["POST"]),
                Route("/health", self._health, methods=["GET"]),
            ]
        )

    async def _health(self, _request: Request) -> Response:
        return PlainTextResponse("ok\n")

    async def _sms(self, request: Request) -> Response:
        found = phone_page(self._otps.inbox, self._clock.now())
        return HTMLResponse(
            found,
            headers={
                "cache-control": "no-store",
                "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
            },
        )

    async def _sms_json(self, request: Request) -> Response:
        found = [message.as_json() for message in self._otps.inbox]
        return JSONResponse(found, headers={"cache-control": "no-store"})

    async def _token_json(self, request: Request) -> Response:
        """What auth would answer as ``authToken`` for ``?id=`` and our one partner."""
        token = self._service.psut_of(request.query_params.get("id", ""))
        if token is None:
            return JSONResponse({"error": "nobody has this id"}, 404)
        return JSONResponse({"psut": token}, headers={"cache-control": "no-store"})

    async def _card_png(self, request: Request) -> Response:
        """The signed QR of whoever has ``?id=``, as on a printed card."""
        text = self._card(request)
        if text is None:
            return JSONResponse({"error": "nobody has this id"}, 404)
        return Response(card_png(text), media_type="image/png")

    async def _card_txt(self, request: Request) -> Response:
        """The same as a scanner types it."""
        text = self._card(request)
        if text is None:
            return JSONResponse({"error": "nobody has this id"}, 404)
        return PlainTextResponse(text)

    def _card(self, request: Request) -> str | None:
        person = find_person(request.query_params.get("id", ""))
        return card_text(person, self._keys.card_issuer, self._clock.now()) if person else None

    async def _control(self, request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return JSONResponse({"error": "content-type must be application/json"}, 415)
        raw = await read_body(request, _ORDER_LIMIT)
        try:
            order = read_object(raw or b"")
            self._apply(order)
        except BadOrder as error:
            return JSONResponse({"error": f"cannot read {str(error)[:80]!a}"}, 400)
        except MalformedInput:
            return JSONResponse({"error": "not a JSON object"}, 400)
        return JSONResponse({"ok": True})

    def _apply(self, order: Mapping[str, Any]) -> None:
        """Carries out the acts in ``order``; what is left describes a fault."""
        rest = dict(order)
        offset = rest.pop("clock_offset_s", None)
        acts = {name: rest.pop(name, False) for name in ("reset", "expire_otps", "forgive")}
        for name, wanted in acts.items():
            if not isinstance(wanted, bool):
                raise BadOrder(name)
        fault = read_fault(rest)
        if offset is not None:
            if not isinstance(offset, int | float) or not abs(offset) <= 10**8:
                raise BadOrder("clock_offset_s")
            self._clock.offset_s = float(offset)
        if acts["reset"]:
            self._faults.clear()
            self._otps.clear_limits()
            self._clock.offset_s = 0.0
        if acts["expire_otps"]:
            self._otps.expire_all()
        if acts["forgive"]:
            self._otps.clear_limits()
        if not fault.is_empty:
            self._faults.plan(fault)

    async def _ida(self, request: Request) -> Response:
        call = request.path_params["call"]
        if call not in CALL_IDS:
            return PlainTextResponse("no such service\n", 404)
        raw = await read_body(request, _BODY_LIMIT)
        if raw is None:
            return PlainTextResponse("too long\n", 413)
        fault = self._faults.take(call)
        await self._faults.wait(fault)
        early = _early(fault)
        if early is not None:
            return early
        if not self._service.gate.is_authorized(request.headers.get("authorization", "")):
            return self._signed(_not_authorized(), fault, 401)
        if fault.fail_next:
            answer = self._service.refusal(call, IdaError(fault.fail_next, fault.detail))
        else:
            answer = self._service.answer(call, _caller(request), raw)
        return self._late(answer, fault)

    def _late(self, answer: dict[str, Any], fault: PlannedFailure) -> Response:
        if fault.drop:
            return DroppedResponse()
        if fault.truncate:
            whole = compact_json(answer)
            return DroppedResponse(whole, len(whole) // 2)
        return self._signed(answer, fault, 200)

    def _signed(self, answer: dict[str, Any], fault: PlannedFailure, status: int) -> Response:
        """The answer with IDA's detached JWS over exactly these bytes."""
        raw = compact_json(answer)
        headers = {} if fault.unsigned else {"response-signature": self._signature(raw, fault)}
        return Response(raw, status, headers=headers, media_type="application/json")

    def _signature(self, raw: bytes, fault: PlannedFailure) -> str:
        signer = self._keys.ida_signing
        signed = raw + b" " if fault.bad_signature else raw
        return sign_detached(signed, signer.key, [signer.certificate, self._keys.root.certificate])


def _early(fault: PlannedFailure) -> Response | None:
    """What the fault answers in place of IDA, before the call takes effect."""
    if fault.drop and fault.when == "before":
        return DroppedResponse()
    if fault.html:
        return HTMLResponse(_PORTAL)
    if fault.http_status:
        headers = {"retry-after": str(fault.retry_after_s)} if fault.retry_after_s >= 0 else {}
        return PlainTextResponse("as ordered\n", fault.http_status, headers=headers)
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


def _caller(request: Request) -> PartnerCredentials:
    named = request.path_params
    return PartnerCredentials(
        licence=named["licence"],
        partner=named["partner"],
        api_key=named["api_key"],
        signature=request.headers.get("signature", ""),
    )
