"""A name in letters that this computer cannot draw is read on the screen all the same."""

import pytest

from spar_agent.ui import glyphs
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import in_own_direction, isolate


def no_hangul(_: glyphs.Glyphs, char: str) -> bool:
    return not "\uac00" <= char <= "\ud7a3"


def test_letters_that_no_font_has_are_latin_on_the_screen(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glyphs.Glyphs, "can_draw", no_hangul)
    assert isolate("김철수 Devi") == in_own_direction("GimCheolSu Devi")


@pytest.mark.parametrize("name", ["Élise Şahin", "فاطمة", "ᱨᱟᱢ", "𞤀𞤥𞤢𞤣𞤵", "क्षितिज देवी"])
def test_what_our_fonts_have_stays_as_it_is_written(theme: Theme, name: str) -> None:
    assert isolate(name) == in_own_direction(name)
