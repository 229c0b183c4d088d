"""What the home page shows. No Qt in this file."""

from dataclasses import dataclass
from functools import partial

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.limits import PLENTY_OF_ROOM, Limits, RemainingRoom
from spar_agent.domain.review import Role
from spar_agent.ports.center import OfficeWaiting
from spar_agent.ports.clock import ClockStatus, TrustedClock
from spar_agent.ports.messages import OfficeMessage
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.messages import Messages
from spar_agent.services.people import People
from spar_agent.services.queue import Queue, QueueSummary, remaining_room
from spar_agent.services.review import Review
from spar_agent.sync.report import NetworkStatus, SyncState
from spar_agent.ui.presenter import PageState, Presenter, View

LATEST = 5


@dataclass(frozen=True, slots=True)
class TodayState(PageState):
    """All the page needs. room: what is left before sending is due.

    identified, come_back: what became of sealed captures since the vault was opened. decides: this
    person reviews what others captured. messages: of the office, unread, the oldest first.
    in_office: what waits there for a second person, where the center told.
    new_role: what the center says this person is, where it is not what they signed in as.
    """

    name: str = ""
    summary: QueueSummary = QueueSummary()
    room: RemainingRoom = PLENTY_OF_ROOM
    directory_days: int | None = None
    latest: tuple[Enrollment, ...] = ()
    online: bool = False
    identified: int = 0
    come_back: int = 0
    clock: ClockStatus | None = None
    decides: bool = False
    messages: tuple[OfficeMessage, ...] = ()
    new_role: Role | None = None
    in_office: OfficeWaiting | None = None


class TodayPresenter(Presenter[TodayState]):
    """Reads the numbers again whenever something may have changed."""

    def __init__(
        self,
        view: View[TodayState],
        queue: Queue,
        bank_search: BankSearch,
        clock: TrustedClock,
        runner: Runner,
        person: StaffMember,
        limits: Limits,
        messages: Messages | None = None,
        people: People | None = None,
        review: Review | None = None,
    ) -> None:
        """messages, people: of the office, where this laptop has joined a center.

        review: for who decides.
        """
        self._person = person
        self._review = review if person.role is not Role.AGENT else None
        self._people = people
        self._role = person.role
        self._messages = messages
        self._agent_id = person.agent_id
        self._queue = queue
        self._bank_search = bank_search
        self._clock = clock
        self._limits = limits
        super().__init__(
            view,
            TodayState(
                name=person.name,
                room=limits.room(0, None, clock.now()),
                decides=person.role is not Role.AGENT,
            ),
            runner,
        )
        self.change()

    def refresh(self) -> None:
        """Read everything again."""
        self.change(clock=self._clock.status())
        self.read(self._queue.summary, self._counted)
        self.read(partial(self._queue.page, 0, LATEST), self._latest_read)
        self.read(self._bank_search.age_days, self._age_read)
        if self._review is not None:
            self.read(partial(self._review.in_office, self._person), self._office_told)
        if self._messages is not None:
            self.read(self._messages.unread, self._messages_found)
        if self._people is not None:
            self.read(self._people.all, self._people_found)

    def sync_changed(self, state: SyncState) -> None:
        """The engine said something."""
        self.change(
            online=state.network is NetworkStatus.ONLINE,
            identified=state.identified,
            come_back=state.must_come_back,
            clock=self._clock.status(),
        )

    def clock_confirmed(self) -> None:
        """Somebody compared the computer's clock: it is right."""
        self._clock.confirm()
        self.change(clock=self._clock.status())

    def message_read(self, message_id: str) -> None:
        """Who sits here has read it."""
        if self._messages is not None and not self._state.busy:
            work = partial(self._messages.read, message_id, self._agent_id)
            self.act(work, self._messages_found)

    def _people_found(self, people: list[StaffMember]) -> None:
        """The center may have made somebody else of who sits here."""
        mine = next((one for one in people if one.agent_id == self._agent_id), None)
        changed = mine is not None and mine.role is not self._role
        self.change(new_role=mine.role if mine is not None and changed else None)

    def _office_told(self, waiting: OfficeWaiting | None) -> None:
        self.change(in_office=waiting)

    def _messages_found(self, messages: list[OfficeMessage]) -> None:
        self.change(messages=tuple(messages))

    def _counted(self, summary: QueueSummary) -> None:
        self.change(summary=summary, room=remaining_room(self._limits, summary, self._clock))

    def _latest_read(self, rows: list[Enrollment]) -> None:
        self.change(latest=tuple(rows))

    def _age_read(self, days: int | None) -> None:
        self.change(directory_days=days)
