"""Joining, standing, office files and journals: the entry for laptops without an enrollment."""

from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pytest

from spar_central.admission.evidence import DeviceState
from spar_central.desks.nonces import Nonces
from spar_central.desks.openapi import PATHS
from spar_central.desks.people import PeopleDesk
from spar_central.errors import Refused
from spar_central.keys_folder import read_key
from spar_central.people import acts
from spar_central.people.certifying import renew
from spar_central.records.contact import NumberedFile, add_office_file
from spar_central.storage.port import Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Role, Use
from spar_central.trust.joining import Head, Join, JournalHead, Order
from spar_central.trust.jws import Typ
from spar_central.trust.office_file import (
    OfficeFile,
    Server,
    SignedOfficeFile,
    sign_office_file,
    take_in,
)
from tests.central.center import ADMINS, Center, SigningLaptop, code_of
from tests.central.storages import run
from tests.central.test_desks import center, certify, waiting_keys

__all__ = ["center"]


# joining


def test_a_join_waits_until_the_words_were_compared(center: Center) -> None:
    center.hire("S-1")
    laptop = SigningLaptop(center)
    reply = laptop.join(center.invite("S-1"), "S-1").json()
    assert reply["words"] == laptop.key.public.words
    assert reply["root_words"] == center.keys.chain.root.words
    assert laptop.standing()["state"] == "pending"
    assert code_of(laptop.post("heartbeats", heartbeat())) == "device.pending"
    center.confirm(laptop, words=SigningLaptop(center).key.public.words)
    assert laptop.standing()["state"] == "pending"
    center.confirm(laptop)
    assert laptop.standing()["state"] == "active"
    assert [row[0] for row in center.records("join.")][-2:] == [
        "join.other_words", "join.confirmed",
    ]  # fmt: skip


def test_a_join_code_is_used_once_by_whom_it_is_for_within_a_day(center: Center) -> None:
    center.hire("S-1")
    center.hire("S-2")
    code = center.invite("S-1")
    assert code_of(SigningLaptop(center).join(code, "S-2")) == "join.code"
    assert SigningLaptop(center).join(code, "S-1").status_code == 200
    assert code_of(SigningLaptop(center).join(code, "S-1")) == "join.code"
    assert code_of(SigningLaptop(center).join("AAAA-AAAA-AAAA", "S-1")) == "join.code"
    late = center.invite("S-1")
    center.clock.moved += timedelta(hours=24)
    assert code_of(SigningLaptop(center).join(late, "S-1")) == "join.code"


@pytest.mark.parametrize("name", ["a\0b", "a\nb", "", "x" * 201])
def test_a_laptop_has_a_name_that_can_be_printed(center: Center, name: str) -> None:
    center.hire("S-1")
    laptop = SigningLaptop(center)
    token = laptop.join_request(center.invite("S-1"), "S-1")
    reply = msgspec.structs.replace(jws.unverified(token, Join), device_name=name)
    assert code_of(laptop.send_join(jws.sign(reply, Typ.JOIN, laptop.key))) == "content.form"


def test_guessing_join_codes_ends(center: Center) -> None:
    center.hire("S-1")
    limit = center.settings.desks.join_tries_per_hour
    codes = [code_of(SigningLaptop(center).join("AAAA-AAAA-AAAA", "S-1")) for _ in range(limit + 1)]
    assert codes == ["join.code"] * limit + ["join.tries"]
    assert code_of(SigningLaptop(center).join(center.invite("S-1"), "S-1")) == "join.tries"


def test_all_addresses_of_a_home_guess_together(center: Center) -> None:
    """A home has more IPv6 addresses than anybody could count for themselves."""
    limit = center.settings.desks.join_tries_per_hour

    async def guess(storage: Storage, at: int) -> str:
        nonces = Nonces(center.keys.nonce, 60)
        desk = PeopleDesk(storage, center.keys, nonces, center.clock, limit, ())
        request = SigningLaptop(center).join_request("AAAA-AAAA-AAAA", "S-1")
        with pytest.raises(Refused) as refused:
            await desk.join(msgspec.json.encode({"request": request}), f"2001:db8::{at:x}")
        return refused.value.code

    async def all_of_them(storage: Storage) -> list[str]:
        return [await guess(storage, at) for at in range(limit + 1)]

    assert run(center.settings, all_of_them) == ["join.code"] * limit + ["join.tries"]


def test_a_whole_office_joins_from_one_address(center: Center) -> None:
    center.hire("S-1")
    for _ in range(center.settings.desks.join_tries_per_hour + 1):
        reply = SigningLaptop(center).join(center.invite("S-1"), "S-1")
        assert reply.status_code == 200, reply.text
    assert center.rows("SELECT count FROM counts WHERE kind = 'join.tries'") == [(0,)]


def test_a_join_whose_reply_was_lost_has_the_same_answer(center: Center) -> None:
    center.hire("S-1")
    laptop = SigningLaptop(center)
    request = laptop.join_request(center.invite("S-1"), "S-1")
    first = laptop.send_join(request)
    assert laptop.send_join(request).json() == first.json()
    assert center.rows("SELECT count(*) FROM devices") == [(1,)]


def test_a_second_person_s_key_waits_for_a_second_person(center: Center) -> None:
    laptop = center.laptop("S-1")
    boss = center.laptop("S-2", Role.SUPERVISOR)
    center.hire("S-3")
    worker = laptop.new_key("S-3")
    enrollment = laptop.enrollment()
    proof = center.attest(enrollment, worker.person_id)
    item = {"enrollment": laptop.sign(enrollment, worker), "attestation": proof}
    (reply,) = laptop.upload(item)
    assert [one["code"] for one in reply["problems"]] == ["person.pending"]
    shown = [one for one in waiting_keys(boss) if one["staff_number"] == "S-3"]
    assert boss.confirm(shown[0]).status_code == 200
    certify(center)
    assert [one["staff_number"] for one in waiting_keys(boss)] == []
    row = [one for one in laptop.standing()["people"] if one["staff_number"] == "S-3"]
    assert row[0]["certificate"]
    (reply,) = laptop.upload(laptop.wish_of(worker))
    assert reply["outcome"] == "admitted"


def test_a_supervisor_s_new_key_needs_two_others(center: Center) -> None:
    """As after a PIN reset; one voucher, twice or not, is not two."""
    laptop = center.laptop("S-1")
    one, two = center.laptop("S-2", Role.SUPERVISOR), center.laptop("S-3", Role.SUPERVISOR)
    center.hire("S-4", Role.SUPERVISOR)
    worker = laptop.new_key("S-4")
    for _ in range(2):
        (shown,) = waiting_keys(one)
        assert one.confirm(shown).status_code == 200
        assert certify(center) == []
    (shown,) = waiting_keys(two)
    other = two.confirm(shown, role="agent")
    assert code_of(other) == "content.form"
    assert two.confirm(shown).status_code == 200
    assert certify(center) == [worker.key.kid]


# standing


def heartbeat(**changes: Any) -> dict[str, Any]:
    return {"program": "0.1.0", "vault_schema": 7, "waiting": {"queued": 3}, **changes}


def test_a_blocked_device_s_work_stops_and_goes_on_after_two_released_it(center: Center) -> None:
    laptop = center.laptop("S-1")
    (answer,) = laptop.upload(laptop.proven(laptop.enrollment()))
    late = laptop.proven(laptop.enrollment(), psut="2")
    assert answer["outcome"] == "admitted"
    block(center, laptop)
    reply = laptop.post("enrollments", {"items": [late]})
    assert (reply.status_code, code_of(reply)) == (403, "device.blocked")
    assert center.rows("SELECT outcome, codes FROM enrollments") == [("waits", '["device.held"]')]
    release = release_device(center, laptop)
    assert release == 1
    assert center.rows("SELECT outcome, state FROM enrollments") == [("admitted", "queued")]
    (answer,) = laptop.upload(late)
    assert answer["outcome"] in {"admitted", "waits"}


def block(center: Center, laptop: SigningLaptop) -> None:
    center.act(
        lambda tx: acts.block(
            tx, laptop.device_id, DeviceState.BLOCKED, "A-1", "lost", center.clock()
        )
    )


def release_device(center: Center, laptop: SigningLaptop) -> int:
    async def go(tx: Transaction) -> int:
        admission = center.admission(None)  # type: ignore[arg-type]  # -- deciding again needs no storage
        return await acts.let_go(tx, admission, laptop.device_id, ADMINS, center.clock())

    return center.act(go)


def test_work_of_a_blocked_device_that_another_carries_is_held(center: Center) -> None:
    laptop, carrier = center.laptop("S-1"), center.laptop("S-2")
    item = laptop.proven(laptop.enrollment())
    block(center, laptop)
    (reply,) = carrier.upload(item)
    assert [one["code"] for one in reply["problems"]] == ["device.held"]


def test_a_device_that_is_to_be_wiped_is_told_at_every_contact(center: Center) -> None:
    laptop = center.laptop("S-1")
    center.act(lambda tx: acts.wipe(tx, center.registrar, laptop.device_id, "A-1", center.clock()))
    for _ in range(2):
        reply = laptop.post("heartbeats", heartbeat())
        assert code_of(reply) == "device.blocked"
        (order,) = reply.json()["orders"]
        answer = jws.read(order, Typ.ORDER, center.registrar.key.public, Order)
        assert (answer.order, answer.device_id) == ("wipe", laptop.device_id)


def test_who_left_signs_nothing_any_more(center: Center) -> None:
    laptop = center.laptop("S-1")
    before, after = laptop.proven(laptop.enrollment()), laptop.proven(laptop.enrollment(), psut="2")
    laptop.upload(before)
    center.act(lambda tx: acts.end_person(tx, "S-1", "A-1", center.clock()))
    center.clock.moved += timedelta(minutes=1)
    (reply,) = laptop.upload(after)
    assert reply["problems"][0]["code"] == "person.ended"
    assert center.rows("SELECT outcome FROM enrollments ORDER BY arrived_at") == [
        ("admitted",), ("refused",),
    ]  # fmt: skip


def test_a_certificate_that_ended_ends_the_device(center: Center) -> None:
    laptop = center.laptop("S-1")
    center.clock.moved += timedelta(days=center.settings.certificate_days, seconds=1)
    assert code_of(laptop.post("heartbeats", heartbeat())) == "device.expired"


def test_certificates_are_renewed_before_they_end(center: Center) -> None:
    laptop = center.laptop("S-1")
    chain, registrar = center.keys.chain, center.registrar

    def renewed() -> int:
        return center.act(lambda tx: renew(tx, registrar, chain, center.clock(), 60))

    assert renewed() == 0
    center.clock.moved += timedelta(days=center.settings.certificate_days - 59)
    assert renewed() == 2
    center.clock.moved += timedelta(days=100)
    assert laptop.post("heartbeats", heartbeat()).status_code == 200


# office files, heartbeats, journals


def test_an_office_file_is_handed_over_when_it_is_newer(center: Center) -> None:
    laptop = center.laptop("S-1")
    assert laptop.post("office-file", {"present": -1}).json() == {}
    make_office_file(center, 3)
    reply = laptop.post("office-file", {"present": 2}).json()["signed"]
    signed = msgspec.convert(reply, SignedOfficeFile)
    found = take_in(signed, center.keys.chain.root, "office-1", present=2, moment=center.clock())
    assert found.serial == 3
    assert laptop.post("office-file", {"present": 3}).json() == {}


def make_office_file(center: Center, serial: int) -> None:
    folder, now = center.settings.keys_folder, center.clock()
    key = read_key(folder, Use.OFFICE_FILE, center.keys.chain, now)
    server = Server(center.url)
    file = OfficeFile(serial, "office-1", "Field office 1", now, server, office_code="SU")
    signed = sign_office_file(file, key, center.keys.certificates[Use.OFFICE_FILE])
    numbered = NumberedFile(serial, signed)
    assert center.act(lambda tx: add_office_file(tx, "office-1", numbered, "A-1", now))


def head(
    laptop: SigningLaptop, at: Head, before: Head | None, by: SigningLaptop | None = None
) -> str:
    journal_head = JournalHead(laptop.device_id, at, before, laptop.center.clock())
    return jws.sign(journal_head, Typ.JOURNAL_HEAD, (by or laptop).key)


def test_a_heartbeat_is_kept_once_a_day(center: Center) -> None:
    laptop = center.laptop("S-1")
    make_office_file(center, 7)
    laptop.post("heartbeats", heartbeat(disk_free_bytes=1, office_file=5))
    reply = laptop.post("heartbeats", heartbeat(disk_free_bytes=2, office_file=5)).json()
    assert reply["office_file"] == 7
    assert "orders" not in reply
    ((body,),) = center.rows("SELECT body FROM heartbeats")
    assert '"disk_free_bytes":2' in body
    assert center.rows("SELECT office_file FROM devices") == [(5,)]
    extra = laptop.post("heartbeats", heartbeat(name="Asha Rao"))
    assert code_of(extra) == "request.form"


def test_a_journal_goes_on_from_the_head_that_was_reported_last(center: Center) -> None:
    laptop = center.laptop("S-1")
    one, two = Head(5, "a" * 64), Head(9, "b" * 64)
    for at, before in ((one, None), (one, None), (two, one), (two, one)):
        reply = laptop.post("heartbeats", heartbeat(journal_head=head(laptop, at, before)))
        assert reply.status_code == 200, reply.text


@pytest.mark.parametrize(
    ("number", "before"), [(9, None), (9, Head(5, "c" * 64)), (4, Head(5, "a" * 64)), (5, None)]
)
def test_a_journal_that_forks_blocks_the_device(
    center: Center, number: int, before: Head | None
) -> None:
    """Restored from a copy, or written anew."""
    laptop = center.laptop("S-1")
    first = head(laptop, Head(5, "a" * 64), None)
    assert laptop.post("heartbeats", heartbeat(journal_head=first)).status_code == 200
    other = head(laptop, Head(number, "d" * 64), before)
    reply = laptop.post("heartbeats", heartbeat(journal_head=other))
    assert (reply.status_code, code_of(reply)) == (409, "journal.fork")
    assert code_of(laptop.post("heartbeats", heartbeat())) == "device.blocked"
    assert center.records("journal.fork")[0][2] == laptop.device_id


def test_nobody_reports_a_journal_for_another_device(center: Center) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    for token in (head(laptop, Head(1, "a" * 64), None),
                  head(other, Head(1, "a" * 64), None, by=laptop)):  # fmt: skip
        reply = other.post("heartbeats", heartbeat(journal_head=token))
        assert code_of(reply) in {"signature.wrong", "certificate.use"}
    assert center.rows("SELECT count(*) FROM journal_heads") == [(0,)]


# operators


def test_an_operator_sees_that_it_is_there_and_ready(center: Center) -> None:
    assert httpx.get(f"{center.url}/ping", timeout=30).json() == "pong"
    assert httpx.get(f"{center.url}/ready", timeout=30).json() == {"ready": True}
    SigningLaptop(center).post("standing")
    text = httpx.get(f"{center.url}/metrics", timeout=30).text
    assert 'spar_central_refused_total{code="device.unknown"} 1.0' in text
    assert 'spar_central_requests_total{path="/desks/standing",status="401"} 1.0' in text


def test_the_openapi_document_tells_every_path(center: Center) -> None:
    answer = httpx.get(f"{center.url}/openapi.json", timeout=30).json()
    served = {path for path in answer["paths"] if path.startswith("/desks/")}
    assert served == set(PATHS)
    for path in served:
        reply = httpx.post(f"{center.url}{path}", content=b"{", timeout=30)
        assert reply.status_code in {400, 401}, path
    assert "EnrollmentsReply" in answer["components"]["schemas"]
