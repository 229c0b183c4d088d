"""The center's codes as our errors; what is not listed is a CenterRefused with the code in it."""

from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

import msgspec

from spar_agent.adapters.http import Reply
from spar_agent.errors import (
    BadReply,
    BranchUnfit,
    IdentityRefused,
    IdentityWait,
    NotAllowed,
    ServerFault,
    SparError,
)
from spar_agent.errors.central import (
    AccountNotKept,
    AppConsentProofUsed,
    AppConsentRefused,
    AppConsentStopped,
    AskedTooOften,
    CenterClock,
    CenterOlder,
    CenterRefused,
    CenterUntrusted,
    DeviceBlocked,
    DeviceHeld,
    HoldTooLong,
    IdentityMissing,
    JoinCodeWrong,
    JoinPending,
    JoinTries,
    NotJoined,
    OfficeFileOlder,
    PersonEnded,
    PersonUnconfirmed,
    ProgramOld,
    ProofOver,
    ReviewHeld,
    ReviewOver,
)

BY_CODE: Final = MappingProxyType(
    {
        "clock.wrong": CenterClock,
        "device.unknown": NotJoined,
        "device.expired": NotJoined,
        "device.pending": JoinPending,
        "device.held": DeviceHeld,
        "device.forked": DeviceHeld,
        "journal.fork": DeviceHeld,
        "device.blocked": DeviceBlocked,
        "person.unknown": PersonUnconfirmed,
        "person.pending": PersonUnconfirmed,
        "person.ended": PersonEnded,
        "person.expired": PersonUnconfirmed,
        "person.other_device": PersonUnconfirmed,
        "person.office": PersonUnconfirmed,
        "person.role": NotAllowed,
        "person.same": NotAllowed,
        "review.touched": NotAllowed,
        "review.same_device": NotAllowed,
        "review.unknown": ReviewOver,
        "review.round": ReviewOver,
        "review.nonce": ReviewOver,
        "review.over": ReviewOver,
        "review.account": BranchUnfit,
        "review.decided": ReviewOver,
        "review.held": ReviewHeld,
        "review.not_held": ReviewOver,
        "review.hold_until": HoldTooLong,
        "review.hold_form": HoldTooLong,
        "act.unknown": ReviewOver,
        "join.code": JoinCodeWrong,
        "join.tries": JoinTries,
        "request.path": CenterOlder,
        "request.protocol": ProgramOld,
        "office_file.older": OfficeFileOlder,
        "office_file.foreign": CenterUntrusted,
        "office_file.unsigned": CenterUntrusted,
        "storage.away": ServerFault,
        "internal": ServerFault,
        "identity.away": ServerFault,
        "identity.unsigned": BadReply,
        "identity.reply": BadReply,
        "renewal.refused": AccountNotKept,
        "change.often": AskedTooOften,
        "consent.often": AskedTooOften,
        "consent.frozen": AppConsentStopped,
        "reading.proof": ProofOver,
        "mapper.away": ServerFault,
        **dict.fromkeys(
            (
                "consent.off",
                "consent.terms",
                "consent.over",
                "consent.taken",
            ),
            AppConsentRefused,
        ),
        "consent.proof": AppConsentProofUsed,
        "identity.moved": IdentityMissing,
        "identity.off": IdentityRefused,
        "identity.factor": IdentityRefused,
        "identity.field": IdentityRefused,
        "identity.sends": IdentityWait,
        "identity.tries": IdentityWait,
        "identity.unknown_ids": IdentityWait,
    }
)
NONCE: Final = "request.nonce"
BEHIND: Final = frozenset({"request.late", "request.replayed"})
"""Our number was used or jumped over: the file of the counter is an older one."""


class _Problem(msgspec.Struct):
    code: str


class Refusal(msgspec.Struct):
    """The body of every refusal. now: the center's time; orders: signed, for this laptop."""

    error: _Problem
    now: datetime | None = None
    orders: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """Stable."""
        return self.error.code[:40]

    def as_error(self) -> SparError:
        """What is raised for it."""
        kind = BY_CODE.get(self.code, CenterRefused)
        return kind(server_code=self.code)


def refusal_in(reply: Reply) -> Refusal:
    """Raises BadReply for what is none of Central's."""
    try:
        found: Any = msgspec.convert(reply.json, Refusal, strict=False)
    except msgspec.ValidationError as error:
        if reply.status >= 500 or reply.status == 429:
            raise ServerFault(str(reply.status)) from error
        raise BadReply(f"{reply.status}, no refusal of a center") from error
    return found  # type: ignore[no-any-return]  # a Refusal
