"""Logins under way: references of PAR, login pages, codes, access tokens; each with its end."""

import secrets
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.esignet.clients import RegisteredClient

_DAY_S: Final = 86_400
_MAX_KEPT: Final = 5_000
Kept = TypeVar("Kept")


@dataclass(slots=True, repr=False)
class LoginTransaction:
    """One visit of the login page. psut: "" until the person proved who they are."""

    client: RegisteredClient
    redirect_uri: str
    state: str
    nonce: str
    acr: tuple[str, ...]
    claims: dict[str, Any]
    language: str
    challenge: str
    dpop_thumbprint: str = ""
    number: str = ""
    ida_transaction: str = ""
    way: str = ""
    psut: str = ""
    uin: str = ""
    auth_time: int = 0
    wrong: int = 0
    asked: tuple[str, ...] = field(default=())


class Expiring(Generic[Kept]):
    """Things by a random name, each good for a while and forgotten then."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._kept: dict[str, tuple[float, Kept]] = {}

    def keep(self, thing: Kept, life_s: float, name: str = "") -> str:
        """The name under which ``take`` and ``look`` find it."""
        name = name or secrets.token_urlsafe(24)
        while len(self._kept) >= _MAX_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[name] = (self._clock.monotonic_s() + life_s, thing)
        return name

    def look(self, name: str) -> Kept | None:
        """None when it is not there, or over."""
        until, thing = self._kept.get(name, (0.0, None))
        return thing if self._clock.monotonic_s() < until else None

    def take(self, name: str) -> Kept | None:
        """As ``look``, and it is gone."""
        found = self.look(name)
        self._kept.pop(name, None)
        return found

    def end_all(self) -> None:
        """Everything is over from now on."""
        self._kept.clear()


class UsedOnce:
    """Values that work once in 24 hours: nonces, and ``jti`` of assertions and proofs."""

    def __init__(self, clock: SandboxClock) -> None:
        self._used: Expiring[bool] = Expiring(clock)

    def is_new(self, value: str) -> bool:
        """True the first time."""
        if self._used.look(value):
            return False
        self._used.keep(True, _DAY_S, value)  # noqa: FBT003 -- only that it is there counts
        return True
