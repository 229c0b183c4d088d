"""An office file by double click on macOS: the system tells the running program by an event."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DRIVEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QLabel
from demo.throwaway import MemoryKeyring
from spar_agent import app, start
app.OsKeyring = MemoryKeyring
profile, file, when = sys.argv[1:]
real = app.run
def said(served):
    return [one.text() for one in served.window.banner.findChildren(QLabel)]
def run(qt, served):
    def open_it():
        if not served.window.isVisible():
            return
        if when == "later":
            assert not any("center only" in words for words in said(served))
            qt.sendEvent(qt, QFileOpenEvent(file))
        print(any("works through its center only" in words for words in said(served)))
        print(qt.first_file)
        qt.quit()
    timer = QTimer(interval=50)
    timer.timeout.connect(open_it)
    timer.start()
    return real(qt, served)
app.run = run
def opened_early(settings):
    qt = application(settings)
    qt.sendEvent(qt, QFileOpenEvent(file))
    return qt
if when == "early":
    application, start.application = start.application, opened_early
sys.exit(start.main(Path(profile), None, {"language": "en"}))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts the program with the file")
@pytest.mark.parametrize("when", ["early", "later"])
def test_an_opened_file_is_told_like_one_of_a_second_start(tmp_path: Path, when: str) -> None:
    """Early: while the splash stands, when the program was started by the double click."""
    file = tmp_path / "घर.spar-office"
    file.write_text("{}", "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", DRIVEN, str(tmp_path / "profile"), str(file), when],
        capture_output=True, check=True, text=True, encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.stdout.splitlines() == ["True", str(file)]
