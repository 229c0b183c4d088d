"""The registry on PostgreSQL over HTTP, beside raw set-based SQL with the same reads and writes.

Database and load on the same cores, and one worker process, or two where a case says so: one for
each core, as it is deployed; the clients are shared out to them. ``ROWS`` rows lie there before
anything is measured (``REGISTRY_ROWS``, 100,000 unless told otherwise). The load is a bare HTTP/1.1
client; its cost is taken from the same two cores. The two sides take turns in ROUNDS short runs,
and the median counts; beside the clock stands the processor time of all there is (load, server,
PostgreSQL).
``admitted`` is a link with the evidence that a partner marked ``--central`` must bring. It stands
beside raw SQL of a link alone, and beside raw SQL that writes the rows of that evidence as well;
a resolve beside raw SQL that reads, and beside raw SQL that writes the record of who was read, too.
The server seals every line of history in the background, the raw ones too: each side is measured
once nothing of before is left to seal, and what the server seals of its own counts as its work.
``REGISTRY_CASES=link:8:1,resolve:8:1000:2`` measures only these (operation, clients, items,
processes); ``REGISTRY_PROFILE=folder`` has the servers tell there where their time goes.
"""

import asyncio
import base64
import os
import subprocess
import sys
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import asyncpg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from demo.office import PARTNER, make_key
from demo.processes import Server
from spar_central.mappers.admission import AdmissionSigner, read_admission_signer
from spar_central.mappers.port import Op
from spar_central.mappers.signature import RequestSigner, canonical
from spar_central.settings import Canonical
from spar_mapper.core.record_key import DIGEST_BYTES
from spar_mapper.storage import postgres_sql
from spar_mapper.storage.postgres_sql import int_array, text_array
from tests.bench.own_folder import own_folder
from tests.bench.processor_time import postmaster, processor_ms
from tests.mapper.postgres import running_postgres

ROWS = int(os.environ.get("REGISTRY_ROWS", "100000"))
SIZES = (1, 10, 100, 1000)
ROUNDS = 5
SECONDS = 1.0
"""Of a round of raw SQL."""
PROCESSES = 2
"""As many as there are cores."""
CENTRAL = "central"
"""The partner that must bring evidence."""
SPAR_BATCHED = {"link": 869, "admitted": 869, "resolve": 1387}
SPAR_ALONE = {"link": 357, "resolve": 427}
"""SPAR 2.1 on two cores: items a second in batches of 1,000; requests a second with 8 clients."""

TEXT = (
    "account_number:{n}.branch_name:Dumas.branch_code:BARB0DUMASX.bank_name:Bank of Baroda"
    ".bank_code:BARB.fa_type:BANK"
)

_FACTS = '"updated_at":"2026-11-23T10:00:00.000+00:00","updated_by":"raw","version":1}'


def person(number: int) -> str:
    return f"token:{number:036d}@nationalId"


def item(op: str, number: int) -> dict[str, Any]:
    made: dict[str, Any] = {
        "reference_id": f"ref-{op}-{number:012d}",
        "timestamp": "2026-11-23T10:00:00.000Z",
        "id": person(number),
        "locale": "en",
    }
    if op == "resolve":
        return {**made, "fa": "", "scope": "details"}  # as G2P Bridge 2.x does
    return {
        **made,
        "fa": {
            "strategy_id": 2, "fa_type": "BANK", "bank_name": "Bank of Baroda", "bank_code": "BARB",
            "branch_name": "Dumas", "branch_code": "BARB0DUMASX", "account_number": str(number),
        },
        "additional_info": [
            {"strategy_id": 2}, {"agent": "a", "device": "d", "proof": "p"},
            {"admission": f"{number:012d}/1"},
        ],
    }  # fmt: skip


def request(op: str, numbers: range, sender: str) -> dict[str, Any]:
    head = {
        "sender_app_mnemonic": sender, "sender_app_url": "", "request_id": str(uuid.uuid4()),
        "request_timestamp": datetime.now(UTC).isoformat(),
    }  # fmt: skip
    payload = {"transaction_id": "t", f"{op}_request": [item(op, n) for n in numbers]}
    return {"request_header": head, "request_body": {"request_payload": payload}}


_ADMIT = (
    "WITH relaxed_durability AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))"
    " INSERT INTO audit (id, at, partner, op, message, address, way)"
    " SELECT $1, 0, 'raw', $2, '', '', 'raw' FROM relaxed_durability RETURNING id"
)
"""Every request leaves one row in the audit; as relaxed_durability as the registry writes it."""

_RECORD = postgres_sql.RELAXED_DURABILITY.format(
    sql="INSERT INTO reads (at, partner, op, message, people) VALUES (0, $1, $2, $3, $4)"
    " RETURNING number"
)


def people_of(size: int) -> str:
    """As long as the record of who was read has them: a keyed hash and a letter each, in base64."""
    return base64.b64encode(os.urandom(size * (DIGEST_BYTES + 1))).decode()


class BenchClient:
    """One kept-alive connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def open(cls, url: str) -> "BenchClient":
        parts = urlsplit(url)
        made = await asyncio.open_connection(parts.hostname, parts.port, limit=2**22)
        return cls(*made)

    async def post(self, path: str, raw: bytes, signature: str, admission: str = "") -> bytes:
        """The body of the answer."""
        signed = f"Signature: {signature}\r\n" if signature else ""
        signed += f"Admission: {admission}\r\n" if admission else ""
        head = f"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n{signed}"
        self._writer.write(f"{head}Content-Length: {len(raw)}\r\n\r\n".encode() + raw)
        answer = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        size = int(answer.partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        return await self._reader.readexactly(size)

    def close(self) -> None:
        self._writer.close()


class Numbers:
    """Fresh people for link, known ones for resolve."""

    def __init__(self) -> None:
        self._next = ROWS

    def take(self, op: str, size: int) -> range:
        if op != "resolve":
            self._next += size
            return range(self._next - size, self._next)
        start = (self._next * 7919) % (ROWS - size)
        self._next += 1
        return range(start, start + size)


class Cost:
    """Processor time for each item, measured around a run. roots: of the processes that count."""

    def __init__(self, *roots: int) -> None:
        self._roots = roots
        self.items = 0
        self.per_item_us = 0.0

    @contextmanager
    def of(self) -> Iterator["Cost"]:
        """While it lasts; ``items`` is set inside."""
        before = processor_ms(*self._roots)
        yield self
        self.per_item_us = (processor_ms(*self._roots) - before) * 1000 / max(self.items, 1)


REQUESTS = 50
"""Of a round of ours, at least."""
WARM = 3
"""Requests of each client before the clock runs; raw SQL has its own."""
PREPARED_AFTER = 6
"""Executions until PostgreSQL has settled on the plan of a prepared statement."""


async def rate(clients: int, one: Callable[[], Awaitable[int]], cost: Cost) -> float:
    """Items a second of ``clients`` that each do ``one`` after another."""
    done, until = 0, time.perf_counter() + SECONDS

    async def client() -> None:
        nonlocal done
        while time.perf_counter() < until:
            more = await one()  # what is awaited inside of += loses what others add meanwhile
            done += more

    start = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(clients)))
    cost.items = done
    return done / (time.perf_counter() - start)


async def raw_rate(
    url: str,
    op: str,
    size: int,
    clients: int,
    numbers: Numbers,
    cost: "Cost",
    *,
    recorded: bool = False,
) -> float:
    """The same statements on the same tables, from arrays, without a server in between.

    recorded: with the rows of the evidence of a link, with the record of who was read by a resolve.
    """
    pool = await asyncpg.create_pool(
        url, min_size=clients, max_size=clients, server_settings={"jit": "off"}
    )
    at = datetime.now(UTC)

    async def one() -> int:
        taken = numbers.take(op, size)
        keys = [person(n).casefold() for n in taken]
        async with pool.acquire() as conn:
            await conn.fetch(_ADMIT, uuid.uuid4().hex, op)
            if op == "resolve":
                found = await conn.fetch(postgres_sql.BY_KEY, text_array(keys))
                if recorded:
                    await conn.fetch(_RECORD, "raw", op, "", people_of(size))
                return len(found)
            references = [f"ref-{op}-{n:012d}" for n in taken]
            if recorded:
                await admit_raw(conn, taken, references)
            asked = (text_array(keys), text_array(references))
            await conn.fetch(postgres_sql.READ, "raw", "link", *asked)
            await write_raw(conn, taken, keys, references, at)
        return size

    try:
        for _ in range(PREPARED_AFTER):
            await asyncio.gather(*(one() for _ in range(clients)))
        with cost.of() as counted:
            return await rate(clients, one, counted)
    finally:
        await pool.close()


async def admit_raw(conn: Any, taken: range, references: list[str]) -> None:
    """The rows of evidence: one admission, and that each item of it is used up."""
    once = uuid.uuid4().hex
    enrollments = text_array([f"{once}-{n:012d}/1" for n in taken])
    values = ("raw", once, 0, "t" * 300, enrollments, text_array(references))
    await conn.fetchval(postgres_sql.USE_UP_NEW, *values)


async def write_raw(conn: Any, taken: range, keys: Any, references: Any, at: datetime) -> None:
    size = len(taken)
    texts = [TEXT.format(n=n) for n in taken]
    info = ['[{"strategy_id":2},{"agent":"a","device":"d","proof":"p"}]'] * size
    digests = ["0" * 64] * size
    ops = ["link"] * size
    fields = ['{"account_number":"1","branch_name":"Dumas","bank_name":"Bank of Baroda"}'] * size
    none = [""] * size
    columns = (
        text_array(ops), text_array(references), text_array(digests), text_array(keys),
        int_array([1] * size), text_array(texts), text_array(info), text_array(keys),
        int_array([2] * size), text_array(fields), text_array(none), text_array(none),
        text_array(["t"] * size), text_array(none), int_array([0] * size),
        text_array(none), text_array([_FACTS] * size),
    )  # fmt: skip
    await conn.fetchval(postgres_sql.WRITE, "raw", at, *columns)


async def fill(url: str) -> None:
    """ROWS mappings, quickly."""
    conn = await asyncpg.connect(url)
    at = datetime.now(UTC)
    for start in range(0, ROWS, 20_000):
        taken = range(start, min(ROWS, start + 20_000))
        keys = [person(n).casefold() for n in taken]
        await write_raw(conn, taken, keys, [f"fill-{n:012d}" for n in taken], at)
    await conn.execute("VACUUM ANALYZE")
    await conn.close()


_UNSEALED = (
    "SELECT (SELECT coalesce(max(number), 0) FROM history) -"
    " (SELECT coalesce(max(last_row), 0) FROM seals WHERE stream = 'history')"
    " FROM pg_sleep($1)"
)
SEALED_EVERY_S = 0.5
SEALED_WITHIN_S = 600.0


async def all_sealed(database: str) -> None:
    """Return once the server has sealed all of the history."""
    conn = await asyncpg.connect(database)
    try:
        async with asyncio.timeout(SEALED_WITHIN_S):
            while await conn.fetchval(_UNSEALED, SEALED_EVERY_S) > 0:
                pass
    finally:
        await conn.close()


@dataclass(frozen=True)
class Senders:
    """Who signs: the partner that just sends, and the one that brings evidence."""

    signer: RequestSigner
    admission: AdmissionSigner

    def signed(self, op: str, numbers: range) -> tuple[bytes, str, str]:
        """Body, Signature, Admission."""
        now = datetime.now(UTC)
        if op != "admitted":
            raw = canonical(request(op, numbers, PARTNER), Canonical.SORTED)
            return raw, self.signer.sign(raw), ""
        made = request("link", numbers, CENTRAL)
        raw = canonical(made, Canonical.SORTED)
        return raw, self.signer.sign(raw), self.admission.sign(Op.LINK, CENTRAL, made, now)


async def our_rate(
    database: str,
    urls: Sequence[str],
    senders: Senders,
    op: str,
    size: int,
    clients: int,
    numbers: Numbers,
    cost: Cost,
) -> float:
    """Over HTTP, every request signed; bodies are made and signed before the clock runs."""
    count = max(REQUESTS, min((60_000 if op != "resolve" else 20_000) // size, 2500) // ROUNDS)
    sent = [senders.signed(op, numbers.take(op, size)) for _ in range(WARM * clients + count)]
    left = iter(sent)
    await all_sealed(database)
    lines = [await BenchClient.open(urls[n % len(urls)]) for n in range(clients)]  # idle ones end

    async def client(line: BenchClient, share: Iterator[tuple[bytes, str, str]]) -> int:
        done = 0
        for raw, signature, admission in share:
            path = f"/mapper/{'link' if op == 'admitted' else op}"
            answer = await line.post(path, raw, signature, admission)
            if answer.count(b'"status":"succ"') != size:
                raise RuntimeError(answer[:300].decode())
            done += size
        return done

    await asyncio.gather(*(client(line, islice(left, WARM)) for line in lines))
    start = time.perf_counter()
    with cost.of() as counted:
        done = counted.items = sum(await asyncio.gather(*(client(line, left) for line in lines)))
        took_s = time.perf_counter() - start
        await all_sealed(database)
    for line in lines:
        line.close()
    return done / took_s


def main() -> None:
    """One line per operation, size and number of clients."""
    with (
        own_folder("spar-pg-") as folder,
        own_folder("spar-bench-") as work,
        running_postgres(folder, "shared_buffers=256MB", "max_wal_size=4GB") as server,
    ):
        url = server.database()
        key_pem, certificate = make_key(work)
        add = ["partner", "add", PARTNER, "--cert", str(certificate), "--database", url]
        subprocess.run([sys.executable, "-m", "spar_mapper", *add], check=True)
        admitting, public = new_admission_key(work)
        add[2] = CENTRAL
        add += ["--central", str(public)]
        subprocess.run([sys.executable, "-m", "spar_mapper", *add], check=True)
        asyncio.run(fill(url))
        keys = ["--data", str(work / "data")]
        serve = ["spar_mapper", "serve", "--port", "0", "--database", url, *keys]
        profile = os.environ.get("REGISTRY_PROFILE")
        senders = Senders(RequestSigner(key_pem.encode()), admitting)
        with ExitStack() as running:
            urls = []
            for n in range(PROCESSES):
                profiled = ["tests.bench.profiled", f"{profile}/registry{n}.prof"]
                command = [*profiled, *serve] if profile else serve
                registry = Server("spar-mapper", command, work / f"log{n}")
                running.callback(registry.stop)
                urls.append(registry.wait_until_listening())
            measure(url, urls, senders, (os.getpid(), postmaster(folder)))


def cases() -> list[tuple[str, int, int, int]]:
    """(operation, clients, items in a request, processes)."""
    named = os.environ.get("REGISTRY_CASES", "")
    if not named:
        measured = [(op, c, n, 1) for op in ("link", "resolve") for c in (1, 8) for n in SIZES]
        more = [("resolve", 8, 1000, 2), ("admitted", 1, 1000, 1), ("admitted", 8, 1000, 1)]
        return [*measured, *more]
    parts = [[*one.split(":"), "1"] for one in named.split(",")]
    return [(op, int(c), int(n), int(processes)) for op, c, n, processes, *_ in parts]


def measure(database: str, urls: Sequence[str], senders: Senders, counted: tuple[int, ...]) -> None:
    numbers = Numbers()
    for op, clients, size, processes in cases():
        case, plain = (size, clients, numbers), "link" if op == "admitted" else op
        ours, raws, shares, costs, raw_costs = [], [], [], [], []
        recorded: list[tuple[float, float, float]] = []
        asked = urls[:processes]
        for _ in range(ROUNDS):
            cost, raw_cost = Cost(*counted), Cost(*counted)
            ours.append(asyncio.run(our_rate(database, asked, senders, op, *case, cost)))
            raws.append(asyncio.run(raw_rate(database, plain, *case, raw_cost)))
            shares.append(ours[-1] / raws[-1])
            costs.append(cost.per_item_us)
            raw_costs.append(raw_cost.per_item_us)
            if op != "link":
                whole = Cost(*counted)
                found = asyncio.run(raw_rate(database, plain, *case, whole, recorded=True))
                recorded.append((found, ours[-1] / found, whole.per_item_us))
        us, raw_us = median(costs), median(raw_costs)
        written = f"registry: {op} {clients} x {size}, processes {processes}:"
        written += f" {median(ours):,.0f}/s,"
        written += f" raw {median(raws):,.0f}/s, {median(shares):.0%}"
        if size == 1000:
            written += f" (budget 50 %); {median(ours) / SPAR_BATCHED[op]:.1f} x SPAR 2.1 (25)"
        if size == 1 and clients == 8:
            written += f"; {median(ours) / SPAR_ALONE[op]:.1f} x SPAR 2.1 (4)"
        written += f"; processor {us:.1f} and {raw_us:.1f} us an item, {raw_us / us:.0%}"
        if recorded:
            rates, parts, spent = (median(column) for column in zip(*recorded, strict=True))
            written += f"; beside raw that writes the record, too: {rates:,.0f}/s, {parts:.0%},"
            written += f" processor {spent:.1f} us, {spent / us:.0%}"
        sys.stdout.write(written + "\n")
        sys.stdout.flush()


def new_admission_key(work: Path) -> tuple[AdmissionSigner, Path]:
    """Signer, and its public key as a file."""
    key = Ed25519PrivateKey.generate()
    private, public = work / "admission.pem", work / "admission.pub.pem"
    private.touch(0o600)
    private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    public.write_bytes(
        key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )
    signer = read_admission_signer(str(private))
    if signer is None:
        raise RuntimeError("no key")
    return signer, public


if __name__ == "__main__":
    main()
