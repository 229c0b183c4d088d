"""The STREAM call's live picture: drawn frames of a finger, an eye or a face that moves a little.

Source: MOSIP SBI specification, "Device Stream": motion JPEG as multipart/x-mixed-replace.
"""

import asyncio
import math
from collections.abc import AsyncIterator
from functools import cache
from importlib import resources
from typing import Final

from spar_sandbox.people.biometrics import Modality

BOUNDARY: Final = "sparframe"
FRAME_PAUSE_S: Final = 0.125
FRAMES: Final = 12


@cache
def frame(modality: Modality, number: int) -> bytes:
    """Frame ``number`` (0 to 11): a grey JPEG, 160 by 120, some 2 kB.

    Shipped as files, which installer/draw_sandbox_pictures.py draws.
    """
    images = resources.files("spar_sandbox.sbi").joinpath("live_frames")
    return images.joinpath(f"{modality.lower()}-{number:02d}.jpg").read_bytes()


async def multipart_frames(modality: Modality, lasting_s: float) -> AsyncIterator[bytes]:
    """The parts of a multipart/x-mixed-replace body: as many frames as fit in ``lasting_s``."""
    for number in range(math.ceil(lasting_s / FRAME_PAUSE_S)):
        picture = frame(modality, number % FRAMES)
        head = f"--{BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(picture)}\r\n\r\n"
        yield head.encode("ascii") + picture + b"\r\n"
        await asyncio.sleep(FRAME_PAUSE_S)
    yield f"--{BOUNDARY}--\r\n".encode("ascii")
