"""Two persons, and who counts as one."""

from collections.abc import Sequence

from spar_central.errors import Refused
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Role

OF_AGENT = 1
OF_OTHERS = 2


async def check_vouchers(
    tx: Transaction, named: Sequence[str], needed: int, besides: frozenset[str] = frozenset()
) -> None:
    """Raises Refused unless ``needed`` different supervisors or administrators are named.

    besides: staff numbers that do not count, as the person concerned. A center that has not yet
    two such persons is being set up: then the names are taken as they are, and go on record.
    """
    kept = set(named) - besides
    if len(kept) < needed:
        raise Refused("person.same", f"{needed} others are needed")
    able = await _able(tx)
    if len(able) >= OF_OTHERS and len(kept & able) < needed:
        raise Refused("person.role", "supervisors or administrators are needed")


async def check_two_stay(tx: Transaction, without: str) -> None:
    """Raises Refused where one who vouches would go and leave less than two.

    Else whoever ends all others would be where a center is set up: any names were taken.
    """
    able = await _able(tx)
    if without in able and len(able) <= OF_OTHERS:
        raise Refused("person.last_two")


async def _able(tx: Transaction) -> set[str]:
    rows = await tx.fetch(
        "SELECT staff_number FROM people WHERE ended_at = 0 AND role <> $1", Role.AGENT.value
    )
    return {str(row[0]) for row in rows}
