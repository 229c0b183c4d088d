"""Which storage the settings name."""

from spar_mapper.people import Spelling
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.port import Storage
from spar_mapper.storage.postgres import PostgresStorage
from spar_mapper.storage.sqlite import SqliteStorage


async def open_storage(settings: Settings) -> Storage:
    """PostgreSQL where ``database`` names one, else the embedded one in ``data``.

    Raises BadSetting, StorageGone, StorageOld, OSError.
    """
    spelling = Spelling(settings.fold_case, settings.id_template)
    if settings.id_template and "{sub}" not in settings.id_template:
        raise BadSetting("id_template needs {sub}")
    if settings.database:
        if not settings.database.startswith(("postgresql://", "postgres://")):
            raise BadSetting("database: postgresql://... is needed")
        storage = PostgresStorage(settings.database, spelling, connections=settings.connections)
        await storage.open(migrate=settings.migrate)
        return storage
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    embedded = SqliteStorage(str(settings.data / "registry.db"), spelling)
    await embedded.open()
    return embedded
