"""What every dialect has to do: make requests of orders, read replies into results."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final, Protocol

from msgspec.structs import replace

from spar_central.mappers.port import (
    BankState,
    Held,
    MapperCall,
    MapperOrder,
    MapperSilent,
    Op,
    Result,
    Said,
)
from spar_central.mappers.profile import WrittenAccount
from spar_central.trust.accounts import FinancialAddress

HIT: Final = "succ.id.active"
MISSES: Final = frozenset(
    {
        "succ.fa.not_linked_to_id",
        "succ.id.not_found",
        "succ.fa.not_found",
        "succ.id.inactive",
    }
)
INACTIVE: Final = "succ.fa.inactive"
GRACE: Final = "expiry.grace"
EFFECTIVE: Final = "becomes effective at "
FOR_OPERATORS: Final = "waits until two operators"
"""How our registry says that a change waits (``docs/registry.md``)."""
"""How our registry says that the last day of an account is over. Source: docs/registry.md."""


@dataclass(frozen=True, slots=True, repr=False)
class WriteItem:
    """One item of a link, update or unlink. account: None to unlink."""

    order: MapperOrder
    person_id: str
    account: WrittenAccount | None = None


@dataclass(frozen=True, slots=True, repr=False)
class ResolveItem:
    """One item of a resolve. name: sent by the probe only, which wants to know how it is read."""

    reference: str
    person_id: str
    name: str = ""


class MapperDialect(Protocol):
    """One dialect. Bodies are plain JSON values; replies may be anything a server sent.

    The ``read_`` methods raise MapperSilent for no reply, and what the envelope refuses.
    """

    has_status: bool
    """Whether it can be asked later what became of an acknowledged request."""

    def path(self, op: MapperCall) -> str:
        """The path of ``op`` below the base URL, with a leading slash."""
        ...

    def acknowledged_path(self, op: MapperCall) -> str:
        """Where ``op`` is acknowledged at once and carried out later; empty where nowhere."""
        ...

    def write_body(self, op: Op, items: Sequence[WriteItem], now: datetime) -> dict[str, Any]:
        """A link, update or unlink."""
        ...

    def resolve_body(self, items: Sequence[ResolveItem], now: datetime) -> dict[str, Any]:
        """A resolve with scope details."""
        ...

    def read_write(self, op: Op, reply: Any) -> dict[str, Result]:
        """What the mapper said of each item, by reference id."""
        ...

    def read_resolve(self, reply: Any) -> dict[str, Held]:
        """What is registered, by reference id."""
        ...


def items_of(reply: Any, *path: str) -> list[dict[str, Any]]:
    """The list of objects at ``path``. Raises MapperSilent when it is not there."""
    for key in path:
        reply = reply.get(key) if isinstance(reply, dict) else None
    if not isinstance(reply, list) or not all(isinstance(item, dict) for item in reply):
        raise MapperSilent("no list of items")
    return reply


def result_of(op: Op, item: Mapping[str, Any]) -> Result:
    """What one reply item says. SPAR codes its misses differently per operation."""
    code = str(item.get("status_reason_code") or "")[:64]
    if item.get("status") == "succ":
        return Result(Said.DONE, code)
    if _waits(item, code):
        text = str(item.get("status_reason_message") or "")
        return Result(Said.WAITS, code, _moment(text.removeprefix(EFFECTIVE)))
    if item.get("status") not in {"rjct", "fail"}:
        return Result(Said.NOTHING, code)
    taken = code == "rjct.reference_id.duplicate"
    if op is Op.LINK and taken:
        return Result(Said.EXISTS, code)
    nobody = code in {"rjct.id.invalid", "rjct.id.not_found"}
    if (op is Op.UPDATE and taken) or (op is not Op.LINK and nobody):
        return Result(Said.MISSING, code)
    return Result(Said.REFUSED, code)


def _waits(item: Mapping[str, Any], code: str) -> bool:
    """Our registry has it, and carries it out later: SPAR 2.x has words for it only."""
    if item.get("status") == "pdng":
        return True
    text = str(item.get("status_reason_message") or "")
    return code == "rjct.other.error" and text.startswith((EFFECTIVE, FOR_OPERATORS))


def results_by_reference(op: Op, items: Sequence[Mapping[str, Any]]) -> dict[str, Result]:
    """By reference id; one that stands twice differently says nothing."""
    read: dict[str, Result] = {}
    for item in items:
        reference = str(item.get("reference_id") or "")
        found = result_of(op, item)
        if reference in read and read[reference] != found:
            found = Result(Said.NOTHING)
        read[reference] = found
    return read


def held_by_reference(items: Iterable[tuple[str, Held]]) -> dict[str, Held]:
    """What is registered by reference id; one that stands twice differently is left out."""
    read: dict[str, Held] = {}
    contradicted: set[str] = set()
    for reference, held in items:
        if reference in read and read[reference] != held:
            contradicted.add(reference)
        read[reference] = held
    return {key: held for key, held in read.items() if key not in contradicted}


def held_of(item: Mapping[str, Any], fa: FinancialAddress | None) -> Held:
    """A hit; since when, by whom and its version where the server tells."""
    mapping = item.get("mapping")
    facts = mapping if isinstance(mapping, dict) else {}
    version = facts.get("version")
    state, tested_at = _validation(item.get("additional_info"))
    return Held(
        fa,
        fa is not None,
        str(version) if isinstance(version, int) else "",
        _moment(facts.get("updated_at")),
        str(facts.get("updated_by") or "")[:64],
        expires=_day(facts.get("expiry_date")),
        bank_state=state,
        tested_at=tested_at,
        pending_until=_moment(facts.get("pending_until")),
    )


def in_grace(item: Mapping[str, Any]) -> Held | None:
    """Of an account whose last day is over, and that can still be kept; None for any other."""
    code, said = item.get("status_reason_code"), item.get("status_reason_message")
    if code != INACTIVE or said != GRACE:
        return None
    mapping = item.get("mapping")
    facts = mapping if isinstance(mapping, dict) else {}
    grace_until = _day(facts.get("grace_until"))
    end = _end(facts.get("account_end"))
    return replace(held_of(item, None), readable=True, grace_until=grace_until, account_end=end)


def _validation(info: object) -> tuple[BankState | None, datetime | None]:
    """The registry's own entry, which is the last one: whoever links can write others."""
    last = info[-1] if isinstance(info, list) and info else None
    if not isinstance(last, dict) or last.get("name") != "validation":
        return None, None
    value = str(last.get("value"))
    state = BankState(value) if value in set(BankState) else None
    if value == "deceased":  # that is for the office, not for a page
        state = BankState.RETURNED
    return state, _moment(last.get("at"))


def _end(value: object) -> str:
    """The last signs of a number, else nothing."""
    is_one = isinstance(value, str) and len(value) <= 4 and value.isalnum()
    return str(value) if is_one else ""


def _day(value: object) -> str:
    """An ISO date, else nothing."""
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) else ""
    except ValueError:
        return ""


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        read = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return None
    return read if read.tzinfo is not None else read.replace(tzinfo=UTC)
