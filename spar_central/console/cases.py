"""One enrollment told whole: what was signed, how the identity was proven, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.enrollments.opening import Known, Sent, open_item
from spar_central.mappers.sending import State
from spar_central.records import (
    account_notices,
    enrollments,
    members,
    office_lists,
    passkeys,
    reviews,
    sendings,
)
from spar_central.records import slips as slip_records
from spar_central.records.enrollments import Stored
from spar_central.records.office_lists import LogRow
from spar_central.records.reviews import Kept
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.accounts import BankAccount, SignedAccount, WrittenBankAccount
from spar_central.trust.attestation import Attestation
from spar_central.trust.certificates import Chain
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.login import CODE_WAY, LoginProof
from spar_central.trust.passkeys import approval_of, is_assertion

MAX_HISTORY = 10
MAX_EVENTS = 200


@dataclass(frozen=True, slots=True)
class Account:
    """An account as pages show it. number: whole; end: its last four signs."""

    provider: str
    branch: str
    code: str
    number: str

    @property
    def end(self) -> str:
        """For where the whole number is not needed."""
        return self.number[-4:]


def account_of(fa: SignedAccount | None) -> Account | None:
    """None for no account."""
    if fa is None:
        return None
    if isinstance(fa, BankAccount):
        return Account(fa.bank_name, fa.branch_name, fa.branch_code or fa.bank_code, fa.number)
    if isinstance(fa, WrittenBankAccount):
        return Account(fa.bank_name, fa.branch_name, fa.bank_code, fa.account_number)
    return Account(fa.wallet_provider_name, "", fa.wallet_provider_code, fa.number)


@dataclass(frozen=True, slots=True)
class Review:
    """A decision of a reviewer. by_passkey: signed at the console, not on a laptop."""

    decision: str
    who: str
    at: int
    reasons: tuple[str, ...]
    by_passkey: bool


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """A line of a timeline. at: milliseconds; what: one of ``console/events.html``'s words."""

    at: int
    what: str
    who: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """trusted: the signature under it held when this page was made.

    login: of the person who asked for it on the portal; then there is neither author nor proof.
    """

    row: Stored
    enrollment: Enrollment
    trusted: bool
    names: tuple[str, ...]
    author: str
    proof: Attestation | None
    before: Account | None
    after: Account | None
    slip: str
    history: tuple[Stored, ...]
    login: LoginProof | None = None

    @property
    def by_code(self) -> bool:
        """The person came by a code alone, without the country's login service."""
        return self.login is not None and CODE_WAY in self.login.acr

    @property
    def is_written(self) -> bool:
        """No list had the bank or branch: a reviewer at a desk names it first."""
        return isinstance(self.enrollment.fa, WrittenBankAccount)


class Cases:
    """Reads enrollments for pages."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain

    async def whole(self, tx: Transaction, row: Stored, now: datetime) -> Case:
        """For a reviewer."""
        enrollment = jws.unverified(row.token, Enrollment)
        keys = await members.keys(tx, {row.kid})
        known = Known(keys, await members.devices(tx, {row.device_id}))
        opened = open_item(Sent(row.token, row.attestation, row.holder), known, self._chain, now)
        signed = opened.signed
        names = await office_lists.names(tx, {row.human})
        slips = await slip_records.of_enrollments(tx, [row.enrollment_id])
        history = await office_lists.of_psut(tx, row.psut_key, MAX_HISTORY + 1)
        seen = None if enrollment.seen == "unknown" else enrollment.seen.fa
        return Case(
            row, enrollment, signed is not None and signed.sha256 == row.sha256,
            opened.holder_names, names.get(row.human, row.human), opened.attestation,
            account_of(seen), account_of(enrollment.fa), slips.get(row.enrollment_id, ""),
            tuple(one for one in history if one.key != row.key and one.office == row.office),
            opened.login,
        )  # fmt: skip

    async def reviews(self, tx: Transaction, kept: Sequence[Kept]) -> list[Review]:
        """As they were signed, with the names of who signed."""
        kids = {one.kid for one in kept}
        people = {kid: row.name for kid, row in (await members.keys(tx, kids)).items()}
        people |= {kid: row.person_name for kid, row in (await passkeys.of_kids(tx, kids)).items()}
        found = []
        for one in kept:
            content = approval_of(one.token)
            found.append(
                Review(
                    content.decision.value, people.get(one.kid, ""), to_ms(one.received_at),
                    content.reasons, is_assertion(one.token),
                )
            )  # fmt: skip
        return found

    async def timeline(self, tx: Transaction, row: Stored, now: datetime) -> list[TimelineEvent]:
        """Who, when, what, which proof, which answer of the registry; oldest first."""
        revisions = await enrollments.revisions(tx, {row.enrollment_id})
        kept = await reviews.kept(tx, [row.enrollment_id])
        sent = await sendings.of(tx, [row.enrollment_id])
        events: list[TimelineEvent] = []
        for key, one in sorted(revisions.items()):
            case = await self.whole(tx, one, now)
            events += _of_capture(case)
            events += [
                TimelineEvent(r.at, f"review.{r.decision}", r.who, " · ".join(r.reasons))
                for r in await self.reviews(tx, kept.get(key, []))
            ]
            sending = sent.get(key)
            if sending is not None:
                if sending.registered_at:
                    events.append(TimelineEvent(sending.registered_at, "registered"))
                if sending.code or sending.mapper_code:
                    answer = sending.mapper_code or sending.code
                    events.append(TimelineEvent(sending.changed_at, "registry.refused", "", answer))
            if one.state in {State.SENDING, State.IN_DOUBT}:
                events.append(TimelineEvent(one.decided_at, "sending"))
        events += [_of_log(one) for one in await _acts(tx, row.enrollment_id)]
        if row.state is State.REGISTERED:
            events += await _of_account(tx, row)
        return sorted(events, key=lambda event: event.at)


async def _acts(tx: Transaction, enrollment_id: str) -> list[LogRow]:
    """Acts of people and corrections by the center, beside what rows already tell."""
    rows = await office_lists.log_of_subject(tx, enrollment_id, MAX_EVENTS)
    return [one for one in rows if not one.kind.startswith(("review.", "refused."))]


async def _of_account(tx: Transaction, row: Stored) -> list[TimelineEvent]:
    """What the registry said of the account since it is this one."""
    notices_of_person = await account_notices.of_person(tx, row.psut_key, MAX_HISTORY)
    return [
        TimelineEvent(one.heard_at, f"account.{one.kind}", "", one.day)
        for one in notices_of_person
        if one.heard_at >= row.admitted_at
    ]


def _of_log(row: LogRow) -> TimelineEvent:
    return TimelineEvent(row.at, row.kind, row.actor)


def _of_capture(case: Case) -> list[TimelineEvent]:
    row, enrollment = case.row, case.enrollment
    events = [
        TimelineEvent(
            to_ms(enrollment.captured_at),
            "captured" if case.login is None else "asked",
            case.author,
            enrollment.operation.value,
        ),
        TimelineEvent(to_ms(enrollment.consent.at), "consent", "", enrollment.consent.language),
        TimelineEvent(row.arrived_at, "arrived"),
    ]
    if case.proof is not None:
        at = to_ms(case.proof.response_time)
        events.append(TimelineEvent(at, "proven", "", case.proof.method.value))
    if case.login is not None:
        at = to_ms(case.login.auth_time)
        events.append(TimelineEvent(at, "proven", "", "code" if case.by_code else "login"))
    if row.admitted_at:
        events.append(TimelineEvent(row.admitted_at, "admitted"))
    if row.outcome.value == "refused":
        events.append(TimelineEvent(row.decided_at, "refused", "", " ".join(row.codes)))
    return events
