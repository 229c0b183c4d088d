"""Reading who the registry's partners are: for a partner with the right ``partners`` there.

Our own registry has it (``POST /partners/overview``); others do not. Wire: ``docs/onboarding.md``.
"""

import uuid
from typing import Any, Protocol

import httpx
import msgspec

from spar_central.clock import Clock, stamp
from spar_central.mappers.http import post_json
from spar_central.mappers.port import MapperSilent
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.reply_keys import ReplyKeys
from spar_central.mappers.signature import RequestSigner, canonical
from spar_central.trust.registry_partners import RegistryPartners


class PartnersSource(Protocol):
    """A registry that says who its partners are."""

    @property
    def address(self) -> str:
        """Of the registry."""
        ...

    async def partners(self) -> RegistryPartners:
        """As it stands now. Raises MapperError."""
        ...


class RegistryPartnersSource:
    """One registry over HTTP: a PartnersSource."""

    def __init__(
        self,
        profile: MapperProfile,
        signer: RequestSigner | None,
        http: httpx.AsyncClient,
        clock: Clock,
        reply_keys: ReplyKeys | None = None,
    ) -> None:
        """http: of ``new_client``; closed by whoever made it. reply_keys: as at HttpMapper."""
        self._profile = profile
        self._signer = signer
        self._http = http
        self._clock = clock
        self._reply_keys = reply_keys

    @property
    def address(self) -> str:
        """As PartnersSource."""
        return self._profile.base_url

    async def partners(self) -> RegistryPartners:
        """As PartnersSource. What is no such answer is silence."""
        body: dict[str, Any] = {
            "request_header": {
                "sender_app_mnemonic": self._profile.sender,
                "sender_app_url": "",
                "request_id": str(uuid.uuid4()),
                "request_timestamp": stamp(self._clock()),
            },
            "request_body": {"request_payload": {}},
        }
        raw = canonical(body, self._profile.canonical)
        headers = {"signature": self._signer.sign(raw)} if self._signer else {}
        url = f"{self._profile.base_url}/partners/overview"
        reply = await post_json(
            self._http, url, raw, headers, self._profile.wait_s, self._reply_keys
        )
        try:
            payload = reply["response_body"]["response_payload"]
            return msgspec.convert(payload, RegistryPartners)
        except (KeyError, TypeError, msgspec.ValidationError) as error:
            raise MapperSilent("partners") from error
