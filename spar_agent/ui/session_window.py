"""One signed-in person's pages, and the way between them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.domain.limits import Limits
from spar_agent.domain.review import Role
from spar_agent.errors import SparError
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.runner import Work
from spar_agent.ports.vault import StaffMember
from spar_agent.services.open_vault import Services
from spar_agent.sync.report import SyncState
from spar_agent.ui.bridge import Scope
from spar_agent.ui.conflicts.page import ConflictsPage
from spar_agent.ui.day.page import DayPage
from spar_agent.ui.figures.page import FiguresPage
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.people.page import PeoplePage
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueFilter
from spar_agent.ui.review.page import ReviewPage
from spar_agent.ui.round.page import RoundPage
from spar_agent.ui.session_header import SessionHeader
from spar_agent.ui.session_pages import SessionPages
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.visit.held import HeldSession
from spar_agent.ui.visit.identity.page import IdentityPage
from spar_agent.ui.widgets.forgetting import forget
from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.page_on_demand import IdleMaking
from spar_agent.ui.widgets.typed_fields import type_again, typed_in

T = TypeVar("T")

TAKE_FOCUS_AFTER_MS = 0
TODAY, QUEUE, REVIEW = "today", "queue", "review"
"""Names of pages, as they are kept behind the lock."""


class _Reads(Protocol):
    """A presenter that shows on its page when a reading fails."""

    def read(self, work: Work[T], done: Callable[[T], None]) -> None: ...


@dataclass(frozen=True, slots=True)
class _Place:
    """One of the pages. if_made: the page, if it was asked for. reads: tells there what fails."""

    if_made: Callable[[], QWidget | None]
    show: Callable[[], None]
    reads: _Reads


def _nothing_more() -> None:
    """What was held is shown: that is all."""


class SessionWindow(QObject):
    """Home, visit, queue, review, keys: made once per person, each page when it is wanted."""

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
        self._last = ""
        self._traffic = (0, 0)
        self.pages = SessionPages(
            services,
            person,
            scope,
            theme,
            language,
            clock,
            limits,
            slip_rules,
            window.making_pages,
            self._open,
            self._reopened,
            self.pin_asked.emit,
        )
        self.visit = self.pages.visit
        self._visit = self.pages.visit_presenter
        self._header = SessionHeader(window, clock, limits, lambda: self.visit.state, self)
        self._places = self._named_places()
        window.make_ready(self.visit)  # before its pages come: each move of a page costs
        self._connect()
        self.show_person()
        scope.run(services.sync_state, self.sync_changed, _unread)
        makes = (*self.visit.makes(), lambda: window.make_ready(self.queue))
        self._idle_making = IdleMaking(makes, window.quiet_for_s, self)

    @property
    def today(self) -> TodayPage:
        """The page one comes home to."""
        return self.pages.today.page

    @property
    def queue(self) -> QueuePage:
        """All visits."""
        return self.pages.queue.page

    @property
    def review(self) -> ReviewPage:
        """What waits for a second person."""
        return self.pages.review.page

    @property
    def conflicts(self) -> ConflictsPage:
        """Where the registry holds another account."""
        return self.pages.conflicts.page

    @property
    def people(self) -> PeoplePage:
        """Who works here."""
        return self.pages.people.page

    @property
    def figures(self) -> FiguresPage:
        """What was captured and what arrived."""
        return self.pages.figures.page

    @property
    def day(self) -> DayPage:
        """The end of the day."""
        return self.pages.day.page

    @property
    def round(self) -> RoundPage:
        """The village round."""
        return self.pages.round.page

    def _connect(self) -> None:
        """The way between the pages."""
        pages = self.pages
        self.visit.identity_page.when_made(self._connect_identity)
        self.visit.state_shown.connect(self._header.visit_moved)
        self.visit.details_asked.connect(self.show_visit)
        self._window.pages.currentChanged.connect(self._page_changed)
        pages.today.when_made(self._connect_today)
        pages.queue.when_made(self._connect_queue)
        pages.review.when_made(self._connect_review)
        pages.day.when_made(self._connect_day)
        pages.round.when_made(self._connect_round)
        pages.figures.when_made(self._stamp)

    def _connect_identity(self, page: IdentityPage) -> None:
        page.clock.confirmed.connect(self._clock_confirmed)
        page.clock.show_clock(self._clock.status())

    def _connect_today(self, page: TodayPage) -> None:
        page.new_asked.connect(self.new_visit)
        page.finish_asked.connect(self._to_finish)
        page.needs_you_asked.connect(self._show_needs_you)
        page.waiting_asked.connect(self._show_waiting)
        page.clock.confirmed.connect(self._clock_confirmed)
        page.review_asked.connect(self._show_with_supervisor)
        page.drafts_asked.connect(self._show_drafts)
        page.round_asked.connect(self.show_round)
        page.visit_asked.connect(self.show_visit)

    def _connect_queue(self, page: QueuePage) -> None:
        page.go_on_asked.connect(self._open)
        page.send_asked.connect(self.send_now)
        page.finish_asked.connect(self._finish_from_list)
        page.day_asked.connect(self.show_day)
        page.show_traffic(*self._traffic)

    def _connect_review(self, page: ReviewPage) -> None:
        page.figures_asked.connect(self.show_figures)
        page.conflict_asked.connect(self._show_conflict)

    def _connect_day(self, page: DayPage) -> None:
        self._stamp(page)
        page.send_asked.connect(self.send_now)
        page.drafts_asked.connect(self._show_drafts)

    def _connect_round(self, page: RoundPage) -> None:
        self._stamp(page)
        page.next_asked.connect(self.new_visit)

    def _stamp(self, page: DayPage | RoundPage | FiguresPage) -> None:
        """What is printed or saved in practice says so."""
        if self._services.is_practice:
            page.stamp = self.tr("Practice: made-up people")

    def close(self) -> None:
        """Somebody else signs in, or the window goes."""
        self._header.stop()
        self._idle_making.stop()
        self._scope.close()
        made = (place.if_made() for place in self._places.values())
        pages = [page for page in made if page is not None]
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
        self.pages.today_presenter.refresh()

    def hold(self) -> HeldSession:
        """The screen locks: what is needed to be exactly here again."""
        reviewed = self.pages.review_presenter.at_hand
        typed = typed_in(self.review) if reviewed else ()
        visit = self._visit.hold(self.visit.typed())
        aside = dict(self._visit.current.put_aside)
        return HeldSession(self._last, visit, reviewed, typed, aside)

    def restore(self, held: HeldSession, then: Callable[[], None] = _nothing_more) -> None:
        """After the lock, or in another language: exactly where we were. then: called after it."""
        at = self._places.get(held.page, self._places[TODAY])
        self._visit.current.put_aside.update(held.put_aside)
        visit = held.visit
        if visit is None:
            self._show_held(held, at.show)
            then()
            return

        def drawn() -> None:
            self._show_held(held, at.show)
            if self.visit.state.step is visit.state.step:
                self.visit.show_typed(visit.typed)
            then()

        self._visit.restore(visit, drawn)

    def _show_held(self, held: HeldSession, show: Callable[[], None]) -> None:
        if held.page == REVIEW and held.reviewed:
            self._show(self.review, self.tr("Review"))
            typed = partial(type_again, self.review, held.review)
            self.pages.review_presenter.restore(held.reviewed, typed)
        else:
            show()

    def _named_places(self) -> dict[str, _Place]:
        """Pages by name; the name is kept behind the lock."""
        pages = self.pages
        return {
            TODAY: _Place(lambda: pages.today.if_made, self.show_today, pages.today_presenter),
            "visit": _Place(lambda: self.visit, self._show_visit, self._visit),
            QUEUE: _Place(lambda: pages.queue.if_made, self.show_queue, pages.queue_presenter),
            REVIEW: _Place(lambda: pages.review.if_made, self.show_review, pages.review_presenter),
            "conflicts": _Place(
                lambda: pages.conflicts.if_made, self.show_conflicts, pages.conflicts_presenter
            ),
            "figures": _Place(
                lambda: pages.figures.if_made, self.show_figures, pages.figures_presenter
            ),
            "day": _Place(lambda: pages.day.if_made, self.show_day, pages.day_presenter),
            "round": _Place(lambda: pages.round.if_made, self.show_round, pages.round_presenter),
            "people": _Place(
                lambda: pages.people.if_made, self.show_people, pages.people_presenter
            ),
        }

    def _name_of(self, page: QWidget | None) -> str:
        """Of one of our pages; empty for others, and for none."""
        if page is None:
            return ""
        return next((name for name, at in self._places.items() if at.if_made() is page), "")

    @property
    def is_at_home(self) -> bool:
        """The home page is shown."""
        return self._name_of(self._window.current()) == TODAY

    def _show_visit(self) -> None:
        """The visit as it stands; a new one where none was begun."""
        if self.visit.current() is None:
            self.new_visit()
        else:
            self._show(self.visit, self.tr("New person"))

    def new_visit(self) -> None:
        """The next person; an unfinished visit stays a draft in the queue."""
        self._visit.new_person()
        self._show(self.visit, self.tr("New person"))

    def finish_identity(self, enrollment: Enrollment) -> None:
        """Check the identity of one that waits for it."""
        if enrollment.state is State.NEEDS_VISIT and not self._visit.person.typed_number:
            self.new_visit()  # the number is gone from the disk: the card is shown again
            return
        self._visit.finish_identity(enrollment)
        self._show(self.visit, self.tr("Finish identity"))

    def _finish_from_list(self, enrollment: Enrollment) -> None:
        """Of a person without a number here; one that was typed before may be somebody else's."""
        if enrollment.state is State.NEEDS_VISIT:
            self.new_visit()
        else:
            self.finish_identity(enrollment)

    def show_queue(self, shown: QueueFilter = QueueFilter.ALL) -> None:
        """Show the page of visits: all, or those that ``shown`` lets through."""
        self.pages.queue_presenter.filter_chosen(shown)
        self._show(self.queue, self.tr("All visits"))
        self.pages.queue_presenter.refresh()

    def show_review(self) -> None:
        """What waits for a second person."""
        self._show(self.review, self.tr("Review"))
        self.pages.review_presenter.refresh()

    def show_conflicts(self) -> None:
        """Where the registry holds another account: supervisors decide."""
        self._show(self.conflicts, self.tr("Conflicts"))
        self.pages.conflicts_presenter.refresh()

    def _show_conflict(self, enrollment: Enrollment) -> None:
        self.pages.conflicts_presenter.chosen(enrollment)
        self.show_conflicts()

    def show_figures(self) -> None:
        """What was captured and what arrived, for supervisors."""
        self._show(self.figures, self.tr("Figures"))
        self.pages.figures_presenter.refresh()

    def show_day(self) -> None:
        """Show the end of the day: what is open of today."""
        self._show(self.day, self.tr("Close the day"))
        self.pages.day_presenter.refresh()

    def show_round(self) -> None:
        """The village round: begin, count, end."""
        self._show(self.round, self.tr("Village round"))
        self.pages.round_presenter.refresh()

    def show_people(self) -> None:
        """Who works here; supervisors add people."""
        self._show(self.people, self.tr("People"))
        self.pages.people_presenter.refresh()

    def send_now(self) -> None:
        """F5, on any page: that page shows what comes of it."""
        at = self._places.get(self._name_of(self._window.current()), self._places[QUEUE])
        work = partial(self._services.queue.send_now, self._person.agent_id)
        at.reads.read(work, self._send_asked)

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
        self._header.show_network(state)
        self.pages.today_presenter.sync_changed(state)
        self._show_clock()
        if state.error or not state.working:  # while it looks, what a visit met itself is newer
            self._visit.network_changed(state.error)
        self._traffic = (state.sent_bytes, state.received_bytes)
        if (queue := self.pages.queue.if_made) is not None:
            queue.show_traffic(*self._traffic)
        self._scope.run(self._services.queue.summary, self._header.show_counts, _unread)
        if state.working:
            return
        self._visit.refresh_result()
        self._refresh_current()

    def _show_clock(self) -> None:
        if (identity := self.visit.identity_page.if_made) is not None:
            identity.clock.show_clock(self._clock.status())

    def _clock_confirmed(self) -> None:
        self.pages.today_presenter.clock_confirmed()
        self._show_clock()

    def _send_asked(self, _: None) -> None:
        self._refresh_current()

    def _refresh_current(self) -> None:
        shown = self._name_of(self._window.current())
        if shown == TODAY:
            self.pages.today_presenter.refresh()
        elif shown == QUEUE:
            self.pages.queue_presenter.refresh()
        elif shown == "day":
            self.pages.day_presenter.refresh()

    def _show(self, page: QWidget, title: str) -> None:
        self._last = self._name_of(page)
        self._window.header.back.setVisible(self._last != TODAY)
        self._window.show_page(page, title)
        inner = self.visit.current() if page is self.visit else page
        take = getattr(inner, "take_focus", None)
        if take is not None:
            QTimer.singleShot(TAKE_FOCUS_AFTER_MS, page, take)
        self._idle_making.begin()

    def _page_changed(self, _at: int) -> None:
        self._visit.in_front(on=self._window.current() is self.visit)

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
        self.pages.queue_presenter.show(enrollment_id)


def _unread(_: SparError) -> None:
    """The pages show their own trouble; a number in the header can wait."""
