"""What waits for a second person: the list, one case in full, and one decision at a time."""

from dataclasses import dataclass

from spar_central.clock import to_ms
from spar_central.console.access import Answer, Call, View
from spar_central.console.cases import Case, Cases
from spar_central.console.naming import BankNaming, Naming
from spar_central.console.signing import CODE_SIGNS, Signing
from spar_central.enrollments.reviewing import Reviewing
from spar_central.errors import Refused
from spar_central.records import enrollments, office_lists, reviews
from spar_central.records.enrollments import Stored
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


@dataclass(frozen=True, slots=True)
class Decided:
    """Who decided a case, and how."""

    decision: str
    name: str
    at: int


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
        first = key_of(call.query("after"), (0, ""))
        after = (int(first[0]), str(first[1]))
        rows = await office_lists.for_review(
            call.tx, await self._offices(call), viewer.human, after, MOST + 1
        )
        page = page_of(rows, MOST, lambda row: (row.arrived_at, row.enrollment_id))
        names = await office_lists.names(call.tx, {row.human for row in page.rows})
        late = to_ms(call.now) - self._console.oldest_days * DAY_MS
        values: dict[str, object] = {"page": page, "names": names, "late": late}
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
            "shown": call.query("show") == "1",
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
        reasons: tuple[str, ...] = ()
        if decision is Decision.RETURN:
            named = call.form.get("reason", "")
            line = " ".join(call.form.get("line", "").split())[:200]
            if named not in RETURN_REASONS:
                raise Refused("act.form")
            reasons = tuple(one for one in (named, line) if one)
        account = None
        fa = jws.unverified(row.token, Enrollment).fa
        if decision is Decision.APPROVE and isinstance(fa, WrittenBankAccount):
            account = self._naming.chosen(call.form, fa)
        call.kept["back"] = "/review"
        return await self._signing.ask_review(call, row, decision, reasons, account)

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
        if "review.missing" not in row.codes or row.returned:
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
        ]
