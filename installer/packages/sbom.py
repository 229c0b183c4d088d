"""What lies in a bundle, as CycloneDX 1.5 (JSON) and as a page for people with every licence.

    python -m installer.packages.sbom BUNDLE FOLDER [--name NAME] [--debian STATUS]

writes ``FOLDER/NAME.cdx.json`` and ``FOLDER/THIRD-PARTY.txt``: the same for the same bundle.
NAME: the bundle's folder where it is not given. STATUS: dpkg's list of what the system below has.
"""

import argparse
import json
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from email.parser import HeaderParser
from importlib import metadata
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from spar_agent.licences import NO_PACKAGES, terms

OURS: Final = uuid.UUID("6f1c4a52-7a0b-4e3e-9c57-0b54ad8f3f11")
OURSELVES: Final = "spar-agent"
ONLY_WITH: Final = {"Qt": "pyside6-essentials", "SQLCipher": "sqlcipher3"}
"""Parts without a package of their own that only such a package brings."""
QT: Final = """\
Qt, PySide6 and shiboken6 are used under the GNU Lesser General Public License 3. They lie as files
of their own in _internal/PySide6 and _internal/shiboken6 and may be replaced by others of the same
interface:

1. Get PySide6-Essentials and shiboken6 of the version below for your system and Python version,
   as they are published or as you built them from https://code.qt.io/pyside/pyside-setup.git.
2. Close the program. Put your files over those of the same name in _internal/PySide6 and
   _internal/shiboken6. Nothing checks them.
3. Start the program. Help, About shows the version that runs.

Where the program was signed, only spar-agent itself is; replacing a library breaks no signature
that the program asks for. A signed update brings its own libraries and leaves yours in the folder
of the version before.
"""


@dataclass(frozen=True, order=True)
class Part:
    """licence: as its metadata says; "" where it says none. version: "" where it is no package.

    architecture: of a package of Debian, such as ``amd64``; "" of everything else.
    """

    name: str
    version: str
    licence: str = ""
    architecture: str = ""

    @property
    def plain_name(self) -> str:
        """As package indexes spell it."""
        return self.name.lower().replace("_", "-").replace(" ", "-")

    @property
    def purl(self) -> str:
        """Its package URL. Source: purl-spec, types pypi, deb and generic."""
        if self.architecture:
            version = quote(self.version, safe="~.")
            return f"pkg:deb/debian/{self.name}@{version}?arch={self.architecture}"
        name = self.plain_name
        return f"pkg:pypi/{name}@{self.version}" if self.version else f"pkg:generic/{name}"


def parts(bundle: Path) -> list[Part]:
    """Every Python package whose metadata the bundle holds, then what is no package of Python."""
    packages = {_part(file.parent) for file in bundle.rglob("*.dist-info/METADATA")}
    names = {part.plain_name for part in packages}
    named = [
        Part(name, "", licence)
        for name, licence in NO_PACKAGES
        if name not in ONLY_WITH or ONLY_WITH[name] in names
    ]
    return sorted(packages, key=lambda part: part.name.casefold()) + named


def debian_parts(status: Path) -> list[Part]:
    """What dpkg says is installed; the licences lie in ``/usr/share/doc``. Source: dpkg(1)."""
    heads = (HeaderParser().parsestr(text) for text in status.read_text("utf-8").split("\n\n"))
    return sorted(
        Part(head["Package"], head["Version"], "", head["Architecture"])
        for head in heads
        if head.get("Status") == "install ok installed"
    )


def _part(folder: Path) -> Part:
    package = metadata.PathDistribution(folder)
    return Part(package.name, package.version, terms(package))


def cyclonedx(name: str, version: str, found: list[Part]) -> dict[str, Any]:
    """The document; its serial number is that of its content."""
    components = [_component(part) for part in found if part.name != OURSELVES]
    serial = uuid.uuid5(OURS, json.dumps([name, version, components]))
    main = {"type": "application", "name": name, "version": version, "bom-ref": name,
            "licenses": [{"expression": "MPL-2.0"}]}  # fmt: skip
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": main},
        "components": components,
        "dependencies": [{"ref": name, "dependsOn": [one["bom-ref"] for one in components]}],
    }


def _component(part: Part) -> dict[str, Any]:
    described: dict[str, Any] = {
        "type": "library", "bom-ref": part.purl, "name": part.name, "purl": part.purl,
        **({"version": part.version} if part.version else {}),
    }  # fmt: skip
    if part.licence:
        described["licenses"] = [{"license": {"name": part.licence}}]
    return described


def page(name: str, version: str, found: list[Part], bundle: Path) -> str:
    """THIRD-PARTY.txt: the notice of the LGPL, a line for each part, then every licence's text."""
    lines = [f"{name} {version}: parts of others, each under its own licence", ""]
    lines += [QT, ""] if any(one.name == "Qt" for one in found) else []
    lines += [
        f"{one.name} {one.version}".rstrip() + f": {one.licence or 'see below'}"
        for one in found
        if not one.architecture
    ]
    if any(one.architecture for one in found):
        lines += ["", "The system's packages have theirs in /usr/share/doc/*/copyright."]
    for title, text in _texts(bundle):
        lines += ["", "=" * 78, title, "=" * 78, text.strip()]
    return "\n".join(lines) + "\n"


def _texts(bundle: Path) -> Iterator[tuple[str, str]]:
    """Licence texts that packages bring in their metadata."""
    for file in sorted(bundle.rglob("*.dist-info/**/*")):
        named = file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS"))
        if file.is_file() and named:
            folder = next(p.name for p in file.parents if p.name.endswith(".dist-info"))
            title = f"{folder.removesuffix('.dist-info')}: {file.name}"
            yield title, file.read_text("utf-8", "replace")


def write(
    bundle: Path, folder: Path, version: str, *, name: str = "", debian: Path | None = None
) -> list[Path]:
    """The two files of ``bundle`` in ``folder``. name: else the bundle's own."""
    folder.mkdir(parents=True, exist_ok=True)
    name = name or bundle.name
    found = parts(bundle) + (debian_parts(debian) if debian else [])
    bom = folder / f"{name}.cdx.json"
    document = cyclonedx(name, version, found)
    bom.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")
    papers = folder / "THIRD-PARTY.txt"
    papers.write_text(page(name, version, found, bundle), "utf-8")
    return [bom, papers]


def main(words: list[str]) -> int:
    """Exit status 0 when both were written."""
    from installer.windows.version import version

    parser = argparse.ArgumentParser(prog="python -m installer.packages.sbom")
    parser.add_argument("bundle", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--name", default="")
    parser.add_argument("--debian", type=Path)
    asked = parser.parse_args(words)
    for file in write(asked.bundle, asked.folder, version(), name=asked.name, debian=asked.debian):
        sys.stdout.write(f"{file}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
