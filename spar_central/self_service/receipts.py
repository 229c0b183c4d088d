"""The number of a receipt, sent to the phone or e-mail that ID Authentication knows."""

import uuid
from typing import Final

from spar_central.clock import Clock
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
from spar_central.records import counts, enrollments, notices
from spar_central.records.counts import DAY_S, Counter, span_of
from spar_central.self_service.numbers import number_of
from spar_central.self_service.wire import SendReceipt
from spar_central.storage.port import Storage
from spar_central.trust.login import LoginToken
from spar_central.web.languages import Languages
from spar_central.web.languages import for_later as _

PER_DAY: Final = 3
SHOWN: Final = 3
"""Signs of a number that the person knows it by."""

TEXT: Final = _("{office}: we have your request. Its reference is {number}.")


class Receipts:
    """gateway: None where there is none; then nobody is known to be reachable."""

    def __init__(
        self,
        storage: Storage,
        admission: EnrollmentAdmission,
        gateway: MessageGateway | None,
        seal: ContactSeal,
        office: str,
        languages: Languages,
        clock: Clock,
    ) -> None:
        """office: its name, in the message."""
        self._storage = storage
        self._admission = admission
        self._gateway = gateway
        self._seal = seal
        self._office = office
        self._languages = languages
        self._clock = clock

    async def contacts(self, login: LoginToken) -> tuple[str, ...]:
        """Where it would go, masked; nothing where it cannot go anywhere."""
        if self._gateway is None:
            return ()
        return tuple(_masked(to) for _channel, to in _ways(await self._contact(login))[:1])

    async def send(self, login: LoginToken, asked: SendReceipt) -> bool:
        """False when nobody took it. Raises Refused ``change.unknown``, ``change.often``."""
        key, now = self._admission.psut_key(login.psut), self._clock()
        async with self._storage.transaction() as tx:
            found = enrollments.newest(await enrollments.revisions(tx, [asked.reference]))
            row = found.get(asked.reference)
            if row is None or row.psut_key != key:
                raise Refused("change.unknown")
            counter = Counter("intake.receipts", key, span_of(now, DAY_S))
            often = await counts.over(tx, [(counter, PER_DAY)]) is not None
        if often:
            raise Refused("change.often")
        if self._gateway is None:
            return False
        words = self._languages[asked.language]
        text = words(TEXT).format(office=self._office, number=number_of(asked.reference))
        for channel, to in _ways(await self._contact(login)):
            try:
                await self._gateway.send(Message(str(uuid.uuid4()), channel, to, text))
            except (GatewayRefused, GatewayAway):
                continue
            return True
        return False

    async def _contact(self, login: LoginToken) -> Contact:
        key = self._admission.psut_key(login.psut)
        async with self._storage.reading() as look:
            sealed = await notices.contact_of(look, key)
        return self._seal.opened(sealed, key) if sealed else Contact()


def _ways(contact: Contact) -> list[tuple[Channel, str]]:
    ways = ((Channel.SMS, contact.phone), (Channel.EMAIL, contact.email))
    return [(channel, to) for channel, to in ways if to]


def _masked(to: str) -> str:
    """``…011``, ``…@example.org``."""
    name, at, host = to.partition("@")
    return f"…@{host}" if at else f"…{name[-SHOWN:]}"
