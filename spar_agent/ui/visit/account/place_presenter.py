"""Finding the bank, branch or wallet: one box, or step by step. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp, Hit
from spar_agent.domain.search import query_of, starts_all, words_of
from spar_agent.domain.strategy import is_unsafe
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.ui.visit.state import GuidedPicker, PickerStep, Row, VisitStep
from spar_agent.ui.visit.visit_store import VisitStore

KINDS = tuple(FaType)
MAX_PLACE = 120


class PlacePresenter:
    """P4 of a visit. then: called with what was chosen, and whether it is in the list."""

    def __init__(
        self,
        visit_store: VisitStore,
        bank_search: BankSearch,
        runner: Runner,
        agent: StaffMember,
        then: Callable[[Hit, bool], None],
    ) -> None:
        self._visit_store = visit_store
        self._bank_search = bank_search
        self._runner = runner
        self._agent = agent
        self._then = then
        self._asked = 0
        self._rows: tuple[Row, ...] = ()
        self._kept_old = ""

    def open(self) -> None:
        """Show the picker with this agent's recent ones, and how old the list is."""
        self._kept_old = ""
        self._visit_store.go(VisitStep.PLACE, guided=None, successor_of=None)
        self.typed(self._visit_store.state.query)
        self._runner.run(self._bank_search.stale_days, self._aged, self._visit_store.failed)

    def typed(self, text: str) -> None:
        """Another letter. In the guided way it narrows the rows at hand."""
        guided = self._visit_store.state.guided
        if guided is not None:
            self._narrow(text)
            return
        self._asked += 1
        mine = self._asked

        def found(hits: list[Hit]) -> None:
            if mine == self._asked and self._visit_store.state.guided is None:
                self._visit_store.change(hits=tuple(hits), query=text, successor_of=None)

        work = partial(self._bank_search.search, text, self._agent.agent_id)
        self._runner.run(work, found, self._visit_store.failed)

    def step_by_step(self) -> None:
        """Alt+S: kind, bank, region, branch."""
        self._show(GuidedPicker(PickerStep.KIND), KINDS)

    def not_listed(self) -> None:
        """Alt+U: the branch is not in the list; its bank is, and the place is written."""
        self._banks(GuidedPicker(PickerStep.BANK, kind=FaType.BANK, unlisted=True))

    def row_taken(self, row: Row) -> None:
        """Enter on a row."""
        guided = self._visit_store.state.guided
        if guided is None:
            if isinstance(row, Hit):
                self._hit_taken(row)
            return
        if guided.picker_step is PickerStep.KIND and isinstance(row, str):
            self._banks(replace(guided, picker_step=PickerStep.BANK, kind=FaType(row)))
        elif guided.picker_step is PickerStep.BANK and isinstance(row, Hit):
            self._bank_taken(guided, row.dfsp)
        elif guided.picker_step is PickerStep.REGION and isinstance(row, str):
            self._branches(replace(guided, picker_step=PickerStep.BRANCH, region=row))
        elif isinstance(row, Hit):
            self._hit_taken(row)

    def place_written(self, text: str) -> None:
        """The place of a branch that is not in the list. It is a name and never a code."""
        guided = self._visit_store.state.guided
        if guided is None or guided.dfsp is None:
            return
        place = " ".join(text.split())[:MAX_PLACE]
        if not place or is_unsafe(place) is not None:
            fault = "corrupting" if place else "empty"
            self._visit_store.change(guided=replace(guided, fault=fault))
            return
        self._then(Hit(guided.dfsp, Branch("", place, guided.dfsp.code)), False)

    def back(self) -> bool:
        """One leg back; False when the picker itself is to be left."""
        guided = self._visit_store.state.guided
        if guided is None:
            return False
        first = PickerStep.BANK if guided.unlisted else PickerStep.KIND
        if guided.picker_step is first:
            self.open()
        elif guided.picker_step is PickerStep.BANK:
            self.step_by_step()
        elif guided.picker_step is PickerStep.BRANCH and guided.dfsp is not None and guided.regions:
            self._bank_taken(replace(guided, picker_step=PickerStep.BANK), guided.dfsp)
        else:
            self._banks(
                replace(guided, picker_step=PickerStep.BANK, dfsp=None, region="", fault="")
            )
        return True

    def _banks(self, guided: GuidedPicker) -> None:
        def found(dfsps: list[Dfsp]) -> None:
            self._show(guided, tuple(Hit(dfsp, None) for dfsp in dfsps))

        self._runner.run(
            partial(self._bank_search.dfsps, guided.kind), found, self._visit_store.failed
        )

    def _bank_taken(self, guided: GuidedPicker, dfsp: Dfsp) -> None:
        if guided.unlisted:
            self._show(replace(guided, picker_step=PickerStep.WRITE, dfsp=dfsp), ())
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

        self._runner.run(
            partial(self._bank_search.regions, dfsp.code), found, self._visit_store.failed
        )

    def _branches(self, guided: GuidedPicker) -> None:
        dfsp = guided.dfsp
        if dfsp is None:
            return

        def found(branches: list[Branch]) -> None:
            self._show(guided, tuple(Hit(dfsp, branch, twin=True) for branch in branches))

        work = partial(self._bank_search.branches, dfsp.code, guided.region)
        self._runner.run(work, found, self._visit_store.failed)

    def _show(self, guided: GuidedPicker, rows: tuple[Row, ...]) -> None:
        self._asked += 1
        self._rows = rows
        self._visit_store.change(
            guided=replace(guided, rows=rows, fault=""), query="", successor_of=None, busy=False
        )

    def _narrow(self, text: str) -> None:
        guided = self._visit_store.state.guided
        if guided is None:
            return
        query = query_of(text)
        rows = tuple(row for row in self._rows if starts_all(words_of(_text(row)), query))
        self._visit_store.change(guided=replace(guided, rows=rows), query=text)

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
            self._visit_store.change(guided=None, hits=(successor, hit), successor_of=hit)

        self._runner.run(partial(self._bank_search.successor, hit), found, self._visit_store.failed)

    def _take(self, hit: Hit) -> None:
        if hit.branch is None and hit.dfsp.kind is FaType.BANK and hit.dfsp.branch_required:
            self._bank_taken(GuidedPicker(PickerStep.BANK, kind=FaType.BANK), hit.dfsp)
            return
        self._then(hit, True)

    def _aged(self, days: int) -> None:
        self._visit_store.change(stale_days=days)


def _text(row: Row) -> str:
    if isinstance(row, str):
        return row
    branch = row.branch
    own = (branch.name, branch.place, branch.code, branch.street) if branch else ()
    return " ".join((*own, row.dfsp.name, row.dfsp.code))
