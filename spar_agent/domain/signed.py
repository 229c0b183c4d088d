"""What was signed of an enrollment, by the person who captured it."""

import hashlib
from dataclasses import dataclass
from typing import Final

SALT_BYTES: Final = 16


@dataclass(frozen=True, slots=True, repr=False)
class SignedContent:
    """token: the signed message; sha256: of its bytes, in hex; revision: rises with each Save."""

    token: str
    sha256: str
    revision: int

    def __repr__(self) -> str:
        return f"SignedContent({self.sha256[:8]}, {self.revision})"


def id_hash(salt: str, person_id: str) -> str:
    """Hex SHA-256 of salt, a zero byte and the number of a person.

    It stands in the signed content, so that a center can tell whether a sealed capture that comes
    with the number belongs to it; without the salt (hex) it tells nobody the number.
    """
    return hashlib.sha256(f"{salt}\0{person_id}".encode()).hexdigest()


@dataclass(frozen=True, slots=True, repr=False)
class Bound:
    """An enrollment signed in the village, for which a sealed capture is sent. salt: of its id."""

    token: str
    salt: str

    def __repr__(self) -> str:
        return "Bound(masked)"
