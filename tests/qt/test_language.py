"""The agent's language on the screen, the person's beside it."""

import gc

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from spar_agent.ui.language import PersonLanguage, languages, translator


def test_a_catalogue_still_speaks_after_its_file_was_forgotten(qtbot: QtBot) -> None:
    home = QObject()
    made = translator("ar", home)
    gc.collect()
    filler = [bytes([n % 251]) * 50_000 for n in range(200)]
    assert made.translate("Header", "Lock") == "قفل"
    assert len(filler) == 200


def test_f9_goes_through_the_languages_and_consent_is_spoken_in_each(qtbot: QtBot) -> None:
    home = QObject()
    words = PersonLanguage("en", home)
    assert languages() == ["en", "ar"]
    said = "I can change this again. It is free."
    assert words.translate("consent", said) == said
    assert not words.is_rtl()
    words.next_language()
    assert words.language == "ar"
    assert words.is_rtl()
    assert words.translate("consent", said) != said
    words.next_language()
    assert words.language == "en"
