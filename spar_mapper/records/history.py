"""What was done to one person's account, line by line, and whom the person belongs to."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from spar_mapper.core.clock import iso_utc
from spar_mapper.core.model import RedactedStruct
from spar_mapper.storage.port import Storage

MAX_LINES: Final = 500
"""Of one person; nobody's account changes so often."""


class HistoryLine(RedactedStruct, frozen=True):
    """One line. at: ISO 8601 in UTC. fa: empty where fa_hash, the keyed hash, was left of it."""

    at: str
    partner: str
    op: str
    reference: str
    version: int
    fa: str
    fa_hash: str


class PersonHistory:
    """Reads ``history`` and ``mapping_programmes``. person_key: as IdNormalizer makes it."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def lines(self, person_key: str) -> Sequence[HistoryLine]:
        """The latest first."""
        sql = (
            "SELECT at, partner, op, reference, version, fa, fa_hash FROM history"
            " WHERE person_key = $1 ORDER BY number DESC LIMIT $2"
        )
        (rows,) = await self._storage.run((sql, (person_key, MAX_LINES)))
        return [HistoryLine(_iso(at), *rest) for at, *rest in rows]

    async def programmes(self, person_key: str) -> frozenset[str]:
        """Those that the person was linked for; none: of nobody in particular."""
        sql = "SELECT programme FROM mapping_programmes WHERE person_key = $1"
        (rows,) = await self._storage.run((sql, (person_key,)))
        return frozenset(str(row[0]) for row in rows)


def _iso(value: Any) -> str:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return iso_utc(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
