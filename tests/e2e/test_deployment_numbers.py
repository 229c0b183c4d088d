"""A country with IDs of 12 digits, codes of 8, and words of its own: the whole visit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.widgets.text import isolate
from spar_central.trust.office_file import Numbers
from tests.e2e.conftest import FieldAgent, press, type_into
from tests.field_center import FieldCenter, field_center
from tests.servers import running_servers

HANA = "602837194506"
NUMBERS = Numbers(uin_digits=12, vid_digits=0, uin_name="Fayda number", otp_digits=8)


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FieldCenter]:
    folder = tmp_path_factory.mktemp("country")
    with (
        running_servers(folder, "--uin-digits", "12", "--otp-digits", "8") as running,
        field_center(folder, running) as center,
    ):
        yield center


@pytest.fixture
def clerk(qtbot: QtBot, country: FieldCenter, tmp_path: Path) -> Iterator[FieldAgent]:
    made = FieldAgent(qtbot, tmp_path / "profile", country.servers, center=country)
    made.begin_day(country.office(numbers=NUMBERS, way_names={"phone": "የስልክ ኮድ"}))
    yield made
    made.stop()


def test_an_id_of_twelve_digits_and_a_code_of_eight_go_through_the_whole_visit(
    clerk: FieldAgent,
) -> None:
    clerk.begin("6892881854")  # ten digits: nobody's here
    clerk.until(lambda: clerk.state.person.id_fault is not None)
    below = clerk.pages.person.below.text()
    assert "12" in below
    assert "Fayda number" in below
    assert "16" not in below
    clerk.begin(f"FIN: {HANA[:4]}/{HANA[4:8]}/{HANA[8:]}")
    clerk.allowed()
    phone = clerk.pages.identity.auth_methods.button(AuthMethod.PHONE)
    assert isolate("የስልክ ኮድ") in phone.text()
    press(clerk.pages.identity)
    clerk.until(clerk.awaits_code)
    code = clerk.servers.last_code()
    assert len(code) == 8
    type_into(clerk.pages.identity.code, code[:6])
    assert clerk.awaits_code()  # six are not all of them, and nothing was sent
    type_into(clerk.pages.identity.code, code[6:])
    clerk.until(lambda: clerk.at(VisitStep.PRESENT) and clerk.state.account.seen is not None)
    press(clerk.pages.present)
    clerk.bank_search("dumas")
    clerk.number("00012345678", "00012345678")
    clerk.agree_and_save()
    clerk.until(lambda: clerk.registered_number(HANA) == "00012345678")
    clerk.until(lambda: clerk.not_yet() == 0)
