"""Whose work this program stands on, and under which terms: as the parts themselves say."""

import re
from collections.abc import Iterator
from importlib import metadata
from typing import Final

OURS: Final = ("SPAR Agent", "MPL-2.0")
NO_PACKAGES: Final = (
    ("Qt", "LGPL-3.0-only, https://www.qt.io/licensing"),
    ("Noto fonts", "SIL Open Font License 1.1"),
    ("Lucide icons", "ISC"),
    ("SQLCipher", "BSD-3-Clause"),
    ("Python", "PSF-2.0"),
    ("OpenSSL", "Apache-2.0"),
)
"""What comes without a package of its own."""
UNSAID: Final = {"sqlcipher3": "Zlib"}
"""Packages that do not say it in their metadata."""
LONGEST: Final = 60
"""Some packages write a whole licence where its name belongs."""


def licences() -> list[tuple[str, str]]:
    """Name with version, and terms: ours, Qt, fonts and icons, then each library by name."""
    return [OURS, *NO_PACKAGES, *sorted(_libraries(), key=lambda one: one[0].casefold())]


def _libraries() -> Iterator[tuple[str, str]]:
    """Every package that this one needs to run, directly or through another."""
    todo, seen = ["spar-agent"], {"spar-agent"}
    while todo:
        try:
            found = metadata.distribution(todo.pop())
        except metadata.PackageNotFoundError:
            continue  # not for this system
        if found.name != "spar-agent":
            yield f"{found.name} {found.version}", terms(found)
        for line in found.requires or ():
            name = _plain(re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0])
            if "extra ==" not in line and name not in seen:
                seen.add(name)
                todo.append(name)


def _plain(name: str) -> str:
    """One spelling for each package. Source: PEP 503."""
    return re.sub(r"[-_.]+", "-", name).casefold()


def terms(package: metadata.Distribution) -> str:
    """The expression of its metadata, else the classifier, else the licence's first line."""
    meta = package.metadata
    expression = _first(meta, "License-Expression")
    classified = [
        line.rpartition("::")[2].strip()
        for line in meta.get_all("Classifier") or ()
        if line.startswith("License :: ") and line != "License :: OSI Approved"
    ]
    written = _first(meta, "License").strip().splitlines()
    first = written[0][:LONGEST] if written else ""
    return expression or ", ".join(classified) or first or UNSAID.get(package.name, "")


def _first(meta: metadata.PackageMetadata, name: str) -> str:
    return next(iter(meta.get_all(name) or ()), "")
