"""``spar-agent export|import|receipt``: for sites that never have a network."""

import argparse
import asyncio
import getpass
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from spar_agent.adapters import transfer_file
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.office import Office, load_office
from spar_agent.adapters.os_keyring import Keyring, OsKeyring
from spar_agent.adapters.store.transfers import SqlTransfers
from spar_agent.adapters.vault import FileVault
from spar_agent.cli.vault import open_vault
from spar_agent.domain.transfer import TransferExport, TransferReceipt
from spar_agent.errors import ProfileBad, SparError
from spar_agent.services.transfer import Transfer
from spar_agent.sync.engine import Engine, EngineRules

PASSES = 10


def main(
    argv: Sequence[str],
    keyring: Keyring | None = None,
    ask_pin: Callable[[str], str] = getpass.getpass,
) -> int:
    """0 when all is well, 2 with a sentence when it could not be done."""
    arguments = _parser().parse_args(argv)
    vault = FileVault(arguments.profile, keyring or OsKeyring(), SystemClock())
    try:
        open_vault(vault, arguments.agent, ask_pin)
        try:
            return _act(vault, arguments)
        finally:
            vault.close()
    except SparError as error:
        sys.stderr.write(f"spar-agent: {error}\n")
        return 2


def _act(vault: FileVault, arguments: argparse.Namespace) -> int:
    office = load_office(vault.connection)
    transfers = SqlTransfers(vault.connection)
    transfer = Transfer(vault.store, transfers, SystemClock(), office.name, office.device)
    if arguments.act == "export":
        return _export(transfer, office, arguments.file)
    if arguments.act == "receipt":
        return _receipt(transfer, office, arguments.device, arguments.file)
    told = transfer_file.decode(
        transfer_file.read(arguments.file), office.transfer.own, office.transfer.others
    )
    if isinstance(told, TransferReceipt):
        sys.stdout.write(f"{transfer.close(told)} closed by the office's answers.\n")
        return 0
    return _take_in(vault, office, transfer, told, arguments)


def _export(transfer: Transfer, office: Office, to: Path) -> int:
    if to.exists():
        raise ProfileBad("the file is there already")
    told = transfer.export()
    text = transfer_file.encode(told, office.transfer.own, _public(office, office.name))
    transfer_file.write(to, text)
    sys.stdout.write(
        f"{len(told.enrollments)} waiting, encrypted for the office, file {told.sequence}\n"
    )
    return 0


def _take_in(
    vault: FileVault,
    office: Office,
    transfer: Transfer,
    told: TransferExport,
    arguments: argparse.Namespace,
) -> int:
    brought = transfer.take_in(told)
    sys.stdout.write(
        f"File {brought.sequence} of {brought.device}: {brought.items} items,"
        f" {brought.new} new, {brought.known} known already\n"
    )
    error = asyncio.run(_send(vault, office))
    if error:
        sys.stdout.write(f"Not all could be sent ({error}); it goes on with the next sync.\n")
    if arguments.receipt:
        return _receipt(transfer, office, told.device, arguments.receipt)
    return 0


async def _send(vault: FileVault, office: Office) -> str:
    """Engine passes until nothing is left; the code of what stopped it, or empty."""
    clock = SystemClock()
    mapper = HttpMapper(office.mapper, office.signing_key, clock)
    rules = EngineRules(office.mapper.batch_size, office.overwrite_older_entries)
    engine = Engine(vault.store, mapper, clock, random.random, rules)
    error = ""
    try:
        for _ in range(PASSES):
            report = await engine.one_pass()
            error = report.error
            if error or not report.left:
                break
    finally:
        await mapper.close()
    return error


def _receipt(transfer: Transfer, office: Office, device: str, to: Path) -> int:
    told = transfer.receipt(device)
    text = transfer_file.encode(told, office.transfer.own, _public(office, device))
    transfer_file.write(to, text)
    sys.stdout.write(f"{len(told.answers)} answers for {device}\n")
    return 0


def _public(office: Office, name: str) -> str:
    pem = office.transfer.others.get(name)
    if not pem or not office.transfer.own:
        raise ProfileBad(f"transfer: the office file has no key for {name}")
    return pem


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--profile", type=Path, required=True, help="folder of the device's data")
    common.add_argument("--agent", default="", help="name of the person whose PIN is given")
    parser = argparse.ArgumentParser(prog="spar-agent")
    acts = parser.add_subparsers(dest="act", required=True)
    export = acts.add_parser("export", parents=[common], help="what waits, as one file")
    export.add_argument("file", type=Path)
    take = acts.add_parser("import", parents=[common], help="a site's file, or the answers to ours")
    take.add_argument("file", type=Path)
    take.add_argument("--receipt", type=Path, help="write the answers for the site here")
    receipt = acts.add_parser("receipt", parents=[common], help="answers for a site, once more")
    receipt.add_argument("device")
    receipt.add_argument("file", type=Path)
    return parser
