"""Acknowledged requests, and the callbacks that are owed for them; both outlive the process."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from spar_mapper.core.clock import now_ms
from spar_mapper.core.json_text import from_json, to_json
from spar_mapper.core.model import Dialect
from spar_mapper.storage.port import Statement, Storage

_MAX_REFERENCES = 500
"""References per statement: values are bound one by one."""


@dataclass(frozen=True, slots=True, repr=False)
class JobOptions:
    """What was true of the partner and its request when it was acknowledged.

    encrypted: the request was, so the callback will be.
    ascii: it signs the canonical form ASCII, so the callback is in ASCII as well.
    trace: of the request, "" where nobody traces.
    """

    encrypted: bool = False
    ascii: bool = False
    trace: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Job:
    """One acknowledged request.

    id: its correlation id. op: an operation or ``txn-status``. message, txn: the sender's ids of
    the request and of the transaction. digest: SHA-256 of what is asked. body: header and
    decrypted message, None once it is done. callback: the address, or empty. tries: how often it
    was claimed. reply: None until it is done.
    """

    id: str
    partner: str
    op: str
    dialect: Dialect
    message: str
    txn: str
    digest: str
    body: Any
    options: JobOptions
    callback: str
    tries: int = 0
    reply: Any = None


@dataclass(frozen=True, slots=True, repr=False)
class PendingCallback:
    """A callback that is due. job: its id. tries: this one included. ascii: as of JobOptions."""

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
    """The tables of jobs and callbacks. A claim is a lease: a worker that dies loses its claims."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def insert(self, job: Job, references: Sequence[str]) -> str | None:
        """Keep a job; the correlation id to acknowledge.

        references: the reference ids of its items. Where the partner used the message id before,
        the id of that earlier job when it asks the same, and None when it does not.
        """
        at = now_ms()
        row = (
            job.id, job.partner, job.op, job.dialect.value, job.message, job.txn, job.digest,
            to_json(job.body), to_json(job.options), job.callback, at,
        )  # fmt: skip
        chunks = range(0, len(references), _MAX_REFERENCES)
        inserts = [_insert_references(job, references[n : n + _MAX_REFERENCES]) for n in chunks]
        inserted, *_ = await self._storage.run((_INSERT, row), *inserts)
        if inserted:
            return job.id
        earlier = "SELECT id, digest FROM jobs WHERE partner = $1 AND message = $2"
        (rows,) = await self._storage.run((earlier, (job.partner, job.message)))
        return str(rows[0][0]) if rows and rows[0][1] == job.digest else None

    async def claim(self, limit: int, lease_s: float) -> list[Job]:
        """Up to ``limit`` jobs that are due; nobody else claims them for ``lease_s`` seconds."""
        at = now_ms()
        (rows,) = await self._storage.run((_CLAIM, (at + int(lease_s * 1000), at, limit)))
        return [_job(row) for row in rows]

    async def finish(self, job: Job, reply: Any, url: str, callback_body: Any) -> None:
        """Keep the reply; ``callback_body`` is owed to ``url``, unless that is empty."""
        statements: list[Statement] = [(_DONE, (job.id, to_json(reply)))]
        if url:
            body = to_json({"ascii": job.options.ascii, "body": callback_body})
            statements.append((_OWE, (job.id, url, body, now_ms())))
        await self._storage.run(*statements)

    async def find(self, partner: str, attribute: str, values: Sequence[str]) -> list[Job]:
        """Jobs of a partner. attribute: transaction_id, correlation_id or reference_id_list."""
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

    async def claim_callbacks(self, limit: int, lease_s: float) -> list[PendingCallback]:
        """Up to ``limit`` callbacks that are due; nobody else claims them for ``lease_s``."""
        at = now_ms()
        (rows,) = await self._storage.run((_CLAIM_CALLS, (at + int(lease_s * 1000), at, limit)))
        return [_callback(row) for row in rows]

    async def record_delivery(
        self, callback: PendingCallback, result: str, retry_in_s: float | None = None
    ) -> None:
        """Keep what a try came to. retry_in_s: None when it arrived or was given up: its body goes.

        One that was given up meanwhile stays so.

        result: an HTTP status, or the name of an error.
        """
        due = 0 if retry_in_s is None else now_ms() + int(retry_in_s * 1000)
        kept = ", body = ''" if retry_in_s is None else ""
        sql = f"UPDATE callbacks SET due = $2, said = $3{kept} WHERE job = $1 AND due > 0"
        await self._storage.run((sql, (callback.job, due, result[:99])))

    async def delete_older(self, than_ms: int) -> None:
        """Delete jobs that are done and were received more than ``than_ms`` milliseconds ago."""
        before = now_ms() - than_ms
        done = "SELECT id FROM jobs WHERE due = 0 AND received_at < $1"
        await self._storage.run(
            (f"DELETE FROM callbacks WHERE due = 0 AND job IN ({done})", (before,)),
            (f"DELETE FROM job_references WHERE job IN ({done})", (before,)),
            ("DELETE FROM jobs WHERE due = 0 AND received_at < $1", (before,)),
        )


def _insert_references(job: Job, references: Sequence[str]) -> Statement:
    """Inserts nothing unless the job itself was inserted."""
    marks = ", ".join(f"(${at})" for at in range(3, len(references) + 3))
    sql = (
        "INSERT INTO job_references (partner, reference, job)"
        f" SELECT $1, t.column1, $2 FROM (VALUES {marks}) AS t"
        " WHERE EXISTS (SELECT 1 FROM jobs WHERE id = $2) ON CONFLICT DO NOTHING"
    )
    return sql, (job.partner, job.id, *references)


def _job(row: tuple[Any, ...]) -> Job:
    id_, partner, op, dialect, message, txn, digest, body, options, callback, tries, reply = row
    return Job(
        id_, partner, op, Dialect(dialect), message, txn, digest,
        from_json(body) if body else None, msgspec.json.decode(options, type=JobOptions),
        callback, tries, from_json(reply) if reply else None,
    )  # fmt: skip


def _callback(row: tuple[Any, ...]) -> PendingCallback:
    job, url, text, tries = row
    stored = from_json(text)
    return PendingCallback(job, url, stored["body"], tries, stored["ascii"])
