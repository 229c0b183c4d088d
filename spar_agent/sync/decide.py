"""What to do with a wish, given what the mapper holds. Pure."""

from dataclasses import dataclass

from spar_agent.domain.account import FinancialAddress, same_account
from spar_agent.domain.enrollment import Enrollment, Event, Intent
from spar_agent.ports import Held

LINK, UPDATE, UNLINK = "link", "update", "unlink"


@dataclass(frozen=True, slots=True)
class Plan:
    """Either an operation to send, or an event because nothing is to be sent."""

    op: str = ""
    event: Event | None = None


def is_satisfied(case: Enrollment, held: Held | None) -> bool:
    """True when the mapper holds what the person wished."""
    if case.intent is Intent.REMOVE:
        return held is None
    return held is not None and _same(case.fa, held.fa)


def plan(case: Enrollment, held: Held | None, *, put_overwrites: bool = False) -> Plan:
    """What to do before anything was sent for this wish.

    The mapper is compared with what the agent saw: a difference is a conflict for a person, never
    an automatic overwrite. An offline wish (base unknown) links when the mapper holds none.
    """
    if is_satisfied(case, held):
        return Plan(event=Event.ACK)
    if case.base.known:
        expected = case.base.fa
        unchanged = (held is None) == (expected is None) and (
            held is None or _same(expected, held.fa)
        )
        if not unchanged:
            return Plan(event=Event.CLASH)
    elif held is not None and (case.intent is Intent.REMOVE or not put_overwrites):
        return Plan(event=Event.CLASH)
    if case.intent is Intent.REMOVE:
        return Plan(UNLINK)
    return Plan(LINK if held is None else UPDATE)


def after_doubt(case: Enrollment, held: Held | None, *, put_overwrites: bool = False) -> Event:
    """What an unknown outcome was, seen from what the mapper holds now."""
    made = plan(case, held, put_overwrites=put_overwrites)
    return made.event or Event.MISS


def _same(one: FinancialAddress | None, other: FinancialAddress | None) -> bool:
    return one is not None and other is not None and same_account(one, other)
