"""How an admitted enrollment reaches the mapper: a table, a lease, and one owner of every doubt.

Write down what is about to be done, do it, write down that it is done. Mappers are not idempotent
and answer 200 for failures, so what was sent without an answer is never sent again before the
mapper was asked what it holds.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class State(StrEnum):
    """Values are stored and sent: never rename one."""

    NOT_ADMITTED = ""
    QUEUED = "queued"
    SENDING = "sending"
    IN_DOUBT = "in_doubt"
    REGISTERED = "registered"
    CONFLICT = "conflict"
    RETURNED = "returned"


class Event(StrEnum):
    """What can happen to it. Values are stored: never rename one."""

    ADMIT = "admit"  # every rule holds
    STOP = "stop"  # its device was held before anything was sent
    CLAIM = "claim"  # a lease was written; from now on a byte may have left
    ACK = "ack"  # asked again, the mapper holds it
    LOSE = "lose"  # no answer that can be trusted
    LAPSE = "lapse"  # the lease is over, and who held it is silent
    DEFER = "defer"  # certainly not carried out: later
    MISS = "miss"  # asked, the mapper holds what it held before
    REFUSE = "refuse"  # the mapper said no, and means it
    CLASH = "clash"  # the mapper holds something else than expected
    SEND_OURS = "send_ours"  # two persons decide a conflict for it
    KEEP_THEIRS = "keep_theirs"  # they decide against it


class IllegalEvent(Exception):
    """A step that the table does not have: a mistake of ours, never sent."""


_S, _E = State, Event
TABLE: Final[Mapping[tuple[State, Event], State]] = MappingProxyType(
    {
        (_S.NOT_ADMITTED, _E.ADMIT): _S.QUEUED,
        (_S.QUEUED, _E.STOP): _S.NOT_ADMITTED,
        (_S.QUEUED, _E.CLAIM): _S.SENDING,
        (_S.QUEUED, _E.ACK): _S.REGISTERED,
        (_S.QUEUED, _E.CLASH): _S.CONFLICT,
        (_S.QUEUED, _E.REFUSE): _S.RETURNED,
        (_S.SENDING, _E.ACK): _S.REGISTERED,
        (_S.SENDING, _E.LOSE): _S.IN_DOUBT,
        (_S.SENDING, _E.LAPSE): _S.IN_DOUBT,
        (_S.SENDING, _E.DEFER): _S.QUEUED,
        (_S.SENDING, _E.CLASH): _S.CONFLICT,
        (_S.SENDING, _E.REFUSE): _S.RETURNED,
        (_S.IN_DOUBT, _E.ACK): _S.REGISTERED,
        (_S.IN_DOUBT, _E.MISS): _S.QUEUED,
        (_S.IN_DOUBT, _E.CLASH): _S.CONFLICT,
        (_S.CONFLICT, _E.SEND_OURS): _S.QUEUED,
        (_S.CONFLICT, _E.KEEP_THEIRS): _S.RETURNED,
        (_S.REGISTERED, _E.CLASH): _S.CONFLICT,
    }
)
"""A held-back write can overtake a later one: even what is registered may become a conflict."""

UNFINISHED: Final = frozenset({State.SENDING, State.IN_DOUBT})
"""At most one of these per person, over all processes: an index of the database says so."""

READ_AGAIN: Final = (timedelta(minutes=5), timedelta(days=1))
"""After whatever once had no answer."""


def advance(state: State, event: Event) -> State:
    """The next state. Raises IllegalEvent."""
    following = TABLE.get((state, event))
    if following is None:
        raise IllegalEvent(f"{event} in {state or 'not admitted'}")
    return following


def next_reading(lost_at: datetime, readings: int) -> datetime | None:
    """When to ask the mapper again about what once had no answer; None when often enough."""
    return lost_at + READ_AGAIN[readings] if readings < len(READ_AGAIN) else None


def after_asking(*, holds_ours: bool, holds_what_was: bool) -> Event:
    """What a doubt was, by what the mapper holds now.

    holds_ours: the account of this enrollment, or none when it takes one away. holds_what_was: as
    before it was sent, with the same version where the mapper counts them.
    """
    if holds_ours:
        return Event.ACK
    return Event.MISS if holds_what_was else Event.CLASH
