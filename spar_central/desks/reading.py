"""Bodies read strictly."""

from typing import TypeVar

import msgspec

from spar_central.errors import Refused

R = TypeVar("R", bound=msgspec.Struct)


def read(body: bytes, kind: type[R]) -> R:
    """Raises Refused ``request.form``; its detail names the place, never the value."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        place = str(error).rpartition(" - at ")[2] if " - at " in str(error) else ""
        raise Refused("request.form", place[:80]) from error
