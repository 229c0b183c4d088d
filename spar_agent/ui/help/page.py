"""F1: help for the page one is on, offline. Arrows and page keys scroll; Esc goes back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from spar_agent.ui.help.topics import Topic, keys_everywhere
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.text import label, ltr


class HelpPage(PageFrame):
    """Made anew for each topic."""

    closed = Signal()

    def __init__(self, topic: Topic) -> None:
        super().__init__()
        self.ask(topic.title, self.tr("Help for this page"))
        self.body.addWidget(card(*(label(sentence) for sentence in topic.sentences)))
        if topic.keys:
            self.body.addWidget(_table(self.tr("Keys of this page"), topic.keys))
        self.body.addWidget(_table(self.tr("Keys everywhere"), keys_everywhere()))
        self.body.addStretch(1)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(topic.title)
        self.set_main(self.tr("Back to work"), self.tr("Esc: back · arrows: scroll"))
        self.main.clicked.connect(self.closed)
        self.start_at(self.area)


def _table(title: str, keys: Sequence[tuple[str, str]]) -> QWidget:
    grid = QGridLayout()
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(10)
    grid.setColumnStretch(1, 1)
    for at, (key, words) in enumerate(keys):
        shown = QLabel(ltr(key))
        shown.setObjectName("strong")
        grid.addWidget(shown, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(words), at, 1)
    return card(label(title, "section"), grid)
