"""The simulators inside the test's own process, with a clock the test turns."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.people.biometrics import Modality
from spar_sandbox.sbi.device import SbiVersion, SimulatedDevice
from spar_sandbox.storage.keys import SandboxKeys, open_keys
from spar_sandbox.storage.partner_file import write_partner_file
from spar_sandbox.wiring import device_app, ida_app
from tests.sandbox.wire import Partner, check_jws

HOST = "http://127.0.0.1"


class TurnedClock(SandboxClock):
    """A clock that stands still until the test moves it."""

    def __init__(self, start: datetime) -> None:
        super().__init__()
        self.start = start
        self.moved_s = 0.0

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.moved_s + self.offset_s)

    def monotonic_s(self) -> float:
        return 1_000.0 + self.moved_s

    def move(self, seconds: float) -> None:
        self.moved_s += seconds


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
class Ida:
    """IDA and one partner of it."""

    app: ASGIApp
    partner: Partner
    clock: TurnedClock

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
            "authorization": authorization or self.partner.known["authorization"],
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
class Sensor:
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
            "deviceId": self.device.serial,
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


def decoded(element: dict[str, Any]) -> dict[str, Any]:
    """The JSON inside the signed ``data`` of a capture element."""
    found: dict[str, Any] = json.loads(check_jws(element["data"])[0])
    return found


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the keys of a first start."""
    return tmp_path_factory.mktemp("sandbox") / "data"


@pytest.fixture(scope="session")
def keys(data: Path) -> SandboxKeys:
    return open_keys(data, SandboxClock().now())


@pytest.fixture(scope="session")
def partner(data: Path, keys: SandboxKeys) -> Partner:
    return Partner(json.loads(write_partner_file(data, keys, HOST).read_bytes()))


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock(SandboxClock().now())


@pytest.fixture
def make_ida(keys: SandboxKeys, partner: Partner, clock: TurnedClock) -> Callable[[IdaPolicy], Ida]:
    return lambda policy: Ida(ida_app(keys, clock, policy), partner, clock)


@pytest.fixture
def ida(make_ida: Callable[[IdaPolicy], Ida]) -> Ida:
    return make_ida(IdaPolicy())


@pytest.fixture
def make_sensor(data: Path, keys: SandboxKeys, clock: TurnedClock) -> Callable[..., Sensor]:
    def make(kind: str = "Finger", spec: str = "0.9.5") -> Sensor:
        device = SimulatedDevice(data, keys, clock, Modality(kind), SbiVersion(spec))
        device.base_url = HOST
        return Sensor(device_app(device, keys, clock, capture_s=0.0), device)

    return make


@pytest.fixture
def finger(make_sensor: Callable[..., Sensor]) -> Sensor:
    return make_sensor()
