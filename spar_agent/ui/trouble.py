"""What went wrong, as a page draws it. No Qt in this file."""

from dataclasses import dataclass

from spar_agent.domain.device import ReaderTrouble, reader_trouble
from spar_agent.errors import (
    CaptureFailed,
    DeviceFault,
    DeviceGone,
    DeviceUntrusted,
    SparError,
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A SparError as a page draws it; no code, no trouble.

    code: one of messages.SENTENCES. left: tries left, where known. wait_s: until the next try.
    reader: what a reader
    reported, which has a sentence of its own.
    """

    code: str = ""
    left: int | None = None
    wait_s: float = 0.0
    reader: ReaderTrouble | None = None


NO_TROUBLE = Trouble()


def trouble_of(error: SparError) -> Trouble:
    """What a page draws of ``error``."""
    of_reader = isinstance(error, DeviceGone | DeviceFault | DeviceUntrusted | CaptureFailed)
    reader = reader_trouble(error.server_code) if of_reader and error.server_code else None
    return Trouble(error.code, error.left, error.wait_s, reader)
