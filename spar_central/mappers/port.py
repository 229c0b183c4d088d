"""What Central needs of a mapper, whatever dialect it speaks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal, Protocol

from msgspec import Struct

from spar_central.trust.accounts import FinancialAddress


class Op(StrEnum):
    """What a mapper is asked to do; derived by the center from what it holds."""

    LINK = "link"
    UPDATE = "update"
    UNLINK = "unlink"


MapperCall = Op | Literal["resolve"]
"""What a mapper is asked: to write, or what it holds. Stands in paths and member names."""


class MapperError(Exception):
    """code: the other side's own, or ours of the line; never a person's data.

    wait_s: seconds to wait before trying again, 0 where the other side named none.
    """

    def __init__(self, code: str = "", wait_s: float = 0.0) -> None:
        super().__init__(code)
        self.code = code
        self.wait_s = wait_s


class MapperAway(MapperError):
    """No connection: nothing reached it."""


class MapperSilent(MapperError):
    """No answer that can be trusted: what was sent may have been carried out, or not."""


class MapperRefuses(MapperError):
    """Nothing was carried out for a reason of set-up: key, partner, version, path.

    Every request would meet it, unless one item alone spoils the signature.
    """


class MapperRejects(MapperError):
    """Nothing was carried out because of what stands in the request: one item may spoil it."""


class BankState(StrEnum):
    """What bank or payer found out about an account, as our registry says it.

    Others stand there that say nothing to a person.
    """

    PAID = "paid"
    CLOSED = "closed"
    BLOCKED = "blocked"
    WRONG_NUMBER = "wrong_number"
    OTHER_NAME = "other_name"
    RETURNED = "returned"


class Held(Struct, frozen=True, omit_defaults=True):
    """What the mapper holds for a person. The default: nothing.

    readable: False when something is there that cannot be read as one account. version: "" where
    the mapper counts none. since, by: where it tells. person_id: the spelling it stands under.
    expires: the last day of the account, ISO date, "" for none; grace_until: once that is over, the
    last day on which it can still be kept, and then there is no ``fa``; account_end: how its number
    ends, where that is told. pending_until: when another account becomes effective, where one
    waits. bank_state, tested_at: what bank or payer found out about this account.
    """

    fa: FinancialAddress | None = None
    readable: bool = True
    version: str = ""
    since: datetime | None = None
    by: str = ""
    person_id: str = ""
    expires: str = ""
    grace_until: str = ""
    bank_state: BankState | None = None
    tested_at: datetime | None = None
    pending_until: datetime | None = None
    account_end: str = ""

    @property
    def is_nothing(self) -> bool:
        """True when no account is registered."""
        return self.fa is None and self.readable


NOTHING = Held()


@dataclass(frozen=True, slots=True, repr=False)
class MapperOrder:
    """One person's account to be written.

    person_id: the spelling the mapper knows the person under, "" for the usual one. name: what
    ID Authentication calls the person, "" where that was not attested. facts: who captured it
    where, and on which proof it rests; no personal data. last_day: until which the account is
    good, ISO date, "" for no such day.
    """

    reference_id: str
    psut: str
    fa: FinancialAddress | None
    person_id: str = ""
    name: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    last_day: str = ""


class Said(StrEnum):
    """What it said about one order. Never believed before it was asked what it holds."""

    DONE = "done"
    EXISTS = "exists"  # it holds an account where none was expected
    MISSING = "missing"  # it holds none where one was expected
    REFUSED = "refused"
    WAITS = "waits"  # it has it, and carries it out later, or when its operators let it
    UNREADABLE = "unreadable"  # by us: the account would be read as another one
    NOTHING = "nothing"  # the order was not in its reply, or twice and differently


@dataclass(frozen=True, slots=True)
class Result:
    """code: the mapper's own. until: of what waits, where it tells when it carries it out."""

    said: Said
    code: str = ""
    until: datetime | None = None


class MapperGateway(Protocol):
    """One mapper. Batches hold each person once; results are matched by reference_id or psut.

    Raises MapperError.
    """

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, Held]:
        """What it holds; a person the reply has no word on is left out."""
        ...

    async def send(self, op: Op, orders: Sequence[MapperOrder]) -> Mapping[str, Result]:
        """By reference_id; an order that is not in its reply is NOTHING."""
        ...

    async def ping(self) -> None:
        """Returns when it answers and knows our key."""
        ...
