"""Which apps may know an account: what the page does, over a desk in memory."""

from dataclasses import replace
from datetime import timedelta

import pytest

from spar_agent.domain.enrollment import Beneficiary, Enrollment, Event
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.slip import SlipTerms
from spar_agent.errors import NoAnswer
from spar_agent.errors.central import AppConsentRefused
from spar_agent.services.slips import Slips
from spar_agent.ui.visit.apps.presenter import AppsPresenter
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.app_consents import GIVEN, PENSION, STOPPED, MemoryAppConsents
from tests.enrollments import OTHER, changed, queued
from tests.fake_store import FakeStore
from tests.fakes import START, FakeClock, InlineRunner
from tests.services import AGENT
from tests.unit.test_account_presenter import PROOF, Blank


class AppsSetup:
    def __init__(self) -> None:
        self.steps: list[VisitStep] = []
        self.desk = MemoryAppConsents()
        clock = FakeClock()
        self.store = FakeStore(clock)
        self.slips = Slips(self.store, clock, SlipTerms(office="Surat"), lambda _: ())
        self.current = CurrentVisit(InlineRunner(), AGENT, self.steps.append)
        self.current.enrollment = Enrollment(
            "e1", "asha", START, person=Beneficiary(tag="p1", name="Meena Devi"), proof=PROOF
        )
        self.store.save(self.current.enrollment, event=Event.BEGIN, actor="agent-1")
        self.page = AppsPresenter(Blank(), self.desk, self.slips, self.current)
        self.page.open("fr")

    def journal(self) -> list[tuple[Event, str, str]]:
        """What it tells after the beginning of the visit."""
        lines = self.store.timeline("e1")[1:]
        return [(one.event, one.actor, one.detail) for one in lines]


@pytest.fixture
def setup() -> AppsSetup:
    return AppsSetup()


def test_a_person_hears_agrees_and_gets_a_paper_and_stops_it_again(setup: AppsSetup) -> None:
    page = setup.page
    assert setup.steps == [VisitStep.APPS]
    page.ask(PENSION)
    assert page.state.asked == PENSION
    page.agreed("fr")
    given = page.state
    assert given.asked is None
    assert given.done == GIVEN
    receipt = given.receipt
    assert receipt is not None
    assert (receipt.consent, receipt.name) == (GIVEN, "Meena D.")
    assert setup.desk.periods == [PENSION.periods()[0]], "as long as was agreed on"
    page.ask_to_stop(GIVEN)
    assert page.state.receipt is None, "the paper is about what was done last"
    page.stop("fr")
    assert page.state.stopping is None
    assert page.state.done == STOPPED
    assert setup.desk.acts == [
        ("look", "e1", "fr"), ("give", "pension-app", "fr"), ("stop", "c-1", "fr"),
    ]  # fmt: skip


def test_who_does_not_agree_is_back_at_the_list_and_nothing_was_given(setup: AppsSetup) -> None:
    setup.page.ask(PENSION)
    assert setup.page.put_away()
    assert not setup.page.put_away(), "the next Esc leaves the page"
    setup.page.agreed("fr")
    setup.page.stop("fr")
    assert [act for act, *_ in setup.desk.acts] == ["look"]


def test_after_a_lost_answer_the_same_is_asked_again(setup: AppsSetup) -> None:
    setup.page.ask(PENSION)
    setup.desk.trouble = [NoAnswer("slow")]
    setup.page.agreed("en")
    assert setup.page.state.trouble.code == NoAnswer.code
    assert setup.page.state.asked == PENSION, "the question stands"
    setup.page.agreed("en")
    assert setup.page.state.done == GIVEN


def test_another_language_brings_the_question_in_it_and_what_is_gone_goes(setup: AppsSetup) -> None:
    setup.page.ask(PENSION)
    setup.page.language_changed("sw")
    assert setup.page.state.asked == PENSION
    setup.desk.living = True
    setup.page.language_changed("ar")
    assert setup.page.state.asked is None, "it was given meanwhile"


def test_without_network_the_page_says_so(setup: AppsSetup) -> None:
    setup.desk.trouble = [NoAnswer("none")]
    setup.page.open("en")
    assert setup.page.state.consents is None
    assert setup.page.state.trouble.code == NoAnswer.code
    setup.desk.trouble = [AppConsentRefused("terms")]
    setup.page.open("en")
    assert setup.page.state.trouble.code == AppConsentRefused.code


def test_asked_again_after_no_answer_the_trouble_is_gone(setup: AppsSetup) -> None:
    setup.desk.trouble.append(NoAnswer())
    setup.page.open("en")
    assert setup.page.state.consents is None
    assert setup.page.state.trouble.code
    setup.page.open("en")
    assert setup.page.state.consents is not None
    assert not setup.page.state.trouble.code


def test_the_person_says_how_long_at_most_as_was_agreed_on(setup: AppsSetup) -> None:
    periods = PENSION.periods()
    longest, with_programme, *shorter = periods
    assert (longest.days, longest.until) == (365, PENSION.until)
    assert with_programme.programme == PENSION.programmes[0]
    assert [one.days for one in shorter] == [180, 90, 30, 7, 1]
    assert shorter[0].until == PENSION.until - timedelta(days=185), "by the clock of the center"
    setup.page.ask(PENSION)
    setup.page.period_chosen(replace(longest, days=3000))
    assert setup.page.state.wanted == longest
    setup.page.period_chosen(with_programme)
    setup.page.language_changed("sw")
    assert setup.page.state.wanted == with_programme, "as chosen, in other words"
    setup.page.period_chosen(shorter[2])
    setup.page.agreed("sw")
    assert setup.desk.periods == [shorter[2]]
    setup.page.ask(PENSION)
    assert setup.page.state.wanted == longest, "what was chosen then was chosen then"


def test_the_journal_tells_what_was_given_stopped_and_printed_by_its_id_alone(
    setup: AppsSetup,
) -> None:
    setup.page.ask(PENSION)
    setup.page.agreed("fr")
    receipt = setup.page.state.receipt
    assert receipt is not None
    setup.slips.receipt_printed(receipt, "agent-1")
    setup.slips.of_consent(changed(queued(9)), GIVEN, "agent-1")  # of a visit that is gone
    setup.page.ask_to_stop(GIVEN)
    setup.page.stop("fr")
    assert setup.journal() == [
        (Event.GIVE_APP_CONSENT, "agent-1", "c-1"),
        (Event.PRINT_RECEIPT, "agent-1", "c-1"),
        (Event.STOP_APP_CONSENT, "agent-1", "c-1"),
    ]
    assert "Pension" not in str(setup.store.events), "which app it is stands elsewhere"


def test_an_answer_that_came_twice_is_told_once(setup: AppsSetup) -> None:
    for _ in range(2):
        setup.page.ask(PENSION)
        setup.page.agreed("fr")
    assert [one for one, *_ in setup.journal()] == [Event.GIVE_APP_CONSENT]


def test_without_an_account_the_page_knows_it(setup: AppsSetup) -> None:
    assert not setup.page.state.has_account
    enrollment = setup.current.enrollment
    assert enrollment is not None
    setup.current.enrollment = enrollment.with_account(seen=SeenAccount(OTHER, known=True))
    setup.page.open("fr")
    assert setup.page.state.has_account
