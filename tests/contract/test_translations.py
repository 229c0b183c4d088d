"""What a translation must keep of the English: places, keys, numbers, signs, and the terms."""

import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from installer.make_i18n import CATALOGUES, LANGUAGES

TRANSLATED = sorted(code for code, is_source in LANGUAGES.items() if not is_source)
PLACE = re.compile(r"{\w*}|%n")
KEY = re.compile(r"&(\w)")
TOLD = re.compile(r"Alt\+([A-Z])\b")
TAG = re.compile(r"</?[a-z][^>]*>")
NUMBER = re.compile(r"\d+")
SHORTCUT = re.compile(r"(?:Ctrl|Alt)\+(?=\w)|\bF\d\b|\b[A-Z]: ")
ENDS = {".": ".।።", "?": "?؟", "…": "…", ":": ":፦"}
NAMES = re.compile(r"SPAR Agent|spar-agent|--\w+|\w+\.toml")
"""The product, its command and its options: no words of the language."""


@dataclass(frozen=True)
class Entry:
    """One form of one translation."""

    context: str
    source: str
    form: str

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r} is {self.form!r}"


def entries(language: str) -> Iterator[Entry]:
    raw = (CATALOGUES / f"spar_agent_{language}.ts").read_bytes()
    for context in ET.fromstring(raw).iter("context"):  # noqa: S314 -- our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            if language == "ar":
                forms = forms[1:]  # the form for none says so in words
            for form in forms or [translation.text or ""]:
                yield Entry(name, message.findtext("source") or "", form)


@pytest.mark.parametrize("language", TRANSLATED)
def test_tags_and_numbers_are_kept(language: str) -> None:
    for entry in entries(language):
        assert TAG.findall(entry.form) == TAG.findall(entry.source), entry
        assert sorted(NUMBER.findall(entry.form)) == sorted(NUMBER.findall(entry.source)), entry
        assert entry.form == entry.form.strip(), entry


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_digits_of_a_place_stand_in_every_form_but_the_one_that_names_them(
    language: str,
) -> None:
    """Arabic says one and two in words."""
    for entry in entries(language):
        lost = set(PLACE.findall(entry.source)) - set(PLACE.findall(entry.form))
        assert lost <= ({"%n"} if language == "ar" else set()), entry


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_button_keeps_its_key_and_no_other_on_its_page_has_it(language: str) -> None:
    """Also not the button that goes back: it is on every page."""
    pages: dict[str, dict[str, str]] = {}
    for entry in entries(language):
        found = KEY.findall(entry.form)
        assert len(found) == len(KEY.findall(entry.source)), entry
        for letter in found:
            page = pages.setdefault(entry.context, {})
            assert page.setdefault(letter.casefold(), entry.source) == entry.source, entry
    anywhere = {key.casefold() for entry in entries(language) for key in TOLD.findall(entry.source)}
    assert not pages["Header"].keys() & anywhere
    for context in pages.keys() - {"Header"}:
        assert not pages[context].keys() & pages["Header"].keys(), context


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_key_that_the_page_tells_of_is_the_key_of_the_button(language: str) -> None:
    """Where a hint says Alt+E, the button with E in English has E in every language."""
    named: dict[str, set[str]] = {}
    for entry in entries(language):
        named.setdefault(entry.context, set()).update(TOLD.findall(entry.source))
    for entry in entries(language):
        here = [key.upper() for key in KEY.findall(entry.source)]
        if set(here) & named[entry.context]:
            assert [key.upper() for key in KEY.findall(entry.form)] == here, entry


@pytest.mark.parametrize("language", TRANSLATED)
def test_keys_that_a_sentence_names_are_named_in_its_translation(language: str) -> None:
    for entry in entries(language):
        named = [one.strip(": ") for one in SHORTCUT.findall(entry.source)]
        assert all(one in entry.form for one in named), entry


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_sentence_ends_as_the_english_does(language: str) -> None:
    for entry in entries(language):
        ends = ENDS.get(entry.source[-1])
        if ends is not None:
            without_key = re.sub(r" \(&\w\)$", "", entry.form)
            assert without_key.rstrip("\u2069\u200e\u200f")[-1] in ends, entry


@pytest.mark.parametrize("language", TRANSLATED)
def test_one_thing_has_one_word(language: str) -> None:
    """An entry whose English has the term holds the stem of the word in the language's table."""
    table = tomllib.loads((CATALOGUES / "terms" / f"{language}.toml").read_text("utf-8"))
    wrong = [
        f"{term} is {word}: {entry}"
        for term, word in table.items()
        for entry in entries(language)
        if has(term, entry.source) and not any(stem in plain(entry.form) for stem in stems(word))
    ]
    assert wrong == []


def test_the_tables_hold_the_same_terms() -> None:
    tables = {
        code: set(tomllib.loads((CATALOGUES / "terms" / f"{code}.toml").read_text("utf-8")))
        for code in TRANSLATED
    }
    assert len({frozenset(terms) for terms in tables.values()}) == 1


def has(term: str, source: str) -> bool:
    plural = f"{term}(?:e?s)?" if not term.endswith("y") else f"{term[:-1]}(?:y|ies)"
    text = PLACE.sub("", NAMES.sub("", source)).replace("&", "")
    return re.search(rf"\b{plural}\b", text, re.IGNORECASE) is not None


def stems(word: str) -> list[str]:
    return [form.partition("|")[0].casefold() for form in word.split("/")]


def plain(form: str) -> str:
    """As it is read: without the sign of a key, and without Arabic's vowel signs."""
    return re.sub("[&\u064b-\u0652]", "", form).casefold()
