"""The page of the place: one box, or step by step."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from spar_agent.domain.account import FaType
from spar_agent.domain.checks import NumberFault
from spar_agent.domain.directory import Hit
from spar_agent.ui.language import in_order
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.state import GuidedPicker, PickerStep, PlaceState, Row
from spar_agent.ui.widgets.announce import announce
from spar_agent.ui.widgets.frame import LOW_LINES, PageFrame
from spar_agent.ui.widgets.hit_list import (
    HIT,
    HitDelegate,
    HitModel,
    headline,
    kind_words,
    spoken_row,
)
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.scan_line import ScanLineEdit
from spar_agent.ui.widgets.text import isolate, label, ltr

WRITTEN = frozenset({PickerStep.WRITE_BANK, PickerStep.WRITE})
"""Steps at which nothing is chosen: the box is for writing."""


class PlacePage(PageFrame):
    """Finds a bank, branch or wallet while the agent types."""

    query_changed = Signal(str)
    row_taken = Signal(object)  # Row
    steps_asked = Signal()
    unlisted_asked = Signal()
    place_written = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ask(self.tr("Where should the money go?"))
        self.search = ScanLineEdit()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.model = HitModel(self)
        self.rows = QListView()
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(HitDelegate(theme, self.rows))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(self.tr("Banks, branches and wallets found"))
        self.caption = label("", "section")
        self.nothing = label("", "lead")
        self.old = label("", "muted")
        self.body.addWidget(self.search)
        self.body.addWidget(self.caption)
        self.body.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.rows, 1)
        self.body.addStretch(0)
        self.body.addWidget(self.old)
        self.steps = self.add_button(Button(self.tr("Step by step")))
        self.unlisted = self.add_button(Button(self.tr("Not in the list")))
        self.steps.set_keys("Alt+S")
        self.unlisted.set_keys("Alt+U")
        self.start_at(self.search)
        self.search.textEdited.connect(self._edited)
        self.search.installEventFilter(self)
        self.rows.clicked.connect(self._clicked)
        self.main.clicked.connect(self._take)
        self.search.scanned.connect(self._take)
        self.steps.clicked.connect(self.steps_asked)
        self.unlisted.clicked.connect(self.unlisted_asked)
        self._writing = False
        self._announced = ""  # what was said to a screen reader last
        self._state = PlaceState()
        self._enter_waits = False
        self._ahead = 0  # rows that arrow keys went down before the rows were there
        self._picker_step: tuple[object, ...] = ()

    def show_state(self, state: PlaceState) -> None:
        """Draw what was found, or where the guided way is."""
        guided = state.guided
        picker_step = (guided.picker_step, guided.dfsp, guided.region) if guided else ()
        if picker_step != self._picker_step:
            self._picker_step = picker_step
            self.search.setText(state.query)
            self._make_room()
        self._writing = guided is not None and guided.picker_step in WRITTEN
        rows = _sorted(guided) if guided else state.hits
        moved = state.query != self._state.query
        self._state = state
        self.notice.say(trouble_sentence(state.trouble))
        self.model.show_hits(rows)
        if rows and not state.searching and (moved or not self.rows.currentIndex().isValid()):
            self.rows.setCurrentIndex(self.model.index(min(self._ahead, len(rows) - 1)))
        if not state.searching:
            self._ahead = 0
        self.rows.setVisible(bool(rows))
        self.steps.setVisible(guided is None)
        banks = guided is not None and guided.unlisted and guided.picker_step is PickerStep.BANK
        self.unlisted.setVisible(guided is None or banks)
        self.unlisted.setText(
            self.tr("The bank is not in the list") if banks else self.tr("Not in the list")
        )
        self.old.setVisible(bool(state.stale_days))
        self.old.setText(
            self.tr("The list of banks is %n day(s) old. Check the branch in the passbook.", "",
                    state.stale_days)
        )  # fmt: skip
        self._prompt(guided)
        if guided is not None:
            self._show_guided(guided, state)
        else:
            self._show_found(state)
        if not state.searching:
            self._tell_found(len(rows))
        if self._enter_waits and self._is_answered():
            self._enter_waits = False
            if rows and (guided is not None or not state.hits[0].fuzzy):
                self._take()
        elif state.trouble.code:
            self._enter_waits = False  # pressed again, it searches again

    def _tell_found(self, count: int) -> None:
        """How many rows there are, and the one that Enter takes; the focus stays in the box."""
        row = spoken_row(self.rows.currentIndex().data(HIT))
        found = self.tr("%n found", "", count)
        words = f"{found}. {row}" if row else self.nothing.text()
        if words != self._announced and self.isVisible():
            self._announced = words
            announce(self.search, words)

    def _tell_row(self) -> None:
        announce(self.search, spoken_row(self.rows.currentIndex().data(HIT)))

    def clear(self) -> None:
        """Empty the page for the next person."""
        self.search.clear()
        self._enter_waits = False

    def _show_found(self, state: PlaceState) -> None:
        typed = bool(state.query.strip())
        fuzzy = bool(state.hits) and state.hits[0].fuzzy
        self.ask(self.tr("Where should the money go?"))
        self.caption.setVisible(bool(state.hits))
        if state.successor_of is not None:
            self._show_successor(state.successor_of, state.hits[0])
        elif fuzzy:
            self.caption.setText(self.tr("Nothing is written exactly so. Nearest:"))
        else:
            self.caption.setText(self.tr("Found") if typed else self.tr("Used here lately"))
        self.nothing.setVisible(not state.hits)
        self.nothing.setText(self._nothing_found(state, typed=typed))
        self.set_main(
            self.tr("Choose"),
            self.tr("↑ ↓ Enter · Alt+S: step by step · Alt+U: not in the list"),
            enabled=bool(state.hits) or state.searching,
        )

    def _nothing_found(self, state: PlaceState, *, typed: bool) -> str:
        if state.no_list:
            return self.tr(
                "This laptop has no list of banks yet: a supervisor takes one in. Until then write"
                " the bank as the passbook has it (Alt+U)."
            )
        return (
            self.tr(
                "Nothing found for {text}. Try the place, or the code in the passbook, or choose"
                " step by step (Alt+S)."
            ).format(text=isolate(state.query))
            if typed
            else self.tr("Type a few letters: the bank and the place are enough.")
        )

    def _show_successor(self, old: Hit, new: Hit) -> None:
        words = self.tr("{old} is now {new}. Enter takes the new one.")
        if new.branch is not None:
            words = self.tr("{old} is now {new}; the new code is {code}. Enter takes the new one.")
        code = new.branch.code if new.branch else ""
        same = old.dfsp.code == new.dfsp.code
        was, now = (headline(old), headline(new)) if same else (old.dfsp.name, new.dfsp.name)
        self.notice.say(words.format(old=isolate(was), new=isolate(now), code=ltr(code)), "warn")
        self.caption.setText(self.tr("The new one, and the old one"))

    def _show_guided(self, guided: GuidedPicker, state: PlaceState) -> None:
        bank = isolate(guided.dfsp.name) if guided.dfsp else ""
        titles = {
            PickerStep.KIND: self.tr("What kind of account is it?"),
            PickerStep.BANK: self.tr("Which bank?")
            if guided.kind is FaType.BANK
            else self.tr("Which wallet?"),
            PickerStep.REGION: self.tr("{bank}: in which region?").format(bank=bank),
            PickerStep.BRANCH: self.tr("{bank}: which branch?").format(bank=bank),
            PickerStep.WRITE_BANK: self.tr("What is the bank called?"),
            PickerStep.WRITE: self.tr("{bank}: where is the branch?").format(bank=bank),
        }
        lead = ""
        if guided.picker_step is PickerStep.BRANCH and guided.region:
            lead = kind_words(guided.region)
        if guided.unlisted:
            lead = self.tr(
                "A bank or branch that is not in the list: a second person looks it up before"
                " anything is sent."
            )
        self.ask(titles[guided.picker_step], lead)
        self.caption.setVisible(False)
        writing = guided.picker_step in WRITTEN
        self.nothing.setVisible(writing or not guided.rows)
        self.nothing.setText(self._below(guided, state))
        self.set_main(
            self.tr("Continue") if writing else self.tr("Choose"),
            self.tr("Enter: go on · Esc: one step back")
            if writing
            else self.tr("Letters narrow it · ↑ ↓: move · Enter: choose · Esc: one step back"),
            enabled=writing or bool(guided.rows) or state.searching,
        )

    def _below(self, guided: GuidedPicker, state: PlaceState) -> str:
        if guided.picker_step not in WRITTEN:
            if guided.unlisted:
                words = self.tr("No bank here is called {text}. Alt+U: write its name.")
                return words.format(text=isolate(state.query))
            return self.tr("Nothing here is called {text}.").format(text=isolate(state.query))
        if guided.fault is NumberFault.CORRUPTING:
            return self.tr("There is a sign in it that would spoil the address.")
        if guided.fault is not None:
            return self.tr("Write it first, as the passbook has it.")
        if guided.picker_step is PickerStep.WRITE_BANK:
            return self.tr("Write the whole name of the bank, as the passbook has it.")
        return self.tr("Write what the passbook says: the branch, the street, the town.")

    def _prompt(self, guided: GuidedPicker | None) -> None:
        if guided is None:
            words = self.tr("Bank, branch, place, code or wallet")
        elif guided.picker_step is PickerStep.WRITE_BANK:
            words = self.tr("Name of the bank, as in the passbook")
        elif self._writing:
            words = self.tr("Branch and place, as in the passbook")
        else:
            words = self.tr("A few letters of it")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """On a low screen with large text the rows get the room of the hint and the title."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        low = self.height() < LOW_LINES * self.fontMetrics().height()
        self.hint.setVisible(not low)
        self.title.setVisible(not low or bool(self._picker_step))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Arrow keys move through the rows while the cursor stays in the box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self._state.searching:
                self._ahead = max(0, self._ahead + step)
                return True
            if step is not None:
                row = max(0, min(self.model.rowCount() - 1, self.rows.currentIndex().row() + step))
                self.rows.setCurrentIndex(self.model.index(row))
                self._tell_row()
                return True
        return super().eventFilter(watched, event)

    def _edited(self, text: str) -> None:
        self._enter_waits = False
        self._ahead = 0
        if not self._writing:
            self.query_changed.emit(text)

    def _clicked(self, index: QModelIndex) -> None:
        self.rows.setCurrentIndex(index)
        self._take_row()

    def _take(self) -> None:
        if self._writing:
            self.place_written.emit(self.search.text())
        elif self._is_answered():
            self._take_row()
        else:
            self._enter_waits = True
            if self._state.trouble.code or not self._state.searching:
                self.query_changed.emit(self.search.text())

    def _is_answered(self) -> bool:
        """The rows belong to what stands in the box."""
        return not self._state.searching and self._state.query == self.search.text()

    def _take_row(self) -> None:
        row = self.rows.currentIndex().data(HIT)
        if isinstance(row, Hit | str):
            self.row_taken.emit(row)


def _sorted(guided: GuidedPicker) -> tuple[Row, ...]:
    """The rows as the agent's language sorts them; the kinds stay as they are."""
    if guided.picker_step is PickerStep.KIND:
        return guided.rows
    return tuple(in_order(guided.rows, _sorted_by))


def _sorted_by(row: Row) -> str:
    if isinstance(row, str):
        return row
    branch = row.branch
    return f"{branch.place}\n{branch.name}\n{branch.code}" if branch else row.dfsp.name
