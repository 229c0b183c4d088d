"""What every posted request goes through first: bytes, JSON, depth, envelope, proof, decryption."""

import asyncio
from dataclasses import dataclass
from typing import Any

import msgspec
from starlette.requests import Request

from spar_mapper.core.meanwhile import do_meanwhile
from spar_mapper.core.model import Op, Service
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.dialects.envelope import Envelope, InvalidEnvelope
from spar_mapper.dialects.g2p import G2pEnvelope
from spar_mapper.dialects.items import info_text
from spar_mapper.dialects.plain_resolve import LEVELS, plain_resolve
from spar_mapper.dialects.spar1 import Spar1Envelope
from spar_mapper.dialects.spar2 import Spar2Envelope
from spar_mapper.records.admissions import Admissions
from spar_mapper.records.partners import Partner
from spar_mapper.security.admission import HEADER, MAX_TOKEN_CHARS, admitted_items
from spar_mapper.security.authenticator import (
    Authenticator,
    AuthRequest,
    Caller,
    Meanwhile,
    RefusalReason,
    RequestRefused,
    client_address,
    do_nothing,
)
from spar_mapper.security.held_bytes import HeldBytes, Holding
from spar_mapper.security.jwe import DecryptionFailed, decrypt, encryption_key
from spar_mapper.security.keys import ServerKeys
from spar_mapper.security.limits import is_nested_deeper
from spar_mapper.settings import Settings

SPAR1_PATHS = ("/sync/", "/async/")
"""How the paths begin that only clients of SPAR 1.x call."""


MAX_UNPROVEN_BYTES = 65_536
"""Of a request that has neither signature nor token."""
HELD_BODIES = 4
ADDRESS_HELD_BODIES = 3
"""Of the largest request that is allowed: what is held of all who have not proven who they are
yet, and of one address. Beyond that a request is told to come back."""
VALUES_PER_ITEM = 20
"""JSON makes objects of a few bytes: what has more signs between values than any request of so
many items is not decoded."""
CHANGES = frozenset({Op.LINK, Op.UPDATE, Op.UNLINK, Service.EXTEND})
"""What a partner may have to bring evidence for."""
_HOLDING = "spar_mapper.holding"


class BadRequest(Exception):
    """The call is no request we can read: HTTP status, error code and a sentence."""

    def __init__(self, status: int, code: str, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True, repr=False)
class ReceivedRequest:
    """A request as far as it can be read without knowing who asks.

    raw: the body as it came. body: the same, decoded from JSON; of a plain resolve with structs.
    """

    request: Request
    raw: bytes
    body: Any
    envelope: Envelope


class RequestReader:
    """Reads requests, and authenticates their senders."""

    def __init__(
        self,
        settings: Settings,
        authenticator: Authenticator,
        keys: ServerKeys,
        strategies: StrategyRegistry,
        admissions: Admissions,
    ) -> None:
        self._settings = settings
        self._authenticator = authenticator
        self._keys = keys
        self._strategies = strategies
        self._admissions = admissions
        most = settings.most_bytes
        self._held = HeldBytes(HELD_BODIES * most, ADDRESS_HELD_BODIES * most)
        self._turns = authenticator.turns
        items = max(settings.most_items, settings.most_resolve_items)
        self._most_values = VALUES_PER_ITEM * items

    def refuse_throttled(self, request: Request) -> None:
        """Raises RequestRefused for an address with too many failed proofs, before it is read."""
        self._authenticator.refuse_throttled(client_address(request))

    async def read_json(self, request: Request, *, plain: bool = False) -> tuple[bytes, Any]:
        """The body as it came, and decoded. Raises BadRequest.

        It is held against its address until it is proven, or ``release`` is called. plain: as
        ``plain_resolve`` has it, where it is one.
        """
        holding = Holding(self._held, client_address(request))
        request.scope[_HOLDING] = holding
        limit, wait_s = self._most_bytes(request), self._settings.body_wait_s
        raw = await read_body(request, limit, wait_s, holding)
        await self._turns.wait(len(raw))
        if plain and self._settings.most_levels >= LEVELS:
            body = plain_resolve(raw, self._settings.most_resolve_items)
            if body is not None:
                return raw, body
        if sum(map(raw.count, (b",", b"[", b"{"))) > self._most_values:
            raise BadRequest(413, "G2P-REQ-413", "the request has too many values")
        try:
            body = msgspec.json.decode(raw)
        except (ValueError, RecursionError) as error:  # also bytes that are not UTF-8
            raise BadRequest(400, "G2P-REQ-102", "the request is not JSON") from error
        if is_nested_deeper(body, self._settings.most_levels):
            text = f"objects and lists inside each other: at most {self._settings.most_levels}"
            raise BadRequest(400, "G2P-REQ-102", text)
        return raw, body

    async def read(self, request: Request, *, plain: bool = False) -> ReceivedRequest:
        """The request with its envelope opened. plain: as of ``read_json``. Raises BadRequest."""
        raw, body = await self.read_json(request, plain=plain)
        try:
            envelope = self._open_envelope(body, request.url.path)
        except InvalidEnvelope as error:
            raise BadRequest(400, "G2P-REQ-102", error.text) from error
        return ReceivedRequest(request, raw, body, envelope)

    async def authenticate(
        self,
        received: ReceivedRequest,
        op: Op | Service,
        meanwhile: Meanwhile = do_nothing,
    ) -> Caller:
        """Who asks; an encrypted message is decrypted in the envelope.

        meanwhile: is told who asks while what proves it is put on record; then the envelope can be
        read. What it raises comes after a refusal. Raises RequestRefused, InvalidEnvelope and what
        Storage raises.
        """
        envelope = received.envelope
        encrypted = isinstance(envelope, G2pEnvelope) and envelope.is_encrypted()
        later = encrypted or op in CHANGES
        caller = await self._authenticator.authenticate(
            AuthRequest(
                received.request,
                received.raw,
                received.body,
                envelope.sender_id(),
                envelope.message_id(),
                envelope.sent_at(),
                op,
            ),
            do_nothing if later else meanwhile,
        )
        self.release(received.request)
        if isinstance(envelope, G2pEnvelope) and encrypted:
            if encryption_key(caller.partner) is None:  # it could not read the reply
                raise RequestRefused(RefusalReason.CIPHER, partner=caller.partner)
            try:
                message = decrypt(received.body.get("message"), self._keys.encryption)
            except DecryptionFailed as error:
                raise RequestRefused(RefusalReason.CIPHER, partner=caller.partner) from error
            if is_nested_deeper(message, self._settings.most_levels):
                raise InvalidEnvelope("rjct.other.error", "message: too many levels")
            envelope.replace_message(message)
        if op in CHANGES:
            checking = self._check_evidence(received, op, caller)
            await do_meanwhile(checking, lambda: meanwhile(caller))
        elif later:
            meanwhile(caller)
        return caller

    async def _check_evidence(
        self, received: ReceivedRequest, op: Op | Service, caller: Caller
    ) -> None:
        """Raises RequestRefused where a change lacks what its partner has to bring."""
        partner = caller.partner
        reason = None
        if partner.signed_writes and caller.form is None:
            reason = RefusalReason.UNSIGNED
        elif partner.admission_key and not await self._is_admitted(received, op, partner):
            reason = RefusalReason.ADMISSION
        if reason is not None:
            self._authenticator.count_refusal(received.request, reason, partner.name, op)
            raise RequestRefused(reason, partner=partner)

    async def _is_admitted(
        self, received: ReceivedRequest, op: Op | Service, partner: Partner
    ) -> bool:
        token = received.request.headers.get(HEADER, "")
        if not token or len(token) > MAX_TOKEN_CHARS:
            return False
        raw_items = received.envelope.items(op)
        named = [info_text(raw, HEADER) if isinstance(raw, dict) else "" for raw in raw_items]
        age_s = self._settings.signature_age_s
        items = admitted_items(token, op, raw_items, named, partner, age_s)
        if items is None:
            return False
        references = {one.enrollment: one.reference for one in items}
        return await self._admissions.take(partner.name, token, references)

    async def authenticate_by_token(
        self, request: Request, raw: bytes, body: Any, op: Op | Service
    ) -> Caller:
        """Who asks by a bearer token, in an envelope without sender or time.

        Raises RequestRefused and what Storage raises.
        """
        caller = await self._authenticator.authenticate(
            AuthRequest(request, raw, body, "", "", "", op)
        )
        self.release(request)
        return caller

    def release(self, request: Request) -> None:
        """The body of ``request`` is nobody's any more, or of somebody who is known."""
        holding = request.scope.get(_HOLDING)
        if holding is not None:
            holding.give_back()

    def _open_envelope(self, body: Any, path: str) -> Envelope:
        if not (isinstance(body, dict) and "header" in body):
            return Spar2Envelope(body, self._strategies)
        if path.startswith(SPAR1_PATHS):
            return Spar1Envelope(body, self._strategies)
        return G2pEnvelope(body, self._strategies)

    def _most_bytes(self, request: Request) -> int:
        """A request without any proof is refused anyway: it is read for its envelope alone."""
        headers = request.headers
        if self._settings.unsigned or "signature" in headers or "authorization" in headers:
            return self._settings.most_bytes
        return min(MAX_UNPROVEN_BYTES, self._settings.most_bytes)


async def read_body(
    request: Request, most_bytes: int, wait_s: float, holding: Holding | None = None
) -> bytes:
    """The body, which must come within ``wait_s`` seconds. Raises BadRequest.

    holding: that takes each part of it.
    """
    chunks, size = [], 0
    try:
        async with asyncio.timeout(wait_s):
            async for chunk in request.stream():
                size += len(chunk)
                if size > most_bytes:
                    raise BadRequest(413, "G2P-REQ-413", "the request is too long")
                if holding is not None and not holding.take(len(chunk)):
                    raise BadRequest(503, "G2P-REQ-503", "too much at once; try again later")
                chunks.append(chunk)
    except TimeoutError as error:
        raise BadRequest(408, "G2P-REQ-408", "the request came too slowly") from error
    return b"".join(chunks)
