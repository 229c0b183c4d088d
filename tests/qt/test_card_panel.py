"""The card on the first page: what it says, and what is lost, in view on the lowest screen."""

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from spar_agent.domain.card import CardNote
from spar_agent.domain.ids import IdFormat
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.person.card_panel import note_sentence
from spar_agent.ui.visit.person.page import PersonPage
from spar_agent.ui.visit.person.state import PersonState
from spar_agent.ui.widgets.text import isolate
from tests.unit.test_issued_cards import BY_NAME, reader

LOWEST = (784, 480)  # what 1024x600 leaves for a page


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> PersonPage:
    made = PersonPage(IdFormat())
    qtbot.addWidget(made)
    made.resize(*LOWEST)
    made.show()
    return made


def show(page: PersonPage, name: str, change: Any = str) -> None:
    card = BY_NAME[name]
    page.show_state(PersonState(card=reader(card).read(change(card["qr"]))))


@pytest.mark.parametrize("note", CardNote)
def test_every_note_has_a_sentence_of_its_own(note: CardNote) -> None:
    assert [note_sentence(one) for one in CardNote].count(note_sentence(note)) == 1


@pytest.mark.parametrize(
    "name", [card for card in BY_NAME if card.startswith("photo") and "notes" in BY_NAME[card]]
)
def test_a_photo_is_drawn_or_its_loss_is_told(page: PersonPage, name: str) -> None:
    show(page, name)
    sentences = [note_sentence(CardNote(one)) for one in BY_NAME[name]["notes"]]
    assert page.card.notes.text() == "\n".join(sentences)
    assert page.card.photo.is_empty() is bool(sentences)


def test_what_is_told_is_in_view_on_a_low_screen(page: PersonPage, qtbot: QtBot) -> None:
    show(page, "photo 16 AVIF", str.lower)
    notes = page.card.notes
    assert note_sentence(CardNote.CAPS_LOCK) in notes.text()
    qtbot.waitUntil(lambda: notes.visibleRegion().boundingRect().height() == notes.height())


def test_the_name_in_a_second_language_is_shown(page: PersonPage) -> None:
    show(page, "claim169 P-256")
    texts = [one.text() for one in page.card.findChildren(type(page.card.notes))]
    assert isolate("أما ندياي") in texts


@pytest.mark.qt_log_ignore("JPEG", extend=True)
def test_a_photo_that_begins_well_and_breaks_off_is_told(page: PersonPage) -> None:
    card = BY_NAME["photo 16 bytes"]
    read = replace(reader(card).read(card["qr"]), photo=b"\xff\xd8\xff\xe0" + b"\x00" * 40)
    page.show_state(PersonState(card=read))
    assert page.card.notes.text() == note_sentence(CardNote.PHOTO_DAMAGED)
