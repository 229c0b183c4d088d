"""What a reviewer signs: exactly one enrollment, in one revision, in one round, once."""

from enum import StrEnum

from msgspec import Struct

from spar_central.trust.accounts import BankAccount
from spar_central.trust.shapes import Code, Moment, Number, Revision, Sha256, Text, Uuid


class Decision(StrEnum):
    """What a reviewer decides. Values are signed and stored: never rename one."""

    APPROVE = "approve"
    RETURN = "return"
    HOLD = "hold"  # not decided yet: it waits on until a day
    END_HOLD = "end_hold"  # by who put it on hold


class Approval(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """nonce: the center's, given out when the enrollment was shown; reviewer: a person's id.

    account: which bank and branch the reviewer found for an account as written; else none.
    until: of a hold, when it waits again.
    """

    enrollment_id: Uuid
    enrollment_sha256: Sha256
    revision: Revision
    review_round: Number
    decision: Decision
    nonce: Text
    reviewer: Code
    exp: Moment
    reasons: tuple[Text, ...] = ()
    account: BankAccount | None = None
    until: Moment | None = None
