"""Set-up and MSI as an office runs them, under wine: install, upgrade in place, remove.

python -m installer.windows.check_setup SETUP.exe PACKAGE.msi
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from installer.windows import wine
from spar_agent.adapters.store.unsent import FILE, Unsent, UnsentFile

KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\SPARAgent"
KIND: Final = r"Software\Classes\SPARAgent.OfficeFile"
MENU: Final = "Microsoft/Windows/Start Menu/Programs/SPAR Agent.lnk"
WAIT_S: Final = 300.0
WAITS: Final = 2
"""How the uninstaller ends where an enrollment may wait."""


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
    (captured / FILE).unlink()


def _one(setup: Path, mode: str, root: str, folder: Path) -> Iterator[str]:
    status = wine.run([wine.as_windows(setup), "/S", f"/{mode}"])
    program = folder / "program" / "spar-agent.exe"
    if status or not program.is_file():
        yield f"the set-up ended with {status}, {program} is missing"
        return
    if wine.run([wine.as_windows(program), "--version"]):
        yield "the program that was put there does not start"
    place = _home() / "AppData/Roaming" if root == "HKCU" else wine.DRIVE_C / "ProgramData"
    if not (place / MENU).is_file():
        yield "no entry in the start menu"
    command = _query(root, rf"{KIND}\shell\open\command")
    if "program\\spar-agent.exe" not in command or "--office" not in command:
        yield "an office file opens nothing"
    (folder / "program" / "of-the-version-before").touch()
    if wine.run([wine.as_windows(setup), "/S", f"/{mode}"]):
        yield "the upgrade ended badly"
    if not (folder / "previous" / "of-the-version-before").exists():
        yield "the program before was not kept"
    if (folder / "program" / "of-the-version-before").exists() or (folder / "coming").exists():
        yield "the folders of the upgrade are mixed"
    yield from _asked(folder, mode)
    wine.run([wine.as_windows(folder / "uninstall.exe"), f"/{mode}", "/S", "/OnlyIfSent"])
    if not _until_gone(folder):
        yield f"it left {sorted(path.name for path in folder.iterdir())}"
    if (place / MENU).exists() or _query(root, KEY):
        yield "menu or registry still name it"


def _asked(folder: Path, mode: str) -> Iterator[str]:
    """With /OnlyIfSent it goes only where the profile says that nothing waits."""
    unsent = _home() / "AppData" / "Local" / "spar-agent" / FILE
    # told where it is, the uninstaller does not go on in a copy whose end nobody sees
    here = [wine.as_windows(folder / "uninstall.exe"), f"/{mode}", "/S", "/OnlyIfSent"]
    here += f"_?={wine.as_windows(folder)}".split(" ")  # it wants the blank without quotes
    for text in (b"2\r\n0\r\n", b"0\r\n1\r\n", b"", b"0\r\nx", None):
        unsent.unlink(missing_ok=True)
        if text is not None:
            unsent.write_bytes(text)
        status = wine.run(here)
        if status != WAITS or not (folder / "program" / "spar-agent.exe").is_file():
            yield f"where the profile says {text!r} the removal ended with {status}"
    UnsentFile(unsent.parent).keep(Unsent(0, 0))


def msi_faults(package: Path) -> Iterator[str]:
    """What is not as it must be with the MSI, per computer and silent."""
    folder = wine.DRIVE_C / "Program Files" / "SPAR Agent"
    if status := wine.run(["msiexec", "/i", wine.as_windows(package), "/qn"]):
        yield f"msiexec /i ended with {status}"
        return
    program = folder / "spar-agent.exe"
    if wine.run([wine.as_windows(program), "--version"]):
        yield "the program of the MSI does not start"
    command = _query("HKLM", rf"{KIND}\shell\open\command")
    if "SPAR Agent\\spar-agent.exe" not in command or "--office" not in command:
        yield "an office file opens nothing"
    # wine puts the menu of the whole computer into that of the person
    places = (_home() / "AppData/Roaming", wine.DRIVE_C / "ProgramData")
    if not any((place / MENU).is_file() for place in places):
        yield "no entry in the start menu"
    if status := wine.run(["msiexec", "/x", wine.as_windows(package), "/qn"]):
        yield f"msiexec /x ended with {status}"
    if folder.exists() or any((place / MENU).exists() for place in places):
        yield "the MSI left something"


def main(words: list[str]) -> int:
    """Exit status 0 when all is as it must be."""
    with wine.display():
        found = [*faults(Path(words[0])), *(f"MSI: {one}" for one in msi_faults(Path(words[1])))]
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    if not found:
        sys.stdout.write("Set-up and MSI install, upgrade, remove; what was captured stays.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
