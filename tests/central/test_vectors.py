"""The vectors of desk and Central, verified without any code of either, then with ours."""

import base64
import hashlib
import json
import re
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from spar_central.trust.enrollment import open_enrollment
from spar_central.trust.keys import public_key
from tests.vectors.central.make_vectors import FILE, vectors

KNOWN: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
SIGNERS = {
    "enrollment": "person",
    "person_certificate": "people_and_devices",
    "attestation": "attestation",
    "approval": "reviewer",
    "enrollment_as_written": "person",
    "approval_settled": "reviewer",
    "approval_hold": "reviewer",
    "office_file": "office_file",
    "journal_head": "device",
    "person_head": "person",
    "root_change": "root",
}

TYPES = {
    "person_certificate": "certificate",
    "enrollment_as_written": "enrollment",
    "approval_settled": "approval",
    "approval_hold": "approval",
}


def unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_the_file_is_what_we_make() -> None:
    assert vectors() == KNOWN


@pytest.mark.parametrize("name", SIGNERS)
def test_a_message_verifies_without_our_code(name: str) -> None:
    key = KNOWN["keys"][SIGNERS[name]]
    head, payload, signature = KNOWN["messages"][name].split(".")
    signed = f"{head}.{payload}".encode()
    Ed25519PublicKey.from_public_bytes(unb64(key["public"]["x"])).verify(unb64(signature), signed)
    header = json.loads(unb64(head))
    assert header["kid"] == key["kid"]
    assert header["typ"] == f"spar-{TYPES.get(name, name).replace('_', '-')}+jws"
    reply = json.loads(unb64(payload))
    text = json.dumps(reply, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert text.encode() == unb64(payload)


def test_kids_are_thumbprints() -> None:
    for key in KNOWN["keys"].values():
        reply = json.dumps(key["public"], sort_keys=True, separators=(",", ":")).encode()
        kid = base64.urlsafe_b64encode(hashlib.sha256(reply).digest()).rstrip(b"=").decode()
        assert kid == key["kid"]


def test_hashes_are_plain_sha_256() -> None:
    of, reply = KNOWN["enrollment"], KNOWN["id_hash"]
    assert hashlib.sha256(of["canonical"].encode()).hexdigest() == of["sha256"]
    salted = f"{reply['salt']}\0{reply['id']}".encode()
    assert hashlib.sha256(salted).hexdigest() == reply["hash"]


def test_we_read_the_enrollment() -> None:
    key = public_key(KNOWN["keys"]["person"]["public"])
    found = open_enrollment(KNOWN["messages"]["enrollment"], key)
    assert found.sha256 == KNOWN["enrollment"]["sha256"]
    assert found.enrollment.holder == "आशा राव"


@pytest.mark.parametrize("who", ["device", "person"])
def test_the_signature_of_a_request_is_that_of_the_standard(who: str) -> None:
    """RFC 9421 §2.5, put together by hand."""
    reply = KNOWN["request"]
    headers = reply["headers"]
    digest = base64.b64encode(hashlib.sha256(reply["body"].encode()).digest()).decode()
    assert headers["content-digest"] == f"sha-256=:{digest}:"
    parameters = re.findall(rf"{who}=(\(.*?\)[^,]*)", headers["signature-input"])[0]
    assert f'tag="spar-{who}"' in parameters
    assert f'keyid="{KNOWN["keys"][who]["kid"]}"' in parameters
    lines = [
        '"@method": POST',
        '"@authority": central.example.org',
        '"@path": /desks/office-file',
        f'"content-digest": {headers["content-digest"]}',
        '"spar-counter": 7',
        '"spar-protocol": 1',
        f'"@signature-params": {parameters}',
    ]
    value = re.findall(rf"{who}=:([^:]*):", headers["signature"])[0]
    key = Ed25519PublicKey.from_public_bytes(unb64(KNOWN["keys"][who]["public"]["x"]))
    key.verify(base64.b64decode(value), "\n".join(lines).encode())
