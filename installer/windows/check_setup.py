"""The set-up as an office runs it, under wine: install, upgrade in place, remove.

python -m installer.windows.check_setup SETUP.exe
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from installer.windows import wine

KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\SPARAgent"
WAIT_S: Final = 300.0


def _home() -> Path:
    (user,) = [path for path in (wine.DRIVE_C / "users").iterdir() if path.name != "Public"]
    return user


def _query(root: str, key: str) -> str:
    done = subprocess.run(
        [str(wine.WINE), "reg", "query", rf"{root}\{key}"], env=wine.environment(),
        capture_output=True, check=False,
    )  # fmt: skip
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def _until_gone(folder: Path) -> bool:
    """The uninstaller goes on in a copy of itself."""
    end = time.monotonic() + WAIT_S
    while folder.exists() and time.monotonic() < end:
        time.sleep(0.2)
    return not folder.exists()


def faults(setup: Path) -> Iterator[str]:
    """What is not as it must be, for one person and for the whole computer."""
    captured = _home() / "AppData" / "Local" / "spar-agent"
    captured.mkdir(parents=True, exist_ok=True)
    (captured / "slots.json").write_text("{}", "utf-8")
    for mode, root, programs in (
        ("CurrentUser", "HKCU", _home() / "AppData" / "Local" / "Programs"),
        ("AllUsers", "HKLM", wine.DRIVE_C / "Program Files"),
    ):
        for fault in _one(setup, mode, root, programs / "SPAR Agent"):
            yield f"{mode}: {fault}"
        if not (captured / "slots.json").exists():
            yield f"{mode}: what was captured was removed"
    (captured / "slots.json").unlink()


def _one(setup: Path, mode: str, root: str, folder: Path) -> Iterator[str]:
    status = wine.run([wine.as_windows(setup), "/S", f"/{mode}"])
    program = folder / "program" / "spar-agent.exe"
    if status or not program.is_file():
        yield f"the set-up ended with {status}, {program} is missing"
        return
    if wine.run([wine.as_windows(program), "--version"]):
        yield "the program that was put there does not start"
    menu = "Microsoft/Windows/Start Menu/Programs/SPAR Agent.lnk"
    place = _home() / "AppData/Roaming" if root == "HKCU" else wine.DRIVE_C / "ProgramData"
    if not (place / menu).is_file():
        yield "no entry in the start menu"
    command = _query(root, r"Software\Classes\SPARAgent.OfficeFile\shell\open\command")
    if "program\\spar-agent.exe" not in command or "--office" not in command:
        yield "an office file opens nothing"
    (folder / "program" / "of-the-version-before").touch()
    if wine.run([wine.as_windows(setup), "/S", f"/{mode}"]):
        yield "the upgrade ended badly"
    if not (folder / "previous" / "of-the-version-before").exists():
        yield "the program before was not kept"
    if (folder / "program" / "of-the-version-before").exists() or (folder / "coming").exists():
        yield "the folders of the upgrade are mixed"
    wine.run([wine.as_windows(folder / "uninstall.exe"), f"/{mode}", "/S"])
    if not _until_gone(folder):
        yield f"it left {sorted(path.name for path in folder.iterdir())}"
    if (place / menu).exists() or _query(root, KEY):
        yield "menu or registry still name it"


def main(words: list[str]) -> int:
    """Exit status 0 when all is as it must be."""
    with wine.display():
        found = list(faults(Path(words[0])))
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    if not found:
        sys.stdout.write("The set-up installs, upgrades and removes; what was captured stays.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
