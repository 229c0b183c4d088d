"""Items of a request, as all dialects have them: each is decoded and checked by itself."""

import hashlib
import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Annotated, Any, Literal, NamedTuple

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from spar_mapper.core.model import Item, Op, Reason
from spar_mapper.core.person_id import are_plain_ids, is_usable_id

MAX_ID_CHARS = 256
MAX_REFERENCE_CHARS = 99
MAX_TIME_CHARS = 64
MAX_LOCALE_CHARS = 35
VALIDATION = "validation"
"""The name of the entry of additional_info that a resolve adds; nobody can write one."""
WholeNumber = Annotated[float, Meta(multiple_of=1)]
"""A whole number of JSON, for which 2.0 is one; msgspec takes no 2.0 for an int."""
ReferenceId = Annotated[str, Meta(min_length=1, max_length=MAX_REFERENCE_CHARS)]
PersonId = Annotated[str, Meta(min_length=1, max_length=MAX_ID_CHARS)]


class RequestItem(Struct):
    """What items of all operations have.

    timestamp: ISO 8601. programme: our extension, for partners that have programmes.
    """

    reference_id: ReferenceId
    timestamp: Annotated[str, Meta(max_length=MAX_TIME_CHARS)]
    additional_info: list[Any] | None = None
    locale: str | None = None
    programme: str | None = None


class ResolveItem(RequestItem):
    """Whom or which account to find: ``id``, ``fa`` as text, or both."""

    id: Annotated[str, Meta(max_length=MAX_ID_CHARS)] | None = None
    fa: str | None = None
    scope: Literal["yes_no", "details"] | None = None


class PlainResolveItem(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A ResolveItem with an ``id`` and nothing else to find by. UNSET: that member is not there.

    G2P Bridge 2.x sends an empty ``fa`` with each.
    """

    reference_id: ReferenceId
    timestamp: Annotated[str, Meta(max_length=MAX_TIME_CHARS)]
    id: PersonId
    scope: Literal["yes_no", "details"] | UnsetType | None = UNSET
    locale: str | UnsetType | None = UNSET
    fa: Literal[""] | UnsetType | None = UNSET
    name: str | UnsetType | None = UNSET
    additional_info: UnsetType | None = UNSET


class UnlinkItem(RequestItem, kw_only=True):
    """Whose mapping to end. expected_version: our extension, the version the sender saw."""

    id: PersonId
    fa: str | None = None
    expected_version: WholeNumber | UnsetType | None = UNSET
    expiry_date: str | UnsetType | None = UNSET


class WriteItem(RequestItem, kw_only=True):
    """Link and update; each dialect has its own type of ``fa``.

    expected_version: as UnlinkItem. expiry_date: our extension, the last day of the mapping.
    """

    id: PersonId
    fa: Any
    name: str | None = None
    phone_number: str | None = None
    expected_version: WholeNumber | UnsetType | None = UNSET
    expiry_date: str | UnsetType | None = UNSET


_NEEDED = {
    "reference_id": (Reason.REFERENCE_INVALID, "text of 1 to 99 is needed"),
    "timestamp": (Reason.TIMESTAMP_INVALID, "ISO 8601 is needed"),
    "id": (Reason.ID_INVALID, "text of 1 to 256 without control characters is needed"),
    "fa": (Reason.FA_INVALID, "cannot be kept"),
    "expiry_date": (Reason.FA_INVALID, "a day to come is needed"),
    "expected_version": (Reason.OTHER_ERROR, "a whole number is needed"),
    "scope": (Reason.REFERENCE_INVALID, "yes_no or details is needed"),
    "additional_info": (Reason.REFERENCE_INVALID, "not a list"),
    "": (Reason.REFERENCE_INVALID, "an object is needed"),
}
"""What is said of an item whose member is wrong, by the member's name; empty: no object at all."""
_TEXT_NEEDED = (Reason.REFERENCE_INVALID, "text is needed")
"""The same for all other members."""
_MEMBER_AT_FAULT = re.compile(r" at `\$\.(\w+)|required field `(\w+)`$")


class FaReading(NamedTuple):
    """A financial address: as a string, and taken apart by the strategy that reads it.

    strategy: its number, None when no strategy reads ``fa``; then there are no fields either.
    """

    fa: str
    strategy: int | None
    fields: dict[str, str]


FaReader = Callable[[Any, int | None], FaReading | None]
"""How a dialect reads the ``fa`` of an item: its value, and the strategy to try first."""


class _InvalidMember(Exception):
    """A member of an item is wrong. name: of the member; empty: the item is no object."""

    def __init__(self, name: str, needed: str = "") -> None:
        """needed: in other words than those of _NEEDED."""
        super().__init__(name)
        self.reason, needed_by_default = _NEEDED.get(name, _TEXT_NEEDED)
        path = f".{name}" if name else ""
        self.text = f"{path}: {needed or needed_by_default}"


def read_items(
    op: Op, raw_items: Sequence[Any], kind: type[RequestItem], read_fa: FaReader
) -> list[Item]:
    """The items in ``raw_items``, as decoded from JSON; ``error`` is set on those that are wrong.

    kind: of Envelope.request_items. The text of an error names the index of its item.
    """
    if isinstance(raw_items[0], PlainResolveItem):  # then all of them are
        if (plain := _plain_resolves(raw_items)) is not None:
            return plain
        raw_items = msgspec.to_builtins(raw_items)
    decoded: Sequence[RequestItem | None]
    try:
        decoded = _decode_all(raw_items, kind)
    except msgspec.ValidationError:  # at least one is wrong: each by itself, to find out which
        decoded = [None] * len(raw_items)
    return [
        _read_item(op, at, raw, asked, kind, read_fa)
        for at, (raw, asked) in enumerate(zip(raw_items, decoded, strict=True))
    ]


def _plain_resolves(asked: Sequence[PlainResolveItem]) -> list[Item] | None:
    """The items as ``_read_decoded`` makes them; None where it has to look at each.

    It has where one is no plain id, or has anything that is at fault.
    """
    ids = [one.id for one in asked]
    if not are_plain_ids(ids) or "\x00" in "".join([one.reference_id for one in asked]):
        return None
    if not all(map(_is_time, {one.timestamp for one in asked})):
        return None
    locales = {locale: _locale(locale or None) for locale in {one.locale for one in asked}}
    return [
        Item(
            one.reference_id,
            one.id,
            details=one.scope == "details",
            locale=locales[one.locale],
        )
        for one in asked
    ]


def _locale(locale: str | None) -> str:
    """As it was asked for; ``en`` where that is none."""
    if not locale or len(locale) > MAX_LOCALE_CHARS or "\x00" in locale:
        return "en"
    return locale


def _decode_all(raw_items: Sequence[Any], kind: Any) -> list[RequestItem]:
    return msgspec.convert(raw_items, list[kind])


def _read_item(
    op: Op,
    at: int,
    raw: Any,
    decoded: RequestItem | None,
    kind: type[RequestItem],
    read_fa: FaReader,
) -> Item:
    try:
        return _read_decoded(raw, decoded or _decode(raw, kind), read_fa)
    except _InvalidMember as error:
        given = raw.get("reference_id") if isinstance(raw, dict) else None
        reference = given if isinstance(given, str) and is_text(given, MAX_REFERENCE_CHARS) else ""
        text = f"{op}_request[{at}]{error.text}"
        return Item(reference, "", error=error.reason, error_text=text)


def _decode(raw: Any, kind: type[RequestItem]) -> RequestItem:
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        found = _MEMBER_AT_FAULT.search(str(error))
        raise _InvalidMember((found[1] or found[2]) if found else "") from error


def _read_decoded(raw: dict[str, Any], asked: RequestItem, read_fa: FaReader) -> Item:
    if "\x00" in asked.reference_id:
        raise _InvalidMember("reference_id")
    if not _is_time(asked.timestamp):
        raise _InvalidMember("timestamp")
    locale = _locale(asked.locale)
    if isinstance(asked, ResolveItem):
        return _resolve(asked, locale)
    if isinstance(asked, WriteItem):
        reading = read_fa(asked.fa, _strategy_hint(asked.additional_info))
        if reading is None:
            raise _InvalidMember("fa")
        return _write(raw, asked, reading, locale, asked.name, asked.phone_number)
    if isinstance(asked, UnlinkItem):
        return _write(raw, asked, FaReading(asked.fa or "", None, {}), locale, None, None)
    raise TypeError(type(asked).__name__)


def _resolve(asked: ResolveItem, locale: str) -> Item:
    person_id, fa = asked.id or "", asked.fa or ""
    if person_id and not is_usable_id(person_id):
        raise _InvalidMember("id")
    if not person_id and not fa:
        raise _InvalidMember("", "id or fa is required")
    return Item(
        asked.reference_id,
        person_id,
        fa=fa,
        info=asked.additional_info,
        details=asked.scope == "details",
        locale=locale,
    )


def _write(
    raw: dict[str, Any],
    asked: WriteItem | UnlinkItem,
    reading: FaReading,
    locale: str,
    name: str | None,
    phone: str | None,
) -> Item:
    info = asked.additional_info
    if not is_usable_id(asked.id):
        raise _InvalidMember("id")
    expires = _extension(asked.expiry_date, info, "expiry_date") or ""
    if not _is_today_or_later(expires):
        raise _InvalidMember("expiry_date")
    return Item(
        asked.reference_id,
        asked.id,
        reading.fa,
        reading.strategy,
        reading.fields,
        name=_short_text(name),
        phone=_short_text(phone),
        info=_without_validation(info),
        expected_version=_expected_version(asked, info),
        digest=_digest(raw),
        locale=locale,
        expires=expires,
    )


def _without_validation(info: list[Any] | None) -> list[Any] | None:
    """Without what a resolve added, which clients send back with an update."""
    if not info:
        return info
    return [e for e in info if not (isinstance(e, dict) and e.get("name") == VALIDATION)]


def _strategy_hint(info: list[Any] | None) -> int | None:
    """The number in the first ``strategy_id`` of additional_info."""
    for entry in info or []:
        number = entry.get("strategy_id") if isinstance(entry, dict) else None
        if isinstance(number, int):
            return number
    return None


def _expected_version(asked: WriteItem | UnlinkItem, info: list[Any] | None) -> int | None:
    """The version the client saw; None when it does not say."""
    version = _extension(asked.expected_version, info, "expected_version")
    if version is None:
        return None
    if isinstance(version, bool) or not isinstance(version, int | float) or version % 1:
        raise _InvalidMember("expected_version")
    return int(version)


def _extension(value: Any, info: list[Any] | None, name: str) -> Any:
    """A member of the item itself, or of an entry of its additional_info (our extension)."""
    if value is not UNSET:
        return value
    for entry in info or ():
        if isinstance(entry, dict) and name in entry:
            return entry[name]
    return None


def _is_today_or_later(text: Any) -> bool:
    if text == "":
        return True
    try:
        return isinstance(text, str) and date.fromisoformat(text) >= datetime.now(UTC).date()
    except ValueError:
        return False


def _digest(raw: dict[str, Any]) -> str:
    """SHA-256 of what is asked: a repeat may carry another timestamp or locale."""
    kept = dict(raw)
    kept.pop("timestamp", None)
    kept.pop("locale", None)
    return hashlib.sha256(msgspec.json.encode(kept, order="sorted")).hexdigest()


def is_text(value: Any, max_chars: int) -> bool:
    """True for text of 1 to ``max_chars`` characters without NUL, which PostgreSQL cannot keep."""
    return isinstance(value, str) and 0 < len(value) <= max_chars and "\x00" not in value


@lru_cache(maxsize=256)
def _is_time(text: str) -> bool:
    """The items of a batch mostly carry the same time."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _short_text(value: str | None) -> str:
    return value[:300] if value and "\x00" not in value else ""


def programme_of(raw: Any) -> Any:
    """The programme an item names: as its member, or in additional_info.

    There it is ``{"programme": value}`` or ``{"name": "programme", "value": value}``.
    """
    if isinstance(raw, PlainResolveItem):
        return None
    return _named(raw, "programme")


def info_text(raw: dict[str, Any], name: str) -> str:
    """A text of an item's additional_info, as of ``programme_of``; empty when there is none."""
    found = _named({"additional_info": raw.get("additional_info")}, name)
    return found if isinstance(found, str) and is_text(found, MAX_REFERENCE_CHARS) else ""


def _named(raw: dict[str, Any], name: str) -> Any:
    info = raw.get("additional_info")
    entries = info if isinstance(info, list) else ()
    found = _extension(raw.get(name, UNSET), list(entries), name)
    for entry in entries if found is None else ():
        if isinstance(entry, dict) and entry.get("name") == name:
            return entry.get("value")
    return found
