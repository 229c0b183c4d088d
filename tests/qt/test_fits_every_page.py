"""Every page there is fits, in every language, at both text sizes, on the screens of laptops.

Those that ``test_fits.py`` and ``test_fits_center.py`` show with more in them are not shown twice.
"""

from pathlib import Path

import pytest

from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.theme import Theme
from tests.qt.every_page import PAGES
from tests.qt.test_fits import faults, language, window

__all__ = ["language", "window"]

FULLER_ELSEWHERE = {
    *("language", "closing"),
    *("self-test", "self-test at the start", "settings of an agent", "settings of a supervisor"),
    *("about", "practice", "sign-in", "recovery, new", "recovery, given", "sticks, new"),
    *("sticks, done", "join, new", "join, moving", "join, words", "today of an agent"),
    *("today of a supervisor", "all visits, a draft", "all visits, throw away"),
    *("review, a bank to look up", "review, codes of a bank"),
    *("round, asked", "round, on", "round, over"),
}


@pytest.mark.parametrize("name", [name for name in PAGES if name not in FULLER_ELSEWHERE])
def test_a_page_fits(window: MainWindow, theme: Theme, tmp_path: Path, name: str) -> None:
    window.show_page(PAGES[name](theme, tmp_path), "All visits")
    assert faults(window, theme) == []


def test_what_is_shown_elsewhere_is_still_there() -> None:
    assert set(PAGES) >= FULLER_ELSEWHERE
