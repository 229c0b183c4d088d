"""A process that cares for a vault and dies at one given line: ``python -m … FOLDER ACT LINE``.

FOLDER holds ``keyring.json`` (a keyring in a file, for this test only) and ``profile``. LINE counts
the lines of our own modules that are run; 0: it run, and says how many there were.
"""

import json
import os
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from demo.throwaway import CHEAP
from spar_agent.adapters import vault_copy, vault_maintenance
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.secret import Secret

OURS = (
    "vault_maintenance.py",
    "vault_copy.py",
    "vault_keys.py",
    "vault_database.py",
    "vault_staff.py",
    "key_slots.py",
)


class FileKeyring:
    """What the operating system's keyring does, in a file that is replaced whole."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, profile: str) -> str | None:
        registered: dict[str, str] = (
            json.loads(self._path.read_text(encoding="utf-8")) if self._path.exists() else {}
        )
        return registered.get(profile)

    def set(self, profile: str, value: str) -> None:
        registered = (
            json.loads(self._path.read_text(encoding="utf-8")) if self._path.exists() else {}
        )
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps({**registered, profile: value}), encoding="utf-8")
        fresh.replace(self._path)


def vault_in(folder: Path) -> FileVault:
    return FileVault(folder / "profile", FileKeyring(folder / "keyring.json"), SystemClock(), CHEAP)


def main(folder: Path, act: str, die_at: int) -> None:
    vault = vault_in(folder)
    vault.open_with("a1", vault.unlock("a1", Secret("204681")))
    lines = 0

    def line(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        if not frame.f_code.co_filename.endswith(OURS):
            return None
        if event == "line":
            lines += 1
            if lines == die_at:
                os.kill(os.getpid(), 9)
        return line

    sys.settrace(line)
    if act == "rekey":
        vault_maintenance.rekey(vault.database)
    elif act == "restore":
        vault_maintenance.restore(vault.database, folder / "copy.db")
    elif act == "backup":
        vault_copy.backup(vault.connection, vault.database.keys[0], folder / "second.db")
    else:
        vault.staff.change_pin("a1", Secret("204681"), Secret("731905"))
    sys.settrace(None)
    sys.stdout.write(str(lines))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
