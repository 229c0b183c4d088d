"""Which changes wait: what exceeds a budget for two operators, a new account for its time."""

from collections.abc import Mapping as Map
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from spar_mapper.core.clock import iso_of_ms
from spar_mapper.core.model import Item, Mapping, Op, RedactedStruct


class WaitReason(StrEnum):
    """Why a change waits. Values stand in the table: never rename one."""

    PER_MINUTE = "changes per minute"
    PER_DAY = "changes per day"
    PER_PERSON = "changes per person"
    PER_ACCOUNT = "people per account"
    COOL_OFF = "cool-off"


class WaitState(StrEnum):
    """What became of a waiting change. Values stand in the table: never rename one."""

    WAITING = "waiting"
    RELEASED = "released"
    REFUSED = "refused"
    SUPERSEDED = "superseded"  # by a later change of the same person


@dataclass(frozen=True, slots=True)
class WriteLimits:
    """What a partner may change before it waits; 0: no limit.

    per_minute, per_day: changes of this partner. per_person: changes of one person on a day, by
    all partners. per_account: people paid on one account. cool_off_s: seconds after which another
    account of a person becomes effective.
    """

    per_minute: int = 0
    per_day: int = 0
    per_person: int = 0
    per_account: int = 0
    cool_off_s: int = 0

    def is_set(self) -> bool:
        """False when nothing ever waits."""
        return self != NO_LIMITS


NO_LIMITS = WriteLimits()


class EarlierWait(NamedTuple):
    """A waiting change by its reference. due: milliseconds since 1970, 0: for operators."""

    digest: str
    state: WaitState
    due: int


@dataclass(frozen=True, slots=True)
class WriteCounts:
    """What was changed before, as far as there is a limit.

    people: changes today by key of the person. accounts: people paid on each account. earlier:
    waiting changes by reference.
    """

    minute: int = 0
    day: int = 0
    people: Map[str, int] = field(default_factory=dict)
    accounts: Map[str, int] = field(default_factory=dict)
    earlier: Map[str, EarlierWait] = field(default_factory=dict)


class WaitingChange(RedactedStruct, frozen=True):
    """A change that waits. seen: the version of the mapping, 0 where there is none.

    due: milliseconds since 1970, 0: two operators decide.
    """

    op: Op
    item: Item
    key: str
    seen: int
    reason: WaitReason
    due: int = 0


class Change(NamedTuple):
    """One change that is asked for. mapping: of the person as it stands; active: it is paid on."""

    op: Op
    item: Item
    key: str
    mapping: Mapping | None
    active: bool


def waiting_change(
    change: Change,
    limits: WriteLimits,
    counts: WriteCounts,
    applied: Sequence[tuple[str, str]],
    at: str,
) -> WaitingChange | None:
    """The change, when it waits; else None.

    applied: key and account of what this batch changed before. at: ISO 8601 in UTC.
    """
    reason = _exceeded(change, limits, counts, applied)
    due = 0
    if reason is None and limits.cool_off_s and _is_another_account(change, limits, at):
        reason = WaitReason.COOL_OFF
        ends = _moment(at) + timedelta(seconds=limits.cool_off_s)
        due = int(ends.timestamp() * 1000)
    if reason is None:
        return None
    seen = change.mapping.version if change.mapping else 0
    return WaitingChange(change.op, change.item, change.key, seen, reason, due)


def _exceeded(
    change: Change,
    limits: WriteLimits,
    counts: WriteCounts,
    applied: Sequence[tuple[str, str]],
) -> WaitReason | None:
    if limits.per_minute and counts.minute + len(applied) >= limits.per_minute:
        return WaitReason.PER_MINUTE
    if limits.per_day and counts.day + len(applied) >= limits.per_day:
        return WaitReason.PER_DAY
    if limits.per_person:
        before = counts.people.get(change.key, 0) + sum(key == change.key for key, _ in applied)
        if before >= limits.per_person:
            return WaitReason.PER_PERSON
    fa, old = change.item.fa, change.mapping
    stays = old is not None and change.active and old.fa == fa
    if limits.per_account and change.op is not Op.UNLINK and not stays:
        before = counts.accounts.get(fa, 0) + len({key for key, one in applied if one == fa})
        if before >= limits.per_account:
            return WaitReason.PER_ACCOUNT
    return None


def _is_another_account(change: Change, limits: WriteLimits, at: str) -> bool:
    """True for a change to another account, also by an unlink and a link soon after it.

    Whose account was deleted after its grace had none for long: a new one is like the first.
    """
    old = change.mapping
    if change.op is Op.UNLINK or old is None or old.fa in {"", change.item.fa}:
        return False
    if change.active and change.op is Op.UPDATE:
        return True
    return _moment(at) < _moment(old.updated_at) + timedelta(seconds=limits.cool_off_s)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def waits_text(due: int) -> str:
    """What the partner is told. due: as of WaitingChange."""
    if not due:
        return "waits until two operators of the registry decide"
    return f"becomes effective at {iso_of_ms(due)}"
