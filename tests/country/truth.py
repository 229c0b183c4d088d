"""What really happened, kept by those who did it; the programs and their charts are held to it."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any


@dataclass
class CountryEnrollment:
    """One enrollment. answer: what its desk heard last."""

    enrollment_id: str
    psut: str
    number: str
    office: str
    answer: dict[str, Any] = field(default_factory=dict)

    @property
    def outcome(self) -> str:
        return str(self.answer.get("outcome", ""))

    @property
    def codes(self) -> list[str]:
        return [one["code"] for one in self.answer.get("problems", ())]


@dataclass
class Consent:
    """What the app asked, by its own token, and how it stands. saw: the account, at the end."""

    token: str
    psut: str
    state: str = "asked"
    saw: str = ""


@dataclass(frozen=True)
class LaptopWaits:
    """What a laptop said last that waits on it: how many, and the oldest's age in seconds."""

    office: str
    count: int
    oldest_s: int


@dataclass
class Truth:
    """asked, answered: requests of each payer. seen: accounts that payers saw, by person."""

    enrollments: list[CountryEnrollment] = field(default_factory=list)
    visits: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """By the person's token, the accounts that were put in at the portal, in their order."""
    consents: list[Consent] = field(default_factory=list)
    asked: Counter[str] = field(default_factory=Counter)
    answered: Counter[str] = field(default_factory=Counter)
    answered_at: list[tuple[str, float]] = field(default_factory=list)
    """Payer and moment, as ``time.monotonic``."""
    failed_over_at: float = 0.0
    people_resolved: Counter[str] = field(default_factory=Counter)
    missed: int = 0
    """People whom payers heard to have no account, each time."""
    seen: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    waits: dict[str, LaptopWaits] = field(default_factory=dict)
    """By laptop, of its last heartbeat."""
    heartbeats: int = 0
    through_ida: int = 0
    """Enrollments whose person was proven by a code of IDA."""
    wrong_clocks: int = 0
    cuts: Counter[str] = field(default_factory=Counter)
    killed: Counter[str] = field(default_factory=Counter)

    def accounts(self) -> dict[str, set[str]]:
        """By person, every account that anybody asked for."""
        found: dict[str, set[str]] = defaultdict(set)
        for enrollment in self.enrollments:
            found[enrollment.psut].add(enrollment.number)
        for psut, numbers in self.visits.items():
            found[psut] |= set(numbers)
        return found
