"""Versions of the program side by side, and a file that names the one that starts.

    HOME/spar-agent           starts versions/CURRENT/spar-agent (on Windows: both with .exe)
    HOME/current              three lines: the version in use, the one before, and the newest vault
                              schema that the one before reads
    HOME/versions/0.2.0/      one version, whole
    HOME/updates/             what TUF keeps, and archives
    HOME/packaged             there, where a package of the system (an MSI) brings what is newer

Whatever kills us, ``current`` names a whole version.
"""

import os
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from spar_agent.adapters.files import put_in_place, read_whole, sync_folder, write_whole
from spar_agent.adapters.store.driver import translated
from spar_agent.adapters.updates.repository import NUMBER
from spar_agent.errors.updates import NotUpdatable, NoWayBack, UpdateUnfit

VERSIONS: Final = "versions"
CURRENT: Final = "current"
PACKAGED: Final = "packaged"
PROGRAM: Final = "spar-agent.exe" if sys.platform == "win32" else "spar-agent"
STARTS_WITHIN_S: Final = 120.0
MAX_BYTES: Final = 2_000_000_000
MAX_FILES: Final = 20_000


@dataclass(frozen=True, slots=True)
class InUse:
    """before: "" when there is none. schema: the newest vault that ``before`` reads."""

    version: str
    before: str = ""
    schema: int = 0


class ProgramFolder:
    """HOME. All methods raise StoreUnavailable, DiskFull, VaultReadOnly for what the disk does."""

    def __init__(self, home: Path) -> None:
        self.home = home

    @classmethod
    def running(cls) -> "ProgramFolder":
        """Of the program that runs. Raises NotUpdatable."""
        folder = Path(sys.executable).resolve().parent
        home = folder.parent.parent
        if not getattr(sys, "frozen", False) or folder.parent.name != VERSIONS:
            raise NotUpdatable("this program lies in no folder of versions")
        if not _may_write(home):
            raise NotUpdatable(f"{home} belongs to somebody else: the system's packages update it")
        return cls(home)

    @property
    def packaged(self) -> bool:
        """Whether a package of the system brings newer versions; the one before may be here."""
        return (self.home / PACKAGED).exists()

    @property
    def updates(self) -> Path:
        """Where archives and TUF's files lie."""
        return self.home / "updates"

    def in_use(self) -> InUse:
        """Raises NotUpdatable."""
        with translated():
            try:
                text = read_whole(self.home / CURRENT).decode("ascii")
            except (FileNotFoundError, UnicodeDecodeError) as error:
                raise NotUpdatable(f"{CURRENT} is missing or damaged") from error
        version, before, schema = (*text.replace("\r\n", "\n").split("\n"), "", "")[:3]
        if not NUMBER.fullmatch(version) or not self.program(version).is_file():
            raise NotUpdatable(f"{CURRENT} names no version that is there")
        whole = NUMBER.fullmatch(before) and self.program(before).is_file()
        return InUse(version, before if whole else "", int(schema) if schema.isdecimal() else 0)

    def program(self, version: str) -> Path:
        """The file that starts ``version``."""
        return self.home / VERSIONS / version / PROGRAM

    def add(self, version: str, archive: Path) -> None:
        """Unpack ``archive`` beside the others, and see that it starts. Raises UpdateUnfit."""
        folder = self.home / VERSIONS / version
        fresh = folder.with_name(f".new-{version}")
        with translated():
            shutil.rmtree(fresh, ignore_errors=True)
            fresh.mkdir(parents=True)
        try:
            _unpack(archive, fresh)
            _see_it_start(fresh / PROGRAM, version)
            with translated():
                if folder.exists():  # of an update that was killed before it was in use
                    shutil.rmtree(folder)
                put_in_place(fresh, folder)
                sync_folder(folder.parent)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise

    def use(self, version: str, schema: int) -> None:
        """Start ``version`` from now on, and keep the present one. schema: what that one reads."""
        present = self.in_use()
        if version != present.version:
            self._name(InUse(version, present.version, schema))
        self.tidy()

    def back(self, vaults: list[int]) -> str:
        """Start the version before this one again; which one that is.

        vaults: schemas to which vaults of this computer were brought. Raises NoWayBack.
        """
        present = self.in_use()
        if not present.before:
            raise NoWayBack("no version before this one is kept")
        if any(schema > present.schema for schema in vaults):
            raise NoWayBack(f"{present.before} cannot read what {present.version} has written")
        self._name(InUse(present.before, present.version, max([present.schema, *vaults])))
        return present.before

    def tidy(self) -> None:
        """Remove versions but the one in use and the one before, and what a kill left."""
        present = self.in_use()
        for folder in (self.home / VERSIONS).iterdir():
            if folder.name not in {present.version, present.before}:
                shutil.rmtree(folder, ignore_errors=True)

    def _name(self, used: InUse) -> None:
        text = f"{used.version}\n{used.before}\n{used.schema}\n"
        with translated():
            write_whole(self.home / CURRENT, text.encode())


def _may_write(folder: Path) -> bool:
    """By writing: what lists of rights say on Windows, nobody else tells."""
    trial = folder / f".trial-{os.getpid()}"
    try:
        os.close(os.open(trial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        trial.unlink()
    except OSError:
        return False
    return True


def _unpack(archive: Path, into: Path) -> None:
    """Files, folders and links inside the archive only. Raises UpdateUnfit."""
    with translated():
        try:
            with tarfile.open(archive, "r:gz") as packed:
                packed.extraction_filter = getattr(tarfile, "fully_trusted_filter", None)
                size = count = 0
                for member in packed:
                    size, count = size + member.size, count + 1
                    if size > MAX_BYTES or count > MAX_FILES or not _is_inside(member):
                        raise UpdateUnfit("the archive holds what no program holds")
                    packed.extract(member, into, set_attrs=False)
                    if member.isfile():
                        (into / member.name).chmod(0o755 if member.mode & 0o100 else 0o644)
        except (tarfile.TarError, EOFError, ValueError) as error:
            raise UpdateUnfit(f"the archive cannot be read: {type(error).__name__}") from error


def _is_inside(member: tarfile.TarInfo) -> bool:
    path = PurePosixPath(member.name)
    if path.is_absolute() or ".." in path.parts or "\\" in member.name:
        return False
    if member.issym():
        to = PurePosixPath(member.linkname)
        depth = len(path.parent.parts)
        ups = sum(part == ".." for part in to.parts)
        return not to.is_absolute() and ups <= depth and ".." not in to.parts[ups:]
    return member.isfile() or member.isdir()


def _see_it_start(program: Path, version: str) -> None:
    """A version that cannot even tell its name is not put in use."""
    try:
        done = subprocess.run(  # noqa: S603 -- what two keys signed
            [program, "--version"],
            capture_output=True,
            input=b"",  # pipes at every end: Python under wine stops on less
            timeout=STARTS_WITHIN_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UpdateUnfit(f"it does not start: {type(error).__name__}") from error
    if done.returncode != 0 or done.stdout.decode("utf-8", "replace").strip() != version:
        raise UpdateUnfit(f"it does not start, or is another version: {done.returncode}")
