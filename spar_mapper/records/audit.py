"""Every admitted request, once: the audit and, over signatures, the replay cache."""

import asyncio
import uuid
from dataclasses import dataclass
from typing import Any

from spar_mapper.security.keys import now_ms
from spar_mapper.storage.port import Storage

_MOST = 200
"""Rows per statement: values are bound one by one."""


@dataclass(frozen=True, slots=True)
class Admission:
    """One request. seal: digest of its signature, empty for a token (which may come again)."""

    partner: str
    op: str
    message: str
    address: str
    way: str
    seal: str = ""


class Audit:
    """Admissions that come together are written together: one commit for all of them."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._waiting: list[tuple[str, Admission, asyncio.Future[bool]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def admit(self, told: Admission) -> bool:
        """True once it is written; False when the same signature was admitted before."""
        mine: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((told.seal or str(uuid.uuid4()), told, mine))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())
        return await mine

    async def since(self, at_ms: int, most: int) -> list[tuple[Any, ...]]:
        """at, partner, op, message, address, way: the latest first."""
        sql = (
            "SELECT at, partner, op, message, address, way FROM audit"
            " WHERE at >= $1 ORDER BY at DESC LIMIT $2"
        )
        (rows,) = await self._storage.run((sql, (at_ms, most)))
        return rows

    async def forget(self, older_than_ms: int) -> None:
        """Drop what lies further back."""
        before = now_ms() - older_than_ms
        sql = (
            "DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < $1 LIMIT 10000)"
            " RETURNING id"
        )
        while (await self._storage.run((sql, (before,))))[0]:
            pass

    async def _write(self) -> None:
        while self._waiting:
            some, self._waiting = self._waiting[:_MOST], self._waiting[_MOST:]
            try:
                new = await self._kept(some)
            except Exception as why:  # handed to everybody who waits for it
                for _, _, one in some:
                    if not one.done():
                        one.set_exception(why)
                continue
            for seal, _, one in some:
                if not one.done():
                    one.set_result(seal in new)
                new.discard(seal)  # a copy in the same handful is a copy

    async def _kept(self, some: list[tuple[str, Admission, asyncio.Future[bool]]]) -> set[str]:
        at = now_ms()
        values: list[str | int] = []
        for seal, told, _ in some:
            values += [seal, at, told.partner, told.op, told.message, told.address, told.way]
        rows = ", ".join(
            f"({', '.join(f'${7 * row + column}' for column in range(1, 8))})"
            for row in range(len(some))
        )
        sql = (
            "INSERT INTO audit (id, at, partner, op, message, address, way)"
            f" VALUES {rows} ON CONFLICT DO NOTHING RETURNING id"
        )
        (found,) = await self._storage.run((sql, tuple(values)), lazily=True)
        return {row[0] for row in found}
