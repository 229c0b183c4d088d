"""What is handed to an office: the wheel, and everything the bundle is made of."""

import ast
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOREIGN = ("demo", "tests", "installer", "PySide6.QtTest", "pytest", "hypothesis")


def imported_from(entry: Path) -> set[str]:
    """Every module that ``entry`` reaches, through our own ones; as PyInstaller follows them."""
    seen: set[str] = set()
    todo = [entry]
    while todo:
        for node in ast.walk(ast.parse(todo.pop().read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [name.name for name in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{name.name}" for name in node.names)]
            for name in set(names) - seen:
                seen.add(name)
                todo += [path for path in sources(name) if path.is_file()]
    return seen


def sources(name: str) -> list[Path]:
    place = ROOT.joinpath(*name.split("."))
    return [place.with_suffix(".py"), place / "__init__.py"]


def foreign(names: set[str]) -> list[str]:
    return sorted(n for n in names if any(n == f or n.startswith(f"{f}.") for f in FOREIGN))


def test_the_app_reaches_nothing_of_demo_and_tests() -> None:
    reached = imported_from(ROOT / "installer" / "start.py")
    assert "spar_agent.adapters.key_slots" in reached
    assert foreign(reached) == []


WIRES = re.compile(r"idauthentication|/mapper/|misp_|(link|resolve)_request")
"""Words of the wires of mappers and of the ID service: who has none speaks to neither."""


def test_the_app_has_no_way_past_the_center() -> None:
    reached = imported_from(ROOT / "installer" / "start.py")
    assert "spar_agent.adapters.central.gateway" in reached
    speaks = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "spar_agent").rglob("*.py")
        if WIRES.search(path.read_text("utf-8"))
    ]
    assert speaks == []
    dialects = (ROOT / "spar_central" / "mappers").glob("*.py")
    assert any(WIRES.search(path.read_text("utf-8")) for path in dialects)


def test_what_the_demo_reaches_would_be_noticed() -> None:
    assert {"demo.throwaway", "PySide6.QtTest"} <= set(foreign(imported_from(ROOT / "demo/app.py")))


def test_the_recipe_of_the_release_starts_the_app_and_leaves_the_rest_out() -> None:
    recipe = (ROOT / "installer" / "spar-agent.spec").read_text("utf-8")
    assert '("spar-agent", "installer/start.py")' in recipe
    assert 'NEVER = [] if DEMO else ["demo", "tests", "installer", "PySide6.QtTest"]' in recipe


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as made:
        return made.namelist()


def test_the_wheel_holds_the_packages_and_nothing_of_demo_and_tests(wheel: list[str]) -> None:
    assert "spar_agent/app.py" in wheel
    tops = {name.split("/")[0] for name in wheel if not name.split("/")[0].endswith(".dist-info")}
    assert tops <= {"spar_agent", "spar_mapper", "spar_sandbox", "spar_central"}
    assert [name for name in wheel if "tour" in name or "throwaway" in name] == []
