"""A visit: from a person's number to a saved enrollment."""

import asyncio
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from spar_agent.domain.account import FinancialAddress, is_whole
from spar_agent.domain.appointment import COMES_BACK, days_to_come_back
from spar_agent.domain.auth_methods import HOUR_S
from spar_agent.domain.enrollment import (
    Beneficiary,
    Consent,
    EndReason,
    Enrollment,
    Event,
    Helper,
    Intent,
    Proof,
    Reason,
    Relation,
    SealedCapture,
    State,
    advance,
)
from spar_agent.domain.ids import PersonId, slip_number, uuid7
from spar_agent.domain.review import ReviewPolicy, past_review
from spar_agent.domain.secret import Secret, masked
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.signed import SALT_BYTES, id_hash
from spar_agent.errors import IllegalEvent, NotAllowed, SparError
from spar_agent.ports.center import Author
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.identity import SealedStore
from spar_agent.ports.mapper import AccountKeeper, AccountReader
from spar_agent.ports.store import EnrollmentStore

ASK_REGISTRY_S = 2.0
"""The agent has typed the number twice and wants to go on."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What the agent captured, ready to be saved. visit_s: as Enrollment has it."""

    intent: Intent
    fa: FinancialAddress | None
    consent: Consent
    name: str = ""
    phone: str = ""
    language: str = ""
    signals: tuple[Reason, ...] = ()
    note: str = ""
    holder: str = ""
    relation: Relation | None = None
    helper: Helper | None = None
    written: str = ""
    visit_s: int | None = None


TAKE_BACK_S: Final = 120.0
"""Seconds after Save in which it can be taken back, while nothing was sent."""

AT_CONSENT: Final = "consent"
"""Where a draft goes on whose account is right. Stored on disk: never rename it."""


@dataclass(frozen=True, slots=True)
class TypedAccount:
    """An account that was typed twice and is right, before it is agreed to. See Enrollment."""

    fa: FinancialAddress
    note: str = ""
    holder: str = ""
    relation: Relation | None = None
    written: str = ""
    visit_s: int | None = None


@dataclass(frozen=True, slots=True)
class VisitRules:
    """Policy and naming of this device."""

    review: ReviewPolicy = ReviewPolicy()
    office_code: str = ""
    deferred_window_s: float = 0.0
    finish_within_s: float = 14 * 24 * HOUR_S


def may_take_back(saved: Enrollment) -> bool:
    """It waits, and was never sent: an undo changes nothing at the registry."""
    return saved.state is State.QUEUED and not saved.delivery.tries


class Visit:
    """Makes and grows enrollments. Each method leaves a whole state on disk."""

    def __init__(
        self,
        store: EnrollmentStore,
        sealed: SealedStore,
        accounts: AccountReader,
        clock: TrustedClock,
        random: Callable[[int], bytes],
        tag: Callable[[Secret], str],
        rules: VisitRules,
        author: Author | None = None,
        keeper: AccountKeeper | None = None,
    ) -> None:
        """author: signs each Save where the office has a center. keeper: None where it has none."""
        self._keeper = keeper
        self._author = author
        self._store = store
        self._sealed = sealed
        self._accounts = accounts
        self._clock = clock
        self._random = random
        self._tag = tag
        self._rules = rules

    def open_for(self, person: PersonId) -> list[Enrollment]:
        """Unfinished enrollments of this person on this device."""
        return self._store.open_for(self._tag(Secret(person.value)))

    def begin(
        self,
        person: PersonId,
        agent_id: str,
        language: str,
        name: str = "",
        helper: Helper | None = None,
        place: str = "",
    ) -> Enrollment:
        """A new draft for ``person``, on disk. name: as on their card, where one was read.

        place: the village of the round that it belongs to.
        """
        now = self._clock.now()
        salt = self._random(SALT_BYTES).hex() if self._author is not None else ""
        enrollment = Enrollment(
            enrollment_id=self._new_id(now),
            agent_id=agent_id,
            captured_at=now,
            changed_at=now,
            visit_s=0,
            person=Beneficiary(
                id=person,
                tag=self._tag(Secret(person.value)),
                mask=masked(person.value),
                name=name,
                language=language,
                helper=helper,
                salt=salt,
                id_hash=id_hash(salt, person.value) if salt else "",
            ),
        )
        self._store.save(enrollment, event=Event.BEGIN, actor=agent_id, detail=place)
        return enrollment

    def take_over(self, draft: Enrollment, agent_id: str) -> Enrollment:
        """Another agent goes on with ``draft``: theirs from here on, and never theirs to review."""
        taken = replace(draft, agent_id=agent_id, changed_at=self._clock.now())
        self._store.save(
            taken, event=Event.TAKE_OVER, actor=agent_id, detail=draft.agent_id, expect=State.DRAFT
        )
        return taken

    def proven(self, enrollment: Enrollment, proof: Proof, name: str = "") -> Enrollment:
        """Keep IDA's proof with the draft; the UIN or VID goes, the PSUT is known."""
        known = enrollment.with_person(id=None, name=name or enrollment.person.name)
        kept = replace(known, proof=proof, changed_at=self._clock.now())
        self._store.save(
            kept,
            event=Event.KEEP_PROOF,
            actor=enrollment.agent_id,
            detail=proof.method,
            expect=State.DRAFT,
        )
        return kept

    def seal(self, enrollment: Enrollment, capture: SealedCapture, actor: str) -> Enrollment:
        """Keep a capture of a person who cannot be authenticated here, inside its window.

        What was saved before is signed anew by ``actor``: the center takes a capture only for what
        names its transaction. Raises NotAllowed where policy keeps none.
        """
        if self._rules.deferred_window_s <= 0:
            raise NotAllowed("captures are not kept here")
        until = capture.captured_at + timedelta(seconds=self._rules.deferred_window_s)
        known = None if self._clock.is_in_doubt() else until
        kept = replace(enrollment, expires_at=known, changed_at=self._clock.now())
        with self._store.transaction():
            self._sealed.keep(enrollment.enrollment_id, capture, until)
            if enrollment.signed is not None:
                kept = self._signed(kept, actor)
            self._store.save(
                kept,
                event=Event.SEAL,
                actor=actor,
                detail=capture.method,
                expect=enrollment.state,
            )
        return kept

    async def present_account(self, enrollment: Enrollment) -> SeenAccount:
        """What the registry holds for the person now; unknown when it cannot be asked."""
        if enrollment.proof is None:
            raise IllegalEvent("the present account stays hidden until there is a proof")
        try:
            found = await self._accounts.read(enrollment)
        except SparError:
            return SeenAccount(known=False)
        return SeenAccount(known=True) if found is None else found.as_seen()

    async def still_right(self, enrollment: Enrollment, seen: SeenAccount) -> SeenAccount:
        """The person says that the account stays: what the registry holds then. Raises SparError.

        seen: as the person was told of it.
        """
        if self._keeper is None or not seen.standing.can_keep:
            raise IllegalEvent("this account has no last day that can be put off")
        found = await self._keeper.keep(enrollment, seen)
        return SeenAccount(known=True) if found is None else found.as_seen()

    async def used_by_others(self, enrollment: Enrollment, fa: FinancialAddress) -> int:
        """How many other people have this account: here, or as far as the registry tells."""
        here = self._store.others_with_account(fa, enrollment.person.tag)
        return here or int(await self._pays_another(enrollment, fa))

    def keep_account(self, enrollment_id: str, typed: TypedAccount | None) -> Enrollment | None:
        """Save the account of a draft, so that a kill does not lose it; None takes it away.

        What else the draft has on disk stays. Answers None when it is no draft any more.
        """
        enrollment = self._store.get(enrollment_id)
        if enrollment is None or enrollment.state is not State.DRAFT:
            return None
        if typed is None and not enrollment.account.resume:
            return enrollment
        filled = enrollment.with_account(
            fa=typed.fa if typed else None,
            holder=typed.holder if typed else "",
            relation=typed.relation if typed else None,
            resume=AT_CONSENT if typed else "",
            written=typed.written if typed else "",
        )
        kept = replace(
            filled,
            note=typed.note if typed else "",
            visit_s=typed.visit_s if typed else filled.visit_s,
            changed_at=self._clock.now(),
        )
        self._store.save(kept, event=Event.KEEP_DRAFT, actor=kept.agent_id, expect=State.DRAFT)
        return kept

    def submit(self, enrollment: Enrollment, submission: Submission) -> Enrollment:
        """The agent pressed Save: durable when this returns.

        With a proof it goes to QUEUED, or to IN_REVIEW where policy wants a second person;
        without one it is AWAITING_AUTH. All of it is one transaction.
        """
        now = self._clock.now()
        filled = self._filled(enrollment, submission, now)
        if submission.fa is not None and self._store.others_with_account(
            submission.fa, enrollment.person.tag
        ):
            filled = _signalled(filled, Reason.SAME_ACCOUNT)
        waiting = advance(self._signed(filled, enrollment.agent_id), Event.SUBMIT)
        after = waiting if enrollment.proof is None else past_review(waiting, self._rules.review)
        self._store.save(
            after,
            event=Event.SUBMIT,
            actor=enrollment.agent_id,
            detail=after.state,
            expect=State.DRAFT,
        )
        return after

    def days_to_come_back(self, enrollment: Enrollment) -> tuple[date, ...]:
        """The days that the person may be given; none where nobody has to come."""
        return days_to_come_back(enrollment, self._clock.now())

    def appoint(self, enrollment_id: str, day: date | None, actor: str) -> Enrollment | None:
        """Write down on which day the person comes back; None takes it away.

        Answers the enrollment as it stands then, None when nobody has to come any more.
        """
        enrollment = self._store.get(enrollment_id)
        if enrollment is None or enrollment.state not in COMES_BACK:
            return None
        kept = replace(enrollment, appointment=day, changed_at=self._clock.now())
        self._store.save(kept, event=Event.APPOINT, actor=actor, expect=enrollment.state)
        return kept

    async def finish(self, enrollment: Enrollment, proof: Proof, actor: str) -> Enrollment:
        """A waiting enrollment got its proof."""
        proven = replace(
            enrollment.with_delivery(error=""),
            proof=proof,
            expires_at=None,
            changed_at=self._clock.now(),
        )
        fa = proven.account.fa if proven.account.intent is not Intent.REMOVE else None
        if fa is not None and await self._pays_another(proven, fa):
            proven = _signalled(proven, Reason.SAME_ACCOUNT)
        after = past_review(self._signed(proven, actor), self._rules.review)
        self._store.save(
            after, event=Event.PROVE, actor=actor, detail=after.state, expect=enrollment.state
        )
        return after

    def end(self, enrollment: Enrollment, reason: EndReason) -> Enrollment:
        """Nothing will be sent, and nothing was changed."""
        cancelled = advance(enrollment, Event.CANCEL).with_delivery(error="")
        ended = replace(cancelled, changed_at=self._clock.now())
        self._store.save(ended, event=Event.CANCEL, actor=enrollment.agent_id, detail=reason)
        return ended

    def correct(self, returned: Enrollment, actor: str) -> Enrollment:
        """Open a returned enrollment as a draft of ``actor``, who never reviews it.

        Submitting it makes a new reference id. What came back is a visit of its own, what was taken
        back goes on.
        """
        draft = advance(returned, Event.CORRECT).with_delivery(
            reference_id="", tries=0, registered=SeenAccount()
        )
        spent = 0 if returned.state is State.RETURNED else returned.visit_s
        enrollment = replace(draft, agent_id=actor, visit_s=spent, changed_at=self._clock.now())
        self._store.save(enrollment, event=Event.CORRECT, actor=actor, expect=returned.state)
        return enrollment

    def take_back(self, enrollment_id: str, actor: str) -> Enrollment:
        """Undo a Save of a moment ago: a draft again, with its account, to be read back anew.

        Raises IllegalEvent where it was sent or saved too long ago, or the engine was faster.
        """
        with self._store.transaction():
            saved = self._store.get(enrollment_id)
            submitted = saved.delivery.submitted_at if saved else None
            age_s = (self._clock.now() - submitted).total_seconds() if submitted else math.inf
            if saved is None or not may_take_back(saved) or not 0 <= age_s <= TAKE_BACK_S:
                raise IllegalEvent("not waiting, or saved too long ago")
            return self.correct(saved.with_account(resume=AT_CONSENT), actor)

    def not_the_person(self, enrollment: Enrollment, actor: str) -> None:
        """Name and photo were another's: the proof is dropped, and that is written down."""
        kept = replace(enrollment, changed_at=self._clock.now())
        with self._store.transaction():
            self._store.save(kept, event=Event.NOT_THE_PERSON, actor=actor, expect=enrollment.state)
            if enrollment.state is State.DRAFT:
                self._store.delete_draft(enrollment.enrollment_id, actor)

    def discard(self, enrollment: Enrollment, actor: str) -> None:
        """A draft nobody wants is gone; that it was there stays in the events."""
        self._store.delete_draft(enrollment.enrollment_id, actor)

    async def _pays_another(self, enrollment: Enrollment, fa: FinancialAddress) -> bool:
        """Whether the registry pays somebody else on ``fa``.

        Nobody waits long for it, and no answer is no doubt: the device was asked already. Without
        a proof it is not asked, so that nobody can try out account numbers.
        """
        if enrollment.proof is None or not is_whole(fa):
            return False
        try:
            async with asyncio.timeout(ASK_REGISTRY_S):
                return await self._accounts.pays_another(fa, enrollment.proof.psut)
        except (SparError, TimeoutError):
            return False

    def _filled(self, enrollment: Enrollment, submission: Submission, now: datetime) -> Enrollment:
        """``enrollment`` with all that was captured, under a new reference id."""
        captured = (
            enrollment.with_person(
                name=submission.name or enrollment.person.name,
                phone=submission.phone,
                language=submission.language or enrollment.person.language,
                helper=submission.helper,
            )
            .with_account(
                intent=submission.intent,
                fa=submission.fa,
                holder=submission.holder,
                relation=submission.relation,
                resume="",
                written=submission.written,
                branch_by="",
            )
            .with_delivery(reference_id=self._new_id(now), submitted_at=now, error="")
        )
        return replace(
            captured,
            consent=submission.consent,
            signals=tuple(dict.fromkeys((*_kept_signals(enrollment), *submission.signals))),
            note=submission.note or enrollment.note,
            visit_s=submission.visit_s,
            slip=enrollment.slip or self._slip_number(),
            changed_at=now,
            expires_at=None if enrollment.proof else self._must_finish(enrollment),
        )

    def _signed(self, enrollment: Enrollment, agent_id: str) -> Enrollment:
        """``enrollment`` as this person signs it, where there is a center that wants it."""
        if self._author is None:
            return enrollment
        capture = None if enrollment.proof else self._sealed.get(enrollment.enrollment_id)
        transaction = capture.transaction_id if capture is not None else ""
        return replace(enrollment, signed=self._author.sign(enrollment, agent_id, transaction))

    def _slip_number(self) -> str:
        device = self._store.slip_device()
        return slip_number(self._store.next_serial(), self._rules.office_code, device)

    def _must_finish(self, enrollment: Enrollment) -> datetime | None:
        """Until when the identity can be checked with what is kept here; None: not known yet."""
        if self._clock.is_in_doubt():
            return None
        windows = dict(self._sealed.waiting())
        later = self._clock.deadline(timedelta(seconds=self._rules.finish_within_s))
        return windows.get(enrollment.enrollment_id, later)

    def _new_id(self, now: datetime) -> str:
        return uuid7(now, self._random(10))


def _kept_signals(enrollment: Enrollment) -> tuple[Reason, ...]:
    """Found at an earlier Save; whether the bank is in the list, each Save says anew."""
    return tuple(reason for reason in enrollment.signals if reason is not Reason.NOT_LISTED)


def _signalled(enrollment: Enrollment, reason: Reason) -> Enrollment:
    """``enrollment`` with one more reason for a second look."""
    signals = dict.fromkeys((*enrollment.signals, reason))
    return replace(enrollment, signals=tuple(signals))
