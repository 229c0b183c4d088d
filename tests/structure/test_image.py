"""deploy/images: what it installs is what was tested here, and nothing moves under it."""

import re
from pathlib import Path

import pytest

from installer import image
from installer.trim import is_needed

RECIPE = (image.RECIPE / "Dockerfile").read_text("utf-8")


@pytest.mark.parametrize("file", sorted(image.LISTS))
def test_the_lists_are_of_the_lock(file: str) -> None:
    written = (image.RECIPE / file).read_text("utf-8")
    assert written == image.requirements(file), "python -m installer.image requirements"
    assert "--hash=sha256:" in written
    assert "pyside6" not in written


def test_the_base_is_named_by_its_digest_and_everything_by_its_hash() -> None:
    assert re.search(r"^ARG BASE=\S+@sha256:[0-9a-f]{64}$", RECIPE, re.MULTILINE)
    froms = re.findall(r"^FROM (\S+)", RECIPE, re.MULTILINE)
    assert froms == ["${BASE}", "${BUILDER}", "base"]
    installs = re.findall(r"pip install ([^&\n]+)", RECIPE)
    assert len(installs) == 3
    assert all("--require-hashes" in one or "--no-index" in one for one in installs)


def test_it_runs_as_nobody_in_particular() -> None:
    assert RECIPE.split("FROM base")[1].count("USER 10001:10001") == 1


def test_what_servers_never_show_is_left_out() -> None:
    assert not is_needed("pycountry/locales/de/LC_MESSAGES/iso3166-1.mo")
    assert not is_needed("babel/locale-data/is.dat")
    assert is_needed("babel/locale-data/am_ET.dat")
    assert is_needed("babel/locale-data/root.dat")
    assert is_needed("phonenumbers/data/region_KE.py")


def test_only_what_the_recipe_needs_is_sent_to_it() -> None:
    lines = Path(image.RECIPE / "Dockerfile.dockerignore").read_text("utf-8").splitlines()
    assert lines[0] == "*"
    assert not {"!.git", "!tests", "!build"} & set(lines)
