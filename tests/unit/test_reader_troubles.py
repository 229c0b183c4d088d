"""Every code that a reader's service may answer has its sentence."""

import pytest

from spar_agent.domain.device import ReaderTrouble, reader_trouble
from spar_agent.errors import CaptureFailed, DeviceFault, DeviceGone, DeviceUntrusted, NoMatch
from spar_agent.ui.messages import reader_sentence, trouble_sentence
from spar_agent.ui.sentences.readers import OF_TROUBLE
from spar_agent.ui.trouble import trouble_of

PUBLISHED = [
    *map(str, range(100, 123)),
    "202", "503", "601", "604", "605", "606", "607", "609",
    *map(str, range(700, 710)),
    "801", "803", "804", "805", "806", "809",
]  # fmt: skip
"""SBI 0.9.5 and 1.0, and the codes of MOSIP's mock readers that say more than "unknown"."""


@pytest.mark.parametrize("code", PUBLISHED)
def test_a_published_code_says_more_than_that_there_is_a_problem(code: str) -> None:
    trouble = reader_trouble(code)
    assert trouble is not None
    assert trouble not in {ReaderTrouble.FAULT, ReaderTrouble.UNTRUSTED}


@pytest.mark.parametrize("code", ["500", "551", "599", "610", "810", "999", "7", "unreadable"])
def test_a_vendors_own_code_is_a_problem_of_the_reader(code: str) -> None:
    assert reader_trouble(code) is ReaderTrouble.FAULT


def test_success_is_no_trouble() -> None:
    assert reader_trouble("0") is None


def test_every_trouble_has_a_sentence_and_no_two_share_one() -> None:
    assert set(OF_TROUBLE) == set(ReaderTrouble)
    assert len(set(OF_TROUBLE.values())) == len(ReaderTrouble)


@pytest.mark.parametrize("kind", [DeviceFault, DeviceGone, DeviceUntrusted, CaptureFailed])
def test_what_a_reader_reports_is_said_on_the_page(
    kind: type[DeviceFault | DeviceGone | DeviceUntrusted | CaptureFailed],
) -> None:
    shown = trouble_sentence(trouble_of(kind(server_code="806")))
    assert shown == reader_sentence(ReaderTrouble.PURPOSE)


def test_the_id_services_own_codes_are_no_readers() -> None:
    assert trouble_of(NoMatch(server_code="806")).reader is None
