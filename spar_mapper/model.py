"""What the registry works with, whatever wire it came over."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Op(StrEnum):
    """The four operations."""

    LINK = "link"
    UPDATE = "update"
    RESOLVE = "resolve"
    UNLINK = "unlink"


class Reason(StrEnum):
    """Reason codes of G2P Connect 1.0.0 and SPAR 2.x that this registry gives."""

    REFERENCE_INVALID = "rjct.reference_id.invalid"
    REFERENCE_DUPLICATE = "rjct.reference_id.duplicate"
    TIMESTAMP_INVALID = "rjct.timestamp.invalid"
    ID_INVALID = "rjct.id.invalid"
    FA_INVALID = "rjct.fa.invalid"
    VERSION_CHANGED = "rjct.other.error"
    NOT_ALLOWED = "rjct.permission.denied"
    ACTIVE = "succ.id.active"
    FA_ACTIVE = "succ.fa.active"
    FA_INACTIVE = "succ.fa.inactive"
    NOT_LINKED = "succ.fa.not_linked_to_id"


@dataclass(frozen=True, slots=True, repr=False)
class Item:
    """One wish of a request. text: the FA as SPAR's string; fields: the same taken apart."""

    reference: str
    person: str
    text: str = ""
    strategy: int | None = None
    fields: dict[str, str] = field(default_factory=dict)
    name: str = ""
    phone: str = ""
    info: list[Any] | None = None
    details: bool = False
    expected_version: int | None = None
    digest: str = ""
    fault: Reason | None = None
    fault_text: str = ""
    locale: str = "en"
    expires: str = ""  # ISO date, the last day on which it is good


@dataclass(frozen=True, slots=True, repr=False)
class Mapping:
    """What is held for one person. shared: somebody else is paid on the same account."""

    person: str
    text: str
    strategy: int | None
    fields: dict[str, str]
    info: list[Any] | None
    version: int
    updated_at: str
    updated_by: str
    expires: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Outcome:
    """What became of one item."""

    item: Item
    ok: bool
    reason: Reason | None = None
    message: str | None = None
    mapping: Mapping | None = None
