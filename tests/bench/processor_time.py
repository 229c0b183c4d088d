"""Processor time of processes and what they started: on a shared machine the clock says little."""

import os
from pathlib import Path

_PARENT, _OWN, _OF_ENDED = 1, slice(11, 13), slice(13, 15)
"""Where they stand in /proc/PID/stat behind the name: parent; user and system; of ended children.
Source: proc_pid_stat(5)."""


def processor_ms(*roots: int) -> float:
    """Milliseconds that ``roots`` and all that they started had, exact to a hundredth second."""
    stats = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            text = (folder / "stat").read_text("utf-8", "replace")
        except OSError:  # it ended meanwhile
            continue
        stats[int(folder.name)] = text.rpartition(")")[2].split()
    counted, left = set(), set(roots) & set(stats)
    while left:
        counted |= left
        left = {pid for pid, values in stats.items() if int(values[_PARENT]) in left} - counted
    ticks = sum(sum(map(int, [*stats[pid][_OWN], *stats[pid][_OF_ENDED]])) for pid in counted)
    return ticks * 1000 / os.sysconf("SC_CLK_TCK")


def postmaster(folder: Path) -> int:
    """The process id of the PostgreSQL whose folder this is."""
    return int((folder / "data" / "postmaster.pid").read_text("utf-8").split()[0])
