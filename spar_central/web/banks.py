"""The list of banks that pages search in: the newest that was taken in, indexed once."""

import asyncio
import logging
from contextlib import suppress
from pathlib import Path
from typing import Final

from spar_central.directory.catalogue import Catalogue, open_catalogue
from spar_central.directory.lists import read_list
from spar_central.records import directories
from spar_central.storage.port import Storage, StorageBusy, StorageGone

logger = logging.getLogger(__name__)
LOOK_EVERY_S: Final = 60.0


class BanksInUse:
    """The newest list that was taken in, looked for once a minute."""

    def __init__(self, storage: Storage, folder: Path) -> None:
        self._storage = storage
        self._folder = folder
        self._number = 0
        self._found: Catalogue | None = None

    def current(self) -> Catalogue | None:
        """None while there is none."""
        return self._found

    async def look(self) -> None:
        """A newer list is verified anew, and indexed off the loop."""
        async with self._storage.transaction() as tx:
            taken = await directories.newest(tx)
            if taken is None or taken.number == self._number:
                return
            data = await directories.content(tx, taken)

        def make() -> Catalogue:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            found = read_list(data, [bytes.fromhex(taken.signed_by)])
            return open_catalogue(found, self._folder)

        self._found = await asyncio.to_thread(make)
        self._number = taken.number
        logger.info("list of banks %s is in use", taken.version)

    async def keep_looking(self) -> None:
        """Until it is cancelled."""
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            with suppress(StorageGone, StorageBusy):
                await self.look()
