"""What an office file says of the ID system: readers, numbers, ways, who signs cards."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Final, Literal

import msgspec
from cryptography import x509

from spar_agent.adapters.card.issuers import (
    CardIssuer,
    IssuerAuthority,
    issuer_key,
    signing_key,
)
from spar_agent.adapters.config_files import (
    ConfigSection,
    Text,
)
from spar_agent.adapters.mosip.sbi_check import ReaderAnchors
from spar_agent.domain.auth_methods import HOUR_S, OFFERED, AuthMethod, IdentityPolicy
from spar_agent.domain.deployment import OTP_DIGITS
from spar_agent.domain.ids import IdFormat

PORTS: Final = range(4501, 4601)
MAX_PORTS: Final = 200
DAY_S: Final = 24 * HOUR_S
MIN_ID_DIGITS: Final = 4

Hex = Annotated[str, msgspec.Meta(pattern=r"^([0-9a-fA-F]{2})*$")]
Score = Annotated[int, msgspec.Meta(ge=0, le=100)]
USUAL: Final = IdentityPolicy()


@dataclass(frozen=True, slots=True)
class DeviceProfile:
    """Which readers are believed, and where they listen. anchors None: no readers are used."""

    anchors: ReaderAnchors | None
    ports: range = PORTS


class ScoresSection(ConfigSection, frozen=True):
    """Least quality asked of a device, 0 to 100, by what it captures."""

    finger: Score = USUAL.scores[AuthMethod.FINGER]
    iris: Score = USUAL.scores[AuthMethod.IRIS]
    face: Score = USUAL.scores[AuthMethod.FACE]


class CardIssuerSection(ConfigSection, frozen=True):
    """Who signs ID cards: a public key, or a certificate that the chain on the card leads to.

    key_pem: Ed25519, P-256, P-384 or RSA. kid: of that key, in hex. certificate_pem: the signer's
    own or an authority's.
    """

    key_pem: str = ""
    certificate_pem: x509.Certificate | None = None
    issuer: str = ""
    kid: Hex = ""

    def __post_init__(self) -> None:
        self.card_issuer()

    def card_issuer(self) -> CardIssuer:
        """Whom it names. Raises ValueError for one that signs no cards."""
        if bool(self.key_pem) == (self.certificate_pem is not None):
            raise ValueError("exactly one of key_pem and certificate_pem")
        if self.certificate_pem is None:
            return issuer_key(self.issuer, self.key_pem, bytes.fromhex(self.kid))
        signing_key(self.certificate_pem.public_key())
        return IssuerAuthority(self.issuer, self.certificate_pem)


Check = Literal["verhoeff", "luhn", "none"]
IdDigits = Annotated[int, msgspec.Meta(ge=4, le=20)]
USUAL_IDS: Final = IdFormat()


class NumbersSection(ConfigSection, frozen=True):
    """The numbers of this deployment. vid_digits: 0 where nobody has a VID."""

    uin_digits: IdDigits = USUAL_IDS.uin_digits
    vid_digits: Annotated[int, msgspec.Meta(ge=0, le=20)] = USUAL_IDS.vid_digits
    uin_check: Check = "verhoeff"
    vid_check: Check = "verhoeff"
    uin_name: Text = USUAL_IDS.uin_name
    vid_name: Text = USUAL_IDS.vid_name
    otp_digits: Annotated[int, msgspec.Meta(ge=4, le=10)] = OTP_DIGITS

    def __post_init__(self) -> None:
        if self.uin_digits == self.vid_digits:
            raise ValueError("uin_digits and vid_digits are equal: nobody could tell them apart")
        if 0 < self.vid_digits < MIN_ID_DIGITS:
            raise ValueError(f"vid_digits is 0, or {MIN_ID_DIGITS} and more")

    def format(self) -> IdFormat:
        """How a UIN and a VID look."""
        return IdFormat(
            self.uin_digits,
            self.vid_digits,
            self.uin_check,
            self.vid_check,
            self.uin_name,
            self.vid_name,
        )


def reader_ports(text: str) -> range:
    """Where readers listen, as ``FIRST-LAST``. Raises ValueError for ports that cannot be."""
    found = re.fullmatch("([0-9]{1,5})-([0-9]{1,5})", text)
    first, last = (int(part) for part in found.groups()) if found else (0, 0)
    if not 1 <= first <= last <= 65_535 or last - first >= MAX_PORTS:
        raise ValueError(f"sbi_ports is FIRST-LAST, at most {MAX_PORTS} of them")
    return range(first, last + 1)


def offered(name: str, ways: Iterable[str]) -> tuple[AuthMethod, ...]:
    """Each once, in their order. Raises ValueError for one that nobody is offered."""
    found = tuple(dict.fromkeys(ways))
    if not set(found) <= {way.value for way in OFFERED}:
        raise ValueError(f"{name} are among {', '.join(OFFERED)}, not {', '.join(found)}")
    return tuple(AuthMethod(way) for way in found)
