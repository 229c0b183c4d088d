"""The port to what is registered: the central mapper of ids to accounts, through the center."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import (
    Enrollment,
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


@dataclass(frozen=True, slots=True)
class Traffic:
    """Bytes of requests and answers since the start, without what the line adds."""

    sent: int = 0
    received: int = 0


class AccountKeeper(Protocol):
    """Puts off the last day of an account that its person wants to keep."""

    async def keep(self, enrollment: Enrollment, seen: SeenAccount) -> RegisteredAccount | None:
        """What is registered afterwards for the person of ``enrollment``, who has a proof.

        seen: the account they were told of. Asked again, nothing more is changed. Raises the
        network's errors, AccountNotKept, AskedTooOften, ProofOver, and IllegalEvent without a
        proof.
        """
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
