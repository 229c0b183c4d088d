"""The photo of the passbook: from a file or a camera, small, with nothing but what is seen."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QObject, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from spar_agent.domain.photo import MAX_BYTES, PassbookPhoto
from spar_agent.errors import PhotoUnusable
from spar_agent.ui.visit.account.passbook_image import MAX_SIDE, picture_in, small_jpeg
from spar_agent.ui.visit.account.passbook_panel import PassbookPanel
from spar_agent.ui.widgets.camera import Camera
from tests.fakes import START


def passbook(width: int = 1200, height: int = 800) -> QImage:
    """A page, blue on its left half and yellow on its right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("yellow"))
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, width // 2, height), QColor("blue"))
    painter.end()
    return image


def noise(side: int) -> QImage:
    rng = random.Random(1)
    return QImage(rng.randbytes(side * side * 4), side, side, QImage.Format.Format_RGB32).copy()


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """``jpeg`` as a telephone writes it: turned, and with the place it was taken in."""
    entry = b"\x01\x12\x00\x03\x00\x00\x00\x01" + bytes([0, orientation, 0, 0])
    tiff = b"MM\x00\x2a\x00\x00\x00\x08\x00\x01" + entry + b"\x00\x00\x00\x00"
    body = b"Exif\x00\x00" + tiff + b"Surat 21.17N 72.83E"
    return jpeg[:2] + b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + jpeg[2:]


def plain_jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a str
    return bytes(QByteArray(buffer.data()).data())


def test_a_large_picture_becomes_small_and_stays_readable(tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    assert passbook(4000, 3000).save(str(path))
    jpeg = small_jpeg(picture_in(str(path)))
    read = QImage.fromData(jpeg)
    assert read.size() == QSize(MAX_SIDE, 1200)
    assert read.pixelColor(100, 600).blue() > 200
    assert read.pixelColor(1500, 600).red() > 200


def test_the_worst_picture_still_fits() -> None:
    jpeg = small_jpeg(noise(1600))
    assert len(jpeg) <= MAX_BYTES
    assert not QImage.fromData(jpeg).isNull()


def test_place_and_time_of_a_telephone_stay_behind_and_the_page_stands_upright(
    tmp_path: Path,
) -> None:
    path = tmp_path / "phone.jpg"
    path.write_bytes(with_exif(plain_jpeg(passbook()), orientation=6))  # turned a quarter
    jpeg = small_jpeg(picture_in(str(path)))
    read = QImage.fromData(jpeg)
    assert b"Exif" not in jpeg
    assert b"Surat" not in jpeg
    assert read.size() == QSize(800, 1200)
    assert read.pixelColor(400, 100).blue() > 200
    assert read.pixelColor(400, 1100).red() > 200


@pytest.mark.qt_log_ignore("JPEG", extend=True)
def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(plain_jpeg(passbook())[:40])
    text = tmp_path / "text.png"
    text.write_text("an account number", encoding="utf-8")
    bomb = tmp_path / "bomb.bmp"
    sizes = (70).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    huge = (40).to_bytes(4, "little") + (60_000).to_bytes(4, "little") * 2 + b"\x01\x00\x18\x00"
    bomb.write_bytes(b"BM" + sizes + huge + bytes(40))
    for path in (broken, text, bomb, tmp_path / "missing.jpg"):
        with pytest.raises(PhotoUnusable):
            picture_in(str(path))
    with pytest.raises(PhotoUnusable):
        small_jpeg(QImage())


class OneCamera(Camera):
    """A camera that shows what a test gives it. The real one needs a device."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = False

    def is_there(self) -> bool:
        return True

    def is_on(self) -> bool:
        return self.on

    def start(self) -> None:
        self.on = True

    def stop(self) -> None:
        self.on = False

    def show(self, image: QImage) -> None:
        self.shown.emit(QPixmap.fromImage(image))
        self.seen.emit(image)


@pytest.fixture
def panel(qtbot: QtBot) -> PassbookPanel:
    made = PassbookPanel(OneCamera())
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.show()
    return made


def test_a_photo_is_taken_with_the_camera_which_then_goes_off(panel: PassbookPanel) -> None:
    given: list[bytes] = []
    panel.given.connect(given.append)
    camera = panel.camera
    assert isinstance(camera, OneCamera)
    assert not panel.take.isVisible()
    panel.camera_button.click()
    assert camera.on
    assert not panel.take.isEnabled()
    camera.show(passbook(1280, 720))
    panel.take.click()
    assert not camera.on
    assert not panel.viewfinder.isVisible()
    assert QImage.fromData(given[0]).size() == QSize(1280, 720)


def test_the_camera_is_off_as_soon_as_the_page_is_hidden(panel: PassbookPanel) -> None:
    camera = panel.camera
    assert isinstance(camera, OneCamera)
    panel.camera_button.click()
    panel.hide()
    assert not camera.on


def test_a_file_becomes_a_photo_and_a_bad_one_a_sentence(
    panel: PassbookPanel, tmp_path: Path
) -> None:
    given: list[bytes] = []
    codes: list[str] = []
    panel.given.connect(given.append)
    panel.unusable.connect(codes.append)
    path = tmp_path / "page.jpg"
    passbook().save(str(path))
    panel.open_file(str(path))
    panel.open_file(str(tmp_path / "missing.jpg"))
    assert len(given) == 1
    assert codes == ["PHOTO-BAD"]


def test_a_kept_photo_is_seen_and_can_be_removed(panel: PassbookPanel) -> None:
    away: list[bool] = []
    panel.taken_away.connect(lambda: away.append(True))
    assert not panel.remove.isVisible()
    panel.show_photo(PassbookPhoto(small_jpeg(passbook()), START))
    assert not panel.thumb.is_empty()
    panel.remove.click()
    panel.show_photo(None)
    assert away == [True]
    assert panel.thumb.is_empty()
    assert not panel.remove.isVisible()


@pytest.mark.parametrize("kind", ["bmp", "ppm", "xpm"])
def test_only_what_cameras_and_screens_make_is_read(kind: str, tmp_path: Path) -> None:
    drawn = tmp_path / f"picture.{kind}"
    assert QImage(20, 20, QImage.Format.Format_RGB32).save(str(drawn))
    with pytest.raises(PhotoUnusable):
        picture_in(str(drawn.rename(tmp_path / "picture.jpg")))
