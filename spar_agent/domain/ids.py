"""Who a record is about, and how records are named."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from stdnum.iso7064 import mod_97_10

from spar_agent.domain.check_digits import is_right
from spar_agent.domain.digits import compact
from spar_agent.domain.secret import masked

UIN_DIGITS = 10
VID_DIGITS = 16


class IdKind(StrEnum):
    """What kind of number the person gave. Values go on the wire (IDA individualIdType)."""

    UIN = "UIN"
    VID = "VID"


class IdFault(StrEnum):
    """Why a typed number cannot be an ID."""

    NOT_DIGITS = "not_digits"
    LENGTH = "length"
    CHECKSUM = "checksum"


@dataclass(frozen=True, slots=True, repr=False)
class PersonId:
    """A UIN or VID. Kept only until the person is authenticated; ``repr`` masks it."""

    kind: IdKind
    value: str

    def __repr__(self) -> str:
        return f"PersonId({self.kind}, {masked(self.value)})"

    __str__ = __repr__


@dataclass(frozen=True, slots=True)
class IdFormat:
    """How the numbers of a deployment look (MOSIP lets it choose).

    vid_digits: 0 where nobody has a VID. uin_check, vid_check: verhoeff, luhn or none. uin_name,
    vid_name: as people there call them.
    """

    uin_digits: int = UIN_DIGITS
    vid_digits: int = VID_DIGITS
    uin_check: str = "verhoeff"
    vid_check: str = "verhoeff"
    uin_name: str = "UIN"
    vid_name: str = "VID"


def read_person_id(text: str, form: IdFormat | None = None) -> PersonId | IdFault:
    """The UIN or VID in ``text``, or what is wrong with it.

    Source: MOSIP's UIN and VID carry a Verhoeff check digit as their last digit by default.
    """
    form = form or IdFormat()
    digits = compact(text)
    if not (digits.isascii() and digits.isdigit()):
        return IdFault.NOT_DIGITS
    kinds = {form.uin_digits: IdKind.UIN, form.vid_digits: IdKind.VID}
    kind = kinds.get(len(digits)) if digits else None
    if kind is None:
        return IdFault.LENGTH
    check = form.uin_check if kind is IdKind.UIN else form.vid_check
    if not is_right(check, digits, ""):
        return IdFault.CHECKSUM
    return PersonId(kind, digits)


def uuid7(at: datetime, random: bytes) -> str:
    """A UUIDv7 in text form, so that references sort by the time they were made.

    at: aware, to the millisecond. random: 10 bytes.
    Source: RFC 9562, section 5.7.
    """
    unix_ms = int(at.timestamp() * 1000)
    raw = bytearray((unix_ms & (2**48 - 1)).to_bytes(6, "big") + random[:10])
    raw[6] = 0x70 | (raw[6] & 0x0F)
    raw[8] = 0x80 | (raw[8] & 0x3F)
    text = raw.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


SLIP_LETTERS: Final = "23456789ABCDEFHJKMNPRTUVWXY"
"""Characters of a device part: none that is read, or heard, as another (0 O, 1 I L, 5 S, 2 Z)."""
DEVICE_CHARACTERS: Final = 4


def slip_number(serial: int, office: str, device: str) -> str:
    """A short number a person can say aloud, with check digits: ``SU-H4MX-0021-57``.

    serial: counts up on this device. office, device: capital letters and digits; an office without
    a code is left out. Source: check digits by ISO 7064 MOD 97-10 over everything before them.
    """
    parts = [part for part in (office, device, f"{serial:04d}") if part]
    return "-".join((*parts, mod_97_10.calc_check_digits("".join(parts))))


def device_part(random: bytes) -> str:
    """The part that tells one laptop from another, out of DEVICE_CHARACTERS random bytes.

    It begins with a letter, so that no number of ours looks like one of before.
    """
    letters = SLIP_LETTERS.lstrip("23456789")
    first, *rest = random[:DEVICE_CHARACTERS]
    tail = "".join(SLIP_LETTERS[byte % len(SLIP_LETTERS)] for byte in rest)
    return letters[first % len(letters)] + tail
