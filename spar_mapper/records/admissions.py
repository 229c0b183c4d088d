"""Which admissions of the center were taken, and for what: each item of one once."""

import hashlib
from collections.abc import Mapping, Sequence

from spar_mapper.core.clock import now_ms
from spar_mapper.storage.port import Statement, Storage, TakenAdmission

_MOVE = (
    "UPDATE admitted_items SET reference = $3, admission = $4"
    " WHERE partner = $1 AND enrollment = $2 AND reference = $5 RETURNING enrollment"
)


class Admissions:
    """The tables of admissions and of the items they were used for."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def take(self, partner: str, token: str, references: Mapping[str, str]) -> bool:
        """Keep ``token`` and use it up for each enrollment; False when one was used up before.

        references: the reference_id by enrollment. The same pair may come again: it is carried out
        once by its reference. So may an enrollment whose reference was never carried out.
        """
        admission = hashlib.sha256(token.encode()).hexdigest()
        taken = TakenAdmission(partner, admission, token, now_ms(), references)
        old = set(references) - await self._storage.use_up(taken)
        if not old:
            return True
        sql = "SELECT enrollment, reference FROM admitted_items WHERE partner = $1 AND enrollment"
        (found,) = await self._storage.run(_among(sql, (partner,), sorted(old)))
        moved = {one: before for one, before in found if before != references[one]}
        if not moved:
            return True
        done = (
            "SELECT reference FROM answered WHERE partner = $1 AND op IN"
            " ('link', 'update', 'unlink') AND reference"
        )
        (used,) = await self._storage.run(_among(done, (partner,), sorted(moved.values())))
        if used:
            return False
        moves = [
            (_MOVE, (partner, one, references[one], admission, before))
            for one, before in sorted(moved.items())
        ]
        return all(await self._storage.run(*moves))


def _among(sql: str, first: Sequence[str], values: Sequence[str]) -> Statement:
    """``sql`` with an IN of ``values`` behind it."""
    marks = ", ".join(f"${at}" for at in range(len(first) + 1, len(first) + len(values) + 1))
    return f"{sql} IN ({marks})", (*first, *values)
