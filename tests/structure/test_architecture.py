"""Who may import whom, checked on the source text."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("spar_agent", "spar_mapper", "spar_sandbox", "spar_central")
CORE = {"domain", "errors"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "resources": set(),
    "log": set(),
    "settings": {"adapters", *CORE},
    "domain": {"errors"},
    "ports": CORE,
    "sync": {"ports", *CORE},
    "services": {"sync", "ports", *CORE},
    "adapters": {"ports", "resources", *CORE},
    "ui": {"services", "sync", "ports", "resources", *CORE},
    "center_wiring": {"adapters", "sync", "ports", *CORE},
    "practice_wiring": {"adapters", "services", "sync", "ports", *CORE},
    "wiring": {"center_wiring", "adapters", "services", "sync", "ports", "settings", "resources",
               *CORE},
    "cli": {"adapters", "services", "sync", "ports", "settings", "wiring", "start", *CORE},
    "licences": set(),
    "app": {"adapters", "services", "sync", "ports", "ui", "settings", "resources", "log",
            "licences", "wiring", "process", "practising", *CORE},
    "process": {"settings", "resources", "log"},
    "start": {"app", "process", "settings", "ui", "errors"},
    "practising": {"practice_wiring", "ui", "sync", "ports", *CORE},
    "__main__": {"cli", "app"},
}  # fmt: skip
"""Layers of spar_agent: what each may import besides itself. A layer nobody listed fails."""

ONLY_ADAPTERS = {"httpx", "cryptography", "sqlcipher3", "joserfc", "keyring", "argon2"}
QT_LAYERS = {"ui", "app", "process", "start", "practising"}
NO_QT = "No Qt in this file."
"""What the docstring of a file says that keeps Qt out; the test takes it at its word."""
FILES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield from ({f"{module}.{name.name}" for name in node.names} if module else ())


def layer(path: Path) -> str:
    return path.relative_to(ROOT / "spar_agent").parts[0].removesuffix(".py")


def says_no_qt(path: Path) -> bool:
    return NO_QT in (ast.get_docstring(tree(path)) or "")


def test_imports_point_inwards() -> None:
    for path in FILES:
        package = path.relative_to(ROOT).parts[0]
        for name in imports(path):
            top, *rest = name.split(".")
            assert top == package or top not in PACKAGES, f"{path} imports {name}"
            if package == "spar_agent":
                check_layer(path, layer(path), top, rest)


def check_layer(path: Path, here: str, top: str, rest: list[str]) -> None:
    if top == "PySide6":
        assert here in QT_LAYERS, f"{path} imports Qt"
        assert not says_no_qt(path), f"{path} imports Qt and says that it does not"
    if top in ONLY_ADAPTERS:
        assert here == "adapters", f"{path} imports {top}"
    if top == "spar_agent" and rest and here != "__init__" and rest[0] != here:
        allowed = {*MAY_IMPORT[here], "__version__"}
        assert rest[0] in allowed, f"{path} imports {'.'.join(rest)}"


def test_presenters_and_states_say_that_they_have_no_qt() -> None:
    ours = [path for path in FILES if path.match("spar_agent/ui/**/*.py")]
    decide = [p for p in ours if p.stem.endswith("presenter") or p.stem.endswith("state")]
    assert len(decide) > 10
    assert [path.name for path in decide if not says_no_qt(path)] == []


def test_the_driver_alone_names_sqlcipher() -> None:
    named = [p.name for p in FILES if {n.split(".")[0] for n in imports(p)} & {"sqlcipher3"}]
    assert named == ["driver.py"]


WAITS = (ast.Await, ast.AsyncFor, ast.AsyncWith)


@pytest.mark.parametrize("name", ["services", "sync"])
def test_only_what_waits_for_something_is_async(name: str) -> None:
    idle = [
        f"{path.name}: {node.name}"
        for path in (ROOT / "spar_agent" / name).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.AsyncFunctionDef)
        and not is_of_a_protocol(node)
        and not any(isinstance(part, WAITS) for part in ast.walk(node))
    ]
    assert idle == []


def is_of_a_protocol(node: ast.AsyncFunctionDef) -> bool:
    last = node.body[-1]
    return isinstance(last, ast.Expr) and getattr(last.value, "value", None) is ...


UI = ROOT / "spar_agent" / "ui"
UI_ORDER = (
    *("splash", "bridge", "language", "fonts", "glyphs", "theme", "trouble", "presenter"),
    *("network", "network_words"),
    *(
        "visit/flow",
        "widgets",
        "sentences",
        "messages",
        "dates",
        "relations",
        "status",
        "clock_notice",
        "appointment_panel",
    ),
    *("trouble_page", "key_storage_page", "close_page", "main_window", "window_place", "desk_menu"),
    *("battery_watch", "one_window"),
    *("help", "about", "self_test", "updates", "side_pages", "start"),
    *("signin", "setup", "join", "recovery", "sticks", "devices", "signals", "people"),
    *("confirmations", "own_key", "office_change"),
    *("slip", "settings", "queue", "review", "conflicts", "figures", "day", "round", "today"),
    *("visit/person", "visit/identity", "visit/account", "visit/consent", "visit/apps", "visit"),
    "slip_printing",
    *("session_header", "session_pages", "session_window", "practice", "center_pages"),
    "navigation",
)
"""Rooms of ui/, each a folder or a single file. A room imports only rooms named before it."""


def room(path: Path) -> str:
    """The folder of ``path``, or the file itself where it lies in ui/."""
    inside = path.relative_to(UI)
    return inside.stem if inside.parent == Path() else inside.parent.as_posix()


def room_of_module(name: str) -> str:
    """The room of ``spar_agent.ui.visit.state.VisitState`` is ``visit``."""
    path = ROOT.joinpath(*name.split("."))
    while not path.with_suffix(".py").exists() and not (path / "__init__.py").exists():
        path = path.parent
    return room(path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "_.py")


def test_rooms_of_the_ui_import_only_rooms_before_them() -> None:
    for path in FILES:
        if UI not in path.parents or path == UI / "__init__.py":
            continue
        here = room(path)
        assert here in UI_ORDER, f"{here} is not in UI_ORDER"
        earlier = UI_ORDER[: UI_ORDER.index(here) + 1]
        for name in imports(path):
            if name.startswith("spar_agent.ui."):
                assert room_of_module(name) in earlier, f"{path} imports {name}"


def test_each_class_name_of_the_app_stands_once() -> None:
    found: dict[str, list[str]] = {}
    for path in (ROOT / "spar_agent").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(path.name)
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_only_the_bridge_of_the_ui_says_any() -> None:
    says = [path for path in UI.rglob("*.py") if {"typing.Any"} & set(imports(path))]
    assert says == [UI / "bridge.py"]


def test_python_is_given_no_item_of_a_layout() -> None:
    """Its wrapper and Qt both delete it when a window goes by Python's collector (SideBySide)."""
    ours = ROOT.joinpath("spar_agent").rglob("*.py")
    given = [
        f"{path.name}: {node.lineno}"
        for path in ours
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "itemAt"
    ]
    assert given == []
