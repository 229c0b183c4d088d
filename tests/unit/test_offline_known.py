"""Without network the identity page offers what can be done, before anything was tried."""

from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy, sealable
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.presenter import VisitPresenter
from tests.fakes import InlineRunner
from tests.services import AGENT, Office
from tests.unit.test_presenters import UIN, AnyPage, ShownPage, nothing

OTHER_UIN = "5408602380"


def begun() -> tuple[Office, VisitPresenter]:
    office = Office()
    presenter = VisitPresenter(
        ShownPage(AnyPage()), office.services, office.clock, InlineRunner(), AGENT,
        nothing,
    )  # fmt: skip
    presenter.new_person()
    return office, presenter


def test_a_network_that_is_gone_is_known_on_the_page_and_no_code_is_offered() -> None:
    office, presenter = begun()
    presenter.network_changed(offline=True)
    presenter.person.person_given(UIN)
    assert presenter.state.step is VisitStep.IDENTITY
    assert presenter.state.identity.offline
    assert presenter.state.identity.auth_methods == ()
    assert office.identity.sent == []


def test_it_goes_and_comes_back_while_the_page_is_open_and_outlives_the_person() -> None:
    _, presenter = begun()
    presenter.person.person_given(UIN)
    assert AuthMethod.PHONE in presenter.state.identity.auth_methods
    presenter.network_changed(offline=True)
    assert AuthMethod.PHONE not in presenter.state.identity.auth_methods
    presenter.new_person()
    presenter.person.person_given(OTHER_UIN)
    assert presenter.state.identity.offline
    presenter.network_changed(offline=False)
    assert AuthMethod.PHONE in presenter.state.identity.auth_methods


def test_a_capture_can_be_sealed_where_policy_keeps_it() -> None:
    ways = (AuthMethod.FINGER, AuthMethod.PHONE, AuthMethod.FACE)
    assert sealable(IdentityPolicy(), ways) == ()
    kept = sealable(IdentityPolicy(deferred_window_s=3600), ways)
    assert kept == (AuthMethod.FINGER, AuthMethod.FACE)
