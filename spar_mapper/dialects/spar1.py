"""SPAR 1.x: the envelope of G2P Connect, where null is said and fewer codes are known."""

from typing import Any

from spar_mapper.dialects.g2p import G2pEnvelope

_KNOWN_CODES = dict.fromkeys(
    ("rjct.permission.denied", "err.encryption.invalid"), "rjct.jwt.invalid"
)
"""What a header of SPAR 1.x cannot say: its clients refuse to read other codes than its own."""


class Spar1Envelope(G2pEnvelope):
    """A request of SPAR 1.x, as Envelope."""

    def is_encrypted(self) -> bool:
        """True for a cipher text: SPAR 1.x does not look at what the header says of it."""
        return super().is_encrypted() and "ciphertext" in self._message

    def refusal(self, op: str, code: str, text: str) -> dict[str, Any]:
        """As Envelope: the message is empty instead of missing."""
        return {**super().refusal(op, _KNOWN_CODES.get(code, code), text), "message": {}}

    def _shaped(self, members: dict[str, Any]) -> dict[str, Any]:
        """Null stays."""
        return members
