"""Partners: who may ask, with which keys, for what.

A partner may have several keys at once, so that a new one is good before the old one ends.
"""

import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass, field

from spar_mapper.core.model import Op, Service
from spar_mapper.storage.port import PartnerRow, Storage


@dataclass(frozen=True, slots=True)
class PartnerKey:
    """A public key. pem: SubjectPublicKeyInfo. not_after: milliseconds since 1970, 0 for never."""

    kid: str
    pem: str
    not_after: int = 0

    def is_valid_at(self, at_ms: int) -> bool:
        """False once the certificate it came in has expired. at_ms: milliseconds since 1970."""
        return not self.not_after or at_ms <= self.not_after


@dataclass(frozen=True, slots=True, repr=False)
class Partner:
    """One partner as it is registered.

    rights: operations, and ``manage``. programmes: those it may write for, empty: all of them.
    callback: the address its callbacks go to, or empty. secret: digest of its client secret.
    time_zone: IANA name of where its times without a zone are from; empty: not known.
    always_200: it wants HTTP 200 also where a resolve is refused as a whole. changes_per_day,
    changes_per_minute: what it changes beyond that waits for two operators; 0: no limit.
    admission_key: PEM; whose signed admission each of its changes needs; empty: none is needed.
    signed_writes: a bearer token is not enough for its changes.
    """

    name: str
    rights: frozenset[str]
    keys: tuple[PartnerKey, ...] = ()
    programmes: frozenset[str] = field(default_factory=frozenset)
    callback: str = ""
    secret: str = ""
    time_zone: str = ""
    always_200: bool = False
    changes_per_day: int = 0
    changes_per_minute: int = 0
    admission_key: str = ""
    signed_writes: bool = False

    def may(self, op: str) -> bool:
        """True for a right it has; resolve also where people consented, who are looked up there."""
        if op == Op.RESOLVE and Service.RESOLVE_CONSENTED in self.rights:
            return True
        return op in self.rights

    def is_client_secret(self, secret: str) -> bool:
        """True when ``secret`` is the one that ``Partners.new_secret`` gave out last."""
        return bool(self.secret) and hmac.compare_digest(self.secret, _digest(secret))


_PARTNER = """
SELECT p.rights, p.public_key, coalesce(t.programmes, ''), coalesce(t.callback, ''),
    coalesce(t.secret, ''), coalesce(t.time_zone, ''), coalesce(t.always_200, 0),
    coalesce(t.changes_per_day, 0), coalesce(t.changes_per_minute, 0),
    coalesce(t.admission_key, ''), coalesce(t.signed_writes, 0),
    coalesce(k.kid, ''), coalesce(k.public_key, ''), coalesce(k.not_after, 0)
FROM partners p LEFT JOIN partner_terms t ON t.partner = p.name
    LEFT JOIN partner_keys k ON k.partner = p.name
WHERE p.name = $1 ORDER BY k.kid"""
_TERMS = """
INSERT INTO partner_terms (partner, programmes, callback, time_zone, always_200, changes_per_day,
    changes_per_minute, admission_key, signed_writes, secret)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')
ON CONFLICT (partner) DO UPDATE SET programmes = excluded.programmes,
    callback = excluded.callback, time_zone = excluded.time_zone, always_200 = excluded.always_200,
    changes_per_day = excluded.changes_per_day, changes_per_minute = excluded.changes_per_minute,
    admission_key = excluded.admission_key, signed_writes = excluded.signed_writes
"""
_KEY = """
INSERT INTO partner_keys (partner, kid, public_key, not_after) VALUES ($1, $2, $3, $4)
ON CONFLICT (partner, kid) DO UPDATE SET public_key = excluded.public_key,
    not_after = excluded.not_after"""
_KEEP_DIGEST = """
INSERT INTO partner_terms (partner, secret) VALUES ($1, $2)
ON CONFLICT (partner) DO UPDATE SET secret = excluded.secret"""


class Partners:
    """The table of partners. One without rows of keys has the key of ``Storage.add_partner``."""

    def __init__(self, storage: Storage, cache_s: float = 0.0) -> None:
        """cache_s: for how many seconds ``find`` may answer with what it read before."""
        self._storage = storage
        self._cache_s = cache_s
        self._cache: dict[str, tuple[float, Partner]] = {}

    async def find(self, name: str) -> Partner | None:
        """The partner of this name as it was at most ``cache_s`` ago, None when there is none."""
        if not name or "\x00" in name:
            return None
        until, cached = self._cache.get(name, (0.0, None))
        if cached is not None and time.monotonic() < until:
            return cached
        found = await self._read(name)
        if found is None:
            self._cache.pop(name, None)
        else:  # only partners that exist take room
            self._cache[name] = (time.monotonic() + self._cache_s, found)
        return found

    async def _read(self, name: str) -> Partner | None:
        (rows,) = await self._storage.run((_PARTNER, (name,)))
        if not rows:
            return None
        rights, first, programmes, callback, secret, time_zone, always_200, *rest = rows[0]
        keys = tuple(PartnerKey(*row[-3:]) for row in rows if row[-2])
        return Partner(
            name,
            frozenset(rights.split(",")),
            keys or (PartnerKey("", first),),
            frozenset(p for p in programmes.split(",") if p),
            callback,
            secret,
            time_zone,
            bool(always_200),
            int(rest[0]),
            int(rest[1]),
            str(rest[2]),
            bool(rest[3]),
        )

    async def add(self, partner: Partner) -> None:
        """Register with its first key, or replace everything but the secret."""
        key = partner.keys[0]
        await self._storage.add_partner(PartnerRow(partner.name, key.pem, partner.rights))
        delete = "DELETE FROM partner_keys WHERE partner = $1"
        programmes = ",".join(sorted(partner.programmes))
        terms = (
            partner.name, programmes, partner.callback, partner.time_zone, int(partner.always_200),
            partner.changes_per_day, partner.changes_per_minute,
            partner.admission_key, int(partner.signed_writes),
        )  # fmt: skip
        await self._storage.run(
            (delete, (partner.name,)), (_TERMS, terms), _insert_key(partner.name, key)
        )

    async def add_key(self, name: str, key: PartnerKey) -> None:
        """One more key, valid beside the others."""
        await self._storage.run(_insert_key(name, key))

    async def remove_key(self, name: str, kid: str) -> bool:
        """False when there is no such key, or it is the last one."""
        delete = (
            "DELETE FROM partner_keys WHERE partner = $1 AND kid = $2 AND EXISTS (SELECT 1 FROM"
            " partner_keys o WHERE o.partner = $1 AND o.kid <> $2) RETURNING kid"
        )
        (rows,) = await self._storage.run((delete, (name, kid)))
        return bool(rows)

    async def new_secret(self, name: str) -> str:
        """A new client secret; only its digest is kept."""
        secret = secrets.token_urlsafe(32)
        await self._storage.run((_KEEP_DIGEST, (name, _digest(secret))))
        return secret

    async def remove(self, name: str) -> bool:
        """Remove the partner with its keys and terms; False when there was none."""
        await self._storage.run(
            ("DELETE FROM partner_keys WHERE partner = $1", (name,)),
            ("DELETE FROM partner_terms WHERE partner = $1", (name,)),
        )
        return await self._storage.remove_partner(name)


def _insert_key(name: str, key: PartnerKey) -> tuple[str, tuple[str | int, ...]]:
    return _KEY, (name, key.kid, key.pem, key.not_after)


def _digest(secret: str) -> str:
    """SHA-256: the secret is 256 random bits, and a slow hash only hinders guessing of words."""
    return hashlib.sha256(secret.encode()).hexdigest()
