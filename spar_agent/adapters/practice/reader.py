"""A finger reader in this process: it sees a drawn finger, and knows nobody."""

import asyncio
import math
import secrets
import struct
import zlib
from collections.abc import AsyncIterator, Callable
from itertools import count
from typing import Final

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.device import BiometricDevice, CaptureRequest, FoundReaders
from spar_agent.domain.enrollment import SealedCapture
from spar_agent.errors import CaptureFailed
from spar_agent.ports.clock import Clock

READER: Final = BiometricDevice(
    port=0,
    method=AuthMethod.FINGER,
    serial="PRACTICE",
    make="Practice",
    model="Reader",
    provider="Practice",
    code="practice",
    spec="1.0",
    status="Ready",
    sub_ids=("1",),
    device_id="practice",
)
PRESSES: Final = (18.0, 34.0, 82.0)
"""Quality of each press: too dry, too light, good; so that one meets both sentences."""
PRESS_S: Final = 1.0
FRAMES_A_SECOND: Final = 4
WIDE, HIGH = 90, 120
"""Pixels of the drawn finger."""

Progress = Callable[[int, float], None]


class PracticeReader:
    """BiometricDevices: always plugged in. What it captures is a word, no picture of anybody."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._frames = [_finger(step / FRAMES_A_SECOND) for step in range(FRAMES_A_SECOND)]

    async def discover(self) -> FoundReaders:
        """The one reader."""
        return FoundReaders((READER,))

    async def watch(self, every_s: float = 2.0) -> AsyncIterator[FoundReaders]:
        """The one reader; it is never pulled out."""
        yield await self.discover()
        await asyncio.Event().wait()  # nothing changes until nobody watches any more

    async def live(
        self, device: BiometricDevice, sub_id: str = "0", lasting_s: float = 60
    ) -> AsyncIterator[bytes]:
        """PNG pictures of a drawn finger that moves a little."""
        for at in range(round(lasting_s * FRAMES_A_SECOND)):
            yield self._frames[at % len(self._frames)]
            await asyncio.sleep(1 / FRAMES_A_SECOND)

    async def capture(
        self,
        device: BiometricDevice,
        wanted: CaptureRequest,
        progress: Progress = lambda _attempt, _quality: None,
    ) -> SealedCapture:
        """The third press is good. Raises CaptureFailed where fewer are allowed."""
        for attempt, quality in zip(count(1), PRESSES[: wanted.attempts], strict=False):
            await asyncio.sleep(PRESS_S)
            progress(attempt, quality)
            if quality >= wanted.score:
                transaction = wanted.transaction_id or secrets.token_hex(5)
                return SealedCapture(
                    " ".join(wanted.parts),
                    transaction,
                    device.method,
                    self._clock.now(),
                    "practice",
                )
        raise CaptureFailed("quality")


def _finger(turn: float) -> bytes:
    """A PNG of ridges around a core; ``turn``, 0 to 1, shifts them as a living finger does."""
    sway = math.sin(turn * math.tau)
    rows = []
    for y in range(HIGH):
        row = bytearray(b"\0")  # PNG: this line is not filtered
        for x in range(WIDE):
            across, down = (x - WIDE / 2 - sway) / (WIDE / 2), (y - HIGH * 0.46) / (HIGH / 2)
            outside = across**2 + (down * 0.92) ** 2 > 0.86
            bow = math.hypot(across * 1.5, down + 0.35 * across**2)
            ridge = math.cos(bow * 46 + 1.6 * math.sin(3 * across + 2 * down))
            row.append(245 if outside else round(150 + 75 * ridge))
        rows.append(bytes(row))
    return _png(b"".join(rows))


def _png(lines: bytes) -> bytes:
    """A grey picture of 8 bits. Source: the PNG specification, third edition, 5 and 11."""
    head = struct.pack(">IIBBBBB", WIDE, HIGH, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    packed = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)
