"""The shapes of requests and replies, for the OpenAPI document."""

from typing import Any

from spar_mapper.core.model import Op

TEXT: dict[str, Any] = {"type": "string"}
TEXT_OR_NULL: dict[str, Any] = {"type": ["string", "null"]}
INTEGER: dict[str, Any] = {"type": "integer"}
TIME: dict[str, Any] = {"type": "string", "format": "date-time"}
ANY_OBJECT: dict[str, Any] = {"type": "object"}


def obj(required: str, **properties: Any) -> dict[str, Any]:
    """An object; required: names with spaces between."""
    made = {"type": "object", "properties": properties}
    return {**made, "required": required.split()} if required else made


def ref(name: str) -> dict[str, str]:
    """A reference to one of ``schemas``."""
    return {"$ref": f"#/components/schemas/{name}"}


def array(inside: dict[str, Any], **limits: int) -> dict[str, Any]:
    """A list whose items are ``inside``. limits: minItems, maxItems."""
    return {"type": "array", "items": inside, **limits}


def _item(op: Op, fa: dict[str, Any]) -> dict[str, Any]:
    members = {
        "reference_id": {**TEXT, "minLength": 1, "maxLength": 99},
        "timestamp": TIME,
        "id": {**TEXT, "maxLength": 256},
        "fa": fa,
        "additional_info": array(ANY_OBJECT),
        "locale": TEXT,
    }
    if op is Op.RESOLVE:
        members["scope"] = {"enum": ["yes_no", "details"]}
        return obj("reference_id timestamp", **members)
    members["expected_version"] = INTEGER
    if op is Op.UNLINK:
        return obj("reference_id timestamp id", **members)
    more = {"name": TEXT, "phone_number": TEXT, "expiry_date": {**TEXT, "format": "date"}}
    return obj("reference_id timestamp id fa", **members, **more)


def _answer(op: Op, fa: dict[str, Any]) -> dict[str, Any]:
    mapping = obj("version updated_at", version=INTEGER, updated_at=TIME, updated_by=TEXT)
    members: dict[str, Any] = {
        "reference_id": TEXT,
        "timestamp": TIME,
        "status": {"enum": ["succ", "rjct"]},
        "status_reason_code": TEXT_OR_NULL,
        "status_reason_message": TEXT_OR_NULL,
        "additional_info": {"type": ["array", "null"], "items": ANY_OBJECT},
        "locale": TEXT,
        "mapping": mapping,
    }
    if op is not Op.LINK:
        members["id"] = TEXT_OR_NULL
    if op in {Op.LINK, Op.RESOLVE}:
        members["fa"] = fa
    return obj("reference_id timestamp status", **members)


FA = {
    "anyOf": [
        obj(
            "strategy_id fa_type bank_name bank_code branch_name branch_code account_number",
            strategy_id=INTEGER,
            **dict.fromkeys(
                (
                    "fa_type",
                    "bank_name",
                    "bank_code",
                    "branch_name",
                    "branch_code",
                    "account_number",
                ),
                TEXT,
            ),
        ),
        *(
            obj(
                f"strategy_id fa_type wallet_provider_name wallet_provider_code {number}",
                strategy_id=INTEGER,
                fa_type=TEXT,
                wallet_provider_name=TEXT,
                wallet_provider_code=TEXT,
                **{number: TEXT},
            )
            for number in ("mobile_number", "email_address")
        ),
    ]
}
G2P_HEADER = obj(
    "message_id message_ts action sender_id total_count",
    version={"enum": ["1.0.0"]},
    message_id=TEXT,
    message_ts=TIME,
    action=TEXT,
    sender_id=TEXT,
    sender_uri=TEXT,
    receiver_id=TEXT,
    total_count={**INTEGER, "minimum": 0},
    is_msg_encrypted={"type": "boolean"},
    meta=ANY_OBJECT,
)
G2P_REPLY_HEADER = obj(
    "message_id message_ts action status total_count completed_count",
    version=TEXT,
    message_id=TEXT,
    message_ts=TIME,
    action=TEXT,
    status={"enum": ["rcvd", "pdng", "succ", "rjct"]},
    status_reason_code=TEXT_OR_NULL,
    status_reason_message=TEXT_OR_NULL,
    total_count=INTEGER,
    completed_count=INTEGER,
    sender_id=TEXT,
    receiver_id=TEXT,
    is_msg_encrypted={"type": "boolean"},
    meta=ANY_OBJECT,
)
SPAR_HEADER = obj(
    "sender_app_mnemonic sender_app_url request_id request_timestamp",
    sender_app_mnemonic=TEXT,
    sender_app_url=TEXT,
    request_id=TEXT,
    request_timestamp=TIME,
    instance_id=TEXT_OR_NULL,
)
SPAR_REPLY_HEADER = obj(
    "request_id response_status response_timestamp",
    request_id=TEXT,
    response_status={"enum": ["SUCCESS", "ERROR"]},
    response_error_code=TEXT_OR_NULL,
    response_error_message=TEXT_OR_NULL,
    response_timestamp=TIME,
)
PAGING = obj(
    "current_page page_size",
    current_page={**INTEGER, "minimum": 1},
    page_size={**INTEGER, "minimum": 1},
)
ENCRYPTED = obj(
    "header encrypted_key iv ciphertext tag",
    header=obj("alg enc kid", alg=TEXT, enc=TEXT, kid=TEXT),
    protected=TEXT,
    encrypted_key=TEXT,
    iv=TEXT,
    ciphertext=TEXT,
    tag=TEXT,
)


def spar(payload: dict[str, Any]) -> dict[str, Any]:
    """A SPAR 2.x request around ``payload``."""
    body = obj("request_payload", request_payload=payload, pagination_request=ref("Paging"))
    return obj("request_header request_body", request_header=ref("SparHeader"), request_body=body)


def spar_reply(payload: dict[str, Any]) -> dict[str, Any]:
    """A SPAR 2.x reply around ``payload``."""
    paging = {"type": ["object", "null"]}
    body = obj("response_payload", response_payload=payload, pagination_response=paging)
    members = {"response_header": ref("SparReplyHeader"), "response_body": body}
    return obj("response_header response_body", **members)


def g2p(message: dict[str, Any]) -> dict[str, Any]:
    """A G2P Connect request around ``message``."""
    either = {"anyOf": [message, ref("EncryptedMessage")]}
    return obj("header message", header=ref("G2pHeader"), message=either)


def g2p_reply(message: dict[str, Any]) -> dict[str, Any]:
    """A G2P Connect reply around ``message``; of a refusal it is missing, in SPAR 1.x empty."""
    either = {"anyOf": [message, ref("EncryptedMessage"), {"type": "object", "maxProperties": 0}]}
    return obj("header", header=ref("G2pReplyHeader"), message=either)


def schemas() -> dict[str, Any]:
    """All schemas of ``components``, by their names."""
    error = obj("code message", code=TEXT, message=TEXT)
    ack = obj(
        "ack_status timestamp correlation_id",
        ack_status={"enum": ["ACK", "NACK", "ERR"]},
        timestamp=TIME,
        correlation_id=TEXT,
        error={"anyOf": [error, {"type": "null"}]},
    )
    question = obj(
        "reference_id txn_type attribute_type attribute_value",
        reference_id=TEXT,
        txn_type={"enum": [op.value for op in Op]},
        attribute_type={"enum": ["transaction_id", "reference_id_list", "correlation_id"]},
        attribute_value={"anyOf": [TEXT, array(TEXT)]},
        locale=TEXT,
    )
    status = obj("txn_type txn_status", txn_type=TEXT, txn_status=ANY_OBJECT)
    made: dict[str, Any] = {
        "Errors": obj("errors", errors=array(error)),
        "Ack": obj("message", message=ack),
        "SparHeader": SPAR_HEADER,
        "SparReplyHeader": SPAR_REPLY_HEADER,
        "G2pHeader": G2P_HEADER,
        "G2pReplyHeader": G2P_REPLY_HEADER,
        "Paging": PAGING,
        "EncryptedMessage": ENCRYPTED,
        "StatusRequest": g2p(
            obj("transaction_id txnstatus_request", transaction_id=TEXT, txnstatus_request=question)
        ),
        "StatusReply": g2p_reply(
            obj("transaction_id", transaction_id=TEXT, txnstatus_response=status)
        ),
    }
    for op in Op:
        made |= _of_operation(op)
    return made


def _of_operation(op: Op) -> dict[str, Any]:
    fa = FA if op in {Op.LINK, Op.UPDATE} else TEXT
    request, response = f"{op}_request", f"{op}_response"
    spar_fa = {"type": ["object", "null"]} if op is Op.RESOLVE else TEXT
    name = op.capitalize()
    many: dict[str, Any] = {"minItems": 1, "maxItems": 1000}

    def message(item: dict[str, Any]) -> dict[str, Any]:
        listed = {"transaction_id": TEXT, request: array(item, **many)}
        return obj(f"transaction_id {request}", **listed)

    def answers(fa: dict[str, Any]) -> dict[str, Any]:
        listed = {"transaction_id": TEXT, "correlation_id": TEXT_OR_NULL}
        return obj(f"transaction_id {response}", **listed, **{response: array(_answer(op, fa))})

    return {
        f"Spar{name}Request": spar(message(_item(op, fa))),
        f"Spar{name}Reply": spar_reply(answers(spar_fa)),
        f"G2p{name}Request": g2p(message(_item(op, TEXT))),
        f"G2p{name}Reply": g2p_reply(answers(TEXT)),
    }
