"""Enrollments, what was decided about them, and what their decisions rest on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from spar_central.admission.decide import Outcome
from spar_central.admission.evidence import ProofUse, Release
from spar_central.admission.noticed import Noticed
from spar_central.admission.reasons import Reason
from spar_central.clock import to_ms
from spar_central.mappers.sending import UNFINISHED, State
from spar_central.storage.port import Row, Transaction, Value
from spar_central.storage.text import marks
from spar_central.trust.enrollment import Operation

MONTH = timedelta(days=30)
COUNTED: Final = 1000
"""A laptop is told no larger number of what waits: more than this nobody decides in a day."""


class Standing(StrEnum):
    """Where an enrollment stands, as people are told. Values go on the wire: never rename one."""

    REGISTERED = "registered"
    SENT_BACK = "sent_back"
    REFUSED = "refused"
    CONFLICT = "conflict"
    REVIEW = "review"
    WAITS = "waits"
    SENDING = "sending"


@dataclass(frozen=True, slots=True)
class Stored:
    """A row. Times in milliseconds, 0 for never.

    settled: the account that a reviewer named for one as written, as JSON; "" for none. noticed:
    what is counted for signals, and decides nothing. visit_s: seconds of the visit, as the laptop
    says; -1 where it says nothing. waits_until: when the time to object is over.
    """

    enrollment_id: str
    revision: int
    sha256: str
    token: str
    attestation: str
    holder: str
    kid: str
    person_id: str
    human: str
    device_id: str
    office: str
    sent_by: str
    operation: str
    psut_key: str
    account_key: str
    alike_key: str
    arrived_at: int
    proven_at: int
    outcome: Outcome
    codes: tuple[str, ...]
    reasons: tuple[Reason, ...]
    decided_at: int
    admitted_at: int
    review_round: int
    returned: bool
    state: State
    settled: str
    noticed: tuple[Noticed, ...] = ()
    visit_s: int = -1
    waits_until: int = 0

    @property
    def key(self) -> tuple[str, int]:
        """enrollment_id and revision."""
        return self.enrollment_id, self.revision

    @property
    def waits_for_review(self) -> bool:
        """True while a second person may decide it."""
        return "review.missing" in self.codes and not self.returned

    @property
    def is_final(self) -> bool:
        """True when nothing further will become of this revision."""
        if self.outcome is Outcome.REFUSED or self.returned:
            return True
        return self.state in {State.REGISTERED, State.RETURNED}

    @property
    def standing(self) -> Standing:
        """One word for console and desks alike."""
        if self.state is State.REGISTERED:
            return Standing.REGISTERED
        if self.returned or self.state is State.RETURNED:
            return Standing.SENT_BACK
        if self.outcome is Outcome.REFUSED:
            return Standing.REFUSED
        if self.state is State.CONFLICT or "registered.conflict" in self.codes:
            return Standing.CONFLICT
        if self.outcome is not Outcome.WAITS:
            return Standing.SENDING
        return Standing.REVIEW if "review.missing" in self.codes else Standing.WAITS

    @property
    def is_written(self) -> bool:
        """True when the mapper holds it, or may."""
        return self.state in UNFINISHED | {State.REGISTERED}


_NAMES = Stored.__slots__
COLUMNS = ", ".join(_NAMES)
MAX_USES = 1000
"""Proofs marked as used in one statement."""

Key = tuple[str, int]
"""enrollment_id and revision."""


def stored(row: Row) -> Stored:
    """Of a row of COLUMNS."""
    values: dict[str, object] = dict(zip(_NAMES, row, strict=True))
    values["codes"] = msgspec.json.decode(str(values["codes"]), type=tuple[str, ...])
    values["reasons"] = msgspec.json.decode(str(values["reasons"]), type=tuple[Reason, ...])
    values["noticed"] = msgspec.json.decode(str(values["noticed"]), type=tuple[Noticed, ...])
    values["returned"] = bool(values["returned"])
    return msgspec.convert(values, Stored)


def _row(of: Stored) -> list[Value]:
    lines: list[Value] = []
    for name in _NAMES:
        value = getattr(of, name)
        if isinstance(value, tuple):
            value = msgspec.json.encode(value).decode()
        lines.append(int(value) if isinstance(value, bool) else value)
    return lines


async def revisions(tx: Transaction, ids: Iterable[str]) -> dict[Key, Stored]:
    """Every revision that is known, the newest of each enrollment last."""
    named = sorted(set(ids))
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE enrollment_id IN ({marks(len(named))})"
        " ORDER BY revision",
        *named,
    )
    return {(found.enrollment_id, found.revision): found for found in map(stored, rows)}


def newest(found: dict[Key, Stored]) -> dict[str, Stored]:
    """The last revision of each enrollment."""
    return {row.enrollment_id: row for row in found.values()}


async def save(tx: Transaction, rows: Sequence[Stored]) -> None:
    """New ones are added, known ones replaced: only what a decision may change."""
    changed = (
        "attestation", "holder", "psut_key", "proven_at", "outcome", "codes", "reasons",
        "decided_at", "admitted_at", "review_round", "returned", "state", "account_key",
        "alike_key", "settled", "noticed", "waits_until",
    )  # fmt: skip
    values = ", ".join(f"{name} = excluded.{name}" for name in changed)
    await tx.insert(
        "enrollments", COLUMNS, [_row(one) for one in rows],
        f"ON CONFLICT (enrollment_id, revision) DO UPDATE SET {values}",
    )  # fmt: skip


async def waiting(tx: Transaction, offices: Sequence[str], code: str, most: int) -> list[Stored]:
    """Oldest first, of these offices (none named: all), that wait because of ``code`` ("": any)."""
    named = sorted(offices)
    like = f'%"{code}"%' if code else "%"
    where = f" AND office IN ({marks(len(named), 2)})" if named else ""
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE outcome = 'waits' AND codes LIKE $1{where}"
        f" ORDER BY arrived_at, enrollment_id LIMIT {most}",
        like, *named,
    )  # fmt: skip
    return [stored(row) for row in rows]


async def waiting_elsewhere(
    tx: Transaction, office: str, code: str, device_id: str, without: str = ""
) -> int:
    """How many of ``office`` wait because of ``code``, COUNTED at most; not from ``device_id``.

    without: nor because of this code, too; empty: whatever else they wait for.
    """
    rows = await tx.fetch(
        "SELECT count(*) FROM (SELECT 1 FROM enrollments WHERE outcome = 'waits' AND office = $1"
        f" AND codes LIKE $2 AND device_id <> $3 AND NOT codes LIKE $4 LIMIT {COUNTED}) AS waiting",
        office, f'%"{code}"%', device_id, f'%"{without}"%',
    )  # fmt: skip
    return int(rows[0][0])


async def ripe(tx: Transaction, now_ms: int, most: int) -> list[Stored]:
    """What waits for nothing but time that is over, or a signer's key that is confirmed by now."""
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE outcome = 'waits' AND ((codes = $1 AND"
        " waits_until <= $2) OR (codes LIKE $3 AND EXISTS (SELECT 1 FROM person_keys k"
        " WHERE k.kid = enrollments.kid AND k.certificate <> '')))"
        f" ORDER BY arrived_at, enrollment_id LIMIT {most}",
        '["notice.wait"]', now_ms, '%"person.pending"%',
    )  # fmt: skip
    return [stored(row) for row in rows]


async def frozen_of(tx: Transaction, psut_key: str) -> list[Stored]:
    """Oldest first, what waits because nothing may be written for this person."""
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE outcome = 'waits' AND psut_key = $1"
        " AND codes LIKE $2 ORDER BY arrived_at, enrollment_id",
        psut_key, '%"person.frozen"%',
    )  # fmt: skip
    return [stored(row) for row in rows]


async def held_with(tx: Transaction, device_id: str) -> list[Stored]:
    """Oldest first, what waits because this device is held."""
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE outcome = 'waits' AND device_id = $1"
        " AND codes LIKE $2 ORDER BY arrived_at, enrollment_id",
        device_id, '%"device.held"%',
    )  # fmt: skip
    return [stored(row) for row in rows]


async def of_device(tx: Transaction, device_id: str, ids: Iterable[str]) -> dict[str, Stored]:
    """The newest revision of each that this device captured or sent."""
    found = newest(await revisions(tx, ids))
    return {key: row for key, row in found.items() if device_id in {row.device_id, row.sent_by}}


async def of_person(tx: Transaction, psut_key: str, most: int) -> list[Stored]:
    """The newest revision of each, newest first."""
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE psut_key = $1 AND revision ="
        " (SELECT max(o.revision) FROM enrollments o"
        " WHERE o.enrollment_id = enrollments.enrollment_id)"
        f" ORDER BY arrived_at DESC, enrollment_id LIMIT {most}",
        psut_key,
    )
    return [stored(row) for row in rows]


async def stop_unsent(tx: Transaction, device_id: str) -> list[Stored]:
    """What was admitted from a device and not sent waits again, as its device is held."""
    rows = await tx.fetch(
        "UPDATE enrollments SET outcome = 'waits', codes = $2, state = '', admitted_at = 0"
        f" WHERE device_id = $1 AND outcome = 'admitted' AND state = 'queued' RETURNING {COLUMNS}",
        device_id, '["device.held"]',
    )  # fmt: skip
    return [stored(row) for row in rows]


async def move(tx: Transaction, row: Stored, before: State, now: datetime) -> bool:
    """Only when it is still in the state ``before``: outcome, codes, reasons and state of it."""
    rows = await tx.fetch(
        "UPDATE enrollments SET outcome = $4, codes = $5, reasons = $6, state = $7,"
        " decided_at = $8 WHERE enrollment_id = $1 AND revision = $2 AND state = $3"
        " RETURNING enrollment_id",
        row.enrollment_id, row.revision, before.value, row.outcome.value,
        msgspec.json.encode(row.codes).decode(), msgspec.json.encode(row.reasons).decode(),
        row.state.value, to_ms(now),
    )  # fmt: skip
    return bool(rows)


async def stop_for_person(tx: Transaction, row: Stored, code: str, now: datetime) -> bool:
    """The person does not want it: for good, unless it is on its way already."""
    stopped = replace(row, outcome=Outcome.REFUSED, codes=(code,), state=State.NOT_ADMITTED)
    return await move(tx, stopped, row.state, now)


async def void_releases(tx: Transaction, key: Key, code: str) -> None:
    """What two persons let pass is not what is there now."""
    await tx.fetch(
        "DELETE FROM releases WHERE enrollment_id = $1 AND revision = $2 AND code = $3",
        *key, code,
    )  # fmt: skip


# what decisions rest on


async def touched(tx: Transaction, ids: Iterable[str]) -> dict[str, set[str]]:
    """Staff numbers of whoever had a hand in any revision."""
    named = sorted(set(ids))
    rows = await tx.fetch(
        f"SELECT enrollment_id, human FROM touches WHERE enrollment_id IN ({marks(len(named))})",
        *named,
    )
    found: defaultdict[str, set[str]] = defaultdict(set)
    for enrollment_id, human in rows:
        found[str(enrollment_id)].add(str(human))
    return found


async def touch(tx: Transaction, rows: Iterable[tuple[str, str, str]]) -> None:
    """(enrollment_id, staff number, part: author, proof, submitter); again is nothing new."""
    kept = sorted({row for row in rows if row[1]})
    await tx.insert("touches", "enrollment_id, human, part", kept, "ON CONFLICT DO NOTHING")


async def proof_uses(
    tx: Transaction, jtis: Iterable[str]
) -> dict[str, tuple[str, ProofUse | None]]:
    """psut_key and use of each attestation that the center gave."""
    named = sorted(set(jtis))
    rows = await tx.fetch(
        "SELECT jti, psut_key, used_enrollment, used_operation, used_account FROM attestations"
        f" WHERE jti IN ({marks(len(named))})",
        *named,
    )
    found: dict[str, tuple[str, ProofUse | None]] = {}
    for jti, psut, enrollment_id, operation, account in rows:
        use = None
        if enrollment_id:
            use = ProofUse(str(enrollment_id), Operation(str(operation)), str(account))
        found[str(jti)] = (str(psut), use)
    return found


async def use_proofs(tx: Transaction, uses: dict[str, ProofUse], now: datetime) -> None:
    """For good, by jti; the caller holds the lock of admission and saw that they were unused."""
    answer = sorted(uses.items())
    for start in range(0, len(answer), MAX_USES):
        part = answer[start : start + MAX_USES]
        values: list[Value] = []
        for jti, use in part:
            values += [jti, use.enrollment_id, use.operation.value, use.account]
        rows = ", ".join(f"({marks(4, 2 + 4 * at)})" for at in range(len(part)))
        await tx.fetch(
            "UPDATE attestations SET used_at = $1, used_enrollment = u.column2,"
            f" used_operation = u.column3, used_account = u.column4 FROM (VALUES {rows}) AS u"
            " WHERE jti = u.column1 AND used_enrollment = ''",
            to_ms(now), *values,
        )  # fmt: skip


async def releases(tx: Transaction, ids: Iterable[str]) -> dict[Key, tuple[Release, ...]]:
    """By revision."""
    named = sorted(set(ids))
    rows = await tx.fetch(
        "SELECT enrollment_id, revision, code, human FROM releases"
        f" WHERE enrollment_id IN ({marks(len(named))})",
        *named,
    )
    humans: defaultdict[tuple[str, int, str], set[str]] = defaultdict(set)
    for enrollment_id, revision, code, human in rows:
        humans[str(enrollment_id), int(revision), str(code)].add(str(human))
    found: defaultdict[Key, tuple[Release, ...]] = defaultdict(tuple)
    for (enrollment_id, revision, code), who in humans.items():
        found[enrollment_id, revision] += (Release(code, frozenset(who)),)
    return found


async def release(
    tx: Transaction, of: Stored, code: str, humans: Sequence[str], now: datetime
) -> None:
    """These persons let it pass this rule."""
    rows = [(of.enrollment_id, of.revision, code, human, to_ms(now)) for human in humans]
    await tx.insert(
        "releases", "enrollment_id, revision, code, human, at", rows, "ON CONFLICT DO NOTHING"
    )


# budgets


@dataclass(frozen=True, slots=True)
class Tally:
    """Counted before a batch, and further as its items are decided."""

    by_agent: defaultdict[str, int]
    by_device: defaultdict[str, int]
    people: defaultdict[str, set[str]]
    changes: defaultdict[str, int]


async def tally(
    tx: Transaction,
    now: datetime,
    *,
    humans: set[str],
    devices: set[str],
    accounts: set[str],
    people: set[str],
) -> Tally:
    """Today is the day of UTC; accounts: alike_keys; people: psut_keys."""
    day = to_ms(now) // 86_400_000 * 86_400_000
    tally = Tally(defaultdict(int), defaultdict(int), defaultdict(set), defaultdict(int))
    for who, count in await _per(tx, "human", humans, "outcome = 'admitted' AND admitted_at", day):
        tally.by_agent[who] = count
    since = "outcome = 'admitted' AND admitted_at"
    for who, count in await _per(tx, "device_id", devices, since, day):
        tally.by_device[who] = count
    changed = "outcome = 'admitted' AND operation <> 'link' AND admitted_at"
    for who, count in await _per(tx, "psut_key", people, changed, to_ms(now - MONTH)):
        tally.changes[who] = count
    named = sorted(accounts - {""})
    rows = await tx.fetch(
        "SELECT DISTINCT alike_key, psut_key FROM enrollments"
        f" WHERE outcome = 'admitted' AND alike_key IN ({marks(len(named))})",
        *named,
    )
    for account, person in rows:
        tally.people[str(account)].add(str(person))
    return tally


async def _per(
    tx: Transaction, column: str, values: set[str], since: str, at: int
) -> list[tuple[str, int]]:
    named = sorted(values - {""})
    rows = await tx.fetch(
        f"SELECT {column}, count(*) FROM enrollments WHERE {since} >= $1"
        f" AND {column} IN ({marks(len(named), 2)}) GROUP BY {column}",
        at, *named,
    )  # fmt: skip
    return [(str(who), int(count)) for who, count in rows]
