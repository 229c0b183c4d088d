"""The readers of this computer as a page uses them: which are there, the picture, a capture.

What a page wants to know comes by asking again (``changed``, ``news``), so that a slow screen
never falls behind: only the newest picture is kept.
"""

import asyncio
import contextlib
import logging
from dataclasses import dataclass, replace
from typing import Final

from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.device import BiometricDevice, CaptureRequest, FoundReaders, ReaderTrouble
from spar_agent.domain.enrollment import SealedCapture
from spar_agent.errors import CaptureFailed, DeviceGone, SparError
from spar_agent.ports.identity import BiometricDevices

log = logging.getLogger(__name__)

WATCH_EVERY_S: Final = 2.0
PREVIEW_S: Final = 60.0


@dataclass(frozen=True, slots=True, repr=False)
class CaptureProgress:
    """What changed during a capture. picture: JPEG, or empty; quality: of the last attempt."""

    picture: bytes = b""
    attempt: int = 0
    quality: float = 0.0
    over: bool = False


class BiometricCapture:
    """Captures with the readers of this computer, one capture at a time."""

    def __init__(self, devices: BiometricDevices | None, policy: IdentityPolicy) -> None:
        self._devices = devices
        self._policy = policy
        self._watch: asyncio.Task[FoundReaders] | None = None
        self._capture: asyncio.Task[SealedCapture] | None = None
        self._news = CaptureProgress(over=True)
        self._has_news = asyncio.Event()

    async def found(self) -> FoundReaders:
        """Readers that are ready now, and why others are not used."""
        return _ready(await self._devices.discover()) if self._devices else FoundReaders()

    async def changed(self, known: FoundReaders) -> FoundReaders:
        """The readers, once they are others than ``known``: plugged in, out, or ready again.

        Answers ``known`` when there is nothing to watch, or nobody wants to know any more.
        """
        if self._devices is None:
            return known
        self._watch = asyncio.create_task(self._next_change(self._devices, known))
        try:
            return await asyncio.shield(self._watch)
        except asyncio.CancelledError:
            if self._watch.cancelled():
                return known
            self._watch.cancel()
            raise

    def stop_watching(self) -> None:
        """Stop looking for readers."""
        if self._watch is not None:
            self._watch.cancel()

    async def _next_change(self, devices: BiometricDevices, known: FoundReaders) -> FoundReaders:
        async for now in devices.watch(WATCH_EVERY_S):
            if _ready(now) != known:
                return _ready(now)
        return known

    async def capture(
        self, method: AuthMethod, parts: tuple[str, ...] = (), transaction_id: str = ""
    ) -> SealedCapture:
        """A capture good enough for policy. Raises CaptureFailed, DeviceGone, DeviceUntrusted...

        parts: names of fingers or irises; empty: any. Stopping it raises CaptureFailed.
        """
        device = next((d for d in (await self.found()).devices if d.method is method), None)
        if device is None or self._devices is None:
            raise DeviceGone
        await self.stop()
        wanted = self._wanted(method, parts, transaction_id)
        self._news = CaptureProgress()
        self._capture = asyncio.create_task(self._devices.capture(device, wanted, self._attempted))
        preview = asyncio.create_task(self._show(device))
        try:
            return await asyncio.shield(self._capture)
        except asyncio.CancelledError:
            if self._capture.cancelled():
                raise CaptureFailed("stopped") from None
            self._capture.cancel()
            raise
        finally:
            preview.cancel()
            await asyncio.gather(preview, self._capture, return_exceptions=True)
            self._publish(replace(self._news, over=True))

    async def news(self) -> CaptureProgress:
        """What is new since the last time; waits until there is something."""
        await self._has_news.wait()
        if not self._news.over:
            self._has_news.clear()
        return self._news

    async def stop(self) -> None:
        """End the capture that is under way, if there is one."""
        if self._capture is not None and not self._capture.done():
            self._capture.cancel()
            with contextlib.suppress(asyncio.CancelledError, SparError):
                await asyncio.gather(self._capture, return_exceptions=True)

    def _wanted(
        self, method: AuthMethod, parts: tuple[str, ...], transaction_id: str
    ) -> CaptureRequest:
        count = len(parts) or (self._policy.fingers if method is AuthMethod.FINGER else 1)
        score = self._policy.scores[method]
        return CaptureRequest(count=count, parts=parts, score=score, transaction_id=transaction_id)

    def _attempted(self, attempt: int, quality: float) -> None:
        self._publish(replace(self._news, attempt=attempt, quality=quality))

    def _publish(self, news: CaptureProgress) -> None:
        self._news = news
        self._has_news.set()

    async def _show(self, device: BiometricDevice) -> None:
        """A reader without a picture still captures: its trouble is for the log."""
        if self._devices is None:
            return
        try:
            async for picture in self._devices.live(device, lasting_s=PREVIEW_S):
                self._publish(replace(self._news, picture=picture))
        except SparError as error:
            log.info("no live picture (%s)", error)


def _ready(found: FoundReaders) -> FoundReaders:
    """Only those that can capture now; the others are told as not ready, or busy."""
    ready = tuple(device for device in found.devices if device.status == "Ready")
    waiting = (
        ReaderTrouble.BUSY if device.status == "Busy" else ReaderTrouble.NOT_READY
        for device in found.devices
        if device not in ready
    )
    return FoundReaders(ready, (*found.refused, *waiting))
