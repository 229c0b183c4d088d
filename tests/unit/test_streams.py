"""A program without a console, and one whose pipes have a code page."""

import importlib
import io
import json
import sys

import pytest

from spar_agent.adapters.streams import use_streams
from spar_agent.cli import main
from spar_sandbox.__main__ import main as sandbox


def test_without_a_console_words_go_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    use_streams()
    made = [sys.stdin, sys.stdout, sys.stderr]
    try:
        sys.stdout.write("\u0918\u0930\n")
        sys.stderr.write("told\n")
        sys.stdout.flush()
        assert sys.stdin.read() == ""
    finally:
        for stream in made:
            stream.close()


def test_a_pipe_carries_utf_8_whatever_the_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "cp1252", newline="\n"))
    use_streams()
    sys.stdout.write("Pr\u00f3gram \u0918\u0930\n")
    sys.stdout.flush()
    assert raw.getvalue() == "Pr\u00f3gram \u0918\u0930\n".encode()


def test_the_command_line_says_it_in_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, "ascii", errors="replace"))
    with pytest.raises(SystemExit):
        main(["\u0918"])
    sys.stderr.flush()
    assert "\u0918" in raw.getvalue().decode("utf-8")


def test_what_the_demo_reads_from_the_sandbox_is_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "cp1252"))
    assert sandbox(["people", "--json"]) == 0
    sys.stdout.flush()
    names = [person["name"] for person in json.loads(raw.getvalue().decode("utf-8"))]
    assert any(not name.isascii() for name in names)


@pytest.mark.parametrize("module", ["spar_central", "spar_mapper"])
def test_the_servers_commands_say_it_in_utf_8(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    main = importlib.import_module(f"{module}.__main__").main
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, "ascii", errors="replace"))
    with pytest.raises(SystemExit):
        main(["\u0918"])
    sys.stderr.flush()
    assert "\u0918" in raw.getvalue().decode("utf-8")
