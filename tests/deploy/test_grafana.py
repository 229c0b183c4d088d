"""Dashboards as Grafana's makers publish their types: oldest and newest that we name."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from installer import deploy_tools
from installer.make_dashboards import DASHBOARDS, FOLDER

pytestmark = pytest.mark.deploy
PROGRAM = Path(__file__).parent / "grafana_types.py"


@pytest.fixture(scope="session", autouse=True)
def tools() -> None:
    deploy_tools.fetch()


def faults(version: str, file: Path) -> list[str]:
    env = {**os.environ, "PYTHONPATH": str(deploy_tools.grafana_types(version))}
    command = [sys.executable, str(PROGRAM), str(file)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, encoding="utf-8", env=env
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("name", sorted(DASHBOARDS))
@pytest.mark.parametrize("version", deploy_tools.GRAFANA)
def test_a_dashboard_is_of_the_published_types(version: str, name: str) -> None:
    assert faults(version, FOLDER / f"{name}.json") == []


def panel(board: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = board["panels"][0]
    return found


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda board: board.update(schemaVersion="39"), "dashboard.schema_version"),
        (lambda board: board.update(titel="x"), "dashboard.titel"),
        (lambda board: board["templating"]["list"][0].update(type="table"), "VariableType"),
        (lambda board: panel(board)["gridPos"].update(w="wide"), "grid_pos.w"),
        (lambda board: panel(board)["targets"][0].update(legend="x"), "targets.0.legend"),
        (lambda board: panel(board)["fieldConfig"]["defaults"].update(min="0"), "defaults.min"),
        (lambda board: panel(board)["fieldConfig"]["defaults"].update(unit="furlong"), "furlong"),
        (lambda board: panel(board).update(type="timeserie"), "timeserie"),
    ],
)
def test_a_spoilt_one_is_told(
    spoil: Callable[[dict[str, Any]], None], said: str, tmp_path: Path
) -> None:
    board = json.loads((FOLDER / "registry.json").read_text("utf-8"))
    spoil(board)
    file = tmp_path / "spoilt.json"
    file.write_text(json.dumps(board), "utf-8")
    found = faults("next", file)
    assert any(said in one for one in found), found
