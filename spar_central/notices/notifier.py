"""Tells people before their account is written, and acts on their objections.

The number is written down nowhere but sealed; the text only goes to the gateway. A notice that may
have left is sent again rather than lost: twice the same message does no harm.
"""

import logging
import uuid
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from spar_central.admission.decide import Outcome
from spar_central.clock import Clock
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.mappers.sending import State
from spar_central.notices import codes
from spar_central.notices.contacts import Contact, ContactSeal
from spar_central.notices.gateway import (
    Channel,
    GatewayAway,
    GatewayRefused,
    Message,
    MessageGateway,
)
from spar_central.notices.texts import NoticeTexts, object_lines, sentence
from spar_central.records import enrollments, log, notices
from spar_central.records.enrollments import Key, Stored
from spar_central.records.log import Entry
from spar_central.records.notices import Due
from spar_central.settings import Notices, Settings
from spar_central.storage.port import Lock, Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.enrollment import Enrollment

logger = logging.getLogger(__name__)

LEASE: Final = timedelta(minutes=2)
FIRST_REST: Final = timedelta(seconds=30)
MAX_REST: Final = timedelta(hours=1)
STOPPABLE: Final = frozenset({State.NOT_ADMITTED, State.QUEUED})
TOLD_BEFORE: Final = frozenset({"notice.missing", "notice.wait", "review.missing"})
"""What may be open when the person is told: whatever else stops it needs no message."""


class Notifier:
    """One worker; any number on one PostgreSQL."""

    def __init__(
        self,
        storage: Storage,
        admission: EnrollmentAdmission,
        gateway: MessageGateway,
        settings: Settings,
        notices_settings: Notices,
        texts: NoticeTexts,
        person_secret: bytes,
        clock: Clock,
    ) -> None:
        """person_secret: contacts are sealed under it, codes are made with it."""
        self._storage = storage
        self._admission = admission
        self._gateway = gateway
        self._office = settings.office_name
        self._settings = notices_settings
        self._texts = texts
        self._secret = person_secret
        self._seal = ContactSeal(person_secret)
        self._clock = clock

    async def one_pass(self) -> int:
        """How much there was to do. Raises GatewayAway when the gateway takes nothing."""
        settled = await self._settle_objections()
        await self._begin()
        async with self._storage.transaction() as tx:
            due = await notices.take_due(tx, self._clock(), LEASE, self._settings.batch_size)
        away: GatewayAway | None = None
        for one in due:
            try:
                await self._send(one)
            except GatewayAway as error:
                away = error
                await self._later(one, error)
        if away is not None:
            raise away
        return settled + len(due)

    async def _begin(self) -> None:
        async with self._storage.transaction() as tx:
            now = self._clock()
            for row in await notices.untold(tx, now, self._settings.batch_size):
                if set(row.codes) <= TOLD_BEFORE:
                    notice_id = str(uuid.uuid4())
                    code = codes.code_of(self._secret, notice_id)
                    hashed = codes.hash_of(self._secret, code)
                    await notices.begin(tx, notice_id, row, hashed, now)

    async def _send(self, due: Due) -> None:
        """At the contact, and at the one before it.

        Told is who has it at the contact: where nothing is taken there a second person looks.
        """
        channel = await self._delivered(due, due.sealed, due.notice_id)
        await self._delivered(due, due.former, f"{due.notice_id}-former")
        await self._after(due, channel)

    async def _delivered(self, due: Due, sealed: str, message_id: str) -> Channel | None:
        """By SMS, else by e-mail; None where neither takes it, or nothing is known."""
        contact = self._seal.opened(sealed, due.row.psut_key) if sealed else Contact()
        text = self._text(due)
        for channel, to in ((Channel.SMS, contact.phone), (Channel.EMAIL, contact.email)):
            if not to:
                continue
            try:
                await self._gateway.send(Message(message_id, channel, to, text))
            except GatewayRefused as error:
                logger.info("a notice was not taken: %s", error.code)
                continue
            return channel
        return None

    def _text(self, due: Due) -> str:
        enrollment = jws.unverified(due.row.token, Enrollment)
        texts = self._texts.of(enrollment.consent.language)
        code = codes.code_of(self._secret, due.notice_id)
        link = f"{self._settings.object_url}{code}" if self._settings.object_url else ""
        lines = [
            sentence(texts, enrollment.operation, self._office, enrollment.fa),
            *object_lines(texts, code, self._settings.object_phone, link),
        ]
        return "\n".join(lines)

    async def _later(self, due: Due, error: GatewayAway) -> None:
        if due.tries >= self._settings.tries:
            await self._after(due, None)
            return
        rest = min(MAX_REST, FIRST_REST * 2 ** min(due.tries - 1, 10))
        async with self._storage.transaction() as tx:
            await notices.put_off(tx, due.notice_id, self._clock() + rest)
        logger.info("a notice is tried again: %s", error.code)

    async def _after(self, due: Due, channel: Channel | None) -> None:
        """The notice is out (channel), or never will be; what waited for it is decided."""
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            now = self._clock()
            if channel is not None:
                await notices.note_sent(tx, due.notice_id, now)
            else:
                await notices.note_failed(tx, due.notice_id, now)
            entries = [
                Entry(
                    "notice.sent" if channel else "notice.failed", "center", due.row.device_id,
                    due.row.enrollment_id, {"channel": channel or "", "tries": due.tries},
                )
            ]  # fmt: skip
            entries += await self._decide(tx, [due.row.key])
            await log.append(tx, now, *entries)

    async def _decide(self, tx: Transaction, keys: Sequence[Key]) -> list[Entry]:
        known = await enrollments.revisions(tx, (key[0] for key in keys))
        rows = [
            known[key] for key in keys
            if known[key].state in STOPPABLE and known[key].outcome is not Outcome.REFUSED
        ]  # fmt: skip
        if not rows:
            return []
        answers = await self._admission.decide_again(tx, rows, self._clock())
        return [
            _decided(row, answer.verdict.outcome, answer.verdict.codes)
            for row, answer in zip(rows, answers, strict=True)
        ]

    async def _settle_objections(self) -> int:
        """What is not sent stops. That the person is frozen happened with the objection."""
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            found = await notices.objections(tx, self._settings.batch_size)
            if not found:
                return 0
            now, entries = self._clock(), []
            for notice_id, key in found:
                entries += await self._decide(tx, [key])
                await notices.settle(tx, notice_id, now)
            await log.append(tx, now, *entries)
        return len(found)


def _decided(row: Stored, outcome: Outcome, found: Sequence[str]) -> Entry:
    detail = {"outcome": outcome.value, "codes": " ".join(found)}
    return Entry("enrollment.decided", "center", row.device_id, row.enrollment_id, detail)
