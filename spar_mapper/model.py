"""What the registry works with, whatever wire it came over."""

from enum import StrEnum
from typing import Any

import msgspec


class Quiet(msgspec.Struct, frozen=True):
    """A frozen record that never shows what it holds.

    Made several times faster than a dataclass, and a batch makes thousands.
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


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


class Item(Quiet, frozen=True):
    """One wish of a request. text: the FA as SPAR's string; fields: the same taken apart."""

    reference: str
    person: str
    text: str = ""
    strategy: int | None = None
    fields: dict[str, str] = {}
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


class Mapping(Quiet, frozen=True):
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


class Outcome(Quiet, frozen=True):
    """What became of one item."""

    item: Item
    ok: bool
    reason: Reason | None = None
    message: str | None = None
    mapping: Mapping | None = None
