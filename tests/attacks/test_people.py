"""Keys, people and requests that nobody gave to whoever uses them."""

from datetime import timedelta

import httpx
import pytest

from spar_central.people.certifying import certify_waiting
from spar_central.records.joining import revoke
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Certificate, Role, Use, certify
from spar_central.trust.joining import Confirmation, Head, JournalHead
from spar_central.trust.jws import Typ
from spar_central.trust.keys import new_key
from tests.attacks.test_center import nothing_admitted, refused_with, tried
from tests.central.center import Center, SigningLaptop, code_of
from tests.central.world import TrustedOffice

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
