"""The console's words: nothing is shown that no catalogue knows, and marks stay what they were."""

import re

import pytest
from babel.messages.catalog import Message

from installer.make_console_words import LANGUAGES, read, template

MARKS = re.compile(r"%\(\w+\)s|\{\w+\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_pages_stands_in_the_catalogue(language: str) -> None:
    held = {message.id for message in read(language) if message.id}
    assert {message.id for message in template() if message.id} - held == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_what_is_put_into_it(language: str) -> None:
    for message in read(language):
        if not message.id or not message.string:
            continue
        one = message.id[-1] if isinstance(message.id, tuple) else message.id
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        for form in forms:
            if form:
                assert sorted(MARKS.findall(str(form))) == sorted(MARKS.findall(str(one))), one


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_in_english(language: str) -> None:
    assert [message.id for message in read(language) if message.id and not is_whole(message)] == []


def is_whole(message: Message) -> bool:
    """A plural counts with all its forms, as many as the language has."""
    if not message.pluralizable:
        return bool(message.string)
    return isinstance(message.string, tuple) and all(message.string)
