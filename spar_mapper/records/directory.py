"""Banks, branches and wallet providers, and the strategies that were added to the seeds."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from spar_mapper.storage.port import Statement, Storage
from spar_mapper.strategies import SEEDS, Strategy, of_template

_ROWS = 1000
"""Per statement: seven values each are bound."""


class Kind(StrEnum):
    """What a provider is."""

    BANK = "bank"
    BRANCH = "branch"
    MOBILE_WALLET = "mobile_wallet"
    EMAIL_WALLET = "email_wallet"


@dataclass(frozen=True, slots=True)
class Provider:
    """One row. parent: the bank of a branch, else 0. mnemonic: unique within its kind."""

    id: int
    kind: Kind
    mnemonic: str
    name: str
    code: str
    parent: int
    strategy: int


@dataclass(frozen=True, slots=True)
class Page:
    """Which rows of how many. number: from 1."""

    number: int = 1
    size: int = 0


class Directory:
    """Read by everybody, replaced as a whole."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def find(
        self, kinds: Sequence[Kind], parent: int | None, page: Page
    ) -> tuple[list[Provider], int]:
        """Rows of ``page`` (all for size 0), and how many there are. Branches of one by name."""
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
        return [Provider(r[0], Kind(r[1]), *r[2:]) for r in rows], count

    async def numbers(self) -> dict[tuple[str, str], int]:
        """The id of each (kind, mnemonic): ids are kept when the directory is replaced."""
        (rows,) = await self._storage.run(("SELECT kind, mnemonic, id FROM providers", ()))
        return {(kind, mnemonic): number for kind, mnemonic, number in rows}

    async def replace(self, providers: Sequence[Provider]) -> None:
        """All of it, in one transaction."""
        steps = range(0, len(providers), _ROWS)
        inserts = [_insert(providers[at : at + _ROWS]) for at in steps]
        await self._storage.run(("DELETE FROM providers", ()), *inserts)


def _insert(some: Sequence[Provider]) -> Statement:
    values: list[str | int] = []
    for p in some:
        values += [p.id, p.kind.value, p.mnemonic, p.name, p.code, p.parent, p.strategy]
    rows = ", ".join(
        f"({', '.join(f'${7 * row + column}' for column in range(1, 8))})"
        for row in range(len(some))
    )
    names = "id, kind, mnemonic, name, code, parent, strategy"
    return f"INSERT INTO providers ({names}) VALUES {rows}", tuple(values)


class Strategies:
    """What was added by API. Once used, a strategy never changes: addresses were made with it."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def added(self) -> list[Strategy]:
        """All of them."""
        (rows,) = await self._storage.run(("SELECT id, template FROM strategies ORDER BY id", ()))
        made = (of_template(number, template) for number, template in rows)
        return [strategy for strategy in made if strategy is not None]

    async def descriptions(self) -> dict[int, str]:
        """By number."""
        (rows,) = await self._storage.run(("SELECT id, description FROM strategies", ()))
        return dict(rows)

    async def add(self, strategy: Strategy, description: str) -> bool:
        """False when the number is taken by another template."""
        if strategy.number in SEEDS:
            return False
        sql = (
            "INSERT INTO strategies (id, description, template) VALUES ($1, $2, $3)"
            " ON CONFLICT DO NOTHING"
        )
        row = (strategy.number, description, strategy.template)
        held = "SELECT template FROM strategies WHERE id = $1"
        _, rows = await self._storage.run((sql, row), (held, (strategy.number,)))
        return bool(rows and rows[0][0] == strategy.template)
