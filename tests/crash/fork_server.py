"""Lives, one after another, each in a process of its own that may be killed.

A nursery is one process that has imported everything; each life is a fork of it, so that a kill
costs no imports. It reads a life as one JSON object a line and answers with its return code.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

KILLED = -signal.SIGKILL
Live = Callable[[Any], int]


@contextmanager
def nursery(module: str) -> Iterator[Live]:
    """Lives a life (a dataclass) in a fork of ``module`` and gives its return code."""
    command = [sys.executable, "-m", module]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )
    with process:
        told, heard = process.stdin, process.stdout
        assert told is not None
        assert heard is not None

        def live(life: Any) -> int:
            told.write(json.dumps(asdict(life)) + "\n")
            return int(heard.readline())

        yield live
        told.close()


def raise_lives(make: Callable[..., Any], work: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
    """In the nursery: a fork for each line, until the lines end."""
    for line in sys.stdin:
        life = make(**json.loads(line))
        child = os.fork()
        if child == 0:
            asyncio.run(work(life))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()
