"""The servers of the demo: started on free loopback ports, stopped whatever happens."""

import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

LISTENING = re.compile(r"listening on (https?://[\d.:]+)")
START_WITHIN_S = 60.0
STOP_WITHIN_S = 10.0


@dataclass(frozen=True)
class Program:
    """``python -m ARGUMENTS``. stdout, stderr: descriptors that its output goes to."""

    arguments: Sequence[str]
    stdout: int
    stderr: int
    environment: dict[str, str]
    folder: Path


class Process(Protocol):
    """What we ask of one that was started; as ``subprocess.Popen`` does it."""

    @property
    def pid(self) -> int:
        """Of the process."""

    @property
    def returncode(self) -> int | None:
        """As far as ``poll`` and ``wait`` have seen."""

    def poll(self) -> int | None:
        """The exit status; None while it runs."""

    def wait(self, timeout: float | None = None) -> int:
        """The exit status. Raises subprocess.TimeoutExpired."""

    def terminate(self) -> None:
        """Ask it to end."""

    def kill(self) -> None:
        """End it."""


def start_python(program: Program) -> Process:
    """An interpreter of its own, in a session of its own: Ctrl-C is ours to hand on, in order."""
    return subprocess.Popen(  # noqa: S603 -- our own modules
        [sys.executable, "-m", *program.arguments],
        stdin=subprocess.DEVNULL,
        stdout=program.stdout,
        stderr=program.stderr,
        env=program.environment,
        cwd=program.folder,
        start_new_session=True,
    )


class Starting:
    """How programs are started here. Tests that start a thousand put a cheaper way in its place."""

    start: Callable[[Program], Process] = staticmethod(start_python)


def run_program(
    *arguments: str, folder: Path | None = None, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """``python -m ARGUMENTS`` to its end. environment: beside ours."""
    there = {**_environment(), **(environment or {})}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        wanted = Program(arguments, out.fileno(), err.fileno(), there, folder or Path.cwd())
        status = Starting.start(wanted).wait()
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "replace"))
    return subprocess.CompletedProcess(arguments, status, *texts)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}


class Server:
    """One subprocess that says where it listens. Its console goes to ``log``."""

    def __init__(self, name: str, arguments: Sequence[str], log: Path) -> None:
        self.name = name
        self.url = ""
        self._log = log
        self._heard = threading.Event()
        reading, writing = os.pipe()
        self._said = os.fdopen(reading, encoding="utf-8", errors="replace")
        try:
            wanted = Program(arguments, writing, writing, _environment(), Path.cwd())
            self._process = Starting.start(wanted)
        finally:
            os.close(writing)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_until_listening(self) -> str:
        """Its address. Raises RuntimeError with where to read more when it does not start."""
        end = time.monotonic() + START_WITHIN_S
        while not self._heard.wait(0.1):
            if self._process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{self.name} did not start; see {self._log}")
        return self.url

    @property
    def pid(self) -> int:
        """Of the subprocess."""
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """The exit status of the subprocess; None while it runs."""
        return self._process.returncode

    def kill(self) -> None:
        """End it as a power cut would. ``stop`` is still due."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """Ask it to end, then make it end."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(STOP_WITHIN_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._reader.join(STOP_WITHIN_S)
        self._said.close()

    def _read(self) -> None:
        with self._log.open("w", encoding="utf-8") as log:
            for line in self._said:
                log.write(line)
                log.flush()
                found = LISTENING.search(line)
                if found and not self.url:
                    self.url = found[1]
                    self._heard.set()
