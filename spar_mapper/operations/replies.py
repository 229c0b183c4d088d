"""Bodies of replies and callbacks: brought into canonical form, signed, encrypted."""

import math
from typing import Any

from msgspec import UNSET, Struct
from msgspec.structs import replace
from starlette.responses import Response

from spar_mapper.dialects.g2p_messages import G2pReply
from spar_mapper.dialects.spar1 import Spar1Reply
from spar_mapper.records.partners import Partner
from spar_mapper.security.authenticator import Caller
from spar_mapper.security.jwe import encrypt
from spar_mapper.security.keys import ServerKeys, key_id_of
from spar_mapper.security.signature import CanonicalForm, canonical_bytes, sign

MEDIA_TYPE = "application/json"


class Replies:
    """Makes responses and callbacks. keys: None when they are not to be signed."""

    def __init__(self, keys: ServerKeys | None) -> None:
        self._keys = keys
        self._key_ids = {id(one): key_id_of(one) for one in keys.signing} if keys else {}

    def response(
        self, body: Struct, caller: Caller | None, status: int = 200, wait_s: float = 0.0
    ) -> Response:
        """``body``, with a Signature over exactly its bytes for a caller who signed.

        caller: None when nobody was authenticated. wait_s: for a header Retry-After, 0: none.
        """
        form = caller.form if caller else None
        data = canonical_bytes(body, form or CanonicalForm.SORTED)
        headers: dict[str, str] = {}
        if form is not None:
            headers |= self._signed(data)
        if wait_s:
            headers["retry-after"] = str(math.ceil(wait_s))
        return Response(data, status, headers, MEDIA_TYPE)

    def callback(self, body: Any, *, ascii_only: bool) -> tuple[bytes, dict[str, str]]:
        """The bytes and headers of a callback. ascii_only: what is not ASCII is escaped."""
        data = canonical_bytes(body, CanonicalForm.ASCII if ascii_only else CanonicalForm.SORTED)
        return data, {"content-type": MEDIA_TYPE, **self._signed(data)}

    def _signed(self, data: bytes) -> dict[str, str]:
        """The header with the signature of the key that signs now."""
        if self._keys is None:
            return {}
        key = self._keys.signer
        return {"signature": sign(data, key, self._key_ids[id(key)])}


def encrypted_reply(reply: Struct, partner: Partner | None) -> Struct:
    """A reply of G2P Connect or SPAR 1.x with its message encrypted for the partner.

    Raises EncryptionFailed when the partner has no key for that, or is not there any more.
    """
    if not isinstance(reply, G2pReply | Spar1Reply):
        raise TypeError(type(reply).__name__)
    header: Any = replace(reply.header, is_msg_encrypted=True)
    message = {} if reply.message is UNSET else reply.message
    return replace(reply, header=header, message=encrypt(message, partner))
