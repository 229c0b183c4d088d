"""Runs scenarios, one after another, each in a process of its own that may be killed.

A fork server is one process that has imported everything; each scenario runs in a fork of it, so
that a kill costs no imports. It reads a scenario as one JSON object a line and answers with its
return code.
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
RunScenario = Callable[[Any], int]


@contextmanager
def fork_server(module: str) -> Iterator[RunScenario]:
    """Runs a scenario (a dataclass) in a fork of ``module`` and gives its return code."""
    command = [sys.executable, "-m", module]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
        encoding="utf-8",
    )
    with process:
        requests, answers = process.stdin, process.stdout
        assert requests is not None
        assert answers is not None

        def run(scenario: Any) -> int:
            requests.write(json.dumps(asdict(scenario)) + "\n")
            return int(answers.readline())

        yield run
        requests.close()


def serve_forks(make: Callable[..., Any], work: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
    """In the fork server: a fork for each line, until the lines end."""
    for line in sys.stdin:
        scenario = make(**json.loads(line))
        child = os.fork()
        if child == 0:
            asyncio.run(work(scenario))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()
