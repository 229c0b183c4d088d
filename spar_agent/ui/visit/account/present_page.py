"""The page of the present account: where the money goes now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from spar_agent.domain.account import institution, masked_number
from spar_agent.domain.enrollment import Intent
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ui.dates import day
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.visit.account.standing import standing_words
from spar_agent.ui.visit.account.state import AccountState
from spar_agent.ui.widgets.end_question import EndQuestion
from spar_agent.ui.widgets.frame import PageFrame, card, field
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import isolate, label, ltr


class PresentPage(PageFrame):
    """Shows what the registry holds, masked, and takes one of three clear intents."""

    chosen = Signal(object)  # Intent
    kept = Signal()
    still_right = Signal()
    apps_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("landmark", 36, "accent")
        self._where = label("", "word")
        self._number = label("", "muted")
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._icon)
        head.addWidget(self._where, 1)
        self._standing = label("", "")
        self._standing.setVisible(False)
        self.now = card(
            label(self.tr("At the registry now"), "section"), head, self._number, self._standing
        )
        self.keep = Button(self.tr("&Keep it: nothing changes"), "choice", "check")
        self.still = Button(self.tr("&Still right: keep it for longer"), "choice", "history")
        self.change = Button(self.tr("&Change to another account"), "choice", "arrow-right-left")
        self.remove = Button(self.tr("&Remove it from the registry"), "choice", "trash")
        self.apps = Button(self.tr("&Apps that may know this account"), "choice", "smartphone")
        self._word = QLineEdit()
        self._word.setMaxLength(20)
        self.sure = card(
            label(
                self.tr("Without an account the person is not paid. A supervisor looks at this."),
                "strong",
            ),
            field(self.tr("Type REMOVE to go on"), self._word),
        )
        self.end = EndQuestion()
        choices = (self.still, self.change, self.keep, self.remove, self.apps)
        for part in (self.now, self.end, *choices, self.sure):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.still.clicked.connect(self.still_right)
        self.apps.clicked.connect(self.apps_asked)
        self.change.clicked.connect(self._change)
        self.keep.clicked.connect(self.end.ask)
        self.end.ended.connect(self.kept)
        self.remove.clicked.connect(self._remove)
        self._word.textChanged.connect(self._word_typed)
        self.main.clicked.connect(self._main_pressed)
        self._intent = Intent.PUT

    def show_state(self, state: AccountState) -> None:
        """Draw what the registry holds."""
        seen = state.seen
        self.notice.say(trouble_sentence(state.trouble))
        registered = seen.fa if seen else None
        for widget in (self.keep, self.change, self.remove):
            widget.setVisible(registered is not None)
        self.still.setVisible(
            seen is not None and registered is not None and seen.standing.can_keep
        )
        self.apps.setVisible(seen is not None and seen.standing.links_apps)
        for widget in (self.still, self.keep, self.change, self.remove, self.apps):
            widget.setEnabled(not state.busy)
        self.sure.setVisible(False)
        self.now.setVisible(registered is not None)
        if seen is None:
            self.ask(self.tr("Where does the money go now?"), self.tr("Asking the registry…"))
            self.set_main("", "")
        elif not seen.known:
            self._unknown()
        elif registered is None and not seen.readable:
            self._unreadable()
        elif registered is None:
            self._none(seen)
        else:
            self._show_registered(seen)
            self._say_kept(state, seen)

    def _say_kept(self, state: AccountState, seen: SeenAccount) -> None:
        if state.kept and not state.trouble.code and seen.standing.last_day is not None:
            date = day(seen.standing.last_day)
            words = self.tr("The account stays. It is kept until {date}.").format(date=date)
            self.notice.say(words, "good")

    def _unknown(self) -> None:
        self.ask(self.tr("We could not ask the registry what it holds"))
        self.notice.say(
            self.tr("Go on: it will be compared before anything is sent. Nothing is overwritten."),
            "warn",
        )
        self._intent = Intent.PUT
        self.set_main(self.tr("Put an account"), self.tr("Enter: go on"))
        self.start_at(self.main)
        self._stand()

    def _unreadable(self) -> None:
        """Adding would meet what is there: it can be kept, or changed and looked at by a second."""
        self.ask(
            self.tr("The registry holds an account this program cannot read"),
            self.tr("It stays until another is put in its place. Ask the person which it is."),
        )
        for widget in (self.change, self.keep):
            widget.setVisible(True)
        self.set_main("", self.tr("C: change · K: keep"))
        self.start_at(self.change)
        self._stand()

    def _none(self, seen: SeenAccount) -> None:
        self.ask(
            self.tr("No account is registered"),
            self.tr("The registry holds no account for this person. You can add one."),
        )
        words = standing_words(seen.standing)
        if words:
            self.notice.say(words, "warn")
        self._intent = Intent.ADD
        keys = self.tr("Enter: add an account")
        self.set_main(self.tr("Add an account"), self._with_apps(keys))
        self.start_at(self.main)
        self._stand()

    def _show_registered(self, seen: SeenAccount) -> None:
        if seen.fa is None:
            return
        self.ask(
            self.tr("Where should the money go?"),
            self.tr("The person has an account at the registry. Tell them which, then ask."),
        )
        self._where.setText(isolate(institution(seen.fa)))
        account = self.tr("Account {number}").format(number=ltr(masked_number(seen.fa)))
        parts = [account]
        if seen.since is not None:
            date = day(seen.since)
            parts.append(self.tr("since {date}").format(date=date))
        if seen.by:
            parts.append(self.tr("written by {who}").format(who=isolate(seen.by)))
        self._number.setText(" · ".join(parts))
        words = standing_words(seen.standing)
        self._standing.setText(words)
        self._standing.setVisible(bool(words))
        self._say_keys()
        self.start_at(self.still if not self.still.isHidden() else self.change)
        self._stand()

    def _say_keys(self) -> None:
        keys = self.tr("C: change · K: keep · R: remove")
        if not self.still.isHidden():
            keys = self.tr("S: still right · C: change · K: keep · R: remove")
        self.set_main("", self._with_apps(keys))

    def _with_apps(self, keys: str) -> str:
        if self.apps.isHidden():
            return keys
        return self.tr("{keys} · A: apps").format(keys=keys)

    def _stand(self) -> None:
        """The focus, unless it is asked whether the visit ends."""
        if self.end.isHidden():
            self.take_focus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        """Nobody was asked anything yet."""
        self.end.hide()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """S, C, K and R act where the registry holds an account, A also without one."""
        acts = {
            Qt.Key.Key_S: self.still,
            Qt.Key.Key_C: self.change,
            Qt.Key.Key_K: self.keep,
            Qt.Key.Key_R: self.remove,
            Qt.Key.Key_A: self.apps,
        }
        button = acts.get(Qt.Key(event.key()))
        ready = button is not None and button.isVisible() and button.isEnabled()
        if button is not None and ready and not self._word.hasFocus():
            button.click()
            return
        super().keyPressEvent(event)

    def close_question(self) -> bool:
        """Esc on "End the visit here?" or "Type REMOVE": nothing is ended, nothing is removed."""
        asked = self.end.put_away()
        if not self.sure.isHidden():
            asked = True
            self.sure.hide()
            self._intent = Intent.PUT
            self._say_keys()
        if asked:
            self.take_focus()
        return asked

    def _change(self) -> None:
        self.chosen.emit(Intent.CHANGE)

    def _remove(self) -> None:
        self.sure.show()
        self._word.clear()
        self.stand_at(self._word)
        self._intent = Intent.REMOVE
        self.set_main(self.tr("Remove"), self.tr("Type the word, then Enter"), enabled=False)

    def _word_typed(self, text: str) -> None:
        if self._intent is Intent.REMOVE:
            self.main.setEnabled(text.strip().casefold() == self.tr("REMOVE").casefold())

    def _main_pressed(self) -> None:
        self.chosen.emit(self._intent)
