"""Every sentence of the self-test can be said in another language; every package says its terms."""

import ast
from pathlib import Path

from spar_agent.licences import licences

ROOT = Path(__file__).parents[2] / "spar_agent"


def sentences_of_the_service() -> set[str]:
    tree = ast.parse((ROOT / "services" / "self_test.py").read_text("utf-8"))
    docs = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    said = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    }
    return {text for text in said if " " in text.strip(", ") or text == "answers"}


def sentences_of_the_page() -> set[str]:
    tree = ast.parse((ROOT / "ui" / "self_test" / "wording.py").read_text("utf-8"))
    return {
        node.args[1].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "QT_TRANSLATE_NOOP"
        and isinstance(node.args[1], ast.Constant)
        and isinstance(node.args[1].value, str)
    }


def test_what_a_check_says_is_in_the_catalogue() -> None:
    logged = {"a check failed: %s"}
    assert sentences_of_the_service() - logged == sentences_of_the_page()


def test_every_part_of_the_program_names_its_licence() -> None:
    named = licences()
    names = [name for name, _ in named]
    assert named[0][0] == "SPAR Agent"
    assert {"Qt", "Noto fonts"} < set(names)
    assert any(name.startswith("cryptography ") for name in names)
    assert len(names) == len(set(names))
    assert [name for name, terms in named if not terms] == []
