"""Letters that no font has are written so that they can be read, and told."""

import pytest

from spar_agent.ui.glyphs import Glyphs
from spar_agent.ui.slip.panel import show_print_result
from spar_agent.ui.slip.presenter import SlipState
from spar_agent.ui.slip.scripts import readable_sheet
from spar_agent.ui.slip.sheet import SlipLine, SlipLineRole, SlipSheet
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import Notice, isolate
from tests.conftest import PatientQtBot
from tests.qt.test_scripts import NAMES


def sheet(*texts: str) -> SlipSheet:
    return SlipSheet(tuple(SlipLine(SlipLineRole.FACT, text) for text in texts))


def no_nko(char: str) -> bool:
    return not "\u07c0" <= char <= "\u07ff"


def test_every_script_we_ship_is_drawn_as_it_is(theme: Theme) -> None:
    glyphs = Glyphs()
    made = sheet(*map(isolate, NAMES.values()))
    assert readable_sheet(made, glyphs.can_draw) == made


def test_a_name_without_glyphs_stands_in_latin_letters_and_is_named() -> None:
    made = readable_sheet(sheet(isolate("ߒߞߏ Devi"), "Surat"), no_nko)
    assert made.text() == f"{isolate('nko Devi')}\nSurat"
    assert made.rewritten == ("ߒߞߏ",)


@pytest.mark.parametrize("text", ["Asha \u200d", "Asha\ufe0f", isolate("Asha"), ""])
def test_what_draws_nothing_needs_no_glyph(text: str) -> None:
    glyphs = Glyphs()
    assert readable_sheet(sheet(text), glyphs.can_draw).rewritten == ()


def test_a_picture_that_nothing_draws_is_left_out() -> None:
    made = readable_sheet(sheet("Asha 🙏"), lambda char: char != "🙏")
    assert made.text() == "Asha "


def test_the_page_tells_which_words_were_rewritten(qtbot: PatientQtBot, theme: Theme) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    made = readable_sheet(sheet("ߒߞߏ"), no_nko)
    show_print_result(notice, SlipState(sheet=made, printers_known=True, printers=("R",)))
    assert "ߒߞߏ" in notice.text()
    assert "Latin" in notice.text()
