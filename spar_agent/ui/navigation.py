"""Which page is shown when: set-up or sign-in, then the pages of a session, and the lock."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from spar_agent.domain.limits import Limits
from spar_agent.errors import SparError
from spar_agent.errors.central import JoinPending
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.vault import StaffMember
from spar_agent.services.joining import Joining
from spar_agent.services.open_vault import Services
from spar_agent.services.signin import SignIn
from spar_agent.sync.report import SyncState
from spar_agent.ui.bridge import Courier
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.join.presenter import JoinPresenter
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.messages import SENTENCES, sentence
from spar_agent.ui.queue.presenter import QueueFilter
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.setup.page import SetupPage
from spar_agent.ui.setup.presenter import SetupPresenter
from spar_agent.ui.signin.page import SignInPage
from spar_agent.ui.signin.presenter import PinReason, SignInPresenter
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.theme import Theme


class Navigation(QObject):
    """Owns the window's content. A session is one person's pages; it stays behind the lock.

    services: those of the open vault; called after each sign-in.
    """

    def __init__(
        self,
        window: MainWindow,
        signin: SignIn,
        courier: Courier,
        theme: Theme,
        language: PersonLanguage,
        clock: TrustedClock,
        services: Callable[[], Services],
        limits: Limits,
        slip_rules: SlipRules,
        *,
        first_start: bool,
        joining: Joining | None = None,
    ) -> None:
        """joining: for a laptop without an office file, which asks its center."""
        super().__init__(window)
        self._window = window
        self._courier = courier
        self._theme = theme
        self._person_language = language
        self._clock = clock
        self._services = services
        self._limits = limits
        self._slip_rules = slip_rules
        self._scope = courier.scope()
        self.signin = signin
        self.session: SessionWindow | None = None
        self.setup: SetupPage | None = None
        self._person: StaffMember | None = None
        self._locked = True
        self.signin_page = SignInPage()
        self._signin = SignInPresenter(self.signin_page, signin, self._scope, self._signed_in)
        self.signin_page.pin_given.connect(self._signin.pin_given)
        self.signin_page.again_asked.connect(self._signin.try_again)
        self.join: JoinPage | None = None
        self._joining = joining
        if first_start and joining is not None:
            self._make_join(joining)
        elif first_start:
            self.setup = SetupPage()
            presenter = SetupPresenter(self.setup, signin, self._scope, self._signed_in)
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

    def _make_join(self, joining: Joining) -> JoinPresenter:
        page = self.join = JoinPage()
        self._join = JoinPresenter(page, joining, self.signin, self._scope, self._signed_in)
        page.given.connect(self._join.given)
        page.compared.connect(self._join.compared)
        page.differ.connect(self._join.differ)
        page.look.connect(self._join.look)
        return self._join

    def _join_waits(self, person: StaffMember) -> None:
        """Somebody signed in, and the administrator has not compared the words yet."""
        if self._joining is None:
            return
        presenter = self._make_join(self._joining)
        self._window.header.hide()
        if self.join is not None:
            self._window.show_page(self.join)
        presenter.resume(person)

    def start(self) -> None:
        """The first page."""
        self._window.header.hide()
        if self.join is not None:
            self._window.show_page(self.join)
            return
        if self.setup is not None:
            self._window.show_page(self.setup)
            return
        self._signin.start()
        self._window.show_page(self.signin_page)

    def lock(self) -> None:
        """Nothing of a person stays on the screen; the sync goes on."""
        self._lock(PinReason.LOCKED)

    def _ask_pin(self) -> None:
        self._lock(PinReason.DECISIONS)

    def _lock(self, reason: PinReason) -> None:
        if self._locked or self._person is None:
            return
        self._locked = True
        self._scope.run(self.signin.lock, lambda _: None, lambda _: None)
        for dialog in self._window.findChildren(QDialog):
            dialog.reject()  # it would stand before the PIN, with names of files
        self._window.watch_idle(on=False)
        self._window.header.hide()
        self._signin.start(locked_for=self._person.agent_id, pin_reason=reason)
        self._window.show_page(self.signin_page)

    def close(self) -> None:
        """The window closes: end the work of all pages."""
        if self.session is not None:
            self.session.close()
        self._scope.close()

    def sync_changed(self, state: SyncState) -> None:
        """The engine said something."""
        if self.session is not None:
            self.session.sync_changed(state)

    def _signed_in(self, person: StaffMember) -> None:
        self._locked = False
        same = self._person is not None and self._person.agent_id == person.agent_id
        self._person = person
        try:
            services = self._services()
        except JoinPending:
            self._locked = True
            self._join_waits(person)
            return
        except SparError as error:
            self._window.say_banner(sentence(error.code) if error.code in SENTENCES else error.code)
            return
        if self.session is None or not same:
            if self.session is not None:
                self.session.close()
            self.session = self._new_session(services, person)
        self._window.header.show()
        self._window.watch_idle(on=True)
        self.session.show_last() if same else self.session.show_today()

    def _new_session(self, services: Services, person: StaffMember) -> SessionWindow:
        session = SessionWindow(
            self._window,
            services,
            person,
            self._courier.scope(),
            self._theme,
            self._person_language,
            self._clock,
            self._limits,
            self._slip_rules,
        )
        session.pin_asked.connect(self._ask_pin)
        return session

    def _open_session(self) -> SessionWindow | None:
        return None if self._locked else self.session

    def _back(self) -> None:
        if session := self._open_session():
            session.back()

    def _queue(self) -> None:
        if session := self._open_session():
            session.show_queue()

    def _people(self) -> None:
        if session := self._open_session():
            session.show_people()

    def _finish(self) -> None:
        if session := self._open_session():
            session.show_queue(QueueFilter.FINISH)

    def _code(self) -> None:
        if session := self._open_session():
            session.return_to_code()

    def _new(self) -> None:
        if session := self._open_session():
            session.new_visit()

    def _send(self) -> None:
        if session := self._open_session():
            session.send_now()

    def _language(self) -> None:
        if self._open_session():
            self._person_language.next_language()

    def _help(self) -> None:
        if session := self._open_session():
            session.show_keys()
