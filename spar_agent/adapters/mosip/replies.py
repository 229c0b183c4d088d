"""What an answer of MOSIP ID Authentication says, whoever asked it."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from typing import Any

from spar_agent.domain.identity import error_of
from spar_agent.errors import BadReply


def new_transaction_id() -> str:
    """Ten digits, none of them a leading zero."""
    return str(secrets.randbelow(9_000_000_000) + 1_000_000_000)


def response_in(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """The ``response`` member, empty when there is none. Raises BadReply for another kind."""
    response = raw.get("response")
    if response is None:
        return {}
    if not isinstance(response, dict):
        raise BadReply("response is no object")
    return response


def raise_error_in(raw: Mapping[str, Any]) -> None:
    """Raise the identity error that the answer ``raw`` tells of; return where it tells none."""
    errors = raw.get("errors")
    if errors:
        first = errors[0] if isinstance(errors, list) else errors
        code = str(first.get("errorCode", "")) if isinstance(first, dict) else ""
        raise error_of(code)


def reply_digest(body: bytes) -> str:
    """What is kept of a reply that the center attested: it may hold the person's eKYC."""
    return f"sha256:{hashlib.sha256(body).hexdigest()}"


def signed_parts(kept: str) -> tuple[bytes, str]:
    """Body and signature of a reply that was kept before there was a center; empty for none."""
    try:
        found = json.loads(kept)
    except ValueError:
        return b"", ""
    if not isinstance(found, dict):
        return b"", ""
    body, signature = found.get("body"), found.get("response-signature")
    if not isinstance(body, str) or not isinstance(signature, str):
        return b"", ""
    return body.encode(), signature
