"""``spar-mapper import|export|check``."""

import argparse
import csv
import os
import sys
from pathlib import Path

from spar_mapper.bulk.check import FINDING_TEXTS, CheckReport, check
from spar_mapper.bulk.export_csv import CsvExport
from spar_mapper.bulk.import_csv import load_file
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.records.directory import AddedStrategies
from spar_mapper.settings import Settings
from spar_mapper.storage.bulk_port import BulkStorage, ImportProgress
from spar_mapper.storage.opening import open_bulk, open_storage

COMMANDS = frozenset({"import", "export", "check"})


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Carry out ``arguments.command``; the exit status: 0 all is well, 1 look at the report.

    Raises BadSetting, BadFile, StorageUnavailable, StorageBusy, SchemaMismatch, OSError.
    """
    bulk = await open_bulk(settings)
    try:
        if arguments.command == "import":
            return await _import(bulk, arguments, await _strategies(settings))
        if arguments.command == "export":
            return await _export(bulk, arguments.file)
        return await _check(bulk, settings, arguments.list)
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
    storage: BulkStorage, arguments: argparse.Namespace, strategies: StrategyRegistry
) -> int:
    file: Path = arguments.file
    report = arguments.report or file.with_name(f"{file.name}.report")
    done = await load_file(
        storage,
        file,
        report,
        arguments.partner,
        strategies=strategies,
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


async def _check(storage: BulkStorage, settings: Settings, listing: Path | None) -> int:
    normalizer = IdNormalizer(settings.fold_case, settings.id_template)
    if listing is None:
        return _print_findings(await check(storage, normalizer))
    handle = os.open(listing, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("finding", "id"))

        def write(kind: str, person_id: str) -> None:
            writer.writerow((kind, person_id))

        return _print_findings(await check(storage, normalizer, write))


def _print_findings(found: CheckReport) -> int:
    for kind, count in sorted(found.kinds.items()):
        sys.stdout.write(f"{kind}: {count} {FINDING_TEXTS[kind]}\n")
    sys.stdout.write(f"{found.people} people looked at, {found.kinds.total()} findings\n")
    return 1 if found.kinds else 0
