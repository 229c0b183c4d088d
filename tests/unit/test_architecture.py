"""Who may import whom, checked on the source text."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("spar_agent", "spar_central", "spar_mapper", "spar_sandbox")
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "resources": set(),
    "settings": {"errors"},
    "log": set(),
    "domain": {"errors"},
    "ports": {"domain", "errors"},
    "sync": {"ports", "domain", "errors"},
    "services": {"sync", "ports", "domain", "errors"},
    "adapters": {"ports", "domain", "errors", "resources"},
    "ui": {"services", "sync", "ports", "domain", "errors", "resources"},
}
"""Layers of spar_agent; app, workshop and __main__ put the parts together and may import all."""

ONLY_ADAPTERS = {"httpx", "cryptography", "sqlcipher3", "joserfc", "keyring", "argon2"}
WITHOUT_QT = {
    "presenter.py",
    "state.py",
    "board.py",
    "identity_part.py",
    "account_part.py",
    "capture_part.py",
    "ways_part.py",
    "card_part.py",
}
FILES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def layer(path: Path) -> str:
    return path.relative_to(ROOT / "spar_agent").parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_inwards(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    for name in imports(path):
        top, *rest = name.split(".")
        assert top == package or top not in PACKAGES, f"imports {name}"
        if package == "spar_agent":
            check_layer(path, layer(path), top, rest)


def check_layer(path: Path, here: str, top: str, rest: list[str]) -> None:
    if top == "PySide6":
        assert here in {"ui", "app"}, "imports Qt"
        assert path.name not in WITHOUT_QT, "imports Qt"
    if top in ONLY_ADAPTERS:
        assert here in {"adapters", "app"}, f"imports {top}"
    if top == "spar_agent" and rest and here in MAY_IMPORT and rest[0] != here:
        assert rest[0] in MAY_IMPORT[here], f"imports {'.'.join(rest)}"


def test_the_driver_alone_names_sqlcipher() -> None:
    named = [path.name for path in FILES if "sqlcipher3" in set(imports(path))]
    assert named == ["driver.py"]


def test_no_file_grows_beyond_a_screenful_of_screens() -> None:
    long = {p.name: n for p in FILES if (n := p.read_text("utf-8").count("\n")) > 400}
    assert long == {}
