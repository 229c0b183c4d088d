"""``txn/status``: what became of acknowledged requests.

Source: G2P Connect 1.0.0, TxnStatusRequest and TxnStatusResponse.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import UNSET, Struct

from spar_mapper.core.model import Op, Service
from spar_mapper.dialects.envelope import InvalidEnvelope
from spar_mapper.dialects.g2p import G2pEnvelope
from spar_mapper.dialects.g2p_messages import (
    StatusAttribute,
    StatusQuestion,
    StatusRequestMessage,
    TransactionReport,
)
from spar_mapper.dialects.items import is_text
from spar_mapper.records.jobs import Job, Jobs

MAX_REFERENCES = 1000
NOT_KNOWN = ("rjct.reference_id.invalid", "no such request is known")


@dataclass(frozen=True, slots=True)
class StatusQuery:
    """Which requests are asked about: those of which ``attribute`` is one of ``values``."""

    op: Op
    attribute: StatusAttribute
    values: tuple[str, ...]


def read_status_query(envelope: G2pEnvelope) -> StatusQuery:
    """The query in a request for ``txn/status``. Raises InvalidEnvelope."""
    envelope.check_header(Service.STATUS, 1)
    message = envelope.decrypted_body()["message"]
    try:
        question = msgspec.convert(message, StatusRequestMessage).txnstatus_request
    except msgspec.ValidationError as error:
        raise InvalidEnvelope("rjct.other.error", f"message: {error}") from error
    values = _values(question)
    if not 0 < len(values) <= MAX_REFERENCES or not all(is_text(value, 99) for value in values):
        text = "message.txnstatus_request.attribute_value: text of 1 to 99 is required"
        raise InvalidEnvelope("rjct.other.error", text)
    return StatusQuery(question.txn_type, question.attribute_type, values)


def _values(question: StatusQuestion) -> tuple[str, ...]:
    value = question.attribute_value
    if isinstance(value, list):
        return tuple(value)
    if question.attribute_type is StatusAttribute.REFERENCES:
        return tuple(part.strip() for part in value.split(","))
    return (value,)


async def status_reply(
    jobs: Jobs, partner: str, envelope: G2pEnvelope, query: StatusQuery
) -> Struct:
    """A TxnStatusResponse about jobs of ``partner``.

    Its header says ``pdng`` until all are done, and ``rjct`` where one was refused as a whole or
    none is known. Raises what Storage raises.
    """
    jobs_found = await jobs.find(partner, query.attribute, query.values)
    found = [job for job in jobs_found if job.op == query.op]
    if not found:
        return envelope.status_reply("rjct", UNSET, (0, 0), NOT_KNOWN)
    transaction = envelope.transaction_type(found[0].txn, found[0].id)
    report: TransactionReport[Any] = TransactionReport(f"on-{query.op.value}", transaction)
    if any(job.reply is None for job in found):
        return envelope.status_reply("pdng", report, (0, 0))
    if refused := _first_refusal(found):
        return envelope.status_reply("rjct", report, (0, 0), refused)
    rows = _item_replies(query, found)
    setattr(transaction, f"{query.op}_response", envelope.stored_items(query.op, rows))
    succeeded = sum(1 for row in rows if row["status"] == "succ")
    return envelope.status_reply("succ", report, (len(rows), succeeded))


def _first_refusal(found: Sequence[Job]) -> tuple[str | None, str | None] | None:
    """Code and text of a request that was refused as a whole when its turn came."""
    for job in found:
        header = job.reply["header"]
        if header["status"] == "rjct":
            return header.get("status_reason_code"), header.get("status_reason_message")
    return None


def _item_replies(query: StatusQuery, found: Sequence[Job]) -> list[Any]:
    """The replies to the items of jobs that are all done, as they are kept."""
    rows = [
        row for job in found for row in job.reply.get("message", {}).get(f"{query.op}_response", [])
    ]
    if query.attribute is StatusAttribute.REFERENCES:
        wanted = set(query.values)
        return [row for row in rows if row["reference_id"] in wanted]
    return rows
