"""A visit that stands still behind the lock: all of it, to be sealed. No Qt in this file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from spar_agent.domain.enrollment import Enrollment, Proven
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.state import VisitState

Typed = str | bool | int
"""What stands in a field of a page."""

TypedOnPages = Mapping[VisitStep, tuple[Typed, ...]]
"""What stands in the fields of each page, in the order in which they were made."""


@dataclass(frozen=True, slots=True, repr=False)
class HeldVisit:
    """What the pages showed, and what their presenters knew besides.

    ends_from: where it was asked whether the visit shall end. typed_number: on the first page.
    transaction_id: under which a code was sent. unconfirmed: a proof whose name and photo nobody
    has compared yet. typed: what stood in the fields of the pages. visit_s: how
    long it was at hand; None where nobody counted.
    """

    state: VisitState
    enrollment: Enrollment | None
    place: str = ""
    ends_from: VisitStep = VisitStep.PERSON
    typed_number: str = ""
    transaction_id: str = ""
    unconfirmed: Proven | None = None
    typed: TypedOnPages = field(default_factory=dict)
    visit_s: int | None = 0


@dataclass(frozen=True, slots=True, repr=False)
class HeldSession:
    """Where somebody was when the screen locked. page: its name; visit: None for an empty one.

    reviewed: id of the enrollment under review; review: what stood in the fields there. put_aside:
    how long other visits were at hand, as CurrentVisit has it.
    """

    page: str
    visit: HeldVisit | None
    reviewed: str = ""
    review: tuple[Typed, ...] = ()
    put_aside: Mapping[str, int | None] = field(default_factory=dict)


def at_rest(state: VisitState) -> VisitState:
    """``state`` where nothing is under way: no answer of before the lock reaches it."""
    identity = replace(state.identity, busy=False, capturing=None, sealable_until=None)
    return replace(
        state,
        person=replace(state.person, busy=False),
        identity=identity,
        account=replace(state.account, busy=False),
        apps=replace(state.apps, busy=False),
        place=replace(state.place, busy=False),
        number=replace(state.number, busy=False),
        consent=replace(state.consent, busy=False),
        readback=replace(state.readback, busy=False),
        ending=replace(state.ending, busy=False),
        done=replace(state.done, busy=False),
    )
