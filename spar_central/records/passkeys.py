"""Passkeys of people, links to register a first one, and challenges that were given out."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from spar_central.admission.evidence import Signer
from spar_central.clock import from_ms, to_ms
from spar_central.errors import Refused
from spar_central.storage.port import Row, Transaction
from spar_central.storage.text import marks
from spar_central.trust.certificates import Certificate, Chain, Role, Use
from spar_central.trust.keys import PublicKey, public_key

AT_A_PASSKEY = "passkey"
"""Where such a key lies, as a Signer has it: no laptop has this name."""


class PasskeyGrounds(msgspec.Struct, frozen=True):
    """Why it may be certified. link: the secret of a link; act: of an older passkey's signature.

    Neither: two other persons confirm it.
    """

    link: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class PasskeyRow:
    """ended_at: when passkey or person ended, 0 for never."""

    kid: str
    person_id: str
    human: str
    person_name: str
    office: str
    role: Role
    credential_id: str
    jwk: dict[str, str]
    name: str
    certificate: str
    grounds: PasskeyGrounds
    made_at: int
    sign_count: int
    used_at: int
    ended_at: int

    @property
    def key(self) -> PublicKey:
        """With which what it signed is verified."""
        return public_key(self.jwk)


_SELECT = (
    "SELECT k.kid, k.person_id, p.staff_number, p.name, p.office, p.role, k.credential_id, k.jwk,"
    " k.name, k.certificate, k.grounds, k.made_at, k.sign_count, k.used_at, p.ended_at,"
    " coalesce(r.at, 0)"
    " FROM passkeys k JOIN people p ON p.person_id = k.person_id"
    " LEFT JOIN revocations r ON r.kid = k.kid"
)


def _row(row: Row) -> PasskeyRow:
    (
        kid, person, human, named, office, role, credential, jwk, name, certificate, grounds,
        made_at, count, used_at, person_ended, revoked,
    ) = row  # fmt: skip
    ended = min([int(at) for at in (person_ended, revoked) if at], default=0)
    return PasskeyRow(
        str(kid), str(person), str(human), str(named), str(office), Role(str(role)),
        str(credential), msgspec.json.decode(str(jwk), type=dict[str, str]), str(name),
        str(certificate), msgspec.json.decode(str(grounds), type=PasskeyGrounds), int(made_at),
        int(count), int(used_at), ended,
    )  # fmt: skip


async def of_kids(tx: Transaction, kids: set[str]) -> dict[str, PasskeyRow]:
    """By kid; those that are unknown are left out."""
    named = sorted(kids)
    rows = await tx.fetch(f"{_SELECT} WHERE k.kid IN ({marks(len(named))})", *named)
    return {row.kid: row for row in map(_row, rows)}


async def of_credential(tx: Transaction, credential_id: str) -> PasskeyRow | None:
    """The one that a browser names."""
    rows = await tx.fetch(f"{_SELECT} WHERE k.credential_id = $1", credential_id)
    return _row(rows[0]) if rows else None


async def of_person(tx: Transaction, person_id: str) -> list[PasskeyRow]:
    """The newest last, also those that ended."""
    rows = await tx.fetch(f"{_SELECT} WHERE k.person_id = $1 ORDER BY k.made_at", person_id)
    return [_row(row) for row in rows]


async def certified(tx: Transaction) -> list[PasskeyRow]:
    """Every one that has a certificate, the newest last."""
    rows = await tx.fetch(f"{_SELECT} WHERE k.certificate <> '' ORDER BY k.made_at, k.kid")
    return [_row(row) for row in rows]


async def uncertified(tx: Transaction) -> list[PasskeyRow]:
    """Oldest first, those that wait and did not end."""
    rows = await tx.fetch(f"{_SELECT} WHERE k.certificate = '' ORDER BY k.made_at LIMIT 500")
    return [row for row in map(_row, rows) if not row.ended_at]


async def add(
    tx: Transaction,
    person_id: str,
    credential_id: str,
    key: PublicKey,
    name: str,
    grounds: PasskeyGrounds,
    now: datetime,
) -> None:
    """It waits for its certificate. Raises Refused for one that is known."""
    made = await tx.insert(
        "passkeys", "kid, person_id, credential_id, jwk, name, grounds, made_at",
        [(key.kid, person_id, credential_id, msgspec.json.encode(key.jwk).decode(), name,
          msgspec.json.encode(grounds).decode(), to_ms(now))],
        "ON CONFLICT DO NOTHING RETURNING kid",
    )  # fmt: skip
    if not made:
        raise Refused("passkey.known")


async def certify(tx: Transaction, kid: str, certificate: str) -> None:
    """From the certificate's beginning on it counts."""
    await tx.fetch("UPDATE passkeys SET certificate = $2 WHERE kid = $1", kid, certificate)


async def used(tx: Transaction, kid: str, sign_count: int, now: datetime) -> bool:
    """Note a use; False when its counter went back, as a copy's does."""
    rows = await tx.fetch(
        "UPDATE passkeys SET sign_count = $2, used_at = $3 WHERE kid = $1"
        " AND (sign_count < $2 OR (sign_count = 0 AND $2 = 0)) RETURNING kid",
        kid, sign_count, to_ms(now),
    )  # fmt: skip
    return bool(rows)


def certificate_of(row: PasskeyRow, chain: Chain, moment: datetime) -> Certificate:
    """Its certificate, whatever its dates. Raises Refused, also when there is none."""
    if not row.certificate:
        raise Refused("passkey.waits")
    values = chain.member(row.certificate, Use.PASSKEY, moment)
    if (values.kid, values.subject) != (row.kid, row.person_id) or values.role is None:
        raise Refused("certificate.use", "another holder")
    return values


def signer_of(row: PasskeyRow, chain: Chain, moment: datetime) -> Signer:
    """What its certificate says, and until when. Raises Refused, also when there is none."""
    values = certificate_of(row, chain, moment)
    if values.role is None:
        raise Refused("certificate.use", "no role")
    ends = [from_ms(row.ended_at)] if row.ended_at else []
    return Signer(
        values.subject, row.human, values.office, values.role, AT_A_PASSKEY,
        confirmed=True, starts=values.valid_from, ends=min([*ends, values.valid_until]),
    )  # fmt: skip


# links


def link_hash(secret: str) -> str:
    """What is kept of a link: it lives a day and has 256 random bits."""
    return hashlib.sha256(f"passkey\0{secret}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class LinkRow:
    """token: a signed PasskeyLink."""

    link_hash: str
    person_id: str
    token: str
    used_for: str


async def add_link(
    tx: Transaction, hashed: str, person_id: str, token: str, now: datetime, ends: datetime
) -> None:
    """To be used once."""
    await tx.insert(
        "passkey_links", "link_hash, person_id, token, made_at, expires_at",
        [(hashed, person_id, token, to_ms(now), to_ms(ends))],
    )  # fmt: skip


async def live_link(tx: Transaction, hashed: str, now: datetime) -> LinkRow:
    """One that may still be used. Raises Refused ``passkey.link``."""
    rows = await tx.fetch(
        "SELECT link_hash, person_id, token, used_for FROM passkey_links WHERE link_hash = $1"
        " AND used_at = 0 AND expires_at > $2",
        hashed, to_ms(now),
    )  # fmt: skip
    if not rows:
        raise Refused("passkey.link")
    return LinkRow(*(str(one) for one in rows[0]))


async def use_link(tx: Transaction, hashed: str, kid: str, now: datetime) -> None:
    """For this key and no other. Raises Refused ``passkey.link``."""
    rows = await tx.fetch(
        "UPDATE passkey_links SET used_at = $2, used_for = $3 WHERE link_hash = $1"
        " AND used_at = 0 AND expires_at > $2 RETURNING link_hash",
        hashed, to_ms(now), kid,
    )  # fmt: skip
    if not rows:
        raise Refused("passkey.link")


async def link_used_for(tx: Transaction, hashed: str) -> LinkRow | None:
    """Whatever became of it."""
    rows = await tx.fetch(
        "SELECT link_hash, person_id, token, used_for FROM passkey_links WHERE link_hash = $1",
        hashed,
    )
    return LinkRow(*(str(one) for one in rows[0])) if rows else None


# challenges


@dataclass(frozen=True, slots=True)
class Challenge:
    """content: canonical JSON of what is to be signed; kind: of which sort."""

    nonce: str
    session: str
    person_id: str
    kind: str
    content: str


async def give(tx: Transaction, of: Challenge, now: datetime) -> None:
    """To be answered once, in this session."""
    await tx.insert(
        "challenges", "nonce, session, person_id, kind, content, made_at",
        [(of.nonce, of.session, of.person_id, of.kind, of.content, to_ms(now))],
    )  # fmt: skip


async def look(tx: Transaction, nonce: str, session: str) -> Challenge | None:
    """What a challenge is for, while it is unanswered; None in another session."""
    rows = await tx.fetch(
        "SELECT nonce, session, person_id, kind, content FROM challenges"
        " WHERE nonce = $1 AND session = $2 AND used_at = 0",
        nonce, session,
    )  # fmt: skip
    return Challenge(*(str(one) for one in rows[0])) if rows else None


async def answer(
    tx: Transaction, nonce: str, session: str, now: datetime, life: timedelta
) -> Challenge | None:
    """It is used up. None when it is another session's, answered, or over."""
    rows = await tx.fetch(
        "UPDATE challenges SET used_at = $3 WHERE nonce = $1 AND session = $2 AND used_at = 0"
        " AND made_at > $4 RETURNING nonce, session, person_id, kind, content",
        nonce, session, to_ms(now), to_ms(now - life),
    )  # fmt: skip
    return Challenge(*(str(one) for one in rows[0])) if rows else None


async def forget(tx: Transaction, before: datetime) -> None:
    """Old challenges."""
    await tx.fetch("DELETE FROM challenges WHERE made_at < $1", to_ms(before))


async def end(tx: Transaction, kid: str, by: str, reason: str, now: datetime) -> None:
    """For good: one row, as for every key."""
    await tx.insert(
        "revocations", "kid, at, by_whom, reason", [(kid, to_ms(now), by, reason)],
        "ON CONFLICT (kid) DO NOTHING",
    )  # fmt: skip
