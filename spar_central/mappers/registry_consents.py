"""The registry's consents, as this process asks after them: signed, in a person's name.

Wire: ``docs/consents.md``. Our own registry has it; others do not.
"""

import logging
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import httpx
import msgspec
from msgspec import Struct

from spar_central.clock import Clock, stamp
from spar_central.errors import BadSetting, Refused
from spar_central.http_client import NoReply, WholeReply, new_client, whole_reply
from spar_central.mappers.consent_values import AppsAtDesk, ConsentProof, RegistryConsent
from spar_central.mappers.reply_keys import ReplyKeys, read_reply_keys
from spar_central.mappers.signature import RequestSigner, canonical, read_signer
from spar_central.settings import Canonical, Mapper, RegistryConsentsEntry
from spar_central.trust.attestation import DeskConsent

logger = logging.getLogger(__name__)
MAX_REPLY: Final = 2_000_000
CODES: Final = {
    "consent.over": "consent.over",
    "consent.state": "consent.over",
    "consent.unknown": "consent.over",
    "consent.taken": "consent.taken",
    "consent.proof": "consent.proof",
    **dict.fromkeys(
        ("consent.terms", "consent.purpose", "consent.may", "consent.period", "consent.token",
         "consent.programme", "consent.sandbox"),
        "consent.terms",
    ),
}  # fmt: skip
"""What a registry says of a consent, in our own codes."""
P = TypeVar("P", bound=Struct)


class _Answered(Struct):
    consent: RegistryConsent
    return_to: str


class _Listed(Struct):
    consents: tuple[RegistryConsent, ...]


class _ErrorMember(Struct):
    code: str


class _Errors(Struct):
    errors: tuple[_ErrorMember, ...]


class _Given(Struct):
    consent_id: str


class RegistryConsents:
    """Every call raises Refused: ``consent.…``, or ``mapper.away``."""

    def __init__(
        self,
        settings: RegistryConsentsEntry,
        signer: RequestSigner,
        client: httpx.AsyncClient,
        clock: Clock,
        reply_keys: ReplyKeys | None = None,
    ) -> None:
        """reply_keys: None where the registry signs no replies."""
        self._reply_keys = reply_keys
        self._settings = settings
        self._signer = signer
        self._client = client
        self._clock = clock

    async def close(self) -> None:
        """After the last call."""
        await self._client.aclose()

    async def show(self, request: str, language: str) -> RegistryConsent:
        """What an app asks. request: what the browser brought."""
        asked = {"request": request, "language": language}
        return await self._call("/consents/show", asked, RegistryConsent)

    async def answer(
        self,
        request: str,
        psut: str,
        proof: ConsentProof,
        text_version: str,
        language: str,
        *,
        allows: bool,
        until: datetime | None,
    ) -> tuple[RegistryConsent, str]:
        """The consent, and where the browser goes back to."""
        asked: dict[str, Any] = {
            "request": request,
            "id": self._id(psut),
            "answer": "allow" if allows else "decline",
            "proof": msgspec.to_builtins(proof),
            "text_version": text_version,
            "language": language,
        }
        if until is not None:
            asked["until"] = until.isoformat()
        found = await self._call("/consents/answer", asked, _Answered)
        return found.consent, found.return_to

    async def of_person(self, psut: str, language: str) -> tuple[RegistryConsent, ...]:
        """The latest first."""
        asked = {"id": self._id(psut), "language": language}
        return (await self._call("/people/consents", asked, _Listed)).consents

    async def stop(self, psut: str, consent_id: str) -> None:
        """From now on the app sees nothing."""
        asked = {"id": self._id(psut), "consent_id": consent_id, "act": "stop"}
        await self._call("/people/consents/act", asked, RegistryConsent)

    async def apps(self, psut: str, language: str) -> AppsAtDesk:
        """Those that may ask this person. It needs the right ``link-tokens``."""
        asked = {"id": self._id(psut), "language": language}
        return await self._call("/consents/apps", asked, AppsAtDesk)

    async def give(self, psut: str, said: DeskConsent) -> str:
        """The id of a consent that was given at a desk; with the same proof again the same one.

        It needs the right ``link-tokens``.
        """
        proof = ConsentProof((said.method.value,), int(said.proven_at.timestamp()), "", said.jti)
        asked: dict[str, Any] = {
            "app": said.app,
            "id": self._id(psut),
            "purposes": said.purposes,
            "may": said.may,
            "proof": msgspec.to_builtins(proof),
            "text_version": said.text_version,
            "language": said.language,
        }
        if said.until is not None:
            asked["until"] = said.until.isoformat()
        if said.ends_with:
            asked["ends_with"] = said.ends_with
        return (await self._call("/consents/given", asked, _Given)).consent_id

    def _id(self, psut: str) -> str:
        return self._settings.id_template.replace("{sub}", psut)

    async def _call(self, path: str, payload: dict[str, Any], kind: type[P]) -> P:
        body = canonical(
            {
                "request_header": {
                    "sender_app_mnemonic": self._settings.sender,
                    "sender_app_url": "",
                    "request_id": str(uuid.uuid4()),
                    "request_timestamp": stamp(self._clock()),
                },
                "request_body": {"request_payload": payload},
            },
            Canonical.SORTED,
        )
        headers = {"content-type": "application/json", "signature": self._signer.sign(body)}
        url = self._settings.url.rstrip("/") + path
        try:
            reply = await whole_reply(
                self._client,
                "POST",
                url,
                content=body,
                headers=headers,
                within_s=self._settings.wait_s,
                most_bytes=MAX_REPLY,
            )
        except NoReply as error:
            logger.info("the registry does not answer: %s", error.reason)
            raise Refused("mapper.away") from error
        signature = reply.headers.get("signature", "")
        if self._reply_keys is not None and not self._reply_keys.have_signed(reply.body, signature):
            logger.warning("the registry's reply (%d) is not signed by its keys", reply.status)
            raise Refused("mapper.away", "unsigned")
        return _payload(reply, kind)


def _payload(reply: WholeReply, kind: type[P]) -> P:
    """Raises Refused."""
    raw = reply.body
    try:
        if reply.status == 200:
            found = msgspec.json.decode(raw)["response_body"]["response_payload"]
            return msgspec.convert(found, kind)
        code = msgspec.json.decode(raw, type=_Errors).errors[0].code
    except (msgspec.MsgspecError, KeyError, TypeError, IndexError) as error:
        raise Refused("mapper.away", "reply") from error
    if code not in CODES:
        logger.warning("the registry refuses a consent: %s", code)
    raise Refused(CODES.get(code, "mapper.away"), "consents")


def open_registry_consents(settings: RegistryConsentsEntry, clock: Clock) -> RegistryConsents:
    """Raises BadSetting."""
    signer = read_signer(str(Path(settings.key_file)))
    if signer is None:
        raise BadSetting("consents.key_file: an RSA key in PEM is needed")
    keys = read_reply_keys(settings.reply_keys_file, "consents.reply_keys_file")
    client = new_client(settings.wait_s, settings.ca_file, "consents.ca_file")
    return RegistryConsents(settings, signer, client, clock, keys)


def consents_of_mapper(
    mapper: Mapper,
    signer: RequestSigner | None,
    http: httpx.AsyncClient,
    clock: Clock,
    reply_keys: ReplyKeys | None = None,
) -> RegistryConsents:
    """By the mapper's own name and key there. http: closed by whoever made it.

    Raises BadSetting where nothing is signed.
    """
    if signer is None:
        raise BadSetting("mapper.links_apps: mapper.key_file is needed")
    entry = RegistryConsentsEntry(
        mapper.base_url, mapper.sender, mapper.key_file, id_template=mapper.id_template,
        wait_s=mapper.wait_s,
    )  # fmt: skip
    return RegistryConsents(entry, signer, http, clock, reply_keys)
