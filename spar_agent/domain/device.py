"""Biometric devices of this computer, and what is asked of one."""

from dataclasses import dataclass

from spar_agent.domain.auth_methods import AuthMethod

FIRST_HASH = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"
"""SHA-256 of nothing: where a chain of biometric segments begins."""


@dataclass(frozen=True, slots=True)
class BiometricDevice:
    """A device that answered. serial, make, model, provider: its verified digital ID.

    port: where its service listens; what it says of its own address is not believed.
    """

    port: int
    method: AuthMethod
    serial: str
    make: str
    model: str
    provider: str
    code: str
    spec: str
    status: str
    sub_ids: tuple[str, ...]

    @property
    def identity(self) -> tuple[str, ...]:
        """Tells one device from all others, wherever it is plugged in."""
        return (self.provider, self.make, self.model, self.serial)


@dataclass(frozen=True, slots=True)
class CaptureRequest:
    """What to capture. parts: names of fingers or irises, empty for any ``count`` of them.

    score: the least quality, 0 to 100; attempts: how often a poorer one is taken again.
    transaction_id: what the device seals in; empty for a new one.
    """

    count: int = 1
    parts: tuple[str, ...] = ()
    score: int = 40
    timeout_s: float = 10.0
    attempts: int = 3
    sub_id: str = "0"
    previous_hash: str = FIRST_HASH
    transaction_id: str = ""
