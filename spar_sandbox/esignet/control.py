"""What ``POST /control`` of eSignet takes: its oddities, and the tricks of a hostile one."""

from collections import Counter
from enum import StrEnum
from typing import Annotated, Any

from msgspec import Meta

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.web.control import failure_in
from spar_sandbox.web.failures import FailurePlan, PlannedFailure


class Twist(StrEnum):
    """One thing that goes another way the next time it could."""

    NONE = ""
    DEAD_END = "dead_end"  # the login page says "Something went wrong"; nothing comes back
    STATE_NULL = "state_null"  # the text ``null`` comes back as state
    OTHER_ISSUER = "other_issuer"  # ``iss`` of the callback names somebody else
    NO_ISSUER = "no_issuer"  # and where it should be, it is not
    FOREIGN_DISCOVERY = "foreign_discovery"  # the document of another issuer
    FOREIGN_ENDPOINT = "foreign_endpoint"  # a token endpoint that speaks http somewhere else
    LOST_ALGORITHMS = "lost_algorithms"  # it signs with none that anybody believed before
    ENDLESS = "endless"  # a discovery document of megabytes
    ALG_NONE = "alg_none"  # id_token without a signature
    HS256 = "hs256"  # id_token signed with the public key as if it were a secret
    FOREIGN_KEY = "foreign_key"  # id_token signed by another key under our kid
    UNKNOWN_KID = "unknown_kid"  # id_token signed by a key that nobody published
    OTHER_AT_HASH = "other_at_hash"
    OTHER_USERINFO = "other_userinfo"  # userinfo about another person
    UNSIGNED_USERINFO = "unsigned_userinfo"  # userinfo as plain JSON
    FOREIGN_USERINFO = "foreign_userinfo"  # userinfo signed by another key


class EsignetControlOrder(PlannedFailure, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A planned failure, acts, or both."""

    twist: Twist = Twist.NONE  # next time it could be; ``times``: so often
    error: Annotated[str, Meta(max_length=60)] = ""  # the next login ends with this error
    claims: dict[str, Any] | None = None  # these stand in the next id_token; null: left out
    clock_offset_s: Annotated[float, Meta(ge=-1e8, le=1e8)] | None = None  # stays until reset
    end_logins: bool = False  # every login page that is open is too old
    rotate_keys: bool = False  # a new signing key; the old one stays published
    drop_old_keys: bool = False  # only the present key stays published
    reset: bool = False  # nothing planned, the clock right


class EsignetTricks:
    """Ordered, and not used up yet."""

    def __init__(self) -> None:
        self._twists: Counter[Twist] = Counter()
        self._errors: list[str] = []
        self._claims: list[dict[str, Any]] = []

    def add(self, order: EsignetControlOrder) -> None:
        """To those that were ordered before."""
        if order.twist:
            self._twists[order.twist] += order.times
        if order.error:
            self._errors.append(order.error)
        if order.claims is not None:
            self._claims.append(order.claims)

    def clear(self) -> None:
        """Nothing is ordered any more."""
        self._twists.clear()
        self._errors.clear()
        self._claims.clear()

    def takes(self, twist: Twist) -> bool:
        """True when it was ordered; once less from now on."""
        if not self._twists[twist]:
            return False
        self._twists[twist] -= 1
        return True

    def error(self) -> str:
        """With which this login ends; "" for none."""
        return self._errors.pop(0) if self._errors else ""

    def claims(self) -> dict[str, Any]:
        """What stands in this id_token instead."""
        return self._claims.pop(0) if self._claims else {}


class EsignetControl:
    """Carries out orders on one simulator."""

    def __init__(self, clock: SandboxClock, failures: FailurePlan, tricks: EsignetTricks) -> None:
        self._clock = clock
        self._failures = failures
        self._tricks = tricks

    def carry_out(self, order: EsignetControlOrder) -> None:
        """Clock and plan; acts on keys and logins are the caller's."""
        if order.clock_offset_s is not None:
            self._clock.offset_s = order.clock_offset_s
        if order.reset:
            self._failures.clear()
            self._tricks.clear()
            self._clock.offset_s = 0.0
        self._tricks.add(order)
        if not order.twist:
            self._failures.add(failure_in(order))
