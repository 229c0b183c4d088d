"""The account number, typed twice, and what is asked about it. No Qt in this file."""

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
from spar_agent.domain.checks import CheckedNumber, NumberFault, check_number
from spar_agent.domain.digits import differing_positions
from spar_agent.domain.directory import Hit
from spar_agent.domain.enrollment import Relation
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.review import is_other_name
from spar_agent.services.photos import Photos
from spar_agent.services.visit import Visit
from spar_agent.ui.presenter import Presenter, View
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.visit.account.state import NumberEntry, NumberQuestion, NumberState, settles
from spar_agent.ui.visit.flow.current_visit import CurrentVisit


class NumberPresenter(Presenter[NumberState]):
    """The page of the account number.

    on_equal: called with the address once both entries are equal, before anything is asked about
    it. on_settled: called with the agent's note once all is answered.
    """

    def __init__(
        self,
        view: View[NumberState],
        visit: Visit,
        photos: Photos,
        current: CurrentVisit,
        on_equal: Callable[[FinancialAddress], None],
        on_settled: Callable[[str], None],
    ) -> None:
        super().__init__(view, NumberState(), current)
        self._visit = visit
        self._photos = photos
        self._current = current
        self._on_equal = on_equal
        self._on_settled = on_settled
        self._checked: CheckedNumber | None = None

    def reset(self, state: NumberState) -> None:
        """Begin again with ``state``. Nothing is drawn."""
        self._checked = None
        if state.hit is not None and state.entry.first_ok:
            read = check_number(state.entry.first, state.hit.dfsp.rule, state.hit.dfsp.kind)
            self._checked = None if isinstance(read, NumberFault) else read
        super().reset(state)

    def start(self, hit: Hit) -> None:
        """A bank, branch or wallet was chosen: its number is typed."""
        self._checked = None
        self.change(hit=hit, entry=NumberEntry())

    def resume(self, hit: Hit, number: str, holder: str, relation: Relation | None) -> bool:
        """Fill in the number of a draft; False when the rule of its bank has changed since."""
        checked = check_number(number, hit.dfsp.rule, hit.dfsp.kind)
        if isinstance(checked, NumberFault):
            return False
        self._checked = checked
        entry = NumberEntry(
            first_ok=True,
            grouped=checked.shown,
            operator=checked.operator,
            abroad=checked.abroad,
            first=checked.value,
            again=checked.value,
            holder=holder,
            relation=relation,
        )
        self.change(hit=hit, entry=entry)
        return True

    def used_by(self, others: int) -> None:
        """So many other people have this account."""
        self.change(entry=replace(self.state.entry, others=others))

    def has_other_name(self) -> bool:
        """True when the name in the passbook is not known to be the person's."""
        return is_other_name(self.state.entry.holder, self._name())

    def _name(self) -> str:
        enrollment = self._current.enrollment
        return enrollment.person.name if enrollment is not None else ""

    def number_given(self, text: str) -> None:
        """The agent left the first line."""
        hit = self.state.hit
        if hit is None:
            return
        read = check_number(text, hit.dfsp.rule, hit.dfsp.kind)
        if isinstance(read, NumberFault):
            self._checked = None
            self.change(entry=NumberEntry(fault=read))
            return
        self._checked = read
        entry = NumberEntry(
            first_ok=True,
            grouped=read.shown,
            operator=read.operator,
            abroad=read.abroad,
            first=read.value,
            holder=self.state.entry.holder,
        )
        self.change(entry=entry)

    def again_given(self, text: str) -> None:
        """The agent typed the number a second time; equal goes on by itself."""
        hit, first = self.state.hit, self._checked
        if hit is None or first is None:
            return
        second = check_number(text, hit.dfsp.rule, hit.dfsp.kind)
        value = second.value if isinstance(second, CheckedNumber) else text
        differs = tuple(differing_positions(first.value, value))
        self.change(entry=replace(self.state.entry, differs=differs, again=value))
        enrollment = self._current.enrollment
        if differs:
            return
        fa = address(hit, first.value)
        self._on_equal(fa)
        if enrollment is not None:
            self.read(self._visit.used_by_others(enrollment, fa), self._others_counted)

    def holder_given(self, name: str) -> None:
        """The name in the passbook, where it is not the person's."""
        self.change(entry=replace(self.state.entry, holder=" ".join(name.split())[:80]))

    def explained(self, text: str, relation: Relation | None) -> None:
        """Why the account is right all the same; without an answer nobody goes on."""
        asks = self.state.entry.asks
        reason = " ".join(text.split())[:200]
        if not asks or not settles(asks, reason, relation):
            return
        whose = relation if NumberQuestion.OTHER_NAME in asks else None
        self.change(entry=replace(self.state.entry, asks=(), relation=whose))
        self._on_settled(reason)

    def photo_given(self, jpeg: bytes) -> None:
        """A photo of the passbook; it is kept at once."""
        enrollment = self._current.enrollment
        if enrollment is not None:
            self.clear_trouble()
            agent_id = self._current.agent.agent_id
            work = partial(self._photos.attach, enrollment.enrollment_id, jpeg, agent_id)
            self.read(work, self._photo_read)

    def photo_taken_away(self) -> None:
        """The agent does not want it after all."""
        enrollment = self._current.enrollment
        if enrollment is not None:
            agent_id = self._current.agent.agent_id
            work = partial(self._photos.take_away, enrollment.enrollment_id, agent_id)
            self.read(work, self._photo_read)

    def photo_unusable(self, code: str) -> None:
        """The picture could not be read; the visit goes on without. code: of the error."""
        self.change(trouble=Trouble(code))

    def find_photo(self) -> None:
        """A draft that is resumed may have one."""
        enrollment = self._current.enrollment
        if enrollment is not None:
            self.read(partial(self._photos.of, enrollment.enrollment_id), self._photo_read)

    def _others_counted(self, others: int) -> None:
        self.used_by(others)
        asks = tuple(self._asks())
        self.change(entry=replace(self.state.entry, asks=asks))
        if not asks:
            self._on_settled("")

    def _asks(self) -> Iterator[NumberQuestion]:
        if self.state.entry.others:
            yield NumberQuestion.SAME_ACCOUNT
        if self._name() and self.has_other_name():  # else a second person asks
            yield NumberQuestion.OTHER_NAME
        if self._checked is not None and self._checked.moved:
            yield NumberQuestion.OPERATOR
        if self._checked is not None and self._checked.abroad:
            yield NumberQuestion.ABROAD

    def _photo_read(self, photo: PassbookPhoto | None) -> None:
        self.change(photo=photo)


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
