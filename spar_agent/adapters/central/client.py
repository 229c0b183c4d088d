"""Requests to the entry for laptops: numbered, signed, one at a time."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

import httpx
import msgspec
from cryptography import x509

from spar_agent.adapters.central.chain import CLOCK_SKEW
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.refusals import BEHIND, NONCE, Refusal, refusal_in
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.central.request_signature import PROTOCOL, RequestSigner, sign_request
from spar_agent.adapters.http import (
    STRAIGHT,
    Connections,
    Reply,
    client,
    is_open_to_others,
    post_json,
)
from spar_agent.errors import BadReply, ProfileBad, SparError
from spar_agent.errors.central import CenterClock
from spar_agent.ports.clock import Clock
from spar_agent.ports.mapper import Traffic

log = logging.getLogger(__name__)

TIMEOUT_S: Final = 30.0
"""The center's own limit, where its settings name no other."""
NONCE_MARGIN_S: Final = 30.0
"""A nonce is asked for anew this long before its end: a request travels, too."""

S = TypeVar("S", bound=msgspec.Struct)


class NonceReply(msgspec.Struct):
    """Good for any number of requests within ``life_s``. now: the center's time."""

    nonce: str
    life_s: int
    now: datetime


class CenterClient:
    """Speaks for one laptop. What it raises: the network's errors and those of the center."""

    def __init__(
        self,
        url: str,
        device: SigningKey,
        counter: RequestNumbers,
        clock: Clock,
        *,
        ca_pem: str = "",
        connections: Connections = STRAIGHT,
        transport: httpx.AsyncBaseTransport | None = None,
        ordered: Callable[[tuple[str, ...]], None] = lambda _: None,
    ) -> None:
        """ordered: called with signed orders that came with a refusal. Raises ProfileBad."""
        self._url = checked_url(url)
        self._device = device
        self._counter = counter
        self._clock = clock
        self._ordered = ordered
        self._http = client(TIMEOUT_S, ca_pem, "", transport, connections)
        self._nonces: dict[str, tuple[str, float]] = {}
        self._ahead = timedelta()
        self._one_at_a_time = asyncio.Lock()
        self._sent = self._received = 0
        self._certificate = b""

    async def close(self) -> None:
        """Give the connections back."""
        await self._http.aclose()

    def server_ends(self) -> datetime | None:
        """Until when the certificate is good that the server showed last; None without TLS."""
        if not self._certificate:
            return None
        return x509.load_der_x509_certificate(self._certificate).not_valid_after_utc

    def traffic(self) -> Traffic:
        """Bytes of bodies so far."""
        return Traffic(self._sent, self._received)

    async def open_call(self, path: str, body: object, kind: type[S]) -> S:
        """A request without signature: a nonce, a join."""
        raw = msgspec.json.encode(body)
        return _as(await self._post(path, raw, {"spar-protocol": PROTOCOL}), kind)

    async def ping(self) -> None:
        """A nonce is the cheapest thing to ask for. Raises CenterClock before work would be lost.

        The center refuses what is signed so far from its own time; here it is told beforehand.
        """
        if abs(await self.clock_ahead()) > CLOCK_SKEW:
            raise CenterClock

    async def clock_ahead(self) -> timedelta:
        """The center's time less ours, told also to a laptop whose requests it would refuse."""
        reply = await self.open_call("/desks/nonce", {"kid": self._device.kid}, NonceReply)
        return reply.now - self._clock.now()

    async def call(
        self, path: str, body: object, kind: type[S], person: SigningKey | None = None
    ) -> S:
        """A request signed by this device and, where it must be, by a person at it.

        Numbered anew each time; the same ``body`` sent again gets the same answer.
        """
        raw = msgspec.json.encode(body)
        async with self._one_at_a_time:
            try:
                reply = await self._signed(path, raw, person)
            except SparError as error:
                if error.server_code not in {NONCE, *BEHIND}:
                    raise
                self._begin_anew(behind=error.server_code in BEHIND)
                reply = await self._signed(path, raw, person)
        return _as(reply, kind)

    def _begin_anew(self, *, behind: bool) -> None:
        """The nonce is over, or the file of the counter is older than what the center has seen."""
        self._nonces.clear()
        if behind:
            self._counter.go_beyond(self._center_ms())

    async def _signed(self, path: str, raw: bytes, person: SigningKey | None) -> Reply:
        device = RequestSigner("device", self._device, await self._nonce(self._device))
        signers = [device]
        if person is not None:
            signers.append(RequestSigner("person", person, await self._nonce(person)))
        number = self._counter.next(self._center_ms())
        url = f"{self._url}{path}"
        headers = sign_request(url, raw, number, self._clock.now(), signers)
        return await self._post(path, raw, headers)

    async def _nonce(self, key: SigningKey) -> str:
        known = self._nonces.get(key.kid)
        if known is not None and self._clock.ticks_s() < known[1]:
            return known[0]
        fresh = await self.open_call("/desks/nonce", {"kid": key.kid}, NonceReply)
        self._ahead = fresh.now - self._clock.now()
        until = self._clock.ticks_s() + max(1.0, fresh.life_s - NONCE_MARGIN_S)
        self._nonces[key.kid] = (fresh.nonce, until)
        return fresh.nonce

    def _center_ms(self) -> int:
        return int((self._clock.now() + self._ahead).timestamp() * 1000)

    async def _post(self, path: str, raw: bytes, headers: dict[str, str]) -> Reply:
        self._sent += len(raw)
        url = f"{self._url}{path}"
        sent = {**headers, "traceparent": _new_trace()}
        reply = await post_json(self._http, url, raw, sent, faults_in_json=True)
        self._certificate = reply.certificate
        self._received += len(reply.body)
        if reply.status >= 400:
            raise self._refused(refusal_in(reply))
        return reply

    def _refused(self, refusal: Refusal) -> SparError:
        log.info("the center refused: %s", refusal.code)
        if refusal.orders:
            self._ordered(refusal.orders)
        return refusal.as_error()


def _new_trace() -> str:
    """Numbers of this request alone, by which a center that traces tells what became of it.

    Source: W3C Trace Context, version 00, sampled.
    """
    return f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-01"


def checked_url(url: str) -> str:
    """Without a slash at its end. Raises ProfileBad: off this computer only https is spoken."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query:
        raise ProfileBad("center: an address like https://central.example.org")
    if is_open_to_others(url):
        raise ProfileBad("center: https is needed off this computer")
    return url.rstrip("/")


def _as(reply: Reply, kind: type[S]) -> S:
    try:
        found: Any = msgspec.json.decode(reply.body, type=kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise BadReply("not what was asked for") from error
    return found  # type: ignore[no-any-return]  # of that kind
