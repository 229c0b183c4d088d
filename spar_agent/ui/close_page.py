"""Before the window closes: how many are not at the registry yet, and that nothing is lost."""

from PySide6.QtCore import Signal

from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.icon import Button, Icon


class ClosePage(PageFrame):
    """Enter closes, Esc goes back to work."""

    closed = Signal()
    stayed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Icon("clock", 44, "accent"))
        self.body.addStretch(1)
        self.stay = self.add_button(Button(self.tr("Back to work"), icon="arrow-left"))
        self.stay.clicked.connect(self.stayed)
        self.main.clicked.connect(self.closed)
        self.start_at(self.main)

    def show_count(self, count: int) -> None:
        """So many wait."""
        one = self.tr(
            "It is saved on this computer, encrypted. It is sent when SPAR Agent is open and there"
            " is network."
        )
        several = self.tr(
            "They are saved on this computer, encrypted. They are sent when SPAR Agent is open"
            " and there is network."
        )
        self.ask(
            self.tr("%n visit(s) are not at the registry yet", "", count),
            one if count == 1 else several,
        )
        self.set_main(self.tr("Close"), self.tr("Enter: close · Esc: back to work"))
