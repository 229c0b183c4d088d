"""The HTTP endpoints of a device service: the SBI verbs are HTTP methods."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from spar_sandbox.core.encoding import MalformedInput, read_object
from spar_sandbox.sbi.capture import CaptureService, capture_error
from spar_sandbox.sbi.capture_request import CaptureRequest, read_capture_request
from spar_sandbox.sbi.control import DeviceControl, DeviceControlOrder
from spar_sandbox.sbi.device import SimulatedDevice
from spar_sandbox.sbi.errors import NOT_DETECTED, SUCCESS, SbiError, error_object
from spar_sandbox.sbi.live_stream import BOUNDARY, multipart_frames
from spar_sandbox.sbi.sensor import DeviceStatus, Misbehavior
from spar_sandbox.web.control import control_route
from spar_sandbox.web.failures import FailingCall, FailurePlan, PlannedFailure
from spar_sandbox.web.server import DroppedResponse, read_body

_MAX_BODY_BYTES: Final = 256 * 1024
_HUGE_BYTES: Final = 1024**3
_SLOW_S: Final = 60.0
_ENDLESS_PAUSE_S: Final = 0.05
_FRAMES_BEFORE_STOP: Final = 2
_MAX_STREAM_S: Final = 300.0
_ANY_DEVICE: Final = "Biometric Device"
_BROKEN_ANSWER: Final = b'{"biometrics":[{"specVersion":"0.9.5","data":"ey'


class DeviceEndpoints:
    """The four SBI calls and ``/control`` around one device; a capture takes ``capture_s``."""

    def __init__(
        self, device: SimulatedDevice, capture_service: CaptureService, capture_s: float
    ) -> None:
        self._device = device
        self._capture_service = capture_service
        self._capture_s = capture_s
        self._failures = FailurePlan()
        self._sensor_in_use = asyncio.Lock()

    def app(self) -> Starlette:
        """The ASGI application."""
        control = DeviceControl(self._device, self._failures)
        return Starlette(
            routes=[
                Route("/device", self._discover, methods=["MOSIPDISC"]),
                Route("/info", self._info, methods=["MOSIPDINFO"]),
                Route("/capture", self._capture, methods=["CAPTURE"]),
                Route("/stream", self._stream, methods=["STREAM"]),
                control_route(DeviceControlOrder, control.carry_out),
            ]
        )

    async def _discover(self, request: Request) -> Response:
        body = await _json_body(request)
        instead = await self._response_instead(FailingCall.DISCOVER)
        if instead is not None:
            return instead
        device_type = body.get("type", _ANY_DEVICE) if body is not None else ""
        if device_type not in (_ANY_DEVICE, self._device.modality):
            return JSONResponse([])
        return JSONResponse(self._device.discovery())

    async def _info(self, _request: Request) -> Response:
        instead = await self._response_instead(FailingCall.INFO)
        return instead if instead is not None else JSONResponse(self._device.info())

    async def _capture(self, request: Request) -> Response:
        body = await _json_body(request)
        instead = await self._response_instead(FailingCall.CAPTURE)
        if instead is not None:
            return instead
        try:
            return JSONResponse(await self._capture_answer(body))
        except SbiError as error:
            return JSONResponse(capture_error(self._device, error.code))

    async def _capture_answer(self, body: Mapping[str, Any] | None) -> dict[str, Any]:
        """Waits as a sensor does, then seals; an old capture again for a replaying device."""
        if body is None:
            raise SbiError("551")
        self._check_ready()
        request = read_capture_request(self._device, body)
        sensor = self._device.sensor
        if self._sensor_in_use.locked() or sensor.status is DeviceStatus.BUSY:
            raise SbiError("803")
        async with self._sensor_in_use:
            await self._wait_for_touch(request)
        if sensor.misbehavior is Misbehavior.REPLAY and sensor.first_answer is not None:
            return sensor.first_answer
        answer = await asyncio.to_thread(self._capture_service.capture, request)
        if sensor.first_answer is None:
            sensor.first_answer = answer
        return answer

    async def _wait_for_touch(self, request: CaptureRequest) -> None:
        """Nothing on the sensor: the device waits for all of the client's time-out."""
        if self._device.sensor.error == NOT_DETECTED:
            await asyncio.sleep(min(request.timeout_ms / 1000, self._capture_s))
            raise SbiError(NOT_DETECTED)
        await asyncio.sleep(self._capture_s)

    def _check_ready(self) -> None:
        sensor = self._device.sensor
        if not sensor.plugged or sensor.status is DeviceStatus.NOT_READY:
            raise SbiError("106")
        if sensor.misbehavior is Misbehavior.TAMPERED:
            raise SbiError("103")
        if sensor.status is DeviceStatus.NOT_REGISTERED:
            raise SbiError("100")
        if sensor.error not in {SUCCESS, NOT_DETECTED}:
            raise SbiError(sensor.error)

    async def _stream(self, request: Request) -> Response:
        body = await _json_body(request)
        instead = await self._response_instead(FailingCall.STREAM)
        if instead is not None:
            return instead
        if not self._may_stream(body):
            return JSONResponse({"error": error_object("605")})
        misbehavior = self._device.sensor.misbehavior
        if misbehavior is Misbehavior.STREAM_REFUSED:
            return JSONResponse(error_object("601"))
        frames = multipart_frames(self._device.modality, _stream_s(body))
        if misbehavior is Misbehavior.STREAM_STOPS:
            frames = _stopping(frames)
        return StreamingResponse(
            frames,
            media_type=f"multipart/x-mixed-replace; boundary={BOUNDARY}",
        )

    def _may_stream(self, body: Mapping[str, Any] | None) -> bool:
        sensor = self._device.sensor
        is_ours = body is not None and body.get("deviceId") == self._device.device_id
        return is_ours and sensor.plugged and sensor.status is not DeviceStatus.NOT_READY

    async def _response_instead(self, call: FailingCall) -> Response | None:
        """What a failing or misbehaving service answers in place of its work, if it does."""
        failure = await self._failures.next_for(call)
        planned = self._planned_response(call, failure)
        if planned is not None:
            return planned
        return await _misbehaving_response(self._device.sensor.misbehavior_in(call))

    def _planned_response(self, call: FailingCall, failure: PlannedFailure) -> Response | None:
        """The answer of a failure ordered through ``/control``."""
        if failure.drop:
            return DroppedResponse()
        if failure.truncate:
            return DroppedResponse(_BROKEN_ANSWER, 30)
        if failure.html:
            return _foreign_page()
        if failure.http_status is not None:
            return Response("as ordered\n", failure.http_status, media_type="text/plain")
        if failure.fail_next:
            return JSONResponse(self._error_answer(call, failure.fail_next))
        return None

    def _error_answer(self, call: FailingCall, code: str) -> object:
        """An answer to ``call`` that holds nothing but an SBI error."""
        if call is FailingCall.DISCOVER:
            return [{"error": error_object(code)}]
        if call is FailingCall.INFO:
            return [{"deviceInfo": "", "error": error_object(code)}]
        return capture_error(self._device, code)


async def _json_body(request: Request) -> dict[str, Any] | None:
    """The request's JSON object; an empty body is an empty object, nonsense is None."""
    raw = await read_body(request, _MAX_BODY_BYTES)
    if raw is None:
        return None
    try:
        return read_object(raw) if raw.strip() else {}
    except MalformedInput:
        return None


def _stream_s(body: Mapping[str, Any] | None) -> float:
    """How long the client wants to look; a time-out in milliseconds, as number or text."""
    timeout = (body or {}).get("timeout", "")
    try:
        asked_s = float(timeout) / 1000
    except (TypeError, ValueError, OverflowError):
        return _MAX_STREAM_S
    return asked_s if 0 < asked_s < _MAX_STREAM_S else _MAX_STREAM_S


def _foreign_page() -> Response:
    """What another program on the device's port may answer."""
    return HTMLResponse("<!doctype html><title>It works!</title><h1>It works!</h1>")


async def _misbehaving_response(misbehavior: Misbehavior) -> Response | None:
    """What a service with a fault of its own answers; None when it does its work after all."""
    if misbehavior is Misbehavior.HTML:
        return _foreign_page()
    if misbehavior is Misbehavior.ENDLESS:
        return StreamingResponse(_endless_body(), media_type="application/json")
    if misbehavior is Misbehavior.HUGE:
        return StreamingResponse(_huge_body(), media_type="application/json")
    if misbehavior is Misbehavior.SLOW:
        await asyncio.sleep(_SLOW_S)
    return None


async def _stopping(frames: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Two pictures, then nothing, on a line that stays open."""
    shown = 0
    async for part in frames:
        yield part
        shown += 1
        if shown == _FRAMES_BEFORE_STOP:
            await asyncio.sleep(_SLOW_S)
            return


async def _endless_body() -> AsyncIterator[bytes]:
    """An answer that never ends, a byte at a time."""
    while True:
        yield b" "
        await asyncio.sleep(_ENDLESS_PAUSE_S)


async def _huge_body() -> AsyncIterator[bytes]:
    """A gigabyte of a single JSON string."""
    yield b'{"biometrics":[{"data":"'
    block = b"A" * (256 * 1024)
    for _ in range(_HUGE_BYTES // len(block)):
        yield block
        await asyncio.sleep(0)  # a client that left is only noticed when the loop runs
    yield b'"}]}'
