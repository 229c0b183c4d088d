"""partner.json: all that a client of the sandbox must be given."""

import json
from collections.abc import Mapping
from pathlib import Path

from spar_sandbox.people.id_card import ISSUER, KEY_ID, public_pem
from spar_sandbox.storage.files import write_private
from spar_sandbox.storage.keys import DOMAIN_URI, ENV, SandboxKeys


def write_partner_file(data: Path, keys: SandboxKeys, base_url: str) -> Path:
    """Writes ``data``/partner.json anew, as at each start: the port may be another.

    Beside it policies.json, with the API keys of policies that allow one factor alone. The members
    are in docs/sandbox.md. Raises OSError when the folder cannot be written.
    """
    registration = keys.registration
    content = {
        "base_url": base_url,
        "ida_base_url": f"{base_url}/idauthentication/v1",
        "partner_id": registration.partner_id,
        "misp_licence_key": registration.misp_licence_key,
        "api_key": registration.api_key,
        "authorization": registration.authorization,
        "partner_key_pem": keys.partner.key_pem().decode(),
        "partner_cert_pem": keys.partner.certificate_pem().decode(),
        "ida_cert_pem": keys.ida_encryption.certificate_pem().decode(),
        "trust_anchor_pem": keys.root.certificate_pem().decode(),
        "device_anchor_pem": keys.root.certificate_pem().decode(),
        "ftm_anchor_pem": keys.ftm_root.certificate_pem().decode(),
        "card_issuers": [
            {"issuer": ISSUER, "key_pem": public_pem(keys.card_issuer), "kid": KEY_ID.hex()}
        ],
        "domain_uri": DOMAIN_URI,
        "env": ENV,
    }
    path = data / "partner.json"
    _write_json(path, content)
    policies = {"otp": registration.otp_api_key, "biometric": registration.biometric_api_key}
    _write_json(data / "policies.json", policies)
    return path


def _write_json(path: Path, content: Mapping[str, object]) -> None:
    write_private(path, json.dumps(content, indent=2).encode() + b"\n")
