"""Hands out the newest list of banks; the laptop verifies who signed it."""

from spar_central.desks.device_authenticator import Caller
from spar_central.desks.reading import read
from spar_central.desks.wire import (
    DirectoryPartReply,
    DirectoryPartRequest,
    DirectoryReply,
    DirectoryRequest,
    OfferedDirectory,
)
from spar_central.errors import Refused
from spar_central.records import directories
from spar_central.storage.port import Storage


class DirectoryDesk:
    """A list is signed and public: who may ask is whoever is a device here."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def newest(self, caller: Caller) -> DirectoryReply:
        """When it was issued later than the one that the laptop has. Raises Refused."""
        asked = read(caller.body, DirectoryRequest)
        async with self._storage.transaction() as tx:
            found = await directories.newest(tx)
        if found is None or (asked.present is not None and found.issued <= asked.present):
            return DirectoryReply()
        return DirectoryReply(
            OfferedDirectory(
                found.sha256, found.version, found.country, found.issued, found.size,
                found.parts,
            )
        )  # fmt: skip

    async def part(self, caller: Caller) -> DirectoryPartReply:
        """Raises Refused."""
        asked = read(caller.body, DirectoryPartRequest)
        async with self._storage.transaction() as tx:
            content = await directories.part(tx, asked.sha256, asked.number)
        if content is None:
            raise Refused("directory.unknown")
        return DirectoryPartReply(content)
