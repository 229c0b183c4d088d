"""P4: the place. One box, or step by step."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView

from spar_agent.ports import Hit
from spar_agent.ui.messages import sentence
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.hit_list import HIT, HitDelegate, HitModel
from spar_agent.ui.widgets.text import label, ltr


class PlacePage(PageFrame):
    """Finds a bank, branch or wallet while the agent types."""

    query_changed = Signal(str)
    hit_picked = Signal(object)  # ports.Hit

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ask(self.tr("Where should the money go?"))
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.tr("Bank, branch, place, code or wallet"))
        self.search.setAccessibleName(self.search.placeholderText())
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
        self.body.addWidget(self.search)
        self.body.addWidget(self.caption)
        self.body.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.rows, 1)
        self.start_at(self.search)
        self.search.textEdited.connect(self.query_changed)
        self.search.returnPressed.connect(self._take)
        self.search.installEventFilter(self)
        self.rows.clicked.connect(self._clicked)
        self.main.clicked.connect(self._take)

    def show_state(self, state: VisitState) -> None:
        """Draw what was found."""
        self.notice.say(sentence(state.trouble.code, state.trouble.left, state.trouble.wait_s))
        self.model.show_hits(state.hits)
        if state.hits and not self.rows.currentIndex().isValid():
            self.rows.setCurrentIndex(self.model.index(0))
        typed = bool(state.query.strip())
        fuzzy = bool(state.hits) and state.hits[0].fuzzy
        self.caption.setVisible(bool(state.hits))
        if fuzzy:
            self.caption.setText(self.tr("Nothing is written exactly so. Nearest:"))
        else:
            self.caption.setText(self.tr("Found") if typed else self.tr("Used here lately"))
        self.nothing.setVisible(not state.hits)
        self.nothing.setText(
            self.tr("Nothing found for {text}. Try the place, or the code in the passbook.").format(
                text=ltr(state.query)
            )
            if typed
            else self.tr("Type a few letters: the bank and the place are enough.")
        )
        self.rows.setVisible(bool(state.hits))
        self.set_main(
            self.tr("Choose"), self.tr("↑ ↓: move · Enter: choose"), enabled=bool(state.hits)
        )

    def clear(self) -> None:
        """The next person."""
        self.search.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Arrow keys move through the rows while the cursor stays in the box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                row = max(0, min(self.model.rowCount() - 1, self.rows.currentIndex().row() + step))
                self.rows.setCurrentIndex(self.model.index(row))
                return True
        return super().eventFilter(watched, event)

    def _clicked(self, index: QModelIndex) -> None:
        self.rows.setCurrentIndex(index)
        self._take()

    def _take(self) -> None:
        hit = self.rows.currentIndex().data(HIT)
        if isinstance(hit, Hit):
            self.hit_picked.emit(hit)
