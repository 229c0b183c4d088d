"""What the pages say of a clock that seems wrong."""

from datetime import UTC, datetime, timedelta

import pytest

from spar_agent.domain.clock_trust import ClockDoubt
from spar_agent.ports.clock import ClockStatus
from spar_agent.ui.clock_notice import ClockNotice
from tests.conftest import PatientQtBot

FLAT = datetime(2016, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def notice(qtbot: PatientQtBot) -> ClockNotice:
    made = ClockNotice()
    qtbot.addWidget(made)
    return made


def test_a_believed_clock_is_not_spoken_of(notice: ClockNotice) -> None:
    notice.show_clock(ClockStatus(FLAT))
    assert notice.isHidden()
    notice.show_clock(None)
    assert notice.isHidden()


def test_a_doubtful_clock_can_be_confirmed(notice: ClockNotice, qtbot: PatientQtBot) -> None:
    notice.show_clock(ClockStatus(FLAT, ClockDoubt.JUMPED))
    assert not notice.isHidden()
    assert "2016" in notice.notice.text()
    assert "Nothing is lost" in notice.notice.text()
    with qtbot.waitSignal(notice.confirmed):
        notice.right.click()


def test_a_clock_of_before_the_program_is_named_and_cannot_be_confirmed(
    notice: ClockNotice,
) -> None:
    notice.show_clock(ClockStatus(FLAT, ClockDoubt.BEFORE_BUILD))
    assert "before this program was made" in notice.notice.text()
    assert notice.right.isHidden()


@pytest.mark.parametrize(
    ("ahead", "amount", "direction"),
    [
        (timedelta(minutes=-9), "9 minute", "slow"),
        (timedelta(hours=3), "3 hour", "fast"),
        (timedelta(days=-3981), "3981 day", "slow"),
    ],
)
def test_where_a_server_told_the_time_the_error_is_named_and_not_confirmed(
    notice: ClockNotice, ahead: timedelta, amount: str, direction: str
) -> None:
    notice.show_clock(ClockStatus(FLAT, ClockDoubt.UNLIKE_SERVERS, ahead))
    plain = "".join(c for c in notice.notice.text() if c not in "\u2066\u2067\u2068\u2069")
    assert amount in plain
    assert direction in plain
    assert notice.right.isHidden()
