"""The port to joining a center, before there is an office."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class JoinWords:
    """What two people compare, each with the other's screen. office: as the center calls it.

    device: of this laptop's key; root: of the office's root.
    """

    device: str
    root: str
    office: str = ""


@dataclass(frozen=True, slots=True)
class JoinAsked:
    """A request for the center on a stick. words: of this laptop's key; file: where it is saved."""

    words: str
    file: str = ""


class JoinDesk(Protocol):
    """For an open vault. Raises the network's errors and those of ``errors.central``."""

    def prepare(self) -> None:
        """Make the keys of this laptop; slow where the key storage asks. Raises NoKeyring..."""
        ...

    async def ask(self, url: str, code: str, staff_number: str, agent_id: str) -> JoinWords:
        """Ask to join with a code. Raises JoinCodeWrong, JoinTries."""
        ...

    def words(self) -> JoinWords | None:
        """Of a join that was asked for; None when none was."""
        ...

    def is_moving(self) -> bool:
        """True where an office file of its own was in use here."""
        ...

    async def is_ready(self) -> bool:
        """True when an administrator confirmed it and the office file is here."""
        ...

    async def ask_by_file(
        self, file: Path, code: str, staff_number: str, agent_id: str
    ) -> JoinAsked:
        """Write the request for a stick; the same question is the same request. DiskFull..."""
        ...

    def asked(self) -> JoinAsked | None:
        """Of a request that waits for its answer; None when there is none."""
        ...

    async def save_again(self, file: Path) -> JoinAsked:
        """The request that waits, once more, as when a stick was lost."""
        ...

    async def read_answer(self, file: Path) -> JoinWords:
        """Verify the answer; nothing is kept. Raises JoinFileBad and its neighbours."""
        ...

    async def take_answer(self, file: Path, compared: JoinWords) -> None:
        """This laptop has joined, by the answer with the words that were ``compared``.

        Raises as ``read_answer``, and JoinFileSwapped where the file is another one by now.
        """
        ...
