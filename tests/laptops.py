"""Laptops with a real vault in a folder of the test, and a keyring in memory."""

from pathlib import Path

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.vault import FileVault
from spar_agent.cli import main
from spar_agent.cli.console import Console
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule, Branch, Dfsp
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.ports.vault import StaffMember
from tests.fakes import START, FakeClock

ASHA = StaffMember("a1", "Asha K.", Role.SUPERVISOR)
TYPED_PIN = "204681"
PIN, WRONG = Secret(TYPED_PIN), Secret("204682")
OLD_LIST = Bundle(
    "1",
    "IN",
    START,
    (
        Dfsp("AAAA", "Bank A", FaType.BANK, AccountRule(min_len=11, max_len=11), 5),
        Dfsp("EXM", "Example Money", FaType.MOBILE_WALLET),
    ),
    (Branch("AAAA0000001", "Dumas", "AAAA", "Surat"), Branch("AAAA0000009", "Old", "AAAA")),
)


class Laptop:
    """A folder, a keyring, a clock."""

    def __init__(self, folder: Path, keyring: MemoryKeyring | None = None) -> None:
        self.folder = folder
        self.keyring = keyring or MemoryKeyring()
        self.clock = FakeClock()

    def vault(self) -> FileVault:
        return FileVault(self.folder, self.keyring, self.clock, CHEAP)

    def created(self) -> FileVault:
        vault = self.vault()
        vault.finish_create(vault.prepare_create(ASHA, PIN))
        return vault

    def opened(self, pin: Secret = PIN) -> FileVault:
        vault = self.vault()
        vault.open_with("a1", vault.unlock("a1", pin))
        return vault


class LaptopWithBanks:
    """A device with a vault and one list."""

    def __init__(self, folder: Path, role: Role = Role.SUPERVISOR) -> None:
        self.folder = folder
        self.keyring = MemoryKeyring()
        with_vault = self.vault()
        ready = with_vault.prepare_create(StaffMember("a", "Asha", role), Secret(TYPED_PIN))
        with_vault.finish_create(ready)
        StoreDirectory(with_vault.connection, FakeClock()).replace(OLD_LIST)
        with_vault.close()

    def vault(self) -> FileVault:
        return FileVault(self.folder / "p", self.keyring, FakeClock(), CHEAP)

    def run(self, text: str | bytes, *more: str, answer: str = "") -> int:
        csv = self.folder / "in.csv"
        csv.write_bytes(text if isinstance(text, bytes) else text.encode())
        given = ["directory", "import", str(csv), "--profile", str(self.folder / "p")]
        return main(
            [*given, "--country", "IN", "--list-version", "2", *more],
            Console(self.keyring, lambda _: TYPED_PIN, ask=lambda _: answer, argon2=CHEAP),
        )

    def found(self, typed: str) -> list[str]:
        vault = self.vault()
        vault.open_with("a", vault.unlock("a", Secret(TYPED_PIN)))
        try:
            hits = StoreDirectory(vault.connection, FakeClock()).search(typed)
            return [hit.branch.name if hit.branch else hit.dfsp.name for hit in hits]
        finally:
            vault.close()
