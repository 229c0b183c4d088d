"""The durable queue in the encrypted database: an EnrollmentStore."""

import hashlib
import hmac
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.adapters.store.rows import account_key, body_of, case_of, stamp
from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.errors import IllegalEvent
from spar_agent.ports import Clock, TimelineEntry

COLUMNS = (
    "enrollment_id, state, agent_id, reference_id, slip, person_kind, person_value, person_tag,"
    " person_mask, name, account_key, account_last4, psut, captured_at, due_at, expires_at,"
    " changed_at, body"
)
NAMES = tuple(COLUMNS.replace("\n", " ").split(", "))
MARKS = ", ".join(["?"] * len(NAMES))
SETS = ", ".join(f"{name} = excluded.{name}" for name in NAMES[1:])
FINAL = (State.LINKED, State.CANCELLED)
GENESIS = b"\x00" * 32


class SqlEnrollments:
    """Over one connection, used by one thread. tag_key: for keyed hashes of accounts.

    appended: called with (number, hash) after each commit, so that the chain's head is anchored
    outside.
    """

    def __init__(
        self,
        conn: Connection,
        clock: Clock,
        tag_key: bytes,
        appended: Callable[[int, bytes], None] | None = None,
    ) -> None:
        self._conn = conn
        self._clock = clock
        self._tag_key = tag_key
        self._appended = appended

    def save(
        self,
        enrollment: Enrollment,
        *,
        event: str,
        actor: str,
        detail: str = "",
        expect: State | None = None,
    ) -> None:
        """See ports.EnrollmentStore."""
        with transaction(self._conn):
            self._expect(enrollment.enrollment_id, expect)
            sql = (
                f"INSERT INTO enrollments ({COLUMNS}) VALUES ({MARKS})"  # noqa: S608 -- names only
                f" ON CONFLICT (enrollment_id) DO UPDATE SET {SETS}"
            )
            self._conn.execute(sql, self._values(enrollment))
            head = self._append(enrollment.enrollment_id, event, actor, detail, enrollment.state)
        self._anchor(head)

    def get(self, enrollment_id: str) -> Enrollment | None:
        """See ports.EnrollmentStore."""
        rows = self._rows("WHERE enrollment_id = ?", (enrollment_id,))
        return rows[0] if rows else None

    def in_states(self, states: Sequence[State], limit: int = 1000) -> list[Enrollment]:
        """See ports.EnrollmentStore."""
        marks = ", ".join("?" * len(states))
        return self._rows(
            f"WHERE state IN ({marks})"
            " ORDER BY expires_at IS NULL, expires_at, captured_at, enrollment_id LIMIT ?",
            (*states, limit),
        )

    def due(self, now: datetime, limit: int) -> list[Enrollment]:
        """See ports.EnrollmentStore."""
        return self._rows(
            "WHERE state = ? AND (due_at IS NULL OR due_at <= ?)"
            " ORDER BY expires_at IS NULL, expires_at, captured_at, enrollment_id LIMIT ?",
            (State.QUEUED, stamp(now), limit),
        )

    def page(self, offset: int, limit: int, text: str = "") -> list[Enrollment]:
        """See ports.EnrollmentStore."""
        order = " ORDER BY captured_at DESC, enrollment_id DESC LIMIT ? OFFSET ?"
        words = text.strip()
        if not words:
            return self._rows(order.strip(), (limit, offset))
        like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        where = (
            "WHERE name LIKE ?1 ESCAPE '\\' OR slip LIKE ?1 ESCAPE '\\'"
            " OR person_mask LIKE ?1 ESCAPE '\\' OR account_last4 LIKE ?1 ESCAPE '\\'"
        )
        numbered = " ORDER BY captured_at DESC, enrollment_id DESC LIMIT ?2 OFFSET ?3"
        return self._rows(where + numbered, (like, limit, offset))

    def counts(self) -> Mapping[State, int]:
        """See ports.EnrollmentStore."""
        with translated():
            rows = self._conn.execute("SELECT state, count(*) FROM enrollments GROUP BY state")
            return {State(state): int(count) for state, count in rows}

    def open_for(self, person_tag: str) -> list[Enrollment]:
        """See ports.EnrollmentStore."""
        return self._rows(
            "WHERE person_tag = ? AND state NOT IN (?, ?) ORDER BY captured_at DESC",
            (person_tag, *FINAL),
        )

    def others_with_account(self, fa: FinancialAddress, person_tag: str) -> int:
        """See ports.EnrollmentStore."""
        with translated():
            row = self._conn.execute(
                "SELECT count(DISTINCT person_tag) FROM enrollments"
                " WHERE account_key = ? AND person_tag <> ? AND state <> ?",
                (self._hashed(fa), person_tag, State.CANCELLED),
            ).fetchone()
        return int(row[0])

    def delete_draft(self, enrollment_id: str, actor: str) -> None:
        """See ports.EnrollmentStore."""
        with transaction(self._conn):
            self._expect(enrollment_id, State.DRAFT)
            self._conn.execute("DELETE FROM enrollments WHERE enrollment_id = ?", (enrollment_id,))
            head = self._append(enrollment_id, "discard", actor, "", "")
        self._anchor(head)

    def timeline(self, enrollment_id: str) -> list[TimelineEntry]:
        """See ports.EnrollmentStore."""
        with translated():
            rows = self._conn.execute(
                "SELECT at, kind, actor, detail FROM events WHERE enrollment_id = ?"
                " ORDER BY number",
                (enrollment_id,),
            )
            return [
                TimelineEntry(datetime.fromisoformat(at), kind, actor, detail)
                for at, kind, actor, detail in rows
            ]

    def next_serial(self) -> int:
        """See ports.EnrollmentStore."""
        with transaction(self._conn):
            row = self._conn.execute(
                "INSERT INTO settings (name, value) VALUES ('slip_serial', '1')"
                " ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
                " RETURNING value"
            ).fetchone()
        return int(row[0])

    def _rows(self, rest: str, values: Sequence[Any]) -> list[Enrollment]:
        with translated():
            found = self._conn.execute(
                f"SELECT {COLUMNS} FROM enrollments {rest}",  # noqa: S608 -- our own fixed texts
                tuple(values),
            ).fetchall()
        return [case_of(dict(zip(NAMES, row, strict=True))) for row in found]

    def _expect(self, enrollment_id: str, expect: State | None) -> None:
        if expect is None:
            return
        row = self._conn.execute(
            "SELECT state FROM enrollments WHERE enrollment_id = ?", (enrollment_id,)
        ).fetchone()
        if row is None or row[0] != expect:
            raise IllegalEvent(f"expected {expect}, found {row[0] if row else 'nothing'}")

    def _values(self, case: Enrollment) -> tuple[Any, ...]:
        person, fa = case.person, case.fa
        return (
            case.enrollment_id,
            case.state.value,
            case.agent_id,
            case.reference_id,
            case.slip,
            person.kind.value if person else None,
            person.value if person else None,
            case.person_tag,
            case.person_mask,
            case.name,
            self._hashed(fa) if fa else "",
            fa.number[-4:] if fa else "",
            case.proof.psut if case.proof else None,
            stamp(case.captured_at),
            stamp(case.due_at),
            stamp(case.expires_at),
            stamp(case.changed_at),
            body_of(case),
        )

    def _hashed(self, fa: FinancialAddress) -> str:
        return hmac.new(self._tag_key, account_key(fa).encode(), hashlib.sha256).hexdigest()

    def _append(
        self, enrollment_id: str, kind: str, actor: str, detail: str, state: str
    ) -> tuple[int, bytes]:
        last = self._conn.execute(
            "SELECT number, hash FROM events ORDER BY number DESC LIMIT 1"
        ).fetchone()
        number, before = (last[0] + 1, bytes(last[1])) if last else (1, GENESIS)
        at = stamp(self._clock.now()) or ""
        told = (at, enrollment_id, str(kind), actor, str(detail), str(state))
        link = chained(before, number, told)
        self._conn.execute(
            "INSERT INTO events (number, at, enrollment_id, kind, actor, detail, state, before,"
            " hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (number, *told, before, link),
        )
        return number, link

    def _anchor(self, head: tuple[int, bytes]) -> None:
        if self._appended is not None:
            self._appended(*head)


def chained(before: bytes, number: int, told: Sequence[str]) -> bytes:
    """SHA-256 over the hash before, the number and each text with its length in front."""
    digest = hashlib.sha256(before + number.to_bytes(8, "big"))
    for text in told:
        raw = text.encode()
        digest.update(len(raw).to_bytes(4, "big") + raw)
    return digest.digest()


def first_broken(conn: Connection) -> int | None:
    """The number of the first event that does not follow from the one before; None when whole."""
    before, expected = GENESIS, 1
    with translated():
        rows = conn.execute(
            "SELECT number, at, enrollment_id, kind, actor, detail, state, before, hash"
            " FROM events ORDER BY number"
        )
        for number, *told, stored_before, stored in rows:
            whole = chained(before, number, told)
            if number != expected or bytes(stored_before) != before or bytes(stored) != whole:
                return int(number)
            before, expected = whole, expected + 1
    return None
