from dataclasses import replace
from datetime import UTC, datetime

import pytest

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    AccountChange,
    Enrollment,
    Helper,
    Intent,
    Proof,
    Reason,
    Relation,
    State,
)
from spar_agent.domain.review import ReviewPolicy, review_reasons
from spar_agent.domain.seen_account import SeenAccount

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ONLINE_ADD = Enrollment(
    "e1",
    "agent-1",
    NOW,
    state=State.IN_REVIEW,
    account=AccountChange(intent=Intent.ADD, seen=SeenAccount(known=True)),
    proof=Proof("1", "p", NOW, AuthMethod.OTP),
)


def test_a_new_account_captured_online_needs_nobody_else() -> None:
    assert review_reasons(ONLINE_ADD, ReviewPolicy()) == ()


@pytest.mark.parametrize(
    ("enrollment", "reason"),
    [
        (ONLINE_ADD.with_account(intent=Intent.CHANGE), Reason.CHANGE),
        (ONLINE_ADD.with_account(intent=Intent.REMOVE), Reason.REMOVE),
        (ONLINE_ADD.with_account(seen=SeenAccount()), Reason.OFFLINE),
        (replace(ONLINE_ADD, signals=(Reason.SAME_ACCOUNT,)), Reason.SAME_ACCOUNT),
        (ONLINE_ADD.with_account(holder="Rajesh Kumar"), Reason.OTHER_NAME),  # none to compare with
        (
            ONLINE_ADD.with_person(name="Meena Devi").with_account(
                holder="Rajesh Kumar", relation=Relation.SPOUSE
            ),
            Reason.OTHER_NAME,
        ),
    ],
)
def test_policy_decides_over_the_ordinary_reasons(enrollment: Enrollment, reason: Reason) -> None:
    open_policy = ReviewPolicy(
        changes=False, removals=False, offline=False, same_account=False, other_name=False
    )
    assert review_reasons(enrollment, ReviewPolicy()) == (reason,)
    assert review_reasons(enrollment, open_policy) == ()


def test_the_persons_own_name_in_another_spelling_needs_nobody_else() -> None:
    own = ONLINE_ADD.with_person(name="Meena Devi").with_account(holder="M. DEVI")
    assert review_reasons(own, ReviewPolicy()) == ()


def test_no_policy_waives_identity_by_telephone_or_an_unlisted_branch() -> None:
    open_policy = ReviewPolicy(
        changes=False, removals=False, offline=False, same_account=False, other_name=False
    )
    by_phone = replace(ONLINE_ADD, proof=Proof("1", "p", NOW, AuthMethod.OTP_BY_PHONE))
    unlisted = replace(ONLINE_ADD, signals=(Reason.NOT_LISTED,))
    assert review_reasons(by_phone, open_policy) == (Reason.BY_PHONE,)
    assert review_reasons(unlisted, open_policy) == (Reason.NOT_LISTED,)


def test_a_helper_at_the_visit_is_always_looked_at() -> None:
    open_policy = ReviewPolicy(
        changes=False, removals=False, offline=False, same_account=False, other_name=False
    )
    helped = ONLINE_ADD.with_person(
        helper=Helper("Latha Devi", Relation.CHILD, "does not see well")
    )
    assert review_reasons(helped, open_policy) == (Reason.HELPER,)
    assert "Latha" not in repr(helped.person.helper)
