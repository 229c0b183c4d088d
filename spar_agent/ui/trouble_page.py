"""When the app cannot start: what happened, what is safe, what to do, and the code."""

from PySide6.QtCore import Signal

from spar_agent.ui.messages import sentence
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import label, ltr


class TroublePage(PageFrame):
    """One sentence, the code to tell on the telephone, and another try once it is mended."""

    closed = Signal()
    again_asked = Signal()
    self_test_asked = Signal()

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__()
        self.ask(self.tr("SPAR Agent cannot start"))
        text = self.tr("Code for your administrator: {code}").format(code=ltr(code))
        self.code = label(f"{text}\n{ltr(detail)}" if detail else text, "muted")
        self.body.addWidget(
            card(Icon("circle-alert", 44, "bad"), label(sentence(code), "speech"), self.code)
        )
        self.body.addStretch(1)
        self.close_app = self.add_button(Button(self.tr("Close"), icon="x"))
        self.close_app.clicked.connect(self.closed)
        self.self_test = self.add_button(Button(self.tr("Self-test"), icon="shield-check"))
        self.self_test.clicked.connect(self.self_test_asked)
        self.set_main(self.tr("Try again"), self.tr("Enter: try again"))
        self.main.clicked.connect(self.again_asked)
        self.start_at(self.main)
