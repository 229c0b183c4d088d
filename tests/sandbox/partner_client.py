"""A client of IDA for tests, written without any code of the sandbox."""

import base64
import hashlib
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
AMA = "6892881854"
AMA_VID = "6793190270372089"


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def gcm_seal(key: bytes, clear: bytes, iv_bytes: int = 16) -> bytes:
    iv = os.urandom(iv_bytes)
    worker = Cipher(algorithms.AES(key), modes.GCM(iv)).encryptor()
    return worker.update(clear) + worker.finalize() + worker.tag + iv


def gcm_open(key: bytes, sealed: bytes) -> bytes:
    iv, tag = sealed[-16:], sealed[-32:-16]
    worker = Cipher(algorithms.AES(key), modes.GCM(iv, tag)).decryptor()
    return worker.update(sealed[:-32]) + worker.finalize()


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def check_jws(token: str, payload: bytes | None = None) -> tuple[bytes, list[x509.Certificate]]:
    """The payload of a JWS whose signature holds, and the certificates in its header."""
    head, body, signature = token.split(".")
    if payload is not None:
        assert body == ""
        body = b64(payload)
    chain = [
        x509.load_der_x509_certificate(base64.b64decode(c)) for c in json.loads(unb64(head))["x5c"]
    ]
    public = chain[0].public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    public.verify(unb64(signature), f"{head}.{body}".encode(), padding.PKCS1v15(), hashes.SHA256())
    return unb64(body), chain


class MosipPartner:
    """Holds what ``partner.json`` says and makes requests from it."""

    def __init__(self, settings: Mapping[str, str]) -> None:
        self.settings = dict(settings)
        key = serialization.load_pem_private_key(settings["partner_key_pem"].encode(), None)
        assert isinstance(key, rsa.RSAPrivateKey)
        self.key = key
        self.cert = x509.load_pem_x509_certificate(settings["partner_cert_pem"].encode())
        self.ida = x509.load_pem_x509_certificate(settings["ida_cert_pem"].encode())
        self.anchor = x509.load_pem_x509_certificate(settings["trust_anchor_pem"].encode())
        self.ftm_anchor = x509.load_pem_x509_certificate(settings["ftm_anchor_pem"].encode())

    def path(self, call: str, **other: str) -> str:
        settings = self.settings | other
        who = f"{settings['misp_licence_key']}/{settings['partner_id']}/{settings['api_key']}"
        return f"/idauthentication/v1/{call}/{who}"

    def sign(self, body: bytes, *, form: str = "der", key: rsa.RSAPrivateKey | None = None) -> str:
        if form == "der":
            x5c = base64.b64encode(self.cert.public_bytes(serialization.Encoding.DER)).decode()
        else:
            pem = self.cert.public_bytes(serialization.Encoding.PEM)
            x5c = base64.encodebytes(pem).decode()
        head = b64(json.dumps({"alg": "RS256", "x5c": [x5c]}).encode())
        signer = key or self.key
        signed = signer.sign(f"{head}.{b64(body)}".encode(), padding.PKCS1v15(), hashes.SHA256())
        return f"{head}..{b64(signed)}"

    def otp_body(self, now: datetime, **other: Any) -> dict[str, Any]:
        body = {
            "id": "mosip.identity.otp",
            "version": "1.0",
            "individualId": AMA,
            "individualIdType": "UIN",
            "transactionID": "1234567890",
            "requestTime": stamp(now),
            "otpChannel": ["phone", "email"],
            "metadata": {},
        }
        return body | other

    def auth_body(
        self,
        now: datetime,
        inner: Mapping[str, Any],
        call: str = "auth",
        *,
        iv_bytes: int = 16,
        digest_of: bytes | None = None,
        **other: Any,
    ) -> dict[str, Any]:
        clear = json.dumps(
            {"timestamp": stamp(now), "biometrics": [], "demographics": None} | dict(inner)
        ).encode()
        key = os.urandom(32)
        public = self.ida.public_key()
        assert isinstance(public, rsa.RSAPublicKey)
        digest = hashlib.sha256(digest_of or clear).hexdigest().upper().encode()
        body = {
            "id": f"mosip.identity.{call}",
            "version": "1.0",
            "individualId": AMA,
            "individualIdType": "UIN",
            "transactionID": "1234567890",
            "requestTime": stamp(now),
            "specVersion": "1.0",
            "thumbprint": b64(self.ida.fingerprint(hashes.SHA256())),
            "domainUri": self.settings["domain_uri"],
            "env": self.settings["env"],
            "requestedAuth": {"demo": False, "pin": False, "otp": False, "bio": False},
            "consentObtained": True,
            "request": b64(gcm_seal(key, clear, iv_bytes)),
            "requestSessionKey": b64(public.encrypt(key, OAEP)),
            "requestHMAC": b64(gcm_seal(key, digest, iv_bytes)),
            "metadata": {},
        }
        return body | other
