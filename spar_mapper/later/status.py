"""``txn/status``: what became of acknowledged requests.

Source: G2P Connect 1.0.0, TxnStatusRequest and TxnStatusResponse.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from spar_mapper.envelopes import G2pEnvelope, Unreadable
from spar_mapper.model import Op
from spar_mapper.records.jobs import Job, Jobs

STATUS = "txn-status"
ON_STATUS = "txn-on-status"
"""The action of its answer."""
ATTRIBUTES = ("transaction_id", "correlation_id", "reference_id_list")
MOST_REFERENCES = 1000


@dataclass(frozen=True, slots=True)
class Question:
    """About which request, and by what."""

    op: Op
    attribute: str
    values: tuple[str, ...]


def read_question(envelope: G2pEnvelope) -> Question:
    """Raises Unreadable."""
    envelope.check_header(STATUS, 1)
    told = envelope.opened()["message"].get("txnstatus_request")
    if not isinstance(told, dict):
        raise _bad("txnstatus_request: an object is required")
    op, attribute, value = (told.get(n) for n in ("txn_type", "attribute_type", "attribute_value"))
    if op not in {o.value for o in Op}:
        raise _bad("txnstatus_request.txn_type: link, update, resolve or unlink is required")
    if attribute not in ATTRIBUTES:
        raise _bad(f"txnstatus_request.attribute_type: one of {', '.join(ATTRIBUTES)} is required")
    values: list[Any] = value if isinstance(value, list) else [value]
    if attribute == "reference_id_list" and isinstance(value, str):
        values = [part.strip() for part in value.split(",")]
    good = all(isinstance(v, str) and 0 < len(v) <= 99 and "\x00" not in v for v in values)
    if not good or not 0 < len(values) <= MOST_REFERENCES:
        raise _bad("txnstatus_request.attribute_value: text of 1 to 99 is required")
    return Question(Op(op), attribute, tuple(values))


async def status(
    jobs: Jobs, partner: str, envelope: G2pEnvelope, question: Question, action: str
) -> dict[str, Any]:
    """A TxnStatusResponse: a whole reply, or a header that says ``pdng``."""
    found = [
        job
        for job in await jobs.find(partner, question.attribute, question.values)
        if job.op == question.op
    ]
    head = envelope.header(action, "succ", None, None)
    message: dict[str, Any] = {
        "transaction_id": envelope.transaction(),
        "correlation_id": envelope.correlation,
    }
    if not found:
        head["status"] = "rjct"
        head["status_reason_code"] = "rjct.reference_id.invalid"
        head["status_reason_message"] = "no such request is known"
        return {"header": head, "message": message}
    rows = _rows(question, found)
    told: dict[str, Any] = {"transaction_id": found[0].txn, "correlation_id": found[0].id}
    if any(job.reply is None for job in found):
        head["status"] = "pdng"
    else:
        told[f"{question.op}_response"] = rows
        head["total_count"] = len(rows)
        head["completed_count"] = sum(1 for row in rows if row["status"] == "succ")
    message["txnstatus_response"] = {"txn_type": f"on-{question.op}", "txn_status": told}
    return {"header": head, "message": message}


def _rows(question: Question, found: Sequence[Job]) -> list[Any]:
    rows = [
        row
        for job in found
        if job.reply is not None
        for row in job.reply.get("message", {}).get(f"{question.op}_response", [])
    ]
    if question.attribute == "reference_id_list":
        wanted = set(question.values)
        return [row for row in rows if row["reference_id"] in wanted]
    return rows


def _bad(text: str) -> Unreadable:
    return Unreadable("rjct.other.error", f"message.{text}")
