"""The first page of all: in which language. Its own words stand in each language at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from spar_agent.ui.language import language_name
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button, Icon

TITLES = (
    "Language · Langue · भाषा · اللغة · Lugha · ቋንቋ · Língua · Idioma"  # not translated: all see it
)


class LanguagePage(PageFrame):
    """One button for each language, named by those who speak it. chosen: its code.

    practice_asked: somebody wants to learn the desk before there is an office.
    """

    chosen = Signal(str)
    practice_asked = Signal()

    def __init__(self, languages: Sequence[str], now: str) -> None:
        super().__init__()
        self.ask("SPAR Agent", TITLES)
        self.buttons = {code: Button(language_name(code), "choice", "globe") for code in languages}
        self.body.addWidget(card(Icon("shield-check", 44, "accent"), *self.buttons.values()))
        self.body.addStretch(1)
        for code, button in self.buttons.items():
            button.setProperty("language", code)
            button.clicked.connect(self._clicked)
        words = self.tr("&Practice with made-up people")
        self.practise = self.add_button(Button(words, icon="users"))
        self.practise.clicked.connect(self.practice_asked)
        self.start_at(self.buttons[now])
        self.hint.setText(self.tr("Tab: another language · Enter: take it"))

    def _clicked(self) -> None:
        sender = self.sender()
        self.chosen.emit(str(sender.property("language")))
