"""What apps ask to be registered as. Strangers write here: the table is bounded."""

from enum import StrEnum
from typing import Any, Final

from spar_mapper.core.clock import now_ms
from spar_mapper.core.links import DAY_MS
from spar_mapper.core.model import RedactedStruct
from spar_mapper.storage.port import Storage

MAX_WAITING: Final = 200
"""Of all that came over the network; what an operator takes from a file is not counted."""
MAX_OF_ADDRESS: Final = 3
LIFE_DAYS: Final = 30
"""A request that nobody decided for so long is forgotten."""
FROM_FILE: Final = ""
"""The address of a request that an operator took from a file."""


class RequestState(StrEnum):
    """What became of a request. Values are stored: never rename one."""

    WAITING = "waiting"
    APPROVED = "approved"
    DROPPED = "dropped"


class RequestRow(RedactedStruct, frozen=True):
    """One request. at: milliseconds since 1970. signed: as it came, a JWS of the app's key."""

    id: str
    at: int
    address: str
    name: str
    signed: str
    state: RequestState


_COLUMNS: Final = ", ".join(RequestRow.__struct_fields__)


class PartnerRequests:
    """The table ``partner_requests``."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def add(self, number: str, address: str, name: str, signed: str) -> bool:
        """Keep a request, once; False where too many wait. number: of what was signed."""
        sql = (
            f"INSERT INTO partner_requests ({_COLUMNS})"
            " SELECT $1, CAST($2 AS bigint), $3, $4, $5, 'waiting' WHERE $3 = ''"
            " OR ((SELECT count(*) FROM partner_requests WHERE state = 'waiting' AND address <> '')"
            " < CAST($6 AS bigint) AND (SELECT count(*) FROM partner_requests WHERE state ="
            " 'waiting' AND address = $3) < CAST($7 AS bigint))"
            " ON CONFLICT DO NOTHING"
        )
        values = (number, now_ms(), address, name, signed, MAX_WAITING, MAX_OF_ADDRESS)
        await self._storage.run((sql, values))
        return await self.find(number) is not None

    async def find(self, number: str) -> RequestRow | None:
        """By its number, None when there is none."""
        sql = f"SELECT {_COLUMNS} FROM partner_requests WHERE id = $1"
        (rows,) = await self._storage.run((sql, (number,)))
        return _row(rows[0]) if rows else None

    async def waiting(self) -> list[RequestRow]:
        """Those that nobody decided, the oldest first."""
        sql = f"SELECT {_COLUMNS} FROM partner_requests WHERE state = 'waiting' ORDER BY at, id"
        (rows,) = await self._storage.run((sql, ()))
        return [_row(row) for row in rows]

    async def decide(self, number: str, state: RequestState) -> bool:
        """False when it does not wait any more."""
        sql = (
            "UPDATE partner_requests SET state = $2, decided_at = $3"
            " WHERE id = $1 AND state = 'waiting' RETURNING id"
        )
        (rows,) = await self._storage.run((sql, (number, state.value, now_ms())))
        return bool(rows)

    async def forget_older(self) -> None:
        """Delete what nobody decided in time, and what was dropped long ago."""
        sql = "DELETE FROM partner_requests WHERE state <> 'approved' AND at < $1"
        await self._storage.run((sql, (now_ms() - LIFE_DAYS * DAY_MS,)))


def _row(values: tuple[Any, ...]) -> RequestRow:
    named = dict(zip(RequestRow.__struct_fields__, values, strict=True))
    return RequestRow(**{**named, "state": RequestState(named["state"])})
