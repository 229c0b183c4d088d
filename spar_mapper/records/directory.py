"""Banks, branches and wallet providers, and the strategies that were added to the seeds."""

from collections.abc import Sequence
from dataclasses import dataclass

from spar_mapper.core.providers import Provider, ProviderKind
from spar_mapper.core.strategies import SEED_STRATEGIES, Strategy, strategy_from_template
from spar_mapper.storage.port import Statement, Storage

_MAX_ROWS = 1000
"""Rows per statement: seven values each are bound."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """Which page of rows. number: from 1. size: rows of a page; 0: all rows in one."""

    number: int = 1
    size: int = 0


class ProviderDirectory:
    """The table of providers: read by everybody, replaced as a whole."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def find(
        self, kinds: Sequence[ProviderKind], parent: int | None, page: Pagination
    ) -> tuple[list[Provider], int]:
        """The providers of ``page``, and how many there are on all pages.

        parent: only those of this bank, by name; None: of all, by id.
        """
        values: list[str | int] = [kind.value for kind in kinds]
        where = f"kind IN ({', '.join(f'${n}' for n in range(1, len(kinds) + 1))})"
        if parent is not None:
            values.append(parent)
            where += f" AND parent = ${len(values)}"
        order = "id" if parent is None else "name, id"
        sql = (
            "SELECT id, kind, mnemonic, name, code, parent, strategy FROM providers"
            f" WHERE {where} ORDER BY {order}"
        )
        counted = f"SELECT count(*) FROM providers WHERE {where}"
        shown = list(values)
        if page.size:
            shown += [page.size, (page.number - 1) * page.size]
            sql += f" LIMIT ${len(values) + 1} OFFSET ${len(values) + 2}"
        rows, ((count,),) = await self._storage.run((sql, tuple(shown)), (counted, tuple(values)))
        return [Provider(r[0], ProviderKind(r[1]), *r[2:]) for r in rows], count

    async def numbers(self) -> dict[tuple[str, str], int]:
        """The id of each (kind, mnemonic): ids are kept when the directory is replaced."""
        (rows,) = await self._storage.run(("SELECT kind, mnemonic, id FROM providers", ()))
        return {(kind, mnemonic): number for kind, mnemonic, number in rows}

    async def replace(self, providers: Sequence[Provider], *also: Statement) -> None:
        """Replace the whole directory by ``providers``, in one transaction with ``also``."""
        chunks = range(0, len(providers), _MAX_ROWS)
        inserts = [_insert(providers[at : at + _MAX_ROWS]) for at in chunks]
        await self._storage.run(("DELETE FROM providers", ()), *inserts, *also)


def _insert(providers: Sequence[Provider]) -> Statement:
    values: list[str | int] = []
    for p in providers:
        values += [p.id, p.kind.value, p.mnemonic, p.name, p.code, p.parent, p.strategy]
    rows = ", ".join(
        f"({', '.join(f'${7 * row + column}' for column in range(1, 8))})"
        for row in range(len(providers))
    )
    names = "id, kind, mnemonic, name, code, parent, strategy"
    return f"INSERT INTO providers ({names}) VALUES {rows}", tuple(values)


class AddedStrategies:
    """The table of strategies that were added by API. None ever changes: FAs were built by it."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def all(self) -> list[Strategy]:
        """All added strategies, in the order of their numbers."""
        (rows,) = await self._storage.run(("SELECT id, template FROM strategies ORDER BY id", ()))
        made = (strategy_from_template(number, template) for number, template in rows)
        return [strategy for strategy in made if strategy is not None]

    async def descriptions(self) -> dict[int, str]:
        """The description of each added strategy, by its number."""
        (rows,) = await self._storage.run(("SELECT id, description FROM strategies", ()))
        return dict(rows)

    async def add(self, strategy: Strategy, description: str) -> bool:
        """Keep a strategy; False when its number belongs to another template."""
        if strategy.number in SEED_STRATEGIES:
            return False
        sql = (
            "INSERT INTO strategies (id, description, template) VALUES ($1, $2, $3)"
            " ON CONFLICT DO NOTHING"
        )
        row = (strategy.number, description, strategy.template)
        select = "SELECT template FROM strategies WHERE id = $1"
        _, rows = await self._storage.run((sql, row), (select, (strategy.number,)))
        return bool(rows and rows[0][0] == strategy.template)
