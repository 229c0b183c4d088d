"""Where a command runs: the computer's keyring, somebody who types a PIN, a vault."""

import argparse
import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.key_slots import STANDARD_COST, Argon2Cost
from spar_agent.adapters.os_keyring import Keyring, OsKeyring
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.journal import Act
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import NotAllowed, UnknownAgent
from spar_agent.ports.vault import StaffMember

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""Where a module adds its commands."""
OPEN_WITHIN_S: Final = 60.0
"""A PIN takes a second, a person at the window of the key storage somewhat longer."""


@dataclass(frozen=True, slots=True)
class Console:
    """Where a command runs. ask_pin: shows a prompt and returns what was typed, unseen.

    open_within_s: how long the key storage and the disk may take where a command says a limit.
    ask: shows a question and returns what was typed. argon2: code's to give, see decision 013.
    """

    keyring: Keyring = field(default_factory=OsKeyring)
    ask_pin: Callable[[str], str] = getpass.getpass
    open_within_s: float = OPEN_WITHIN_S
    ask: Callable[[str], str] = input
    argon2: Argon2Cost = STANDARD_COST

    def agrees(self, question: str) -> bool:
        """True when ``question`` was answered with yes; nobody there is no."""
        try:
            return self.ask(f"{question} [y/N] ").strip().casefold() in {"y", "yes"}
        except EOFError:
            return False


def vault_options() -> argparse.ArgumentParser:
    """The options of every command that opens a vault, as a parent parser."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--profile", type=Path, required=True, help="folder of the device's data")
    common.add_argument("--agent", default="", help="name of the person whose PIN is given")
    return common


def vault_of(arguments: argparse.Namespace, console: Console) -> FileVault:
    """The vault that ``vault_options`` name, still closed."""
    return FileVault(arguments.profile, console.keyring, SystemClock(), console.argon2)


def unlocked(vault: FileVault, name: str, console: Console) -> tuple[StaffMember, bytes]:
    """Asks for the PIN of ``name``, or of the only one here: who it is, and the master key.

    Raises UnknownAgent, WrongPin, PinWait, SlotClosed, KeyLost.
    """
    people = vault.people()
    person = next((p for p in people if name in {p.name, p.agent_id}), None)
    if person is None and not name and len(people) == 1:
        person = people[0]
    if person is None:
        raise UnknownAgent(f"one of: {', '.join(p.name for p in people)}")
    pin = Secret(console.ask_pin(f"PIN of {person.name}: "))
    return person, vault.unlock(person.agent_id, pin)


def check_supervisor(person: StaffMember) -> None:
    """Raises NotAllowed: what the window shows to supervisors only is theirs here, too."""
    if person.role is Role.AGENT:
        raise NotAllowed("a supervisor does this")


@contextmanager
def opened_vault(
    arguments: argparse.Namespace,
    console: Console,
    act: Act | None = None,
    *,
    supervisor: bool = False,
) -> Iterator[tuple[FileVault, StaffMember]]:
    """The vault that ``vault_options`` name, open until the end, and whose PIN opened it.

    act: what is done, written into the journal before it is. supervisor: only one may. Raises
    NotAllowed, after the journal was told who tried.
    """
    vault = vault_of(arguments, console)
    person, master = unlocked(vault, arguments.agent, console)
    vault.open_with(person.agent_id, master)
    try:
        vault.note(Act.SIGN_IN, person.agent_id, "command line")
        if supervisor:
            check_supervisor(person)
        if act is not None:
            vault.note(act, person.agent_id)
        yield vault, person
    finally:
        vault.close()
