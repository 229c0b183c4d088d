"""The rooms of spar_sandbox and the order of their imports, read from the source text."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "spar_sandbox"
MAY_IMPORT: dict[str, set[str]] = {
    "core": set(),
    "crypto": {"core"},
    "people": set(),
    "storage": {"crypto", "people"},
    "web": {"core"},
    "ida": {"core", "crypto", "people", "storage", "web"},
    "sbi": {"core", "crypto", "people", "storage", "web"},
    "esignet": {"core", "crypto", "people", "storage", "web"},
    "messages": {"core", "web"},
    "partners": {"core", "crypto", "web"},
    "wiring": {"core", "storage", "web", "esignet", "ida", "messages", "partners", "sbi"},
    "__main__": {"core", "people", "storage", "web", "esignet", "ida", "sbi", "wiring"},
    "__init__": set(),
}
"""Room or top file -> the rooms it may import. IDA, devices and eSignet meet on the wire alone."""
ONLY_IN: dict[str, set[str]] = {
    "joserfc": {"crypto"},
    "base64": {"core", "crypto", "ida"},  # x5c and the photo are plain base64, not base64url
    "starlette": {"web", "esignet", "ida", "messages", "partners", "sbi", "wiring"},
    "httpx": {"esignet"},
    "uvicorn": {"web"},
    "tempfile": set(),
    "PySide6": set(),
}
"""Library -> the only rooms that may name it."""
ONLY_FILE: dict[str, str] = {
    "urlsafe_b64encode": "core/encoding.py",
    "urlsafe_b64decode": "core/encoding.py",
    "fromisoformat": "core/clock.py",
    "isoformat": "",
    "strftime": "",
    "write_bytes": "",
    "write_text": "",
    "fdopen": "storage/files.py",
    "urandom": "crypto/envelope.py",
}
"""Name -> the one file that may say it; empty for none. Each rule stands in one place."""

FILES = sorted(PACKAGE.rglob("*.py"))
by_name = pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def spoken(path: Path) -> set[str]:
    """Every attribute and name in the code."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return attributes | {node.id for node in nodes if isinstance(node, ast.Name)}


def test_every_room_has_its_rule() -> None:
    assert {room(path) for path in FILES} == set(MAY_IMPORT)


def test_no_two_rooms_import_each_other() -> None:
    done: set[str] = set()
    while len(done) < len(MAY_IMPORT):
        ready = {name for name, below in MAY_IMPORT.items() if below <= done} - done
        assert ready, f"a circle among {set(MAY_IMPORT) - done}"
        done |= ready


@by_name
def test_a_room_imports_only_the_rooms_below(path: Path) -> None:
    own = room(path)
    for name in imported(path):
        top, *rest = name.split(".")
        if top == "spar_sandbox":
            assert rest[0] == own or rest[0] in MAY_IMPORT[own], f"imports {name}"
        assert own in ONLY_IN.get(top, {own}), f"imports {name}"


@by_name
def test_each_rule_stands_in_one_file(path: Path) -> None:
    place = path.relative_to(PACKAGE).as_posix()
    elsewhere = {name for name in spoken(path) & set(ONLY_FILE) if ONLY_FILE[name] != place}
    assert not elsewhere
