"""Compact JWS with a ``typ`` that says what was meant: what we sign for others to keep.

Source: RFC 7515; RFC 8725 section 3.11.
"""

import json
from collections.abc import Sequence
from typing import Any

import msgspec
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.util import urlsafe_b64decode

from spar_mapper.records.partners import PartnerKey
from spar_mapper.security.keys import (
    ServerKeys,
    accepted_algorithms,
    jose_key_of,
    jws_algorithm,
    key_id_of,
    public_jose_key,
)

MAX_CHARS = 64_000
ALGORITHMS = ("RS256", "PS256", "ES256", "ES384", "EdDSA")


def sign_compact(claims: Any, typ: str, keys: ServerKeys) -> str:
    """``claims`` signed with the key that signs now. typ: what it is."""
    key = keys.signer
    header = {"alg": jws_algorithm(key), "kid": key_id_of(key), "typ": typ}
    data = msgspec.json.encode(claims, order="sorted")
    return jws.serialize_compact(header, data, jose_key_of(key), algorithms=list(ALGORITHMS))


def read_compact(text: str, keys: Sequence[PartnerKey]) -> Any:
    """What one of a partner's keys signed, decoded from JSON; None when none of them did."""
    try:
        header = json.loads(urlsafe_b64decode(text[:MAX_CHARS].split(".", maxsplit=1)[0].encode()))
    except (ValueError, RecursionError):
        return None
    if len(text) > MAX_CHARS or not isinstance(header, dict) or "crit" in header:
        return None
    named = [key for key in keys if key.kid == header.get("kid")]
    for one in named or keys:
        key = public_jose_key(one.pem)
        if header.get("alg") not in accepted_algorithms(key.raw_value):
            continue
        try:
            found = jws.deserialize_compact(text, key, algorithms=[header["alg"]])
            return json.loads(found.payload)
        except (JoseError, ValueError, RecursionError):
            continue
    return None
