"""The menu: every act of the keyboard, for the mouse too."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from spar_agent.ui.main_window import MainWindow


class DeskMenu(QMenu):
    """F10 or the button Menu. Each entry names its key. in_session: somebody is signed in."""

    settings_asked = Signal()
    self_test_asked = Signal()
    about_asked = Signal()
    updates_asked = Signal()
    practice_asked = Signal()
    recovery_asked = Signal()
    sticks_asked = Signal()
    devices_asked = Signal()
    signals_asked = Signal()
    confirmations_asked = Signal()
    own_key_asked = Signal()

    def __init__(
        self, window: MainWindow, *, in_session: bool, decides: bool = False, joined: bool = False
    ) -> None:
        """joined: the laptop has joined a center. decides: and a supervisor is signed in."""
        super().__init__(window)
        self._window = window
        self._decides = decides
        self._joined = joined
        if in_session:
            self._of_the_session()
            self.addSeparator()
        self._add(self.tr("Help for this page"), "F1", window.help_asked.emit)
        if in_session:
            self._add(self.tr("Settings"), "", self.settings_asked.emit)
        self._add(self.tr("Self-test"), "", self.self_test_asked.emit)
        self._add(self.tr("Practice with made-up people"), "", self.practice_asked.emit)
        if not in_session:
            self._add(self.tr("Nobody can sign in"), "", self.recovery_asked.emit)
        self._add(self.tr("Updates"), "", self.updates_asked.emit)
        self._add(self.tr("About"), "", self.about_asked.emit)
        if in_session:
            self.addSeparator()
            self._add(self.tr("Lock"), "Ctrl+L", window.header.lock_asked.emit)

    def _of_the_session(self) -> None:
        window = self._window
        self._add(self.tr("New person"), "Ctrl+N", window.new_asked.emit)
        self._add(self.tr("Find a visit"), "Ctrl+F", window.find_asked.emit)
        self._add(self.tr("Finish identity"), "F8", window.finish_asked.emit)
        self._add(self.tr("Send now"), "F5", window.send_asked.emit)
        self._add(self.tr("The person's language"), "F9", window.language_asked.emit)
        self._add(self.tr("People"), "", window.header.people_asked.emit)
        self._add(self.tr("Carry on a stick"), "", self.sticks_asked.emit)
        if self._joined:
            self._add(self.tr("Signals about my work"), "", self.signals_asked.emit)
            self._add(self.tr("My key at the center"), "", self.own_key_asked.emit)
        if self._decides:
            self._add(self.tr("Laptops of the office"), "", self.devices_asked.emit)
            self._add(self.tr("Confirm laptops and keys"), "", self.confirmations_asked.emit)

    def _add(self, words: str, key: str, act: object) -> None:
        action = self.addAction(f"{words}\t{key}" if key else words)
        action.triggered.connect(act)

    def open_at(self, place: QWidget) -> None:
        """Below ``place``, or above it where there is no room."""
        self.aboutToHide.connect(self.deleteLater)
        below = place.mapToGlobal(QPoint(0, place.height()))
        self.popup(below)
        first = self.actions()[0]
        self.setActiveAction(first)
