"""The port to the registry: the central mapper of ids to accounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import (
    Authenticated,
    Enrollment,
    Operation,
)
from spar_agent.domain.seen_account import (
    AccountStanding,
    SeenAccount,
)


@dataclass(frozen=True, slots=True)
class RegisteredAccount:
    """What the mapper holds for one person, from resolve with scope details.

    fa None and ``readable`` False: it holds something we cannot read.
    """

    fa: FinancialAddress | None
    since: datetime | None = None
    by: str = ""
    version: int | None = None
    readable: bool = field(default=True, kw_only=True)
    standing: AccountStanding = field(default=AccountStanding(), kw_only=True)

    def as_seen(self) -> SeenAccount:
        """The same as what an enrollment remembers."""
        return SeenAccount(
            self.fa, self.since, self.by, self.version, known=True, readable=self.readable,
            standing=self.standing,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOutcome:
    """What the mapper said of one item. ok: it says it carried it out.

    duplicate: link answered that the id is linked already (same account or another).
    unknown: the answer had no word on this item. reason: the server's own code, for the record.
    error: the code of a SparError for an item that was not even sent.
    """

    ok: bool
    reason: str = ""
    duplicate: bool = False
    missing: bool = False  # update or unlink answered that the id is not linked
    unknown: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class Traffic:
    """Bytes of requests and answers since the start, without what the line adds."""

    sent: int = 0
    received: int = 0


class MapperGateway(Protocol):
    """One central mapper in one dialect.

    Raises Unreachable, CaptivePortal, TlsRefused when nothing was carried out; NoAnswer,
    ServerFault, BadReply when the outcome of every item is unknown; KeyRefused, WrongServer when
    every item would meet the same.
    """

    async def send(
        self, op: Operation, batch: Sequence[Authenticated]
    ) -> Mapping[str, ItemOutcome]:
        """Carry out ``op`` for each of ``batch``. Outcomes by reference id; every item has one."""
        ...

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, RegisteredAccount | None]:
        """What it holds for each token; None where it holds nothing. Both id spellings asked."""
        ...

    async def pays_another(self, fa: FinancialAddress, psut: str) -> bool:
        """True when it pays somebody else than ``psut`` on ``fa``. Not every server can tell."""
        ...

    async def ping(self) -> None:
        """Returns when the mapper answers."""
        ...

    def traffic(self) -> Traffic:
        """What went over the line so far."""
        ...


class AccountReader(Protocol):
    """What is registered for a person who has proven who they are."""

    async def read(self, enrollment: Enrollment) -> RegisteredAccount | None:
        """Of the person of ``enrollment``, which has a proof; None for nothing.

        Raises the network's errors, and IllegalEvent without a proof.
        """
        ...

    async def pays_another(self, fa: FinancialAddress, psut: str) -> bool:
        """True when somebody else than ``psut`` is paid on ``fa``, as far as it may be told."""
        ...
