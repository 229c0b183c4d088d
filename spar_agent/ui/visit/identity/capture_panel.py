"""A reader at work: the live picture, the finger, how good it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.ui.visit.identity.state import Capturing
from spar_agent.ui.widgets.finger_picker import FingerPicker
from spar_agent.ui.widgets.frame import card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.picture import Picture
from spar_agent.ui.widgets.text import label, ltr

FAR_BELOW = 0.6
"""Part of the wanted quality under which pressing harder will not help."""


class CapturePanel(QWidget):
    """Draws a Capturing; tells which finger was chosen, or that another way is wanted."""

    finger_chosen = Signal(str)
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture(11, "fingerprint")
        self.picture.setAccessibleName(self.tr("Live picture of the reader"))
        self.advice = label("", "strong")
        self.tries = label("", "muted")
        self.quality = QProgressBar()
        self.quality.setRange(0, 100)
        self.quality.setTextVisible(False)
        self.finger_picker = FingerPicker()
        self.finger = label("", "muted")
        self.stop = Button(self.tr("Another way"), "quiet", "x")
        side = QVBoxLayout()
        side.setSpacing(10)
        for widget in (self.advice, self.quality, self.tries, self.finger_picker, self.finger):
            side.addWidget(widget)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.picture)
        row.addLayout(side, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.stop)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(row, foot))
        self.finger_picker.marked.connect(self.finger_chosen)
        self.stop.clicked.connect(self.stop_asked)

    def show_capturing(self, auth_method: AuthMethod, now: Capturing) -> None:
        """Draw ``now``."""
        finger = auth_method is AuthMethod.FINGER
        self.picture.show_icon(
            {AuthMethod.FACE: "scan-face", AuthMethod.IRIS: "eye"}.get(auth_method, "fingerprint")
        )
        self.picture.show_bytes(now.picture)
        self.advice.setText(self._advice(auth_method, now))
        self.quality.setValue(round(now.quality))
        self.quality.setAccessibleName(self.tr("Quality"))
        self.quality.setVisible(now.attempt > 0)
        self.tries.setText(
            self.tr("Try {n}").format(n=ltr(str(now.attempt + 1))) if now.attempt else ""
        )
        self.tries.setVisible(now.attempt > 0)
        for widget in (self.finger_picker, self.finger):
            widget.setVisible(finger)
        finger_name = now.fingers[0] if now.fingers else ""
        self.finger_picker.show_finger(finger_name)
        self.finger.setText(self.finger_picker.words(finger_name))

    def _advice(self, auth_method: AuthMethod, now: Capturing) -> str:
        begin = {
            AuthMethod.FINGER: self.tr("Put the finger on the reader and press gently."),
            AuthMethod.FACE: self.tr("Look straight into the camera."),
            AuthMethod.IRIS: self.tr("Eyes wide open, look into the reader."),
        }
        if not now.attempt:
            return begin.get(auth_method, "")
        if now.quality >= now.score:
            return self.tr("Good. One moment.")
        if auth_method is not AuthMethod.FINGER:
            return self.tr("Not clear yet. Come a little closer and hold still.")
        if now.quality < now.score * FAR_BELOW:
            return self.tr("Dry or dirty: wipe and warm the finger, then press again.")
        return self.tr("Nearly. Press a little harder and hold still.")
