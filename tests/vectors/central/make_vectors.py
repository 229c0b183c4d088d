"""Writes signed.json: what desk and Central must sign and read alike. Ed25519 is deterministic."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
from http_message_signatures import HTTPMessageSigner, HTTPSignatureKeyResolver, algorithms
from joserfc.jwk import OKPKey

from spar_central.clock import stamp
from spar_central.desks.signatures import COVERED, DEVICE_TAG, PERSON_TAG
from spar_central.trust import jws
from spar_central.trust.accounts import (
    BankAccount,
    EmailWallet,
    FinancialAddress,
    MobileWallet,
    WrittenBankAccount,
    account_key,
    alike_key,
)
from spar_central.trust.approval import Approval, Decision
from spar_central.trust.attestation import Attestation, Method
from spar_central.trust.canonical import canonical, sha256_hex
from spar_central.trust.certificates import Certificate, Role, Use, certify
from spar_central.trust.enrollment import Helper, Operation, Seen, id_hash
from spar_central.trust.joining import Head, JournalHead, PersonHead
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey
from spar_central.trust.office_file import OfficeFile, Server
from spar_central.trust.root import change_root
from tests.central.world import NOW, OFFICE, PSUT, SALT, YEAR, account, new_enrollment

FILE = Path(__file__).with_name("signed.json")
ID = "00000000-0000-7000-8000-000000000001"


def key(number: int) -> PrivateKey:
    """A throwaway key: its 32 secret bytes are all ``number``."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    pem = Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return PrivateKey(OKPKey.import_key(pem))


ROOT, PEOPLE, ATTESTING, FILES, DEVICE, PERSON, REVIEWER = (key(n) for n in range(1, 8))


def request() -> dict[str, Any]:
    """A request signed by the device and, beside it, by the person."""
    body = b'{"present":-1}'
    url = "https://central.example.org/desks/office-file"
    headers = {"content-type": "application/json", "spar-counter": "7", "spar-protocol": "1"}
    made = httpx.Request("POST", url, content=body, headers=headers)
    for one, tag, label in ((DEVICE, DEVICE_TAG, "device"), (PERSON, PERSON_TAG, "person")):
        HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=_Key(one)).sign(
            made, key_id=one.kid, created=NOW, nonce="1764072000000.AAAA", label=label, tag=tag,
            covered_component_ids=COVERED, append_if_signature_exists=True, body=body,
            use_existing_digest="content-digest" in made.headers,
        )  # fmt: skip
    kept = ("content-digest", "spar-counter", "spar-protocol", "signature-input", "signature")
    return {
        "method": "POST", "url": url, "body": body.decode(),
        "headers": {name: made.headers[name] for name in kept},
    }  # fmt: skip


class _Key(HTTPSignatureKeyResolver):
    def __init__(self, key: PrivateKey) -> None:
        self._key = key

    def resolve_private_key(self, key_id: str) -> Any:
        return self._key.key.private_key


def vectors() -> dict[str, Any]:
    enrollment = new_enrollment(
        enrollment_id=ID,
        operation=Operation.UPDATE,
        seen=Seen(MobileWallet("TMOB", "3000", "+919900112233"), "7"),
        fa=account(),
        holder="आशा राव",
        relation="spouse",
        helper=Helper("Ravi", "child"),
        signals=("other_name",),
    )
    digest = sha256_hex(canonical(enrollment))
    person = Certificate(
        PERSON.kid, Use.PERSON, PERSON.public.jwk, "person-1", OFFICE, NOW, NOW + YEAR,
        device_id="device-1", role=Role.AGENT, confirmed_by=("S-2",),
    )  # fmt: skip
    attested = Attestation(
        ID, "1234567890", PSUT, Method.BIOMETRIC, NOW, "device-1", "person-1", Operation.UPDATE,
        NOW + timedelta(days=1), digest,
    )  # fmt: skip
    approved = Approval(
        ID, digest, 1, 1, Decision.APPROVE, "nonce", "person-2", NOW + timedelta(hours=1)
    )
    written = WrittenBankAccount("Grameen", "", "Behind the temple", "0012345678")
    as_written = new_enrollment(enrollment_id=ID, operation=Operation.PUT, fa=written)
    settled = Approval(
        ID, sha256_hex(canonical(as_written)), 1, 1, Decision.APPROVE, "nonce", "person-2",
        NOW + timedelta(hours=1),
        account=BankAccount("Grameen Bank", "GRMN", "Temple", "GRMN0000042", "0012345678"),
    )  # fmt: skip
    held = Approval(
        ID, digest, 1, 1, Decision.HOLD, "nonce", "person-2", NOW + timedelta(hours=1),
        ("The bank is being asked", "rings back"), until=NOW + timedelta(days=2),
    )  # fmt: skip
    file = OfficeFile(
        3, OFFICE, "Field office 1", NOW, Server("https://central.example.org"), ("finger",)
    )
    head = JournalHead("device-1", Head(12, "ab" * 32), Head(3, "cd" * 32), NOW)
    person_head = PersonHead("device-1", Head(12, "ab" * 32), NOW)
    messages = {
        "enrollment": jws.sign(enrollment, Typ.ENROLLMENT, PERSON),
        "person_certificate": certify(person, PEOPLE),
        "attestation": jws.sign(attested, Typ.ATTESTATION, ATTESTING),
        "approval": jws.sign(approved, Typ.APPROVAL, REVIEWER),
        "enrollment_as_written": jws.sign(as_written, Typ.ENROLLMENT, PERSON),
        "approval_settled": jws.sign(settled, Typ.APPROVAL, REVIEWER),
        "approval_hold": jws.sign(held, Typ.APPROVAL, REVIEWER),
        "office_file": jws.sign(file, Typ.OFFICE_FILE, FILES),
        "journal_head": jws.sign(head, Typ.JOURNAL_HEAD, DEVICE),
        "person_head": jws.sign(person_head, Typ.PERSON_HEAD, PERSON),
        "root_change": change_root(ROOT, key(8), OFFICE, NOW),
    }
    accounts: list[FinancialAddress] = [
        account(), account("1234 5678-901"), MobileWallet("T", "3000", "+91 99001 12233"),
                EmailWallet("G", "6000", "Asha@example.org")]  # fmt: skip
    return {
        "now": stamp(NOW),
        "keys": {
            name: {"public": one.public.jwk, "kid": one.kid, "words": one.public.words}
            for name, one in (
                ("root", ROOT), ("people_and_devices", PEOPLE), ("attestation", ATTESTING),
                ("office_file", FILES), ("device", DEVICE), ("person", PERSON),
                ("reviewer", REVIEWER),
            )
        },
        "enrollment": {"canonical": canonical(enrollment).decode(), "sha256": digest},
        "id_hash": {"salt": SALT, "id": "6892881854", "hash": id_hash(SALT, "6892881854")},
        "accounts": [
            {"fa": canonical(one).decode(), "account": account_key(one), "alike": alike_key(one)}
            for one in accounts
        ],
        "messages": messages,
        "request": request(),
    }  # fmt: skip


if __name__ == "__main__":
    FILE.write_text(json.dumps(vectors(), indent=1, ensure_ascii=False) + "\n", "utf-8")
