"""What somebody with a slip in hand can check of its number."""

import re
from typing import Final

from stdnum.iso7064 import mod_97_10

SLIP: Final = re.compile(r"[A-Z0-9]{0,4}[A-Y][2-9A-Y]{3}[0-9]{6,}")


def is_slip_number(text: str) -> bool:
    """True when the check digits of ``text`` fit; dashes and small letters do not matter."""
    plain = "".join(c for c in text.upper() if c.isascii() and c.isalnum())
    return bool(SLIP.fullmatch(plain)) and bool(mod_97_10.is_valid(plain))
