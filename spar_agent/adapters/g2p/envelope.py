"""The envelope of G2P Connect 1.0: header and message, and how a refusal stands in it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from spar_agent.adapters.g2p.mapper_dialect import MapperCall
from spar_agent.adapters.g2p.refusals import refusal
from spar_agent.adapters.new_ids import new_message_id
from spar_agent.domain.times import stamp
from spar_agent.errors import BadReply


def envelope(
    action: str, sender: str, message: Mapping[str, Any], now: datetime, count: int = 1
) -> dict[str, Any]:
    """``message`` under a header and a transaction id of its own."""
    return {
        "header": {
            "version": "1.0.0",
            "message_id": new_message_id(),
            "message_ts": stamp(now),
            "action": action,
            "sender_id": sender,
            "sender_uri": "",
            "receiver_id": "",
            "total_count": count,
            "is_msg_encrypted": False,
            "meta": {},
        },
        "message": {"transaction_id": new_message_id(), **message},
    }


def read_message(op: MapperCall, reply: Any) -> Mapping[str, Any]:
    """The message of a reply to ``op``. Raises what its header refuses, BadReply for no reply."""
    head = reply.get("header") if isinstance(reply, dict) else None
    if not isinstance(head, dict):
        raise BadReply("no header")
    message = reply.get("message")
    listed = isinstance(message, dict) and f"{op}_response" in message
    if head.get("status") == "rjct" and not listed:
        raise refusal(str(head.get("status_reason_code") or ""))
    return message if isinstance(message, dict) else {}


def read_acknowledgement(reply: Any) -> None:
    """Returns for ACK. Raises what NACK and ERR mean, BadReply for anything else."""
    message = reply.get("message") if isinstance(reply, dict) else None
    status = message.get("ack_status") if isinstance(message, dict) else None
    if status == "ACK":
        return
    if status not in {"NACK", "ERR"} or not isinstance(message, dict):
        raise BadReply("no acknowledgement")
    error = message.get("error")
    raise refusal(str(error.get("code") or "") if isinstance(error, dict) else "")
