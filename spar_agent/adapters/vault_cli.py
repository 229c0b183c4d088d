"""``spar-agent vault`` and ``spar-agent audit``: for supervisors, at the command line."""

import argparse
import getpass
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.os_keyring import Keyring, OsKeyring
from spar_agent.adapters.store.driver import connect, translated
from spar_agent.adapters.store.enrollments import first_broken
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError, UnknownAgent, VaultDamaged


def main(
    argv: Sequence[str],
    keyring: Keyring | None = None,
    ask_pin: Callable[[str], str] = getpass.getpass,
) -> int:
    """0 when all is well, 1 when something is broken, 2 when it could not be looked at."""
    arguments = _parser().parse_args(argv)
    vault = FileVault(arguments.profile, keyring or OsKeyring(), SystemClock())
    try:
        key = opened(vault, arguments.agent, ask_pin)
        try:
            if arguments.what == "audit":
                return _audit(vault)
            if arguments.act == "backup":
                return _backup(vault, key, arguments.to)
            return _verify(vault)
        finally:
            vault.close()
    except SparError as why:
        sys.stderr.write(f"spar-agent: {why}\n")
        return 2


def opened(vault: FileVault, name: str, ask_pin: Callable[[str], str]) -> bytes:
    """Open the vault with somebody's PIN; the database key. name: empty where there is one."""
    people = vault.people()
    person = next((p for p in people if name in {p.name, p.agent_id}), None)
    if person is None and not name and len(people) == 1:
        person = people[0]
    if person is None:
        raise UnknownAgent(f"one of: {', '.join(p.name for p in people)}")
    key = vault.unlock(person.agent_id, Secret(ask_pin(f"PIN of {person.name}: ")))
    vault.open_with(person.agent_id, key)
    return key


def _verify(vault: FileVault) -> int:
    with translated():
        pages = vault.connection.execute("PRAGMA cipher_integrity_check").fetchall()
        rows = vault.connection.execute("PRAGMA integrity_check").fetchall()
    if pages or rows != [("ok",)]:
        sys.stdout.write("The vault is damaged.\n")
        return 1
    sys.stdout.write("The vault is whole.\n")
    return _audit(vault)


def _audit(vault: FileVault) -> int:
    broken = first_broken(vault.connection)
    if broken is not None:
        sys.stdout.write(f"The journal of events is broken at row {broken}.\n")
        return 1
    sys.stdout.write("The journal of events is whole.\n")
    return 0


def _backup(vault: FileVault, key: bytes, to: Path) -> int:
    """An online copy under the same key, checked before it gets its name."""
    if to.exists():
        sys.stderr.write("spar-agent: the file is there already\n")
        return 2
    fresh = to.with_suffix(to.suffix + ".new")
    copy = connect(fresh, key)
    try:
        with translated():
            vault.connection.backup(copy)
            if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise VaultDamaged("the copy does not verify")
            copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    with translated():
        fresh.replace(to)
    sys.stdout.write("The copy is whole. It opens with the same computer and PIN only.\n")
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
    audit = what.add_parser("audit").add_subparsers(dest="act", required=True)
    audit.add_parser("verify", parents=[common], help="the chain of events")
    return parser
