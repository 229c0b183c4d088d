"""A bank or branch that no list has: signed as written, settled by a reviewer, then sent."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from spar_central.settings import Settings
from spar_central.trust.accounts import (
    BankAccount,
    MobileWallet,
    WrittenBankAccount,
    alike_key,
    settles,
)
from spar_central.trust.certificates import Role
from tests.bad_mapper import BadMapper
from tests.central.center import Center, code_of
from tests.central.sending import passes, sending_center, state_of
from tests.central.world import account

WRITTEN = WrittenBankAccount("Grameen Bank", "", "Behind the temple", "0012 3456-789")
FOUND = BankAccount("Grameen Bank Ltd.", "GRMN", "Temple Road", "GRMN0000042", "00123456789")


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with sending_center(engine, tmp_path, people_per_account=1) as made:
        yield made


def changed(**changes: Any) -> BankAccount:
    return msgspec.structs.replace(FOUND, **changes)


def test_it_is_reviewed_always_and_sent_with_what_the_reviewer_named(center: Center) -> None:
    laptop = center.laptop("S-1")
    boss = center.laptop("S-2", Role.SUPERVISOR)
    enrollment = laptop.enrollment(fa=WRITTEN)
    (answer,) = laptop.upload(laptop.proven(enrollment, psut="p1"))
    assert answer["reasons"] == ["not_listed"]
    bad = BadMapper()
    assert passes(center, bad) == []
    assert bad.log == []
    (shown,) = boss.waiting()
    assert code_of(boss.approve(shown)) == "review.account"
    assert code_of(boss.approve(shown, account=changed(account_number="9"))) == "review.account"
    assert boss.approve(shown, account=FOUND).json()["outcome"] == "admitted"
    assert passes(center, bad) == []
    assert bad.account("p1") == FOUND.account_number
    item = state_of(center, laptop, enrollment.enrollment_id)
    assert item["state"] == "registered"
    assert item["account"] == msgspec.to_builtins(FOUND)


def test_a_row_that_says_it_was_settled_is_not_believed(center: Center) -> None:
    """What is sent comes from the reviewer's signature, whatever stands in the database."""
    laptop = center.laptop("S-1")
    boss = center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(laptop.proven(laptop.enrollment(fa=WRITTEN), psut="p1"))
    (shown,) = boss.waiting()
    assert boss.approve(shown, account=FOUND).status_code == 200
    forged = msgspec.json.encode(changed(account_number="666")).decode()
    center.rows(f"UPDATE enrollments SET settled = '{forged}' RETURNING 1")
    bad = BadMapper()
    passes(center, bad)
    assert bad.account("p1") == FOUND.account_number


def test_people_are_counted_on_the_account_that_was_named(center: Center) -> None:
    """Two spellings of one bank would else be two accounts."""
    laptop = center.laptop("S-1")
    boss = center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(laptop.proven(laptop.enrollment(fa=FOUND), psut="p1"))
    laptop.upload(laptop.proven(laptop.enrollment(fa=WRITTEN), psut="p2"))
    (shown,) = boss.waiting()
    reply = boss.approve(shown, account=FOUND).json()
    assert reply["outcome"] == "waits"
    assert "budget.account" in {one["code"] for one in reply["problems"]}


def test_an_account_of_the_list_is_approved_as_it_was_signed(center: Center) -> None:
    laptop = center.laptop("S-1")
    boss = center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(laptop.proven(laptop.enrollment(signals=("other_name",))))
    (shown,) = boss.waiting()
    assert code_of(boss.approve(shown, account=FOUND)) == "review.account"


@pytest.mark.parametrize(
    ("named", "written", "may"),
    [
        (FOUND, WRITTEN, True),
        (changed(bank_code="OTHR"), WRITTEN, True),
        (changed(bank_code="OTHR"), msgspec.structs.replace(WRITTEN, bank_code="GRMN"), False),
        (changed(account_number="123456789"), WRITTEN, True),
        (changed(account_number="1234567890"), WRITTEN, False),
        (changed(branch_name="x.bank_code:Z"), WRITTEN, False),
        (None, WRITTEN, False),
        (FOUND, account(), False),
        (FOUND, MobileWallet("T", "3000", "+919900112233"), False),
        (FOUND, None, False),
        (None, account(), True),
    ],
)
def test_what_a_reviewer_may_name(named: Any, written: Any, may: bool) -> None:
    assert settles(named, written) is may


def test_the_branch_is_no_part_of_what_is_counted() -> None:
    bank = msgspec.structs.replace(WRITTEN, bank_code="GRMN")
    assert alike_key(bank) == alike_key(FOUND)
