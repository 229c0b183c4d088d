"""The pages of a visit beside the step rail."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from spar_agent.domain.deployment import Deployment
from spar_agent.domain.slip_paper import Paper
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.status import status_words
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.number_page import NumberPage
from spar_agent.ui.visit.account.place_page import PlacePage
from spar_agent.ui.visit.account.present_page import PresentPage
from spar_agent.ui.visit.apps.page import AppsPage
from spar_agent.ui.visit.consent.page import ConsentPage
from spar_agent.ui.visit.done_page import DonePage
from spar_agent.ui.visit.end_page import EndPage
from spar_agent.ui.visit.flow.steps import RAIL, VisitStep
from spar_agent.ui.visit.identity.page import IdentityPage
from spar_agent.ui.visit.person.page import PersonPage
from spar_agent.ui.visit.presenter import VisitPresenter
from spar_agent.ui.visit.readback_page import ReadbackPage
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.page_stack import PageStack
from spar_agent.ui.widgets.step_rail import StepRail
from spar_agent.ui.widgets.typed_fields import Typed, type_again

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

END_KEY = "Ctrl+W"

_Page = (
    PersonPage
    | IdentityPage
    | PresentPage
    | AppsPage
    | PlacePage
    | NumberPage
    | ConsentPage
    | ReadbackPage
    | EndPage
    | DonePage
)


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
    ) -> None:
        super().__init__()
        self.rail = self._rail()
        self.person = PersonPage(deployment.ids)
        self.identity = IdentityPage(ticks, deployment)
        self.present = PresentPage()
        self.apps = AppsPage(language)
        self.place = PlacePage(theme)
        self.number = NumberPage()
        self.consent = ConsentPage(language)
        self.readback = ReadbackPage(language)
        self.ending = EndPage()
        self.done = DonePage(paper)
        self._pages: dict[VisitStep, _Page] = {
            VisitStep.PERSON: self.person,
            VisitStep.IDENTITY: self.identity,
            VisitStep.PRESENT: self.present,
            VisitStep.APPS: self.apps,
            VisitStep.PLACE: self.place,
            VisitStep.NUMBER: self.number,
            VisitStep.CONSENT: self.consent,
            VisitStep.READBACK: self.readback,
            VisitStep.END: self.ending,
            VisitStep.DONE: self.done,
        }
        self.ends = [self._way_to_end(self._pages[step]) for step in ENDED_FROM]
        key = QShortcut(QKeySequence(END_KEY), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.end_asked)
        self._stack = PageStack()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        for page in self._pages.values():  # after the stack has its place: each move costs
            self._stack.addWidget(page)
        self._step = VisitStep.PERSON
        self.state = VisitState()
        self._language = language
        language.changed.connect(self._language_changed)

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

    def _way_to_end(self, page: _Page) -> Button:
        button = Button(self.tr("End the visit"), "quiet", "x")
        button.clicked.connect(self.end_asked)
        page.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def connect_to(self, presenter: VisitPresenter) -> None:
        """Connect the acts on the pages with what the presenters do."""
        person, account, consent = presenter.person, presenter.account, presenter.consent
        self.person.person_given.connect(person.person_given)
        self.person.another_asked.connect(person.start_another)
        self.person.open_asked.connect(person.open_asked)
        self.person.card_scanned.connect(person.card.scanned)
        self.person.card_picture_given.connect(person.card.picture_given)
        self.person.card_frame_seen.connect(person.card.frame_seen)
        self.person.card_put_away.connect(person.card.put_away)
        self.person.helper.helper_changed.connect(person.helper_given)
        self.consent.helper.helper_changed.connect(person.helper_given)
        self._connect_identity(presenter)
        self.present.chosen.connect(account.chosen)
        self.present.kept.connect(presenter.keep)
        self.present.still_right.connect(account.still_right)
        self._connect_apps(presenter, language=self._language)
        self.place.query_changed.connect(account.place.typed)
        self.place.row_taken.connect(account.place.row_taken)
        self.place.steps_asked.connect(account.place.step_by_step)
        self.place.unlisted_asked.connect(account.place.not_listed)
        self.place.place_written.connect(account.place.place_written)
        self.number.number_given.connect(account.number.number_given)
        self.number.again_given.connect(account.number.again_given)
        self.number.holder_given.connect(account.number.holder_given)
        self.number.explained.connect(account.number.explained)
        self.number.passbook.given.connect(account.number.photo_given)
        self.number.passbook.taken_away.connect(account.number.photo_taken_away)
        self.number.passbook.unusable.connect(account.number.photo_unusable)
        self.consent.agreed.connect(consent.agreed)
        self.consent.declined.connect(consent.declined)
        self.readback.saved.connect(presenter.save)
        self.readback.wrong.connect(presenter.digits_wrong)
        self.readback.stopped.connect(presenter.stop)
        self.end_asked.connect(presenter.end_asked)
        self.ending.ended.connect(presenter.ended)
        self.ending.kept_on.connect(presenter.back)
        self.done.next_asked.connect(presenter.new_person)
        self.done.undo_asked.connect(presenter.take_back)
        self.done.appointment.chosen.connect(presenter.appointed)
        self.done.details_asked.connect(self.details_asked)

    def _connect_apps(self, presenter: VisitPresenter, language: PersonLanguage) -> None:
        page, apps = self.apps, presenter.apps
        self.present.apps_asked.connect(lambda: apps.open(language.language))
        page.ask_chosen.connect(apps.ask)
        page.periods.chosen.connect(apps.period_chosen)
        page.stop_chosen.connect(apps.ask_to_stop)
        page.agreed.connect(apps.agreed)
        page.stopped.connect(apps.stop)
        page.put_away.connect(apps.put_away)
        page.language_changed.connect(apps.language_changed)
        page.again_asked.connect(lambda: apps.open(language.language))
        page.left.connect(presenter.back)

    def _connect_identity(self, presenter: VisitPresenter) -> None:
        page, identity = self.identity, presenter.identity
        page.auth_method_chosen.connect(identity.auth_method_chosen)
        page.code_given.connect(identity.code_given)
        page.other_method_asked.connect(identity.other_method_asked)
        page.meanwhile_asked.connect(presenter.go_on_meanwhile)
        page.later_asked.connect(identity.put_off)
        page.excuse_asked.connect(identity.excuse_asked)
        page.excused.connect(identity.excused)
        page.seal_asked.connect(identity.seal)
        page.telephone_asked.connect(identity.telephone_asked)
        page.slip_number_said.connect(identity.slip_number_said)
        page.same_person.connect(identity.same_person)
        page.other_person.connect(identity.other_person)
        page.end_asked.connect(presenter.end_asked)
        page.capture.finger_chosen.connect(identity.capture.finger_chosen)
        page.capture.stop_asked.connect(identity.capture.stop)

    def show_state(self, state: VisitState) -> None:
        """Draw ``state``; a new first page forgets what was typed for the last person."""
        if state.visit != self.state.visit:
            for cleared in (self.person, self.identity, self.place, self.apps, self.consent):
                cleared.clear()
        self.state = state
        for button in self.ends:
            button.setVisible(state.may_end)
        page = self._pages[state.step]
        self._draw(state)
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

    def _draw(self, state: VisitState) -> None:
        """Only the page that is shown; the others are drawn when they are."""
        match state.step:
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

    def show_typed(self, typed: tuple[Typed, ...]) -> None:
        """What stood in the fields before the lock; pages that are not shown are drawn, too."""
        self.number.show_state(self.state.number)
        self.consent.show_state(self.state.consent)
        type_again(self, typed)
        page = self._pages[self.state.step]
        self._draw(self.state)
        page.take_focus()

    def current(self) -> QWidget | None:
        """The page of the visit that is shown."""
        return self._stack.currentWidget()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 -- Qt's name
        """On a narrow screen the rail gives its room to the page."""
        wide = self.width() >= RAIL_FROM_LINES * self.fontMetrics().height()
        self.rail.setVisible(wide)
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent

    def _language_changed(self) -> None:
        self.show_state(self.state)
