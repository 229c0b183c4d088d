"""Who is warned of the last day of an account: each person once a stage, by signed callbacks.

Told are the partners with the right ``extend`` and a registered address. A batch is claimed, then
told in one transaction; whoever dies between leaves it to the next round.
"""

import logging
import uuid
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from spar_mapper.core.clock import iso_utc, now_utc
from spar_mapper.core.expiry import WarningStage, days_from, grace_ends, warning_stages
from spar_mapper.core.json_text import to_json
from spar_mapper.core.model import Service
from spar_mapper.records.partners import Partner, Partners
from spar_mapper.storage.port import Statement, Storage

log = logging.getLogger(__name__)

CALLBACK: Final = "expiry:"
"""How the name of a callback begins that tells of last days."""
MAX_PEOPLE: Final = 100
"""Told in one callback."""
KEPT_DAYS: Final = 400
"""After a last day, for which it is known who was warned of it."""
_CLAIM: Final = """
INSERT INTO expiry_warnings (person_key, expires, days, batch, at)
SELECT m.person_key, m.expires, CAST($1 AS bigint), $2, CAST($3 AS bigint) FROM mappings m
WHERE m.active AND m.expires <> '' AND m.expires >= $4 AND m.expires <= $5 AND m.frozen = ''
    AND NOT EXISTS (SELECT 1 FROM expiry_warnings w WHERE w.person_key = m.person_key
        AND w.expires = m.expires AND w.days = CAST($1 AS bigint))
ORDER BY m.expires LIMIT $6
ON CONFLICT DO NOTHING RETURNING person_key"""
_PEOPLE: Final = """
SELECT m.person_key, m.person, m.version, w.expires, w.days FROM expiry_warnings w
JOIN mappings m ON m.person_key = w.person_key AND m.expires = w.expires AND m.active
WHERE w.batch = $1 AND w.is_sent = 0 ORDER BY m.person_key"""
_PROGRAMMES: Final = """
SELECT p.person_key, p.programme FROM mapping_programmes p
JOIN expiry_warnings w ON w.person_key = p.person_key WHERE w.batch = $1"""
_OWE: Final = """
INSERT INTO callbacks (job, url, body, due)
SELECT $1, $2, $3, CAST($4 AS bigint) WHERE EXISTS
    (SELECT 1 FROM expiry_warnings WHERE batch = $5 AND is_sent = 0) ON CONFLICT DO NOTHING"""
_TOLD: Final = "UPDATE expiry_warnings SET is_sent = 1 WHERE batch = $1 AND is_sent = 0"


class ExpiryWarnings:
    """The table of warnings. days: before the last day; grace_days: after it."""

    def __init__(
        self,
        storage: Storage,
        partners: Partners,
        days: Sequence[int],
        grace_days: int,
        now: Callable[[], datetime] = now_utc,
    ) -> None:
        self._storage = storage
        self._partners = partners
        self._days = tuple(days)
        self._grace_days = grace_days
        self._now = now

    async def warn_due(self) -> int:
        """Owe a callback to everybody who is to be told; how many people were new."""
        for batch in await self._left():
            await self._send(batch)
        count = 0
        for stage in warning_stages(self._today(), self._days, self._grace_days):
            while claimed := await self._claim(stage):
                count += claimed
        return count

    async def delete_older(self, keep_callbacks_ms: int) -> None:
        """Forget what was delivered or given up, and who was warned of days of long ago."""
        before = self._at_ms() - keep_callbacks_ms
        batches = f"SELECT '{CALLBACK}' || batch FROM expiry_warnings WHERE at < $1"
        done = f"SELECT job FROM callbacks WHERE due = 0 AND job LIKE '{CALLBACK}%'"
        await self._storage.run(
            (
                f"DELETE FROM callbacks WHERE job IN ({done})"
                f" AND substr(job, 1, {len(CALLBACK) + 36}) IN ({batches})",
                (before,),
            ),
            ("DELETE FROM expiry_warnings WHERE expires < $1", (self._oldest_day(),)),
        )

    async def _left(self) -> list[str]:
        sql = "SELECT DISTINCT batch FROM expiry_warnings WHERE is_sent = 0"
        (rows,) = await self._storage.run((sql, ()))
        return [str(batch) for (batch,) in rows]

    async def _claim(self, stage: WarningStage) -> int:
        batch = str(uuid.uuid4())
        values = (stage.days, batch, self._at_ms(), stage.first, stage.last, MAX_PEOPLE)
        (rows,) = await self._storage.run((_CLAIM, values))
        if rows:
            await self._send(batch)
        return len(rows)

    async def _send(self, batch: str) -> None:
        (people,) = await self._storage.run((_PEOPLE, (batch,)))
        (named,) = await self._storage.run((_PROGRAMMES, (batch,)))
        programmes: dict[str, set[str]] = {}
        for key, programme in named:
            programmes.setdefault(key, set()).add(programme)
        statements: list[Statement] = []
        for partner in await self._partners.reachable(Service.EXTEND):
            entries = [
                self._entry(batch, n, row)
                for n, row in enumerate(people)
                if partner.may_know(programmes.get(row[0], ()))
            ]
            if entries:
                statements.append(self._owed(batch, partner, entries))
        await self._storage.run(*statements, (_TOLD, (batch,)))

    def _owed(self, batch: str, partner: Partner, people: Sequence[Any]) -> Statement:
        warning = {"event": "expiry.warning", "warning_id": batch, "at": iso_utc(self._now())}
        body = to_json({"ascii": False, "body": {**warning, "people": people}})
        url = f"{partner.callback.rstrip('/')}/on-expiry"
        return _OWE, (f"{CALLBACK}{batch}:{partner.name}", url, body, self._at_ms(), batch)

    def _entry(self, batch: str, number: int, row: Sequence[Any]) -> dict[str, Any]:
        _, person, version, expires, days = row
        return {
            "reference_id": f"{batch}:{number}",
            "id": person,
            "version": version,
            "expiry_date": expires,
            "grace_until": grace_ends(expires, self._grace_days),
            "days": days,
        }

    def _today(self) -> str:
        return iso_utc(self._now())[:10]

    def _oldest_day(self) -> str:
        return days_from(self._today(), -self._grace_days - KEPT_DAYS)

    def _at_ms(self) -> int:
        return int(self._now().timestamp() * 1000)
