"""The bill of materials and the page of licences that each package holds."""

import json
from pathlib import Path

import pytest

from installer.packages import sbom


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    made = tmp_path / "spar-agent"
    for name, words in (("PySide6_Essentials", "License-Expression: LGPL-3.0-only"),
                        ("silent", ""), ("sqlcipher3", "")):  # fmt: skip
        folder = made / "_internal" / f"{name}-1.2.dist-info"
        (folder / "licenses").mkdir(parents=True)
        text = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n{words}".rstrip() + "\n"
        (folder / "METADATA").write_text(text, "utf-8")
    (made / "_internal" / "silent-1.2.dist-info/licenses/LICENSE").write_text(
        "Do as you like.", "utf-8"
    )
    return made


def test_every_part_is_in_the_bill_with_its_licence(bundle: Path, tmp_path: Path) -> None:
    bill, _page = sbom.write(bundle, tmp_path / "papers", "0.2.0")
    document = json.loads(bill.read_text("utf-8"))
    found = {one["name"]: one for one in document["components"]}
    assert found["PySide6_Essentials"]["purl"] == "pkg:pypi/pyside6-essentials@1.2"
    assert found["PySide6_Essentials"]["licenses"] == [{"license": {"name": "LGPL-3.0-only"}}]
    assert found["sqlcipher3"]["licenses"] == [{"license": {"name": "Zlib"}}]
    assert "licenses" not in found["silent"]
    assert "version" not in found["Qt"]
    assert {one["bom-ref"] for one in found.values()} == set(
        document["dependencies"][0]["dependsOn"]
    )


def test_the_page_says_how_qt_is_replaced_and_holds_every_text(
    bundle: Path, tmp_path: Path
) -> None:
    page = sbom.write(bundle, tmp_path / "papers", "0.2.0")[1].read_text("utf-8")
    assert "_internal/PySide6" in page
    assert "Do as you like." in page
    assert "silent 1.2: see below" in page


def test_the_same_bundle_gives_the_same_papers(bundle: Path, tmp_path: Path) -> None:
    one = [file.read_bytes() for file in sbom.write(bundle, tmp_path / "a", "0.2.0")]
    two = [file.read_bytes() for file in sbom.write(bundle, tmp_path / "b", "0.2.0")]
    assert one == two


def test_servers_name_their_system_and_no_qt(tmp_path: Path) -> None:
    bundle, status = tmp_path / "spar", tmp_path / "status"
    bundle.mkdir()
    status.write_text(
        "Package: libssl3\nStatus: install ok installed\nArchitecture: amd64\n"
        "Version: 3.0.17-1~deb12u2\nDescription: Secure\n more of it\n\n"
        "Package: removed\nStatus: deinstall ok config-files\nArchitecture: all\nVersion: 1\n",
        "utf-8",
    )
    bill, page = sbom.write(bundle, tmp_path / "papers", "0.2.0", name="spar", debian=status)
    assert bill.name == "spar.cdx.json"
    found = {one["name"]: one for one in json.loads(bill.read_text("utf-8"))["components"]}
    assert found["libssl3"]["purl"] == "pkg:deb/debian/libssl3@3.0.17-1~deb12u2?arch=amd64"
    assert not {"removed", "Qt", "SQLCipher"} & set(found)
    assert "PySide6" not in page.read_text("utf-8")
    assert "/usr/share/doc" in page.read_text("utf-8")
