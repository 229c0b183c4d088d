"""What to do with an enrollment, given what is registered for its person. Pure."""

from spar_agent.domain.account import same_account
from spar_agent.domain.enrollment import (
    Enrollment,
    Event,
    Intent,
    Operation,
)
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ports.mapper import RegisteredAccount


def seen_of(registered: RegisteredAccount | None) -> SeenAccount:
    """What an enrollment keeps of ``registered``."""
    return SeenAccount(known=True) if registered is None else registered.as_seen()


def is_satisfied(enrollment: Enrollment, registered: RegisteredAccount | None) -> bool:
    """True when what the person wants is registered already."""
    if enrollment.account.intent is Intent.REMOVE:
        return registered is None
    if registered is None or registered.fa is None or enrollment.account.fa is None:
        return False
    return same_account(enrollment.account.fa, registered.fa)


def next_step(
    enrollment: Enrollment,
    registered: RegisteredAccount | None,
    *,
    overwrite_older_entries: bool = False,
) -> Operation | Event:
    """What to send for ``enrollment``, first or again; an Event when nothing is to be sent.

    What is registered is compared with what the agent saw: a difference is a CLASH, for a person
    to decide, never overwritten by itself. Captured without network (nothing seen), it links when
    nothing is registered.
    """
    if is_satisfied(enrollment, registered):
        return Event.ACK
    expected = _expected(enrollment)
    if expected.known:
        if not _stands(expected, registered):
            return Event.CLASH
    elif registered is not None and not (
        overwrite_older_entries and _is_newer(enrollment, registered)
    ):
        return Event.CLASH
    if enrollment.account.intent is Intent.REMOVE:
        return Operation.UNLINK
    return Operation.LINK if registered is None else Operation.UPDATE


def outcome_of_lost_send(
    enrollment: Enrollment,
    registered: RegisteredAccount | None,
    *,
    overwrite_older_entries: bool = False,
) -> Event:
    """What became of a send without an answer, told from what is registered now.

    MISS (not carried out) only when exactly that is registered which was before we sent: where
    the registry counts versions, an equal account under another version means that ours was there
    and was replaced.
    """
    step = next_step(enrollment, registered, overwrite_older_entries=overwrite_older_entries)
    if isinstance(step, Event):
        return step
    before = (
        enrollment.delivery.registered.version if enrollment.delivery.registered.known else None
    )
    if before is not None and registered is not None and registered.version not in {None, before}:
        return Event.CLASH
    return Event.MISS


def _expected(enrollment: Enrollment) -> SeenAccount:
    """What has to stand there still: what the agent saw, else what stood there at the claim."""
    if enrollment.account.seen.known:
        return enrollment.account.seen
    return enrollment.delivery.registered if enrollment.delivery.tries else SeenAccount()


def _stands(expected: SeenAccount, registered: RegisteredAccount | None) -> bool:
    if registered is None:
        return expected.fa is None and expected.readable
    if registered.fa is None:
        return not expected.readable
    return expected.fa is not None and same_account(expected.fa, registered.fa)


def _is_newer(enrollment: Enrollment, registered: RegisteredAccount) -> bool:
    """Only what the registry itself dates before the enrollment may give way by itself."""
    removes = enrollment.account.intent is Intent.REMOVE
    return (
        not removes and registered.since is not None and registered.since < enrollment.captured_at
    )
