"""One PostgreSQL with a standby, behind an address that follows whoever is the primary."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from tests.mapper.postgres import NoPostgres, Postgres


@dataclass
class Databases:
    """registry, central: addresses that stay the same when the standby is promoted."""

    folder: Path
    primary: Postgres
    standby: Postgres
    registry: str = ""
    central: str = ""

    @property
    def address(self) -> Path:
        """What the servers know: a name, as a service of a cluster has one."""
        return self.folder / "at"

    def point_to(self, server: Postgres) -> None:
        """The name is another's at once."""
        fresh = self.folder / "at.new"
        fresh.symlink_to(server.folder)
        fresh.rename(self.address)

    def fail_over(self) -> None:
        """The primary dies as by a power cut, and the standby takes its place."""
        self.primary.stop("immediate")
        self.standby.promote()
        self.point_to(self.standby)


@contextmanager
def running_databases() -> Iterator[Databases]:
    """No commit is acknowledged before the standby has it."""
    folder = Path(tempfile.mkdtemp(prefix="spar-c-"))  # short: sockets lie in it
    folder.chmod(0o755)  # PostgreSQL runs as somebody else
    homes = [folder / "a", folder / "b"]
    for home in homes:
        home.mkdir(mode=0o700)
    options = ("fsync=off", "max_connections=200")
    try:
        primary = Postgres(homes[0])
        primary.make()
        primary.start(*options)
        made = Databases(folder, primary, primary.standby(homes[1]))
        made.standby.start(*options)
        asyncio.run(_wait_for_the_standby(primary.url))
        made.point_to(primary)
        for name in ("registry", "central"):
            url = primary.database().replace(str(homes[0]), str(made.address))
            setattr(made, name, url)
        yield made
    finally:
        for home in homes:
            with suppress(NoPostgres):
                Postgres(home).stop("immediate")
        shutil.rmtree(folder, ignore_errors=True)


async def _wait_for_the_standby(url: str) -> None:
    conn = await asyncpg.connect(url)
    try:
        await conn.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
        await conn.execute("SELECT pg_reload_conf()")
        follows = (
            "SELECT count(*) FROM pg_stat_replication, pg_sleep(0.05) WHERE sync_state = 'sync'"
        )
        while not await conn.fetchval(follows):
            pass
    finally:
        await conn.close()
