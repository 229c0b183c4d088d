"""One update, from the look at what is offered to the version that starts next."""

import platform
import sys
from dataclasses import dataclass

from spar_agent.adapters.store import db
from spar_agent.adapters.updates.programs import ProgramFolder
from spar_agent.adapters.updates.repository import OfferedVersion, UpdateRepository, numbers
from spar_agent.ports.updates import Comparison


@dataclass(frozen=True, slots=True)
class FoundVersion:
    """present: in use. offered: None for Comparison.NOTHING."""

    comparison: Comparison
    present: str
    offered: OfferedVersion | None


def system_name() -> str:
    """As repositories name it: ``linux-x86_64``, ``win32-amd64``."""
    return f"{sys.platform}-{platform.machine().lower()}"


def look(repository: UpdateRepository, programs: ProgramFolder, system: str) -> FoundVersion:
    """What is offered for ``system``. Raises the errors of updates and the network's."""
    present = programs.in_use().version
    offered = repository.newest(system)
    if offered is None:
        return FoundVersion(Comparison.NOTHING, present, None)
    ours, theirs = numbers(present), numbers(offered.version)
    found = (
        Comparison.SAME
        if ours == theirs
        else Comparison.NEWER
        if theirs > ours
        else Comparison.OLDER
    )
    return FoundVersion(found, present, offered)


def take(repository: UpdateRepository, programs: ProgramFolder, offered: OfferedVersion) -> None:
    """Fetch, verify, unpack, try, and only then name it. Safe to kill at any line.

    Raises UpdateUnfit, UpdateUntrusted and the network's errors: the version in use stays.
    """
    programs.add(offered.version, repository.fetch(offered))
    programs.use(offered.version, db.newest())
    repository.forget_parts()
