"""The number of a change as a person writes it down and says it at the telephone."""

import hashlib
from typing import Final

LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""None that is read, or heard, as another digit."""
SIGNS: Final = 9
"""44 bits: among a million changes two share a number once in twenty times. The older has it."""


def number_of(reference: str) -> str:
    """Three groups of three, made of the reference."""
    left = int.from_bytes(hashlib.sha256(f"number\0{reference}".encode()).digest()[:8], "big")
    signs = []
    for _ in range(SIGNS):
        left, at = divmod(left, len(LETTERS))
        signs.append(LETTERS[at])
    text = "".join(signs)
    return "-".join((text[:3], text[3:6], text[6:]))
