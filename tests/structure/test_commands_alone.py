"""Each command of a server imports what it needs, and says what the whole tree says of it."""

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from spar_central.cli.arguments import MODULES, build_parser, named_command

PROCESSES = ("serve", "send", "notify", "migrate")
WHAT_PAGES_NEED = {"fpdf", "uvicorn", "spar_central.console", "spar_mapper.http.server"}


def branch(tree: argparse.ArgumentParser, command: str) -> str:
    """The help of a command."""
    (commands,) = (a for a in tree._actions if isinstance(a, argparse._SubParsersAction))
    return str(commands.choices[command].format_help())


@pytest.mark.parametrize("command", [*MODULES, *PROCESSES])
def test_a_branch_is_the_one_of_the_whole_tree(command: str) -> None:
    alone = build_parser(named_command(["--settings", "a.toml", command, "--help"]))
    assert branch(alone, command) == branch(build_parser(), command)


@pytest.mark.parametrize(
    "words", [[], ["--help"], ["devices"], ["--settings"], ["--settings=a.toml", "device"]]
)
def test_what_is_no_plain_command_line_is_read_by_the_whole_tree(words: list[str]) -> None:
    assert named_command(words) is None


@pytest.mark.parametrize(
    ("program", "arguments"),
    [
        ("spar_central.cli.main", ("device", "--help")),
        ("spar_central.cli.main", ("migrate", "--help")),
        ("spar_mapper.cli.program", ("partner", "list")),
        ("spar_mapper.cli.program", ("migrate",)),
    ],
)
def test_a_command_imports_no_pages(
    program: str, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    """Half of its time went into the console's pages, its PDFs and the server of HTTP."""
    code = (
        f"import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        f"from {program} import main; main({list(arguments)})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, timeout=120, cwd=tmp_path, encoding="utf-8",
    )  # fmt: skip
    loaded = set(done.stderr.split())
    assert program in loaded
    assert not loaded & WHAT_PAGES_NEED
