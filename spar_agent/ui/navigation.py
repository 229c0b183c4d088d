"""Which page is shown when: set-up or sign-in, then the pages of a session, and the lock."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.ids import IdFormat
from spar_agent.domain.limits import Limits
from spar_agent.errors import SparError
from spar_agent.ports.clock import Clock
from spar_agent.ports.vault import StaffMember
from spar_agent.services.signin import SignIn
from spar_agent.sync.report import SyncState
from spar_agent.ui.bridge import Courier
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.messages import SENTENCES, sentence
from spar_agent.ui.session import Session
from spar_agent.ui.session_window import DeskParts, SessionWindow
from spar_agent.ui.setup.page import SetupPage
from spar_agent.ui.setup.presenter import SetupPresenter
from spar_agent.ui.signin.page import SignInPage
from spar_agent.ui.signin.presenter import SignInPresenter
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ShellParts:
    """What the shell hands on."""

    signin: SignIn
    courier: Courier
    theme: Theme
    words: PersonLanguage
    clock: Clock
    session: Callable[[], Session]
    limits: Limits
    slip: SlipRules


class Navigation(QObject):
    """Owns the window's content. A desk is one person's pages; it stays behind the lock."""

    def __init__(self, window: MainWindow, parts: ShellParts, *, first_start: bool) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._scope = parts.courier.scope()
        self.signin = parts.signin
        self.desk: SessionWindow | None = None
        self.setup: SetupPage | None = None
        self._person: StaffMember | None = None
        self._locked = True
        self.signin_page = SignInPage()
        self._signin = SignInPresenter(self.signin_page, parts.signin, self._scope, self._signed_in)
        self.signin_page.pin_given.connect(self._signin.pin_given)
        if first_start:
            self.setup = SetupPage()
            presenter = SetupPresenter(self.setup, parts.signin, self._scope, self._signed_in)
            self.setup.person_given.connect(presenter.person_given)
            self._setup = presenter
        window.header.lock_asked.connect(self.lock)
        window.header.people_asked.connect(self._people)
        window.header.back_asked.connect(self._back)
        window.header.waiting_asked.connect(self._queue)
        window.header.code_asked.connect(self._code)
        window.new_asked.connect(self._new)
        window.find_asked.connect(self._queue)
        window.send_asked.connect(self._send)
        window.finish_asked.connect(self._finish)
        window.language_asked.connect(self._language)
        window.help_asked.connect(self._help)
        window.idle.connect(self.lock)

    def start(self) -> None:
        """The first page."""
        self._window.header.hide()
        if self.setup is not None:
            self._window.show_page(self.setup)
            return
        self._signin.start()
        self._window.show_page(self.signin_page)

    def lock(self) -> None:
        """Nothing of a person stays on the screen; the sync goes on."""
        self._lock(decisions=False)

    def _ask_pin(self) -> None:
        self._lock(decisions=True)

    def _lock(self, *, decisions: bool) -> None:
        if self._locked or self._person is None:
            return
        self._locked = True
        for dialog in self._window.findChildren(QDialog):
            dialog.reject()  # it would stand before the PIN, with names of files
        self._window.watch_idle(False)
        self._window.header.hide()
        self._signin.start(locked_for=self._person.agent_id, decisions=decisions)
        self._window.show_page(self.signin_page)

    def close(self) -> None:
        """The window is going."""
        if self.desk is not None:
            self.desk.close()
        self._scope.close()

    def sync_changed(self, state: SyncState) -> None:
        """The engine said something."""
        if self.desk is not None:
            self.desk.sync_changed(state)

    def open_enrollment(self, enrollment: Enrollment) -> None:
        """Show one enrollment of the queue as a visit."""
        if self.desk is not None:
            self.desk.resume(enrollment)

    def _signed_in(self, person: StaffMember) -> None:
        self._locked = False
        same = self._person is not None and self._person.agent_id == person.agent_id
        self._person = person
        try:
            session = self._parts.session()
        except SparError as error:
            self._window.say_banner(sentence(error.code) if error.code in SENTENCES else error.code)
            return
        if self.desk is None or not same:
            if self.desk is not None:
                self.desk.close()
            self.desk = self._desk(session, person)
        self._window.header.show()
        self._window.watch_idle(True)
        self.desk.show_last() if same else self.desk.show_today()

    def _desk(self, session: Session, person: StaffMember) -> SessionWindow:
        parts = self._parts
        made = DeskParts(
            session,
            person,
            parts.courier.scope(),
            parts.theme,
            parts.words,
            parts.clock,
            IdFormat(),
            parts.limits,
            parts.slip,
        )
        desk = SessionWindow(self._window, made)
        desk.pin_asked.connect(self._ask_pin)
        return desk

    def _desk_now(self) -> SessionWindow | None:
        return None if self._locked else self.desk

    def _back(self) -> None:
        if desk := self._desk_now():
            desk.back()

    def _queue(self) -> None:
        if desk := self._desk_now():
            desk.show_queue("")

    def _people(self) -> None:
        if desk := self._desk_now():
            desk.show_people()

    def _finish(self) -> None:
        if desk := self._desk_now():
            desk.show_queue("finish")

    def _code(self) -> None:
        if desk := self._desk_now():
            desk.return_to_code()

    def _new(self) -> None:
        if desk := self._desk_now():
            desk.new_visit()

    def _send(self) -> None:
        if desk := self._desk_now():
            desk.send_now()

    def _language(self) -> None:
        if self._desk_now():
            self._parts.words.next_language()

    def _help(self) -> None:
        if desk := self._desk_now():
            desk.show_keys()
