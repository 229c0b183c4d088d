"""The agent's language on the screen, the person's beside it."""

import gc
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from spar_agent.ui.about.page import AboutFacts, AboutPage
from spar_agent.ui.language import (
    InstalledWords,
    PersonLanguage,
    in_order,
    language_name,
    languages,
    translator,
    unreviewed_languages,
)
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import in_page_direction


@pytest.fixture
def speaking() -> Iterator[None]:
    """The language of the screen is given back."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


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
    said = "I can change this again. It is free."
    heard = {}
    for code in languages():
        assert words.language == code
        heard[code] = words.translate("consent", said)
        assert words.is_rtl() == (code == "ar")
        words.next_language()
    assert words.language == "en"
    assert heard.pop("en") == said
    assert said not in heard.values()
    assert len(set(heard.values())) == len(heard)


def test_each_language_is_named_in_its_own_script() -> None:
    names = [language_name(code) for code in languages()]
    assert names[0] == "English"
    assert "العربية" in names
    assert language_name("xx") == "xx"


def test_each_key_of_a_hint_stands_at_what_it_does_in_arabic(qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    hint = in_page_direction("Enter · Alt+S: خطوة")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    drawn = QTextLayout(hint)
    drawn.beginLayout()
    line = drawn.createLine()
    drawn.endLayout()
    places = (line.cursorToX(hint.index(word)) for word in ("nter", "lt+S", "خ"))
    enter, key, act = (cast("tuple[float, int]", place)[0] for place in places)
    assert enter > key > act
    assert in_page_direction("Enter · Alt+S: step") == "Enter · Alt+S: step"


@pytest.mark.usefixtures("speaking")
def test_a_list_is_sorted_as_the_language_of_the_screen_does() -> None:
    towns = ["Oviedo", "Ñuñoa", "Nules 10", "nules 9", "Élan", "Fes"]
    QLocale.setDefault(QLocale("es"))
    assert in_order(towns, str) == ["Élan", "Fes", "nules 9", "Nules 10", "Ñuñoa", "Oviedo"]
    assert in_order(["Ñuñoa", "Nz"], str) == ["Nz", "Ñuñoa"]
    QLocale.setDefault(QLocale("en"))
    assert in_order(["Nz", "Ñuñoa"], str) == ["Ñuñoa", "Nz"]


def test_about_names_the_languages_that_no_speaker_has_read(qtbot: QtBot, theme: Theme) -> None:
    page = AboutPage(AboutFacts("0.1.0", []), "")
    qtbot.addWidget(page)
    shown = " ".join(one.text() for one in page.findChildren(QLabel))
    assert unreviewed_languages() == [language_name(code) for code in languages()[1:]]
    assert all(name in shown for name in unreviewed_languages())


@pytest.mark.usefixtures("speaking")
def test_an_app_that_ends_gives_numbers_and_direction_back(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en"))
    words = InstalledWords(qapp)
    for language in ("ar", "hi", "ar"):
        words.use(language)
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    words.remove()
    assert QLocale().language() is QLocale.Language.English
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert QCoreApplication.translate("Header", "Lock") == "Lock"
