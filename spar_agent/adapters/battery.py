"""The battery as Linux tells it. Elsewhere, and on computers without one, nothing is told.

Source: Linux, Documentation/ABI/testing/sysfs-class-power: microwatt-hours or microampere-hours.
"""

from pathlib import Path
from typing import Final

from spar_agent.domain.battery import Battery

SUPPLIES: Final = Path("/sys/class/power_supply")
_DISCHARGING: Final = "Discharging"
_PAIRS: Final = (("energy_now", "power_now"), ("charge_now", "current_now"))


def read_battery(supplies: Path = SUPPLIES) -> Battery | None:
    """The computer's batteries as one; None where there is none. A few small files are read."""
    try:
        folders = [one for one in sorted(supplies.iterdir()) if _is_ours(one)]
    except OSError:
        return None
    percents = [percent for one in folders if (percent := _number(one / "capacity")) is not None]
    if not percents:
        return None
    discharging = any(_text(one / "status") == _DISCHARGING for one in folders)
    left = [seconds for one in folders if (seconds := _left_s(one)) is not None]
    percent = round(sum(min(100.0, max(0.0, p)) for p in percents) / len(percents))
    return Battery(percent, not discharging, sum(left) if discharging and left else None)


def _is_ours(folder: Path) -> bool:
    """A battery of the computer itself: those of mice and pens have the scope "Device"."""
    return _text(folder / "type") == "Battery" and _text(folder / "scope") != "Device"


def _left_s(folder: Path) -> float | None:
    for charge, flow in _PAIRS:
        now, rate = _number(folder / charge), _number(folder / flow)
        if now is not None and rate:
            return abs(now / rate) * 3600.0
    return None


def _number(path: Path) -> float | None:
    try:
        return float(_text(path))
    except ValueError:
        return None


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""
