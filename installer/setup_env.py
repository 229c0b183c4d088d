"""Sets up what a fresh machine needs: virtual environment, packages, system libraries, words.

Standard library only. Run by ``make``, or by hand on Windows. A second run that finds nothing
changed costs nothing.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "set-up-for"
LOCK = ROOT / "requirements.lock"
WATCHED = ("pyproject.toml", "requirements.lock", "installer/setup_env.py")

QT_PACKAGES = (
    "libegl1",
    "libgl1",
    "libglib2.0-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
)
READER_PACKAGES = ("at-spi2-core", "dbus", "python3-pyatspi", "xdotool", "xvfb")
READER_PROGRAMS = ("Xvfb", "dbus-daemon", "xdotool")
SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's binding of its accessibility bus belongs to this one."""
KEYRING_PACKAGES = ("gnome-keyring", "dbus")
KEYRING_PROGRAMS = ("gnome-keyring-daemon", "dbus-run-session")
QT_PROBE = (
    "from PySide6.QtWidgets import QApplication; from PySide6.QtSvg import QSvgRenderer;"
    "from PySide6.QtTest import QTest; QApplication([])"
)
XCB_PROBE = (
    "import ctypes, PySide6; from pathlib import Path;"
    "plugins = Path(PySide6.__file__).parent / 'Qt' / 'plugins' / 'platforms';"
    "ctypes.CDLL(str(plugins / 'libqxcb.so'))"
)
"""Loads the platform of a real screen with every library it names. Needs no screen itself."""
PROBES: tuple[str, ...] = (QT_PROBE, XCB_PROBE) if sys.platform.startswith("linux") else (QT_PROBE,)


def main() -> int:
    """Exit status 0 when everything is there. ``--reader``, ``--browser``: for those tests only."""
    if "--reader" in sys.argv[1:]:
        return _reader()
    if "--browser" in sys.argv[1:]:
        return _browser()
    if sys.version_info < (3, 11):  # noqa: UP036 -- run by whatever Python a machine has
        return _give_up("Python 3.11 or newer is needed.")
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == _wanted():
        return 0
    try:
        _make_venv()
        _install()
        _system_libraries()
        _words()
    except subprocess.CalledProcessError as error:
        return _give_up(f"This step failed: {' '.join(map(str, error.cmd))}")
    STAMP.write_text(_wanted(), encoding="utf-8")
    return 0


def _wanted() -> str:
    digest = hashlib.sha256()
    words = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
    for path in (*(ROOT / name for name in WATCHED), *words):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _make_venv() -> None:
    if VENV.is_symlink():  # another checkout's: it would import this one's sources from then on
        raise SystemExit(_give_up(".venv is a link to another folder. Remove it, and try again."))
    if PYTHON.is_file() and _runs([PYTHON, "-m", "pip", "--version"]):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    _say("Making a virtual environment in .venv")
    if _runs([sys.executable, "-m", "venv", VENV]):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    _apt(["python3-venv"], "Python's venv is missing.")
    _do([sys.executable, "-m", "venv", VENV])


def _install() -> None:
    _say("Installing the locked packages")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _do([*pip, "--require-hashes", "-r", LOCK])
    _do([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT])


def _system_libraries() -> None:
    """Qt's libraries, where the system is a Linux."""
    if not sys.platform.startswith("linux"):
        return
    if failing_probe(PYTHON) is not None:
        _apt(QT_PACKAGES, "Qt misses system libraries.")
        probe = failing_probe(PYTHON)
        if probe is not None:
            sys.stderr.write(_run([PYTHON, "-c", probe]).stderr)
            raise SystemExit(_give_up("Qt still does not start; its own words stand above."))

    if not all(shutil.which(program) for program in KEYRING_PROGRAMS):
        _apt(KEYRING_PACKAGES, "A key storage is missing: the app keeps its keys there.")
    if shutil.which("chromium") is None:
        _apt(["chromium"], "A browser is missing: the pages are tried in it.")
    if not all(shutil.which(program) for program in ("node", "npm")):
        _apt(["nodejs", "npm"], "Node is missing: a certified login service is tried with it.")
    _token()


def _token() -> None:
    """A token of software, with which keys in tokens are tried."""
    if shutil.which("softhsm2-util") is None:
        _apt(["softhsm2"], "A token of software is missing: keys in tokens are tried with it.")


def _browser() -> int:
    """A Chromium of the system, for pages of the servers."""
    if sys.platform.startswith("linux") and not shutil.which("chromium"):
        _apt(["chromium"], "Chromium is missing: pages are looked at in it.")
    return 0


def _reader() -> int:
    """What the test with a screen reader needs, where the system is a Linux."""
    if not sys.platform.startswith("linux"):
        return _give_up("A screen reader is tried on Linux only.")
    there = all(shutil.which(program) for program in READER_PROGRAMS)
    if not there or not _runs([SYSTEM_PYTHON, "-c", "import pyatspi"]):
        _apt(READER_PACKAGES, "The test with a screen reader misses packages.")
    return 0


def failing_probe(python: Path) -> str | None:
    """The first of PROBES that ``python`` cannot run here: offscreen, then the real screen."""
    return next((probe for probe in PROBES if not _runs([python, "-c", probe])), None)


def _words() -> None:
    for catalogue in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
        _do([BIN / "pyside6-lrelease", "-silent", catalogue, "-qm", catalogue.with_suffix(".qm")])


def _apt(packages: Sequence[str], reason: str) -> None:
    """Install ``packages``, as root or with sudo; else name the line and stop."""
    line = f"apt-get install -y {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        raise SystemExit(_give_up(f"{reason} Install the likes of: {' '.join(packages)}"))
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    sudo = [] if root else ["sudo", "-n"]
    if not root and not (shutil.which("sudo") and _runs(["sudo", "-n", "true"])):
        raise SystemExit(_give_up(f"{reason} Please run: sudo {line}"))
    _say(f"{reason} Running: {line}")
    # Not through _do: apt may grumble on stale lists and still install.
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*sudo, "apt-get", "update", "-qq"], check=False, env=environment)
    command = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    done = subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)
    if done.returncode != 0:
        raise SystemExit(_give_up(f"{reason} Please run: sudo {line}"))


def _run(command: Sequence[object]) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [str(part) for part in command],
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        encoding="utf-8",
    )


def _runs(command: Sequence[object]) -> bool:
    return _run(command).returncode == 0


def _do(command: Sequence[object]) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _give_up(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
