"""``spar-mapper audit``: who was refused or admitted, who asked, whether the record is whole."""

import argparse
import sys
from datetime import UTC, datetime

from spar_mapper.core.clock import now_ms
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.records.audit import AuditLog
from spar_mapper.records.reads import ReadLog
from spar_mapper.records.refusals import RefusalCounts
from spar_mapper.records.seals import STREAMS, Seals
from spar_mapper.security.keys import load_server_keys
from spar_mapper.security.record_check import FINDING_TEXTS, RecordCheck, check_all
from spar_mapper.security.record_keys import open_record_key
from spar_mapper.security.seal_heads import SealHeads
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage

HOUR_MS = 3_600_000


async def run(storage: Storage, settings: Settings, arguments: argparse.Namespace) -> int:
    """Print one line for each, with tabs between the columns; the exit status.

    Raises BadKey, OSError and what Storage raises.
    """
    since, limit = now_ms() - arguments.hours * HOUR_MS, arguments.most
    if arguments.which == "refused":
        await _print_refused(storage, since, limit)
    elif arguments.which == "admitted":
        _print("at", "partner", "operation", "message", "address", "way")
        for at, *columns in await AuditLog(storage).since(since, limit):
            _print(_time(at), *columns)
    else:
        keys = load_server_keys(settings.keys_folder(), make=False)
        key = await open_record_key(storage, keys)
        heads = SealHeads(storage, Seals(storage, key), keys)
        if arguments.which == "verify":
            return await _verify(RecordCheck(storage, key, heads, keys.jose_signing()), arguments)
        if arguments.which == "heads":
            await _print_heads(heads)
        else:
            normalizer = IdNormalizer(settings.fold_case, settings.id_template)
            await _print_reads(ReadLog(storage, key, normalizer), since, limit, arguments.person)
    return 0


async def _print_refused(storage: Storage, since: int, limit: int) -> None:
    _print("last", "times", "reason", "address", "partner", "operation", "first")
    for count in await RefusalCounts(storage).since(since, limit):
        last, first = _time(count.last_at), _time(count.first_at)
        _print(last, count.times, count.reason, count.address, count.partner, count.op, first)


async def _print_reads(log: ReadLog, since: int, limit: int, person: str) -> None:
    _print("at", "partner", "operation", "message", "told" if person else "people")
    for row, outcomes in await log.since(since, limit, person):
        shown = ", ".join(outcomes) if person else row.count()
        _print(_time(row.at), row.partner, row.op, row.message, shown)


async def _print_heads(heads: SealHeads) -> None:
    for stream in STREAMS:
        for _, _, signed in await heads.all(stream.name.value, limit=1):
            sys.stdout.write(f"{signed}\n")


async def _verify(check: RecordCheck, arguments: argparse.Namespace) -> int:
    kept = arguments.kept.read_text("utf-8").split() if arguments.kept else []
    findings, reports = await check_all(check, kept)
    for finding in findings:
        _print(finding.stream, finding.number, finding.kind, FINDING_TEXTS[finding.kind])
    for one in reports:
        head = f"newest head {_time(one.newest_head)}" if one.newest_head else "no signed head"
        _print(one.stream, f"{one.rows} rows", f"{one.seals} seals", f"{one.unsealed} open", head)
    return 1 if findings else 0


def _print(*columns: object) -> None:
    """No value makes a line or a column of its own, nor moves the cursor."""
    shown = ("".join(c if c.isprintable() else "?" for c in str(column)) for column in columns)
    sys.stdout.write("\t".join(shown) + "\n")


def _time(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="seconds")
