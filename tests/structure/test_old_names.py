"""Names that nobody would guess, and what the same things are called now: none comes back."""

import ast
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).parents[2]
PRODUCT: Final = ("spar_agent", "spar_mapper", "spar_sandbox", "spar_central", "demo", "installer")
MODULES: Final = {
    "workshop": "wiring",
    "desk": "session_window",
    "shell": "navigation",
    "board": "visit_store",
    "counter": "slip_printing",
    "press": "printer",
    "paper": "layout",
    "words": "language",
    "ways": "auth_methods",
    "twice": "digits",
    "vocabulary": "word_index",
    "upkeep": "maintenance",
    "pick": "bank_search",
    "verify": "authentication",
    "ledger": "bookkeeping",
    "passes": "sync_cycle",
    "deferred": "deferred_auth",
    "later": "async_replies, jobs",
    "vault_care": "vault_maintenance",
    "patience": "slow_clients",
    "carry": "execute",
    "wires": "mapper_endpoints",
    "directory_desk": "directory_endpoints",
    "intake": "requests",
    "watching": "health",
    "together": "group_commit",
    "utils": "what it does",
    "helpers": "what it does",
}
NAMES: Final = {
    "Desk": "SessionWindow",
    "Board": "VisitStore",
    "Workshop": "Services",
    "Way": "AuthMethod",
    "SlipCounter": "SlipPrinting",
    "Wire": "MapperDialect",
    "Patient": "HeaderTimeoutProtocol",
    "Carrier": "BatchExecutor",
    "TokenDesk": "TokenEndpoint",
    "Gate": "Authenticator",
    "Spelling": "IdNormalizer",
    "Book": "StrategyRegistry",
    "Asker": "Partner",
    "Told": "HistoryRow",
    "Fate": "ImportStatus",
    "Quiet": "RedactedStruct",
    "Terms": "JobOptions",
    "Nudge": "DailyReminder",
    "Sitting": "ReviewSession",
    "Leg": "PickerStep",
    "Glyph": "Icon",
    "Mortal": "KillAtCall",
    "Life": "Scenario",
    "Town": "Servers",
    "told": "reply, report, on_progress",
    "why": "error, reason",
    "spoils": "is_unsafe",
    "shed": "redact_accounts",
    "put_overwrites": "overwrite_older_entries",
    "HURRY": "RETRY_NOW",
    "take_up": "resume",
    "breath": "sleep_timer",
    "in_our_words": "translate_error",
    "lonely_tries": "max_tries_server_down",
    "lanes": "parallel_batches",
    "no_network": "can_finish_later",
    "nursery": "fork_server",
    "raise_lives": "serve_forks",
    "wish": "enrollment",
    "wishes": "enrollments",
}
RIDDLES: Final = re.compile(
    r"\A(?:See [^ ]+\Z|P[1-8]\b|Home\.\Z|By number\.\Z|Blank\.?\Z)|\b(?:wish(?:es)?|upkeep)\b",
    re.IGNORECASE,
)
PREFIXES: Final = {"MOST_": "MAX_"}
MEANT: Final = {
    ("spar_agent/adapters/key_slots.py", "lanes"),  # Argon2's own word
    ("demo/throwaway.py", "lanes"),
}


@cache
def files() -> list[Path]:
    folders = [ROOT / name for name in (*PRODUCT, "tests")]
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def identifiers(module: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(module):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name, node.lineno
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name, node.lineno
            case ast.ClassDef(name=name):
                yield name, node.lineno
            case ast.keyword(arg=str(name)):
                yield name, node.value.lineno
            case ast.alias(name=name, asname=other):
                yield from ((part, node.lineno) for part in (*name.split("."), other) if part)


def is_old(name: str) -> bool:
    return name in NAMES or any(name.startswith(prefix) for prefix in PREFIXES)


def test_no_old_name_comes_back() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for path in files()
        for name, line in identifiers(tree(path))
        if is_old(name.lstrip("_")) and (str(path.relative_to(ROOT)), name) not in MEANT
    ]
    assert found == []


def comments(path: Path) -> Iterator[tuple[str, int]]:
    """Comments and docstrings with their lines: what a reader is told in words."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            line = getattr(node, "lineno", 1)
            yield ast.get_docstring(node) or "", line
    with path.open("rb") as text:
        for token in tokenize.tokenize(text.readline):
            if token.type == tokenize.COMMENT:
                yield token.string, token.start[0]


def is_riddle(text: str) -> bool:
    return RIDDLES.search(text) is not None


def test_no_comment_speaks_in_old_words_or_riddles() -> None:
    """See X, P1 and Home tell nobody what comes in, what comes out and what is raised."""
    product = [path for path in files() if path.relative_to(ROOT).parts[0] in PRODUCT]
    assert len(product) > 300
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text.splitlines()[0]}"
        for path in product
        for text, line in comments(path)
        if is_riddle(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    "text", ["See Runner.", "One wish of a person.", "P3: who the person is.", "Home.", "# upkeep"]
)
def test_a_riddle_is_noticed(text: str) -> None:
    assert is_riddle(text)


def test_no_module_has_an_old_name() -> None:
    stems = [path for path in files() if path.stem in MODULES or path.parent.name in MODULES]
    found = [str(path.relative_to(ROOT)) for path in stems if "tests" not in path.parts]
    assert found == []


def test_an_old_name_is_noticed_wherever_it_stands() -> None:
    text = "import a.told\ndef f(why): self._lanes = MOST_X\nclass Desk: g(shed=1)"
    old = {name.lstrip("_") for name, _ in identifiers(ast.parse(text))}
    assert {name for name in old if is_old(name)} == {
        "told", "why", "lanes", "MOST_X", "Desk", "shed"
    }  # fmt: skip


def test_each_class_of_a_package_has_a_name_of_its_own() -> None:
    """The packages import nothing of each other and may each have Settings of their own."""
    where = defaultdict(list)
    for path in files():
        package = path.relative_to(ROOT).parts[0]
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                where[package, node.name].append(str(path.relative_to(ROOT)))
    assert {key: paths for key, paths in where.items() if len(paths) > 1} == {}
