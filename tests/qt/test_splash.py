"""The first picture after a click: little is read before it, and the window takes its place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from spar_agent.domain.look import Look
from spar_agent.ui.splash import NAME, Splash
from tests.conftest import PatientQtBot

LATER = ("spar_agent.app", "spar_agent.wiring", "spar_agent.cli.vault", "cryptography", "httpx",
         "sqlcipher3", "tuf", "joserfc", "urllib.request", "subprocess",
         "logging.handlers",
         "spar_agent.domain.enrollment")  # fmt: skip
"""What comes behind the splash. Each alone takes as long as a bare window, or longer."""
DRIVEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from spar_agent import app, start
real = app.run
def seen(qt):
    return sorted(type(one).__name__ for one in qt.topLevelWidgets() if one.isVisible())
def run(qt, served):
    print(seen(qt))
    def look():
        if "MainWindow" in seen(qt):
            print(seen(qt))
            qt.quit()
    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    return real(qt, served)
app.run = run
sys.exit(start.main(Path(sys.argv[1]), None, {}))
"""


def python(code: str, *words: str, **more: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, check=True, text=True,
        encoding="utf-8", env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **more},
    )  # fmt: skip
    return done.stdout.splitlines()


def test_little_is_read_before_the_splash() -> None:
    code = "import spar_agent.cli, spar_agent.start, sys; print(*sorted(sys.modules), sep='\\n')"
    read = set(python(code))
    assert "spar_agent.ui.splash" in read
    assert read.isdisjoint(LATER)


def test_it_stands_until_the_window_does(tmp_path: Path) -> None:
    null = "keyring.backends.null.Keyring"
    before, after = python(DRIVEN, str(tmp_path / "profile"), PYTHON_KEYRING_BACKEND=null)
    assert before == "['Splash']"
    assert after == "['MainWindow']"


@pytest.mark.parametrize("look", Look)
def test_it_is_drawn_at_once_in_every_look(
    qapp: QApplication, qtbot: PatientQtBot, look: Look
) -> None:
    splash = Splash(look)
    qtbot.addWidget(splash)
    splash.show_at_once()
    assert splash.isVisible()
    assert splash.windowTitle() == NAME
    picture = splash.pixmap().toImage()
    row = [picture.pixelColor(x, 152 * picture.height() // 200) for x in range(picture.width())]
    assert len({colour.name() for colour in row}) > 2  # ground, frame and the letters
