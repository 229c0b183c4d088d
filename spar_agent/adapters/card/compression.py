"""From the text of a QR code to bytes: base45, then zlib, both bounded; hex text where one packed.

PixelPass packs what it is handed: the bytes of a signer, or the hex text that keymanager returns.
"""

import re
import zlib
from typing import Final

from spar_agent.adapters.card.typed_text import readings
from spar_agent.domain.card import CardNote

MAX_TEXT: Final = 4_296  # what the largest QR code holds
MAX_BYTES: Final = 65_536
_ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES: Final = {letter: value for value, letter in enumerate(_ALPHABET)}
_HEX: Final = re.compile(rb"(?:[0-9a-fA-F]{2})+")


def from_base45(text: str) -> bytes:
    """Source: RFC 9285. Raises ValueError."""
    values = [_VALUES.get(letter, -1) for letter in text]
    if -1 in values or len(values) % 3 == 1:
        raise ValueError("not base45")
    made = bytearray()
    for at in range(0, len(values), 3):
        part = values[at : at + 3]
        number = sum(value * 45**place for place, value in enumerate(part))
        try:
            made += number.to_bytes(len(part) - 1, "big")
        except OverflowError as error:
            raise ValueError("not base45") from error
    return bytes(made)


def decompress(text: str) -> bytes:
    """The bytes a card's text holds, hex text turned into what it says. Raises ValueError."""
    if not text or len(text) > MAX_TEXT:
        raise ValueError("length")
    inflater = zlib.decompressobj()
    try:
        clear = inflater.decompress(from_base45(text), MAX_BYTES)
    except zlib.error as error:
        raise ValueError("not zlib") from error
    if not inflater.eof or inflater.unused_data:
        raise ValueError("too long, cut short, or something follows")
    return bytes.fromhex(clear.decode()) if _HEX.fullmatch(clear) else clear


def unpacked(typed: str) -> tuple[bytes, CardNote | None]:
    """What ``typed`` holds, as a scanner or a camera gives it, and what the keyboard did to it.

    Raises ValueError.
    """
    fault = ValueError("length")
    for text, note in readings(typed[: MAX_TEXT * 2]):
        try:
            return decompress(text), note
        except ValueError as error:
            fault = error
    raise fault
