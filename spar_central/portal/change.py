"""The way of a change: where to, which number, whose account, check, hand in."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace
from starlette.responses import Response

from spar_central.clock import to_ms
from spar_central.directory.catalogue import Catalogue, Hit
from spar_central.errors import Refused
from spar_central.numbers.checking import CheckedNumber, check_number, grouped
from spar_central.numbers.digits import differing_positions
from spar_central.portal.account import STATE_WORDS
from spar_central.portal.intake_port import ChangeShown, Intake, ShownAccount, WantedChange
from spar_central.portal.login import weak
from spar_central.portal.receipt import TITLES, pdf_of, qr_of
from spar_central.portal.sessions import PortalSessions
from spar_central.portal.spans import narrowed
from spar_central.portal.state import Draft, PortalState, Receipt, new_draft_id
from spar_central.portal.visit import Screen, Visit, go
from spar_central.portal.wording import CONSENT, FAULTS, KINDS, RELATIONS, number_asked
from spar_central.settings import Portal
from spar_central.trust.accounts import (
    BankAccount,
    EmailWallet,
    FaType,
    FinancialAddress,
    MobileWallet,
    is_unsafe,
    text_is_unsafe,
)
from spar_central.trust.enrollment import Operation

ROWS: Final = 12
MAX_HOLDER: Final = 100
BETWEEN: Final = "|"


class ChangePages:
    """catalogue: the list of banks in use, None while there is none."""

    def __init__(
        self,
        settings: Portal,
        screen: Screen,
        sessions: PortalSessions,
        intake: Intake,
        catalogue: Callable[[], Catalogue | None],
    ) -> None:
        self._per_day = settings.changes_per_day
        self._programme = settings.programme
        self._screen = screen
        self._sessions = sessions
        self._intake = intake
        self._catalogue = catalogue

    async def begin(self, visit: Visit) -> Response:
        """A new draft: one that was begun before, in this or another window, is over."""
        weak(visit)
        held = visit.known.statement
        if not held.known:
            raise Refused("intake.away")
        operation = Operation.LINK if held.account is None and held.readable else Operation.UPDATE
        draft = Draft(new_draft_id(), operation, held.version)
        await self._sessions.keep(visit, replace(visit.known, draft=draft))
        return go("/change")

    async def find(self, visit: Visit) -> Response:
        """One box for banks, branches, wallets and places."""
        draft = visit.known.draft
        if draft is None:
            return go("/account")
        return self._found(visit, "find", draft)

    async def rows(self, visit: Visit) -> Response:
        """The same rows, for the script."""
        draft = visit.known.draft
        if draft is None:
            raise Refused("web.stale")
        return self._found(visit, "found", draft)

    def _found(self, visit: Visit, name: str, draft: Draft) -> Response:
        typed = visit.asked("q", 80)
        hits = self._banks().search(typed, ROWS)
        rows = [(self._way(hit), hit) for hit in hits]
        anew = "again" in visit.request.query_params
        return self._screen.page(visit, name, draft=draft, typed=typed, rows=rows, began_anew=anew)

    async def steps(self, visit: Visit) -> Response:
        """Without typing: kind, bank, region, branch; each a list."""
        draft = visit.known.draft
        if draft is None:
            return go("/account")
        banks = self._banks()
        kind = visit.asked("kind")
        code, region = visit.asked("bank"), visit.asked("region")
        hit = banks.find(code) if code else None
        if hit is not None:
            regions = banks.regions(code)
            if not region and len(regions) > 1:
                part = narrowed(regions, visit.asked("at"), str)
                return self._screen.page(visit, "steps", hit=hit, part=part)
            found = [Hit(hit.dfsp, one) for one in banks.branches(code, region)]
            return self._rows(visit, draft, found, hit, region)
        if kind in set(FaType):
            return self._rows(
                visit, draft, [Hit(one, None) for one in banks.dfsps(FaType(kind))], None, kind
            )
        kinds = [(one.value, words) for one, words in KINDS.items() if banks.dfsps(one)]
        return self._screen.page(visit, "steps_kinds", draft=draft, kinds=kinds)

    def _rows(
        self, visit: Visit, draft: Draft, found: list[Hit], hit: Hit | None, of: str
    ) -> Response:
        """hit: the bank whose branches they are. of: the region, or the kind of account."""
        part = narrowed(found, visit.asked("at"), lambda one: (one.branch or one.dfsp).name)
        rows = [(self._way(one), one) for one in part.rows]
        return self._screen.page(
            visit, "steps_rows", draft=draft, hit=hit, of=of, rows=rows, spans=part.spans
        )

    async def not_listed(self, visit: Visit) -> Response:
        """A bank that nobody knows here cannot be paid: an agent writes it down."""
        return self._screen.page(visit, "not_listed")

    async def place(self, visit: Visit) -> Response:
        """A row was chosen."""
        draft = self._same_draft(visit)
        if draft is None:
            return go("/change?again=1")
        code, _, branch_code = visit.asked("place").partition(BETWEEN)
        hit = self._banks().find(code, branch_code)
        if hit is None:
            return go("/change")
        code, branch_code = self._now_called(hit)
        if self._needs_branch(code) and not branch_code:
            return go(f"/change/steps?bank={code}")
        draft = replace(
            draft, kind=hit.dfsp.kind, dfsp_code=code, branch_code=branch_code, number="", shown=""
        )
        await self._sessions.keep(visit, replace(visit.known, draft=draft))
        return go("/change/number")

    async def number(self, visit: Visit) -> Response:
        """The number, twice, and whose account it is."""
        draft = visit.known.draft
        if draft is None or not draft.dfsp_code:
            return go("/change" if draft else "/account")
        return self._ask_number(visit, draft)

    async def take_number(self, visit: Visit) -> Response:
        """Both entries are compared as they are read, and nothing typed wrong is kept."""
        draft = self._same_draft(visit)
        if draft is None or not draft.dfsp_code:
            return go("/change?again=1")
        hit = self._hit(draft)
        faults: dict[str, str] = {}
        read = check_number(visit.asked("number"), hit.dfsp.rule, hit.dfsp.kind)
        again = check_number(visit.asked("again"), hit.dfsp.rule, hit.dfsp.kind)
        if not isinstance(read, CheckedNumber):
            faults["number"] = visit.words(FAULTS[read])
        elif not isinstance(again, CheckedNumber) or again.value != read.value:
            faults["again"] = self._unlike(visit, read, again)
        faults |= self._holder_faults(visit)
        if faults or not isinstance(read, CheckedNumber):
            return self._ask_number(visit, draft, faults)
        if (read.moved or read.abroad) and visit.asked("sure") != "yes":
            return self._ask_number(visit, draft, {}, read)
        mine = visit.asked("whose") != "other"
        draft = replace(
            draft,
            number=read.value,
            shown=read.shown,
            holder="" if mine else visit.asked("holder", MAX_HOLDER),
            relation="" if mine else visit.asked("relation"),
        )
        await self._sessions.keep(visit, replace(visit.known, draft=draft))
        return go("/change/check")

    async def check(self, visit: Visit) -> Response:
        """Everything once more, with the words the person agrees to."""
        draft = visit.known.draft
        if draft is None or not draft.number:
            return go("/change" if draft else "/account")
        hit = self._hit(draft)
        relation = RELATIONS.get(draft.relation, "")
        return self._screen.page(
            visit, "check", draft=draft, hit=hit, relation=relation, held=visit.known.statement,
            asked=number_asked(hit.dfsp),
        )  # fmt: skip

    async def hand_in(self, visit: Visit) -> Response:
        """Once, however often it is pressed: the draft is its number."""
        state = visit.known
        given = visit.asked("draft")
        if state.receipt is not None and state.receipt.wanted.draft_id == given:
            return await self._once_more(visit, state.receipt)
        weak(visit)
        draft = self._same_draft(visit)
        if draft is None or not draft.number:
            return go("/change?again=1")
        fa = address(self._hit(draft), draft.number)
        if is_unsafe(fa):
            return go("/change/number")
        wanted = WantedChange(
            draft.draft_id, draft.operation, draft.version, CONSENT, visit.words.language, fa,
            draft.holder, draft.relation,
        )  # fmt: skip
        return await self._hand_in(visit, wanted)

    async def remove(self, visit: Visit) -> Response:
        """What it means, before it is done."""
        weak(visit)
        held = visit.known.statement
        if held.account is None and held.readable:
            return go("/account")
        return self._screen.page(visit, "remove", held=held, draft_id=new_draft_id(), fault="")

    async def take_removal(self, visit: Visit) -> Response:
        """Asked for with a word of its own, not by a button that is pressed in passing."""
        state = visit.known
        given = visit.asked("draft", 64)
        if state.receipt is not None and state.receipt.wanted.draft_id == given:
            return await self._once_more(visit, state.receipt)
        weak(visit)
        if visit.asked("sure") == "no":
            return go("/account")
        if visit.asked("sure") != "yes" or not given:
            fault = visit.words("Choose yes or no.")
            return self._screen.page(
                visit, "remove", 422, held=state.statement, draft_id=given or new_draft_id(),
                fault=fault,
            )  # fmt: skip
        wanted = WantedChange(
            given, Operation.UNLINK, state.statement.version, CONSENT, visit.words.language
        )
        return await self._hand_in(visit, wanted)

    async def confirm_again(self, visit: Visit) -> Response:
        """For who did not finish: the same change, with another address to confirm it at."""
        if visit.known.receipt is None:
            return go("/account")
        return await self._once_more(visit, visit.known.receipt)

    async def _hand_in(self, visit: Visit, wanted: WantedChange) -> Response:
        await self._sessions.count_change(visit, self._per_day)
        state = visit.known
        handed_in = await self._intake.hand_in(state.login_token, wanted)
        account = shown_account(wanted.fa) or state.statement.account
        receipt = Receipt(wanted, handed_in.reference, handed_in.number, visit.now, account)
        state = replace(state, draft=None, receipt=receipt, read_at=0)
        await self._sessions.keep(visit, state)
        return go(handed_in.confirm_url)

    async def _once_more(self, visit: Visit, receipt: Receipt) -> Response:
        if self._of_receipt(visit.known) is not None:
            return go("/done")
        found = await self._intake.hand_in(visit.known.login_token, receipt.wanted)
        return go(found.confirm_url)

    def _of_receipt(self, state: PortalState) -> ChangeShown | None:
        """The change itself; None before the person confirmed it."""
        reference = state.receipt.reference if state.receipt is not None else ""
        same = [one for one in state.statement.changes if one.reference == reference]
        return same[0] if same else None

    async def done(self, visit: Visit) -> Response:
        """The receipt, and how it stands now."""
        state = visit.known
        receipt = state.receipt
        if receipt is None:
            return go("/account")
        statement = await self._intake.statement(state.login_token)
        state = replace(state, statement=statement, read_at=to_ms(visit.now))
        visit = await self._sessions.keep(visit, state)
        change = self._of_receipt(state)
        return self._screen.page(
            visit, "done", receipt=receipt, change=change,
            dropped=visit.request.query_params.get("answer") == "no",
            state_words=STATE_WORDS[change.state][0] if change is not None else "",
            qr=qr_of(receipt.number), what=TITLES[receipt.wanted.operation],
            contacts=statement.contacts, sent=visit.asked("sent"),
        )  # fmt: skip

    async def send_receipt(self, visit: Visit) -> Response:
        """To the phone that the ID office knows, and to no other."""
        state = visit.known
        if state.receipt is None:
            return go("/account")
        sent = await self._intake.send_receipt(
            state.login_token, state.receipt.reference, visit.words.language
        )
        return go(f"/done?sent={int(sent)}")

    async def receipt(self, visit: Visit) -> Response:
        """The same on paper."""
        state = visit.known
        if state.receipt is None:
            return go("/account")
        body = pdf_of(state.receipt, visit.words, self._screen.programme, self._screen.phone)
        headers = {"content-disposition": 'attachment; filename="receipt.pdf"'}
        return Response(body, 200, headers, "application/pdf")

    def _ask_number(
        self,
        visit: Visit,
        draft: Draft,
        faults: dict[str, str] | None = None,
        unsure: CheckedNumber | None = None,
    ) -> Response:
        hit = self._hit(draft)
        example = hit.dfsp.rule.example
        return self._screen.page(
            visit, "number", 422 if faults else 200, draft=draft, hit=hit, faults=faults or {},
            asked=number_asked(hit.dfsp), unsure=unsure, relations=RELATIONS,
            example=grouped(example, hit.dfsp.rule) if example else "",
            whose=visit.form.get("whose", "other" if draft.holder else "mine"),
            holder=visit.asked("holder", MAX_HOLDER) or draft.holder,
            relation=visit.asked("relation") or draft.relation,
            typed=visit.asked("number") if unsure is not None else "",
        )  # fmt: skip

    def _unlike(self, visit: Visit, read: CheckedNumber, again: object) -> str:
        if not isinstance(again, CheckedNumber):
            return visit.words("The second entry is another number. Type both again.")
        places = [str(at + 1) for at in differing_positions(read.value, again.value)]
        if len(places) > 3:
            return visit.words("The second entry is another number. Type both again.")
        text = visit.words("The two differ at these places: {places}. Look at the passbook.")
        return text.format(places=", ".join(places))

    def _holder_faults(self, visit: Visit) -> dict[str, str]:
        if visit.asked("whose") != "other":
            return {}
        found = {}
        holder = visit.asked("holder", MAX_HOLDER)
        if not holder or text_is_unsafe(holder):
            found["holder"] = visit.words("Write the name as it stands in the passbook.")
        if visit.asked("relation") not in RELATIONS:
            found["relation"] = visit.words("Say who that is to you.")
        return found

    def _same_draft(self, visit: Visit) -> Draft | None:
        """None for a form of another draft: an older page, or another window."""
        draft = visit.known.draft
        return draft if draft is not None and visit.asked("draft") == draft.draft_id else None

    def _banks(self) -> Catalogue:
        found = self._catalogue()
        if found is None:
            raise Refused("directory.none")
        return found

    def _hit(self, draft: Draft) -> Hit:
        hit = self._banks().find(draft.dfsp_code, draft.branch_code)
        if hit is None:  # the list changed meanwhile
            raise Refused("web.stale")
        return hit

    def _way(self, hit: Hit) -> str:
        """The value of a row's button."""
        return f"{hit.dfsp.code}{BETWEEN}{hit.branch.code if hit.branch else ''}"

    def _needs_branch(self, code: str) -> bool:
        banks = self._banks()
        hit = banks.find(code)
        return hit is not None and hit.dfsp.branch_required and bool(banks.regions(code))

    def _now_called(self, hit: Hit) -> tuple[str, str]:
        """Bank and branch, or what they became."""
        banks = self._banks()
        code, branch_code = hit.dfsp.code, hit.branch.code if hit.branch else ""
        if hit.branch is not None and hit.branch.replaced_by:
            branch_code = hit.branch.replaced_by
        if hit.dfsp.replaced_by and banks.find(hit.dfsp.replaced_by):
            code = hit.dfsp.replaced_by
        return (code, branch_code) if banks.find(code, branch_code) else (code, "")


def address(hit: Hit, number: str) -> FinancialAddress:
    """The financial address of ``number`` at ``hit``, as the desk makes it."""
    dfsp, branch = hit.dfsp, hit.branch
    if dfsp.kind is FaType.MOBILE_WALLET:
        return MobileWallet(dfsp.name, dfsp.code, number)
    if dfsp.kind is FaType.EMAIL_WALLET:
        return EmailWallet(dfsp.name, dfsp.code, number)
    name, code = (branch.name, branch.code) if branch else ("", "")
    return BankAccount(dfsp.name, dfsp.code, name, code, number)


def shown_account(fa: FinancialAddress | None) -> ShownAccount | None:
    """What a receipt says of it."""
    if fa is None:
        return None
    if isinstance(fa, BankAccount):
        return ShownAccount(FaType.BANK, fa.bank_name, fa.branch_name, fa.number[-4:])
    kind = FaType.MOBILE_WALLET if isinstance(fa, MobileWallet) else FaType.EMAIL_WALLET
    return ShownAccount(kind, fa.wallet_provider_name, "", fa.number[-4:])
