"""Reviews at the center: what waits in the office, and what this person signs about one of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from spar_agent.adapters.central.author import OPERATIONS, account_signed
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.content import (
    Approval,
    EnrollmentContent,
    SignedBankAccount,
    SignedWrittenAccount,
    Typ,
)
from spar_agent.adapters.central.gateway import RegisteredReply, address_of, standing_of
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.signed import shown_content, sign
from spar_agent.domain.account import BankAccount, FinancialAddress
from spar_agent.domain.enrollment import (
    SELF_SERVICE,
    AccountChange,
    Beneficiary,
    Consent,
    ConsentChannel,
    Enrollment,
    Helper,
    Reason,
    Relation,
    State,
)
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.signed import SignedContent
from spar_agent.errors.central import CenterUntrusted
from spar_agent.ports.center import (
    PastEnrollment,
    ReviewAnswer,
    ReviewFacts,
    ReviewList,
    WaitingReview,
)
from spar_agent.ports.clock import Clock

GOOD_FOR: Final = timedelta(minutes=10)
"""So long an answer that was signed may be on its way."""
REASONS: Final = MappingProxyType({"holder": Reason.OTHER_NAME})
"""What the center calls otherwise than we do; "signal" is told by the signals themselves."""
INTENTS: Final = MappingProxyType({name: intent for intent, name in OPERATIONS.items()})


class _Hold(Struct):
    by: str
    because: tuple[str, ...]
    until: datetime
    mine: bool = False


class _Past(Struct):
    operation: str
    arrived_at: datetime
    standing: str


class _Waiting(Struct):
    enrollment: str
    sha256: str
    revision: int
    review_round: int
    nonce: str
    author: str
    reasons: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    registered: RegisteredReply | None = None
    hold: _Hold | None = None
    hold_limit: datetime | None = None
    proof_ends: datetime | None = None
    method: str = ""
    proven_at: datetime | None = None
    past: tuple[_Past, ...] = ()


class _List(Struct):
    reviews: tuple[_Waiting, ...]
    more: bool = False


class _Decided(Struct):
    enrollment_id: str


class HttpReviewer:
    """A CenterReviewer. signing: the open key and the person id of whoever is signed in.

    device_id: our own; what was captured here, nobody may decide here.
    """

    def __init__(
        self,
        client: CenterClient,
        device_id: str,
        signing: Callable[[], tuple[SigningKey, str]],
        clock: Clock,
    ) -> None:
        self._client = client
        self._device_id = device_id
        self._signing = signing
        self._clock = clock

    async def waiting(self) -> ReviewList:
        """Those whose content is what its hash says; another would be signed for unseen."""
        key, _ = self._signing()
        found = await self._client.call("/desks/reviews/waiting", {}, _List, key)
        opened = [(one, *shown_content(one.enrollment, EnrollmentContent)) for one in found.reviews]
        mine = [
            _review(one, content, sha256)
            for one, content, sha256 in opened
            if content.device_id != self._device_id
        ]
        return ReviewList(tuple(mine), found.more)

    async def decide(self, review: WaitingReview, answer: ReviewAnswer) -> None:
        """The hash that was computed here is what is signed."""
        key, person_id = self._signing()
        named = account_signed(answer.account) if answer.account is not None else None
        made = Approval(
            enrollment_id=review.enrollment.enrollment_id,
            enrollment_sha256=review.sha256,
            revision=review.revision,
            review_round=review.round,
            decision=answer.decision.value,
            nonce=review.nonce,
            reviewer=person_id,
            exp=self._clock.now() + GOOD_FOR,
            reasons=answer.reasons,
            account=named if isinstance(named, SignedBankAccount) else None,
            until=answer.until,
        )
        body = {"approval": sign(made, Typ.APPROVAL, key)}
        await self._client.call("/desks/reviews", body, _Decided, key)


def _review(one: _Waiting, content: EnrollmentContent, sha256: str) -> WaitingReview:
    if (sha256, content.revision) != (one.sha256, one.revision):
        raise CenterUntrusted("a review of other content")
    reasons = _reasons((*one.reasons, *content.signals))
    author = author_of(content, one.author)
    shown = ShownContent(content, one.enrollment, sha256, author, one.names, reasons)
    enrollment = shown_enrollment(shown, State.IN_REVIEW)
    if one.registered is not None:
        enrollment = enrollment.with_account(seen=seen_account(one.registered))
    hold = one.hold
    return WaitingReview(
        enrollment, sha256, sha256[:8], one.revision, one.review_round, one.nonce, author,
        ReviewHold(hold.by, hold.because, hold.until, hold.mine) if hold is not None else None,
        one.hold_limit, one.proof_ends, _facts(one),
    )  # fmt: skip


def _facts(one: _Waiting) -> ReviewFacts:
    past = (
        PastEnrollment(INTENTS[before.operation], before.arrived_at, before.standing)
        for before in one.past
        if before.operation in INTENTS
    )
    return ReviewFacts(one.method, one.proven_at, tuple(past))


def author_of(content: EnrollmentContent, author: str) -> str:
    """author: as the center names it; nobody at a desk where a person asked on the portal."""
    return SELF_SERVICE if content.device_id == SELF_SERVICE else author


@dataclass(frozen=True, slots=True, repr=False)
class ShownContent:
    """What somebody signed, opened. names: what ID Authentication calls the person."""

    content: EnrollmentContent
    token: str
    sha256: str
    author: str
    names: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


def shown_enrollment(shown: ShownContent, state: State) -> Enrollment:
    """As a page shows it; nothing of it is ever stored here."""
    content = shown.content
    helper, consent = content.helper, content.consent
    return Enrollment(
        enrollment_id=content.enrollment_id,
        agent_id=shown.author,
        captured_at=content.captured_at,
        state=state,
        person=Beneficiary(
            name=shown.names[0] if shown.names else "",
            helper=Helper(helper.name, Relation(helper.relation), "") if helper else None,
        ),
        account=_account(content),
        consent=Consent(
            f"{consent.text}/{consent.version}", consent.language, ConsentChannel.SPOKEN, 0.0,
            consent.at,
        ),
        signals=shown.reasons,
        signed=SignedContent(shown.token, shown.sha256, content.revision),
    )  # fmt: skip


def _account(content: EnrollmentContent) -> AccountChange:
    fa, written = content.fa, ""
    if isinstance(fa, SignedWrittenAccount):
        written = ", ".join(part for part in (fa.bank_name, fa.branch_name) if part)
        wanted: FinancialAddress | None = BankAccount(
            fa.bank_name, fa.bank_code, fa.branch_name, "", fa.account_number
        )
    else:
        wanted = address_of(fa)
    seen = SeenAccount()
    if content.seen != "unknown":
        seen = SeenAccount(fa=address_of(content.seen.fa), known=True)
    return AccountChange(
        intent=INTENTS[content.operation],
        fa=wanted,
        seen=seen,
        holder=content.holder or "",
        relation=Relation(content.relation) if content.relation else None,
        written=written,
    )


def seen_account(registered: RegisteredReply) -> SeenAccount:
    """What the mapper holds now, as the center says."""
    return SeenAccount(
        fa=address_of(registered.fa),
        since=registered.since,
        by=registered.by,
        known=True,
        readable=registered.readable,
        standing=standing_of(registered),
    )


def _reasons(names: tuple[str, ...]) -> tuple[Reason, ...]:
    """Those that we have words for, each once."""
    known = {reason.value: reason for reason in Reason} | dict(REASONS)
    return tuple(dict.fromkeys(known[name] for name in names if name in known))
