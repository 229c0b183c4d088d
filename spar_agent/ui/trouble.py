"""What went wrong, as a page draws it. No Qt in this file."""

from dataclasses import dataclass

from spar_agent.errors import SparError


@dataclass(frozen=True, slots=True)
class Trouble:
    """A SparError as a page draws it; no code, no trouble.

    code: one of messages.SENTENCES. left: tries left, where known. wait_s: until the next try.
    """

    code: str = ""
    left: int | None = None
    wait_s: float = 0.0


NO_TROUBLE = Trouble()


def trouble_of(error: SparError) -> Trouble:
    """What a page draws of ``error``."""
    return Trouble(error.code, error.left, error.wait_s)
