"""What every posted request goes through first: bytes, JSON, depth, envelope, proof, cipher."""

import asyncio
from dataclasses import dataclass
from typing import Any

import msgspec
from starlette.requests import Request

from spar_mapper.envelopes import Envelope, G2pEnvelope, Spar2Envelope, Unreadable
from spar_mapper.security.gate import Admitted, Call, Gate, NotAdmitted, Refusal
from spar_mapper.security.jwe import CannotDecrypt, decrypted, encryption_key
from spar_mapper.security.keys import ServerKeys
from spar_mapper.security.limits import is_deeper
from spar_mapper.settings import Settings
from spar_mapper.strategies import Book

SPAR_1 = ("/sync/", "/async/")
"""Where only SPAR 1.x clients call."""


class BadCall(Exception):
    """No request of ours: HTTP status, code and a sentence."""

    def __init__(self, status: int, code: str, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True, repr=False)
class Taken:
    """A request as far as it can be read without knowing who asks."""

    request: Request
    raw: bytes
    body: Any
    envelope: Envelope


class Intake:
    """Reads requests, and lets in who may."""

    def __init__(self, settings: Settings, gate: Gate, keys: ServerKeys, book: Book) -> None:
        self._settings = settings
        self._gate = gate
        self._keys = keys
        self._book = book

    async def json(self, request: Request) -> tuple[bytes, Any]:
        """Raises BadCall."""
        raw = await self._bytes(request)
        try:
            body = msgspec.json.decode(raw)
        except (ValueError, RecursionError) as why:  # also bytes that are not UTF-8
            raise BadCall(400, "G2P-REQ-102", "the request is not JSON") from why
        if is_deeper(body, self._settings.most_levels):
            text = f"objects and lists inside each other: at most {self._settings.most_levels}"
            raise BadCall(400, "G2P-REQ-102", text)
        return raw, body

    async def envelope(self, request: Request) -> Taken:
        """Raises BadCall."""
        raw, body = await self.json(request)
        try:
            old = request.url.path.startswith(SPAR_1)
            return Taken(request, raw, body, open_envelope(body, self._book, spar1=old))
        except Unreadable as why:
            raise BadCall(400, "G2P-REQ-102", why.text) from why

    async def admit(self, taken: Taken, op: str) -> Admitted:
        """Who asks; an encrypted message is opened. Raises NotAdmitted, Unreadable."""
        envelope = taken.envelope
        admitted = await self._gate.admit(
            Call(
                taken.request,
                taken.raw,
                taken.body,
                envelope.sender(),
                envelope.message(),
                envelope.sent_at(),
                op,
            )
        )
        if isinstance(envelope, G2pEnvelope) and envelope.is_encrypted():
            if encryption_key(admitted.asker) is None:  # it could not read the answer
                raise NotAdmitted(Refusal.CIPHER)
            try:
                inside = decrypted(taken.body.get("message"), self._keys.encryption)
            except CannotDecrypt as why:
                raise NotAdmitted(Refusal.CIPHER) from why
            if is_deeper(inside, self._settings.most_levels):
                raise Unreadable("rjct.other.error", "message: too many levels")
            envelope.reveal(inside)
        return admitted

    async def admit_token(self, request: Request, raw: bytes, body: Any, op: str) -> Admitted:
        """For an envelope without sender or time: who shows a token. Raises NotAdmitted."""
        return await self._gate.admit(Call(request, raw, body, "", "", "", op))

    async def _bytes(self, request: Request) -> bytes:
        parts, size = [], 0
        try:
            async with asyncio.timeout(self._settings.body_wait_s):
                async for part in request.stream():
                    size += len(part)
                    if size > self._settings.most_bytes:
                        raise BadCall(413, "G2P-REQ-413", "the request is too long")
                    parts.append(part)
        except TimeoutError as why:
            raise BadCall(408, "G2P-REQ-408", "the request came too slowly") from why
        return b"".join(parts)


def open_envelope(body: Any, book: Book, *, spar1: bool = False) -> Envelope:
    """The envelope ``body`` is in. Raises Unreadable."""
    if isinstance(body, dict) and "header" in body:
        return G2pEnvelope(body, book, spar1=spar1)
    return Spar2Envelope(body, book)
