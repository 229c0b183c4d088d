"""Makes the known-answer vectors of MOSIP's wire, with no code of the product or the sandbox.

RSA (OAEP, PKCS#1 v1.5) is written out here after RFC 8017; AES-GCM and the certificates come from
``cryptography``. All randomness is derived from names, so a second run gives the same bytes; only
the throw-away keys and certificates are made once (``--new-keys``).

    python tests/vectors/mosip/make_vectors.py [--new-keys]
"""

import base64
import hashlib
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.x509.oid import NameOID

HERE = Path(__file__).parent
NAMES = ("root", "ida", "ida_signer", "partner", "device_ca", "device")
TRANSACTION = "4021976553"
STAMP = "2026-11-23T10:17:05.042Z"
DOMAIN = "https://sandbox.example.org"
DIGITAL_ID = {
    "serialNo": "0021976553041",
    "make": "Vector",
    "model": "V1",
    "type": "Finger",
    "deviceSubType": "Slap",
    "deviceProvider": "Vector devices",
    "deviceProviderId": "vector-devices",
    "dateTime": STAMP,
}


def drawn(name: str, size: int) -> bytes:
    """Stand-in for randomness: fixed bytes for a name."""
    return hashlib.shake_256(b"mosip vectors/" + name.encode()).digest(size)


def b64(raw: bytes, *, padded: bool = False) -> str:
    text = base64.urlsafe_b64encode(raw).decode()
    return text if padded else text.rstrip("=")


def compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def key_of(name: str) -> rsa.RSAPrivateKey:
    pem = (HERE / f"throwaway_{name}_key.pem").read_bytes()
    key = serialization.load_pem_private_key(pem, None)
    assert isinstance(key, rsa.RSAPrivateKey)
    return key


def cert_of(name: str) -> x509.Certificate:
    return x509.load_pem_x509_certificate((HERE / f"throwaway_{name}_cert.pem").read_bytes())


def der_of(name: str) -> bytes:
    return cert_of(name).public_bytes(serialization.Encoding.DER)


# -- RSA, RFC 8017 ---------------------------------------------------------------------------


def mgf1(seed: bytes, size: int) -> bytes:
    blocks = (size + 31) // 32
    out = b"".join(hashlib.sha256(seed + i.to_bytes(4, "big")).digest() for i in range(blocks))
    return out[:size]


def xor(left: bytes, right: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(left, right, strict=True))


def oaep(public: rsa.RSAPublicKey, message: bytes, seed: bytes) -> bytes:
    """Section 7.1.1 with SHA-256, MGF1-SHA-256 and an empty label."""
    numbers = public.public_numbers()
    size = (numbers.n.bit_length() + 7) // 8
    padding = b"\0" * (size - len(message) - 2 * 32 - 2)
    block = hashlib.sha256(b"").digest() + padding + b"\x01" + message
    masked = xor(block, mgf1(seed, len(block)))
    whole = b"\0" + xor(seed, mgf1(masked, 32)) + masked
    return pow(int.from_bytes(whole, "big"), numbers.e, numbers.n).to_bytes(size, "big")


def rs256(private: rsa.RSAPrivateKey, message: bytes) -> bytes:
    """Section 8.2.1 with SHA-256."""
    numbers = private.private_numbers()
    n = numbers.public_numbers.n
    size = (n.bit_length() + 7) // 8
    info = bytes.fromhex("3031300d060960864801650304020105000420")
    tail = b"\0" + info + hashlib.sha256(message).digest()
    whole = b"\0\x01" + b"\xff" * (size - len(tail) - 2) + tail
    return pow(int.from_bytes(whole, "big"), numbers.d, n).to_bytes(size, "big")


def gcm(key: bytes, iv: bytes, clear: bytes, aad: bytes = b"") -> bytes:
    worker = Cipher(algorithms.AES(key), modes.GCM(iv)).encryptor()
    worker.authenticate_additional_data(aad)
    return worker.update(clear) + worker.finalize() + worker.tag


def jws(payload: bytes, signer: str, chain: list[str], *, detached: bool) -> str:
    x5c = [base64.b64encode(der_of(name)).decode() for name in chain]
    head = b64(compact({"alg": "RS256", "x5c": x5c}).encode())
    signature = rs256(key_of(signer), f"{head}.{b64(payload)}".encode())
    return f"{head}.{'' if detached else b64(payload)}.{b64(signature)}"


# -- the vectors -----------------------------------------------------------------------------


def envelope() -> dict[str, Any]:
    """An inner request under IDA's key: section 1, steps 1 to 4 of the protocol document."""
    inner = {"timestamp": STAMP, "otp": "041976", "biometrics": []}
    cases = []
    for name, clear in (
        ("otp", compact(inner)),
        ("scripts", compact(inner | {"demographics": {"name": [{"value": "सुनीता 山田 ፊ"}]}})),
    ):
        key, iv, other = (drawn(f"{name}/{n}", s) for n, s in (("k", 32), ("iv", 16), ("iv2", 16)))
        seed = drawn(f"{name}/seed", 32)
        digest = hashlib.sha256(clear.encode()).hexdigest().upper()
        public = cert_of("ida").public_key()
        assert isinstance(public, rsa.RSAPublicKey)
        fields = {
            "request": gcm(key, iv, clear.encode()) + iv,
            "requestSessionKey": oaep(public, key, seed),
            "requestHMAC": gcm(key, other, digest.encode()) + other,
            "thumbprint": hashlib.sha256(der_of("ida")).digest(),
        }
        cases.append(
            {
                "name": name,
                "inner_text": clear,
                "session_key_hex": key.hex(),
                "request_iv_hex": iv.hex(),
                "hmac_iv_hex": other.hex(),
                "oaep_seed_hex": seed.hex(),
                "digest_text": digest,
                "fields": {n: b64(raw) for n, raw in fields.items()},
                "fields_padded": {n: b64(raw, padded=True) for n, raw in fields.items()},
            }
        )
    return {"key": "throwaway_ida_key.pem", "cert": "throwaway_ida_cert.pem", "cases": cases}


def signature() -> dict[str, Any]:
    """The partner's detached signature, with x5c as DER and as MOSIP's own client sends it."""
    body = compact({"id": "mosip.identity.otp", "name": "ünïcode 山", "transactionID": TRANSACTION})
    pem = cert_of("partner").public_bytes(serialization.Encoding.PEM)
    wrapped = base64.encodebytes(pem).decode()
    head = b64(json.dumps({"alg": "RS256", "x5c": [wrapped]}).encode())
    signed = rs256(key_of("partner"), f"{head}.{b64(body.encode())}".encode())
    return {
        "key": "throwaway_partner_key.pem",
        "cert": "throwaway_partner_cert.pem",
        "body_text": body,
        "signature_der": jws(body.encode(), "partner", ["partner"], detached=True),
        "signature_pem": f"{head}..{b64(signed)}",
    }


def response() -> dict[str, Any]:
    """IDA's signed answers: auth, and kyc with its identity for the partner's key."""
    token = str(int.from_bytes(drawn("token", 15), "big")).zfill(36)
    frame: dict[str, Any] = {
        "transactionID": TRANSACTION,
        "version": "1.0",
        "errors": None,
        "responseTime": STAMP,
    }
    auth = frame | {"id": "mosip.identity.auth"}
    auth["response"] = {"authStatus": True, "authToken": token}
    identity = compact({"name_hin": "सुनीता देवी", "dob": "1979/11/02"})
    key, iv = drawn("kyc/k", 32), drawn("kyc/iv", 16)
    public = cert_of("partner").public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    kyc = frame | {"id": "mosip.identity.kyc"}
    kyc["response"] = {
        "kycStatus": True,
        "authToken": token,
        "thumbprint": b64(hashlib.sha256(der_of("partner")).digest()),
        "identity": b64(gcm(key, iv, identity.encode()) + iv),
        "sessionKey": b64(oaep(public, key, drawn("kyc/seed", 32))),
    }
    answers = [_answer(name, value) for name, value in (("auth", auth), ("kyc", kyc))]
    return {
        "trust_anchor": "throwaway_root_cert.pem",
        "partner_key": "throwaway_partner_key.pem",
        "kyc_identity_text": identity,
        "kyc_session_key_hex": key.hex(),
        "answers": answers,
    }


def _answer(name: str, value: dict[str, Any]) -> dict[str, str]:
    body = compact(value)
    signature = jws(body.encode(), "ida_signer", ["ida_signer", "root"], detached=True)
    return {"name": name, "body_text": body, "response_signature": signature}


def biometric() -> dict[str, Any]:
    """Two fingers as a device seals them, chained; and the salts for every length of stamp."""
    salts = []
    for stamp, transaction in (
        (STAMP, TRANSACTION),
        ("2026-11-23T10:17:05Z", TRANSACTION),
        ("2026-11-23T10:17:05.042+00:00", "8a6dc7ba-5d0c-4a7e-9f2e-0c1f7b3d9a11"),
    ):
        size = max(len(stamp), len(transaction))
        mixed = xor(stamp.encode().rjust(size, b"\0"), transaction.encode().rjust(size, b"\0"))
        salts.append(
            {
                "timestamp": stamp,
                "transactionId": transaction,
                "iv_hex": mixed[-12:].hex(),
                "aad_hex": mixed[-16:].hex(),
            }
        )
    previous = hashlib.sha256(b"").digest()
    segments = []
    for number, part in enumerate(("Left IndexFinger", "Right Thumb")):
        segment, previous = _segment(number, part, previous, salts[0])
        segments.append(segment)
    return {
        "ida_key": "throwaway_ida_key.pem",
        "trust_anchor": "throwaway_root_cert.pem",
        "first_previous_hash": hashlib.sha256(b"").hexdigest().upper(),
        "salts": salts,
        "segments": segments,
    }


def _segment(
    number: int, part: str, previous: bytes, salt: dict[str, str]
) -> tuple[dict[str, Any], bytes]:
    clear, key = drawn(f"finger {number}", 300), drawn(f"finger key {number}", 32)
    iv, aad = bytes.fromhex(salt["iv_hex"]), bytes.fromhex(salt["aad_hex"])
    chained = hashlib.sha256(previous + hashlib.sha256(clear).digest()).digest()
    public = cert_of("ida").public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    chain = ["device", "device_ca"]
    data = {
        "digitalId": jws(compact(DIGITAL_ID).encode(), "device", chain, detached=False),
        "deviceCode": "vector-1",
        "deviceServiceVersion": "1.0.0",
        "bioType": "Finger",
        "bioSubType": part,
        "purpose": "Auth",
        "env": "Developer",
        "domainUri": DOMAIN,
        "bioValue": b64(gcm(key, iv, clear, aad)),
        "transactionId": salt["transactionId"],
        "timestamp": salt["timestamp"],
        "requestedScore": "40",
        "qualityScore": "71",
    }
    return {
        "clear_hex": clear.hex(),
        "session_key_hex": key.hex(),
        "data_decoded": data,
        "digital_id_decoded": DIGITAL_ID,
        "element": {
            "specVersion": "0.9.5",
            "data": jws(compact(data).encode(), "device", chain, detached=False),
            "hash": chained.hex().upper(),
            "sessionKey": b64(oaep(public, key, drawn(f"finger seed {number}", 32))),
            "thumbprint": hashlib.sha256(der_of("ida")).hexdigest().upper(),
            "error": {"errorCode": "0", "errorInfo": "Success"},
        },
    }, chained


# -- throw-away keys -------------------------------------------------------------------------


def new_keys() -> None:
    """Keys that guard nothing, certificates good from 2020 to 2070."""
    issuers = {"root": "root", "device": "device_ca"}
    keys = {n: rsa.generate_private_key(public_exponent=65537, key_size=2048) for n in NAMES}
    for name in NAMES:
        authority = name in {"root", "device_ca"}
        issuer = issuers.get(name, "root")
        pem = keys[name].private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        (HERE / f"throwaway_{name}_key.pem").write_bytes(pem)
        built = (
            x509.CertificateBuilder()
            .subject_name(_named(name))
            .issuer_name(_named(issuer))
            .public_key(keys[name].public_key())
            .serial_number(int.from_bytes(drawn(f"serial {name}", 8), "big"))
            .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
            .not_valid_after(datetime(2070, 1, 1, tzinfo=UTC))
            .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
            .sign(keys[issuer], hashes.SHA256())
        )
        pem = built.public_bytes(serialization.Encoding.PEM)
        (HERE / f"throwaway_{name}_cert.pem").write_bytes(pem)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"throw-away test {name}")])


def made() -> dict[str, dict[str, Any]]:
    """Every vector file and what belongs into it."""
    return {
        "envelope.json": envelope(),
        "signature.json": signature(),
        "response.json": response(),
        "biometric.json": biometric(),
    }


def main() -> None:
    if "--new-keys" in sys.argv:
        new_keys()
    for name, content in made().items():
        text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
