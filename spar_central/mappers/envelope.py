"""The envelope of G2P Connect 1.0: header and message, and how a refusal stands in it."""

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from spar_central.clock import stamp
from spar_central.mappers.port import MapperCall, MapperSilent
from spar_central.mappers.refusals import refusal


def envelope(
    action: str, sender: str, message: Mapping[str, Any], now: datetime, count: int = 1
) -> dict[str, Any]:
    """``message`` under a header and a transaction id of its own."""
    return {
        "header": {
            "version": "1.0.0",
            "message_id": str(uuid.uuid4()),
            "message_ts": stamp(now),
            "action": action,
            "sender_id": sender,
            "sender_uri": "",
            "receiver_id": "",
            "total_count": count,
            "is_msg_encrypted": False,
            "meta": {},
        },
        "message": {"transaction_id": str(uuid.uuid4()), **message},
    }


def read_message(op: MapperCall, reply: Any) -> Mapping[str, Any]:
    """The message of a reply to ``op``. Raises what its header refuses, or MapperSilent."""
    head = reply.get("header") if isinstance(reply, dict) else None
    if not isinstance(head, dict):
        raise MapperSilent("no header")
    message = reply.get("message")
    listed = isinstance(message, dict) and f"{op}_response" in message
    if head.get("status") == "rjct" and not listed:
        raise refusal(str(head.get("status_reason_code") or ""))
    return message if isinstance(message, dict) else {}


def read_acknowledgement(reply: Any) -> None:
    """Returns for ACK. Raises what NACK and ERR mean, MapperSilent for anything else."""
    message = reply.get("message") if isinstance(reply, dict) else None
    status = message.get("ack_status") if isinstance(message, dict) else None
    if status == "ACK":
        return
    if status not in {"NACK", "ERR"} or not isinstance(message, dict):
        raise MapperSilent("no acknowledgement")
    error = message.get("error")
    raise refusal(str(error.get("code") or "") if isinstance(error, dict) else "")
