"""Both engines, for whoever needs a database in a test."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from spar_central.settings import Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage
from tests.mapper.postgres import Postgres

T = TypeVar("T")
ENGINES = ("sqlite", "postgres")


def database(engine: str, request: pytest.FixtureRequest) -> str:
    """The address of an empty database; "" for the embedded one."""
    if engine == "sqlite":
        return ""
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


def settings(database: str, folder: Path) -> Settings:
    return Settings("office-1", "Field office 1", str(folder / "data"), database)


def run(made: Settings, act: Callable[[Storage], Awaitable[T]]) -> T:
    """``act`` with the storage of ``made``, which is closed after it."""

    async def go() -> T:
        storage = await open_storage(made, migrate=made.migrate)
        try:
            return await act(storage)
        finally:
            await storage.close()

    return asyncio.run(go())
