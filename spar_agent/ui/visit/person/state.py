"""What the first page of a visit draws. No Qt in this file."""

from dataclasses import dataclass

from spar_agent.domain.card import IdCard
from spar_agent.domain.enrollment import Enrollment, Helper
from spar_agent.domain.ids import IdFault
from spar_agent.ui.presenter import PageState


@dataclass(frozen=True, slots=True)
class PersonState(PageState):
    """Who sits here.

    id_fault: what is wrong with the number, if anything. open_enrollments: of this person, not
    finished. card: what a signed ID card said. helper: who helps the person.
    place: the village of the round that is on; so_far: visits captured in it.
    """

    id_fault: IdFault | None = None
    open_enrollments: tuple[Enrollment, ...] = ()
    card: IdCard | None = None
    helper: Helper | None = None
    place: str = ""
    so_far: int = 0
