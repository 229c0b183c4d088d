"""The durable queue in the encrypted database: an EnrollmentStore."""

import hashlib
import hmac
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.adapters.store.journal import GENESIS, chained
from spar_agent.adapters.store.rows import (
    account_text,
    body_of,
    brief_of,
    enrollment_of,
    json_of,
)
from spar_agent.adapters.store.statements import (
    APPEND,
    APPEND_MANY,
    COLUMNS,
    DUE,
    DUE_NOW,
    DUE_OF_EACH,
    FEW,
    FIRST_TO_EXPIRE,
    INSERT,
    KEPT,
    MOVE,
    MOVE_MANY,
    NAMES,
    NOT_FOR_CENTER,
    QUICK_AT,
    SLOW_AT,
    SUMMED,
    UPDATE,
)
from spar_agent.adapters.store.unsent import Unsent, UnsentCount
from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import Enrollment, Event, State, is_due
from spar_agent.domain.ids import DEVICE_CHARACTERS, device_part
from spar_agent.domain.journal import Act
from spar_agent.domain.listed import ListedEnrollment
from spar_agent.domain.redaction import without_numbers
from spar_agent.domain.search import finds
from spar_agent.domain.times import from_stored, stored
from spar_agent.errors import IllegalEvent
from spar_agent.ports.clock import Clock
from spar_agent.ports.store import ENGINE, EnrollmentChange, EnrollmentSummary, TimelineEntry

MAX_WAIT = timedelta(hours=2)
"""Nobody is asked to wait for longer: a due time beyond it means that the clock was set back."""
FINAL = (State.LINKED, State.CANCELLED)


class SqlEnrollments:
    """Over one connection, used by one thread.

    tag_key: hashes accounts. became_due: see EnrollmentStore. tell_unsent: see UnsentCount.
    """

    def __init__(
        self,
        conn: Connection,
        clock: Clock,
        tag_key: bytes,
        became_due: Callable[[], None] = lambda: None,
        tell_unsent: Callable[[Unsent], None] | None = None,
    ) -> None:
        self._conn = conn
        self._unsent = UnsentCount(conn, tell_unsent)
        self._clock = clock
        self._tag_key = tag_key
        self._became_due = became_due
        self._made_due = False  # by the transaction that is open
        conn.create_function("finds", 5, _finds, deterministic=True)

    def save(
        self,
        enrollment: Enrollment,
        *,
        event: Event,
        actor: str,
        detail: str = "",
        expect: State | None = None,
    ) -> None:
        """Insert or replace and append to the event chain, in one transaction."""
        self.save_many((EnrollmentChange(enrollment, event, actor, detail, expect),))

    def save_many(self, steps: Sequence[EnrollmentChange]) -> None:
        """All ``steps`` in their order, or none of them: one transaction, one fsync.

        A handful of statements, however many steps there are.
        """
        if not steps:
            return
        if any(isinstance(step.after, ListedEnrollment) for step in steps):
            raise TypeError("a row of the list lacks its signatures")
        with self.transaction():
            kept = self._kept({step.after.enrollment_id for step in steps})
            _check(steps, kept)
            self._write_rows({step.after.enrollment_id: step.after for step in steps}, kept)
            self._append([_entry(step) for step in steps])
            self._made_due = self._made_due or self._makes_due(steps, kept)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What is written inside, also to other stores of the same vault: all of it, or nothing."""
        outermost = not self._conn.in_transaction
        try:
            with transaction(self._conn):
                yield
                if outermost:
                    self._unsent.before_commit()
        except BaseException:
            self._made_due = self._made_due and self._conn.in_transaction
            raise
        if outermost:
            self._unsent.after_commit()
        if self._made_due and not self._conn.in_transaction:
            self._made_due = False
            self._became_due()

    def _makes_due(
        self, steps: Sequence[EnrollmentChange], kept: Mapping[str, tuple[Any, ...]]
    ) -> bool:
        now = self._clock.now()
        for step in steps:
            after = step.after
            if step.actor == ENGINE or not is_due(after.state, after.delivery.due_at, now):
                continue
            row = kept.get(after.enrollment_id)
            if row is None or not is_due(State(row[0]), from_stored(row[1]), now):
                return True
        return False

    def get(self, enrollment_id: str) -> Enrollment | None:
        """The enrollment, or None."""
        rows = self._rows("WHERE enrollment_id = ?", (enrollment_id,))
        return rows[0] if rows else None

    def in_states(
        self, states: Sequence[State], limit: int = 1000, *, not_for_center: bool = False
    ) -> list[Enrollment]:
        """Those in ``states``: first to expire first, then oldest."""
        only = f" AND {NOT_FOR_CENTER}" if not_for_center else ""
        where = f"WHERE state IN ({', '.join('?' * len(states))}){only}"
        return self._rows(where + FIRST_TO_EXPIRE, (*states, limit))

    def signed_due(self, states: Sequence[State], now: datetime) -> list[str]:
        """The ids of the signed ones in ``states`` that are due, in the order of in_states."""
        where = f"state IN ({', '.join('?' * len(states))}) AND {DUE_NOW}"
        with translated():
            found = self._conn.execute(
                f"SELECT enrollment_id FROM enrollments WHERE {where}"  # noqa: S608 -- our own fixed texts
                f" AND body ->> '$.signed' IS NOT NULL{FIRST_TO_EXPIRE}",
                (*states, stored(now), stored(now + MAX_WAIT), -1),
            )
            return [str(enrollment_id) for (enrollment_id,) in found]

    def those(self, enrollment_ids: Sequence[str]) -> list[Enrollment]:
        """As they stand now, in this order; without those that are gone."""
        marks = ", ".join("?" * len(enrollment_ids))
        found = self._rows(f"WHERE enrollment_id IN ({marks})", enrollment_ids)
        rows = {row.enrollment_id: row for row in found}
        return [rows[one] for one in enrollment_ids if one in rows]

    def put_off(self, states: Sequence[State]) -> list[str]:
        """The ids of those in ``states`` that wait for a time of their own."""
        marks = ", ".join("?" * len(states))
        with translated():
            found = self._conn.execute(
                "SELECT enrollment_id FROM enrollments"  # noqa: S608 -- marks alone
                f" WHERE due_at IS NOT NULL AND state IN ({marks})",
                tuple(states),
            )
            return [str(enrollment_id) for (enrollment_id,) in found]

    def due(self, now: datetime, limit: int) -> list[Enrollment]:
        """QUEUED ones to send now: due_at reached; expiring proofs first, then oldest."""
        return self._rows(DUE, _due_values(now, limit))

    def due_ids(self, now: datetime, limit: int) -> list[str]:
        """The ids of those that ``due`` gives, in its order."""
        with translated():
            found = self._conn.execute(
                f"SELECT enrollment_id{DUE_OF_EACH}",
                _due_values(now, limit),
            )
            return [str(enrollment_id) for (enrollment_id,) in found]

    def page(self, offset: int, limit: int, text: str = "") -> list[Enrollment]:
        """Last begun first, of those that ``text`` means: see domain.search.finds."""
        order = " ORDER BY rowid DESC LIMIT ? OFFSET ?"
        if not text.strip():
            return self._rows(order.strip(), (limit, offset))
        where = "WHERE finds(?, name, slip, person_mask, account_last4)"
        return self._rows(where + order, (text, limit, offset))

    def counts(self) -> Mapping[State, int]:
        """The number of enrollments in each state; states without one are left out."""
        with translated():
            rows = self._conn.execute("SELECT state, count(*) FROM enrollments GROUP BY state")
            return {State(state): int(count) for state, count in rows}

    def open_for(self, person_tag: str) -> list[Enrollment]:
        """Not final ones for this person."""
        return self._rows(
            "WHERE person_tag = ? AND state NOT IN (?, ?) ORDER BY captured_at DESC",
            (person_tag, *FINAL),
        )

    def others_with_account(self, fa: FinancialAddress, person_tag: str) -> int:
        """How many other people on this device have the same account."""
        with translated():
            row = self._conn.execute(
                "SELECT count(DISTINCT person_tag) FROM enrollments"
                " WHERE account_key = ? AND person_tag <> ? AND state <> ?",
                (self._hashed(fa), person_tag, State.CANCELLED),
            ).fetchone()
        return int(row[0])

    def delete_draft(self, enrollment_id: str, actor: str) -> None:
        """A discarded draft is gone; the event stays."""
        with self.transaction():
            kept = self._kept({enrollment_id}).get(enrollment_id)
            if kept is None or kept[0] != State.DRAFT:
                raise IllegalEvent("no draft")
            self._unsent.step(State.DRAFT, None)
            self._conn.execute("DELETE FROM enrollments WHERE enrollment_id = ?", (enrollment_id,))
            self._append([(enrollment_id, Event.DISCARD, actor, "", "")])

    def timeline(self, enrollment_id: str) -> list[TimelineEntry]:
        """What happened to it, oldest first."""
        with translated():
            rows = self._conn.execute(
                "SELECT at, kind, actor, detail FROM events WHERE enrollment_id = ?"
                " ORDER BY number",
                (enrollment_id,),
            )
            return [
                TimelineEntry(from_stored(at), _event_of(kind), actor, detail)
                for at, kind, actor, detail in rows
            ]

    def oldest(self, states: Sequence[State]) -> datetime | None:
        """When the first of those in ``states`` was captured; None when there is none."""
        marks = ", ".join("?" * len(states))
        with translated():
            row = self._conn.execute(
                f"SELECT min(captured_at) FROM enrollments WHERE state IN ({marks})",  # noqa: S608 -- marks only
                tuple(states),
            ).fetchone()
        first: str | None = row[0]
        return from_stored(first)

    def summaries(self, since: datetime | None) -> list[EnrollmentSummary]:
        """All captured ``since`` then, newest first; all there are for None."""
        with translated():
            rows = self._conn.execute(
                f"SELECT {SUMMED}"  # noqa: S608 -- names only
                " FROM enrollments WHERE captured_at >= ? ORDER BY captured_at DESC",
                (stored(since) or "",),
            ).fetchall()
        return [brief_of(*row) for row in rows]

    def begun_in(self, agent_id: str, place: str, since: datetime) -> list[EnrollmentSummary]:
        """What ``agent_id`` began at ``place`` since then, first begun first."""
        with translated():
            rows = self._conn.execute(
                f"SELECT {SUMMED}"  # noqa: S608 -- names only
                " FROM enrollments WHERE enrollment_id IN ("
                "SELECT enrollment_id FROM events"
                " WHERE kind = ? AND actor = ? AND detail = ? AND at >= ?) ORDER BY captured_at",
                (Event.BEGIN, agent_id, place, stored(since)),
            ).fetchall()
        return [brief_of(*row) for row in rows]

    def last_place(self, agent_id: str, since: datetime) -> str:
        """Where ``agent_id`` (empty: anybody) began a visit of a round last, or empty."""
        with translated():
            row = self._conn.execute(
                "SELECT detail FROM events WHERE kind = ? AND ? IN ('', actor)"
                " AND detail <> '' AND at >= ? ORDER BY number DESC LIMIT 1",
                (Event.BEGIN, agent_id, stored(since)),
            ).fetchone()
        return str(row[0]) if row else ""

    def troubles(self, since: datetime, events: Sequence[Event]) -> Mapping[tuple[Event, str], int]:
        """How often each of ``events`` happened, by event and stable code."""
        marks = ", ".join("?" * len(events))
        with translated():
            rows = self._conn.execute(
                "SELECT kind, CASE WHEN actor <> 'engine' OR detail GLOB '*[^A-Za-z0-9._-]*'"  # noqa: S608 -- marks only
                " THEN '' ELSE detail END,"
                f" count(*) FROM events WHERE at >= ? AND kind IN ({marks}) GROUP BY 1, 2",
                (stored(since), *events),
            ).fetchall()
        return {(Event(kind), code): int(count) for kind, code, count in rows}

    def redact_accounts(self, before: datetime, actor: str) -> int:
        """Take the account numbers out of what was finished before; how many there were.

        The hash of the account stays in its column.
        """
        old = self._rows(
            "WHERE shed = 0 AND state IN (?, ?) AND changed_at < ? ORDER BY changed_at LIMIT 1000",
            (*FINAL, stored(before)),
        )
        if not old:
            return 0
        with transaction(self._conn):
            for enrollment in old:
                self._conn.execute(
                    "UPDATE enrollments SET body = ?, shed = 1 WHERE enrollment_id = ?",
                    (body_of(without_numbers(enrollment)), enrollment.enrollment_id),
                )
            entries = [
                (enrollment.enrollment_id, Event.REDACT_ACCOUNTS, actor, "", enrollment.state.value)
                for enrollment in old
            ]
            self._append(entries)
        return len(old)

    def note(self, act: Act, actor: str, detail: str = "") -> None:
        """One line of the journal that is about no enrollment."""
        with transaction(self._conn):
            self._append([("", act, actor, detail, "")])

    def slip_device(self) -> str:
        """The part of slip numbers that is this laptop's own; another after a restore."""
        return slip_device(self._conn)

    def next_serial(self) -> int:
        """Counts up for slip numbers; never the same twice on this device."""
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
            )
            # row by row: thousands of rows as text beside what is made of them are much memory
            return [enrollment_of(dict(zip(NAMES, row, strict=True))) for row in found]

    def _kept(self, ids: Collection[str]) -> dict[str, tuple[Any, ...]]:
        """State, due time and slow columns of those rows that are there, by enrollment id."""
        marks = ", ".join("?" * len(ids))
        rows = self._conn.execute(f"{KEPT} WHERE enrollment_id IN ({marks})", tuple(ids))
        return {row[0]: tuple(row[1:]) for row in rows}

    def _write_rows(
        self, last: Mapping[str, Enrollment], kept: Mapping[str, tuple[Any, ...]]
    ) -> None:
        """Rewriting an index costs more than the row: what only moved on leaves most alone."""
        moved = []
        for enrollment_id, enrollment in last.items():
            values = self._values(enrollment)
            before = kept.get(enrollment_id)
            self._unsent.step(before[0] if before else None, enrollment.state)
            if before is None:
                self._conn.execute(INSERT, values)
            elif before[2:] == tuple(values[at] for at in SLOW_AT):
                moved.append((*(values[at] for at in QUICK_AT), enrollment_id))
            else:
                self._conn.execute(UPDATE, (*values[1:], enrollment_id))
        if moved:
            if len(moved) > FEW:
                self._conn.execute(MOVE_MANY, (json_of(moved),))
            else:
                self._conn.executemany(MOVE, moved)

    def _values(self, enrollment: Enrollment) -> tuple[Any, ...]:
        person, fa = enrollment.person.id, enrollment.account.fa
        return (
            enrollment.enrollment_id,
            enrollment.state.value,
            enrollment.agent_id,
            enrollment.delivery.reference_id,
            enrollment.slip,
            person.kind.value if person else None,
            person.value if person else None,
            enrollment.person.tag,
            enrollment.person.mask,
            enrollment.person.name,
            self._hashed(fa) if fa else "",
            fa.number[-4:] if fa else "",
            enrollment.proof.psut if enrollment.proof else None,
            stored(enrollment.captured_at),
            stored(enrollment.delivery.due_at),
            stored(enrollment.expires_at),
            stored(enrollment.changed_at),
            body_of(enrollment),
        )

    def _hashed(self, fa: FinancialAddress) -> str:
        return hmac.new(self._tag_key, account_text(fa).encode(), hashlib.sha256).hexdigest()

    def _append(self, entries: Sequence[tuple[str, str, str, str, str]]) -> None:
        """Lengthen the chain by (enrollment, kind, actor, detail, state) each."""
        last = self._conn.execute(
            "SELECT number, hash FROM events ORDER BY number DESC LIMIT 1"
        ).fetchone()
        number, link = (int(last[0]), bytes(last[1])) if last else (0, GENESIS)
        at = stored(self._clock.now())
        rows: list[tuple[Any, ...]] = []
        for texts in entries:
            number, before = number + 1, link
            line = (at, *(str(text) for text in texts))
            link = chained(before, number, line)
            rows.append((number, *line, before, link))
        if len(rows) > FEW:
            hexed = [(*row[:-2], row[-2].hex(), row[-1].hex()) for row in rows]
            self._conn.execute(APPEND_MANY, (json_of(hexed),))
        else:
            self._conn.executemany(APPEND, rows)


def _due_values(now: datetime, limit: int) -> tuple[Any, ...]:
    """For the marks of DUE_OF_EACH."""
    return (State.QUEUED, stored(now), stored(now + MAX_WAIT), limit)


def _finds(text: str, name: str, *numbers: str) -> bool:
    """As a function of SQL: the one folding of what was typed and of what stands there."""
    return finds(text, name, numbers)


def _event_of(kind: str) -> Event:
    """What the journal says; an entry of a version that knew more events is shown as OTHER."""
    return Event(kind) if kind in set(Event) else Event.OTHER


def _entry(step: EnrollmentChange) -> tuple[str, str, str, str, str]:
    after = step.after
    return after.enrollment_id, step.event, step.actor, step.detail, after.state


def _check(steps: Sequence[EnrollmentChange], kept: Mapping[str, tuple[Any, ...]]) -> None:
    """Raises IllegalEvent for the first step that does not start where it expects to."""
    states = {enrollment_id: row[0] for enrollment_id, row in kept.items()}
    for step in steps:
        found = states.get(step.after.enrollment_id)
        if step.expect is not None and found != step.expect:
            raise IllegalEvent(f"expected {step.expect}, found {found or 'nothing'}")
        states[step.after.enrollment_id] = step.after.state


def slip_device(conn: Connection) -> str:
    """This laptop's part of slip numbers; drawn when it is first needed."""
    row = conn.execute("SELECT value FROM settings WHERE name = 'slip_device'").fetchone()
    return draw_slip_device(conn) if row is None else str(row[0])


def draw_slip_device(conn: Connection) -> str:
    """Another part from now on: whatever serials were given away under the former, none repeats."""
    fresh = device_part(os.urandom(DEVICE_CHARACTERS))
    with transaction(conn):
        conn.execute(
            "INSERT INTO settings VALUES ('slip_device', ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (fresh,),
        )
    return fresh
