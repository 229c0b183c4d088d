"""Text on files and pipes names its encoding: Windows' own is a code page of the country."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = ("spar_agent", "spar_central", "spar_mapper", "spar_sandbox", "demo", "installer", "tests")
POSITION = {"read_text": 0, "write_text": 1}  # where a path's method takes its encoding
OPENS = {"open": 2, "fdopen": 2, "NamedTemporaryFile": 2, "TextIOWrapper": 1}


def unnamed(source: str) -> Iterator[int]:
    """Lines in which text is read or written in whatever encoding the computer likes."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _guesses(node):
            yield node.lineno


def _guesses(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    words = {word.arg: word.value for word in call.keywords}
    if "encoding" in words or None in words:  # None: ``**more`` may name it
        return False
    if name in POSITION:
        return len(call.args) <= POSITION[name]
    if name in OPENS:
        return _opens_text(call, name, words)
    text = words.get("text") or words.get("universal_newlines")
    return isinstance(text, ast.Constant) and text.value is True


def _opens_text(call: ast.Call, name: str, words: dict[str | None, ast.expr]) -> bool:
    """Whether a file is opened as text; unknown modes and other things' ``open`` are not."""
    method = isinstance(call.func, ast.Attribute) and name == "open"
    if name == "TextIOWrapper":
        return len(call.args) <= OPENS[name]
    place = 0 if method or name == "NamedTemporaryFile" else 1
    mode = call.args[place] if len(call.args) > place else words.get("mode")
    if mode is None:
        return name == "fdopen" or (name == "open" and not method)
    if not isinstance(mode, ast.Constant) or not isinstance(mode.value, str):
        return False
    return set(mode.value) <= set("rwax+t") and bool(mode.value)


@pytest.mark.parametrize("package", OURS)
def test_every_text_names_its_encoding(package: str) -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line}"
        for path in sorted((ROOT / package).rglob("*.py"))
        for line in unnamed(path.read_text("utf-8"))
    ]
    assert not found, "without an encoding: " + ", ".join(found)


@pytest.mark.parametrize(
    ("source", "guesses"),
    [
        ("path.read_text()", True),
        ("path.read_text('utf-8')", False),
        ("path.write_text(words)", True),
        ("path.write_text(words, encoding='ascii')", False),
        ("open(name)", True),
        ("open(name, 'rb')", False),
        ("path.open('w')", True),
        ("path.open('wb')", False),
        ("os.fdopen(number, 'w')", True),
        ("tempfile.NamedTemporaryFile('w')", True),
        ("tempfile.NamedTemporaryFile()", False),
        ("subprocess.run(words, text=True)", True),
        ("subprocess.run(words, text=True, encoding='utf-8')", False),
        ("window.open()", False),
    ],
)
def test_the_rule_knows_a_guess(source: str, guesses: bool) -> None:
    assert bool(list(unnamed(source))) is guesses
