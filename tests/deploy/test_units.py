"""The servers' units as systemd itself reads them."""

import subprocess
from pathlib import Path

import pytest

from installer.packages.build import Release

UNITS = sorted((Path(__file__).parents[2] / "installer/packages/servers").glob("*.service"))
MAX_EXPOSURE = 20
"""Tenths: systemd's scale goes to 10.0, "UNSAFE"."""

pytestmark = pytest.mark.deploy


@pytest.fixture
def unit(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """One unit as its package has it; the program in it is one that is on this computer."""
    source: Path = request.param
    text = Release.of_this_tree().filled(source.read_text("utf-8"))
    for program in ("/usr/bin/spar-central", "/usr/bin/spar-mapper"):
        text = text.replace(f"ExecStart={program}", "ExecStart=/usr/bin/true")
    made = tmp_path / source.name.replace("@.", "@desks.")
    made.write_text(text, encoding="utf-8")
    return made


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["systemd-analyze", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60
    )


def test_there_are_units_of_every_process() -> None:
    assert len(UNITS) == 5


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.stem, indirect=True)
def test_systemd_finds_nothing_wrong(unit: Path) -> None:
    done = analyze("verify", "--man=no", str(unit))
    about_it = [line for line in done.stderr.splitlines() if unit.name in line]
    assert (done.returncode, about_it) == (0, []), done.stderr


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.stem, indirect=True)
def test_it_is_shut_in(unit: Path) -> None:
    done = analyze("security", "--offline=true", f"--threshold={MAX_EXPOSURE}", str(unit))
    assert done.returncode == 0, done.stdout[-600:] + done.stderr


def test_a_unit_that_is_not_shut_in_is_seen(tmp_path: Path) -> None:
    open_unit = tmp_path / "open.service"
    open_unit.write_text("[Service]\nExecStart=/usr/bin/true\n", encoding="utf-8")
    arguments = ("--offline=true", f"--threshold={MAX_EXPOSURE}", str(open_unit))
    assert analyze("security", *arguments).returncode != 0
