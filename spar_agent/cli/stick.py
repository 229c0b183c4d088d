"""``spar-agent stick save|hand-in|take``: sites without network, and who travels to them."""

import argparse
import asyncio
import sys
from pathlib import Path

from spar_agent import settings as settings_file
from spar_agent.adapters.clock import WatchedClock
from spar_agent.adapters.vault import FileVault
from spar_agent.cli.console import Commands, Console, opened_vault, vault_options
from spar_agent.domain.clock_trust import BUILT
from spar_agent.domain.times import stamp
from spar_agent.wiring import sticks_of


def add_commands(commands: Commands) -> None:
    """``stick``."""
    common = vault_options()
    parser = commands.add_parser("stick", help="reach the center without a network")
    acts = parser.add_subparsers(metavar="ACT", required=True)
    save = acts.add_parser("save", parents=[common], help="what waits here, sealed to the center")
    save.add_argument("file", type=Path)
    save.set_defaults(run=_run, act=_save)
    hand_in = acts.add_parser("hand-in", parents=[common], help="bring another laptop's file")
    hand_in.add_argument("file", type=Path)
    hand_in.add_argument("receipt", type=Path, help="the center's answer, for that laptop")
    hand_in.set_defaults(run=_run, act=_hand_in)
    take = acts.add_parser("take", parents=[common], help="the center's answer, back at the site")
    take.add_argument("file", type=Path)
    take.set_defaults(run=_run, act=_take)


def _run(arguments: argparse.Namespace, console: Console) -> int:
    with opened_vault(arguments, console) as (vault, _):
        sys.stdout.write(f"{asyncio.run(arguments.act(arguments, vault))}\n")
    return 0


def _clock(vault: FileVault) -> WatchedClock:
    clock = WatchedClock(BUILT)
    clock.journal_read(vault.database.last_written())
    return clock


async def _save(arguments: argparse.Namespace, vault: FileVault) -> str:
    settings = settings_file.load(arguments.profile)
    async with sticks_of(vault, _clock(vault), settings) as sticks:
        saved = sticks.save(arguments.file)
    until = saved.captures_until
    ends = f"; the first capture is worthless after {stamp(until)}" if until else ""
    return f"{saved.count} waiting, sealed to the center{ends}"


async def _hand_in(arguments: argparse.Namespace, vault: FileVault) -> str:
    settings = settings_file.load(arguments.profile)
    async with sticks_of(vault, _clock(vault), settings) as sticks:
        count = await sticks.hand_in(arguments.file, arguments.receipt)
    return f"{count} handed in; take {arguments.receipt.name} back to that laptop"


async def _take(arguments: argparse.Namespace, vault: FileVault) -> str:
    settings = settings_file.load(arguments.profile)
    async with sticks_of(vault, _clock(vault), settings) as sticks:
        taken = sticks.take(arguments.file)
    return f"{taken.count} heard about"
