"""What to do with a wish, given what the mapper holds. Pure."""

from dataclasses import dataclass

from spar_agent.domain.account import same_account
from spar_agent.domain.enrollment import Enrollment, Event, Intent, SeenAccount
from spar_agent.ports.mapper import RegisteredAccount

LINK, UPDATE, UNLINK = "link", "update", "unlink"


@dataclass(frozen=True, slots=True)
class Plan:
    """Either an operation to send, or an event because nothing is to be sent."""

    op: str = ""
    event: Event | None = None


def seen_of(registered: RegisteredAccount | None) -> SeenAccount:
    """What an enrollment remembers of having seen ``registered``."""
    return SeenAccount(known=True) if registered is None else registered.as_seen()


def is_satisfied(enrollment: Enrollment, registered: RegisteredAccount | None) -> bool:
    """True when the mapper holds what the person wished."""
    if enrollment.account.intent is Intent.REMOVE:
        return registered is None
    if registered is None or registered.fa is None or enrollment.account.fa is None:
        return False
    return same_account(enrollment.account.fa, registered.fa)


def plan(
    enrollment: Enrollment,
    registered: RegisteredAccount | None,
    *,
    overwrite_older_entries: bool = False,
) -> Plan:
    """What to do before anything is sent for this wish, or sent again.

    The mapper is compared with what the agent saw: a difference is a conflict for a person, never
    an automatic overwrite. An offline wish (base unknown) links when the mapper holds none.
    """
    if is_satisfied(enrollment, registered):
        return Plan(event=Event.ACK)
    expected = _expected(enrollment)
    if expected.known:
        if not _stands(expected, registered):
            return Plan(event=Event.CLASH)
    elif registered is not None and not (
        overwrite_older_entries and _is_newer(enrollment, registered)
    ):
        return Plan(event=Event.CLASH)
    if enrollment.account.intent is Intent.REMOVE:
        return Plan(UNLINK)
    return Plan(LINK if registered is None else UPDATE)


def after_doubt(
    enrollment: Enrollment,
    registered: RegisteredAccount | None,
    *,
    overwrite_older_entries: bool = False,
) -> Event:
    """What an unknown outcome was, seen from what the mapper holds now.

    MISS only when it holds exactly what it held before we sent: where the mapper counts versions,
    an equal account under another version means that ours was there and was replaced.
    """
    made = plan(enrollment, registered, overwrite_older_entries=overwrite_older_entries)
    if made.event is not None:
        return made.event
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
    """Only an entry the registry itself dates before the wish may give way without a person."""
    removes = enrollment.account.intent is Intent.REMOVE
    return (
        not removes and registered.since is not None and registered.since < enrollment.captured_at
    )
