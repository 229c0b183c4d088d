"""What operators of the registry signed here by passkey, until the sender has carried it there."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from spar_central.clock import to_ms
from spar_central.storage.port import Lookup, Row, Transaction


class WordState(StrEnum):
    """What became of it. Values stand in the table: never rename one."""

    SIGNED = "signed"  # the registry has not heard it yet
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, repr=False)
class KeptWord:
    """act: approve or reject. operator: the name at the registry; human: the staff number here.

    signed: the assertion. signed_at: milliseconds since 1970. code, said: of the registry's reply.
    """

    nonce: str
    proposal: str
    act: str
    operator: str
    signed: str
    human: str
    signed_at: int
    state: WordState = WordState.SIGNED
    code: str = ""
    said: str = ""


_SELECT = (
    "SELECT nonce, proposal, act, operator, signed, human, signed_at, state, code, said"
    " FROM operator_words"
)


async def keep(tx: Transaction, word: KeptWord) -> None:
    """For the sender to carry."""
    await tx.insert(
        "operator_words", "nonce, proposal, act, operator, signed, human, signed_at, state",
        [(word.nonce, word.proposal, word.act, word.operator, word.signed, word.human,
          word.signed_at, word.state.value)],
    )  # fmt: skip


async def uncarried(look: Lookup, most: int) -> list[KeptWord]:
    """Those that the registry has not heard yet, the oldest first."""
    rows = await look.fetch(
        f"{_SELECT} WHERE state = 'signed' ORDER BY signed_at, nonce LIMIT {most:d}"
    )
    return [_word(row) for row in rows]


async def of_proposals(look: Lookup, most: int = 200) -> list[KeptWord]:
    """The latest ones, the latest first."""
    rows = await look.fetch(f"{_SELECT} ORDER BY signed_at DESC, nonce LIMIT {most:d}")
    return [_word(row) for row in rows]


async def answered(
    tx: Transaction, nonce: str, state: WordState, code: str, said: str, now: datetime
) -> None:
    """The registry heard it, and this is what it said."""
    await tx.fetch(
        "UPDATE operator_words SET state = $2, code = $3, said = $4, told_at = $5"
        " WHERE nonce = $1 AND state = 'signed'",
        nonce, state.value, code, said, to_ms(now),
    )  # fmt: skip


def _word(row: Row) -> KeptWord:
    nonce, proposal, act, operator, signed, human, at, state, code, said = row
    return KeptWord(
        str(nonce), str(proposal), str(act), str(operator), str(signed), str(human), int(at),
        WordState(str(state)), str(code), str(said),
    )  # fmt: skip
