"""What waits in the database, for whoever watches the registry: counts and ages, nobody's data."""

from dataclasses import dataclass
from typing import Final

from spar_mapper.storage.port import Storage

JOBS, CALLBACKS, CHANGES = "jobs", "callbacks", "changes"
_QUEUES: Final = {
    JOBS: "SELECT count(*), coalesce(min(received_at), 0) FROM jobs WHERE due > 0",
    CALLBACKS: "SELECT count(*), coalesce(min(received_at), 0) FROM jobs WHERE id IN"
    " (SELECT job FROM callbacks WHERE due > 0)",
    CHANGES: "SELECT count(*), coalesce(min(at), 0) FROM waiting_changes WHERE state = 'waiting'",
}


@dataclass(frozen=True, slots=True)
class Queue:
    """count: how many wait. oldest_s: seconds since the first of them came; 0 when none does."""

    name: str
    count: int
    oldest_s: float


async def backlog(storage: Storage, at_ms: int) -> list[Queue]:
    """Acknowledged requests, callbacks that are owed, changes that wait for operators or time.

    Raises what Storage raises.
    """
    replies = await storage.run(*((sql, ()) for sql in _QUEUES.values()))
    queues = []
    for name, rows in zip(_QUEUES, replies, strict=True):
        count, since = int(rows[0][0]), int(rows[0][1])
        queues.append(Queue(name, count, max(0, at_ms - since) / 1000 if since else 0.0))
    return queues
