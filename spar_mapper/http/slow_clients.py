"""Limits the time and size of a request's headers: uvicorn waits for ever, and keeps them all."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MAX_HEADER_BYTES = 1_048_576
"""OpenG2P's key manager puts the whole body into the header Signature: 2,000 ids are 600 KB."""


class HeaderTimeoutProtocol(HttpToolsProtocol):
    """uvicorn's protocol, closing a connection whose headers are not complete in time.

    The time runs from the connection, and again from the first byte of each further request; how
    long an idle connection is kept between two requests is uvicorn's own limit.
    """

    header_timeout_s = 10.0

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        super().__init__(*arguments, **keywords)
        self._deadline: asyncio.TimerHandle | None = None
        self._header_bytes = 0

    def connection_made(self, transport: Any) -> None:
        """Wait for the headers of the first request."""
        super().connection_made(transport)
        self._start_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Count the bytes that belong to headers which are not complete."""
        if self._deadline is not None:
            self._header_bytes += len(data)
        super().data_received(data)
        if self._deadline is not None and self._header_bytes > MAX_HEADER_BYTES:
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


def protocol_with_timeout(timeout_s: float) -> type[HeaderTimeoutProtocol]:
    """The protocol with this time limit: uvicorn takes a class, and makes one per connection."""
    members = {"header_timeout_s": timeout_s}
    return type("HeaderTimeoutProtocol", (HeaderTimeoutProtocol,), members)
