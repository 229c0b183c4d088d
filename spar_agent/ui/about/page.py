"""About: version, office, licences."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from spar_agent.ui.language import unreviewed_languages
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Icon
from spar_agent.ui.widgets.text import breakable, isolate, label, ltr


@dataclass(frozen=True, slots=True)
class Licence:
    """name: of a part, with its version. terms: its licence, as its makers name it."""

    name: str
    terms: str


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """version: ours. licences: ours first, then Qt, fonts, icons and each library."""

    version: str
    licences: Sequence[Licence]


SIGNS = "-_./"
"""After these a name of a package, or of its terms, goes on in the next line."""


class AboutPage(PageFrame):
    """office: empty before one was taken in."""

    closed = Signal()

    def __init__(self, facts: AboutFacts, office: str) -> None:
        super().__init__()
        version = self.tr("Version {version}").format(version=ltr(facts.version))
        self.ask("SPAR Agent", version)
        parts = [Icon("shield-check", 44, "accent")]
        words = self.tr("For payments that arrive where people have their money.")
        who = self.tr("Office: {name}").format(name=isolate(office)) if office else ""
        self.body.addWidget(
            card(*parts, label(words, "speech"), *([label(who, "strong")] if who else []))
        )
        unread = " · ".join(isolate(name) for name in unreviewed_languages())
        if unread:
            said = self.tr("No speaker has read these translations yet: {names}")
            self.body.addWidget(card(label(said.format(names=unread))))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for at, one in enumerate(facts.licences):
            grid.addWidget(label(ltr(breakable(one.name, SIGNS))), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(ltr(breakable(one.terms, SIGNS)), "muted"), at, 1)
        self.body.addWidget(card(label(self.tr("Licences"), "section"), grid))
        self.body.addStretch(1)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("Licences"))
        self.set_main(self.tr("Back to work"), self.tr("Esc: back · arrows: scroll"))
        self.main.clicked.connect(self.closed)
        self.start_at(self.area)
