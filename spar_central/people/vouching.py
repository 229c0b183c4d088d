"""Two persons, and who counts as one."""

from collections.abc import Sequence

from spar_central.errors import Refused
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Role

OF_AGENT = 1
OF_OTHERS = 2


def needed_for(role: Role) -> int:
    """How many others must vouch for a person's key in this role."""
    return OF_AGENT if role is Role.AGENT else OF_OTHERS


async def check_vouchers(
    tx: Transaction, named: Sequence[str], needed: int, besides: frozenset[str] = frozenset()
) -> None:
    """Raises Refused unless ``needed`` different supervisors or administrators are named.

    besides: staff numbers that do not count, as the person concerned. An office that has not yet
    as many such persons is being set up: then the names are taken as they are, and go on record.
    """
    kept = set(named) - besides
    if len(kept) < needed:
        raise Refused("person.same", f"{needed} others are needed")
    rows = await tx.fetch(
        "SELECT staff_number FROM people WHERE ended_at = 0 AND role <> $1", Role.AGENT.value
    )
    able = {str(row[0]) for row in rows} - besides
    if len(able) >= OF_OTHERS and len(kept & able) < needed:
        raise Refused("person.role", "supervisors or administrators are needed")
