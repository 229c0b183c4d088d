"""A passkey in software, as an honest authenticator answers, and as others might."""

import base64
import hashlib
import json
import os
import struct
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@dataclass
class SoftPasskey:
    """Signs for one relying party. Its parts are open: tests take them for what none should do."""

    rp_id: str
    origin: str
    key: EllipticCurvePrivateKey = field(default_factory=lambda: generate_private_key(SECP256R1()))
    credential_id: bytes = field(default_factory=lambda: os.urandom(16))
    count: int = 0

    def register(self, options: dict[str, Any], **changes: Any) -> str:
        """What ``navigator.credentials.create`` gives."""
        numbers = self.key.public_key().public_numbers()
        cose = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"),
                -3: numbers.y.to_bytes(32, "big")}  # fmt: skip
        flags = changes.get("flags", PRESENT | VERIFIED) | ATTESTED
        data = self.data(flags) + bytes(16) + struct.pack(">H", len(self.credential_id))
        data += self.credential_id + cbor2.dumps(cose)
        attested = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        client = self.client("webauthn.create", options["challenge"], **changes)
        return self.reply({"attestationObject": b64(attested), "clientDataJSON": b64(client)})

    def sign(self, options: dict[str, Any], **changes: Any) -> str:
        """What ``navigator.credentials.get`` gives. changes: flags, origin, rp_id, kind."""
        self.count += changes.pop("steps", 1)
        data = self.data(changes.get("flags", PRESENT | VERIFIED), changes.get("rp_id", ""))
        kind = changes.pop("kind", "webauthn.get")
        client = self.client(kind, options["challenge"], **changes)
        signature = self.key.sign(data + hashlib.sha256(client).digest(), ECDSA(hashes.SHA256()))
        return self.reply(
            {
                "authenticatorData": b64(data),
                "clientDataJSON": b64(client),
                "signature": b64(signature),
            }
        )

    def data(self, flags: int, rp_id: str = "") -> bytes:
        digest = hashlib.sha256((rp_id or self.rp_id).encode()).digest()
        return digest + bytes([flags]) + struct.pack(">I", self.count)

    def client(self, kind: str, challenge: str, **changes: Any) -> bytes:
        return json.dumps(
            {
                "type": kind,
                "challenge": challenge,
                "origin": changes.get("origin", self.origin),
                "crossOrigin": False,
            }
        ).encode()

    def reply(self, response: dict[str, str]) -> str:
        name = b64(self.credential_id)
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": response})
