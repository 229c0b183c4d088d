"""Tests under wine go on where one of them ended the whole process."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from installer.windows.resume import resumed

TESTS = """
import os, threading, pytest
def test_a(): pass
@pytest.mark.parametrize("x", ["1", "1 0"])
def test_dies(x): os._exit(9 if x == "1" else 139)
def test_fails(): assert 0
def test_hangs(): threading.Event().wait()
def test_last(): open("last", "w").close()
"""


def test_tests_go_on_behind_one_that_ends_the_process(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "test_it.py").write_text(TESTS, "utf-8")
    root = Path(__file__).parents[2]

    def run(words: Sequence[str]) -> int:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words]
        done = subprocess.run(
            [*command, "--hangs-after", "10"], cwd=tmp_path, check=False, capture_output=True,
            env={"PYTHONPATH": str(root), "HOME": str(tmp_path)},
        )  # fmt: skip
        said.append(done.stderr.decode())
        return done.returncode

    said: list[str] = []
    assert resumed(run, tmp_path / "begun", ["test_it.py"]) == 1
    assert (tmp_path / "last").exists()
    words = capsys.readouterr()
    assert words.out == "6 tests, 1 failed, 3 ended the process\n"
    assert words.err.splitlines() == [
        "failed: test_it.py::test_fails",
        "ended the whole process: test_it.py::test_dies[1]",
        "ended the whole process: test_it.py::test_dies[1 0]",
        "ended the whole process: test_it.py::test_hangs",
    ]
    words_at_once = "".join(said)
    assert "test_it.py::test_fails, call:" in words_at_once
    assert "assert 0" in words_at_once
    assert "in test_hangs" in words_at_once
    assert resumed(run, tmp_path / "begun", ["test_it.py::test_a"]) == 0
    assert resumed(run, tmp_path / "begun", ["nothing.py"]) == 1
