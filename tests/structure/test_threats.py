"""docs/threats.md and docs/state.md name tests that are there; a threat names one that holds it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"`((?:tests/[a-z_/]+/)?test_[a-z0-9_*]+\.py|tests/[a-z0-9_/*]+(?:\.py)?)`")
"""A path, or the name of a file whose folder was named before."""
THREATS = (ROOT / "docs" / "threats.md").read_text("utf-8")
ROWS = [
    line.strip("| ").split(" | ")
    for line in THREATS.splitlines()
    if line.startswith("| ") and line.count(" | ") == 3 and "---" not in line
][1:]


@pytest.mark.parametrize("name", ["threats.md", "state.md", "central.md"])
def test_every_test_that_is_named_is_there(name: str) -> None:
    text = (ROOT / "docs" / name).read_text("utf-8")
    missing = [found for found in NAMED.findall(text) if not _is_there(found)]
    assert missing == []


def _is_there(path: str) -> bool:
    pattern = path if path.startswith("tests/") else f"tests/**/{path}"
    return any(ROOT.glob(pattern))


def test_every_threat_names_the_test_that_holds_it() -> None:
    assert len(ROWS) > 30
    without = {who for who, _, against, _ in ROWS if not NAMED.search(against)}
    assert without == set()


@pytest.mark.parametrize("path", sorted(set(NAMED.findall(THREATS))))
def test_what_holds_a_threat_has_tests(path: str) -> None:
    pattern = path if path.startswith("tests/") else f"tests/**/{path}"
    files = [one for found in ROOT.glob(pattern) for one in ([found, *found.glob("**/*.py")])]
    assert any("def test_" in one.read_text("utf-8") for one in files if one.is_file())
