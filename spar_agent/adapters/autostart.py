"""Starting the app when somebody signs in to the computer, as each system keeps it.

Linux: the XDG autostart folder (Desktop Application Autostart Specification 0.5). Windows: the Run
key of the person. macOS: a launch agent of the person.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from platformdirs import user_config_path

from spar_agent.adapters.files import write_whole

LABEL: Final = "org.spar_agent.SparAgent"
TITLE: Final = "SPAR Agent"
RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
ESCAPED: Final = str.maketrans({sign: f"\\{sign}" for sign in '"`$\\'})


def own_command(profile: Path | None = None) -> tuple[str, ...]:
    """How this program is started again. profile: where it is not the usual one.

    Where versions lie side by side it is what starts the newest, not the one that runs.
    """
    more = () if profile is None else ("--profile", str(profile.resolve()))
    program = Path(sys.executable)
    if not getattr(sys, "frozen", False):
        return (str(program), "-m", "spar_agent", *more)
    newest = program.resolve().parents[2] / program.name
    if program.resolve().parent.parent.name == "versions" and newest.is_file():
        return (str(newest), *more)
    return (str(program), *more)


def set_autostart(command: Sequence[str], *, on: bool) -> None:
    """From the next sign-in on, or no more; twice the same changes nothing. Raises OSError."""
    if sys.platform == "win32":
        _in_registry(command, on=on)
        return
    place, content = _file(command)
    if on:
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, content)
    else:
        place.unlink(missing_ok=True)


def _file(command: Sequence[str]) -> tuple[Path, bytes]:
    """Where it lies, and what stands in it."""
    if sys.platform == "darwin":
        said = {"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True}
        agents = Path.home() / "Library" / "LaunchAgents"
        import plistlib  # macOS alone; all others would wait for it before the splash

        return agents / f"{LABEL}.plist", plistlib.dumps(said)
    place = user_config_path() / "autostart" / "spar-agent.desktop"
    return place, _desktop_entry(command).encode()


def _desktop_entry(command: Sequence[str]) -> str:
    """Quoted twice. Source: Desktop Entry Specification 1.5, the Exec key and values of strings."""
    quoted = " ".join(f'"{word.translate(ESCAPED)}"' for word in command)
    line = quoted.replace("\\", "\\\\").replace("%", "%%")
    return f"[Desktop Entry]\nType=Application\nName={TITLE}\nExec={line}\nTerminal=false\n"


def _in_registry(command: Sequence[str], *, on: bool) -> None:
    winreg: Any = __import__("winreg")  # Windows only
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
        if on:
            import subprocess  # here: whoever clicks an icon would wait for it

            line = subprocess.list2cmdline(command)
            winreg.SetValueEx(key, TITLE, 0, winreg.REG_SZ, line)
            return
        try:
            winreg.DeleteValue(key, TITLE)
        except FileNotFoundError:
            return
