"""``spar-mapper export``: everybody who is linked, as a CSV file that ``import`` reads."""

import csv
import io
import json
import os
from contextlib import aclosing, suppress
from pathlib import Path

from spar_mapper.bulk.reading import OPTIONAL, OURS, REQUIRED, BadFile
from spar_mapper.storage.bulk import Bulk, Page
from spar_mapper.storage.text import packed

COLUMNS = (*REQUIRED, *OPTIONAL, *OURS)


class Export:
    """``file``.part while it grows, ``file``.at with the place of the last whole page."""

    def __init__(self, file: Path) -> None:
        self._whole = file
        self._part = file.with_name(f"{file.name}.part")
        self._at = file.with_name(f"{file.name}.at")

    def begin(self) -> tuple[str, int]:
        """(the key after which to go on, bytes that are good); both empty for a new one."""
        try:
            told = json.loads(self._at.read_text("utf-8"))
            after, length = str(told["after"]), int(told["bytes"])
        except FileNotFoundError:
            return "", 0
        except (ValueError, KeyError, TypeError) as why:
            raise BadFile(f"{self._at.name} cannot be read; remove it to begin again") from why
        if not self._part.exists() or self._part.stat().st_size < length:
            raise BadFile(f"{self._part.name} is too short; remove {self._at.name} to begin again")
        return after, length

    async def run(self, storage: Bulk) -> tuple[int, bool]:
        """(people written by this run, whether it went on from an earlier one)."""
        after, length = self.begin()
        count = 0
        handle = os.open(self._part, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(handle, "r+b") as out:
            out.truncate(length)
            out.seek(length)
            if not length:
                out.write(f"{','.join(COLUMNS)}\n".encode())
            async with aclosing(storage.pages(after)) as pages:
                async for page in pages:
                    text, people = _lines(page)
                    count += people
                    out.write(text)
                    out.flush()
                    os.fsync(out.fileno())
                    self._note(next(reversed(page.rows)), out.tell())
            out.flush()
            os.fsync(out.fileno())
        self._part.replace(self._whole)
        with suppress(FileNotFoundError):
            self._at.unlink()
        return count, bool(after)

    def _note(self, after: str, length: int) -> None:
        new = self._at.with_name(f"{self._at.name}.new")
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(json.dumps({"after": after, "bytes": length}))
        new.replace(self._at)


def _lines(page: Page) -> tuple[bytes, int]:
    rows = [row for row in page.rows.values() if row.active]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in rows:
        held = row.mapping
        info = "" if held.info is None else packed(held.info)
        writer.writerow(
            (
                held.person, held.text, row.name, row.phone, held.expires, info,
                held.version, held.updated_at, held.updated_by,
            )
        )  # fmt: skip
    return text.getvalue().encode(), len(rows)
