"""``spar-agent vault`` and ``spar-agent audit``: for supervisors, at the command line."""

import argparse
import sys
from pathlib import Path

from spar_agent.adapters import vault_copy, vault_maintenance
from spar_agent.adapters.store.journal import first_broken
from spar_agent.adapters.vault import FileVault
from spar_agent.cli.console import (
    Commands,
    Console,
    check_supervisor,
    opened_vault,
    unlocked,
    vault_of,
    vault_options,
)
from spar_agent.domain.journal import Act
from spar_agent.errors import ProfileBad


def add_commands(commands: Commands) -> None:
    """``vault verify|backup|restore|rekey|rescue`` and ``audit verify``."""
    common = vault_options()
    vault = commands.add_parser("vault", help="verify, copy, restore, rescue or re-key the store")
    acts = vault.add_subparsers(metavar="ACT", required=True)
    verify = acts.add_parser("verify", parents=[common], help="every page and every event")
    verify.set_defaults(run=_verify)
    backup = acts.add_parser("backup", parents=[common], help="a verified copy")
    backup.add_argument("to", type=Path)
    backup.set_defaults(run=_backup)
    restore = acts.add_parser("restore", parents=[common], help="put a copy in its place")
    restore.add_argument("copy", type=Path)
    restore.set_defaults(run=_restore)
    rekey = acts.add_parser("rekey", parents=[common], help="a fresh key for the database")
    rekey.set_defaults(run=_rekey)
    rescue = acts.add_parser("rescue", parents=[common], help="what can be read of a damaged one")
    rescue.add_argument("to", type=Path)
    rescue.set_defaults(run=_rescue)
    audit = commands.add_parser("audit", help="verify the journal of events")
    journal = audit.add_subparsers(metavar="ACT", required=True)
    events = journal.add_parser("verify", parents=[common], help="the chain of events")
    events.add_argument(
        "--accept", action="store_true", help="somebody has looked: go on from this journal"
    )
    events.set_defaults(run=_verify_journal)


def _verify(arguments: argparse.Namespace, console: Console) -> int:
    with opened_vault(arguments, console) as (vault, person):
        if not vault_copy.pages_intact(vault.connection):
            sys.stdout.write("The vault is damaged.\n")
            return 1
        sys.stdout.write("The vault is whole.\n")
        return _audit(vault, person.agent_id, accept=False)


def _verify_journal(arguments: argparse.Namespace, console: Console) -> int:
    accept: bool = arguments.accept
    with opened_vault(arguments, console, supervisor=accept) as (vault, person):
        return _audit(vault, person.agent_id, accept=accept)


def _backup(arguments: argparse.Namespace, console: Console) -> int:
    with opened_vault(arguments, console, Act.COPIED, supervisor=True) as (vault, _):
        if arguments.to.exists():
            raise ProfileBad("the file is there already")
        vault_copy.backup(vault.connection, vault.database.keys[0], arguments.to)
    sys.stdout.write("The copy is whole. It opens with the same computer and PIN only.\n")
    return 0


def _restore(arguments: argparse.Namespace, console: Console) -> int:
    with opened_vault(arguments, console, supervisor=True) as (vault, person):
        aside = vault_maintenance.restore(vault.database, arguments.copy, person.agent_id)
    sys.stdout.write(f"The copy is in use. The former database lies in {aside.name}.\n")
    return 0


def _rekey(arguments: argparse.Namespace, console: Console) -> int:
    with opened_vault(arguments, console, Act.REKEYED, supervisor=True) as (vault, _):
        vault_maintenance.rekey(vault.database, _progress)
    sys.stdout.write("\nThe database has a fresh key. PINs stay as they are.\n")
    return 0


def _progress(done: float) -> None:
    sys.stderr.write(f"\r{done:4.0%}")
    sys.stderr.flush()


def _rescue(arguments: argparse.Namespace, console: Console) -> int:
    """The database may not open at all: it is only read, row by row."""
    vault = vault_of(arguments, console)
    person, master = unlocked(vault, arguments.agent, console)
    check_supervisor(person)
    name, key = vault.keys.database(master)
    saved = vault_maintenance.recover(arguments.profile / name, key, arguments.to)
    sys.stdout.write(f"{saved.rows} rows were saved to {arguments.to.name}.\n")
    if saved.damaged_tables:
        sys.stdout.write(f"Not everything could be read of: {', '.join(saved.damaged_tables)}.\n")
        return 1
    return 0


def _audit(vault: FileVault, by: str, *, accept: bool) -> int:
    broken = first_broken(vault.connection)
    if broken is not None:
        sys.stdout.write(f"The journal of events is broken at row {broken}.\n")
        return 1
    if vault.database.journal.fault and accept:
        vault.note(Act.JOURNAL_ACCEPTED, by, vault.database.journal.fault)
        vault.database.journal.accept(vault.connection)
        sys.stdout.write("The journal goes on from where it is.\n")
        return 0
    if vault.database.journal.fault:
        sys.stdout.write(f"The journal is not the one we left: {vault.database.journal.fault}.\n")
        return 1
    sys.stdout.write("The journal of events is whole.\n")
    return 0
