"""What only a profile that is thrown away may use: a keyring in memory, and a PIN without a price.

For the demo and the tests. The app has no way to these: they are given to it in code.
"""

from typing import Final

from spar_agent.adapters.key_slots import Argon2Cost

CHEAP: Final = Argon2Cost(memory_kib=1024, passes=1, lanes=1)
"""A PIN guess costs next to nothing."""


class MemoryKeyring:
    """A Keyring that forgets everything with the process. texts: what it holds, by name."""

    def __init__(self, texts: dict[str, str] | None = None) -> None:
        self.texts = dict(texts or {})

    def get(self, name: str) -> str | None:
        """The text of ``name``, or None."""
        return self.texts.get(name)

    def set(self, name: str, text: str) -> None:
        """Keep ``text`` until the process ends."""
        self.texts[name] = text
