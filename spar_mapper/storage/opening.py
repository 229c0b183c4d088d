"""Opens the storage that the settings name."""

from typing import TypeVar

from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.bulk_port import BulkStorage
from spar_mapper.storage.bulk_postgres import PostgresBulk
from spar_mapper.storage.bulk_sqlite import SqliteBulk
from spar_mapper.storage.port import Storage
from spar_mapper.storage.postgres import PostgresStorage
from spar_mapper.storage.sqlite import SqliteStorage

P = TypeVar("P", bound=PostgresStorage)
S = TypeVar("S", bound=SqliteStorage)


async def open_storage(settings: Settings) -> Storage:
    """PostgreSQL where ``database`` names one, else the embedded one in ``data``.

    Raises BadSetting, StorageUnavailable, SchemaMismatch, OSError.
    """
    return await _open(settings, PostgresStorage, SqliteStorage, settings.database_wait_s)


async def open_bulk(settings: Settings) -> BulkStorage:
    """As ``open_storage``, for import, export and check: a statement may take up to an hour."""
    return await _open(settings, PostgresBulk, SqliteBulk)


async def _open(
    settings: Settings, postgres: type[P], sqlite: type[S], statement_timeout_s: float = 3600.0
) -> P | S:
    normalizer = IdNormalizer(settings.fold_case, settings.id_template)
    if settings.id_template and "{sub}" not in settings.id_template:
        raise BadSetting("id_template needs {sub}")
    if settings.database:
        if not settings.database.startswith(("postgresql://", "postgres://")):
            raise BadSetting("database: postgresql://... is needed")
        storage = postgres(
            settings.database,
            normalizer,
            connections=settings.connections,
            connection_timeout_s=settings.database_wait_s,
            statement_timeout_s=statement_timeout_s,
        )
        try:
            await storage.open(migrate=settings.migrate)
        except ValueError:  # not handed on: its text may hold the password
            raise BadSetting("database: the address cannot be read") from None
        return storage
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    embedded = sqlite(str(settings.data / "registry.db"), normalizer)
    await embedded.open()
    return embedded
