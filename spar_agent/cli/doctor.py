"""``spar-agent doctor`` looks at everything this device needs and says what to do."""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from spar_agent import settings as settings_file
from spar_agent.adapters.clock import WatchedClock
from spar_agent.adapters.inspection import (
    LaptopInspection,
    OpenVaultInspection,
    ServersInspection,
)
from spar_agent.adapters.office import load_office
from spar_agent.cli.console import Commands, Console, opened_vault, vault_options
from spar_agent.domain.clock_trust import BUILT
from spar_agent.domain.self_test import CheckResult, CheckState, worst
from spar_agent.errors import SparError
from spar_agent.services.self_test import SelfTest, SelfTestRules
from spar_agent.settings import Settings
from spar_agent.wiring import connections_of, readers

SIGNS: Final = MappingProxyType(
    {
        CheckState.GOOD: "✓",
        CheckState.ATTENTION: "!",
        CheckState.BAD: "✗",
        CheckState.NOT_TRIED: "-",
    }
)
EXITS: Final = MappingProxyType({CheckState.GOOD: 0, CheckState.ATTENTION: 1, CheckState.BAD: 2})


@dataclass(frozen=True, slots=True)
class _Opened:
    """What a PIN opened, or the errors that it met; both None without one."""

    vault: OpenVaultInspection | SparError | None = None
    office: ServersInspection | SparError | None = None


def add_commands(commands: Commands) -> None:
    """``doctor``."""
    parser = commands.add_parser(
        "doctor", parents=[vault_options()], help="look at everything that this device needs"
    )
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument(
        "--no-pin", action="store_true", help="only what needs no PIN, as without --agent"
    )
    parser.set_defaults(run=_doctor)


def _doctor(arguments: argparse.Namespace, console: Console) -> int:
    settings = settings_file.load(arguments.profile)
    clock = WatchedClock(BUILT)
    rules = SelfTestRules(
        settings.directory_stale_days, settings.slip_printer, settings_file.ignored_variables()
    )
    computer = LaptopInspection(arguments.profile, console.keyring, clock)
    with _opened(arguments, console, settings, clock) as opened:
        test = SelfTest(computer, clock, rules, opened.vault, opened.office)
        results = asyncio.run(test.run())
    text = _as_json(results) if arguments.json else _as_table(results)
    sys.stdout.write(text.replace(str(Path.home()), "~"))
    return EXITS[worst(results)]


@contextmanager
def _opened(
    arguments: argparse.Namespace, console: Console, settings: Settings, clock: WatchedClock
) -> Iterator[_Opened]:
    if arguments.no_pin or not arguments.agent:
        yield _Opened()
        return
    entered = opened_vault(arguments, console)
    try:
        vault, _ = entered.__enter__()
    except SparError as error:
        yield _Opened(error)
        return
    try:
        clock.journal_read(vault.database.last_written())
        seen = OpenVaultInspection(vault, clock)
        try:
            office = load_office(vault.connection)
        except SparError as error:
            yield _Opened(seen, error)
            return
        connections = connections_of(settings, office, clock)
        yield _Opened(seen, ServersInspection(office, clock, connections, readers(office, clock)))
    finally:
        vault.close()


def _as_table(results: Sequence[CheckResult]) -> str:
    """Fit to be read without colour, and to be sent to support as it is."""
    lines: list[str] = []
    for result in results:
        seen = result.finding
        state = seen.state.value.replace("_", " ")
        lines.append(f"{SIGNS[seen.state]} {state:<9}  {result.code:<12}  {seen.fact}")
        if seen.fix:
            lines.append(f"{'':<27}{seen.fix}")
    return "\n".join(lines) + "\n"


def _as_json(results: Sequence[CheckResult]) -> str:
    rows = [
        {
            "code": result.code,
            "state": result.finding.state,
            "fact": result.finding.fact,
            "fix": result.finding.fix,
        }
        for result in results
    ]
    return json.dumps(rows, indent=1) + "\n"
