"""The picker's presenter: one box, step by step, not in the list, merged banks, an old list."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp, DirectoryAge, Hit
from spar_agent.domain.review import Role
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.ui.visit.account.place_presenter import PlacePresenter
from spar_agent.ui.visit.account.state import PickerStep, PlaceState
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.fakes import START, FakeClock, FakeDirectory, InlineRunner

DFSPS = (
    Dfsp("BARB", "Bank of Baroda", FaType.BANK),
    Dfsp("ALLA", "Allahabad Bank", FaType.BANK, replaced_by="IDIB"),
    Dfsp("IDIB", "Indian Bank", FaType.BANK),
    Dfsp("ANDB", "Andhra Bank", FaType.BANK, replaced_by="BARB"),
    Dfsp("POST", "Post Office Savings", FaType.BANK, branch_required=False),
    Dfsp("EXM", "Example Money", FaType.MOBILE_WALLET),
)
BRANCHES = (
    Branch("BARB0DUMASX", "Dumas", "BARB", "Surat", "Gujarat", "Near the market"),
    Branch("BARB0PUNEXX", "Camp", "BARB", "Pune", "Maharashtra"),
    Branch("ALLA0000001", "Civil Lines", "ALLA", "Prayagraj", "", replaced_by="IDIB0000001"),
    Branch("ALLA0000002", "Katra", "ALLA", "Prayagraj", "", replaced_by="IDIB0009999"),
    Branch("IDIB0000001", "Civil Lines", "IDIB", "Prayagraj"),
    Branch("ANDB0000001", "Guntur", "ANDB", "Guntur"),
)


@dataclass
class Seen:
    states: list[PlaceState] = field(default_factory=list)

    def show_state(self, state: PlaceState) -> None:
        self.states.append(state)


class PickerSetup:
    def __init__(self, days_old: int = 3) -> None:
        age = DirectoryAge("1", "IN", START - timedelta(days=days_old), 4, 6)
        self.directory = FakeDirectory(DFSPS, BRANCHES, age)
        self.taken: list[tuple[Hit, bool]] = []
        self.step = VisitStep.PRESENT
        agent = StaffMember("asha", "Asha", Role.AGENT)
        self.place = PlacePresenter(
            Seen(),
            BankSearch(self.directory, FakeClock(), 30),
            CurrentVisit(InlineRunner(), agent, self._show_step),
            self._chosen,
            self._written,
        )
        self.place.open()

    def _show_step(self, step: VisitStep) -> None:
        self.step = step

    def _chosen(self, hit: Hit) -> None:
        self.taken.append((hit, True))

    def _written(self, hit: Hit) -> None:
        self.taken.append((hit, False))

    def rows(self) -> list[str]:
        guided = self.place.state.guided
        rows = guided.rows if guided else self.place.state.hits
        return [r if isinstance(r, str) else (r.branch or r.dfsp).code for r in rows]

    def take(self, row: str) -> None:
        guided = self.place.state.guided
        rows = guided.rows if guided else self.place.state.hits
        self.place.row_taken(rows[self.rows().index(row)])


@pytest.fixture
def setup() -> PickerSetup:
    return PickerSetup()


def test_kind_bank_region_and_branch_lead_to_a_branch(setup: PickerSetup) -> None:
    setup.place.step_by_step()
    assert setup.rows() == ["BANK", "MOBILE_WALLET", "EMAIL_WALLET"]
    setup.take("BANK")
    setup.place.typed("barod")
    assert setup.rows() == ["BARB"]
    setup.take("BARB")
    assert setup.rows() == ["Gujarat", "Maharashtra"]
    setup.take("Gujarat")
    assert setup.rows() == ["BARB0DUMASX"]
    setup.take("BARB0DUMASX")
    ((hit, listed),) = setup.taken
    assert hit.branch == BRANCHES[0]
    assert listed


def test_a_bank_with_one_region_or_no_branches_asks_no_more_than_needed(setup: PickerSetup) -> None:
    setup.place.step_by_step()
    setup.take("BANK")
    setup.take("IDIB")
    assert setup.rows() == ["IDIB0000001"]
    setup.place.back()
    setup.take("POST")
    ((hit, _),) = setup.taken
    assert hit.branch is None


def test_each_step_can_be_taken_back(setup: PickerSetup) -> None:
    setup.place.step_by_step()
    for row in ("BANK", "BARB", "Gujarat"):
        setup.take(row)
    picker_steps = []
    while setup.place.back():
        guided = setup.place.state.guided
        picker_steps.append(guided.picker_step if guided else None)
    assert picker_steps == [PickerStep.REGION, PickerStep.BANK, PickerStep.KIND, None]
    assert setup.step is VisitStep.PLACE


def test_an_unlisted_branch_is_a_bank_and_a_written_place_and_has_no_code(
    setup: PickerSetup,
) -> None:
    setup.place.not_listed()
    setup.take("BARB")
    setup.place.place_written("   ")
    assert setup.place.state.guided is not None
    assert setup.place.state.guided.fault == "empty"
    setup.place.place_written("Dumas.branch_code:BARB0SURATX")
    assert setup.place.state.guided.fault == "corrupting"
    assert setup.taken == []
    setup.place.place_written("  Bhimpore,  near   the temple ")
    ((hit, listed),) = setup.taken
    assert hit.branch == Branch("", "Bhimpore, near the temple", "BARB")
    assert not listed


def test_a_merged_branch_offers_its_successor_first(setup: PickerSetup) -> None:
    setup.place.typed("ALLA0000001")
    setup.take("ALLA0000001")
    assert setup.taken == []
    assert setup.rows() == ["IDIB0000001", "ALLA0000001"]
    setup.take("IDIB0000001")
    assert [hit.dfsp.code for hit, _ in setup.taken] == ["IDIB"]


def test_the_old_branch_can_be_kept_when_the_passbook_says_so(setup: PickerSetup) -> None:
    setup.place.typed("ALLA0000001")
    setup.take("ALLA0000001")
    setup.take("ALLA0000001")
    assert [hit.dfsp.code for hit, _ in setup.taken] == ["ALLA"]


def test_a_successor_that_is_not_in_the_list_is_not_offered(setup: PickerSetup) -> None:
    setup.place.typed("ALLA0000002")
    setup.take("ALLA0000002")
    assert [hit.dfsp.code for hit, _ in setup.taken] == ["ALLA"]


def test_a_bank_that_was_merged_leads_to_the_branches_of_the_new_one(setup: PickerSetup) -> None:
    setup.place.typed("guntur")
    setup.take("ANDB0000001")
    assert setup.rows() == ["BARB", "ANDB0000001"]
    setup.take("BARB")
    assert setup.taken == []
    assert setup.rows() == ["Gujarat", "Maharashtra"]


@pytest.mark.parametrize(("days", "expected"), [(3, 0), (30, 0), (31, 31), (400, 400)])
def test_a_list_is_called_old_only_after_its_days(days: int, expected: int) -> None:
    assert PickerSetup(days).place.state.stale_days == expected
