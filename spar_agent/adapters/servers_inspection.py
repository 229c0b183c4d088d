"""The servers of an office without a center, as the self-test looks at them."""

from collections.abc import Iterator, Sequence
from typing import Final

import httpx
from cryptography import x509

from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.http import Connections, client, get_text
from spar_agent.adapters.mosip.sbi import SbiDevices
from spar_agent.adapters.office import Office
from spar_agent.domain.self_test import CertificateEnd
from spar_agent.ports.clock import Clock

NOBODY: Final = "spar-agent-self-test"


class ServersInspection:
    """An OfficeInspection over the network. readers: None where the office uses none."""

    def __init__(
        self,
        office: Office,
        clock: Clock,
        connections: Connections,
        readers: SbiDevices | None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._office = office
        self._clock = clock
        self._connections = connections
        self._readers = readers
        self._transport = transport

    async def ask_registry(self) -> None:
        """Resolve a token that nobody has."""
        office = self._office
        mapper = HttpMapper(
            office.mapper,
            office.signing_key,
            self._clock,
            self._transport,
            connections=self._connections,
        )
        try:
            await mapper.resolve([NOBODY])
        finally:
            await mapper.close()

    async def ask_identity(self) -> None:
        """GET its address: any status below 500 comes from somebody who answers."""
        ida = self._office.identity
        async with client(
            ida.timeout_s,
            ida.ca_pem,
            ida.client_pem.reveal(),
            self._transport,
            self._connections,
        ) as http:
            await get_text(http, ida.base_url)

    async def count_readers(self) -> int | None:
        """Those that the office's anchor vouches for."""
        if self._readers is None:
            return None
        try:
            return len((await self._readers.discover()).devices)
        finally:
            await self._readers.close()

    def certificates(self) -> Sequence[CertificateEnd]:
        """Partner's, ID service's, anchors, private authorities."""
        return list(_ends(self._office))


def _ends(office: Office) -> Iterator[CertificateEnd]:
    ida = office.identity
    named = {
        "the partner's certificate": ida.certificate,
        "the ID service's certificate": ida.ida_certificate,
        "the ID service's anchor": ida.anchor,
    }
    anchors = office.devices.anchors
    readers = [("the readers' anchor", one) for one in anchors.device] if anchors else []
    readers += [("the anchor of the readers' chips", one) for one in anchors.ftm] if anchors else []
    for name, certificate in [*named.items(), *readers]:
        if certificate is not None:
            yield CertificateEnd(name, certificate.not_valid_after_utc)
    bundles = {
        "the registry's authority": office.mapper.ca_pem,
        "the ID service's authority": ida.ca_pem,
        "the client certificate": ida.client_pem.reveal(),
    }
    for name, pem in bundles.items():
        if pem:
            for one in x509.load_pem_x509_certificates(pem.encode()):
                yield CertificateEnd(name, one.not_valid_after_utc)
