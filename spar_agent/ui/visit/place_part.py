"""Finding the bank, branch or wallet: one box, or step by step. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace

from spar_agent.domain.search import query_of, starts_all, words_of
from spar_agent.domain.strategy import spoils
from spar_agent.ports import Branch, Dfsp, Hit, Person, Runner
from spar_agent.services.pick import Pick
from spar_agent.ui.visit.board import Board
from spar_agent.ui.visit.state import Guided, Leg, Row, Step

KINDS = ("BANK", "MOBILE_WALLET", "EMAIL_WALLET")
LONGEST_PLACE = 120


class PlacePart:
    """P4 of a visit. then: called with what was chosen, and whether it is in the list."""

    def __init__(
        self,
        board: Board,
        pick: Pick,
        runner: Runner,
        agent: Person,
        then: Callable[[Hit, bool], None],
    ) -> None:
        self._board = board
        self._pick = pick
        self._runner = runner
        self._agent = agent
        self._then = then
        self._asked = 0
        self._rows: tuple[Row, ...] = ()
        self._kept_old = ""

    def open(self) -> None:
        """Show the picker with this agent's recent ones, and how old the list is."""
        self._kept_old = ""
        self._board.go(Step.PLACE, guided=None, successor_of=None)
        self.typed(self._board.state.query)
        self._runner.run(self._pick.stale_days(), self._aged, self._board.failed)

    def typed(self, text: str) -> None:
        """Another letter. In the guided way it narrows the rows at hand."""
        guided = self._board.state.guided
        if guided is not None:
            self._narrow(text)
            return
        self._asked += 1
        mine = self._asked

        def found(hits: list[Hit]) -> None:
            if mine == self._asked and self._board.state.guided is None:
                self._board.change(hits=tuple(hits), query=text, successor_of=None)

        work = self._pick.search(text, self._agent.agent_id)
        self._runner.run(work, found, self._board.failed)

    def step_by_step(self) -> None:
        """Alt+S: kind, bank, region, branch."""
        self._show(Guided(Leg.KIND), KINDS)

    def not_listed(self) -> None:
        """Alt+U: the branch is not in the list; its bank is, and the place is written."""
        self._banks(Guided(Leg.BANK, kind="BANK", unlisted=True))

    def row_taken(self, row: Row) -> None:
        """Enter on a row."""
        guided = self._board.state.guided
        if guided is None:
            if isinstance(row, Hit):
                self._hit_taken(row)
            return
        if guided.leg is Leg.KIND and isinstance(row, str):
            self._banks(replace(guided, leg=Leg.BANK, kind=row))
        elif guided.leg is Leg.BANK and isinstance(row, Hit):
            self._bank_taken(guided, row.dfsp)
        elif guided.leg is Leg.REGION and isinstance(row, str):
            self._branches(replace(guided, leg=Leg.BRANCH, region=row))
        elif isinstance(row, Hit):
            self._hit_taken(row)

    def place_written(self, text: str) -> None:
        """The place of a branch that is not in the list. It is a name and never a code."""
        guided = self._board.state.guided
        if guided is None or guided.dfsp is None:
            return
        place = " ".join(text.split())[:LONGEST_PLACE]
        if not place or spoils(place) is not None:
            fault = "corrupting" if place else "empty"
            self._board.change(guided=replace(guided, fault=fault))
            return
        self._then(Hit(guided.dfsp, Branch("", place, guided.dfsp.code)), False)

    def back(self) -> bool:
        """One leg back; False when the picker itself is to be left."""
        guided = self._board.state.guided
        if guided is None:
            return False
        first = Leg.BANK if guided.unlisted else Leg.KIND
        if guided.leg is first:
            self.open()
        elif guided.leg is Leg.BANK:
            self.step_by_step()
        elif guided.leg is Leg.BRANCH and guided.dfsp is not None and guided.regions:
            self._bank_taken(replace(guided, leg=Leg.BANK), guided.dfsp)
        else:
            self._banks(replace(guided, leg=Leg.BANK, dfsp=None, region="", fault=""))
        return True

    def _banks(self, guided: Guided) -> None:
        def found(dfsps: list[Dfsp]) -> None:
            self._show(guided, tuple(Hit(dfsp, None) for dfsp in dfsps))

        self._runner.run(self._pick.dfsps(guided.kind), found, self._board.failed)

    def _bank_taken(self, guided: Guided, dfsp: Dfsp) -> None:
        if guided.unlisted:
            self._show(replace(guided, leg=Leg.WRITE, dfsp=dfsp), ())
            return
        if dfsp.kind != "BANK" or not dfsp.branch_required:
            self._hit_taken(Hit(dfsp, None))
            return

        def found(regions: list[str]) -> None:
            several = len(regions) > 1
            after = replace(guided, leg=Leg.REGION, dfsp=dfsp, regions=several)
            if several:
                self._show(after, tuple(regions))
            else:
                self._branches(replace(after, leg=Leg.BRANCH, region="".join(regions)))

        self._runner.run(self._pick.regions(dfsp.code), found, self._board.failed)

    def _branches(self, guided: Guided) -> None:
        dfsp = guided.dfsp
        if dfsp is None:
            return

        def found(branches: list[Branch]) -> None:
            self._show(guided, tuple(Hit(dfsp, branch, twin=True) for branch in branches))

        work = self._pick.branches(dfsp.code, guided.region)
        self._runner.run(work, found, self._board.failed)

    def _show(self, guided: Guided, rows: tuple[Row, ...]) -> None:
        self._asked += 1
        self._rows = rows
        self._board.change(
            guided=replace(guided, rows=rows, fault=""), query="", successor_of=None, busy=False
        )

    def _narrow(self, text: str) -> None:
        guided = self._board.state.guided
        if guided is None:
            return
        query = query_of(text)
        rows = tuple(row for row in self._rows if starts_all(words_of(_text(row)), query))
        self._board.change(guided=replace(guided, rows=rows), query=text)

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
            self._board.change(guided=None, hits=(successor, hit), successor_of=hit)

        self._runner.run(self._pick.successor(hit), found, self._board.failed)

    def _take(self, hit: Hit) -> None:
        if hit.branch is None and hit.dfsp.kind == "BANK" and hit.dfsp.branch_required:
            self._bank_taken(Guided(Leg.BANK, kind="BANK"), hit.dfsp)
            return
        self._then(hit, True)

    def _aged(self, days: int) -> None:
        self._board.change(stale_days=days)


def _text(row: Row) -> str:
    if isinstance(row, str):
        return row
    branch = row.branch
    own = (branch.name, branch.place, branch.code, branch.street) if branch else ()
    return " ".join((*own, row.dfsp.name, row.dfsp.code))
