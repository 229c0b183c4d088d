"""From an opened envelope to outcomes: the same for every dialect, at once or later."""

import logging
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from msgspec.structs import replace

from spar_mapper.consents.resolving import ConsentedResolve
from spar_mapper.core import traces
from spar_mapper.core.meanwhile import do_meanwhile
from spar_mapper.core.metrics import Metrics
from spar_mapper.core.model import Item, Op, Outcome, ReadyOutcomes, Reason, Service, carried_out
from spar_mapper.core.waiting import WriteLimits
from spar_mapper.dialects.envelope import Envelope, InvalidEnvelope
from spar_mapper.dialects.items import is_text, programme_of, read_items
from spar_mapper.operations.validating import Validator
from spar_mapper.records.partners import Partner
from spar_mapper.records.reads import ReadLog
from spar_mapper.security.enumeration import EnumerationBrake
from spar_mapper.settings import Settings
from spar_mapper.storage.group_commit import GroupCommit
from spar_mapper.storage.port import Storage

log = logging.getLogger(__name__)
MAX_PROGRAMME_CHARS = 99
Reply = TypeVar("Reply")


class BatchExecutor:
    """Reads the items of a request, checks the programme of each, and has the storage do them."""

    def __init__(
        self,
        storage: Storage,
        settings: Settings,
        metrics: Metrics,
        brake: EnumerationBrake,
        reads: ReadLog,
        validator: Validator,
    ) -> None:
        self._consented = ConsentedResolve(
            storage, partner_signed=settings.partner_consents, processes=settings.processes
        )
        self._group_commit = GroupCommit(storage)
        self._settings = settings
        self._metrics = metrics
        self._brake = brake
        self._reads = reads
        self._validator = validator

    def read_items(self, op: Op, envelope: Envelope, partner: Partner) -> list[Item]:
        """The items of a request of ``partner``, in their order.

        One that is for none of its programmes, or asks whose an account is without that right,
        has an ``error``. Raises InvalidEnvelope when there are no items or too many.
        """
        raw_items = envelope.items(op)
        settings = self._settings
        limit = settings.most_resolve_items if op is Op.RESOLVE else settings.most_items
        if len(raw_items) > limit:
            text = f"{op}_request: at most {limit} items"
            raise InvalidEnvelope("rjct.total_count.limit_exceeded", text)
        items = read_items(op, raw_items, envelope.request_items[op], envelope.read_fa)
        if op is Op.RESOLVE and partner.programmes:
            items = [_by_person_only(at, item) for at, item in enumerate(items)]
        elif op is Op.RESOLVE and Service.RESOLVE_FA not in partner.rights:
            items = [_without_resolve_fa(at, item) for at, item in enumerate(items)]
        if op is Op.RESOLVE and not partner.programmes:
            return items
        default = envelope.programme()
        pairs = zip(items, raw_items, strict=True)
        return [
            _with_programme(op, at, item, raw, default, partner.programmes)
            for at, (item, raw) in enumerate(pairs)
        ]

    async def execute(
        self,
        op: Op,
        partner: Partner,
        items: Sequence[Item],
        message: str,
        make_reply: Callable[[Sequence[Outcome]], Reply],
    ) -> Reply:
        """Carry out ``items``; the reply made of their outcomes. Raises what Storage raises.

        message: the sender's id of the request; who was read under it is on record when this ends.
        make_reply: is given an outcome for each item, in their order. Of a resolve, while the
        record is written.
        """
        if op is Op.RESOLVE:
            found, persons = await self._look_up(partner, items)
            outcomes = found
            if partner.may(Service.RESOLVE_VALIDATION):
                outcomes = await self._validator.shown(found)
            recording = self._reads.add(partner.name, op.value, message, found, persons)
            _, reply = await do_meanwhile(recording, lambda: make_reply(outcomes))
        else:
            with traces.step(f"database {op}") as span:
                outcomes = await self._group_commit.write(
                    op, partner.name, items, self._limits(partner)
                )
                span.tell(items=len(items))
            reply = make_reply(outcomes)
        self._count(op, partner, outcomes)
        return reply

    async def _look_up(
        self, partner: Partner, items: Sequence[Item]
    ) -> tuple[Sequence[Outcome], list[bytes]]:
        """The outcomes of a resolve, and what the record calls those whom ``items`` ask about."""
        with traces.step("database resolve") as span:
            finding = self._consented.resolve(partner, items)
            outcomes, persons = await do_meanwhile(finding, lambda: self._reads.persons(items))
            span.tell(items=len(items))
        missed = 0
        if not isinstance(outcomes, ReadyOutcomes):
            missed = sum([one.mapping is None and one.ready is None for one in outcomes])
        self._brake.count(partner.name, len(outcomes) - missed, missed)
        return outcomes, persons

    def _count(self, op: Op, partner: Partner, outcomes: Sequence[Outcome]) -> None:
        succeeded = carried_out(outcomes)
        waiting = 0 if op is Op.RESOLVE else sum([outcome.waits for outcome in outcomes])
        rejected = len(outcomes) - succeeded - waiting
        if waiting:
            log.warning("%d changes of %s wait", waiting, partner.name)
        for label, number in (("succ", succeeded), ("rjct", rejected), ("pdng", waiting)):
            if number:
                self._metrics.items.labels(op=op.value, outcome=label).inc(number)

    def _limits(self, partner: Partner) -> WriteLimits:
        settings = self._settings
        return WriteLimits(
            partner.changes_per_minute,
            partner.changes_per_day,
            settings.changes_per_person,
            settings.people_per_account,
            settings.cool_off_h * 3600,
        )


def _without_resolve_fa(at: int, item: Item) -> Item:
    """The item; with an ``error`` when it names an account alone."""
    if item.error is not None or item.person_id:
        return item
    text = f"resolve_request[{at}]: the right resolve-fa is needed"
    return replace(item, error=Reason.NOT_ALLOWED, error_text=text)


def _by_person_only(at: int, item: Item) -> Item:
    """The item; with an ``error`` when it names an account alone: it may be of any programme."""
    if item.error is not None or item.person_id:
        return item
    text = f"resolve_request[{at}]: a partner of some programmes asks by id"
    return replace(item, error=Reason.NOT_ALLOWED, error_text=text)


def _with_programme(
    op: Op, at: int, item: Item, raw: Any, default: str, allowed: frozenset[str]
) -> Item:
    """The item with its programme; with an ``error`` when that is none of ``allowed``."""
    if item.error is not None:
        return item
    programme = programme_of(raw) or default
    named = isinstance(programme, str) and is_text(programme, MAX_PROGRAMME_CHARS)
    if not allowed:
        return replace(item, programme=programme) if named else item
    if named and programme in allowed:
        return replace(item, programme=programme, allowed=allowed)
    text = f"{op}_request[{at}]: a programme of this partner is needed"
    return replace(item, error=Reason.NOT_ALLOWED, error_text=text)
