"""What a newer office file changes: servers, ways, what is reviewed, who is believed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from spar_agent.ports.office_change import ChangedRule, OfficeChange, OfficeRules
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.office_change.presenter import OfficeChangeState
from spar_agent.ui.office_change.wording import value_words, way_words, words_of
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import label, ltr


class OfficeChangePage(PageFrame):
    """Nothing of it holds before it was read to its end."""

    taken = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("Your office changes its rules"),
            self.tr(
                "Signed by your office. Read what changes; it holds from your next sign-in on."
            ),
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.later = self.add_button(Button(self.tr("Not now"), "plain"))
        self.later.clicked.connect(self.closed)
        self.main.clicked.connect(self.taken)
        self._state: OfficeChangeState | None = None

    def show_state(self, state: OfficeChangeState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return
        first, self._state = self._state is None, state
        self.notice.say(trouble_sentence(state.trouble) if state.trouble.code else "")
        if first and state.change is not None:
            self._draw(state.change)
        self.later.setEnabled(not state.busy)
        self.set_main(self.tr("Take it in"), "", enabled=not state.busy)
        if first:
            self.start_at(self.main)

    def _draw(self, change: OfficeChange) -> None:
        old, new = change.before, change.after
        cards: list[QWidget] = []
        if old.server != new.server:
            cards.append(self._compared(self.tr("Servers"), ltr(old.server), ltr(new.server)))
        if old.ways != new.ways:
            title = self.tr("Ways to check identity")
            cards.append(self._compared(title, self._ways(old), self._ways(new)))
        if old.reviewed != new.reviewed:
            title = self.tr("What waits for a second person")
            cards.append(self._compared(title, self._reviewed(old), self._reviewed(new)))
        if change.trusted:
            title = self.tr("Keys and certificates that are trusted")
            cards.append(
                card(label(title, "section"), self._read(self.tr("Others than until now")))
            )
        if change.others:
            lines = [line for rule in change.others for line in self._rule(rule)]
            cards.append(card(label(self.tr("Other rules"), "section"), *lines))
        for one in cards:
            self._rows.addWidget(one)

    def _compared(self, title: str, before: str, after: str) -> QWidget:
        return card(label(title, "section"), *self._lines(before, after))

    def _rule(self, rule: ChangedRule) -> list[QLabel]:
        before, after = (value_words(rule.member, one) for one in (rule.before, rule.after))
        return [label(words_of(rule.member), "strong"), *self._lines(before, after)]

    def _lines(self, before: str, after: str) -> list[QLabel]:
        nothing = self.tr("nothing")
        return [
            label(self.tr("Until now: {value}").format(value=before or nothing), "muted"),
            self._read(self.tr("From then on: {value}").format(value=after or nothing)),
        ]

    def _read(self, words: str) -> QLabel:
        """A line that must have been on the screen; a card may be higher than a small one is."""
        made = label(words)
        self.must_have_been_seen += (made,)
        return made

    def _ways(self, rules: OfficeRules) -> str:
        return ", ".join(way_words(one.value) for one in rules.ways)

    def _reviewed(self, rules: OfficeRules) -> str:
        words = {
            "changes": self.tr("changes"),
            "removals": self.tr("removals"),
            "offline": self.tr("visits without network"),
            "same_account": self.tr("an account that others have, too"),
        }
        return ", ".join(words[one] for one in rules.reviewed)
