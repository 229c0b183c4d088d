"""The ``identity`` part of an office file: how this office speaks to MOSIP ID Authentication."""

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Final, Literal

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from spar_agent.adapters.card.issuers import (
    CardIssuer,
    CardKey,
    IssuerAuthority,
    issuer_key,
    signing_key,
)
from spar_agent.adapters.config_files import (
    NO_SECRET,
    Certificates,
    ConfigSection,
    Seconds,
    Text,
    Url,
    check_authorities,
)
from spar_agent.adapters.mosip.sbi_check import ReaderAnchors
from spar_agent.domain.auth_methods import HOUR_S, OFFERED, AuthMethod, IdentityPolicy
from spar_agent.domain.deployment import OTP_DIGITS, Deployment
from spar_agent.domain.ids import IdFormat
from spar_agent.domain.secret import Secret

PORTS: Final = range(4501, 4601)
MAX_PORTS: Final = 200
DAY_S: Final = 24 * HOUR_S
MAX_DAYS: Final = 366
MIN_ID_DIGITS: Final = 4

Hex = Annotated[str, msgspec.Meta(pattern=r"^([0-9a-fA-F]{2})*$")]
Score = Annotated[int, msgspec.Meta(ge=0, le=100)]
USUAL: Final = IdentityPolicy()


@dataclass(frozen=True, slots=True, repr=False)
class IdaProfile:
    """One deployment and our partner in it. Values a deployment chooses are fields, not constants.

    anchor: what IDA's reply signature must chain to; None where the deployment signs nothing.
    """

    base_url: str
    partner_id: str
    licence_key: Secret
    api_key: Secret
    authorization: Secret
    key: rsa.RSAPrivateKey
    certificate: x509.Certificate
    ida_certificate: x509.Certificate
    anchor: x509.Certificate | None
    domain_uri: str
    env: str
    version: str = "1.0"
    otp_valid_s: int = 180
    timeout_s: float = 20.0
    ca_pem: str = ""
    client_pem: Secret = NO_SECRET  # certificate and key, where the server asks who calls
    kyc: bool = False


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


class CardKeySection(ConfigSection, frozen=True):
    """A key that opens encrypted ID cards: AES of 16, 24 or 32 bytes, and its kid, in hex."""

    key_hex: Secret
    kid: Hex = ""

    def __post_init__(self) -> None:
        if (
            re.fullmatch(
                "(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{48}|[0-9a-fA-F]{64})", self.key_hex.reveal()
            )
            is None
        ):
            raise ValueError("key_hex is 32, 48 or 64 hex digits")

    def card_key(self) -> CardKey:
        """The key in bytes."""
        return CardKey(bytes.fromhex(self.key_hex.reveal()), bytes.fromhex(self.kid))


class IdentitySection(ConfigSection, frozen=True):
    """ID Authentication, devices and cards. Documented in docs/office-file.md.

    base_url: the sandbox's own pages, which it writes into its ``partner.json``; not used.
    """

    ida_base_url: Url
    partner_id: Text
    misp_licence_key: Secret
    api_key: Secret
    partner_key_pem: rsa.RSAPrivateKey
    partner_cert_pem: x509.Certificate
    ida_cert_pem: x509.Certificate
    domain_uri: Text
    env: Text
    authorization: Secret = NO_SECRET
    trust_anchor_pem: x509.Certificate | None = None
    otp_valid_s: Annotated[int, msgspec.Meta(ge=10, le=3600)] = 180
    timeout_s: Seconds = 20.0
    ca_pem: str = ""
    client_pem: Secret = NO_SECRET
    kyc: bool = USUAL.kyc
    ways: Annotated[tuple[AuthMethod, ...], msgspec.Meta(min_length=1)] = USUAL.auth_methods
    way_names: dict[AuthMethod, Text] = msgspec.field(default_factory=dict)
    numbers: NumbersSection = NumbersSection()
    scores: ScoresSection = ScoresSection()
    fingers: Annotated[int, msgspec.Meta(ge=1, le=10)] = USUAL.fingers
    otp_and_biometric: bool = USUAL.both
    deferred_auth_window_s: Annotated[float, msgspec.Meta(ge=0, le=MAX_DAYS * DAY_S)] = 0.0
    finish_within_days: Annotated[float, msgspec.Meta(gt=0, le=MAX_DAYS)] = 14.0
    otp_by_telephone: bool = USUAL.by_telephone
    device_anchor_pem: Certificates | None = None
    ftm_anchor_pem: Certificates | None = None
    sbi_ports: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,5}-[0-9]{1,5}$")] = "4501-4600"
    card_issuers: tuple[CardIssuerSection, ...] = ()
    card_keys: tuple[CardKeySection, ...] = ()
    base_url: str = ""

    def __post_init__(self) -> None:
        check_authorities(self.ca_pem)
        if not set(self.ways) <= set(OFFERED):
            raise ValueError(f"ways are among {', '.join(OFFERED)}")
        if not set(self.way_names) <= set(OFFERED):
            raise ValueError(f"way_names are of {', '.join(OFFERED)}")
        self.devices()

    def ida(self) -> IdaProfile:
        """Where ID Authentication is, and who we are there."""
        return IdaProfile(
            base_url=self.ida_base_url.rstrip("/"),
            partner_id=self.partner_id,
            licence_key=self.misp_licence_key,
            api_key=self.api_key,
            authorization=self.authorization,
            key=self.partner_key_pem,
            certificate=self.partner_cert_pem,
            ida_certificate=self.ida_cert_pem,
            anchor=self.trust_anchor_pem,
            domain_uri=self.domain_uri,
            env=self.env,
            otp_valid_s=self.otp_valid_s,
            timeout_s=self.timeout_s,
            ca_pem=self.ca_pem,
            client_pem=self.client_pem,
            kyc=self.kyc,
        )

    def devices(self) -> DeviceProfile:
        """Which readers are believed. Raises ValueError for ports that cannot be."""
        first, last = (int(part) for part in self.sbi_ports.split("-"))
        if not 1 <= first <= last <= 65_535 or last - first >= MAX_PORTS:
            raise ValueError(f"sbi_ports is FIRST-LAST, at most {MAX_PORTS} of them")
        if self.device_anchor_pem is None and self.ftm_anchor_pem is not None:
            raise ValueError("ftm_anchor_pem without device_anchor_pem")
        return DeviceProfile(self._anchors(), range(first, last + 1))

    def _anchors(self) -> ReaderAnchors | None:
        """Where no authority of chips is named, the one of the devices signs their IDs too."""
        if self.device_anchor_pem is None:
            return None
        ftm = self.ftm_anchor_pem or self.device_anchor_pem
        return ReaderAnchors(self.device_anchor_pem.each, ftm.each)

    def deployment(self) -> Deployment:
        """The numbers and names of this country's ID system."""
        names = MappingProxyType(dict(self.way_names))
        return Deployment(self.numbers.format(), self.numbers.otp_digits, names)

    def policy(self) -> IdentityPolicy:
        """The part of the office file that says how people may be authenticated."""
        scores = {
            AuthMethod.FINGER: self.scores.finger,
            AuthMethod.IRIS: self.scores.iris,
            AuthMethod.FACE: self.scores.face,
        }
        return IdentityPolicy(
            auth_methods=tuple(dict.fromkeys(self.ways)),
            scores=MappingProxyType(scores),
            fingers=self.fingers,
            both=self.otp_and_biometric,
            kyc=self.kyc,
            deferred_window_s=self.deferred_auth_window_s,
            finish_within_s=self.finish_within_days * DAY_S,
            by_telephone=self.otp_by_telephone,
        )
