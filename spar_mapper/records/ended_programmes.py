"""Programmes that ended; the consents that were given for as long as they last end with them."""

from typing import Final

import msgspec

from spar_mapper.records.app_terms import AppTerms
from spar_mapper.storage.port import Storage

_END: Final = """
INSERT INTO ended_programmes (programme, at) VALUES ($1, $2)
ON CONFLICT (programme) DO NOTHING RETURNING programme"""
_LIVING: Final = """
SELECT count(*) FROM links WHERE ends_with = $1 AND ends > $2 AND state IN ('given', 'paused')"""


class EndedProgrammes:
    """The table ``ended_programmes``. Nothing is taken back: a new programme has a new code."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def all(self) -> list[tuple[str, int]]:
        """Code, and milliseconds since 1970; the latest first."""
        sql = "SELECT programme, at FROM ended_programmes ORDER BY at DESC, programme"
        (rows,) = await self._storage.run((sql, ()))
        return [(str(code), int(at)) for code, at in rows]

    async def has_ended(self, programme: str, at_ms: int) -> bool:
        """True from its end on."""
        sql = "SELECT 1 FROM ended_programmes WHERE programme = $1 AND at <= $2"
        (rows,) = await self._storage.run((sql, (programme, at_ms)))
        return bool(rows)

    async def end(self, programme: str, at_ms: int) -> bool:
        """It ends now, for good; False when it had ended before."""
        (rows,) = await self._storage.run((_END, (programme, at_ms)))
        return bool(rows)

    async def living_consents(self, programme: str, at_ms: int) -> int:
        """How many end with it."""
        (((count,),),) = await self._storage.run((_LIVING, (programme, at_ms)))
        return int(count)

    async def is_agreed_on(self, programme: str) -> bool:
        """True for a programme that the terms of an app name, of whichever version."""
        (rows,) = await self._storage.run(("SELECT body FROM app_terms", ()))
        return any(
            programme in msgspec.json.decode(body, type=AppTerms).programmes for (body,) in rows
        )
