"""The port to a newer office file, which is shown before it is taken in."""

from dataclasses import dataclass
from typing import Protocol

from spar_agent.domain.auth_methods import AuthMethod


@dataclass(frozen=True, slots=True)
class OfficeRules:
    """What somebody should read before a file is taken in.

    server: where the center is. ways: how identities are checked. reviewed: names of what waits
    for a second person: changes, removals, offline, same_account.
    """

    server: str
    ways: tuple[AuthMethod, ...]
    reviewed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedRule:
    """A further rule that differs. member: as the office file calls it.

    before, after: its value, plain: text, number, yes or no, a list, or names with values.
    """

    member: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """A file that the office signed and that is not in use yet.

    trusted: keys or certificates that are trusted are others. others: further rules that differ.
    """

    serial: int
    before: OfficeRules
    after: OfficeRules
    trusted: bool = False
    others: tuple[ChangedRule, ...] = ()


class OfficeChangeDesk(Protocol):
    """For whoever is signed in."""

    def look(self) -> OfficeChange | None:
        """None where the file in use is the newest. Raises CenterUntrusted, NotJoined."""
        ...

    def take(self, serial: int) -> None:
        """Into the journal, then in use from the next sign-in on.

        Raises ReviewOver where another file came meanwhile, CenterUntrusted, DiskFull.
        """
        ...
