"""The simulators as they ship: processes on free ports."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO


@dataclass
class Running:
    """A simulator that listens."""

    process: subprocess.Popen[str]
    first_line: str
    data: Path

    @property
    def url(self) -> str:
        return self.first_line.rpartition(" ")[2]

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def stop(self) -> tuple[int, str, str]:
        """Ends it politely: exit status, what else it printed, and its stderr."""
        self.process.terminate()
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-W", "error", "-m", "spar_sandbox", *arguments]


def _line(pipe: IO[str] | None) -> str:
    assert pipe is not None
    return pipe.readline().strip()


@contextmanager
def started(*arguments: str) -> Iterator[Running]:
    """A simulator that has said it listens; ended when the block is left."""
    process = subprocess.Popen(
        command(*arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        data = Path(arguments[arguments.index("--data") + 1])
        running = Running(process, _line(process.stdout), data)
        assert running.first_line, process.communicate()[1]
        yield running
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
