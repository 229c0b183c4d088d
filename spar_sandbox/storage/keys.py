"""What the sandbox holds in its data folder, made at the first start and never shipped."""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from spar_sandbox.core.encoding import MalformedInput, read_object
from spar_sandbox.crypto.certificates import CertifiedKey, issue, read_certified_key
from spar_sandbox.people.id_card import ISSUER, KEY_ID, public_pem
from spar_sandbox.storage.files import write_folder, write_private

_FOLDER: Final = "keys"
_SECRETS: Final = "secrets.json"
_CARDS: Final = "card_issuer.key.pem"
DOMAIN_URI: Final = "https://sandbox.example.org"
ENV: Final = "Developer"
DEVICE_PROVIDER_ID: Final = "sandbox-devices"


class KeysDamaged(Exception):
    """The data folder holds keys that cannot be read; delete the folder to begin anew."""


@dataclass(frozen=True, slots=True, repr=False)
class PartnerRegistration:
    """What the partner got from the (simulated) partner portal."""

    partner_id: str
    misp_licence_key: str
    api_key: str
    authorization: str


@dataclass(frozen=True, slots=True, repr=False)
class SandboxKeys:
    """Every key of the sandbox. ``root`` is the one trust anchor of clients."""

    root: CertifiedKey
    ida_encryption: CertifiedKey
    ida_signing: CertifiedKey
    device_authority: CertifiedKey
    partner: CertifiedKey
    card_issuer: Ed25519PrivateKey
    registration: PartnerRegistration
    token_secret: bytes


_NAMES: Final = ("root", "ida_encryption", "ida_signing", "device_authority", "partner")


def _make(now: datetime) -> dict[str, bytes]:
    root = issue("SPAR sandbox root", now, authority=True, days=3650)
    made = {
        "root": root,
        "ida_encryption": issue("IDA encryption", now, root, purpose="encrypt"),
        "ida_signing": issue("IDA response signing", now, root),
        "device_authority": issue("Sandbox device provider", now, root, authority=True),
        "partner": issue("mpartner-demo-spar", now, root),
    }
    files = {f"{name}.key.pem": held.key_pem() for name, held in made.items()}
    files |= {f"{name}.cert.pem": held.certificate_pem() for name, held in made.items()}
    known = {
        "partner_id": "mpartner-demo-spar",
        "misp_licence_key": secrets.token_hex(25),
        "api_key": str(secrets.randbelow(9 * 10**5) + 10**5),
        "authorization": f"Bearer {secrets.token_urlsafe(24)}",
        "token_secret": secrets.token_hex(32),
    }
    files[_CARDS] = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    files[_SECRETS] = json.dumps(known).encode()
    return files


def open_keys(data: Path, now: datetime) -> SandboxKeys:
    """The keys in ``data``, made now when there are none.

    Raises KeysDamaged, or OSError when the folder cannot be written.
    """
    folder = data / _FOLDER
    if not folder.is_dir():
        write_folder(folder, _make(now))
    try:
        return _read(folder)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KeysDamaged(str(folder)) from error


def _read(folder: Path) -> SandboxKeys:
    held = {
        name: read_certified_key(
            (folder / f"{name}.key.pem").read_bytes(), (folder / f"{name}.cert.pem").read_bytes()
        )
        for name in _NAMES
    }
    known = read_object((folder / _SECRETS).read_bytes())
    names = ("partner_id", "misp_licence_key", "api_key", "authorization")
    return SandboxKeys(
        root=held["root"],
        ida_encryption=held["ida_encryption"],
        ida_signing=held["ida_signing"],
        device_authority=held["device_authority"],
        partner=held["partner"],
        card_issuer=_card_key((folder / _CARDS).read_bytes()),
        registration=PartnerRegistration(*(_text(known, name) for name in names)),
        token_secret=bytes.fromhex(_text(known, "token_secret")),
    )


def _card_key(pem: bytes) -> Ed25519PrivateKey:
    key = serialization.load_pem_private_key(pem, None)
    if not isinstance(key, Ed25519PrivateKey):
        raise MalformedInput(_CARDS)
    return key


def _text(known: dict[str, object], name: str) -> str:
    found = known[name]
    if not isinstance(found, str) or not found:
        raise MalformedInput(name)
    return found


def write_partner_file(data: Path, keys: SandboxKeys, base_url: str) -> Path:
    """``partner.json``: all a client must be given. Written anew at each start (the port)."""
    known = {
        "base_url": base_url,
        "ida_base_url": f"{base_url}/idauthentication/v1",
        "partner_id": keys.registration.partner_id,
        "misp_licence_key": keys.registration.misp_licence_key,
        "api_key": keys.registration.api_key,
        "authorization": keys.registration.authorization,
        "partner_key_pem": keys.partner.key_pem().decode(),
        "partner_cert_pem": keys.partner.certificate_pem().decode(),
        "ida_cert_pem": keys.ida_encryption.certificate_pem().decode(),
        "trust_anchor_pem": keys.root.certificate_pem().decode(),
        "device_anchor_pem": keys.root.certificate_pem().decode(),
        "card_issuers": [
            {"issuer": ISSUER, "key_pem": public_pem(keys.card_issuer), "kid": KEY_ID.hex()}
        ],
        "domain_uri": DOMAIN_URI,
        "env": ENV,
    }
    path = data / "partner.json"
    write_private(path, json.dumps(known, indent=2).encode() + b"\n")
    return path
