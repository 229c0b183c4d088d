"""The consent page: the person agrees, in their own language."""

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from spar_agent.domain.account import (
    BankAccount,
    FinancialAddress,
    institution,
    masked_number,
)
from spar_agent.domain.enrollment import ConsentChannel, Intent
from spar_agent.domain.speech import Speech, pieces, signs
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.visit.consent.language_choice import LanguageChoice
from spar_agent.ui.visit.consent.state import ConsentState
from spar_agent.ui.visit.person.helper_panel import HelperPanel
from spar_agent.ui.widgets.end_question import EndQuestion
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.read_aloud import ReadAloudButton
from spar_agent.ui.widgets.read_first import ReadFirst
from spar_agent.ui.widgets.text import Tick, isolate, label, ltr


class ConsentPage(PageFrame):
    """Text to be read aloud, with both banks in it; Space when the person agrees."""

    agreed = Signal(str, object, float)  # language, ConsentChannel, seconds on the page
    declined = Signal()

    def __init__(self, language: PersonLanguage) -> None:
        super().__init__()
        self._language = language
        self._shown_at = time.monotonic()
        self.speech = label("", "spoken")
        self.agree = Tick(self.tr("The person heard this and agrees"))
        self.ask(self.tr("Does the person agree?"), self.tr("Read this aloud, then ask."))
        self.choice = LanguageChoice(language)
        self.read_aloud = ReadAloudButton(language)
        self.body.addWidget(card(self.speech))
        below = QHBoxLayout()
        below.addWidget(self.choice, 1)
        below.addWidget(self.read_aloud)
        self.body.addLayout(below)
        self.body.addWidget(self.read_aloud.notice)
        self.end = EndQuestion()
        self.body.addWidget(self.end)
        self.body.addWidget(card(self.agree.row()))
        self.helper = HelperPanel()
        self.helper.helper_changed.connect(self._helper_given)
        self.body.addWidget(self.helper)
        self.body.addStretch(1)
        self.no = self.add_button(Button(self.tr("Does not agree"), "quiet"))
        self.no.clicked.connect(self.end.ask)
        self.end.ended.connect(self.declined)
        self.agree.toggled.connect(self._ticked)
        self.main.clicked.connect(self._agreed)
        self.reading = ReadFirst(self, self.speech, self.agree)
        self.reading.changed.connect(self._show_keys)
        self._state = ConsentState()

    def show_state(self, state: ConsentState) -> None:
        """Draw the words for this change."""
        self._state = state
        self.notice.say(trouble_sentence(state.trouble))
        speech = self.spoken(state)
        if speech.text != self.speech.text():
            self.agree.setChecked(False)  # what the person heard was something else
            self.speech.setText(speech.text)
            self.reading.begin()
        self.read_aloud.show_speech(speech)
        self.choice.show_language()
        rtl = self._language.is_rtl()
        self.speech.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        self.helper.show_helper(state.helper)
        self._toggled(self.agree.isChecked())

    def spoken(self, state: ConsentState) -> Speech:
        """The consent in the person's language."""
        account = state.account
        registered = account.seen.fa if account.seen else None
        translate = self._language.translate
        said: list[tuple[str, FinancialAddress | None]] = []
        if account.intent is Intent.REMOVE:
            said.append(
                (translate("consent", "I do not want payments to an account any more."), None)
            )
        elif account.fa is not None:
            words = translate("consent", "I want my payments to go to {place}, account {number}.")
            said.append((words, account.fa))
        if registered is not None:
            words = translate("consent", "Until now they went to {place}, account {number}.")
            said.append((words, registered))
        said.append((translate("consent", "I can change this again. It is free."), None))
        lines = [_filled(words, fa) for words, fa in said]
        heard = [piece for words, fa in said for piece in pieces(words, _places(fa))]
        return Speech("\n".join(lines), tuple(heard))

    def close_question(self) -> bool:
        """Esc on "End the visit here?": the visit goes on."""
        asked = self.end.put_away()
        if asked:
            self.take_focus()
        return asked

    def clear(self) -> None:
        """The next person has not agreed."""
        self.agree.setChecked(False)
        self.helper.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """D asks whether the visit ends: the person does not agree."""
        writing = isinstance(self.focusWidget(), QLineEdit)
        if event.key() == Qt.Key.Key_D and not writing:
            self.end.ask()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        """The time on this page is part of the evidence."""
        self._shown_at = time.monotonic()
        self.end.hide()
        self.reading.begin()
        super().showEvent(event)

    def _ticked(self, agreed: bool) -> None:  # noqa: FBT001 -- a slot
        self._toggled(agreed)
        if self.main.isEnabled() and self.agree.hasFocus():
            self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_keys(self) -> None:
        self._toggled(self.agree.isChecked())

    def _toggled(self, agreed: bool) -> None:  # noqa: FBT001 -- a slot
        self.set_main(
            self.tr("Continue"),
            self.tr("Space: read on · D: does not agree · F9: the person's language")
            if self.reading.is_reading()
            else self.tr(
                "Space: the person agrees · D: does not agree · F9: the person's language"
            ),
            enabled=agreed and self.helper.is_whole() and not self._state.busy,
        )

    def _helper_given(self, _helper: object) -> None:
        self._toggled(self.agree.isChecked())

    def _agreed(self) -> None:
        seconds = time.monotonic() - self._shown_at
        self.agreed.emit(self._language.language, ConsentChannel.SPOKEN, seconds)


def _filled(words: str, fa: FinancialAddress | None) -> str:
    if fa is None:
        return words
    return words.format(place=isolate(institution(fa)), number=ltr(masked_number(fa)))


def _places(fa: FinancialAddress | None) -> dict[str, tuple[str, ...]]:
    """The bank as it is called, without its branch: nobody records ten thousand of those."""
    if fa is None:
        return {}
    bank = fa.bank_name if isinstance(fa, BankAccount) else institution(fa)
    return {"place": (bank or institution(fa),), "number": signs(masked_number(fa))}
