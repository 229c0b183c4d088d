"""Where a person can be reached, from ID Authentication alone, sealed for the notifier."""

import base64
import binascii
import os
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PURPOSE: Final = b"spar-central contact v1"
NONCE_BYTES: Final = 12
PHONE, EMAIL = "phoneNumber", "emailId"
"""MOSIP's names in the eKYC."""


class Contact(msgspec.Struct, frozen=True):
    """phone: as IDA has it; email; "" for what is not known."""

    phone: str = ""
    email: str = ""

    def __repr__(self) -> str:
        return "Contact"

    @property
    def is_known(self) -> bool:
        """True when there is any way to this person."""
        return bool(self.phone or self.email)


def contact_in(identity: dict[str, str]) -> Contact:
    """Of an opened eKYC; what the policy at IDA keeps back is not known."""
    return Contact(_line(identity.get(PHONE, "")), _line(identity.get(EMAIL, "")))


def _line(text: str) -> str:
    plain = text.strip()
    return plain if plain.isprintable() and len(plain) <= 200 else ""


class ContactSeal:
    """Seals with a key derived from the secret that keys people; bound to the person."""

    def __init__(self, person_secret: bytes) -> None:
        key = HKDF(hashes.SHA256(), 32, salt=None, info=PURPOSE).derive(person_secret)
        self._aead = AESGCM(key)

    def seal(self, contact: Contact, psut_key: str) -> str:
        """Base64 of nonce and AES-256-GCM, with psut_key as additional data."""
        nonce = os.urandom(NONCE_BYTES)
        clear = msgspec.json.encode(contact)
        return base64.b64encode(
            nonce + self._aead.encrypt(nonce, clear, psut_key.encode())
        ).decode()

    def opened(self, sealed: str, psut_key: str) -> Contact:
        """Nothing known where it cannot be opened: somebody changed the row."""
        try:
            raw = base64.b64decode(sealed, validate=True)
            clear = self._aead.decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], psut_key.encode())
            return msgspec.json.decode(clear, type=Contact)
        except (ValueError, binascii.Error, InvalidTag, msgspec.MsgspecError):
            return Contact()
