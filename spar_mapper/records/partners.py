"""Partners: who may ask, with which keys, for what.

A partner may have several keys at once, so that a new one is good before the old one ends.
"""

import hashlib
import hmac
import secrets
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final, Protocol

from spar_mapper.core.clock import now_ms
from spar_mapper.core.model import Op, Service
from spar_mapper.records.app_terms import AppTerms, terms_of_row
from spar_mapper.storage.port import PartnerRow, Storage


class KeyState(StrEnum):
    """How a key of a partner stands."""

    PENDING = "pending"  # its time has not begun
    ACTIVE = "active"
    ENDED = "ended"  # its time, or that of its certificate, is over
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class PartnerKey:
    """A public key. pem: SubjectPublicKeyInfo.

    not_before, not_after: it signs between these, 0: no bound. revoked_at: 0: it is not. All in
    milliseconds since 1970.
    """

    kid: str
    pem: str
    not_after: int = 0
    not_before: int = 0
    revoked_at: int = 0

    def state_at(self, at_ms: int) -> KeyState:
        """at_ms: milliseconds since 1970. Revoked is revoked, whenever that was."""
        if self.revoked_at:
            return KeyState.REVOKED
        if at_ms < self.not_before:
            return KeyState.PENDING
        return KeyState.ENDED if self.not_after and at_ms > self.not_after else KeyState.ACTIVE

    def is_valid_at(self, at_ms: int) -> bool:
        """True while it signs. at_ms: milliseconds since 1970."""
        return self.state_at(at_ms) is KeyState.ACTIVE


class Stage(StrEnum):
    """How far a partner may go. Values are stored: never rename one."""

    PRODUCTION = ""
    SANDBOX = "sandbox"  # it sees made-up people alone
    DISABLED = "disabled"  # it is nobody


IN_SANDBOX: Final = frozenset(
    {Op.RESOLVE, Service.RESOLVE_CONSENTED, Service.SELF_TEST, Service.STATUS, Service.DIRECTORY}
)
"""What a partner may in the sandbox, of the rights it has."""


RIGHTS_OF_EVERYONE: Final = frozenset({Service.DIRECTORY, Service.SELF_TEST})
"""What every partner may: what is no secret, and to show that it is ready."""


class KeySource(Protocol):
    """Where the keys of partners come from that keep them elsewhere."""

    async def keys_of(self, manager_id: str) -> Sequence[PartnerKey]:
        """Those that sign now; none where it knows nobody of this name, or does not answer."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class Partner:
    """One partner as it is registered.

    rights: operations, and ``manage``. programmes: those it may write for, empty: all of them.
    callback: the address its callbacks go to, or empty. secret: digest of its client secret.
    time_zone: IANA name of where its times without a zone are from; empty: not known.
    always_200: it wants HTTP 200 also where a resolve is refused as a whole. changes_per_day,
    changes_per_minute: what it changes beyond that waits for two operators; 0: no limit.
    admission_key: PEM; whose signed admission each of its changes needs; empty: none is needed.
    signed_writes: a bearer token is not enough for its changes. manager_id: its name at the Partner
    Manager that its keys come from; empty: they are ours. terms: as agreed on with an app.
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
    stage: Stage = Stage.PRODUCTION
    manager_id: str = ""
    terms: AppTerms | None = None

    def may(self, op: str) -> bool:
        """True for a right it has; resolve also where people consented, who are looked up there."""
        if self.stage is Stage.DISABLED or (self.stage is Stage.SANDBOX and op not in IN_SANDBOX):
            return False
        if op in RIGHTS_OF_EVERYONE:
            return True
        if op == Op.RESOLVE and Service.RESOLVE_CONSENTED in self.rights:
            return True
        return op in self.rights

    def may_know(self, programmes: Collection[str]) -> bool:
        """True for a person of these programmes: of one of its own, or of none at all."""
        return not self.programmes or not programmes or not self.programmes.isdisjoint(programmes)

    def is_client_secret(self, secret: str) -> bool:
        """True when ``secret`` is the one that ``Partners.new_secret`` gave out last."""
        known = bool(self.secret) and self.stage is not Stage.DISABLED
        return known and hmac.compare_digest(self.secret, _digest(secret))

    def active_keys(self) -> list[PartnerKey]:
        """Those that sign now; none of a partner that is disabled."""
        at = now_ms()
        return [] if self.stage is Stage.DISABLED else [k for k in self.keys if k.is_valid_at(at)]


_PARTNER = """
SELECT p.rights, p.public_key, coalesce(t.programmes, ''), coalesce(t.callback, ''),
    coalesce(t.secret, ''), coalesce(t.time_zone, ''), coalesce(t.always_200, 0),
    coalesce(t.changes_per_day, 0), coalesce(t.changes_per_minute, 0),
    coalesce(t.admission_key, ''), coalesce(t.signed_writes, 0), coalesce(t.stage, ''),
    coalesce(t.manager_id, ''), coalesce(a.version, 0), coalesce(a.body, ''),
    coalesce(k.kid, ''), coalesce(k.public_key, ''), coalesce(k.not_after, 0),
    coalesce(k.not_before, 0), coalesce(k.revoked_at, 0)
FROM partners p LEFT JOIN partner_terms t ON t.partner = p.name
    LEFT JOIN partner_keys k ON k.partner = p.name
    LEFT JOIN app_terms a ON a.partner = p.name
        AND a.version = (SELECT max(version) FROM app_terms WHERE partner = p.name)
WHERE p.name = $1 ORDER BY k.kid"""
_TERMS = """
INSERT INTO partner_terms (partner, programmes, callback, time_zone, always_200, changes_per_day,
    changes_per_minute, admission_key, signed_writes, manager_id, secret)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '')
ON CONFLICT (partner) DO UPDATE SET programmes = excluded.programmes,
    callback = excluded.callback, time_zone = excluded.time_zone, always_200 = excluded.always_200,
    changes_per_day = excluded.changes_per_day, changes_per_minute = excluded.changes_per_minute,
    admission_key = excluded.admission_key, signed_writes = excluded.signed_writes,
    manager_id = excluded.manager_id
"""
_KEY = """
INSERT INTO partner_keys (partner, kid, public_key, not_after, not_before)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (partner, kid) DO UPDATE SET public_key = excluded.public_key,
    not_after = excluded.not_after, not_before = excluded.not_before"""
_STAGE = """
INSERT INTO partner_terms (partner, stage) VALUES ($1, $2)
ON CONFLICT (partner) DO UPDATE SET stage = excluded.stage"""
_KEEP_DIGEST = """
INSERT INTO partner_terms (partner, secret) VALUES ($1, $2)
ON CONFLICT (partner) DO UPDATE SET secret = excluded.secret"""


class Partners:
    """The table of partners. One without rows of keys has the key of ``Storage.add_partner``."""

    def __init__(
        self, storage: Storage, cache_s: float = 0.0, elsewhere: KeySource | None = None
    ) -> None:
        """cache_s: for how many seconds ``find`` may answer with what it read before.

        elsewhere: keys of partners with a ``manager_id``; None: such a partner has none.
        """
        self._storage = storage
        self._elsewhere = elsewhere
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

    async def reachable(self, right: Service) -> list[Partner]:
        """Those with this right and a registered address, in the order of their names.

        None that is disabled or only tried out.
        """
        found = await self.with_right(right)
        return [one for one in found if one.callback and one.may(right)]

    async def with_right(self, right: Service) -> list[Partner]:
        """Those that were given this right, in the order of their names; at whatever stage."""
        named = [one.name for one in await self._storage.partners() if right in one.rights]
        found = [await self.find(name) for name in named]
        return [one for one in found if one is not None]

    async def _read(self, name: str) -> Partner | None:
        (rows,) = await self._storage.run((_PARTNER, (name,)))
        if not rows:
            return None
        keys = tuple(PartnerKey(*row[-5:]) for row in rows if row[-4])
        partner = _partner(name, rows[0], keys)
        if not partner.manager_id:
            return partner
        source = self._elsewhere
        found = await source.keys_of(partner.manager_id) if source is not None else ()
        revoked = [key for key in keys if key.revoked_at]  # that word of ours counts there as well
        gone = {key.pem for key in revoked}
        return replace(partner, keys=(*revoked, *(key for key in found if key.pem not in gone)))

    async def add(self, partner: Partner, stage: Stage | None = None) -> None:
        """Register with its first key, or replace everything but secret, stage, revoked keys.

        stage: of a new one; None: production, or as it is.
        """
        key = partner.keys[0]
        staged = [] if stage is None else [(_STAGE, (partner.name, stage.value))]
        if staged:  # before it is known: it is never more than that
            await self._storage.run(*staged)
        await self._storage.add_partner(PartnerRow(partner.name, key.pem, partner.rights))
        delete = "DELETE FROM partner_keys WHERE partner = $1 AND revoked_at = 0"
        programmes = ",".join(sorted(partner.programmes))
        terms = (
            partner.name, programmes, partner.callback, partner.time_zone, int(partner.always_200),
            partner.changes_per_day, partner.changes_per_minute,
            partner.admission_key, int(partner.signed_writes), partner.manager_id,
        )  # fmt: skip
        await self._storage.run(
            (delete, (partner.name,)), (_TERMS, terms), _insert_key(partner.name, key)
        )

    async def add_key(self, name: str, key: PartnerKey) -> None:
        """One more key, valid beside the others."""
        await self._storage.run(_insert_key(name, key))

    async def remove_key(self, name: str, kid: str) -> bool:
        """False when there is no such key, it is the last one, or revoked: that is remembered."""
        delete = (
            "DELETE FROM partner_keys WHERE partner = $1 AND kid = $2 AND revoked_at = 0"
            " AND EXISTS (SELECT 1 FROM partner_keys o WHERE o.partner = $1 AND o.kid <> $2"
            " AND o.revoked_at = 0) RETURNING kid"
        )
        (rows,) = await self._storage.run((delete, (name, kid)))
        return bool(rows)

    async def revoke_key(self, name: str, kid: str, at_ms: int) -> bool:
        """It signs nothing any more, and never again; False when there is no such key."""
        sql = (
            "UPDATE partner_keys SET revoked_at = $3 WHERE partner = $1 AND kid = $2"
            " AND revoked_at = 0 RETURNING kid"
        )
        (rows,) = await self._storage.run((sql, (name, kid, at_ms)))
        return bool(rows)

    async def set_stage(self, name: str, stage: Stage) -> None:
        """From now on it may go so far."""
        await self._storage.run((_STAGE, (name, stage.value)))

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


def _partner(name: str, row: Sequence[Any], keys: tuple[PartnerKey, ...]) -> Partner:
    rights, first, programmes, callback, secret, time_zone, always_200, *rest = row
    a_day, a_minute, admission_key, signed_writes, stage, manager_id, version, body, *_ = rest
    return Partner(
        name,
        frozenset(rights.split(",")),
        keys or (PartnerKey("", first),),
        frozenset(p for p in programmes.split(",") if p),
        callback,
        secret,
        time_zone,
        bool(always_200),
        int(a_day),
        int(a_minute),
        str(admission_key),
        bool(signed_writes),
        Stage(stage),
        manager_id,
        terms_of_row(version, body) if body else None,
    )


def _insert_key(name: str, key: PartnerKey) -> tuple[str, tuple[str | int, ...]]:
    return _KEY, (name, key.kid, key.pem, key.not_after, key.not_before)


def _digest(secret: str) -> str:
    """SHA-256: the secret is 256 random bits, and a slow hash only hinders guessing of words."""
    return hashlib.sha256(secret.encode()).hexdigest()
