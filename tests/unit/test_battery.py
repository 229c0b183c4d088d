"""The battery is told when it matters, and only where the system tells it."""

from pathlib import Path

import pytest

from spar_agent.adapters.battery import read_battery
from spar_agent.domain.battery import VISIT_S, Battery, BatteryLevel


def supply(folder: Path, name: str, **files: str | int) -> None:
    (folder / name).mkdir(parents=True)
    for file, text in files.items():
        (folder / name / file).write_text(f"{text}\n", "ascii")


def test_percent_and_time_left_are_read(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online=0)
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity=18,
           energy_now=8_000_000, power_now=12_000_000)  # fmt: skip
    battery = read_battery(tmp_path)
    assert battery == Battery(18, False, 2400.0)
    assert (battery.level, battery.people) == (BatteryLevel.LOW, 10)


def test_two_batteries_are_one_and_a_mouse_is_none_of_them(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Unknown", capacity=90)
    supply(tmp_path, "BAT1", type="Battery", status="Discharging", capacity=10,
           charge_now=1_000_000, current_now=-1_000_000)  # fmt: skip
    supply(tmp_path, "hidpp_battery_0", type="Battery", scope="Device", capacity=1,
           status="Discharging")  # fmt: skip
    assert read_battery(tmp_path) == Battery(50, False, 3600.0)


@pytest.mark.parametrize("capacity", ["", "many", "-"])
def test_what_is_not_told_is_not_invented(tmp_path: Path, capacity: str) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity=capacity, power_now=0)
    assert read_battery(tmp_path) is None
    assert read_battery(tmp_path / "nowhere") is None


def test_an_idle_meter_gives_no_time(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Discharging", capacity=5, energy_now=9,
           power_now=0)  # fmt: skip
    battery = read_battery(tmp_path)
    assert battery == Battery(5, False, None)
    assert (battery.level, battery.people) == (BatteryLevel.EMPTY, None)


@pytest.mark.parametrize(
    ("percent", "plugged_in", "level"),
    [
        (25, False, BatteryLevel.FINE),
        (24, False, BatteryLevel.LOW),
        (6, False, BatteryLevel.LOW),
        (5, False, BatteryLevel.EMPTY),
        (3, True, BatteryLevel.FINE),
    ],
)
def test_it_is_spoken_of_below_a_quarter_and_at_the_end(
    percent: int, plugged_in: bool, level: BatteryLevel
) -> None:
    assert Battery(percent, plugged_in).level is level


def test_where_no_visit_more_can_be_had_it_is_as_good_as_empty() -> None:
    assert Battery(9, False, VISIT_S - 1).level is BatteryLevel.EMPTY
    assert Battery(9, False, VISIT_S).level is BatteryLevel.LOW
