"""Size and start of the bundle, beside a bare PySide6 window made by the same PyInstaller and Qt.

    python -m installer.measure_bundle [BUNDLE]

Prints a table. Needs Xvfb and xdotool. The start is timed from the call to the first picture that
is drawn (the splash) and to the first page, with an empty profile; the median of TIMES, the files
being in the system's memory. On a busy machine only the processor time until the picture says
anything: on a quiet one it is about what the clock shows.
"""

import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

from installer.shrink import shrink

ROOT: Final = Path(__file__).resolve().parents[1]
WORK: Final = ROOT / "build" / "bare-window"
TITLE: Final = "SPAR Agent"
WIDE: Final = 600
"""Pixels: a splash is narrower."""
TIMES: Final = 7
WITHIN_S: Final = 60.0
BARE: Final = f"""
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.setWindowTitle("{TITLE}")
window.resize(1180, 760)
window.show()
app.exec()
"""


def bare_window() -> Path:
    """The bundle of a window with nothing in it."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    source = WORK / "bare.py"
    source.write_text(BARE, "ascii")
    command = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--windowed",
        "--log-level=ERROR",
    ]
    command += ["--distpath", str(WORK), "--workpath", str(WORK / "work"), "--specpath", str(WORK)]
    subprocess.run([*command, str(source)], check=True, cwd=ROOT)
    return WORK / "bare"


def size_of(bundle: Path) -> int:
    """Bytes of all files."""
    return sum(path.lstat().st_size for path in bundle.rglob("*") if not path.is_dir())


@contextmanager
def screen() -> Iterator[str]:
    """A display of our own."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read, "r", encoding="ascii") as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def start_of(program: Path, display: str) -> tuple[float, float, float]:
    """Seconds from the call to the first picture, of them processor time; to an app's wide window.

    Raises RuntimeError with the program's own words where it ended, or showed none in time.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("DBUS")},
            "DISPLAY": display, "HOME": home, "XDG_DATA_HOME": home, "XDG_RUNTIME_DIR": home,
            "QT_QPA_PLATFORM": "xcb", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }  # fmt: skip
        with (Path(home) / "words").open("w+b") as words:
            first, used, begin = 0.0, 0.0, time.monotonic()
            process = subprocess.Popen([program], env=environment, stderr=words)
            try:
                while (now := time.monotonic() - begin) < WITHIN_S:
                    seconds = processor_seconds(process.pid)
                    widths = _widths(display)
                    if widths and not first:
                        first, used = now, seconds
                    if any(width >= WIDE for width in widths):
                        return first, used, now
                    if process.poll() is not None:
                        break
                raise RuntimeError(no_window(program, process.poll(), words))
            finally:
                process.kill()
                process.wait()


def processor_seconds(process: int) -> float:
    """What a process has used, in both of its modes; 0 where it has ended. Source: proc(5)."""
    try:
        numbers = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")


def no_window(program: Path, ended: int | None, words: IO[bytes]) -> str:
    """What became of a program that showed no window."""
    words.seek(0)
    said = words.read().decode("utf-8", "replace").strip() or "it said nothing"
    what = f"no window in {WITHIN_S:.0f} s" if ended is None else f"it ended with {ended}"
    return f"{program.name}: {what}: {said}"


def _widths(display: str) -> list[int]:
    """Pixels, of each window of ours that is seen."""
    done = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", TITLE, "getwindowgeometry", "--shell",  # noqa: S607
         "%@"],
        capture_output=True, check=False, env={**os.environ, "DISPLAY": display},
    )  # fmt: skip
    return [int(width) for width in re.findall(rb"WIDTH=(\d+)", done.stdout)]


def main(words: list[str]) -> int:
    """Exit status 0; 1 where something is missing, or a program showed no window."""
    absent = [program for program in ("Xvfb", "xdotool") if shutil.which(program) is None]
    if absent:
        sys.stderr.write("Please run: apt-get install -y xvfb xdotool\n")
        return 1
    try:
        return measure(Path(words[0]) if words else ROOT / "dist" / "spar-agent")
    except RuntimeError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def measure(bundle: Path) -> int:
    """Prints the table; exit status 0. Raises as ``start_of``."""
    bare = bare_window()
    as_made = size_of(bare)
    shrink(bare)
    ours, theirs = size_of(bundle), size_of(bare)
    with screen() as display:
        starts = {
            path: [
                statistics.median(each)
                for each in zip(
                    *(start_of(path / path.name, display) for _ in range(TIMES)), strict=True
                )
            ]
            for path in (bare, bundle)
        }
    (bare_first, bare_used, _), (first, used, window) = starts[bare], starts[bundle]
    today = f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, {os.cpu_count()} cores"
    load = os.getloadavg()[0]
    sys.stdout.write(
        f"{today}, load {load:.1f}\n"
        f"size: {ours / 1e6:.0f} MB; a bare window {as_made / 1e6:.0f} MB as PyInstaller makes it"
        f" ({ours / as_made:.2f} times), {theirs / 1e6:.0f} MB shrunk alike"
        f" ({ours / theirs:.2f} times)\n"
        f"first picture: {first:.2f} s, of it {used:.2f} s of the processor; window {window:.2f} s;"
        f" a bare window {bare_first:.2f} s, of it {bare_used:.2f} s\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
