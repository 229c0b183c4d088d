"""Acts of an office signed by person keys at laptops: who may, how many, who carries them out."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from spar_central.admission.evidence import DeviceState
from spar_central.clock import to_ms
from spar_central.keys_folder import read_certificates, read_key
from spar_central.people.acts import end_person
from spar_central.people.carrying_out import Hands, OfficeKeys, carry_out_waiting
from spar_central.records import acts
from spar_central.settings import Settings
from spar_central.trust import jws
from spar_central.trust.certificates import Role, Use
from spar_central.trust.jws import Typ
from spar_central.trust.passkeys import Act, SignedAct
from tests.bad_mapper import BadMapper
from tests.central.center import Center, SigningLaptop, Worker, code_of
from tests.central.sending import passes, sending_center, state_of
from tests.central.test_sender import approved, fields, upload

KEEP, SEND = "enrollment.keep", "enrollment.release"
CONFLICT = "registered.conflict"
TWO = ("D-1", "D-2")


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with sending_center(engine, tmp_path) as made:
        yield made


@pytest.fixture
def bad() -> BadMapper:
    return BadMapper()


@pytest.fixture
def laptop(center: Center) -> SigningLaptop:
    return center.laptop("S-1")


@pytest.fixture
def bosses(center: Center) -> list[SigningLaptop]:
    return [center.laptop(staff, Role.SUPERVISOR) for staff in TWO]


def carried_out(center: Center) -> list[str]:
    """What ``people certify`` does beside certificates."""

    async def go(tx: Any) -> list[str]:
        folder, chain = center.settings.keys_folder, center.keys.chain
        key = read_key(folder, Use.OFFICE_FILE, chain, center.clock())
        certificate = read_certificates(folder)[Use.OFFICE_FILE]
        keys = OfficeKeys(center.registrar, key, certificate)
        hands = Hands(chain, center.settings.party, center.admission(None), keys)  # type: ignore[arg-type]  # -- only what is given is decided
        return await carry_out_waiting(tx, hands, center.clock())

    return center.act(go)


def asked(at: SigningLaptop, kind: str, subject: str, **values: str) -> httpx.Response:
    body = {"kind": kind, "subject": subject, "values": values}
    return at.post("acts", body, by=at.worker)


def signed_act(at: SigningLaptop, shown: dict[str, Any], **changes: Any) -> httpx.Response:
    made = {
        "act": msgspec.convert(shown["act"], Act),
        "signer": at.worker.person_id,
        "nonce": shown["nonce"],
        "exp": at.center.clock() + timedelta(minutes=10),
        **changes,
    }
    token = jws.sign(SignedAct(**made), Typ.PERSON_ACT, at.worker.key)
    return at.post("acts/signatures", {"signed": token}, by=at.worker)


def signs(at: SigningLaptop, kind: str, subject: str, **values: str) -> dict[str, Any]:
    """Asked for and signed, as a desk does it in one go."""
    shown = asked(at, kind, subject, **values)
    assert shown.status_code == 200, shown.text
    reply = signed_act(at, shown.json())
    assert reply.status_code == 200, reply.text
    return dict(reply.json())


@pytest.fixture
def conflict(center: Center, laptop: SigningLaptop, bad: BadMapper) -> str:
    bad.put("r", "link", "p1", fields("777"))
    enrollment_id = upload(laptop, "p1", "1")
    passes(center, bad)
    assert state_of(center, laptop, enrollment_id)["state"] == "conflict"
    return enrollment_id


def test_two_supervisors_at_their_desks_keep_what_is_registered(
    center: Center, laptop: SigningLaptop, bosses: list[SigningLaptop], conflict: str
) -> None:
    first, second = bosses
    (shown,) = second.post("conflicts", by=second.worker).json()["conflicts"]
    assert (shown["author"], "asked" in shown) == ("S-1", False)
    so_far = signs(first, KEEP, conflict, reason="It is the account of the wife")
    assert (so_far["state"], so_far["needed"], so_far["signed_by"]) == ("waiting", 2, ["D-1"])
    assert carried_out(center) == []
    assert signs(first, KEEP, conflict)["signed_by"] == ["D-1"]  # twice one is not two
    assert carried_out(center) == []
    (shown,) = second.post("conflicts", by=second.worker).json()["conflicts"]
    (waiting,) = shown["asked"]
    assert (waiting["kind"], waiting["signed_by"]) == (KEEP, ["D-1"])
    assert waiting["reason"] == "It is the account of the wife"
    assert signs(second, KEEP, conflict)["signed_by"] == ["D-1", "D-2"]
    assert len(carried_out(center)) == 1
    item = state_of(center, laptop, conflict)
    assert item["state"] == "refused"
    assert item["decided_by"] == ["D-1", "D-2"]
    assert item["decided_because"] == "It is the account of the wife"
    assert second.post("conflicts", by=second.worker).json()["conflicts"] == []
    assert carried_out(center) == []
    assert center.is_whole()


def test_two_supervisors_send_ours_and_a_reviewer_looks_at_it(
    center: Center,
    laptop: SigningLaptop,
    bosses: list[SigningLaptop],
    conflict: str,
    bad: BadMapper,
) -> None:
    for boss in bosses:
        signs(boss, SEND, conflict, code=CONFLICT)
    assert len(carried_out(center)) == 1
    item = state_of(center, laptop, conflict)
    assert (item["state"], item["decided_by"]) == ("waiting", ["D-1", "D-2"])
    approved(center, laptop)
    passes(center, bad)
    assert state_of(center, laptop, conflict)["state"] == "registered"
    assert bad.account("p1") == "1"


def test_who_may_not_decide_it(
    center: Center,
    laptop: SigningLaptop,
    bosses: list[SigningLaptop],
    conflict: str,
    bad: BadMapper,
) -> None:
    assert code_of(asked(laptop, KEEP, conflict)) == "person.role"
    author = center.laptop("S-9", Role.SUPERVISOR)
    bad.put("r", "link", "p9", fields("777"))
    own = upload(author, "p9", "9")
    assert code_of(asked(bosses[0], KEEP, own)) == "review.decided"  # nothing to decide yet
    passes(center, bad)
    assert code_of(asked(author, KEEP, own)) == "person.same"
    assert code_of(asked(bosses[0], "device.wipe", laptop.device_id, reason="x")) == "act.form"
    assert code_of(asked(bosses[0], KEEP, "of-nothing")) == "act.unknown"
    other = center.laptop("E-1", Role.SUPERVISOR, "office-2")
    assert code_of(asked(other, KEEP, conflict)) == "person.office"
    assert other.post("conflicts", by=other.worker).json()["conflicts"] == []
    guest = laptop.new_key("D-1")  # a supervisor at the laptop that captured it
    center.certify(guest.key.kid)
    reply = laptop.post("acts", {"kind": KEEP, "subject": conflict}, by=guest)
    assert code_of(reply) == "review.same_device"


def test_a_signature_counts_for_exactly_what_was_shown(
    center: Center, bosses: list[SigningLaptop], conflict: str
) -> None:
    first, second = bosses
    shown = asked(first, KEEP, conflict).json()
    act = msgspec.convert(shown["act"], Act)
    other = msgspec.structs.replace(act, kind=SEND, values={"code": CONFLICT})
    assert code_of(signed_act(first, shown, act=other)) == "request.nonce"
    assert code_of(signed_act(second, shown)) == "request.nonce"
    assert code_of(signed_act(first, shown, signer=second.worker.person_id)) == "signature.wrong"
    old = center.clock() - timedelta(minutes=1)
    assert code_of(signed_act(first, shown, exp=old)) == "signature.wrong"
    assert signed_act(first, shown).status_code == 200
    assert signed_act(first, shown).json()["signed_by"] == ["D-1"]  # after a lost reply
    assert carried_out(center) == []


def test_rows_that_nobody_signed_carry_nothing_out(
    center: Center, bosses: list[SigningLaptop], conflict: str
) -> None:
    """A stolen process in front of the laptops writes into the table what it likes."""
    first, second = bosses
    signs(first, KEEP, conflict)
    person, kid = second.worker.person_id, second.worker.key.kid
    center.rows(
        "INSERT INTO act_signatures (act_id, human, person_id, kid, token, at)"
        f" SELECT act_id, 'D-2', '{person}', '{kid}', token, at FROM act_signatures RETURNING 1"
    )
    assert carried_out(center) == []
    signs(second, SEND, conflict, code=CONFLICT)
    assert carried_out(center) == []  # one for each is not two for one


def put(
    center: Center, under: Act, by: Worker, *, signed: Act | None = None, human: str = ""
) -> None:
    """A row with a signature of this key, past every check of the entry. signed: another act."""
    now = center.clock()
    made = SignedAct(signed or under, by.person_id, "nonce", now + timedelta(minutes=10))
    token = jws.sign(made, Typ.PERSON_ACT, by.key)
    mine = acts.Signature(human or by.staff, by.person_id, by.key.kid, token, to_ms(now))
    assert center.act(lambda tx: acts.sign(tx, under.act_id, mine))


def test_a_true_signature_of_whom_it_does_not_count_for_carries_nothing_out(
    center: Center, laptop: SigningLaptop, bosses: list[SigningLaptop], conflict: str
) -> None:
    """Whoever writes into the table is verified again, by what was signed and by whom."""
    first, second = bosses
    shown = asked(first, KEEP, conflict).json()
    act = msgspec.convert(shown["act"], Act)
    assert signed_act(first, shown).status_code == 200
    agent = center.laptop("S-2")
    put(center, act, agent.worker)
    own = second.new_key("D-1")  # the first signer's other key
    center.certify(own.key.kid)
    put(center, act, own, human="X-1")
    center.hire("D-3", Role.SUPERVISOR)
    put(center, act, second.new_key("D-3"))  # nobody vouched for it yet
    other = msgspec.structs.replace(act, kind=SEND, values={"code": CONFLICT})
    put(center, act, second.worker, signed=other)
    assert carried_out(center) == []
    signer = center.laptop("D-4", Role.SUPERVISOR)
    put(center, act, signer.worker)
    assert len(carried_out(center)) == 1  # the same way, by whom it counts for


def test_who_left_before_it_came_counts_no_more(
    center: Center, bosses: list[SigningLaptop], conflict: str
) -> None:
    first, second = bosses
    shown = asked(first, KEEP, conflict).json()
    assert signed_act(first, shown).status_code == 200
    center.act(lambda tx: end_person(tx, "D-2", "A-1", center.clock()))
    put(center, msgspec.convert(shown["act"], Act), second.worker)
    assert carried_out(center) == []


def test_a_key_that_ended_counts_no_more_and_a_blocked_laptop_signs_nothing(
    center: Center, laptop: SigningLaptop, bosses: list[SigningLaptop], conflict: str
) -> None:
    first, second = bosses
    so_far = signs(first, "device.block", second.device_id, reason="left in a bus")
    assert so_far["needed"] == 1
    assert len(carried_out(center)) == 1
    rows = center.rows(f"SELECT state FROM devices WHERE device_id = '{second.device_id}'")
    assert rows == [(DeviceState.BLOCKED.value,)]
    assert code_of(asked(second, KEEP, conflict)) == "device.blocked"
    assert code_of(asked(first, "device.block", first.device_id, reason="x")) == (
        "review.same_device"
    )


def test_the_words_of_a_join_are_compared_by_a_supervisor_at_a_desk(
    center: Center, bosses: list[SigningLaptop]
) -> None:
    center.hire("S-7")
    fresh = SigningLaptop(center)
    assert fresh.join(center.invite("S-7"), "S-7").status_code == 200
    signs(bosses[0], "device.confirm", fresh.device_id, words="lusab babad lusab babad lusab")
    carried_out(center)
    assert fresh.standing()["state"] == "pending"
    assert [kind for kind, *_ in center.records("join.")].count("join.other_words") == 1
    signs(bosses[0], "device.confirm", fresh.device_id, words=fresh.key.public.words)
    carried_out(center)
    assert fresh.standing()["state"] == "active"
