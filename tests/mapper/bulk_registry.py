"""One registry for tests of import, export and check, on either database."""

import asyncio
import csv
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from spar_mapper.__main__ import main
from spar_mapper.core.model import Item, Op
from spar_mapper.settings import Settings
from spar_mapper.storage.bulk_port import BulkStorage
from spar_mapper.storage.opening import open_bulk
from tests.mapper.postgres import Postgres

T = TypeVar("T")
FA = (
    "account_number:{n}.branch_name:Dumas.branch_code:BARB0DUMASX.bank_name:Bank of Baroda"
    ".bank_code:BARB.fa_type:BANK"
)


@dataclass(frozen=True)
class BulkRegistry:
    """One registry, new and empty. arguments: what names it on the command line."""

    settings: Settings
    arguments: Sequence[str]
    folder: Path

    def run(self, act: Callable[[Any], Awaitable[T]]) -> T:
        async def go() -> T:
            bulk = await open_bulk(self.settings)
            try:
                return await act(bulk)
            finally:
                await bulk.storage.close()

        return asyncio.run(go())

    def command(self, name: str, *arguments: object) -> int:
        return main([name, *map(str, arguments), *self.arguments])

    def file(self, *records: Sequence[str], columns: str = "id,fa") -> Path:
        path = self.folder / "in.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            out.write(f"{columns}\n")
            csv.writer(out).writerows(records)
        return path

    def report(self) -> list[list[str]]:
        with (self.folder / "in.csv.report").open(encoding="utf-8", newline="") as result:
            return list(csv.reader(result))[1:]

    def accounts_of(self, *people: str) -> list[str | None]:
        """The account of each, None where there is none."""
        items = [Item(f"q{n}", person) for n, person in enumerate(people)]
        outcomes = self.run(lambda bulk: bulk.storage.resolve(items))
        return [outcome.mapping.fa if outcome.mapping else None for outcome in outcomes]


def new_registry(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    """engine: sqlite or postgres."""
    if engine == "sqlite":
        data = tmp_path / "data"
        return BulkRegistry(Settings(data=data), ["--data", str(data)], tmp_path)
    server: Postgres = request.getfixturevalue("postgres")
    url = server.database()
    return BulkRegistry(Settings(database=url), ["--database", url], tmp_path)


def link(*items: Item) -> Callable[[BulkStorage], Awaitable[Any]]:
    return lambda bulk: bulk.storage.write(Op.LINK, "p", items)


def text_of(number: object) -> str:
    return FA.format(n=number)
