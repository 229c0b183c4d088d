"""Items of a request, as all dialects have them: each is checked by itself."""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from spar_mapper.core.model import Item, Op, Reason

MAX_ID_CHARS = 256
MAX_REFERENCE_CHARS = 99

MAX_TIME_CHARS = 64


class FaReading(NamedTuple):
    """A financial address: as a string, and taken apart by the strategy that reads it.

    strategy: its number, None when no strategy reads ``fa``; then there are no fields either.
    """

    fa: str
    strategy: int | None
    fields: dict[str, str]


FaReader = Callable[[Any, int | None], FaReading | None]
"""How a dialect reads the ``fa`` of an item: its value, and the strategy to try first."""


def read_item(op: Op, at: int, raw: Any, read_fa: FaReader) -> Item:
    """The item in ``raw``, as decoded from JSON; ``error`` is set on one that is wrong.

    at: its index, which the error text names.
    """
    path = f"{op}_request[{at}]"
    if not isinstance(raw, dict):
        return _invalid("", Reason.REFERENCE_INVALID, f"{path}: an object is needed")
    given = raw.get("reference_id")
    if not is_text(given, MAX_REFERENCE_CHARS):
        text = f"{path}.reference_id: text of 1 to 99 is needed"
        return _invalid("", Reason.REFERENCE_INVALID, text)
    reference, person_id, info = str(given), raw.get("id") or "", raw.get("additional_info")
    error = _common_error(op, path, raw, person_id, info)
    if error is not None:
        return _invalid(reference, *error)
    locale = str(raw["locale"]) if is_text(raw.get("locale"), 35) else "en"
    if op is Op.RESOLVE:
        return _resolve(raw, path, reference, person_id, info, locale)
    return _write(op, raw, path, reference, person_id, info, locale, read_fa)


def _common_error(
    op: Op, path: str, raw: dict[str, Any], person_id: Any, info: Any
) -> tuple[Reason, str] | None:
    """What is wrong with the members every operation has: a code and a text, or None."""
    if not _is_time(raw.get("timestamp")):
        return Reason.TIMESTAMP_INVALID, f"{path}.timestamp: ISO 8601 is needed"
    if person_id and not is_text(person_id, MAX_ID_CHARS):
        return Reason.ID_INVALID, f"{path}.id: text of 1 to 256 is needed"
    if not person_id and op is not Op.RESOLVE:
        return Reason.ID_INVALID, f"{path}.id: is required"
    if info is not None and not isinstance(info, list):
        return Reason.REFERENCE_INVALID, f"{path}.additional_info: not a list"
    return None


def _resolve(
    raw: dict[str, Any],
    path: str,
    reference: str,
    person_id: str,
    info: list[Any] | None,
    locale: str,
) -> Item:
    fa = raw.get("fa") or ""
    if not isinstance(fa, str) or (not person_id and not fa):
        return _invalid(reference, Reason.REFERENCE_INVALID, f"{path}: id or fa is required")
    details = raw.get("scope") == "details"
    return Item(reference, person_id, fa=fa, info=info, details=details, locale=locale)


def _write(
    op: Op,
    raw: dict[str, Any],
    path: str,
    reference: str,
    person_id: str,
    info: list[Any] | None,
    locale: str,
    read_fa: FaReader,
) -> Item:
    value = raw.get("fa")
    if op is Op.UNLINK:
        if value is not None and not isinstance(value, str):
            return _invalid(reference, Reason.FA_INVALID, f"{path}.fa: text is needed")
        reading = FaReading(value or "", None, {})
    else:
        read = read_fa(value, _strategy_hint(info))
        if read is None:
            return _invalid(reference, Reason.FA_INVALID, f"{path}.fa: cannot be kept")
        reading = read
    expires = _extension(raw, info, "expiry_date") or ""
    if not _is_today_or_later(expires):
        text = f"{path}.expiry_date: a day to come is needed"
        return _invalid(reference, Reason.FA_INVALID, text)
    return Item(
        reference,
        person_id,
        reading.fa,
        reading.strategy,
        reading.fields,
        name=_short_text(raw.get("name")),
        phone=_short_text(raw.get("phone_number")),
        info=info,
        expected_version=_expected_version(raw, info),
        digest=_digest(raw),
        locale=locale,
        expires=expires,
    )


def _strategy_hint(info: list[Any] | None) -> int | None:
    """The number in the first ``strategy_id`` of additional_info."""
    for entry in info or []:
        number = entry.get("strategy_id") if isinstance(entry, dict) else None
        if isinstance(number, int):
            return number
    return None


def _expected_version(raw: dict[str, Any], info: list[Any] | None) -> int | None:
    """The version the client saw: ``expected_version`` of the item or in additional_info."""
    version = _extension(raw, info, "expected_version")
    return version if isinstance(version, int) and not isinstance(version, bool) else None


def _extension(raw: dict[str, Any], info: list[Any] | None, name: str) -> Any:
    """A member of the item itself, or of an entry of its additional_info (our extension)."""
    if name in raw:
        return raw[name]
    for entry in info or []:
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


def _invalid(reference: str, fault: Reason, text: str) -> Item:
    return Item(reference, "", error=fault, error_text=text)


def is_text(value: Any, max_chars: int) -> bool:
    """True for text of 1 to ``max_chars`` characters without NUL, which PostgreSQL cannot keep."""
    return isinstance(value, str) and 0 < len(value) <= max_chars and "\x00" not in value


def _is_time(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= MAX_TIME_CHARS and _is_iso(value)


@lru_cache(maxsize=256)
def _is_iso(text: str) -> bool:
    """The items of a batch mostly carry the same time."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _short_text(value: Any) -> str:
    return value[:300] if isinstance(value, str) and "\x00" not in value else ""


def extension_value(raw: dict[str, Any], name: str) -> Any:
    """A member of the item, or of additional_info as ``{name: value}`` or ``{name:, value:}``."""
    info = raw.get("additional_info")
    found = _extension(raw, info, name)
    for entry in info or [] if found is None else []:
        if isinstance(entry, dict) and entry.get("name") == name:
            return entry.get("value")
    return found
