"""What the review page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from spar_agent.domain.enrollment import Enrollment, Reason, State
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.review import ReviewPolicy, ReviewSession, Role, review_reasons
from spar_agent.ports.clock import Clock
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.photos import Photos
from spar_agent.services.review import Review
from spar_agent.ui.presenter import PageState, Presenter, View


@dataclass(frozen=True, slots=True)
class ReviewState(PageState):
    """All the page needs. expanded: the account row was looked at, so Approve is reachable.

    photo: of the passbook, fetched when the account row is opened. put_off: enrollment ids that the
    reviewer wants to see last.
    """

    rows: tuple[Enrollment, ...] = ()
    chosen: Enrollment | None = None
    reasons: tuple[Reason, ...] = ()
    expanded: bool = False
    photo: PassbookPhoto | None = None
    put_off: frozenset[str] = frozenset()
    conflicts: int = 0
    figures: bool = False
    loaded: bool = False


class ReviewPresenter(Presenter[ReviewState]):
    """One enrollment at a time, oldest first.

    ask_pin: asks for the reviewer's PIN, then ``pin_confirmed``.
    """

    def __init__(
        self,
        view: View[ReviewState],
        review: Review,
        conflicts: Conflicts,
        photos: Photos,
        policy: ReviewPolicy,
        clock: Clock,
        runner: Runner,
        reviewer: StaffMember,
        ask_pin: Callable[[], None],
    ) -> None:
        super().__init__(view, ReviewState(figures=reviewer.role is not Role.AGENT), runner)
        self._review = review
        self._conflicts = conflicts
        self._photos = photos
        self._policy = policy
        self._clock = clock
        self._ask_pin = ask_pin
        self._session = ReviewSession(self._clock.ticks_s())
        self._reviewer = reviewer
        self.change()

    def refresh(self) -> None:
        """Read the list again."""
        self.read(self._waiting, self._found)

    def chosen(self, enrollment: Enrollment) -> None:
        """Show ``enrollment`` beside the list."""
        before = self._state.chosen
        same = before is not None and before.enrollment_id == enrollment.enrollment_id
        conflict = (Reason.CONFLICT,) if enrollment.state is State.CONFLICT else ()
        found = (*conflict, *review_reasons(enrollment, self._policy), *enrollment.signals)
        reasons = tuple(dict.fromkeys(found))
        if same:
            self.change(chosen=enrollment, reasons=reasons)
        else:
            self.change(chosen=enrollment, reasons=reasons, expanded=False, photo=None)

    def expanded(self) -> None:
        """The reviewer opened the account row."""
        enrollment = self._state.chosen
        if enrollment is None:
            return
        self.change(expanded=True)

        def draw(photo: PassbookPhoto | None) -> None:
            chosen = self._state.chosen
            if chosen is not None and chosen.enrollment_id == enrollment.enrollment_id:
                self.change(photo=photo)

        self.read(partial(self._photos.of, enrollment.enrollment_id), draw)

    def pin_confirmed(self) -> None:
        """The reviewer's PIN was typed just now."""
        self._session = ReviewSession(self._clock.ticks_s())

    def put_off(self) -> None:
        """Look at the others first; it stays undecided."""
        enrollment = self._state.chosen
        if enrollment is None or self._state.busy:
            return
        put_off = self._state.put_off | {enrollment.enrollment_id}
        rows = _put_off_last(self._state.rows, put_off)
        self.change(put_off=put_off, rows=rows)
        self.chosen(rows[0])

    def approve(self) -> None:
        """Let it go; only after the account was looked at."""
        enrollment = self._state.chosen
        if enrollment is None or enrollment.state is State.CONFLICT or not self._state.expanded:
            return
        if not self._may_decide():
            return
        self.act(partial(self._review.approve, enrollment, self._reviewer), self._decided)

    def give_back(self, reason: str) -> None:
        """Return it to the agent with a reason."""
        enrollment = self._state.chosen
        if enrollment is None or enrollment.state is State.CONFLICT or not reason.strip():
            return
        if not self._may_decide():
            return
        work = partial(self._review.give_back, enrollment, self._reviewer, reason.strip())
        self.act(work, self._decided)

    def _may_decide(self) -> bool:
        """False while something is under way, or when the PIN is asked first."""
        if self._state.busy:
            return False
        if self._session.is_over(self._clock.ticks_s()):
            self._ask_pin()
            return False
        return True

    def _waiting(self) -> list[Enrollment]:
        """All that this reviewer may decide, oldest first; on the I/O thread."""
        rows = [*self._review.waiting(self._reviewer), *self._conflicts.waiting(self._reviewer)]
        return sorted(rows, key=lambda row: (row.captured_at, row.enrollment_id))

    def _found(self, rows: list[Enrollment]) -> None:
        conflicts = sum(row.state is State.CONFLICT for row in rows)
        shown = _put_off_last(tuple(rows), self._state.put_off)
        self.change(rows=shown, conflicts=conflicts, loaded=True)
        ids = {row.enrollment_id for row in rows}
        chosen = self._state.chosen
        if chosen is None or chosen.enrollment_id not in ids:
            self.change(chosen=None, expanded=False, photo=None)
            if rows:
                self.chosen(self._state.rows[0])

    def _decided(self, _: Enrollment) -> None:
        self._session = replace(self._session, decisions=self._session.decisions + 1)
        self.change(chosen=None, expanded=False, photo=None)
        self.refresh()


def _put_off_last(rows: tuple[Enrollment, ...], put_off: frozenset[str]) -> tuple[Enrollment, ...]:
    return tuple(sorted(rows, key=lambda row: row.enrollment_id in put_off))
