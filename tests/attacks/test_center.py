"""What an agent with a laptop in his hands may try: its keys, its files and its program are his.

Each attempt is a real request to a real center. Nothing is admitted, and the log says who tried.
"""

from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pytest

from spar_central.people import acts
from spar_central.people.certifying import certify_waiting
from spar_central.records.joining import revoke
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Certificate, Role, Use, certify
from spar_central.trust.enrollment import Enrollment, Operation, Seen
from spar_central.trust.joining import Confirmation, Head, JournalHead
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


# people and keys


def test_becoming_a_supervisor_by_a_certificate_of_one_s_own(center: Center) -> None:
    """The laptop's own keys sign a certificate; the center looks at none that it did not make."""
    laptop = center.laptop("S-1")
    now = center.clock()
    certificate = Certificate(
        laptop.worker.key.kid, Use.PERSON, laptop.worker.key.public.jwk, laptop.worker.person_id,
        "office-1", now, now + timedelta(days=1), laptop.device_id, Role.SUPERVISOR,
    )  # fmt: skip
    forged = certify(certificate, laptop.key)

    async def as_if_the_database_were_his(tx: Transaction) -> None:
        await tx.fetch(
            "UPDATE person_keys SET certificate = $1 WHERE kid = $2",
            forged, laptop.worker.key.kid,
        )  # fmt: skip
        await tx.fetch("UPDATE people SET role = 'supervisor' WHERE staff_number = 'S-1'")

    center.act(as_if_the_database_were_his)
    reply = laptop.post("reviews/waiting", by=laptop.worker)
    assert code_of(reply) == "certificate.foreign"
    told_item = laptop.upload(laptop.proven(laptop.enrollment()))[0]
    assert refused_with(told_item) == "certificate.foreign"
    tried(center, "certificate.foreign", laptop.device_id)
    nothing_admitted(center)


def test_a_role_changed_in_the_database_alone_changes_nothing(center: Center) -> None:
    laptop = center.laptop("S-1")
    center.act(
        lambda tx: tx.fetch("UPDATE people SET role = 'supervisor' WHERE staff_number = 'S-1'")
    )
    assert code_of(laptop.post("reviews/waiting", by=laptop.worker)) == "person.role"


def test_confirming_one_s_own_new_key(center: Center) -> None:
    """A supervisor whose PIN was reset, with a second laptop of his."""
    boss = center.laptop("S-1", Role.SUPERVISOR)
    second = center.laptop("S-2")
    mine = second.new_key("S-1")
    shown = boss.post("people/waiting", by=boss.worker).json()["keys"]
    assert shown == []
    row = {
        "kid": mine.key.kid, "person_id": mine.person_id, "role": "supervisor",
        "office": "office-1", "nonce": boss.nonce(boss.key),
    }  # fmt: skip
    assert code_of(boss.confirm(row)) in {"request.nonce", "person.same"}
    certify = center.act(
        lambda tx: certify_waiting(tx, center.registrar, center.keys.chain, center.clock())
    )
    assert certify == []


def test_a_forged_confirmation_in_the_database_certifies_nobody(center: Center) -> None:
    """A hostile ``desks`` process writes rows; who makes certificates verifies each."""
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    center.hire("S-3")
    worker = laptop.new_key("S-3")
    shown = boss.post("people/waiting", by=boss.worker).json()["keys"][0]

    async def write(tx: Transaction) -> None:
        confirmation = Confirmation(
            worker.key.kid, worker.person_id, Role.AGENT, "office-1", boss.worker.person_id,
            shown["nonce"], center.clock(),
        )  # fmt: skip
        own = jws.sign(confirmation, Typ.CONFIRMATION, boss.worker.key).split(".")
        other = jws.sign(confirmation, Typ.CONFIRMATION, new_key()).split(".")
        keys = (laptop.worker.key, new_key(), laptop.key)
        tokens = [jws.sign(confirmation, Typ.CONFIRMATION, key) for key in keys]
        tokens.append(f"{own[0]}.{own[1]}.{other[2]}")  # under the supervisor's name
        for at, token in enumerate(tokens):
            row = (worker.key.kid, f"p-{at}", token, 1)
            await tx.insert("confirmations", "kid, confirmer, token, at", [row])

    center.act(write)
    made = center.act(
        lambda tx: certify_waiting(tx, center.registrar, center.keys.chain, center.clock())
    )
    assert made == []


def test_a_laptop_of_another_root(center: Center) -> None:
    """A foreign office with keys and certificates of its own, all of them in order."""
    laptop = center.laptop("S-1")
    foreign = TrustedOffice()
    person = foreign.person("person-1", device=laptop.device_id)
    enrollment = laptop.enrollment()
    item = {
        "enrollment": jws.sign(enrollment, Typ.ENROLLMENT, person.key),
        "attestation": foreign.attest(enrollment),
    }
    assert refused_with(laptop.upload(item)[0]) == "person.unknown"
    stranger = SigningLaptop(center, key=foreign.device().key)
    assert code_of(stranger.post("enrollments", {"items": [item]})) == "device.unknown"
    tried(center, "person.unknown", laptop.device_id)
    nothing_admitted(center)


def test_a_join_with_another_s_code_and_a_key_nobody_compared(center: Center) -> None:
    center.hire("S-1")
    thief = SigningLaptop(center)
    assert thief.join(center.invite("S-1"), "S-1").status_code == 200
    item = thief.proven(thief.enrollment())
    reply = thief.post("enrollments", {"items": [item]})
    assert (reply.status_code, code_of(reply)) == (403, "device.pending")
    tried(center, "device.pending", thief.device_id)
    nothing_admitted(center)


def test_a_revoked_key_works_for_nothing(center: Center) -> None:
    laptop = center.laptop("S-1")
    item = laptop.proven(laptop.enrollment())
    kid = laptop.worker.key.kid
    center.act(lambda tx: revoke(tx, kid, "A-1", "PIN seen", center.clock()))
    center.clock.moved += timedelta(seconds=2)
    assert refused_with(laptop.upload(item)[0]) == "person.ended"
    center.act(lambda tx: revoke(tx, laptop.key.kid, "A-1", "stolen", center.clock()))
    center.clock.moved += timedelta(seconds=2)
    assert code_of(laptop.post("standing")) == "device.blocked"
    nothing_admitted(center)


# requests


def test_a_request_sent_once_more(center: Center) -> None:
    laptop = center.laptop("S-1")
    request = laptop.signed("/desks/standing", b"{}")
    assert laptop.send(request).status_code == 200
    again = httpx.Request("POST", request.url, content=b"{}", headers=request.headers)
    reply = laptop.send(again)
    assert (reply.status_code, code_of(reply)) == (409, "request.replayed")
    tried(center, "request.replayed", laptop.device_id)
    assert laptop.post("standing").status_code == 200


def test_a_number_that_was_jumped_over(center: Center) -> None:
    laptop = center.laptop("S-1")
    late = laptop.signed("/desks/standing", b"{}")
    assert laptop.post("standing").status_code == 200
    assert code_of(laptop.send(late)) == "request.late"
    assert laptop.post("standing").status_code == 200


def test_two_laptops_of_one_disk_image(center: Center) -> None:
    laptop = center.laptop("S-1")
    item = laptop.proven(laptop.enrollment())
    copy = laptop.copy()
    assert laptop.post("standing").status_code == 200
    reply = copy.post("enrollments", {"items": [item]})
    assert (reply.status_code, code_of(reply)) == (409, "device.forked")
    for one, further in ((laptop, 5), (copy, 9)):
        one.counter += further
        assert code_of(one.post("enrollments", {"items": [item]})) == "device.held"
    assert center.records("device.forked")[0][2] == laptop.device_id
    nothing_admitted(center)


def test_a_restored_journal(center: Center) -> None:
    laptop = center.laptop("S-1")

    def report(head: Head, before: Head | None) -> httpx.Response:
        journal_head = JournalHead(laptop.device_id, head, before, center.clock())
        token = jws.sign(journal_head, Typ.JOURNAL_HEAD, laptop.key)
        body = {"program": "1", "vault_schema": 1, "journal_head": token}
        return laptop.post("heartbeats", body)

    first = Head(10, "a" * 64)
    assert report(first, None).status_code == 200
    assert code_of(report(Head(12, "b" * 64), Head(8, "c" * 64))) == "journal.fork"
    item = laptop.proven(laptop.enrollment())
    assert code_of(laptop.post("enrollments", {"items": [item]})) == "device.blocked"
    tried(center, "device.blocked", laptop.device_id)
    nothing_admitted(center)


@pytest.mark.parametrize("path", ["enrollments", "decisions", "office-file", "heartbeats"])
def test_signed_with_a_stranger_s_key_under_our_name(center: Center, path: str) -> None:
    laptop = center.laptop("S-1")
    reply = laptop.post(path, key=new_key(), kid=laptop.key.kid, nonce=laptop.nonce(laptop.key))
    assert (reply.status_code, code_of(reply)) == (401, "signature.wrong")
    tried(center, "signature.wrong", laptop.device_id)


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
