"""Draws the sandbox's pictures anew: ``python -m installer.draw_sandbox_pictures``.

Live frames of a device, 160 by 120, and portraits of the made-up persons, 120 by 160: grey JPEGs,
kept in the repository. Everything is drawn from formulas; nobody's features are in them. JPEG
bytes differ between versions of Qt, so a test compares what is seen, not the bytes.
"""

import hashlib
import math
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from spar_sandbox.people.biometrics import Modality
from spar_sandbox.people.population import PEOPLE
from spar_sandbox.people.portraits import file_name
from spar_sandbox.sbi.live_stream import FRAMES

_SANDBOX: Final = Path(__file__).parents[1] / "spar_sandbox"
GREY: Final = QImage.Format.Format_Grayscale8
FRAME_FOLDER: Final = _SANDBOX / "sbi" / "live_frames"
PORTRAIT_FOLDER: Final = _SANDBOX / "people" / "portrait_images"
_FRAME_QUALITY: Final = 50
_PORTRAIT_QUALITY: Final = 45  # an ID card's QR has room for some 2 kB


def _grey_image(width: int, height: int, shade: Callable[[int, int], int]) -> QImage:
    """``shade`` gives 0 (black) to 255 (white) for each pixel x, y."""
    pixels = bytes(max(0, min(255, shade(x, y))) for y in range(height) for x in range(width))
    return QImage(pixels, width, height, width, GREY).copy()  # the copy owns its pixels


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


_DRAWING: Final = {Modality.FINGER: _finger, Modality.IRIS: _iris, Modality.FACE: _face}


def draw_frame(modality: Modality, number: int) -> QImage:
    """Live frame ``number`` (0 to 11): the drawing, moved a little along a figure of eight."""
    phase = 2 * math.pi * number / FRAMES
    center_x, center_y = 80 + 4 * math.sin(phase), 60 + 3 * math.sin(2 * phase)
    draw = _DRAWING[modality]
    return _grey_image(160, 120, lambda x, y: draw(x - center_x, y - center_y))


def _in_oval(x: float, y: float, cx: float, cy: float, rx: float, ry: float) -> bool:
    return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1.0


def draw_portrait(uin: str) -> QImage:
    """A simple head; shades and proportions follow from the UIN."""
    marks = hashlib.sha256(b"portrait" + uin.encode("ascii")).digest()
    skin, hair, shirt = 120 + marks[0] % 100, 20 + marks[1] % 60, 60 + marks[2] % 90
    face_width, hairline = 30 + marks[3] % 8, 42 + marks[4] % 14

    def shade(x: int, y: int) -> int:
        if _in_oval(x, y, 46, 74, 4, 3) or _in_oval(x, y, 74, 74, 4, 3):
            return 15
        if _in_oval(x, y, 60, 100, 12, 4) and y > 99:
            return 60
        if _in_oval(x, y, 60, 78, face_width, 42):
            return skin if y > hairline else hair
        if _in_oval(x, y, 60, 66, face_width + 7, 46) and y < 96:
            return hair
        if _in_oval(x, y, 60, 176, 56, 50):
            return shirt
        return 235 - y // 6

    return _grey_image(120, 160, shade)


def _save(image: QImage, path: Path, quality: int) -> None:
    path.parent.mkdir(exist_ok=True)
    if not image.save(str(path), "JPEG", quality):  # type: ignore[call-overload]  # str is right
        raise OSError(f"cannot write {path}")


def main() -> None:
    """Writes all 36 frames, and a portrait of each person."""
    for modality in Modality:
        for number in range(FRAMES):
            path = FRAME_FOLDER / f"{modality.lower()}-{number:02d}.jpg"
            _save(draw_frame(modality, number), path, _FRAME_QUALITY)
    for person in PEOPLE:
        path = PORTRAIT_FOLDER / file_name(person)
        _save(draw_portrait(person.uin), path, _PORTRAIT_QUALITY)


if __name__ == "__main__":
    main()
