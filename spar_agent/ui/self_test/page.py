"""The self-test, line by line: what was seen, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from spar_agent.domain.self_test import CheckCode, CheckResult, CheckState, worst
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.self_test.presenter import SelfTestState
from spar_agent.ui.self_test.wording import advice, check_name, fact, state_word
from spar_agent.ui.widgets.frame import PageFrame, SideBySide, card
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import label

LOOKS = {
    CheckState.GOOD: ("circle-check", "good"),
    CheckState.ATTENTION: ("triangle-alert", "warn"),
    CheckState.BAD: ("circle-alert", "bad"),
    CheckState.NOT_TRIED: ("circle", "muted"),
}


class CheckLine(QWidget):
    """One check: a sign, its name, what was seen, and what to do."""

    def __init__(self, code: CheckCode) -> None:
        super().__init__()
        self._name = check_name(code)
        self._icon = Icon("circle-dot", 22, "muted")
        self.seen = label(f"{self._name}: …")
        self.fix = label("", "muted")
        self.fix.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.seen, 0, 1)
        grid.addWidget(self.fix, 1, 1)

    def show_result(self, result: CheckResult | None) -> None:
        """Draw what was seen; None: not looked at yet."""
        icon, ink = LOOKS[result.finding.state] if result else ("circle-dot", "muted")
        self._icon.show_icon(icon, ink)
        if result is None:
            self.seen.setText(f"{self._name}: …")
            self.fix.hide()
            return
        state = state_word(result.finding.state)
        self.seen.setText(f"{self._name}: {fact(result.finding)}")
        self.seen.setAccessibleName(f"{self._name}, {state}: {fact(result.finding)}")
        self.fix.setText(advice(result.finding))
        self.fix.setVisible(bool(result.finding.fix))


class SelfTestPage(PageFrame):
    """Emits again_asked and copy_asked; going_on: the first start goes on from here.

    at_start: the page is a step of the first start, and its main button goes on.
    """

    again_asked = Signal()
    copy_asked = Signal()
    going_on = Signal()
    back_asked = Signal()

    def __init__(self, *, at_start: bool = False) -> None:
        super().__init__()
        self._at_start = at_start
        self.ask(
            self.tr("Self-test"),
            self.tr("Everything this computer needs, and what to do where something is missing."),
        )
        self.lines = {code: CheckLine(code) for code in CheckCode}
        self.body.addWidget(card(*self.lines.values()))
        self.copy = Button(self.tr("&Copy as text"), icon="inbox")
        self.again = Button(self.tr("&Test again"), icon="refresh-cw")
        acts = SideBySide(12)
        acts.addWidget(self.copy)
        acts.addWidget(self.again)
        self.body.addLayout(acts)
        self.body.addStretch(1)
        self.back = self.add_button(Button(self.tr("Back"), icon="arrow-left"))
        self.back.clicked.connect(self.back_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.again.clicked.connect(self.again_asked)
        self.again.setVisible(at_start)
        self.main.clicked.connect(self.going_on if at_start else self.again_asked)
        self.start_at(self.main)

    def show_state(self, state: SelfTestState) -> None:
        """Draw ``state``."""
        found = {result.code: result for result in state.results}
        for code, line in self.lines.items():
            line.show_result(found.get(code))
        self.copy.setEnabled(state.is_over)
        self.again.setEnabled(not state.busy)
        if self._at_start:
            self.set_main(self.tr("Go on"), self.tr("Enter: go on"))
        else:
            words = self.tr("Testing…") if state.busy else self.tr("Test again")
            hint = self.tr("Page up and down: scroll")
            self.set_main(words, hint, enabled=not state.busy)
        if state.trouble.code:
            self.notice.say(trouble_sentence(state.trouble))
        elif state.is_over:
            self._sum_up(worst(state.results))
        else:
            self.notice.say("")

    def say_copied(self) -> None:
        """The text is in the clipboard."""
        self.notice.say(self.tr("Copied. It holds no name, no ID and no account."), "good")

    def put_into_clipboard(self, text: str) -> None:
        """Hand ``text`` over to whatever the person pastes it into."""
        QGuiApplication.clipboard().setText(text)
        self.say_copied()

    def _sum_up(self, state: CheckState) -> None:
        if state is CheckState.BAD:
            self.notice.say(self.tr("Something is wrong: its line says what to do."), "bad")
        elif state is CheckState.ATTENTION:
            self.notice.say(self.tr("Something wants attention; work can go on."), "warn")
        else:
            self.notice.say(self.tr("Everything is as it should be."), "good")
