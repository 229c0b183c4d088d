"""The life of a link: an app may see where a person's money goes, for a while. Pure: no clock.

A link ties the token by which an app knows a person to the person, and only by that person's
consent. Nobody else can compute one from the other.
"""

import os
import uuid
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

DAY_MS: Final = 86_400_000


class LinkState(StrEnum):
    """How a link stands. Values are stored: never rename one."""

    ASKED = "asked"
    GIVEN = "given"
    PAUSED = "paused"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    DECLINED = "declined"
    LAPSED = "lapsed"  # nobody answered in time


class LinkAct(StrEnum):
    """What moves a link. Values are stored: never rename one."""

    GIVE = "give"
    DECLINE = "decline"
    LAPSE = "lapse"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    WITHDRAW = "withdraw"
    REPLACE = "replace"


class May(StrEnum):
    """What an app may learn by a link. Values are stored and on the wire."""

    RESOLVE = "resolve"  # the account
    STATUS = "status"  # only whether there is one


class IllegalMove(Exception):
    """The state table has no such move."""


MOVES: Final[Mapping[tuple[LinkState, LinkAct], LinkState]] = MappingProxyType(
    {
        (LinkState.ASKED, LinkAct.GIVE): LinkState.GIVEN,
        (LinkState.ASKED, LinkAct.DECLINE): LinkState.DECLINED,
        (LinkState.ASKED, LinkAct.LAPSE): LinkState.LAPSED,
        (LinkState.GIVEN, LinkAct.PAUSE): LinkState.PAUSED,
        (LinkState.PAUSED, LinkAct.RESUME): LinkState.GIVEN,
        **{
            (before, act): after
            for before in (LinkState.GIVEN, LinkState.PAUSED)
            for act, after in (
                (LinkAct.END, LinkState.ENDED),
                (LinkAct.WITHDRAW, LinkState.WITHDRAWN),
                (LinkAct.REPLACE, LinkState.REPLACED),
            )
        },
    }
)
"""The whole life; the database refuses every other move (migration ``consents``)."""

LIVING: Final = frozenset({LinkState.GIVEN, LinkState.PAUSED})
OVER: Final = frozenset(LinkState) - LIVING - {LinkState.ASKED}
"""Nothing leads out of these."""


def moved(before: LinkState, act: LinkAct) -> LinkState:
    """The state after ``act``. Raises IllegalMove."""
    after = MOVES.get((before, act))
    if after is None:
        raise IllegalMove(f"{act} of {before}")
    return after


def state_at(
    stored: LinkState, lapses: int, ends: int, at_ms: int, programme_over: int = 0
) -> LinkState:
    """The state by the clock, whether or not the worker came by. Times: ms since 1970.

    programme_over: when the programme ended that it ends with; 0: it has not, or there is none.
    """
    if programme_over:
        lapses, ends = min(lapses, programme_over), min(ends, programme_over)
    if stored is LinkState.ASKED and at_ms >= lapses:
        return LinkState.LAPSED
    if stored in LIVING and at_ms >= ends:
        return LinkState.ENDED
    return stored


def new_link_id(at_ms: int) -> str:
    """A UUID of version 7: ids of later links sort after those of earlier ones. RFC 9562."""
    raw = bytearray(at_ms.to_bytes(6, "big") + os.urandom(10))
    raw[6] = 0x70 | (raw[6] & 0x0F)
    raw[8] = 0x80 | (raw[8] & 0x3F)
    return str(uuid.UUID(bytes=bytes(raw)))
