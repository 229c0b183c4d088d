import base64
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from spar_sandbox.core.clock import parse_timestamp
from spar_sandbox.core.encoding import decode_base64url
from spar_sandbox.crypto import biometric_cipher, envelope, jws
from spar_sandbox.crypto.certificates import is_trusted
from tests.vectors.mosip import make_vectors

FOLDER = Path(make_vectors.__file__).parent


def load(name: str) -> Any:
    return json.loads((FOLDER / name).read_bytes())


def key(name: str) -> rsa.RSAPrivateKey:
    found = serialization.load_pem_private_key((FOLDER / name).read_bytes(), None)
    assert isinstance(found, rsa.RSAPrivateKey)
    return found


def certificate(name: str) -> x509.Certificate:
    return x509.load_pem_x509_certificate((FOLDER / name).read_bytes())


@pytest.mark.parametrize("name", ["envelope", "signature", "response", "biometric"])
def test_the_checked_in_vectors_are_what_the_script_makes(name: str) -> None:
    assert load(f"{name}.json") == make_vectors.made()[f"{name}.json"]


@pytest.mark.parametrize("form", ["fields", "fields_padded"])
@pytest.mark.parametrize("case", load("envelope.json")["cases"], ids=lambda c: c["name"])
def test_the_sandbox_opens_the_envelope_vectors(case: dict[str, Any], form: str) -> None:
    fields = {name: decode_base64url(text) for name, text in case[form].items()}
    session = envelope.unwrap_key(key("throwaway_ida_key.pem"), fields["requestSessionKey"])
    assert session.hex() == case["session_key_hex"]
    clear = envelope.unseal(session, fields["request"])
    assert clear.decode() == case["inner_text"]
    digest = envelope.unseal(session, fields["requestHMAC"])
    assert digest.decode() == case["digest_text"]
    assert envelope.hmac_text(clear) == digest
    assert envelope.thumbprint(certificate("throwaway_ida_cert.pem")) == fields["thumbprint"]


def test_the_sandbox_verifies_the_partner_signature_vectors() -> None:
    vectors = load("signature.json")
    for form in ("signature_der", "signature_pem"):
        signed = jws.verify_detached(vectors[form], vectors["body_text"].encode())
        assert signed.chain == (certificate(vectors["cert"]),)
        with pytest.raises(jws.InvalidJws):
            jws.verify_detached(vectors[form], vectors["body_text"].encode() + b" ")


def test_the_sandbox_makes_the_partner_signature_vector() -> None:
    vectors = load("signature.json")
    chain = [certificate(vectors["cert"])]
    made = jws.sign_detached(vectors["body_text"].encode(), key(vectors["key"]), chain)
    signed = jws.verify_detached(made, vectors["body_text"].encode())
    assert signed.chain == tuple(chain)


def test_the_answers_lead_to_the_trust_anchor() -> None:
    vectors = load("response.json")
    moment = parse_timestamp("2026-11-23T10:00:00Z")
    for answer in vectors["answers"]:
        signed = jws.verify_detached(answer["response_signature"], answer["body_text"].encode())
        assert is_trusted(signed.chain, certificate(vectors["trust_anchor"]), moment)
        assert not is_trusted(signed.chain, certificate("throwaway_device_ca_cert.pem"), moment)
        late = parse_timestamp("2071-01-01T00:00:00Z")
        assert not is_trusted(signed.chain, certificate(vectors["trust_anchor"]), late)


def test_the_kyc_identity_opens_with_the_partners_key() -> None:
    vectors = load("response.json")
    body = next(a for a in vectors["answers"] if a["name"] == "kyc")["body_text"]
    response = json.loads(body)["response"]
    session = envelope.unwrap_key(
        key(vectors["partner_key"]), decode_base64url(response["sessionKey"])
    )
    assert session.hex() == vectors["kyc_session_key_hex"]
    clear = envelope.unseal(session, decode_base64url(response["identity"]))
    assert clear.decode() == vectors["kyc_identity_text"]


@pytest.mark.parametrize("salt", load("biometric.json")["salts"], ids=lambda s: s["timestamp"])
def test_iv_and_aad_come_from_timestamp_and_transaction(salt: dict[str, str]) -> None:
    session = bytes(range(32))
    sealed = biometric_cipher.seal_biometric(
        session, b"x", salt["timestamp"], salt["transactionId"]
    )
    iv, aad = bytes.fromhex(salt["iv_hex"]), bytes.fromhex(salt["aad_hex"])
    assert sealed == make_vectors.gcm(session, iv, b"x", aad)


def test_the_sandbox_opens_the_device_vectors_and_follows_their_chain() -> None:
    vectors = load("biometric.json")
    previous = biometric_cipher.INITIAL_HASH
    for segment in vectors["segments"]:
        element = segment["element"]
        signed = jws.verify(element["data"])
        assert json.loads(signed.payload) == segment["data_decoded"]
        moment = parse_timestamp(segment["data_decoded"]["timestamp"])
        assert is_trusted(signed.chain, certificate(vectors["trust_anchor"]), moment)
        digital = jws.verify(segment["data_decoded"]["digitalId"])
        assert json.loads(digital.payload) == segment["digital_id_decoded"]
        session = envelope.unwrap_key(
            key(vectors["ida_key"]), decode_base64url(element["sessionKey"])
        )
        data = segment["data_decoded"]
        clear = biometric_cipher.open_biometric(
            session, decode_base64url(data["bioValue"]), data["timestamp"], data["transactionId"]
        )
        assert clear.hex() == segment["clear_hex"]
        previous = biometric_cipher.next_hash(previous, clear)
        assert previous.hex().upper() == element["hash"]


def test_the_sandbox_reads_what_mosips_own_client_wrote() -> None:
    vectors = load("sdk.json")
    partner = certificate("throwaway_partner_cert.pem")
    for request in vectors["requests"]:
        raw = request["body_text"].encode()
        assert jws.verify_detached(request["signature"], raw).chain == (partner,)
        if request["call"] == "genotp":
            continue
        body = json.loads(raw)
        session = envelope.unwrap_key(
            key(vectors["ida_key"]), decode_base64url(body["requestSessionKey"])
        )
        clear = envelope.unseal(session, decode_base64url(body["request"]))
        assert json.loads(clear)["otp"] == request["otp"]
        digest = envelope.unseal(session, decode_base64url(body["requestHMAC"]))
        assert digest == envelope.hmac_text(clear)


def test_mosips_own_client_sends_its_certificate_as_pem_text() -> None:
    head = load("sdk.json")["requests"][0]["signature"].partition(".")[0]
    (x5c,) = json.loads(decode_base64url(head))["x5c"]
    assert base64.b64decode(x5c).startswith(b"-----BEGIN CERTIFICATE-----")
