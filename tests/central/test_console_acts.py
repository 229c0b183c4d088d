"""What an office does in the console: signed by one or two, done once, and by nobody else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from spar_central.errors import Refused
from spar_central.people.passkeys import renew_passkey
from spar_central.records import passkeys
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.keys import words
from spar_central.trust.office_file import OfficeFile
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.central.storages import database, settings


@pytest.fixture
def there(tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(settings("", tmp_path), tmp_path) as made:
        yield made


@pytest.fixture
def served(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ConsoleOffice]:
    """On PostgreSQL: the whole life of a passkey and of an act there, too."""
    with office(settings(database("postgres", request), tmp_path), tmp_path) as made:
        yield made


def ask(browser: ConsoleBrowser, path: str, where: str, **fields: str) -> None:
    browser.get(path)
    assert browser.post(where, **fields).status_code == 200, browser.page


def state(there: ConsoleOffice) -> list[tuple[str, str]]:
    rows = there.center.rows("SELECT state, outcome FROM acts ORDER BY made_at, act_id")
    return [(str(a), str(b)) for a, b in rows]


def device_state(there: ConsoleOffice, device_id: str) -> str:
    rows = there.center.rows(f"SELECT state FROM devices WHERE device_id = '{device_id}'")
    return str(rows[0][0])


def test_one_signature_blocks_two_release(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    one, other = there.someone("R-1"), there.someone("R-2")
    where = f"/devices/{laptop.device_id}"
    ask(one, where, f"{where}/act", kind="device.block", reason="Left in a bus")
    assert device_state(there, laptop.device_id) == "active"  # asked for, not signed
    assert one.sign().status_code == 200
    assert device_state(there, laptop.device_id) == "blocked"
    ask(one, where, f"{where}/act", kind="device.release", reason="Found")
    one.sign()
    assert device_state(there, laptop.device_id) == "blocked"
    act_id = there.center.rows("SELECT act_id FROM acts WHERE state = 'waiting'")[0][0]
    ask(one, "/acts", f"/acts/{act_id}/sign")
    assert one.sign().status_code == 409  # the same human twice
    assert device_state(there, laptop.device_id) == "blocked"
    ask(other, "/acts", f"/acts/{act_id}/sign")
    assert other.sign().status_code == 200
    assert device_state(there, laptop.device_id) == "active"
    assert there.center.is_whole()


def test_who_asks_and_goes_away_leaves_nothing_to_sign(there: ConsoleOffice) -> None:
    laptop, browser = there.center.laptop("S-1"), there.someone("R-1")
    where = f"/devices/{laptop.device_id}"
    ask(browser, where, f"{where}/act", kind="device.block", reason="lost")
    assert "Nothing waits for a signature." in browser.get("/acts").text
    assert state(there) == [("waiting", "")]


def test_what_is_signed_and_logged_is_named_as_people_call_it(there: ConsoleOffice) -> None:
    laptop, browser = there.center.laptop("S-1"), there.someone("R-1")
    there.center.rows("UPDATE devices SET name = 'River 7' RETURNING 1")
    where = f"/devices/{laptop.device_id}"
    ask(browser, where, f"{where}/act", kind="device.release", reason="found")
    assert f'<b>River 7</b> <span class="mono small muted ltr">{laptop.device_id}' in browser.page
    browser.sign()
    assert "<b>River 7</b>" in browser.get("/acts").text
    browser.language = "fr"
    audit = browser.get("/audit").text
    assert "River 7" in audit
    assert "A regardé : Appareils" in audit
    assert "read.console.device" in audit  # the code, for whoever searches the export


def test_a_wipe_waits_for_the_keys_of_the_office(served: ConsoleOffice) -> None:
    there = served
    laptop = there.center.laptop("S-1")
    browser = there.someone("R-1")
    where = f"/devices/{laptop.device_id}"
    ask(browser, where, f"{where}/act", kind="device.wipe", reason="Stolen")
    browser.sign()
    assert device_state(there, laptop.device_id) == "active"
    assert there.certify()
    assert device_state(there, laptop.device_id) == "wiped"
    assert there.certify() == []  # done once


def test_a_wipe_after_upload_waits_until_the_laptop_holds_nothing(there: ConsoleOffice) -> None:
    laptop, browser = there.center.laptop("S-1"), there.someone("R-1")
    where = f"/devices/{laptop.device_id}"
    beat = {"program": "spar-agent 1.4.0", "vault_schema": 9, "office_file": 0}
    ask(browser, where, f"{where}/act", kind="device.wipe", reason="sold", after="upload")
    assert "Wipe only once it has handed over" in browser.page
    browser.sign()
    assert there.certify() == []  # it reported nothing since
    assert "once nothing waits on the laptop" in browser.get("/acts").text
    for held in ({"waiting": {"queued": 2}}, {"captures": 1, "waiting": {"in_doubt": 1}}):
        there.center.clock.forward(400)
        assert laptop.post("heartbeats", {**beat, **held}).status_code == 200
        assert there.certify() == []
        assert device_state(there, laptop.device_id) == "active"
    there.center.clock.forward(400)
    assert laptop.post("heartbeats", {**beat, "waiting": {"in_doubt": 2}}).status_code == 200
    assert len(there.certify()) == 1
    assert device_state(there, laptop.device_id) == "wiped"


def test_a_row_in_the_database_is_no_signature(there: ConsoleOffice) -> None:
    """Who writes acts and signatures there, without a passkey, has nothing done."""
    laptop = there.center.laptop("S-1")
    browser = there.someone("R-1")
    where = f"/devices/{laptop.device_id}"
    ask(browser, where, f"{where}/act", kind="device.wipe", reason="Stolen")
    browser.sign()
    there.center.rows("UPDATE acts SET content = replace(content, 'Stolen', 'Because')")
    assert there.certify() == []
    assert device_state(there, laptop.device_id) == "active"


def test_a_laptop_that_joins_is_confirmed_by_its_words(there: ConsoleOffice) -> None:
    browser = there.someone("R-1")
    there.center.hire("S-1")
    laptop = SigningLaptop(there.center)
    ids = there.center.rows("SELECT person_id FROM people WHERE staff_number = 'S-1'")
    browser.get("/people")
    page = browser.post(f"/people/{ids[0][0]}/code").text
    code = page.partition('class="code join">')[2].partition("<")[0]
    assert laptop.join(code, "S-1").status_code == 200
    where = f"/devices/{laptop.device_id}"
    ask(browser, where, f"{where}/act", kind="device.confirm", words="babab " * 5)
    browser.sign()
    there.certify()
    assert device_state(there, laptop.device_id) == "pending"
    assert state(there) == [("refused", "act.form")]
    ask(browser, where, f"{where}/act", kind="device.confirm", words=laptop.key.public.words)
    browser.sign()
    there.certify()
    assert device_state(there, laptop.device_id) == "active"


def test_two_add_a_person_and_one_ends(there: ConsoleOffice) -> None:
    one, other = there.someone("R-1"), there.someone("R-2")
    ask(one, "/people", "/people", staff_number="S-9", name="Nia", role="agent")
    one.sign()
    count = "SELECT count(*) FROM people WHERE staff_number = 'S-9'"
    assert there.center.rows(count)[0][0] == 0
    act_id = there.center.rows("SELECT act_id FROM acts")[0][0]
    other.language = "ar"
    page = other.get("/acts").text
    assert "<bdi>Name of R-1</bdi>" in page  # or the date behind it is read from its middle
    assert "<dd>موظف</dd>" in page
    ask(other, "/acts", f"/acts/{act_id}/sign")
    other.sign()
    assert there.center.rows(count)[0][0] == 1
    ids = there.center.rows("SELECT person_id FROM people WHERE staff_number = 'R-2'")
    ask(one, "/people", f"/people/{ids[0][0]}/end", reason="Left")
    one.sign()
    assert other.send("GET", "/review").status_code == 303  # nobody from now on


def test_supervisors_make_no_administrators(there: ConsoleOffice) -> None:
    one, other = there.someone("R-1"), there.someone("R-2")
    ask(one, "/people", "/people", staff_number="A-9", name="Nia", role="administrator")
    one.sign()
    act_id = there.center.rows("SELECT act_id FROM acts")[0][0]
    ask(other, "/acts", f"/acts/{act_id}/sign")
    other.sign()
    assert state(there) == [("refused", "person.role")]


def test_a_lost_passkey_is_replaced_by_two_after_a_waiting_time(served: ConsoleOffice) -> None:
    there = served
    owner, one, other = there.someone("R-1"), there.someone("R-2"), there.someone("R-3")
    fresh = there.browser()
    fresh.get("/passkeys/lost")
    assert fresh.post("/passkeys/lost", staff_number="R-1").status_code == 200
    made = fresh.passkey.register(fresh.options())
    page = fresh.post("/passkeys/lost", staff_number="R-1", assertion=made, name="New").text
    kid = there.center.rows("SELECT kid FROM passkeys WHERE certificate = ''")[0][0]
    assert words(kid) in page
    assert there.certify() == []  # nobody vouched yet
    assert fresh.sign_in().status_code == 403
    ask(one, "/people", f"/passkeys/{kid}/confirm", words="babab " * 5, ends="yes")
    assert there.center.rows("SELECT count(*) FROM acts")[0][0] == 0  # other words
    ask(one, "/people", f"/passkeys/{kid}/confirm", words=words(kid), ends="yes")
    one.sign()
    assert there.certify() == []
    act_id = there.center.rows("SELECT act_id FROM acts")[0][0]
    ask(owner, "/acts", f"/acts/{act_id}/sign")
    assert owner.sign().status_code == 403  # the person concerned does not count
    ask(other, "/acts", f"/acts/{act_id}/sign")
    other.sign()
    assert there.certify() == [kid]
    assert fresh.sign_in().status_code == 403  # the waiting time
    assert owner.send("GET", "/review").status_code == 303  # its sessions ended with it
    assert owner.sign_in().status_code == 403  # the lost one ended at once
    there.center.clock.forward(25 * 3600)
    fresh.sign_in()
    assert "Overview" in fresh.page


def test_a_further_passkey_needs_an_older_one(there: ConsoleOffice) -> None:
    owner = there.someone("R-1")
    second = there.browser()
    second.cookies = owner.cookies
    second.get("/me/passkey")
    made = second.passkey.register(second.options())
    assert second.post("/me/passkey", assertion=made, name="Two").status_code == 200
    assert second.sign().status_code == 403  # the new one signs for itself
    assert there.certify() == []
    owner.page = second.page
    owner.get("/me/passkey")
    third = owner.office.passkey()
    owner.post("/me/passkey", assertion=third.register(owner.options()), name="Three")
    assert owner.sign().status_code == 200
    assert len(there.certify()) == 1


def test_a_link_is_used_once(there: ConsoleOffice) -> None:
    there.center.hire("R-1", Role.SUPERVISOR)
    secret = there.link("R-1")
    one = there.browser()
    one.register(f"/passkeys/first/{secret}")
    assert there.browser().get(f"/passkeys/first/{secret}").status_code == 404
    assert there.browser().get("/passkeys/first/nonsense").status_code == 404
    late = there.link("R-1")
    there.center.clock.forward(25 * 3600)
    assert there.browser().get(f"/passkeys/first/{late}").status_code == 404


def test_a_passkey_without_user_verification_is_not_taken(there: ConsoleOffice) -> None:
    there.center.hire("R-1", Role.SUPERVISOR)
    browser = there.browser()
    assert browser.register(f"/passkeys/first/{there.link('R-1')}", flags=1).status_code == 403
    assert there.center.rows("SELECT count(*) FROM passkeys")[0][0] == 0


def test_two_administrators_change_the_policies_of_an_office(there: ConsoleOffice) -> None:
    there.center.hire("R-1", Role.SUPERVISOR)
    one = there.someone("A-1", Role.ADMINISTRATOR)
    other = there.someone("A-2", Role.ADMINISTRATOR)
    there.first_file()
    page = one.get("/policy").text
    assert "Number 1 is in force" in page
    fields = {
        "serial": "1", "name": "Field office 1", "office_code": "SU", "fingers": "1",
        "changes": "on", "removals": "on", "same_account": "on", "deferred_auth_window_s": "0",
        "least_protocol": "1", "ways": "phone\nfinger", "programmes": "Pension", "complaints": "",
    }  # fmt: skip
    for code in ("", "S", "SURAT", "su", "Ñ1"):
        refused = one.post("/policy", **{**fields, "office_code": code}).text
        assert "with which its slip numbers begin" in refused
        one.get("/policy")
    assert there.center.rows("SELECT act_id FROM acts") == []
    shown = one.post("/policy", **fields).text
    assert "Waits for a second person: What was captured without network: yes → no" in shown
    one.sign()
    act_id = there.center.rows("SELECT act_id FROM acts")[0][0]
    ask(other, "/acts", f"/acts/{act_id}/sign")
    other.sign()
    assert there.certify() == [act_id]
    laptop = there.center.laptop("S-1")
    signed = laptop.post("office-file", {"present": 1}).json()["signed"]
    file = jws.unverified(signed["file"], OfficeFile)
    assert (file.serial, file.review.offline, file.programmes) == (2, False, ("Pension",))
    one.get("/policy")
    assert one.post("/policy", **fields).status_code == 403  # of the number before: stale


def test_a_passkey_is_renewed_by_its_owner_before_it_ends(served: ConsoleOffice) -> None:
    """400 days after; told 30 days before, on every sign-in, and signed for by itself."""
    there = served
    owner, other = there.someone("R-1"), there.someone("R-2")
    kids = there.center.rows(
        "SELECT k.kid FROM passkeys k JOIN people p ON p.person_id = k.person_id"
        " WHERE p.staff_number = 'R-1'"
    )
    kid = str(kids[0][0])
    assert "ends on" not in owner.get("/").text
    owner.get("/me")
    assert owner.post(f"/me/passkeys/{kid}/renew").status_code == 200
    owner.sign()
    there.certify()
    assert state(there) == [("refused", "passkey.early")]
    there.center.clock.forward(375 * 86_400)
    owner.sign_in()
    assert "Your passkey “Test key” ends on" in owner.get("/").text
    other.sign_in()
    other.get("/me")
    assert other.post(f"/me/passkeys/{kid}/renew").status_code == 404
    owner.get("/me")
    owner.post(f"/me/passkeys/{kid}/renew")
    before = there.center.rows(f"SELECT certificate FROM passkeys WHERE kid = '{kid}'")
    assert owner.sign().status_code == 200
    assert len(there.certify()) == 1
    assert there.center.rows(f"SELECT certificate FROM passkeys WHERE kid = '{kid}'") != before
    assert "ends on" not in owner.get("/").text
    there.center.clock.forward(100 * 86_400)
    assert owner.sign_in().status_code == 200  # it would have been over by now
    assert "Overview" in owner.page
    assert other.sign_in().status_code == 403
    assert there.center.is_whole()


def test_what_is_over_is_not_renewed_whoever_signed(there: ConsoleOffice) -> None:
    """Signed in time, and carried out when the passkey was over or ended."""
    there.someone("R-1")
    now, chain = there.center.clock() + timedelta(days=375), there.center.keys.chain

    def renew(at: datetime, ended_at: int) -> None:
        async def go(tx: Transaction) -> None:
            (row,) = (await passkeys.of_kids(tx, {kid})).values()
            held = replace(row, ended_at=ended_at)
            await renew_passkey(tx, there.center.registrar, chain, held, "R-1", at)

        there.center.act(go)

    ((kid,),) = there.center.rows("SELECT kid FROM passkeys")
    for at, ended_at in ((now, 1), (now + timedelta(days=26), 0)):
        with pytest.raises(Refused) as found:
            renew(at, ended_at)
        assert found.value.code == "passkey.ended"
    renew(now, 0)
