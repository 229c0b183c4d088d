"""Runs scenarios, each in a process of its own that may be killed. See test_kill.py.

A scenario submits what is not submitted, drains the queue, and dies by SIGKILL before or after port
call number ``die_at``.
"""

import os
import random
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from spar_agent.adapters.clock import WatchedClock
from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import connect
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.clock_trust import BUILT
from spar_agent.domain.enrollment import (
    AccountChange,
    Beneficiary,
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Intent,
    Proof,
    SeenAccount,
    State,
)
from spar_agent.domain.secret import Secret
from spar_agent.ports.identity import SealedStore
from spar_agent.ports.mapper import MapperGateway
from spar_agent.ports.store import EnrollmentStore
from spar_agent.services.queue import Queue
from spar_agent.services.registered import AccountsAtMapper
from spar_agent.services.visit import Submission, Visit, VisitRules
from spar_agent.sync.engine import Engine, EngineRules
from tests.crash.fork_server import serve_forks
from tests.crash.kill_at_call import KillAtCall
from tests.enrollments import FA
from tests.profiles import read_mapper_profile

KEY = bytes(range(32))
PASSES = 12


@dataclass(frozen=True, slots=True)
class SyncScenario:
    """What to run."""

    folder: str
    url: str
    sender: str
    dialect: str
    enrollments: int = 1
    batch: int = 100
    die_at: int = 0


async def work(scenario: SyncScenario) -> None:
    """From the first save to the last answer."""
    clock = WatchedClock(BUILT)
    folder = Path(scenario.folder)
    conn = connect(folder / "vault.db", KEY)
    db.migrate(conn)
    raw = {
        "dialect": scenario.dialect,
        "base_url": scenario.url,
        "sender": scenario.sender,
        "timeout_s": 10,
    }
    key = Secret((folder / "key.pem").read_text(encoding="utf-8"))
    gateway = HttpMapper(read_mapper_profile(raw), key, clock)
    store = cast("EnrollmentStore", KillAtCall(SqlEnrollments(conn, clock, KEY), scenario.die_at))
    mapper = cast("MapperGateway", KillAtCall(gateway, scenario.die_at))
    sealed = cast("SealedStore", KillAtCall(SqlSealed(conn), scenario.die_at))
    await submit(scenario, store, sealed, mapper, clock)
    rules = EngineRules(batch_size=scenario.batch)
    engine = Engine(store, mapper, clock, random.random, rules)
    queue = Queue(store, clock, lambda: None)
    for _ in range(PASSES):
        if (await engine.one_pass()).remaining == 0:
            break
        queue.send_now("agent-1")
    await gateway.close()
    conn.close()


async def submit(
    scenario: SyncScenario,
    store: EnrollmentStore,
    sealed: SealedStore,
    mapper: MapperGateway,
    clock: WatchedClock,
) -> None:
    """Each enrollment that is not on disk yet is begun; each unsubmitted one is submitted."""
    visit = Visit(
        store, sealed, AccountsAtMapper(mapper), clock, os.urandom, lambda _: "tag", VisitRules()
    )
    rows = {row.enrollment_id: row for row in store.page(0, 1000)}
    for number in range(scenario.enrollments):
        enrollment = rows.get(f"e{number}") or _enrollment(clock, number)
        if enrollment.enrollment_id not in rows:
            store.save(enrollment, event=Event.BEGIN, actor="agent-1")
        if enrollment.state is State.DRAFT:
            consent = Consent("t", "en", ConsentChannel.SPOKEN, 5.0, clock.now())
            visit.submit(enrollment, Submission(Intent.ADD, FA, consent))


def _enrollment(clock: WatchedClock, number: int) -> Enrollment:
    now = clock.now()
    proof = Proof("1234567890", f"psut-crash-{number}", now, AuthMethod.OTP)
    seen = AccountChange(seen=SeenAccount(known=True))
    return Enrollment(
        f"e{number}", "agent-1", now, person=Beneficiary(tag="tag"), account=seen, proof=proof
    )


if __name__ == "__main__":
    serve_forks(SyncScenario, work)
