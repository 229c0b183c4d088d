"""The shipped JPEGs show what installer/draw_sandbox_pictures.py draws."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from installer import draw_sandbox_pictures as drawing
from spar_sandbox.people.biometrics import Modality
from spar_sandbox.people.population import PEOPLE, SandboxPerson
from spar_sandbox.people.portraits import portrait
from spar_sandbox.sbi.live_stream import FRAMES, frame

MAX_MEAN_DIFFERENCE = 8  # of 255; JPEG loses that much at the edges of a drawing


def mean_difference(one: QImage, other: QImage) -> float:
    assert one.size() == other.size()
    pixels = [bytes(i.convertToFormat(drawing.GREY).constBits()) for i in (one, other)]
    total: int = sum(abs(a - b) for a, b in zip(*pixels, strict=True))
    return total / len(pixels[0])


@pytest.mark.parametrize("modality", Modality)
@pytest.mark.parametrize("number", range(FRAMES))
def test_a_live_frame_shows_its_drawing(modality: Modality, number: int) -> None:
    shipped = QImage.fromData(frame(modality, number))
    assert mean_difference(shipped, drawing.draw_frame(modality, number)) < MAX_MEAN_DIFFERENCE


@pytest.mark.parametrize("person", PEOPLE, ids=lambda p: p.label)
def test_a_portrait_shows_its_drawing(person: SandboxPerson) -> None:
    shipped = QImage.fromData(portrait(person))
    assert mean_difference(shipped, drawing.draw_portrait(person.uin)) < MAX_MEAN_DIFFERENCE


@pytest.mark.parametrize("modality", Modality)
def test_the_frames_of_a_finger_eye_or_face_move(modality: Modality) -> None:
    assert len({frame(modality, number) for number in range(FRAMES)}) > FRAMES / 2


@pytest.mark.parametrize("folder", [drawing.FRAME_FOLDER, drawing.PORTRAIT_FOLDER])
def test_every_picture_is_small_and_used(folder: Path) -> None:
    sizes = [path.stat().st_size for path in folder.iterdir()]
    assert len(sizes) == (len(Modality) * FRAMES if folder == drawing.FRAME_FOLDER else len(PEOPLE))
    assert max(sizes) < 3_000
