"""Limits what a connection may take before anybody is known: time, bytes of headers, number.

uvicorn waits for ever, and keeps all headers.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Collection
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from spar_mapper.http.error_replies import error_reply
from spar_mapper.security.authenticator import RefusalReason
from spar_mapper.security.held_bytes import HeldBytes, Holding

MAX_HEADER_BYTES = 1_048_576
"""OpenG2P's key manager puts the whole body into the header Signature: 2,000 ids are 600 KB."""
HELD_HEADER_BYTES = 16 * MAX_HEADER_BYTES
ADDRESS_HEADER_BYTES = 6 * MAX_HEADER_BYTES
"""Of headers that are held at the same time, until their requests are answered."""


class Doorkeeper:
    """What all connections of a process share.

    most: connections of an address. throttled_s: the seconds for which nothing of it is read.
    proxies: whose connections are many people's, and are not counted.
    """

    def __init__(
        self, most: int, throttled_s: Callable[[str], float], proxies: Collection[str]
    ) -> None:
        self.throttled_s = throttled_s
        self._most = most
        self._proxies = proxies
        self._open: Counter[str] = Counter()
        self._headers = HeldBytes(HELD_HEADER_BYTES, ADDRESS_HEADER_BYTES)
        self._proxied_headers = HeldBytes(HELD_HEADER_BYTES, HELD_HEADER_BYTES)

    def is_proxy(self, address: str) -> bool:
        """True for an address of ``proxies``, and for a socket without any."""
        return not address or address in self._proxies

    def enters(self, address: str) -> bool:
        """Count one more connection; False when there are too many of this address."""
        self._open[address] += 1
        return self.is_proxy(address) or self._open[address] <= self._most

    def leaves(self, address: str) -> None:
        """One connection less."""
        self._open[address] -= 1
        if self._open[address] <= 0:
            del self._open[address]

    def headers(self, address: str) -> Holding:
        """What a connection of this address holds of headers."""
        held = self._proxied_headers if self.is_proxy(address) else self._headers
        return Holding(held, address)


class GuardedProtocol(HttpToolsProtocol):
    """uvicorn's protocol, closing a connection whose headers are too slow, too large, too many.

    The time runs from the connection, and again from the first byte of each further request; how
    long an idle connection is kept between two requests is uvicorn's own limit.
    """

    header_timeout_s = 10.0
    doorkeeper: Doorkeeper

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        super().__init__(*arguments, **keywords)
        self._deadline: asyncio.TimerHandle | None = None
        self._header_bytes = 0
        self._address = ""
        self._headers_held: Holding | None = None

    def connection_made(self, transport: Any) -> None:
        """Wait for the headers of the first request."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        self._headers_held = self.doorkeeper.headers(self._address)
        if not self.doorkeeper.enters(self._address):
            transport.abort()
            return
        self._start_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        self._release_headers()
        self.doorkeeper.leaves(self._address)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Count the bytes of headers that are not complete; of who is throttled parse no POST."""
        if data[:4] == b"POST" and self._is_between_requests() and self._is_throttled():
            return
        if self._deadline is not None:
            self._header_bytes += len(data)
        super().data_received(data)
        if self._deadline is None or self._headers_held is None:
            return
        if self._header_bytes > MAX_HEADER_BYTES or not self._headers_held.take(len(data)):
            self._close()

    def on_message_begin(self) -> None:
        """Wait for the headers of a further request, whose first byte has come."""
        super().on_message_begin()
        if self._deadline is None:
            self._start_waiting()

    def on_headers_complete(self) -> None:
        """Stop waiting: the body has limits of its own."""
        self._stop_waiting()
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        """The headers are not needed any more."""
        self._release_headers()
        super().on_response_complete()

    def _is_between_requests(self) -> bool:
        if self._deadline is not None:
            return self._header_bytes == 0
        return self.cycle.response_complete

    def _is_throttled(self) -> bool:
        """True where the address is, and was told so. That of a proxy says nothing."""
        if self.doorkeeper.is_proxy(self._address):
            return False
        wait_s = self.doorkeeper.throttled_s(self._address)
        if not wait_s:
            return False
        rate = RefusalReason.RATE
        reply = error_reply(rate.status, rate.ack_error, "not admitted", wait_s)
        lines = [b"%s: %s" % pair for pair in reply.raw_headers]
        start = f"HTTP/1.1 {rate.status} Too Many Requests".encode()
        head = b"\r\n".join([start, *lines, b"connection: close", b"", b""])
        self.transport.write(head + bytes(reply.body))
        self._close()
        return True

    def _release_headers(self) -> None:
        if self._headers_held is not None:
            self._headers_held.give_back()

    def _start_waiting(self) -> None:
        self._header_bytes = 0
        self._deadline = self.loop.call_later(self.header_timeout_s, self._close)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _close(self) -> None:
        self._stop_waiting()
        if not self.transport.is_closing():
            self.transport.close()


def guarded_protocol(
    timeout_s: float,
    most: int,
    throttled_s: Callable[[str], float],
    proxies: Collection[str],
) -> type[GuardedProtocol]:
    """The protocol with these limits: uvicorn takes a class, and makes one per connection."""
    members = {
        "header_timeout_s": timeout_s,
        "doorkeeper": Doorkeeper(most, throttled_s, proxies),
    }
    return type("GuardedProtocol", (GuardedProtocol,), members)
