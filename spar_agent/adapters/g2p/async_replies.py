"""Asynchronous mappers: an acknowledgement first, the answer when the mapper has it.

G2P Connect answers through a callback, which a laptop cannot take, or through ``txn/status``,
which it can ask. SPAR 1.x has no status: what became of a write is seen by resolving.
Source: G2P Connect 1.0.0, ``/mapper/{op}``, ``/registry/sync/txn/status``.
"""

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from spar_agent.adapters.g2p.mapper_dialect import stamp
from spar_agent.errors import BadReply, KeyRefused, NoAnswer, Refused, ServerFault, WrongServer

STATUS_PATHS = ("/registry/sync/txn/status", "/mapper/sync/txn/status", "/mapper/txn/status")
"""The specification has its only synchronous status under ``/registry``; servers differ."""
FIRST_PAUSE_S, MAX_PAUSE_S = 0.2, 5.0
KEY_CODES = frozenset(
    {
        "rjct.jwt.invalid",
        "err.signature.missing",
        "err.signature.invalid",
        "err.request.unauthorized",
        "err.request.forbidden",
        "err.sender_id.invalid",
    }
)
BUSY_CODES = frozenset(
    {"err.request.too_many_requests", "err.service.unavailable", "err.request.timeout"}
)

Post = Callable[[str, dict[str, Any]], Awaitable[Any]]
Pause = Callable[[float], Awaitable[None]]


def read_ack(reply: Any) -> None:
    """Returns for ACK. Raises what NACK and ERR mean, BadReply for anything else."""
    message = reply.get("message") if isinstance(reply, dict) else None
    if not isinstance(message, dict):
        raise BadReply("no acknowledgement")
    said = message.get("ack_status")
    if said == "ACK":
        return
    error = message.get("error")
    code = str(error.get("code") or "") if isinstance(error, dict) else ""
    if said not in {"NACK", "ERR"}:
        raise BadReply("no acknowledgement")
    if code in KEY_CODES:
        raise KeyRefused(server_code=code)
    if code == "err.version.not_supported":
        raise WrongServer(server_code=code)
    if code in BUSY_CODES:
        raise ServerFault(server_code=code)
    raise Refused(server_code=code)


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

    async def answer(self, op: str, transaction_id: str, now: datetime) -> dict[str, Any]:
        """A reply as the synchronous operation would give it. Raises NoAnswer in the end."""
        for pause in pauses(self._within_s):
            reply = await self._ask(self._body(op, transaction_id, now))
            found = _finished(op, reply)
            if found is not None:
                return found
            await self._pause(pause)
        raise NoAnswer("the mapper acknowledged and has no answer yet")

    async def _ask(self, body: dict[str, Any]) -> Any:
        while self._paths:
            try:
                return await self._post(self._paths[0], body)
            except WrongServer:
                self._paths.pop(0)
        self._paths = list(STATUS_PATHS)
        raise NoAnswer("the mapper acknowledges and cannot be asked what became of it")

    def _body(self, op: str, transaction_id: str, now: datetime) -> dict[str, Any]:
        return {
            "header": {
                "version": "1.0.0",
                "message_id": str(uuid.uuid4()),
                "message_ts": stamp(now),
                "action": "txn-status",
                "sender_id": self._sender,
                "sender_uri": "",
                "receiver_id": "",
                "total_count": 1,
                "is_msg_encrypted": False,
                "meta": {},
            },
            "message": {
                "transaction_id": str(uuid.uuid4()),
                "txnstatus_request": {
                    "reference_id": str(uuid.uuid4()),
                    "txn_type": op,
                    "attribute_type": "transaction_id",
                    "attribute_value": transaction_id,
                    "locale": "eng",
                },
            },
        }


def _finished(op: str, reply: Any) -> dict[str, Any] | None:
    """The operation's own reply inside a status reply; None while it is not there."""
    if not isinstance(reply, dict):
        raise BadReply("no status")
    message = reply.get("message")
    told = message.get("txnstatus_response") if isinstance(message, Mapping) else None
    inner = told.get("txn_status") if isinstance(told, Mapping) else None
    if not isinstance(inner, dict):
        return None
    if isinstance(inner.get("message"), dict):  # some send the whole envelope
        head, inner = inner.get("header"), inner["message"]
        return {"header": head if isinstance(head, dict) else {}, "message": inner}
    if f"{op}_response" not in inner:
        return None
    return {"header": {"status": "succ"}, "message": inner}
