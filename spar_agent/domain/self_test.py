"""What a self-test says of a device: one result for each thing that it looks at. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class CheckCode(StrEnum):
    """What is looked at. Stands in what is sent to support: never rename one."""

    CLOCK = "clock"
    KEYRING = "keyring"
    FOLDER = "folder"
    VAULT = "vault"
    JOURNAL = "journal"
    DISK = "disk"
    NETWORK = "network"
    CENTER = "center"
    DEVICE = "device"
    PERSON = "person"
    OFFICE_FILE = "office-file"
    REGISTRY = "registry"
    IDENTITY = "identity"
    READERS = "readers"
    PRINTER = "printer"
    BANK_LIST = "bank-list"
    CERTIFICATES = "certificates"
    VARIABLES = "variables"
    FONTS = "fonts"
    SETTINGS = "settings"


class CheckState(StrEnum):
    """How it stands. Values stand in ``--json``: never rename one."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"
    NOT_TRIED = "not_tried"


SIGNS: Final = MappingProxyType(
    {
        CheckState.GOOD: "✓",
        CheckState.ATTENTION: "!",
        CheckState.BAD: "✗",
        CheckState.NOT_TRIED: "-",
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check saw.

    fact: plain words, no secret and nothing about a person. fix: what to do; empty for nothing.
    Both may hold ``{places}`` that ``places`` fills, so that a page can say them in its language.
    """

    state: CheckState
    fact: str
    fix: str = ""
    places: tuple[tuple[str, str], ...] = ()

    def said(self) -> str:
        """The fact, whole."""
        return self.fact.format(**dict(self.places))

    def advice(self) -> str:
        """The fix, whole."""
        return self.fix.format(**dict(self.places))


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One line of the self-test."""

    code: CheckCode
    finding: Finding


@dataclass(frozen=True, slots=True)
class CertificateEnd:
    """Until when a certificate is good. name: whose it is, in words."""

    name: str
    ends: datetime


class Neighbour(StrEnum):
    """What the center says of a server beside it. Values come over the wire: never rename one."""

    ANSWERS = "answers"
    SILENT = "silent"
    UNKNOWN = "unknown"
    """Nobody there has asked it lately."""
    NONE = "none"
    """The center has none."""
    REFUSES = "refuses"
    """It answers, and takes the center's keys, licence or policy no more."""
    UNTOLD = ""
    """An older center does not say."""


@dataclass(frozen=True, slots=True)
class PersonReading:
    """How the center sees who sits here. ends: None while nobody has vouched for the key."""

    is_known: bool
    ended: bool = False
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class CenterReading:
    """How this device stands at its center. serial, newest: of office files, -1 for none.

    server_ends: of the certificate that its server showed; None without TLS.
    """

    is_active: bool
    device_ends: datetime | None
    person: PersonReading
    serial: int
    newest: int
    registry: Neighbour
    identity: Neighbour
    server_ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class FolderReading:
    """The folder of the device's data. for_owner_only: True too where rights are told otherwise."""

    exists: bool
    writable: bool
    for_owner_only: bool


def worst(results: Iterable[CheckResult]) -> CheckState:
    """BAD before ATTENTION before GOOD; what was not tried counts as good."""
    seen = {result.finding.state for result in results}
    return next((s for s in (CheckState.BAD, CheckState.ATTENTION) if s in seen), CheckState.GOOD)


def as_table(results: Sequence[CheckResult]) -> str:
    """Fit to be read without colour, and to be sent to support as it is."""
    lines: list[str] = []
    for result in results:
        seen = result.finding
        state = seen.state.value.replace("_", " ")
        lines.append(f"{SIGNS[seen.state]} {state:<9}  {result.code:<12}  {seen.said()}")
        if seen.fix:
            lines.append(f"{'':<27}{seen.advice()}")
    return "\n".join(lines) + "\n"
