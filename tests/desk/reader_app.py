"""The app as a process of its own, for a screen reader to listen to: profile and office file."""

import sys
from pathlib import Path

from demo.banks import demo_list
from demo.direct import DIRECT
from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.app import App
from spar_agent.process import application, run
from spar_agent.settings import Settings


def main() -> int:
    """The exit status of the app."""
    settings = Settings(profile=Path(sys.argv[1]), language="en", sync_every_s=1)
    qt = application(settings)
    return run(
        qt,
        App(
            qt,
            settings,
            MemoryKeyring(),
            office=Path(sys.argv[2]),
            argon2=CHEAP,
            direct=DIRECT,
            first_list=demo_list,
        ),
    )


if __name__ == "__main__":
    sys.exit(main())
