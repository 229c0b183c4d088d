"""An enrollment is changed part by part."""

from dataclasses import replace
from typing import get_type_hints

import pytest

from spar_agent.domain.enrollment import (
    AccountChange,
    AccountChanges,
    Beneficiary,
    BeneficiaryChanges,
    Delivery,
    DeliveryChanges,
)
from tests.enrollments import OTHER, queued


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        (Beneficiary, BeneficiaryChanges),
        (AccountChange, AccountChanges),
        (Delivery, DeliveryChanges),
    ],
)
def test_every_field_of_a_part_can_be_changed_and_no_other(
    part: type[object], changes: type[object]
) -> None:
    assert get_type_hints(changes) == get_type_hints(part)


def test_a_change_to_one_part_leaves_everything_else() -> None:
    before = queued()
    after = before.with_account(fa=OTHER).with_delivery(tries=3).with_person(phone="+91")
    assert (after.account.fa, after.delivery.tries, after.person.phone) == (OTHER, 3, "+91")
    parts = {"person": before.person, "account": before.account, "delivery": before.delivery}
    assert replace(after, **parts) == before  # type: ignore[arg-type]  # its own parts


def test_a_part_shows_nothing_of_the_person_or_the_account_in_a_log() -> None:
    made = queued(name="Meena Devi", phone="+919876543210")
    texts = f"{made!r} {made.person!r} {made.account!r} {made.delivery!r}"
    assert not any(secret in texts for secret in ("Meena", "9876543210", "12345678", "2640"))
