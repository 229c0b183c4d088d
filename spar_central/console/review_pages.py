"""What waits for a second person: the list, one case in full, and one decision at a time."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import count, takewhile

from spar_central.clock import to_ms
from spar_central.console.access import Answer, Call, View
from spar_central.console.cases import Case, Cases
from spar_central.console.naming import BankNaming, Naming
from spar_central.console.signing import CODE_SIGNS, ReviewAnswer, Signing
from spar_central.enrollments.reviewing import HOLDS, Reviewing
from spar_central.errors import Refused
from spar_central.records import enrollments, office_lists, review_holds, reviews
from spar_central.records.enrollments import Stored
from spar_central.records.office_lists import FIRST_REVIEW
from spar_central.settings import Console
from spar_central.trust import jws
from spar_central.trust.accounts import WrittenBankAccount
from spar_central.trust.approval import Decision
from spar_central.trust.enrollment import Enrollment
from spar_central.web.languages import for_later
from spar_central.web.paging import key_of, page_of

MOST = 25
DAY_MS = 86_400_000
RETURN_REASONS = (
    for_later("The account number looks wrong"),
    for_later("The consent is not clear"),
    for_later("The identity must be proven again"),
    for_later("The helper may not act for this person"),
    for_later("The same account is used by others without a reason"),
    for_later("Something else"),
)
HOLD_REASONS = (
    for_later("The bank is being asked"),
    for_later("The person is being asked"),
    for_later("The agent is being asked"),
    for_later("A paper is missing"),
    for_later("Something else"),
)


@dataclass(frozen=True, slots=True)
class Decided:
    """Who decided a case, and how."""

    decision: str
    name: str
    at: int


@dataclass(frozen=True, slots=True)
class HoldChoice:
    """days: on which it may wait again, as they begin. ends: of its proof, which may bound them."""

    days: tuple[datetime, ...]
    ends: datetime
    is_bound: bool


class ReviewPages:
    """For supervisors; administrators do not review."""

    def __init__(
        self,
        console: Console,
        cases: Cases,
        reviewing: Reviewing,
        signing: Signing,
        naming: BankNaming,
    ) -> None:
        self._console = console
        self._cases = cases
        self._reviewing = reviewing
        self._signing = signing
        self._naming = naming

    async def _offices(self, call: Call) -> list[str] | None:
        viewer = call.viewer
        found = await self._reviewing.may_see(call.tx, viewer.office, viewer.person_id, call.now)
        return found or None

    async def table(self, call: Call) -> Answer:
        """``GET /review``: oldest first; own cases are never shown."""
        viewer = call.viewer
        first = key_of(call.query("after"), FIRST_REVIEW)
        after = (int(first[0]), int(first[1]), str(first[2]))
        rows = await office_lists.for_review(
            call.tx, await self._offices(call), viewer.human, after, MOST + 1, call.now
        )
        held = await review_holds.of(call.tx, (row.enrollment_id for row in rows), call.now)
        page = page_of(
            rows, MOST, lambda row: (int(row.key in held), row.arrived_at, row.enrollment_id)
        )
        humans = {row.human for row in page.rows} | {one.human for one in held.values()}
        names = await office_lists.names(call.tx, humans)
        late = to_ms(call.now) - self._console.oldest_days * DAY_MS
        values: dict[str, object] = {"page": page, "names": names, "late": late, "held": held}
        return View("console/review_list.html", values)

    async def one(self, call: Call) -> Answer:
        """``GET /review/{id}``: everything that a reviewer needs, and the decision if it is due."""
        row = await self._row(call)
        case = await self._cases.whole(call.tx, row, call.now)
        try:
            await self._may_decide(call, row)
            problem = ""
        except Refused as error:
            problem = error.code
        values = {
            "case": case, "row": row, "problem": problem, "code": row.sha256[:CODE_SIGNS],
            "decided": await self._decided(call, case), "reasons": RETURN_REASONS,
            "naming": self._offer(call, case) if not problem else None,
            "shown": call.query("show") == "1", **await self._hold_values(call, row),
        }  # fmt: skip
        return View("console/review_one.html", values)

    async def decide(self, call: Call) -> Answer:
        """``POST /review/{id}``: to the signature; nothing is decided yet."""
        row = await self._row(call)
        await self._may_decide(call, row)
        if (call.form.get("sha256"), call.form.get("round")) != (row.sha256, str(row.review_round)):
            raise Refused("web.stale")
        try:
            decision = Decision(call.form.get("decision", ""))
        except ValueError as error:
            raise Refused("act.form") from error
        call.kept["back"] = "/review"
        said = await self._answer(call, row, decision)
        return await self._signing.ask_review(call, row, said)

    async def _answer(self, call: Call, row: Stored, decision: Decision) -> ReviewAnswer:
        """What the form says. Raises Refused."""
        fa = jws.unverified(row.token, Enrollment).fa
        if decision is Decision.RETURN:
            return ReviewAnswer(decision, _reasons(call, RETURN_REASONS))
        if decision is Decision.APPROVE and isinstance(fa, WrittenBankAccount):
            return ReviewAnswer(decision, account=self._naming.chosen(call.form, fa))
        if decision is Decision.APPROVE:
            return ReviewAnswer(decision)
        await self._reviewing.check_free(call.tx, row, call.viewer.human, call.now)
        if decision is Decision.END_HOLD:
            return ReviewAnswer(decision)
        chosen = [
            day
            for day in self._choice(call, row).days
            if day.date().isoformat() == call.form.get("until", "")
        ]
        if not chosen:
            raise Refused("review.hold_until")
        until = chosen[0].astimezone(UTC)
        return ReviewAnswer(decision, _reasons(call, HOLD_REASONS), until=until)

    async def _hold_values(self, call: Call, row: Stored) -> dict[str, object]:
        """Who holds it now, and how long this reviewer may."""
        held = (await review_holds.of(call.tx, [row.enrollment_id], call.now)).get(row.key)
        shown = held if row.waits_for_review else None
        holder = "" if shown is None else shown.human
        names = await office_lists.names(call.tx, {holder})
        mine = holder == call.viewer.human
        choice = self._choice(call, row)
        return {
            "held": shown, "holder": names.get(holder, holder), "mine": mine,
            "hold": choice if shown is None or mine else None, "hold_reasons": HOLD_REASONS,
            "hold_is_bound": choice.is_bound,
        }  # fmt: skip

    def _choice(self, call: Call, row: Stored) -> HoldChoice:
        """Midnights of the office's calendar that come before the limit."""
        limit = self._reviewing.hold_limit(row, call.now)
        zone = call.words.zone
        today = call.now.astimezone(zone).date()
        midnights = (datetime.combine(today + timedelta(days=n), time(), zone) for n in count(1))
        days = tuple(takewhile(lambda day: day <= limit, midnights))
        ends = self._reviewing.proof_ends(row)
        return HoldChoice(days, ends, limit == ends)

    def _offer(self, call: Call, case: Case) -> Naming | None:
        fa = case.enrollment.fa
        if not isinstance(fa, WrittenBankAccount):
            return None
        return self._naming.offer(fa, call.query("bank", 100).strip())

    async def _row(self, call: Call) -> Stored:
        enrollment_id = call.path("id")
        found = enrollments.newest(await enrollments.revisions(call.tx, {enrollment_id}))
        row = found.get(enrollment_id)
        offices = await self._offices(call)
        if row is None or (offices is not None and row.office not in offices):
            raise Refused("web.unknown")
        return row

    async def _may_decide(self, call: Call, row: Stored) -> None:
        if not row.waits_for_review:
            raise Refused("review.decided")
        viewer = call.viewer
        if not viewer.may_sign:
            raise Refused("passkey.needed")
        hands = await enrollments.touched(call.tx, {row.enrollment_id})
        if viewer.human in hands.get(row.enrollment_id, set()) | {row.human}:
            raise Refused("review.touched")

    async def _decided(self, call: Call, case: Case) -> list[Decided]:
        kept = await reviews.kept(call.tx, [case.row.enrollment_id])
        return [
            Decided(one.decision, one.who, one.at)
            for one in await self._cases.reviews(call.tx, kept.get(case.row.key, []))
            if one.decision not in HOLDS
        ]


def _reasons(call: Call, known: tuple[str, ...]) -> tuple[str, ...]:
    """One of a list, and one line. Raises Refused."""
    named = call.form.get("reason", "")
    line = " ".join(call.form.get("line", "").split())[:200]
    if named not in known:
        raise Refused("act.form")
    return tuple(one for one in (named, line) if one)
