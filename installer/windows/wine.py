"""Programs for Windows, run on this Linux by wine on a display of their own."""

import contextlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath
from typing import IO, Final

ROOT: Final = Path(__file__).resolve().parents[2]
HOME: Final = ROOT / "build" / "windows"
PREFIX: Final = HOME / "prefix"
DRIVE_C: Final = PREFIX / "drive_c"
PYTHON: Final = DRIVE_C / "Python313"
WINE: Final = Path("/usr/lib/wine/wine64")  # where Debian puts it, outside PATH
LAST_WORDS_S: Final = 5.0
SERVER: Final = Path("/usr/lib/wine/wineserver64")


def as_windows(path: Path) -> str:
    """How a program under wine calls a file of this computer."""
    resolved = path.resolve()
    if resolved.is_relative_to(DRIVE_C):
        return str(PureWindowsPath("C:/", *resolved.relative_to(DRIVE_C).parts))
    return str(PureWindowsPath("Z:/", *resolved.parts[1:]))


def environment(more: Mapping[str, str] = {}) -> dict[str, str]:
    """What a program under wine sees: a prefix of its own, nothing of this desktop."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "DISPLAY") if name in os.environ}
    ours = {
        "WINEPREFIX": str(PREFIX),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=",
        "WINESERVER": str(SERVER),
        "LC_ALL": "C.UTF-8",
    }
    return {**kept, **ours, **more}


def run(
    command: Sequence[str],
    *,
    log: Path | None = None,
    folder: Path = ROOT,
    more: Mapping[str, str] = {},
    timeout: float | None = 3600,
) -> int:
    """Exit status of ``command`` (its first word a Windows path). Its words go to ``log``, or on.

    Python 3.13 under wine 8 stops on anything but pipes, therefore there is one at either end.
    """
    process = subprocess.Popen(
        [str(WINE), *command], cwd=folder, env=environment(more),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018 -- for types
    process.stdin.close()
    # not until the pipe's end: wine's own desktop keeps it open as long as any program runs
    reader = threading.Thread(target=_hand_on, args=(process.stdout, log), daemon=True)
    reader.start()
    try:
        status = process.wait(timeout)
        reader.join(LAST_WORDS_S)
        return status
    finally:
        process.kill()


def _hand_on(words: IO[bytes], log: Path | None) -> None:
    with log.open("wb") if log else contextlib.nullcontext(sys.stdout.buffer) as to:
        for line in words:
            to.write(line)
            to.flush()


def python(
    words: Sequence[str],
    *,
    log: Path | None = None,
    folder: Path = ROOT,
    more: Mapping[str, str] = {},
    timeout: float | None = 3600,
) -> int:
    """Exit status of Windows' Python with ``words``."""
    program = as_windows(PYTHON / "python.exe")
    return run([program, *words], log=log, folder=folder, more=more, timeout=timeout)


@contextmanager
def display() -> Iterator[None]:
    """A screen of 1366x768 for whatever runs meanwhile: without one no window is ever active."""
    there, number = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(number), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],  # noqa: S607
        pass_fds=[number], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(number)
    before = os.environ.get("DISPLAY")
    try:
        with os.fdopen(there, encoding="ascii") as number_pipe:
            os.environ["DISPLAY"] = f":{number_pipe.readline().strip()}"
        yield
    finally:
        os.environ.pop("DISPLAY")
        if before is not None:
            os.environ["DISPLAY"] = before
        screen.terminate()
        screen.wait()


def missing() -> list[str]:
    """Debian's packages without which nothing of this works."""
    needed = {"wine64": WINE.exists()} | {
        package: shutil.which(program) is not None
        for package, program in (
            ("gcc-mingw-w64-x86-64", "x86_64-w64-mingw32-gcc"), ("nsis", "makensis"),
            ("wixl", "wixl"), ("msitools", "msiinfo"), ("osslsigncode", "osslsigncode"),
            ("xvfb", "Xvfb"),
        )
    }  # fmt: skip
    return [package for package, there in needed.items() if not there]
