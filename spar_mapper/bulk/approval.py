"""What two operators approve of an import: this file, in this name, for this programme."""

from pathlib import Path

import msgspec

from spar_mapper.bulk.read_csv import file_digest
from spar_mapper.storage.port import Storage

IMPORT = "import"


class ImportOrder(msgspec.Struct, frozen=True):
    """digest: SHA-256 of the file, hexadecimal. file: its name, to be known by."""

    file: str
    digest: str
    partner: str
    programme: str


def import_order(file: Path, partner: str, programme: str) -> str:
    """The order as JSON. Raises BadFile."""
    order = ImportOrder(file.name, file_digest(file), partner, programme)
    return msgspec.json.encode(order).decode()


async def describe_import(_storage: Storage, body: str) -> str:
    """What to tell who approved: the import itself is run by hand, where the file is."""
    order = msgspec.json.decode(body, type=ImportOrder)
    return f"approved: now run the import of {order.file} (SHA-256 {order.digest}) once more\n"
