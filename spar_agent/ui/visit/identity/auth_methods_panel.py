"""The methods by which this person can be authenticated, best first, on number keys."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spar_agent.domain.auth_methods import OFFERED, AuthMethod
from spar_agent.ui.messages import reader_sentence
from spar_agent.ui.visit.identity.state import IdentityState
from spar_agent.ui.widgets.frame import card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import Tick, isolate, label, ltr

ICONS = {
    AuthMethod.FINGER: "fingerprint",
    AuthMethod.PHONE: "smartphone",
    AuthMethod.FACE: "scan-face",
    AuthMethod.IRIS: "eye",
    AuthMethod.EMAIL: "mail",
}


class AuthMethodsPanel(QWidget):
    """Asks for the person's leave, then offers the methods.

    names: what the office calls them, where it has words of its own.
    """

    chosen = Signal(object)  # AuthMethod
    permission_changed = Signal(bool)

    def __init__(self, names: Mapping[AuthMethod, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.permission = Tick(
            self.tr("The person agrees that the ID service checks their identity now.")
        )
        self._reader = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(card(label(self.tr("Ask the person"), "section"), self.permission.row()))
        self._buttons = {
            auth_method: Button("", "choice", ICONS[auth_method]) for auth_method in OFFERED
        }
        self._column = column
        for auth_method, button in self._buttons.items():
            column.addWidget(button)
            button.clicked.connect(partial(self._choose, auth_method))
        column.addWidget(self._reader)
        self._keys = [self._key(at) for at in range(len(AuthMethod))]
        self._auth_methods: tuple[AuthMethod, ...] = ()
        self._busy = False
        self.permission.toggled.connect(self._permission_given)

    def button(self, auth_method: AuthMethod) -> Button:
        """The button of ``auth_method``."""
        return self._buttons[auth_method]

    def first(self) -> AuthMethod | None:
        """What Enter does: the best there is."""
        return self._auth_methods[0] if self._auth_methods else None

    def show_state(self, state: IdentityState) -> None:
        """Draw the methods of ``state`` in their order."""
        self._auth_methods = state.auth_methods
        self._busy = state.busy
        words = self._words()
        for at, auth_method in enumerate(self._auth_methods):
            self._column.removeWidget(self._buttons[auth_method])
            self._column.insertWidget(1 + at, self._buttons[auth_method])
            self._buttons[auth_method].setText(ltr(str(at + 1)) + "   " + words[auth_method])
        for auth_method, button in self._buttons.items():
            button.setVisible(auth_method in self._auth_methods)
            button.setEnabled(self.permission.isChecked() and not state.busy)
        self.permission.setEnabled(not state.busy)
        self._reader.setText(self._reader_words(state))
        self._reader.setVisible(bool(self._reader.text()))

    def _words(self) -> dict[AuthMethod, str]:
        return {
            AuthMethod.FINGER: self.tr("Fingerprint"),
            AuthMethod.PHONE: self.tr("Code to the phone"),
            AuthMethod.FACE: self.tr("Face"),
            AuthMethod.IRIS: self.tr("Eyes (iris)"),
            AuthMethod.EMAIL: self.tr("Code to the e-mail"),
            **{auth_method: isolate(name) for auth_method, name in self._names.items()},
        }

    def _reader_words(self, state: IdentityState) -> str:
        if state.code_first:
            return self.tr("This office asks for a code first, then for a finger or the face.")
        if state.readers:
            return ""
        if state.refused_readers:
            return reader_sentence(state.refused_readers[0])
        return self.tr("No reader is connected. Plug one in; we notice by ourselves.")

    def _key(self, at: int) -> QShortcut:
        key = QShortcut(QKeySequence(str(at + 1)), self)
        key.activated.connect(lambda: self._pressed(at))
        return key

    def _pressed(self, at: int) -> None:
        if at < len(self._auth_methods) and self._buttons[self._auth_methods[at]].isEnabled():
            self.chosen.emit(self._auth_methods[at])

    def _choose(self, auth_method: AuthMethod) -> None:
        self.chosen.emit(auth_method)

    def _permission_given(self, given: bool) -> None:  # noqa: FBT001 -- a slot
        for button in self._buttons.values():
            button.setEnabled(given and not self._busy)
        self.permission_changed.emit(given)
