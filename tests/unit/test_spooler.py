"""What a queue says of itself is told, and no slip is left in it to come out some day."""

import pytest

from spar_agent.errors.printing import PrinterOff, PrinterPaused, PrinterRejects
from spar_agent.ui.slip.spooler import FOLLOW_S, WATCH_EVERY_S, Spooler, run_program


class Cups:
    """Answers as CUPS 2.4's programs do, which this machine may not have.

    takes: looks at the queue after which a job has left it; None: never.
    """

    def __init__(self, takes: int | None = 2, accepts: str = "", state: str = "") -> None:
        self.accepts = accepts or "roll accepting requests since Wed 25 Nov 2026"
        self.state = state or "printer roll is idle.  enabled since Wed 25 Nov 2026"
        self.takes, self.looks = takes, 0
        self.queue = ["roll-11", "rollo-3"]
        self.cancelled: list[str] = []
        self.waited = 0.0

    def run(self, words: list[str]) -> str:
        if words[0] == "cancel":
            self.cancelled.append(words[1])
            return ""
        if words[1] == "-a":
            return self.accepts
        if words[1] == "-p":
            return self.state
        self.looks += 1
        if self.takes is not None and self.looks > self.takes and "roll-12" in self.queue:
            self.queue.remove("roll-12")
        return "".join(f"{job}  asha  1024  Wed 25 Nov 2026 08:00\n" for job in self.queue)

    def pause(self, seconds: float) -> None:
        self.waited += seconds

    def spooler(self) -> Spooler:
        return Spooler(self.run, self.pause)


def test_a_good_queue_is_followed_until_the_slip_has_left_it() -> None:
    cups = Cups()
    spooler = cups.spooler()
    spooler.check("roll")
    before = spooler.jobs("roll")
    assert before == {"roll-11"}
    cups.queue.append("roll-12")
    spooler.follow("roll", before)
    assert cups.cancelled == []


def test_a_closed_queue_and_a_paused_one_are_told_before_anything_is_sent() -> None:
    with pytest.raises(PrinterRejects):
        Cups(accepts="roll not accepting requests since Wed -\n\tReason").spooler().check("roll")
    with pytest.raises(PrinterPaused):
        Cups(state="printer roll disabled since Wed -\n\tPaused").spooler().check("roll")


def test_what_a_printer_that_is_off_does_not_take_is_taken_out_of_the_queue() -> None:
    cups = Cups(takes=None)
    spooler = cups.spooler()
    before = spooler.jobs("roll")
    cups.queue.append("roll-12")
    with pytest.raises(PrinterOff):
        spooler.follow("roll", before)
    assert cups.cancelled == ["roll-12"]
    assert cups.waited == pytest.approx(FOLLOW_S)
    assert WATCH_EVERY_S < FOLLOW_S


def test_a_system_that_tells_nothing_holds_nothing_up() -> None:
    silent = Spooler(lambda _: "")
    silent.check("roll")
    silent.follow("roll", silent.jobs("roll"))


def test_a_program_that_is_not_there_says_nothing() -> None:
    assert run_program(["no-such-program-of-cups", "-a"]) == ""
