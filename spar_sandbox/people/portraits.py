"""The portrait that eKYC hands out: drawn, nobody's real features."""

import hashlib
from functools import lru_cache
from typing import Final

from spar_sandbox import jpeg

_WIDTH: Final = 120
_HEIGHT: Final = 160


def _in_oval(x: float, y: float, cx: float, cy: float, rx: float, ry: float) -> bool:
    return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1.0


@lru_cache(maxsize=32)
def portrait(seed: str) -> bytes:
    """A JPEG, 120 by 160, of a simple drawn head; the same for the same ``seed``."""
    marks = hashlib.sha256(b"portrait" + seed.encode("ascii")).digest()
    skin, hair, shirt = 120 + marks[0] % 100, 20 + marks[1] % 60, 60 + marks[2] % 90
    round_face, hairline = 30 + marks[3] % 8, 42 + marks[4] % 14

    def shade(x: int, y: int) -> int:
        if _in_oval(x, y, 46, 74, 4, 3) or _in_oval(x, y, 74, 74, 4, 3):
            return 15
        if _in_oval(x, y, 60, 100, 12, 4) and y > 99:
            return 60
        if _in_oval(x, y, 60, 78, round_face, 42):
            return skin if y > hairline else hair
        if _in_oval(x, y, 60, 66, round_face + 7, 46) and y < 96:
            return hair
        if _in_oval(x, y, 60, 176, 56, 50):
            return shirt
        return 235 - y // 6

    return jpeg.encode(_WIDTH, _HEIGHT, shade)
