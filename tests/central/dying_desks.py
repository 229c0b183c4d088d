"""``python -m tests.central.dying_desks SETTINGS KILLS SEED``: the entry, killed again and again.

One process that has imported everything; the entry runs in a fork of it, so that a kill costs no
imports. Most forks kill themselves after they committed an admission and before they answer, the
others at a random moment. After KILLS of them one fork lives on.
"""

import asyncio
import os
import random
import signal
import sys
from pathlib import Path
from typing import Any

from spar_central.desks.serving import opened
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.settings import Settings
from spar_central.settings_file import load
from spar_central.web.serving import bound, run_app

BETWEEN = 0.75
"""Share of kills between admission and answer."""


def main() -> None:
    settings, kills = load(Path(sys.argv[1])), int(sys.argv[2])
    chance = random.Random(int(sys.argv[3]))
    sock = bound("127.0.0.1", 0)
    sock.listen(128)
    sys.stdout.write(f"spar-central desks listening on http://127.0.0.1:{sock.getsockname()[1]}\n")
    sys.stdout.flush()
    for _ in range(kills):
        seed = chance.random()
        child = os.fork()
        if child == 0:
            _live(settings, sock, random.Random(seed))
        _, status = os.waitpid(child, 0)
        how = os.waitstatus_to_exitcode(status)
        if how not in {-signal.SIGKILL, -signal.SIGALRM}:
            sys.stdout.write(f"a fork ended by itself: {how}\n")
            sys.stdout.flush()
            raise SystemExit(1)
        sys.stdout.write("killed between\n" if how == -signal.SIGKILL else "killed at random\n")
        sys.stdout.flush()
    _live(settings, sock, None)


def _live(settings: Settings, sock: Any, chance: random.Random | None) -> None:
    if chance is not None:
        if chance.random() < BETWEEN:
            _die_after_admission(chance.randrange(1, 4))
        else:
            signal.setitimer(signal.ITIMER_REAL, chance.uniform(0.05, 0.4))

    async def serve() -> None:
        async with opened(settings) as desks:
            await run_app(desks.app(), "desks", sock, "http://fork", {})

    asyncio.run(serve())
    os._exit(0)


def _die_after_admission(nth: int) -> None:
    """The nth batch is committed, and nobody hears of it."""
    take = EnrollmentAdmission.take
    count = 0

    async def dying(self: EnrollmentAdmission, *arguments: Any) -> Any:
        nonlocal count
        answers = await take(self, *arguments)
        count += 1
        if count == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        return answers

    EnrollmentAdmission.take = dying  # type: ignore[method-assign, assignment]  # -- killed here, on purpose


if __name__ == "__main__":
    main()
