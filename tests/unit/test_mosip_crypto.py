"""Our bytes against vectors made by independent code, both directions."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spar_agent.adapters.mosip.crypto import (
    OAEP,
    BadSignature,
    Randomness,
    from_b64url,
    opened,
    read_certificate,
    read_key,
    seal,
    sign_detached,
    verify_detached,
)

FOLDER = Path(__file__).parents[1] / "vectors" / "mosip"
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def vectors(name: str) -> Any:
    return json.loads((FOLDER / name).read_text())


ENVELOPE = vectors("envelope.json")
SIGNATURE = vectors("signature.json")
RESPONSE = vectors("response.json")
BIOMETRIC = vectors("biometric.json")
ROOT = read_certificate((FOLDER / RESPONSE["trust_anchor"]).read_bytes())


def private(name: str) -> rsa.RSAPrivateKey:
    return read_key((FOLDER / name).read_text())


@pytest.mark.parametrize("vector", ENVELOPE["cases"], ids=lambda vector: vector["name"])
def test_a_request_is_sealed_as_the_vector_says(vector: dict[str, Any]) -> None:
    drawn = Randomness(
        bytes.fromhex(vector["session_key_hex"]),
        bytes.fromhex(vector["request_iv_hex"]),
        bytes.fromhex(vector["hmac_iv_hex"]),
    )
    certificate = read_certificate((FOLDER / ENVELOPE["cert"]).read_bytes())
    made = seal(vector["inner_text"].encode(), certificate, drawn)
    fields = vector["fields"]
    assert (made.request, made.hmac) == (fields["request"], fields["requestHMAC"])
    assert made.thumbprint == fields["thumbprint"]
    key = private(ENVELOPE["key"])
    assert key.decrypt(from_b64url(made.session_key), OAEP) == drawn.key
    assert key.decrypt(from_b64url(fields["requestSessionKey"]), OAEP) == drawn.key


@pytest.mark.parametrize("vector", ENVELOPE["cases"], ids=lambda vector: vector["name"])
def test_padded_fields_are_read_the_same(vector: dict[str, Any]) -> None:
    raw = from_b64url(vector["fields_padded"]["request"])
    key = bytes.fromhex(vector["session_key_hex"])
    clear = AESGCM(key).decrypt(raw[-16:], raw[:-16], None)
    assert clear == vector["inner_text"].encode()
    assert vector["digest_text"] == hashlib.sha256(clear).hexdigest().upper()


def test_a_body_is_signed_as_the_vector_says() -> None:
    body = SIGNATURE["body_text"].encode()
    certificate = read_certificate((FOLDER / SIGNATURE["cert"]).read_bytes())
    made = sign_detached(body, private(SIGNATURE["key"]), certificate)
    assert made == SIGNATURE["signature_der"]


@pytest.mark.parametrize("answer", RESPONSE["answers"], ids=lambda answer: answer["name"])
def test_the_signature_of_an_answer_verifies_and_no_other_body_does(answer: dict[str, Any]) -> None:
    body, jws = answer["body_text"].encode(), answer["response_signature"]
    assert verify_detached(body, jws, ROOT, NOW)
    assert not verify_detached(body.replace(b"true", b"True") + b" ", jws, ROOT, NOW)
    head, _, signature = jws.split(".")
    assert not verify_detached(body, f"{head}..{signature[1:]}A", ROOT, NOW)


def test_nobody_is_believed_under_another_anchor_or_out_of_time() -> None:
    answer = RESPONSE["answers"][0]
    body, jws = answer["body_text"].encode(), answer["response_signature"]
    other = read_certificate((FOLDER / ENVELOPE["cert"]).read_bytes())
    assert not verify_detached(body, jws, other, NOW)
    assert not verify_detached(body, jws, ROOT, NOW.replace(year=2199))


def test_a_device_is_vouched_for_through_its_authority() -> None:
    for segment in BIOMETRIC["segments"]:
        told = json.loads(opened(segment["element"]["data"], ROOT, NOW))
        assert told["transactionId"] == segment["data_decoded"]["transactionId"]


@pytest.mark.parametrize("jws", ["", "..", "a.b.c", "e30..", "W10..", "bnVsbA..", "." * 5, "é.é.é"])
def test_what_is_no_signature_is_refused(jws: str) -> None:
    assert not verify_detached(b"{}", jws, ROOT, NOW)
    with pytest.raises(BadSignature):
        opened(jws, ROOT, NOW)


def test_a_leaf_cannot_play_authority() -> None:
    from spar_sandbox.crypto.certificates import issue

    root = issue("Root", NOW, authority=True)
    leaf = issue("Leaf", NOW, root)
    forged = issue("Forged", NOW, leaf)
    from spar_sandbox.crypto import jws

    anchor = read_certificate(root.certificate.public_bytes(serialization.Encoding.DER))
    good = jws.sign(b"{}", leaf.key, (leaf.certificate,))
    bad = jws.sign(b"{}", forged.key, (forged.certificate, leaf.certificate))
    assert opened(good, anchor, NOW) == b"{}"
    with pytest.raises(BadSignature):
        opened(bad, anchor, NOW)
