"""The pages of a visit beside the step rail."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spar_agent.domain.deployment import Deployment
from spar_agent.domain.slip_paper import Paper
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.status import status_words
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit import connections
from spar_agent.ui.visit.account.number_page import NumberPage
from spar_agent.ui.visit.account.place_page import PlacePage
from spar_agent.ui.visit.account.present_page import PresentPage
from spar_agent.ui.visit.apps.page import AppsPage
from spar_agent.ui.visit.consent.page import ConsentPage
from spar_agent.ui.visit.done_page import DonePage
from spar_agent.ui.visit.end_page import EndPage
from spar_agent.ui.visit.flow.steps import RAIL, VisitStep
from spar_agent.ui.visit.held import Typed, TypedOnPages
from spar_agent.ui.visit.identity.page import IdentityPage
from spar_agent.ui.visit.person.page import PersonPage
from spar_agent.ui.visit.presenter import VisitPresenter
from spar_agent.ui.visit.readback_page import ReadbackPage
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.page_on_demand import Making, PageOnDemand
from spar_agent.ui.widgets.page_stack import PageStack
from spar_agent.ui.widgets.step_rail import StepRail
from spar_agent.ui.widgets.typed_fields import type_again, typed_in

RAIL_FROM_LINES = 46
"""Width in line heights: at 200 % text the page needs the room."""

ENDED_FROM = (
    VisitStep.IDENTITY,
    VisitStep.PRESENT,
    VisitStep.PLACE,
    VisitStep.NUMBER,
    VisitStep.CONSENT,
    VisitStep.READBACK,
)
"""Pages that have a way to end the visit."""

OF_MOST_VISITS = (
    VisitStep.PERSON,
    VisitStep.IDENTITY,
    VisitStep.PRESENT,
    VisitStep.PLACE,
    VisitStep.NUMBER,
    VisitStep.CONSENT,
    VisitStep.READBACK,
    VisitStep.DONE,
)

EMPTIED_WHEN_DRAWN = (VisitStep.NUMBER, VisitStep.CONSENT)
"""Pages whose fields are another account's until they are drawn for this one."""

END_KEY = "Ctrl+W"

P = TypeVar("P", bound=PageFrame)


class _AnyPage(Protocol):
    """A PageOnDemand, whatever page it is."""

    @property
    def if_made(self) -> PageFrame | None: ...

    @property
    def page(self) -> PageFrame: ...


class VisitPages(QWidget):
    """Draws a VisitState: one of its pages, and where in the visit it is."""

    state_shown = Signal(object)  # VisitState
    details_asked = Signal(str)
    end_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        language: PersonLanguage,
        deployment: Deployment,
        ticks: Callable[[], float],
        paper: Paper = Paper.ROLL,
        making: Making = nullcontext,
    ) -> None:
        """making: what is held while one of the pages is made."""
        super().__init__()
        self._language = language
        self._making = making
        self._pages: dict[VisitStep, _AnyPage] = {}
        self._typed: dict[VisitStep, tuple[Typed, ...]] = {}
        self._clears: list[Callable[[], None]] = []
        self.ends: dict[VisitStep, Button] = {}
        self._step = VisitStep.PERSON
        self.state = VisitState()
        self._plan(theme, deployment, ticks, paper)
        self.rail = self._rail()
        self._stack = PageStack()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        key = QShortcut(QKeySequence(END_KEY), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.end_asked)
        language.changed.connect(self._language_changed)

    def _plan(
        self, theme: Theme, deployment: Deployment, ticks: Callable[[], float], paper: Paper
    ) -> None:
        """How each page is made, once it is wanted."""
        plan, step, language = self._plan_page, VisitStep, self._language
        self.person_page = plan(step.PERSON, lambda: PersonPage(deployment.ids), PersonPage.clear)
        self.identity_page = plan(
            step.IDENTITY,
            lambda: IdentityPage(ticks, deployment),
            IdentityPage.clear,
        )
        self.present_page = plan(step.PRESENT, PresentPage)
        self.apps_page = plan(step.APPS, lambda: AppsPage(language), AppsPage.clear)
        self.place_page = plan(step.PLACE, lambda: PlacePage(theme), PlacePage.clear)
        self.number_page = plan(step.NUMBER, NumberPage)
        self.consent_page = plan(step.CONSENT, lambda: ConsentPage(language), ConsentPage.clear)
        self.readback_page = plan(step.READBACK, lambda: ReadbackPage(language))
        self.ending_page = plan(step.END, EndPage)
        self.done_page = plan(step.DONE, lambda: DonePage(paper))

    def _plan_page(
        self,
        step: VisitStep,
        make: Callable[[], P],
        clear: Callable[[P], None] | None = None,
    ) -> PageOnDemand[P]:
        """clear: empties the page for the next person."""
        late = PageOnDemand(make, self._making)
        late.when_made(partial(self._made, step))
        if clear is not None:
            late.when_made(lambda page: self._clears.append(partial(clear, page)))
        self._pages[step] = late
        return late

    def _made(self, step: VisitStep, page: PageFrame) -> None:
        """A page is there now: it comes into the stack, with its way to end the visit."""
        if step in ENDED_FROM:
            end = self.ends[step] = self._way_to_end(page)
            end.setVisible(self.state.may_end)
        self._stack.addWidget(page)
        self._type_again(step, page)

    def _rail(self) -> StepRail:
        return StepRail(
            [
                self.tr("Person"),
                self.tr("Identity"),
                self.tr("Account"),
                self.tr("Consent"),
                self.tr("Read back"),
            ]
        )

    def _way_to_end(self, page: PageFrame) -> Button:
        button = Button(self.tr("End the visit"), "quiet", "x")
        button.clicked.connect(self.end_asked)
        page.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    @property
    def person(self) -> PersonPage:
        """Whose visit it is."""
        return self.person_page.page

    @property
    def identity(self) -> IdentityPage:
        """Who confirms that."""
        return self.identity_page.page

    @property
    def present(self) -> PresentPage:
        """What the registry holds now."""
        return self.present_page.page

    @property
    def apps(self) -> AppsPage:
        """Which apps may know it."""
        return self.apps_page.page

    @property
    def place(self) -> PlacePage:
        """Bank and branch, or wallet."""
        return self.place_page.page

    @property
    def number(self) -> NumberPage:
        """The account number, twice."""
        return self.number_page.page

    @property
    def consent(self) -> ConsentPage:
        """What is read aloud, and the answer."""
        return self.consent_page.page

    @property
    def readback(self) -> ReadbackPage:
        """The digits once more, and Save."""
        return self.readback_page.page

    @property
    def ending(self) -> EndPage:
        """Why the visit ends with nothing changed."""
        return self.ending_page.page

    @property
    def done(self) -> DonePage:
        """The slip, and the next person."""
        return self.done_page.page

    def connect_to(self, presenter: VisitPresenter) -> None:
        """Connect the acts on the pages with what the presenters do."""
        self.person_page.when_made(partial(connections.connect_person, presenter))
        self.identity_page.when_made(partial(connections.connect_identity, presenter))
        self.present_page.when_made(partial(connections.connect_present, presenter, self._language))
        self.apps_page.when_made(partial(connections.connect_apps, presenter, self._language))
        self.place_page.when_made(partial(connections.connect_place, presenter))
        self.number_page.when_made(partial(connections.connect_number, presenter))
        self.consent_page.when_made(partial(connections.connect_consent, presenter))
        self.readback_page.when_made(partial(connections.connect_readback, presenter))
        self.ending_page.when_made(partial(connections.connect_ending, presenter))
        self.done_page.when_made(partial(connections.connect_done, presenter))
        self.done_page.when_made(self._connect_details)
        self.end_asked.connect(presenter.end_asked)

    def _connect_details(self, page: DonePage) -> None:
        page.details_asked.connect(self.details_asked)

    def makes(self) -> list[Callable[[], object]]:
        """What makes the pages of most visits, in the order in which they are wanted."""
        return [partial(self.page_of, step) for step in OF_MOST_VISITS]

    def page_of(self, step: VisitStep) -> PageFrame:
        """The page of ``step``, made now if it was not there."""
        return self._pages[step].page

    def show_state(self, state: VisitState) -> None:
        """Draw ``state``; a new first page forgets what was typed for the last person."""
        if state.visit != self.state.visit:
            self._typed.clear()
            for clear in self._clears:
                clear()
        self.state = state
        for button in self.ends.values():
            button.setVisible(state.may_end)
        page = self.page_of(state.step)
        self._draw(state, state.step)
        saved = state.done.saved if state.step is VisitStep.DONE else None
        done = status_words(saved.state).done if saved else state.done_steps
        if state.step is not VisitStep.END:  # the question belongs to the step it was asked at
            self.rail.show_step(RAIL[state.step], done)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
        if state.step is not self._step:
            page.take_focus()
        else:
            page.settle_focus(busy=state.shown.busy)
        self._step = state.step
        self.state_shown.emit(state)

    def _draw(self, state: VisitState, step: VisitStep) -> None:
        """Only the page that is shown; the others are drawn when they are."""
        match step:
            case VisitStep.PERSON:
                self.person.show_state(state.person)
            case VisitStep.IDENTITY:
                self.identity.show_state(state.identity)
            case VisitStep.PRESENT:
                self.present.show_state(state.account)
            case VisitStep.APPS:
                self.apps.show_state(state.apps)
            case VisitStep.PLACE:
                self.place.show_state(state.place)
            case VisitStep.NUMBER:
                self.number.show_state(state.number)
            case VisitStep.CONSENT:
                self.consent.show_state(state.consent)
            case VisitStep.READBACK:
                self.readback.show_state(state.readback)
            case VisitStep.END:
                self.ending.show_state(state.ending)
            case VisitStep.DONE:
                self.done.show_state(state.done)

    def typed(self) -> TypedOnPages:
        """What stands in the fields of the pages, or will once they are made."""
        made = {step: late.if_made for step, late in self._pages.items()}
        now = {step: typed_in(page) for step, page in made.items() if page is not None}
        return {**self._typed, **now}

    def show_typed(self, typed: TypedOnPages) -> None:
        """What stood in the fields before the lock; a page that is made later gets it then."""
        self._typed = dict(typed)
        for step, late in self._pages.items():
            page = late.if_made
            if page is not None:
                self._type_again(step, page)
        self.page_of(self.state.step).take_focus()

    def _type_again(self, step: VisitStep, page: PageFrame) -> None:
        """Also on a page that is not shown: it is drawn first where that empties its fields."""
        typed = self._typed.pop(step, ())
        shown = step is self.state.step
        if typed and (shown or step in EMPTIED_WHEN_DRAWN):
            self._draw(self.state, step)
        type_again(page, typed)
        if typed and shown:
            self._draw(self.state, step)

    def current(self) -> QWidget | None:
        """The page of the visit that is shown; None before the first one."""
        return self._stack.currentWidget()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 -- Qt's name
        """On a narrow screen the rail gives its room to the page."""
        wide = self.width() >= RAIL_FROM_LINES * self.fontMetrics().height()
        self.rail.setVisible(wide)
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent

    def _language_changed(self) -> None:
        if self._pages[self.state.step].if_made is not None:
            self.show_state(self.state)
