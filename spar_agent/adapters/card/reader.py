"""Reads a signed ID QR (MOSIP Claim 169): base45, zlib, COSE_Sign1, claims.

Only issuers of the profile are believed, each key only with the algorithm of its kind.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from spar_agent.adapters.card.cbor import NotCbor
from spar_agent.adapters.card.claims import Claims, card_of, read_claims
from spar_agent.adapters.card.compression import unpacked
from spar_agent.adapters.card.cose import SignedCard, opened_payload, signed_card
from spar_agent.adapters.card.issuers import (
    CardIssuer,
    CardKey,
    IssuerAuthority,
    IssuerKey,
    PublicKey,
    signing_key,
    verifies,
)
from spar_agent.adapters.card.typed_text import is_of_another_keyboard
from spar_agent.adapters.chain import Unvouched, vouched_for, was_vouched_for
from spar_agent.domain.card import IdCard
from spar_agent.errors import CardExpired, CardKeyboard, CardUnreadable, CardUntrusted
from spar_agent.ports.clock import Clock

LEEWAY: Final = timedelta(seconds=60)


class CardReader:
    """Turns what a scanner typed into an IdCard of a believed issuer."""

    def __init__(
        self, issuers: Sequence[CardIssuer], clock: Clock, keys: Sequence[CardKey] = ()
    ) -> None:
        self._issuers = tuple(issuers)
        self._clock = clock
        self._keys = tuple(keys)

    def read(self, text: str) -> IdCard:
        """Raises CardUnreadable, CardKeyboard, CardEncrypted, CardUntrusted, CardExpired."""
        try:
            data, typed = unpacked(text)
            message = signed_card(data, self._keys)
        except ValueError as error:
            raise _unreadable(text, error) from error
        signer = self._signer(message)
        try:
            claims = read_claims(opened_payload(message.payload, self._keys))
            if signer.issuer and claims.issuer != signer.issuer:
                raise CardUntrusted("issuer")
            self._check_times(claims)
            return card_of(claims, signer.issuer or claims.issuer, typed)
        except NotCbor as error:
            raise CardUnreadable(str(error)) from error

    def _signer(self, message: SignedCard) -> CardIssuer:
        """Who signed, of those that are believed. Raises CardUntrusted, CardExpired."""
        for issuer in self._issuers:
            if isinstance(issuer, IssuerKey):
                named = issuer.kid and message.kid and issuer.kid != message.kid
                if not named and _is_by(message, issuer.key):
                    return issuer
            elif message.chain and self._leads_to(message, issuer):
                return issuer
        raise CardUntrusted("signature")

    def _leads_to(self, message: SignedCard, issuer: IssuerAuthority) -> bool:
        try:
            if not _is_by(message, signing_key(message.chain[0].public_key())):
                return False
            vouched_for(message.chain, [issuer.certificate], self._clock.now())
        except ValueError:
            return False
        except Unvouched:
            if was_vouched_for(message.chain, [issuer.certificate]):
                raise CardExpired("the signer's certificate") from None
            return False
        return True

    def _check_times(self, claims: Claims) -> None:
        now = self._clock.now()
        if claims.expires is not None and now > claims.expires + LEEWAY:
            raise CardExpired("expired")
        if claims.starts is not None and now < claims.starts - LEEWAY:
            raise CardExpired("not valid yet")


def _unreadable(text: str, error: ValueError) -> CardUnreadable | CardKeyboard:
    if is_of_another_keyboard(text):
        return CardKeyboard("not the keys of a US keyboard")
    return CardUnreadable(str(error))


def _is_by(message: SignedCard, key: PublicKey) -> bool:
    return verifies(key, message.algorithm, message.signature, message.signed)
