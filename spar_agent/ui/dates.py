"""Days and times for people: order and month as the language writes them, digits 0 to 9 always.

The calendar is the Gregorian one. What is written to files for machines keeps ISO 8601.
"""

from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.widgets.text import isolate, ltr

translate = QCoreApplication.translate


def day(at: date | datetime) -> str:
    """Such as 23 Nov 2026."""
    return isolate(_day(_local(at)))


def paper_day(at: date | datetime, language: PersonLanguage) -> str:
    """Such as 23 November 2026, in the language of the person who takes the paper home."""
    local = _local(at)
    month = QLocale(language.language).monthName(local.month)
    written = language.translate("slip", "{day} {month} {year}")
    return isolate(written.format(day=local.day, month=month, year=local.year))


def short_day(at: date | datetime) -> str:
    """Such as 23 Nov, below a plot."""
    return isolate(_short_day(_local(at)))


def moment(at: datetime) -> str:
    """Such as 23 Nov 10:02, in a list of this year's visits."""
    local = at.astimezone()
    return isolate(f"{_short_day(local)} {local:%H:%M}")


def near_moment(at: datetime) -> str:
    """Such as 10:02 today, and 23 Nov 10:02 on any other day: hours alone would be misread."""
    local = at.astimezone()
    is_today = local.date() == datetime.now(UTC).astimezone().date()
    return ltr(f"{local:%H:%M}") if is_today else moment(at)


def full_moment(at: datetime) -> str:
    """Such as 23 Nov 2026 10:02, where the year matters."""
    local = at.astimezone()
    return isolate(f"{_day(local)} {local:%H:%M}")


def _day(at: date) -> str:
    written = translate("dates", "{day} {month} {year}")
    return written.format(day=at.day, month=_month(at), year=at.year)


def _short_day(at: date) -> str:
    return translate("dates", "{day} {month}").format(day=at.day, month=_month(at))


def _local(at: date | datetime) -> date:
    return at.astimezone() if isinstance(at, datetime) else at


def _month(at: date) -> str:
    return QLocale().standaloneMonthName(at.month, QLocale.FormatType.ShortFormat)
