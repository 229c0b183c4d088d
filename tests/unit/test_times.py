from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.times import parse_http_date, parse_time, stamp, stored

TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_a_time_goes_out_in_utc_with_milliseconds() -> None:
    india = timezone(timedelta(hours=5, minutes=30))
    assert stamp(datetime(2026, 11, 23, 15, 30, 0, 7_999, india)) == "2026-11-23T10:00:00.007Z"
    assert stored(TEN) == "2026-11-23T10:00:00.000000+00:00"


@pytest.mark.parametrize(
    "text",
    ["2026-11-23T10:00:00Z", "2026-11-23T10:00:00", "2026-11-23T15:30:00+05:30",
     "2026-11-23 10:00:00.000"],
)  # fmt: skip
def test_a_strangers_time_is_read_whatever_its_zone(text: str) -> None:
    assert parse_time(text) == TEN


@pytest.mark.parametrize("text", ["", "soon", "2026-13-01", None, 7, "1969-12-31T00:00:00Z",
                                  "9999-12-31T23:59:59-23:59",
                                  "0001-01-01T00:00:00+23:59"])  # fmt: skip
def test_what_is_no_time_or_cannot_be_meant_is_none(text: object) -> None:
    assert parse_time(text) is None


@given(st.datetimes(datetime(2000, 1, 2), datetime(2199, 12, 30), timezones=st.timezones()))  # noqa: DTZ001 -- Hypothesis wants the bounds naive
def test_what_is_written_reads_back(at: datetime) -> None:
    there = at.astimezone(UTC)  # zones in which an hour comes twice compare with nothing
    assert parse_time(stored(at)) == there
    assert parse_time(stamp(at)) == there.replace(microsecond=there.microsecond // 1000 * 1000)


def test_an_http_date_is_read_and_nonsense_is_none() -> None:
    assert parse_http_date("Mon, 23 Nov 2026 10:00:00 GMT") == TEN
    for text in ("", "soon", "Mon, 23 Nov 9999 10:00:00 -2359", "Mon, 01 Jan 1900 00:00:00 GMT"):
        assert parse_http_date(text) is None
