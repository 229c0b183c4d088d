"""Office files as Central signs them: numbered, under the pinned root, shown before taken in."""

from datetime import datetime
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct, field

from spar_agent.adapters.central.chain import OFFICE_FILE, certified
from spar_agent.adapters.central.content import Jwk, Moment, Signed, Typ
from spar_agent.adapters.central.keys import PublicKey, public_key
from spar_agent.adapters.central.signed import read
from spar_agent.domain.preferences import LONGEST_LOCK_S
from spar_agent.errors.central import CenterUntrusted, OfficeFileOlder


class Server(Signed, frozen=True):
    """Where a laptop connects. ca_pem: added to the system's authorities."""

    url: str
    ca_pem: str = ""


class ReviewRules(Signed, frozen=True):
    """What waits for a second person; the center's own rules come on top of it."""

    changes: bool = True
    removals: bool = True
    offline: bool = True
    same_account: bool = True


class SignedNumbers(Signed, frozen=True):
    """The numbers of this country's ID system."""

    uin_digits: int = 10
    vid_digits: int = 16
    uin_check: str = "verhoeff"
    vid_check: str = "verhoeff"
    uin_name: str = "UIN"
    vid_name: str = "VID"
    otp_digits: int = 6


class SignedCardIssuer(Signed, frozen=True):
    """Who signs ID cards: a public key, or a certificate."""

    key_pem: str = ""
    certificate_pem: str = ""
    issuer: str = ""
    kid: str = ""


class SignedOffice(Signed, frozen=True):
    """What a laptop must know of its office. It holds no secret."""

    serial: Annotated[int, Meta(ge=0)]
    office: str
    name: str
    issued_at: Moment
    central: Server
    ways: tuple[str, ...] = ()
    ida_certificate: str = ""
    ida_signers: tuple[str, ...] = ()
    device_anchors: tuple[str, ...] = ()
    domain_uri: str = ""
    env: str = ""
    review: ReviewRules = ReviewRules()
    otp_by_telephone: bool = False
    deferred_auth_window_s: int = 0
    least_protocol: int = 1
    programmes: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    sealing: Jwk = field(default_factory=dict)
    office_code: str = ""
    kyc: bool = False
    fingers: int = 1
    otp_and_biometric: bool = False
    sbi_ports: str = "4501-4600"
    longest_lock_s: Annotated[int, Meta(ge=15, le=LONGEST_LOCK_S)] = LONGEST_LOCK_S
    list_signers: tuple[str, ...] = ()
    numbers: SignedNumbers = SignedNumbers()
    way_names: dict[str, str] = field(default_factory=dict)
    scores: dict[str, int] = field(default_factory=dict)
    finish_within_days: int = 14
    ftm_anchors: tuple[str, ...] = ()
    otp_valid_s: int = 180
    card_issuers: tuple[SignedCardIssuer, ...] = ()
    allow_system_proxy: bool = False


class SignedOfficeFile(Struct, frozen=True, forbid_unknown_fields=True):
    """What is handed over: the file, and the root's certificate of the key that signed it."""

    file: str
    certificate: str
    root_changes: tuple[str, ...] = ()


def open_file(
    handed: SignedOfficeFile, root: PublicKey, office: str, moment: datetime | None
) -> SignedOffice:
    """The office file, when it is of our root and for our office. Raises CenterUntrusted.

    moment: see ``certified``.
    """
    certificate = certified(handed.certificate, root, OFFICE_FILE, moment)
    found = read(handed.file, Typ.OFFICE_FILE, public_key(certificate.key), SignedOffice)
    if found.office != office:
        raise CenterUntrusted("the file of another office")
    return found


def check_newer(file: SignedOffice, present: int) -> None:
    """Raises OfficeFileOlder: whoever puts an old file back brings back what it allowed."""
    if file.serial <= present:
        raise OfficeFileOlder(str(file.serial))


UNTOLD: Final = frozenset({"serial", "issued_at", "office"})
"""Each file has others; everything else is told when it changes."""


def changed_members(old: SignedOffice | None, new: SignedOffice | None) -> tuple[str, ...]:
    """Names of the members that differ; all that say something for a first file."""
    before: dict[str, Any] = msgspec.to_builtins(old) if old is not None else {}
    after: dict[str, Any] = msgspec.to_builtins(new) if new is not None else {}
    names = (name for name in SignedOffice.__struct_fields__ if name not in UNTOLD)
    return tuple(name for name in names if before.get(name) != after.get(name))
