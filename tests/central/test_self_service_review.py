"""A change without a desk is seen and decided: in the console, at a supervisor's laptop."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from spar_central.enrollments.opening import Sent
from spar_central.keys_folder import read_intake_keys
from spar_central.records import identity
from spar_central.settings import Settings
from spar_central.storage.port import Lock, Storage
from spar_central.trust import jws
from spar_central.trust.canonical import canonical, sha256_hex
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import SELF_SERVICE, Consent, Enrollment, Operation, Seen
from spar_central.trust.jws import Typ
from spar_central.trust.login import LoginProof
from tests.central.center import Center
from tests.central.console import ConsoleOffice, office
from tests.central.storages import run
from tests.central.world import account

PSUT = "7" * 36
NUMBER = "50100777888"


def confirmed(center: Center, number: str = NUMBER, psut: str = PSUT) -> str:
    """Confirmed at intake, as ``self_service.changes`` hands it to admission."""
    keys = read_intake_keys(center.settings.keys_folder, center.settings.office, center.clock())
    now = center.clock()
    of = Enrollment(
        str(uuid.uuid4()), 1, Operation.UPDATE, Seen(account("11112222333")), "0" * 64,
        Consent("self-service", "1", "en", now), now, SELF_SERVICE, account(number),
    )  # fmt: skip
    proof = LoginProof(
        str(uuid.uuid4()), psut, "https://id.example.org", ("mosip:idp:acr:generated-code",),
        now - timedelta(minutes=1), now, "a" * 64, str(uuid.uuid4()), of.operation,
        sha256_hex(canonical(of)),
    )  # fmt: skip
    item = Sent(
        jws.sign(of, Typ.CHANGE, keys.intake), jws.sign(proof, Typ.LOGIN_PROOF, keys.intake)
    )

    async def take(storage: Storage) -> None:
        admission = center.admission(storage)
        async with storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            await identity.attest_login(tx, proof, admission.psut_key(psut), now)
            await admission.take_change(tx, item, now)

    run(center.settings, take)
    return of.enrollment_id


@dataclass
class SelfServiceOffice:
    """Every change without a desk waits for a second person."""

    there: ConsoleOffice

    def change(self) -> str:
        return confirmed(self.there.center)

    def state(self, enrollment_id: str) -> tuple[str, str]:
        """outcome, codes."""
        (row,) = self.there.center.rows(
            f"SELECT outcome, codes FROM enrollments WHERE enrollment_id = '{enrollment_id}'"
        )
        return str(row[0]), str(row[1])


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[SelfServiceOffice]:
    admission = msgspec.structs.replace(
        engine.admission, self_service_review=True, self_service_wait_hours=0
    )
    with office(msgspec.structs.replace(engine, admission=admission), tmp_path) as made:
        yield SelfServiceOffice(made)


def test_it_is_seen_and_approved_in_the_console(there: SelfServiceOffice) -> None:
    waiting = there.change()
    assert there.state(waiting) == ("waits", '["review.missing"]')
    browser = there.there.someone("R-1")
    listed = browser.get("/review").text
    assert waiting in listed
    assert "the person, on the portal" in listed
    page = browser.get(f"/review/{waiting}").text
    assert NUMBER in page
    assert "Asked for by" in page
    assert "by the country's login service" in page
    assert "not proven yet" not in page
    assert "As the person saw it" in page
    assert browser.approve(waiting).status_code == 200
    assert there.state(waiting)[0] == "admitted"
    assert there.there.center.records("review.approve")[0][1] == "R-1"


def test_it_is_seen_and_approved_at_a_supervisors_laptop(there: SelfServiceOffice) -> None:
    waiting = there.change()
    boss = there.there.center.laptop("S-2", Role.SUPERVISOR)
    (shown,) = boss.waiting()
    assert jws.unverified(shown["enrollment"], Enrollment).enrollment_id == waiting
    assert shown["author"] == "", "nobody at a desk captured it"
    assert boss.approve(shown).json()["outcome"] == "admitted"
    assert boss.waiting() == []
    assert there.state(waiting)[0] == "admitted"


def test_it_is_returned_and_never_sent(there: SelfServiceOffice) -> None:
    waiting = there.change()
    boss = there.there.center.laptop("S-2", Role.SUPERVISOR)
    (shown,) = boss.waiting()
    assert boss.approve(shown, decision="return").json()["outcome"] == "refused"
    assert there.state(waiting)[0] == "refused"
