"""Clients of the simulators inside the test's own process, and a clock the test advances."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx
from starlette.types import ASGIApp

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.sbi.device import SimulatedDevice
from tests.sandbox.partner_client import MosipPartner, check_jws

HOST = "http://127.0.0.1"


class ManualClock(SandboxClock):
    """A clock that stands still until the test moves it."""

    def __init__(self, start: datetime) -> None:
        super().__init__()
        self.start = start
        self.advanced_s = 0.0

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.advanced_s + self.offset_s)

    def monotonic_s(self) -> float:
        return 1_000.0 + self.advanced_s

    def advance(self, seconds: float) -> None:
        self.advanced_s += seconds


def call(
    app: ASGIApp, method: str, path: str, *, client: str = "127.0.0.1", **kwargs: Any
) -> httpx.Response:
    """One request to ``app`` from a caller at address ``client``."""

    async def go() -> httpx.Response:
        transport = httpx.ASGITransport(app=app, client=(client, 40000))
        async with httpx.AsyncClient(transport=transport, base_url=HOST, timeout=30) as web:
            return await web.request(method, path, **kwargs)

    return asyncio.run(go())


@dataclass
class IdaClient:
    """IDA and one partner of it."""

    app: ASGIApp
    partner: MosipPartner
    clock: ManualClock

    def post(
        self,
        name: str,
        body: dict[str, Any] | bytes,
        *,
        signature: str | None = None,
        authorization: str | None = None,
        path: str | None = None,
    ) -> httpx.Response:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {
            "content-type": "application/json",
            "authorization": authorization or self.partner.settings["authorization"],
            "signature": self.partner.sign(raw) if signature is None else signature,
        }
        return call(self.app, "POST", path or self.partner.path(name), content=raw, headers=headers)

    def send_otp(self, **other: Any) -> dict[str, Any]:
        body = self.partner.otp_body(self.clock.now(), **other)
        answer: dict[str, Any] = self.post("otp", body).json()
        return answer

    def messages(self) -> list[dict[str, str]]:
        found: list[dict[str, str]] = call(self.app, "GET", "/sms.json").json()
        return found

    def otp(self, **other: Any) -> str:
        """Asks for a code and reads it from the phone."""
        assert self.send_otp(**other)["errors"] is None
        return self.messages()[0]["otp"]

    def auth(self, inner: dict[str, Any], call: str = "auth", **other: Any) -> dict[str, Any]:
        body = self.partner.auth_body(self.clock.now(), inner, call, **other)
        answer: dict[str, Any] = self.post(call, body).json()
        return answer

    def code(self, answer: dict[str, Any]) -> str:
        """The code of the one error in ``answer``."""
        (error,) = answer["errors"]
        return str(error["errorCode"])

    def order(self, **order: Any) -> httpx.Response:
        return call(self.app, "POST", "/control", json=order)


@dataclass
class DeviceClient:
    """A device service and what it answers."""

    app: ASGIApp
    device: SimulatedDevice

    def ask(self, verb: str, path: str, body: object = None, **kwargs: Any) -> Any:
        if body is not None:
            kwargs["json"] = body
        return call(self.app, verb, path, **kwargs).json()

    def order(self, **order: Any) -> httpx.Response:
        return call(self.app, "POST", "/control", json=order)

    def request(self, *parts: str, transaction: str = "1234567890", **other: Any) -> dict[str, Any]:
        bio = {
            "type": self.device.modality,
            "count": str(len(parts) or 1),
            "bioSubType": list(parts) or None,
            "requestedScore": "40",
            "deviceId": self.device.device_id,
            "deviceSubId": "0",
            "previousHash": "",
        }
        body = {
            "env": "Developer",
            "purpose": "Auth",
            "specVersion": self.device.version.on_wire,
            "timeout": "10000",
            "captureTime": "2026-11-23T12:00:00Z",
            "domainUri": "https://sandbox.example.org",
            "transactionId": transaction,
            "bio": [bio | other.pop("bio", {})],
            "customOpts": None,
        }
        return body | other

    def capture(self, *parts: str, **other: Any) -> list[dict[str, Any]]:
        answer = self.ask("CAPTURE", "/capture", self.request(*parts, **other))
        elements: list[dict[str, Any]] = answer["biometrics"]
        return elements


MakeIdaClient = Callable[[IdaPolicy], IdaClient]
MakeDevice = Callable[..., DeviceClient]


def decoded(element: dict[str, Any]) -> dict[str, Any]:
    """The JSON inside the signed ``data`` of a capture element."""
    found: dict[str, Any] = json.loads(check_jws(element["data"])[0])
    return found
