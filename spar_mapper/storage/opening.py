"""Opens the storage that the settings name."""

import os
import sys

from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.bulk_port import BulkStorage
from spar_mapper.storage.port import IDS_FOLDED, Storage
from spar_mapper.storage.postgres import PostgresStorage
from spar_mapper.storage.sqlite import SqliteStorage

BULK_STATEMENT_TIMEOUT_S = 3600.0
"""Import, export and check: a statement may take up to an hour."""


async def open_storage(settings: Settings) -> Storage:
    """PostgreSQL where ``database`` names one, else the embedded one in ``data``.

    Raises BadSetting, StorageUnavailable, SchemaMismatch, OSError.
    """
    return await _open(settings, settings.database_wait_s)


async def open_bulk(settings: Settings) -> BulkStorage:
    """As ``open_storage``, for import, export and check; close its ``storage`` at the end."""
    return (await _open(settings, BULK_STATEMENT_TIMEOUT_S)).bulk()


async def normalizer_of(storage: Storage, settings: Settings) -> IdNormalizer:
    """What makes the keys of people in this database. Raises what Storage raises."""
    (rows,) = await storage.run((IDS_FOLDED, ()))
    return IdNormalizer(settings.fold_case, settings.id_template, rows[0][0] == "1")


async def _open(settings: Settings, statement_timeout_s: float) -> PostgresStorage | SqliteStorage:
    normalizer = IdNormalizer(settings.fold_case, settings.id_template)
    if settings.id_template and "{sub}" not in settings.id_template:
        raise BadSetting("id_template needs {sub}")
    if settings.database:
        return await _open_postgres(settings, normalizer, statement_timeout_s)
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    if sys.platform != "win32" and os.geteuid() == 0 != settings.data.stat().st_uid:
        # what root makes there, the server could not open
        raise BadSetting(f"{settings.data} is another user's: give the command as that user")
    settings.data.chmod(0o700)  # whatever the umask was when somebody made it
    embedded = SqliteStorage(
        str(settings.data / "registry.db"), normalizer, grace_days=settings.expiry_grace_days
    )
    await embedded.open()
    return embedded


async def _open_postgres(
    settings: Settings, normalizer: IdNormalizer, statement_timeout_s: float
) -> PostgresStorage:
    if not settings.database.startswith(("postgresql://", "postgres://")):
        raise BadSetting("database: postgresql://... is needed")
    storage = PostgresStorage(
        settings.database,
        normalizer,
        connections=settings.connections,
        connection_timeout_s=settings.database_wait_s,
        statement_timeout_s=statement_timeout_s,
        grace_days=settings.expiry_grace_days,
    )
    try:
        await storage.open(migrate=settings.migrate)
    except ValueError:  # not handed on: its text may hold the password
        raise BadSetting("database: the address cannot be read") from None
    return storage
