"""deploy/compose.yaml gives each process what the chart gives it, and nothing more."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

DEPLOY = Path(__file__).parents[2] / "deploy"
SERVICES: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
OURS = sorted(set(SERVICES) - {"database"})
PART = re.compile(r"^(\w+): (\{entry: .*\})$", re.MULTILINE)
CHART = {
    name: yaml.safe_load(text)
    for name, text in PART.findall(
        (DEPLOY / "helm" / "spar" / "templates" / "_helpers.tpl").read_text("utf-8")
    )
}


def key_files(service: dict[str, Any]) -> dict[str, list[str]]:
    """By folder of keys, the files of it that are mounted; empty: all."""
    found: dict[str, list[str]] = {}
    for mount in service.get("volumes", ()):
        place = mount.split(":")[1]
        if match := re.fullmatch(r"/run/spar/keys/(\w+)(?:/([\w.]+))?", place):
            found.setdefault(match[1], []).extend([match[2]] if match[2] else [])
    return found


def test_every_process_of_the_chart_is_there() -> None:
    assert set(CHART) <= set(OURS)
    assert set(OURS) - set(CHART) == {"mapper-migrate", "central-migrate"}


@pytest.mark.parametrize("name", OURS)
def test_each_is_locked_down(name: str) -> None:
    one = SERVICES[name]
    assert one["image"] == SERVICES["mapper"]["image"]
    assert (one["user"], one["read_only"], one["cap_drop"]) == ("10001:10001", True, ["ALL"])
    assert one["security_opt"] == ["no-new-privileges:true"]
    assert set(one["environment"]) == {"PGPASSFILE"}, "no secret stands in an environment"
    assert all(mount.endswith(":ro") for mount in one["volumes"])
    assert one["mem_limit"]
    assert one["pids_limit"]


@pytest.mark.parametrize("name", sorted(CHART))
def test_each_has_the_keys_that_the_chart_gives_it(name: str) -> None:
    assert key_files(SERVICES[name]) == CHART[name]["keys"]


@pytest.mark.parametrize("name", sorted(CHART))
def test_each_starts_as_in_the_chart(name: str) -> None:
    given = [word for word in SERVICES[name]["command"] if not word.endswith(".toml")]
    given = [word for word in given[1:] if word != "--settings"]
    said = [word for word in CHART[name]["args"] if word not in {"--watch-host"}]
    if not CHART[name]["entry"]:  # watched from within the container alone
        said.remove("0.0.0.0")  # noqa: S104
    assert given == said
    assert bool(SERVICES[name].get("ports")) == CHART[name]["entry"]


def test_only_the_entries_can_be_reached() -> None:
    assert not SERVICES["database"].get("ports")
