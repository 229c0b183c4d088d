"""What a signed ID card says. It fills the form; it proves nothing about who holds it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Gender(StrEnum):
    """The gender on a signed ID card."""

    MALE = "male"
    FEMALE = "female"
    OTHER = "other"


class CardNote(StrEnum):
    """What the agent is told beside a card that was read: what is lost, and what was mended."""

    CAPS_LOCK = "caps_lock"
    KEYBOARD = "keyboard"
    NO_NAME = "no_name"
    TEXT_SIGNS = "text_signs"
    MEMBERS = "members"
    NO_PHOTO = "no_photo"
    PHOTO_FORMAT = "photo_format"
    PHOTO_DAMAGED = "photo_damaged"


@dataclass(frozen=True, slots=True, repr=False)
class IdCard:
    """The members of claim 169 an agent compares with the person and the paper.

    person_id: as printed; read it with ``read_person_id``. second_name: in a second language.
    issuer: who signed, of the configured ones. photo: JPEG, PNG or WebP. expires_at: None when the
    card never expires. notes: TEXT_SIGNS when signs nobody can draw were left out of a text,
    MEMBERS when one was of a kind that says nothing.
    """

    person_id: str
    name: str
    issuer: str
    gender: Gender | None = None
    language: str = ""
    second_name: str = ""
    phone: str = ""
    photo: bytes = b""
    expires_at: datetime | None = None
    notes: tuple[CardNote, ...] = ()

    def __repr__(self) -> str:
        return f"IdCard(masked, {self.issuer})"
