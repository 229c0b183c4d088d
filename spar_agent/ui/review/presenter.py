"""What the review page does. No Qt in this file."""

from dataclasses import dataclass, replace
from typing import Protocol

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.review import Role
from spar_agent.errors import SparError
from spar_agent.ports import Person, Runner
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.photos import Photos
from spar_agent.services.review import Review
from spar_agent.ui.visit.state import NO_TROUBLE, Trouble


@dataclass(frozen=True, slots=True)
class ReviewState:
    """All the page needs. expanded: the account row was looked at, so Approve is reachable.

    photo: of the passbook, fetched when the account row is opened.
    """

    rows: tuple[Enrollment, ...] = ()
    chosen: Enrollment | None = None
    why: tuple[str, ...] = ()
    expanded: bool = False
    photo: PassbookPhoto | None = None
    conflicts: int = 0
    figures: bool = False
    busy: bool = False
    loaded: bool = False
    trouble: Trouble = NO_TROUBLE


class ReviewView(Protocol):
    """The page, as its presenter sees it."""

    def show_state(self, state: ReviewState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class ReviewPresenter:
    """One case at a time, oldest first."""

    def __init__(
        self,
        view: ReviewView,
        review: Review,
        conflicts: Conflicts,
        photos: Photos,
        runner: Runner,
        reviewer: Person,
    ) -> None:
        self._view = view
        self._photos = photos
        self._conflicts = conflicts
        self._review = review
        self._runner = runner
        self._reviewer = reviewer
        self._state = ReviewState(figures=reviewer.role is not Role.AGENT)
        view.show_state(self._state)

    def look(self) -> None:
        """Read the list again."""
        self._runner.run(self._review.waiting(self._reviewer), self._found, self._failed)
        self._runner.run(self._conflicts.waiting(self._reviewer), self._counted, self._failed)

    def chosen(self, case: Enrollment) -> None:
        """Look at one."""
        before = self._state.chosen
        same = before is not None and before.enrollment_id == case.enrollment_id
        why = self._review.why(case)
        if same:
            self._show(chosen=case, why=why)
        else:
            self._show(chosen=case, why=why, expanded=False, photo=None)

    def expanded(self) -> None:
        """The reviewer opened the account row."""
        case = self._state.chosen
        if case is None:
            return
        self._show(expanded=True)

        def draw(photo: PassbookPhoto | None) -> None:
            chosen = self._state.chosen
            if chosen is not None and chosen.enrollment_id == case.enrollment_id:
                self._show(photo=photo)

        self._runner.run(self._photos.of(case.enrollment_id), draw, self._failed)

    def approve(self) -> None:
        """Let it go; only after the account was looked at."""
        case = self._state.chosen
        if case is None or not self._state.expanded or self._state.busy:
            return
        self._show(busy=True, trouble=NO_TROUBLE)
        self._runner.run(self._review.approve(case, self._reviewer), self._decided, self._failed)

    def give_back(self, why: str) -> None:
        """Return it to the agent with a reason."""
        case = self._state.chosen
        if case is None or not why.strip() or self._state.busy:
            return
        self._show(busy=True, trouble=NO_TROUBLE)
        work = self._review.give_back(case, self._reviewer, why.strip())
        self._runner.run(work, self._decided, self._failed)

    def _counted(self, conflicts: list[Enrollment]) -> None:
        self._show(conflicts=len(conflicts))

    def _found(self, rows: list[Enrollment]) -> None:
        self._show(rows=tuple(rows), loaded=True)
        ids = {row.enrollment_id for row in rows}
        chosen = self._state.chosen
        if chosen is None or chosen.enrollment_id not in ids:
            self._show(chosen=None, expanded=False, photo=None)
            if rows:
                self.chosen(rows[0])

    def _decided(self, _: Enrollment) -> None:
        self._show(busy=False, chosen=None, expanded=False, photo=None)
        self.look()

    def _failed(self, why: SparError) -> None:
        self._show(busy=False, trouble=Trouble(why.code, why.left, why.wait_s))

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)
