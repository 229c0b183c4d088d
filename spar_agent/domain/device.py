"""Biometric devices of this computer, and what is asked of one."""

from dataclasses import dataclass
from enum import StrEnum

from spar_agent.domain.auth_methods import AuthMethod

FIRST_HASH = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"
"""SHA-256 of nothing: where a chain of biometric segments begins."""


class ReaderTrouble(StrEnum):
    """Why a reader is not used, or did not do what it was asked. Each has its sentence."""

    UNTRUSTED = "untrusted"
    NOT_REGISTERED = "not_registered"
    TAMPERED = "tampered"
    KEY_EXPIRED = "key_expired"
    GONE = "gone"
    NOT_READY = "not_ready"
    BUSY = "busy"
    PURPOSE = "purpose"
    NOTHING_SEEN = "nothing_seen"
    UNUSABLE = "unusable"
    TURNED = "turned"
    TIMED_OUT = "timed_out"
    NO_SERVER = "no_server"
    NO_SERVICE_KEY = "no_service_key"
    COUNT = "count"
    REQUEST = "request"
    FAULT = "fault"


_CODES = {
    ReaderTrouble.NOT_REGISTERED: "100",
    ReaderTrouble.NOTHING_SEEN: "101 707 708",
    ReaderTrouble.UNUSABLE: "102",
    ReaderTrouble.TAMPERED: "103",
    ReaderTrouble.NO_SERVER: "104",
    ReaderTrouble.TURNED: "105",
    ReaderTrouble.GONE: "106 202 503 605 705 805",
    ReaderTrouble.KEY_EXPIRED: "107",
    ReaderTrouble.NO_SERVICE_KEY: "108",
    ReaderTrouble.COUNT: "109 113 116",
    ReaderTrouble.NOT_READY: "110 607",
    ReaderTrouble.BUSY: "111 703 803",
    ReaderTrouble.PURPOSE: "121 601 606 706 709 806 809",
    ReaderTrouble.TIMED_OUT: "609 700 701 801",
    ReaderTrouble.REQUEST: "112 114 115 117 118 119 120 122 604 702 704 804",
}
_BY_CODE = {code: trouble for trouble, codes in _CODES.items() for code in codes.split()}
SUCCESS = "0"


def reader_trouble(code: str) -> ReaderTrouble | None:
    """What ``code`` of a device service means; None for success, FAULT for any other.

    Source: MOSIP SBI 0.9.5 and 1.0, "Error codes" (0 to 109; 5xx are the vendor's own, except the
    503 of readers that are not there), and the codes of MOSIP's mock readers (110 to 122, 6xx to
    8xx), which vendors have taken over.
    """
    return None if code == SUCCESS else _BY_CODE.get(code, ReaderTrouble.FAULT)


@dataclass(frozen=True, slots=True)
class BiometricDevice:
    """A device that answered. serial, make, model, provider: its verified digital ID.

    device_id: what its service calls it, which is not the serial number; captures ask by it.
    port: where its service listens; what it says of its own address is not believed.
    """

    port: int
    method: AuthMethod
    serial: str
    make: str
    model: str
    provider: str
    code: str
    spec: str
    status: str
    sub_ids: tuple[str, ...]
    device_id: str = ""

    @property
    def identity(self) -> tuple[str, ...]:
        """Tells one device from all others, wherever it is plugged in."""
        return (self.provider, self.make, self.model, self.serial)


@dataclass(frozen=True, slots=True)
class FoundReaders:
    """Readers that are vouched for, by port, and why others that answered are not used."""

    devices: tuple[BiometricDevice, ...] = ()
    refused: tuple[ReaderTrouble, ...] = ()


@dataclass(frozen=True, slots=True)
class CaptureRequest:
    """What to capture. parts: names of fingers or irises, empty for any ``count`` of them.

    score: the least quality, 0 to 100; attempts: how often a poorer one is taken again.
    transaction_id: what the device seals in; empty for a new one.
    """

    count: int = 1
    parts: tuple[str, ...] = ()
    score: int = 40
    timeout_s: float = 10.0
    attempts: int = 3
    sub_id: str = "0"
    previous_hash: str = FIRST_HASH
    transaction_id: str = ""
