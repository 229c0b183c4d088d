"""A reader at work: the live picture, the finger, how good it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.ui.visit.state import Capturing
from spar_agent.ui.widgets.finger_picker import Hands
from spar_agent.ui.widgets.frame import card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.picture import Picture
from spar_agent.ui.widgets.text import label, ltr

FAR_BELOW = 0.6
"""Part of the wanted quality under which pressing harder will not help."""


class CapturePanel(QWidget):
    """Draws a Capturing; tells which finger was marked, or that another way is wanted."""

    part_marked = Signal(str)
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture(11, "fingerprint")
        self.picture.setAccessibleName(self.tr("Live picture of the reader"))
        self.word = label("", "strong")
        self.tries = label("", "muted")
        self.quality = QProgressBar()
        self.quality.setRange(0, 100)
        self.quality.setTextVisible(False)
        self.hands = Hands()
        self.finger = label("", "muted")
        self.stop = Button(self.tr("Another way"), "quiet", "x")
        side = QVBoxLayout()
        side.setSpacing(10)
        for widget in (self.word, self.quality, self.tries, self.hands, self.finger):
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
        self.hands.marked.connect(self.part_marked)
        self.stop.clicked.connect(self.stop_asked)

    def show_capturing(self, auth_method: AuthMethod, now: Capturing) -> None:
        """Draw ``now``."""
        finger = auth_method is AuthMethod.FINGER
        self.picture.show_icon(
            {AuthMethod.FACE: "scan-face", AuthMethod.IRIS: "eye"}.get(auth_method, "fingerprint")
        )
        self.picture.show_bytes(now.picture)
        self.word.setText(self._word(auth_method, now))
        self.quality.setValue(round(now.quality))
        self.quality.setAccessibleName(self.tr("Quality"))
        self.quality.setVisible(now.attempt > 0)
        self.tries.setText(
            self.tr("Try {n}").format(n=ltr(str(now.attempt + 1))) if now.attempt else ""
        )
        self.tries.setVisible(now.attempt > 0)
        for widget in (self.hands, self.finger):
            widget.setVisible(finger)
        part = now.parts[0] if now.parts else ""
        self.hands.show_finger(part)
        self.finger.setText(self.hands.words(part))

    def _word(self, auth_method: AuthMethod, now: Capturing) -> str:
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
