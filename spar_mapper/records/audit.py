"""The audit log: every admitted request, once. Over signatures it is the replay cache as well."""

import asyncio
import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from spar_mapper.core.clock import now_ms
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


class AuditLog:
    """The table of admitted requests. Those that come at the same time share one commit."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._waiting: list[tuple[str, AuditEntry, asyncio.Future[bool]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def admit(self, entry: AuditEntry) -> bool:
        """True once it is written; False when the same ``replay_key`` was admitted before.

        Raises what Storage.run raises.
        """
        admitted: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((entry.replay_key or str(uuid.uuid4()), entry, admitted))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_waiting())
        return await admitted

    async def since(self, at_ms: int, limit: int) -> list[tuple[Any, ...]]:
        """Rows of at (ms since 1970), partner, op, message, address, way; the latest first."""
        sql = (
            "SELECT at, partner, op, message, address, way FROM audit"
            " WHERE at >= $1 ORDER BY at DESC LIMIT $2"
        )
        (rows,) = await self._storage.run((sql, (at_ms, limit)))
        return rows

    async def delete_older(self, than_ms: int) -> None:
        """Delete what was admitted more than ``than_ms`` milliseconds ago."""
        before = now_ms() - than_ms
        sql = (
            "DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < $1 LIMIT 10000)"
            " RETURNING id"
        )
        while (await self._storage.run((sql, (before,))))[0]:
            pass

    async def _write_waiting(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:_MAX_ROWS], self._waiting[_MAX_ROWS:]
            try:
                new = await self._insert([(key, entry) for key, entry, _ in batch])
            except Exception as error:  # handed to everybody who waits for it
                for _, _, admitted in batch:
                    if not admitted.done():
                        admitted.set_exception(error)
                continue
            for key, _, admitted in batch:
                if not admitted.done():
                    admitted.set_result(key in new)
                new.discard(key)  # a copy in the same batch is a copy

    async def _insert(self, batch: list[tuple[str, AuditEntry]]) -> set[str]:
        """The keys that were not there before."""
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
        (found,) = await self._storage.run((sql, tuple(values)), relaxed_durability=True)
        return {row[0] for row in found}
