"""All that is owed to one partner, whichever part of the registry owes it."""

from typing import Final

from spar_mapper.records import expiry_warnings, links, self_tests, validations
from spar_mapper.storage.port import Storage

_NAMED: Final = " OR ".join(
    # {kind}{36 signs of an UUID}:{partner}
    f"(job LIKE '{kind}%' AND substr(job, {len(kind) + 38}) = $1)"
    for kind in (expiry_warnings.CALLBACK, validations.CALLBACK, links.CALLBACK)
)
_GIVE_UP: Final = f"""
UPDATE callbacks SET due = 0, said = 'given up', body = '' WHERE due > 0 AND (
    job IN (SELECT id FROM jobs WHERE partner = $1)
    OR job IN (SELECT '{self_tests.CALLBACK}' || id FROM self_tests WHERE partner = $1)
    OR job IN (SELECT '{links.WEBHOOK}' || e.move FROM link_events e
        JOIN links l ON l.id = e.link WHERE l.app = $1)
    OR {_NAMED})"""


async def give_up_callbacks(storage: Storage, partner: str) -> None:
    """Deliver nothing more of what is owed to a partner; what is on its way may still arrive."""
    await storage.run((_GIVE_UP, (partner,)))
