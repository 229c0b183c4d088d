"""When the app cannot start: what happened, what is safe, what to do, and the code."""

from PySide6.QtCore import Signal

from spar_agent.ui.messages import sentence
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Icon
from spar_agent.ui.widgets.text import label, ltr


class TroublePage(PageFrame):
    """One sentence and the code to tell on the telephone."""

    closed = Signal()

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__()
        self.ask(self.tr("SPAR Agent cannot start"))
        text = self.tr("Code for your administrator: {code}").format(code=ltr(code))
        self.code = label(f"{text}\n{ltr(detail)}" if detail else text, "muted")
        self.body.addWidget(
            card(Icon("circle-alert", 44, "bad"), label(sentence(code), "speech"), self.code)
        )
        self.body.addStretch(1)
        self.set_main(self.tr("Close"), self.tr("Enter: close"))
        self.main.clicked.connect(self.closed)
        self.start_at(self.main)
