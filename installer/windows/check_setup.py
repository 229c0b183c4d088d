"""Set-up and MSI as an office runs them, under wine: install, upgrade in place, remove.

    python -m installer.windows.check_setup [SETUP.exe PACKAGE.msi]

Without names: those of a made-up program, made for this, within a minute.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from installer.packages.build import Release
from installer.windows import environment, made_up, msi, package, wine
from installer.windows.starter import PROGRAM
from spar_agent.adapters.store.unsent import FILE, Unsent, UnsentFile
from spar_agent.adapters.updates.programs import CURRENT, PACKAGED, VERSIONS

MADE_UP: Final = wine.HOME / "made-up"
VERSION: Final = Release.of_this_tree().version
OF_BEFORE: Final = "0.0.1"
SCHEMA_OF_BEFORE: Final = 9
SOURCE: Final = "https://updates.example.org/"
KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\SPARAgent"
KIND: Final = r"Software\Classes\SPARAgent.OfficeFile"
MENU: Final = "Microsoft/Windows/Start Menu/Programs/SPAR Agent.lnk"
WAIT_S: Final = 300.0
WAITS: Final = 2
"""How the uninstaller ends where an enrollment may wait."""
IS_OPEN: Final = 4
BY_MSI: Final = 6
OPENS_WITHIN_S: Final = 5.0
NOT_SENT: Final = (b"2\r\n0\r\n", b"0\r\n1\r\n", b"", b"0\r\nx", None)
"""What a profile may say where something waits, or nobody knows."""


def _home() -> Path:
    (user,) = [path for path in (wine.DRIVE_C / "users").iterdir() if path.name != "Public"]
    return user


def _modes() -> tuple[tuple[str, str, Path], ...]:
    """Option of the set-up, root of its registry, folder; without what a broken run left there."""
    name = "SPAR Agent"
    modes = (
        ("CurrentUser", "HKCU", _home() / "AppData" / "Local" / "Programs" / name),
        ("AllUsers", "HKLM", wine.DRIVE_C / "Program Files" / name),
    )
    for _, root, folder in modes:
        shutil.rmtree(folder, ignore_errors=True)
        wine.run(["reg", "delete", rf"{root}\{KEY}", "/f"])
    return modes


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
    (captured / FILE).unlink(missing_ok=True)
    (captured / "slots.json").write_text("{}", "utf-8")
    for mode, root, folder in _modes():
        for fault in _one(setup, mode, root, folder):
            yield f"{mode}: {fault}"
        if not (captured / "slots.json").exists():
            yield f"{mode}: what was captured was removed"
    (captured / "slots.json").unlink()
    (captured / FILE).unlink()


def _one(setup: Path, mode: str, root: str, folder: Path) -> Iterator[str]:
    ours = folder / VERSIONS / VERSION / PROGRAM
    status = wine.run([wine.as_windows(setup), "/S", f"/{mode}"])
    if status or not ours.is_file() or _current(folder) != [VERSION, "", "0"]:
        yield f"the set-up ended with {status}, {ours} or {CURRENT} is missing"
        return
    if wine.run([wine.as_windows(folder / PROGRAM), "--version"]):
        yield "the program that was put there does not start"
    place = _home() / "AppData/Roaming" if root == "HKCU" else wine.DRIVE_C / "ProgramData"
    if not (place / MENU).is_file():
        yield "no entry in the start menu"
    command = _query(root, rf"{KIND}\shell\open\command")
    if f"SPAR Agent\\{PROGRAM}" not in command or "--office" not in command:
        yield "an office file opens nothing"
    yield from _upgraded(setup, mode, root, folder)
    yield from _kept_out_while_open(setup, mode, folder)
    yield from _asked(folder, mode)
    wine.run([wine.as_windows(folder / "uninstall.exe"), f"/{mode}", "/S", "/OnlyIfSent"])
    if not _until_gone(folder):
        yield f"it left {sorted(path.name for path in folder.iterdir())}"
    if (place / MENU).exists() or _query(root, KEY):
        yield "menu or registry still name it"


def _current(folder: Path) -> list[str]:
    file = folder / CURRENT
    return file.read_text("ascii").splitlines() if file.is_file() else []


def _upgraded(setup: Path, mode: str, root: str, folder: Path) -> Iterator[str]:
    """Over another version, over the same, and over the folders that set-ups laid before."""
    again = [wine.as_windows(setup), "/S", f"/{mode}", f"/UPDATES='{SOURCE}'"]
    wanted = [VERSION, OF_BEFORE, str(SCHEMA_OF_BEFORE)]
    for former in (False, True):
        shutil.rmtree(folder / VERSIONS)
        if former:
            (folder / CURRENT).unlink()
            made_up.bundle(folder / "program", OF_BEFORE, SCHEMA_OF_BEFORE)
            (folder / "previous").mkdir()
            _write(root, KEY, "DisplayVersion", OF_BEFORE)
        else:
            made_up.bundle(folder / VERSIONS / OF_BEFORE, OF_BEFORE, SCHEMA_OF_BEFORE)
            (folder / VERSIONS / "0.0.0").mkdir()
            (folder / CURRENT).write_text(f"{OF_BEFORE}\n0.0.0\n3\n", "ascii")
        for _ in range(2):
            if status := wine.run(again):
                yield f"the upgrade ended with {status}"
            if _current(folder) != wanted:
                yield f"after an upgrade {CURRENT} says {_current(folder)}"
        kept = sorted(path.name for path in (folder / VERSIONS).iterdir())
        if kept != sorted((OF_BEFORE, VERSION)):
            yield f"after an upgrade these versions are kept: {kept}"
        if (folder / "program").exists() or (folder / "previous").exists():
            yield "the folders of before are still there"
    if (folder / "update-source").read_text("ascii").strip() != SOURCE:
        yield "the place of updates is not as the set-up was told"


def _kept_out_while_open(setup: Path, mode: str, folder: Path) -> Iterator[str]:
    with _open(folder / PROGRAM):
        if (status := wine.run([wine.as_windows(setup), "/S", f"/{mode}"])) != IS_OPEN:
            yield f"with the program open the set-up ended with {status}"
        here = f"_?={wine.as_windows(folder)}".split(" ")
        status = wine.run([wine.as_windows(folder / "uninstall.exe"), f"/{mode}", "/S", *here])
        if status != IS_OPEN or not (folder / PROGRAM).is_file():
            yield f"with the program open the removal ended with {status}"


@contextmanager
def _open(program: Path) -> Iterator[None]:
    process = subprocess.Popen(
        [str(wine.WINE), wine.as_windows(program)], env=wine.environment(),
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        time.sleep(OPENS_WITHIN_S)
        yield
    finally:
        wine.run(["taskkill", "/F", "/IM", PROGRAM])
        process.wait()


def _write(root: str, key: str, name: str, value: str) -> None:
    wine.run(["reg", "add", rf"{root}\{key}", "/v", name, "/d", value, "/f"])


def _say_unsent(file: Path, text: bytes | None) -> None:
    file.unlink(missing_ok=True)
    if text is not None:
        file.write_bytes(text)


def _asked(folder: Path, mode: str) -> Iterator[str]:
    """With /OnlyIfSent it goes only where the profile says that nothing waits."""
    unsent = _home() / "AppData" / "Local" / "spar-agent" / FILE
    # told where it is, the uninstaller does not go on in a copy whose end nobody sees
    here = [wine.as_windows(folder / "uninstall.exe"), f"/{mode}", "/S", "/OnlyIfSent"]
    here += f"_?={wine.as_windows(folder)}".split(" ")  # it wants the blank without quotes
    for text in NOT_SENT:
        _say_unsent(unsent, text)
        status = wine.run(here)
        if status != WAITS or not (folder / PROGRAM).is_file():
            yield f"where the profile says {text!r} the removal ended with {status}"
    UnsentFile(unsent.parent).keep(Unsent(0, 0))


def _msiexec(act: str, package: Path, *words: str) -> int:
    return wine.run(["msiexec", act, wine.as_windows(package), "/qn", *words])


def msi_upgrade_faults(before: Path, package: Path) -> Iterator[str]:
    """What is not as it must be where the MSI comes over the one of before, which must stay."""
    folder = wine.DRIVE_C / "Program Files" / "SPAR Agent"
    # in a row of their own: wine 8 forgets which MSI is newer once one came over another
    if (status := _msiexec("/i", package)) or not _msiexec("/i", before):
        yield f"msiexec /i ended with {status}, or an older MSI was put over it"
    if _current(folder) != [VERSION, "", "0"]:
        yield f"after an older MSI {CURRENT} says {_current(folder)}"
    _msiexec("/x", package)
    if status := _msiexec("/i", before):
        yield f"the MSI of before ended with {status}"
        return
    with _open(folder / PROGRAM):
        if not _msiexec("/i", package) or _current(folder) != [OF_BEFORE, "", "0"]:
            yield f"it was put over an open program; {CURRENT} says {_current(folder)}"
        if not _msiexec("/x", before) or not (folder / PROGRAM).is_file():
            yield "an open program was removed"
    (folder / "update-source").write_text(f"{SOURCE}\n", "ascii")
    for repair in ((), ("REINSTALL=ALL", "REINSTALLMODE=amus")):  # wine 8 has no /f
        if status := _msiexec("/i", package, *repair):
            yield f"msiexec /i {' '.join(repair)} over the MSI of before ended with {status}"
        yield from _msi_kept(folder)
    yield from _msi_leaves_if_sent(folder, package)


def _msi_kept(folder: Path) -> Iterator[str]:
    if (used := _current(folder)) != [VERSION, OF_BEFORE, str(SCHEMA_OF_BEFORE)]:
        yield f"after an upgrade {CURRENT} says {used}"
    kept = sorted(path.name for path in (folder / VERSIONS).iterdir())
    if kept != sorted((OF_BEFORE, VERSION)):
        yield f"after an upgrade these versions are kept: {kept}"
    for program in (folder / PROGRAM, folder / VERSIONS / OF_BEFORE / PROGRAM):
        if wine.run([wine.as_windows(program), "--version"]):
            yield f"after an upgrade {program} does not start"
    if not (folder / "update-source").is_file():
        yield "the place of updates was lost"


def _msi_leaves_if_sent(folder: Path, package: Path) -> Iterator[str]:
    """A removal that may leave nothing unsent; then nothing is left, but what was captured."""
    captured = _home() / "AppData" / "Local" / "spar-agent"
    captured.mkdir(parents=True, exist_ok=True)
    (captured / "slots.json").write_text("{}", "utf-8")
    for text in NOT_SENT:
        _say_unsent(captured / FILE, text)
        if not _msiexec("/x", package, f"{msi.ONLY_IF_SENT}=1"):
            yield f"where the profile says {text!r} the MSI was removed"
        yield from _msi_kept(folder)
    UnsentFile(captured).keep(Unsent(0, 0))
    if status := _msiexec("/x", package, f"{msi.ONLY_IF_SENT}=1"):
        yield f"msiexec /x after an upgrade ended with {status}"
    if folder.exists():
        yield f"it left {sorted(path.name for path in folder.iterdir())}"
    if not (captured / "slots.json").exists():
        yield "what was captured was removed"
    (captured / "slots.json").unlink()
    (captured / FILE).unlink()


def msi_undone_faults(before: Path, package: Path) -> Iterator[str]:
    """What is not as it must be where an upgrade fails at its last step: the one of before stays.

    What Windows Installer itself puts back, wine 8 does not: this is about our part of it.
    """
    folder = wine.DRIVE_C / "Program Files" / "SPAR Agent"
    _msiexec("/i", before)
    (folder / "current.new").mkdir()  # where the file must be written
    if not _msiexec("/i", package):
        yield "an upgrade that cannot name its version ended with 0"
    if _current(folder) != [OF_BEFORE, "", "0"]:
        yield f"after an upgrade that failed {CURRENT} says {_current(folder)}"
    if wine.run([wine.as_windows(folder / VERSIONS / OF_BEFORE / PROGRAM), "--version"]):
        yield "after an upgrade that failed the version of before does not start"
    for one in (package, before):
        _msiexec("/x", one)
    shutil.rmtree(folder, ignore_errors=True)


def msi_faults(package: Path) -> Iterator[str]:
    """What is not as it must be with the MSI, per computer and silent."""
    folder = wine.DRIVE_C / "Program Files" / "SPAR Agent"
    if status := wine.run(["msiexec", "/i", wine.as_windows(package), "/qn"]):
        yield f"msiexec /i ended with {status}"
        return
    if wine.run([wine.as_windows(folder / PROGRAM), "--version"]):
        yield "the program of the MSI does not start"
    if not (folder / PACKAGED).is_file() or _current(folder) != [VERSION, "", "0"]:
        yield "the folder of versions is not as the MSI must lay it"
    command = _query("HKLM", rf"{KIND}\shell\open\command")
    if f"SPAR Agent\\{PROGRAM}" not in command or "--office" not in command:
        yield "an office file opens nothing"
    # wine puts the menu of the whole computer into that of the person
    places = (_home() / "AppData/Roaming", wine.DRIVE_C / "ProgramData")
    if not any((place / MENU).is_file() for place in places):
        yield "no entry in the start menu"
    if status := wine.run(["msiexec", "/x", wine.as_windows(package), "/qn"]):
        yield f"msiexec /x ended with {status}"
    if folder.exists() or any((place / MENU).exists() for place in places):
        yield "the MSI left something"


def beside_faults(setup: Path, package: Path) -> Iterator[str]:
    """Set-up and MSI never lie on one computer."""
    install = ["msiexec", "/i", wine.as_windows(package), "/qn"]
    for mode, _, folder in _modes():
        if status := wine.run([wine.as_windows(setup), "/S", f"/{mode}"]):
            yield f"{mode}: the set-up ended with {status}"
        if not wine.run(install):
            yield f"{mode}: the MSI was installed beside the set-up's program"
        wine.run([wine.as_windows(folder / "uninstall.exe"), f"/{mode}", "/S"])
        if not _until_gone(folder):
            yield f"{mode}: the set-up's program was not removed"
        if status := wine.run(install):
            yield f"{mode}: after its removal the MSI ended with {status}"
        status = wine.run([wine.as_windows(setup), "/S", f"/{mode}"])
        if status != BY_MSI or (folder / "uninstall.exe").exists():
            yield f"{mode}: beside the MSI's program the set-up ended with {status}"
        wine.run(["msiexec", "/x", wine.as_windows(package), "/qn"])


def msi_of_before() -> Path:
    """The MSI of a made-up older version."""
    release = Release(OF_BEFORE, Release.of_this_tree().made_at)
    return msi.make(_stage_made_up(release, SCHEMA_OF_BEFORE), release, MADE_UP)


def made_for_this() -> tuple[Path, Path]:
    """Set-up and MSI of a made-up program."""
    release = Release.of_this_tree()
    stage = _stage_made_up(release, SCHEMA_OF_BEFORE + 1)
    return package.setup(stage, release, None, MADE_UP), msi.make(stage, release, MADE_UP)


def _stage_made_up(release: Release, schema: int) -> Path:
    MADE_UP.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        bundle = made_up.bundle(Path(folder) / "spar-agent", release.version, schema)
        return package.staged(bundle, release, None, MADE_UP / "stage")


def main(words: list[str]) -> int:
    """Exit status 0 when all is as it must be."""
    if environment.main() != 0:
        return 1
    setup, msi_package = (Path(words[0]), Path(words[1])) if words else made_for_this()
    with wine.display():
        found = [*faults(setup), *(f"MSI: {one}" for one in msi_faults(msi_package))]
        older = msi_of_before()
        found += [f"MSI: {one}" for one in msi_upgrade_faults(older, msi_package)]
        found += [f"MSI: {one}" for one in msi_undone_faults(older, msi_package)]
        found += beside_faults(setup, msi_package)
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    if not found:
        sys.stdout.write("Set-up and MSI install, upgrade, remove; what was captured stays.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
