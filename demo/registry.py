"""Speaks to the registry as any partner would: signed SPAR 2.x requests of one item."""

import base64
import json
import urllib.request
import uuid
from datetime import UTC, datetime
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa


def resolve(url: str, sender: str, key_pem: str, person: str) -> tuple[str, bool]:
    """The answer as indented JSON with the account masked, and whether one is registered."""
    item = resolve_item(url, sender, key_pem, person)
    fa = item.get("fa") or {}
    registered = item.get("status_reason_code") == "succ.id.active" and bool(
        fa.get("account_number")
    )
    if fa.get("account_number"):
        fa["account_number"] = "··" + fa["account_number"][-4:]
    return json.dumps(item, indent=1, ensure_ascii=False), registered


def resolve_item(url: str, sender: str, key_pem: str, person: str) -> dict[str, Any]:
    """The item of the reply, as SPAR 2.x has it; without ``fa`` where nothing is registered."""
    return ask(url, sender, key_pem, "resolve", {"id": person, "scope": "details"})


def ask(
    url: str, sender: str, key_pem: str, operation: str, item: dict[str, Any]
) -> dict[str, Any]:
    """One item to ``resolve``, ``link``, ``update`` or ``unlink``; the item of the reply."""
    now = datetime.now(UTC).isoformat()
    reference = f"demo-{operation}-{uuid.uuid4()}"
    item = {"reference_id": reference, "timestamp": now, **item}
    body = {
        "request_header": {
            "sender_app_mnemonic": sender,
            "sender_app_url": "",
            "request_id": reference,
            "request_timestamp": now,
        },
        "request_body": {
            "request_payload": {"transaction_id": reference, f"{operation}_request": [item]}
        },
    }
    payload = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    request = urllib.request.Request(  # noqa: S310 -- our own server
        f"{url}/mapper/{operation}",
        data=payload,
        headers={"Content-Type": "application/json", "Signature": _signature(payload, key_pem)},
    )
    with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 -- likewise
        reply = json.load(answer)
    rows = reply["response_body"]["response_payload"][f"{operation}_response"]
    answered: dict[str, Any] = rows[0]
    return answered


def _signature(payload: bytes, key_pem: str) -> str:
    key = serialization.load_pem_private_key(key_pem.encode(), None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError("an RSA key is needed")
    header = _b64(b'{"alg":"RS256"}')
    signed = key.sign(f"{header}.{_b64(payload)}".encode(), padding.PKCS1v15(), hashes.SHA256())
    return f"{header}..{_b64(signed)}"


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
