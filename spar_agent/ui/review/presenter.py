"""What the review page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from spar_agent.domain.enrollment import Enrollment, Reason
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.review import ReviewSession, Role
from spar_agent.errors import SparError
from spar_agent.ports.clock import Clock
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.photos import Photos
from spar_agent.services.review import Review
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of


@dataclass(frozen=True, slots=True)
class ReviewState:
    """All the page needs. expanded: the account row was looked at, so Approve is reachable.

    photo: of the passbook, fetched when the account row is opened. held: put off to the end.
    """

    rows: tuple[Enrollment, ...] = ()
    chosen: Enrollment | None = None
    reasons: tuple[Reason, ...] = ()
    expanded: bool = False
    photo: PassbookPhoto | None = None
    registered: frozenset[str] = frozenset()
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


@dataclass(frozen=True, slots=True)
class ReviewParts:
    """What the review page needs. confirm: asks for the reviewer's PIN, then ``sat_down``."""

    review: Review
    conflicts: Conflicts
    photos: Photos
    clock: Clock
    confirm: Callable[[], None]


class ReviewPresenter:
    """One case at a time, oldest first."""

    def __init__(
        self, view: ReviewView, parts: ReviewParts, runner: Runner, reviewer: StaffMember
    ) -> None:
        self._view = view
        self._photos = parts.photos
        self._conflicts = parts.conflicts
        self._review = parts.review
        self._clock = parts.clock
        self._confirm = parts.confirm
        self._session = ReviewSession(self._clock.ticks_s())
        self._runner = runner
        self._reviewer = reviewer
        self._state = ReviewState(figures=reviewer.role is not Role.AGENT)
        view.show_state(self._state)

    def refresh(self) -> None:
        """Read the list again."""
        self._runner.run(self._review.waiting(self._reviewer), self._found, self._failed)
        self._runner.run(self._conflicts.waiting(self._reviewer), self._counted, self._failed)

    def chosen(self, enrollment: Enrollment) -> None:
        """Look at one."""
        before = self._state.chosen
        same = before is not None and before.enrollment_id == enrollment.enrollment_id
        reasons = tuple(dict.fromkeys((*self._review.reasons(enrollment), *enrollment.signals)))
        if same:
            self._show(chosen=enrollment, reasons=reasons)
        else:
            self._show(chosen=enrollment, reasons=reasons, expanded=False, photo=None)

    def expanded(self) -> None:
        """The reviewer opened the account row."""
        enrollment = self._state.chosen
        if enrollment is None:
            return
        self._show(expanded=True)

        def draw(photo: PassbookPhoto | None) -> None:
            chosen = self._state.chosen
            if chosen is not None and chosen.enrollment_id == enrollment.enrollment_id:
                self._show(photo=photo)

        self._runner.run(self._photos.of(enrollment.enrollment_id), draw, self._failed)

    def sat_down(self) -> None:
        """The reviewer's PIN was typed just now."""
        self._session = ReviewSession(self._clock.ticks_s())

    def put_off(self) -> None:
        """Look at the others first; it stays undecided."""
        enrollment = self._state.chosen
        if enrollment is None or self._state.busy:
            return
        registered = self._state.registered | {enrollment.enrollment_id}
        rows = _registered_last(self._state.rows, registered)
        self._show(registered=registered, rows=rows)
        self.chosen(rows[0])

    def approve(self) -> None:
        """Let it go; only after the account was looked at."""
        enrollment = self._state.chosen
        if enrollment is None or not self._state.expanded or not self._may_decide():
            return
        self._show(busy=True, trouble=NO_TROUBLE)
        self._runner.run(
            self._review.approve(enrollment, self._reviewer), self._decided, self._failed
        )

    def give_back(self, reason: str) -> None:
        """Return it to the agent with a reason."""
        enrollment = self._state.chosen
        if enrollment is None or not reason.strip() or not self._may_decide():
            return
        self._show(busy=True, trouble=NO_TROUBLE)
        work = self._review.give_back(enrollment, self._reviewer, reason.strip())
        self._runner.run(work, self._decided, self._failed)

    def _may_decide(self) -> bool:
        """False while something is under way, or when the PIN is asked first."""
        if self._state.busy:
            return False
        if self._session.is_over(self._clock.ticks_s()):
            self._confirm()
            return False
        return True

    def _counted(self, conflicts: list[Enrollment]) -> None:
        self._show(conflicts=len(conflicts))

    def _found(self, rows: list[Enrollment]) -> None:
        self._show(rows=_registered_last(tuple(rows), self._state.registered), loaded=True)
        ids = {row.enrollment_id for row in rows}
        chosen = self._state.chosen
        if chosen is None or chosen.enrollment_id not in ids:
            self._show(chosen=None, expanded=False, photo=None)
            if rows:
                self.chosen(self._state.rows[0])

    def _decided(self, _: Enrollment) -> None:
        self._session = replace(self._session, decisions=self._session.decisions + 1)
        self._show(busy=False, chosen=None, expanded=False, photo=None)
        self.refresh()

    def _failed(self, error: SparError) -> None:
        self._show(busy=False, trouble=trouble_of(error))

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)


def _registered_last(
    rows: tuple[Enrollment, ...], registered: frozenset[str]
) -> tuple[Enrollment, ...]:
    return tuple(sorted(rows, key=lambda row: row.enrollment_id in registered))
