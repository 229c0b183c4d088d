"""Who asks to be let in: one of them beside the list, with the words to compare."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from spar_agent.ports.confirming import AskedConfirmation
from spar_agent.ui.confirmations.presenter import ConfirmationsState
from spar_agent.ui.dates import near_moment
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.signin.page import role_word
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.text import Chip, isolate, label, ltr
from spar_agent.ui.widgets.text_rows import TextRows

WIDE_LINES = 44
"""Width in line heights from which list and detail stand side by side."""
LIST_WIDTH = 300


class ConfirmationsPage(PageFrame):
    """Nothing is signed before the words were on the screen."""

    asked_chosen = Signal(object)  # AskedConfirmation
    same = Signal()
    differ = Signal()
    again_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(wide=True)
        self.ask(
            self.tr("Confirm laptops and keys"),
            self.tr("Only for people you know, who read you the words from their own screen."),
        )
        self._state: ConfirmationsState | None = None
        self._asked: tuple[AskedConfirmation, ...] = ()
        self.list = TextRows(self.tr("Confirm laptops and keys"))
        self.list.row_chosen.connect(self._row_chosen)
        self.empty = card(
            Icon("circle-check", 44, "good"),
            label(self.tr("Nobody waits to be confirmed."), "word"),
        )
        self._build_detail()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addWidget(self.list, 1)
        self._row.addWidget(self.detail, 2)
        self._row.addStretch()  # alone, the list begins where the page does
        self.body.addWidget(self.empty)
        self.body.addLayout(self._row, 1)
        self.body.addStretch(0)  # takes the room where there is no row
        self.other = self.add_button(Button(self.tr("The words differ"), "plain"))
        self.other.clicked.connect(self.differ)
        again = self.add_button(Button(self.tr("&Ask again"), icon="refresh-cw"))
        again.clicked.connect(self.again_asked)
        self.main.clicked.connect(self._pressed)
        self.start_at(self.list)

    def _build_detail(self) -> None:
        self.name = label("", "word")
        self.person = label("", "muted")
        self.words = label("", "number")
        self.chip = Chip()
        self.facts = label("")
        self.detail = QWidget()
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.name)
        column.addWidget(self.person)
        column.addWidget(
            card(label(self.tr("These five words stand on the other screen"), "field"), self.words)
        )
        column.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.facts)
        column.addStretch(1)

    def show_state(self, state: ConfirmationsState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return
        self._state = state
        self._tell(state)
        self._fill(state)
        asked = state.chosen
        self.empty.setVisible(state.loaded and not state.asked)
        self.list.setVisible(bool(state.asked) or not state.loaded)
        self.detail.setVisible(asked is not None)
        if asked is not None:
            self._draw(asked)
        if asked is None or asked.is_mine:
            self.must_be_seen = ()
            self.other.hide()
            self.set_main(self.tr("Done"), self.tr("↑ ↓: another one") if state.asked else "")
            return
        self.must_be_seen = (self.words,)
        self.other.show()
        self.other.setEnabled(not state.busy)
        self.set_main(
            self.tr("The words are the same"), self.tr("↑ ↓: another one"), enabled=not state.busy
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Side by side, or one below the other where there is no room."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE_LINES * self.fontMetrics().height()
        along = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(along)
        self.list.stand(LIST_WIDTH, beside=wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter on a row goes to the button: what is signed is not signed by one key too many."""
        asked = self._state.chosen if self._state is not None else None
        if is_enter(event) and self.list.hasFocus() and asked is not None and not asked.is_mine:
            self.area.bring_into_view(self.words)
            self.main.setEnabled(self.may_press_main())
            self.stand_at(self.main)
        else:
            super().keyPressEvent(event)

    def _tell(self, state: ConfirmationsState) -> None:
        if state.trouble.code:
            self.notice.say(trouble_sentence(state.trouble))
        elif state.differ:
            self.notice.say(
                self.tr(
                    "Nothing is signed. Somebody else's key may be asking: tell your administrator."
                )
            )
        elif state.signed is not None and len(state.signed.signed_by) + 1 < state.signed.needed:
            self.notice.say(
                self.tr("Signed. Another person at another laptop compares the words, too."), "good"
            )
        elif state.signed is not None:
            self.notice.say(self.tr("Signed. The center lets it in within a minute."), "good")
        else:
            self.notice.say("")

    def _fill(self, state: ConfirmationsState) -> None:
        self._asked = state.asked
        at = state.asked.index(state.chosen) if state.chosen in state.asked else -1
        self.list.show_rows([self._line(one) for one in state.asked], at)
        self.list.set_looking(looking=not state.loaded and not state.trouble.code)

    def _line(self, asked: AskedConfirmation) -> str:
        return f"{_names(asked)}\n{self._what(asked)}"

    def _what(self, asked: AskedConfirmation) -> str:
        if asked.is_laptop:
            return self.tr("Joins with a laptop")
        return self.tr("A new key at a laptop")

    def _draw(self, asked: AskedConfirmation) -> None:
        self.name.setText(_names(asked))
        self.person.setText(
            "\n".join(f"{role_word(one.role)} · {ltr(one.staff_number)}" for one in asked.people)
        )
        self.words.setText(ltr(asked.words))
        if asked.is_mine:
            self.chip.say(self.tr("You signed it; another person must"), "circle-check", "info")
        else:
            one, two = self.tr("One signature is needed"), self.tr("Two signatures are needed")
            self.chip.say(one if asked.needed == 1 else two, "users", "info")
        self.facts.setText("\n".join(self._facts(asked)))

    def _facts(self, asked: AskedConfirmation) -> list[str]:
        lines = [self._what(asked)]
        if asked.laptop:
            lines.append(self.tr("Laptop: {name}").format(name=isolate(asked.laptop)))
        lines.append(self.tr("Office: {name}").format(name=ltr(asked.office)))
        if asked.asked_at is not None:
            lines.append(self.tr("Asked: {time}").format(time=near_moment(asked.asked_at)))
        if asked.signed_by:
            who = ", ".join(ltr(one) for one in asked.signed_by)
            lines.append(self.tr("Signed by {who}").format(who=who))
        return lines

    def _pressed(self) -> None:
        asked = self._state.chosen if self._state is not None else None
        if asked is None or asked.is_mine:
            self.closed.emit()
        else:
            self.same.emit()

    def _row_chosen(self, row: int) -> None:
        self.asked_chosen.emit(self._asked[row])


def _names(asked: AskedConfirmation) -> str:
    return ", ".join(isolate(one.name) for one in asked.people) or ltr(asked.subject)
