"""Laptops with a real vault in a folder of the test, and a keyring in memory."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters.directory.bundle import Bundle, write_bundle
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


def no_pin(prompt: str) -> str:
    """Nothing asks for one where no vault is opened."""
    raise AssertionError(prompt)


class LaptopWithBanks:
    """A device with a vault and one list, signed by who signs the others, too."""

    def __init__(self, folder: Path, role: Role = Role.SUPERVISOR) -> None:
        self.folder = folder
        self.keyring = MemoryKeyring()
        with_vault = self.vault()
        ready = with_vault.prepare_create(StaffMember("a", "Asha", role), Secret(TYPED_PIN))
        with_vault.finish_create(ready)
        StoreDirectory(with_vault.connection, FakeClock()).replace(OLD_LIST)
        with_vault.close()
        self.key = Ed25519PrivateKey.generate()
        pem = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / "key.pem").write_bytes(pem)
        public = self.key.public_key().public_bytes_raw().hex()
        (folder / "pub").write_text(public, encoding="utf-8")
        (folder / "list.spardir").write_bytes(write_bundle(OLD_LIST, self.key))

    def vault(self) -> FileVault:
        return FileVault(self.folder / "p", self.keyring, FakeClock(), CHEAP)

    def run(self, text: str | bytes, *more: str, answer: str = "") -> int:
        """A table is signed by the office, then taken in."""
        table = self.folder / "in.csv"
        table.write_bytes(text if isinstance(text, bytes) else text.encode())
        what = ["build", str(table), str(self.folder / "new.spardir"), "--list-version", "2"]
        return self.made([*what, "--country", "IN", *more], answer) or self.taken_in(answer)

    def fetch(self, url: str, dialect: str) -> int:
        """A server's list is signed by the office, then taken in."""
        what = ["fetch", url, str(self.folder / "new.spardir"), "--dialect", dialect]
        return self.made([*what, "--country", "IN"]) or self.taken_in()

    def made(self, act: list[str], answer: str = "") -> int:
        """By the list that is in use."""
        trust = ["--known", str(self.folder / "list.spardir"), "--trust", str(self.folder / "pub")]
        given = ["directory", *act, "--key", str(self.folder / "key.pem"), *trust]
        return main(given, Console(self.keyring, no_pin, ask=lambda _: answer))

    def taken_in(self, answer: str = "", *more: str) -> int:
        new = self.folder / "new.spardir"
        given = ["directory", "import", str(new), "--profile", str(self.folder / "p")]
        status = main(
            [*given, "--trust", str(self.folder / "pub"), *more],
            Console(self.keyring, lambda _: TYPED_PIN, ask=lambda _: answer, argon2=CHEAP),
        )
        if status == 0:
            new.replace(self.folder / "list.spardir")
        return status

    def found(self, typed: str) -> list[str]:
        vault = self.vault()
        vault.open_with("a", vault.unlock("a", Secret(TYPED_PIN)))
        try:
            hits = StoreDirectory(vault.connection, FakeClock()).search(typed)
            return [hit.branch.name if hit.branch else hit.dfsp.name for hit in hits]
        finally:
            vault.close()
