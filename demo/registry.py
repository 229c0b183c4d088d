"""Asks the registry what is registered, as any partner would: a signed SPAR 2.x resolve."""

import base64
import json
import urllib.request
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
    body = {
        "request_header": {
            "sender_app_mnemonic": sender,
            "sender_app_url": "",
            "request_id": "demo-resolve",
            "request_timestamp": datetime.now(UTC).isoformat(),
        },
        "request_body": {
            "request_payload": {
                "transaction_id": "demo-resolve",
                "resolve_request": [
                    {
                        "reference_id": "demo-resolve-1",
                        "timestamp": datetime.now(UTC).isoformat(),
                        "id": person,
                        "scope": "details",
                    }
                ],
            }
        },
    }
    payload = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    request = urllib.request.Request(  # noqa: S310 -- our own server
        f"{url}/mapper/resolve",
        data=payload,
        headers={"Content-Type": "application/json", "Signature": _signature(payload, key_pem)},
    )
    with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 -- likewise
        reply = json.load(answer)
    item: dict[str, Any] = reply["response_body"]["response_payload"]["resolve_response"][0]
    return item


def _signature(payload: bytes, key_pem: str) -> str:
    key = serialization.load_pem_private_key(key_pem.encode(), None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError("an RSA key is needed")
    header = _b64(b'{"alg":"RS256"}')
    signed = key.sign(f"{header}.{_b64(payload)}".encode(), padding.PKCS1v15(), hashes.SHA256())
    return f"{header}..{_b64(signed)}"


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
