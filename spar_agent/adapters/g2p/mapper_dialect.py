"""What every dialect has to do: make requests of wishes, read replies into outcomes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import Authenticated
from spar_agent.domain.profile import ServerProfile
from spar_agent.errors import BadReply
from spar_agent.ports.mapper import ItemOutcome, RegisteredAccount


@dataclass(frozen=True, slots=True)
class ResolveItem:
    """One item of a resolve under its reference: who is paid where, or on ``fa`` who."""

    reference: str
    person: str = ""
    fa: str = ""

    def key(self) -> dict[str, str]:
        """What the item asks by."""
        return {"fa": self.fa} if self.fa else {"id": self.person}


@dataclass(frozen=True, slots=True)
class Payee:
    """Somebody who is paid on an account that was asked for. shared: they are not alone."""

    person: str
    shared: bool


class MapperDialect(Protocol):
    """One dialect. Bodies are plain JSON values; replies may be anything a server sent."""

    def path(self, op: str) -> str:
        """Below the base URL."""
        ...

    def write_body(
        self, op: str, batch: Sequence[Authenticated], ids: Mapping[str, str], now: datetime
    ) -> dict[str, Any]:
        """A link, update or unlink of ``batch``; ids by reference id."""
        ...

    def resolve_body(self, asked: Sequence[ResolveItem], now: datetime) -> dict[str, Any]:
        """A resolve with scope details."""
        ...

    def read_write(self, op: str, reply: Any) -> dict[str, ItemOutcome]:
        """Outcomes by reference id. Raises the envelope's error."""
        ...

    def read_resolve(self, reply: Any) -> dict[str, RegisteredAccount | None]:
        """What is held by reference id. Raises the envelope's error."""
        ...

    def read_payees(self, reply: Any) -> list[Payee]:
        """Who is paid on the account that was asked for. Raises the envelope's error."""
        ...


def stamp(now: datetime) -> str:
    """ISO 8601 with zone."""
    return now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


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


def outcome(op: str, item: Mapping[str, Any]) -> ItemOutcome:
    """What one reply item says. SPAR codes its misses differently per operation."""
    code = str(item.get("status_reason_code") or "")
    if item.get("status") == "succ":
        return ItemOutcome(ok=True, reason=code)
    if item.get("status") not in {"rjct", "fail"}:
        return ItemOutcome(ok=False, reason=code, unknown=True)
    duplicate = op == "link" and code == "rjct.reference_id.duplicate"
    missing = (op == "update" and code == "rjct.reference_id.duplicate") or (
        op in {"update", "unlink"} and code in {"rjct.id.invalid", "rjct.id.not_found"}
    )
    return ItemOutcome(ok=False, reason=code, duplicate=duplicate, missing=missing)


def once_each(op: str, items: Sequence[Mapping[str, Any]]) -> dict[str, ItemOutcome]:
    """Outcomes by reference id; one that is told twice differently is unknown."""
    read: dict[str, ItemOutcome] = {}
    for item in items:
        reference = str(item.get("reference_id") or "")
        told = outcome(op, item)
        if reference in read and read[reference] != told:
            told = ItemOutcome(ok=False, unknown=True)
        read[reference] = told
    return read


def registered_once(
    told: Iterable[tuple[str, RegisteredAccount | None]],
) -> dict[str, RegisteredAccount | None]:
    """What is held by reference id; one that is told twice differently is left out."""
    read: dict[str, RegisteredAccount | None] = {}
    torn: set[str] = set()
    for reference, registered in told:
        if reference in read and read[reference] != registered:
            torn.add(reference)
        read[reference] = registered
    return {
        reference: registered for reference, registered in read.items() if reference not in torn
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


def moment(told: object) -> datetime | None:
    """A time of the server; without zone it is taken as UTC."""
    if not isinstance(told, str):
        return None
    try:
        read = datetime.fromisoformat(told.replace("Z", "+00:00"))
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def registered_of(item: Mapping[str, Any], fa: FinancialAddress | None) -> RegisteredAccount:
    """What is held, with when, by whom and which version where the server tells (ours does)."""
    version = _fact(item, "version")
    return RegisteredAccount(
        fa,
        moment(_fact(item, "updated_at")),
        str(_fact(item, "updated_by") or ""),
        version if isinstance(version, int) else None,
        readable=fa is not None,
    )


def _fact(item: Mapping[str, Any], name: str) -> object:
    """What the registry tells about its entry, beside what every server tells."""
    mapping = item.get("mapping")
    return mapping.get(name) if isinstance(mapping, dict) else None
