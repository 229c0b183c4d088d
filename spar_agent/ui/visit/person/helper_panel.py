"""Somebody helps the person: who that is, and why."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spar_agent.domain.enrollment import Helper, Relation
from spar_agent.ui.relations import chosen_relation, relation_list
from spar_agent.ui.widgets.frame import card, field
from spar_agent.ui.widgets.text import Tick, label

NOT_HELPERS = frozenset({Relation.JOINT})


class HelperPanel(QWidget):
    """A tick (Alt+H); below it, once it is set, relation, name and reason.

    ``helper_changed`` carries a Helper as soon as all three are given, and None before and after.
    """

    helper_changed = Signal(object)  # Helper or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = Tick(self.tr("Someone helps this person"))
        self.relation = relation_list(NOT_HELPERS)
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self._missing = label(self.tr("Relation, name and reason are needed."), "bad")
        self._build()
        self._helper: Helper | None = None
        self.tick.toggled.connect(self._ticked)
        self.relation.currentIndexChanged.connect(self._changed)
        self.name.textChanged.connect(self._changed)
        self.reason.textChanged.connect(self._changed)
        QShortcut(QKeySequence("Alt+H"), self, self.tick.toggle)
        self._fold()

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addLayout(field(self.tr("Who is it to the person?"), self.relation), 2)
        first.addLayout(field(self.tr("Name of who helps"), self.name), 3)
        self._more = QWidget()
        lines = QVBoxLayout(self._more)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(10)
        lines.addLayout(first)
        lines.addLayout(field(self.tr("Why the person is helped"), self.reason))
        lines.addWidget(self._missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(self.tick.row(), self._more))

    def show_helper(self, helper: Helper | None) -> None:
        """Draw ``helper``; what is being typed stays while nothing else is known."""
        if helper == self._helper:
            return
        self._helper = helper
        lines = (self.tick, self.relation, self.name, self.reason)
        blocked = [QSignalBlocker(line) for line in lines]
        self.tick.setChecked(helper is not None)
        self.name.setText(helper.name if helper else "")
        self.reason.setText(helper.reason if helper else "")
        at = self.relation.findData(helper.relation) if helper else 0
        self.relation.setCurrentIndex(max(0, at))
        del blocked
        self.tick.mark()
        self._fold()

    def clear(self) -> None:
        """The next person comes alone until somebody says otherwise."""
        self._helper = Helper("", Relation.OTHER, "")  # so that half-typed lines go, too
        self.show_helper(None)

    def is_whole(self) -> bool:
        """False while somebody helps and it is not said who or why."""
        return not self.tick.isChecked() or self._read() is not None

    def ask_for_missing(self) -> None:
        """Put the focus on the first line that is empty."""
        self._missing.show()
        empty = (
            (self.relation, self.relation.currentData() is None),
            (self.name, not self.name.text().strip()),
            (self.reason, not self.reason.text().strip()),
        )
        next((line for line, is_empty in empty if is_empty), self.reason).setFocus()

    def _read(self) -> Helper | None:
        relation = chosen_relation(self.relation)
        name, reason = (" ".join(line.text().split()) for line in (self.name, self.reason))
        if not self.tick.isChecked() or relation is None or not name or not reason:
            return None
        return Helper(name, relation, reason)

    def _ticked(self, on: bool) -> None:  # noqa: FBT001 -- a slot
        self._fold()
        if on:
            self.relation.setFocus()
        self._changed(on)

    def _fold(self) -> None:
        self._more.setVisible(self.tick.isChecked())
        self._missing.hide()

    def _changed(self, _now: object) -> None:
        self._helper = self._read()
        if self._helper is not None:
            self._missing.hide()
        self.helper_changed.emit(self._helper)
