"""What a signed ID card says. It fills the form; it proves nothing about who holds it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Gender(StrEnum):
    """The gender on a signed ID card."""

    MALE = "male"
    FEMALE = "female"
    OTHER = "other"


@dataclass(frozen=True, slots=True, repr=False)
class IdCard:
    """The members of claim 169 an agent compares with the person and the paper.

    person_id: as printed; read it with ``read_person_id``.
    issuer: who signed, of the configured ones. expires_at: None when the card never expires.
    """

    person_id: str
    name: str
    issuer: str
    gender: Gender | None = None
    language: str = ""
    phone: str = ""
    photo: bytes = b""
    expires_at: datetime | None = None

    def __repr__(self) -> str:
        return f"IdCard(masked, {self.issuer})"
