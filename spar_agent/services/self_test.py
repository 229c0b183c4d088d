"""The self-test: each check looks at one thing, has its own time limit, and never raises."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from types import MappingProxyType
from typing import Final

from spar_agent.domain.self_test import (
    CenterReading,
    CheckCode,
    CheckResult,
    CheckState,
    Finding,
    Neighbour,
)
from spar_agent.errors import (
    CertificateDates,
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
from spar_agent.errors.central import (
    CenterUntrusted,
    DeviceBlocked,
    DeviceHeld,
    JoinPending,
    NotJoined,
    ProgramOld,
)
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.self_test import ComputerInspection, OfficeInspection, VaultInspection

log = logging.getLogger(__name__)

LEAST_FREE: Final = 50_000_000
LITTLE_FREE: Final = 500_000_000
RENEW_WITHIN: Final = timedelta(days=30)
CLOCK_MAY_DIFFER_S: Final = 60.0
CLOCK_MUST_NOT_DIFFER_S: Final = 300.0
"""Beyond this the center refuses what is signed."""
SET_CLOCK: Final = "Set date and time in the system's settings."
ASK_THE_CENTER: Final = "Ask who runs the center."
MAY_ASK: Final = Finding(
    CheckState.ATTENTION,
    "may ask for the key storage's password: left alone",
    "Nothing is wrong where the app starts; else unlock the key storage.",
)
NOT_YET: Final = Finding(CheckState.NOT_TRIED, "is made at set-up")
NO_VAULT: Final = Finding(
    CheckState.NOT_TRIED,
    "needs the open vault",
    "Sign in, or give --agent and the PIN, to look at this too.",
)
NOT_ASKED: Final = Finding(CheckState.NOT_TRIED, "the center was not asked")

FIXES: Final[Mapping[type[SparError], str]] = MappingProxyType(
    {
        DeviceBlocked: ASK_THE_CENTER,
        DeviceHeld: ASK_THE_CENTER,
        CenterUntrusted: ASK_THE_CENTER,
        NotJoined: "Start the app and join the center.",
        JoinPending: "Start the app and join the center.",
        ProgramOld: "Install a newer version of the app.",
        WrongServer: "There is no center at this address: ask who runs it.",
        CertificateDates: "Correct this computer's clock, or have the certificate renewed.",
        TlsRefused: "The office file must name the authority of this server's certificate.",
        Unreachable: "Check the network, the proxy in the settings, and whether the server runs.",
        KeyringRefused: "Unlock the system's key storage, or start its service.",
        NoKeyring: "Install a key storage that the app believes (docs/threats.md names them).",
        WrongPin: "Try again with the right PIN; wrong ones count.",
        ProfileBad: "Ask who runs the center for a valid office file.",
    }
)
"""By error, the narrower ones first."""


@dataclass(frozen=True, slots=True)
class SelfTestRules:
    """What the settings say. printer: empty for the system's. ignored: names of variables.

    fault: why settings.toml cannot be used; empty where it can. is_set_up: False at the first
    start, before there is a vault.
    """

    stale_days: int = 30
    printer: str = ""
    ignored: tuple[str, ...] = ()
    fault: str = ""
    is_set_up: bool = True


@dataclass(frozen=True, slots=True)
class SelfTestLimits:
    """Seconds after which a check is given up: of the computer, a server, every page of a vault."""

    computer_s: float = 10.0
    server_s: float = 30.0
    pages_s: float = 300.0


STANDARD_LIMITS: Final = SelfTestLimits()


def _nobody(_result: CheckResult) -> None:
    """Nobody watches."""


class SelfTest:
    """Looks at everything once.

    vault: open, the error that opening met, or None without a PIN.
    office: of the open vault, the error that reading it met, or None where no vault is open.
    """

    def __init__(
        self,
        computer: ComputerInspection,
        clock: TrustedClock,
        rules: SelfTestRules,
        vault: VaultInspection | SparError | None = None,
        office: OfficeInspection | SparError | None = None,
        limits: SelfTestLimits = STANDARD_LIMITS,
    ) -> None:
        self._computer = computer
        self._clock = clock
        self._rules = rules
        self._vault = vault
        self._office = office
        self._limits = limits
        self._center: CenterReading | None = None

    async def run(self, found: Callable[[CheckResult], None] = _nobody) -> list[CheckResult]:
        """One result for each code, in the order of the codes. found: told each one at once."""
        results: dict[CheckCode, Finding] = {}

        def keep(code: CheckCode, finding: Finding) -> None:
            results[code] = finding
            found(CheckResult(code, finding))

        for code, (look, within_s) in self._blocking().items():
            keep(code, await _looked(_on_its_own_thread(look), within_s))
        for code, ask in self._waiting().items():
            keep(code, await _looked(ask(), self._limits.server_s))
        for code, read in self._by_the_center().items():
            keep(code, self._not_asked() if self._center is None else read(self._center))
        keep(CheckCode.CLOCK, self._clock_finding())  # last: the servers told their time
        return [CheckResult(code, results[code]) for code in CheckCode]

    def _blocking(self) -> dict[CheckCode, tuple[Callable[[], Finding], float]]:
        computer_s, pages_s = self._limits.computer_s, self._limits.pages_s
        return {
            CheckCode.SETTINGS: (self._settings, computer_s),
            CheckCode.KEYRING: (self._keyring, computer_s),
            CheckCode.FOLDER: (self._folder, computer_s),
            CheckCode.VAULT: (self._vault_pages, pages_s),
            CheckCode.JOURNAL: (self._journal, pages_s),
            CheckCode.DISK: (self._disk, computer_s),
            CheckCode.NETWORK: (self._network, computer_s),
            CheckCode.PRINTER: (self._printer, computer_s),
            CheckCode.BANK_LIST: (self._bank_list, computer_s),
            CheckCode.CERTIFICATES: (self._certificates, computer_s),
            CheckCode.VARIABLES: (self._variables, computer_s),
            CheckCode.FONTS: (self._fonts, computer_s),
        }

    def _waiting(self) -> dict[CheckCode, Callable[[], Awaitable[Finding]]]:
        return {CheckCode.CENTER: self._at_center, CheckCode.READERS: self._readers}

    def _by_the_center(self) -> dict[CheckCode, Callable[[CenterReading], Finding]]:
        """By the center, when it was asked how it is."""
        return {
            CheckCode.DEVICE: self._device,
            CheckCode.PERSON: self._person,
            CheckCode.OFFICE_FILE: _office_file,
            CheckCode.REGISTRY: lambda center: _beside(center.registry),
            CheckCode.IDENTITY: lambda center: _beside(center.identity),
        }

    def _clock_finding(self) -> Finding:
        status = self._clock.status()
        if status.doubt is not None:
            places = (("doubt", status.doubt),)
            return Finding(CheckState.BAD, "seems wrong ({doubt})", SET_CLOCK, places)
        if status.ahead is None:
            return _good("is believed; no server told its time")
        return _good("is believed; agrees with the servers")

    def _settings(self) -> Finding:
        if self._rules.fault:
            fix = "Mend or delete settings.toml in the folder of the data; the app needs none."
            return Finding(CheckState.BAD, "{fault}", fix, (("fault", self._rules.fault),))
        return _good("can be used")

    def _keyring(self) -> Finding:
        if self._computer.keyring_would_ask():
            return MAY_ASK
        self._computer.ask_keyring()
        return _good("answers")

    def _folder(self) -> Finding:
        seen = self._computer.folder()
        if not seen.exists and not self._rules.is_set_up:
            return NOT_YET
        if not seen.exists:
            return Finding(CheckState.BAD, "is not there", "Start the app to set this device up.")
        if not seen.writable:
            return Finding(CheckState.BAD, "cannot be written", "Give its user the right to write.")
        if not seen.for_owner_only:
            fix = "Take the rights of others away (chmod 700)."
            return Finding(CheckState.BAD, "can be read by other users", fix)
        return _good("is writable, and for its user only")

    def _vault_pages(self) -> Finding:
        if not self._rules.is_set_up:
            return NOT_YET
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
            return Finding(CheckState.BAD, "is not set up", "Start the app and join the center.")
        return _good("is there, and who may open it is authentic; it was not opened")

    def _journal(self) -> Finding:
        if self._vault is None or isinstance(self._vault, SparError):
            return NO_VAULT
        fault = self._vault.journal_fault()
        if fault:
            fix = "Have a supervisor look (audit verify)."
            return Finding(CheckState.BAD, "is not whole: {fault}", fix, (("fault", fault),))
        return _good("is whole")

    def _disk(self) -> Finding:
        free = self._computer.free_bytes()
        fact, places = "{mb} MB are free", (("mb", str(free // 1_000_000)),)
        if free < LITTLE_FREE:
            state = CheckState.BAD if free < LEAST_FREE else CheckState.ATTENTION
            return Finding(state, fact, "Delete files that nobody needs.", places)
        return _good(fact, places)

    def _network(self) -> Finding:
        connected = self._computer.is_connected()
        if connected is None:
            return Finding(CheckState.NOT_TRIED, "this system does not tell")
        if not connected:
            fix = "Connect; the app goes on without meanwhile."
            return Finding(CheckState.ATTENTION, "the system says there is none", fix)
        return _good("the system says it is connected")

    async def _at_center(self) -> Finding:
        """The only line that is bad when the center does not answer."""
        if self._office is None:
            return NO_VAULT
        if isinstance(self._office, SparError):
            raise self._office
        ahead_s = round(await self._office.clock_ahead_s())
        places = (("seconds", str(abs(ahead_s))),)
        if abs(ahead_s) > CLOCK_MUST_NOT_DIFFER_S:
            fact = "refuses what is sent: its clock differs by {seconds} s"
            return Finding(CheckState.BAD, fact, SET_CLOCK, places)
        self._center = await self._office.ask_center()
        if not self._center.is_active:
            return Finding(CheckState.BAD, "has stopped this device", ASK_THE_CENTER)
        if abs(ahead_s) > CLOCK_MAY_DIFFER_S:
            fact = "answers; its clock differs by {seconds} s"
            return Finding(CheckState.ATTENTION, fact, SET_CLOCK, places)
        server_ends = self._center.server_ends
        if server_ends is not None and server_ends - self._clock.now() <= RENEW_WITHIN:
            days = str((server_ends - self._clock.now()).days)
            fact = "answers; its server's certificate ends, days left: {days}"
            fix = "Tell who runs the center: when it is over, no laptop connects."
            return Finding(CheckState.ATTENTION, fact, fix, (("days", days),))
        return _good("answers and knows this device; its clock differs by {seconds} s", places)

    def _not_asked(self) -> Finding:
        return NO_VAULT if self._office is None else NOT_ASKED

    def _device(self, center: CenterReading) -> Finding:
        fix = "The app renews it at contact; else ask who runs the center."
        if center.device_ends is None:
            return Finding(CheckState.BAD, "has no certificate", fix)
        return self._certificate_until(center.device_ends, fix)

    def _person(self, center: CenterReading) -> Finding:
        person = center.person
        if not person.is_known:
            fix = "Sign in to the app once while the center answers."
            return Finding(CheckState.ATTENTION, "the center does not know this key yet", fix)
        fix = "Have a supervisor at another device confirm the key."
        if person.ended:
            return Finding(CheckState.BAD, "the center has ended this key", ASK_THE_CENTER)
        if person.ends is None:
            return Finding(CheckState.ATTENTION, "this key waits for a second person", fix)
        return self._certificate_until(person.ends, fix)

    def _certificate_until(self, ends: datetime, fix: str) -> Finding:
        left = ends - self._clock.now()
        if left <= timedelta():
            return Finding(CheckState.BAD, "the certificate is over", fix)
        fact, places = "the certificate ends, days left: {days}", (("days", str(left.days)),)
        soon = left <= RENEW_WITHIN
        return Finding(CheckState.ATTENTION, fact, fix, places) if soon else _good(fact, places)

    async def _readers(self) -> Finding:
        office = self._office
        if office is None or isinstance(office, SparError):
            return self._not_asked()
        number = await office.count_readers()
        if number is None:
            return Finding(CheckState.NOT_TRIED, "this office uses none")
        if number == 0:
            fix = "Plug the reader in and start its service, where there should be one."
            return Finding(CheckState.ATTENTION, "none that is believed was found", fix)
        return _good("found: {count}", (("count", str(number)),))

    def _printer(self) -> Finding:
        names = self._computer.printers()
        if names is None:
            return Finding(CheckState.NOT_TRIED, "this system does not tell")
        fix = "Add it in the system, or change settings."
        if not names:
            return Finding(CheckState.ATTENTION, "there is none", fix)
        if self._rules.printer and self._rules.printer not in names:
            return Finding(CheckState.ATTENTION, "the one of the settings is not there", fix)
        return _good("is there")

    def _bank_list(self) -> Finding:
        if self._vault is None or isinstance(self._vault, SparError):
            return NO_VAULT
        age = self._vault.list_age()
        fix = "Take in a newer list (directory import or fetch)."
        if age is None:
            return Finding(CheckState.ATTENTION, "there is none", fix)
        days = (self._clock.now() - age.issued).days
        fact = "version {version}, days old: {days}"
        places = (("version", age.version), ("days", str(days)))
        stale = days > self._rules.stale_days
        return Finding(CheckState.ATTENTION, fact, fix, places) if stale else _good(fact, places)

    def _certificates(self) -> Finding:
        office = self._office
        if office is None or isinstance(office, SparError):
            return self._not_asked()
        ends = office.certificates()
        if not ends:
            return Finding(CheckState.NOT_TRIED, "the office file names none")
        first = min(ends, key=lambda one: one.ends)
        left = first.ends - self._clock.now()
        fix = "Ask for a new one, and for an office file with it."
        if left <= timedelta():
            return Finding(CheckState.BAD, "{name} is over", fix, (("name", first.name),))
        fact = "{name} ends first, days left: {days}"
        places = (("name", first.name), ("days", str(left.days)))
        soon = left <= RENEW_WITHIN
        return Finding(CheckState.ATTENTION, fact, fix, places) if soon else _good(fact, places)

    def _variables(self) -> Finding:
        if not self._rules.ignored:
            return _good("none that the app would ignore")
        fix = "A proxy belongs into the settings, an authority into the office file."
        places = (("names", ", ".join(self._rules.ignored)),)
        return Finding(CheckState.ATTENTION, "ignored: {names}", fix, places)

    def _fonts(self) -> Finding:
        damaged = self._computer.damaged_fonts()
        if damaged:
            places = (("names", ", ".join(damaged)),)
            return Finding(CheckState.BAD, "damaged: {names}", "Install again.", places)
        return _good("are there")


def _office_file(center: CenterReading) -> Finding:
    if center.newest > center.serial:
        fact = "number {newest} is there, number {serial} is in use"
        places = (("newest", str(center.newest)), ("serial", str(center.serial)))
        fix = "Lock and unlock the app while the center answers."
        return Finding(CheckState.ATTENTION, fact, fix, places)
    return _good("number {serial} is in use", (("serial", str(center.serial)),))


def _beside(seen: Neighbour) -> Finding:
    """A server that only the center speaks to."""
    if seen is Neighbour.ANSWERS:
        return _good("answers the center")
    if seen is Neighbour.SILENT:
        return Finding(CheckState.BAD, "does not answer the center", ASK_THE_CENTER)
    if seen is Neighbour.REFUSES:
        fix = "Tell who runs the center: its key, licence or policy there is over."
        return Finding(CheckState.BAD, "refuses the center's keys", fix)
    if seen is Neighbour.UNKNOWN:
        return Finding(CheckState.ATTENTION, "the center has not asked it lately", ASK_THE_CENTER)
    if seen is Neighbour.NONE:
        return Finding(CheckState.NOT_TRIED, "the center uses none")
    return Finding(CheckState.NOT_TRIED, "this center does not tell")


def _good(fact: str, places: tuple[tuple[str, str], ...] = ()) -> Finding:
    return Finding(CheckState.GOOD, fact, places=places)


async def _on_its_own_thread(look: Callable[[], Finding]) -> Finding:
    """What ``look`` finds. A thread that hangs is left behind: the program ends without it."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Finding] = loop.create_future()

    def hand(found: Finding | None, error: BaseException | None) -> None:
        if answer.done():
            return  # given up meanwhile
        if error is not None:
            answer.set_exception(error)
        elif found is not None:
            answer.set_result(found)

    def work() -> None:
        found, trouble = None, None
        try:
            found = look()
        except BaseException as error:  # goes to whoever waits
            trouble = error
        with contextlib.suppress(RuntimeError):  # the loop has ended: nobody waits any more
            loop.call_soon_threadsafe(partial(hand, found, trouble))

    threading.Thread(target=work, name="spar-self-test", daemon=True).start()
    return await answer


async def _looked(work: Awaitable[Finding], within_s: float) -> Finding:
    """What ``work`` found; what it raises is a bad line, and the others go on."""
    try:
        async with asyncio.timeout(within_s):
            return await work
    except SparError as error:
        return Finding(CheckState.BAD, "failed: {code}", fix_of(error), (("code", error.code),))
    except TimeoutError:
        places = (("seconds", f"{within_s:.0f}"),)
        return Finding(CheckState.BAD, "no answer within {seconds} s", "Try again.", places)
    except Exception as error:  # a fault of one check must not hide what the others see
        log.info("a check failed: %s", type(error).__name__)
        places = (("kind", type(error).__name__),)
        return Finding(CheckState.BAD, "could not be looked at: {kind}", places=places)


def fix_of(error: SparError) -> str:
    """What to do about ``error``; ``{code}`` stands for its code."""
    return next(
        (fix for kind, fix in FIXES.items() if isinstance(error, kind)),
        "Tell support this code: {code}.",
    )
