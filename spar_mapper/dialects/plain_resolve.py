"""A resolve that asks for people by id and by nothing else, decoded in one go.

That is what payment systems send, in thousands. It is decoded to just the members it may have, so
that nothing in it has to be looked for, and nothing can make it large but its items; whatever has
another member is decoded as any request is.
"""

from typing import Any, Final

import msgspec
from msgspec import UNSET, Struct, UnsetType

from spar_mapper.dialects.items import PlainResolveItem

Text = str | UnsetType | None
LEVELS: Final = 5
"""How deep objects and lists stand inside each other in it."""
_ENVELOPE_OBJECTS: Final = 5
"""At most, in both dialects; each item is one more."""


class _Items(Struct, forbid_unknown_fields=True):
    resolve_request: list[PlainResolveItem]
    transaction_id: Text = UNSET


class _Spar2Header(Struct, forbid_unknown_fields=True):
    sender_app_mnemonic: Text = UNSET
    sender_app_url: Text = UNSET
    request_id: Text = UNSET
    request_timestamp: Text = UNSET
    programme: Text = UNSET


class _Meta(Struct, forbid_unknown_fields=True):
    programme: Text = UNSET


class _G2pHeader(Struct, forbid_unknown_fields=True):
    version: Text = UNSET
    message_id: Text = UNSET
    message_ts: Text = UNSET
    action: Text = UNSET
    sender_id: Text = UNSET
    sender_uri: Text = UNSET
    receiver_id: Text = UNSET
    total_count: int | float | UnsetType | None = UNSET
    is_msg_encrypted: bool | UnsetType | None = UNSET
    meta: _Meta | UnsetType | None = UNSET


class _Spar2Body(Struct, forbid_unknown_fields=True):
    request_payload: _Items


class _Request(Struct, forbid_unknown_fields=True):
    """The first two members are those of SPAR 2.x, the others of G2P Connect and SPAR 1.x.

    signature: G2P Connect has a place for it here; it is looked for in the HTTP header.
    """

    request_header: _Spar2Header | UnsetType = UNSET
    request_body: _Spar2Body | UnsetType = UNSET
    header: _G2pHeader | UnsetType = UNSET
    message: _Items | UnsetType = UNSET
    signature: Text = UNSET


_DECODER = msgspec.json.Decoder(_Request)


def plain_resolve(raw: bytes, most_items: int) -> dict[str, Any] | None:
    """The request as any decoder of JSON gives it, its items as PlainResolveItem; None: not plain.

    Encoded again it is what was sent: no member is dropped, and none is added.
    """
    if raw.count(b"{") > most_items + _ENVELOPE_OBJECTS:
        return None
    try:
        request = _DECODER.decode(raw)
    except (ValueError, RecursionError):  # msgspec's errors are ValueErrors
        return None
    body: dict[str, Any] = {}
    if request.request_header is not UNSET:
        body["request_header"] = msgspec.to_builtins(request.request_header)
    if request.request_body is not UNSET:
        payload = _decoded(request.request_body.request_payload)
        body["request_body"] = {"request_payload": payload}
    if request.header is not UNSET:
        body["header"] = msgspec.to_builtins(request.header)
    if request.message is not UNSET:
        body["message"] = _decoded(request.message)
    if request.signature is not UNSET:
        body["signature"] = request.signature
    return body


def _decoded(items: _Items) -> dict[str, Any]:
    payload: dict[str, Any] = {"resolve_request": items.resolve_request}
    if items.transaction_id is not UNSET:
        payload["transaction_id"] = items.transaction_id
    return payload
