"""The device client against simulated devices as they ship, good and hostile."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

import httpx
import pytest
from cryptography import x509

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.mosip.sbi import SbiDevices
from spar_agent.adapters.mosip.sbi_check import ReaderAnchors
from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.device import BiometricDevice, CaptureRequest, FoundReaders, ReaderTrouble
from spar_agent.domain.enrollment import SealedCapture
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.errors import (
    CaptureFailed,
    DeviceFault,
    DeviceGone,
    DeviceUntrusted,
    SparError,
)
from spar_agent.services.capture import BiometricCapture
from tests.sandbox.partner_client import MosipPartner
from tests.sandbox.process import Running, started

T = TypeVar("T")
AMA = PersonId(IdKind.UIN, "6892881854")
SUNITA = PersonId(IdKind.UIN, "5548062939")
EASY = CaptureRequest(score=40, timeout_s=30.0)
NEVER_ANSWERED = {"slow", "endless"}


@dataclass
class Bench:
    ida: Running
    finger: Running
    face: Running
    iris: Running

    @property
    def raw(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(
            (self.ida.data / "partner.json").read_text(encoding="utf-8")
        )
        return read

    def run(
        self, act: Callable[[SbiDevices], Awaitable[T]], under: ReaderAnchors | None = None
    ) -> T:
        raw = self.raw
        anchors = under or self.anchors

        async def go() -> T:
            ports = [self.finger.port, self.face.port, self.iris.port, 9]
            devices = SbiDevices(anchors, raw["domain_uri"], raw["env"], SystemClock(), ports)
            try:
                return await act(devices)
            finally:
                await devices.close()

        return asyncio.run(go())

    @property
    def anchors(self) -> ReaderAnchors:
        """Of devices and of their chips, as an office names them."""
        pems = [self.raw[f"{who}_anchor_pem"].encode() for who in ("device", "ftm")]
        device, ftm = (tuple(x509.load_pem_x509_certificates(pem)) for pem in pems)
        return ReaderAnchors(device, ftm)

    def matches(self, person: PersonId, sealed: SealedCapture) -> bool:
        """What IDA says of a capture, asked by a partner of its own."""
        partner = MosipPartner(self.raw)
        inner = {"biometrics": json.loads(sealed.elements)}
        body = partner.auth_body(
            datetime.now(UTC), inner,
            individualId=person.value, transactionID=sealed.transaction_id,
            requestedAuth={"demo": False, "pin": False, "otp": False, "bio": True},
        )  # fmt: skip
        raw = json.dumps(body).encode()
        headers = {"authorization": self.raw["authorization"], "signature": partner.sign(raw)}
        url = f"{self.ida.url}{partner.path('auth')}"
        answer = httpx.post(url, content=raw, headers=headers, timeout=30).json()
        return bool((answer.get("response") or {}).get("authStatus"))

    def order(self, **what: Any) -> None:
        httpx.post(f"{self.finger.url}/control", json=what).raise_for_status()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    data = str(tmp_path_factory.mktemp("sandbox"))
    with ExitStack() as stack:
        ida = stack.enter_context(started("serve", "--data", data, "--quiet"))
        first = ("sbi", "--data", data, "--capture-ms", "20")
        finger = stack.enter_context(started(*first, "--kind", "finger", "--spec", "0.9.5"))
        face = stack.enter_context(started(*first, "--kind", "face", "--spec", "1.0"))
        iris = stack.enter_context(started(*first, "--kind", "iris", "--spec", "1.0"))
        yield Bench(ida, finger, face, iris)


@pytest.fixture
def bench(running: Bench) -> Bench:
    running.order(reset=True)
    return running


async def finger(devices: SbiDevices) -> BiometricDevice:
    return next(d for d in (await devices.discover()).devices if d.method is AuthMethod.FINGER)


async def taken(devices: SbiDevices, ask: CaptureRequest = EASY) -> Any:
    return await devices.capture(await finger(devices), ask)


def test_devices_of_both_versions_are_found_beside_a_dead_port(bench: Bench) -> None:
    found = bench.run(lambda devices: devices.discover())
    assert [(d.method, d.spec) for d in found.devices] == [
        (AuthMethod.FINGER, "0.9.5"),
        (AuthMethod.FACE, "1.0.0"),
        (AuthMethod.IRIS, "1.0.0"),
    ]


@pytest.mark.parametrize("method", [AuthMethod.FINGER, AuthMethod.FACE, AuthMethod.IRIS])
def test_a_capture_proves_its_person_and_nobody_else(bench: Bench, method: AuthMethod) -> None:
    async def act(devices: SbiDevices) -> None:
        device = next(d for d in (await devices.discover()).devices if d.method is method)
        sealed = await devices.capture(device, EASY)
        assert bench.matches(AMA, sealed)
        assert not bench.matches(SUNITA, await devices.capture(device, EASY))

    bench.run(act)


def test_two_fingers_make_two_chained_segments(bench: Bench) -> None:
    ask = CaptureRequest(count=2, parts=("Left Thumb", "Right Thumb"), timeout_s=30.0)
    elements = json.loads(bench.run(lambda devices: taken(devices, ask)).elements)
    assert len({element["hash"] for element in elements}) == 2
    assert all("error" not in element for element in elements)


def test_a_poor_capture_is_taken_again_until_it_is_good(bench: Bench) -> None:
    seen: list[tuple[int, float]] = []

    async def act(devices: SbiDevices) -> None:
        ask = CaptureRequest(score=60, timeout_s=30.0)
        await devices.capture(await finger(devices), ask, lambda n, q: seen.append((n, q)))

    bench.run(act)
    assert seen == [(1, 42), (2, 58), (3, 71)]


def test_three_poor_captures_are_enough(bench: Bench) -> None:
    bench.order(qualities=[10])
    with pytest.raises(CaptureFailed):
        bench.run(taken)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("101", CaptureFailed),
        ("102", CaptureFailed),
        ("103", DeviceUntrusted),
        ("106", DeviceGone),
        ("107", DeviceUntrusted),
        ("109", DeviceFault),
        ("599", DeviceFault),
    ],
)
def test_each_device_error_has_its_own(bench: Bench, code: str, error: type[SparError]) -> None:
    bench.order(error=code)
    with pytest.raises(error) as caught:
        bench.run(taken)
    assert caught.value.server_code == code


@pytest.mark.parametrize(
    ("mode", "error"),
    [
        ("slow", DeviceFault),
        ("endless", DeviceFault),
        ("huge", DeviceFault),
        ("html", DeviceFault),
        ("wrong-transaction", DeviceFault),
        ("wrong-domain", DeviceFault),
        ("bad-signature", DeviceUntrusted),
        ("expired-key", DeviceUntrusted),
        ("untrusted", DeviceUntrusted),
        ("tampered", DeviceUntrusted),
    ],
)
def test_a_misbehaving_device_gives_no_capture(
    bench: Bench, mode: str, error: type[SparError]
) -> None:
    async def act(devices: SbiDevices) -> None:
        device = await finger(devices)
        await asyncio.to_thread(bench.order, misbehave=mode, misbehave_on="capture")
        ask = replace(EASY, timeout_s=1.0) if mode in NEVER_ANSWERED else EASY
        with pytest.raises(error):
            await devices.capture(device, ask)

    bench.run(act)


def test_a_replayed_capture_is_refused(bench: Bench) -> None:
    async def act(devices: SbiDevices) -> None:
        device = await finger(devices)
        await devices.capture(device, EASY)
        await asyncio.to_thread(bench.order, misbehave="replay")
        with pytest.raises(DeviceFault):
            await devices.capture(device, EASY)

    bench.run(act)


def test_an_untrusted_device_stays_out_of_use_until_somebody_looked(bench: Bench) -> None:
    async def act(devices: SbiDevices) -> None:
        device = await finger(devices)
        await asyncio.to_thread(bench.order, misbehave="tampered")
        with pytest.raises(DeviceUntrusted):
            await devices.capture(device, EASY)
        await asyncio.to_thread(bench.order, reset=True)
        with pytest.raises(DeviceUntrusted):
            await devices.capture(device, EASY)
        assert device not in (await devices.discover()).devices

    bench.run(act)


@pytest.mark.parametrize("mode", ["slow", "endless", "huge", "html", "untrusted", "expired-key"])
def test_a_port_that_answers_nonsense_hides_nobody_else(bench: Bench, mode: str) -> None:
    bench.order(misbehave=mode)
    found = bench.run(lambda devices: devices.discover())
    assert [d.method for d in found.devices] == [AuthMethod.FACE, AuthMethod.IRIS]


@pytest.mark.parametrize(
    ("order", "trouble"),
    [
        ({"misbehave": "untrusted"}, ReaderTrouble.UNTRUSTED),
        ({"misbehave": "untrusted-ftm"}, ReaderTrouble.UNTRUSTED),
        ({"misbehave": "expired-key"}, ReaderTrouble.KEY_EXPIRED),
        ({"misbehave": "expired-ftm"}, ReaderTrouble.KEY_EXPIRED),
        ({"purpose": "Registration"}, ReaderTrouble.PURPOSE),
        ({"status": "Not Registered"}, ReaderTrouble.NOT_REGISTERED),
    ],
)
def test_a_reader_that_is_not_used_hides_no_other_and_says_why(
    bench: Bench, order: dict[str, str], trouble: ReaderTrouble
) -> None:
    bench.order(**order)
    found = bench.run(lambda devices: devices.discover())
    assert [d.method for d in found.devices] == [AuthMethod.FACE, AuthMethod.IRIS]
    assert found.refused == (trouble,)


def test_a_strange_reader_of_the_same_service_hides_no_other(bench: Bench) -> None:
    bench.order(misbehave="neighbour")
    found = bench.run(lambda devices: devices.discover())
    assert [d.method for d in found.devices] == [
        AuthMethod.FINGER,
        AuthMethod.FACE,
        AuthMethod.IRIS,
    ]
    assert found.refused == (ReaderTrouble.NOT_REGISTERED,)


def test_each_anchor_vouches_for_its_own_signatures_only(bench: Bench) -> None:
    good = bench.anchors
    for wrong in (ReaderAnchors(good.ftm, good.device), ReaderAnchors(good.device, good.device)):
        found = bench.run(lambda devices: devices.discover(), wrong)
        assert found == FoundReaders((), (ReaderTrouble.UNTRUSTED,) * 3)


def test_several_authorities_are_believed_side_by_side(bench: Bench) -> None:
    good = bench.anchors
    both = ReaderAnchors((*good.ftm, *good.device), (*good.device, *good.ftm))
    assert len(bench.run(lambda devices: devices.discover(), both).devices) == 3


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("100", DeviceUntrusted), ("101", CaptureFailed), ("102", CaptureFailed),
        ("103", DeviceUntrusted), ("104", DeviceFault), ("105", CaptureFailed),
        ("106", DeviceGone), ("107", DeviceUntrusted), ("108", DeviceFault),
        ("109", DeviceFault), ("110", DeviceFault), ("111", DeviceFault), ("112", DeviceFault),
        ("202", DeviceGone), ("551", DeviceFault), ("701", CaptureFailed),
        ("801", CaptureFailed), ("803", DeviceFault), ("805", DeviceGone), ("806", DeviceFault),
    ],
)  # fmt: skip
def test_every_code_comes_to_its_error_and_keeps_itself(
    bench: Bench, code: str, error: type[SparError]
) -> None:
    async def act(devices: SbiDevices) -> None:
        device = await finger(devices)
        await asyncio.to_thread(bench.order, error=code)
        with pytest.raises(error) as caught:
            await devices.capture(device, CaptureRequest(timeout_s=1.0))
        assert caught.value.server_code == code

    bench.run(act)


def test_an_answer_that_comes_too_late_is_not_taken_for_the_next_one(bench: Bench) -> None:
    async def act(devices: SbiDevices) -> None:
        device = await finger(devices)
        late = {"delay_ms": 4_500, "on": "capture"}
        await asyncio.to_thread(lambda: bench.order(**late))
        with pytest.raises(DeviceFault):
            await devices.capture(device, CaptureRequest(timeout_s=1.0))
        sealed = await devices.capture(device, EASY)
        assert sealed.transaction_id

    bench.run(act)


@pytest.mark.parametrize("mode", ["stream-stops", "stream-refused"])
def test_a_picture_that_stops_or_never_comes_holds_no_capture_up(bench: Bench, mode: str) -> None:
    async def act(devices: SbiDevices) -> None:
        await asyncio.to_thread(bench.order, misbehave=mode)
        device = await finger(devices)
        shown = 0
        with pytest.raises(DeviceFault):
            async for _ in devices.live(device, lasting_s=60):
                shown += 1
        assert shown <= 2
        service = BiometricCapture(devices, IdentityPolicy())
        assert (await service.capture(AuthMethod.FINGER)).method is AuthMethod.FINGER

    bench.run(act)


def test_a_device_that_is_plugged_in_is_noticed(bench: Bench) -> None:
    bench.order(plugged=False)

    async def act(devices: SbiDevices) -> list[int]:
        counts = []
        async for found in devices.watch(every_s=0.01):
            counts.append(len(found.devices))
            if len(counts) == 2:
                break
            await asyncio.to_thread(bench.order, plugged=True)
        return counts

    assert bench.run(act) == [2, 3]


def test_the_live_picture_is_a_series_of_jpegs(bench: Bench) -> None:
    async def act(devices: SbiDevices) -> list[bytes]:
        pictures = []
        async for picture in devices.live(await finger(devices), lasting_s=5):
            pictures.append(picture)
            if len(pictures) == 3:
                break
        return pictures

    pictures = bench.run(act)
    assert len(pictures) == 3
    assert all(p.startswith(b"\xff\xd8") and p.endswith(b"\xff\xd9") for p in pictures)


def test_pictures_arrive_while_the_finger_lies_there_not_after_it(bench: Bench) -> None:
    """Before the second attempt has ended, though each picture is small."""
    bench.order(qualities=[10, 10, 10])

    async def act(devices: SbiDevices) -> int:
        capture_service = BiometricCapture(devices, IdentityPolicy())
        capture = asyncio.create_task(capture_service.capture(AuthMethod.FINGER))
        seen = 0
        while not (news := await capture_service.news()).over:
            seen += bool(news.picture)
        with pytest.raises(CaptureFailed):
            await capture
        return seen

    slow = httpx.post(f"{bench.finger.url}/control", json={"delay_ms": 400, "on": "capture"})
    slow.raise_for_status()
    assert bench.run(act) > 0
