"""A stick from a site that is never online: sealed, numbered, brought by anybody, answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from joserfc import jwe
from joserfc.jwk import OKPKey

from spar_central.admission.policy import Policy
from spar_central.clock import to_ms
from spar_central.records import fleet, signals
from spar_central.records.device_troubles import DeviceLimits, TroubleCode, faults_of, oldest_s
from spar_central.records.fleet import FleetRow
from spar_central.settings import Settings
from spar_central.trust import jws
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Enrollment, Operation, id_hash
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, new_key
from spar_central.trust.stick import Stick, StickItem, StickReceipt
from tests.central.center import Center, SigningLaptop, code_of
from tests.central.test_identity import Ida, center_with, identity, otp, proof_body, sandbox
from tests.central.world import SALT, account
from tests.sandbox.partner_client import AMA

__all__ = ["sandbox"]


@dataclass
class StickVillage:
    """A laptop that nobody connects, and one that travels."""

    center: Center
    ida: Ida
    there: SigningLaptop
    carrier: SigningLaptop
    sealing: OKPKey

    def captured(self, number: str = "1") -> tuple[Enrollment, StickItem]:
        """Signed in the village, with its sealed capture and the salt of its id."""
        of = self.there.enrollment(
            operation=Operation.PUT, seen="unknown", fa=account(number),
            id_hash=id_hash(SALT, AMA),
        )  # fmt: skip
        transaction = of.transaction_id or ""
        assert otp(self.there, transaction).status_code == 200
        token = self.there.sign(of)
        body = proof_body(
            self.there, self.ida, transaction, {"otp": self.ida.code()}, operation="put",
            binding={"enrollment": token, "salt": SALT},
        )  # fmt: skip
        proof = msgspec.json.decode(msgspec.json.encode(body))
        return of, StickItem(token, proof)

    def stick(self, number: int, *items: StickItem, key: PrivateKey | None = None) -> str:
        made = Stick(self.there.device_id, number, self.center.clock(), items)
        return self.sealed(jws.sign(made, Typ.STICK, key or self.there.key))

    def sealed(self, token: str) -> str:
        header = {"alg": "ECDH-ES", "enc": "A256GCM"}
        return jwe.encrypt_compact(
            header, token.encode(), self.sealing, algorithms=["ECDH-ES", "A256GCM"]
        )

    def hand_in(self, stick: str, by: SigningLaptop | None = None) -> httpx.Response:
        return (by or self.carrier).post("sticks", {"stick": stick})

    def receipt(self, stick: str, by: SigningLaptop | None = None) -> StickReceipt:
        reply = self.hand_in(stick, by)
        assert reply.status_code == 200, reply.text
        key = self.center.keys.attestation.public
        return jws.read(reply.json()["receipt"], Typ.RECEIPT, key, StickReceipt)

    def count(self) -> int:
        return int(self.center.rows("SELECT count(*) FROM enrollments")[0][0])


def public_of(key: OKPKey | None) -> OKPKey:
    assert key is not None
    members: dict[str, Any] = key.as_dict(private=False)
    return OKPKey.import_key(members)


@pytest.fixture
def village(engine: Settings, sandbox: Ida, tmp_path: Path) -> Iterator[StickVillage]:
    sandbox.order(reset=True)
    settings = msgspec.structs.replace(engine, admission=Policy(otp_wait_hours=0))
    with center_with(settings, tmp_path, identity(sandbox, tmp_path)) as center:
        yield StickVillage(
            center,
            sandbox,
            center.laptop("S-1"),
            center.laptop("S-2"),
            public_of(center.keys.outbox),
        )


def test_a_stick_is_proven_admitted_and_answered(village: StickVillage) -> None:
    of, item = village.captured()
    stick = village.stick(1, item)
    receipt = village.receipt(stick)
    assert (receipt.device_id, receipt.number) == (village.there.device_id, 1)
    assert receipt.sha256 == sha256_hex(stick.encode())
    (line,) = receipt.items
    assert (line.enrollment_id, line.outcome, line.codes) == (
        of.enrollment_id, "waits", ("review.missing",),
    )  # fmt: skip
    boss = village.center.laptop("B-1", Role.SUPERVISOR)
    assert boss.approve(boss.waiting()[0]).status_code == 200
    again = village.receipt(stick)
    assert (again.items[0].outcome, again.items[0].state) == ("admitted", "in_progress")
    assert village.count() == 1
    rows = village.center.rows("SELECT sent_by, device_id FROM enrollments")
    assert rows == [(village.there.device_id, village.there.device_id)], "nothing is the carrier's"
    assert (
        village.carrier.post("decisions", {"enrollment_ids": [of.enrollment_id]}).json()["items"]
        == []
    )
    brought = village.center.records("stick.brought")
    assert {row[2] for row in brought} == {village.there.device_id}


def test_a_carrier_reads_nothing_and_changes_nothing(village: StickVillage) -> None:
    _, item = village.captured()
    stick = village.stick(1, item)
    assert AMA not in stick
    assert item.enrollment not in stick
    damaged = stick[:-8] + "AAAAAAAA"
    assert code_of(village.hand_in(damaged)) == "stick.sealed"
    forged = village.stick(1, item, key=village.carrier.key)
    assert code_of(village.hand_in(forged)) == "signature.wrong"
    stranger = village.stick(1, item, key=new_key())
    assert code_of(village.hand_in(stranger)) == "signature.wrong"
    elsewhere = OKPKey.generate_key("X25519")
    other = StickVillage(village.center, village.ida, village.there, village.carrier, elsewhere)
    assert code_of(village.hand_in(other.stick(1, item))) == "stick.sealed"
    assert village.count() == 0


BEAT = {
    "program": "spar-agent 1.4.0", "vault_schema": 9, "waiting": {"queued": 3},
    "oldest_waiting_s": 3600, "clock_back": 4,
}  # fmt: skip


def report(village: StickVillage, number: int, made_at: datetime, **beat: object) -> None:
    """A stick without an enrollment, as one that only tells how the laptop is."""
    laptop = village.there
    made = Stick(laptop.device_id, number, made_at, (), {**BEAT, **beat})
    village.receipt(village.sealed(jws.sign(made, Typ.STICK, laptop.key)))


def known(village: StickVillage) -> FleetRow:
    found = village.center.act(lambda tx: fleet.one(tx, village.there.device_id))
    assert found is not None
    return found


def test_the_report_on_a_stick_is_of_when_it_was_made(village: StickVillage) -> None:
    center = village.center
    made_at = center.clock()
    center.clock.forward(5 * 86_400)
    report(village, 1, made_at)
    row = known(village)
    assert row.beat.waiting == {"queued": 3}
    assert oldest_s(row, center.clock()) == pytest.approx(5 * 86_400 + 3600, abs=60)
    limits = DeviceLimits(silent_days=6, oldest_days=99, least_program="")
    assert faults_of(row, limits, center.clock()) == []
    center.clock.forward(2 * 86_400)
    (silent,) = faults_of(row, limits, center.clock())
    assert (silent.code, silent.seconds // 86_400) == (TroubleCode.SILENT, 7)
    center.act(lambda tx: signals.find_signals(tx, center.clock()))  # it came late, and counts
    assert center.rows("SELECT kind, count FROM signals") == [("clock_back", 4)]


def test_a_stick_that_was_long_on_its_way_replaces_nothing_newer(village: StickVillage) -> None:
    first = village.center.clock()
    village.center.clock.forward(3600)
    report(village, 2, village.center.clock(), waiting={"queued": 1})
    report(village, 1, first, waiting={"queued": 9})
    report(village, 3, first + timedelta(days=400), waiting={"queued": 2})  # its clock is ahead
    assert known(village).beat.waiting == {"queued": 2}
    assert known(village).beat_at <= to_ms(village.center.clock())


def test_a_report_that_is_too_long_is_left_out_and_the_stick_taken(village: StickVillage) -> None:
    report(village, 1, village.center.clock(), bank_list="x" * 1024)
    assert known(village).beat_at == 0
    assert [row[2] for row in village.center.records("stick.brought")] == [village.there.device_id]


def test_another_stick_under_the_same_number_is_a_second_computer(village: StickVillage) -> None:
    _, one = village.captured("1")
    _, other = village.captured("2")
    village.receipt(village.stick(1, one))
    assert code_of(village.hand_in(village.stick(1, other))) == "stick.other_content"
    assert village.count() == 1
    states = village.center.rows("SELECT state FROM devices ORDER BY state")
    assert states == [("active",), ("held",)]
    assert village.center.records("device.forked")[0][2] == village.there.device_id


def test_sticks_come_in_any_order_and_by_anybody_who_joined(village: StickVillage) -> None:
    _, one = village.captured("1")
    _, other = village.captured("2")
    village.receipt(village.stick(2, other))
    village.receipt(village.stick(1, one), by=village.there)
    assert village.count() == 2
    village.center.act(lambda tx: tx.fetch("UPDATE devices SET state = 'blocked'"))
    assert code_of(village.hand_in(village.stick(3, one))) == "device.blocked"


def test_ida_s_no_stands_in_the_receipt(village: StickVillage) -> None:
    of, item = village.captured()
    proof = item.proof | {"request": item.proof["request"][:-4] + "AAAA"}
    receipt = village.receipt(village.stick(1, StickItem(item.enrollment, proof)))
    (line,) = receipt.items
    assert line.enrollment_id == of.enrollment_id
    assert line.ida
    assert "proof.missing" in line.codes


def test_a_capture_of_another_enrollment_proves_nothing(village: StickVillage) -> None:
    _, item = village.captured("1")
    other = village.there.enrollment(operation=Operation.PUT, seen="unknown", fa=account("66"))
    swapped = StickItem(village.there.sign(other), item.proof)
    (line,) = village.receipt(village.stick(1, swapped)).items
    assert line.outcome == "refused"
    assert set(line.codes) & {"proof.binds", "proof.transaction"}


def test_after_a_line_that_broke_the_same_stick_goes_on(village: StickVillage) -> None:
    _, item = village.captured()
    stick = village.stick(1, item)
    village.ida.order(on="auth", http_status=503)
    (line,) = village.receipt(stick).items
    assert "proof.missing" in line.codes
    assert {"identity.away", "identity.unsigned"} & set(line.codes)
    village.ida.order()
    (line,) = village.receipt(stick).items
    assert line.codes == ("review.missing",)
    assert village.count() == 1


def test_a_blocked_laptop_s_stick_waits(village: StickVillage) -> None:
    _, item = village.captured()
    village.center.act(
        lambda tx: tx.fetch(
            "UPDATE devices SET state = 'held' WHERE device_id = $1", village.there.device_id
        )
    )
    (line,) = village.receipt(village.stick(1, item)).items
    assert {"device.held", "proof.missing"} <= set(line.codes)
    assert village.center.rows("SELECT count(*) FROM attestations") == [(0,)]
