"""What the bundle leaves out is nothing that the app itself imports, at its start or later."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SPEC = (ROOT / "installer" / "spar-agent.spec").read_text("utf-8")


def left_out() -> set[str]:
    """Names of modules in the spec's list, the words that it adds to it included."""
    return {
        one.value
        for node in ast.walk(ast.parse(SPEC))
        if (isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "UNUSED")
        or (isinstance(node, ast.AugAssign) and ast.unparse(node.target) == "UNUSED")
        for one in ast.walk(node.value)
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{one.name}" for one in node.names)


def test_no_module_of_the_app_imports_what_the_bundle_has_not() -> None:
    without = left_out()
    assert {"sqlite3", "unittest", "PySide6.QtSql", "distutils"} <= without
    found = {
        f"{path.relative_to(ROOT).as_posix()}: {name}"
        for path in sorted((ROOT / "spar_agent").rglob("*.py"))
        for name in imported(path)
        if any(name == one or name.startswith(f"{one}.") for one in without)
    }
    assert not found
