"""The office file of the demo: both servers, this office's keys, who we are."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

PARTNER = "demo-office"
ID_TEMPLATE = "token:{sub}@nationalId"


def make_key(folder: Path) -> tuple[str, Path]:
    """A fresh signing key (PEM) and the file of its certificate, for the mapper to register."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, PARTNER)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .sign(key, hashes.SHA256())
    )
    path = folder / "office-cert.pem"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return pem.decode(), path


def write_office(
    path: Path, mapper_url: str, key_pem: str, partner_file: Path, **identity: object
) -> None:
    """The office file, readable by this user only; the app takes its secrets into the vault.

    identity: members of the identity part beside what ``partner_file`` holds.
    """
    office = {
        "format": "spar-office/1",
        "office": "Surat office",
        "office_code": "K7",
        "device": "demo-laptop",
        "mapper": {
            "dialect": "spar-2.x",
            "base_url": mapper_url,
            "sender": PARTNER,
            "id_template": ID_TEMPLATE,
            "signing_key_pem": key_pem,
        },
        "slip": {
            "programme": "Old Age Pension",
            "complaints": ["1800 123 456, free of charge", "At the office, Monday to Friday"],
        },
        "identity": {**json.loads(partner_file.read_text("utf-8")), **identity},
    }
    path.touch(mode=0o600)
    path.write_text(json.dumps(office, indent=1), "utf-8")
