"""The entry for laptops over real sockets, with real keys, on both engines."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from spar_central.desks.wire import PROTOCOL
from spar_central.errors import Refused
from spar_central.people import acts
from spar_central.people.certifying import certify_waiting
from spar_central.settings import Desks, Settings
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Operation, Seen
from tests.central.center import ADMINS, Center, SigningLaptop, code_of, running
from tests.central.world import account


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with running(engine, tmp_path) as made:
        yield made


def waiting_keys(boss: SigningLaptop) -> list[dict[str, Any]]:
    reply = boss.post("people/waiting", by=boss.worker)
    assert reply.status_code == 200, reply.text
    answer: list[dict[str, Any]] = reply.json()["keys"]
    return answer


def certify(center: Center, offices: tuple[str, ...] = ()) -> list[str]:
    chain, now = center.keys.chain, center.clock()
    return center.act(lambda tx: certify_waiting(tx, center.registrar, chain, now, offices))


def test_from_a_join_code_to_an_admitted_enrollment(center: Center) -> None:
    laptop = center.laptop("S-1")
    assert laptop.standing()["state"] == "active"
    item = laptop.proven(laptop.enrollment())
    (answer,) = laptop.upload(item)
    assert (answer["outcome"], answer["state"]) == ("admitted", "in_progress")
    reply = laptop.post("decisions", {"enrollment_ids": [answer["enrollment_id"]]})
    assert reply.json()["items"] == [answer]
    assert center.is_whole()


def test_a_batch_is_one_call_and_each_item_has_its_own_answer(center: Center) -> None:
    laptop = center.laptop("S-1")
    good, bare = (
        laptop.proven(laptop.enrollment()),
        {"enrollment": laptop.sign(laptop.enrollment())},
    )
    other = laptop.proven(laptop.enrollment(captured_at=center.clock() - timedelta(days=90)))
    forged = {**good, "enrollment": good["enrollment"][:-8] + "AAAAAAAA"}
    reply = laptop.upload(good, bare, other, forged)
    assert [one["outcome"] for one in reply] == ["admitted", "waits", "refused", "refused"]
    assert [one["problems"][0]["code"] for one in reply[1:]] == [
        "proof.missing", "enrollment.too_old", "signature.wrong",
    ]  # fmt: skip
    assert [row[0] for row in center.records("refused")] == [
        "refused.enrollment.too_old", "refused.signature.wrong",
    ]  # fmt: skip


def test_the_same_again_has_the_same_answer(center: Center) -> None:
    laptop = center.laptop("S-1")
    item = laptop.proven(laptop.enrollment())
    first = laptop.upload(item)
    center.clock.moved += timedelta(hours=2)
    assert laptop.upload(item) == first
    assert laptop.upload(item, item) == first * 2


def test_other_content_under_the_same_revision_is_refused(center: Center) -> None:
    laptop = center.laptop("S-1")
    enrollment = laptop.enrollment()
    laptop.upload(laptop.proven(enrollment))
    other = msgspec.structs.replace(
        enrollment, fa=account("777"), transaction_id=center.transaction()
    )
    (reply,) = laptop.upload(laptop.proven(other))
    assert reply["problems"][0]["code"] == "revision.other_content"
    assert center.rows("SELECT count(*) FROM enrollments") == [(1,)]


def test_a_proof_may_come_after_the_enrollment(center: Center) -> None:
    laptop = center.laptop("S-1")
    enrollment = laptop.enrollment()
    (reply,) = laptop.upload({"enrollment": laptop.sign(enrollment)})
    assert reply["outcome"] == "waits"
    center.clock.moved += timedelta(days=1)
    (reply,) = laptop.upload(laptop.proven(enrollment))
    assert reply["outcome"] == "admitted"


def test_a_correction_is_a_new_revision_after_a_return(center: Center) -> None:
    laptop = center.laptop("S-1")
    boss = center.laptop("S-2", Role.SUPERVISOR)
    enrollment = laptop.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")))
    laptop.upload(laptop.proven(enrollment))
    second = msgspec.structs.replace(
        enrollment, revision=2, fa=account("2"), transaction_id=center.transaction()
    )
    item = laptop.proven(second)
    (reply,) = laptop.upload(item)
    assert reply["problems"][0]["code"] == "revision.former"
    (shown,) = boss.waiting()
    assert boss.approve(shown, decision="return").json()["outcome"] == "refused"
    (reply,) = laptop.upload(item)
    assert reply["outcome"] == "waits"


def test_a_change_waits_for_a_supervisor_at_another_laptop(center: Center) -> None:
    laptop = center.laptop("S-1")
    boss = center.laptop("S-2", Role.SUPERVISOR)
    enrollment = laptop.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")))
    (answer,) = laptop.upload(laptop.proven(enrollment))
    assert (answer["outcome"], answer["reasons"]) == ("waits", ["change"])
    (shown,) = boss.waiting()
    assert shown["author"] == "S-1"
    assert shown["code"] == answer["sha256"][:8]
    reply = boss.approve(shown)
    assert (reply.status_code, reply.json()["outcome"]) == (200, "admitted")
    assert boss.waiting() == []
    assert code_of(boss.approve(shown)) == "review.nonce"
    assert [row[0] for row in center.records("review.")] == ["review.approve"]


def test_an_office_with_one_supervisor_is_helped_by_the_region(
    engine: Settings, tmp_path: Path
) -> None:
    """The only supervisor captured it, and a colleague's first key waits."""
    admission = msgspec.structs.replace(engine.admission, review_offices=("region",))
    with running(msgspec.structs.replace(engine, admission=admission), tmp_path) as center:
        only = center.laptop("S-1", Role.SUPERVISOR)
        regional = center.laptop("S-2", Role.SUPERVISOR, "region")
        enrollment = only.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")))
        only.upload(only.proven(enrollment))
        (shown,) = regional.waiting()
        assert regional.approve(shown).json()["outcome"] == "admitted"
        center.hire("S-3")
        worker = only.new_key("S-3")
        (key,) = waiting_keys(regional)
        assert regional.confirm(key).status_code == 200
        assert certify(center) == []
        assert certify(center, ("region",)) == [worker.key.kid]


def test_people_of_one_account_are_counted_over_all_laptops(center: Center) -> None:
    """Two laptops, one account, each person another spelling of it."""
    boss = center.laptop("S-9", Role.SUPERVISOR)
    laptops = [center.laptop("S-1"), center.laptop("S-2")]
    spelled = ["123 456 789", "123456789", "123-456-789", "0123456789", "123456789 "]
    outcomes = []
    for at, number in enumerate(spelled):
        laptop = laptops[at % 2]
        (reply,) = laptop.upload(laptop.proven(laptop.enrollment(fa=account(number)), psut=str(at)))
        for shown in boss.waiting():
            reply = boss.approve(shown).json()
        outcomes.append((reply["outcome"], [one["code"] for one in reply.get("problems", [])]))
    assert outcomes[:3] == [("admitted", [])] * 3
    assert outcomes[3:] == [("waits", ["budget.account"])] * 2


def test_two_persons_release_what_waits_for_a_budget(center: Center) -> None:
    laptop = center.laptop("S-1")
    most = center.settings.admission.agent_per_day
    people = [
        laptop.proven(laptop.enrollment(fa=account(str(at))), psut=str(at))
        for at in range(most + 1)
    ]
    reply = laptop.upload(*people)
    assert [one["outcome"] for one in reply] == ["admitted"] * most + ["waits"]
    assert [one["code"] for one in reply[-1]["problems"]] == ["budget.agent"]
    of = reply[-1]["enrollment_id"]
    for by in (("A-1",), ("A-1", "A-1"), ("A-1", "S-1")):
        with pytest.raises(Refused, match=r"person\.same"):
            release(center, of, "budget.agent", by)
    with pytest.raises(Refused, match=r"review\.unknown"):
        release(center, of, "review.missing", ADMINS)
    assert release(center, of, "budget.agent", ADMINS) == "admitted"
    assert center.records("enrollment.released") == [("enrollment.released", "A-1 A-2", "", of)]


def release(center: Center, of: str, code: str, by: tuple[str, ...]) -> str:
    async def go(tx: Transaction) -> str:
        admission = center.admission(None)  # type: ignore[arg-type]  # -- deciding again needs no storage
        return (await acts.release(tx, admission, of, code, by, center.clock())).outcome.value

    return center.act(go)


def test_a_day_later_an_agent_goes_on(center: Center) -> None:
    laptop = center.laptop("S-1")
    most = center.settings.admission.agent_per_day
    people = [
        laptop.proven(laptop.enrollment(fa=account(str(at))), psut=str(at))
        for at in range(most + 1)
    ]
    assert laptop.upload(*people)[-1]["outcome"] == "waits"
    center.clock.moved += timedelta(days=1)
    (reply,) = laptop.upload(laptop.proven(laptop.enrollment(fa=account("99")), psut="99"))
    assert reply["outcome"] == "admitted"


# who asks


def test_a_nonce_needs_no_introduction(center: Center) -> None:
    reply = httpx.post(f"{center.url}/desks/nonce", json={"kid": "A" * 43}, timeout=30)
    assert reply.json()["protocol"] == PROTOCOL
    assert code_of(httpx.post(f"{center.url}/desks/nonce", json={}, timeout=30)) == "request.form"


def test_a_request_without_a_signature_is_nobody_s(center: Center) -> None:
    for headers in ({}, {"signature-input": "x", "signature": "y"}, {"signature-input": "a=()"}):
        values = {"spar-protocol": "1", "spar-counter": "1", **headers}
        reply = httpx.post(f"{center.url}/desks/standing", json={}, headers=values, timeout=30)
        assert (reply.status_code, code_of(reply)) == (401, "request.unsigned")


def test_a_stranger_is_counted_and_not_served(center: Center) -> None:
    stranger = SigningLaptop(center)
    reply = stranger.post("standing")
    assert (reply.status_code, code_of(reply)) == (401, "device.unknown")
    assert center.rows("SELECT code, count FROM refusals") == [("device.unknown", 1)]


@pytest.mark.parametrize(
    "left", ["@method", "@authority", "@path", "spar-counter", "spar-protocol"]
)
def test_a_signature_covers_everything(center: Center, left: str) -> None:
    laptop = center.laptop("S-1")
    covered = tuple(
        one
        for one in ("@method", "@authority", "@path", "content-digest", "spar-counter",
                    "spar-protocol")
        if one != left
    )  # fmt: skip
    assert code_of(laptop.post("standing", covered=covered)) == "signature.wrong"


def test_a_changed_body_is_refused(center: Center) -> None:
    laptop = center.laptop("S-1")
    request = laptop.signed("/desks/office-file", b'{"present":-1}')
    other = httpx.Request("POST", request.url, content=b'{"present":-2}', headers=request.headers)
    assert code_of(laptop.send(other)) in {"request.digest", "signature.wrong"}
    moved = httpx.Request(
        "POST", f"{center.url}/desks/standing", content=b'{"present":-1}', headers=request.headers
    )
    assert code_of(laptop.send(moved)) == "signature.wrong"


def test_a_wrong_clock_is_named(center: Center) -> None:
    laptop = center.laptop("S-1")
    for hours in (-2, 2):
        reply = laptop.post("standing", created=center.clock() + timedelta(hours=hours))
        assert (reply.status_code, code_of(reply)) == (401, "clock.wrong")
        assert reply.json()["now"]


def test_a_nonce_lives_ten_minutes_and_is_for_one_key(center: Center) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    nonce = laptop.nonce(laptop.key)
    for wrong in (other.nonce(other.key), nonce + "x", "1.x", ""):
        assert code_of(laptop.post("standing", nonce=wrong or "x")) == "request.nonce"
    center.clock.moved += timedelta(minutes=9, seconds=50)
    assert laptop.post("standing", nonce=nonce).status_code == 200
    center.clock.moved += timedelta(seconds=20)
    assert code_of(laptop.post("standing", nonce=nonce)) == "request.nonce"


def test_an_older_program_is_told(center: Center) -> None:
    laptop = center.laptop("S-1")
    reply = laptop.post("standing", headers={"spar-protocol": "0"})
    assert (reply.status_code, code_of(reply)) == (426, "request.protocol")


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"x":1}', b"\xff", b"[" * 100_000])
def test_what_cannot_be_read_is_said_so(center: Center, body: bytes) -> None:
    laptop = center.laptop("S-1")
    reply = laptop.send(laptop.signed("/desks/enrollments", body))
    assert (reply.status_code, code_of(reply)) == (400, "request.form")


def test_a_request_that_is_too_long_is_refused(center: Center) -> None:
    laptop = center.laptop("S-1")
    reply = laptop.send(laptop.signed("/desks/enrollments", b" " * (Desks().most_bytes + 1)))
    assert (reply.status_code, code_of(reply)) == (413, "request.too_long")
    items = [{"enrollment": "x" * 20}] * 201
    assert code_of(laptop.post("enrollments", {"items": items})) == "request.too_long"


def test_a_path_that_is_not_there_is_said_so(center: Center) -> None:
    reply = httpx.post(f"{center.url}/desks/nothing", timeout=30)
    assert (reply.status_code, code_of(reply)) == (404, "request.path")
    reply = httpx.get(f"{center.url}/desks/nonce", timeout=30)
    assert (reply.status_code, code_of(reply)) == (405, "request.method")
    reply = httpx.post(f"{center.url}/desks/nonce?a=1", json={}, timeout=30)
    assert code_of(reply) == "request.form"


def test_two_lists_of_reviews_in_the_same_millisecond_are_two(center: Center) -> None:
    """The clock of this center stands on whole seconds: both are read in one."""
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    update = laptop.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")))
    laptop.upload(laptop.proven(update))
    lists = [boss.waiting() for _ in range(4)]
    nonces = {shown[0]["nonce"] for shown in lists}
    assert len(nonces) == len(lists)
    assert boss.approve(lists[0][0]).status_code == 200


def waiting_joins(at: SigningLaptop) -> list[dict[str, Any]]:
    reply = at.post("people/joins", by=at.worker)
    assert reply.status_code == 200, reply.text
    answer: list[dict[str, Any]] = reply.json()["joins"]
    return answer


def test_a_join_is_shown_to_its_office_and_to_administrators_alone(center: Center) -> None:
    boss = center.laptop("S-2", Role.SUPERVISOR)
    elsewhere = center.laptop("S-3", Role.SUPERVISOR, "office-2")
    above = center.laptop("S-4", Role.ADMINISTRATOR, "office-2")
    agent = center.laptop("S-5")
    center.hire("S-1")
    laptop = SigningLaptop(center)
    laptop.join(center.invite("S-1"), "S-1")
    (shown,) = waiting_joins(boss)
    assert (shown["kid"], shown["office"], shown["needed"]) == (laptop.key.kid, "office-1", 1)
    assert [(one["staff_number"], one["role"]) for one in shown["people"]] == [("S-1", "agent")]
    assert [one["device_id"] for one in waiting_joins(above)] == [laptop.device_id]
    assert waiting_joins(elsewhere) == []
    assert code_of(agent.post("people/joins", by=agent.worker)) == "person.role"
    center.confirm(laptop)
    assert waiting_joins(boss) == []
    assert any(kind == "read.joins" for kind, *_ in center.records())


def test_who_joins_with_a_second_laptop_does_not_see_the_own_join(center: Center) -> None:
    boss = center.laptop("S-2", Role.SUPERVISOR)
    second = SigningLaptop(center)
    second.join(center.invite("S-2"), "S-2")
    assert waiting_joins(boss) == []
    other = center.laptop("S-3", Role.SUPERVISOR)
    assert [one["needed"] for one in waiting_joins(other)] == [2]
