"""Ending a visit in the middle: why, and nothing is changed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout

from spar_agent.domain.enrollment import EndReason
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.presenter import PageState
from spar_agent.ui.queue.events import end_words
from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import ltr

OFFERED = {
    EndReason.LEFT: "arrow-right",
    EndReason.ANOTHER_DAY: "clock",
    EndReason.PAPERS: "id-card",
    EndReason.IDENTITY: "fingerprint",
    EndReason.MISTAKE: "x",
    EndReason.OTHER: "pencil",
}
"""The reasons that are offered, with their icons."""


class EndPage(PageFrame):
    """A reason ends the visit; the focus stands on going on, so that Enter alone ends nothing."""

    ended = Signal(object)  # EndReason
    kept_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("End the visit?"),
            self.tr("Nothing is changed at the registry. What was typed cannot be brought back."),
        )
        self.reasons: dict[EndReason, Button] = {}
        grid = QGridLayout()
        grid.setSpacing(10)
        for at, (reason, icon) in enumerate(OFFERED.items()):
            words = end_words(reason)
            shown = ltr(str(at + 1)) + "   " + words[:1].upper() + words[1:]
            button = Button(shown, "choice", icon)
            button.clicked.connect(partial(self._end, reason))
            grid.addWidget(button, at, 0)
            self.reasons[reason] = button
            key = QShortcut(QKeySequence(str(at + 1)), self)
            key.activated.connect(button.click)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.main.clicked.connect(self.kept_on)
        self.start_at(self.main)

    def show_state(self, state: PageState) -> None:
        """Draw ``state``."""
        self.notice.say(trouble_sentence(state.trouble))
        for button in self.reasons.values():
            button.setEnabled(not state.busy)
        self.set_main(
            self.tr("Go on with the visit"),
            self.tr("A number: end the visit for that reason · Enter: go on with it"),
            enabled=not state.busy,
        )

    def _end(self, reason: EndReason) -> None:
        self.ended.emit(reason)
