"""``make setup`` finds out that Qt misses a library, also one that only a real screen needs."""

import shutil
import subprocess
import sys
from pathlib import Path

from installer.setup_env import PROBES, QT_PACKAGES, ROOT, WATCHED, XCB_PROBE, failing_probe


def test_a_library_that_only_the_screen_needs_is_missed(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\ncase "$2" in *libqxcb*) exit 1;; esac\nexit 0\n', "utf-8")
    python.chmod(0o700)
    assert failing_probe(python) == XCB_PROBE
    assert {"libxcb-icccm4", "libxcb-keysyms1"} < set(QT_PACKAGES)


def test_where_all_is_there_no_probe_fails() -> None:
    assert len(PROBES) == 2
    assert failing_probe(Path(sys.executable)) is None


def test_an_environment_of_another_checkout_is_left_alone(tmp_path: Path) -> None:
    theirs, ours = tmp_path / "theirs", tmp_path / "ours"
    theirs.mkdir()
    for name in WATCHED:
        (ours / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, ours / name)
    (ours / ".venv").symlink_to(theirs)
    command = [sys.executable, str(ours / "installer" / "setup_env.py")]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert ".venv is a link" in done.stderr
    assert list(theirs.iterdir()) == []
