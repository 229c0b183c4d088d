import re
from pathlib import Path

from installer import make_docs
from spar_agent.settings import Settings

ROOT = Path(__file__).parents[2]


def test_the_drawn_state_machine_is_the_one_that_runs() -> None:
    assert (ROOT / "docs" / "state-machine.md").read_text("utf-8") == make_docs.chart()


def test_every_setting_is_documented_and_none_is_left_over() -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    documented = {line.split("`")[1] for line in text.splitlines() if line.startswith("| `")}
    assert documented == set(Settings.__struct_fields__)


def test_every_file_that_the_architecture_page_names_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = {name for name in re.findall(r"`([\w/]+\.(?:py|md))`", text) if name != "central.md"}
    there = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.*") if path.is_file()]
    ours = [name for name in there if not name.startswith((".venv", "build", "dist"))]
    assert len(named) > 30
    assert {
        name for name in named if not any(f"/{full}".endswith(f"/{name}") for full in ours)
    } == set()
