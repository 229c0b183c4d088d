"""The laptop's signed messages and requests, byte by byte against the vectors of Central."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from spar_agent.adapters.central import content
from spar_agent.adapters.central.chain import Chain, follow_root
from spar_agent.adapters.central.content import (
    Approval,
    Attestation,
    Certificate,
    EnrollmentContent,
    JournalHead,
    PersonHead,
    Signed,
    Typ,
)
from spar_agent.adapters.central.keys import PublicKey, SigningKey, public_key, words
from spar_agent.adapters.central.office_file import SignedOffice
from spar_agent.adapters.central.request_signature import RequestSigner, sign_request
from spar_agent.adapters.central.signed import canonical, read, sha256_hex, sign
from spar_agent.domain.signed import id_hash
from spar_agent.errors.central import CenterUntrusted

FILE = Path(__file__).parents[1] / "vectors" / "central" / "signed.json"
KNOWN: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
NUMBERS = {
    name: number
    for number, name in enumerate(
        ("root", "people_and_devices", "attestation", "office_file", "device", "person",
         "reviewer"), 1
    )
}  # fmt: skip
MESSAGES: dict[str, tuple[str, Typ, type[Signed]]] = {
    "enrollment": ("person", Typ.ENROLLMENT, EnrollmentContent),
    "person_certificate": ("people_and_devices", Typ.CERTIFICATE, Certificate),
    "attestation": ("attestation", Typ.ATTESTATION, Attestation),
    "approval": ("reviewer", Typ.APPROVAL, Approval),
    "enrollment_as_written": ("person", Typ.ENROLLMENT, EnrollmentContent),
    "approval_settled": ("reviewer", Typ.APPROVAL, Approval),
    "approval_hold": ("reviewer", Typ.APPROVAL, Approval),
    "office_file": ("office_file", Typ.OFFICE_FILE, SignedOffice),
    "journal_head": ("device", Typ.JOURNAL_HEAD, JournalHead),
    "person_head": ("person", Typ.PERSON_HEAD, PersonHead),
}


def key(name: str) -> SigningKey:
    return SigningKey(bytes([NUMBERS[name]]) * 32)


def public(name: str) -> PublicKey:
    return public_key(KNOWN["keys"][name]["public"])


@pytest.mark.parametrize("name", NUMBERS)
def test_kids_words_and_public_halves_are_those_of_the_center(name: str) -> None:
    known = KNOWN["keys"][name]
    made = key(name)
    assert (made.kid, made.public.words, made.public.jwk) == (
        known["kid"],
        known["words"],
        known["public"],
    )
    assert words(known["kid"]) == known["words"]


@pytest.mark.parametrize("name", MESSAGES)
def test_what_is_read_is_signed_again_byte_by_byte(name: str) -> None:
    signer, typ, kind = MESSAGES[name]
    token = KNOWN["messages"][name]
    found = read(token, typ, public(signer), kind)
    assert sign(found, typ, key(signer)) == token


def test_an_enrollment_has_the_hash_that_the_center_gives_it() -> None:
    token = KNOWN["messages"]["enrollment"]
    found = read(token, Typ.ENROLLMENT, public("person"), EnrollmentContent)
    assert canonical(found).decode() == KNOWN["enrollment"]["canonical"]
    assert sha256_hex(canonical(found)) == KNOWN["enrollment"]["sha256"]
    known = KNOWN["id_hash"]
    assert id_hash(known["salt"], known["id"]) == known["hash"]


@pytest.mark.parametrize("name", MESSAGES)
def test_no_message_passes_as_another_kind_or_of_another_key(name: str) -> None:
    signer, typ, kind = MESSAGES[name]
    token = KNOWN["messages"][name]
    other = Typ.ORDER if typ is not Typ.ORDER else Typ.JOIN
    head, body, signature = token.split(".")
    flipped = "A" if signature[5] != "A" else "B"
    edited = f"{head}.{body}.{signature[:5]}{flipped}{signature[6:]}"
    for wrong, as_typ, by in (
        (token, other, signer),
        (token, typ, "root"),
        (edited, typ, signer),
        (token[:-3], typ, signer),
        ("", typ, signer),
    ):
        with pytest.raises(CenterUntrusted):
            read(wrong, as_typ, public(by), kind)


def test_content_in_another_spelling_is_not_taken() -> None:
    from joserfc import jws

    signer = key("person")
    payload = json.dumps(json.loads(KNOWN["enrollment"]["canonical"]), indent=1).encode()
    header = {"alg": "Ed25519", "kid": signer.kid, "typ": Typ.ENROLLMENT.value}
    token = jws.serialize_compact(header, payload, signer.key, algorithms=["Ed25519"])
    with pytest.raises(CenterUntrusted, match="not canonical"):
        read(token, Typ.ENROLLMENT, public("person"), EnrollmentContent)


def test_a_request_is_signed_as_the_center_wants_it() -> None:
    known = KNOWN["request"]
    nonce = known["headers"]["signature-input"].split('nonce="')[1].split('"')[0]
    made = sign_request(
        known["url"],
        known["body"].encode(),
        7,
        datetime(2026, 11, 25, 12, tzinfo=UTC),
        [
            RequestSigner("device", key("device"), nonce),
            RequestSigner("person", key("person"), nonce),
        ],
    )
    assert made == known["headers"]


def test_the_root_is_followed_only_where_the_old_one_signed_the_new_one() -> None:
    change = KNOWN["messages"]["root_change"]
    office = "office-1"
    new = SigningKey(bytes([8]) * 32)
    assert follow_root(public("root"), office, [change]).kid == new.kid
    assert follow_root(public("device"), office, [change]).kid == key("device").kid
    with pytest.raises(CenterUntrusted):
        follow_root(public("root"), "office-2", [change])


def test_a_key_without_a_certificate_of_the_root_is_nobody() -> None:
    token = KNOWN["messages"]["person_certificate"]
    chain = Chain(public("root"), {"people_and_devices": token})
    with pytest.raises(CenterUntrusted):
        chain.member(token, "person", datetime(2026, 11, 26, tzinfo=UTC))


def test_accounts_are_written_as_the_center_writes_them() -> None:
    kinds = {
        "BANK": content.SignedBankAccount,
        "MOBILE_WALLET": content.SignedMobileWallet,
        "EMAIL_WALLET": content.SignedEmailWallet,
    }
    for known in KNOWN["accounts"]:
        fields = json.loads(known["fa"])
        kind = kinds[fields.pop("fa_type")]
        assert canonical(kind(**fields)).decode() == known["fa"]
