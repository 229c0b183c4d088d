"""What an agent with a laptop in his hands may try: its keys, its files and its program are his.

Each attempt is a real request to a real center. Nothing is admitted, and the log says who tried.
"""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from spar_central.people import acts
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Enrollment, Operation, Seen
from spar_central.trust.jws import Typ
from spar_central.trust.keys import new_key
from tests.central.center import Center, SigningLaptop, Worker, code_of
from tests.central.world import TrustedOffice, account, attestation


def nothing_admitted(center: Center) -> None:
    assert center.rows("SELECT count(*) FROM enrollments WHERE outcome = 'admitted'") == [(0,)]
    assert center.is_whole()


def tried(center: Center, code: str, device: str = "", actor: str = "") -> None:
    """The log names the device, and where one signed the person."""
    found = center.records(f"refused.{code}")
    assert found, center.records()
    assert not device or found[-1][2] == device
    assert not actor or found[-1][1] == actor


def refused_with(values: dict[str, Any]) -> str:
    assert values["outcome"] == "refused", values
    return str(values["problems"][0]["code"])


def change(laptop: SigningLaptop, **changes: Any) -> Enrollment:
    """One that a second person must look at."""
    return laptop.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")), **changes)


# proofs


def test_no_proof_at_all(center: Center) -> None:
    laptop = center.laptop("S-1")
    (reply,) = laptop.upload({"enrollment": laptop.sign(laptop.enrollment())})
    assert (reply["outcome"], reply["problems"][0]["code"]) == ("waits", "proof.missing")
    nothing_admitted(center)


@pytest.mark.parametrize("whose", ["own", "device", "person", "foreign"])
def test_a_proof_that_somebody_else_signed(center: Center, whose: str) -> None:
    """With a wrong code, IDA says no; the laptop makes a yes of its own."""
    laptop = center.laptop("S-1")
    enrollment = laptop.enrollment()
    key = {
        "own": new_key(),
        "device": laptop.key,
        "person": laptop.worker.key,
        "foreign": TrustedOffice().attesting,
    }[whose]
    reply = attestation(enrollment, laptop.worker.person_id, response_time=center.clock())
    item = {
        "enrollment": laptop.sign(enrollment),
        "attestation": jws.sign(reply, Typ.ATTESTATION, key),
    }
    assert refused_with(laptop.upload(item)[0]) == "signature.wrong"
    tried(center, "signature.wrong", laptop.device_id)
    nothing_admitted(center)


def test_a_proof_made_with_the_stolen_attestation_key(center: Center) -> None:
    """Its signature is right, but the center never gave it."""
    laptop = center.laptop("S-1")
    enrollment = laptop.enrollment()
    reply = attestation(
        enrollment, laptop.worker.person_id, response_time=center.clock(),
        exp=center.clock() + timedelta(days=1),
    )  # fmt: skip
    forged = jws.sign(reply, Typ.ATTESTATION, center.keys.attestation)
    item = {"enrollment": laptop.sign(enrollment), "attestation": forged}
    assert refused_with(laptop.upload(item)[0]) == "proof.unknown"
    tried(center, "proof.unknown", laptop.device_id, "S-1")
    nothing_admitted(center)


def test_one_proof_for_a_second_account(center: Center) -> None:
    laptop = center.laptop("S-1")
    enrollment = change(laptop)
    item = laptop.proven(enrollment)
    laptop.upload(item)
    other = laptop.enrollment(transaction_id=enrollment.transaction_id, fa=account("666"),
                        operation=Operation.UPDATE, seen=enrollment.seen)  # fmt: skip
    stolen = {"enrollment": laptop.sign(other), "attestation": item["attestation"]}
    assert refused_with(laptop.upload(stolen)[0]) == "proof.used"
    both = {**stolen, "enrollment": laptop.sign(change(laptop, transaction_id=None))}
    assert refused_with(laptop.upload(both)[0]) == "proof.used"
    tried(center, "proof.used", laptop.device_id, "S-1")
    nothing_admitted(center)


def test_one_proof_for_two_accounts_in_one_batch(center: Center) -> None:
    laptop = center.laptop("S-1")
    enrollment = change(laptop)
    item = laptop.proven(enrollment)
    others = [
        {"enrollment": laptop.sign(change(laptop, fa=account(str(at)), transaction_id=None)),
         "attestation": item["attestation"]}
        for at in range(5)
    ]  # fmt: skip
    reply = laptop.upload(*others)
    assert [one["outcome"] for one in reply] == ["waits"] + ["refused"] * 4
    nothing_admitted(center)


def test_another_agent_s_proof(center: Center) -> None:
    laptop, victim = center.laptop("S-1"), center.laptop("S-2")
    proof = center.attest(victim.enrollment(), victim.worker.person_id)
    enrollment = laptop.enrollment(transaction_id=None)
    item = {"enrollment": laptop.sign(enrollment), "attestation": proof}
    assert refused_with(laptop.upload(item)[0]) == "proof.person"
    tried(center, "proof.person", laptop.device_id, "S-1")
    nothing_admitted(center)


def test_a_proof_for_adding_used_for_changing(center: Center) -> None:
    laptop = center.laptop("S-1")
    enrollment = change(laptop)
    proof = center.attest(enrollment, laptop.worker.person_id, operation=Operation.LINK)
    item = {"enrollment": laptop.sign(enrollment), "attestation": proof}
    assert refused_with(laptop.upload(item)[0]) == "proof.operation"
    tried(center, "proof.operation", laptop.device_id, "S-1")
    nothing_admitted(center)


def test_an_old_proof(center: Center) -> None:
    laptop = center.laptop("S-1")
    enrollment = laptop.enrollment()
    proof = center.attest(enrollment, laptop.worker.person_id)
    center.clock.moved += timedelta(minutes=31)
    item = {"enrollment": laptop.sign(enrollment), "attestation": proof}
    assert refused_with(laptop.upload(item)[0]) == "proof.fresh"
    nothing_admitted(center)


# enrollments


def test_an_enrollment_of_an_agent_whose_key_he_does_not_have(center: Center) -> None:
    laptop, victim = center.laptop("S-1"), center.laptop("S-2")
    enrollment = victim.enrollment()
    proof = center.attest(enrollment, victim.worker.person_id)
    forged = Worker("S-2", victim.worker.key)
    head, payload, _ = laptop.sign(enrollment, forged).split(".")
    own = laptop.sign(enrollment).split(".")
    for token in (laptop.sign(enrollment), f"{head}.{payload}.{own[2]}"):
        reply = laptop.upload({"enrollment": token, "attestation": proof})[0]
        assert refused_with(reply) in {"person.other_device", "signature.wrong"}
    tried(center, "signature.wrong", laptop.device_id)
    nothing_admitted(center)


def test_a_changed_account_under_an_old_signature(center: Center) -> None:
    laptop = center.laptop("S-1")
    enrollment = laptop.enrollment()
    head, _, signature = laptop.sign(enrollment).split(".")
    other = msgspec.structs.replace(enrollment, fa=account("666"))
    payload = laptop.sign(other).split(".")[1]
    item = {**laptop.proven(enrollment), "enrollment": f"{head}.{payload}.{signature}"}
    assert refused_with(laptop.upload(item)[0]) == "signature.wrong"
    nothing_admitted(center)


def test_twenty_thousand_strangers_to_one_account(center: Center) -> None:
    """With the one signing key of the vault that took 8 seconds. Here a batch of them, unproven."""
    laptop = center.laptop("S-1")
    strangers = [{"enrollment": laptop.sign(laptop.enrollment())} for _ in range(100)]
    reply = laptop.upload(*strangers)
    assert {one["outcome"] for one in reply} == {"waits"}
    nothing_admitted(center)


def test_many_proven_people_to_one_account(center: Center) -> None:
    """The agent and a reviewer who does not look: still no more than the policy says."""
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    laptop.upload(*(laptop.proven(laptop.enrollment(), psut=str(at)) for at in range(8)))
    for shown in boss.waiting():
        boss.approve(shown)
    admitted = center.rows("SELECT count(*) FROM enrollments WHERE outcome = 'admitted'")
    assert admitted == [(center.settings.admission.people_per_account,)]


def test_other_content_under_a_number_that_was_admitted(center: Center) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    enrollment = change(laptop)
    laptop.upload(laptop.proven(enrollment))
    forged = msgspec.structs.replace(
        enrollment,
        fa=account("666"),
        device_id=other.device_id,
        transaction_id=center.transaction(),
    )
    assert refused_with(other.upload(other.proven(forged))[0]) == "revision.other_content"
    tried(center, "revision.other_content", other.device_id, "S-2")
    rows = center.rows("SELECT device_id FROM enrollments")
    assert rows == [(laptop.device_id,)]


# reading


def test_reading_what_another_laptop_sent(center: Center) -> None:
    laptop, curious = center.laptop("S-1"), center.laptop("S-2")
    (answer,) = laptop.upload(laptop.proven(change(laptop)))
    reply = curious.post("decisions", {"enrollment_ids": [answer["enrollment_id"]]})
    assert reply.json() == {"items": []}
    found = center.records("read.decisions")
    assert found[-1][2] == curious.device_id


def test_whether_an_account_is_used_by_others_is_no_question(center: Center) -> None:
    """An enrollment that is not proven tells nothing about its account."""
    laptop, curious = center.laptop("S-1"), center.laptop("S-2")
    laptop.upload(laptop.proven(laptop.enrollment(fa=account("42"))))
    used, unused = (curious.enrollment(fa=account(number)) for number in ("42", "43"))
    reply = curious.upload({"enrollment": curious.sign(used)}, {"enrollment": curious.sign(unused)})
    shown = [{k: v for k, v in one.items() if k in {"outcome", "problems", "reasons"}}
             for one in reply]  # fmt: skip
    assert shown[0] == shown[1]


def test_who_left_cannot_be_invited_again_by_himself(center: Center) -> None:
    laptop = center.laptop("S-1")
    center.act(lambda tx: acts.end_person(tx, "S-1", "A-1", center.clock()))
    reply = laptop.post("people/keys", {"key": laptop.sign(laptop.enrollment())})
    assert code_of(reply) in {"content.form", "signature.form"}
    nothing_admitted(center)
