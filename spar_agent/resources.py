"""The files that ship with the app: fonts, icons, style, words, bank lists."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def _root() -> Traversable:
    """``spar_agent/_resources`` once installed or bundled, ``resources/`` in a checkout."""
    shipped = files("spar_agent") / "_resources"
    return shipped if shipped.is_dir() else Path(__file__).resolve().parents[1] / "resources"


def resource(name: str) -> bytes:
    """The bytes of ``name``, such as ``icons/lock.svg``. Raises FileNotFoundError."""
    return _root().joinpath(*name.split("/")).read_bytes()


def resource_path(name: str) -> Path:
    """Where ``name`` lies, for a library that opens files by itself; it need not be there."""
    return Path(str(_root().joinpath(*name.split("/"))))


def resource_names(folder: str) -> list[str]:
    """The names of the files in ``folder``, sorted; empty when there is none."""
    place = _root().joinpath(*folder.split("/"))
    return sorted(f.name for f in place.iterdir() if f.is_file()) if place.is_dir() else []
