"""Submits one wish and drains the queue; dies at port call number argv[5]. See test_kill.py."""

import asyncio
import inspect
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import connect
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.domain.enrollment import Base, Consent, Enrollment, Intent, Method, Proof, State
from spar_agent.domain.profile import read_profile
from spar_agent.domain.secret import Secret
from spar_agent.ports import EnrollmentStore, MapperGateway, SealedStore
from spar_agent.services.visit import Visit, VisitRules, Wish
from spar_agent.sync.engine import Engine
from tests.cases import FA

KEY = bytes(range(32))
PASSES = 4


class Mortal:
    """Passes calls through; the process dies before or after call number ``at``."""

    calls = 0

    def __init__(self, inner: object, at: int) -> None:
        self._inner = inner
        self._at = at

    def __getattr__(self, name: str) -> Callable[..., Any]:
        inner = getattr(self._inner, name)

        def tick() -> None:
            Mortal.calls += 1
            if Mortal.calls == self._at:
                os._exit(9)

        async def later(*args: Any, **more: Any) -> Any:
            tick()
            answer = await inner(*args, **more)
            tick()
            return answer

        def now(*args: Any, **more: Any) -> Any:
            tick()
            answer = inner(*args, **more)
            tick()
            return answer

        return later if inspect.iscoroutinefunction(inner) else now


async def work(folder: Path, url: str, dialect: str, at: int) -> None:
    clock = SystemClock()
    conn = connect(folder / "vault.db", KEY)
    db.migrate(conn)
    raw = {"dialect": dialect, "base_url": url, "sender": "demo-office", "timeout_s": 10}
    key = Secret((folder / "key.pem").read_text())
    gateway = HttpMapper(read_profile(raw), key, clock)
    store = cast("EnrollmentStore", Mortal(SqlEnrollments(conn, clock, KEY), at))
    mapper = cast("MapperGateway", Mortal(gateway, at))
    sealed = cast("SealedStore", Mortal(SqlSealed(conn), at))
    visit = Visit(store, sealed, mapper, clock, os.urandom, lambda _: "tag", VisitRules())
    rows = store.page(0, 10)
    drafts = [row for row in rows if row.state is State.DRAFT]
    if not rows:
        drafts = [_draft(clock)]
        store.save(drafts[0], event="begin", actor="agent-1")
    consent = Consent("t", "en", "spoken", 5.0, clock.now())
    for draft in drafts:
        await visit.submit(draft, Wish(Intent.ADD, FA, consent))
    engine = Engine(store, mapper, clock, random.random)
    for _ in range(PASSES):
        await engine.one_pass()
    await gateway.close()
    conn.close()


def _draft(clock: SystemClock) -> Enrollment:
    now = clock.now()
    proof = Proof("1234567890", "psut-crash", now, Method.OTP)
    return Enrollment("e1", "agent-1", now, person_tag="tag", proof=proof, base=Base(known=True))


if __name__ == "__main__":
    _, where, server, spoken, number = sys.argv
    asyncio.run(work(Path(where), server, spoken, int(number)))
