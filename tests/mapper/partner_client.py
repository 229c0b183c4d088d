"""A partner of the registry in tests: its keys, its signatures, its envelopes."""

import base64
import itertools
import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.x509.oid import NameOID

from demo.processes import Server, run_program

FA = {
    "strategy_id": 2,
    "fa_type": "BANK",
    "bank_name": "HDFC Bank Ltd.",
    "bank_code": "HDFC",
    "branch_name": "Mumbai Central",
    "branch_code": "HDFC0000522",
    "account_number": "12345678901",
}
TEXT = (
    "account_number:12345678901.branch_name:Mumbai Central.branch_code:HDFC0000522"
    ".bank_name:HDFC Bank Ltd..bank_code:HDFC.fa_type:BANK"
)
SERIAL = itertools.count(1)


def now(**shift: float) -> str:
    return (datetime.now(UTC) + timedelta(**shift)).isoformat(timespec="milliseconds")


def item(**changes: Any) -> dict[str, Any]:
    number = next(SERIAL)
    made = {
        "reference_id": f"o{number}",
        "timestamp": now(),
        "id": f"token:O{number}@nationalId",
        "fa": TEXT,
    }
    return {k: v for k, v in {**made, **changes}.items() if v is not ...}


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def sorted_form(body: Any) -> bytes:
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def ascii_form(body: Any) -> bytes:
    return json.dumps(body, separators=(",", ":")).encode()


class PartnerClient:
    """Signs with ``key``, and is registered with its certificate or JWK."""

    def __init__(self, name: str, key: Any = None, alg: str = "RS256") -> None:
        self.name = name
        self.alg = alg
        self.key = key or rsa.generate_private_key(65537, 2048)

    def pem(self) -> bytes:
        kind = serialization.PublicFormat.SubjectPublicKeyInfo
        made: bytes = self.key.public_key().public_bytes(serialization.Encoding.PEM, kind)
        return made

    def certificate(self, *, days: int = 30) -> bytes:
        named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, self.name)])
        at = datetime.now(UTC)
        made = (
            x509.CertificateBuilder()
            .subject_name(named)
            .issuer_name(named)
            .public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(at - timedelta(days=60))
            .not_valid_after(at + timedelta(days=days))
            .sign(self.key, hashes.SHA256())
        )
        return made.public_bytes(serialization.Encoding.PEM)

    def sign(self, data: bytes, **head: Any) -> str:
        first = b64(json.dumps({"alg": self.alg, **head}).encode())
        text = f"{first}.{b64(data)}".encode()
        if isinstance(self.key, rsa.RSAPrivateKey):
            pss = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
            how = pss if self.alg == "PS256" else padding.PKCS1v15()
            signed = self.key.sign(text, how, hashes.SHA256())
        elif isinstance(self.key, ec.EllipticCurvePrivateKey):
            large = self.key.curve.key_size == 384
            digest = hashes.SHA384() if large else hashes.SHA256()
            r, s = decode_dss_signature(self.key.sign(text, ec.ECDSA(digest)))
            signed = b"".join(one.to_bytes(48 if large else 32, "big") for one in (r, s))
        else:
            assert isinstance(self.key, ed25519.Ed25519PrivateKey)
            signed = self.key.sign(text)
        return f"{first}..{b64(signed)}"

    def g2p(self, op: str, *items: Any, **header: Any) -> dict[str, Any]:
        head = {
            "version": "1.0.0",
            "message_id": str(uuid.uuid4()),
            "message_ts": now(),
            "action": op,
            "sender_id": self.name,
            "sender_uri": "",
            "receiver_id": "mapper",
            "total_count": len(items),
            "is_msg_encrypted": False,
            "meta": {},
            **header,
        }
        message = {"transaction_id": str(uuid.uuid4()), f"{op}_request": list(items)}
        return {"header": head, "message": message}

    def spar2(self, op: str, *items: Any, **header: Any) -> dict[str, Any]:
        head = {
            "sender_app_mnemonic": self.name,
            "sender_app_url": "",
            "request_id": str(uuid.uuid4()),
            "request_timestamp": now(),
            **header,
        }
        payload = {"transaction_id": "t", f"{op}_request": list(items)}
        return {"request_header": head, "request_body": {"request_payload": payload}}

    def post(self, http: httpx.Client, path: str, body: Any, **headers: str) -> httpx.Response:
        """Signed as SPAR does: over the sorted form."""
        result = {"signature": self.sign(sorted_form(body)), **headers}
        return http.post(path, content=json.dumps(body), headers=result)


def mapper(data: Path, *arguments: str) -> str:
    """The command line; its output."""
    done = run_program("spar_mapper", *arguments, "--data", str(data))
    done.check_returncode()
    return done.stdout


def register(data: Path, partner: PartnerClient, *terms: str, key: bytes | None = None) -> None:
    file = data.parent / f"{partner.name}.key"
    file.write_bytes(key or partner.certificate())
    mapper(data, "partner", "add", partner.name, "--cert", str(file), *terms)


@contextmanager
def serving(data: Path, toml: str = "", *arguments: str) -> Iterator[Server]:
    """A process on ``data``; ``toml`` are its settings."""
    data.mkdir(parents=True, exist_ok=True)
    settings = data / "settings.toml"
    settings.write_text(toml, "utf-8")
    command = ["spar_mapper", "serve", "--port", "0", "--data", str(data)]
    server = Server(
        "spar-mapper",
        [*command, "--settings", str(settings), *arguments],
        data / f"log-{uuid.uuid4().hex}",
    )
    try:
        server.wait_until_listening()
        yield server
    finally:
        server.stop()
