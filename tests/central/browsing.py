"""A real Chromium with a virtual authenticator, and an office worth looking at."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, sync_playwright

from spar_central.mappers.port import BankState
from spar_central.records import account_notices, review_holds
from spar_central.records.account_notices import AccountWord
from spar_central.records.review_holds import Hold
from spar_central.trust.accounts import WrittenBankAccount
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Helper, Operation, Seen
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleOffice
from tests.central.world import account

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
"""Of the system; ``make setup`` for the marker ``browser`` says how it comes there."""

T = TypeVar("T")

NAMES = {
    "S-1": "Asha Kulkarni", "S-2": "Baraka Mwangi", "R-1": "Meena Patel", "R-2": "Tesfaye Alemu",
    "A-1": "Amina Diallo", "A-2": "Lucía Ortega",
}  # fmt: skip


@contextmanager
def chromium(office: ConsoleOffice, **options: Any) -> Iterator[BrowserContext]:
    """options: as of a context of Playwright: viewport, color_scheme, locale."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        try:
            context = browser.new_context(base_url=office.console.origin, **options)
            context.set_default_timeout(30_000)
            yield context
        finally:
            browser.close()


def page_with_passkeys(context: BrowserContext) -> Page:
    """A tab whose authenticator is part of the browser, and knows who sits there."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("WebAuthn.enable")
    wire.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return page


def register_and_sign_in(page: Page, office: ConsoleOffice, staff: str) -> None:
    """By a link, as the first time."""
    page.goto(f"/passkeys/first/{beside(office.link, staff)}")
    page.get_by_label("Name of this passkey").fill("Laptop")
    page.get_by_role("button", name="Make the passkey").click()
    page.get_by_role("link", name="To the sign-in").wait_for()
    assert beside(office.certify)
    page.get_by_role("link", name="To the sign-in").click()
    page.get_by_role("button", name="Sign in with your passkey").click()
    page.get_by_role("heading", name="Overview").wait_for()


def beside(act: Callable[..., T], *values: Any) -> T:
    """In a thread of its own: Playwright holds the event loop of this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(act, *values).result()


def violations(page: Page) -> list[str]:
    """What axe finds, with where."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]


@dataclass
class LivedIn:
    """Ids in an office of a few days."""

    case: str
    laptop: str
    slip: str
    signal: str
    written: str
    """A case whose bank no list has."""
    stopped: str
    """A case of somebody for whom everything is stopped."""
    ended: str
    """A case at the registry, which told of its last day and of the bank's word."""
    person: str
    """An agent's person_id."""
    held: str
    """A case on hold by R-2."""
    admin: dict[str, str]
    """Cookies of an administrator who is signed in."""


def live_in(office: ConsoleOffice) -> LivedIn:
    """People, laptops with troubles, cases, signals, acts: something on every page."""
    center = office.center
    first, second = center.laptop("S-1"), center.laptop("S-2")
    for staff in ("R-1", "R-2"):
        center.hire(staff, Role.SUPERVISOR)
    for staff, name in NAMES.items():
        center.rows(f"UPDATE people SET name = '{name}' WHERE staff_number = '{staff}'")
    for device, name in ((first, "Surat 1"), (second, "Dumas 2")):
        center.rows(f"UPDATE devices SET name = '{name}' WHERE device_id = '{device.device_id}'")
    case = _case(first, "50100123456789", "SU-H4MX-0021-57", "1")
    _case(second, "50100999999999", "SU-H4MX-0022-54", "2", operation=Operation.UPDATE,
          seen=Seen(account("11112222333"), None))  # fmt: skip
    for at in range(3, 6):
        _plain(first, "77770000111", at)
    for at in range(6, 9):
        _plain(second, f"8888000{at}", at)
    beat = {
        "program": "spar-agent 1.4.0", "vault_schema": 9, "waiting": {"queued": 3},
        "oldest_waiting_s": 5 * 86_400, "captures": 2, "first_capture_ends_s": 4 * 3600,
        "disk_free_bytes": 40_000_000_000, "office_file": 0, "bank_list": "IN 2026-11",
    }  # fmt: skip
    assert first.post("heartbeats", beat).status_code == 200
    office.count()
    signal = center.rows("SELECT kind, about FROM signals ORDER BY kind DESC LIMIT 1")[0]
    written = first.enrollment(fa=WrittenBankAccount("Grameen Bank", "", "By the temple", "0012-3"))
    first.upload(first.proven(written, psut="9".zfill(36)))
    stopped = _case(second, "50100777777777", "SU-H4MX-0029-51", "10")
    center.rows(
        "INSERT INTO freezes (psut_key, at, by_whom, reason, answer) SELECT psut_key, arrived_at,"
        " 'R-2', 'not me', 'http.404' FROM enrollments"
        f" WHERE enrollment_id = '{stopped}' RETURNING 1"
    )
    ids = (first.device_id, "SU-H4MX-0021-57", f"{signal[0]}/{signal[1]}")
    ended = _case_with_last_day(second)
    (person,) = center.rows("SELECT person_id FROM people WHERE staff_number = 'S-2'")
    return LivedIn(
        case, *ids, written.enrollment_id, stopped, ended, str(person[0]), _held(second),
        _office_life(office),
    )  # fmt: skip


def _case_with_last_day(laptop: SigningLaptop) -> str:
    """A case whose account has a last day, and of which the bank says that it is closed."""
    center = laptop.center
    case = _case(laptop, "50100666666666", "SU-H4MX-0025-48", "11")
    ((psut_key,),) = center.rows(
        "UPDATE enrollments SET outcome = 'admitted', state = 'registered', codes = '[]',"
        f" admitted_at = arrived_at WHERE enrollment_id = '{case}' RETURNING psut_key"
    )
    said = [
        AccountWord(psut_key, "until", "2027-03-31", "2027-04-14", "1"),
        AccountWord(psut_key, BankState.CLOSED, apart="1"),
    ]
    center.act(lambda tx: account_notices.keep(tx, said, center.clock()))
    return case


def _held(laptop: SigningLaptop) -> str:
    """A case that R-2 cannot decide for two days."""
    center = laptop.center
    case = _case(laptop, "50100555555555", "SU-H4MX-0026-45", "12")
    now, until = center.clock(), center.clock() + timedelta(days=2)
    hold = Hold("R-2", ("The bank is being asked", "they ring back on Monday"), now, until)
    center.act(lambda tx: review_holds.put(tx, (case, 1), hold))
    return case


def _office_life(office: ConsoleOffice) -> dict[str, str]:
    """An office file, a deputy, an act that waits for a second; cookies of an administrator."""
    office.first_file()
    office.center.hire("R-9", Role.SUPERVISOR, "office-2")
    one, other = (office.someone(staff, Role.ADMINISTRATOR) for staff in ("A-1", "A-2"))
    until = (office.center.clock() + timedelta(days=5)).date().isoformat()
    one.get("/deputies")
    one.post("/deputies", staff_number="R-9", until=until)
    one.sign()
    act = office.center.rows("SELECT act_id FROM acts WHERE kind = 'deputy.name'")[0][0]
    other.get("/acts")
    other.post(f"/acts/{act}/sign")
    other.sign()
    assert office.certify() == [act]
    one.get("/people")
    one.post("/people", staff_number="S-3", name="Joseph Otieno", role="agent")
    one.sign()
    return one.cookies


def open_pages(office: ConsoleOffice) -> dict[str, str]:
    """What whoever is not signed in sees."""
    first = f"/passkeys/first/{beside(office.link, 'R-2')}"
    return {"sign-in": "/sign-in", "lost": "/passkeys/lost", "first": first, "error": "/nowhere"}


def pages_of_admin() -> dict[str, str]:
    """Those that a supervisor does not have."""
    return {"offices": "/offices", "admin-policy": "/policy", "apps": "/apps"}


def signed_in_as(context: BrowserContext, office: ConsoleOffice, cookies: dict[str, str]) -> None:
    """cookies: of a session that began elsewhere."""
    host = office.console.party.rp_id
    context.add_cookies([
        {"name": name, "value": value, "domain": host, "path": "/", "secure": True}
        for name, value in cookies.items()
    ])  # fmt: skip


def _case(laptop: SigningLaptop, number: str, slip: str, psut: str, **changes: Any) -> str:
    of = laptop.enrollment(helper=Helper("Ravi Desai", "son"), fa=account(number), **changes)
    laptop.upload({**laptop.proven(of, psut=psut.zfill(36)), "slip": slip})
    return of.enrollment_id


def _plain(laptop: SigningLaptop, number: str, at: int) -> None:
    of = laptop.enrollment(fa=account(number), visit_s=20 * at)
    laptop.upload({**laptop.proven(of, psut=str(at).zfill(36)), "slip": f"SU-H4MX-00{30 + at}"})


def pages_of(there: LivedIn) -> dict[str, str]:
    """Every page with something on it, by the name of its picture."""
    return {
        "home": "/", "review": "/review", "case": f"/review/{there.case}", "devices": "/devices",
        "device": f"/devices/{there.laptop}", "signals": "/signals",
        "signal": f"/signals/{there.signal}", "complaints": "/complaints",
        "complaint": f"/complaints/{there.case}", "figures": "/figures", "people": "/people",
        "acts": "/acts", "deputies": "/deputies", "written": f"/review/{there.written}?show=1",
        "stopped": f"/complaints/{there.stopped}", "policy": "/policy", "audit": "/audit",
        "last-day": f"/complaints/{there.ended}", "callback": f"/devices/{there.laptop}/people",
        "held": f"/review/{there.held}", "own-account": f"/people/{there.person}/account",
        "me": "/me",
    }  # fmt: skip
