"""What the app keeps from other programs of the same computer, in processes of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
LOOK = """
import ctypes, os, resource, sys
from pathlib import Path
from spar_agent.cli import main
os.umask(0)
try:
    main(sys.argv[2:])
except SystemExit:
    pass
Path(sys.argv[1]).write_text("x")
dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
print("RESULT", dumpable, resource.getrlimit(resource.RLIMIT_CORE), os.umask(0))
"""


@pytest.mark.parametrize("words", [["--version"], ["vault", "verify", "--profile", "none"]])
def test_no_core_no_reading_of_memory_and_no_file_for_others(
    words: list[str], tmp_path: Path
) -> None:
    made = tmp_path / "made"
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(made), *words],
        cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    assert f"RESULT 0 (0, 0) {0o077}" in done.stdout
    assert made.stat().st_mode & 0o777 == 0o600


def test_the_data_of_registry_and_center_is_for_their_own_user(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o755)
    settings = tmp_path / "spar-central.toml"
    settings.write_text(f'office = "o"\noffice_name = "O"\ndata = "{data}"\n', "utf-8")
    for command in (
        ["-m", "spar_central", "--settings", str(settings), "migrate"],
        ["-m", "spar_mapper", "migrate", "--data", str(tmp_path / "registry")],
    ):
        done = subprocess.run(
            [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False,
            preexec_fn=lambda: os.umask(0), encoding="utf-8",
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    for folder in (data, tmp_path / "registry"):
        assert list(folder.iterdir())
        for path in (folder, *folder.rglob("*")):
            assert path.stat().st_mode & 0o077 == 0, path
