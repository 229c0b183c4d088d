"""The audit log: every admitted request, once. Over signatures it is the replay cache as well."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from spar_mapper.core.clock import now_ms
from spar_mapper.core.model import Op, Service
from spar_mapper.records.shared_commit import SharedCommit
from spar_mapper.storage.port import Storage

_MAX_ROWS = 200
"""Rows per statement: values are bound one by one."""


class PartnerAuth(StrEnum):
    """How a partner showed who it is. Values stand in the audit table: never rename one."""

    SIGNATURE = "signature"  # of the request
    TOKEN = "token"  # noqa: S105 -- a name, no secret
    ASSERTION = "assertion"  # a signed JWT, for which a token is given


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One request. op: an operation, ``txn-status``, ``directory``, ``manage`` or ``token``.

    message: the sender's id of it. address: where the connection came from. replay_key: digest of
    what was signed, which is admitted once; empty for a token, which may come again.
    """

    partner: str
    op: str
    message: str
    address: str
    auth_method: PartnerAuth
    replay_key: str = ""


REPEATABLE: Final = frozenset(
    {*Op, Service.STATUS, Service.DIRECTORY, Service.RESOLVE_FA, Service.RESOLVE_VALIDATION}
)
"""Who repeats one of these changes nothing: writes are carried out once by their references, which
are written with what they did. The line of any other waits for the disk, and for a synchronous
standby: a key that was used once must not be good for a second token after a fail-over."""


class AuditLog:
    """The table of admitted requests. Those that come at the same time share one commit."""

    def __init__(self, storage: Storage, *, waits: bool = False) -> None:
        """waits: for disk and standby with every line, not with those alone that need it."""
        self._storage = storage
        self._waits = waits
        self._shared = SharedCommit(self._insert, _MAX_ROWS)

    async def admit(self, entry: AuditEntry) -> bool:
        """True once it is written; False when the same ``replay_key`` was admitted before.

        Raises what Storage.run raises.
        """
        return await self._shared.add((entry.replay_key or str(uuid.uuid4()), entry))

    async def since(self, at_ms: int, limit: int) -> list[tuple[Any, ...]]:
        """Rows of at (ms since 1970), partner, op, message, address, way; the latest first."""
        sql = (
            "SELECT at, partner, op, message, address, way FROM audit"
            " WHERE at >= $1 ORDER BY at DESC LIMIT $2"
        )
        (rows,) = await self._storage.run((sql, (at_ms, limit)))
        return rows

    async def _insert(self, batch: Sequence[tuple[str, AuditEntry]]) -> list[bool]:
        """For each, whether its key was not there before; a copy in the same batch is a copy."""
        at = now_ms()
        values: list[str | int] = []
        for key, entry in batch:
            values += [key, at, entry.partner, entry.op, entry.message, entry.address]
            values.append(entry.auth_method)
        rows = ", ".join(
            f"({', '.join(f'${7 * row + column}' for column in range(1, 8))})"
            for row in range(len(batch))
        )
        sql = (
            "INSERT INTO audit (id, at, partner, op, message, address, way)"
            f" VALUES {rows} ON CONFLICT DO NOTHING RETURNING id"
        )
        relaxed = not self._waits and all(entry.op in REPEATABLE for _, entry in batch)
        (found,) = await self._storage.run((sql, tuple(values)), relaxed_durability=relaxed)
        new = {row[0] for row in found}
        admitted = []
        for key, _ in batch:
            admitted.append(key in new)
            new.discard(key)
        return admitted
