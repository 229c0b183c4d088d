"""Tells people of the last day of their account, what their bank says, and which apps know it.

Told is whoever ID Authentication named a number or address of, so long as it is kept
(``notices.contact_days``). Of the rest the console says that they could not be told. The text
holds no account, and names no app: a phone is often shared. That an app may know the account is
told at the contact before, too, as a change is.
"""

import logging
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from importlib.resources import files
from typing import Final

from spar_central.clock import Clock, from_ms
from spar_central.notices.contacts import Contact, ContactSeal
from spar_central.notices.gateway import (
    Channel,
    GatewayAway,
    GatewayRefused,
    Message,
    MessageGateway,
)
from spar_central.records import account_notices, enrollments, log, notices
from spar_central.records.account_notices import AccountNotice, ConsentWord
from spar_central.records.log import Entry
from spar_central.settings import Notices, Settings
from spar_central.storage.port import Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.enrollment import Enrollment

logger = logging.getLogger(__name__)

FALLBACK: Final = "en"
LEASE: Final = timedelta(minutes=2)
FIRST_REST: Final = timedelta(minutes=1)
MAX_REST: Final = timedelta(hours=6)
STALE: Final = timedelta(days=5)
"""Nobody is told of something after so long: it may be another account by then."""


def account_texts() -> Mapping[str, Mapping[str, str]]:
    """By language, then by kind."""
    text = (files("spar_central.notices") / "account_texts.toml").read_text("utf-8")
    return tomllib.loads(text)


class AccountNotices:
    """One worker; any number on one PostgreSQL."""

    def __init__(
        self,
        storage: Storage,
        gateway: MessageGateway,
        settings: Settings,
        notices_settings: Notices,
        person_secret: bytes,
        clock: Clock,
    ) -> None:
        """person_secret: contacts are sealed under it."""
        self._storage = storage
        self._gateway = gateway
        self._office = settings.office_name
        self._url = _pages(settings)
        self._settings = notices_settings
        self._seal = ContactSeal(person_secret)
        self._clock = clock
        self._texts = account_texts()

    async def one_pass(self) -> int:
        """How many there were. Raises GatewayAway; who was not told is tried again."""
        async with self._storage.transaction() as tx:
            due = await account_notices.take_due(
                tx, self._clock(), LEASE, self._settings.batch_size
            )
        away: GatewayAway | None = None
        for one in due:
            try:
                await self._tell(one)
            except GatewayAway as error:
                away = error
                await self._later(one)
        if away is not None:
            raise away
        return len(due)

    async def _tell(self, one: AccountNotice) -> None:
        async with self._storage.reading() as look:
            contact = self._opened(await notices.contact_of(look, one.psut_key), one)
            former = Contact()
            if one.kind == ConsentWord.GIVEN:
                former = self._opened(await notices.former_of(look, one.psut_key), one)
        stale = self._clock() - from_ms(one.heard_at) > STALE
        sent = False if stale else await self._sent(one, contact, one.notice_id)
        if former.is_known and not stale:
            await self._sent(one, former, f"{one.notice_id}-former")
        async with self._storage.transaction() as tx:
            await self._note(tx, one, sent=sent)

    def _opened(self, sealed: str, one: AccountNotice) -> Contact:
        return self._seal.opened(sealed, one.psut_key) if sealed else Contact()

    async def _sent(self, one: AccountNotice, contact: Contact, message_id: str) -> bool:
        """By SMS, else by e-mail. Raises GatewayAway."""
        async with self._storage.transaction() as tx:
            text = self._text(one, one.language or await _language(tx, one.psut_key))
        for channel, to in ((Channel.SMS, contact.phone), (Channel.EMAIL, contact.email)):
            if not to:
                continue
            try:
                await self._gateway.send(Message(message_id, channel, to, text))
            except GatewayRefused as error:
                logger.info("a notice was not taken: %s", error.code)
                continue
            return True
        return False

    def _text(self, one: AccountNotice, language: str) -> str:
        words = self._texts.get(language.partition("-")[0]) or self._texts[FALLBACK]
        said = words[one.kind].format(office=self._office, day=one.day, until=one.until)
        way = words["online"].format(url=self._url) if self._url else words["at_office"]
        if one.kind in {ConsentWord.GIVEN, ConsentWord.STOPPED}:
            return f"{said}\n{words['not_asked']} {way}"
        return f"{said}\n{way}"

    async def _later(self, one: AccountNotice) -> None:
        now = self._clock()
        async with self._storage.transaction() as tx:
            if one.tries >= self._settings.tries:
                await self._note(tx, one, sent=False)
                return
            rest = min(MAX_REST, FIRST_REST * 2 ** min(one.tries - 1, 10))
            await account_notices.put_off(tx, one.notice_id, now + rest)

    async def _note(self, tx: Transaction, one: AccountNotice, *, sent: bool) -> None:
        now = self._clock()
        await account_notices.note(tx, one.notice_id, now, sent=sent)
        kind = "account_notice.sent" if sent else "account_notice.failed"
        rows = await enrollments.of_person(tx, one.psut_key, 1)
        subject = rows[0].enrollment_id if rows else ""
        await log.append(tx, now, Entry(kind, "center", "", subject, {"kind": one.kind}))


async def _language(tx: Transaction, psut_key: str) -> str:
    """In which the person agreed last."""
    rows = await enrollments.of_person(tx, psut_key, 1)
    return jws.unverified(rows[0].token, Enrollment).consent.language if rows else FALLBACK


def _pages(settings: Settings) -> str:
    """Where people see their account themselves; "" where nowhere."""
    if settings.portal is not None:
        return settings.portal.origin
    if settings.intake is not None:
        return "/".join(settings.intake.return_url.split("/")[:3])
    return ""
