"""Reviews that an agent, or a supervisor, may try to make up."""

from datetime import timedelta
from typing import Any

import pytest

from spar_central.people.certifying import certify_waiting
from spar_central.trust.certificates import Role
from spar_central.trust.keys import new_key
from tests.attacks.test_center import change, nothing_admitted, tried
from tests.central.center import Center, SigningLaptop, Worker, code_of

# reviews


def test_approving_one_s_own(center: Center) -> None:
    """A supervisor captures, then reviews: the list shows it, the center refuses it."""
    boss = center.laptop("S-1", Role.SUPERVISOR)
    boss.upload(boss.proven(change(boss)))
    (shown,) = boss.waiting()
    assert code_of(boss.approve(shown)) == "review.touched"
    tried(center, "review.touched", boss.device_id, "S-1")
    nothing_admitted(center)


def test_approving_one_s_own_at_a_second_laptop(center: Center) -> None:
    boss = center.laptop("S-1", Role.SUPERVISOR)
    second = SigningLaptop(center)
    second.join(center.invite("S-1"), "S-1")
    center.confirm(second)
    second.standing()
    boss.upload(boss.proven(change(boss)))
    (shown,) = second.waiting()
    assert code_of(second.approve(shown)) == "review.touched"
    tried(center, "review.touched", second.device_id, "S-1")
    nothing_admitted(center)


def test_a_supervisor_s_signature_made_on_the_author_s_laptop(center: Center) -> None:
    laptop = center.laptop("S-1")
    center.hire("S-2", Role.SUPERVISOR)
    boss = laptop.new_key("S-2")
    vouchers = [center.laptop("S-3", Role.SUPERVISOR), center.laptop("S-4", Role.SUPERVISOR)]
    for one in vouchers:
        for shown in one.post("people/waiting", by=one.worker).json()["keys"]:
            assert one.confirm(shown).status_code == 200
    center.act(lambda tx: certify_waiting(tx, center.registrar, center.keys.chain, center.clock()))
    laptop.upload(laptop.proven(change(laptop)))
    laptop.workers = [boss]
    (shown,) = laptop.waiting()
    assert code_of(laptop.approve(shown)) == "review.same_device"
    tried(center, "review.same_device", laptop.device_id, "S-2")
    nothing_admitted(center)


def test_an_agent_reviews_nothing_and_reads_nothing_of_it(center: Center) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    laptop.upload(laptop.proven(change(laptop)))
    for path in ("reviews/waiting", "people/waiting"):
        reply = other.post(path, by=other.worker)
        assert (reply.status_code, code_of(reply)) == (403, "person.role")
    tried(center, "person.role", other.device_id, "S-2")
    nothing_admitted(center)


def test_reviewing_without_the_supervisor_s_key(center: Center) -> None:
    """The laptop signs for itself, or with its agent's key under the supervisor's name."""
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(laptop.proven(change(laptop)))
    assert code_of(laptop.post("reviews/waiting")) == "request.unsigned"
    (shown,) = boss.waiting()
    boss.workers = [Worker("S-2", new_key(), boss.worker.person_id)]
    assert code_of(boss.approve(shown)) == "person.unknown"
    laptop.workers.append(boss.worker)
    assert code_of(laptop.approve(shown)) == "person.role"
    nothing_admitted(center)


def test_reading_reviews_in_the_name_of_a_supervisor(center: Center) -> None:
    """On the supervisor's own laptop, with the device's key and without the person's."""
    boss = center.laptop("S-2", Role.SUPERVISOR)
    forger = Worker("S-2", new_key(), boss.worker.person_id, named=boss.worker.key.kid)
    reply = boss.post("reviews/waiting", by=forger)
    assert (reply.status_code, code_of(reply)) == (401, "signature.wrong")
    tried(center, "signature.wrong", boss.device_id, "S-2")


def test_a_supervisor_s_key_carried_to_another_laptop(center: Center) -> None:
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(laptop.proven(change(laptop)))
    other = center.laptop("S-3")
    other.workers = [boss.worker]
    reply = other.post("reviews/waiting", by=boss.worker)
    assert code_of(reply) == "person.other_device"
    tried(center, "person.other_device", other.device_id, "S-2")
    nothing_admitted(center)


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ({"enrollment_sha256": "0" * 64}, "review.nonce"),
        ({"revision": 2}, "review.nonce"),
        ({"review_round": 2}, "review.nonce"),
        ({"reviewer": "p-other"}, "review.nonce"),
        ({"nonce": "1.AAAA"}, "review.nonce"),
        ({"exp": "2020-01-01T00:00:00Z"}, "review.over"),
    ],
)
def test_a_review_of_something_else_than_was_shown(
    center: Center, what: dict[str, Any], code: str
) -> None:
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(laptop.proven(change(laptop)))
    (shown,) = boss.waiting()
    assert code_of(boss.approve(shown, **what)) == code
    tried(center, code, boss.device_id, "S-2")
    nothing_admitted(center)


def test_one_review_for_two_enrollments(center: Center) -> None:
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(laptop.proven(change(laptop)), laptop.proven(change(laptop), psut="2"))
    one, other = boss.waiting()
    assert code_of(boss.approve(one, nonce=other["nonce"])) == "review.nonce"
    nothing_admitted(center)


def test_a_supervisor_of_another_office(center: Center) -> None:
    laptop = center.laptop("S-1")
    stranger = center.laptop("S-2", Role.SUPERVISOR, "office-2")
    boss = center.laptop("S-3", Role.SUPERVISOR)
    laptop.upload(laptop.proven(change(laptop)))
    assert stranger.waiting() == []
    (shown,) = boss.waiting()
    assert code_of(stranger.approve(shown)) == "review.nonce"
    nothing_admitted(center)


# holds: a modified desk signs what its page never would


def _until(center: Center, days: float) -> str:
    return (center.clock() + timedelta(days=days)).isoformat()


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ({"decision": "hold", "reasons": ["x"], "days": 30}, "review.hold_until"),
        ({"decision": "hold", "reasons": ["x"], "days": -1}, "review.hold_until"),
        ({"decision": "hold", "days": 1}, "review.hold_form"),
        ({"decision": "hold", "reasons": ["x"]}, "review.hold_form"),
        ({"decision": "approve", "days": 1}, "review.hold_form"),
        ({"decision": "return", "reasons": ["x"], "days": 1}, "review.hold_form"),
        ({"decision": "end_hold"}, "review.not_held"),
    ],
)
def test_a_hold_that_no_page_offers(center: Center, what: dict[str, Any], code: str) -> None:
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(laptop.proven(change(laptop)))
    (shown,) = boss.waiting()
    days = what.get("days")
    until = {} if days is None else {"until": _until(center, days)}
    said = {key: value for key, value in what.items() if key != "days"}
    assert code_of(boss.approve(shown, **said, **until)) == code
    assert center.rows("SELECT count(*) FROM review_holds")[0][0] == 0
    nothing_admitted(center)


def test_a_hold_by_who_touched_it_by_an_agent_and_by_another_office(center: Center) -> None:
    author = center.laptop("S-1", Role.SUPERVISOR)
    boss = center.laptop("S-2", Role.SUPERVISOR)
    stranger = center.laptop("S-3", Role.SUPERVISOR, "office-2")
    agent = center.laptop("S-4")
    author.upload(author.proven(change(author)))
    hold = {"decision": "hold", "reasons": ["x"], "until": _until(center, 1)}
    (own,) = author.waiting()
    assert code_of(author.approve(own, **hold)) == "review.touched"
    for other, code in ((stranger, "review.nonce"), (agent, "person.role")):
        (shown,) = boss.waiting()
        assert code_of(other.approve(shown, **hold)) == code
    assert center.rows("SELECT count(*) FROM review_holds")[0][0] == 0
    (shown,) = boss.waiting()
    assert boss.approve(shown, **hold).status_code == 200
    nothing_admitted(center)


def test_a_hold_sent_twice_holds_once_and_another_s_row_lets_nothing_pass(center: Center) -> None:
    """The table of holds is no decision: whatever is written there admits nothing."""
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(laptop.proven(change(laptop)))
    (shown,) = boss.waiting()
    hold = {"decision": "hold", "reasons": ["x"], "until": _until(center, 1)}
    assert boss.approve(shown, **hold).status_code == 200
    assert code_of(boss.approve(shown, **hold)) == "review.nonce"
    center.rows("UPDATE review_holds SET human = 'S-9', until_at = until_at + 999999999999")
    (shown,) = boss.waiting()
    assert boss.approve(shown).status_code == 200
    assert center.rows("SELECT count(*) FROM review_holds")[0][0] == 0
