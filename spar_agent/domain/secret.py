"""A value that must not be seen by accident."""

import hmac
from typing import Final

MASK: Final = "••••"


class Secret:
    """Holds text that ``str``, ``repr`` and pickling never show; ``reveal()`` is greppable."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The text itself. Call it as late as possible and do not keep the answer."""
        return self._value

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._value.encode(), other._value.encode())

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("a Secret is not pickled")


def masked(value: str, keep: int = 4) -> str:
    """``value`` with all but its last ``keep`` characters hidden; short values are hidden whole."""
    if len(value) <= keep:
        return MASK
    return f"··{value[-keep:]}"
