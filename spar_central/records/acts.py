"""Acts that wait for signatures, and who signed them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import msgspec

from spar_central.clock import to_ms
from spar_central.storage.port import Row, Transaction, Value
from spar_central.storage.text import marks
from spar_central.trust.canonical import canonical
from spar_central.trust.passkeys import Act


class ActState(StrEnum):
    """Values are stored: never rename one."""

    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ActRow:
    """made_by: a staff number. needed: signatures. outcome: what became of it, for people."""

    act: Act
    needed: int
    made_at: int
    made_by: str
    state: ActState
    done_at: int
    outcome: str


@dataclass(frozen=True, slots=True)
class Signature:
    """token: a kept assertion over a SignedAct; at: when it came, in milliseconds."""

    human: str
    person_id: str
    kid: str
    token: str
    at: int


_COLUMNS = "content, needed, made_at, made_by, state, done_at, outcome"


def _row(row: Row) -> ActRow:
    content, needed, made_at, made_by, state, done_at, outcome = row
    return ActRow(
        msgspec.json.decode(str(content), type=Act), int(needed), int(made_at), str(made_by),
        ActState(str(state)), int(done_at), str(outcome),
    )  # fmt: skip


async def add(tx: Transaction, act: Act, needed: int, by: str, now: datetime) -> None:
    """It waits from now on."""
    await tx.insert(
        "acts", "act_id, kind, office, subject, content, needed, made_at, made_by",
        [(act.act_id, act.kind, act.office, act.subject, canonical(act).decode(), needed,
          to_ms(now), by)],
    )  # fmt: skip


async def find(tx: Transaction, act_id: str) -> ActRow | None:
    """Whatever its state."""
    rows = await tx.fetch(f"SELECT {_COLUMNS} FROM acts WHERE act_id = $1", act_id)
    return _row(rows[0]) if rows else None


async def waiting(
    tx: Transaction,
    offices: Sequence[str] | None,
    most: int,
    kinds: Sequence[str] = (),
    *,
    signed: bool = False,
) -> list[ActRow]:
    """Oldest first, of these offices; None: of all. kinds: none named: any.

    signed: only what somebody signed; who asked and went away began nothing.
    """
    values: list[Value] = [ActState.WAITING.value]
    where = ""
    for column, named in (("office", offices), ("kind", kinds or None)):
        if named is not None:
            where += f" AND {column} IN ({marks(len(named), len(values) + 1)})"
            values += list(named)
    if signed:
        where += " AND EXISTS (SELECT 1 FROM act_signatures s WHERE s.act_id = acts.act_id)"
    rows = await tx.fetch(
        f"SELECT {_COLUMNS} FROM acts WHERE state = $1{where}"
        f" ORDER BY made_at, act_id LIMIT {most}",
        *values,
    )
    return [_row(row) for row in rows]


async def reason_of(tx: Transaction, subject: str) -> str:
    """What was written in the act about ``subject`` that was done last; "" for nothing."""
    rows = await tx.fetch(
        f"SELECT {_COLUMNS} FROM acts WHERE subject = $1 AND state = $2"
        " ORDER BY done_at DESC LIMIT 1",
        subject, ActState.DONE.value,
    )  # fmt: skip
    return _row(rows[0]).act.values.get("reason", "") if rows else ""


async def sign(tx: Transaction, act_id: str, of: Signature) -> bool:
    """False when this person signed it before."""
    rows = await tx.insert(
        "act_signatures", "act_id, human, person_id, kid, token, at",
        [(act_id, of.human, of.person_id, of.kid, of.token, of.at)],
        "ON CONFLICT (act_id, human) DO NOTHING RETURNING act_id",
    )  # fmt: skip
    return bool(rows)


async def signatures(tx: Transaction, act_id: str) -> list[Signature]:
    """In the order in which they came."""
    rows = await tx.fetch(
        "SELECT human, person_id, kid, token, at FROM act_signatures WHERE act_id = $1"
        " ORDER BY at, human",
        act_id,
    )
    return [Signature(str(a), str(b), str(c), str(d), int(at)) for a, b, c, d, at in rows]


async def settle(
    tx: Transaction, act_id: str, state: ActState, outcome: str, now: datetime
) -> bool:
    """False when somebody was faster."""
    rows = await tx.fetch(
        "UPDATE acts SET state = $2, done_at = $3, outcome = $4 WHERE act_id = $1"
        " AND state = 'waiting' RETURNING act_id",
        act_id, state.value, to_ms(now), outcome,
    )  # fmt: skip
    return bool(rows)
