"""``python -m tests.bench.profiled FILE MODULE ...``: the profile of a module is kept."""

import cProfile
import runpy
import signal
import sys
from types import FrameType


def _leave(_number: int, _frame: FrameType | None) -> None:
    """The server raises its signal again once it has stopped: then there is a profile to write."""
    raise SystemExit(0)


def main() -> None:
    file, module = sys.argv[1:3]
    sys.argv = sys.argv[2:]
    signal.signal(signal.SIGTERM, _leave)
    profile = cProfile.Profile()
    try:
        profile.runcall(runpy.run_module, module, run_name="__main__", alter_sys=True)
    finally:
        profile.dump_stats(file)


if __name__ == "__main__":
    main()
