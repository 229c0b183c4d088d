"""How somebody likes the screen, and how this computer prints, locks and reaches servers."""

from dataclasses import dataclass
from typing import Final

from spar_agent.domain.look import Look
from spar_agent.domain.slip_paper import Paper


@dataclass(frozen=True, slots=True, repr=False)
class Preferences:
    """What the settings page shows. The first three are a person's, the rest the computer's.

    printer: empty for the system's usual one. proxy: may hold a password, so ``repr`` hides all.
    """

    language: str
    look: Look
    text_percent: int
    slip_paper: Paper
    slip_printer: str
    slip_prints_itself: bool
    sounds: bool
    lock_after_s: int
    proxy: str
    autostart: bool = False


LONGEST_LOCK_S: Final = 900
"""Seconds without a key after which every screen locks; an office may want less."""

OF_THE_PERSON = ("language", "look", "text_percent")
OF_THE_COMPUTER = (
    *("slip_paper", "slip_printer", "slip_prints_itself"),
    *("sounds", "lock_after_s", "proxy", "autostart"),
)
OF_SUPERVISORS = ("lock_after_s", "proxy")
"""An agent alone neither keeps the screen open longer nor sends the traffic elsewhere."""
