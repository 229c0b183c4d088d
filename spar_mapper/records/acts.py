"""What operators and chores did to what is on record: rows that nobody changes, sealed as well."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from spar_mapper.core.clock import now_ms
from spar_mapper.core.json_text import to_json
from spar_mapper.storage.port import Statement, Storage


class ActKind(StrEnum):
    """Values stand in the table ``acts``: never rename one."""

    DROP = "drop"  # sealed rows that were too old: {"stream", "upto" (number of a seal), "days"}
    MOVE = "move"  # people under new keys, by fold-ids: {"moved": [[hash of old, hash of new]]}
    ORDER = "order"  # what one operator does alone: {"kind", "change", "signed" (JWS)}
    DIRECTORY = "directory"  # all banks and wallets replaced: {"file", "digest" (SHA-256)}
    ERASE = "erase"  # a person: {"person": hash, "reason", "lines": how many of history}


def act_statement(kind: ActKind, by: str, body: Any) -> Statement:
    """To be carried out in the transaction that does it. by: an operator, or ``registry``."""
    sql = "INSERT INTO acts (at, kind, by_whom, body) VALUES ($1, $2, $3, $4)"
    return sql, (now_ms(), kind.value, by, to_json(body))


async def acts_of(storage: Storage, kind: ActKind) -> Sequence[tuple[int, str, str]]:
    """(at, by whom, body) of all acts of a kind, the oldest first."""
    sql = "SELECT at, by_whom, body FROM acts WHERE kind = $1 ORDER BY number"
    (rows,) = await storage.run((sql, (kind.value,)))
    return [(int(at), by, body) for at, by, body in rows]
