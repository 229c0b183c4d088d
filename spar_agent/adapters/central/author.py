"""Signs what a person captured: an Author, with the keys that PINs have opened."""

from collections.abc import Callable, Collection
from typing import Final, Literal

from spar_agent.adapters.central import content
from spar_agent.adapters.central.content import EnrollmentContent, Typ
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.signed import canonical, sha256_hex, sign
from spar_agent.adapters.central.understood import CONSENT_SECONDS, VISIT_SECONDS
from spar_agent.domain.account import BankAccount, FinancialAddress, fields_of
from spar_agent.domain.enrollment import (
    Consent,
    Enrollment,
    Intent,
    needs_branch,
)
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.signed import SALT_BYTES, SignedContent, id_hash
from spar_agent.errors import IllegalEvent

OPERATIONS = {
    Intent.ADD: "link",
    Intent.CHANGE: "update",
    Intent.REMOVE: "unlink",
    Intent.PUT: "put",
}

MAX_S: Final = 86_400
"""Of a time that is signed."""


class PersonSigner:
    """An Author of one laptop. key_of: the open key of an agent; raises Locked.

    understood: what the center said that it reads; nothing while it has said nothing.
    """

    def __init__(
        self,
        device_id: str,
        key_of: Callable[[str], SigningKey],
        understood: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self._device_id = device_id
        self._key_of = key_of
        self._understood = understood

    def sign(
        self, enrollment: Enrollment, agent_id: str, transaction_id: str = ""
    ) -> SignedContent:
        """The canonical content of ``enrollment``, signed by ``agent_id``."""
        revision = 1 + (enrollment.signed.revision if enrollment.signed is not None else 0)
        made = content_of(enrollment, self._device_id, revision, transaction_id, self._understood())
        token = sign(made, Typ.ENROLLMENT, self._key_of(agent_id))
        return SignedContent(token, sha256_hex(canonical(made)), revision)


def content_of(
    enrollment: Enrollment,
    device_id: str,
    revision: int,
    transaction_id: str = "",
    understood: Collection[str] = (),
) -> EnrollmentContent:
    """What is signed of ``enrollment``. Raises IllegalEvent for one without consent."""
    if enrollment.consent is None:
        raise IllegalEvent("nothing is signed without consent")
    account, person, consent = enrollment.account, enrollment.person, enrollment.consent
    operation = OPERATIONS[account.intent]
    return EnrollmentContent(
        enrollment_id=enrollment.enrollment_id,
        revision=revision,
        operation=operation,
        seen=_seen(account.seen),
        id_hash=person.id_hash or _hash_of_tag(person.tag),
        consent=_consent(consent, understood),
        captured_at=enrollment.captured_at,
        device_id=device_id,
        fa=None if operation == "unlink" else _wanted(enrollment),
        holder=account.holder or None,
        relation=account.relation.value if account.relation is not None else None,
        helper=None
        if person.helper is None
        else content.HelperThere(person.helper.name, person.helper.relation.value),
        signals=tuple(signal.value for signal in enrollment.signals),
        transaction_id=_transaction(enrollment) or transaction_id or None,
        visit_s=_spent(enrollment.visit_s) if VISIT_SECONDS in understood else None,
    )


def _spent(visit_s: int | None) -> int | None:
    return None if visit_s is None else max(0, min(visit_s, MAX_S))


def _consent(consent: Consent, understood: Collection[str]) -> content.ConsentGiven:
    """The id of a text is its name, a slash and its version."""
    text, _, version = consent.text_id.partition("/")
    shown_s = max(0, min(int(consent.shown_s), MAX_S))
    return content.ConsentGiven(
        text,
        version or "1",
        consent.language,
        consent.given_at,
        shown_s if CONSENT_SECONDS in understood else None,
    )


def _transaction(enrollment: Enrollment) -> str:
    return enrollment.proof.transaction_id if enrollment.proof is not None else ""


def _seen(seen: SeenAccount) -> content.Seen | Literal["unknown"]:
    if not seen.known or not seen.readable:
        return "unknown"
    version = str(seen.version) if seen.version is not None else None
    return content.Seen(None if seen.fa is None else account_signed(seen.fa), version)


def _wanted(enrollment: Enrollment) -> content.Account | content.SignedWrittenAccount | None:
    """As the list has it, or as it stands in the passbook for a reviewer to find."""
    fa = enrollment.account.fa
    if isinstance(fa, BankAccount) and needs_branch(enrollment):
        return content.SignedWrittenAccount(
            fa.bank_name, fa.bank_code, fa.branch_name, fa.account_number
        )
    return None if fa is None else account_signed(fa)


def account_signed(fa: FinancialAddress) -> content.Account:
    """``fa`` as it stands in signed messages."""
    fields = {name: value for name, value in fields_of(fa).items() if name != "fa_type"}
    kinds = {
        "BANK": content.SignedBankAccount,
        "MOBILE_WALLET": content.SignedMobileWallet,
        "EMAIL_WALLET": content.SignedEmailWallet,
    }
    made: content.Account = kinds[fa.fa_type](**fields)
    return made


def _hash_of_tag(tag: str) -> str:
    """For a visit begun before there was a center: its number is not here any more."""
    return id_hash("00" * SALT_BYTES, tag)
