"""Who may see and do what, held over every page of the console's own table."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from spar_central.console.access import ConsolePage
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Helper
from spar_central.web.sessions import Sessions
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.central.storages import database, settings
from tests.central.world import account

SECRETS = ("S-elsewhere", "77777777777", "office-2", "Helper of two")
"""What only office 2 knows."""


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def there(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ConsoleOffice]:
    folder = tmp_path_factory.mktemp("console")
    with office(settings(database(request.param, request), folder), folder) as made:
        yield made


@pytest.fixture(scope="module")
def two(there: ConsoleOffice) -> "TwoOffices":
    return TwoOffices(there)


class TwoOffices:
    """Each with an agent, a laptop, a case for review, a signal and an act that waits."""

    def __init__(self, there: ConsoleOffice) -> None:
        self.there = there
        center = there.center
        self.ours = center.laptop("S-here")
        self.theirs = center.laptop("S-elsewhere", office="office-2")
        self.our_case = self.case(self.ours, "11111111111", "Helper of one")
        self.their_case = self.case(self.theirs, "77777777777", "Helper of two")
        for number in ("1", "2"):
            of = self.theirs.enrollment(fa=account("77777777777"))
            self.theirs.upload(self.theirs.proven(of, psut=number.zfill(36)))
        there.count()
        self.supervisor = there.someone("R-here")
        self.other = there.someone("R-there", office="office-2")
        self.administrator = there.someone("A-1", Role.ADMINISTRATOR)
        self.act = self.asked(self.other, self.theirs)
        (row,) = center.rows("SELECT kind, about FROM signals WHERE office = 'office-2'")
        self.signal = f"{row[0]}/{row[1]}"
        ids = center.rows("SELECT person_id FROM people WHERE staff_number = 'S-elsewhere'")
        self.person = str(ids[0][0])
        kids = center.rows(
            "SELECT k.kid FROM passkeys k JOIN people p ON p.person_id = k.person_id"
            " WHERE p.staff_number = 'R-there'"
        )
        self.kid = str(kids[0][0])

    def case(self, laptop: SigningLaptop, number: str, helper: str) -> str:
        of = laptop.enrollment(helper=Helper(helper, "son"), fa=account(number))
        item = {**laptop.proven(of, psut=number.zfill(36)), "slip": f"SU-{number[:4]}-0021"}
        laptop.upload(item)
        return of.enrollment_id

    def asked(self, browser: ConsoleBrowser, laptop: SigningLaptop) -> str:
        browser.get(f"/devices/{laptop.device_id}")
        browser.post(f"/devices/{laptop.device_id}/act", kind="device.block", reason="lost")
        rows = self.there.center.rows("SELECT act_id FROM acts WHERE office = 'office-2'")
        return str(rows[0][0])

    def path(self, page: ConsolePage) -> str:
        """The address of a page about something of office 2."""
        of = {
            "/review/{id}": self.their_case,
            "/complaints/{id}": self.their_case,
            "/devices/{id}": self.theirs.device_id,
            "/people/{id}": self.person,
            "/acts/{id}": self.act,
            "/enrollments/{id}": self.their_case,
        }
        path = page.path
        for start, value in of.items():
            if path.startswith(start):
                path = path.replace("{id}", value)
        kind, _, about = self.signal.partition("/")
        path = path.replace("{kind}", kind).replace("{about}", about).replace("{kid}", self.kid)
        return path.replace("{nonce}", "none").replace("{secret}", "none")


def test_a_supervisor_sees_nothing_of_another_office(two: TwoOffices) -> None:
    """Every page and file of the table, with and without the other office's name."""
    seen = 0
    for page in two.there.table:
        if page.method != "GET" or page.roles is None:
            continue
        for query in ("", "?office=office-2", "?q=SU-7777-0021&show=reads&who=R-there"):
            reply = two.supervisor.send("GET", two.path(page) + query)
            shown = reply.text.replace("?office=office-2", "").replace("office=office-2", "")
            for secret in SECRETS:
                assert secret not in shown, f"{page.path}{query} shows {secret}"
            seen += 1
    assert seen > 60


def test_the_same_pages_are_whole_for_the_other_supervisor(two: TwoOffices) -> None:
    """So that the test before is about rights, and not about pages that show nothing."""
    text = "".join(
        two.other.get(path).text
        for path in (
            "/review", f"/review/{two.their_case}", f"/complaints/{two.their_case}",
            f"/devices/{two.theirs.device_id}", "/people", "/signals", "/audit",
            "/figures?by=human",
        )
    )  # fmt: skip
    for secret in SECRETS:
        assert secret in text


def test_nothing_of_another_office_is_changed(two: TwoOffices) -> None:
    rows = "SELECT count(*) FROM acts"
    before = two.there.center.rows(rows)[0][0]
    fields = {
        "kind": "device.block", "reason": "x", "text": "x", "count": "2", "words": "a b c d e",
        "code": "review.missing", "decision": "approve", "office": "office-2",
        "staff_number": "S-new", "name": "New", "role": "agent", "serial": "0",
    }  # fmt: skip
    tried = 0
    for page in two.there.table:
        if page.method != "POST" or "{" not in page.path or page.roles is None:
            continue
        two.supervisor.get("/")
        path = f"{two.path(page)}?office=office-2"
        reply = two.supervisor.send("POST", path, data={"csrf": two.supervisor.csrf(), **fields})
        assert reply.status_code in {403, 404, 409}, f"{page.path}: {reply.status_code}"
        tried += 1
    two.supervisor.get("/people")
    reply = two.supervisor.post("/people", **fields)
    assert reply.status_code == 404
    assert tried > 8
    assert two.there.center.rows(rows)[0][0] == before
    assert two.there.center.rows("SELECT count(*) FROM device_messages")[0][0] == 0


def test_whoever_is_not_signed_in_sees_and_changes_nothing(two: TwoOffices) -> None:
    stranger = two.there.browser()
    stranger.get("/sign-in")
    token = stranger.csrf()
    for page in two.there.table:
        if page.roles is None:
            continue
        path = two.path(page)
        if page.method == "GET":
            reply = stranger.send("GET", path)
            assert (reply.status_code, reply.headers["location"]) == (303, "/sign-in"), path
        else:
            reply = stranger.send("POST", path, data={"csrf": token})
            assert reply.status_code == 401, path


def test_every_form_needs_the_token_of_its_session_and_our_own_page(two: TwoOffices) -> None:
    """Forged from another site's page, from another session, and without a token."""
    other = two.there.browser()
    other.get("/sign-in")
    foreign = other.csrf()
    two.supervisor.get("/")
    own = two.supervisor.csrf()
    for page in two.there.table:
        if page.method != "POST":
            continue
        path = two.path(page)
        for token in ("", foreign):
            reply = two.supervisor.send("POST", path, data={"csrf": token})
            assert reply.status_code == 403, path
            assert "web.stale" in reply.text
        evil = {"origin": "https://evil.example"}
        reply = two.supervisor.send("POST", path, data={"csrf": own}, headers=evil)
        assert reply.status_code == 403, path
        assert "web.origin" in reply.text


def test_who_signed_in_without_a_passkey_may_read_and_change_nothing(two: TwoOffices) -> None:
    center = two.there.center
    person = str(center.rows("SELECT person_id FROM people WHERE staff_number = 'R-here'")[0][0])
    sessions = Sessions("console", timedelta(hours=1), timedelta(hours=2))

    async def begin(tx: Transaction) -> str:
        token, _ = await sessions.begin(tx, center.clock(), subject=person, way="oidc")
        return token

    reader = two.there.browser()
    reader.cookies["__Host-spar-console"] = center.act(begin)
    assert "may read, and change nothing" in reader.get("/").text
    token = reader.csrf()
    case = reader.get(f"/review/{two.our_case}").text
    assert "Only who signed in with a passkey can decide" in case
    for page in two.there.table:
        if page.method != "POST" or page.roles is None or page.open_to_readers:
            continue
        if Role.SUPERVISOR not in page.roles:
            continue
        reply = reader.send("POST", two.path(page), data={"csrf": token})
        assert reply.status_code == 403, page.path
        assert "passkey.needed" in reply.text, page.path


def test_what_is_an_administrators_is_no_supervisors(two: TwoOffices) -> None:
    assert two.supervisor.send("GET", "/offices").status_code == 403
    assert "office-2" in two.administrator.get("/offices").text
    assert two.administrator.send("GET", "/review").status_code == 403
    two.supervisor.get("/")
    reply = two.supervisor.post("/policy", serial="0")
    assert reply.status_code == 403
    assert "person.role" in reply.text


def test_every_read_is_on_record(two: TwoOffices) -> None:
    two.supervisor.get(f"/review/{two.our_case}")
    last = two.there.center.records("read.console.review")[-1]
    assert last[1] == "R-here"
    assert last[3] == two.our_case
    assert two.there.center.is_whole()


def test_every_page_has_the_headers_and_nothing_inline(two: TwoOffices) -> None:
    for page in two.there.table:
        if page.method != "GET":
            continue
        reply = two.other.send("GET", two.path(page))
        assert "default-src 'none'" in reply.headers["content-security-policy"], page.path
        assert reply.headers["x-frame-options"] == "DENY"
        assert reply.headers["cache-control"] == "no-store"
        if "html" in reply.headers.get("content-type", ""):
            assert not re.search(r"\s(style|on[a-z]+)=", reply.text), page.path
            assert "<style" not in reply.text


def test_cookies_are_for_this_host_alone(two: TwoOffices) -> None:
    reply = two.there.browser().send("GET", "/sign-in")
    (line,) = reply.headers.get_list("set-cookie")
    assert line.startswith("__Host-spar-console=")
    for word in ("HttpOnly", "Secure", "Path=/", "SameSite=lax"):
        assert word in line
    assert "Domain" not in line


def test_files_that_are_not_named_are_not_served(two: TwoOffices) -> None:
    browser = two.there.browser()
    for name in ("..%2f..%2fapp.py", "console.css", "../app.py", "NotoSansThai-Regular.ttf"):
        assert browser.send("GET", f"/static/{name}").status_code == 404
    assert browser.send("GET", "/static/look.css").status_code == 200


def test_a_link_back_leads_nowhere_else(two: TwoOffices) -> None:
    for back in ("//evil.example", "https://evil.example", "/\\evil.example", "/a\nb"):
        reply = two.supervisor.send("POST", "/language", data={"back": back, "language": "ar"})
        assert reply.headers["location"] == "/"
