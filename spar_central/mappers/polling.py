"""Asynchronous mappers: an acknowledgement first, the answer when the mapper has it.

G2P Connect answers through a callback or through ``txn/status``, which is asked here. SPAR 1.x has
no status: what became of a write is seen by resolving.
Source: G2P Connect 1.0.0, ``/mapper/{op}``, ``/registry/sync/txn/status``.
"""

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from spar_central.mappers.envelope import envelope
from spar_central.mappers.http import Unsigned
from spar_central.mappers.port import MapperCall, MapperRefuses, MapperSilent

STATUS_PATHS = ("/registry/sync/txn/status", "/mapper/sync/txn/status", "/mapper/txn/status")
"""The specification has its only synchronous status under ``/registry``; servers differ."""
FIRST_PAUSE_S, MAX_PAUSE_S = 0.2, 5.0
Post = Callable[[str, dict[str, Any]], Awaitable[Any]]
Pause = Callable[[float], Awaitable[None]]


def pauses(total_s: float) -> Iterator[float]:
    """Growing waits that add up to ``total_s`` at most."""
    pause, spent = FIRST_PAUSE_S, 0.0
    while spent + pause <= total_s:
        yield pause
        spent += pause
        pause = min(pause * 2, MAX_PAUSE_S)


class StatusPoll:
    """Asks for the answer to an acknowledged request until it is there."""

    def __init__(
        self, post: Post, sender: str, within_s: float, pause: Pause = asyncio.sleep
    ) -> None:
        self._post = post
        self._sender = sender
        self._within_s = within_s
        self._pause = pause
        self._paths = list(STATUS_PATHS)

    async def answer(self, op: MapperCall, transaction_id: str, now: datetime) -> dict[str, Any]:
        """A reply as the synchronous operation would give it. Raises MapperSilent in the end."""
        for pause in pauses(self._within_s):
            reply = await self._ask(self._body(op, transaction_id, now))
            found = _finished(op, reply)
            if found is not None:
                return found
            await self._pause(pause)
        raise MapperSilent("acknowledged, no answer yet")

    async def _ask(self, body: dict[str, Any]) -> Any:
        while self._paths:
            try:
                return await self._post(self._paths[0], body)
            except MapperRefuses:
                self._paths.pop(0)
            except Unsigned as error:
                if error.status not in {404, 405}:  # a path that is not there is told unsigned
                    raise
                self._paths.pop(0)
        self._paths = list(STATUS_PATHS)
        raise MapperSilent("acknowledged, and it has no status")

    def _body(self, op: MapperCall, transaction_id: str, now: datetime) -> dict[str, Any]:
        request = {
            "reference_id": str(uuid.uuid4()),
            "txn_type": op,
            "attribute_type": "transaction_id",
            "attribute_value": transaction_id,
            "locale": "eng",
        }
        return envelope("txn-status", self._sender, {"txnstatus_request": request}, now)


def _finished(op: MapperCall, reply: Any) -> dict[str, Any] | None:
    """The operation's own reply inside a status reply; None while it is not there."""
    if not isinstance(reply, dict):
        raise MapperSilent("no status")
    message = reply.get("message")
    response = message.get("txnstatus_response") if isinstance(message, Mapping) else None
    inner = response.get("txn_status") if isinstance(response, Mapping) else None
    if not isinstance(inner, dict):
        return None
    if isinstance(inner.get("message"), dict):  # some send the whole envelope
        head, inner = inner.get("header"), inner["message"]
        return {"header": head if isinstance(head, dict) else {}, "message": inner}
    if f"{op}_response" not in inner:
        return None
    return {"header": {"status": "succ"}, "message": inner}
