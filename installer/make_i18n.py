"""Collects the words of the app into resources/i18n, one catalogue per language."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "i18n"
LANGUAGES = {"en": True, "ar": False}
"""Language, and whether only its plurals are translated."""


def command(language: str, out: Path) -> list[str]:
    """The lupdate call that brings the catalogue of ``language`` in ``out`` up to date."""
    sources = sorted(
        str(path.relative_to(ROOT)) for path in (ROOT / "spar_agent" / "ui").rglob("*.py")
    )
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    plural = ["-pluralonly"] if LANGUAGES[language] else []
    return [
        str(tool),
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
    for language in LANGUAGES:
        subprocess.run(command(language, CATALOGUES), check=True, cwd=ROOT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
