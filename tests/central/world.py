"""An office in tests: its root, the center's keys, devices and people, and what they sign."""

import itertools
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from joserfc.jwk import OKPKey

from spar_central.trust import jws
from spar_central.trust.accounts import BankAccount, FinancialAddress
from spar_central.trust.approval import Approval, Decision
from spar_central.trust.attestation import Attestation, Method
from spar_central.trust.canonical import canonical, sha256_hex
from spar_central.trust.certificates import SEALING, Certificate, Chain, Role, Use, certify
from spar_central.trust.enrollment import Consent, Enrollment, Operation, Seen, id_hash
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, new_key

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
YEAR = timedelta(days=365)
OFFICE = "office-1"
SALT = "5a" * 16
PSUT = "123456789012345678901234567890123456"
_NUMBERS = itertools.count(1)


def account(number: str = "12345678901", bank: str = "HDFC") -> BankAccount:
    return BankAccount("HDFC Bank Ltd.", bank, "Mumbai Central", "HDFC0000522", number)


def new_id() -> str:
    return str(uuid.UUID(int=next(_NUMBERS)))


def new_enrollment(**changes: Any) -> Enrollment:
    made: dict[str, Any] = {
        "enrollment_id": new_id(),
        "revision": 1,
        "operation": Operation.LINK,
        "seen": Seen(),
        "id_hash": id_hash(SALT, "6892881854"),
        "consent": Consent("account", "1", "en", NOW),
        "captured_at": NOW,
        "device_id": "device-1",
        "fa": account(),
        "transaction_id": "1234567890",
    }
    return Enrollment(**{**made, **changes})


def digest(of: Enrollment) -> str:
    return sha256_hex(canonical(of))


@dataclass
class Member:
    """A device or a person with a key and its certificate."""

    subject: str
    key: PrivateKey
    certificate: str
    content: Certificate


@dataclass
class TrustedOffice:
    """A root, the center's keys it certified, and members certified by the center."""

    name: str = OFFICE
    alg: str = "Ed25519"
    root: PrivateKey = field(default_factory=new_key)

    def __post_init__(self) -> None:
        self.keys = {use: new_key(self.alg) for use in Use}
        self.certificates: dict[Use, str] = {
            use: certify(
                Certificate(
                    key.kid, use, key.public.jwk, self.name, self.name, NOW - YEAR, NOW + YEAR
                ),
                self.root,
            )
            for use, key in self.keys.items()
            if use not in {Use.DEVICE, Use.PERSON, *SEALING}
        }
        self.chain = Chain(self.root.public, self.certificates, self.name)

    def device(self, name: str = "device-1", **changes: Any) -> Member:
        sealing = OKPKey.generate_key("X25519").as_dict(private=False)
        return self.member(name, Use.DEVICE, sealing=sealing, **changes)

    def person(
        self, name: str, role: Role = Role.AGENT, device: str = "device-1", **changes: Any
    ) -> Member:
        return self.member(name, Use.PERSON, role=role, device_id=device, **changes)

    def member(self, name: str, use: Use, **changes: Any) -> Member:
        key = new_key(self.alg)
        made: dict[str, Any] = {
            "kid": key.kid,
            "use": use,
            "key": key.public.jwk,
            "subject": name,
            "office": self.name,
            "valid_from": NOW - YEAR,
            "valid_until": NOW + YEAR,
        }
        content = Certificate(**{**made, **changes})
        token = certify(content, self.keys[Use.PEOPLE_AND_DEVICES])
        return Member(name, key, token, content)

    def attest(self, of: Enrollment, person: str = "person-1", **changes: Any) -> str:
        return jws.sign(attestation(of, person, **changes), Typ.ATTESTATION, self.attesting)

    @property
    def attesting(self) -> PrivateKey:
        return self.keys[Use.ATTESTATION]


def attestation(of: Enrollment, person: str = "person-1", **changes: Any) -> Attestation:
    made: dict[str, Any] = {
        "jti": new_id(),
        "transaction_id": of.transaction_id,
        "psut": PSUT,
        "method": Method.BIOMETRIC,
        "response_time": NOW,
        "device_id": of.device_id,
        "person_id": person,
        "operation": of.operation,
        "exp": NOW + timedelta(days=1),
    }
    return Attestation(**{**made, **changes})


def approval(of: Enrollment, reviewer: str, nonce: str, **changes: Any) -> Approval:
    made: dict[str, Any] = {
        "enrollment_id": of.enrollment_id,
        "enrollment_sha256": digest(of),
        "revision": of.revision,
        "review_round": 1,
        "decision": Decision.APPROVE,
        "nonce": nonce,
        "reviewer": reviewer,
        "exp": NOW + timedelta(hours=1),
    }
    return Approval(**{**made, **changes})


__all__ = ["FinancialAddress", "Member", "TrustedOffice", "account", "approval", "attestation"]
