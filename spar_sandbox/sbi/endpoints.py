"""The web face of a device service: the SBI verbs are HTTP methods."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from spar_sandbox.core.encoding import MalformedInput, read_object
from spar_sandbox.people import population
from spar_sandbox.people.biometrics import FINGERS, IRISES
from spar_sandbox.sbi.capture import (
    CaptureRequest,
    CaptureService,
    SbiError,
    error_reply,
    error_words,
    read_capture_request,
)
from spar_sandbox.sbi.device import CALLS, MODES, STATUSES, SensorState, SimulatedDevice
from spar_sandbox.sbi.live_stream import BOUNDARY, frames
from spar_sandbox.web.failures import BadOrder, FailurePlan, PlannedFailure, read_fault
from spar_sandbox.web.loopback import loopback_only
from spar_sandbox.web.server import DroppedResponse, read_body

_BODY_LIMIT: Final = 256 * 1024
_HUGE_BYTES: Final = 1024**3
_SLOW_S: Final = 60.0
_STREAM_S: Final = 300.0
_TYPES: Final = {"Biometric Device", "Finger", "Iris", "Face"}
_CODES: Final = frozenset({"0", *map(str, range(100, 110)), "202", *map(str, range(500, 600))})


class DeviceEndpoints:
    """Routes around one device."""

    def __init__(self, device: SimulatedDevice, capture: CaptureService, capture_s: float) -> None:
        self._device = device
        self._capture = capture
        self._capture_s = capture_s
        self._faults = FailurePlan()
        self._busy = asyncio.Lock()
        self._old: dict[str, Any] | None = None

    def app(self) -> Starlette:
        """The ASGI application."""
        return Starlette(
            routes=[
                Route("/device", self._discover, methods=["MOSIPDISC"]),
                Route("/info", self._info, methods=["MOSIPDINFO"]),
                Route("/capture", self._capture_call, methods=["CAPTURE"]),
                Route("/stream", self._stream, methods=["STREAM"]),
                Route("/control", loopback_only(self._control), methods=["POST"]),
            ]
        )

    async def _discover(self, request: Request) -> Response:
        body = await _json(request)
        wrong = await self._failure_response("discover")
        if wrong is not None:
            return wrong
        wanted = body.get("type", "Biometric Device") if body is not None else ""
        if not isinstance(wanted, str) or wanted not in _TYPES:
            return JSONResponse([])
        fits = wanted in {"Biometric Device", self._device.kind}
        return JSONResponse(self._device.discovery() if fits else [])

    async def _info(self, request: Request) -> Response:
        wrong = await self._failure_response("info")
        return wrong if wrong is not None else JSONResponse(self._device.info())

    async def _capture_call(self, request: Request) -> Response:
        body = await _json(request)
        wrong = await self._failure_response("capture")
        if wrong is not None:
            return wrong
        if body is None:
            return JSONResponse(error_reply(self._device, "551"))
        try:
            return JSONResponse(await self._wait_and_capture(body))
        except SbiError as error:
            return JSONResponse(error_reply(self._device, error.code))

    async def _wait_and_capture(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Waits as a sensor does, then seals; an old capture again for a replaying device."""
        self._check_ready()
        wanted = read_capture_request(self._device, body)
        if self._busy.locked() or self._device.sensor.status == "Busy":
            raise SbiError("501")
        async with self._busy:
            await self._wait_for_finger(wanted)
        if self._device.sensor.misbehave == "replay" and self._old is not None:
            return self._old
        answer = await asyncio.to_thread(self._capture.take, wanted)
        if self._old is None:
            self._old = answer
        return answer

    async def _wait_for_finger(self, wanted: CaptureRequest) -> None:
        """Nothing on the sensor: the device waits for all of the client's time-out."""
        if self._device.sensor.error == "101":
            await asyncio.sleep(min(wanted.timeout_ms / 1000, self._capture_s))
            raise SbiError("101")
        await asyncio.sleep(self._capture_s)

    def _check_ready(self) -> None:
        sensor = self._device.sensor
        if not sensor.plugged or sensor.status == "Not Ready":
            raise SbiError("106")
        if sensor.misbehave == "tampered":
            raise SbiError("103")
        if sensor.status == "Not Registered":
            raise SbiError("100")
        if sensor.error not in {"0", "101"}:
            raise SbiError(sensor.error)

    async def _stream(self, request: Request) -> Response:
        body = await _json(request)
        wrong = await self._failure_response("stream")
        if wrong is not None:
            return wrong
        sensor = self._device.sensor
        asked = body.get("deviceId") if body is not None else None
        if asked != self._device.serial or not sensor.plugged or sensor.status == "Not Ready":
            return JSONResponse({"error": {"errorCode": "106", "errorInfo": "Device not found"}})
        return StreamingResponse(
            frames(self._device.kind, _lasting_s(body)),
            media_type=f"multipart/x-mixed-replace; boundary={BOUNDARY}",
        )

    async def _failure_response(self, call: str) -> Response | None:
        """What a misbehaving service answers in place of its work."""
        fault = self._faults.take(call)
        await self._faults.wait(fault)
        ordered = self._ordered(call, fault)
        if ordered is not None:
            return ordered
        sensor = self._device.sensor
        return await _misbehaving(sensor.misbehave if sensor.misbehave_on in {"", call} else "")

    def _ordered(self, call: str, fault: PlannedFailure) -> Response | None:
        """A failure planned through ``/control``."""
        if fault.drop:
            return DroppedResponse()
        if fault.truncate:
            return DroppedResponse(b'{"biometrics":[{"specVersion":"0.9.5","data":"ey', 30)
        if fault.html:
            return _portal()
        if fault.http_status:
            return Response("as ordered\n", fault.http_status, media_type="text/plain")
        if fault.fail_next:
            return JSONResponse(self._error(call, fault.fail_next))
        return None

    def _error(self, call: str, code: str) -> object:
        """An answer to ``call`` that holds nothing but an SBI error."""
        if call == "discover":
            return [{"error": error_words(code)}]
        if call == "info":
            return [{"deviceInfo": "", "error": error_words(code)}]
        return error_reply(self._device, code)

    async def _control(self, request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return JSONResponse({"error": "content-type must be application/json"}, 415)
        order = await _json(request)
        if order is None:
            return JSONResponse({"error": "not a JSON object"}, 400)
        try:
            self._apply(order)
        except BadOrder as error:
            return JSONResponse({"error": f"cannot read {str(error)[:80]!a}"}, 400)
        return JSONResponse({"ok": True})

    def _apply(self, order: Mapping[str, Any]) -> None:
        """Checks the whole order, then carries it out."""
        own = {name: order[name] for name in order if name in _SETTINGS or name == "reset"}
        fault = read_fault({name: order[name] for name in order if name not in own})
        for name, value in own.items():
            if name == "reset":
                if value is not True:
                    raise BadOrder(name)
            elif not _SETTINGS[name](value):
                raise BadOrder(name)
        if own.pop("reset", False):
            self._device.sensor = SensorState()
            self._faults.clear()
            self._old = None
        for name, value in own.items():
            setattr(self._device.sensor, name, frozenset(value) if name == "missing" else value)
        if "qualities" in own or "person" in own:
            self._device.sensor.attempt = 0
        if not fault.is_empty:
            self._faults.plan(fault)


def _is_person(value: object) -> bool:
    return isinstance(value, str) and any(value == p.uin for p in population.PEOPLE)


def _is_scores(value: object) -> bool:
    return (
        isinstance(value, list)
        and 0 < len(value) <= 100
        and all(type(score) is int and 0 <= score <= 100 for score in value)
    )


def _is_parts(value: object) -> bool:
    known = {*FINGERS, *IRISES}
    return isinstance(value, list) and all(isinstance(p, str) and p in known for p in value)


_SETTINGS: Final[dict[str, Callable[[object], bool]]] = {
    "person": _is_person,
    "qualities": _is_scores,
    "missing": _is_parts,
    "error": lambda value: isinstance(value, str) and value in _CODES,
    "status": lambda value: isinstance(value, str) and value in STATUSES,
    "plugged": lambda value: isinstance(value, bool),
    "misbehave": lambda value: isinstance(value, str) and value in MODES,
    "misbehave_on": lambda value: isinstance(value, str) and value in CALLS,
}


async def _json(request: Request) -> dict[str, Any] | None:
    """The request's JSON object; an empty body is an empty object, nonsense is None."""
    raw = await read_body(request, _BODY_LIMIT)
    if raw is None:
        return None
    try:
        return read_object(raw) if raw.strip() else {}
    except MalformedInput:
        return None


def _lasting_s(body: Mapping[str, Any] | None) -> float:
    """How long the client wants to look; a time-out in milliseconds, as number or text."""
    found = (body or {}).get("timeout", "")
    try:
        asked = float(found) / 1000
    except (TypeError, ValueError, OverflowError):
        return _STREAM_S
    return asked if 0 < asked < _STREAM_S else _STREAM_S


def _portal() -> Response:
    return HTMLResponse("<!doctype html><title>It works!</title><h1>It works!</h1>")


async def _misbehaving(mode: str) -> Response | None:
    """What a service with a fault of its own answers; None when it does its work after all."""
    if mode == "html":
        return _portal()
    if mode == "endless":
        return StreamingResponse(_endless_body(), media_type="application/json")
    if mode == "huge":
        return StreamingResponse(_huge_body(), media_type="application/json")
    if mode == "slow":
        await asyncio.sleep(_SLOW_S)
    return None


async def _endless_body() -> AsyncIterator[bytes]:
    """An answer that never ends, a byte at a time."""
    while True:
        yield b" "
        await asyncio.sleep(0.05)


async def _huge_body() -> AsyncIterator[bytes]:
    """A gigabyte of a single JSON string."""
    yield b'{"biometrics":[{"data":"'
    block = b"A" * (256 * 1024)
    for _ in range(_HUGE_BYTES // len(block)):
        yield block
        await asyncio.sleep(0)  # a client that left is only noticed when the loop runs
    yield b'"}]}'
