"""What is to be done for an enrollment, given what the mapper holds for its person. Pure."""

from typing import Final

from spar_central.mappers.port import Held, Op
from spar_central.trust.accounts import FinancialAddress, account_key, same_account
from spar_central.trust.enrollment import Enrollment, Operation, payable

EMPTY: Final = "-"
UNREADABLE: Final = "?"


def held_key(held: Held) -> str:
    """A digest of exactly what is there; EMPTY for nothing, UNREADABLE for what cannot be read."""
    if held.fa is None:
        return EMPTY if held.readable else UNREADABLE
    return account_key(held.fa)


def wanted(enrollment: Enrollment) -> FinancialAddress | None:
    """The account that shall be registered; None when none shall."""
    return None if enrollment.operation is Operation.UNLINK else payable(enrollment.fa)


def holds_ours(enrollment: Enrollment, held: Held) -> bool:
    """True when what the person wants is registered."""
    ours = wanted(enrollment)
    if ours is None and enrollment.operation is not Operation.UNLINK:
        return False  # nobody knows yet which account it is
    return held.readable and same_account(ours, held.fa)


def is_as_before(before: Held | None, held: Held) -> bool:
    """True when nothing happened in between, by the mapper's version where it counts one."""
    if before is None or held_key(before) != held_key(held):
        return False
    return not (before.version and held.version) or before.version == held.version


def next_op(enrollment: Enrollment, held: Held) -> Op:
    """What to ask of the mapper; what a person signed says only what shall be there after it."""
    if enrollment.operation is Operation.UNLINK:
        return Op.UNLINK
    return Op.LINK if held.is_nothing else Op.UPDATE
