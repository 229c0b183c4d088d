"""Accounts that no list has, from a laptop to the center and back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from spar_agent.adapters.central.author import PersonSigner
from spar_agent.domain.account import BankAccount
from spar_agent.domain.enrollment import Event, Reason, State
from spar_agent.domain.review import ReviewPolicy, past_review
from spar_agent.errors.central import WaitsForReview
from spar_agent.sync.center_engine import AT_CENTER
from spar_central.trust.accounts import BankAccount as CenterBankAccount
from spar_central.trust.certificates import Role
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.enrollments import FA
from tests.joined import JoinedLaptop, hand_out


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with running(settings("", tmp_path), tmp_path) as made:
        hand_out(made)
        yield made


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()


def test_a_bank_that_no_list_has_is_signed_as_written_and_settled_by_a_reviewer(
    laptop: JoinedLaptop, center: Center
) -> None:
    made = laptop.captured(11)
    written = replace(FA, bank_code="", branch_name="Behind the temple", branch_code="")
    unlisted = replace(
        made.with_account(fa=written, written="Grameen, Behind the temple"),
        state=State.AWAITING_AUTH,
        signals=(Reason.NOT_LISTED,),
    )
    author = PersonSigner(laptop.membership.device_id, lambda _: laptop.key)
    signed = replace(unlisted, signed=author.sign(unlisted, laptop.person.agent_id))
    saved = past_review(signed, ReviewPolicy(at_center=True))
    assert saved.state is State.QUEUED
    laptop.vault.store.save(saved, event=Event.OTHER, actor=laptop.person.agent_id)
    laptop.one_pass()
    row = laptop.row(made.enrollment_id)
    assert (row.state, row.delivery.error) == (State.IN_REVIEW, WaitsForReview.code)
    supervisor = center.laptop("S-2", Role.SUPERVISOR)
    shown = next(one for one in supervisor.waiting() if one["sha256"] == signed.signed.sha256)  # type: ignore[union-attr]  # signed above
    found = CenterBankAccount("Grameen Bank", "GRMN", "Temple", "GRMN0000042", written.number)
    assert supervisor.approve(shown, account=found).json()["outcome"] == "admitted"
    laptop.clock.moved = center.clock.moved = timedelta(seconds=700)
    laptop.one_pass()
    row = laptop.row(made.enrollment_id)
    assert row.state is State.IN_DOUBT
    assert row.account.fa == BankAccount(
        "Grameen Bank", "GRMN", "Temple", "GRMN0000042", written.number
    )
    assert row.account.branch_by == AT_CENTER
