"""A name in letters that this computer cannot draw is read on the screen all the same."""

from pathlib import Path

import pytest

from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import in_own_direction, isolate
from spar_agent.ui.widgets.wrapping import without_breaks
from tests.qt.test_scripts import told_by, without_system_fonts

__all__ = ["without_system_fonts"]

ISOLATED = """
import sys
from PySide6.QtWidgets import QApplication
from spar_agent.ui.widgets.text import isolate
app = QApplication([])
sys.stdout.buffer.write(isolate(sys.argv[1]).encode())
"""


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("김철수 Devi", "[GimCheolSu] Devi"),
        ("https://\U0001d41eentral.example", "[https://eentral.example]"),  # no plain e, and told
    ],
)
def test_letters_that_no_font_has_are_latin_and_marked(
    without_system_fonts: Path, written: str, shown: str
) -> None:
    found = told_by(ISOLATED, written, configuration=str(without_system_fonts))
    assert without_breaks(found) == in_own_direction(shown)


@pytest.mark.parametrize("name", ["Élise Şahin", "فاطمة", "ᱨᱟᱢ", "𞤀𞤥𞤢𞤣𞤵", "क्षितिज देवी"])
def test_what_our_fonts_have_stays_as_it_is_written(theme: Theme, name: str) -> None:
    assert isolate(name) == in_own_direction(name)
