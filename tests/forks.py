"""Our programs in forks of a process that has imported them: a start costs no imports.

``python -m tests.forks PROGRAM SOCKET`` imports ``spar_central``, ``spar_mapper`` or
``spar_sandbox`` and waits. Who connects sends one line of JSON, ``{"arguments", "folder",
"environment"}``, with the descriptors of standard output and standard error; then a fork is that
program, with a session of its own, and goes its whole way down to the interpreter's end. It is
answered with the number of the process, and when that has ended, with its exit status, as
``subprocess`` counts it. Linux and macOS; elsewhere programs are started as ever.
"""

import importlib
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from io import FileIO, TextIOWrapper
from pathlib import Path
from typing import Any, Final

from demo.processes import Process, Program, start_python

PROGRAMS: Final = frozenset({"spar_central", "spar_mapper", "spar_sandbox"})
MAX_REQUEST = 1_000_000


class ForkedProcess:
    """A fork, with the members of ``subprocess.Popen`` that our tests use."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line.makefile("r", encoding="ascii")
        self._socket = line
        self.pid = int(self._line.readline())
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """The exit status; None while it runs."""
        return self._ended(0)

    def wait(self, timeout: float | None = None) -> int:
        """The exit status. Raises subprocess.TimeoutExpired."""
        status = self._ended(timeout)
        if status is None:
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        return status

    def terminate(self) -> None:
        """SIGTERM, unless it has ended."""
        self._send(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL, unless it has ended."""
        self._send(signal.SIGKILL)

    def _send(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def _ended(self, timeout: float | None) -> int | None:
        if self.returncode is None and select.select([self._socket], [], [], timeout)[0]:
            self.returncode = int(self._line.readline() or -signal.SIGKILL)
            self._line.close()
            self._socket.close()
        return self.returncode


class Forks:
    """Starts programs; each has one process that imported it, from its first start on."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="spar-forks-")
        self._hosts: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, wanted: Program) -> Process:
        """A fork, where it is one of ours; else as ever."""
        program, *rest = wanted.arguments
        if program not in PROGRAMS:
            return start_python(wanted)
        line = socket.socket(socket.AF_UNIX)
        line.connect(self._host(program))
        folder, environment = str(wanted.folder), wanted.environment
        asked = {"arguments": rest, "folder": folder, "environment": environment}
        outputs = [wanted.stdout, wanted.stderr]
        socket.send_fds(line, [json.dumps(asked).encode() + b"\n"], outputs)
        return ForkedProcess(line)

    def stop(self) -> None:
        """No more are started; what runs goes on until its own end."""
        for host in self._hosts.values():
            host.communicate()  # its input ends, and with it the host
        self._folder.cleanup()

    def _host(self, program: str) -> str:
        path = str(Path(self._folder.name) / program)
        if program not in self._hosts:
            command = [sys.executable, "-m", "tests.forks", program, path]
            environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
            pipe = subprocess.PIPE
            host = subprocess.Popen(
                command, env=environment, stdin=pipe, stdout=pipe, start_new_session=True
            )
            self._hosts[program] = host
            assert host.stdout is not None
            assert host.stdout.readline() == b"ready\n", f"{program} cannot be imported"
        return path


def main() -> None:
    """The process that has imported a program, until its input ends; and each fork of it."""
    program, path = sys.argv[1:]
    _import_all(program)
    asked = _forks(path)
    sys.argv = [program, *asked["arguments"]]
    runpy.run_module(program, run_name="__main__", alter_sys=True)


def _import_all(program: str) -> None:
    package = importlib.import_module(program)
    for found in pkgutil.walk_packages(package.__path__, f"{program}."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def _forks(path: str) -> dict[str, Any]:
    """Returns in a fork alone, with what it was asked to be."""
    lines: dict[int, socket.socket] = {}
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path)
        listening.listen(64)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            ready, _, _ = select.select([listening, woken, sys.stdin], [], [])
            if sys.stdin in ready:
                sys.exit()  # whoever started us has gone
            if woken in ready:
                os.read(woken, 4096)
                _tell_ended(lines)
            if listening in ready:
                line, _ = listening.accept()
                asked, descriptors = _read(line)
                child = os.fork()
                if child == 0:
                    for mine in (line, *lines.values()):
                        mine.close()
                    return _become(asked, descriptors, (woken, wake))
                for one in descriptors:
                    os.close(one)
                lines[child] = line
                line.sendall(f"{child}\n".encode())


def _read(line: socket.socket) -> tuple[dict[str, Any], list[int]]:
    data, descriptors, _, _ = socket.recv_fds(line, MAX_REQUEST, 2)
    while not data.endswith(b"\n"):
        data += line.recv(MAX_REQUEST)
    return json.loads(data), descriptors


def _become(asked: dict[str, Any], descriptors: list[int], unused: Sequence[int]) -> dict[str, Any]:
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, one in enumerate((nothing, *descriptors)):
        os.dup2(one, number)
    for one in (nothing, *descriptors, *unused):
        os.close(one)
    sys.stdin = TextIOWrapper(FileIO(0), "utf-8")
    sys.stdout, sys.stderr = _output(1), _output(2)
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    return asked


def _output(number: int) -> TextIOWrapper:
    """As an interpreter makes it that is told PYTHONUNBUFFERED and UTF-8."""
    return TextIOWrapper(FileIO(number, "w"), "utf-8", "backslashreplace", write_through=True)


def _tell_ended(lines: dict[int, socket.socket]) -> None:
    while lines:
        child, status = os.waitpid(-1, os.WNOHANG)
        if not child:
            return
        with lines.pop(child) as line:
            try:
                line.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
            except OSError:
                continue  # nobody listens any more


if __name__ == "__main__":
    main()
