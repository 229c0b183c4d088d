"""What packages bring and the servers never show: names of countries in all languages and the like.

    python -m installer.trim SITE-PACKAGES

removes it. The bundle leaves it out by the same rule (``spar-servers.spec``).
"""

import sys
import tomllib
from pathlib import Path
from typing import Final

LANGUAGES: Final = Path(__file__).resolve().parents[1] / "resources" / "i18n" / "languages.toml"
NEVER_SHOWN: Final = ("pycountry/locales/", "phonenumbers/geodata/")


def is_needed(name: str) -> bool:
    """name: of a file within site-packages, with ``/``."""
    if name.startswith(NEVER_SHOWN) or name.endswith("direct_url.json"):
        return False
    if name.startswith("babel/locale-data/"):
        words = ("root", "en", *tomllib.loads(LANGUAGES.read_text("utf-8")))
        return Path(name).stem.partition("_")[0] in words
    return True


def main(words: list[str]) -> int:
    """Exit status 0: it is gone."""
    site = Path(words[0])
    for path in sorted(site.rglob("*")):
        if path.is_file() and not is_needed(path.relative_to(site).as_posix()):
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
