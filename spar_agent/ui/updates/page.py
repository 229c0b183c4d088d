"""Updates: which version runs, which is offered, and the one before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from spar_agent.ports.updates import Comparison
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.updates.presenter import UpdateAct, UpdatesState
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import label, ltr

MEGABYTE = 1_000_000


class UpdatesPage(PageFrame):
    """Nothing changes before the window is opened the next time; data stays where it is."""

    look_asked = Signal()
    take_asked = Signal()
    back_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("Updates of this program"),
            self.tr("Only what two makers signed is taken. What people gave stays where it is."),
        )
        self.version = label("", "strong")
        self.offer = label()
        self.look = Button(self.tr("&Look for a newer version"), icon="refresh-cw")
        self.take = Button("", icon="arrow-right-left")
        self.former = label()
        self.back = Button("", icon="arrow-left")
        self.look.clicked.connect(self.look_asked)
        self.take.clicked.connect(self.take_asked)
        self.back.clicked.connect(self.back_asked)
        self.body.addWidget(card(self.version, self.offer, _row(self.look, self.take)))
        self.before = card(self.former, _row(self.back))
        self.body.addWidget(self.before)
        self.body.addStretch(1)
        self.set_main(self.tr("Back to work"), self.tr("Esc: back"))
        self.main.clicked.connect(self.closed)
        self.start_at(self.look)

    def show_state(self, state: UpdatesState) -> None:
        """Draw ``state``."""
        self.notice.say(*self._notice(state))
        running = self.tr("Version {version}").format(version=ltr(state.present))
        self.version.setText(running)
        words = self._offer(state)
        self.offer.setText(words)
        self.offer.setVisible(bool(words))
        can = bool(state.starts) and not state.busy
        self.look.setEnabled(can)
        offered = state.offer.offered if state.offer is not None else ""
        self.take.setText(self.tr("&Take version {version}").format(version=ltr(offered)))
        self.take.setEnabled(can)
        self._show_act(take=state.is_newer)
        self.before.setVisible(bool(state.before))
        kept = self.tr("Version {version} is kept on this computer.")
        self.former.setText(kept.format(version=ltr(state.before)))
        self.back.setText(self.tr("&Use version {version}").format(version=ltr(state.before)))
        self.back.setEnabled(can)

    def _show_act(self, *, take: bool) -> None:
        """One button at a time; the focus goes with it."""
        shown, hidden = (self.take, self.look) if take else (self.look, self.take)
        had_focus = hidden.hasFocus()
        shown.show()
        hidden.hide()
        if had_focus:
            shown.setFocus()

    def _notice(self, state: UpdatesState) -> tuple[str, str]:
        """What it says, and how it looks."""
        if state.act is UpdateAct.TAKE:
            words = self.tr("It is fetched and tried. You can go on working meanwhile.")
            return words, "info"
        if state.trouble.code:
            return trouble_sentence(state.trouble), "bad"
        if state.starts and state.starts != state.present:
            words = self.tr("Version {version} starts when this window is opened the next time.")
            return words.format(version=ltr(state.starts)), "good"
        return "", "info"

    def _offer(self, state: UpdatesState) -> str:
        if state.act is UpdateAct.LOOK:
            return self.tr("Looking…")
        offer = state.offer
        if offer is None:
            return ""
        if offer.comparison is Comparison.NEWER:
            size = ltr(f"{max(1, round(offer.size / MEGABYTE))} MB")
            words = self.tr("Version {version} is offered: {size} are fetched.")
            return words.format(version=ltr(offer.offered), size=size)
        if offer.comparison is Comparison.OLDER:
            words = self.tr("Version {version} is offered, which is older: yours stays in use.")
            return words.format(version=ltr(offer.offered))
        return self.tr("There is no newer version.")


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
