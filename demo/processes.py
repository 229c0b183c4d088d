"""The servers of the demo: started on free loopback ports, stopped whatever happens."""

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

LISTENING = re.compile(r"listening on (https?://[\d.:]+)")
START_WITHIN_S = 60.0
STOP_WITHIN_S = 10.0


class Server:
    """One subprocess that says where it listens. Its console goes to ``log``."""

    def __init__(self, name: str, arguments: Sequence[str], log: Path) -> None:
        self.name = name
        self.url = ""
        self._log = log
        self._heard = threading.Event()
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
        self._process = subprocess.Popen(  # noqa: S603 -- our own modules
            [sys.executable, "-m", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=environment,
            start_new_session=True,  # Ctrl-C is ours to hand on, in order
        )
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
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None  # noqa: S101 -- it is a pipe
        with self._log.open("w", encoding="utf-8") as log:
            for line in self._process.stdout:
                log.write(line)
                log.flush()
                found = LISTENING.search(line)
                if found and not self.url:
                    self.url = found[1]
                    self._heard.set()
