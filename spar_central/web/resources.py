"""The files that ship beside the code: fonts and icons, the same as the desk's."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def _root() -> Traversable:
    """``spar_central/_resources`` once installed, ``resources/`` in a checkout."""
    shipped = files("spar_central") / "_resources"
    return shipped if shipped.is_dir() else Path(__file__).resolve().parents[2] / "resources"


def resource(name: str) -> bytes:
    """The bytes of ``name``, such as ``icons/lock.svg``. Raises FileNotFoundError."""
    return _root().joinpath(*name.split("/")).read_bytes()


def resource_path(name: str) -> Path:
    """Where it lies, for libraries that open a file themselves."""
    return Path(str(_root().joinpath(*name.split("/"))))
