"""What Central needs of a mapper, whatever dialect it speaks. No dialect fills it yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from spar_central.trust.accounts import FinancialAddress


class Op(StrEnum):
    """What a mapper is asked to do; derived by the center from what it holds."""

    LINK = "link"
    UPDATE = "update"
    UNLINK = "unlink"


class MapperSilent(Exception):
    """No answer that can be trusted: what was sent may have been carried out, or not."""


class MapperRefuses(Exception):
    """The whole request, for a reason of set-up: key, partner, version. A person must look."""


@dataclass(frozen=True, slots=True, repr=False)
class MapperOrder:
    """One person's account to be written. psut: of which the dialect makes the mapper's id."""

    reference_id: str
    psut: str
    op: Op
    fa: FinancialAddress | None
    name: str
    at: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Held:
    """What the mapper holds for a person. fa: None when it cannot be read. version: "" if none."""

    fa: FinancialAddress | None
    version: str


class Said(StrEnum):
    """What it said about one order. Never believed before it was asked what it holds."""

    DONE = "done"
    EXISTS = "exists"
    REFUSED = "refused"
    NOTHING = "nothing"  # the order was not in its reply


@dataclass(frozen=True, slots=True)
class Result:
    """code: the mapper's own."""

    said: Said
    code: str = ""


class MapperGateway(Protocol):
    """One mapper. Batches hold each person once; results are matched by reference_id or psut."""

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, Held | None]:
        """What it holds; None for nothing. Raises MapperSilent, MapperRefuses."""
        ...

    async def send(self, op: Op, orders: Sequence[MapperOrder]) -> Mapping[str, Result]:
        """By reference_id. Raises MapperSilent, MapperRefuses."""
        ...
