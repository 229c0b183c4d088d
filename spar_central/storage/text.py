"""SQL that is put together: marks for values, many rows at once."""

from collections.abc import Iterator, Sequence

from spar_central.storage.port import Value

MAX_VALUES = 30_000
"""In one statement: SQLite takes 32,766, PostgreSQL 32,767."""


def marks(count: int, first: int = 1) -> str:
    """``$1, $2, …``; for ``IN`` lists. An empty list is ``NULL``, which equals nothing."""
    return ", ".join(f"${at}" for at in range(first, first + count)) or "NULL"


def insert_of_arrays(
    table: str, columns: str, rows: Sequence[Sequence[Value]], rest: str
) -> tuple[str, list[list[Value]]]:
    """One statement of PostgreSQL, the same for any number of rows, and an array per column.

    rows: at least one. A column holds text in all of them, or numbers in all.
    """
    width = columns.count(",") + 1
    if any(len(row) != width for row in rows):
        raise ValueError(f"{table}: {width} values per row")
    arrays = [list(column) for column in zip(*rows, strict=True)]
    kinds = ("text[]" if isinstance(column[0], str) else "bigint[]" for column in arrays)
    answer = ", ".join(f"${at}::{kind}" for at, kind in enumerate(kinds, 1))
    return f"INSERT INTO {table} ({columns}) SELECT * FROM unnest({answer}) {rest}", arrays


def inserts(
    table: str, columns: str, rows: Sequence[Sequence[Value]], rest: str
) -> Iterator[tuple[str, list[Value]]]:
    """Statements with their values, each with as many rows as one takes."""
    width = columns.count(",") + 1
    most = MAX_VALUES // width
    for start in range(0, len(rows), most):
        part = rows[start : start + most]
        values = [value for row in part for value in row]
        if len(values) != width * len(part):
            raise ValueError(f"{table}: {width} values per row")
        answer = ", ".join(f"({marks(width, at * width + 1)})" for at in range(len(part)))
        yield f"INSERT INTO {table} ({columns}) VALUES {answer} {rest}", values
