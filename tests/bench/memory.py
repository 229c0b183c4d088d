"""How much memory a process has, and has had."""

from pathlib import Path


def held_mb() -> float:
    """What this process has in memory now."""
    return _status("VmRSS:")


def peak_mb() -> float:
    """The most this process has had. Not ru_maxrss, which begins with what the parent had."""
    return _status("VmHWM:")


def _status(name: str) -> float:
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition(name)[2].split()[0]) * 1024 / 1e6
