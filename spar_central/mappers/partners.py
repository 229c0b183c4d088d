"""Who the registry's partners are, and what its operators signed of it in our console.

Our own registry has it (``POST /partners/overview``, ``/proposals/decide``), for a partner with the
right ``partners``; others do not. Wire: ``docs/onboarding.md``.
"""

import uuid
from typing import Annotated, Any, Literal, Protocol, TypeVar

import httpx
import msgspec
from msgspec import Meta, Struct

from spar_central.clock import Clock, stamp
from spar_central.mappers.http import post_json
from spar_central.mappers.port import MapperSilent
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.reply_keys import ReplyKeys
from spar_central.mappers.signature import RequestSigner, canonical
from spar_central.trust.registry_partners import RegistryPartners

K = TypeVar("K")


class RegistryAnswer(Struct, frozen=True):
    """What became of an operator's word. state: approved, rejected or refused.

    code: of a refusal, else empty. text: the registry's sentence, in English.
    """

    state: Literal["approved", "rejected", "refused"]
    code: Annotated[str, Meta(max_length=100)]
    text: Annotated[str, Meta(max_length=2000)]


class PartnersSource(Protocol):
    """A registry that says who its partners are, and has operators who decide it."""

    @property
    def address(self) -> str:
        """Of the registry."""
        ...

    async def partners(self) -> RegistryPartners:
        """As it stands now. Raises MapperError."""
        ...

    async def decide(self, proposal: str, act: str, operator: str, signed: str) -> RegistryAnswer:
        """Hand over what an operator signed by passkey. Raises MapperError: nothing is known."""
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
        return await self._asked("/partners/overview", {}, RegistryPartners)

    async def decide(self, proposal: str, act: str, operator: str, signed: str) -> RegistryAnswer:
        """As PartnersSource."""
        payload = {"id": proposal, "act": act, "operator": operator, "signed": signed}
        return await self._asked("/proposals/decide", payload, RegistryAnswer)

    async def _asked(self, path: str, payload: dict[str, Any], kind: type[K]) -> K:
        body: dict[str, Any] = {
            "request_header": {
                "sender_app_mnemonic": self._profile.sender,
                "sender_app_url": "",
                "request_id": str(uuid.uuid4()),
                "request_timestamp": stamp(self._clock()),
            },
            "request_body": {"request_payload": payload},
        }
        raw = canonical(body, self._profile.canonical)
        headers = {"signature": self._signer.sign(raw)} if self._signer else {}
        url = f"{self._profile.base_url}{path}"
        reply = await post_json(
            self._http, url, raw, headers, self._profile.wait_s, self._reply_keys
        )
        try:
            return msgspec.convert(reply["response_body"]["response_payload"], kind)
        except (KeyError, TypeError, msgspec.ValidationError) as error:
            raise MapperSilent("partners") from error
