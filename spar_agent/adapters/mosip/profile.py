"""How this office speaks to MOSIP ID Authentication."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from spar_agent.adapters.mosip.crypto import read_certificate, read_key
from spar_agent.domain.secret import Secret
from spar_agent.errors import ProfileBad


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
        )
    except KeyError as why:
        raise ProfileBad(f"identity: {why.args[0]} is missing") from why
    except (ValueError, TypeError) as why:
        raise ProfileBad("identity: a key, certificate or number cannot be read") from why
