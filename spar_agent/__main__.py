"""Arguments, then the app or one of its commands."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from spar_agent import __version__

COMMANDS = {
    "directory": "build, verify, show, import or fetch a list of banks",
    "vault": "verify, back up, restore, rescue or re-key the store",
    "audit": "verify the journal of events",
    "export": "what waits at a site without network, as one file",
    "import": "a site's file, or the office's answers",
    "receipt": "answers for a site, as one file",
    "probe": "find out how a registry wants to be spoken to",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when all went well."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given and given[0] in COMMANDS:
        return _command(given[0], given[1:])
    from spar_agent.app import main as run

    return run(_arguments(given))


def _command(name: str, rest: list[str]) -> int:
    if name == "directory":
        from spar_agent.cli import directory

        return directory.main(rest)
    if name == "probe":
        from spar_agent.cli import probe

        return probe.main(rest)
    if name in {"export", "import", "receipt"}:
        from spar_agent.cli import transfer

        return transfer.main([name, *rest])
    from spar_agent.cli import vault

    return vault.main([name, *rest])


def _arguments(given: list[str]) -> argparse.Namespace:
    commands = "\n".join(f"  {name:10} {words}" for name, words in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="spar-agent",
        description="Enroll the account a beneficiary is paid on.",
        epilog=f"commands (spar-agent COMMAND --help):\n{commands}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--profile", type=Path, help="folder of this device's data")
    parser.add_argument("--office", type=Path, help="office file with servers and keys, once")
    parser.add_argument("--language", default="", help="language of the screen, such as en or ar")
    parser.add_argument("--look", default="", choices=["", "light", "dark", "contrast"])
    parser.add_argument("--text", type=int, default=0, help="text size in percent, 50 to 300")
    return parser.parse_args(given)


if __name__ == "__main__":
    sys.exit(main())
