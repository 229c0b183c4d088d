"""Words that lupdate would never find."""

import ast
from pathlib import Path

UI = Path(__file__).parents[2] / "spar_agent" / "ui"


def hidden_words(source: str) -> list[int]:
    """Lines of calls to tr or translate inside an f-string: lupdate does not look there."""
    return [
        call.lineno
        for text in ast.walk(ast.parse(source))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in {"tr", "translate"}
    ]


def test_hidden_words_are_seen() -> None:
    assert hidden_words("f\"{said} {self.tr('Close')}\"") == [1]
    assert hidden_words("self.tr('Close {n}').format(n=f'{n}')") == []


def test_no_words_are_translated_inside_an_f_string() -> None:
    found = [
        f"{path.name}:{at}"
        for path in UI.rglob("*.py")
        for at in hidden_words(path.read_text(encoding="utf-8"))
    ]
    assert found == []
