"""Names in every script that our offices meet are drawn on a system without fonts of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from spar_agent.resources import resource_names, resource_path
from spar_agent.ui.fonts import FAMILIES, MONO
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import isolate
from spar_agent.ui.widgets.text_rows import TextRows

NAMES = {
    "Latin": "Élise Şahin", "Arabic": "فاطمة بنت محمد", "Urdu": "نسیم اختر",
    "Devanagari": "क्षितिज देवी", "Ethiopic": "አበበ በቀለ", "Bengali": "রহিমা খাতুন",
    "Tamil": "முத்து லட்சுமி", "Telugu": "లక్ష్మి దేవి", "Kannada": "ಲಕ್ಷ್ಮಿ ದೇವಿ",
    "Malayalam": "ലക്ഷ്മി", "Gujarati": "રમેશ પટેલ", "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ",
    "Odia": "ରମେଶ", "Sinhala": "සුනිල් පෙරේරා", "Thai": "เพชร ใจดี", "Lao": "ສົມສັກ",
    "Khmer": "សុខា ចាន់", "Burmese": "အောင်ဆန်း", "Hebrew": "שרה כהן", "Georgian": "ნინო",
    "Armenian": "Անի", "Cyrillic": "Айгуль", "Greek": "Ελένη", "Japanese": "三菱 銀行",
    "Ol Chiki": "ᱨᱟᱢ ᱢᱩᱨᱢᱩ", "Meetei Mayek": "ꯏꯕꯣꯝꯆꯥ", "Thaana": "އައްޔަ", "N'Ko": "ߊߟߌ ߞߏߣߍ",
    "Tifinagh": "ⴰⵎⴰⵣⵉⵖ", "Adlam": "𞤀𞤥𞤢𞤣𞤵",
}  # fmt: skip

PROGRAM = """
import sys
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication
from spar_agent.ui.theme import Theme
app = QApplication([])
Theme(app)
fonts = []
for family in QFontDatabase.families():
    fonts.append(QRawFont.fromFont(QFont(family)))
for char in sys.argv[1]:
    if not char.isspace() and not any(font.supportsCharacter(ord(char)) for font in fonts):
        sys.stdout.write(f"U+{ord(char):04X} ")
"""


LAID_OUT = """
import json, sys
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from spar_agent.ui.slip.layout import Layout
from spar_agent.domain.slip_paper import Paper
from spar_agent.ui.slip.sheet import SlipLine, SlipLineRole, SlipSheet
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import isolate, label
app = QApplication([])
Theme(app)
on_page = label()
on_page.ensurePolished()

def runs(laid):
    return {
        (run.rawFont().familyName(), 0 in run.glyphIndexes()) for run in laid.glyphRuns()
    }

found = {}
for script, name in json.load(sys.stdin).items():
    laid = QTextLayout(isolate(name), on_page.font())
    laid.beginLayout()
    laid.createLine()
    laid.endLayout()
    slip = Layout(SlipSheet((SlipLine(SlipLineRole.FACT, isolate(name)),)), Paper.ROLL)
    found[script] = sorted(runs(laid) | {run for one in slip.texts for run in runs(one)})
json.dump(found, sys.stdout)
"""
"""Tells of each name in which fonts it is drawn, and whether a box is among its glyphs."""


@pytest.fixture(scope="module")
def without_system_fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fontconfig")
    (folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><cachedir>{folder}/cache</cachedir></fontconfig>",
        "utf-8",
    )
    return folder / "fonts.conf"


def told_by(program: str, *words: str, configuration: str = "", given: str = "") -> str:
    """What a process of its own writes: fonts are looked for once in each."""
    environment = {
        **os.environ,
        "FONTCONFIG_FILE": configuration,  # empty: as this system has it
        "QT_LOGGING_RULES": "*=false",
    }
    command = [sys.executable, "-c", program, *words]
    done = subprocess.run(
        command, env=environment, input=given, capture_output=True, text=True, check=True,
        encoding="utf-8",
    )  # fmt: skip
    return done.stdout.strip()


def not_drawn(text: str, configuration: Path) -> str:
    return told_by(PROGRAM, text, configuration=str(configuration))


def test_every_character_of_these_names_has_a_glyph_of_ours(without_system_fonts: Path) -> None:
    assert not_drawn("".join(NAMES.values()), without_system_fonts) == ""


def test_a_script_that_we_do_not_ship_is_noticed(without_system_fonts: Path) -> None:
    assert not_drawn("한", without_system_fonts) == "U+D55C"


@pytest.mark.parametrize("is_bare", [True, False])
def test_page_and_slip_draw_each_name_in_our_fonts_whatever_the_system_has(
    without_system_fonts: Path,
    is_bare: bool,
) -> None:
    configuration = str(without_system_fonts) if is_bare else ""
    written = told_by(LAID_OUT, configuration=configuration, given=json.dumps(NAMES))
    drawn: dict[str, list[tuple[str, bool]]] = json.loads(written)
    assert set(drawn) == set(NAMES)
    for script, runs in drawn.items():
        assert {family for family, _ in runs} <= set(FAMILIES), script
        assert not any(is_box for _, is_box in runs), script


def test_every_family_that_ships_is_asked_in_its_turn(theme: Theme) -> None:
    ids = [
        QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))
        for name in resource_names("fonts")
        if name.endswith((".ttf", ".otf"))
    ]
    shipped = {family for one in ids for family in QFontDatabase.applicationFontFamilies(one)}
    assert shipped == {MONO, *FAMILIES}


@pytest.mark.parametrize("script", ["Latin", "Arabic", "Urdu", "Burmese", "Lao"])
def test_what_stands_below_a_name_in_a_list_is_drawn(
    qtbot: QtBot, theme: Theme, script: str
) -> None:
    rows = TextRows("Review")
    qtbot.addWidget(rows)
    rows.resize(360, 400)
    rows.show()
    drawn = []
    for slip in ("K7-0001-0", "K7-8888-8"):
        rows.show_rows([f"{isolate(NAMES[script])}\n{slip} \u00b7 23 Nov"])
        drawn.append(rows.viewport().grab().toImage())
    assert drawn[0] != drawn[1]


def ink(image: QImage, side: int) -> int:
    """In how many lines of pixels something dark stands, ``side`` away from the edges."""
    inner = image.copy(image.rect().adjusted(side, side, -side, -side))
    wide, high = range(inner.width()), range(inner.height())
    return sum(any(inner.pixelColor(x, y).lightness() < 128 for x in wide) for y in high)


@pytest.mark.parametrize("script", ["Latin", "Arabic", "Urdu", "Telugu", "Khmer", "Burmese"])
def test_nothing_of_a_name_is_cut_where_it_is_typed(
    qtbot: QtBot, theme: Theme, script: str
) -> None:
    theme.apply(scale=2.0)
    line = QLineEdit(NAMES[script])
    qtbot.addWidget(line)
    drawn = []
    for high in (line.sizeHint().height(), 300):  # in the second nothing is near an edge
        line.resize(600, high)
        drawn.append(ink(line.grab().toImage(), 5))
    assert drawn[0] == drawn[1]
