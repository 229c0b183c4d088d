"""``spar-mapper import|export|check``."""

import argparse
import csv
import os
import sys
from pathlib import Path
from typing import Any

from spar_mapper.bulk.checking import SENTENCES, Name, check
from spar_mapper.bulk.loading import load_file
from spar_mapper.bulk.reading import BadFile
from spar_mapper.bulk.writing import Export
from spar_mapper.people import Spelling
from spar_mapper.records.directory import Strategies
from spar_mapper.settings import Settings
from spar_mapper.storage.bulk import Bulk, Progress
from spar_mapper.storage.opening import open_bulk, open_storage
from spar_mapper.storage.port import StorageBusy
from spar_mapper.strategies import Book

COMMANDS = frozenset({"import", "export", "check"})


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """The arguments. commands: what ``add_subparsers`` gave."""
    load = commands.add_parser("import", parents=[common], help="link everybody in a CSV file")
    load.add_argument("file", type=Path, help="columns id, fa; name, phone_number, expiry_date, …")
    load.add_argument("--report", type=Path, help="what became of each line; default FILE.report")
    load.add_argument("--as", dest="partner", default="import", help="the name in the history")
    load.add_argument("--from-start", action="store_true", help="forget how far an earlier run was")
    export = commands.add_parser("export", parents=[common], help="everybody as a CSV file")
    export.add_argument("file", type=Path)
    look = commands.add_parser("check", parents=[common], help="is what is held whole?")
    look.add_argument("--list", type=Path, help="a CSV file for the ids of what was found")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Exit status 0: all well; 1: look at the report; 2: not done, with a sentence.

    Raises BadSetting, StorageGone, StorageOld, OSError.
    """
    storage = await open_bulk(settings)
    try:
        if arguments.command == "import":
            return await _import(storage, arguments, await _strategies(settings))
        if arguments.command == "export":
            return await _export(storage, arguments.file)
        return await _check(storage, settings, arguments.list)
    except (BadFile, StorageBusy) as why:
        sys.stderr.write(f"spar-mapper: {why}\n")
        return 2
    finally:
        await storage.close()


async def _strategies(settings: Settings) -> Book:
    """Those that the administrators of this registry added, beside the seeds."""
    book, storage = Book(), await open_storage(settings)
    try:
        book.learn(await Strategies(storage).added())
    finally:
        await storage.close()
    return book


async def _import(storage: Bulk, arguments: argparse.Namespace, book: Book) -> int:
    file: Path = arguments.file
    report = arguments.report or file.with_name(f"{file.name}.report")
    done = await load_file(
        storage,
        file,
        report,
        arguments.partner,
        book=book,
        from_start=arguments.from_start,
        told=_say,
    )
    sys.stdout.write(f"done: {_sums(done)}; {report.name} says what became of each line\n")
    return 1 if done.taken or done.bad else 0


def _say(done: Progress) -> None:
    sys.stdout.write(f"line {done.lines}: {_sums(done)}\n")
    sys.stdout.flush()


def _sums(done: Progress) -> str:
    return f"{done.linked} linked, {done.held} held, {done.taken} taken, {done.bad} bad"


async def _export(storage: Bulk, file: Path) -> int:
    count, went_on = await Export(file).run(storage)
    sys.stdout.write(f"{count} people written\n")
    if went_on:
        sys.stdout.write("this went on from an earlier run: the file is not of one moment\n")
    return 0


async def _check(storage: Bulk, settings: Settings, listing: Path | None) -> int:
    spelling = Spelling(settings.fold_case, settings.id_template)
    if listing is None:
        return _told(await check(storage, spelling))
    handle = os.open(listing, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("finding", "id"))
        name: Name = lambda kind, person: writer.writerow((kind, person))  # noqa: E731
        return _told(await check(storage, spelling, name))


def _told(found: Any) -> int:
    for kind, count in sorted(found.kinds.items()):
        sys.stdout.write(f"{kind}: {count} {SENTENCES[kind]}\n")
    sys.stdout.write(f"{found.people} people looked at, {found.kinds.total()} findings\n")
    return 1 if found.kinds else 0
