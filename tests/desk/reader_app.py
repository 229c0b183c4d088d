"""The app as a process of its own, for a screen reader to listen to: profile and key storage."""

import json
import sys
from pathlib import Path

from demo.banks import demo_list
from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.app import App
from spar_agent.process import application, begin_log, run
from spar_agent.settings import Settings


def main() -> int:
    """The exit status of the app."""
    settings = Settings(profile=Path(sys.argv[1]), language="en", sync_every_s=1)
    keyring = MemoryKeyring(json.loads(Path(sys.argv[2]).read_text("utf-8")))
    qt = application(settings)
    begin_log(settings)
    return run(qt, App(qt, settings, keyring, argon2=CHEAP, first_list=demo_list))


if __name__ == "__main__":
    sys.exit(main())
