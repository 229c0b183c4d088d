"""``txn/status``: what became of acknowledged requests.

Source: G2P Connect 1.0.0, TxnStatusRequest and TxnStatusResponse.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from spar_mapper.core.model import Op
from spar_mapper.dialects.envelope import InvalidEnvelope
from spar_mapper.dialects.g2p import G2pEnvelope
from spar_mapper.dialects.items import is_text
from spar_mapper.records.jobs import Job, Jobs

STATUS = "txn-status"
ON_STATUS = "txn-on-status"
"""The action of the reply to STATUS."""
ATTRIBUTES = ("transaction_id", "correlation_id", "reference_id_list")
MAX_REFERENCES = 1000


@dataclass(frozen=True, slots=True)
class StatusQuery:
    """Which requests are asked about. attribute: one of ATTRIBUTES, of which ``values`` are."""

    op: Op
    attribute: str
    values: tuple[str, ...]


def read_status_query(envelope: G2pEnvelope) -> StatusQuery:
    """The query in a request for ``txn/status``. Raises InvalidEnvelope."""
    envelope.check_header(STATUS, 1)
    request = envelope.decrypted_body()["message"].get("txnstatus_request")
    if not isinstance(request, dict):
        raise _invalid("txnstatus_request: an object is required")
    names = ("txn_type", "attribute_type", "attribute_value")
    op, attribute, value = (request.get(name) for name in names)
    if op not in {o.value for o in Op}:
        raise _invalid("txnstatus_request.txn_type: link, update, resolve or unlink is required")
    if attribute not in ATTRIBUTES:
        raise _invalid(
            f"txnstatus_request.attribute_type: one of {', '.join(ATTRIBUTES)} is required"
        )
    values: list[Any] = value if isinstance(value, list) else [value]
    if attribute == "reference_id_list" and isinstance(value, str):
        values = [part.strip() for part in value.split(",")]
    are_valid = all(is_text(v, 99) for v in values)
    if not are_valid or not 0 < len(values) <= MAX_REFERENCES:
        raise _invalid("txnstatus_request.attribute_value: text of 1 to 99 is required")
    return StatusQuery(Op(op), attribute, tuple(values))


async def status_reply(
    jobs: Jobs, partner: str, envelope: G2pEnvelope, query: StatusQuery
) -> dict[str, Any]:
    """A TxnStatusResponse about jobs of ``partner``; its header says ``pdng`` until all are done.

    Raises what Storage raises.
    """
    found = [
        job for job in await jobs.find(partner, query.attribute, query.values) if job.op == query.op
    ]
    header = envelope.reply_header(ON_STATUS, "succ")
    message: dict[str, Any] = {
        "transaction_id": envelope.transaction_id(),
        "correlation_id": envelope.correlation_id,
    }
    if not found:
        header["status"] = "rjct"
        header["status_reason_code"] = "rjct.reference_id.invalid"
        header["status_reason_message"] = "no such request is known"
        return {"header": header, "message": message}
    rows = _item_replies(query, found)
    status: dict[str, Any] = {"transaction_id": found[0].txn, "correlation_id": found[0].id}
    if any(job.reply is None for job in found):
        header["status"] = "pdng"
    else:
        status[f"{query.op}_response"] = rows
        header["total_count"] = len(rows)
        header["completed_count"] = sum(1 for row in rows if row["status"] == "succ")
    message["txnstatus_response"] = {"txn_type": f"on-{query.op}", "txn_status": status}
    return {"header": header, "message": message}


def _item_replies(query: StatusQuery, found: Sequence[Job]) -> list[Any]:
    rows = [
        row
        for job in found
        if job.reply is not None
        for row in job.reply.get("message", {}).get(f"{query.op}_response", [])
    ]
    if query.attribute == "reference_id_list":
        wanted = set(query.values)
        return [row for row in rows if row["reference_id"] in wanted]
    return rows


def _invalid(text: str) -> InvalidEnvelope:
    return InvalidEnvelope("rjct.other.error", f"message.{text}")
