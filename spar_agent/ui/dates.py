"""Days and times for people: the month in the language of the screen, digits as everywhere.

What is written to files for machines keeps ISO 8601.
"""

from datetime import date, datetime

from PySide6.QtCore import QLocale

from spar_agent.ui.widgets.text import isolate


def day(at: date | datetime) -> str:
    """Such as 23 Nov 2026."""
    local = _local(at)
    return isolate(f"{local.day} {_month(local)} {local.year}")


def paper_day(at: date | datetime, language: str) -> str:
    """Such as 23 November 2026, in the language of the person who takes the paper home."""
    local = _local(at)
    return isolate(f"{local.day} {QLocale(language).monthName(local.month)} {local.year}")


def short_day(at: date | datetime) -> str:
    """Such as 23 Nov, below a plot."""
    local = _local(at)
    return isolate(f"{local.day} {_month(local)}")


def moment(at: datetime) -> str:
    """Such as 23 Nov 10:02, in a list of this year's visits."""
    local = at.astimezone()
    return isolate(f"{local.day} {_month(local)} {local:%H:%M}")


def full_moment(at: datetime) -> str:
    """Such as 23 Nov 2026 10:02, where the year matters."""
    local = at.astimezone()
    return isolate(f"{local.day} {_month(local)} {local.year} {local:%H:%M}")


def _local(at: date | datetime) -> date:
    return at.astimezone() if isinstance(at, datetime) else at


def _month(at: date) -> str:
    return QLocale().standaloneMonthName(at.month, QLocale.FormatType.ShortFormat)
