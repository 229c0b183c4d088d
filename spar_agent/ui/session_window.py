"""One signed-in person's pages, and the way between them."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.domain.limits import DailyReminder, Level, Limits
from spar_agent.domain.review import Role
from spar_agent.errors import SparError
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.runner import Work
from spar_agent.ports.vault import StaffMember
from spar_agent.services.open_vault import Services
from spar_agent.services.queue import QueueSummary
from spar_agent.sync.report import NetworkStatus, SyncState
from spar_agent.ui.bridge import Scope
from spar_agent.ui.conflicts.page import ConflictsPage
from spar_agent.ui.conflicts.presenter import ConflictsPresenter
from spar_agent.ui.day.page import DayPage
from spar_agent.ui.day.presenter import DayPresenter
from spar_agent.ui.figures.page import FiguresPage
from spar_agent.ui.figures.presenter import FiguresPresenter
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.network_words import network_chip
from spar_agent.ui.people.page import PeoplePage
from spar_agent.ui.people.presenter import PeoplePresenter
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueFilter, QueuePresenter
from spar_agent.ui.review.page import ReviewPage
from spar_agent.ui.review.presenter import ReviewPresenter
from spar_agent.ui.round.page import RoundPage
from spar_agent.ui.round.presenter import RoundPresenter
from spar_agent.ui.slip_printing import SlipPrinting, SlipRules
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayPresenter
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.held import HeldSession
from spar_agent.ui.visit.identity.page import minutes
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.presenter import VisitPresenter
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.forgetting import forget
from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.text import ltr
from spar_agent.ui.widgets.typed_fields import type_again, typed_in

T = TypeVar("T")

TAKE_FOCUS_AFTER_MS = 0
READY_AFTER_MS = 600
"""The pages of a visit get their look while the home page is read, and not at the first key."""


class _Reads(Protocol):
    """A presenter that shows on its page when a reading fails."""

    def read(self, work: Work[T], done: Callable[[T], None]) -> None: ...


def _nothing_more() -> None:
    """What was held is shown: that is all."""


class SessionWindow(QObject):
    """Home, visit, queue, review, keys: made once per person."""

    pin_asked = Signal()

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        person: StaffMember,
        scope: Scope,
        theme: Theme,
        language: PersonLanguage,
        clock: TrustedClock,
        limits: Limits,
        slip_rules: SlipRules,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._person = person
        self._scope = scope
        self._clock = clock
        self._limits = limits
        self._last: tuple[QWidget, str] | None = None
        self._reminder = DailyReminder()
        self._needs_you = -1
        self._make_visit(theme, language, slip_rules)
        self._make_review()
        self._make_days(theme)
        if services.is_practice:
            said = self.tr("Practice: made-up people")
            self.day.stamp = self.round.stamp = self.figures.stamp = said
        self._connect()
        self.show_person()
        scope.run(services.sync_state, self.sync_changed, _unread)
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._countdown.timeout.connect(self._show_code_chip)
        self._ready = QTimer(self)
        self._ready.setSingleShot(True)
        self._ready.setInterval(READY_AFTER_MS)
        self._ready.timeout.connect(partial(window.make_ready, self.visit))

    def _make_visit(self, theme: Theme, language: PersonLanguage, slip_rules: SlipRules) -> None:
        """Visits: the one that is going on, all of them, and their slips."""
        services, person, clock, scope = self._services, self._person, self._clock, self._scope
        self.visit = VisitPages(
            theme, language, services.deployment, clock.ticks_s, slip_rules.paper
        )
        self._visit = VisitPresenter(self.visit, services, clock, scope, person, self._open)
        self.visit.connect_to(self._visit)
        self.queue = QueuePage(theme)
        self._queue = QueuePresenter(
            self.queue,
            services.queue,
            services.visit,
            services.people,
            scope,
            person.agent_id,
            self._reopened,
        )
        self.slips = SlipPrinting(
            self.visit, self.queue, services.slips, slip_rules, language, scope, person.agent_id
        )

    def _make_review(self) -> None:
        """What a second person decides, and who works here."""
        services, person, scope = self._services, self._person, self._scope
        self.review = ReviewPage()
        self._review = ReviewPresenter(
            self.review,
            services.review,
            services.photos,
            services.bank_search,
            services.review_policy,
            self._clock,
            scope,
            person,
            self.pin_asked.emit,
        )
        self.conflicts = ConflictsPage()
        self._conflicts = ConflictsPresenter(self.conflicts, services.conflicts, scope)
        self.people = PeoplePage()
        self._people = PeoplePresenter(self.people, services.people, scope, person)

    def _make_days(self, theme: Theme) -> None:
        """Home, the day's end, a village round, the figures."""
        services, person, scope = self._services, self._person, self._scope
        self.today = TodayPage()
        self._today = TodayPresenter(
            self.today,
            services.queue,
            services.bank_search,
            self._clock,
            scope,
            person,
            self._limits,
            services.messages,
            services.people if services.messages is not None else None,
        )
        self.figures = FiguresPage(theme)
        self._figures = FiguresPresenter(self.figures, services.figures, scope, person)
        self.day = DayPage(theme)
        self._day = DayPresenter(self.day, services.figures, scope, person)
        self.round = RoundPage(theme)
        self._round = RoundPresenter(
            self.round, services.figures, scope, person, self._visit.round_changed
        )

    def _connect(self) -> None:
        today, queue, review, visit = self.today, self.queue, self.review, self.visit
        today.new_asked.connect(self.new_visit)
        today.finish_asked.connect(self._to_finish)
        today.needs_you_asked.connect(self._show_needs_you)
        today.waiting_asked.connect(self._show_waiting)
        today.clock.confirmed.connect(self._clock_confirmed)
        visit.identity.clock.confirmed.connect(self._clock_confirmed)
        today.review_asked.connect(self._show_with_supervisor)
        today.drafts_asked.connect(self._show_drafts)
        today.round_asked.connect(self.show_round)
        self.round.begun.connect(self._round.begin)
        self.round.ended.connect(self._round.end)
        self.round.another_asked.connect(self._round.another)
        self.round.next_asked.connect(self.new_visit)
        today.visit_asked.connect(self.show_visit)
        today.message.read.connect(self._today.message_read)
        queue.go_on_asked.connect(self._open)
        queue.thrown_away.connect(self._queue.throw_away)
        queue.searched.connect(self._queue.searched)
        queue.filter_chosen.connect(self._queue.filter_chosen)
        queue.enrollment_chosen.connect(self._queue.chosen)
        queue.send_asked.connect(self.send_now)
        queue.retry_asked.connect(self._queue.try_again)
        queue.finish_asked.connect(self.finish_identity)
        queue.correct_asked.connect(self._queue.correct)
        review.enrollment_chosen.connect(self._review.chosen)
        review.expand_asked.connect(self._review.expanded)
        review.approved.connect(self._review.approve)
        review.returned.connect(self._review.give_back)
        review.put_off.connect(self._review.put_off)
        review.branch.typed.connect(self._review.branch_typed)
        review.branch.chosen.connect(self._review.branch_chosen)
        review.branch.written.connect(self._review.codes_written)
        queue.day_asked.connect(self.show_day)
        self.day.send_asked.connect(self.send_now)
        self.day.drafts_asked.connect(self._show_drafts)
        review.figures_asked.connect(self.show_figures)
        review.conflict_asked.connect(self._show_conflict)
        self.conflicts.enrollment_chosen.connect(self._conflicts.chosen)
        self.conflicts.numbers_asked.connect(self._conflicts.show_numbers)
        self.conflicts.decided.connect(self._conflicts.decided)
        self._window.pages.currentChanged.connect(self._page_changed)
        visit.state_shown.connect(self._visit_moved)
        visit.details_asked.connect(self.show_visit)
        self.people.given.connect(self._people.given)
        self.people.removed.connect(self._people.removed)

    def close(self) -> None:
        """Somebody else signs in, or the window goes."""
        self._countdown.stop()
        self._ready.stop()
        self._scope.close()
        pages = [page for page, _ in self._places().values()]
        for page in pages:
            self._window.pages.removeWidget(page)
        self._visit.forget()
        forget((*pages, self))

    def show_person(self) -> None:
        """Whose session this is, in the header."""
        self._window.header.show_person(self._person.name)

    def show_today(self) -> None:
        """Show the home page."""
        self._show(self.today, self.tr("Today"))
        self._today.refresh()
        self._ready.start()

    def hold(self) -> HeldSession:
        """The screen locks: what is needed to be exactly here again."""
        at = self._last[0] if self._last is not None else self.today
        named = (name for name, (page, _) in self._places().items() if page is at)
        reviewed = self._review.at_hand
        typed = typed_in(self.review) if reviewed else ()
        visit = self._visit.hold(typed_in(self.visit))
        aside = dict(self._visit.current.put_aside)
        return HeldSession(next(named, ""), visit, reviewed, typed, aside)

    def restore(self, held: HeldSession, then: Callable[[], None] = _nothing_more) -> None:
        """After the lock, or in another language: exactly where we were. then: called after it."""
        _, show = self._places().get(held.page, (self.today, self.show_today))
        self._visit.current.put_aside.update(held.put_aside)
        visit = held.visit
        if visit is None:
            self._show_held(held, show)
            then()
            return

        def drawn() -> None:
            self._show_held(held, show)
            if self.visit.state.step is visit.state.step:
                self.visit.show_typed(visit.typed)
            then()

        self._visit.restore(visit, drawn)

    def _show_held(self, held: HeldSession, show: Callable[[], None]) -> None:
        if held.page == "review" and held.reviewed:
            self._show(self.review, self.tr("Review"))
            typed = partial(type_again, self.review, held.review)
            self._review.restore(held.reviewed, typed)
        else:
            show()

    def _places(self) -> dict[str, tuple[QWidget, Callable[[], None]]]:
        """Pages by name, and how each is shown."""
        return {
            "today": (self.today, self.show_today),
            "visit": (self.visit, partial(self._show, self.visit, self.tr("New person"))),
            "queue": (self.queue, self.show_queue),
            "review": (self.review, self.show_review),
            "conflicts": (self.conflicts, self.show_conflicts),
            "figures": (self.figures, self.show_figures),
            "day": (self.day, self.show_day),
            "round": (self.round, self.show_round),
            "people": (self.people, self.show_people),
        }

    def new_visit(self) -> None:
        """The next person; an unfinished visit stays a draft in the queue."""
        self._visit.new_person()
        self._show(self.visit, self.tr("New person"))

    def finish_identity(self, enrollment: Enrollment) -> None:
        """Check the identity of one that waits for it."""
        if enrollment.state is State.NEEDS_VISIT and not self.visit.person.entry.text():
            self.new_visit()  # the number is gone from the disk: the card is shown again
            return
        self._visit.finish_identity(enrollment)
        self._show(self.visit, self.tr("Finish identity"))

    def show_queue(self, shown: QueueFilter = QueueFilter.ALL) -> None:
        """Show the page of visits: all, or those that ``shown`` lets through."""
        self._queue.filter_chosen(shown)
        self._show(self.queue, self.tr("All visits"))
        self._queue.refresh()

    def show_review(self) -> None:
        """What waits for a second person."""
        self._show(self.review, self.tr("Review"))
        self._review.refresh()

    def show_conflicts(self) -> None:
        """Where the registry holds another account: supervisors decide."""
        self._show(self.conflicts, self.tr("Conflicts"))
        self._conflicts.refresh()

    def _show_conflict(self, enrollment: Enrollment) -> None:
        self._conflicts.chosen(enrollment)
        self.show_conflicts()

    def show_figures(self) -> None:
        """What was captured and what arrived, for supervisors."""
        self._show(self.figures, self.tr("Figures"))
        self._figures.refresh()

    def show_day(self) -> None:
        """Show the end of the day: what is open of today."""
        self._show(self.day, self.tr("Close the day"))
        self._day.refresh()

    def show_round(self) -> None:
        """The village round: begin, count, end."""
        self._show(self.round, self.tr("Village round"))
        self._round.refresh()

    def show_people(self) -> None:
        """Who works here; supervisors add people."""
        self._show(self.people, self.tr("People"))
        self._people.refresh()

    def send_now(self) -> None:
        """F5, on any page: that page shows what comes of it."""
        current = self._window.current()
        presenters: dict[QWidget | None, _Reads] = {
            self.today: self._today,
            self.visit: self._visit,
            self.review: self._review,
            self.conflicts: self._conflicts,
            self.figures: self._figures,
            self.day: self._day,
            self.people: self._people,
        }
        work = partial(self._services.queue.send_now, self._person.agent_id)
        presenters.get(current, self._queue).read(work, self._send_asked)

    def return_to_code(self) -> None:
        """Ctrl+O: the code has arrived."""
        if self.visit.state.identity.code is not None:
            self._show(self.visit, self.tr("New person"))
            self._visit.return_to_code()

    def back(self) -> None:
        """One step back, out of what is asked first; from the first step home."""
        current = self._window.current()
        page = self.visit.current() if current is self.visit else current
        if isinstance(page, PageFrame) and page.close_question():
            return
        if current is not self.visit or not self._visit.back():
            self.show_today()

    def sync_changed(self, state: SyncState) -> None:
        """The engine said something: header, numbers and open rows."""
        words, icon, kind = network_chip(state.network)
        self._window.header.show_network(words, icon, kind)
        self._today.sync_changed(state)
        self.visit.identity.clock.show_clock(self._clock.status())
        self._visit.network_changed(offline=state.network is NetworkStatus.OFFLINE)
        self.queue.show_traffic(state.sent_bytes, state.received_bytes)
        self._scope.run(self._services.queue.summary, self._counted, _unread)
        if state.working:
            return
        self._visit.refresh_result()
        self._refresh_current()

    def _clock_confirmed(self) -> None:
        self._today.clock_confirmed()
        self.visit.identity.clock.show_clock(self._clock.status())

    def _send_asked(self, _: None) -> None:
        self._refresh_current()

    def _refresh_current(self) -> None:
        current = self._window.current()
        if current is self.today:
            self._today.refresh()
        elif current is self.queue:
            self._queue.refresh()
        elif current is self.day:
            self._day.refresh()

    def _show(self, page: QWidget, title: str) -> None:
        self._last = (page, title)
        self._window.header.back.setVisible(page is not self.today)
        self._window.show_page(page, title)
        inner = self.visit.current() if page is self.visit else page
        take = getattr(inner, "take_focus", None)
        if take is not None:
            QTimer.singleShot(TAKE_FOCUS_AFTER_MS, page, take)

    def _page_changed(self, _at: int) -> None:
        self._visit.in_front(on=self._window.current() is self.visit)

    def _visit_moved(self, state: VisitState) -> None:
        waiting = state.identity.code is not None and state.step is not VisitStep.IDENTITY
        if waiting and not self._countdown.isActive():
            self._countdown.start()
            self._show_code_chip()
        elif not waiting:
            self._countdown.stop()
            self._window.header.show_code("", "")

    def _show_code_chip(self) -> None:
        code = self.visit.state.identity.code
        if code is not None:
            left = ltr(minutes(code.until_s - self._clock.ticks_s()))
            self._window.header.show_code(self.tr("Code awaited {time}").format(time=left), left)

    def _show_needs_you(self) -> None:
        self.show_queue(QueueFilter.NEEDS_YOU)

    def _show_waiting(self) -> None:
        self.show_queue(QueueFilter.WAITING)

    def _show_drafts(self) -> None:
        self.show_queue(QueueFilter.DRAFTS)

    def _show_with_supervisor(self) -> None:
        """Who decides goes to decide; an agent sees where their cases stand."""
        if self._person.role is Role.AGENT:
            self.show_queue(QueueFilter.SUPERVISOR)
        else:
            self.show_review()

    def _to_finish(self) -> None:
        self.show_queue(QueueFilter.FINISH)

    def _reopened(self, enrollment: Enrollment) -> None:
        self._visit.resume(enrollment)
        self._show(self.visit, self.tr("Correct"))

    def _open(self, enrollment: Enrollment) -> None:
        """One of this person that was begun earlier."""
        if enrollment.state in {State.AWAITING_AUTH, State.NEEDS_VISIT}:
            self.finish_identity(enrollment)
        elif enrollment.state is State.DRAFT:
            self._visit.resume(enrollment)
            self._show(self.visit, self.tr("New person"))
        else:
            self.show_visit(enrollment.enrollment_id)

    def show_visit(self, enrollment_id: str) -> None:
        """All visits, this one chosen."""
        self._show(self.queue, self.tr("All visits"))
        self._queue.show(enrollment_id)

    def _counted(self, summary: QueueSummary) -> None:
        now = self._clock.now()
        left = self._limits.room(summary.not_yet, summary.oldest_unsent, now)
        self._window.header.show_not_yet(summary.not_yet, urgent=left.level >= Level.CLOSE)
        more = summary.needs_you > self._needs_you >= 0
        self._needs_you = summary.needs_you
        if self._reminder.due(left.level, now) or more:
            QApplication.alert(self._window)  # the task bar only: nobody is interrupted


def _unread(_: SparError) -> None:
    """The pages show their own trouble; a number in the header can wait."""
