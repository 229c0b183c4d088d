"""The look at a release: what it must not contain, what it shares with the bundle that was driven.

    python -m installer.check_bundle dist/spar-agent build/spar-agent-demo

The demo bundle is the release and the demo's driver on top. That this is so, module by module and
file by file, is what makes an enrollment driven through the demo bundle count for the release.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]  # no types

NEVER: Final = ("demo", "tests", "installer", "spar_mapper", "spar_sandbox", "spar_central",
                "pytest", "_pytest", "hypothesis", "PySide6.QtTest")  # fmt: skip
NEVER_FILES: Final = ("QtTest", "Qt6Test", "qvnc", "demo.spardir")
ONLY_DEMO: Final = ("demo", "PySide6.QtTest")
ONLY_DEMO_FILES: Final = ("QtTest", "Qt6Test", "demo/banks")
START_WITHIN_S: Final = 60.0


def main(release: Path, demo: Path) -> int:
    """Exit status 0 when the release is what it must be."""
    checks: tuple[Callable[[Path, Path], Iterator[str]], ...] = (
        _foreign_modules, _differing_modules, _foreign_files, _differing_files,
        _without_a_keyring, _switches,
    )  # fmt: skip
    faults = [fault for check in checks for fault in check(release, demo)]
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    if not faults:
        sys.stdout.write("The release holds nothing of demo and tests, and starts.\n")
    return 1 if faults else 0


def _foreign_modules(release: Path, _demo: Path) -> Iterator[str]:
    for name in sorted(_modules(release)):
        if _within(name, NEVER):
            yield f"the release contains the module {name}"


def _differing_modules(release: Path, demo: Path) -> Iterator[str]:
    ours, driven = _modules(release), _modules(demo)
    for name in sorted(ours.keys() - driven.keys()):
        yield f"the demo bundle was driven without {name}"
    for name in sorted(driven.keys() - ours.keys()):
        if not _within(name, ONLY_DEMO):
            yield f"the demo bundle has {name}, the release has not"
    for name in sorted(ours.keys() & driven.keys()):
        if ours[name] != driven[name]:
            yield f"{name} is not the same in both"


def _foreign_files(release: Path, _demo: Path) -> Iterator[str]:
    for name in sorted(_files(release)):
        if any(part in name for part in NEVER_FILES):
            yield f"the release contains {name}"


def _differing_files(release: Path, demo: Path) -> Iterator[str]:
    ours, driven = _files(release), _files(demo)
    for name in sorted(ours.keys() | driven.keys()):
        only_demo = name not in ours and any(part in name for part in ONLY_DEMO_FILES)
        if ours.get(name) != driven.get(name) and not only_demo:
            yield f"{name} is not the same in both"


def _switches(release: Path, _demo: Path) -> Iterator[str]:
    """The switches of the demo are unknown to it; its commands are there."""
    for words, status in ((["--help"], 0), (["vault", "--help"], 0), (["--demo", "x"], 2),
                          (["--tour", "x"], 2)):  # fmt: skip
        done = subprocess.run([_program(release), *words], capture_output=True, check=False)
        if done.returncode != status:
            yield f"{' '.join(words)} ends with {done.returncode} instead of {status}"


def _without_a_keyring(release: Path, _demo: Path) -> Iterator[str]:
    """It shows its window, keeps no key anywhere else, and ends when asked to."""
    if os.name != "posix":
        return
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        profile.mkdir()
        (profile / "slots.json").write_text(
            "{}", encoding="utf-8"
        )  # a vault is there: its key is asked for
        kept = {name: value for name, value in os.environ.items() if not name.startswith("DBUS")}
        environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": folder,
                       "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
                       "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}  # fmt: skip
        process = subprocess.Popen([_program(release), "--profile", str(profile)], env=environment)
        try:
            if not _says(profile / "logs" / "spar-agent.log", "VAULT-NO-KEYRING", process):
                yield "without a keyring it does not say so"
            process.terminate()
            if process.wait(START_WITHIN_S) != 0:
                yield f"it ended with {process.returncode}"
        finally:
            process.kill()
            process.wait()
        left = sorted(path.name for path in profile.iterdir())
        if set(left) - {
            "logs",
            "slots.json",
            "window.place",
        }:  # where the window stood is no secret
            yield f"without a keyring it left {left}"


def _says(log: Path, text: str, process: "subprocess.Popen[bytes]") -> bool:
    end = time.monotonic() + START_WITHIN_S
    while time.monotonic() < end and process.poll() is None:
        if log.exists() and text in log.read_text("utf-8"):
            return True
        time.sleep(0.1)
    return False


def _program(bundle: Path) -> Path:
    plain = bundle / bundle.name
    return plain if plain.is_file() else plain.with_suffix(".exe")


def _modules(bundle: Path) -> dict[str, Any]:
    """Every pure Python module of the bundle and a digest of its code."""
    archive = CArchiveReader(str(_program(bundle))).open_embedded_archive("PYZ.pyz")
    return {name: _digest(archive.extract(name, raw=True) or b"") for name in archive.toc}


def _files(bundle: Path) -> dict[str, str]:
    """Every file beside the program and a digest of it."""
    inside = bundle / "_internal"
    return {
        path.relative_to(inside).as_posix(): _content(path)
        for path in inside.rglob("*")
        if path.is_file()
    }


def _content(path: Path) -> str:
    """A digest of the file; of a ZIP without the times at which its members were put into it."""
    if path.suffix != ".zip":
        return _digest(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        return _digest(repr(sorted((m.filename, m.CRC) for m in archive.infolist())).encode())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
