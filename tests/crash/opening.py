"""A process that makes, opens or changes a vault and dies at one line of our own modules.

``python -m tests.crash.opening`` runs such scenarios; see test_kill_opening.py. Statements
of a migration are lines here: it dies before and after each of them.
"""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, MappingProxyType
from typing import Any, Final

from spar_agent.adapters.vault import FileVault
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.ports.vault import StaffMember
from tests.crash.fork_server import serve_forks
from tests.crash.kill_at_call import KillAtCall, tick
from tests.crash.rekey_child import vault_in

OURS: Final = (
    "vault.py",
    "vault_keys.py",
    "vault_database.py",
    "vault_staff.py",
    "key_slots.py",
    "keyring_entry.py",
    "db.py",
    "driver.py",
)
LEFT_OUT: Final = {"statements", "numbered"}  # reading scripts writes nothing
PIN, NEW_PIN = Secret("204681"), Secret("580413")
BOSS: Final = StaffMember("s1", "Asha K.", Role.SUPERVISOR)
NEW: Final = StaffMember("a2", "Meena", Role.AGENT)


@dataclass(frozen=True, slots=True)
class VaultScenario:
    """What to run. die_at: number of the line; 0: at none."""

    folder: str
    act: str
    die_at: int = 0


def opened(vault: FileVault) -> None:
    """Signed in; an older schema is brought up to date."""
    vault.open_with(BOSS.agent_id, vault.unlock(BOSS.agent_id, PIN))


def created(vault: FileVault) -> None:
    """A first start, or one that goes on after a first start that did not end."""
    if vault.exists():
        opened(vault)
    else:
        vault.finish_create(vault.prepare_create(BOSS, PIN))


def _added(vault: FileVault) -> None:
    opened(vault)
    vault.staff.add_person(BOSS, NEW, NEW_PIN)


def _removed(vault: FileVault) -> None:
    opened(vault)
    if "a1" in {person.agent_id for person in vault.people()}:
        vault.staff.remove_person(BOSS, "a1")


def _reopened(vault: FileVault) -> None:
    opened(vault)
    vault.staff.reopen_slot(BOSS, "a1", NEW_PIN)


ACTS: Final[Mapping[str, Callable[[FileVault], None]]] = MappingProxyType(
    {
        "open": opened,
        "create": created,
        "add": _added,
        "remove": _removed,
        "reopen": _reopened,
    }
)


async def work(scenario: VaultScenario) -> None:
    """Do what ``scenario`` says."""
    vault = vault_in(Path(scenario.folder))

    def line(frame: FrameType, event: str, _: Any) -> Any:
        code = frame.f_code
        if not code.co_filename.endswith(OURS) or code.co_name in LEFT_OUT:
            return None
        if event == "line":
            tick(scenario.die_at)
        return line

    sys.settrace(line)
    ACTS[scenario.act](vault)
    vault.close()
    sys.settrace(None)
    (Path(scenario.folder) / "calls").write_text(str(KillAtCall.calls), encoding="utf-8")


if __name__ == "__main__":
    serve_forks(VaultScenario, work)
