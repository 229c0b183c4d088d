"""The office of a laptop that has joined: from the signed office file, without any secret."""

from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

import msgspec
from cryptography import x509

from spar_agent.adapters.card.issuers import CardIssuer
from spar_agent.adapters.central.identity import RelayProfile
from spar_agent.adapters.central.membership import Membership
from spar_agent.adapters.central.office_file import SignedOffice, open_file
from spar_agent.adapters.config_files import read_strictly
from spar_agent.adapters.mosip.profile import (
    DAY_S,
    CardIssuerSection,
    DeviceProfile,
    NumbersSection,
    ScoresSection,
    offered,
    reader_ports,
)
from spar_agent.adapters.mosip.sbi_check import ReaderAnchors
from spar_agent.domain.auth_methods import OFFERED, AuthMethod, IdentityPolicy
from spar_agent.domain.deployment import Deployment
from spar_agent.domain.preferences import LONGEST_LOCK_S
from spar_agent.domain.review import ReviewPolicy
from spar_agent.domain.slip import SlipTerms
from spar_agent.errors import ProfileBad
from spar_agent.errors.central import JoinPending


@dataclass(frozen=True, slots=True, repr=False)
class CenterOffice:
    """Who we are, and what our office allows. relay: None where no identities are proven.

    list_signers: raw Ed25519 keys of who may sign lists of banks.
    """

    name: str
    code: str
    relay: RelayProfile | None
    auth_methods: IdentityPolicy
    devices: DeviceProfile
    domain_uri: str
    env: str
    review: ReviewPolicy
    slip: SlipTerms
    card_issuers: tuple[CardIssuer, ...] = ()
    deployment: Deployment = field(default_factory=Deployment)
    allow_system_proxy: bool = False
    list_signers: tuple[bytes, ...] = ()
    longest_lock_s: int = LONGEST_LOCK_S


def office_of(known: Membership, moment: datetime | None) -> CenterOffice:
    """The office of the file that is kept here. moment: see ``certified``.

    Raises JoinPending without a file, CenterUntrusted, ProfileBad naming the member.
    """
    if known.file is None:
        raise JoinPending("no office file yet")
    file = open_file(known.file, known.root_key, known.office, moment)
    return office_in(file)


def office_in(file: SignedOffice) -> CenterOffice:
    """What a file that was verified says. Raises ProfileBad naming the member."""
    try:
        return _office(file)
    except ValueError as error:
        raise ProfileBad(f"the center's office file: {error}") from error


def _office(file: SignedOffice) -> CenterOffice:
    anchors = _certificates(file.device_anchors)
    chips = _certificates(file.ftm_anchors) or anchors
    numbers = read_strictly(NumbersSection, msgspec.to_builtins(file.numbers), "numbers")
    issuers = [
        read_strictly(CardIssuerSection, msgspec.to_builtins(one), "card_issuers")
        for one in file.card_issuers
    ]
    relay = None
    if file.ida_certificate:
        relay = RelayProfile(
            x509.load_pem_x509_certificate(file.ida_certificate.encode()),
            _certificates(file.ida_signers),
            file.otp_valid_s,
        )
    return CenterOffice(
        name=file.name,
        code=file.office_code,
        relay=relay,
        auth_methods=_identity_policy(file),
        devices=DeviceProfile(
            ReaderAnchors(anchors, chips) if anchors else None, reader_ports(file.sbi_ports)
        ),
        domain_uri=file.domain_uri,
        env=file.env,
        review=ReviewPolicy(
            changes=file.review.changes,
            removals=file.review.removals,
            offline=file.review.offline,
            same_account=file.review.same_account,
            at_center=True,
        ),
        slip=SlipTerms(next(iter(file.programmes), ""), file.name, file.complaints),
        card_issuers=tuple(one.card_issuer() for one in issuers),
        deployment=Deployment(
            numbers.format(),
            numbers.otp_digits,
            MappingProxyType(
                {way: file.way_names[way] for way in offered("way_names", file.way_names)}
            ),
        ),
        allow_system_proxy=file.allow_system_proxy,
        list_signers=tuple(bytes.fromhex(key) for key in file.list_signers),
        longest_lock_s=file.longest_lock_s,
    )


def _identity_policy(file: SignedOffice) -> IdentityPolicy:
    scores = read_strictly(ScoresSection, file.scores, "scores")
    return IdentityPolicy(
        auth_methods=offered("ways", file.ways) or OFFERED,
        scores=MappingProxyType(
            {
                AuthMethod.FINGER: scores.finger,
                AuthMethod.IRIS: scores.iris,
                AuthMethod.FACE: scores.face,
            }
        ),
        fingers=file.fingers,
        both=file.otp_and_biometric,
        kyc=file.kyc,
        deferred_window_s=float(file.deferred_auth_window_s),
        finish_within_s=file.finish_within_days * DAY_S,
        by_telephone=file.otp_by_telephone,
    )


def _certificates(pems: tuple[str, ...]) -> tuple[x509.Certificate, ...]:
    """Each text may hold several."""
    return tuple(one for pem in pems for one in x509.load_pem_x509_certificates(pem.encode()))
