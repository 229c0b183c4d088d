"""What a signed ID card says, for the agent to compare."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spar_agent.domain.card import CardNote, IdCard
from spar_agent.services.cards import GreyPicture
from spar_agent.ui.dates import day
from spar_agent.ui.widgets.camera import Camera, Viewfinder
from spar_agent.ui.widgets.file_question import ask_for_picture
from spar_agent.ui.widgets.frame import card
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.picture import Picture
from spar_agent.ui.widgets.text import BigName, isolate, label, ltr

translate = QCoreApplication.translate

MAX_PIXELS = 12_000_000
HIDE_MS = 350
"""Time for the window to be gone before the screen is looked at."""


def note_sentence(note: CardNote) -> str:
    """What is lost of a card, or what went wrong on the way and was mended."""
    words = {
        CardNote.CAPS_LOCK: translate("card", "Caps Lock is on. The code was read all the same."),
        CardNote.KEYBOARD: translate(
            "card",
            "The scanner types as on an English keyboard, and this computer has a French one."
            " The code was read all the same.",
        ),
        CardNote.NO_NAME: translate("card", "There is no name in the code."),
        CardNote.TEXT_SIGNS: translate(
            "card", "The code holds signs that cannot be shown. They were left out."
        ),
        CardNote.MEMBERS: translate("card", "A part of the code could not be read."),
        CardNote.NO_PHOTO: translate(
            "card", "There is no photo in the code. Compare the one that is printed on the card."
        ),
        CardNote.PHOTO_FORMAT: translate(
            "card",
            "The photo in the code is of a kind that cannot be shown here. Compare the one that is"
            " printed on the card.",
        ),
        CardNote.PHOTO_DAMAGED: translate(
            "card",
            "The photo in the code is damaged. Compare the one that is printed on the card.",
        ),
    }
    return words[note]


def grey_of(image: QImage) -> GreyPicture | None:
    """``image`` in grey, without padding, not larger than needed; None when there is nothing."""
    if image.isNull():
        return None
    pixels = image.width() * image.height()
    if pixels > MAX_PIXELS:
        factor = (MAX_PIXELS / pixels) ** 0.5
        size = image.size() * factor
        image = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = grey.width(), grey.height(), grey.bytesPerLine()
    raw = bytes(grey.constBits())
    rows = (raw[at * line : at * line + width] for at in range(height))
    return GreyPicture(b"".join(rows), width, height)


class CardPanel(QWidget):
    """Name, photo and issuer of a believed card. It proves nothing, and says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = Picture(7, "user")
        self.photo.setAccessibleName(self.tr("Photo on the card"))
        self._name = BigName()
        self._second_name = label("", "strong")
        self.notes = label("", "muted")
        self._genuine = label("", "strong")
        seal = Icon("shield-check", 20, "good")
        first = QHBoxLayout()
        first.addWidget(seal, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self._genuine, 1)
        self._warning = label(
            self.tr("It does not prove that this is the person. Compare the photo."), "muted"
        )
        side = QVBoxLayout()
        side.addWidget(self._name)
        side.addWidget(self._second_name)
        side.addLayout(first)
        side.addWidget(self._warning)
        side.addWidget(self.notes)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(row))

    def show_card(self, shown: IdCard) -> None:
        """Draw ``shown``."""
        self._name.setText(isolate(shown.name))
        self._name.setVisible(bool(shown.name))
        self._second_name.setText(isolate(shown.second_name))
        self._second_name.setVisible(bool(shown.second_name))
        self.photo.show_bytes(shown.photo)
        self._show_notes(shown)
        until = shown.expires_at
        if until is None:
            words = self.tr("The card is genuine, signed by {issuer}.")
            self._genuine.setText(words.format(issuer=ltr(shown.issuer)))
        else:
            words = self.tr("The card is genuine, signed by {issuer}, valid to {date}.")
            date = day(until)
            self._genuine.setText(words.format(issuer=ltr(shown.issuer), date=date))

    def _show_notes(self, shown: IdCard) -> None:
        """A photo that began well and cannot be drawn is told as well as one that began badly."""
        broken = bool(shown.photo) and self.photo.is_empty()
        notes = (*shown.notes, *([CardNote.PHOTO_DAMAGED] if broken else []))
        self.notes.setText("\n".join(map(note_sentence, notes)))
        self.notes.setVisible(bool(notes))


class CardSources(QWidget):
    """Where a code can come from besides a scanner that types: a picture file, the screen."""

    picture_given = Signal(object)  # GreyPicture
    frame_seen = Signal(object)  # GreyPicture of a camera: most hold no code, and that is no fault
    unreadable = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = Button(self.tr("QR from a picture"), "quiet", "image")
        self.screen_grab = Button(self.tr("QR on the screen"), "quiet", "monitor")
        self.camera_button = Button(self.tr("Camera"), "quiet", "camera")
        self.camera = Camera(self)
        self.viewfinder = Viewfinder()
        self.camera_button.setVisible(self.camera.is_there())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        column.addLayout(row)
        column.addWidget(self.viewfinder)
        for button in (self.file, self.screen_grab, self.camera_button):
            row.addWidget(button)
        row.addStretch(1)
        self.file.clicked.connect(self._choose)
        self.screen_grab.clicked.connect(self._hide_and_grab)
        self.camera_button.clicked.connect(self._toggle_camera)
        self.camera.seen.connect(self._camera_saw)
        self.camera.shown.connect(self.viewfinder.show_frame)

    def stop_camera(self) -> None:
        """The camera is off unless somebody asked for it just now."""
        self.camera.stop()
        self.viewfinder.hide()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        """Nobody is filmed by a page that is not shown."""
        self.stop_camera()
        super().hideEvent(event)

    def take(self, image: QImage) -> None:
        """Hand ``image`` on."""
        grey = grey_of(image)
        if grey is None:
            self.unreadable.emit()
        else:
            self.picture_given.emit(grey)

    def _toggle_camera(self) -> None:
        if self.camera.is_on():
            self.stop_camera()
        else:
            self.camera.start()
            self.viewfinder.show()

    def _camera_saw(self, image: QImage) -> None:
        grey = grey_of(image)
        if grey is not None:
            self.frame_seen.emit(grey)

    def _choose(self) -> None:
        ask_for_picture(self, self.tr("Picture of the ID card"), self._opened)

    def _opened(self, path: str) -> None:
        self.take(QImage(path))

    def _hide_and_grab(self) -> None:
        """Our own window would cover the code: it steps aside for a moment."""
        self.window().showMinimized()
        QTimer.singleShot(HIDE_MS, self, self._grab)

    def _grab(self) -> None:
        image = QGuiApplication.primaryScreen().grabWindow(0).toImage()
        self.window().showNormal()
        self.window().activateWindow()
        self.take(image)
