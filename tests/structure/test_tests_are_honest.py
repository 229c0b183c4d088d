"""Tests look at the product from outside, wait for events and not for time, and skip nothing."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TESTS = Path(__file__).parents[1]
PURE = TESTS / "unit"
FILES = sorted(TESTS.rglob("*.py"))
UNDERSCORED = {
    "_replace",
    "_asdict",
    "_exit",  # of os: a child that ends without cleaning up
    "_missing_",  # of Enum
    "_actions",  # of argparse, which lists its options nowhere else
    "_SubParsersAction",
}
IMPURE = {
    "subprocess",
    "socket",
    "sqlite3",
    "keyring",
    "urllib.request",
    "spar_agent.adapters.vault",
    "spar_agent.adapters.os_keyring",
    "spar_agent.adapters.store",
    "tests.laptops",
    "tests.servers",
}
MOCKS = {"MagicMock", "Mock", "AsyncMock", "mocker"}
SKIPS = {"skip", "skipif", "xfail", "importorskip"}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def is_dunder(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def is_own(value: ast.expr) -> bool:
    """Whether ``value`` is the object or the class whose method this is."""
    return isinstance(value, ast.Name) and value.id in {"self", "cls"}


def private_names(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        names: list[str] = []
        if isinstance(node, ast.Attribute) and not is_own(node.value):
            names = [node.attr]
        elif isinstance(node, ast.ImportFrom):
            names = [alias.name for alias in node.names]
        for name in names:
            if name.startswith("_") and not is_dunder(name) and name not in UNDERSCORED:
                yield f"line {node.lineno}: {name}"  # type: ignore[attr-defined]  # both have one


def called(module: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """The last name of what is called, and the call."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).rpartition(".")[2], node


def imported(module: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_no_private_member_of_anything_is_reached() -> None:
    for path in FILES:
        assert list(private_names(tree(path))) == [], path


def test_a_private_member_is_noticed() -> None:
    module = ast.parse("from a import _b\nself._c\nd._e\nself.f._g\nos._exit(0)\nh.__name__")
    assert list(private_names(module)) == ["line 1: _b", "line 3: _e", "line 4: _g"]


def is_sleep(name: str, call: ast.Call) -> bool:
    """qWait(0) handles what is due and waits for nothing."""
    if name in {"qWait", "qSleep"}:
        return ast.unparse(call.args[0]) != "0"
    return ast.unparse(call.func) in {"time.sleep", "qtbot.wait"}


def test_nothing_sleeps() -> None:
    """What a test waits for is an event, with a limit that only a fault reaches."""
    sleeping = {
        f"{path.relative_to(TESTS)}:{call.lineno}"
        for path in FILES
        for name, call in called(tree(path))
        if is_sleep(name, call)
    }
    assert sleeping == set()


def test_nothing_of_ours_is_mocked() -> None:
    for path in FILES:
        modules = {name for name in imported(tree(path)) if "mock" in name.lower()}
        used = {name for name, _ in called(tree(path))} & MOCKS
        assert (modules, used) == (set(), set()), path


def skips_without_reason(module: ast.Module) -> list[int]:
    """Lines."""
    reasoned = {
        id(call.func)
        for name, call in called(module)
        if name in SKIPS and any(word.arg == "reason" for word in call.keywords)
    }
    return [
        node.lineno
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute) and node.attr in SKIPS and id(node) not in reasoned
    ]


def test_what_is_skipped_says_why() -> None:
    for path in FILES:
        assert skips_without_reason(tree(path)) == [], path


def test_a_skip_without_a_reason_is_noticed() -> None:
    text = '@mark.skip\ndef a(): pass\nb = mark.skipif(True, reason="c")\nd = mark.xfail()'
    assert skips_without_reason(ast.parse(text)) == [1, 4]


def test_unit_tests_open_no_vault_no_keyring_no_socket_and_no_process() -> None:
    """They run in ten seconds on values and fakes; what needs a machine is in tests/contract."""
    for path in PURE.glob("*.py"):
        reached = {
            name
            for name in imported(tree(path))
            if any(name == one or name.startswith(f"{one}.") for one in IMPURE)
        }
        assert reached == set(), path
