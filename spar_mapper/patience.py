"""How long, and how large, the head of a request may be: uvicorn waits for ever, and keeps it."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MOST_HEAD = 65_536
"""Bytes. Our longest head is a signature of a few hundred and a bearer token."""


class Patient(HttpToolsProtocol):
    """uvicorn's protocol, closing a connection whose head is not whole within ``head_wait_s``.

    The time runs from the connection, and again from the first byte of each further request; how
    long an idle connection is kept between two requests is uvicorn's own limit.
    """

    head_wait_s = 10.0

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._deadline: asyncio.TimerHandle | None = None
        self._head_bytes = 0

    def connection_made(self, transport: Any) -> None:
        """The first head is awaited."""
        super().connection_made(transport)
        self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is awaited any more."""
        self._head_is_here()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Counts what belongs to a head that is not whole."""
        if self._deadline is not None:
            self._head_bytes += len(data)
        super().data_received(data)
        if self._deadline is not None and self._head_bytes > MOST_HEAD:
            self._hang_up()

    def on_message_begin(self) -> None:
        """The first byte of a request."""
        super().on_message_begin()
        if self._deadline is None:
            self._expect_head()

    def on_headers_complete(self) -> None:
        """From here on the body has its own limits."""
        self._head_is_here()
        super().on_headers_complete()

    def _expect_head(self) -> None:
        self._head_bytes = 0
        self._deadline = self.loop.call_later(self.head_wait_s, self._hang_up)

    def _head_is_here(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _hang_up(self) -> None:
        self._head_is_here()
        if not self.transport.is_closing():
            self.transport.close()


def patient(head_wait_s: float) -> type[Patient]:
    """The protocol with this patience: uvicorn is given a class, and makes one for a connection."""
    return type("Patient", (Patient,), {"head_wait_s": head_wait_s})
