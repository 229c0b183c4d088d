"""What becomes of a batch, given what is held. Pure: no database, no clock.

The same decisions stand behind both engines; an engine reads, asks ``decide``, and writes what it
says in a fixed number of statements.
"""

from collections.abc import Mapping as Map
from collections.abc import Sequence
from dataclasses import dataclass, field

from spar_mapper.model import Item, Mapping, Op, Outcome, Quiet, Reason

NOT_LINKED_TEXT = "ID doesnt exist please link first"
LINKED_TEXT = "ID and FA are already mapped"
NOT_HELD_TEXT = "ID doesn't exist, please link first"


class Row(Quiet, frozen=True):
    """One row of a person: what is or was held. active False: unlinked, its version lives on."""

    mapping: Mapping
    active: bool
    name: str = ""
    phone: str = ""


class Change(Quiet, frozen=True):
    """One carried out item, for history and for the list of answered references."""

    op: Op
    item: Item
    key: str
    mapping: Mapping


@dataclass(slots=True, repr=False)
class Decision:
    """outcomes: one per item, in their order. rows: the last state of each changed person.

    changes: every carried out item.
    """

    outcomes: list[Outcome] = field(default_factory=list)
    rows: dict[str, Row] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True, repr=False)
class Known:
    """What was read. rows: by key, unlinked ones too. answered: digest by reference. at: now."""

    rows: Map[str, Row]
    answered: Map[str, str]
    at: str


def decide(
    op: Op, partner: str, items: Sequence[Item], keys: Sequence[str], known: Known
) -> Decision:
    """Carry out ``items`` in their order on what is known."""
    told = Decision()
    answered = dict(known.answered)
    for item, key in zip(items, keys, strict=True):
        row = told.rows.get(key) or known.rows.get(key)
        outcome = _settled(item, row, answered) or _refusal(op, item, row, known.at[:10])
        if outcome is None:
            outcome = _carried_out(op, partner, item, key, row, known, told)
            answered[item.reference] = item.digest
        told.outcomes.append(outcome)
    return told


def _held(row: Row | None) -> Mapping | None:
    return row.mapping if row is not None and row.active else None


def is_over(mapping: Mapping, today: str) -> bool:
    """True when its expiry date is past. today: ISO date in UTC."""
    return bool(mapping.expires) and mapping.expires < today


def _settled(item: Item, row: Row | None, answered: Map[str, str]) -> Outcome | None:
    """An item that is bad in itself, or that was answered before."""
    if item.fault is not None:
        return Outcome(item, ok=False, reason=item.fault, message=item.fault_text)
    before = answered.get(item.reference)
    if before is None:
        return None
    if before == item.digest:
        return Outcome(item, ok=True, mapping=_held(row))
    text = "this reference_id was used for another request"
    return Outcome(item, ok=False, reason=Reason.REFERENCE_DUPLICATE, message=text)


def _refusal(op: Op, item: Item, row: Row | None, today: str) -> Outcome | None:
    """Why the item cannot be carried out; SPAR's own codes, for SPAR's own clients."""
    held = _held(row)
    if op is Op.LINK:
        if held is None or is_over(held, today):
            return None
        return Outcome(item, ok=False, reason=Reason.REFERENCE_DUPLICATE, message=LINKED_TEXT)
    if held is None:
        code = Reason.REFERENCE_DUPLICATE if op is Op.UPDATE else Reason.ID_INVALID
        return Outcome(item, ok=False, reason=code, message=NOT_LINKED_TEXT)
    if op is Op.UNLINK and item.text not in {"", held.text}:
        return Outcome(item, ok=False, reason=Reason.ID_INVALID, message=NOT_LINKED_TEXT)
    if item.expected_version not in {None, held.version}:
        text = f"version is {held.version}, not {item.expected_version}"
        return Outcome(item, ok=False, reason=Reason.VERSION_CHANGED, message=text)
    return None


def _carried_out(
    op: Op,
    partner: str,
    item: Item,
    key: str,
    row: Row | None,
    known: Known,
    told: Decision,
) -> Outcome:
    version = (row.mapping.version if row else 0) + 1
    if op is Op.UNLINK and row is not None:
        old = row.mapping
        mapping = Mapping(
            old.person, old.text, old.strategy, old.fields, None, version, known.at, partner,
        )  # fmt: skip
        told.rows[key] = Row(mapping, False, row.name, row.phone)
    else:
        mapping = Mapping(
            item.person, item.text, item.strategy, item.fields, item.info, version, known.at,
            partner, item.expires,
        )  # fmt: skip
        name = item.name or (row.name if row else "")
        phone = item.phone or (row.phone if row else "")
        told.rows[key] = Row(mapping, True, name, phone)
    told.changes.append(Change(op, item, key, mapping))
    return Outcome(item, ok=True, mapping=mapping)


def resolved(
    items: Sequence[Item],
    keys: Sequence[str],
    by_key: Map[str, Mapping],
    by_text: Map[str, Mapping],
    today: str,
) -> list[Outcome]:
    """Answers to resolve. by_text: for items that name an FA and no id. today: ISO date."""
    outcomes = []
    for item, key in zip(items, keys, strict=True):
        if item.fault is not None:
            outcome = Outcome(item, ok=False, reason=item.fault, message=item.fault_text)
        else:
            found = by_key.get(key) if item.person else by_text.get(item.text)
            outcome = _resolved(item, found, today)
        outcomes.append(outcome)
    return outcomes


def _resolved(item: Item, found: Mapping | None, today: str) -> Outcome:
    if found is None or (item.person and item.text and found.text != item.text):
        return Outcome(item, ok=True, reason=Reason.NOT_LINKED, message=NOT_HELD_TEXT)
    if is_over(found, today):
        return Outcome(item, ok=True, reason=Reason.FA_INACTIVE, mapping=found)
    reason = Reason.ACTIVE if item.person else Reason.FA_ACTIVE
    return Outcome(item, ok=True, reason=reason, mapping=found)
