"""``python -m tests.central.forked_senders SETTINGS``: a sender for each line that comes in.

One process that has imported everything; ``spar-central send`` runs in a fork of it, so that a
thousand kills cost no imports. It says the number of the fork's process, then how it ended; whoever
asked for it kills it. Linux and macOS only.
"""

import os
import sys
from pathlib import Path

from spar_central.sending.serving import send
from spar_central.settings import Settings
from spar_central.settings_file import load


def main() -> None:
    settings = load(Path(sys.argv[1]))
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _send(settings)
        _, status = os.waitpid(child, 0)
        _say(f"ended {os.waitstatus_to_exitcode(status)}")


def _send(settings: Settings) -> None:
    _say(f"forked {os.getpid()}")  # said here: then it stands before all that a sender says
    try:
        send(settings)
    finally:
        os._exit(1)  # killed before, or a fault; never on to the next line of the parent's


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
