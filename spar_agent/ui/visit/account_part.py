"""Where the money should go: what these pages do. No Qt in this file."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from spar_agent.domain.account import BankAccount, EmailWallet, FinancialAddress, MobileWallet
from spar_agent.domain.checks import Checked, Fault, check_number, grouped
from spar_agent.domain.enrollment import Base, Enrollment, Intent, Relation
from spar_agent.domain.names import ALIKE, likeness
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.review import Reason
from spar_agent.domain.twice import differing
from spar_agent.ports import AccountRule, Hit, Person, Runner
from spar_agent.services.visit import AT_CONSENT, Typed
from spar_agent.ui.visit.board import Board
from spar_agent.ui.visit.parts import AccountParts
from spar_agent.ui.visit.place_part import PlacePart
from spar_agent.ui.visit.state import NO_TROUBLE, NumberEntry, Query, Step, Trouble, settles


class AccountPart:
    """P3, P4 and P5 of a visit. then: called once the account is right."""

    def __init__(
        self,
        board: Board,
        parts: AccountParts,
        runner: Runner,
        agent: Person,
        then: Callable[[], None],
    ) -> None:
        self._board = board
        self._parts = parts
        self._runner = runner
        self._agent = agent
        self._then = then
        self._checked: Checked | None = None
        self.place = PlacePart(board, parts.pick, runner, agent, self._place_chosen)

    def look_up_present(self) -> None:
        """Ask the registry what it holds; the page shows that it is being asked."""
        draft = self._board.draft
        if draft is None:
            return
        self._board.go(Step.PRESENT, base=None)
        self._runner.run(
            self._parts.visit.present_account(draft), self._present, self._board.failed
        )

    def chosen(self, intent: Intent) -> None:
        """Add, change or remove: three clear intents."""
        self._board.change(intent=intent)
        base = self._board.state.base
        if intent is Intent.REMOVE and base is not None:
            self._board.change(fa=base.fa)
            self._then()
        elif self._board.state.fa is not None:
            self._then()  # picked while the code travelled
        else:
            self.open_picker()

    def open_picker(self) -> None:
        """Show the picker with this agent's recent ones."""
        self.place.open()

    def _place_chosen(self, hit: Hit, listed: bool) -> None:
        """A branch or a wallet was chosen; one that is not in the list goes to review."""
        self._checked = None
        self._board.go(
            Step.NUMBER, hit=hit, entry=NumberEntry(), fa=None, listed=listed, guided=None
        )
        self.doubted()
        if listed:
            work = self._parts.pick.picked(hit, self._agent.agent_id)
            self._runner.run(work, _nothing, self._board.failed)

    def doubted(self) -> None:
        """The account that was kept with the draft is not the right one."""
        draft = self._board.draft
        if draft is not None and draft.resume:
            self._keep(draft, None)

    def take_up(self, draft: Enrollment) -> None:
        """Go on with the account that a draft was left with, where the list still has its place."""
        fa = draft.fa
        if fa is None or draft.resume != AT_CONSENT:
            return

        def found(hit: Hit | None) -> None:
            if hit is not None and self._is_here(draft):
                self._found_again(draft, fa, hit)

        self._runner.run(self._parts.pick.find(*_place_of(fa)), found, self._board.failed)

    def _found_again(self, draft: Enrollment, fa: FinancialAddress, hit: Hit) -> None:
        checked = check_number(fa.number, hit.dfsp.rule, hit.dfsp.kind)
        if isinstance(checked, Fault):
            return  # the rule of this bank has changed: the number is typed again
        self._checked = checked
        entry = NumberEntry(
            first_ok=True,
            grouped=checked.shown,
            operator=checked.operator,
            first=checked.value,
            again=checked.value,
            holder=draft.holder,
            relation=draft.relation,
        )
        self._board.draft = replace(self._board.draft or draft, note="")
        self._board.change(hit=hit, fa=fa, entry=entry, note=draft.note)

        def counted(others: int) -> None:
            if not self._is_here(draft):
                return
            self._board.change(entry=replace(self._board.state.entry, others=others))
            if others and not draft.note:
                self._board.change(fa=None)  # somebody came since: the reason is asked for

        work = self._parts.visit.used_by_others(draft, fa)
        self._runner.run(work, counted, self._board.failed)

    def _settled(self) -> None:
        """The account is right; it is kept at once."""
        draft, state = self._board.draft, self._board.state
        if draft is not None and state.fa is not None and state.listed:
            entry = state.entry
            holder = entry.holder if entry.relation else ""
            self._keep(draft, Typed(state.fa, state.note, holder, entry.relation))
        self._then()

    def _keep(self, draft: Enrollment, typed: Typed | None) -> None:
        work = self._parts.visit.keep_account(draft.enrollment_id, typed)
        self._runner.run(work, self._kept, self._board.failed)

    def _kept(self, kept: Enrollment | None) -> None:
        """A proof that came meanwhile stays on the board, and why identity was put off."""
        draft = self._board.draft
        if kept is None or draft is None or not self._is_here(kept):
            return
        self._board.draft = replace(
            draft,
            fa=kept.fa,
            holder=kept.holder,
            relation=kept.relation,
            resume=kept.resume,
        )

    def _is_here(self, case: Enrollment) -> bool:
        """The next person does not sit here yet."""
        draft = self._board.draft
        return draft is not None and draft.enrollment_id == case.enrollment_id

    def signals(self) -> tuple[str, ...]:
        """What a second person must know of this account."""
        state = self._board.state
        found = (
            (Reason.SAME_ACCOUNT, bool(state.entry.others)),
            (Reason.NOT_LISTED, not state.listed),
            (Reason.OTHER_NAME, self._is_another(state.entry)),
        )
        return tuple(reason.value for reason, here in found if here)

    def number_given(self, text: str) -> None:
        """The agent left the first line."""
        hit = self._board.state.hit
        if hit is None:
            return
        read = check_number(text, hit.dfsp.rule, hit.dfsp.kind)
        if isinstance(read, Fault):
            self._checked = None
            self._board.change(entry=NumberEntry(fault=read.value))
            return
        self._checked = read
        entry = NumberEntry(
            first_ok=True,
            grouped=read.shown,
            operator=read.operator,
            first=read.value,
            holder=self._board.state.entry.holder,
        )
        self._board.change(entry=entry)

    def holder_given(self, name: str) -> None:
        """The name in the passbook, where it is not the person's."""
        entry = replace(self._board.state.entry, holder=" ".join(name.split())[:80])
        self._board.change(entry=entry)

    def explained(self, text: str, relation: Relation | None) -> None:
        """Why the account is right all the same; without an answer nobody goes on."""
        asks = self._board.state.entry.asks
        reason = " ".join(text.split())[:200]
        if not asks or not settles(asks, reason, relation):
            return
        whose = relation if Query.OTHER_NAME in asks else None
        settled = replace(self._board.state.entry, asks=(), relation=whose)
        self._board.change(note=reason, entry=settled)
        self._settled()

    def photo_given(self, jpeg: bytes) -> None:
        """A photo of the passbook; it is kept at once."""
        draft = self._board.draft
        if draft is not None:
            self._board.change(trouble=NO_TROUBLE)
            work = self._parts.photos.attach(draft.enrollment_id, jpeg, self._agent.agent_id)
            self._runner.run(work, self._photo_of(draft), self._board.failed)

    def photo_taken_away(self) -> None:
        """The agent does not want it after all."""
        draft = self._board.draft
        if draft is not None:
            work = self._parts.photos.take_away(draft.enrollment_id, self._agent.agent_id)
            self._runner.run(work, self._photo_of(draft), self._board.failed)

    def photo_unusable(self, code: str) -> None:
        """The picture could not be read; the visit goes on without."""
        self._board.change(trouble=Trouble(code))

    def look_for_photo(self) -> None:
        """A draft that is taken up again may have one."""
        draft = self._board.draft
        if draft is not None:
            work = self._parts.photos.of(draft.enrollment_id)
            self._runner.run(work, self._photo_of(draft), self._board.failed)

    def again_given(self, text: str) -> None:
        """The agent typed the number a second time; equal goes on by itself."""
        hit, first = self._board.state.hit, self._checked
        if hit is None or first is None:
            return
        second = check_number(text, hit.dfsp.rule, hit.dfsp.kind)
        value = second.value if isinstance(second, Checked) else text
        differs = differing(first.value, value)
        if differs:
            entry = replace(self._board.state.entry, differs=tuple(differs), again=value)
            self._board.change(entry=entry)
            return
        fa = address(hit, first.value)
        self._board.change(fa=fa, entry=replace(self._board.state.entry, differs=(), again=value))
        draft = self._board.draft
        if draft is None:
            return
        work = self._parts.visit.used_by_others(draft, fa)
        self._runner.run(work, self._others_counted, self._board.failed)

    def _others_counted(self, others: int) -> None:
        entry = replace(self._board.state.entry, others=others)
        asks = tuple(self._asks(entry))
        self._board.change(entry=replace(entry, asks=asks), note="")
        if not asks:
            self._settled()

    def _asks(self, entry: NumberEntry) -> Iterator[Query]:
        if entry.others:
            yield Query.SAME_ACCOUNT
        if self._is_another(entry):
            yield Query.OTHER_NAME
        if self._checked is not None and self._checked.moved:
            yield Query.OPERATOR

    def _is_another(self, entry: NumberEntry) -> bool:
        return likeness(entry.holder, self._board.state.name) < ALIKE

    def _photo_of(self, asked: Enrollment) -> Callable[[PassbookPhoto | None], None]:
        """Draws what is kept now, unless the next person sits here already."""

        def draw(photo: PassbookPhoto | None) -> None:
            if self._is_here(asked):
                self._board.change(photo=photo)

        return draw

    def _present(self, base: Base) -> None:
        self._board.change(base=base, busy=False)


def address(hit: Hit, number: str) -> FinancialAddress:
    """The financial address of ``number`` at ``hit``."""
    if hit.dfsp.kind == "MOBILE_WALLET":
        return MobileWallet(hit.dfsp.name, hit.dfsp.code, number)
    if hit.dfsp.kind == "EMAIL_WALLET":
        return EmailWallet(hit.dfsp.name, hit.dfsp.code, number)
    branch = hit.branch
    return BankAccount(
        hit.dfsp.name,
        hit.dfsp.code,
        branch.name if branch else "",
        branch.code if branch else "",
        number,
    )


def _place_of(fa: FinancialAddress) -> tuple[str, str]:
    """The codes by which a directory knows where ``fa`` is."""
    if isinstance(fa, BankAccount):
        return fa.bank_code, fa.branch_code
    return fa.wallet_provider_code, ""


def shown_number(fa: FinancialAddress, rule: AccountRule) -> str:
    """The number in groups, as people write it."""
    return grouped(fa.number, rule)


def _nothing(_: None) -> None:
    """The choice is remembered; nothing to draw."""
