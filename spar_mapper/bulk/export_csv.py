"""Everybody who is linked, as a CSV file that ``import`` reads: ``spar-mapper export``."""

import csv
import io
import json
import os
from contextlib import aclosing, suppress
from pathlib import Path

from spar_mapper.bulk.bad_file import BadFile
from spar_mapper.bulk.cells import defused
from spar_mapper.bulk.read_csv import (
    EXPORT_ONLY_COLUMNS,
    OPTIONAL_COLUMNS,
    REQUIRED_COLUMNS,
)
from spar_mapper.core.json_text import to_json
from spar_mapper.storage.bulk_port import BulkStorage, PeoplePage

COLUMNS = (*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS, *EXPORT_ONLY_COLUMNS)


class CsvExport:
    """An export to ``file``, which goes on where an earlier one was interrupted.

    While it runs, ``file``.part has the lines and ``file``.at the place of the last whole page.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._part = file.with_name(f"{file.name}.part")
        self._at = file.with_name(f"{file.name}.at")

    def resume_point(self) -> tuple[str, int]:
        """(the key after which to go on, bytes that are complete); ``("", 0)`` for a new one.

        Raises BadFile when the files of an earlier run do not fit together.
        """
        try:
            place = json.loads(self._at.read_text("utf-8"))
            after, length = str(place["after"]), int(place["bytes"])
        except FileNotFoundError:
            return "", 0
        except (ValueError, KeyError, TypeError) as error:
            raise BadFile(f"{self._at.name} cannot be read; remove it to begin again") from error
        if not self._part.exists() or self._part.stat().st_size < length:
            raise BadFile(f"{self._part.name} is too short; remove {self._at.name} to begin again")
        return after, length

    async def run(self, storage: BulkStorage) -> tuple[int, bool]:
        """(people written by this run, whether it went on from an earlier one).

        Raises BadFile, StorageUnavailable, OSError.
        """
        after, length = self.resume_point()
        count = 0
        handle = os.open(self._part, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(handle, "r+b") as out:
            out.truncate(length)
            out.seek(length)
            if not length:
                out.write(f"{','.join(COLUMNS)}\r\n".encode())
            async with aclosing(storage.pages(after)) as pages:
                async for page in pages:
                    text, people = _lines(page)
                    count += people
                    out.write(text)
                    out.flush()
                    os.fsync(out.fileno())
                    self._save_place(next(reversed(page.rows)), out.tell())
            out.flush()
            os.fsync(out.fileno())
        self._part.replace(self._file)
        with suppress(FileNotFoundError):
            self._at.unlink()
        return count, bool(after)

    def _save_place(self, after: str, length: int) -> None:
        new = self._at.with_name(f"{self._at.name}.new")
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(json.dumps({"after": after, "bytes": length}))
        new.replace(self._at)


def _lines(page: PeoplePage) -> tuple[bytes, int]:
    rows = [row for row in page.rows.values() if row.active]
    text = io.StringIO()
    writer = csv.writer(text)  # ends lines with CR LF: so it quotes both, alone too
    for row in rows:
        mapping = row.mapping
        info = "" if mapping.info is None else to_json(mapping.info)
        writer.writerow(
            (
                *(defused(one or "") for one in (
                    mapping.person_id, mapping.fa, row.name, row.phone, mapping.expires, info,
                )),
                mapping.version, mapping.updated_at, defused(mapping.updated_by),
            )
        )  # fmt: skip
    return text.getvalue().encode(), len(rows)
