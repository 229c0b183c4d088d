"""What becomes of a batch, given what is registered. Pure: no database, no clock.

The same decisions stand behind both engines; an engine reads, asks ``decide``, and writes what it
says in a fixed number of statements.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Map
from dataclasses import dataclass, field

from msgspec.structs import replace

from spar_mapper.core.expiry import IN_GRACE, account_end, grace_ends, is_expired, is_over
from spar_mapper.core.model import Item, Mapping, Op, Outcome, Reason, RedactedStruct
from spar_mapper.core.waiting import (
    NO_LIMITS,
    Change,
    EarlierWait,
    WaitingChange,
    WaitState,
    WriteCounts,
    WriteLimits,
    waiting_change,
    waits_text,
)

NOT_LINKED_TEXT = "ID doesnt exist please link first"
LINKED_TEXT = "ID and FA are already mapped"
FROZEN_TEXT = "frozen until two operators of the registry lift it"
REFUSED_TEXT = "refused by two operators of the registry, or the person was changed meanwhile"
REUSED_TEXT = "this reference_id was used for another request"
OTHER_PROGRAMME_TEXT = "belongs to another programme"
NOT_REGISTERED_TEXT = "ID doesn't exist, please link first"


class PersonRow(RedactedStruct, frozen=True):
    """One row of a person. active False: unlinked or expired, and its version is counted on.

    name, phone: as a link or update last gave them.
    """

    mapping: Mapping
    active: bool
    name: str = ""
    phone: str = ""


class AppliedItem(RedactedStruct, frozen=True):
    """One item that was carried out, for the history and the list of answered references.

    key: of the person, as IdNormalizer makes it. mapping: after this item.
    """

    op: Op
    item: Item
    key: str
    mapping: Mapping


@dataclass(slots=True, repr=False)
class Decision:
    """What is to be answered and written.

    outcomes: one per item, in their order. rows: the last state of each changed person, by key.
    changes: every item that was carried out, in their order. waiting: those that wait, by their
    reference.
    """

    outcomes: list[Outcome] = field(default_factory=list)
    rows: dict[str, PersonRow] = field(default_factory=dict)
    changes: list[AppliedItem] = field(default_factory=list)
    waiting: dict[str, WaitingChange] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, repr=False)
class CurrentState:
    """What the database says about the people and references of a batch.

    rows: by key of the person, inactive ones too. answered: the digest of each reference that was
    answered before. at: the present moment, ISO 8601 in UTC. programmes: by key of the person,
    those that the mapping belongs to; only read where an item has ``allowed``. counts: only read
    where there are ``limits``. grace_days: for which an expired mapping can be extended.
    """

    rows: Map[str, PersonRow]
    answered: Map[str, str]
    at: str
    programmes: Map[str, frozenset[str]] = field(default_factory=dict)
    limits: WriteLimits = NO_LIMITS
    counts: WriteCounts = field(default_factory=WriteCounts)
    grace_days: int = 0


def decide(
    op: Op, partner: str, items: Sequence[Item], keys: Sequence[str], state: CurrentState
) -> Decision:
    """Carry out ``items`` in their order on ``state``. keys: of their people, in the same order."""
    decision = Decision()
    answered = dict(state.answered)
    for item, key in zip(items, keys, strict=True):
        row = decision.rows.get(key) or state.rows.get(key)
        outcome = (
            _invalid_or_repeated(item, row, answered)
            or _of_another_programme(item, row, state.programmes.get(key))
            or _waited_before(item, state, decision)
            or _frozen(item, row)
            or _refusal(op, item, row, state)
            or _wait(op, item, key, row, state, decision)
        )
        if outcome is None:
            outcome = _apply(op, partner, item, key, row, state, decision)
            answered[item.reference] = item.digest
        decision.outcomes.append(outcome)
    return decision


def programme_changes(decision: Decision) -> tuple[list[str], list[tuple[str, str]]]:
    """(keys whose programmes end, pairs of key and programme to add), to be written in this order.

    An unlink ends them, and a link begins anew; an update adds its own.
    """
    ended = dict.fromkeys(
        change.key
        for change in decision.changes
        if change.op is Op.UNLINK or (change.op is Op.LINK and change.mapping.version > 1)
    )
    named: dict[str, dict[str, None]] = {}
    for change in decision.changes:
        if change.op is not Op.UPDATE:
            named.pop(change.key, None)
        if change.item.programme and change.op is not Op.UNLINK:
            named.setdefault(change.key, {})[change.item.programme] = None
    return list(ended), [(key, one) for key, names in named.items() for one in names]


def grouped_programmes(rows: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    """The programmes by key. rows: pairs of key and programme."""
    by_key: dict[str, set[str]] = {}
    for key, programme in rows:
        by_key.setdefault(key, set()).add(programme)
    return {key: frozenset(names) for key, names in by_key.items()}


def _active_mapping(row: PersonRow | None) -> Mapping | None:
    return row.mapping if row is not None and row.active else None


def _invalid_or_repeated(
    item: Item, row: PersonRow | None, answered: Map[str, str]
) -> Outcome | None:
    """The outcome of an item that is wrong in itself, or that was answered before; else None."""
    if item.error is not None:
        return Outcome(item, ok=False, reason=item.error, message=item.error_text)
    earlier_digest = answered.get(item.reference)
    if earlier_digest is None:
        return None
    if earlier_digest == item.digest:
        registered = _active_mapping(row)
        if registered is not None and registered.fa != item.fa:
            registered = None  # somebody else's account since then: not for who asks once more
        return Outcome(item, ok=True, mapping=registered)
    return Outcome(item, ok=False, reason=Reason.REFERENCE_DUPLICATE, message=REUSED_TEXT)


def _waited_before(item: Item, state: CurrentState, decision: Decision) -> Outcome | None:
    """The outcome of an item that waits already, or waited and was refused; else None."""
    earlier = state.counts.earlier.get(item.reference)
    if (waiting := decision.waiting.get(item.reference)) is not None:
        earlier = EarlierWait(waiting.item.digest, WaitState.WAITING, waiting.due)
    if earlier is None or earlier.state is WaitState.RELEASED:
        return None
    if earlier.digest != item.digest:
        return Outcome(item, ok=False, reason=Reason.REFERENCE_DUPLICATE, message=REUSED_TEXT)
    if earlier.state is WaitState.WAITING:
        return _waits(item, earlier.due)
    return Outcome(item, ok=False, reason=Reason.NOT_ALLOWED, message=REFUSED_TEXT)


def _wait(
    op: Op, item: Item, key: str, row: PersonRow | None, state: CurrentState, decision: Decision
) -> Outcome | None:
    """The outcome of a change that waits, which is put into ``decision``; else None."""
    if not state.limits.is_set():
        return None
    change = Change(op, item, key, row.mapping if row else None, row is not None and row.active)
    applied = [(one.key, one.mapping.fa) for one in decision.changes]
    waiting = waiting_change(change, state.limits, state.counts, applied, state.at)
    if waiting is None:
        return None
    decision.waiting[item.reference] = waiting
    return _waits(item, waiting.due)


def _waits(item: Item, due: int) -> Outcome:
    text = waits_text(due)
    return Outcome(item, ok=False, reason=Reason.OTHER_ERROR, message=text, waits=True)


def _of_another_programme(
    item: Item, row: PersonRow | None, programmes: frozenset[str] | None
) -> Outcome | None:
    """The refusal for a person who belongs to programmes, and to none that is allowed."""
    if not item.allowed or not programmes or programmes & item.allowed:
        return None
    if _active_mapping(row) is None:
        return None
    return Outcome(item, ok=False, reason=Reason.NOT_ALLOWED, message=OTHER_PROGRAMME_TEXT)


def _frozen(item: Item, row: PersonRow | None) -> Outcome | None:
    """The refusal of a change of somebody whose account is frozen, unlinked or not; else None."""
    if row is None or not row.mapping.frozen:
        return None
    return Outcome(item, ok=False, reason=Reason.NOT_ALLOWED, message=FROZEN_TEXT)


def _refusal(op: Op, item: Item, row: PersonRow | None, state: CurrentState) -> Outcome | None:
    """Why the item cannot be carried out, with SPAR's own codes for SPAR's own clients."""
    registered, today = _active_mapping(row), state.at[:10]
    if registered is not None and is_over(registered.expires, today, state.grace_days):
        registered = None
    if op is Op.LINK:
        if registered is None or is_expired(registered.expires, today):
            return None
        return Outcome(item, ok=False, reason=Reason.REFERENCE_DUPLICATE, message=LINKED_TEXT)
    if registered is None:
        code = Reason.REFERENCE_DUPLICATE if op is Op.UPDATE else Reason.ID_INVALID
        return Outcome(item, ok=False, reason=code, message=NOT_LINKED_TEXT)
    if op is Op.UNLINK and item.fa not in {"", registered.fa}:
        return Outcome(item, ok=False, reason=Reason.ID_INVALID, message=NOT_LINKED_TEXT)
    if item.expected_version not in {None, registered.version}:
        text = f"version is {registered.version}, not {item.expected_version}"
        return Outcome(item, ok=False, reason=Reason.OTHER_ERROR, message=text)
    return None


def _apply(
    op: Op,
    partner: str,
    item: Item,
    key: str,
    row: PersonRow | None,
    state: CurrentState,
    decision: Decision,
) -> Outcome:
    """Put the new row and the change into ``decision``."""
    version = (row.mapping.version if row else 0) + 1
    if op is Op.UNLINK and row is not None:
        old = row.mapping
        mapping = Mapping(
            old.person_id, old.fa, old.strategy, old.fields, None, version, state.at, partner,
        )  # fmt: skip
        decision.rows[key] = PersonRow(mapping, active=False, name=row.name, phone=row.phone)
    else:
        mapping = Mapping(
            item.person_id, item.fa, item.strategy, item.fields, item.info, version, state.at,
            partner, item.expires,
        )  # fmt: skip
        name = item.name or (row.name if row else "")
        phone = item.phone or (row.phone if row else "")
        decision.rows[key] = PersonRow(mapping, active=True, name=name, phone=phone)
    decision.changes.append(AppliedItem(op, item, key, mapping))
    return Outcome(item, ok=True, mapping=mapping)


def resolve_outcomes(
    items: Sequence[Item],
    keys: Sequence[str],
    by_key: Map[str, Mapping],
    by_fa: Map[str, Mapping],
    today: str,
    programmes: Map[str, frozenset[str]],
    grace_days: int = 0,
) -> list[Outcome]:
    """The outcomes of a resolve.

    keys: of the people, in the order of ``items``. by_key: active mappings by key. by_fa: the same
    by FA, for items that name an FA and no id. today: ISO date in UTC. programmes, grace_days: as
    of CurrentState.
    """
    outcomes = []
    for item, key in zip(items, keys, strict=True):
        if item.error is not None:
            outcome = Outcome(item, ok=False, reason=item.error, message=item.error_text)
        else:
            found = by_key.get(key) if item.person_id else by_fa.get(item.fa)
            row = PersonRow(found, active=True) if found is not None and item.allowed else None
            outcome = _of_another_programme(item, row, programmes.get(key)) or _resolve(
                item, found, today, grace_days
            )
        outcomes.append(outcome)
    return outcomes


def _resolve(item: Item, found: Mapping | None, today: str, grace_days: int) -> Outcome:
    if found is not None and is_over(found.expires, today, grace_days):
        found = None
    if found is None or (item.person_id and item.fa and found.fa != item.fa):
        return Outcome(item, ok=True, reason=Reason.NOT_LINKED, message=NOT_REGISTERED_TEXT)
    if is_expired(found.expires, today):
        message = None if found.frozen else IN_GRACE
        end = account_end(found.fields) if item.details and item.person_id else ""
        ends = grace_ends(found.expires, grace_days)
        found = replace(found, grace_until=ends, account_end=end)
        return Outcome(item, ok=True, reason=Reason.FA_INACTIVE, message=message, mapping=found)
    if found.frozen:
        return Outcome(item, ok=True, reason=Reason.FA_INACTIVE, mapping=found)
    reason = Reason.ACTIVE if item.person_id else Reason.FA_ACTIVE
    return Outcome(item, ok=True, reason=reason, mapping=found)
