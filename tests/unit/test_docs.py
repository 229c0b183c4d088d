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
