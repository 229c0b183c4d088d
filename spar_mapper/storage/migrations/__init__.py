"""Numbered scripts, per engine: forward only, each one transaction together with its number."""

from importlib.resources import files


def scripts(engine: str) -> list[tuple[int, str]]:
    """(number, SQL) of ``sqlite`` or ``postgres``, lowest first."""
    folder = files("spar_mapper.storage.migrations") / engine
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [(int(f.name.split("_")[0]), f.read_text("utf-8")) for f in found]


def newest_version(engine: str) -> int:
    """The number of the last script of ``engine``: the schema this program works with."""
    return scripts(engine)[-1][0]
