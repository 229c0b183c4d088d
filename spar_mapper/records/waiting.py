"""The table of changes that wait, and how each is released or refused."""

import logging
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from spar_mapper.core.clock import now_ms
from spar_mapper.core.model import Item, Op, RedactedStruct
from spar_mapper.core.waiting import WaitState
from spar_mapper.records.partners import Partners
from spar_mapper.storage.port import Storage

log = logging.getLogger(__name__)
MAX_ROWS = 100
"""Rows of one look for those that are due."""


class StoredWait(RedactedStruct, frozen=True):
    """One row that waits. at, due: milliseconds since 1970; due 0: two operators decide.

    seen: the version of the mapping when it was asked for, 0 where there was none.
    """

    id: str
    at: int
    partner: str
    op: Op
    seen: int
    reason: str
    due: int
    item: Item


_SELECT = (
    "SELECT id, at, partner, op, seen, reason, due, item FROM waiting_changes"
    " WHERE state = 'waiting'"
)


class WaitingChanges:
    """Changes that wait. Releasing one twice carries it out once: by its reference."""

    def __init__(self, storage: Storage, partners: Partners) -> None:
        self._storage = storage
        self._partners = partners

    async def all(self, limit: int = 1000) -> list[StoredWait]:
        """Those that wait, the oldest first."""
        return await self._read(f"{_SELECT} ORDER BY at LIMIT $1", limit)

    async def find(self, number: str) -> StoredWait | None:
        """The one of this id, None when none such waits."""
        found = await self._read(f"{_SELECT} AND id = $1", number)
        return found[0] if found else None

    async def due(self, at_ms: int) -> list[StoredWait]:
        """Those whose time has come. at_ms: milliseconds since 1970."""
        return await self._read(
            f"{_SELECT} AND due > 0 AND due <= $1 ORDER BY due LIMIT $2", at_ms, MAX_ROWS
        )

    async def release(self, change: StoredWait) -> bool:
        """Carry it out as its partner; False when that is refused now.

        It is when the person was changed or frozen meanwhile, or the partner lost the right.
        """
        partner = await self._partners.find(change.partner)
        if partner is None or change.op not in partner.rights:
            await self._decide(change, WaitState.REFUSED, "the partner has no right any more")
            return False
        checked = change.op is not Op.LINK
        item = replace(change.item, expected_version=change.seen) if checked else change.item
        (outcome,) = await self._storage.write(change.op, change.partner, [item])
        state = WaitState.RELEASED if outcome.ok else WaitState.REFUSED
        await self._decide(change, state, outcome.message or "")
        return outcome.ok

    async def refuse(self, change: StoredWait) -> None:
        """Never carry it out."""
        await self._decide(change, WaitState.REFUSED, "by two operators")

    async def _decide(self, change: StoredWait, state: WaitState, text: str) -> None:
        """The account is not kept any longer than it waits."""
        log.info("waiting change %s: %s", change.id, state)
        sql = (
            "UPDATE waiting_changes SET state = $2, said = $3, decided_at = $4, item = ''"
            " WHERE id = $1 AND state = 'waiting' RETURNING person_key"
        )
        over = (
            "UPDATE mappings SET pending_until = 0 WHERE pending_until > 0 AND person_key IN"
            " (SELECT person_key FROM waiting_changes WHERE id = $1) AND NOT EXISTS (SELECT 1"
            " FROM waiting_changes w WHERE w.person_key = mappings.person_key"
            " AND w.state = 'waiting' AND w.due > 0)"
        )
        await self._storage.run(
            (sql, (change.id, state.value, text, now_ms())), (over, (change.id,))
        )

    async def _read(self, sql: str, *values: str | int) -> list[StoredWait]:
        (rows,) = await self._storage.run((sql, values))
        return [_stored(row) for row in rows]


def _stored(row: Sequence[Any]) -> StoredWait:
    number, at, partner, op, seen, reason, due, item = row
    return StoredWait(
        number, at, partner, Op(op), seen, reason, due, msgspec.json.decode(item, type=Item)
    )
