"""The words of pages in eight languages: catalogues in gettext's form, read at the start.

``<folder>/<language>.po`` next to the templates they are for. The master text is English. What a
catalogue lacks is shown in English.
"""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final, Literal
from zoneinfo import ZoneInfo

from babel.core import Locale
from babel.dates import format_date, format_time, format_timedelta, get_datetime_format
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from starlette.requests import Request

NAMES: Final = {
    "en": "English",
    "ar": "العربية",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "sw": "Kiswahili",
    "hi": "हिन्दी",
    "am": "አማርኛ",
}
"""As their speakers write them, in the order of the lists in which they are chosen."""

MAX_NUMBERS: Final = 4096
"""That are kept as they are written: a table has thousands, most of them small and the same."""

RIGHT_TO_LEFT: Final = frozenset({"ar"})
COOKIE: Final = "__Host-spar-language"
_UNITS: Final[tuple[tuple[int, Literal["day", "hour", "minute"]], ...]] = (
    (86_400, "day"), (3_600, "hour"), (60, "minute"),
)  # fmt: skip


def catalogue(folder: Traversable, language: str) -> Catalog | None:
    """Of one folder; None when there is none."""
    file = folder / f"{language}.po"
    if not file.is_file():
        return None
    return read_po(io.BytesIO(file.read_bytes()), locale=language)


@dataclass(frozen=True, slots=True)
class Words:
    """One language: its texts, dates and numbers."""

    language: str
    texts: NullTranslations
    zone: tzinfo = UTC

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"

    def __call__(self, text: str) -> str:
        """In this language."""
        return self.texts.gettext(text) if text else ""

    def moment(self, at: datetime) -> str:
        """Day and time, short."""
        there = at.astimezone(self.zone)
        time = format_time(there, "short", locale=self._locale)
        both = str(get_datetime_format("medium", locale=self._locale)).replace("'", "")
        return both.replace("{0}", time).replace("{1}", self.day(at))

    def day(self, at: datetime) -> str:
        """The day only."""
        return str(format_date(at.astimezone(self.zone), "medium", locale=self._locale))

    def number(self, value: float) -> str:
        """With the marks of this language."""
        return _number(value, self.language)

    def share(self, value: float) -> str:
        """0.25 as 25 %."""
        return str(format_percent(value, locale=self._locale))

    def age(self, seconds: float) -> str:
        """How long ago, or how long still, in the largest unit that fits; whole numbers."""
        for length, unit in _UNITS:
            count = int(seconds // length)
            if count:
                whole = timedelta(seconds=count * length)
                words = format_timedelta(
                    whole, granularity=unit, threshold=math.inf, locale=self._locale
                )
                return str(words)
        return self("less than a minute")

    @property
    def _locale(self) -> Locale:
        return _locale(self.language)


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


@lru_cache(maxsize=MAX_NUMBERS)
def _number(value: float, language: str) -> str:
    return str(format_decimal(value, locale=_locale(language)))


class Languages:
    """Every language of an entry. folders: of catalogues, beside those of this package."""

    def __init__(self, *folders: Traversable, zone: str = "UTC") -> None:
        own = files("spar_central.web") / "locale"
        where = ZoneInfo(zone) if zone != "UTC" else UTC
        self._words = {name: Words(name, _texts((own, *folders), name), where) for name in NAMES}

    def __getitem__(self, language: str) -> Words:
        return self._words[language]

    def of(self, request: Request, chosen: str = "") -> Words:
        """The one somebody chose, else the first that the browser asks for and we have."""
        for name in (chosen, request.cookies.get(COOKIE, ""), *_asked(request)):
            if name in self._words:
                return self._words[name]
        return self._words["en"]


def _asked(request: Request) -> list[str]:
    """Languages of the browser in the order of their weights (RFC 9110 §12.5.4)."""
    weighed = []
    for at, part in enumerate(request.headers.get("accept-language", "")[:500].split(",")):
        name, _, weight = part.strip().partition(";q=")
        try:
            number = float(weight) if weight else 1.0
        except ValueError:
            continue
        weighed.append((-number, at, name.partition("-")[0].lower()))
    return [name for *_, name in sorted(weighed)]


def _texts(folders: Sequence[Traversable], language: str) -> NullTranslations:
    whole = Catalog(locale=language)
    for folder in folders:
        found = catalogue(folder, language)
        for message in found or ():
            if message.id and message.string and "fuzzy" not in message.flags:
                whole[message.id] = message
    if not len(whole):
        return NullTranslations()
    held = io.BytesIO()
    write_mo(held, whole)
    held.seek(0)
    return GNUTranslations(held)


def for_later(text: str) -> str:
    """Marks a text that is translated where it is shown."""
    return text
