"""What a release can be told from outside: every switch, setting and variable, and why it is safe.

A new one fails here until somebody has written down that it weakens no PIN, no key storage, no lock
and no check (decision 013).
"""

import argparse
import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_agent.cli import command_tree, main
from spar_agent.settings import PREFIX, Settings, load

ROOT = Path(__file__).parents[2]

FOR_THE_APP = {
    "--help": "shows this list",
    "--version": "shows the version",
    "--profile": "another folder: its vault has its own PINs and its own keyring entry",
    "--office": "refused: the office file comes from the center",
    "--language": "words",
    "--look": "colours",
    "--text": "size of letters",
}
FOR_COMMANDS = {
    "--help": "shows this list",
    "--profile": "as above",
    "--agent": "whose PIN is asked for; it is asked for",
    "--accept": "the journal's fault, after a supervisor's PIN",
    "--key": "a key of whoever calls",
    "--ca": "certificates believed by one fetch",
    "--country": "what a list of banks says of itself",
    "--list-version": "the same",
    "--column": "how a CSV is read",
    "--delimiter": "the same",
    "--digits": "the same: zeros put back in front of codes",
    "--encoding": "the same",
    "--min": "the banks' rule for account numbers, in a list that a supervisor takes in",
    "--max": "the same",
    "--strategy": "the same",
    "--dry-run": "writes nothing",
    "--public": "which published form the table has; it is checked as any table",
    "--yes": "what a supervisor's list does is told, but not asked about",
    "--dialect": "how a server is asked",
    "--token": "a token of whoever calls",
    "--json": "how what a doctor saw is written down",
    "--no-pin": "a doctor looks at less",
    "--from": "where an update is looked for; whose signatures it needs stands in the program",
    "--proxy": "through which an update is fetched",
    "--look": "takes nothing",
    "--back": "the version before this one, which was in use here",
    "--known": "a signed list; what the next one says is signed anew",
    "--trust": "whose signature one command looks for; the app's own list is not asked here",
}
SETTINGS = {
    "profile": "as --profile",
    "language": "words",
    "look": "colours",
    "text_percent": "size of letters",
    "lock_after_s": "has a longest value, 15 minutes",
    "sync_every_s": "when the queue is looked at",
    "batch_size": "items per request",
    "pending_limit": "when the app urges",
    "sync_days_limit": "when the app urges",
    "retention_days": "when old numbers go; the vault stays encrypted",
    "directory_stale_days": "when a list is called old",
    "slip_paper": "paper",
    "slip_printer": "which printer",
    "slip_prints_itself": "a slip holds nothing more when it comes by itself",
    "sounds": "two tones that say nothing which is not on the page",
    "autostart": "when the app comes; its PIN is asked for all the same",
    "proxy": "carries what is encrypted to the server behind it; nobody is believed because of it",
    "log_level": "no level logs a secret: tests/e2e/test_privacy.py reads all of them",
}
VARIABLES_READ = {
    "settings.py": "SPAR_AGENT_* alone; of some others that they are there, never followed"
}
"""Files of the app that read the environment, and what of it."""


def switches(parser: argparse.ArgumentParser) -> Iterator[tuple[bool, str]]:
    """Every long switch below ``parser``, and whether it stands at the top."""
    todo = [(True, parser)]
    while todo:
        top, one = todo.pop()
        for action in one._actions:
            yield from ((top, name) for name in action.option_strings if name.startswith("--"))
            if isinstance(action, argparse._SubParsersAction):
                todo += [(False, command) for command in action.choices.values()]


def test_every_switch_is_one_that_weakens_nothing() -> None:
    found = set(switches(command_tree()))
    assert {name for top, name in found if top} == set(FOR_THE_APP)
    assert {name for top, name in found if not top} == set(FOR_COMMANDS)


def test_no_switch_is_hidden_from_the_help() -> None:
    todo = [command_tree()]
    while todo:
        for action in todo.pop()._actions:
            assert action.help != argparse.SUPPRESS
            if isinstance(action, argparse._SubParsersAction):
                todo += action.choices.values()


def test_every_setting_is_one_that_weakens_nothing() -> None:
    assert set(Settings.__struct_fields__) == set(SETTINGS)


def test_the_lock_cannot_be_put_off_by_a_variable(tmp_path: Path) -> None:
    made = load(tmp_path, {f"{PREFIX}LOCK_AFTER_S": "900"})
    assert made.lock_after_s == 900
    assert load(tmp_path, {f"{PREFIX}ARGON2_CHEAP": "true"}) == Settings(profile=tmp_path)


def test_the_environment_is_read_in_one_place() -> None:
    readers = {
        path.relative_to(ROOT / "spar_agent").as_posix()
        for path in (ROOT / "spar_agent").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    }
    assert readers == set(VARIABLES_READ)


@pytest.mark.parametrize(
    "words", [["--demo", "x"], ["--tour", "x"], ["--argon2-cheap"], ["surprise"]]
)
def test_what_is_not_known_is_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command_tree().parse_args(words)  # not main: what is let through would start the app
    assert ended.value.code == 2
    assert capsys.readouterr().err


def test_a_switch_of_the_app_before_a_command_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--profile", "x", "vault", "verify", "--profile", "y"])
    assert ended.value.code == 2
    assert "--profile before a command" in capsys.readouterr().err


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    for command in (
        "directory",
        "vault",
        "audit",
        "stick",
        "staff-number",
        "doctor",
    ):
        assert f"\n    {command} " in shown
