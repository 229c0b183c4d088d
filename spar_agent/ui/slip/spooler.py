"""What CUPS tells of a printer and of a job, asked through its own programs. No Qt in this file.

Qt hands a job over and looks no further: to a queue that is stopped, rejects, or belongs to a
printer that is switched off. Windows and macOS without these programs tell nothing here.
"""

import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from spar_agent.errors.printing import PrinterOff, PrinterPaused, PrinterRejects

ASK_WITHIN_S: Final = 5.0
FOLLOW_S: Final = 10.0
"""A slip is out by then, or something holds it."""
WATCH_EVERY_S: Final = 0.5

Run = Callable[[list[str]], str]
"""Runs a program and answers what it wrote; empty where it is not there or said nothing."""


def run_program(words: list[str]) -> str:
    """What ``words`` wrote, in English whatever the user speaks; empty where it failed."""
    program, env = shutil.which(words[0]), shutil.which("env")
    if program is None or env is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 -- no shell; a printer's name is one word of it
            [env, "LC_ALL=C", "LANGUAGE=C", program, *words[1:]], capture_output=True, text=True,
            timeout=ASK_WITHIN_S, check=False, encoding="utf-8",
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


@dataclass(frozen=True, slots=True)
class Spooler:
    """One look at a queue costs a program's start: not for the GUI thread. pause: between looks."""

    run: Run = run_program
    pause: Callable[[float], None] = time.sleep

    def check(self, printer: str) -> None:
        """Raises PrinterRejects, PrinterPaused: a job would lie there until somebody comes."""
        if f"{printer} not accepting requests" in self.run(["lpstat", "-a", printer]):
            raise PrinterRejects
        if f"printer {printer} disabled" in self.run(["lpstat", "-p", printer]):
            raise PrinterPaused

    def jobs(self, printer: str) -> frozenset[str]:
        """The jobs that wait there or are being printed."""
        lines = self.run(["lpstat", "-o", printer]).splitlines()
        return frozenset(line.split()[0] for line in lines if line.startswith(f"{printer}-"))

    def follow(self, printer: str, before: frozenset[str]) -> None:
        """Until the new jobs have left the queue. Those that do not are taken out again.

        Raises PrinterOff: or the slip would come out some day, beside the one printed meanwhile.
        """
        for _ in range(round(FOLLOW_S / WATCH_EVERY_S)):
            if not self.jobs(printer) - before:
                return
            self.pause(WATCH_EVERY_S)
        stuck = self.jobs(printer) - before
        for job in sorted(stuck):
            self.run(["cancel", job])
        if stuck:
            raise PrinterOff
