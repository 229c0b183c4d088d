"""What is kept for some time only: sealed rows go batch by batch, their seals stay."""

from typing import Final

from spar_mapper.core.clock import now_ms
from spar_mapper.records.acts import ActKind, act_statement
from spar_mapper.storage.port import Storage, StreamName

DAY_MS: Final = 86_400_000
REGISTRY: Final = "registry"
"""Who did what nobody ordered."""
_DUE = (
    "SELECT coalesce(max(number), 0), coalesce(max(last_row), 0),"
    " coalesce(max(CASE rows WHEN '' THEN 0 ELSE number END), 0)"
    " FROM seals WHERE stream = $1 AND at < $2"
)
_EMPTY = "UPDATE seals SET rows = '' WHERE stream = $1 AND number <= $2 AND rows <> ''"


async def drop_older(storage: Storage, stream: StreamName, days: int) -> None:
    """Delete the rows of ``stream`` that were sealed more than ``days`` ago; it is on record.

    stream: AUDIT or READS. Raises what Storage.run raises; begun again it goes on.
    """
    before = now_ms() - days * DAY_MS
    (((newest, last_row, undropped),),) = await storage.run((_DUE, (stream.value, before)))
    if undropped:
        act = {"stream": stream.value, "upto": newest, "days": days}
        await storage.run(
            (_EMPTY, (stream.value, newest)), act_statement(ActKind.DROP, REGISTRY, act)
        )
    table = stream.value
    delete = (
        f"DELETE FROM {table} WHERE number IN (SELECT number FROM {table} WHERE number <= $1"
        " ORDER BY number LIMIT 10000) RETURNING number"
    )
    while (await storage.run((delete, (last_row,))))[0]:
        pass
    if stream is StreamName.AUDIT:  # of before there was a chain
        old = (
            "DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE number IS NULL AND at < $1"
            " LIMIT 10000) RETURNING id"
        )
        while (await storage.run((old, (before,))))[0]:
            pass
