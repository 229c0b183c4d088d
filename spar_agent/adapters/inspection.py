"""The computer and the open vault, as the self-test looks at them."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from spar_agent.adapters.keyring_thread import KeyringThread
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.journal import first_broken
from spar_agent.adapters.vault import FileVault
from spar_agent.adapters.vault_copy import pages_intact
from spar_agent.domain.directory import DirectoryAge
from spar_agent.domain.self_test import FolderReading
from spar_agent.ports.clock import Clock
from spar_agent.resources import resource, resource_names

PROBE: Final = "probe"
"""A name that the keyring has nothing for: asking for it tells whether it answers."""
LINKS: Final = Path("/sys/class/net")
LPSTAT_S: Final = 5.0
FONT_BEGINNINGS: Final = (b"\x00\x01\x00\x00", b"OTTO", b"true")


class LaptopInspection:
    """A ComputerInspection of the folder ``profile``."""

    def __init__(
        self, profile: Path, keyring: KeyringThread, clock: Clock, links: Path = LINKS
    ) -> None:
        self._profile = profile
        self._keyring = keyring
        self._vault = FileVault(profile, self._keyring.quiet, clock)
        self._links = links

    def keyring_would_ask(self) -> bool:
        """True where the next call may open a window that waits for a password."""
        return self._keyring.would_ask()

    def ask_keyring(self) -> None:
        """Nothing is written, and nobody is asked for a password."""
        self._keyring.quiet.get(PROBE)

    def check_key_slots(self) -> bool:
        """Needs no PIN."""
        return self._vault.exists() and bool(self._vault.people())

    def folder(self) -> FolderReading:
        """By the rights on disk, and by writing a file that is gone at once."""
        if not self._profile.is_dir():
            return FolderReading(exists=False, writable=False, for_owner_only=False)
        mode = self._profile.stat().st_mode
        windows = sys.platform == "win32"
        return FolderReading(
            exists=True,
            writable=bool(mode & stat.S_IWUSR) and _takes_a_file(self._profile),
            for_owner_only=windows or not mode & (stat.S_IRWXG | stat.S_IRWXO),
        )

    def free_bytes(self) -> int:
        """Of the folder, or of the nearest one above that is there."""
        place = self._profile.absolute()
        while not place.exists():
            place = place.parent
        return shutil.disk_usage(place).free

    def is_connected(self) -> bool | None:
        """Linux tells which links are up; elsewhere nothing is told without Qt."""
        if not self._links.is_dir():
            return None
        states = [
            (link / "operstate").read_text("ascii").strip()
            for link in self._links.iterdir()
            if link.name != "lo" and (link / "operstate").is_file()
        ]
        return any(state in {"up", "unknown"} for state in states)

    def printers(self) -> Sequence[str] | None:
        """As CUPS names them; None where it is not installed or does not answer."""
        command = shutil.which("lpstat")
        if command is None:
            return None
        try:
            reply = subprocess.run(  # noqa: S603 -- a fixed word to the system's own program
                [command, "-e"], capture_output=True, timeout=LPSTAT_S, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return reply.stdout.decode("utf-8", "replace").split()

    def damaged_fonts(self) -> Sequence[str]:
        """By the first bytes of each file; one word where there are no fonts at all."""
        names = [n for n in resource_names("fonts") if n.endswith((".ttf", ".otf"))]
        bad = [n for n in names if not resource(f"fonts/{n}").startswith(FONT_BEGINNINGS)]
        return bad if names else ["all"]


class OpenVaultInspection:
    """A VaultInspection of an open FileVault. Through connections of its own: work goes on."""

    def __init__(self, vault: FileVault, clock: Clock) -> None:
        self._database = vault.database
        self._clock = clock

    def pages_intact(self) -> bool:
        """Reads the whole file."""
        with self._database.second_connection() as conn:
            return pages_intact(conn)

    def journal_fault(self) -> str:
        """Its own chain, and what the keyring remembers of its head."""
        with self._database.second_connection() as conn:
            broken = first_broken(conn)
        if broken is not None:
            return f"broken at row {broken}"
        return self._database.journal.fault and "not the one that was left"

    def list_age(self) -> DirectoryAge | None:
        """None before the first list."""
        with self._database.second_connection() as conn:
            return StoreDirectory(conn, self._clock).age()


def _takes_a_file(folder: Path) -> bool:
    try:
        handle, name = tempfile.mkstemp(prefix="self-test-", dir=folder)
        os.close(handle)
        Path(name).unlink()
    except OSError:
        return False
    return True
