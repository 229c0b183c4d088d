"""What the review page does. No Qt in this file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from functools import partial

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Hit
from spar_agent.domain.enrollment import Enrollment, Reason, State
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.review import ReviewPolicy, ReviewSession, Role, review_reasons
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.errors import SparError
from spar_agent.errors.central import ReviewHeld, ReviewOver
from spar_agent.ports.center import NO_FACTS, ReviewFacts
from spar_agent.ports.clock import Clock
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.photos import Photos
from spar_agent.services.review import HoldTerms, OfficeReviews, Review
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE, trouble_of


@dataclass(frozen=True, slots=True)
class ReviewState(PageState):
    """All the page needs. expanded: the account row was looked at, so Approve is reachable.

    photo: of the passbook, fetched when the account row is opened. holds: what cannot be decided
    yet, by enrollment id; terms: how long each may be held. hold_days: the days to choose from for
    the chosen one; asks_hold: its form is open. tags: why each waits. query, hits: the bank and
    branch looked up for one that is not in the list; codes_differ: the two entries of a code.
    The rows are the whole office's; code, author, facts: of the chosen one, as the center knows it;
    more: there are others. decidable: False without network, when only this laptop's own are shown.
    """

    rows: tuple[Enrollment, ...] = ()
    chosen: Enrollment | None = None
    reasons: tuple[Reason, ...] = ()
    expanded: bool = False
    photo: PassbookPhoto | None = None
    holds: Mapping[str, ReviewHold] = field(default_factory=dict)
    terms: Mapping[str, HoldTerms] = field(default_factory=dict)
    hold_days: tuple[datetime, ...] = ()
    asks_hold: bool = False
    conflicts: int = 0
    figures: bool = False
    loaded: bool = False
    tags: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    query: str = ""
    hits: tuple[Hit, ...] = ()
    codes_differ: bool = False
    decidable: bool = True
    code: str = ""
    author: str = ""
    facts: ReviewFacts = NO_FACTS
    more: bool = False


class ReviewPresenter(Presenter[ReviewState]):
    """One enrollment at a time, oldest first.

    ask_pin: asks for the reviewer's PIN; the pages begin anew after it.
    """

    def __init__(
        self,
        view: View[ReviewState],
        review: Review,
        photos: Photos,
        bank_search: BankSearch,
        policy: ReviewPolicy,
        clock: Clock,
        runner: Runner,
        reviewer: StaffMember,
        ask_pin: Callable[[], None],
    ) -> None:
        self._codes: Mapping[str, str] = {}
        self._authors: Mapping[str, str] = {}
        self._facts: Mapping[str, ReviewFacts] = {}
        super().__init__(view, ReviewState(figures=reviewer.role is not Role.AGENT), runner)
        self._review = review
        self._photos = photos
        self._bank_search = bank_search
        self._asked = 0
        self._policy = policy
        self._clock = clock
        self._ask_pin = ask_pin
        self._session = ReviewSession(self._clock.ticks_s())
        self._reviewer = reviewer
        self.change()

    def refresh(self) -> None:
        """Read the list again."""
        self.read(self._review.waiting(self._reviewer), self._office_found)

    def _office_found(self, found: OfficeReviews) -> None:
        """The office's reviews; or why they are not here, with what of this laptop waits."""
        self._codes, self._authors, self._facts = found.codes, found.authors, found.facts
        trouble = trouble_of(found.trouble) if found.trouble is not None else NO_TROUBLE
        self.change(
            decidable=found.decidable, more=found.more, trouble=trouble, holds=found.holds,
            terms=found.terms,
        )  # fmt: skip
        self._found(list(found.rows))

    @property
    def at_hand(self) -> str:
        """The id of the enrollment that is shown; empty for none."""
        return self._state.chosen.enrollment_id if self._state.chosen is not None else ""

    def restore(self, enrollment_id: str, drawn: Callable[[], None]) -> None:
        """After a lock: the list is read, the same one shown; its account is looked at anew.

        drawn: called once it is shown, where it still waits.
        """

        def found(waiting: OfficeReviews) -> None:
            self._office_found(waiting)
            same = [row for row in waiting.rows if row.enrollment_id == enrollment_id]
            if same:
                self.chosen(same[0])
                drawn()

        self.read(self._review.waiting(self._reviewer), found)

    def chosen(self, enrollment: Enrollment) -> None:
        """Show ``enrollment`` beside the list; another account is looked at anew."""
        before = self._state.chosen
        same = (
            before is not None
            and before.enrollment_id == enrollment.enrollment_id
            and before.account.fa == enrollment.account.fa
        )
        reasons = self._reasons(enrollment)
        self.change(
            code=self._codes.get(enrollment.enrollment_id, ""),
            author=self._authors.get(enrollment.enrollment_id, ""),
            facts=self._facts.get(enrollment.enrollment_id, NO_FACTS),
            hold_days=self._days(enrollment.enrollment_id),
        )
        if same:
            self.change(chosen=enrollment, reasons=reasons)
        else:
            self._asked += 1
            self.change(
                chosen=enrollment, reasons=reasons, expanded=False, photo=None, query="", hits=(),
                codes_differ=False, asks_hold=False,
            )  # fmt: skip

    def _days(self, enrollment_id: str) -> tuple[datetime, ...]:
        """Midnights here on which it may wait again; none where somebody else holds it."""
        terms, hold = self._state.terms.get(enrollment_id), self._state.holds.get(enrollment_id)
        if terms is None or (hold is not None and not hold.is_mine):
            return ()
        return midnights(self._clock.now(), terms.limit)

    def _reasons(self, enrollment: Enrollment) -> tuple[Reason, ...]:
        """Why it waits: policy's reasons, and what the agent's page found."""
        conflict = (Reason.CONFLICT,) if enrollment.state is State.CONFLICT else ()
        found = (*conflict, *review_reasons(enrollment, self._policy), *enrollment.signals)
        return tuple(dict.fromkeys(found))

    def branch_typed(self, text: str) -> None:
        """Letters of a bank and branch that the agent wrote down."""
        self._asked += 1
        mine = self._asked

        def found(hits: list[Hit]) -> None:
            if mine == self._asked:
                banks = (hit for hit in hits if hit.dfsp.kind is FaType.BANK)
                self.change(query=text, hits=tuple(banks))

        if not text.strip():
            self.change(query="", hits=())
            return
        self.read(partial(self._bank_search.search, text, ""), found)

    def branch_chosen(self, hit: Hit) -> None:
        """It is this one of the list."""
        enrollment = self._state.chosen
        if enrollment is not None and self._may_decide():
            work = partial(self._review.choose_branch, enrollment, self._reviewer, hit)
            self.act(work, self._branch_known)

    def codes_written(self, bank: str, branch: str, again: str) -> None:
        """It is in no list; the code of the branch was typed twice."""
        enrollment = self._state.chosen
        differ = branch.strip().upper() != again.strip().upper() or not branch.strip()
        self.change(codes_differ=differ or not bank.strip())
        if enrollment is not None and not self._state.codes_differ and self._may_decide():
            work = partial(self._review.write_codes, enrollment, self._reviewer, bank, branch)
            self.act(work, self._branch_known)

    def _branch_known(self, settled: Enrollment) -> None:
        """Looked at anew: another account stands there; the center hears it with the approval."""
        self.change(expanded=False, query="", hits=(), codes_differ=False)
        self.chosen(settled)
        ours = settled.enrollment_id
        self._found([settled if row.enrollment_id == ours else row for row in self._state.rows])

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

    def ask_hold(self) -> None:
        """Open the form of a hold, or close it."""
        if self._state.hold_days and self._state.decidable:
            self.change(asks_hold=not self._state.asks_hold)

    def hold(self, reasons: tuple[str, ...], until: datetime) -> None:
        """It cannot be decided yet: with a reason, and until a day."""
        enrollment = self._state.chosen
        if enrollment is None or not reasons or until not in self._state.hold_days:
            return
        if self._may_decide():
            held = self._review.hold(enrollment, reasons, until.astimezone(UTC))
            self.act(held, self._decided, self._not_decided)

    def end_hold(self) -> None:
        """Take up again what one holds."""
        enrollment = self._state.chosen
        if enrollment is not None and self._may_decide():
            self.act(self._review.end_hold(enrollment), self._decided, self._not_decided)

    def approve(self) -> None:
        """Let it go; only after the account was looked at."""
        enrollment = self._state.chosen
        if enrollment is None or enrollment.state is State.CONFLICT or not self._state.expanded:
            return
        if not self._may_decide():
            return
        approved = self._review.approve(enrollment, self._reviewer)
        self.act(approved, self._decided, self._not_decided)

    def give_back(self, reason: str) -> None:
        """Return it to the agent with a reason."""
        enrollment = self._state.chosen
        if enrollment is None or enrollment.state is State.CONFLICT or not reason.strip():
            return
        if not self._may_decide():
            return
        given = self._review.give_back(enrollment, self._reviewer, reason)
        self.act(given, self._decided, self._not_decided)

    def _may_decide(self) -> bool:
        """False while something is under way, or when the PIN is asked first."""
        if self._state.busy or not self._state.decidable:
            return False
        if self._session.is_over(self._clock.ticks_s()):
            self._ask_pin()
            return False
        return True

    def _found(self, rows: list[Enrollment]) -> None:
        conflicts = sum(row.state is State.CONFLICT for row in rows)
        tags = {row.enrollment_id: self._reasons(row) for row in rows}
        self.change(rows=tuple(rows), conflicts=conflicts, tags=tags, loaded=True)
        ids = {row.enrollment_id for row in rows}
        chosen = self._state.chosen
        if chosen is not None and chosen.enrollment_id in ids:
            self.chosen(next(row for row in rows if row.enrollment_id == chosen.enrollment_id))
        else:
            self.change(chosen=None, expanded=False, photo=None)
            if rows:
                self.chosen(self._state.rows[0])

    def _not_decided(self, error: SparError) -> None:
        """Why not; where somebody else was faster, the list is read anew."""
        self.failed(error)
        if isinstance(error, ReviewOver | ReviewHeld):
            self.refresh()

    def _decided(self, _: Enrollment) -> None:
        self._session = replace(self._session, decisions=self._session.decisions + 1)
        self.change(chosen=None, expanded=False, photo=None, asks_hold=False)
        self.refresh()


def midnights(now: datetime, limit: datetime) -> tuple[datetime, ...]:
    """The beginnings of the days after ``now``, up to ``limit``, by this computer's calendar."""
    found = []
    day = now.astimezone().date() + timedelta(days=1)
    while (start := datetime.combine(day, time()).astimezone()) <= limit:
        found.append(start)
        day += timedelta(days=1)
    return tuple(found)
