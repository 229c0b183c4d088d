"""What is done with waiting changes, frozen people and programmes once two operators signed it."""

from typing import Final

import msgspec

from spar_mapper.core.clock import now_ms
from spar_mapper.records.ended_programmes import EndedProgrammes
from spar_mapper.records.partners import Partners
from spar_mapper.records.waiting import WaitingChanges
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage

WAITING: Final = "waiting"
LIFT: Final = "lift"
PROGRAMME: Final = "programme"


class WaitingDecision(msgspec.Struct, frozen=True):
    """What is to become of one waiting change. action: release or refuse."""

    id: str
    action: str


class LiftOrder(msgspec.Struct, frozen=True):
    """Whose account is to be paid on again. by: who proposed it, for the history."""

    person: str
    by: str


class ProgrammeEnd(msgspec.Struct, frozen=True):
    """Which programme ends, by its code."""

    programme: str


async def apply_waiting_decision(storage: Storage, body: str) -> str:
    """Release or refuse a waiting change; what to tell. Raises BadSetting, as Storage."""
    decision = msgspec.json.decode(body, type=WaitingDecision)
    waiting = WaitingChanges(storage, Partners(storage))
    change = await waiting.find(decision.id)
    if change is None:
        raise BadSetting("no such change waits")
    if decision.action == "refuse":
        await waiting.refuse(change)
        return ""
    if await waiting.release(change):
        return "released\n"
    return "refused: the person was changed or frozen meanwhile, or the partner has no right\n"


async def apply_lift(storage: Storage, body: str) -> str:
    """Let a frozen account be paid on again. Raises BadSetting, as Storage."""
    order = msgspec.json.decode(body, type=LiftOrder)
    if not await storage.set_frozen(order.person, order.by, ""):
        raise BadSetting("nobody of this id has a frozen account")
    return ""


async def apply_programme_end(storage: Storage, body: str) -> str:
    """End a programme now, for good; what to tell. Raises as Storage."""
    code, at = msgspec.json.decode(body, type=ProgrammeEnd).programme, now_ms()
    ended = EndedProgrammes(storage)
    count = await ended.living_consents(code, at)
    if not await ended.end(code, at):
        return "it had ended before\n"
    return f"ended: {count} consents resolve no more; their apps are told within a minute\n"
