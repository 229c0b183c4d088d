"""The live picture: drawn frames of a finger, an eye or a face that moves a little."""

import asyncio
import math
from collections.abc import AsyncIterator
from functools import lru_cache
from typing import Final

from spar_sandbox import jpeg

BOUNDARY: Final = "sparframe"
_WIDTH: Final = 160
_HEIGHT: Final = 120
_FRAMES: Final = 12
_PAUSE_S: Final = 0.125


def _finger(x: float, y: float) -> int:
    if (x / 34) ** 2 + (y / 50) ** 2 > 1 and not (y > 0 and abs(x) < 34):
        return 244
    radius = math.hypot(x, (y + 8) * 0.75)
    turn = math.atan2(y + 8, x)
    return int(128 + 80 * math.sin(radius * 0.95 + 1.4 * math.sin(turn)))


def _iris(x: float, y: float) -> int:
    radius = math.hypot(x, y)
    if abs(y) > 46 * (1 - (x / 78) ** 2):
        return 170
    if radius < 12:
        return 12
    if radius < 32:
        return int(100 + 40 * math.sin(math.atan2(y, x) * 26) + radius)
    return 232


def _face(x: float, y: float) -> int:
    if (x / 30) ** 2 + (y / 42) ** 2 > 1:
        return 60 if (x / 60) ** 2 + ((y - 76) / 40) ** 2 < 1 else 225
    if math.hypot(abs(x) - 12, y + 8) < 3.5:
        return 25
    if abs(x) < 12 and 17 < y - x * x / 60 < 20:
        return 90
    return 60 if y < -26 else 185


_DRAWN: Final = {"Finger": _finger, "Iris": _iris, "Face": _face}


@lru_cache(maxsize=64)
def frame(kind: str, number: int) -> bytes:
    """Frame ``number`` (it repeats after 12) as a JPEG of 160 by 120."""
    phase = 2 * math.pi * (number % _FRAMES) / _FRAMES
    dx = _WIDTH / 2 + 4 * math.sin(phase)
    dy = _HEIGHT / 2 + 3 * math.sin(2 * phase)
    draw = _DRAWN[kind]
    return jpeg.encode(_WIDTH, _HEIGHT, lambda x, y: max(0, min(255, draw(x - dx, y - dy))))


async def frames(kind: str, lasting_s: float) -> AsyncIterator[bytes]:
    """multipart/x-mixed-replace parts until ``lasting_s`` is over."""
    loop = asyncio.get_running_loop()
    ends = loop.time() + lasting_s
    number = 0
    while loop.time() < ends:
        picture = await asyncio.to_thread(frame, kind, number % _FRAMES)
        head = f"--{BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(picture)}\r\n\r\n"
        yield head.encode("ascii") + picture + b"\r\n"
        number += 1
        await asyncio.sleep(_PAUSE_S)
    yield f"--{BOUNDARY}--\r\n".encode("ascii")
