"""``spar-agent update``: a newer version of the program, from a server or a stick; and back.

Who may sign it is in the program (``resources/updates/root.json``, put there by the release);
``docs/release.md``.
"""

import argparse
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from spar_agent.adapters.proxy import read_proxy
from spar_agent.adapters.updates.fetching import FolderFetcher, WebFetcher
from spar_agent.adapters.updates.programs import ProgramFolder
from spar_agent.adapters.updates.repository import UpdateRepository, shipped_root
from spar_agent.adapters.updates.taking import Comparison, look, take
from spar_agent.adapters.vault_copy import schemas_reached
from spar_agent.cli.console import Commands, Console
from spar_agent.domain.clock_trust import BUILT
from spar_agent.errors.updates import NotUpdatable, UpdateStale
from spar_agent.settings import default_profile

SOURCE: Final = "update-source"
"""Beside the versions: where this computer's updates come from; put there at the roll-out."""


def add_commands(commands: Commands) -> None:
    """``update``."""
    parser = commands.add_parser(
        "update", help="a newer version of this program, or the one before"
    )
    parser.add_argument(
        "--from", dest="source", default="", metavar="PLACE", help="an https address, or a folder"
    )
    parser.add_argument("--proxy", default="", help="as in settings.toml")
    parser.add_argument(
        "--profile", action="append", type=Path, default=[], help="with --back: data to be read"
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--look", action="store_true", help="only say what is offered")
    what.add_argument("--back", action="store_true", help="use the version before this one again")
    parser.set_defaults(run=_update)


def system_name() -> str:
    """As repositories name it: ``linux-x86_64``, ``win32-amd64``."""
    return f"{sys.platform}-{platform.machine().lower()}"


def _update(arguments: argparse.Namespace, _console: Console) -> int:
    """0 when the newest is in use or was before. Raises the errors of updates and the network's."""
    programs = ProgramFolder.running()
    if arguments.back:
        vaults = [
            schema
            for profile in arguments.profile or [default_profile()]
            for schema in schemas_reached(profile / "backups")
        ]
        _say(f"{programs.back(vaults)} is used from the next start on")
        return 0
    if datetime.now(UTC) < BUILT:
        raise UpdateStale("the clock stands before the day on which this program was made")
    with _repository(arguments, programs) as repository:
        return _take(repository, programs, only_look=arguments.look)


def _take(repository: UpdateRepository, programs: ProgramFolder, *, only_look: bool) -> int:
    found = look(repository, programs, system_name())
    if found.offered is None:
        _say(f"nothing is offered for {system_name()}; {found.present} stays in use")
    elif found.comparison is Comparison.SAME:
        _say(f"{found.present} is the newest")
    elif found.comparison is Comparison.OLDER:
        _say(f"{found.offered.version} is offered, which is older: {found.present} stays in use")
    else:
        size = found.offered.size / 1_000_000
        _say(f"{found.offered.version} is offered, {size:.0f} MB; {found.present} is in use")
        if not only_look:
            take(repository, programs, found.offered)
            _say(f"{found.offered.version} starts next time; back: spar-agent update --back")
    return 0


@contextmanager
def _repository(
    arguments: argparse.Namespace, programs: ProgramFolder
) -> Iterator[UpdateRepository]:
    root = shipped_root()
    source = arguments.source or _source(programs)
    if "://" not in source:
        yield UpdateRepository(programs.updates, root, FolderFetcher(Path(source)))
        return
    try:
        proxy = read_proxy(arguments.proxy)
    except ValueError as error:
        raise NotUpdatable(f"--proxy: {error}") from error
    web = WebFetcher(source, programs.updates, proxy)
    try:
        yield UpdateRepository(programs.updates, root, web)
    finally:
        web.close()


def _source(programs: ProgramFolder) -> str:
    try:
        return (programs.home / SOURCE).read_text("utf-8").strip()
    except FileNotFoundError as error:
        raise NotUpdatable(f"say where from: --from, or a line in {SOURCE}") from error


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
