"""Brings the keys of an older registry under the rule that spelling makes no person.

``spar-mapper fold-ids``: what would fall together is listed, and never merged here.
"""

from collections.abc import Iterator
from contextlib import aclosing
from dataclasses import dataclass, field, replace

from spar_mapper.core.record_key import Hashed, RecordKey
from spar_mapper.records.acts import ActKind, act_statement
from spar_mapper.storage.bulk_port import PAGE_ROWS, BulkStorage
from spar_mapper.storage.port import Statement

_MOVE = (
    "UPDATE mappings SET person_key = $2 WHERE person_key = $1",
    "UPDATE mapping_programmes SET person_key = $2 WHERE person_key = $1",
    "UPDATE expiry_warnings SET person_key = $2 WHERE person_key = $1",
    "UPDATE validations SET person_key = $2 WHERE person_key = $1",
)
_MOVE_HISTORY = "UPDATE history SET person_key = $2 WHERE person_key = $1"
_MOVE_SEALED = (
    "UPDATE history SET person_key = $2, person_hash = CASE person_hash WHEN '' THEN $3"
    " ELSE person_hash END WHERE person_key = $1"
)
_MOVES_OF_AN_ACT = 10_000
_DONE = "UPDATE registry_facts SET value = '1' WHERE name = 'ids_folded'"


@dataclass(slots=True, repr=False)
class FoldPlan:
    """What folding would do. new_keys: by the old key. together: ids that would be one person."""

    new_keys: dict[str, str] = field(default_factory=dict)
    together: list[tuple[str, ...]] = field(default_factory=list)


async def plan_folding(storage: BulkStorage) -> FoldPlan:
    """Look at everybody. Raises StorageUnavailable."""
    folding = replace(storage.normalizer, fold_spelling=True)
    plan = FoldPlan()
    groups: dict[str, dict[str, str]] = {}
    async with aclosing(storage.pages()) as pages:
        async for page in pages:
            for key, row in page.rows.items():
                new_key = folding.key(row.mapping.person_id)
                if new_key != key:
                    plan.new_keys[key] = new_key
                    groups.setdefault(new_key, {})[key] = row.mapping.person_id
    wanted = list(groups)
    for at in range(0, len(wanted), PAGE_ROWS):
        for key, row in (await storage.people(wanted[at : at + PAGE_ROWS])).items():
            groups[key][key] = row.mapping.person_id
    plan.together = [tuple(group.values()) for group in groups.values() if len(group) > 1]
    return plan


async def fold(storage: BulkStorage, plan: FoldPlan, key: RecordKey | None = None) -> None:
    """Carry out a plan in which nobody falls together; all of it or nothing.

    key: None where nothing was ever sealed. Raises ValueError, StorageUnavailable.
    """
    if plan.together:
        raise ValueError("people would fall together")
    moves: list[Statement] = [
        (sql, (old_key, new_key)) for old_key, new_key in plan.new_keys.items() for sql in _MOVE
    ]
    await storage.storage.run(*moves, *_history_moves(plan, key), (_DONE, ()))


def _history_moves(plan: FoldPlan, key: RecordKey | None) -> Iterator[Statement]:
    """Lines of history follow their people; what was sealed keeps the hash of the old key."""
    if key is None:
        yield from ((_MOVE_HISTORY, pair) for pair in plan.new_keys.items())
        return
    moved = []
    for old, new in plan.new_keys.items():
        old_hash = key.hash(Hashed.PERSON, old)
        moved.append([old_hash, key.hash(Hashed.PERSON, new)])
        yield _MOVE_SEALED, (old, new, old_hash)
    for at in range(0, len(moved), _MOVES_OF_AN_ACT):
        act = {"moved": moved[at : at + _MOVES_OF_AN_ACT]}
        yield act_statement(ActKind.MOVE, "fold-ids", act)
