"""HTTP message signatures over our requests: the device's, and beside it a person's.

Source: RFC 9421, RFC 9530; docs/central.md, "What a laptop sends".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import httpx
from http_message_signatures import HTTPMessageSigner, HTTPSignatureKeyResolver, algorithms

from spar_agent.adapters.central.keys import SigningKey

PROTOCOL: Final = "1"
COVERED: Final = (
    "@method",
    "@authority",
    "@path",
    "content-digest",
    "spar-counter",
    "spar-protocol",
)


@dataclass(frozen=True, slots=True)
class RequestSigner:
    """Who signs a request, under which nonce of Central's. label: ``device`` or ``person``."""

    label: str
    key: SigningKey
    nonce: str


class _Key(HTTPSignatureKeyResolver):
    def __init__(self, key: SigningKey) -> None:
        self._key = key

    def resolve_private_key(self, key_id: str) -> Any:
        return self._key.key.private_key if key_id == self._key.kid else None


def sign_request(
    url: str, body: bytes, counter: int, at: datetime, signers: Sequence[RequestSigner]
) -> dict[str, str]:
    """The headers with which ``body`` is posted to ``url``."""
    headers = {"spar-counter": str(counter), "spar-protocol": PROTOCOL}
    request = httpx.Request("POST", url, content=body, headers=headers)
    for one in signers:
        signer = HTTPMessageSigner(
            signature_algorithm=algorithms.ED25519, key_resolver=_Key(one.key)
        )
        signer.sign(
            request,
            key_id=one.key.kid,
            created=at,
            nonce=one.nonce,
            label=one.label,
            tag=f"spar-{one.label}",
            covered_component_ids=COVERED,
            append_if_signature_exists=True,
            body=body,
            use_existing_digest="content-digest" in request.headers,
        )
    kept = ("content-digest", "spar-counter", "spar-protocol", "signature-input", "signature")
    return {name: request.headers[name] for name in kept}
