"""Visits for accounts of who works here, and visits whose identity could not be checked."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from spar_central.admission.noticed import Noticed, noticed
from spar_central.admission.policy import Policy
from spar_central.directory.catalogue import open_catalogue
from spar_central.records import staff_accounts
from spar_central.settings import Settings
from spar_central.trust.accounts import alike_key
from spar_central.trust.attestation import Method
from spar_central.trust.enrollment import SELF_SERVICE
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.central.test_console_naming import BANKS
from tests.central.world import account, new_enrollment


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(engine, tmp_path) as made:
        yield made


def capture(laptop: SigningLaptop, at: int, number: str = "", **changes: Any) -> str:
    """Somebody, on this account or one of their own, by a finger."""
    of = laptop.enrollment(fa=account(number or f"5010{at:05}"), **changes)
    laptop.upload(laptop.proven(of, psut=f"{at}".zfill(36), method=Method.BIOMETRIC))
    return of.enrollment_id


def tell_account(
    browser: ConsoleBrowser, staff: str, number: str, code: str = "HDFC", kind: str = "BANK"
) -> str:
    rows = browser.office.center.rows(
        f"SELECT person_id FROM people WHERE staff_number = '{staff}'"
    )
    where = f"/people/{rows[0][0]}/account"
    assert browser.get(where).status_code == 200
    return browser.post(where, code=code, number=number, kind=kind).text


def signals(there: ConsoleOffice) -> list[Any]:
    """But for accounts of several people, which these are, too."""
    there.count()
    return there.center.rows(
        "SELECT kind, about, count FROM signals WHERE kind <> 'shared_account' ORDER BY kind, about"
    )


def test_the_first_visit_for_a_colleagues_account_is_a_signal(there: ConsoleOffice) -> None:
    agent, colleague = there.center.laptop("S-1"), there.center.laptop("S-2")
    before = capture(agent, 1, "777000111")
    browser = there.someone("R-1")
    assert "Kept as a mark" in tell_account(browser, "S-2", "0777-000 111")
    for at in range(2, 8):
        capture(colleague, at)
    assert signals(there) == []
    mine = [capture(agent, 10, "777000111"), capture(agent, 11, "00777000111")]
    assert signals(there) == [("staff_account", "S-1", 2)]
    page = browser.get("/signals").text
    assert "For an account of somebody who works here" in page
    page = browser.get("/signals/staff_account/S-1").text
    assert [f"/complaints/{one}" in page for one in (*mine, before)] == [True, True, False]
    assert "777000111" not in page
    assert "Looked at by" in browser.post("/signals/staff_account/S-1", count="2").text
    found = agent.post("signals", by=agent.worker).json()["signals"]
    own = {one["kind"]: len(one["enrollments"]) for one in found}
    assert own["staff_account"] == 2
    assert colleague.post("signals", by=colleague.worker).json()["signals"] == []


def test_of_an_account_only_a_keyed_mark_is_kept(there: ConsoleOffice) -> None:
    there.center.laptop("S-2")
    browser = there.someone("R-1")
    tell_account(browser, "S-2", "777000111")
    assert "This account was known" in tell_account(browser, "S-2", "0777000111")
    assert "<dd>1 · " in browser.page
    rows = there.center.rows("SELECT * FROM staff_accounts")
    plain = alike_key(account("777000111"))
    for secret in ("777000111", plain, hashlib.sha256(plain.encode()).hexdigest()):
        assert secret not in str(rows)
        assert secret not in str(there.center.rows("SELECT * FROM records"))
        assert secret not in browser.page
    assert there.center.records("person.account") == [("person.account", "R-1", "", "S-2")] * 2


def test_nobody_tells_their_own_account_or_one_of_another_office(there: ConsoleOffice) -> None:
    there.center.laptop("S-9", office="office-2")
    browser = there.someone("R-1")
    assert "This needs another person" in tell_account(browser, "R-1", "777000111")
    where = there.center.rows("SELECT person_id FROM people WHERE staff_number = 'S-9'")[0][0]
    browser.get("/people")
    reply = browser.post(f"/people/{where}/account", code="HDFC", number="1", kind="BANK")
    assert reply.status_code == 404
    assert there.center.rows("SELECT * FROM staff_accounts") == []


def test_a_bank_of_the_list_is_found_and_holds_its_numbers_to_its_rule(
    there: ConsoleOffice, tmp_path: Path
) -> None:
    there.center.laptop("S-2")
    there.banks = open_catalogue(BANKS, tmp_path)
    browser = there.someone("R-1")
    (row,) = there.center.rows("SELECT person_id FROM people WHERE staff_number = 'S-2'")
    page = browser.get(f"/people/{row[0]}/account?bank=Ten").text
    assert 'name="code" value="TEN"' in page
    refused = browser.post(f"/people/{row[0]}/account", code="TEN", number="00123456789")
    assert "cannot be used as it is" in refused.text
    assert "Kept as a mark" in tell_account(browser, "S-2", "0012345678", "TEN")


def test_marks_go_some_time_after_who_left(there: ConsoleOffice) -> None:
    there.center.laptop("S-2")
    tell_account(there.someone("R-1"), "S-2", "777000111")
    there.center.rows(
        f"UPDATE people SET ended_at = {int(there.center.clock().timestamp() * 1000)}"
        " WHERE staff_number = 'S-2' RETURNING 1"
    )
    for days, left in ((89, 1), (91, 0)):
        now = there.center.clock() + timedelta(days=days)
        there.center.act(partial(staff_accounts.forget, now=now))
        assert len(there.center.rows("SELECT * FROM staff_accounts")) == left


def test_who_asks_for_an_own_account_on_the_portal_is_no_signal() -> None:
    at_desk, on_portal = (new_enrollment(device_id=one) for one in ("d-1", SELF_SERVICE))
    found = [noticed(of, Policy(), tried_codes=False, to_staff=True) for of in (at_desk, on_portal)]
    assert found == [(Noticed.STAFF_ACCOUNT,), ()]


def test_visits_whose_identity_could_not_be_checked_are_counted_by_agent(
    there: ConsoleOffice,
) -> None:
    many, few = there.center.laptop("S-1"), there.center.laptop("S-2")
    unchecked = [capture(many, at, signals=("exception",)) for at in range(5)]
    for at in range(20, 36):
        capture(few, at, signals=("exception",) if at == 20 else ())
    found = [one for one in signals(there) if one[0] == "exception"]
    assert found == [("exception", "S-1", 5)]
    browser = there.someone("R-1")
    assert "Many whose identity could not be checked" in browser.get("/signals").text
    page = browser.get("/signals/exception/S-1").text
    assert [f"/complaints/{one}" in page for one in unchecked] == [True] * 5
    assert "Looked at by" in browser.post("/signals/exception/S-1", count="5").text
