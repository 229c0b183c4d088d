"""How long and how large the head of a request may be; uvicorn itself waits for ever."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

WAIT_S = 10.0
MAX_BYTES = 32_768
"""Our longest head has two signatures of a few hundred bytes each."""


class HeadLimit(HttpToolsProtocol):
    """Closes a connection whose head is not whole in time.

    The time runs from the connection, and again from the first byte of each further request.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._deadline: asyncio.TimerHandle | None = None
        self._bytes = 0

    def connection_made(self, transport: Any) -> None:
        """A head is awaited."""
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is awaited any more."""
        self._head_is_whole()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Counts what belongs to a head that is not whole."""
        if self._deadline is not None:
            self._bytes += len(data)
        super().data_received(data)
        if self._deadline is not None and self._bytes > MAX_BYTES:
            self._close()

    def on_message_begin(self) -> None:
        """The first byte of a request."""
        super().on_message_begin()
        if self._deadline is None:
            self._await_head()

    def on_headers_complete(self) -> None:
        """From here on the body has limits of its own."""
        self._head_is_whole()
        super().on_headers_complete()

    def _await_head(self) -> None:
        self._bytes = 0
        self._deadline = self.loop.call_later(WAIT_S, self._close)

    def _head_is_whole(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _close(self) -> None:
        self._head_is_whole()
        if not self.transport.is_closing():
            self.transport.close()
