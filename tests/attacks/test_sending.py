"""What somebody with the database, or with a laptop, may try at the sender: nothing is sent."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from spar_central.records import readings
from spar_central.sending.serving import Worker
from spar_central.settings import Settings
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.enrollment import Operation, Seen
from spar_central.trust.jws import Typ
from spar_central.trust.keys import new_key
from tests.bad_mapper import BadMapper
from tests.central.center import Center
from tests.central.sending import passes, sending_center, with_worker
from tests.central.world import account, attestation


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with sending_center(engine, tmp_path) as made:
        yield made


async def forced(tx: Transaction, **columns: str) -> None:
    """Whoever writes to the database says that it is admitted."""
    values = {"outcome": "admitted", "codes": "[]", "state": "queued", **columns}
    named = ", ".join(f"{name} = ${at}" for at, name in enumerate(values, 1))
    await tx.fetch(f"UPDATE enrollments SET {named}, admitted_at = 1", *values.values())


def nothing_sent(center: Center, mapper: BadMapper) -> None:
    passes(center, mapper, 2)
    assert mapper.log == []
    assert center.rows("SELECT count(*) FROM enrollments WHERE state = 'registered'") == [(0,)]
    assert center.is_whole()


def test_another_account_under_an_admitted_row(center: Center) -> None:
    """Signed by somebody else's key: the row has a signature, not that person's."""
    laptop = center.laptop("S-1")
    of = laptop.enrollment()
    laptop.upload(laptop.proven(of))
    other = msgspec.structs.replace(of, fa=account("666"))
    forged = jws.sign(other, Typ.ENROLLMENT, new_key())
    center.act(lambda tx: forced(tx, token=forged))
    nothing_sent(center, BadMapper())


def test_a_proof_of_another_person_under_an_admitted_row(center: Center) -> None:
    """Attested by a key of one's own, for whoever it shall be."""
    laptop = center.laptop("S-1")
    of = laptop.enrollment()
    laptop.upload(laptop.proven(of))
    proof = attestation(of, laptop.worker.person_id, psut="victim")
    forged = jws.sign(proof, Typ.ATTESTATION, new_key())
    center.act(lambda tx: forced(tx, attestation=forged))
    nothing_sent(center, BadMapper())


def test_a_change_that_nobody_reviewed(center: Center) -> None:
    laptop = center.laptop("S-1")
    of = laptop.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")), fa=account("2"))
    laptop.upload(laptop.proven(of))
    center.act(forced)
    nothing_sent(center, BadMapper())


def test_a_question_with_a_proof_of_ones_own_is_not_answered(center: Center) -> None:
    """Who takes over the process that faces the laptops asks past its checks."""
    laptop = center.laptop("S-1")
    proof = attestation(laptop.enrollment(), laptop.worker.person_id, psut="victim")
    forged = jws.sign(proof, Typ.ATTESTATION, laptop.key)
    mapper = BadMapper()

    async def answer(worker: Worker) -> int:
        return await worker.answering.one_pass()

    async def ask(tx: Transaction) -> None:
        await readings.ask(tx, "r-1", forged, laptop.device_id, center.clock())

    center.act(ask)
    assert with_worker(center, answer, mapper) == 1
    assert center.rows("SELECT reply FROM registry_readings") == [("",)]
