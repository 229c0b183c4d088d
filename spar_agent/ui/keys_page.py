"""F1: the keys of the app, on one page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.text import label, ltr


class KeysPage(PageFrame):
    """A table of keys; Enter or Esc goes back."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(self.tr("Keys"), self.tr("Everything works without the mouse."))
        rows = (
            ("Enter", self.tr("The main button of the page")),
            ("Esc", self.tr("One step back; nothing is discarded")),
            ("Ctrl+Enter", self.tr("Save, on the read-back page only")),
            ("Ctrl+N", self.tr("New person")),
            ("Ctrl+W", self.tr("End the visit; a reason is asked for")),
            ("Ctrl+F", self.tr("Find a visit")),
            ("F5", self.tr("Send now")),
            ("F8", self.tr("People whose identity is to be checked")),
            ("F9", self.tr("The person's language")),
            ("Ctrl+O", self.tr("Back to the code that was sent")),
            ("Alt+S", self.tr("Find the branch step by step")),
            ("Alt+H", self.tr("Someone helps this person")),
            ("Alt+N", self.tr("Name in the passbook, if it is another")),
            ("Alt+F", self.tr("Photo of the passbook")),
            ("Ctrl+D", self.tr("Show the account to the person, on the read-back page")),
            ("Ctrl+P", self.tr("Print the slip, or print it again")),
            ("Ctrl+L", self.tr("Lock the screen")),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for at, (keys, words) in enumerate(rows):
            shown = QLabel(ltr(keys))
            shown.setObjectName("strong")
            grid.addWidget(shown, at, 0)
            grid.addWidget(label(words), at, 1)
        self.body.addWidget(card(grid))
        self.body.addStretch(1)
        self.set_main(self.tr("Back to work"), self.tr("Enter: back"))
        self.main.clicked.connect(self.closed)
        self.start_at(self.main)
