"""Operators, and what one of them proposed until another one approves it."""

import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from spar_mapper.core.clock import now_ms
from spar_mapper.records.partners import PartnerKey
from spar_mapper.storage.port import Storage

LIFE_MS = 7 * 86_400_000
"""A proposal that nobody approved for so long is not approved any more: milliseconds."""


class ProposalState(StrEnum):
    """What became of a proposal. Values stand in the table: never rename one."""

    WAITING = "waiting"
    APPROVED = "approved"  # and carried out; of an import: it may be carried out
    REJECTED = "rejected"


class OperatorPasskey(msgspec.Struct, frozen=True):
    """With which an operator approves or rejects in a console, as that console writes it to a file.

    credential_id: base64url. public_key: PEM, P-256 or Ed25519. rp_id, origin: of the console.
    """

    credential_id: Annotated[str, Meta(min_length=16, max_length=1400, pattern=r"^[\w-]+\Z")]
    public_key: Annotated[str, Meta(max_length=2000)]
    rp_id: Annotated[str, Meta(min_length=1, max_length=253)]
    origin: Annotated[str, Meta(min_length=1, max_length=300)]


@dataclass(frozen=True, slots=True)
class Operator:
    """Somebody who runs the registry, and the one key that is theirs."""

    name: str
    key: PartnerKey
    passkeys: tuple[OperatorPasskey, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Proposal:
    """A change that waits for a second person, or that was decided.

    at, decided_at: milliseconds since 1970. kind: which change. body: the change as JSON.
    proposed, decided: the JWS of the two operators.
    """

    id: str
    at: int
    kind: str
    body: str
    state: ProposalState
    proposed_by: str
    proposed: str
    decided_by: str = ""
    decided: str = ""
    decided_at: int = 0

    def is_late(self, at_ms: int) -> bool:
        """True when it waited too long. at_ms: milliseconds since 1970."""
        return at_ms - self.at > LIFE_MS


_PROPOSAL = (
    "SELECT id, at, kind, body, state, proposed_by, proposed, decided_by, decided, decided_at"
    " FROM proposals"
)


class Operators:
    """The table of operators. As soon as there are two, a change needs two of them."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def all(self) -> list[Operator]:
        """All operators in the order of their names."""
        sql = "SELECT name, kid, public_key, not_after FROM operators ORDER BY name"
        held = (
            "SELECT operator, credential_id, public_key, rp_id, origin FROM operator_passkeys"
            " ORDER BY credential_id"
        )
        rows, found = await self._storage.run((sql, ()), (held, ()))
        passkeys: dict[str, list[OperatorPasskey]] = {}
        for operator, *passkey in found:
            passkeys.setdefault(str(operator), []).append(OperatorPasskey(*passkey))
        return [
            Operator(name, PartnerKey(*key), tuple(passkeys.get(name, ()))) for name, *key in rows
        ]

    async def find(self, name: str) -> Operator | None:
        """The operator of this name, None when there is none."""
        return next((one for one in await self.all() if one.name == name), None)

    async def two_needed(self) -> bool:
        """True when a change needs a second person."""
        return len(await self.all()) >= 2

    async def add(self, operator: Operator) -> bool:
        """False when the name or the key is another operator's."""
        key = operator.key
        sql = (
            "INSERT INTO operators (name, kid, public_key, not_after) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT DO NOTHING RETURNING name"
        )
        row = (operator.name, key.kid, key.pem, key.not_after)
        (added,) = await self._storage.run((sql, row))
        known = await self.find(operator.name)
        return bool(added) or (known is not None and known.key == key)

    async def remove(self, name: str) -> bool:
        """False when there is none of this name, or fewer than two would stay."""
        sql = (
            "DELETE FROM operators WHERE name = $1"
            " AND (SELECT count(*) FROM operators) > 2 RETURNING name"
        )
        forget = (
            "DELETE FROM operator_passkeys WHERE operator = $1"
            " AND NOT EXISTS (SELECT 1 FROM operators WHERE name = $1)"
        )
        removed, _ = await self._storage.run((sql, (name,)), (forget, (name,)))
        return bool(removed)

    async def add_passkey(self, name: str, passkey: OperatorPasskey) -> bool:
        """False when there is no such operator, or the passkey is registered for another."""
        sql = (
            "INSERT INTO operator_passkeys (credential_id, operator, public_key, rp_id, origin)"
            " SELECT $1, name, $3, $4, $5 FROM operators WHERE name = $2"
            " ON CONFLICT DO NOTHING RETURNING operator"
        )
        p = passkey
        row = (p.credential_id, name, p.public_key, p.rp_id, p.origin)
        (added,) = await self._storage.run((sql, row))
        known = await self.find(name)
        return bool(added) or (known is not None and passkey in known.passkeys)

    async def remove_passkeys(self, name: str) -> bool:
        """All of one operator's; False when there is none."""
        sql = "DELETE FROM operator_passkeys WHERE operator = $1 RETURNING operator"
        (removed,) = await self._storage.run((sql, (name,)))
        return bool(removed)

    async def count_signature(self, credential_id: str, count: int) -> bool:
        """False for the counter of a copy: one that does not rise. 0: it does not count."""
        sql = (
            "UPDATE operator_passkeys SET sign_count = $2 WHERE credential_id = $1"
            " AND (sign_count < $2 OR ($2 = 0 AND sign_count = 0)) RETURNING operator"
        )
        (rows,) = await self._storage.run((sql, (credential_id, count)))
        return bool(rows)


class Proposals:
    """The table of proposals."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def add(self, proposal: Proposal) -> None:
        """Keep a new one, with its id from ``new_proposal_id``."""
        p = proposal
        sql = (
            "INSERT INTO proposals (id, at, kind, body, state, proposed_by, proposed)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)"
        )
        values = (p.id, p.at, p.kind, p.body, p.state.value, p.proposed_by, p.proposed)
        await self._storage.run((sql, values))

    async def find(self, number: str) -> Proposal | None:
        """The proposal of this id, None when there is none."""
        (rows,) = await self._storage.run((f"{_PROPOSAL} WHERE id = $1", (number,)))
        return _proposal(rows[0]) if rows else None

    async def all(self, state: ProposalState, limit: int = 1000) -> list[Proposal]:
        """Those of ``state``, the latest first."""
        sql = f"{_PROPOSAL} WHERE state = $1 ORDER BY at DESC LIMIT $2"
        (rows,) = await self._storage.run((sql, (state.value, limit)))
        return [_proposal(row) for row in rows]

    async def decide(self, number: str, state: ProposalState, by: str, signed: str) -> bool:
        """Write down who decided; False when somebody else has decided already."""
        sql = (
            "UPDATE proposals SET state = $2, decided_by = $3, decided = $4, decided_at = $5"
            " WHERE id = $1 AND state = 'waiting' RETURNING id"
        )
        (rows,) = await self._storage.run((sql, (number, state.value, by, signed, now_ms())))
        return bool(rows)


def new_proposal_id() -> str:
    """Eight hexadecimal digits, to be read out to the second person."""
    return secrets.token_hex(4)


def _proposal(row: tuple[object, ...]) -> Proposal:
    number, at, kind, body, state, *rest = row
    return Proposal(number, at, kind, body, ProposalState(str(state)), *rest)  # type: ignore[arg-type]
