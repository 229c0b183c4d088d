"""A visit as a blind agent hears it: keys on a real display, a reader on a real AT-SPI bus."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from demo.throwaway import MemoryKeyring
from tests.conftest import WAIT_MS
from tests.e2e.conftest import PIN
from tests.field_center import FieldCenter
from tests.servers import Servers

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = ("Xvfb", "dbus-daemon", "xdotool")
ALMAZ = "9958310880"
UNHEARD = re.compile("[\u2066-\u2069]")
pytestmark = pytest.mark.reader


class Process:
    """A subprocess whose lines are kept as they come."""

    def __init__(self, command: list[str], environment: dict[str, str], **more: Any) -> None:
        self.lines: list[str] = []
        self.news = threading.Event()
        self.running = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT, **more
        )
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self.running.stdout is not None
        for line in iter(self.running.stdout.readline, ""):
            self.lines.append(line.strip())
            self.news.set()

    def stop(self) -> None:
        self.running.terminate()
        try:
            self.running.wait(10)
        except subprocess.TimeoutExpired:
            self.running.kill()
            self.running.wait()
        self._thread.join(10)
        assert self.running.stdout is not None
        self.running.stdout.close()


def until(claim: Callable[[], Any], news: threading.Event, what: str) -> Any:
    """What ``claim`` finds, asked again at each of ``news``."""
    end = time.monotonic() + WAIT_MS / 1000
    while time.monotonic() < end:
        news.clear()
        found = claim()
        if found:
            return found
        news.wait(0.5)
    pytest.fail(what)


class ReaderVisit:
    """Display, bus, app and reader of one test."""

    def __init__(self, environment: dict[str, str], reader: Process) -> None:
        self.environment = environment
        self.reader = reader
        self._at = 0

    def keys(self, *names: str) -> None:
        self._xdotool("key", *names)

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "60", text)

    def hears(self, **wanted: str) -> dict[str, Any]:
        """The next thing said that has ``wanted``: the start of its words, by kind.

        Signs that only set the direction of the text are not heard.
        """
        heard: dict[str, Any] = until(
            lambda: self._found(wanted), self.reader.news, f"never heard {wanted}: {self.heard()}"
        )
        return heard

    def heard(self) -> list[str]:
        return self.reader.lines[self._at :]

    def comes_next(self, name: str) -> None:
        """The focus goes to ``name``, and to nothing on the way."""
        focus = self.hears(focus="")
        assert UNHEARD.sub("", focus["focus"]).startswith(name), focus

    def _found(self, wanted: dict[str, str]) -> dict[str, Any] | None:
        for at in range(self._at, len(self.reader.lines)):
            line: dict[str, Any] = json.loads(self.reader.lines[at])
            if not wanted.keys() <= line.keys():
                continue
            if all(
                UNHEARD.sub("", str(line.get(key, ""))).startswith(text)
                for key, text in wanted.items()
            ):
                self._at = at + 1
                return line
        return None

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=60)


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a display and a session bus that nobody else uses."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    assert not missing, f"{missing} missing: python installer/setup_env.py --reader"
    number_end, their_end = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(their_end), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[their_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(their_end)
    with os.fdopen(number_end, encoding="utf-8") as line:
        number = line.readline().strip()
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        **os.environ,
        "DISPLAY": f":{number}",
        "XDG_RUNTIME_DIR": str(runtime),
        "HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "GTK_MODULES": "",
    }
    daemon = Process(["dbus-daemon", "--session", "--nofork", "--print-address"], environment)
    try:
        environment["DBUS_SESSION_BUS_ADDRESS"] = until(
            lambda: daemon.lines, daemon.news, "no bus"
        )[0]
        yield environment
    finally:
        daemon.stop()
        display.terminate()
        display.wait()


@pytest.fixture
def visit(
    bus: dict[str, str], servers: Servers, field: FieldCenter, tmp_path: Path
) -> Iterator[ReaderVisit]:
    servers.order(reset=True)
    keyring = MemoryKeyring()
    field.joined(tmp_path / "profile", keyring)
    secrets = tmp_path / "keyring.json"
    secrets.write_text(json.dumps(keyring.texts), "utf-8")
    reader = Process([SYSTEM_PYTHON, str(ROOT / "tests/desk/reader.py")], bus)
    until(lambda: reader.lines, reader.news, "is python3-pyatspi there?")
    app = Process(
        [sys.executable, "-m", "tests.desk.reader_app", str(tmp_path / "profile"), str(secrets)],
        bus,
    )
    try:
        until(lambda: _window_has_keys(bus), reader.news, "the window never took the keys")
        yield ReaderVisit(bus, reader)
    finally:
        app.stop()
        reader.stop()


def _window_has_keys(bus: dict[str, str]) -> bool:
    """There is no window manager here that would give them to it."""
    window = ["xdotool", "search", "--onlyvisible", "--name", "SPAR Agent", "windowfocus"]
    return subprocess.run(window, env=bus, check=False, capture_output=True).returncode == 0


def test_a_visit_is_heard_from_the_pin_to_the_slip(visit: ReaderVisit, servers: Servers) -> None:
    visit.hears(focus="", role="password text")
    visit.type(PIN)
    visit.hears(focus="New person", role="push button")
    visit.keys("ctrl+n")
    visit.comes_next("ID number (UIN or VID)")
    visit.type("9958310881")
    visit.keys("Return")
    visit.hears(said="This number has a mistake")
    visit.keys("ctrl+a")
    visit.type(ALMAZ)
    visit.keys("Return")
    visit.hears(focus="The person agrees", role="check box")
    visit.keys("space")
    visit.hears(focus="Send code")
    visit.keys("Return")
    visit.hears(focus="Code the person received")
    visit.type(servers.last_code())
    the_account(visit)


def the_account(visit: ReaderVisit) -> None:
    visit.hears(focus="Add an account")
    visit.keys("Return")
    visit.hears(focus="Bank, branch, place, code or wallet")
    visit.type("dumas")
    visit.hears(said="4 found. Dumas")
    visit.keys("Return")
    visit.hears(focus="Account number, as in the passbook")
    visit.type("00012345678")
    visit.keys("Return")
    visit.hears(focus="Again, from the passbook")
    visit.type("00012354678")
    visit.hears(said="The two entries differ")
    visit.keys("ctrl+a")
    visit.type("00012345678")
    visit.hears(focus="The person heard this and agrees")
    visit.keys("space")
    visit.hears(focus="Continue")
    visit.keys("Return")
    visit.hears(focus="Show to the person")
    visit.keys("ctrl+Return")
    visit.hears(focus="Next person")
    visit.hears(said="At the registry")
