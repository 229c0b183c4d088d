"""``spar-agent doctor`` looks at everything this device needs and says what to do."""

import argparse
import asyncio
import contextlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from spar_agent import settings as settings_file
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.clock import WatchedClock
from spar_agent.adapters.inspection import LaptopInspection, OpenVaultInspection
from spar_agent.adapters.keyring_thread import KeyringThread
from spar_agent.adapters.limited import within
from spar_agent.adapters.vault import FileVault
from spar_agent.cli.console import Commands, Console, unlocked, vault_options
from spar_agent.domain.clock_trust import BUILT
from spar_agent.domain.self_test import CheckResult, CheckState, as_table, worst
from spar_agent.errors import ProfileBad, SparError, StoreUnavailable
from spar_agent.ports.self_test import OfficeInspection
from spar_agent.services.self_test import SelfTest, SelfTestRules
from spar_agent.settings import Settings
from spar_agent.wiring import inspection_client, office_inspection

EXITS: Final = MappingProxyType({CheckState.GOOD: 0, CheckState.ATTENTION: 1, CheckState.BAD: 2})


@dataclass(frozen=True, slots=True)
class _Opened:
    """What a PIN opened, or the errors that it met; None without one."""

    vault: FileVault | None = None
    inspection: OpenVaultInspection | SparError | None = None
    office: OfficeInspection | SparError | None = None
    client: CenterClient | None = None

    async def close_line(self) -> None:
        """Give the connections back."""
        if self.client is not None:
            await self.client.close()


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
    settings, fault = _settings(arguments.profile)
    clock = WatchedClock(BUILT)
    rules = SelfTestRules(
        settings.directory_stale_days,
        settings.slip_printer,
        settings_file.ignored_variables(),
        fault,
    )
    keyring = KeyringThread(console.keyring, console.open_within_s)
    computer = LaptopInspection(arguments.profile, keyring, clock)
    opened = _opened(arguments, console, keyring, settings, clock)
    test = SelfTest(computer, clock, rules, opened.inspection, opened.office)
    results = asyncio.run(_run(test, opened))
    text = _as_json(results) if arguments.json else as_table(results)
    sys.stdout.write(text.replace(str(Path.home()), "~"))
    if opened.vault is not None:
        with contextlib.suppress(StoreUnavailable):  # what hangs was told above
            within(console.open_within_s, opened.vault.close)
    return EXITS[worst(results)]


async def _run(test: SelfTest, opened: _Opened) -> list[CheckResult]:
    try:
        return await test.run()
    finally:
        await opened.close_line()


def _settings(profile: Path) -> tuple[Settings, str]:
    """Those of ``profile``, or the defaults and why its own cannot be used."""
    try:
        return settings_file.load(profile), ""
    except ProfileBad as error:
        return Settings(profile=profile), error.detail


def _opened(
    arguments: argparse.Namespace,
    console: Console,
    keyring: KeyringThread,
    settings: Settings,
    clock: WatchedClock,
) -> _Opened:
    """Neither a key storage nor a disk that hangs holds up the other checks."""
    if arguments.no_pin or not arguments.agent:
        return _Opened()
    vault = FileVault(
        arguments.profile, keyring, clock, console.argon2
    )  # somebody waits: it may ask
    try:
        person, master = unlocked(vault, arguments.agent, console)
        within(console.open_within_s, partial(vault.open_with, person.agent_id, master))
        within(console.open_within_s, lambda: clock.journal_read(vault.database.last_written()))
    except SparError as error:
        return _Opened(inspection=error)
    seen = OpenVaultInspection(vault, clock)
    try:
        client = within(console.open_within_s, lambda: inspection_client(vault, clock, settings))
        office = within(console.open_within_s, lambda: office_inspection(vault, clock, client))
    except SparError as error:
        return _Opened(vault, seen, error)
    return _Opened(vault, seen, office, client)


def _as_json(results: Sequence[CheckResult]) -> str:
    rows = [
        {
            "code": result.code,
            "state": result.finding.state,
            "fact": result.finding.said(),
            "fix": result.finding.advice(),
        }
        for result in results
    ]
    return json.dumps(rows, indent=1) + "\n"
