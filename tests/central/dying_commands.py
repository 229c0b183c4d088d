"""``python -m tests.central.dying_commands``: commands of Central, killed before they touch a file.

One process that has imported everything. It reads ``{"words", "folder", "at"}`` as JSON, a line
each; the command runs in a fork, and dies at its ``at``-th touch of a file or folder of the keys
or sticks below ``folder`` (0: never). Answers with the return code and the touches, a line each.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from spar_central.cli.main import main

TOUCHES = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def serve() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        back, there = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(back)
            _run(asked["words"], asked["folder"], asked["at"], there)
        os.close(there)
        with os.fdopen(back, "rb") as file:
            touches = len(file.read())
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{json.dumps([os.waitstatus_to_exitcode(status), touches])}\n")
        sys.stdout.flush()


def _run(words: list[str], folder: str, at: int, there: int) -> None:
    count = 0

    def touched(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        if not _is_touch(event, arguments, folder):
            return
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)
        os.write(there, b".")

    sys.addaudithook(touched)
    sys.stdout = sys.stderr
    os._exit(main(words))


def _is_touch(event: str, arguments: tuple[Any, ...], folder: str) -> bool:
    if event != "open" and event not in TOUCHES:
        return False
    path = os.fspath(arguments[0]) if isinstance(arguments[0], str | os.PathLike) else ""
    if not str(path).startswith(folder) or not {"keys", "stick", "new"} & set(
        str(path).removeprefix(folder).split("/")
    ):
        return False
    return event != "open" or bool(arguments[2] & WRITES) or Path(path).is_dir()


if __name__ == "__main__":
    serve()
