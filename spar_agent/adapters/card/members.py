"""Members of CBOR maps: MOSIP's integer keys, and the text keys of PixelPass 0.6."""

from collections.abc import Mapping
from typing import Any

from spar_agent.adapters.card.cbor import NotCbor


def keyed(found: Mapping[Any, Any]) -> dict[int, Any]:
    """``found`` by integer; ``"4"`` is 4. Other keys are nobody's.

    Raises NotCbor for a map that says one thing twice: nobody may choose by chance.
    """
    members: dict[int, Any] = {}
    for key, value in found.items():
        number = _number(key)
        if number is None:
            continue
        if number in members:
            raise NotCbor("one member twice")
        members[number] = value
    return members


def _number(key: object) -> int | None:
    if isinstance(key, str) and key.isascii() and key.isdecimal() and len(key) <= 3:
        return int(key)
    return key if isinstance(key, int) and not isinstance(key, bool) else None
