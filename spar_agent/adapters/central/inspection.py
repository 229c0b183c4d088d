"""The center of this laptop, and what its office file names, as the self-test looks at them."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from cryptography import x509
from msgspec import Struct

from spar_agent.adapters.central.chain import DEVICE, PERSON
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.contact import StandingReply, with_standing
from spar_agent.adapters.central.membership import ACTIVE, Membership
from spar_agent.adapters.central.office import CenterOffice
from spar_agent.adapters.mosip.sbi import SbiDevices
from spar_agent.domain.self_test import (
    CenterReading,
    CertificateEnd,
    Neighbour,
    PersonReading,
)
from spar_agent.errors import SparError
from spar_agent.ports.clock import Clock

OLDER: Final = "request.path"
"""How a center answers that is older than this question."""


class _HealthReply(Struct):
    standing: StandingReply
    office_file: int = -1
    mapper: str = ""
    identity: str = ""


class HttpCenterInspection:
    """An OfficeInspection over the network. Made on the I/O thread, from what is known now."""

    def __init__(
        self,
        client: CenterClient,
        known: Membership,
        office: CenterOffice,
        agent_id: str,
        clock: Clock,
        readers: SbiDevices | None,
    ) -> None:
        """client: closed by whoever made it. readers: None where the office uses none."""
        self._client = client
        self._known = known
        self._office = office
        self._agent_id = agent_id
        self._clock = clock
        self._readers = readers

    async def clock_ahead_s(self) -> float:
        """Asked for with a nonce, which needs no right clock."""
        return (await self._client.clock_ahead()).total_seconds()

    async def ask_center(self) -> CenterReading:
        """Certificates are verified under our root, as at every contact."""
        reply = await self._health()
        fresh = with_standing(self._known, reply.standing, self._clock.now())
        return CenterReading(
            is_active=fresh.state == ACTIVE,
            device_ends=self._end(fresh, fresh.certificate, DEVICE),
            person=self._person(fresh),
            serial=fresh.serial,
            newest=reply.office_file,
            registry=_neighbour(reply.mapper),
            identity=_neighbour(reply.identity),
            server_ends=self._client.server_ends(),
        )

    async def count_readers(self) -> int | None:
        """Those that the office's anchor vouches for."""
        if self._readers is None:
            return None
        try:
            return len((await self._readers.discover()).devices)
        finally:
            await self._readers.close()

    def certificates(self) -> Sequence[CertificateEnd]:
        """ID service's, anchors, private authorities."""
        return list(_ends(self._office, self._known.ca_pem))

    async def _health(self) -> _HealthReply:
        try:
            return await self._client.call("/desks/health", {}, _HealthReply)
        except SparError as error:
            if error.server_code != OLDER:
                raise
        standing = await self._client.call("/desks/standing", {}, StandingReply)
        return _HealthReply(standing)

    def _person(self, fresh: Membership) -> PersonReading:
        key = fresh.key_of(fresh.kids.get(self._agent_id, ""))
        if key is None:
            return PersonReading(is_known=False)
        ends = self._end(fresh, key.certificate, PERSON)
        return PersonReading(is_known=True, ended=key.ended, ends=ends)

    def _end(self, fresh: Membership, token: str, use: str) -> datetime | None:
        if not token:
            return None
        return fresh.chain.member(token, use, self._clock.now()).valid_until


def _neighbour(said: str) -> Neighbour:
    """What a later center may say beside these is taken for no word."""
    return Neighbour(said) if said in set(Neighbour) else Neighbour.UNTOLD


def _ends(office: CenterOffice, ca_pem: str) -> Iterator[CertificateEnd]:
    relay, anchors = office.relay, office.devices.anchors
    named: list[tuple[str, x509.Certificate]] = []
    if relay is not None:
        named.append(("the ID service's certificate", relay.ida_certificate))
        named += [("who signs for the ID service", one) for one in relay.signers]
    if anchors is not None:
        named += [("the readers' anchor", one) for one in anchors.device]
        named += [("the anchor of the readers' chips", one) for one in anchors.ftm]
    if ca_pem:
        authorities = x509.load_pem_x509_certificates(ca_pem.encode())
        named += [("the center's authority", one) for one in authorities]
    for name, certificate in named:
        yield CertificateEnd(name, certificate.not_valid_after_utc)
