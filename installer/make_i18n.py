"""Collects the words of the app into resources/i18n, one catalogue per language.

Every entry of a translation says in its translator's comment whether a speaker has read it: who
reviews one puts "reviewed: name, date" in the place of "unreviewed". An entry whose English changes
is a new entry, and begins as unreviewed.
"""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGES: dict[str, bool] = {
    code: said.get("source", False)
    for code, said in tomllib.loads((CATALOGUES / "languages.toml").read_text("utf-8")).items()
}
"""Language, and whether only its plurals are translated."""

UNREVIEWED = "unreviewed"
_BARE = re.compile(r"(?<!</translatorcomment>\n)(?P<entry>^        <translation\b)", re.MULTILINE)


def command(language: str, out: Path) -> list[str]:
    """The lupdate call that brings the catalogue of ``language`` in ``out`` up to date."""
    sources = sorted(
        str(path.relative_to(ROOT)) for path in (ROOT / "spar_agent" / "ui").rglob("*.py")
    )
    # not by the script pyside6-lupdate: on Windows it lies in another folder than Python
    plural = ["-pluralonly"] if LANGUAGES[language] else []
    return [
        sys.executable,
        "-c",
        "from PySide6.scripts.pyside_tool import lupdate; lupdate()",
        *plural,
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        language,
        *sources,
        "-ts",
        str(out / f"spar_agent_{language}.ts"),
    ]


def main() -> int:
    """Exit status 0 when all catalogues are up to date."""
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    for language, is_source in LANGUAGES.items():
        subprocess.run(command(language, CATALOGUES), check=True, cwd=ROOT)
        if not is_source:
            catalogue = CATALOGUES / f"spar_agent_{language}.ts"
            catalogue.write_text(marked(catalogue.read_text("utf-8")), "utf-8", newline="\n")
    return 0


def marked(catalogue: str) -> str:
    """``catalogue`` where each entry without a translator's comment says that it is unreviewed."""
    comment = f"        <translatorcomment>{UNREVIEWED}</translatorcomment>\n"
    return _BARE.sub(rf"{comment}\g<entry>", catalogue)


if __name__ == "__main__":
    sys.exit(main())
