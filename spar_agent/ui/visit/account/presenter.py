"""Where the money should go: what these pages do. No Qt in this file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from spar_agent.domain.account import (
    BankAccount,
    EmailWallet,
    FaType,
    FinancialAddress,
    MobileWallet,
)
from spar_agent.domain.checks import Checked, NumberFault, check_number, grouped
from spar_agent.domain.digits import differing_positions
from spar_agent.domain.directory import AccountRule, Hit
from spar_agent.domain.enrollment import Enrollment, Intent, Reason, Relation, SeenAccount
from spar_agent.domain.names import ALIKE, likeness
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.photos import Photos
from spar_agent.services.visit import AT_CONSENT, TypedAccount, Visit
from spar_agent.ui.trouble import NO_TROUBLE, Trouble
from spar_agent.ui.visit.account.place_presenter import PlacePresenter
from spar_agent.ui.visit.state import NumberEntry, NumberQuestion, VisitStep, settles
from spar_agent.ui.visit.visit_store import VisitStore


class AccountPresenter:
    """P3, P4 and P5 of a visit. then: called once the account is right."""

    def __init__(
        self,
        visit_store: VisitStore,
        visit: Visit,
        bank_search: BankSearch,
        photos: Photos,
        runner: Runner,
        agent: StaffMember,
        then: Callable[[], None],
    ) -> None:
        self._visit_store = visit_store
        self._visit = visit
        self._bank_search = bank_search
        self._photos = photos
        self._runner = runner
        self._agent = agent
        self._then = then
        self._checked: Checked | None = None
        self.place = PlacePresenter(visit_store, bank_search, runner, agent, self._place_chosen)

    def look_up_present(self) -> None:
        """Ask the registry what it holds; the page shows that it is being asked."""
        enrollment = self._visit_store.enrollment
        if enrollment is None:
            return
        self._visit_store.go(VisitStep.PRESENT, seen=None)
        self._runner.run(
            self._visit.present_account(enrollment), self._present, self._visit_store.failed
        )

    def chosen(self, intent: Intent) -> None:
        """Add, change or remove: three clear intents."""
        self._visit_store.change(intent=intent)
        seen = self._visit_store.state.seen
        if intent is Intent.REMOVE and seen is not None:
            self._visit_store.change(fa=seen.fa)
            self._then()
        elif self._visit_store.state.fa is not None:
            self._then()  # picked while the code travelled
        else:
            self.open_picker()

    def open_picker(self) -> None:
        """Show the picker with this agent's recent ones."""
        self.place.open()

    def _place_chosen(self, hit: Hit, listed: bool) -> None:
        """A branch or a wallet was chosen; one that is not in the list goes to review."""
        self._checked = None
        self._visit_store.go(
            VisitStep.NUMBER, hit=hit, entry=NumberEntry(), fa=None, listed=listed, guided=None
        )
        self.doubted()
        if listed:
            work = partial(self._bank_search.picked, hit, self._agent.agent_id)
            self._runner.run(work, _nothing, self._visit_store.failed)

    def doubted(self) -> None:
        """The account that was kept with the draft is not the right one."""
        enrollment = self._visit_store.enrollment
        if enrollment is not None and enrollment.account.resume:
            self._keep(enrollment, None)

    def resume(self, enrollment: Enrollment) -> None:
        """Go on with the account that a draft was left with, where the list still has its place."""
        fa = enrollment.account.fa
        if fa is None or enrollment.account.resume != AT_CONSENT:
            return

        def found(hit: Hit | None) -> None:
            if hit is not None and self._is_here(enrollment):
                self._found_again(enrollment, fa, hit)

        self._runner.run(
            partial(self._bank_search.find, *_place_of(fa)), found, self._visit_store.failed
        )

    def _found_again(self, enrollment: Enrollment, fa: FinancialAddress, hit: Hit) -> None:
        checked = check_number(fa.number, hit.dfsp.rule, hit.dfsp.kind)
        if isinstance(checked, NumberFault):
            return  # the rule of this bank has changed: the number is typed again
        self._checked = checked
        entry = NumberEntry(
            first_ok=True,
            grouped=checked.shown,
            operator=checked.operator,
            first=checked.value,
            again=checked.value,
            holder=enrollment.account.holder,
            relation=enrollment.account.relation,
        )
        self._visit_store.enrollment = replace(self._visit_store.enrollment or enrollment, note="")
        self._visit_store.change(hit=hit, fa=fa, entry=entry, note=enrollment.note)

        def counted(others: int) -> None:
            if not self._is_here(enrollment):
                return
            self._visit_store.change(entry=replace(self._visit_store.state.entry, others=others))
            if others and not enrollment.note:
                self._visit_store.change(fa=None)  # somebody came since: the reason is asked for

        work = self._visit.used_by_others(enrollment, fa)
        self._runner.run(work, counted, self._visit_store.failed)

    def _settled(self) -> None:
        """The account is right; it is kept at once."""
        enrollment, state = self._visit_store.enrollment, self._visit_store.state
        if enrollment is not None and state.fa is not None and state.listed:
            entry = state.entry
            holder = entry.holder if entry.relation else ""
            self._keep(enrollment, TypedAccount(state.fa, state.note, holder, entry.relation))
        self._then()

    def _keep(self, enrollment: Enrollment, typed: TypedAccount | None) -> None:
        work = partial(self._visit.keep_account, enrollment.enrollment_id, typed)
        self._runner.run(work, self._kept, self._visit_store.failed)

    def _kept(self, kept: Enrollment | None) -> None:
        """A proof that came meanwhile stays on the board, and why identity was put off."""
        enrollment = self._visit_store.enrollment
        if kept is None or enrollment is None or not self._is_here(kept):
            return
        self._visit_store.enrollment = enrollment.with_account(
            fa=kept.account.fa,
            holder=kept.account.holder,
            relation=kept.account.relation,
            resume=kept.account.resume,
        )

    def _is_here(self, enrollment: Enrollment) -> bool:
        """The next person does not sit here yet."""
        current = self._visit_store.enrollment
        return current is not None and current.enrollment_id == enrollment.enrollment_id

    def signals(self) -> tuple[Reason, ...]:
        """What a second person must know of this account."""
        state = self._visit_store.state
        found = (
            (Reason.SAME_ACCOUNT, bool(state.entry.others)),
            (Reason.NOT_LISTED, not state.listed),
            (Reason.OTHER_NAME, self._is_another(state.entry)),
        )
        return tuple(reason for reason, here in found if here)

    def number_given(self, text: str) -> None:
        """The agent left the first line."""
        hit = self._visit_store.state.hit
        if hit is None:
            return
        read = check_number(text, hit.dfsp.rule, hit.dfsp.kind)
        if isinstance(read, NumberFault):
            self._checked = None
            self._visit_store.change(entry=NumberEntry(fault=read.value))
            return
        self._checked = read
        entry = NumberEntry(
            first_ok=True,
            grouped=read.shown,
            operator=read.operator,
            first=read.value,
            holder=self._visit_store.state.entry.holder,
        )
        self._visit_store.change(entry=entry)

    def holder_given(self, name: str) -> None:
        """The name in the passbook, where it is not the person's."""
        entry = replace(self._visit_store.state.entry, holder=" ".join(name.split())[:80])
        self._visit_store.change(entry=entry)

    def explained(self, text: str, relation: Relation | None) -> None:
        """Why the account is right all the same; without an answer nobody goes on."""
        asks = self._visit_store.state.entry.asks
        reason = " ".join(text.split())[:200]
        if not asks or not settles(asks, reason, relation):
            return
        whose = relation if NumberQuestion.OTHER_NAME in asks else None
        settled = replace(self._visit_store.state.entry, asks=(), relation=whose)
        self._visit_store.change(note=reason, entry=settled)
        self._settled()

    def photo_given(self, jpeg: bytes) -> None:
        """A photo of the passbook; it is kept at once."""
        enrollment = self._visit_store.enrollment
        if enrollment is not None:
            self._visit_store.change(trouble=NO_TROUBLE)
            work = partial(
                self._photos.attach, enrollment.enrollment_id, jpeg, self._agent.agent_id
            )
            self._runner.run(work, self._photo_of(enrollment), self._visit_store.failed)

    def photo_taken_away(self) -> None:
        """The agent does not want it after all."""
        enrollment = self._visit_store.enrollment
        if enrollment is not None:
            work = partial(self._photos.take_away, enrollment.enrollment_id, self._agent.agent_id)
            self._runner.run(work, self._photo_of(enrollment), self._visit_store.failed)

    def photo_unusable(self, code: str) -> None:
        """The picture could not be read; the visit goes on without."""
        self._visit_store.change(trouble=Trouble(code))

    def look_for_photo(self) -> None:
        """A draft that is taken up again may have one."""
        enrollment = self._visit_store.enrollment
        if enrollment is not None:
            work = partial(self._photos.of, enrollment.enrollment_id)
            self._runner.run(work, self._photo_of(enrollment), self._visit_store.failed)

    def again_given(self, text: str) -> None:
        """The agent typed the number a second time; equal goes on by itself."""
        hit, first = self._visit_store.state.hit, self._checked
        if hit is None or first is None:
            return
        second = check_number(text, hit.dfsp.rule, hit.dfsp.kind)
        value = second.value if isinstance(second, Checked) else text
        differs = differing_positions(first.value, value)
        if differs:
            entry = replace(self._visit_store.state.entry, differs=tuple(differs), again=value)
            self._visit_store.change(entry=entry)
            return
        fa = address(hit, first.value)
        self._visit_store.change(
            fa=fa, entry=replace(self._visit_store.state.entry, differs=(), again=value)
        )
        enrollment = self._visit_store.enrollment
        if enrollment is None:
            return
        work = self._visit.used_by_others(enrollment, fa)
        self._runner.run(work, self._others_counted, self._visit_store.failed)

    def _others_counted(self, others: int) -> None:
        entry = replace(self._visit_store.state.entry, others=others)
        asks = tuple(self._asks(entry))
        self._visit_store.change(entry=replace(entry, asks=asks), note="")
        if not asks:
            self._settled()

    def _asks(self, entry: NumberEntry) -> Iterator[NumberQuestion]:
        if entry.others:
            yield NumberQuestion.SAME_ACCOUNT
        if self._is_another(entry):
            yield NumberQuestion.OTHER_NAME
        if self._checked is not None and self._checked.moved:
            yield NumberQuestion.OPERATOR

    def _is_another(self, entry: NumberEntry) -> bool:
        return likeness(entry.holder, self._visit_store.state.name) < ALIKE

    def _photo_of(self, asked: Enrollment) -> Callable[[PassbookPhoto | None], None]:
        """Draws what is kept now, unless the next person sits here already."""

        def draw(photo: PassbookPhoto | None) -> None:
            if self._is_here(asked):
                self._visit_store.change(photo=photo)

        return draw

    def _present(self, seen: SeenAccount) -> None:
        self._visit_store.change(seen=seen, busy=False)


def address(hit: Hit, number: str) -> FinancialAddress:
    """The financial address of ``number`` at ``hit``."""
    if hit.dfsp.kind is FaType.MOBILE_WALLET:
        return MobileWallet(hit.dfsp.name, hit.dfsp.code, number)
    if hit.dfsp.kind is FaType.EMAIL_WALLET:
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
