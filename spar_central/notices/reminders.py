"""Reviews that wait too long, and passkeys that end: told once a day, by the same gateway.

The message names the office, how many and since when, or the day; nothing about anybody.
"""

import logging
import tomllib
import uuid
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from importlib.resources import files
from typing import Final

from spar_central.clock import Clock, from_ms, to_ms
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import Refused
from spar_central.notices.contacts import Contact, ContactSeal
from spar_central.notices.gateway import (
    Channel,
    GatewayAway,
    GatewayRefused,
    Message,
    MessageGateway,
)
from spar_central.records import log, office_lists, passkeys, staff_contacts
from spar_central.records.log import Entry
from spar_central.records.passkeys import certificate_of
from spar_central.records.staff_contacts import StaffContact
from spar_central.settings import Console, Settings
from spar_central.storage.port import Storage, Transaction
from spar_central.trust.certificates import Role

logger = logging.getLogger(__name__)
FALLBACK: Final = "en"


DAYS_BEFORE: Final = frozenset({28, 14, 7, 3, 2, 1})
"""So many days before a passkey ends its owner is told."""


def reminder_texts(kind: str) -> Mapping[str, str]:
    """By language. kind: reviews, passkey."""
    text = (files("spar_central.notices") / "reminders.toml").read_text("utf-8")
    return {str(language): str(words) for language, words in tomllib.loads(text)[kind].items()}


class Reminders:
    """One worker; any number on one PostgreSQL."""

    def __init__(
        self,
        storage: Storage,
        admission: EnrollmentAdmission,
        gateway: MessageGateway,
        settings: Settings,
        console: Console,
        person_secret: bytes,
        clock: Clock,
    ) -> None:
        """person_secret: contacts are sealed under it."""
        self._storage = storage
        self._admission = admission
        self._gateway = gateway
        self._settings = settings
        self._console = console
        self._seal = ContactSeal(person_secret)
        self._clock = clock
        self._reviews, self._passkey = reminder_texts("reviews"), reminder_texts("passkey")

    async def one_pass(self) -> int:
        """How many were reminded. Raises GatewayAway; who was not reminded is tried again."""
        async with self._storage.transaction() as tx:
            await staff_contacts.forget(tx, self._clock())
            people = await staff_contacts.unreminded(tx, self._clock())
        sent = 0
        for one in people:
            sent += await self._remind(one)
        return sent

    async def _remind(self, one: StaffContact) -> bool:
        now = self._clock()
        async with self._storage.transaction() as tx:
            said = [await self._late(tx, one), await self._ending(tx, one)]
            text = "\n".join(part for part in said if part)
            if not text or not await staff_contacts.note_reminded(tx, one.person_id, now):
                return False
            await log.append(tx, now, Entry("reminder.sent", "center", "", one.person_id))
        contact = self._seal.opened(one.sealed, one.person_id)
        try:
            return await self._send(one, contact, text)
        except GatewayAway:
            async with self._storage.transaction() as tx:
                await staff_contacts.take_back(tx, one.person_id, now)
            raise

    async def _send(self, one: StaffContact, contact: Contact, text: str) -> bool:
        """By e-mail, else by SMS: a supervisor sits at an office."""
        ways = ((Channel.EMAIL, contact.email), (Channel.SMS, contact.phone))
        for channel, to in ways:
            if not to:
                continue
            try:
                await self._gateway.send(Message(str(uuid.uuid4()), channel, to, text))
            except GatewayRefused as error:
                logger.info("a reminder was not taken: %s", error.code)
                continue
            return True
        return False

    async def _ending(self, tx: Transaction, one: StaffContact) -> str:
        """Nothing while no passkey of theirs ends on one of the days."""
        now = self._clock()
        ends = []
        for row in await passkeys.of_person(tx, one.person_id):
            with suppress(Refused):
                until = certificate_of(row, self._admission.chain, now).valid_until
                if not row.ended_at and (until - now).days in DAYS_BEFORE:
                    ends.append(until)
        if not ends:
            return ""
        words = self._passkey.get(one.language) or self._passkey[FALLBACK]
        day = min(ends).date().isoformat()
        name = self._settings.office_name
        return words.format(office=name, day=day, url=self._console.origin)

    async def _late(self, tx: Transaction, one: StaffContact) -> str:
        """Nothing while nothing waits too long for a supervisor."""
        if one.role is not Role.SUPERVISOR:
            return ""
        offices: list[str] | None = None
        if one.office not in self._settings.admission.review_offices:
            now = self._clock()
            more = await self._admission.deputy_for(tx, one.person_id, now)
            offices = [one.office, *more]
        before = to_ms(self._clock() - timedelta(hours=self._console.remind_hours))
        count, oldest = await office_lists.late_reviews(tx, offices, before, self._clock())
        if not count:
            return ""
        words = self._reviews.get(one.language) or self._reviews[FALLBACK]
        day = from_ms(oldest).date().isoformat()
        name = self._settings.office_name
        return words.format(office=name, count=count, day=day, url=self._console.origin)
