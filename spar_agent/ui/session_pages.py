"""The pages of one signed-in person, each made when it is first asked for, and their presenters."""

from collections.abc import Callable

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.limits import Limits
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.vault import StaffMember
from spar_agent.services.open_vault import Services
from spar_agent.ui.bridge import Scope
from spar_agent.ui.conflicts.page import ConflictsPage
from spar_agent.ui.conflicts.presenter import ConflictsPresenter
from spar_agent.ui.day.page import DayPage
from spar_agent.ui.day.presenter import DayPresenter
from spar_agent.ui.figures.page import FiguresPage
from spar_agent.ui.figures.presenter import FiguresPresenter
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.people.page import PeoplePage
from spar_agent.ui.people.presenter import PeoplePresenter
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueuePresenter
from spar_agent.ui.review.page import ReviewPage
from spar_agent.ui.review.presenter import ReviewPresenter
from spar_agent.ui.round.page import RoundPage
from spar_agent.ui.round.presenter import RoundPresenter
from spar_agent.ui.slip_printing import SlipPrinting, SlipRules
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayPresenter
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.presenter import VisitPresenter
from spar_agent.ui.widgets.page_on_demand import Making, PageOnDemand

Opens = Callable[[Enrollment], None]


class SessionPages:
    """What is done on each page is connected with its presenter; the way between is not.

    The presenters are there from the start; a page that is made later shows what they know.
    making: what is held while a page is made. on_open: somebody goes on with a visit; on_reopened:
    with one that is to be corrected. ask_pin: who decides shows again who they are.
    """

    def __init__(
        self,
        services: Services,
        person: StaffMember,
        scope: Scope,
        theme: Theme,
        language: PersonLanguage,
        clock: TrustedClock,
        limits: Limits,
        slip_rules: SlipRules,
        making: Making,
        on_open: Opens,
        on_reopened: Opens,
        ask_pin: Callable[[], None],
    ) -> None:
        self._making = making
        self.visit = VisitPages(
            theme, language, services.deployment, clock.ticks_s, slip_rules.paper, making
        )
        self.visit_presenter = VisitPresenter(self.visit, services, clock, scope, person, on_open)
        self.visit.connect_to(self.visit_presenter)
        self._plan_queue(services, person, scope, theme, on_reopened)
        self.slips = SlipPrinting(
            self.visit, self.queue, services.slips, slip_rules, language, scope, person.agent_id
        )
        self._plan_review(services, person, scope, clock, ask_pin)
        self._plan_today(services, person, scope, clock, limits)
        self._plan_days(services, person, scope, theme)

    def _plan_queue(
        self,
        services: Services,
        person: StaffMember,
        scope: Scope,
        theme: Theme,
        on_reopened: Opens,
    ) -> None:
        self.queue = PageOnDemand(lambda: QueuePage(theme), self._making)
        self.queue_presenter = QueuePresenter(
            self.queue.view(QueuePage.show_state),
            services.queue,
            services.visit,
            services.people,
            scope,
            person.agent_id,
            on_reopened,
        )
        self.queue.when_made(self._connect_queue)

    def _plan_review(
        self,
        services: Services,
        person: StaffMember,
        scope: Scope,
        clock: TrustedClock,
        ask_pin: Callable[[], None],
    ) -> None:
        """What a second person decides, and who works here."""
        self.review = PageOnDemand(ReviewPage, self._making)
        self.review_presenter = ReviewPresenter(
            self.review.view(ReviewPage.show_state),
            services.review,
            services.photos,
            services.bank_search,
            services.review_policy,
            clock,
            scope,
            person,
            ask_pin,
        )
        self.review.when_made(self._connect_review)
        self.conflicts = PageOnDemand(ConflictsPage, self._making)
        self.conflicts_presenter = ConflictsPresenter(
            self.conflicts.view(ConflictsPage.show_state), services.conflicts, scope
        )
        self.conflicts.when_made(self._connect_conflicts)
        self.people = PageOnDemand(PeoplePage, self._making)
        self.people_presenter = PeoplePresenter(
            self.people.view(PeoplePage.show_state), services.people, scope, person
        )
        self.people.when_made(self._connect_people)

    def _plan_today(
        self,
        services: Services,
        person: StaffMember,
        scope: Scope,
        clock: TrustedClock,
        limits: Limits,
    ) -> None:
        self.today = PageOnDemand(TodayPage, self._making)
        self.today_presenter = TodayPresenter(
            self.today.view(TodayPage.show_state),
            services.queue,
            services.bank_search,
            clock,
            scope,
            person,
            limits,
            services.messages,
            services.people if services.messages is not None else None,
            services.review,
        )
        self.today.when_made(self._connect_today)

    def _plan_days(
        self, services: Services, person: StaffMember, scope: Scope, theme: Theme
    ) -> None:
        """The day's end, a village round, the figures."""
        self.figures = PageOnDemand(lambda: FiguresPage(theme), self._making)
        self.figures_presenter = FiguresPresenter(
            self.figures.view(FiguresPage.show_state), services.figures, scope, person
        )
        self.day = PageOnDemand(lambda: DayPage(theme), self._making)
        self.day_presenter = DayPresenter(
            self.day.view(DayPage.show_state), services.figures, scope, person
        )
        self.round = PageOnDemand(lambda: RoundPage(theme), self._making)
        self.round_presenter = RoundPresenter(
            self.round.view(RoundPage.show_state),
            services.figures,
            scope,
            person,
            self.visit_presenter.round_changed,
        )
        self.round.when_made(self._connect_round)

    def _connect_today(self, page: TodayPage) -> None:
        page.message.read.connect(self.today_presenter.message_read)

    def _connect_queue(self, page: QueuePage) -> None:
        presenter = self.queue_presenter
        page.thrown_away.connect(presenter.throw_away)
        page.searched.connect(presenter.searched)
        page.filter_chosen.connect(presenter.filter_chosen)
        page.enrollment_chosen.connect(presenter.chosen)
        page.retry_asked.connect(presenter.try_again)
        page.correct_asked.connect(presenter.correct)
        page.appointed.connect(presenter.appointed)

    def _connect_review(self, page: ReviewPage) -> None:
        presenter = self.review_presenter
        page.enrollment_chosen.connect(presenter.chosen)
        page.expand_asked.connect(presenter.expanded)
        page.approved.connect(presenter.approve)
        page.returned.connect(presenter.give_back)
        page.holding.asked.connect(presenter.ask_hold)
        page.holding.held.connect(presenter.hold)
        page.holding.ended.connect(presenter.end_hold)
        page.branch.typed.connect(presenter.branch_typed)
        page.branch.chosen.connect(presenter.branch_chosen)
        page.branch.written.connect(presenter.codes_written)

    def _connect_conflicts(self, page: ConflictsPage) -> None:
        page.enrollment_chosen.connect(self.conflicts_presenter.chosen)
        page.numbers_asked.connect(self.conflicts_presenter.show_numbers)
        page.decided.connect(self.conflicts_presenter.decided)

    def _connect_people(self, page: PeoplePage) -> None:
        page.given.connect(self.people_presenter.given)
        page.removed.connect(self.people_presenter.removed)

    def _connect_round(self, page: RoundPage) -> None:
        page.begun.connect(self.round_presenter.begin)
        page.ended.connect(self.round_presenter.end)
        page.another_asked.connect(self.round_presenter.another)
