"""Collects the words of Central's pages into their catalogues: ``make_web_words.py portal``.

What a catalogue has stays; what is new is there without a translation, and shown in English.
"""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from spar_central.web.languages import NAMES

ROOT = Path(__file__).parents[1] / "spar_central"
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "words": None, "said": None,
            "for_later": None}  # fmt: skip

DATE = datetime(2026, 11, 26, tzinfo=UTC)
"""Always the same: two runs without a new word write the same file."""


def words_of(package: str) -> Catalog:
    """Every text of the package's templates and code."""
    found = Catalog(fuzzy=False)
    options = {"**.html": {"trimmed": "true"}}
    for file, _line, text, comments, context in extract_from_dir(
        ROOT / package,
        [("**.py", "python"), ("**.html", "jinja2")],
        options_map=options,
        keywords=KEYWORDS,
        directory_filter=lambda _folder: True,
    ):
        found.add(text, locations=[(file, 0)], auto_comments=comments, context=context)
    return found


def main() -> int:
    """Every language of one package."""
    package = sys.argv[1]
    if package == "console":
        sys.exit("the console's words have a tool of their own: installer.make_console_words")
    template = words_of(package)
    for language in NAMES:
        if language == "en":
            continue
        file = ROOT / package / "locale" / f"{language}.po"
        made = Catalog(locale=language, fuzzy=False, header_comment="#")
        if file.exists():
            made = read_po(BytesIO(file.read_bytes()), locale=language)
        made.update(template, no_fuzzy_matching=True)
        made.obsolete.clear()
        made.creation_date = made.revision_date = DATE
        out = BytesIO()
        write_po(out, made, width=100, omit_header=False, no_location=True, sort_output=True)
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(out.getvalue())
    sys.stdout.write(f"{package}: {len(template)} texts\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
