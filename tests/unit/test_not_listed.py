"""A bank or branch that is not in the list: written down, looked up, and only then sent."""

import asyncio
from dataclasses import replace

import pytest

from spar_agent.domain.account import BankAccount, FaType
from spar_agent.domain.directory import AccountRule, Branch, Dfsp, Hit
from spar_agent.domain.enrollment import (
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Reason,
    State,
    needs_branch,
)
from spar_agent.errors import BranchNotChosen, BranchUnfit, IllegalEvent
from spar_agent.services.visit import Submission
from spar_agent.ui.queue.events import event_words
from spar_agent.ui.status import status_line
from spar_agent.ui.visit.account.state import PickerStep
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.presenter import VisitPresenter
from tests.enrollments import queued
from tests.fakes import InlineRunner
from tests.services import AGENT, BANK, BRANCH, SUPERVISOR, Office
from tests.unit.test_presenters import AnyPage, nothing

NUMBER = "31230000391"
WRITTEN = BankAccount("Surat Gramin Bank", "", "Bhimpore, near the temple", "", NUMBER)
RURAL = Hit(
    Dfsp("SGB", "Surat Gramin Bank", FaType.BANK, AccountRule(min_len=9, max_len=18)),
    Branch("SGB0BHIMPO", "Bhimpore", "SGB"),
)


def written(office: Office, state: State = State.IN_REVIEW) -> Enrollment:
    row = replace(queued(1), state=state, agent_id=AGENT.agent_id, signals=(Reason.NOT_LISTED,))
    row = row.with_account(fa=WRITTEN, written="Surat Gramin Bank, Bhimpore, near the temple")
    office.store.save(row, event=Event.SUBMIT, actor=AGENT.agent_id)
    return row


def visit_at_the_picker(office: Office) -> VisitPresenter:
    visit = VisitPresenter(AnyPage(), office.services, office.clock, InlineRunner(), AGENT, nothing)
    draft = replace(queued(2), state=State.DRAFT, slip="", agent_id=AGENT.agent_id)
    draft = draft.with_account(fa=None)
    office.store.save(draft, event=Event.BEGIN, actor=AGENT.agent_id)
    visit.resume(draft)
    visit.account.place.open()
    return visit


def asked(visit: VisitPresenter) -> tuple[PickerStep, str]:
    state = visit.state.place
    assert state.guided is not None
    return state.guided.picker_step, state.query


def test_the_bank_is_written_then_its_branch_and_both_are_names() -> None:
    visit = visit_at_the_picker(Office())
    place = visit.account.place
    place.not_listed()
    place.typed("Surat Gramin")
    place.not_listed()
    assert asked(visit) == (PickerStep.WRITE_BANK, "Surat Gramin")
    place.place_written("  ")
    assert place.state.guided is not None
    assert place.state.guided.fault is not None
    place.place_written(" Surat  Gramin Bank ")
    assert asked(visit)[0] is PickerStep.WRITE
    assert place.back()
    assert asked(visit) == (PickerStep.WRITE_BANK, "Surat Gramin Bank")
    place.place_written("Surat Gramin Bank")
    place.place_written("Bhimpore, near the temple")
    assert visit.state.step is VisitStep.NUMBER
    visit.account.number.number_given(NUMBER)
    visit.account.number.again_given(NUMBER)
    assert visit.state.account.fa == WRITTEN
    assert visit.account.signals() == (Reason.NOT_LISTED,)
    kept = visit.current.enrollment
    assert kept is not None
    assert kept.account.written == "Surat Gramin Bank, Bhimpore, near the temple"


def test_a_draft_with_a_written_bank_goes_on_after_it() -> None:
    office = Office()
    visit = visit_at_the_picker(office)
    place = visit.account.place
    place.not_listed()
    place.not_listed()
    place.place_written("Surat Gramin Bank")
    place.place_written("Bhimpore, near the temple")
    visit.account.number.number_given(NUMBER)
    visit.account.number.again_given(NUMBER)
    visit.new_person()
    visit.resume(office.store.rows["e00002"])
    assert visit.state.step is VisitStep.CONSENT
    assert visit.state.account.fa == WRITTEN
    assert visit.account.signals() == (Reason.NOT_LISTED,)


def shown(office: Office) -> Enrollment:
    """As the center shows it to the supervisor."""
    (row,) = asyncio.run(office.services.review.waiting(SUPERVISOR)).rows
    return row


def test_nobody_lets_it_go_before_its_branch_is_known() -> None:
    office = Office()
    row = written(office)
    assert "looks up the bank" in status_line(row)
    with pytest.raises(BranchNotChosen):
        asyncio.run(office.services.review.approve(shown(office), SUPERVISOR))
    assert office.store.rows[row.enrollment_id].state is State.IN_REVIEW


def test_a_second_person_chooses_the_branch_and_it_goes_with_the_approval() -> None:
    office = Office()
    written(office)
    review = office.services.review
    chosen = review.choose_branch(shown(office), SUPERVISOR, RURAL)
    assert chosen.account.fa == BankAccount(
        "Surat Gramin Bank", "SGB", "Bhimpore", "SGB0BHIMPO", NUMBER
    )
    assert not needs_branch(chosen)
    assert chosen.account.written
    assert office.store.rows[chosen.enrollment_id].account.fa == WRITTEN
    asyncio.run(review.approve(chosen, SUPERVISOR))
    sent = office.store.rows[chosen.enrollment_id]
    assert (sent.state, sent.account.fa) == (State.QUEUED, chosen.account.fa)


def test_the_journal_says_in_words_which_branch_was_chosen() -> None:
    assert "SGB0BHIMPO" in event_words(Event.CHOOSE_BRANCH, "SGB0BHIMPO")


def test_a_code_that_is_in_no_list_can_be_written_and_nothing_that_is_none() -> None:
    office = Office()
    written(office)
    row, review = shown(office), office.services.review
    for bank, branch in (("", "SGB0BHIMPO"), ("SGB", "near the temple"), ("SGB", "a.b:c")):
        with pytest.raises(BranchUnfit):
            review.write_codes(row, SUPERVISOR, bank, branch)
    chosen = review.write_codes(row, SUPERVISOR, " sgb", "sgb0bhimpo ")
    assert isinstance(chosen.account.fa, BankAccount)
    assert chosen.account.fa == replace(WRITTEN, bank_code="SGB", branch_code="SGB0BHIMPO")


def test_what_the_center_did_not_show_has_no_branch_chosen() -> None:
    office = Office()
    row = written(office)
    for look_up in (
        lambda: office.services.review.choose_branch(row, SUPERVISOR, RURAL),
        lambda: office.services.review.write_codes(row, SUPERVISOR, "SGB", "SGB0BHIMPO"),
    ):
        with pytest.raises(IllegalEvent):
            look_up()


def test_a_bank_that_cannot_have_the_number_is_refused() -> None:
    office = Office()
    written(office)
    long = Hit(replace(RURAL.dfsp, rule=AccountRule(min_len=16, max_len=16)), RURAL.branch)
    for hit in (long, Hit(RURAL.dfsp, None)):
        with pytest.raises(BranchUnfit):
            office.services.review.choose_branch(shown(office), SUPERVISOR, hit)


def test_a_corrected_visit_whose_branch_is_listed_now_needs_nobody_to_choose_it() -> None:
    office = Office()
    row = written(office, State.RETURNED)
    draft = office.services.visit.correct(row, AGENT.agent_id)
    fa = BankAccount(BANK.name, BANK.code, BRANCH.name, BRANCH.code, NUMBER)
    consent = Consent("t", "en", ConsentChannel.SPOKEN, 5.0, office.clock.now())
    saved = office.services.visit.submit(draft, Submission(row.account.intent, fa, consent))
    assert not needs_branch(saved)
    assert saved.account.written == ""
