"""Finding the bank, branch or wallet: one box, or step by step. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from spar_agent.domain.account import FaType
from spar_agent.domain.bank_words import fits
from spar_agent.domain.checks import NumberFault
from spar_agent.domain.directory import Branch, Dfsp, DirectoryAge, Hit
from spar_agent.domain.search import query_of, words_of
from spar_agent.domain.strategy import is_unsafe
from spar_agent.ports.runner import Work
from spar_agent.services.bank_search import BankSearch
from spar_agent.ui.presenter import Presenter, View
from spar_agent.ui.visit.account.state import GuidedPicker, PickerStep, PlaceState, Row
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import VisitStep

T = TypeVar("T")
KINDS = tuple(FaType)
MAX_PLACE = 120


class PlacePresenter(Presenter[PlaceState]):
    """The page that finds the bank, branch or wallet.

    on_chosen: called with one of the list. on_written: called with a branch that is not in it.
    """

    def __init__(
        self,
        view: View[PlaceState],
        bank_search: BankSearch,
        current: CurrentVisit,
        on_chosen: Callable[[Hit], None],
        on_written: Callable[[Hit], None],
    ) -> None:
        super().__init__(view, PlaceState(), current)
        self._bank_search = bank_search
        self._current = current
        self._on_chosen = on_chosen
        self._on_written = on_written
        self._asked = 0
        self._rows: tuple[Row, ...] = ()
        self._kept_old = ""
        self._keeps = False
        self._last: Hit | None = None

    def keep_last(self, *, on: bool) -> None:
        """In a village round the last person's bank and branch come first."""
        self._keeps = on
        if not on:
            self._last = None

    def open(self) -> None:
        """Show the picker with this agent's recent ones, and how old the list is."""
        self._kept_old = ""
        self.change(guided=None, successor_of=None)
        self._current.go(VisitStep.PLACE)
        self.typed(self.state.query)
        self.read(self._bank_search.stale_days, self._age_read)
        self.read(self._bank_search.age, self._list_read)

    def typed(self, text: str) -> None:
        """Another letter. In the guided way it narrows the rows at hand."""
        guided = self.state.guided
        if guided is not None:
            self._narrow(text)
            return

        def found(hits: list[Hit]) -> None:
            if self._last is not None and not text.strip():
                hits = [self._last, *(hit for hit in hits if not _same_place(hit, self._last))]
            self.change(hits=tuple(hits), query=text, successor_of=None, searching=False)

        self.change(searching=True)
        self._search(partial(self._bank_search.search, text, self._current.agent.agent_id), found)

    def step_by_step(self) -> None:
        """Alt+S: kind, bank, region, branch."""
        self._next(GuidedPicker(PickerStep.KIND))
        self._show(GuidedPicker(PickerStep.KIND), KINDS)

    def not_listed(self) -> None:
        """Alt+U: the branch is not in the list; once more: its bank is not either."""
        guided = self.state.guided
        if guided is not None and guided.unlisted and guided.picker_step is PickerStep.BANK:
            self._write_bank(guided, self.state.query)
            return
        self._banks(GuidedPicker(PickerStep.BANK, kind=FaType.BANK, unlisted=True))

    def row_taken(self, row: Row) -> None:
        """Enter on a row."""
        guided = self.state.guided
        if guided is None:
            if isinstance(row, Hit):
                self._hit_taken(row)
            return
        if guided.picker_step is PickerStep.KIND and isinstance(row, str):
            self._banks(replace(guided, picker_step=PickerStep.BANK, kind=FaType(row)))
        elif guided.picker_step is PickerStep.BANK and isinstance(row, Hit):
            self._bank_taken(guided, row.dfsp)
        elif guided.picker_step is PickerStep.REGION and isinstance(row, str):
            after = replace(guided, picker_step=PickerStep.BRANCH, region=row)
            self._next(after)
            self._branches(after)
        elif isinstance(row, Hit):
            self._hit_taken(row)

    def place_written(self, text: str) -> None:
        """The bank's name, or the place of its branch. It is a name and never a code."""
        guided = self.state.guided
        asked = (PickerStep.WRITE_BANK, PickerStep.WRITE)
        if guided is None or guided.picker_step not in asked:
            return
        place = " ".join(text.split())[:MAX_PLACE]
        if not place or is_unsafe(place) is not None:
            fault = NumberFault.CORRUPTING if place else NumberFault.EMPTY
            self.change(guided=replace(guided, fault=fault))
            return
        if guided.dfsp is None:
            self._bank_taken(guided, Dfsp("", place, FaType.BANK))
            return
        self._on_written(Hit(guided.dfsp, Branch("", place, guided.dfsp.code)))

    def back(self) -> bool:
        """One step back; False when the picker itself is to be left."""
        guided = self.state.guided
        if guided is None:
            return False
        first = PickerStep.BANK if guided.unlisted else PickerStep.KIND
        if guided.picker_step is first:
            self.open()
        elif guided.picker_step is PickerStep.BANK:
            self.step_by_step()
        elif guided.dfsp is not None and guided.unlisted and not guided.dfsp.code:
            self._write_bank(guided, guided.dfsp.name)
        elif guided.picker_step is PickerStep.BRANCH and guided.dfsp is not None and guided.regions:
            self._bank_taken(replace(guided, picker_step=PickerStep.BANK), guided.dfsp)
        else:
            self._banks(
                replace(guided, picker_step=PickerStep.BANK, dfsp=None, region="", fault=None)
            )
        return True

    def _search(self, work: Work[T], found: Callable[[T], None]) -> None:
        """Look something up; answers that come late or out of order reach nobody."""
        self._asked += 1
        mine = self._asked

        def answered(value: T) -> None:
            if mine == self._asked:
                found(value)

        self.read(work, answered)

    def _next(self, guided: GuidedPicker) -> None:
        """The next question, still without rows: what is typed from now on is meant for it."""
        self._asked += 1
        self._rows = ()
        empty = replace(guided, rows=(), fault=None)
        self.change(guided=empty, query="", successor_of=None, searching=True)

    def _banks(self, guided: GuidedPicker) -> None:
        def found(dfsps: list[Dfsp]) -> None:
            self._show(guided, tuple(Hit(dfsp, None) for dfsp in dfsps))

        self._next(guided)
        self._search(partial(self._bank_search.dfsps, guided.kind), found)

    def _write_bank(self, guided: GuidedPicker, name: str) -> None:
        after = replace(guided, picker_step=PickerStep.WRITE_BANK, dfsp=None)
        self._asked += 1
        self._rows = ()
        empty = replace(after, rows=(), fault=None)
        self.change(guided=empty, query=name, successor_of=None, searching=False)

    def _bank_taken(self, guided: GuidedPicker, dfsp: Dfsp) -> None:
        if guided.unlisted:
            after = replace(guided, picker_step=PickerStep.WRITE, dfsp=dfsp)
            self._next(after)
            self._show(after, ())
            return
        if dfsp.kind is not FaType.BANK or not dfsp.branch_required:
            self._hit_taken(Hit(dfsp, None))
            return

        def found(regions: list[str]) -> None:
            several = len(regions) > 1
            after = replace(guided, picker_step=PickerStep.REGION, dfsp=dfsp, regions=several)
            if several:
                self._show(after, tuple(regions))
            else:
                self._branches(
                    replace(after, picker_step=PickerStep.BRANCH, region="".join(regions))
                )

        self._next(replace(guided, picker_step=PickerStep.REGION, dfsp=dfsp))
        self._search(partial(self._bank_search.regions, dfsp.code), found)

    def _branches(self, guided: GuidedPicker) -> None:
        dfsp = guided.dfsp
        if dfsp is None:
            return

        def found(branches: list[Branch]) -> None:
            self._show(guided, tuple(Hit(dfsp, branch, twin=True) for branch in branches))

        work = partial(self._bank_search.branches, dfsp.code, guided.region)
        self._search(work, found)

    def _show(self, guided: GuidedPicker, rows: tuple[Row, ...]) -> None:
        """The rows of the question, narrowed by what was typed since it was asked."""
        self._rows = rows
        self.change(guided=replace(guided, rows=self._fitting(self.state.query)), searching=False)

    def _narrow(self, text: str) -> None:
        guided = self.state.guided
        if guided is None:
            return
        self.change(guided=replace(guided, rows=self._fitting(text)), query=text)

    def _fitting(self, text: str) -> tuple[Row, ...]:
        query = query_of(text)
        return tuple(row for row in self._rows if fits(words_of(_text(row)), query))

    def _hit_taken(self, hit: Hit) -> None:
        """A merged bank or branch: its successor is offered first, when the list names it."""
        code = hit.branch.code if hit.branch else hit.dfsp.code
        merged = hit.dfsp.replaced_by or (hit.branch and hit.branch.replaced_by)
        if not merged or self._kept_old == code:
            self._take(hit)
            return

        def found(successor: Hit | None) -> None:
            if successor is None:
                self._take(hit)
                return
            self._kept_old = code
            self.change(guided=None, hits=(successor, hit), successor_of=hit)

        self._search(partial(self._bank_search.successor, hit), found)

    def _take(self, hit: Hit) -> None:
        if hit.branch is None and hit.dfsp.kind is FaType.BANK and hit.dfsp.branch_required:
            self._bank_taken(GuidedPicker(PickerStep.BANK, kind=FaType.BANK), hit.dfsp)
            return
        if self._keeps:
            self._last = replace(hit, fuzzy=False, name_spans=(), dfsp_spans=())
        self._on_chosen(hit)

    def _list_read(self, age: DirectoryAge | None) -> None:
        self.change(no_list=age is None)

    def _age_read(self, days: int) -> None:
        self.change(stale_days=days)


def _same_place(one: Hit, other: Hit) -> bool:
    codes = [(hit.dfsp.code, hit.branch.code if hit.branch else "") for hit in (one, other)]
    return codes[0] == codes[1]


def _text(row: Row) -> str:
    if isinstance(row, str):
        return row
    branch = row.branch
    own: tuple[str, ...] = ()
    if branch:
        own = (branch.name, *branch.readings, branch.place, branch.code, branch.street)
    return " ".join((*own, row.dfsp.name, *row.dfsp.readings, row.dfsp.code))
