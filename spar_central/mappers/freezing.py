"""Telling the registry that a person is frozen: from then on nobody is paid on the account there.

Our own registry has it (``POST /freeze``, for a partner with the right ``freeze``); others do not.
Lifting it is for two operators there. Wire: ``docs/registry.md``.
"""

import uuid
from typing import Any, Protocol

import httpx

from spar_central.clock import Clock, stamp
from spar_central.mappers.http import post_json
from spar_central.mappers.port import MapperRefuses
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.reply_keys import ReplyKeys
from spar_central.mappers.signature import RequestSigner, canonical

NOBODY = "http.404"
"""It holds no account for this id, or has no such address."""


class PersonFreezer(Protocol):
    """A registry that can be told."""

    async def freeze(self, psut: str, reason: str) -> None:
        """Returns once nobody is paid there. Raises MapperError."""
        ...


class RegistryFreezer:
    """One registry over HTTP: a PersonFreezer."""

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

    async def freeze(self, psut: str, reason: str) -> None:
        """As PersonFreezer, under whichever spelling the person stands there."""
        frozen, missing = 0, MapperRefuses(NOBODY)
        for person_id in self._profile.person_ids(psut):
            try:
                await self._post({"id": person_id, "reason": reason[:255]})
                frozen += 1
            except MapperRefuses as error:
                if error.code != NOBODY:
                    raise
                missing = error
        if not frozen:
            raise missing

    async def _post(self, payload: dict[str, Any]) -> None:
        body = {
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
        url = f"{self._profile.base_url}/freeze"
        await post_json(self._http, url, raw, headers, self._profile.wait_s, self._reply_keys)
