"""``spar-mapper import|export|check|fold-ids``."""

import argparse
import csv
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from spar_mapper.bulk.approval import IMPORT, import_order
from spar_mapper.bulk.cells import defused
from spar_mapper.bulk.check import FINDING_TEXTS, CheckReport, check
from spar_mapper.bulk.export_csv import CsvExport
from spar_mapper.bulk.fold_ids import fold, plan_folding
from spar_mapper.bulk.import_csv import load_file
from spar_mapper.cli.operators import change_gate
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.dialects.items import is_text
from spar_mapper.operations.deciding import is_approved
from spar_mapper.operations.execute import MAX_PROGRAMME_CHARS
from spar_mapper.records.directory import AddedStrategies
from spar_mapper.security.keys import load_server_keys
from spar_mapper.security.record_keys import find_locked_key, open_record_key
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.bulk_port import BulkStorage, ImportProgress
from spar_mapper.storage.opening import open_bulk, open_storage


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Carry out ``arguments.command``; the exit status: 0 all is well, 1 look at the report.

    Raises BadSetting, BadFile, BadKey, StorageUnavailable, StorageBusy, SchemaMismatch, OSError.
    """
    bulk = await open_bulk(settings)
    try:
        if arguments.command == "import":
            return await _import(settings, bulk, arguments, await _strategies(settings))
        if arguments.command == "export":
            return await _export(bulk, arguments.file)
        if arguments.command == "fold-ids":
            return await _fold_ids(settings, bulk, arguments.list, apply=arguments.apply)
        return await _check(bulk, arguments.list)
    finally:
        await bulk.storage.close()


async def _strategies(settings: Settings) -> StrategyRegistry:
    """The seeds, and what the administrators of this registry added."""
    strategies, storage = StrategyRegistry(), await open_storage(settings)
    try:
        strategies.replace_added(await AddedStrategies(storage).all())
    finally:
        await storage.close()
    return strategies


async def _import(
    settings: Settings,
    storage: BulkStorage,
    arguments: argparse.Namespace,
    strategies: StrategyRegistry,
) -> int:
    file: Path = arguments.file
    if not is_text(arguments.programme or "-", MAX_PROGRAMME_CHARS):
        raise BadSetting(f"--programme: text of up to {MAX_PROGRAMME_CHARS}")
    order = import_order(file, arguments.partner, arguments.programme)
    if not await is_approved(storage.storage, IMPORT, order):
        await change_gate(storage.storage, settings).submit(IMPORT, order, arguments)
        return 0
    report = arguments.report or file.with_name(f"{file.name}.report")
    done = await load_file(
        storage,
        file,
        report,
        arguments.partner,
        strategies=strategies,
        programme=arguments.programme,
        from_start=arguments.from_start,
        on_progress=_print_progress,
    )
    sys.stdout.write(f"done: {_counts(done)}; {report.name} says what became of each line\n")
    return 1 if done.taken or done.bad else 0


def _print_progress(done: ImportProgress) -> None:
    sys.stdout.write(f"line {done.lines}: {_counts(done)}\n")
    sys.stdout.flush()


def _counts(done: ImportProgress) -> str:
    return f"{done.linked} linked, {done.held} held, {done.taken} taken, {done.bad} bad"


async def _export(storage: BulkStorage, file: Path) -> int:
    count, resumed = await CsvExport(file).run(storage)
    sys.stdout.write(f"{count} people written\n")
    if resumed:
        sys.stdout.write("this went on from an earlier run: the file is not of one moment\n")
    return 0


async def _fold_ids(
    settings: Settings, storage: BulkStorage, listing: Path | None, *, apply: bool
) -> int:
    if storage.normalizer.fold_spelling:
        sys.stdout.write("spelling makes no person here already\n")
        return 0
    plan = await plan_folding(storage)
    if listing is not None:
        with _private_file(listing) as out:
            csv.writer(out).writerows((("group", "id"), *_numbered(plan.together)))
    moved, groups = len(plan.new_keys), len(plan.together)
    sys.stdout.write(f"{moved} people are kept under another spelling\n")
    if plan.together:
        sys.stdout.write(
            f"{groups} groups of ids would be one person each: decide which account is theirs,"
            " unlink the others, then come back (--list FILE names them)\n"
        )
        return 1
    if not apply:
        sys.stdout.write("nobody would fall together; stop the servers, then fold-ids --apply\n")
        return 0
    key = None
    if await find_locked_key(storage.storage):
        keys = load_server_keys(settings.keys_folder(), make=False)
        key = await open_record_key(storage.storage, keys)
    await fold(storage, plan, key)
    sys.stdout.write("done: from now on spelling makes no person\n")
    return 0


def _numbered(groups: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, str]]:
    return ((number, defused(one)) for number, group in enumerate(groups, 1) for one in group)


def _private_file(path: Path) -> TextIO:
    """A new file that only its owner can read. Raises OSError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    return os.fdopen(handle, "w", encoding="utf-8", newline="")


async def _check(storage: BulkStorage, listing: Path | None) -> int:
    if listing is None:
        return _print_findings(await check(storage))
    with _private_file(listing) as out:
        writer = csv.writer(out)
        writer.writerow(("finding", "id"))

        def write(kind: str, person_id: str) -> None:
            writer.writerow((kind, defused(person_id)))

        return _print_findings(await check(storage, write))


def _print_findings(found: CheckReport) -> int:
    for kind, count in sorted(found.kinds.items()):
        sys.stdout.write(f"{kind}: {count} {FINDING_TEXTS[kind]}\n")
    sys.stdout.write(f"{found.people} people looked at, {found.kinds.total()} findings\n")
    return 1 if found.kinds else 0
