"""Acknowledged requests and the callbacks they owe. What is here survives the process."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from spar_mapper.security.keys import now_ms
from spar_mapper.storage.port import Statement, Storage

_MOST = 500
"""References per statement: values are bound one by one."""


@dataclass(frozen=True, slots=True, repr=False)
class Terms:
    """What was true of the asker when it asked."""

    programmes: tuple[str, ...] = ()
    encrypted: bool = False
    ascii: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Job:
    """One acknowledged request. id: its correlation id. wire: g2p or spar1. reply: when done."""

    id: str
    partner: str
    op: str
    wire: str
    message: str
    txn: str
    digest: str
    body: Any
    terms: Terms
    callback: str
    tries: int = 0
    reply: Any = None


@dataclass(frozen=True, slots=True, repr=False)
class Callback:
    """A body on its way to ``url``."""

    job: str
    url: str
    body: Any
    tries: int
    ascii: bool


_COLUMNS = "id, partner, op, wire, message, txn, digest, body, terms, callback, tries, reply"
_INSERT = """
INSERT INTO jobs (id, partner, op, wire, message, txn, digest, body, terms, callback, received_at,
    due) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
ON CONFLICT DO NOTHING RETURNING id"""
_CLAIM = f"""
UPDATE jobs SET due = $1, tries = tries + 1
WHERE id IN (SELECT id FROM jobs WHERE due > 0 AND due <= $2 ORDER BY due LIMIT $3)
    AND due > 0 AND due <= $2 RETURNING {_COLUMNS}"""
_DONE = "UPDATE jobs SET due = 0, reply = $2, body = '' WHERE id = $1"
_OWE = """
INSERT INTO callbacks (job, url, body, due) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"""
_CLAIM_CALLS = """
UPDATE callbacks SET due = $1, tries = tries + 1
WHERE job IN (SELECT job FROM callbacks WHERE due > 0 AND due <= $2 ORDER BY due LIMIT $3)
    AND due > 0 AND due <= $2 RETURNING job, url, body, tries"""


class Jobs:
    """The table of acknowledged requests. A claim is a lease: who dies with one loses it."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def take_in(self, job: Job, references: Sequence[str]) -> str | None:
        """The correlation id: of an equal earlier request its own; None for an unequal one."""
        at = now_ms()
        row = (
            job.id, job.partner, job.op, job.wire, job.message, job.txn, job.digest,
            _text(job.body), _text(msgspec.to_builtins(job.terms)), job.callback, at,
        )  # fmt: skip
        named = [_references(job, references[n : n + _MOST]) for n in _steps(references)]
        found = await self._storage.run((_INSERT, row), *named)
        if found[0]:
            return job.id
        earlier = "SELECT id, digest FROM jobs WHERE partner = $1 AND message = $2"
        (rows,) = await self._storage.run((earlier, (job.partner, job.message)))
        return str(rows[0][0]) if rows and rows[0][1] == job.digest else None

    async def claim(self, most: int, lease_s: float) -> list[Job]:
        """Jobs that are due, ours for ``lease_s``."""
        at = now_ms()
        (rows,) = await self._storage.run((_CLAIM, (at + int(lease_s * 1000), at, most)))
        return [_job(row) for row in rows]

    async def finish(self, job: Job, reply: Any, url: str, told: Any) -> None:
        """The reply is there; ``told`` is owed to ``url``, unless that is empty."""
        statements: list[Statement] = [(_DONE, (job.id, _text(reply)))]
        if url:
            body = _text({"ascii": job.terms.ascii, "body": told})
            statements.append((_OWE, (job.id, url, body, now_ms())))
        await self._storage.run(*statements)

    async def put_off(self, job: Job, wait_s: float) -> None:
        """Not now."""
        at = now_ms() + int(wait_s * 1000)
        await self._storage.run(("UPDATE jobs SET due = $2 WHERE id = $1", (job.id, at)))

    async def find(self, partner: str, attribute: str, values: Sequence[str]) -> list[Job]:
        """Jobs of a partner by transaction_id, correlation_id or reference_id_list."""
        marks = ", ".join(f"${at}" for at in range(2, len(values) + 2))
        where = {
            "transaction_id": f"txn IN ({marks})",
            "correlation_id": f"id IN ({marks})",
            "reference_id_list": "id IN (SELECT job FROM job_references WHERE partner = $1"
            f" AND reference IN ({marks}))",
        }[attribute]
        sql = f"SELECT {_COLUMNS} FROM jobs WHERE partner = $1 AND {where} ORDER BY received_at"
        (rows,) = await self._storage.run((sql, (partner, *values)))
        return [_job(row) for row in rows]

    async def claim_callbacks(self, most: int, lease_s: float) -> list[Callback]:
        """Callbacks that are due, ours for ``lease_s``."""
        at = now_ms()
        (rows,) = await self._storage.run((_CLAIM_CALLS, (at + int(lease_s * 1000), at, most)))
        return [_callback(row) for row in rows]

    async def settle(self, call: Callback, said: str, wait_s: float | None = None) -> None:
        """It arrived or was given up; with ``wait_s`` it is tried again."""
        due = 0 if wait_s is None else now_ms() + int(wait_s * 1000)
        sql = "UPDATE callbacks SET due = $2, said = $3 WHERE job = $1"
        await self._storage.run((sql, (call.job, due, said[:99])))

    async def forget(self, older_than_ms: int) -> None:
        """Drop what is done and lies further back."""
        before = now_ms() - older_than_ms
        over = "SELECT id FROM jobs WHERE due = 0 AND received_at < $1"
        await self._storage.run(
            (f"DELETE FROM callbacks WHERE due = 0 AND job IN ({over})", (before,)),
            (f"DELETE FROM job_references WHERE job IN ({over})", (before,)),
            ("DELETE FROM jobs WHERE due = 0 AND received_at < $1", (before,)),
        )


def _references(job: Job, some: Sequence[str]) -> Statement:
    """Only when the job itself was taken in."""
    marks = ", ".join(f"(${at})" for at in range(3, len(some) + 3))
    sql = (
        "INSERT INTO job_references (partner, reference, job)"
        f" SELECT $1, t.column1, $2 FROM (VALUES {marks}) AS t"
        " WHERE EXISTS (SELECT 1 FROM jobs WHERE id = $2) ON CONFLICT DO NOTHING"
    )
    return sql, (job.partner, job.id, *some)


def _steps(values: Sequence[str]) -> range:
    return range(0, len(values), _MOST)


def _text(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _job(row: tuple[Any, ...]) -> Job:
    body = msgspec.json.decode(row[7]) if row[7] else None
    terms = msgspec.json.decode(row[8], type=Terms)
    reply = msgspec.json.decode(row[11]) if row[11] else None
    named = dict(
        zip(("id", "partner", "op", "wire", "message", "txn", "digest"), row, strict=False)
    )
    return Job(**named, body=body, terms=terms, callback=row[9], tries=row[10], reply=reply)


def _callback(row: tuple[Any, ...]) -> Callback:
    kept = msgspec.json.decode(row[2])
    return Callback(row[0], row[1], kept["body"], row[3], kept["ascii"])
