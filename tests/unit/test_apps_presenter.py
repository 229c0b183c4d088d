"""Which apps may know an account: what the page does, over a desk in memory."""

import pytest

from spar_agent.domain.enrollment import Beneficiary, Enrollment
from spar_agent.domain.slip import SlipTerms
from spar_agent.errors import NoAnswer
from spar_agent.errors.central import AppConsentRefused
from spar_agent.services.slips import Slips
from spar_agent.ui.visit.apps.presenter import AppsPresenter
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import VisitStep
from tests.app_consents import GIVEN, PENSION, STOPPED, MemoryAppConsents
from tests.fake_store import FakeStore
from tests.fakes import START, FakeClock, InlineRunner
from tests.services import AGENT
from tests.unit.test_account_presenter import PROOF, Blank


class AppsSetup:
    def __init__(self) -> None:
        self.steps: list[VisitStep] = []
        self.desk = MemoryAppConsents()
        clock = FakeClock()
        slips = Slips(FakeStore(clock), clock, SlipTerms(office="Surat"), lambda _: ())
        self.current = CurrentVisit(InlineRunner(), AGENT, self.steps.append)
        self.current.enrollment = Enrollment(
            "e1", "asha", START, person=Beneficiary(tag="p1", name="Meena Devi"), proof=PROOF
        )
        self.page = AppsPresenter(Blank(), self.desk, slips, self.current)
        self.page.open("fr")


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
