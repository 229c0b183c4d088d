"""Request items to wishes: each one is checked by itself, none spoils its neighbours."""

import hashlib
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

import msgspec

from spar_mapper.model import Item, Op, Reason
from spar_mapper.strategies import NUMBERS, Book, repeats_a_key, spoils

LONGEST_ID = 256
LONGEST_REFERENCE = 99
LONGEST_FA = 2000
LONGEST_TIME = 64
_CONTROLS = re.compile(r"[\x00-\x1f]")

ReadFaAnswer = tuple[str, int | None, dict[str, str]] | None
ReadFa = Callable[[Any, int | None], ReadFaAnswer]


def read_item(op: Op, at: int, raw: Any, read_fa: ReadFa) -> Item:
    """The wish in ``raw``; with ``fault`` set, and its text naming path and index, when bad."""
    path = f"{op}_request[{at}]"
    if not isinstance(raw, dict):
        return _bad("", Reason.REFERENCE_INVALID, f"{path}: an object is needed")
    given = raw.get("reference_id")
    if not _is_text(given, LONGEST_REFERENCE):
        return _bad("", Reason.REFERENCE_INVALID, f"{path}.reference_id: text of 1 to 99 is needed")
    reference, person, info = str(given), raw.get("id") or "", raw.get("additional_info")
    fault = _fault(op, path, raw, person, info)
    if fault is not None:
        return _bad(reference, *fault)
    locale = str(raw["locale"]) if _is_text(raw.get("locale"), 35) else "en"
    if op is Op.RESOLVE:
        return _resolve(raw, path, reference, person, info, locale)
    return _write(op, raw, path, reference, person, info, locale, read_fa)


def _fault(
    op: Op, path: str, raw: dict[str, Any], person: Any, info: Any
) -> tuple[Reason, str] | None:
    """What is wrong with the members every operation has."""
    if not _is_time(raw.get("timestamp")):
        return Reason.TIMESTAMP_INVALID, f"{path}.timestamp: ISO 8601 is needed"
    if person and not _is_text(person, LONGEST_ID):
        return Reason.ID_INVALID, f"{path}.id: text of 1 to 256 is needed"
    if not person and op is not Op.RESOLVE:
        return Reason.ID_INVALID, f"{path}.id: is required"
    if info is not None and not isinstance(info, list):
        return Reason.REFERENCE_INVALID, f"{path}.additional_info: not a list"
    return None


def _resolve(
    raw: dict[str, Any],
    path: str,
    reference: str,
    person: str,
    info: list[Any] | None,
    locale: str,
) -> Item:
    fa = raw.get("fa") or ""
    if not isinstance(fa, str) or (not person and not fa):
        return _bad(reference, Reason.REFERENCE_INVALID, f"{path}: id or fa is required")
    details = raw.get("scope") == "details"
    return Item(reference, person, text=fa, info=info, details=details, locale=locale)


def _write(
    op: Op,
    raw: dict[str, Any],
    path: str,
    reference: str,
    person: str,
    info: list[Any] | None,
    locale: str,
    read_fa: ReadFa,
) -> Item:
    text, strategy = "", None
    fields: dict[str, str] = {}
    told = raw.get("fa")
    if op is Op.UNLINK:
        if told is not None and not isinstance(told, str):
            return _bad(reference, Reason.FA_INVALID, f"{path}.fa: text is needed")
        text = told or ""
    else:
        read = read_fa(told, _hint(info))
        if read is None:
            return _bad(reference, Reason.FA_INVALID, f"{path}.fa: cannot be kept")
        text, strategy, fields = read
    expires = _told(raw, info, "expiry_date") or ""
    if not _is_coming_day(expires):
        return _bad(reference, Reason.FA_INVALID, f"{path}.expiry_date: a day to come is needed")
    return Item(
        reference,
        person,
        text,
        strategy,
        fields,
        name=_short(raw.get("name")),
        phone=_short(raw.get("phone_number")),
        info=info,
        expected_version=_expected(raw, info),
        digest=_digest(raw),
        locale=locale,
        expires=expires,
    )


def fa_object(
    told: Any, hint: int | None, book: Book
) -> tuple[str, int | None, dict[str, str]] | None:
    """A SPAR 2.x FA object as string, strategy and fields; None when it cannot be kept."""
    if not isinstance(told, dict):
        return None
    number = told.get("strategy_id", hint)
    if isinstance(number, float) and number.is_integer():  # 2.0 is a whole number in JSON
        number = int(number)
    strategy = book.get(number) if isinstance(number, int) else None
    fields = {k: v for k, v in told.items() if isinstance(v, str)}
    if strategy is None or NUMBERS.isdisjoint(name for name, value in fields.items() if value):
        return None
    built = strategy.build_and_read(fields)
    return None if built is None else (built[0], strategy.number, built[1])


def fa_text(
    told: Any, hint: int | None, book: Book
) -> tuple[str, int | None, dict[str, str]] | None:
    """A G2P Connect FA string as itself; taken apart where one of our strategies reads it."""
    if not _is_text(told, LONGEST_FA) or _CONTROLS.search(told) or repeats_a_key(told):
        return None
    found = book.find(told, hint)
    if found is None:
        return told, None, {}
    strategy, fields = found
    if any(spoils(value) for value in fields.values()):
        return None
    return told, strategy.number, fields


def _hint(info: list[Any] | None) -> int | None:
    for entry in info or []:
        number = entry.get("strategy_id") if isinstance(entry, dict) else None
        if isinstance(number, int):
            return number
    return None


def _expected(raw: dict[str, Any], info: list[Any] | None) -> int | None:
    """The version the client saw: ``expected_version`` of the item or in additional_info."""
    version = _told(raw, info, "expected_version")
    return version if isinstance(version, int) and not isinstance(version, bool) else None


def _told(raw: dict[str, Any], info: list[Any] | None, name: str) -> Any:
    """An extension of ours: a member of the item or of an entry of additional_info."""
    if name in raw:
        return raw[name]
    for entry in info or []:
        if isinstance(entry, dict) and name in entry:
            return entry[name]
    return None


def _is_coming_day(text: Any) -> bool:
    if text == "":
        return True
    try:
        return isinstance(text, str) and date.fromisoformat(text) >= datetime.now(UTC).date()
    except ValueError:
        return False


def _digest(raw: dict[str, Any]) -> str:
    """Of what is wished: a repeat may carry another timestamp."""
    kept = dict(raw)
    kept.pop("timestamp", None)
    kept.pop("locale", None)
    return hashlib.sha256(msgspec.json.encode(kept, order="sorted")).hexdigest()


def _bad(reference: str, fault: Reason, text: str) -> Item:
    return Item(reference, "", fault=fault, fault_text=text)


def _is_text(value: Any, longest: int) -> bool:
    return isinstance(value, str) and 0 < len(value) <= longest and "\x00" not in value


def _is_time(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_TIME and _is_iso(value)


@lru_cache(maxsize=256)
def _is_iso(text: str) -> bool:
    """The items of a batch mostly carry the same time."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _short(value: Any) -> str:
    return value[:300] if isinstance(value, str) and "\x00" not in value else ""


def told_by(raw: dict[str, Any], name: str) -> Any:
    """An extension: a member of the item, or of additional_info in either of its two shapes."""
    info = raw.get("additional_info")
    found = _told(raw, info, name)
    for entry in info or [] if found is None else []:
        if isinstance(entry, dict) and entry.get("name") == name:
            return entry.get("value")
    return found
