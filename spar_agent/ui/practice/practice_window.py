"""Practice in a window of its own: the real pages over made-up people, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from spar_agent.domain.limits import Limits
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.vault import StaffMember
from spar_agent.services.open_vault import Services
from spar_agent.sync.report import SyncState
from spar_agent.ui.bridge import Courier
from spar_agent.ui.help.page import HelpPage
from spar_agent.ui.help.topics import topic_of
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.practice.page import PracticePage
from spar_agent.ui.practice.strip import PracticeStrip
from spar_agent.ui.practice.watermark import WatermarkOverAll
from spar_agent.ui.queue.presenter import QueueFilter
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.signin.page import role_word
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class PracticeParts:
    """What a practice is made of. network: has the practice line up, or not."""

    services: Services
    agent: StaffMember
    supervisor: StaffMember
    network: Callable[[bool], None]


class PracticeDesk(QObject):
    """Made when practice begins, gone when it is left. Knows neither vault nor sign-in."""

    left = Signal()

    def __init__(
        self,
        window: MainWindow,
        courier: Courier,
        theme: Theme,
        language: PersonLanguage,
        clock: TrustedClock,
        limits: Limits,
        slip_rules: SlipRules,
        parts: PracticeParts,
    ) -> None:
        super().__init__(window)
        self.window = window
        self._courier = courier
        self._theme = theme
        self._language = language
        self._clock = clock
        self._limits = limits
        self._slip_rules = slip_rules
        self._parts = parts
        self._scope = courier.scope()
        self.session: SessionWindow | None = None
        self._as: StaffMember | None = None
        self._under: HelpPage | None = None
        self._below: tuple[QWidget | None, str] = (None, "")
        self.strip = PracticeStrip()
        self.page = PracticePage()
        window.setWindowTitle(self.tr("SPAR Agent: practice"))
        window.put_above(self.strip)
        window.asks_before_closing = False
        self._mark = WatermarkOverAll(window, theme)
        self._connect()
        self.show_people()

    def _connect(self) -> None:
        window, header = self.window, self.window.header
        self.page.begun.connect(self._begin)
        self.page.review_asked.connect(self._review)
        self.strip.people_asked.connect(self.show_people)
        self.strip.network_wanted.connect(self._network)
        self.strip.left.connect(self.left)
        window.closed.connect(self.left)
        header.lock_asked.connect(self.left)
        header.back_asked.connect(self._back)
        header.waiting_asked.connect(self._queue)
        header.code_asked.connect(self._code)
        header.people_asked.connect(self.show_people)
        header.menu_asked.connect(self.show_people)
        window.new_asked.connect(lambda: self._begin(""))
        window.find_asked.connect(self._queue)
        window.send_asked.connect(self._send)
        window.finish_asked.connect(self._finish)
        window.language_asked.connect(self._language.next_language)
        window.help_asked.connect(self._help)
        for absent in (header.lock, header.menu):
            absent.hide()

    def show_people(self) -> None:
        """Who there is to practise with."""
        self._forget_help()
        self.window.header.hide()
        self.window.show_page(self.page)
        self.page.take_focus()

    def show_code(self, name: str, code: str) -> None:
        """A made-up phone got a code."""
        self.strip.show_code(name, code)

    def sync_changed(self, state: SyncState) -> None:
        """The engine of practice said something."""
        if self.session is not None:
            self.session.sync_changed(state)

    def close(self) -> None:
        """Practice is left: its pages go."""
        if self.session is not None:
            self.session.close()
        self._scope.close()

    def _work_as(self, person: StaffMember) -> SessionWindow:
        """The pages of ``person``: an agent, or who reviews what agents saved."""
        if self.session is not None and self._as is person:
            return self.session
        if self.session is not None:
            self.session.close()
        named = StaffMember(person.agent_id, role_word(person.role), person.role)
        self._as = person
        self.session = SessionWindow(
            self.window,
            self._parts.services,
            named,
            self._courier.scope(),
            self._theme,
            self._language,
            self._clock,
            self._limits,
            self._slip_rules,
        )
        self.session.pin_asked.connect(self._review_anew)
        return self.session

    def _begin(self, number: str) -> None:
        self._forget_help()
        session = self._work_as(self._parts.agent)
        self.strip.hide_code()
        self.window.header.show()
        session.new_visit()
        if number:
            session.visit.person.entry.setText(number)

    def _review(self) -> None:
        session = self._work_as(self._parts.supervisor)
        self.window.header.show()
        session.show_review()

    def _review_anew(self) -> None:
        """Where the real desk asks for the PIN again: there is none here."""
        self._as = None
        self._review()

    def _network(self, up: bool) -> None:  # noqa: FBT001 -- a slot
        self._scope.run(lambda: self._parts.network(up), lambda _: None, lambda _: None)

    def _back(self) -> None:
        if self._under is not None:
            self._help()
        elif self.window.current() is self.page:
            return
        elif self.session is not None:
            self.session.back()

    def _help(self) -> None:
        if self._under is not None:
            page, title = self._below
            self._forget_help()
            if page is not None:
                self.window.show_page(page, title)
            return
        current = self.window.current()
        if self.session is not None and current is self.session.visit:
            current = self.session.visit.current()
        self._below = (self.window.current(), self.window.header.title.text())
        self._under = HelpPage(topic_of(current))
        self._under.closed.connect(self._help)
        self.window.show_page(self._under, self.tr("Help"))

    def _forget_help(self) -> None:
        page, self._under = self._under, None
        if page is not None:
            self.window.pages.removeWidget(page)
            page.deleteLater()

    def _working(self) -> SessionWindow | None:
        """The pages that are in use; None on the page of the people."""
        return None if self.window.current() is self.page else self.session

    def _queue(self) -> None:
        if session := self._working():
            session.show_queue()

    def _code(self) -> None:
        if session := self._working():
            session.return_to_code()

    def _send(self) -> None:
        if session := self._working():
            session.send_now()

    def _finish(self) -> None:
        if session := self._working():
            session.show_queue(QueueFilter.FINISH)
