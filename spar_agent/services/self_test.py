"""The self-test: each check looks at one thing, has its own time limit, and never raises."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from spar_agent.domain.self_test import CheckCode, CheckResult, CheckState, Finding
from spar_agent.errors import (
    CertificateDates,
    KeyRefused,
    KeyringRefused,
    NoKeyring,
    ProfileBad,
    SparError,
    TlsRefused,
    Unreachable,
    VaultInUse,
    WrongPin,
    WrongServer,
)
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.self_test import ComputerInspection, OfficeInspection, VaultInspection

log = logging.getLogger(__name__)

LOCAL_S: Final = 10.0
SERVER_S: Final = 30.0
PAGES_S: Final = 300.0
LEAST_FREE: Final = 50_000_000
LITTLE_FREE: Final = 500_000_000
RENEW_WITHIN: Final = timedelta(days=30)
MAY_ASK: Final = Finding(
    CheckState.ATTENTION,
    "may ask for the key storage's password: left alone",
    "Nothing is wrong where the app starts; else unlock the key storage.",
)
NO_VAULT: Final = Finding(
    CheckState.NOT_TRIED, "needs the open vault", "Give --agent and the PIN to look at this too."
)

FIXES: Final[Mapping[type[SparError], str]] = MappingProxyType(
    {
        KeyRefused: "The registry must know this office's certificate: send it to the registry.",
        WrongServer: "Compare address and dialect in the office file (spar-agent probe).",
        CertificateDates: "Correct this computer's clock, or have the certificate renewed.",
        TlsRefused: "The office file must name the authority of this server's certificate.",
        Unreachable: "Check the network, the proxy in the settings, and whether the server runs.",
        KeyringRefused: "Unlock the system's key storage, or start its service.",
        NoKeyring: "Install a key storage that the app believes (docs/threats.md names them).",
        WrongPin: "Try again with the right PIN; wrong ones count.",
        ProfileBad: "Start the app with --office and a valid office file.",
    }
)
"""By error, the narrower ones first."""


@dataclass(frozen=True, slots=True)
class SelfTestRules:
    """What the settings say. printer: empty for the system's. ignored: names of variables."""

    stale_days: int = 30
    printer: str = ""
    ignored: tuple[str, ...] = ()


class SelfTest:
    """Looks at everything once.

    vault: open, the error that opening met, or None without a PIN.
    office: the one in the vault, the error that reading it met, or None where no vault is open.
    """

    def __init__(
        self,
        computer: ComputerInspection,
        clock: TrustedClock,
        rules: SelfTestRules,
        vault: VaultInspection | SparError | None = None,
        office: OfficeInspection | SparError | None = None,
    ) -> None:
        self._computer = computer
        self._clock = clock
        self._rules = rules
        self._vault = vault
        self._office = office

    async def run(self) -> list[CheckResult]:
        """One result for each code, in the order of the codes."""
        blocking: dict[CheckCode, tuple[Callable[[], Finding], float]] = {
            CheckCode.KEYRING: (self._keyring, LOCAL_S),
            CheckCode.FOLDER: (self._folder, LOCAL_S),
            CheckCode.VAULT: (self._vault_pages, PAGES_S),
            CheckCode.JOURNAL: (self._journal, PAGES_S),
            CheckCode.DISK: (self._disk, LOCAL_S),
            CheckCode.NETWORK: (self._network, LOCAL_S),
            CheckCode.PRINTER: (self._printer, LOCAL_S),
            CheckCode.BANK_LIST: (self._bank_list, LOCAL_S),
            CheckCode.CERTIFICATES: (self._certificates, LOCAL_S),
            CheckCode.VARIABLES: (self._variables, LOCAL_S),
            CheckCode.FONTS: (self._fonts, LOCAL_S),
        }
        waiting: dict[CheckCode, Callable[[], Awaitable[Finding]]] = {
            CheckCode.REGISTRY: self._registry,
            CheckCode.IDENTITY: self._identity,
            CheckCode.READERS: self._readers,
        }
        found: dict[CheckCode, Finding] = {}
        for code, (look, within_s) in blocking.items():
            found[code] = await _looked(asyncio.to_thread(look), within_s)
        for code, ask in waiting.items():
            found[code] = await _looked(ask(), SERVER_S)
        found[CheckCode.CLOCK] = self._clock_finding()  # last: the servers told their time
        return [CheckResult(code, found[code]) for code in CheckCode]

    def _clock_finding(self) -> Finding:
        status = self._clock.status()
        fix = "Set date and time in the system's settings."
        if status.doubt is not None:
            return Finding(CheckState.BAD, f"seems wrong ({status.doubt})", fix)
        compared = "no server told its time" if status.ahead is None else "agrees with the servers"
        return Finding(CheckState.GOOD, f"is believed; {compared}")

    def _keyring(self) -> Finding:
        if self._computer.keyring_would_ask():
            return MAY_ASK
        self._computer.ask_keyring()
        return _good("answers")

    def _folder(self) -> Finding:
        seen = self._computer.folder()
        if not seen.exists:
            return Finding(CheckState.BAD, "is not there", "Start the app to set this device up.")
        if not seen.writable:
            return Finding(CheckState.BAD, "cannot be written", "Give its user the right to write.")
        if not seen.for_owner_only:
            fix = "Take the rights of others away (chmod 700)."
            return Finding(CheckState.BAD, "can be read by other users", fix)
        return _good("is writable, and for its user only")

    def _vault_pages(self) -> Finding:
        if isinstance(self._vault, VaultInUse):
            return Finding(CheckState.ATTENTION, "is open in the app", "Close the app, try again.")
        if isinstance(self._vault, SparError):
            raise self._vault
        if self._vault is None:
            return self._closed_vault()
        if not self._vault.pages_intact():
            return Finding(CheckState.BAD, "is damaged", "Restore a copy, or vault rescue.")
        return _good("opens, and every page is intact")

    def _closed_vault(self) -> Finding:
        if self._computer.keyring_would_ask():
            return MAY_ASK
        if not self._computer.check_key_slots():
            return Finding(CheckState.BAD, "is not set up", "Start the app with the office file.")
        return _good("is there, and who may open it is authentic; it was not opened")

    def _journal(self) -> Finding:
        if self._vault is None or isinstance(self._vault, SparError):
            return NO_VAULT
        fault = self._vault.journal_fault()
        if fault:
            return Finding(CheckState.BAD, fault, "Have a supervisor look (audit verify).")
        return _good("is whole")

    def _disk(self) -> Finding:
        free = self._computer.free_bytes()
        fact = f"{free // 1_000_000} MB are free"
        if free < LITTLE_FREE:
            state = CheckState.BAD if free < LEAST_FREE else CheckState.ATTENTION
            return Finding(state, fact, "Delete files that nobody needs.")
        return _good(fact)

    def _network(self) -> Finding:
        connected = self._computer.is_connected()
        if connected is None:
            return Finding(CheckState.NOT_TRIED, "this system does not tell")
        if not connected:
            fix = "Connect; the app goes on without meanwhile."
            return Finding(CheckState.ATTENTION, "the system says there is none", fix)
        return _good("the system says it is connected")

    def _believed_office(self) -> OfficeInspection | None:
        """None where no vault is open. Raises the error that reading it met."""
        if isinstance(self._office, SparError):
            raise self._office
        return self._office

    async def _registry(self) -> Finding:
        office = self._believed_office()
        if office is None:
            return NO_VAULT
        await office.ask_registry()
        return _good("answers in the office file's dialect and accepts the signature")

    async def _identity(self) -> Finding:
        office = self._believed_office()
        if office is None:
            return NO_VAULT
        await office.ask_identity()
        return _good("answers")

    async def _readers(self) -> Finding:
        office = self._believed_office()
        if office is None:
            return NO_VAULT
        number = await office.count_readers()
        if number is None:
            return Finding(CheckState.NOT_TRIED, "this office uses none")
        if number == 0:
            fix = "Plug the reader in and start its service, where there should be one."
            return Finding(CheckState.ATTENTION, "none that is believed was found", fix)
        return _good(f"{number} found")

    def _printer(self) -> Finding:
        names = self._computer.printers()
        if names is None:
            return Finding(CheckState.NOT_TRIED, "this system does not tell")
        if not names or (self._rules.printer and self._rules.printer not in names):
            fact = "the one of the settings is not there" if names else "there is none"
            return Finding(CheckState.ATTENTION, fact, "Add it in the system, or change settings.")
        return _good("is there")

    def _bank_list(self) -> Finding:
        if self._vault is None or isinstance(self._vault, SparError):
            return NO_VAULT
        age = self._vault.list_age()
        fix = "Take in a newer list (directory import or fetch)."
        if age is None:
            return Finding(CheckState.ATTENTION, "there is none", fix)
        days = (self._clock.now() - age.issued).days
        fact = f"version {age.version}, {days} days old"
        stale = days > self._rules.stale_days
        return Finding(CheckState.ATTENTION, fact, fix) if stale else _good(fact)

    def _certificates(self) -> Finding:
        office = self._believed_office()
        if office is None:
            return NO_VAULT
        ends = office.certificates()
        if not ends:
            return Finding(CheckState.NOT_TRIED, "the office file names none")
        first = min(ends, key=lambda one: one.ends)
        left = first.ends - self._clock.now()
        fix = "Ask for a new one, and for an office file with it."
        if left <= timedelta():
            return Finding(CheckState.BAD, f"{first.name} is over", fix)
        fact = f"{first.name} ends first, in {left.days} days"
        return Finding(CheckState.ATTENTION, fact, fix) if left <= RENEW_WITHIN else _good(fact)

    def _variables(self) -> Finding:
        if not self._rules.ignored:
            return _good("none that the app would ignore")
        fix = "A proxy belongs into the settings, an authority into the office file."
        return Finding(CheckState.ATTENTION, f"ignored: {', '.join(self._rules.ignored)}", fix)

    def _fonts(self) -> Finding:
        damaged = self._computer.damaged_fonts()
        if damaged:
            return Finding(CheckState.BAD, f"damaged: {', '.join(damaged)}", "Install again.")
        return _good("are there")


def _good(fact: str) -> Finding:
    return Finding(CheckState.GOOD, fact)


async def _looked(work: Awaitable[Finding], within_s: float) -> Finding:
    """What ``work`` found; what it raises is a bad line, and the others go on."""
    try:
        return await asyncio.wait_for(work, within_s)
    except SparError as error:
        return Finding(CheckState.BAD, f"failed: {error.code}", fix_of(error))
    except TimeoutError:
        return Finding(CheckState.BAD, f"no answer within {within_s:.0f} s", "Try again.")
    except Exception as error:  # a fault of one check must not hide what the others see
        log.info("a check failed: %s", type(error).__name__)
        return Finding(CheckState.BAD, f"could not be looked at: {type(error).__name__}")


def fix_of(error: SparError) -> str:
    """What to do about ``error``."""
    return next(
        (fix for kind, fix in FIXES.items() if isinstance(error, kind)),
        f"Tell support this code: {error.code}.",
    )
