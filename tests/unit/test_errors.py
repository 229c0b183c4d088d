import ast
from collections.abc import Iterator
from pathlib import Path

from spar_agent import errors
from spar_agent.errors import SparError, central, printing, updates
from spar_agent.ui.messages import SENTENCES, sentence

ROOT = Path(errors.__file__).parents[1]


def leaves(kind: type[SparError] = SparError) -> Iterator[type[SparError]]:
    for below in kind.__subclasses__():
        yield below
        yield from leaves(below)


def test_every_error_has_a_sentence_and_no_sentence_is_left_over() -> None:
    codes = [leaf.code for leaf in leaves()]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(SENTENCES)


def test_a_sentence_is_short_enough_to_be_read_with_a_person_waiting() -> None:
    assert {c: s for c, s in SENTENCES.items() if len(s.split()) > 20} == {}


def test_the_drawn_tree_names_every_error() -> None:
    drawn = f"{errors.__doc__} {printing.__doc__} {central.__doc__} {updates.__doc__}"
    assert [leaf.__name__ for leaf in leaves() if leaf.__name__ not in drawn] == []


def test_every_error_is_named_where_it_can_happen() -> None:
    sources = [path for path in ROOT.rglob("*.py") if "errors" not in path.parts]
    named = {
        node.id
        for path in sources
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Name)
    }
    assert [leaf.__name__ for leaf in leaves() if leaf.__name__ not in named] == []


def test_an_unknown_code_is_a_bug_and_none_is_silence() -> None:
    assert sentence("") == ""
