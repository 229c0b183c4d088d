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

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Proof,
    State,
)
from spar_agent.domain.ids import uuid7
from spar_agent.domain.signed import id_hash
from spar_agent.ports.store import EnrollmentChange
from spar_central.trust.enrollment import Operation
from tests.central.center import running
from tests.central.storages import settings
from tests.central.world import new_enrollment
from tests.enrollments import FA, changed, queued
from tests.joined import JoinedLaptop, hand_out

HANDED_OVER = 2_000
SALT = "5a" * 16


def fill(laptop: JoinedLaptop, count: int, due_at: datetime | None = None) -> None:
    """``count`` signed enrollments of as many proven people, ready at ``due_at``; None: now."""
    for at in range(1, count + 1, 1_000):
        rows = _attested(laptop, range(at, min(at + 1_000, count + 1)), due_at)
        who = laptop.person.agent_id
        rows = [replace(row, signed=laptop.author.sign(row, who)) for row in rows]
        laptop.vault.store.save_many([EnrollmentChange(row, Event.SUBMIT, who) for row in rows])


def _attested(laptop: JoinedLaptop, numbers: range, due_at: datetime | None) -> list[Enrollment]:
    """As a center takes them: of today, with consent, each proof on record there."""
    now, center = datetime.now(UTC), laptop.center
    known = laptop.membership
    person = known.key_of(laptop.key.kid)
    assert person is not None
    asked = [
        new_enrollment(transaction_id=center.transaction(), device_id=known.device_id,
                       operation=Operation.PUT)
        for _ in numbers
    ]  # fmt: skip
    replies = [
        center.attestation(one, person.person_id, psut=f"psut-{number}")
        for one, number in zip(asked, numbers, strict=True)
    ]
    made = []
    for number, one, token in zip(numbers, asked, center.all_given(replies), strict=True):
        new = uuid7(now, os.urandom(10))
        proof = Proof(
            one.transaction_id or "", f"psut-{number}", now, AuthMethod.OTP, attestation=token
        )
        made.append(
            changed(
                queued(number, due_at=due_at),
                enrollment_id=new,
                reference_id=new,
                agent_id=laptop.person.agent_id,
                captured_at=now,
                proof=proof,
                consent=Consent("account-change/1", "en", ConsentChannel.SPOKEN, 9.0, now),
                fa=replace(FA, account_number=f"{number:011d}"),
                salt=SALT,
                id_hash=id_hash(SALT, f"{number:010d}"),
            )
        )
    return made


def main() -> None:
    """One line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running(settings("", folder), folder) as center:
            hand_out(center)
            laptop = JoinedLaptop(center, folder / "laptop").joined()
            fill(laptop, HANDED_OVER)
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
