"""Transactions with ID Authentication, kept replies, attestations that were given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction
from spar_central.storage.text import marks
from spar_central.trust.attestation import Attestation, Method
from spar_central.trust.login import LoginProof

TRIED_MS: Final = 86_400_000


@dataclass(frozen=True, slots=True)
class Started:
    """A transaction belongs to one device, person and number. id_key: keyed hash of the number."""

    transaction_id: str
    device_id: str
    person_id: str
    id_key: str


async def start(tx: Transaction, of: Started, now: datetime, *, with_code: bool = False) -> bool:
    """True when it is new, or was started by the same for the same, and is not over.

    with_code: a code is sent for it, or may have been.
    """
    made = await tx.insert(
        "transactions", "transaction_id, device_id, person_id, id_key, started_at, code_sent",
        [(of.transaction_id, of.device_id, of.person_id, of.id_key, to_ms(now), int(with_code))],
        "ON CONFLICT (transaction_id) DO NOTHING RETURNING transaction_id",
    )  # fmt: skip
    if made:
        return True
    ours = await _is_ours(tx, of, "")
    if ours and with_code:
        await tx.fetch(
            "UPDATE transactions SET code_sent = 1 WHERE transaction_id = $1", of.transaction_id
        )
    return ours


async def code_was_sent(tx: Transaction, of: Started) -> bool:
    """True when a code was sent for it by the same, for the same number, and it is not over."""
    return await _is_ours(tx, of, " AND code_sent = 1")


async def _is_ours(tx: Transaction, of: Started, rest: str) -> bool:
    rows = await tx.fetch(
        "SELECT 1 FROM transactions WHERE transaction_id = $1 AND device_id = $2"
        f" AND person_id = $3 AND id_key = $4 AND over = 0{rest}",
        of.transaction_id, of.device_id, of.person_id, of.id_key,
    )  # fmt: skip
    return bool(rows)


async def attest(
    tx: Transaction, attestation: Attestation, psut_key: str, reply_sha256: str, now: datetime
) -> bool:
    """Put on record that it was given; False when its transaction had one already."""
    rows = await tx.insert(
        "attestations", "jti, transaction_id, psut_key, reply_sha256, at",
        [(attestation.jti, attestation.transaction_id, psut_key, reply_sha256, to_ms(now))],
        "ON CONFLICT DO NOTHING RETURNING jti",
    )  # fmt: skip
    await tx.fetch(
        "UPDATE transactions SET over = 1 WHERE transaction_id = $1", attestation.transaction_id
    )
    return bool(rows)


async def tried_codes(tx: Transaction, proofs: Iterable[Attestation]) -> set[str]:
    """Of proofs without a code, the transactions before which a code was sent and none was right.

    For the same number and by the same agent, within TRIED_MS before.
    """
    named = sorted({one.transaction_id for one in proofs if one.method is Method.BIOMETRIC})
    if not named:
        return set()
    rows = await tx.fetch(
        "SELECT DISTINCT t.transaction_id FROM transactions t JOIN transactions o"
        " ON o.id_key = t.id_key AND o.started_at <= t.started_at"
        f" AND o.started_at > t.started_at - {TRIED_MS} AND o.transaction_id <> t.transaction_id"
        " WHERE o.person_id = t.person_id AND o.code_sent = 1 AND o.over = 0 AND t.code_sent = 0"
        f" AND t.transaction_id IN ({marks(len(named))})",
        *named,
    )
    return {str(row[0]) for row in rows}


async def attested_for(tx: Transaction, transaction_id: str) -> str:
    """The jti of what was attested for this transaction; "" for nothing."""
    rows = await tx.fetch("SELECT jti FROM attestations WHERE transaction_id = $1", transaction_id)
    return str(rows[0][0]) if rows else ""


async def attest_login(tx: Transaction, proof: LoginProof, psut_key: str, now: datetime) -> None:
    """Put on record that this login confirmed something."""
    await tx.insert(
        "attestations", "jti, transaction_id, psut_key, reply_sha256, at",
        [(proof.jti, proof.jti, psut_key, proof.id_token_sha256, to_ms(now))],
    )  # fmt: skip


async def kept_reply(tx: Transaction, device_id: str, request_sha256: str, now: datetime) -> str:
    """What the same request was answered a short while ago; "" for nothing."""
    rows = await tx.fetch(
        "SELECT sealed FROM identity_replies WHERE device_id = $1 AND request_sha256 = $2"
        " AND until > $3",
        device_id, request_sha256, to_ms(now),
    )  # fmt: skip
    return str(rows[0][0]) if rows else ""


async def forget_replies(tx: Transaction, now: datetime) -> None:
    """Those whose time is over."""
    await tx.fetch("DELETE FROM identity_replies WHERE until <= $1", to_ms(now))


async def keep_reply(
    tx: Transaction, device_id: str, request_sha256: str, sealed: str, now: datetime, keep_s: int
) -> None:
    """Sealed to the device; the first one stays as long as it is in time."""
    await tx.insert(
        "identity_replies", "device_id, request_sha256, sealed, until",
        [(device_id, request_sha256, sealed, to_ms(now) + keep_s * 1000)],
        "ON CONFLICT (device_id, request_sha256) DO UPDATE SET sealed = excluded.sealed,"
        " until = excluded.until"
        f" WHERE identity_replies.until <= excluded.until - {keep_s * 1000}",
    )  # fmt: skip


async def finish(tx: Transaction, transaction_id: str) -> None:
    """Nothing more may be proven in it."""
    await tx.fetch("UPDATE transactions SET over = 1 WHERE transaction_id = $1", transaction_id)
