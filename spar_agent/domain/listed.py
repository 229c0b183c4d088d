"""An enrollment as a long list holds it: without what only the center reads."""

from dataclasses import dataclass, fields, replace
from typing import Final

from spar_agent.domain.enrollment import Enrollment, Proof, State
from spar_agent.domain.signed import SignedContent

GOES_ON: Final = frozenset({State.DRAFT, State.AWAITING_AUTH, State.NEEDS_VISIT, State.RETURNED})
"""States in which a person goes on with what the list shows: such a row stays whole."""
SIGNED: Final = SignedContent("", "", 0)
"""Says of a row in the list that its author signed it."""
NEW: Final = frozenset({"enrollment_id", "state", "captured_at", "changed_at"})
"""Fields of each row's own; the others may be one object with the row as it was before."""


@dataclass(frozen=True, slots=True, repr=False)
class ListedEnrollment(Enrollment):
    """To show, never to save: no signature, no hash or salt of the ID.

    Half of a row's memory is signatures, and a list shows ten thousand. A store refuses it.
    """


def listed(row: Enrollment, before: Enrollment | None = None) -> Enrollment:
    """``row`` for the list. What equals ``before``, the row as it stood there, is that very object.

    So a list that is read anew does not stand in memory twice, though each of its rows moved on.
    """
    if row.state in GOES_ON:
        return before if before == row and before is not None else row
    person = replace(row.person, salt="", id_hash="")
    lean = replace(row, person=person, proof=_lean(row.proof), signed=row.signed and SIGNED)
    values = {one.name: getattr(lean, one.name) for one in fields(lean)}
    if before is not None:
        for name in values.keys() - NEW:
            old = getattr(before, name)
            if old == values[name]:
                values[name] = old
    made = ListedEnrollment(**values)
    return before if before == made and before is not None else made


def _lean(proof: Proof | None) -> Proof | None:
    return proof and replace(proof, signed_reply="", attestation="", holder="")
