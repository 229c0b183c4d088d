"""What the packages put where, without building them: ``make packages`` does."""

import configparser
import re
import shlex
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from installer.bundle import PACKAGES, folders_left_out, folders_of, left_out
from installer.packages import tarball
from installer.packages.build import (
    ENTRIES,
    HERE,
    USERS,
    Release,
    agent_package,
    servers_package,
)
from spar_agent.cli import command_tree
from spar_central.cli.main import main as central
from spar_mapper.cli.program import main as mapper

RELEASE = Release("0.9.0", datetime(2026, 11, 26, tzinfo=UTC))
UNITS = sorted((HERE / "servers").glob("*.service"))


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    folder = tmp_path / "bundle"
    (folder / "_internal" / "demo-1.0.dist-info").mkdir(parents=True)
    (folder / "spar-agent").write_text("#!/bin/sh\n", "ascii")
    (folder / "spar-agent").chmod(0o755)
    (folder / "_internal" / "lib.so.1").write_bytes(b"\x7fELF")
    (folder / "_internal" / "lib.so.1").chmod(0o755)
    (folder / "_internal" / "lib.so").symlink_to("lib.so.1")
    about = "Name: demo\nVersion: 1.0\nLicense-Expression: MIT\n\ntext\n"
    (folder / "_internal" / "demo-1.0.dist-info" / "METADATA").write_text(about, "utf-8")
    return folder


def by_place(described: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["dst"]: one for one in described["contents"]}


def written(described: dict[str, Any], place: str) -> str:
    return Path(by_place(described)[place]["src"]).read_text("utf-8")


def test_the_tarball_is_one_folder_that_starts_and_takes_updates(
    bundle: Path, tmp_path: Path
) -> None:
    (bundle / "spar-agent").write_text('#!/bin/sh\necho "$(dirname "$0") $1"\n', "ascii")
    first, second = (
        tarball.make(bundle, "0.9.0", tmp_path / place, tmp_path / "work").read_bytes()
        for place in ("a", "b")
    )
    assert first == second
    made = tmp_path / "a" / "spar-agent-0.9.0-linux-x86_64.tar.xz"
    subprocess.run(["tar", "-xJf", str(made), "-C", str(tmp_path)], check=True)
    home = tmp_path / "spar-agent-0.9.0"
    started = subprocess.run(
        [str(home / "spar-agent"), "--version"],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout
    assert started == f"{home}/versions/0.9.0 --version\n"
    assert (home / "current").read_text("ascii").splitlines() == ["0.9.0", "", "0"]
    assert "demo 1.0: MIT" in (home / "THIRD-PARTY.txt").read_text("utf-8")
    assert (home / "versions" / "0.9.0" / "_internal" / "lib.so").readlink() == Path("lib.so.1")


def test_the_app_lies_whole_in_its_package(bundle: Path) -> None:
    described = agent_package(RELEASE, bundle)
    places = by_place(described)
    assert places["/usr/lib/spar-agent/spar-agent"]["file_info"]["mode"] == 0o755
    assert places["/usr/lib/spar-agent/_internal/lib.so.1"]["file_info"]["mode"] == 0o644
    assert places["/usr/lib/spar-agent/_internal/lib.so"] == {
        "src": "lib.so.1", "dst": "/usr/lib/spar-agent/_internal/lib.so", "type": "symlink",
    }  # fmt: skip
    for one in described["contents"]:
        assert one.get("type") in {"symlink", "dir"} or Path(one["src"]).is_file()
    assert places["/usr/lib/spar-agent/_internal"]["type"] == "dir"  # rpm removes what it knows
    assert "demo 1.0: MIT" in written(described, "/usr/share/doc/spar-agent/copyright")
    meta = "/usr/share/metainfo/org.spar_agent.SparAgent.metainfo.xml"
    assert 'version="0.9.0" date="2026-11-26"' in written(described, meta)


FOR_RPM = frozenset({"doc", "licence", "license", "readme"})
"""Types of nfpm that its deb leaves out. Source: nfpm.goreleaser.com, "Configuration"."""


def taken(described: dict[str, Any], packager: str) -> list[str]:
    """The places that a package of this kind has."""
    return sorted(
        one["dst"]
        for one in described["contents"]
        if one.get("packager") in {None, packager}
        and (packager == "rpm" or one.get("type") not in FOR_RPM)
    )


@pytest.mark.parametrize("package", [agent_package, servers_package])
def test_papers_and_manuals_are_in_every_kind_of_package(package: Any, bundle: Path) -> None:
    described = package(RELEASE, bundle)
    doc = f"/usr/share/doc/{described['name']}"
    for packager in ("deb", "rpm"):
        places = taken(described, packager)
        assert len(places) == len(set(places)), "once each"
        assert {f"{doc}/copyright", f"{doc}/THIRD-PARTY.txt"} <= set(places)
        pages = {place for place in places if "/man/" in place}
        for page in pages:
            target = by_place(described)[page]["src"]
            if by_place(described)[page].get("type") == "symlink":
                assert str(Path(page).parent / target) in pages, page
        assert pages
    for one in described["contents"]:
        is_paper = one["dst"].startswith(("/usr/share/man/", "/usr/share/doc/"))
        if is_paper and one.get("packager") == "rpm":
            assert one["type"] == "doc"


def test_the_same_input_describes_the_same_package(bundle: Path) -> None:
    assert agent_package(RELEASE, bundle) == agent_package(RELEASE, bundle)


def test_the_icon_starts_what_is_there_and_knows_the_options(bundle: Path) -> None:
    described = agent_package(RELEASE, bundle)
    entry = configparser.ConfigParser(interpolation=None)
    entry.read_string(written(described, "/usr/share/applications/spar-agent.desktop"))
    started = entry["Desktop Entry"]["Exec"].split()[0]
    script = written(described, f"/usr/bin/{started}")
    assert "/usr/bin/spar-agent" in by_place(described)
    options = set(re.findall(r"--[a-z]+", script))
    known = {name for action in command_tree()._actions for name in action.option_strings}
    assert options == {"--office"}
    assert options <= known
    kind = entry["Desktop Entry"]["MimeType"].strip(";")
    assert kind in written(described, "/usr/share/mime/packages/spar-agent.xml")


def test_each_process_of_the_servers_has_a_user_of_its_own(bundle: Path) -> None:
    described = servers_package(RELEASE, bundle)
    made = written(described, "/usr/lib/sysusers.d/spar-servers.conf")
    users = set()
    for unit in UNITS:
        text = written(described, f"/usr/lib/systemd/system/{unit.name}")
        assert "@" not in text.replace("~@privileged @resources", "").replace(
            "=@system-service", ""
        )
        assert "NoNewPrivileges=yes" in text
        (user,) = re.findall(r"^User=(.+)$", text, re.MULTILINE)
        users |= {user.replace("%i", entry) for entry in ENTRIES} if "%i" in user else {user}
    assert users == {*(f"spar-central-{name}" for name in USERS), "spar-mapper"}
    for user in users:
        assert f"u {user} " in made


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_what_a_unit_starts_is_a_command_that_exists(
    unit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (line,) = re.findall(r"^ExecStart=(.+)$", unit.read_text("utf-8"), re.MULTILINE)
    for entry in ENTRIES:
        words = shlex.split(
            line.replace("%i", entry).replace("${HOST}", "::1").replace("${PORT}", "1")
        )
        run = central if words[0].endswith("spar-central") else mapper
        with pytest.raises(SystemExit) as ended:
            run([*words[1:], "--help"])
        assert ended.value.code == 0, capsys.readouterr().err


def test_a_bundle_without_a_library_is_no_bundle() -> None:
    log = (
        "1 WARNING: Library not found: could not resolve 'libxcb-icccm.so.4', dependency of"
        " '/x/PySide6/libqxcb.so'.\n"
        "2 WARNING: Library not found: could not resolve 'libGL.so.1', dependency of '/x/a.so'.\n"
    )
    assert left_out(log) == ["libxcb-icccm.so.4 (for libqxcb.so)"]
    assert left_out("INFO: Build complete!") == []


@pytest.mark.parametrize("name", sorted(PACKAGES))
def test_a_bundle_without_what_its_pages_are_made_of_is_seen(name: str, tmp_path: Path) -> None:
    """The console's page of colours was left out, and nothing said so before it was started."""
    needed = folders_of(*PACKAGES[name])
    assert needed
    assert folders_left_out(tmp_path, *PACKAGES[name]) == sorted(needed.values())
    for to in needed.values():
        (tmp_path / "_internal" / to).mkdir(parents=True)
    assert folders_left_out(tmp_path, *PACKAGES[name]) == []


def test_the_bundles_are_of_every_package_that_has_such_folders() -> None:
    bundled = [package for names in PACKAGES.values() for package in names]
    assert {to.partition("/")[0] for to in folders_of(*bundled).values()} == {
        "spar_agent", "spar_central",
    }  # fmt: skip
