"""Where in the visit we are: the steps, one below the other."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from spar_agent.ui.widgets.icon import Icon
from spar_agent.ui.widgets.text import restyle


class StepRail(QFrame):
    """Names of steps with done, here, to come. Shape and word tell, not colour alone."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 30, 20, 20)
        column.setSpacing(16)
        self._rows: list[tuple[Icon, QLabel]] = []
        for name in names:
            icon, words = Icon("circle", 20, "faint"), QLabel(name)
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(words, 1)
            column.addLayout(row)
            self._rows.append((icon, words))
        column.addStretch(1)

    def show_step(self, here: int | None, done: Collection[int]) -> None:
        """Tick what is ``done``; what was passed and is not done is still to come.

        here: the step that is shown now; None after the last one.
        """
        for at, (icon, words) in enumerate(self._rows):
            if at == here:
                icon.show_icon("circle-dot", "accent")
            elif at in done:
                icon.show_icon("circle-check", "good")
            elif here is None or at < here:
                icon.show_icon("clock", "muted")
            else:
                icon.show_icon("circle", "faint")
            words.setObjectName("word" if at == here else "muted")
            restyle(words, "at", at - len(self._rows) if here is None else at - here)
