"""What stays of an enrollment that was finished long ago."""

from dataclasses import replace

from spar_agent.domain.account import without_number
from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.seen_account import SeenAccount


def without_numbers(enrollment: Enrollment) -> Enrollment:
    """``enrollment`` with every account number gone: wanted, seen, registered and signed."""

    def masked(seen: SeenAccount) -> SeenAccount:
        return replace(seen, fa=without_number(seen.fa)) if seen.fa is not None else seen

    account, delivery = enrollment.account, enrollment.delivery
    fa = without_number(account.fa) if account.fa is not None else None
    bare = enrollment.with_account(fa=fa, seen=masked(account.seen)).with_delivery(
        registered=masked(delivery.registered)
    )
    return replace(bare, signed=None)
