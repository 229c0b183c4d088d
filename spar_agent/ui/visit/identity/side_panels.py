"""The smaller questions of the identity page: who this is, why not today, who is on the line."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spar_agent.domain.enrollment import EkycIdentity
from spar_agent.ui.visit.identity.state import Excuse
from spar_agent.ui.widgets.frame import card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.picture import Picture
from spar_agent.ui.widgets.text import BigName, isolate, label, ltr


class EkycPanel(QWidget):
    """Name and photo that the ID service holds, beside the person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = Picture(8, "user")
        self.photo.setAccessibleName(self.tr("Photo that the ID service holds"))
        self.name = BigName()
        words = label(
            self.tr("Compare name and photo with the person. They are shown once and not kept."),
            "muted",
        )
        side = QVBoxLayout()
        side.addWidget(self.name)
        side.addWidget(words)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(row))

    def show_ekyc(self, ekyc: EkycIdentity) -> None:
        """Draw ``ekyc``."""
        self.name.setText(isolate(ekyc.name) or self.tr("The ID service gave no name."))
        self.photo.show_bytes(ekyc.photo)


class ExcusePanel(QWidget):
    """Why identity cannot be checked today."""

    chosen = Signal(object)  # Excuse

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Why can it not be checked today?"), "section"))
        self.buttons: dict[Excuse, Button] = {}
        for excuse, words in (
            (Excuse.NO_PHONE, self.tr("The person has no phone here")),
            (Excuse.FINGERS_WORN, self.tr("The fingers are worn")),
            (Excuse.INJURY, self.tr("An injury")),
            (Excuse.DEVICE_BROKEN, self.tr("The reader does not work")),
            (Excuse.SERVICE_DOWN, self.tr("The ID service does not answer")),
            (Excuse.OTHER, self.tr("Another reason")),
        ):
            button = Button(words, "choice")
            button.clicked.connect(partial(self._choose, excuse))
            self.buttons[excuse] = button
            column.addWidget(button)
        column.addWidget(
            label(
                self.tr("A supervisor looks at it, and the identity must still be checked later."),
                "muted",
            )
        )

    def _choose(self, excuse: Excuse) -> None:
        self.chosen.emit(excuse)


class TelephonePanel(QWidget):
    """The person is called. They prove first that the paper is in their hand."""

    slip_number_said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._script = label("", "speech")
        self.slip = QLineEdit()
        self.slip.setObjectName("bigNumber")
        self.slip.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.slip.setMaxLength(16)
        self.hint = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            card(
                label(self.tr("Say this, word by word"), "section"),
                self._script,
                field(self.tr("Slip number the person reads out"), self.slip),
                self.hint,
            )
        )
        self.slip.textEdited.connect(self.slip_number_said)

    def show_call(self, phone: str, *, slip_matches: bool) -> None:
        """Draw the script; ``slip_matches``: the slip number was right."""
        number = ltr(phone) if phone else self.tr("the number the person left")
        self._script.setText(
            self.tr(
                "Call {number}. “I call from your welfare office about your payment account. I will"
                " not ask for money or a PIN. Please read me the number of your slip.”"
            ).format(number=number)
        )
        self.hint.setText(
            self.tr("That is the slip. Send the code, and ask the person to read it out.")
            if slip_matches
            else self.tr("No code is sent before the slip number is right.")
        )
