"""Partners with their keys and terms. A partner may have several keys, so that one can follow."""

import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass, field

from spar_mapper.security.keys import PartnerKey
from spar_mapper.storage.port import Partner, Storage


@dataclass(frozen=True, slots=True, repr=False)
class Asker:
    """Who asks. programmes: empty for all. callback: where answers may be sent to."""

    name: str
    rights: frozenset[str]
    keys: tuple[PartnerKey, ...] = ()
    programmes: frozenset[str] = field(default_factory=frozenset)
    callback: str = ""
    secret: str = ""

    def knows(self, secret: str) -> bool:
        """True when ``secret`` is the one that was handed out."""
        return bool(self.secret) and hmac.compare_digest(self.secret, _digest(secret))


_ASKER = """
SELECT p.rights, p.public_key, coalesce(t.programmes, ''), coalesce(t.callback, ''),
    coalesce(t.secret, ''), coalesce(k.kid, ''), coalesce(k.public_key, ''),
    coalesce(k.not_after, 0)
FROM partners p LEFT JOIN partner_terms t ON t.partner = p.name
    LEFT JOIN partner_keys k ON k.partner = p.name
WHERE p.name = $1 ORDER BY k.kid"""
_TERMS = """
INSERT INTO partner_terms (partner, programmes, callback, secret) VALUES ($1, $2, $3, '')
ON CONFLICT (partner) DO UPDATE SET programmes = excluded.programmes, callback = excluded.callback
"""
_KEY = """
INSERT INTO partner_keys (partner, kid, public_key, not_after) VALUES ($1, $2, $3, $4)
ON CONFLICT (partner, kid) DO UPDATE SET public_key = excluded.public_key,
    not_after = excluded.not_after"""
_HANDED_OUT = """
INSERT INTO partner_terms (partner, secret) VALUES ($1, $2)
ON CONFLICT (partner) DO UPDATE SET secret = excluded.secret"""


class Partners:
    """Reads and keeps partners. Without a key row the key of ``Storage.add_partner`` holds."""

    def __init__(self, storage: Storage, cache_s: float = 0.0) -> None:
        self._storage = storage
        self._cache_s = cache_s
        self._known: dict[str, tuple[float, Asker]] = {}

    async def find(self, name: str) -> Asker | None:
        """The partner of this name, as it was at most ``cache_s`` ago."""
        if not name or "\x00" in name:
            return None
        until, known = self._known.get(name, (0.0, None))
        if known is not None and time.monotonic() < until:
            return known
        found = await self._read(name)
        if found is None:
            self._known.pop(name, None)
        else:  # only partners that exist take room
            self._known[name] = (time.monotonic() + self._cache_s, found)
        return found

    async def _read(self, name: str) -> Asker | None:
        (rows,) = await self._storage.run((_ASKER, (name,)))
        if not rows:
            return None
        rights, first, programmes, callback, secret, _, _, _ = rows[0]
        keys = tuple(PartnerKey(row[5], row[6], row[7]) for row in rows if row[6])
        return Asker(
            name,
            frozenset(rights.split(",")),
            keys or (PartnerKey("", first),),
            frozenset(p for p in programmes.split(",") if p),
            callback,
            secret,
        )

    async def add(
        self, partner: Partner, key: PartnerKey, programmes: frozenset[str], callback: str
    ) -> None:
        """Register, or replace everything but the secret."""
        await self._storage.add_partner(partner)
        gone = "DELETE FROM partner_keys WHERE partner = $1"
        terms = (partner.name, ",".join(sorted(programmes)), callback)
        await self._storage.run((gone, (partner.name,)), (_TERMS, terms), _kept(partner.name, key))

    async def add_key(self, name: str, key: PartnerKey) -> None:
        """One more key that is good beside the others."""
        await self._storage.run(_kept(name, key))

    async def remove_key(self, name: str, kid: str) -> bool:
        """False when there is no such key, or it is the last one."""
        gone = (
            "DELETE FROM partner_keys WHERE partner = $1 AND kid = $2 AND EXISTS (SELECT 1 FROM"
            " partner_keys o WHERE o.partner = $1 AND o.kid <> $2) RETURNING kid"
        )
        (rows,) = await self._storage.run((gone, (name, kid)))
        return bool(rows)

    async def new_secret(self, name: str) -> str:
        """A new client secret; only its digest is kept."""
        secret = secrets.token_urlsafe(32)
        await self._storage.run((_HANDED_OUT, (name, _digest(secret))))
        return secret

    async def forget(self, name: str) -> bool:
        """Remove the partner with its keys and terms."""
        await self._storage.run(
            ("DELETE FROM partner_keys WHERE partner = $1", (name,)),
            ("DELETE FROM partner_terms WHERE partner = $1", (name,)),
        )
        return await self._storage.remove_partner(name)


def _kept(name: str, key: PartnerKey) -> tuple[str, tuple[str | int, ...]]:
    return _KEY, (name, key.kid, key.pem, key.not_after)


def _digest(secret: str) -> str:
    """Enough for 256 random bits; a slow hash would only help against guessing words."""
    return hashlib.sha256(secret.encode()).hexdigest()
