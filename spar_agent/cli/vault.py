"""``spar-agent vault`` and ``spar-agent audit``: for supervisors, at the command line."""

import argparse
import getpass
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from spar_agent.adapters import vault_copy, vault_maintenance
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.os_keyring import Keyring, OsKeyring
from spar_agent.adapters.store.enrollments import first_broken
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError, UnknownAgent
from spar_agent.ports.vault import StaffMember


def main(
    argv: Sequence[str],
    keyring: Keyring | None = None,
    ask_pin: Callable[[str], str] = getpass.getpass,
) -> int:
    """0 when all is well, 1 when something is broken, 2 when it could not be looked at."""
    arguments = _parser().parse_args(argv)
    vault = FileVault(arguments.profile, keyring or OsKeyring(), SystemClock())
    try:
        if arguments.what == "vault" and arguments.act == "rescue":
            return _rescue(vault, arguments, ask_pin)
        open_vault(vault, arguments.agent, ask_pin)
        try:
            if arguments.what == "audit":
                return _audit(vault, accept=arguments.accept)
            return _act(vault, arguments)
        finally:
            vault.close()
    except SparError as error:
        sys.stderr.write(f"spar-agent: {error}\n")
        return 2


def open_vault(vault: FileVault, name: str, ask_pin: Callable[[str], str]) -> None:
    """Ask for the PIN of ``name``, or of the only one here. Raises UnknownAgent, WrongPin..."""
    person, master = _unlocked(vault, name, ask_pin)
    vault.open_with(person.agent_id, master)


def _unlocked(
    vault: FileVault, name: str, ask_pin: Callable[[str], str]
) -> tuple[StaffMember, bytes]:
    people = vault.people()
    person = next((p for p in people if name in {p.name, p.agent_id}), None)
    if person is None and not name and len(people) == 1:
        person = people[0]
    if person is None:
        raise UnknownAgent(f"one of: {', '.join(p.name for p in people)}")
    return person, vault.unlock(person.agent_id, Secret(ask_pin(f"PIN of {person.name}: ")))


def _act(vault: FileVault, arguments: argparse.Namespace) -> int:
    if arguments.act == "backup":
        if arguments.to.exists():
            sys.stderr.write("spar-agent: the file is there already\n")
            return 2
        vault_copy.backup(vault.connection, vault.keys[0], arguments.to)
        sys.stdout.write("The copy is whole. It opens with the same computer and PIN only.\n")
    elif arguments.act == "restore":
        aside = vault_maintenance.restore(vault, arguments.copy)
        sys.stdout.write(f"The copy is in use. The former database lies in {aside.name}.\n")
    elif arguments.act == "rekey":
        vault_maintenance.rekey(vault, _progress)
        sys.stdout.write("\nThe database has a fresh key. PINs stay as they are.\n")
    else:
        return _verify(vault)
    return 0


def _progress(done: float) -> None:
    sys.stderr.write(f"\r{done:4.0%}")
    sys.stderr.flush()


def _rescue(vault: FileVault, arguments: argparse.Namespace, ask_pin: Callable[[str], str]) -> int:
    """The database may not open at all: it is only read, row by row."""
    _, master = _unlocked(vault, arguments.agent, ask_pin)
    path, key = vault.named(master)
    saved = vault_maintenance.rescue(path, key, arguments.to)
    sys.stdout.write(f"{saved.rows} rows were saved to {arguments.to.name}.\n")
    if saved.lost:
        sys.stdout.write(f"Not everything could be read of: {', '.join(saved.lost)}.\n")
        return 1
    return 0


def _verify(vault: FileVault) -> int:
    if not vault_copy.pages_whole(vault.connection):
        sys.stdout.write("The vault is damaged.\n")
        return 1
    sys.stdout.write("The vault is whole.\n")
    return _audit(vault, accept=False)


def _audit(vault: FileVault, *, accept: bool) -> int:
    broken = first_broken(vault.connection)
    if broken is not None:
        sys.stdout.write(f"The journal of events is broken at row {broken}.\n")
        return 1
    if vault.journal_fault and accept:
        vault.accept_journal()
        sys.stdout.write("The journal goes on from where it is.\n")
        return 0
    if vault.journal_fault:
        sys.stdout.write(f"The journal is not the one we left: {vault.journal_fault}.\n")
        return 1
    sys.stdout.write("The journal of events is whole.\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--profile", type=Path, required=True, help="folder of the device's data")
    common.add_argument("--agent", default="", help="name of the person whose PIN is given")
    parser = argparse.ArgumentParser(prog="spar-agent")
    what = parser.add_subparsers(dest="what", required=True)
    vault = what.add_parser("vault").add_subparsers(dest="act", required=True)
    vault.add_parser("verify", parents=[common], help="every page and every event")
    backup = vault.add_parser("backup", parents=[common], help="a verified copy")
    backup.add_argument("to", type=Path)
    restore = vault.add_parser("restore", parents=[common], help="put a copy in its place")
    restore.add_argument("copy", type=Path)
    vault.add_parser("rekey", parents=[common], help="a fresh key for the database")
    rescue = vault.add_parser("rescue", parents=[common], help="what can be read of a damaged one")
    rescue.add_argument("to", type=Path)
    audit = what.add_parser("audit").add_subparsers(dest="act", required=True)
    verify = audit.add_parser("verify", parents=[common], help="the chain of events")
    verify.add_argument(
        "--accept", action="store_true", help="somebody has looked: go on from this journal"
    )
    return parser
