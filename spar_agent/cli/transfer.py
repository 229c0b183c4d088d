"""``spar-agent export|import|receipt``: for sites that never have a network."""

import argparse
import asyncio
import sys
from pathlib import Path

from spar_agent.adapters import transfer_file
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.office import Office, load_office
from spar_agent.adapters.store.transfers import SqlTransfers
from spar_agent.adapters.vault import FileVault
from spar_agent.cli.console import Commands, Console, opened_vault, vault_options
from spar_agent.domain.journal import Act
from spar_agent.domain.transfer import TransferExport, TransferReceipt
from spar_agent.errors import ProfileBad
from spar_agent.errors.central import CenterNeeded
from spar_agent.services.transfer import Transfer
from spar_agent.wiring import Direct


def add_commands(commands: Commands) -> None:
    """``export``, ``import`` and ``receipt``."""
    common = vault_options()
    export = commands.add_parser(
        "export", parents=[common], help="what waits at a site without network, as one file"
    )
    export.add_argument("file", type=Path)
    export.set_defaults(run=_export)
    take = commands.add_parser(
        "import", parents=[common], help="a site's file, or the office's answers"
    )
    take.add_argument("file", type=Path)
    take.add_argument("--receipt", type=Path, help="write the answers for the site here")
    take.set_defaults(run=_import)
    receipt = commands.add_parser(
        "receipt", parents=[common], help="answers for a site, as one file, once more"
    )
    receipt.add_argument("device")
    receipt.add_argument("file", type=Path)
    receipt.set_defaults(run=_receipt)


def _transfer(vault: FileVault, office: Office) -> Transfer:
    transfers = SqlTransfers(vault.connection)
    return Transfer(vault.store, transfers, SystemClock(), office.name, office.device)


def _export(arguments: argparse.Namespace, console: Console) -> int:
    if console.direct is None:
        raise CenterNeeded
    with opened_vault(arguments, console, Act.EXPORTED) as (vault, _):
        if arguments.file.exists():
            raise ProfileBad("the file is there already")
        office = load_office(vault.connection)
        export = _transfer(vault, office).export()
        text = transfer_file.encode(export, office.transfer.own, _public(office, office.name))
        transfer_file.write(arguments.file, text)
    sys.stdout.write(
        f"{len(export.enrollments)} waiting, encrypted for the office, file {export.sequence}\n"
    )
    return 0


def _import(arguments: argparse.Namespace, console: Console) -> int:
    with opened_vault(arguments, console, Act.IMPORTED, supervisor=True) as (vault, _):
        office = load_office(vault.connection)
        transfer = _transfer(vault, office)
        found = transfer_file.decode(
            transfer_file.read(arguments.file), office.transfer.own, office.transfer.others
        )
        if isinstance(found, TransferReceipt):
            sys.stdout.write(f"{transfer.close(found)} closed by the office's answers.\n")
            return 0
        if console.direct is None:
            raise CenterNeeded("what is in the file stays with its site, and goes by its center")
        _import_enrollments(vault, office, transfer, found, console.direct)
        if arguments.receipt:
            _write_receipt(transfer, office, found.device, arguments.receipt)
    return 0


def _receipt(arguments: argparse.Namespace, console: Console) -> int:
    with opened_vault(arguments, console, Act.EXPORTED, supervisor=True) as (vault, _):
        office = load_office(vault.connection)
        _write_receipt(_transfer(vault, office), office, arguments.device, arguments.file)
    return 0


def _import_enrollments(
    vault: FileVault, office: Office, transfer: Transfer, export: TransferExport, direct: Direct
) -> None:
    brought = transfer.import_file(export)
    sys.stdout.write(
        f"File {brought.sequence} of {brought.device}: {brought.items} items,"
        f" {brought.new} new, {brought.known} known already\n"
    )
    error: str = asyncio.run(direct.send(vault, office))
    if error:
        sys.stdout.write(f"Not all could be sent ({error}); it goes on with the next sync.\n")


def _write_receipt(transfer: Transfer, office: Office, device: str, to: Path) -> None:
    receipt = transfer.receipt(device)
    text = transfer_file.encode(receipt, office.transfer.own, _public(office, device))
    transfer_file.write(to, text)
    sys.stdout.write(f"{len(receipt.answers)} answers for {device}\n")


def _public(office: Office, name: str) -> str:
    pem = office.transfer.others.get(name)
    if not pem or not office.transfer.own:
        raise ProfileBad(f"transfer: the office file has no key for {name}")
    return pem
