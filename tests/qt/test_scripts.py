"""Names in every script that our offices meet are drawn on a system without fonts of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

NAMES = {
    "Latin": "Élise Şahin", "Arabic": "فاطمة بنت محمد", "Urdu": "نسیم اختر",
    "Devanagari": "क्षितिज देवी", "Ethiopic": "አበበ በቀለ", "Bengali": "রহিমা খাতুন",
    "Tamil": "முத்து லட்சுமி", "Telugu": "లక్ష్మి దేవి", "Kannada": "ಲಕ್ಷ್ಮಿ ದೇವಿ",
    "Malayalam": "ലക്ഷ്മി", "Gujarati": "રમેશ પટેલ", "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ",
    "Odia": "ରମେଶ", "Sinhala": "සුනිල් පෙරේරා", "Thai": "เพชร ใจดี", "Lao": "ສົມສັກ",
    "Khmer": "សុខា ចាន់", "Burmese": "အောင်ဆန်း", "Hebrew": "שרה כהן", "Georgian": "ნინო",
    "Armenian": "Անի", "Cyrillic": "Айгуль", "Greek": "Ελένη", "Japanese": "三菱 銀行",
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


@pytest.fixture(scope="module")
def without_system_fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fontconfig")
    (folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><cachedir>{folder}/cache</cachedir></fontconfig>",
        "utf-8",
    )
    return folder / "fonts.conf"


def not_drawn(text: str, configuration: Path) -> str:
    environment = {
        **os.environ,
        "FONTCONFIG_FILE": str(configuration),
        "QT_LOGGING_RULES": "*=false",
    }
    command = [sys.executable, "-c", PROGRAM, text]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def test_every_character_of_these_names_has_a_glyph_of_ours(without_system_fonts: Path) -> None:
    assert not_drawn("".join(NAMES.values()), without_system_fonts) == ""


def test_a_script_that_we_do_not_ship_is_noticed(without_system_fonts: Path) -> None:
    assert not_drawn("ߒ", without_system_fonts) == "U+07D2"
