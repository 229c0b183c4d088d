"""Apps that may know this account: the list, what is read aloud, the person's answer."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from spar_agent.domain.app_consents import (
    AppConsent,
    AppConsents,
    AppElsewhere,
    AskingApp,
    ConsentPeriod,
)
from spar_agent.domain.speech import Speech, spoken
from spar_agent.ui.dates import day, paper_day
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.slip.panel import PrinterChoice, show_print_result
from spar_agent.ui.slip.presenter import SlipState
from spar_agent.ui.visit.apps.period_choice import PeriodChoice
from spar_agent.ui.visit.apps.state import AppsState
from spar_agent.ui.visit.consent.language_choice import LanguageChoice
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.read_aloud import ReadAloudButton
from spar_agent.ui.widgets.read_first import ReadFirst
from spar_agent.ui.widgets.text import Notice, Tick, isolate, label


class AppsPage(PageFrame):
    """A list; then what one app asks, or what no longer comes when it is stopped."""

    ask_chosen = Signal(object)  # AskingApp
    stop_chosen = Signal(object)  # AppConsent
    agreed = Signal(str)  # language
    stopped = Signal(str)  # language
    put_away = Signal()
    language_changed = Signal(str)
    left = Signal()
    again_asked = Signal()
    print_asked = Signal()

    def __init__(self, language: PersonLanguage) -> None:
        super().__init__()
        self._language = language
        self._state = AppsState()
        self._drawn: AppConsents | None = None
        self._asked_anew = False
        self.choices: list[Button] = []
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.speech = label("", "spoken")
        self.read_aloud = ReadAloudButton(language)
        self.choice = LanguageChoice(language)
        self.agree = Tick(self.tr("The person heard this and agrees"))
        self._heard = card(self.speech)
        self._agrees = card(self.agree.row())
        self.print = Button(self.tr("&Print receipt"), "", "printer")
        self.printed = Notice()
        self.printers = PrinterChoice()
        self.periods = PeriodChoice()
        aloud = (self.read_aloud, self.read_aloud.notice)
        parts = (self._heard, self.periods, self.choice, *aloud, self._agrees)
        for part in (*parts, self.print, self.printed, self.printers, self._list):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.no = self.add_button(Button("", "quiet"))
        self.no.clicked.connect(self.put_away)
        self.again = self.add_button(Button(self.tr("Try again")))
        self.again.clicked.connect(self.again_asked)
        self.agree.toggled.connect(self._ticked)
        self.main.clicked.connect(self._main_pressed)
        self.print.clicked.connect(self.print_asked)
        self.reading = ReadFirst(self, self.speech, self.agree)
        self.reading.changed.connect(self._show_keys)
        language.changed.connect(self._spoken_otherwise)

    def show_state(self, state: AppsState) -> None:
        """Draw ``state``."""
        before, self._state = self._state, state
        if (before.asked, before.wanted) != (state.asked, state.wanted):
            self.agree.setChecked(False)  # it was not heard so
        self._asked_anew = _whats_asked(before) != _whats_asked(state)
        self._show_list(state)
        asks, stops = state.asked is not None, state.stopping is not None
        self._heard.setVisible(asks or stops)
        self.periods.setVisible(asks)
        self.choice.setVisible(asks or stops)
        self._agrees.setVisible(asks)
        self.no.setVisible(asks or stops)
        self.again.setVisible(_is_unanswered(state))
        self._list.setVisible(not asks and not stops)
        self.print.setVisible(state.done is not None)
        if state.done is None:
            self.printed.say("")
            self.printers.hide()
        self._say(state)
        if state.asked is not None and state.wanted is not None:
            self._show_asked(state.asked, state.wanted)
        elif state.stopping is not None:
            self._show_stopping(state.stopping)
        else:
            self.read_aloud.show_speech(Speech("", ()))
            self._show_all(state)
        if self._asked_anew:
            self.take_focus()

    def show_slip(self, state: SlipState) -> None:
        """What came of printing the receipt."""
        if self._state.done is not None:
            show_print_result(self.printed, state, numbered=False)
            self.printers.show_printers(state.printers, state.printer)
            self.print.setEnabled(not state.busy)

    def spoken(self, app: AskingApp, period: ConsentPeriod) -> Speech:
        """What ``app`` asks, and for how long, in the person's language."""
        translate = self._language.translate
        sees = translate("app-consent", "{app} of {controller} may see to which account I am paid.")
        if not app.sees_account:
            sees = translate(
                "app-consent", "{app} of {controller} may see whether I have an account."
            )
        what_for = translate("app-receipt", "What for")
        lines = (
            sees.format(app=isolate(app.title), controller=isolate(app.controller)),
            f"{what_for}: {', '.join(map(isolate, app.wanted_for))}",
            self._end(period.until, period.programme.name if period.programme else ""),
            translate("app-consent", "I can stop this at any time. It is free."),
        )
        return _speech(lines)

    def _end(self, until: datetime, programme: str) -> str:
        translate, date = self._language.translate, paper_day(until, self._language)
        if not programme:
            return translate("app-consent", "This ends on {date}.").format(date=date)
        words = translate(
            "app-consent", "This ends when {programme} ends, and on {date} at the latest."
        )
        return words.format(programme=isolate(programme), date=date)

    def close_question(self) -> bool:
        """Esc on a question: nothing is given or stopped."""
        asked = self._state.asked is not None or self._state.stopping is not None
        if asked:
            self.put_away.emit()
        return asked

    def clear(self) -> None:
        """The next person has not agreed."""
        self.agree.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """D: the person does not agree. S stops, where that is asked."""
        if event.key() == Qt.Key.Key_D and self.no.isVisible():
            self.put_away.emit()
        elif event.key() == Qt.Key.Key_S and self._state.stopping and self.main.isEnabled():
            self.main.click()
        else:
            super().keyPressEvent(event)

    def _say(self, state: AppsState) -> None:
        words, done = trouble_sentence(state.trouble), state.done
        if words or done is None:
            self.notice.say(words)
            return
        said = self.tr("{app} may know the account from now on.")
        if not done.sees_account:
            said = self.tr("{app} may know from now on whether there is an account.")
        if not done.lives:
            said = self.tr("{app} sees nothing of it any more.")
        self.notice.say(said.format(app=isolate(done.title)), "good")

    def _show_list(self, state: AppsState) -> None:
        if state.consents is self._drawn:
            for one in self.choices:
                one.setEnabled(not state.busy)
            return
        self._drawn = state.consents
        self.choices = []
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = state.consents or AppConsents()
        if found.living:
            self._rows.addWidget(label(self.tr("May know it now"), "section"))
        for consent in found.living:
            self._add(consent.title, self._known_by(consent), self._stop_button(consent))
        if found.asking:
            self._rows.addWidget(label(self.tr("May ask the person"), "section"))
        for app in found.asking:
            self._add(app.title, self._asked_by(app), self._ask_button(app))
        if found.elsewhere:
            self._show_elsewhere(found.elsewhere)

    def _show_elsewhere(self, apps: tuple[AppElsewhere, ...]) -> None:
        """Who came for one of these is told where to go, and why."""
        self._rows.addWidget(label(self.tr("Ask only in the app itself"), "section"))
        reason = self.tr(
            "These know the person by a number of their own, which nobody can check here."
            " The person opens the app, logs in there, and is asked."
        )
        named = (
            label(f"{isolate(one.title)} · {isolate(one.controller)}", "strong") for one in apps
        )
        row = card(*named, label(reason, "muted"))
        self._rows.addWidget(row)
        row.show()

    def _add(self, title: str, details: str, button: Button) -> None:
        self.choices.append(button)
        row = card(label(isolate(title), "strong"), label(details, "muted"), button)
        self._rows.addWidget(row)
        row.show()  # at once: what is not there yet takes no focus

    def _stop_button(self, consent: AppConsent) -> Button:
        button = Button(self.tr("Stop it"), "choice", "x")
        button.setAccessibleName(self.tr("Stop {app}").format(app=isolate(consent.title)))
        button.clicked.connect(partial(self.stop_chosen.emit, consent))
        return button

    def _ask_button(self, app: AskingApp) -> Button:
        words = self.tr("Ask the person about {app}").format(app=isolate(app.title))
        button = Button(self.tr("Ask the person"), "choice", "volume-2")
        button.setAccessibleName(words)  # the name stands above it, and may be long
        button.clicked.connect(partial(self.ask_chosen.emit, app))
        return button

    def _known_by(self, one: AppConsent) -> str:
        parts = [*self._about(one.controller, one.wanted_for, sees=one.sees_account)]
        if one.until is not None:
            parts.append(self.tr("until {date}").format(date=day(one.until)))
        if one.ends_with:
            ends = self.tr("ends with {programme}").format(programme=isolate(one.ends_with))
            parts.append(ends)
        return " · ".join(parts)

    def _asked_by(self, one: AskingApp) -> str:
        until = self.tr("at most {days} days").format(days=one.days)
        about = self._about(one.controller, one.wanted_for, sees=one.sees_account)
        return " · ".join((*about, until))

    def _about(self, controller: str, wanted: tuple[str, ...], *, sees: bool) -> tuple[str, ...]:
        what = self.tr("sees the account") if sees else self.tr("sees only whether there is one")
        return (isolate(controller), *(isolate(one) for one in wanted), what)

    def _show_all(self, state: AppsState) -> None:
        lead = self.tr("The person says which app may know it, and may stop each at any time.")
        found = state.consents
        if _is_unanswered(state):
            lead = ""  # what went wrong stands there, in view also with large text
        elif found is None:
            lead = self.tr("Asking the registry…")
        elif not found.living and not found.asking:
            lead = self.tr("No app knows it, and none may ask here.")
        elif not state.has_account:
            lead = self.tr("No account is registered: an app sees none until there is one.")
        self.ask(self.tr("Apps that may know this account"), lead)
        self.set_main(self.tr("Back to the account"), enabled=not state.busy)
        if state.done is not None:
            self.start_at(self.print)
        elif _is_unanswered(state):
            self.start_at(self.again)
        elif self.choices:
            self.start_at(self.choices[0])
        else:
            self.start_at(self.main)
            self.take_focus()

    def _show_asked(self, app: AskingApp, period: ConsentPeriod) -> None:
        self.ask(self.tr("Does the person agree?"), self.tr("Read this aloud, then ask."))
        self._hear(self.spoken(app, period), self.agree)
        self.periods.show_periods(app, period)
        self.periods.setEnabled(not self._state.busy)
        self.no.setText(self.tr("Does not agree"))
        self._toggled()

    def _show_stopping(self, consent: AppConsent) -> None:
        title = self.tr("Stop {app}?").format(app=isolate(consent.title))
        self.ask(title, self.tr("Read this aloud, then ask."))
        lines = [isolate(one) for one in consent.stops]
        if consent.ends_with and consent.until is not None:
            lines.append(self._end(consent.until, consent.ends_with))
        self._hear(_speech(tuple(lines)), self.no)
        self.no.setText(self.tr("Leave it as it is"))
        self._show_keys_of_stopping()

    def _show_keys(self) -> None:
        if self._state.asked is not None:
            self._toggled()
        elif self._state.stopping is not None:
            self._show_keys_of_stopping()

    def _show_keys_of_stopping(self) -> None:
        reading = self.reading
        self.set_main(
            self.tr("Stop it"),
            self.tr("Space: read on · D: leave it as it is · F9: the person's language")
            if reading.is_reading()
            else self.tr("S: stop it · D: leave it as it is · F9: the person's language"),
            enabled=not self._state.busy and not reading.is_unread(),
        )

    def _hear(self, speech: Speech, answer: QAbstractButton) -> None:
        if self._asked_anew or speech.text != self.speech.text():
            self.speech.setText(speech.text)
            self.reading.begin(answer)
        self.read_aloud.show_speech(speech)
        self.choice.show_language()
        along = Qt.LayoutDirection
        rtl = self._language.is_rtl()
        self.speech.setLayoutDirection(along.RightToLeft if rtl else along.LeftToRight)

    def _ticked(self, _agreed: bool) -> None:  # noqa: FBT001 -- a slot
        if self._state.asked is not None:
            self._toggled()
            if self.main.isEnabled() and self.agree.hasFocus():
                self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggled(self) -> None:
        self.set_main(
            self.tr("Let the app know"),
            self.tr("Space: read on · D: does not agree · F9: the person's language")
            if self.reading.is_reading()
            else self.tr(
                "Space: the person agrees · D: does not agree · F9: the person's language"
            ),
            enabled=self.agree.isChecked() and not self._state.busy,
        )

    def _main_pressed(self) -> None:
        if self._state.asked is not None:
            self.agreed.emit(self._language.language)
        elif self._state.stopping is not None:
            self.stopped.emit(self._language.language)
        else:
            self.left.emit()

    def _spoken_otherwise(self) -> None:
        """What was agreed to in one language was not heard in another."""
        self.agree.setChecked(False)
        if self.isVisible():
            self.language_changed.emit(self._language.language)


def _whats_asked(state: AppsState) -> tuple[object, ...]:
    """Where the focus should stand depends on this alone."""
    is_here = state.consents is not None
    return is_here, _is_unanswered(state), state.asked, state.stopping, state.done


def _is_unanswered(state: AppsState) -> bool:
    """The list could not be had: somebody must ask once more."""
    return state.consents is None and bool(state.trouble.code) and not state.busy


def _speech(lines: tuple[str, ...]) -> Speech:
    """An app's own words are in no recordings: a voice of the computer reads them, or nobody."""
    return Speech("\n".join(lines), tuple(spoken(one) for one in lines))
