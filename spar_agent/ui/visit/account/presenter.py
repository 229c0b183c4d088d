"""Where the money should go: what the account pages do together. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from spar_agent.domain.account import BankAccount, FaType, FinancialAddress, same_account
from spar_agent.domain.directory import Branch, Dfsp, Hit
from spar_agent.domain.enrollment import (
    Enrollment,
    Intent,
    Reason,
)
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.photos import Photos
from spar_agent.services.visit import AT_CONSENT, TypedAccount, Visit
from spar_agent.ui.presenter import Presenter, View
from spar_agent.ui.visit.account.number_presenter import NumberPresenter
from spar_agent.ui.visit.account.place_presenter import PlacePresenter
from spar_agent.ui.visit.account.state import AccountState, NumberState, PlaceState
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import VisitStep


class AccountPresenter(Presenter[AccountState]):
    """The page of the present account, and those of place and number that may follow.

    on_settled: called once the account is right.
    """

    def __init__(
        self,
        view: View[AccountState],
        place_view: View[PlaceState],
        number_view: View[NumberState],
        visit: Visit,
        bank_search: BankSearch,
        photos: Photos,
        current: CurrentVisit,
        on_settled: Callable[[], None],
    ) -> None:
        super().__init__(view, AccountState(), current)
        self._visit = visit
        self._bank_search = bank_search
        self._current = current
        self._on_settled = on_settled
        self._goes_on = False
        self.place = PlacePresenter(
            place_view, bank_search, current, self._place_chosen, self._place_written
        )
        self.number = NumberPresenter(
            number_view, visit, photos, current, self._numbers_equal, self._number_settled
        )

    def reset(self, state: AccountState) -> None:
        """Begin again with ``state``. Nothing is drawn."""
        self._goes_on = False
        super().reset(state)

    def look_up_present(self) -> None:
        """Ask the registry what it holds; the page shows that it is being asked."""
        enrollment = self._current.enrollment
        if enrollment is None:
            return
        self.change(seen=None, kept=False)
        self._current.go(VisitStep.PRESENT)
        self.read(self._visit.present_account(enrollment), self._present_read)

    def still_right(self) -> None:
        """The person says that the registered account stays: its last day is put off."""
        enrollment, seen = self._current.enrollment, self.state.seen
        if enrollment is None or seen is None or self.state.busy:
            return
        self.act(self._visit.still_right(enrollment, seen), self._kept_for_longer)

    def identity_put_off(self) -> None:
        """Without a proof the registry cannot be asked."""
        self.change(seen=SeenAccount(known=False), intent=Intent.PUT)

    def chosen(self, intent: Intent) -> None:
        """Add, change or remove: three clear intents."""
        self._goes_on = False
        self.change(intent=intent)
        if intent is Intent.REMOVE and self.state.seen is not None:
            self.change(fa=self.state.seen.fa)
            self._on_settled()
        elif self.state.fa is not None:
            self._on_settled()  # picked while the code travelled
        else:
            self.place.open()

    def discard_kept(self) -> None:
        """The account that was kept with the draft is not the right one."""
        enrollment = self._current.enrollment
        if enrollment is not None and enrollment.account.resume:
            self._keep(enrollment, None)

    def resume(self, enrollment: Enrollment) -> None:
        """Go on with the account that a draft was left with, where the list still has its place."""
        fa = enrollment.account.fa
        if fa is None or enrollment.account.resume != AT_CONSENT:
            return

        def found(hit: Hit | None) -> None:
            if enrollment.account.written and isinstance(fa, BankAccount):
                self.change(written=enrollment.account.written)
                self._place_found(enrollment, fa, _as_written(fa, hit))
            elif hit is not None:
                self._place_found(enrollment, fa, hit)

        self.read(partial(self._bank_search.find, *_place_of(fa)), found)

    def signals(self) -> tuple[Reason, ...]:
        """What a second person must know of this account."""
        found = (
            (Reason.SAME_ACCOUNT, bool(self.number.state.entry.others)),
            (Reason.NOT_LISTED, bool(self.state.written)),
            (Reason.OTHER_NAME, self.number.has_other_name()),
        )
        return tuple(reason for reason, here in found if here)

    def _place_chosen(self, hit: Hit) -> None:
        self.change(fa=None, written="")
        self._start_number(hit)
        work = partial(self._bank_search.picked, hit, self._current.agent.agent_id)
        self.number.read(work, _ignore)

    def _place_written(self, hit: Hit) -> None:
        """A branch that is not in the list was written down: such a visit goes to review."""
        self.change(fa=None, written=written_place(hit))
        self._start_number(hit)

    def _start_number(self, hit: Hit) -> None:
        self.place.change(guided=None)
        self.number.start(hit)
        self._current.go(VisitStep.NUMBER)
        self.discard_kept()

    def _place_found(self, enrollment: Enrollment, fa: FinancialAddress, hit: Hit) -> None:
        account = enrollment.account
        if not self.number.resume(hit, fa.number, account.holder, account.relation):
            return
        self._current.enrollment = replace(self._current.enrollment or enrollment, note="")
        self.change(fa=fa, note=enrollment.note)

        def counted(others: int) -> None:
            self.number.used_by(others)
            if others and not enrollment.note:
                self.change(fa=None)  # somebody came since: the reason is asked for
            else:
                self._goes_on = enrollment.proof is not None
                self._go_on()

        self.read(self._visit.used_by_others(enrollment, fa), counted)

    def _numbers_equal(self, fa: FinancialAddress) -> None:
        self.change(fa=fa)

    def _number_settled(self, note: str) -> None:
        """The account is right; it is kept at once."""
        self.change(note=note)
        enrollment, state, entry = self._current.enrollment, self.state, self.number.state.entry
        if enrollment is not None and state.fa is not None:
            spent = self._current.time.seconds()
            typed = TypedAccount(state.fa, note, entry.holder, entry.relation, state.written, spent)
            self._keep(enrollment, typed)
        self._on_settled()

    def _keep(self, enrollment: Enrollment, typed: TypedAccount | None) -> None:
        work = partial(self._visit.keep_account, enrollment.enrollment_id, typed)
        self.number.read(work, self._kept)  # asked for there, though the next page is shown by now

    def _kept(self, kept: Enrollment | None) -> None:
        """A proof that came meanwhile stays at hand, and why identity was put off."""
        enrollment = self._current.enrollment
        if kept is None or enrollment is None or not self._current.is_about(kept):
            return
        filled = enrollment.with_account(
            fa=kept.account.fa,
            holder=kept.account.holder,
            relation=kept.account.relation,
            resume=kept.account.resume,
            written=kept.account.written,
        )
        self._current.enrollment = replace(filled, visit_s=kept.visit_s)

    def _kept_for_longer(self, seen: SeenAccount) -> None:
        self.change(seen=seen, kept=True)

    def _present_read(self, seen: SeenAccount) -> None:
        self.change(seen=seen)
        self._go_on()

    def _go_on(self) -> None:
        """A draft whose account was right goes on after it, once the registry has answered.

        Where the registry has that account by now, or one that cannot be read, the page asks.
        """
        seen, wanted = self.state.seen, self.state.fa
        if not self._goes_on or seen is None or wanted is None:
            return
        self._goes_on = False
        if not seen.readable or (seen.fa is not None and same_account(seen.fa, wanted)):
            return
        intent = Intent.PUT if not seen.known else Intent.CHANGE if seen.fa else Intent.ADD
        self.change(intent=intent)
        self._on_settled()


def _place_of(fa: FinancialAddress) -> tuple[str, str]:
    """The codes by which a directory knows where ``fa`` is."""
    if isinstance(fa, BankAccount):
        return fa.bank_code, fa.branch_code
    return fa.wallet_provider_code, ""


def _ignore(_: None) -> None:
    """The choice is remembered; nothing to draw."""


def written_place(hit: Hit) -> str:
    """Bank and branch in one line, as the agent wrote them down."""
    parts = (hit.dfsp.name, hit.branch.name if hit.branch else "")
    return ", ".join(part for part in parts if part)


def _as_written(fa: BankAccount, bank: Hit | None) -> Hit:
    """The place of a draft that is in no list; bank: the bank, where that is in it."""
    dfsp = bank.dfsp if bank is not None else Dfsp(fa.bank_code, fa.bank_name, FaType.BANK)
    return Hit(dfsp, Branch("", fa.branch_name, fa.bank_code))
