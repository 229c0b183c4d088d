"""Without network the identity page offers what can be done, before anything was tried."""

import pytest

from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy, sealable
from spar_agent.errors import NoAnswer, ServerFault, ServerSilent, SparError
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.presenter import VisitPresenter
from tests.fakes import FakeDevices, InlineRunner, reader
from tests.services import AGENT, Office
from tests.unit.test_presenters import UIN, AnyPage, ShownPage, nothing

OTHER_UIN = "5408602380"


SEALS = IdentityPolicy(deferred_window_s=3600)


def begun(
    policy: IdentityPolicy | None = None, devices: FakeDevices | None = None
) -> tuple[Office, VisitPresenter]:
    office = Office(policy=policy, devices=devices)
    presenter = VisitPresenter(
        ShownPage(AnyPage()), office.services, office.clock, InlineRunner(), AGENT,
        nothing,
    )  # fmt: skip
    presenter.new_person()
    return office, presenter


def test_a_network_that_is_gone_is_known_on_the_page_and_no_code_is_offered() -> None:
    office, presenter = begun()
    presenter.network_changed("NET-UNREACHABLE")
    presenter.person.person_given(UIN)
    assert presenter.state.step is VisitStep.IDENTITY
    assert presenter.state.identity.offline
    assert presenter.state.identity.auth_methods == ()
    assert office.identity.sent == []


def test_it_goes_and_comes_back_while_the_page_is_open_and_outlives_the_person() -> None:
    _, presenter = begun()
    presenter.person.person_given(UIN)
    assert AuthMethod.PHONE in presenter.state.identity.auth_methods
    presenter.network_changed("NET-UNREACHABLE")
    assert AuthMethod.PHONE not in presenter.state.identity.auth_methods
    presenter.new_person()
    presenter.person.person_given(OTHER_UIN)
    assert presenter.state.identity.offline
    presenter.network_changed("")
    assert AuthMethod.PHONE in presenter.state.identity.auth_methods


def test_who_was_silent_is_told_before_a_try_and_can_be_asked_all_the_same() -> None:
    office, presenter = begun()
    presenter.network_changed("NET-SILENT")
    presenter.person.person_given(UIN)
    assert presenter.state.identity.no_way == "NET-SILENT"
    assert not presenter.state.identity.offline
    assert AuthMethod.PHONE in presenter.state.identity.auth_methods
    presenter.identity.auth_method_chosen(AuthMethod.PHONE)
    assert presenter.state.identity.code is not None
    assert len(office.identity.sent) == 1


def test_what_can_be_sealed_comes_first_where_nobody_answered() -> None:
    devices = FakeDevices(reader(AuthMethod.FACE))
    _, presenter = begun(SEALS, devices)
    presenter.person.person_given(UIN)
    assert presenter.state.identity.auth_methods[0] is AuthMethod.PHONE
    presenter.network_changed("NET-SILENT")
    ways = presenter.state.identity.auth_methods
    assert ways[:2] == (AuthMethod.FACE, AuthMethod.PHONE)
    assert presenter.state.identity.can_seal
    presenter.network_changed("")
    assert presenter.state.identity.auth_methods[0] is AuthMethod.PHONE
    assert not presenter.state.identity.can_seal


@pytest.mark.parametrize(
    ("error", "is_known"), [(ServerSilent(), True), (NoAnswer(), False), (ServerFault(), False)]
)
def test_what_one_visit_waited_for_the_next_one_knows(error: SparError, is_known: bool) -> None:
    office, presenter = begun()
    office.identity.trouble.append(error)
    presenter.person.person_given(UIN)
    presenter.identity.auth_method_chosen(AuthMethod.PHONE)
    assert presenter.state.identity.trouble.code == error.code
    presenter.new_person()
    presenter.person.person_given(OTHER_UIN)
    assert bool(presenter.state.identity.no_way) is is_known
    assert not presenter.state.identity.trouble.code


def test_a_capture_can_be_sealed_where_policy_keeps_it() -> None:
    ways = (AuthMethod.FINGER, AuthMethod.PHONE, AuthMethod.FACE)
    assert sealable(IdentityPolicy(), ways) == ()
    kept = sealable(IdentityPolicy(deferred_window_s=3600), ways)
    assert kept == (AuthMethod.FINGER, AuthMethod.FACE)
