"""The keys and secrets in the data folder, made at the first start and never shipped."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

import msgspec
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Meta

from spar_sandbox.crypto.certificates import CertifiedKey, KeyPurpose, issue, read_certified_key
from spar_sandbox.storage.files import write_folder, write_private

DOMAIN_URI: Final = "https://sandbox.example.org"
ENV: Final = "Developer"
DEVICE_PROVIDER_ID: Final = "sandbox-devices"
_FOLDER: Final = "keys"
_SECRETS: Final = "secrets.json"
_CARD_ISSUER: Final = "card_issuer.key.pem"
_CERTIFIED: Final = ("root", "ida_encryption", "ida_signing", "device_authority", "partner",
                     "ftm_root", "ftm_authority")  # fmt: skip


class KeysDamaged(Exception):
    """The data folder holds keys that cannot be read; delete the folder to begin anew."""


_NonEmpty = Annotated[str, Meta(min_length=1)]


class PartnerRegistration(msgspec.Struct, frozen=True, kw_only=True):
    """What the partner got from the (simulated) partner portal.

    api_key: of a policy that allows every factor. otp_api_key, biometric_api_key: of policies that
    allow that one; empty in a folder of an older version.
    """

    partner_id: _NonEmpty
    misp_licence_key: _NonEmpty
    api_key: _NonEmpty
    authorization: _NonEmpty
    otp_api_key: str = ""
    biometric_api_key: str = ""


class _StoredSecrets(PartnerRegistration, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The content of secrets.json. token_secret: 32 bytes in hex."""

    token_secret: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]


@dataclass(frozen=True, slots=True, repr=False)
class SandboxKeys:
    """Every key of the sandbox. ``root`` is the trust anchor of clients, but for digital IDs.

    ftm_root: the one of digital IDs; the makers of secure chips (FTM) are not those of devices.
    token_secret: 32 bytes, from which the persons' tokens (PSUT) are derived.
    """

    root: CertifiedKey
    ida_encryption: CertifiedKey
    ida_signing: CertifiedKey
    device_authority: CertifiedKey
    partner: CertifiedKey
    ftm_root: CertifiedKey
    ftm_authority: CertifiedKey
    card_issuer: Ed25519PrivateKey
    registration: PartnerRegistration
    token_secret: bytes


def open_keys(data: Path, now: datetime) -> SandboxKeys:
    """The keys in ``data``, made now when there are none.

    Raises KeysDamaged, or OSError when the folder cannot be written.
    """
    folder = data / _FOLDER
    if not folder.is_dir():
        write_folder(folder, _new_files(now))
    elif not (folder / "ftm_root.key.pem").exists():  # a folder of before there were two roots
        for name, content in _new_ftm_files(now).items():
            write_private(folder / name, content)
    try:
        return _read(folder)
    except (OSError, ValueError, TypeError) as error:
        raise KeysDamaged(str(folder)) from error


def _new_files(now: datetime) -> dict[str, bytes]:
    """File name -> content of a new set of keys."""
    root = issue("SPAR sandbox root", now, authority=True, days=3650)
    certified = {
        "root": root,
        "ida_encryption": issue("IDA encryption", now, root, purpose=KeyPurpose.ENCRYPT),
        "ida_signing": issue("IDA response signing", now, root),
        "device_authority": issue("Sandbox device provider", now, root, authority=True),
        "partner": issue("mpartner-demo-spar", now, root),
    }
    files = _pem_files(certified) | _new_ftm_files(now)
    files[_CARD_ISSUER] = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    files[_SECRETS] = msgspec.json.encode(_new_secrets())
    return files


def _new_ftm_files(now: datetime) -> dict[str, bytes]:
    root = issue("SPAR sandbox FTM root", now, authority=True, days=3650)
    authority = issue("Sandbox FTM provider", now, root, authority=True)
    return _pem_files({"ftm_root": root, "ftm_authority": authority})


def _pem_files(certified: Mapping[str, CertifiedKey]) -> dict[str, bytes]:
    keys = {f"{name}.key.pem": key.key_pem() for name, key in certified.items()}
    return keys | {f"{name}.cert.pem": key.certificate_pem() for name, key in certified.items()}


def _new_secrets() -> _StoredSecrets:
    return _StoredSecrets(
        partner_id="mpartner-demo-spar",
        misp_licence_key=secrets.token_hex(25),
        api_key=_new_api_key("1"),
        otp_api_key=_new_api_key("2"),
        biometric_api_key=_new_api_key("3"),
        authorization=f"Bearer {secrets.token_urlsafe(24)}",
        token_secret=secrets.token_hex(32),
    )


def _new_api_key(first: str) -> str:
    """Six digits; the first tells the keys of one partner apart."""
    return f"{first}{secrets.randbelow(10**5):05}"


def _read(folder: Path) -> SandboxKeys:
    certified = {
        name: read_certified_key(
            (folder / f"{name}.key.pem").read_bytes(), (folder / f"{name}.cert.pem").read_bytes()
        )
        for name in _CERTIFIED
    }
    stored = msgspec.json.decode((folder / _SECRETS).read_bytes(), type=_StoredSecrets)
    return SandboxKeys(
        **certified,
        card_issuer=_read_card_issuer((folder / _CARD_ISSUER).read_bytes()),
        registration=stored,
        token_secret=bytes.fromhex(stored.token_secret),
    )


def _read_card_issuer(pem: bytes) -> Ed25519PrivateKey:
    key = serialization.load_pem_private_key(pem, None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"{_CARD_ISSUER} holds another kind of key")  # noqa: TRY004
    return key
