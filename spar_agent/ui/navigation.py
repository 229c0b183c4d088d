"""Which page is shown when: join or sign-in, then the pages of a session, and the lock."""

import logging
import pickle
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QDialog

from spar_agent.domain.limits import Limits
from spar_agent.domain.preferences import Preferences
from spar_agent.domain.review import Role
from spar_agent.errors import SparError
from spar_agent.errors.central import JoinPending
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.vault import StaffMember
from spar_agent.services.joining import Joining
from spar_agent.services.open_vault import Services
from spar_agent.services.signin import SignIn
from spar_agent.sync.report import SyncState
from spar_agent.ui.bridge import Courier
from spar_agent.ui.center_pages import CenterPages
from spar_agent.ui.desk_menu import DeskMenu
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.join.presenter import JoinPresenter
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.messages import SENTENCES, sentence
from spar_agent.ui.queue.presenter import QueueFilter
from spar_agent.ui.recovery.page import RecoveryPage
from spar_agent.ui.recovery.presenter import RecoveryPresenter
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.settings.page import SettingsPage
from spar_agent.ui.settings.presenter import SettingsPresenter
from spar_agent.ui.side_pages import SidePages, SideParts
from spar_agent.ui.signin.page import SignInPage
from spar_agent.ui.signin.presenter import PinReason, SignInPresenter
from spar_agent.ui.slip.printer import SlipPrinter
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.sticks.page import SticksPage
from spar_agent.ui.sticks.presenter import SticksPresenter
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.held import HeldSession

log = logging.getLogger(__name__)


class Navigation(QObject):
    """Owns the window's content. A session is one person's pages; it stays behind the lock.

    services: those of the open vault; called after each sign-in. apply: the screen as somebody
    likes it; True where its language has changed. join_left: the first person went
    back to the pages before the PIN. practice_asked: the desk is locked, and somebody practises.
    """

    join_left = Signal()
    practice_asked = Signal()

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
        side_parts: SideParts,
        apply: Callable[[Preferences], bool],
        *,
        first_start: bool,
        joining: Joining,
    ) -> None:
        """joining: how a laptop asks its center, at its first start or when it moves over."""
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
        self.side = SidePages(window, courier, side_parts)
        self.center_pages = CenterPages(self.side, self)
        self._apply = apply
        self.signin = signin
        self.session: SessionWindow | None = None
        self._person: StaffMember | None = None
        self._locked = True
        self._sealed = b""
        self._sealed_for = ""
        self._holds_visit = False
        self._make_signin()
        self.join: JoinPage | None = None
        self._joining = joining
        if first_start:
            self._make_join(joining)
        for signal, act in self._wires():
            signal.connect(act)

    def _make_signin(self) -> None:
        self.signin_page = SignInPage()
        self._signin = SignInPresenter(self.signin_page, self.signin, self._scope, self._signed_in)
        self.signin_page.pin_given.connect(self._signin.pin_given)
        self.signin_page.again_asked.connect(self._signin.try_again)
        self.signin_page.menu_asked.connect(self._menu)

    def _wires(self) -> list[tuple[SignalInstance, Callable[[], None]]]:
        """What the window asks for, and who does it."""
        window, header = self._window, self._window.header
        return [
            (header.lock_asked, self.lock),
            (header.people_asked, self._people),
            (header.back_asked, self._back),
            (header.waiting_asked, self._queue),
            (header.code_asked, self._code),
            (header.menu_asked, self._menu),
            (window.new_asked, self._new),
            (window.find_asked, self._queue),
            (window.send_asked, self._send),
            (window.finish_asked, self._finish),
            (window.language_asked, self._language),
            (window.help_asked, self._help),
            (window.idle, self.lock),
        ]

    def _make_join(self, joining: Joining) -> JoinPresenter:
        page = self.join = JoinPage()
        self._join = JoinPresenter(page, joining, self.signin, self._scope, self._signed_in)
        page.given.connect(self._join.given)
        page.compared.connect(self._join.compared)
        page.differ.connect(self._join.differ)
        page.look.connect(self._join.look)
        page.back_asked.connect(self.join_left)
        page.by_file_asked.connect(self._join.go_by_file)
        page.request_wanted.connect(self._join.request_wanted)
        page.save_again.connect(self._join.save_again)
        page.answer_given.connect(self._join.answer_given)
        return self._join

    def _join_waits(self, person: StaffMember) -> None:
        """Somebody signed in, and the administrator has not compared the words yet."""
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
        self._signin.start()
        self._window.show_page(self.signin_page)

    def lock(self) -> None:
        """Nothing of a person stays on the screen nor in memory; the vault closes."""
        self._lock(PinReason.LOCKED)

    def end_access(self) -> None:
        """The center ended the key of who works here: they are told, their work stays."""
        self._lock(PinReason.ENDED)

    def _ask_pin(self) -> None:
        self._lock(PinReason.DECISIONS)

    def _lock(self, reason: PinReason) -> None:
        if self._locked or self._person is None:
            return
        self._locked = True
        self._put_away()
        for dialog in self._window.findChildren(QDialog):
            dialog.reject()  # it would stand before the PIN, with names of files
        self.side.forget()
        self._window.watch_idle(on=False)
        self._window.header.hide()
        behind = "" if reason is PinReason.ENDED else self._person.agent_id
        self._signin.start(locked_for=behind, pin_reason=reason)
        self._window.show_page(self.signin_page)

    def _put_away(self) -> None:
        """The pages go; what their person was at is sealed under the vault's key."""
        kept = b""
        self._sealed_for = self._person.agent_id if self._person is not None else ""
        if self.session is not None:
            self._holds_visit = self._window.current() is self.session.visit
            try:
                kept = pickle.dumps(self.session.hold())
            except TypeError as error:  # a Secret is never written: then the draft alone goes on
                log.warning("the pages are not kept over the lock: %s", error)
            self.session.close()
            self.session = None
        self._scope.run(self.signin.lock(kept), self._held_back, lambda _: None)

    def _held_back(self, sealed: bytes) -> None:
        self._sealed = sealed

    def _restore(self) -> None:
        """Somebody signed in: where it is who locked, their work goes on."""
        sealed, self._sealed = self._sealed, b""
        unseal = partial(self.signin.unsealed, sealed)
        self._scope.run(unseal, self._unsealed, lambda _: self._unsealed(b""))

    def _unsealed(self, kept: bytes) -> None:
        """kept: our own bytes of this run, whole or empty: they came out of an AEAD."""
        held: HeldSession | None = pickle.loads(kept) if kept else None  # noqa: S301 -- see above
        session = self._open_session()
        if session is None or self._person is None:
            return
        if held is None:
            session.show_today()
        else:
            session.restore(held)

    def close(self) -> None:
        """The window closes, or other pages come: end the work of all pages."""
        if self.session is not None:
            self.session.close()
        self._scope.close()

    def leave(self) -> None:
        """Other pages come into the same window: these go."""
        self.close()
        for signal, act in self._wires():
            signal.disconnect(act)
        self.side.close()
        for page in (self.signin_page, self.join):
            if page is not None:
                self._window.pages.removeWidget(page)
                page.deleteLater()
        self.deleteLater()

    def show_office(self, name: str) -> None:
        """For whom this computer works."""
        self.side.office = name
        self.signin_page.show_office(name)
        self._window.header.show_office(name)

    def is_between_visits(self) -> bool:
        """Home, or the sign-in with no visit behind it."""
        current = self._window.current()
        if self.session is not None and not self._locked:
            return self.session.is_at_home
        return current is self.signin_page and not self._holds_visit

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
        if same:
            self._begin_session()
            return
        read = partial(services.preferences.of, person.agent_id)
        self._scope.run(read, self._begin_with, lambda _: self._begin_session())

    def _begin_with(self, chosen: Preferences) -> None:
        """Somebody else works now: their language, their size of the text, their look."""
        self._prefer(chosen)
        self._begin_session()

    def _begin_session(self) -> None:
        if self._person is None or self._locked:
            return
        if self.session is not None:
            self.session.close()
        self.session = self._new_session(self._services(), self._person)
        self._show_session(self.session)
        if self._sealed and self._sealed_for == self._person.agent_id:
            self._restore()
        else:
            self._sealed = b""
            self.session.show_today()
        self.center_pages.show_office_change(self._services(), self._scope)

    def _make_pages_anew(self) -> None:
        """The same person goes on, in other words: nothing that was typed is lost."""
        if self._person is None or self.session is None:
            return
        held = self.session.hold()
        self.session.close()
        self.session = self._new_session(self._services(), self._person)
        self._show_session(self.session)
        self.session.restore(held, partial(self.show_settings, just_kept=True))

    def _show_session(self, session: SessionWindow) -> None:
        self._window.header.show()
        session.show_person()
        self._window.watch_idle(on=True)

    def _prefer(self, chosen: Preferences) -> None:
        """The screen as ``chosen``; where the language is another one, pages are made anew."""
        self._slip_rules = SlipRules(
            chosen.slip_paper, chosen.slip_printer, chosen.slip_prints_itself
        )
        if self._apply(chosen):
            self._window.header.translate_again()
            self._window.pages.removeWidget(self.signin_page)
            self.signin_page.deleteLater()
            self._make_signin()
            self.signin_page.show_office(self.side.office)

    def show_settings(self, *, just_kept: bool = False) -> None:
        """For whoever is signed in."""
        session = self._open_session()
        if session is None or self._person is None:
            return
        page = SettingsPage()
        presenter = SettingsPresenter(
            page,
            self._services().preferences,
            SlipPrinter,
            self._scope,
            self._person,
            self._preferences_kept,
            just_kept=just_kept,
        )
        page.save_asked.connect(presenter.save_asked)
        page.test_asked.connect(presenter.test_asked)
        page.back_asked.connect(self.side.back)
        page.practice_asked.connect(self.practise)
        self.side.show(page, self.tr("Settings"), presenter)

    def _preferences_kept(self, chosen: Preferences) -> None:
        """They hold at once: the pages are made anew, and a visit goes on where it was."""
        if self._locked:
            return
        self.side.forget()
        self._prefer(chosen)
        self._make_pages_anew()

    def _new_session(self, services: Services, person: StaffMember) -> SessionWindow:
        with self._window.making_pages():
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
        if self.side.back():
            return
        if self.join is not None and self._window.current() is self.join:
            self.join_left.emit()
            return
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
        current = self._window.current()
        session = self._open_session()
        if session is not None and current is session.visit:
            current = session.visit.current()
        self.side.show_help(current)

    def practise(self) -> None:
        """The real work is put away first, as by the lock: practice is no way to it."""
        self.lock()
        self.practice_asked.emit()

    def show_recovery(self) -> None:
        """Two persons at the center let somebody in."""
        page = RecoveryPage()
        presenter = RecoveryPresenter(page, self.signin, self._scope, self._let_in)
        page.request_wanted.connect(presenter.request_wanted)
        page.answer_given.connect(presenter.answer_given)
        page.pin_given.connect(presenter.pin_given)
        page.closed.connect(self.side.back)
        self.side.show(page, self.tr("Nobody can sign in"), presenter)

    def show_sticks(self) -> None:
        """For a site without network, and for whoever travels to it."""
        if self._open_session() is None:
            return
        page = SticksPage()
        presenter = SticksPresenter(page, self._services().sticks, self._scope)
        page.save_wanted.connect(presenter.save_wanted)
        page.hand_in_wanted.connect(presenter.hand_in_wanted)
        page.receipt_given.connect(presenter.receipt_given)
        page.closed.connect(self.side.back)
        self.side.show(page, self.tr("Carry on a stick"), presenter)

    def _decides(self) -> bool:
        """Who is signed in is a supervisor, and the laptop has joined a center."""
        person = self._person
        supervises = person is not None and person.role is not Role.AGENT
        return supervises and self._services().devices is not None

    def show_devices(self) -> None:
        """The office's laptops."""
        if self._open_session() is not None:
            self.center_pages.show_devices(self._services(), self._scope)

    def show_confirmations(self) -> None:
        """Who asks to be let in at the center."""
        if self._open_session() is not None:
            self.center_pages.show_confirmations(self._services(), self._scope)

    def show_own_key(self) -> None:
        """The key of who is signed in, at the center."""
        if self._open_session() is not None:
            self.center_pages.show_own_key(self._services(), self._scope)

    def show_signals(self) -> None:
        """Numbers about the own work, through the center."""
        session = self._open_session()
        if session is not None:
            self.center_pages.show_signals(self._services(), self._scope, session.show_visit)

    def _let_in(self, person: StaffMember) -> None:
        self.side.forget()
        self._signed_in(person)

    def _menu(self) -> None:
        """Every act for the mouse; on each page but those of a first start."""
        session = self._open_session()
        menu = DeskMenu(
            self._window,
            in_session=session is not None,
            decides=session is not None and self._decides(),
            joined=session is not None and self._services().signals is not None,
        )
        menu.devices_asked.connect(self.show_devices)
        menu.signals_asked.connect(self.show_signals)
        menu.confirmations_asked.connect(self.show_confirmations)
        menu.own_key_asked.connect(self.show_own_key)
        menu.settings_asked.connect(self.show_settings)
        menu.self_test_asked.connect(self.side.show_self_test)
        menu.about_asked.connect(self.side.show_about)
        menu.updates_asked.connect(self.side.show_updates)
        menu.practice_asked.connect(self.practise)
        menu.recovery_asked.connect(self.show_recovery)
        menu.sticks_asked.connect(self.show_sticks)
        menu.open_at(self._window.header.menu if session else self.signin_page.menu)
