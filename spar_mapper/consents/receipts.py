"""What an app and a person get in their hands: the signed grant, and the receipt.

The receipt has the fields of ISO/IEC TS 27560:2023 (record, processing, parties, events), the
grant those of OpenG2P's Consent Manager. Neither holds the registry's id of the person.
"""

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any, Final

from msgspec import Struct

from spar_mapper.core.clock import iso_of_ms
from spar_mapper.core.links import LIVING, LinkAct, LinkState, May
from spar_mapper.records.app_terms import AppTerms, in_language
from spar_mapper.records.links import Link, LinkEvent
from spar_mapper.security.compact import sign_compact
from spar_mapper.security.keys import ServerKeys

CONTROLLER: Final = "spar"
SCOPES: Final = {May.RESOLVE: "spar.financial_address", May.STATUS: "spar.status"}
GRANT: Final = "consent-grant+jwt"
RECEIPT: Final = "consent-receipt+jwt"
SCHEMA: Final = "ISO-27560-2023"
_SHOWN: Final = {
    May.RESOLVE: ("bank or wallet", "branch", "account number"),
    May.STATUS: ("whether an account is registered",),
}


class ReceiptMetadata(Struct, frozen=True):
    """Which receipt it is."""

    receipt_id: str
    schema_version: str
    issued_at: str


class ReceiptPurpose(Struct, frozen=True):
    """One purpose, in the words that the person agreed to."""

    purpose: str
    code: str
    lawful_basis: str
    pii_information: tuple[str, ...]
    withdrawal_method: str
    retention_period: str
    jurisdiction: str


class ReceiptParty(Struct, frozen=True):
    """Somebody who takes part. party_role: controller or processor."""

    party_role: str
    party_name: str
    party_address: str = ""
    party_email: str = ""
    party_phone: str = ""
    party_url: str = ""


class ReceiptEvent(Struct, frozen=True):
    """Something that happened to the consent."""

    event_time: str
    event_type: str
    event_state: str
    validity_duration: str
    entity: str


class ReceiptContent(Struct, frozen=True):
    """The record. pii_principal_id: a hash; who knows both tokens and the salt can verify it."""

    record_id: str
    pii_principal_id: str
    privacy_notice: str
    language: str
    text_version: str
    collection_method: str
    purposes: tuple[ReceiptPurpose, ...]
    parties: tuple[ReceiptParty, ...]
    events: tuple[ReceiptEvent, ...]
    valid_from: str
    valid_until: str


class Receipt(Struct, frozen=True):
    """The answer of ``/receipts/{id}``. jws: the same, signed (``consent-receipt+jwt``)."""

    receipt_metadata: ReceiptMetadata
    receipt_content: ReceiptContent
    jws: str = ""


def pair_hash(salt: str, person_key: str, token_key: str) -> str:
    """What stays when both tokens are deleted. salt: 256 random bits, of this link alone."""
    text = f"{person_key}\0{token_key}".encode()
    return hmac.new(salt.encode(), text, hashlib.sha256).hexdigest()


def signed_grant(link: Link, terms: AppTerms, keys: ServerKeys, at_ms: int) -> str:
    """The grant as the app gets it: it proves the consent without asking us."""
    first = link.purposes[0]
    text = in_language(terms.purposes[first].text, link.language)
    claims: dict[str, Any] = {
        "iss": CONTROLLER,
        "aud": link.app,
        "jti": link.id,
        "subject_id": {"type": "app_token", "value": link.token},
        "purpose": {"code": first, "text": text},
        "purposes": list(link.purposes),
        "grants": [{"data_controller": CONTROLLER, "data_scopes": [SCOPES[link.may]]}],
        "fetch_type": "periodic",
        "validity": {"valid_from": iso_of_ms(link.starts), "valid_until": iso_of_ms(link.ends)},
        "issued_at": iso_of_ms(at_ms),
        "iat": at_ms // 1000,
        "nbf": link.starts // 1000,
        "exp": link.ends // 1000,
        "nonce": link.asked.nonce,
        "given_by": link.given_by,
        "acr": list(link.proof.acr),
        "text_version": link.text_version,
        "language": link.language,
        "terms_version": link.terms_version,
        **({"ends_with": link.ends_with} if link.ends_with else {}),
    }
    return sign_compact(claims, GRANT, keys)


def receipt_of(
    link: Link,
    terms: AppTerms,
    events: Sequence[LinkEvent],
    keys: ServerKeys,
    at_ms: int,
    where_to_stop: str,
) -> Receipt:
    """The receipt as things stand. where_to_stop: how the person withdraws, in a sentence."""
    controller = terms.controller
    purposes = tuple(
        ReceiptPurpose(
            in_language(terms.purposes[code].text, link.language) if code in terms.purposes else "",
            code,
            "consent",
            _SHOWN[link.may],
            where_to_stop,
            _until(link),
            controller.jurisdiction,
        )
        for code in link.purposes
    )
    parties = (
        ReceiptParty(
            "controller", controller.name, controller.address, controller.email,
            controller.phone, controller.url,
        ),
        ReceiptParty("processor", CONTROLLER),
    )  # fmt: skip
    content = ReceiptContent(
        link.id, link.pair_hash, controller.privacy_notice, link.language, link.text_version,
        link.given_by, purposes, parties, _events(link, events, at_ms), iso_of_ms(link.starts),
        iso_of_ms(link.last_moment),
    )  # fmt: skip
    metadata = ReceiptMetadata(link.id, SCHEMA, iso_of_ms(at_ms))
    jws = sign_compact(Receipt(metadata, content), RECEIPT, keys)
    return Receipt(metadata, content, jws)


def _until(link: Link) -> str:
    """How long it is good for, as it was agreed to."""
    day = f"until {iso_of_ms(link.ends)[:10]}"
    return f"{day}, or until the programme {link.ends_with} ends" if link.ends_with else day


def _events(link: Link, events: Sequence[LinkEvent], at_ms: int) -> tuple[ReceiptEvent, ...]:
    """Those on record, and the end by the clock where nobody put it down yet."""
    until = _until(link)
    made = [ReceiptEvent(iso_of_ms(one.at), one.act, one.state, until, one.by) for one in events]
    if link.state in LIVING and link.state_at(at_ms) is LinkState.ENDED:
        made.append(
            ReceiptEvent(iso_of_ms(link.last_moment), LinkAct.END, LinkState.ENDED, until, "clock")
        )
    return tuple(made)
