"""The portal in eight languages: whole, with the places of its values, nothing left over."""

import re
from importlib.resources import files

import pytest

from installer.make_web_words import words_of
from spar_central.web.languages import NAMES, catalogue

LANGUAGES = [language for language in NAMES if language != "en"]
SOURCE = {
    (message.id if isinstance(message.id, str) else message.id[0]): message
    for message in words_of("portal")
    if message.id
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_there_with_its_places(language: str) -> None:
    found = catalogue(files("spar_central.portal") / "locale", language)
    assert found is not None
    kept = {}
    for message in found:
        if message.id:
            kept[message.id if isinstance(message.id, str) else message.id[0]] = message
    assert set(kept) == set(SOURCE), "run installer/make_web_words.py portal"
    for text, message in kept.items():
        forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
        assert all(forms), text
        for form in forms:
            assert places(form) == places(text), text
            assert form[-1:] not in ".!?" or text[-1:] in ".!?", text


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}|%\(\w+\)s", text))


def test_the_sources_are_found_at_all() -> None:
    assert len(SOURCE) > 150
    assert "Your bank says this account is closed. Change it here." in SOURCE
    assert "Log in with your ID" in SOURCE
