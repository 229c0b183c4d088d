"""Words that somebody spoke and the office delivered."""

from collections.abc import Sequence
from typing import Protocol


class Recordings(Protocol):
    """Recorded words, by language. Files are read: not for the GUI thread."""

    def sound(self, language: str, pieces: Sequence[str]) -> bytes | None:
        """All of ``pieces`` after one another as one WAV file; None where one is not recorded."""
        ...

    def is_unusable(self, language: str) -> bool:
        """True once ``sound`` found that what was delivered of ``language`` cannot be used."""
        ...
