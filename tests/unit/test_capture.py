"""A reader as a page uses it."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.device import BiometricDevice, CaptureRequest, FoundReaders, ReaderTrouble
from spar_agent.domain.enrollment import SealedCapture
from spar_agent.errors import (
    CaptureFailed,
    DeviceFault,
    DeviceGone,
    DeviceUntrusted,
    SparError,
)
from spar_agent.services.capture import BiometricCapture, CaptureProgress
from tests.fakes import FakeDevices, reader


def test_a_capture_asks_what_policy_wants() -> None:
    devices = FakeDevices(reader())
    capture_service = BiometricCapture(devices, IdentityPolicy(fingers=2))
    captured = asyncio.run(capture_service.capture(AuthMethod.FINGER, transaction_id="4021976553"))
    assert captured.transaction_id == "4021976553"
    assert (devices.asked[0].count, devices.asked[0].score) == (2, 40)


def test_named_fingers_are_asked_for_one_by_one() -> None:
    devices = FakeDevices(reader())
    asyncio.run(
        BiometricCapture(devices, IdentityPolicy()).capture(AuthMethod.FINGER, ("Left Thumb",))
    )
    assert (devices.asked[0].count, devices.asked[0].parts) == (1, ("Left Thumb",))


def test_pictures_and_attempts_are_news_and_the_end_is_reported() -> None:
    devices = FakeDevices(reader())
    devices.qualities = [10, 80]
    capture_service = BiometricCapture(devices, IdentityPolicy())

    async def go() -> list[CaptureProgress]:
        capture = asyncio.create_task(capture_service.capture(AuthMethod.FINGER))
        heard: list[CaptureProgress] = []
        while not heard or not heard[-1].over:
            heard.append(await capture_service.news())
        await capture
        return heard

    heard = asyncio.run(go())
    assert any(news.picture for news in heard)
    assert max(news.attempt for news in heard) == 2
    assert heard[-1].quality == 80


@pytest.mark.parametrize("method", [AuthMethod.FACE, AuthMethod.IRIS])
def test_a_reader_that_is_not_there_is_said(method: AuthMethod) -> None:
    capture_service = BiometricCapture(FakeDevices(reader()), IdentityPolicy())
    with pytest.raises(DeviceGone):
        asyncio.run(capture_service.capture(method))


@pytest.mark.parametrize(
    ("status", "trouble"),
    [("Busy", ReaderTrouble.BUSY), ("Not Ready", ReaderTrouble.NOT_READY)],
)
def test_a_reader_that_is_not_ready_is_not_offered_and_why(
    status: str, trouble: ReaderTrouble
) -> None:
    devices = FakeDevices(reader(status=status))
    devices.refused = (ReaderTrouble.PURPOSE,)
    capture_service = BiometricCapture(devices, IdentityPolicy())
    found = asyncio.run(capture_service.found())
    assert found == FoundReaders((), (ReaderTrouble.PURPOSE, trouble))


@pytest.mark.parametrize("error", [DeviceFault(), DeviceUntrusted(), CaptureFailed()])
def test_the_readers_trouble_is_the_callers(error: SparError) -> None:
    devices = FakeDevices(reader())
    devices.trouble = [error]
    capture_service = BiometricCapture(devices, IdentityPolicy())
    with pytest.raises(type(error)):
        asyncio.run(capture_service.capture(AuthMethod.FINGER))


class Endless(FakeDevices):
    """Nobody ever touches the sensor."""

    async def capture(
        self,
        device: BiometricDevice,
        wanted: CaptureRequest,
        progress: Callable[[int, float], None] = lambda _attempt, _quality: None,
    ) -> SealedCapture:
        await asyncio.Event().wait()
        raise AssertionError

    async def watch(self, every_s: float = 2.0) -> AsyncIterator[FoundReaders]:
        yield await self.discover()
        await asyncio.Event().wait()


def test_stopping_ends_the_capture_with_a_word() -> None:
    capture_service = BiometricCapture(Endless(reader()), IdentityPolicy())

    async def go() -> None:
        capture = asyncio.create_task(capture_service.capture(AuthMethod.FINGER))
        await capture_service.news()
        await capture_service.stop()
        with pytest.raises(CaptureFailed):
            await capture

    asyncio.run(go())


def test_a_page_that_goes_takes_its_capture_along() -> None:
    devices = Endless(reader())
    capture_service = BiometricCapture(devices, IdentityPolicy())

    async def go() -> set[str]:
        capture = asyncio.create_task(capture_service.capture(AuthMethod.FINGER))
        await capture_service.news()
        capture.cancel()
        with pytest.raises(asyncio.CancelledError):
            await capture
        return {task.get_name() for task in asyncio.all_tasks()} - {
            asyncio.current_task().get_name()  # type: ignore[union-attr]  # we run in one
        }

    assert asyncio.run(go()) == set()


def test_a_reader_is_noticed_and_the_watch_can_be_ended() -> None:
    finger = reader()
    capture_service = BiometricCapture(Endless(finger), IdentityPolicy())

    async def go() -> tuple[object, object]:
        first = await capture_service.changed(FoundReaders())
        watching = asyncio.create_task(capture_service.changed(first))
        await asyncio.sleep(0)
        capture_service.stop_watching()
        return first, await watching

    first, second = asyncio.run(go())
    assert first == second == FoundReaders((finger,))


def test_without_a_trust_anchor_no_reader_is_ever_believed() -> None:
    capture_service = BiometricCapture(None, IdentityPolicy())
    assert asyncio.run(capture_service.found()) == FoundReaders()
    assert asyncio.run(capture_service.changed(FoundReaders())) == FoundReaders()
    with pytest.raises(DeviceGone):
        asyncio.run(capture_service.capture(AuthMethod.FINGER))
