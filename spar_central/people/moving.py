"""A person who goes to another office, or gets another role: two persons say so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from spar_central.errors import Refused
from spar_central.people.vouching import OF_OTHERS, check_two_stay, check_vouchers
from spar_central.records import joining, log, passkeys
from spar_central.records.log import Entry
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Role


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody works, and as what. "" and None: as before."""

    office: str = ""
    role: Role | None = None


async def move_person(
    tx: Transaction, staff_number: str, to: Place, by: Sequence[str], now: datetime
) -> int:
    """How many keys ended: a certificate says office and role, so each needs a new one.

    What arrived under the former keys before that stays believed.
    """
    await check_vouchers(tx, by, OF_OTHERS, frozenset({staff_number}))
    rows = await tx.fetch(
        "SELECT person_id, office, role FROM people WHERE staff_number = $1 AND ended_at = 0",
        staff_number,
    )
    if not rows:
        raise Refused("person.unknown")
    person_id, office, role = (str(one) for one in rows[0])
    after = (to.office or office, to.role.value if to.role is not None else role)
    if after == (office, role):
        raise Refused("person.same", "nothing changes")
    if after[1] == Role.AGENT.value:
        await check_two_stay(tx, staff_number)
    await tx.fetch(
        "UPDATE people SET office = $2, role = $3, confirmed_by = $4 WHERE person_id = $1",
        person_id, *after, msgspec.json.encode(sorted(set(by))).decode(),
    )  # fmt: skip
    ended = 0
    for kid in await joining.keys_of(tx, person_id):
        await joining.revoke(tx, kid, " ".join(by), "moved", now)
        ended += 1
    for passkey in await passkeys.of_person(tx, person_id):
        if not passkey.ended_at:
            await passkeys.end(tx, passkey.kid, " ".join(by), "moved", now)
            ended += 1
    detail: dict[str, str | int] = {"office": after[0], "role": after[1], "keys": ended}
    await log.append(tx, now, Entry("person.moved", " ".join(by), "", staff_number, detail))
    return ended
