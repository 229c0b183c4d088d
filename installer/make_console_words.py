"""Collects the words of the console's pages into its catalogues; what is translated stays.

``python -m installer.make_console_words``. New words stand there empty, and are shown in English.
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from spar_central.console.sentences import ERRORS, RULES

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("ar", "es", "fr", "pt", "sw", "hi", "am")
FOLDER = ROOT / "spar_central" / "console" / "locale"
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "for_later": None, "say": None,
            "words": None, "many": (1, 2), "self": None}  # fmt: skip
METHODS = [
    ("console/**.html", "jinja2"),
    ("web/**.html", "jinja2"),
    ("console/**.py", "python"),
    ("web/languages.py", "python"),
]
OPTIONS = {"**.html": {"newstyle_gettext": "true", "trimmed": "true", "silent": "false"}}


def template() -> Catalog:
    """Every text that pages may show, without places: they move too often."""
    made = Catalog(fuzzy=False)
    found = extract_from_dir(
        str(ROOT / "spar_central"), method_map=METHODS, options_map=OPTIONS, keywords=KEYWORDS
    )
    for _file, _line, text, _comments, _context in found:
        made.add(text)
    for sentence in (*ERRORS.values(), *RULES.values()):
        made.add(sentence)
    return made


def read(language: str) -> Catalog:
    """What is there; an empty one where nothing is."""
    file = FOLDER / f"{language}.po"
    if not file.is_file():
        return Catalog(locale=language)
    with file.open("rb") as data:
        return read_po(data, locale=language)


def write(language: str, catalog: Catalog) -> None:
    """In the order of the texts, so that two lists are easily compared."""
    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / f"{language}.po").open("wb") as data:
        write_po(
            data, catalog, width=100, sort_output=True, ignore_obsolete=True, omit_header=False
        )


def main() -> int:
    """Says how many words each language lacks."""
    whole = template()
    for language in LANGUAGES:
        held = read(language)
        # else each run changes a line of each catalogue, and two branches conflict in all of them
        held.update(whole, no_fuzzy_matching=True, update_creation_date=False)
        write(language, held)
        lacking = sum(1 for one in held if one.id and not _is_there(one.string))
        sys.stdout.write(f"{language}: {lacking} of {len(whole)} are not translated\n")
    return 0


def _is_there(text: object) -> bool:
    return all(text) if isinstance(text, tuple) else bool(text)


if __name__ == "__main__":
    sys.exit(main())
