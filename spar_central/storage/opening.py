"""Which storage the settings name."""

import os
import sys
from pathlib import Path

from spar_central.errors import BadSetting
from spar_central.settings import Settings
from spar_central.storage.port import Storage
from spar_central.storage.postgres import PostgresStorage
from spar_central.storage.sqlite import SqliteStorage


async def open_storage(settings: Settings, *, migrate: bool) -> Storage:
    """PostgreSQL where ``database`` names one, else the embedded one in ``data``.

    Raises BadSetting, StorageGone, StorageOld, OSError.
    """
    if settings.database:
        served = PostgresStorage(
            settings.database, connections=settings.connections, wait_s=settings.database_wait_s
        )
        try:
            await served.open(migrate=migrate)
        except ValueError:  # not handed on: its text may hold the password
            raise BadSetting("database: the address cannot be read") from None
        return served
    embedded = SqliteStorage(str(_folder(settings) / "central.db"))
    await embedded.open(migrate=migrate)
    return embedded


def _folder(settings: Settings) -> Path:
    """Nobody else may look inside, whatever the umask was."""
    folder = Path(settings.data)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if sys.platform != "win32" and os.geteuid() == 0 != folder.stat().st_uid:
        # what root makes there, the processes could not open
        raise BadSetting(f"{folder} is another user's: give the command as that user")
    folder.chmod(0o700)
    return folder
