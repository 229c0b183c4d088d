"""Who sits here: what the first page does. No Qt in this file."""

from collections.abc import Callable
from functools import partial

from spar_agent.domain.enrollment import Enrollment, Helper
from spar_agent.domain.ids import IdFault, IdFormat, PersonId, read_person_id
from spar_agent.services.cards import Cards
from spar_agent.services.queue import Queue
from spar_agent.services.visit import Visit
from spar_agent.ui.presenter import Presenter, View
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.person.card_presenter import CardPresenter
from spar_agent.ui.visit.person.state import PersonState


class PersonPresenter(Presenter[PersonState]):
    """Takes the number, and begins an enrollment or finds the one that was begun.

    on_begun: called once there is an enrollment at hand. on_open: called with one that was begun
    earlier, when the agent wants to go on with it.
    """

    def __init__(
        self,
        view: View[PersonState],
        visit: Visit,
        cards: Cards,
        queue: Queue,
        current: CurrentVisit,
        id_format: IdFormat,
        on_begun: Callable[[], None],
        on_open: Callable[[Enrollment], None],
    ) -> None:
        super().__init__(view, PersonState(), current)
        self._visit = visit
        self._queue = queue
        self._current = current
        self._id_format = id_format
        self._on_begun = on_begun
        self._on_open = on_open
        self._typed = ""
        self.card = CardPresenter(self, cards)

    def reset(self, state: PersonState) -> None:
        """Begin again with ``state``. Nothing is drawn."""
        self._typed = ""
        self.card.reset()
        super().reset(state)

    def person_given(self, text: str) -> None:
        """The agent typed or scanned a number and pressed Enter."""
        read = read_person_id(text, self._id_format)
        if isinstance(read, IdFault):
            self.change(id_fault=read)
            return
        self._typed = text
        self.act(partial(self._visit.open_for, read), self._open_found)

    def start_another(self) -> None:
        """There is an open visit for this person, and the agent wants a new one."""
        read = read_person_id(self._typed, self._id_format)
        if isinstance(read, IdFault):
            return
        card = self.state.card
        name = card.name if card is not None else ""
        agent_id = self._current.agent.agent_id
        self.act(
            partial(
                self._visit.begin, read, agent_id, "", name, self.state.helper, self.state.place
            ),
            self._begun,
        )

    def open_asked(self, enrollment_id: str) -> None:
        """The agent wants to go on with the visit that was begun."""
        self.act(partial(self._queue.get, enrollment_id), self._open_read)

    def helper_given(self, helper: Helper | None) -> None:
        """Somebody helps the person, or nobody any more."""
        self.change(helper=helper)

    @property
    def typed_number(self) -> str:
        """What was typed and checked, as long as no visit was begun with it."""
        return self._typed

    @typed_number.setter
    def typed_number(self, text: str) -> None:
        self._typed = text

    def take_typed_number(self) -> PersonId | None:
        """The number that was typed here last, and is forgotten now."""
        read = read_person_id(self._typed, self._id_format)
        self._typed = ""
        return None if isinstance(read, IdFault) else read

    def _open_found(self, found: list[Enrollment]) -> None:
        if found:
            self.change(open_enrollments=tuple(found))
        else:
            self.start_another()

    def _open_read(self, found: Enrollment | None) -> None:
        if found is not None:
            self._on_open(found)

    def _begun(self, enrollment: Enrollment) -> None:
        self._typed = ""
        self._current.enrollment = enrollment
        self.change(open_enrollments=(), id_fault=None)
        self._on_begun()
