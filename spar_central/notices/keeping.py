"""What ID Authentication says of a person's phone and e-mail, and what it said before."""

from datetime import datetime

from spar_central.notices.contacts import Contact, ContactSeal
from spar_central.records import notices
from spar_central.storage.port import Transaction


async def keep_contact(
    tx: Transaction, seal: ContactSeal, psut_key: str, contact: Contact, now: datetime
) -> None:
    """In place of the one before, which is told of changes, too, where it was another.

    Who had a phone put under another's name at the ID office would else be the only one told.
    """
    sealed = await notices.contact_of(tx, psut_key)
    former = seal.opened(sealed, psut_key) if sealed else Contact()
    if former.is_known and former != contact:
        await notices.keep_former(tx, psut_key, seal.seal(former, psut_key), now)
    await notices.keep_contact(tx, psut_key, seal.seal(contact, psut_key), now)
