"""The rooms of the registry: who may import whom, checked on the source text."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = "spar_mapper"
ORDER = (
    "settings",
    "logs",
    "core",
    "storage",
    "records",
    "security",
    "dialects",
    "consents",
    "onboarding",
    "bulk",
    "operations",
    "jobs",
    "http",
    "cli",
    "__main__",
)
"""Each folder, and each file beside the folders, imports only from what stands before it."""

FILES = sorted((ROOT / PACKAGE).rglob("*.py"))


def imported_modules(source: str) -> Iterator[str]:
    """What a source text imports of the registry, each as ``module.name``."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names]
        yield from (name for name in names if name.split(".")[0] == PACKAGE)


def room(module: str) -> str:
    """The folder, or the file beside the folders, of ``spar_mapper.room.file.name``."""
    return module.split(".")[1]


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def arrows_back(here: str, source: str) -> list[str]:
    """What a file of the room ``here`` imports from a room that stands after its own."""
    found = []
    for name in imported_modules(source):
        there = room(name)
        if there == "__version__":
            continue
        assert there in ORDER, f"{there}: a room nobody listed"
        if ORDER.index(there) > ORDER.index(here):
            found.append(name)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_arrow_points_back(path: Path) -> None:
    if path.parent.name == PACKAGE and path.name == "__init__.py":
        assert list(imported_modules(path.read_text("utf-8"))) == []
        return
    here = room(module_of(path))
    assert here in ORDER, f"{here}: a room nobody listed"
    assert arrows_back(here, path.read_text("utf-8")) == []


def test_an_arrow_back_and_an_unlisted_room_are_found() -> None:
    back = "from spar_mapper.security.tokens import Tokens\n"
    assert arrows_back("records", back) == ["spar_mapper.security.tokens.Tokens"]
    assert arrows_back("http", back) == []
    with pytest.raises(AssertionError, match="nobody listed"):
        arrows_back("cli", "import spar_mapper.attic.things\n")


def test_every_listed_room_is_there() -> None:
    rooms = {path.name.removesuffix(".py") for path in (ROOT / PACKAGE).iterdir()}
    assert set(ORDER) == rooms - {"__init__", "__pycache__"}


def test_files_import_each_other_in_no_circle() -> None:
    modules = {module_of(path): path for path in FILES}
    graph: dict[str, set[str]] = {}
    for module, path in modules.items():
        found: set[str] = set()
        for name in imported_modules(path.read_text("utf-8")):
            found |= {name, name.rpartition(".")[0]} & set(modules)
        graph[module] = found - {PACKAGE, module}
    assert set(TopologicalSorter(graph).static_order()) == set(modules)  # else CycleError
