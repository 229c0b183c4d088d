"""What to do with a wish, given what the mapper holds. Pure."""

from dataclasses import dataclass

from spar_agent.domain.account import same_account
from spar_agent.domain.enrollment import Base, Enrollment, Event, Intent
from spar_agent.ports import Held

LINK, UPDATE, UNLINK = "link", "update", "unlink"


@dataclass(frozen=True, slots=True)
class Plan:
    """Either an operation to send, or an event because nothing is to be sent."""

    op: str = ""
    event: Event | None = None


def base_of(held: Held | None) -> Base:
    """What an enrollment remembers of having seen ``held``."""
    return Base(known=True) if held is None else held.as_base()


def is_satisfied(case: Enrollment, held: Held | None) -> bool:
    """True when the mapper holds what the person wished."""
    if case.intent is Intent.REMOVE:
        return held is None
    if held is None or held.fa is None or case.fa is None:
        return False
    return same_account(case.fa, held.fa)


def plan(case: Enrollment, held: Held | None, *, put_overwrites: bool = False) -> Plan:
    """What to do before anything is sent for this wish, or sent again.

    The mapper is compared with what the agent saw: a difference is a conflict for a person, never
    an automatic overwrite. An offline wish (base unknown) links when the mapper holds none.
    """
    if is_satisfied(case, held):
        return Plan(event=Event.ACK)
    expected = _expected(case)
    if expected.known:
        if not _stands(expected, held):
            return Plan(event=Event.CLASH)
    elif held is not None and not (put_overwrites and _is_newer(case, held)):
        return Plan(event=Event.CLASH)
    if case.intent is Intent.REMOVE:
        return Plan(UNLINK)
    return Plan(LINK if held is None else UPDATE)


def after_doubt(case: Enrollment, held: Held | None, *, put_overwrites: bool = False) -> Event:
    """What an unknown outcome was, seen from what the mapper holds now.

    MISS only when it holds exactly what it held before we sent: where the mapper counts versions,
    an equal account under another version means that ours was there and was replaced.
    """
    made = plan(case, held, put_overwrites=put_overwrites)
    if made.event is not None:
        return made.event
    before = case.held.version if case.held.known else None
    if before is not None and held is not None and held.version not in {None, before}:
        return Event.CLASH
    return Event.MISS


def _expected(case: Enrollment) -> Base:
    """What has to stand there still: what the agent saw, else what stood there at the claim."""
    if case.base.known:
        return case.base
    return case.held if case.tries else Base()


def _stands(expected: Base, held: Held | None) -> bool:
    if held is None:
        return expected.fa is None and expected.readable
    if held.fa is None:
        return not expected.readable
    return expected.fa is not None and same_account(expected.fa, held.fa)


def _is_newer(case: Enrollment, held: Held) -> bool:
    """Only an entry the registry itself dates before the wish may give way without a person."""
    removes = case.intent is Intent.REMOVE
    return not removes and held.since is not None and held.since < case.captured_at
