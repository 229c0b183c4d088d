"""The port to the enrollments of this device.

Every method is a plain blocking call on the I/O thread, and one finished transaction when it
returns.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import Enrollment, Event, State


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a person's timeline."""

    at: datetime
    event: Event
    actor: str
    detail: str = ""  # stable code or short fact, no personal data


@dataclass(frozen=True, slots=True)
class EnrollmentSummary:
    """One enrollment without anything about the person. error: stable code, or empty.

    visit_s: as Enrollment has it.
    """

    agent_id: str
    slip: str
    state: State
    captured_at: datetime
    changed_at: datetime | None
    error: str = ""
    visit_s: int | None = None


@dataclass(frozen=True, slots=True)
class EnrollmentChange:
    """One change to write down: the enrollment after it, and what is told of it.

    expect: the state the row must have before this step; otherwise IllegalEvent.
    """

    after: Enrollment
    event: Event
    actor: str
    detail: str = ""
    expect: State | None = None


ENGINE: Final = "engine"
"""The actor of what the sync engine does by itself. Stored on disk: never rename it."""


class EnrollmentStore(Protocol):
    """The durable queue. Raises DiskFull, StoreUnavailable, VaultDamaged.

    A store is made with a callback ``became_due``: called on the I/O thread after each commit
    that made an enrollment due now (see ``domain.enrollment.is_due``) and was not the engine's
    own. Nobody else wakes the engine when an enrollment is ready to be sent.
    """

    def save(
        self,
        enrollment: Enrollment,
        *,
        event: Event,
        actor: str,
        detail: str = "",
        expect: State | None = None,
    ) -> None:
        """Insert or replace and append to the event chain, in one transaction.

        expect: the state the row must have now; otherwise IllegalEvent (somebody was faster).
        """
        ...

    def save_many(self, steps: Sequence[EnrollmentChange]) -> None:
        """All ``steps`` in their order, or none of them: one transaction, one fsync.

        An enrollment may stand in several; each is told in its timeline. TypeError for a
        ``domain.listed.ListedEnrollment``: it would lose its signatures.
        """
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """What is written inside, also to other stores of the same vault: all of it, or nothing.

        Nothing is awaited inside.
        """
        ...

    def get(self, enrollment_id: str) -> Enrollment | None:
        """The enrollment, or None."""
        ...

    def in_states(
        self, states: Sequence[State], limit: int = 1000, *, not_for_center: bool = False
    ) -> list[Enrollment]:
        """Those in ``states``: first to expire first, then oldest.

        not_for_center: only those that ``domain.moving.is_for_center`` says no to.
        """
        ...

    def signed_due(self, states: Sequence[State], now: datetime) -> list[str]:
        """The ids of the signed ones in ``states`` that ``due`` would not let wait, as in_states.

        Ids alone: whoever goes through thousands reads them part by part with ``those``.
        """
        ...

    def those(self, enrollment_ids: Sequence[str]) -> list[Enrollment]:
        """As they stand now, in this order; without those that are gone. A few hundred at most."""
        ...

    def put_off(self, states: Sequence[State]) -> list[str]:
        """The ids of those in ``states`` that wait for a time of their own."""
        ...

    def due(self, now: datetime, limit: int) -> list[Enrollment]:
        """QUEUED ones to send now: due_at reached; expiring proofs first, then oldest.

        A due_at more than two hours away was written by a clock that has been set back since.

        Of one person only the oldest enrollment under way: a newer one waits until it is settled.
        """
        ...

    def due_ids(self, now: datetime, limit: int) -> list[str]:
        """The ids of those that ``due`` gives, in its order: see signed_due for why."""
        ...

    def page(self, offset: int, limit: int, text: str = "") -> list[Enrollment]:
        """Last begun first, of those that ``text`` means: see domain.search.finds."""
        ...

    def counts(self) -> Mapping[State, int]:
        """The number of enrollments in each state; states without one are left out."""
        ...

    def open_for(self, person_tag: str) -> list[Enrollment]:
        """Not final ones for this person."""
        ...

    def others_with_account(self, fa: FinancialAddress, person_tag: str) -> int:
        """How many other people on this device have the same account."""
        ...

    def delete_draft(self, enrollment_id: str, actor: str) -> None:
        """A discarded draft is gone; the event stays."""
        ...

    def timeline(self, enrollment_id: str) -> list[TimelineEntry]:
        """What happened to it, oldest first."""
        ...

    def oldest(self, states: Sequence[State]) -> datetime | None:
        """When the first of those in ``states`` was captured; None when there is none."""
        ...

    def summaries(self, since: datetime | None) -> list[EnrollmentSummary]:
        """All captured ``since`` then, newest first; all there are for None."""
        ...

    def begun_in(self, agent_id: str, place: str, since: datetime) -> list[EnrollmentSummary]:
        """What ``agent_id`` began at ``place`` since then, first begun first."""
        ...

    def last_place(self, agent_id: str, since: datetime) -> str:
        """Where ``agent_id`` (empty: anybody) began a visit of a round last, or empty."""
        ...

    def troubles(self, since: datetime, events: Sequence[Event]) -> Mapping[tuple[Event, str], int]:
        """How often each of ``events`` happened, by event and stable code.

        The code is empty where a person wrote the detail, or where it is no code.
        """
        ...

    def redact_accounts(self, before: datetime, actor: str) -> int:
        """Take the account numbers out of what was finished before; how many there were.

        The last four digits and a keyed hash of the account stay.
        """
        ...

    def slip_device(self) -> str:
        """The part of slip numbers that is this laptop's own; another after a restore."""
        ...

    def next_serial(self) -> int:
        """Counts up for slip numbers; never the same twice on this device."""
        ...
