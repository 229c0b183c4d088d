"""Numbered scripts: forward only, each one transaction together with its number.

``0001_name.sql`` is for both engines, ``0001_name.sqlite.sql`` for one.
"""

from importlib.resources import files


def scripts(engine: str) -> list[tuple[int, str]]:
    """(number, SQL) for ``sqlite`` or ``postgres``, lowest first."""
    found = []
    for file in (files("spar_central") / "migrations").iterdir():
        number, _, rest = file.name.partition("_")
        kind = rest.removesuffix(".sql").rpartition(".")[2] if "." in rest[:-4] else ""
        if file.name.endswith(".sql") and kind in {"", engine}:
            found.append((int(number), file.read_text("utf-8")))
    return sorted(found)


def newest(engine: str) -> int:
    """The number of the last script."""
    return scripts(engine)[-1][0]
