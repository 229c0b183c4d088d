"""What acts and entries of the log are about, as people call it: nobody signs for an id alone."""

from collections.abc import Iterable

from spar_central.records import deputies, fleet, office_lists, passkeys, slips
from spar_central.storage.port import Transaction


async def subject_names(tx: Transaction, subjects: Iterable[str]) -> dict[str, str]:
    """Names of laptops and people, numbers of slips, by id; what has none is left out."""
    named = {one for one in subjects if one}
    found = {**await fleet.names(tx, named), **await office_lists.names(tx, named)}
    found |= await slips.of_enrollments(tx, named)
    for kid, row in (await passkeys.of_kids(tx, named)).items():
        found[kid] = row.person_name
    for deputy_id, name in await deputies.names(tx, named):
        found[deputy_id] = name
    return found
