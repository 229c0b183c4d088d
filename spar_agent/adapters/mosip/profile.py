"""How this office speaks to MOSIP ID Authentication."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from spar_agent.adapters.mosip.crypto import read_certificate, read_key
from spar_agent.domain.auth_methods import HOUR_S, OFFERED, SCORES, AuthMethod, IdentityPolicy
from spar_agent.domain.secret import Secret
from spar_agent.errors import ProfileBad

PORTS: Final = range(4501, 4601)
MAX_PORTS: Final = 200
MAX_SECONDS: Final = 366 * 24 * HOUR_S
NONE: Final = Secret("")


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
    client_pem: Secret = NONE  # certificate and key, where the server asks who calls
    kyc: bool = False


def read_ida_profile(raw: Mapping[str, Any]) -> IdaProfile:
    """The profile in an office file. Raises ProfileBad naming what cannot be used."""
    try:
        anchor = str(raw.get("trust_anchor_pem", ""))
        return IdaProfile(
            base_url=str(raw["ida_base_url"]).rstrip("/"),
            partner_id=str(raw["partner_id"]),
            licence_key=Secret(str(raw["misp_licence_key"])),
            api_key=Secret(str(raw["api_key"])),
            authorization=Secret(str(raw.get("authorization", ""))),
            key=read_key(str(raw["partner_key_pem"])),
            certificate=read_certificate(str(raw["partner_cert_pem"]).encode()),
            ida_certificate=read_certificate(str(raw["ida_cert_pem"]).encode()),
            anchor=read_certificate(anchor.encode()) if anchor else None,
            domain_uri=str(raw["domain_uri"]),
            env=str(raw["env"]),
            otp_valid_s=int(raw.get("otp_valid_s", 180)),
            timeout_s=float(raw.get("timeout_s", 20.0)),
            ca_pem=str(raw.get("ca_pem", "")),
            client_pem=Secret(str(raw.get("client_pem", ""))),
            kyc=bool(raw.get("kyc", False)),
        )
    except KeyError as error:
        raise ProfileBad(f"identity: {error.args[0]} is missing") from error
    except (ValueError, TypeError) as error:
        raise ProfileBad("identity: a key, certificate or number cannot be read") from error


@dataclass(frozen=True, slots=True)
class DeviceProfile:
    """Which readers are believed, and where they listen. anchor None: no readers are used."""

    anchor: x509.Certificate | None
    ports: range = PORTS


def read_device_profile(raw: Mapping[str, Any]) -> DeviceProfile:
    """The readers of an office file. Raises ProfileBad naming what cannot be used."""
    text = str(raw.get("device_anchor_pem") or "")
    try:
        anchor = read_certificate(text.encode()) if text else None
        first, last = (int(part) for part in str(raw.get("sbi_ports") or "4501-4600").split("-"))
    except ValueError as error:
        raise ProfileBad("identity: device anchor or ports cannot be read") from error
    if not 1 <= first <= last <= 65_535 or last - first >= MAX_PORTS:
        raise ProfileBad("identity: sbi_ports cannot be used")
    return DeviceProfile(anchor, range(first, last + 1))


def read_identity_policy(raw: Mapping[str, Any]) -> IdentityPolicy:
    """What this deployment allows. Raises ProfileBad naming what cannot be used."""
    usual = IdentityPolicy()
    try:
        auth_methods = tuple(
            AuthMethod(str(auth_method)) for auth_method in raw.get("ways") or usual.auth_methods
        )
        scores = {
            AuthMethod(str(name)): int(score) for name, score in (raw.get("scores") or {}).items()
        }
        policy = IdentityPolicy(
            auth_methods=tuple(dict.fromkeys(auth_methods)),
            scores=MappingProxyType({**usual.scores, **scores}),
            fingers=int(raw.get("fingers", usual.fingers)),
            both=bool(raw.get("otp_and_biometric", usual.both)),
            kyc=bool(raw.get("kyc", usual.kyc)),
            deferred_window_s=float(raw.get("deferred_auth_window_s", usual.deferred_window_s)),
            finish_within_s=float(raw.get("finish_within_days", 14)) * 24 * HOUR_S,
            by_telephone=bool(raw.get("otp_by_telephone", usual.by_telephone)),
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise ProfileBad("identity: ways, scores or windows cannot be read") from error
    if not set(policy.auth_methods) <= set(OFFERED) or not set(policy.scores) <= set(SCORES):
        raise ProfileBad("identity: ways or scores name something that is not offered")
    in_range = all(0 <= score <= 100 for score in policy.scores.values())
    finite = (
        0 <= policy.deferred_window_s <= MAX_SECONDS and 0 < policy.finish_within_s <= MAX_SECONDS
    )
    if not (in_range and finite and 1 <= policy.fingers <= 10):
        raise ProfileBad("identity: a score, window or number of fingers is out of range")
    return policy
