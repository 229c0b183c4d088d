"""Links from a CSV file, with a report line for each line: ``spar-mapper import``.

An import that was interrupted goes on where it stopped.
"""

import csv
import io
import os
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from spar_mapper.bulk.bad_file import BadFile
from spar_mapper.bulk.cells import defused
from spar_mapper.bulk.read_csv import ImportReader, file_digest, open_file
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.storage.bulk_port import BulkStorage, ImportProgress, ImportResult, ImportStatus

CHUNK_LINES = 5_000
"""Lines per transaction."""

HEADER = b"line,fate,text\n"


class ReportFile:
    """The report file. What it says of a chunk is on disk before the chunk is in the database."""

    def __init__(self, file: Path, before: ImportProgress) -> None:
        """Raises FileNotFoundError, BadFile when it is not the report of that progress."""
        self._file = file.open("r+b" if before.read_bytes else "wb")
        if self._file.seek(0, os.SEEK_END) < before.report_bytes:
            self._file.close()
            raise BadFile(f"{file.name} is not the report of the earlier run of this import")

    def close(self) -> None:
        """Close the file, after the last chunk."""
        self._file.close()

    def write(self, at: int, lines: Sequence[int], results: Sequence[ImportResult]) -> int:
        """Write the results of ``lines`` at byte ``at``, over what was there; the new length."""
        text = io.StringIO()
        rows = ((n, r.status.value, defused(r.text)) for n, r in zip(lines, results, strict=True))
        csv.writer(text, lineterminator="\n").writerows(rows)
        self._file.seek(at)
        self._file.truncate()
        self._file.write((HEADER if at == 0 else b"") + text.getvalue().encode())
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()


async def load_file(
    storage: BulkStorage,
    file: Path,
    report: Path,
    partner: str,
    *,
    strategies: StrategyRegistry | None = None,
    programme: str = "",
    from_start: bool = False,
    chunk: int = CHUNK_LINES,
    on_progress: Callable[[ImportProgress], None] = lambda _: None,
) -> ImportProgress:
    """Link everybody in ``file``; goes on where an earlier run stopped. The progress at the end.

    partner: the name in the history. strategies: those in force, the seeds alone by default.
    programme: to which those people belong who are linked by it; empty: to none.
    from_start: forget how far an earlier run came. on_progress: called after each chunk.
    Raises BadFile, StorageUnavailable, StorageBusy, OSError.
    """
    digest = file_digest(file)
    with closing(open_file(file)) as source:
        if from_start:
            await storage.delete_progress(digest)
        progress = await storage.progress(digest) or ImportProgress(digest)
        name = f"import:{digest[:16]}"
        reader = ImportReader(source, name, strategies or StrategyRegistry(), programme)
        if progress.read_bytes:
            reader.resume(progress.read_bytes, progress.lines)
        with closing(_open_report(report, progress)) as out:
            while taken := reader.take(chunk):
                numbers, items = [n for n, _ in taken], [item for _, item in taken]

                def write_report(
                    results: Sequence[ImportResult],
                    before: ImportProgress = progress,
                    numbers: Sequence[int] = numbers,
                ) -> ImportProgress:
                    length = out.write(before.report_bytes, numbers, results)
                    return _progress_after(before, reader, length, results)

                progress = await storage.load(partner, items, progress, write_report)
                on_progress(progress)
    return progress


def _open_report(file: Path, progress: ImportProgress) -> ReportFile:
    try:
        return ReportFile(file, progress)
    except FileNotFoundError as error:
        raise BadFile(f"{file.name}, the report of the earlier run, is missing") from error


def _progress_after(
    before: ImportProgress, reader: ImportReader, report_bytes: int, results: Sequence[ImportResult]
) -> ImportProgress:
    statuses = [result.status for result in results]
    return replace(
        before,
        read_bytes=reader.read_bytes,
        lines=reader.lines,
        report_bytes=report_bytes,
        linked=before.linked + statuses.count(ImportStatus.LINKED),
        held=before.held + statuses.count(ImportStatus.HELD),
        taken=before.taken + statuses.count(ImportStatus.TAKEN),
        bad=before.bad + statuses.count(ImportStatus.BAD),
    )
