"""While the key storage of the computer does not answer: the first page of a locked computer."""

from PySide6.QtCore import Signal

from spar_agent.ui.messages import sentence
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Icon
from spar_agent.ui.widgets.text import label


class KeyStoragePage(PageFrame):
    """Waits with the person, and asks once more when they say so."""

    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(self.tr("Waiting for the key storage"))
        words = self.tr(
            "This computer keeps the key of the store. Where it asks for a password, type it there."
            " Nothing is lost meanwhile."
        )
        self.body.addWidget(card(Icon("key-round", 44, "accent"), label(words, "speech")))
        self.body.addStretch(1)
        self.main.clicked.connect(self.again_asked)
        self.show_waiting()

    def show_waiting(self) -> None:
        """The key storage was asked."""
        self.notice.say("")
        self.set_main(self.tr("Try again"), self.tr("Waiting…"), enabled=False)

    def show_refused(self, code: str) -> None:
        """It said no, or nothing for too long."""
        self.notice.say(sentence(code), "warn")
        self.set_main(self.tr("Try again"), self.tr("Enter: ask the key storage again"))
        self.start_at(self.main)
        self.take_focus()
