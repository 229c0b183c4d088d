"""Days as people read them: in the language of the screen, and nowhere in English by accident."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject
from pytestqt.qtbot import QtBot

from spar_agent.ui.dates import day, full_moment, moment, near_moment, paper_day, short_day
from spar_agent.ui.language import PersonLanguage

AT = datetime(2026, 11, 23, 10, 2, tzinfo=UTC)
MARKS = re.compile("[\u2066-\u2069]")


@pytest.fixture
def speaking() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def plain(text: str) -> str:
    return MARKS.sub("", text)


@pytest.mark.usefixtures("speaking")
def test_the_month_is_written_in_the_language_of_the_screen() -> None:
    local = AT.astimezone()
    QLocale.setDefault(QLocale("en"))
    assert plain(day(AT)) == f"{local.day} Nov 2026"
    assert plain(moment(AT)) == f"{local.day} Nov {local:%H:%M}"
    QLocale.setDefault(QLocale("ar"))
    assert plain(short_day(date(2026, 11, 23))) == "23 نوفمبر"
    assert plain(full_moment(AT)) == f"{local.day} نوفمبر 2026 {local:%H:%M}"


def test_a_slip_speaks_the_person_s_language_whatever_the_screen_speaks(qtbot: QtBot) -> None:
    home = QObject()
    assert plain(paper_day(AT, PersonLanguage("ar", home))) == f"{AT.astimezone().day} نوفمبر 2026"


def test_no_page_makes_dates_by_itself() -> None:
    pages = Path("spar_agent/ui").rglob("*.py")
    english = re.compile(r"%[bBaA]\b")
    assert [path.name for path in pages if english.search(path.read_text("utf-8"))] == []


@pytest.mark.usefixtures("speaking")
def test_hours_alone_stand_for_today_only() -> None:
    QLocale.setDefault(QLocale("en"))
    now = datetime.now(UTC)
    assert plain(near_moment(now)) == f"{now.astimezone():%H:%M}"
    tomorrow = plain(near_moment(now + timedelta(days=1)))
    assert tomorrow.endswith(f" {now.astimezone():%H:%M}")
    assert str((now + timedelta(days=1)).astimezone().day) in tomorrow
