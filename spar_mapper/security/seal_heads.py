"""The head of each chain, signed once a day: who rewrites a whole chain cannot sign it again."""

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from joserfc import jws
from joserfc.errors import JoseError

from spar_mapper.core.clock import iso_of_ms, now_ms
from spar_mapper.records.seals import STREAMS, Seal, Seals
from spar_mapper.security.keys import (
    Key,
    ServerKeys,
    accepted_algorithms,
    jose_key_of,
    jws_algorithm,
    key_id_of,
)
from spar_mapper.storage.port import Storage

TYPE: Final = "spar-mapper-head+jws"
"""``typ`` of the header: what was signed for anything else is no head."""


class SealHead(msgspec.Struct, frozen=True):
    """What is signed. digest: of the seal ``number`` of ``stream``. at: milliseconds since 1970."""

    stream: str
    number: int
    digest: str
    at: int


class SealHeads:
    """The table of signed heads."""

    def __init__(self, storage: Storage, seals: Seals, keys: ServerKeys) -> None:
        self._storage = storage
        self._seals = seals
        self._keys = keys

    async def sign_due(self) -> int:
        """Sign the heads of those streams that were sealed since, and have none of today (UTC)."""
        signed = 0
        for stream in STREAMS:
            newest = await self._seals.newest(stream.name)
            if newest is None:
                continue
            latest = await self.all(stream.name.value, limit=1)
            if latest and (latest[0][0] >= newest.number or _is_of_today(latest[0][1])):
                continue
            await self._storage.run((_KEEP, (*self._signed(newest), newest.stream)))
            signed += 1
        return signed

    async def all(self, stream: str, limit: int = 2**31) -> list[tuple[int, int, str]]:
        """(number, at, JWS) of the signed heads of a stream, the latest first."""
        sql = (
            "SELECT number, at, signed FROM seal_heads WHERE stream = $1"
            " ORDER BY number DESC LIMIT $2"
        )
        (rows,) = await self._storage.run((sql, (stream, limit)))
        return [(int(number), int(at), signed) for number, at, signed in rows]

    def _signed(self, seal: Seal) -> tuple[int, int, str]:
        at = now_ms()
        head = SealHead(seal.stream, seal.number, seal.digest, at)
        key = self._keys.signer
        header = {"alg": jws_algorithm(key), "typ": TYPE, "kid": key_id_of(key)}
        text = jws.serialize_compact(
            header,
            msgspec.json.encode(head),
            jose_key_of(key),
            algorithms=list(accepted_algorithms(key.public_key())),
        )
        return seal.number, at, text


def read_head(signed: str, keys: Sequence[Key]) -> SealHead | None:
    """The head that one of ``keys`` signed; None when none did."""
    for key in keys:
        try:
            found = jws.deserialize_compact(signed.strip(), key, algorithms=_ALGORITHMS)
            if found.headers().get("typ") == TYPE:
                return msgspec.json.decode(found.payload, type=SealHead)
        except (JoseError, ValueError, TypeError):
            continue
    return None


def _is_of_today(at: int) -> bool:
    return iso_of_ms(at)[:10] == iso_of_ms(now_ms())[:10]


_ALGORITHMS: Final[list[Any]] = ["RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519"]
_KEEP = (
    "INSERT INTO seal_heads (number, at, signed, stream) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT DO NOTHING"
)
