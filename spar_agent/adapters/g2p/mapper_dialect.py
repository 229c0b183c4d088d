"""What every dialect has to do: make requests of enrollments, read replies into outcomes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, Protocol

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import Authenticated, Operation
from spar_agent.domain.profile import ServerProfile, WrittenAddress
from spar_agent.domain.times import parse_time
from spar_agent.errors import BadReply
from spar_agent.ports.mapper import ItemOutcome, RegisteredAccount

MapperCall = Operation | Literal["resolve"]
"""What a mapper is asked: to write, or what it holds. Stands in paths and member names."""

HIT: Final = "succ.id.active"
MISSES: Final = frozenset(
    {
        "succ.fa.not_linked_to_id",
        "succ.id.not_found",
        "succ.fa.not_found",
        "succ.id.inactive",
    }
)


@dataclass(frozen=True, slots=True)
class WriteItem:
    """One item of a link, update or unlink.

    person_id: the spelling of the person's token that the mapper knows. address: None to unlink.
    """

    ready: Authenticated
    person_id: str
    address: WrittenAddress | None = None

    @property
    def reference(self) -> str:
        """The id under which the reply speaks of it."""
        return self.ready.enrollment.delivery.reference_id


@dataclass(frozen=True, slots=True)
class ResolveItem:
    """One item of a resolve under its reference: who is paid where, or on ``fa`` who."""

    reference: str
    person: str = ""
    fa: str = ""

    def key(self) -> dict[str, str]:
        """The member of a resolve item that says what it asks by: an account, else a person."""
        return {"fa": self.fa} if self.fa else {"id": self.person}


@dataclass(frozen=True, slots=True)
class Payee:
    """Somebody who is paid on an account that was asked for. shared: they are not alone."""

    person: str
    shared: bool


class MapperDialect(Protocol):
    """One dialect. Bodies are plain JSON values; replies may be anything a server sent.

    The ``read_`` methods raise BadReply and what the envelope refuses.
    """

    has_status: bool
    """Whether it can be asked later what became of an acknowledged request."""

    def path(self, op: MapperCall) -> str:
        """The path of ``op`` below the base URL, with a leading slash."""
        ...

    def acknowledged_path(self, op: MapperCall) -> str:
        """Where ``op`` is acknowledged at once and carried out later; empty where nowhere."""
        ...

    def write_body(
        self, op: Operation, items: Sequence[WriteItem], now: datetime
    ) -> dict[str, Any]:
        """A link, update or unlink."""
        ...

    def resolve_body(self, items: Sequence[ResolveItem], now: datetime) -> dict[str, Any]:
        """A resolve with scope details."""
        ...

    def read_write(self, op: Operation, reply: Any) -> dict[str, ItemOutcome]:
        """What the mapper said of each item, by reference id. Raises BadReply."""
        ...

    def read_resolve(self, reply: Any) -> dict[str, RegisteredAccount | None]:
        """What is registered, by reference id."""
        ...

    def read_payees(self, reply: Any) -> list[Payee]:
        """Who is paid on the account that was asked for."""
        ...


def evidence(item: Authenticated, profile: ServerProfile) -> dict[str, str]:
    """Who captured it where, and which proof it rests on: no personal data."""
    return {
        "agent": item.enrollment.agent_id,
        "device": profile.device,
        "office": profile.office,
        "proof": item.proof.transaction_id,
        "proof_method": item.proof.method.value,
        "slip": item.enrollment.slip,
    }


def items_of(reply: Any, *path: str) -> list[dict[str, Any]]:
    """The list of objects at ``path``. Raises BadReply when it is not there."""
    for key in path:
        reply = reply.get(key) if isinstance(reply, dict) else None
    if not isinstance(reply, list) or not all(isinstance(item, dict) for item in reply):
        raise BadReply("no list of items")
    return reply


def outcome(op: Operation, item: Mapping[str, Any]) -> ItemOutcome:
    """What one reply item says. SPAR codes its misses differently per operation."""
    code = str(item.get("status_reason_code") or "")
    if item.get("status") == "succ":
        return ItemOutcome(ok=True, reason=code)
    if item.get("status") not in {"rjct", "fail"}:
        return ItemOutcome(ok=False, reason=code, unknown=True)
    duplicate = op is Operation.LINK and code == "rjct.reference_id.duplicate"
    missing = (op is Operation.UPDATE and code == "rjct.reference_id.duplicate") or (
        op in {Operation.UPDATE, Operation.UNLINK}
        and code in {"rjct.id.invalid", "rjct.id.not_found"}
    )
    return ItemOutcome(ok=False, reason=code, duplicate=duplicate, missing=missing)


def outcomes_by_reference(
    op: Operation, items: Sequence[Mapping[str, Any]]
) -> dict[str, ItemOutcome]:
    """Outcomes by reference id; one that stands twice differently is unknown."""
    read: dict[str, ItemOutcome] = {}
    for item in items:
        reference = str(item.get("reference_id") or "")
        found = outcome(op, item)
        if reference in read and read[reference] != found:
            found = ItemOutcome(ok=False, unknown=True)
        read[reference] = found
    return read


def registered_by_reference(
    items: Iterable[tuple[str, RegisteredAccount | None]],
) -> dict[str, RegisteredAccount | None]:
    """What is registered by reference id; one that stands twice differently is left out."""
    read: dict[str, RegisteredAccount | None] = {}
    contradicted: set[str] = set()
    for reference, registered in items:
        if reference in read and read[reference] != registered:
            contradicted.add(reference)
        read[reference] = registered
    return {
        reference: registered
        for reference, registered in read.items()
        if reference not in contradicted
    }


def payees(items: Iterable[Mapping[str, Any]]) -> list[Payee]:
    """The hits among ``items``. SPAR takes such a question and never finds anybody; ours does."""
    return [
        Payee(str(item["id"]), _fact(item, "shared") is True)
        for item in items
        if item.get("status") == "succ"
        and item.get("status_reason_code") == "succ.fa.active"
        and item.get("id")
    ]


def registered_of(item: Mapping[str, Any], fa: FinancialAddress | None) -> RegisteredAccount:
    """What is registered; since when, by whom and its version where the server tells."""
    version = _fact(item, "version")
    return RegisteredAccount(
        fa,
        parse_time(_fact(item, "updated_at")),
        str(_fact(item, "updated_by") or ""),
        version if isinstance(version, int) else None,
        readable=fa is not None,
    )


def _fact(item: Mapping[str, Any], name: str) -> object:
    """What the registry tells about its entry, beside what every server tells."""
    mapping = item.get("mapping")
    return mapping.get(name) if isinstance(mapping, dict) else None
