"""Our bytes against vectors made by independent code, both directions."""

import base64
import hashlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.x509.oid import NameOID
from joserfc.errors import SecurityWarning
from joserfc.jwk import RSAKey

from spar_agent.adapters import jose
from spar_agent.adapters.mosip.crypto import (
    OAEP,
    BadSignature,
    Randomness,
    base64url,
    encrypt_request,
    from_base64url,
    read_certificate,
    verified_payload,
)
from spar_agent.adapters.mosip.pinned import verify_pinned

FOLDER = Path(__file__).parents[1] / "vectors" / "mosip"
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def vectors(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


ENVELOPE = vectors("envelope.json")
SIGNATURE = vectors("signature.json")
RESPONSE = vectors("response.json")
BIOMETRIC = vectors("biometric.json")
ROOT = read_certificate((FOLDER / RESPONSE["trust_anchor"]).read_bytes())


def private(name: str) -> rsa.RSAPrivateKey:
    key = serialization.load_pem_private_key(
        (FOLDER / name).read_text(encoding="utf-8").encode(), None
    )
    assert isinstance(key, rsa.RSAPrivateKey)
    return key


@pytest.mark.parametrize("vector", ENVELOPE["cases"], ids=lambda vector: vector["name"])
def test_a_request_is_sealed_as_the_vector_says(vector: dict[str, Any]) -> None:
    drawn = Randomness(
        bytes.fromhex(vector["session_key_hex"]),
        bytes.fromhex(vector["request_iv_hex"]),
        bytes.fromhex(vector["hmac_iv_hex"]),
    )
    certificate = read_certificate((FOLDER / ENVELOPE["cert"]).read_bytes())
    made = encrypt_request(vector["inner_text"].encode(), certificate, drawn)
    fields = vector["fields"]
    assert (made.request, made.hmac) == (fields["request"], fields["requestHMAC"])
    assert made.thumbprint == fields["thumbprint"]
    key = private(ENVELOPE["key"])
    assert key.decrypt(from_base64url(made.session_key), OAEP) == drawn.key
    assert key.decrypt(from_base64url(fields["requestSessionKey"]), OAEP) == drawn.key


@pytest.mark.parametrize("vector", ENVELOPE["cases"], ids=lambda vector: vector["name"])
def test_padded_fields_are_read_the_same(vector: dict[str, Any]) -> None:
    raw = from_base64url(vector["fields_padded"]["request"])
    key = bytes.fromhex(vector["session_key_hex"])
    clear = AESGCM(key).decrypt(raw[-16:], raw[:-16], None)
    assert clear == vector["inner_text"].encode()
    assert vector["digest_text"] == hashlib.sha256(clear).hexdigest().upper()


def signers_of(jws: str) -> tuple[x509.Certificate, ...]:
    """Who says to have signed: pinned, as an office pins it."""
    head = jws.split(".", maxsplit=1)[0]
    header = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))
    return (read_certificate(base64.b64decode(header["x5c"][0])),)


@pytest.mark.parametrize("answer", RESPONSE["answers"], ids=lambda answer: answer["name"])
def test_the_signature_of_an_answer_verifies_and_no_other_body_does(answer: dict[str, Any]) -> None:
    body, jws = answer["body_text"].encode(), answer["response_signature"]
    assert verify_pinned(body, jws, signers_of(jws), NOW)
    assert not verify_pinned(body.replace(b"true", b"True") + b" ", jws, signers_of(jws), NOW)
    head, _, signature = jws.split(".")
    assert not verify_pinned(body, f"{head}..{signature[1:]}A", signers_of(jws), NOW)


def test_nobody_else_is_believed_nor_anybody_out_of_time() -> None:
    answer = RESPONSE["answers"][0]
    body, jws = answer["body_text"].encode(), answer["response_signature"]
    other = read_certificate((FOLDER / ENVELOPE["cert"]).read_bytes())
    assert not verify_pinned(body, jws, (other, ROOT), NOW)  # the authority signs nothing itself
    assert not verify_pinned(body, jws, signers_of(jws), NOW.replace(year=2199))


def test_a_device_is_vouched_for_through_its_authority() -> None:
    for segment in BIOMETRIC["segments"]:
        opened = json.loads(verified_payload(segment["element"]["data"], [ROOT], NOW))
        assert opened["transactionId"] == segment["data_decoded"]["transactionId"]


@pytest.mark.parametrize("jws", ["", "..", "a.b.c", "e30..", "W10..", "bnVsbA..", "." * 5, "é.é.é"])
def test_what_is_no_signature_is_refused(jws: str) -> None:
    assert not verify_pinned(b"{}", jws, (ROOT,), NOW)
    with pytest.raises(BadSignature):
        verified_payload(jws, [ROOT], NOW)


def issued(  # what MOSIP's keymanager issues: v3, a key usage, no SAN, no EKU, no AKI
    name: str,
    by: tuple[x509.Certificate, rsa.RSAPrivateKey] | None = None,
    *,
    authority: bool = False,
    constraints: bool = True,
    bits: int = 2048,
    ends: datetime = NOW + timedelta(days=1000),
) -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    key = rsa.generate_private_key(65537, bits)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    usage = {
        "digital_signature": True, "content_commitment": False, "key_encipherment": not authority,
        "data_encipherment": False, "key_agreement": False, "key_cert_sign": authority,
        "crl_sign": authority, "encipher_only": False, "decipher_only": False,
    }  # fmt: skip
    builder = (
        x509.CertificateBuilder(subject_name=subject, public_key=key.public_key())
        .issuer_name(by[0].subject if by else subject)
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=2000))
        .not_valid_after(ends)
        .add_extension(x509.KeyUsage(**usage), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if constraints:
        builder = builder.add_extension(x509.BasicConstraints(authority, None), critical=True)
    return builder.sign(by[1] if by else key, hashes.SHA256()), key


def signed_by(signer: tuple[x509.Certificate, rsa.RSAPrivateKey], *above: x509.Certificate) -> str:
    chain = [
        base64.b64encode(one.public_bytes(serialization.Encoding.DER)).decode()
        for one in (signer[0], *above)
    ]
    return jose.sign(b"{}", RSAKey.import_key(signer[1]), x5c=chain)


MOSIP_ROOT = issued("MOSIP root", authority=True)
PMS = issued("PMS", MOSIP_ROOT, authority=True)
PARTNER = issued("partner", PMS)


def test_a_chain_as_mosip_issues_it_is_followed_to_the_anchor() -> None:
    root, above = MOSIP_ROOT[0], PMS[0]
    for jws, anchor in (
        (signed_by(PARTNER, above), root),
        (signed_by(PARTNER, above, root), root),
        (signed_by(PARTNER, root, above), root),
        (signed_by(PARTNER), above),
        (signed_by(PARTNER), PARTNER[0]),  # the signer itself, named in the office file
        (signed_by(issued("ida", MOSIP_ROOT, authority=True)), root),
        (signed_by(issued("bare", MOSIP_ROOT, constraints=False)), root),
    ):
        assert verified_payload(jws, [anchor], NOW) == b"{}"


def test_a_chain_with_a_fault_anywhere_vouches_for_nobody() -> None:
    root, above = MOSIP_ROOT[0], PMS[0]
    ended = NOW - timedelta(seconds=1)
    old_authority = issued("old", MOSIP_ROOT, authority=True, ends=ended)
    old_root = issued("old root", authority=True, ends=ended)
    bare = issued("bare", MOSIP_ROOT, constraints=False)
    twin = issued("MOSIP root", authority=True)  # the right name, another key
    stranger = (PARTNER[0], twin[1])  # the right certificate, another key
    for jws, anchor in (
        (signed_by(PARTNER), root),
        (signed_by(PARTNER, above), twin[0]),
        (signed_by(stranger, above), root),
        (signed_by(issued("f", PARTNER), PARTNER[0], above), root),
        (signed_by(issued("f", PARTNER)), PARTNER[0]),
        (signed_by(issued("f", old_authority), old_authority[0]), root),
        (signed_by(issued("f", old_root)), old_root[0]),
        (signed_by(issued("f", MOSIP_ROOT, ends=ended)), root),
        (signed_by(issued("f", bare), bare[0]), root),
    ):
        with pytest.raises(BadSignature):
            verified_payload(jws, [anchor], NOW)


def test_a_short_key_is_not_believed() -> None:
    small = issued("small", MOSIP_ROOT, bits=1024)
    with pytest.warns(SecurityWarning):
        jws = signed_by(small)
    with pytest.raises(BadSignature, match="key"):
        verified_payload(jws, [MOSIP_ROOT[0]], NOW)


@pytest.mark.parametrize("header", [{"alg": "none"}, {"alg": "HS256"}, {"alg": "PS256"},
                                    {"alg": "RS256", "crit": ["b64"], "b64": False},
                                    {"alg": "RS256", "b64": False},
                                    {"alg": "RS512"}], ids=str)  # fmt: skip
def test_no_other_algorithm_or_form_is_believed(header: dict[str, Any]) -> None:
    _, payload, signature = signed_by(PARTNER).split(".")
    x5c = [base64.b64encode(PARTNER[0].public_bytes(serialization.Encoding.DER)).decode()]
    head = base64url(json.dumps({**header, "x5c": x5c}).encode())
    for end in (signature, ""):
        with pytest.raises(BadSignature):
            verified_payload(f"{head}.{payload}.{end}", [PARTNER[0]], NOW)


def test_a_leaf_cannot_play_authority() -> None:
    from spar_sandbox.crypto.certificates import issue

    root = issue("Root", NOW, authority=True)
    leaf = issue("Leaf", NOW, root)
    forged = issue("Forged", NOW, leaf)
    from spar_sandbox.crypto import jws

    anchor = read_certificate(root.certificate.public_bytes(serialization.Encoding.DER))
    good = jws.sign(b"{}", leaf.key, (leaf.certificate,))
    bad = jws.sign(b"{}", forged.key, (forged.certificate, leaf.certificate))
    assert verified_payload(good, [anchor], NOW) == b"{}"
    with pytest.raises(BadSignature):
        verified_payload(bad, [anchor], NOW)
