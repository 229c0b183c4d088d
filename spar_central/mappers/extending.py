"""Telling the registry that an account is still right: its last day is put off there.

Our own registry has it (``POST /extend``, for a partner with the right ``extend``); others have no
last days. Wire: ``docs/registry.md``.
"""

import uuid
from typing import Any, Protocol

import httpx
import msgspec
from msgspec import Struct

from spar_central.clock import Clock, stamp
from spar_central.mappers.admission import EXTEND, AdmissionSigner
from spar_central.mappers.http import post_json
from spar_central.mappers.port import MapperRejects, MapperSilent
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.reply_keys import ReplyKeys
from spar_central.mappers.signature import RequestSigner, canonical

NOBODY = "rjct.id.invalid"
"""It holds no account for this id."""


class AccountExtender(Protocol):
    """A registry that keeps last days."""

    async def extend(self, psut: str, version: int, reference: str) -> None:
        """Returns once the account of this version is kept for longer. Raises MapperError.

        reference: of the person's own word; the same one again changes nothing.
        """
        ...


class _ExtendRow(Struct):
    reference_id: str
    status: str
    status_reason_code: str | None = None


class _ExtendPayload(Struct):
    extend_response: tuple[_ExtendRow, ...]


class _ExtendBody(Struct):
    response_payload: _ExtendPayload


class _ExtendReply(Struct):
    response_body: _ExtendBody


class RegistryExtender:
    """One registry over HTTP: an AccountExtender."""

    def __init__(
        self,
        profile: MapperProfile,
        signer: RequestSigner | None,
        http: httpx.AsyncClient,
        clock: Clock,
        admission: AdmissionSigner | None = None,
        reply_keys: ReplyKeys | None = None,
    ) -> None:
        """http: of ``new_client``; closed by whoever made it. The rest: as at HttpMapper."""
        self._profile = profile
        self._signer = signer
        self._http = http
        self._clock = clock
        self._admission = admission
        self._reply_keys = reply_keys

    async def extend(self, psut: str, version: int, reference: str) -> None:
        """As AccountExtender, under whichever spelling the person stands there."""
        code = NOBODY
        for person_id in self._profile.person_ids(psut):
            code = await self._post(person_id, version, reference)
            if code != NOBODY:
                break
        if code:
            raise MapperRejects(code[:64])

    async def _post(self, person_id: str, version: int, reference: str) -> str:
        """Empty once it is done, else the code of the refusal."""
        item = {
            "reference_id": reference,
            "id": person_id,
            "expected_version": version,
            "additional_info": [{"admission": reference}],
        }
        body: dict[str, Any] = {
            "request_header": {
                "sender_app_mnemonic": self._profile.sender,
                "sender_app_url": "",
                "request_id": str(uuid.uuid4()),
                "request_timestamp": stamp(self._clock()),
            },
            "request_body": {"request_payload": {"extend_request": [item]}},
        }
        raw = canonical(body, self._profile.canonical)
        headers = {"signature": self._signer.sign(raw)} if self._signer else {}
        if self._admission is not None:
            sender = self._profile.sender
            headers["admission"] = self._admission.sign(EXTEND, sender, body, self._clock())
        url = f"{self._profile.base_url}/{EXTEND}"
        reply = await post_json(
            self._http, url, raw, headers, self._profile.wait_s, self._reply_keys
        )
        try:
            (row,) = msgspec.convert(
                reply, _ExtendReply
            ).response_body.response_payload.extend_response
        except (msgspec.ValidationError, ValueError) as error:
            raise MapperSilent("extend") from error
        if row.reference_id != reference:
            raise MapperSilent("extend")
        return "" if row.status == "succ" else str(row.status_reason_code or "refused")
