"""The battery on the screen: silent while it is fine, on every page when it is not."""

import pytest

from spar_agent.domain.battery import Battery
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.theme import Theme
from tests.conftest import PatientQtBot


@pytest.fixture
def window(qtbot: PatientQtBot, theme: Theme) -> MainWindow:
    made = MainWindow(180)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    return made


@pytest.mark.parametrize("battery", [None, Battery(80, False, 9000.0), Battery(4, True)])
def test_a_battery_that_reaches_is_not_spoken_of(
    window: MainWindow, battery: Battery | None
) -> None:
    window.show_battery(battery)
    assert window.battery.isHidden()


def test_a_low_one_tells_for_how_many_people_it_lasts(window: MainWindow) -> None:
    window.show_battery(Battery(18, False, 2400.0))
    words = window.battery.text()
    assert "18 %" in words
    assert "10 more" in words
    window.show_battery(Battery(18, False))
    assert "more" not in window.battery.text()


def test_an_empty_one_says_that_everything_is_saved(window: MainWindow) -> None:
    window.show_battery(Battery(5, False))
    assert "Everything is saved" in window.battery.text()
    window.show_battery(Battery(6, True))
    assert window.battery.isHidden()
