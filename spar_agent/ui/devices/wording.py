"""What is said of a laptop of the office."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.enrollment import State
from spar_agent.ports.devices import LaptopTrouble, OfficeLaptop
from spar_agent.services.queue import GROUPS
from spar_agent.ui.devices.presenter import LaptopFilter
from spar_agent.ui.status import group_look
from spar_agent.ui.widgets.text import isolate, ltr

translate = QCoreApplication.translate

KINDS = {3: "bad", 2: "warn", 1: "info"}
GIGABYTE = 1e9


def laptop_words(laptop: OfficeLaptop) -> str:
    """Its name, or that it is this one."""
    if laptop.is_here and not laptop.name:
        return translate("devices", "This laptop")
    return isolate(laptop.name)


def trouble_words(trouble: LaptopTrouble, span: Callable[[float], str]) -> str:
    """One thing a supervisor should know; the center's own code where we have no words for it.

    span: seconds in words.
    """
    words = {
        "forked": translate("devices", "Two computers use its key"),
        "journal": translate("devices", "Its journal is not the one from before"),
        "hit_share": translate("devices", "Many codes sent, few people proven"),
        "held": translate("devices", "Held until two persons release it"),
        "blocked": translate("devices", "Blocked"),
        "wiped": translate("devices", "Told to wipe itself"),
        "pending": translate("devices", "Joins: its words must be compared"),
        "silent": translate("devices", "Silent for {time}"),
        "oldest": translate("devices", "The oldest has waited {time}"),
        "capture_over": translate("devices", "A sealed capture has run out"),
        "capture_soon": translate("devices", "A sealed capture runs out in {time}"),
        "old_program": translate("devices", "An old version of the program"),
        "clock": translate("devices", "Its clock is {time} wrong"),
        "old_file": translate("devices", "An older office file"),
        "old_list": translate("devices", "Not the newest bank list"),
        "disk": translate("devices", "Little space left"),
    }
    said = words.get(trouble.code)
    return ltr(trouble.code) if said is None else said.format(time=span(trouble.seconds))


def filter_words(only: LaptopFilter) -> str:
    """Which laptops are shown."""
    words = {
        LaptopFilter.ALL: translate("devices", "All"),
        LaptopFilter.WORRYING: translate("devices", "That worry"),
        LaptopFilter.HOLDING: translate("devices", "Where something waits"),
        LaptopFilter.SILENT: translate("devices", "Silent for long"),
    }
    return words[only]


def waiting_words(laptop: OfficeLaptop) -> str:
    """How many of which group; empty for none."""
    known = {state.value: state for state in State}
    counts: dict[str, int] = {}
    for name, count in laptop.waiting.items():
        if name in known and count and GROUPS[known[name]] in _OPEN:
            word = group_look(known[name]).word
            counts[word] = counts.get(word, 0) + count
    return ", ".join(f"{word}: {ltr(str(count))}" for word, count in counts.items())


_OPEN = {GROUPS[State.DRAFT], GROUPS[State.QUEUED], GROUPS[State.SENDING], GROUPS[State.RETURNED]}
