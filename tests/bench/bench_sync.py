"""Handing a full queue over to a center with SQLite on the loopback, all on this machine.

What the center does with it then is ``tests.central.bench_admission``'s.
"""

import os
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from spar_agent.domain.enrollment import Consent, ConsentChannel, Enrollment, Event, State
from spar_agent.domain.ids import uuid7
from spar_agent.domain.signed import id_hash
from spar_agent.ports.center import Author
from spar_agent.ports.store import EnrollmentChange, EnrollmentStore
from tests.central.center import running
from tests.central.storages import settings
from tests.enrollments import changed, queued
from tests.joined import JoinedLaptop, hand_out

HANDED_OVER = 2_000


def fill(
    store: EnrollmentStore,
    count: int,
    due_at: datetime | None = None,
    author: Author | None = None,
    agent_id: str = "a",
) -> None:
    """``count`` enrollments of as many people, ready to be sent at ``due_at``; None: now.

    author: signs them as ``agent_id``'s; None: nobody has.
    """
    numbers = range(1, count + 1)
    for at in range(0, count, 1_000):
        rows = [queued(number, due_at=due_at) for number in numbers[at : at + 1_000]]
        rows = [replace(row, agent_id=agent_id) for row in rows]
        if author is not None:
            rows = [_agreed(row) for row in rows]
            rows = [replace(row, signed=author.sign(row, agent_id)) for row in rows]
        store.save_many([EnrollmentChange(row, Event.SUBMIT, "a") for row in rows])


def _agreed(row: Enrollment) -> Enrollment:
    """As a center takes it: an id of the right form, consent, of today."""
    now = datetime.now(UTC)
    consent = Consent("account-change/1", "en", ConsentChannel.SPOKEN, 9.0, now)
    new = uuid7(now, os.urandom(10))
    return changed(
        row, enrollment_id=new, reference_id=new, captured_at=now, consent=consent,
        salt="5a" * 16, id_hash=id_hash("5a" * 16, row.slip),
    )  # fmt: skip


def main() -> None:
    """One line. Nobody attested the proofs: the center keeps each and says that it waits."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running(settings("", folder), folder) as center:
            hand_out(center)
            laptop = JoinedLaptop(center, folder / "laptop").joined()
            who = laptop.person.agent_id
            fill(laptop.vault.store, HANDED_OVER, None, laptop.author, who)
            start = time.perf_counter()
            laptop.one_pass()
            taken = time.perf_counter() - start
            left = laptop.vault.store.counts().get(State.QUEUED, 0)
            laptop.vault.close()
    if left:
        raise RuntimeError(f"{left} of {HANDED_OVER} were not handed over")
    rate = f"{HANDED_OVER / taken:.0f} a second"
    sys.stdout.write(f"hand-over to a center: {HANDED_OVER} in {taken:.1f} s, {rate}\n")


if __name__ == "__main__":
    main()
