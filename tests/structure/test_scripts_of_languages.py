"""No catalogue holds the words of another language: each is written in its own letters."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
OWN = {"ar": "ARABIC", "am": "ETHIOPIC", "hi": "DEVANAGARI"}
"""Script of a language; of all others it is Latin, which names and codes have everywhere."""
CATALOGUES = sorted(
    [
        *ROOT.glob("spar_*/**/locale/*.po"),
        *ROOT.glob("resources/i18n/*.ts"),
        *ROOT.glob("spar_central/notices/*.toml"),
    ]
)
MARK = re.compile(r"%\(\w+\)s|\{\w+\}|&\w+;|<[^>]+>")


def texts(file: Path) -> Iterator[tuple[str, str]]:
    """(language, translation)."""
    if file.suffix == ".toml":
        for table, held in tomllib.loads(file.read_text("utf-8")).items():
            for key, text in held.items():
                yield (key if file.name == "reminders.toml" else table), text
    elif file.suffix == ".ts":
        language = file.stem.rpartition("_")[2]
        for found in ElementTree.parse(file).getroot().iter("translation"):  # noqa: S314 -- ours
            yield language, "".join(found.itertext())
    else:
        with file.open("rb") as content:
            for message in read_po(content):
                forms = message.string if isinstance(message.string, tuple) else (message.string,)
                yield from ((file.stem, str(form or "")) for form in forms)


def foreign(language: str, text: str) -> str:
    """The letters in it that the language is not written in."""
    known = ("LATIN", OWN.get(language, "LATIN"))
    letters = (
        sign
        for sign in unicodedata.normalize("NFKC", MARK.sub("", text))
        if unicodedata.category(sign) in {"Lo", "Ll", "Lu"}
    )
    return "".join(sign for sign in letters if not unicodedata.name(sign, "").startswith(known))


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_catalogue_is_written_in_the_letters_of_its_language(file: Path) -> None:
    found = list(texts(file))
    assert found
    assert [(language, text) for language, text in found if foreign(language, text)] == []
