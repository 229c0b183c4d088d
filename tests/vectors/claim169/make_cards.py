"""Makes cards.json: CWTs signed by pycose, packed by MOSIP's own encoder.

Run with a folder that holds node_modules/@mosip/pixelpass; see SOURCE.md. Not needed by tests.
"""

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import cbor2
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from pycose.algorithms import EdDSA, Es256, Ps256, RsaPkcs1Sha256
from pycose.headers import KID, Algorithm
from pycose.keys.cosekey import CoseKey
from pycose.keys.rsa import RSAKey
from pycose.messages.sign1message import Sign1Message

PACK = """
const p = require('@mosip/pixelpass');
const bytes = new Uint8Array(Buffer.from(process.argv[1], 'hex'));
process.stdout.write(p.generateQRData(bytes));
"""
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKra"
    "rYqMyP/L2u71////m8H////6/+b9//j/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/EABgQAAID"
    "AAAAAAAAAAAAAAAAAAARASEx/9oACAEBAAA/AHW9hH//2Q=="
)
CLAIM = {
    1: "6892881854",
    2: "1.0",
    3: "eng",
    4: "Ama Ndiaye",
    8: "19790211",
    9: 2,
    12: "+221700000067",
    16: JPEG,
    17: 1,
}
CLAIMS = {1: "https://id.example.org", 4: 1_950_000_000, 5: 1_700_000_000, 169: CLAIM}


def cose_key(key: Any, pem: str) -> Any:
    """pycose reads elliptic keys from PEM; RSA numbers it wants one by one."""
    if not isinstance(key, rsa.RSAPrivateKey):
        return CoseKey.from_pem_private_key(pem)
    n = key.private_numbers()
    values: tuple[Any, ...] = (
        n.public_numbers.n,
        n.public_numbers.e,
        n.d,
        n.p,
        n.q,
        n.dmp1,
        n.dmq1,
        n.iqmp,
    )
    raw: list[Any] = [v.to_bytes((v.bit_length() + 7) // 8, "big") for v in values]
    return RSAKey(*raw)


def main(folder: str) -> None:
    kinds: dict[str, tuple[Any, Any]] = {
        "EdDSA": (EdDSA, ed25519.Ed25519PrivateKey.generate()),
        "ES256": (Es256, ec.generate_private_key(ec.SECP256R1())),
        "RS256": (RsaPkcs1Sha256, rsa.generate_private_key(65537, 2048)),
        "PS256": (Ps256, rsa.generate_private_key(65537, 2048)),
    }
    cards = []
    for name, (algorithm, key) in kinds.items():
        pem = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode()
        message = Sign1Message(
            phdr={Algorithm: algorithm, KID: name.encode()}, payload=cbor2.dumps(CLAIMS)
        )
        message.key = cose_key(key, pem)
        signed = cbor2.dumps(cbor2.CBORTag(61, cbor2.loads(message.encode())))
        done = subprocess.run(
            ["node", "-e", PACK, signed.hex()],
            cwd=folder, capture_output=True, text=True, check=True, encoding="utf-8",
        )  # fmt: skip
        public = key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        cards.append(
            {"alg": name, "public_pem": public.decode(), "cwt_hex": signed.hex(), "qr": done.stdout}
        )
    Path(__file__).with_name("cards.json").write_text(
        json.dumps(cards, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main(sys.argv[1])
