"""``spar-mapper import``: links from a CSV file, resumable, with a report line for each line."""

import csv
import hashlib
import io
import os
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from spar_mapper.bulk.reading import BadFile, Lines, opened
from spar_mapper.storage.bulk import Bulk, Fate, Progress, Verdict
from spar_mapper.strategies import Book

CHUNK = 5_000
"""Lines per transaction."""

HEADER = b"line,fate,text\n"


class Report:
    """The report file; it is on disk before the chunk it tells of stands in the database."""

    def __init__(self, file: Path, before: Progress) -> None:
        self._file = file.open("r+b" if before.read_bytes else "wb")
        if self._file.seek(0, os.SEEK_END) < before.report_bytes:
            self._file.close()
            raise BadFile(f"{file.name} is not the report of the earlier run of this import")

    def close(self) -> None:
        """After the last chunk."""
        self._file.close()

    def write(self, at: int, lines: Sequence[int], verdicts: Sequence[Verdict]) -> int:
        """Put these behind byte ``at``, drop what was there; the new length."""
        text = io.StringIO()
        told = ((n, v.fate.value, v.text) for n, v in zip(lines, verdicts, strict=True))
        csv.writer(text, lineterminator="\n").writerows(told)
        self._file.seek(at)
        self._file.truncate()
        self._file.write((HEADER if at == 0 else b"") + text.getvalue().encode())
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()


async def load_file(
    storage: Bulk,
    file: Path,
    report: Path,
    partner: str,
    *,
    book: Book | None = None,
    from_start: bool = False,
    chunk: int = CHUNK,
    told: Callable[[Progress], None] = lambda _: None,
) -> Progress:
    """Link everybody in ``file``; goes on where an earlier run ended.

    book: the strategies in force, the seeds unless told. told: after each chunk that stands.
    Raises BadFile, StorageGone, StorageBusy, OSError.
    """
    with closing(opened(file)) as source:
        digest = hashlib.file_digest(source, "sha256").hexdigest()
        source.seek(0)
        if from_start:
            await storage.forget(digest)
        progress = await storage.progress(digest) or Progress(digest)
        lines = Lines(source, f"import:{digest[:16]}", book or Book())
        if progress.read_bytes:
            lines.go_on(progress.read_bytes, progress.lines)
        with closing(_report(report, progress)) as out:
            while taken := lines.take(chunk):
                numbers, items = [n for n, _ in taken], [item for _, item in taken]

                def write_down(
                    verdicts: Sequence[Verdict],
                    before: Progress = progress,
                    numbers: Sequence[int] = numbers,
                ) -> Progress:
                    length = out.write(before.report_bytes, numbers, verdicts)
                    return _further(before, lines, length, verdicts)

                progress = await storage.load(partner, items, progress, write_down)
                told(progress)
    return progress


def _report(file: Path, progress: Progress) -> Report:
    try:
        return Report(file, progress)
    except FileNotFoundError as why:
        raise BadFile(f"{file.name}, the report of the earlier run, is missing") from why


def _further(
    before: Progress, lines: Lines, report_bytes: int, verdicts: Sequence[Verdict]
) -> Progress:
    fates = [verdict.fate for verdict in verdicts]
    return replace(
        before,
        read_bytes=lines.read_bytes,
        lines=lines.lines,
        report_bytes=report_bytes,
        linked=before.linked + fates.count(Fate.LINKED),
        held=before.held + fates.count(Fate.HELD),
        taken=before.taken + fates.count(Fate.TAKEN),
        bad=before.bad + fates.count(Fate.BAD),
    )
