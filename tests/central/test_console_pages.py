"""What the pages say: devices worst first, slips, messages, signals, figures, files, languages."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from spar_central.admission.evidence import DeviceState
from spar_central.clock import to_ms
from spar_central.console.device_table import Trouble, seen_device
from spar_central.console.sheets import Sheet, as_csv, as_pdf, defused
from spar_central.errors import BadSetting
from spar_central.records import directories
from spar_central.records.device_troubles import GRAVE, DeviceLimits, version_of
from spar_central.records.fleet import Beat, FleetRow
from spar_central.settings import Console, Settings
from spar_central.settings_file import check
from spar_central.trust.enrollment import Helper
from spar_central.web.languages import Languages
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleOffice, office
from tests.central.storages import settings
from tests.central.world import account

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
LIMITS = DeviceLimits(3, 3, "1.4.0", newest_file=3, newest_list="IN 2026-11")
DAY = 86_400
DAYS_AGO = to_ms(NOW - timedelta(days=4))


@pytest.fixture
def there(tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(settings("", tmp_path), tmp_path) as made:
        yield made


def row(**changes: object) -> FleetRow:
    at = to_ms(NOW - timedelta(hours=1))
    made: dict[str, object] = {
        "device_id": "d-1", "name": "Surat 1", "office": "o", "state": DeviceState.ACTIVE,
        "joined_at": at, "seen_at": at, "office_file": 3, "revoked_at": 0, "beat_at": at,
        "clock_s": 0, "beat": Beat(program="spar-agent 1.4.0", disk_free_bytes=10**10,
                                                   bank_list="IN 2026-11"),
        "trouble": "", "people": "",
    }  # fmt: skip
    return FleetRow(**{**made, **changes})  # type: ignore[arg-type]  # -- of many kinds


def troubles(**changes: object) -> list[Trouble]:
    return seen_device(row(**changes), LIMITS, NOW, {}).troubles


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"seen_at": DAYS_AGO, "beat_at": DAYS_AGO}, "Silent for {time}"),
        ({"beat": Beat(oldest_waiting_s=4 * DAY)}, "The oldest has waited {time}"),
        ({"beat": Beat(captures=1, first_capture_ends_s=3 * 3600)},
         "A sealed capture runs out in {time}"),
        ({"beat": Beat(captures=1, first_capture_ends_s=3599)}, "A sealed capture has run out"),
        ({"beat": Beat(program="spar-agent 1.3.9")}, "An old version of the program"),
        ({"clock_s": -400}, "Its clock is {time} wrong"),
        ({"office_file": 2}, "An older office file"),
        ({"beat": Beat(disk_free_bytes=10**8)}, "Little space left"),
        ({"beat": Beat(bank_list="IN 2026-10")}, "Not the newest bank list"),
        ({"beat": Beat()}, "Not the newest bank list"),
        ({"state": DeviceState.HELD, "trouble": "device.forked"}, "Two computers use its key"),
        ({"state": DeviceState.BLOCKED, "trouble": "journal.fork"},
         "Its journal is not the one from before"),
        ({"state": DeviceState.PENDING}, "Joins: its words must be compared"),
    ],
)  # fmt: skip
def test_each_trouble_of_a_laptop_is_named(changes: dict[str, object], text: str) -> None:
    assert text in [one.text for one in troubles(**changes)]
    assert text not in [one.text for one in troubles()]


def test_a_laptop_in_order_says_nothing_and_the_worst_comes_first() -> None:
    assert troubles() == []
    found = troubles(clock_s=900, seen_at=DAYS_AGO, beat_at=DAYS_AGO)
    assert found[0].weight == GRAVE
    assert version_of("spar-agent 1.10.2") > version_of("spar-agent 1.9.9")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", " =cmd", "\r=1"])
def test_no_spreadsheet_computes_a_cell(cell: str) -> None:
    assert defused(cell).startswith("'")
    ((shown,),) = csv.reader(io.StringIO(as_csv([cell], []).decode("utf-8-sig")))
    assert shown.startswith("'")


def test_numbers_stay_numbers() -> None:
    assert defused(-5) == "-5"
    assert defused("Asha") == "Asha"


def test_a_page_is_printed_in_every_script() -> None:
    languages = Languages()
    cells = ("Asha", "نص عربي", "हिन्दी", "አማርኛ")
    for name in ("en", "ar", "am"):
        sheet = Sheet("Title العنوان", [("A", "ب")], cells, [cells], "Foot", (1, 1, 1, 1))
        data = as_pdf(sheet, languages[name])
        assert data.startswith(b"%PDF")
        assert len(data) > 10_000


def case(laptop: SigningLaptop, slip: str) -> str:
    of = laptop.enrollment(helper=Helper("Ravi", "son"), fa=account("12345678901"))
    laptop.upload({**laptop.proven(of), "slip": slip})
    return of.enrollment_id


def test_a_slip_leads_to_its_timeline_and_a_correction_to_its_laptop(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    waiting = case(laptop, "SU-H4MX-0021-57")
    browser = there.someone("R-1")
    browser.approve(waiting)
    for written in ("SU-H4MX-0021-57", "su h4mx 0021 57", "SUH4MX002157"):
        page = browser.get(f"/complaints?q={written}").text
        assert "SU-H4MX-0021-57" in page
        for text in ("Captured on a laptop", "Identity proven", "Approved by a second person"):
            assert text in page
    assert browser.get("/complaints?q=XX-0000").status_code == 404
    paper = browser.send("GET", f"/complaints/{waiting}/paper")
    assert paper.content.startswith(b"%PDF")
    assert b"12345678901" not in paper.content
    assert len(re.findall(rb"/Type /Page\b", paper.content)) == 1
    browser.get(f"/complaints/{waiting}")
    browser.post(f"/complaints/{waiting}/correction", text="Two digits are swapped")
    beat = {"program": "x", "vault_schema": 1}
    (message,) = laptop.post("heartbeats", beat).json()["messages"]
    assert (message["text"], message["about"]) == ("Two digits are swapped", waiting)
    assert message["by"] == "Name of R-1"


def test_what_came_from_a_laptop_is_listed_without_anybodys_data(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    enrollment_id = case(laptop, "SU-H4MX-0021-57")
    page = there.someone("R-1").get(f"/devices/{laptop.device_id}").text
    assert "SU-H4MX-0021-57" in page
    assert f"/complaints/{enrollment_id}" in page
    for personal in ("12345678901", "8901", "Ravi", "HDFC"):
        assert personal not in page[page.index("What came from it") :], personal


def test_a_slip_belongs_to_the_laptop_that_named_it_first(there: ConsoleOffice) -> None:
    one, other = there.center.laptop("S-1"), there.center.laptop("S-2")
    first = case(one, "SU-H4MX-0021-57")
    case(other, "SU-H4MX-0021-57")
    browser = there.someone("R-1")
    assert f"/complaints/{first}/paper" in browser.get("/complaints?q=SU-H4MX-0021-57").text


def test_a_heartbeat_is_small_and_shown(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    beat = {
        "program": "spar-agent 1.4.0", "vault_schema": 12, "oldest_waiting_s": 400_000,
        "waiting": {"draft": 2, "queued": 12, "awaiting_auth": 7, "in_review": 3}, "captures": 7,
        "first_capture_ends_s": 20_000, "disk_free_bytes": 10**11, "office_file": 3,
        "bank_list": "IN 2026-11-01", "journal_head": "x" * 600,
    }  # fmt: skip
    assert len(msgspec.json.encode(beat)) <= 1024
    assert laptop.post(
        "heartbeats", {k: v for k, v in beat.items() if k != "journal_head"}
    ).is_success
    long = {**beat, "journal_head": "x" * 1000}
    assert len(msgspec.json.encode(long)) > 1024
    assert laptop.post("heartbeats", long).status_code == 413
    page = there.someone("R-1").get(f"/devices/{laptop.device_id}").text
    assert "to be sent: 12" in page
    assert "spar-agent 1.4.0" in page


def test_ages_on_the_page_of_a_laptop_are_those_of_now(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    beat = {
        "program": "spar-agent 1.4.0", "vault_schema": 9, "oldest_waiting_s": 3 * 3600,
        "captures": 1, "first_capture_ends_s": 8 * 3600 + 600, "office_file": 0,
    }  # fmt: skip
    assert laptop.post("heartbeats", beat).status_code == 200
    there.center.clock.forward(5 * 3600)
    page = there.someone("R-1").get(f"/devices/{laptop.device_id}").text
    assert "<dt>Oldest</dt><dd>8 hours</dd>" in page
    assert "1 · A sealed capture runs out in 3 hours" in page


def test_a_bank_list_is_old_once_laptops_had_a_week_for_the_next(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    browser = there.someone("R-1")
    issued = there.center.clock()
    beat = {"program": "spar-agent 1.4.0", "vault_schema": 9, "bank_list": "IN 1"}
    taken = ("IN 2", "IN", issued, "0" * 64)
    there.center.act(lambda tx: directories.add(tx, taken, b"list", ["A-1", "A-2"], issued))
    for days, is_told in ((6, False), (2, True)):
        there.center.clock.forward(days * DAY)
        assert laptop.post("heartbeats", beat).is_success
        browser.sign_in()
        assert ("Not the newest bank list" in browser.get("/devices").text) is is_told
    assert laptop.post("heartbeats", {**beat, "bank_list": "IN 2"}).is_success
    assert "Not the newest bank list" not in browser.get("/devices").text


def test_the_list_of_laptops_shows_where_somebody_is_needed(there: ConsoleOffice) -> None:
    laptop, other = there.center.laptop("S-1"), there.center.laptop("S-2")
    beat = {
        "program": "spar-agent 1.4.0", "vault_schema": 9, "oldest_waiting_s": 7200, "captures": 1,
        "first_capture_ends_s": 20 * 3600,
        "waiting": {
            "returned": 2, "conflict": 1, "awaiting_auth": 4, "needs_visit": 3, "queued": 9,
        },
    }  # fmt: skip
    assert laptop.post("heartbeats", beat).is_success
    quiet = {"program": "spar-agent 1.4.0", "vault_schema": 9, "waiting": {"queued": 5}}
    assert other.post("heartbeats", quiet).is_success
    browser = there.someone("R-1")
    page = browser.get("/devices").text
    for name, count in (("Waiting there", 19), ("Need somebody", 3),
                        ("Identities to be checked", 7)):  # fmt: skip
        assert f'data-name="{name}">{count}<' in page
    assert f"/devices/{other.device_id}" in page
    assert re.findall(r'sort=worst&amp;show=(\w+)" accesskey="(\d)"', page) == [
        ("all", "1"), ("trouble", "2"), ("serious", "3"), ("somebody", "4"),
    ]  # fmt: skip
    only = browser.get("/devices?show=somebody").text
    assert f"/devices/{laptop.device_id}" in only
    assert f"/devices/{other.device_id}" not in only


def test_the_table_of_laptops_has_a_column_for_each_thing_and_any_order(
    there: ConsoleOffice,
) -> None:
    one, other = there.center.laptop("S-1"), there.center.laptop("S-2")
    silent = there.center.laptop("S-3")
    issued = there.center.clock() - timedelta(days=21)
    taken = ("IN 1", "IN", issued, "0" * 64)
    there.center.act(lambda tx: directories.add(tx, taken, b"list", ["A-1", "A-2"], issued))
    beat = {
        "program": "spar-agent 1.10.0", "vault_schema": 9, "waiting": {"queued": 1},
        "oldest_waiting_s": 7200, "captures": 2, "first_capture_ends_s": 20 * 3600 + 600,
        "disk_free_bytes": 12_300_000_000, "bank_list": "IN 1",
    }  # fmt: skip
    assert one.post("heartbeats", beat).is_success
    old = {
        "program": "spar-agent 1.9.0", "vault_schema": 9, "waiting": {"queued": 1, "returned": 1},
        "oldest_waiting_s": 60, "disk_free_bytes": 600_000_000,
    }  # fmt: skip
    assert other.post("heartbeats", old).is_success
    there.center.rows(
        f"UPDATE heartbeats SET clock_s = -540 WHERE device_id = '{other.device_id}' RETURNING 1"
    )
    browser = there.someone("R-1")
    page = browser.get("/devices").text
    for name, said in (
        ("Sealed captures", '2<div class="small muted">the first runs out in 20 hours'),
        ("Version", '<span class="ltr">1.10.0'), ("Clock", "right"), ("Clock", "9 minutes behind"),
        ("Bank list", '<span class="ltr">IN 1</span><div class="muted small">21 days old'),
        ("Space left", "12.3 GB"), ("Space left", "0.6 GB"), ("Version", "–"),
    ):  # fmt: skip
        assert f'data-name="{name}">{said}' in page, name
    ids = (one.device_id, other.device_id, silent.device_id)
    for sort, order in (
        ("oldest", (0, 1, 2)), ("capture", (0, 1, 2)), ("version", (1, 0, 2)),
        ("clock", (1, 0, 2)), ("list", (1, 0, 2)), ("space", (1, 0, 2)), ("somebody", (1, 0, 2)),
    ):  # fmt: skip
        text = browser.get(f"/devices?sort={sort}").text
        places = [text.index(f'href="/devices/{ids[at]}"') for at in order]
        assert places == sorted(places), sort
        assert text.count("aria-sort=") == 1
    assert browser.get("/devices?sort=nothing&show=nothing").status_code == 200


def test_a_list_of_laptops_in_another_order_goes_on_by_key(
    there: ConsoleOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spar_central.console.device_pages.MOST", 1)
    laptops = [there.center.laptop(f"S-{number}") for number in (1, 2, 3)]
    for place, laptop in enumerate(laptops):
        beat = {"program": f"spar-agent 1.{place}.0", "vault_schema": 9}
        assert laptop.post("heartbeats", beat).is_success
    browser = there.someone("R-1")
    path, found = "/devices?sort=version", []
    while path:
        text = browser.get(path).text
        found += re.findall(r'<th scope="row"><a href="/devices/([^"]+)"', text)
        more = re.findall(r'href="(/devices\?[^"]*after=[^"]*)"', text)
        path = more[0].replace("&amp;", "&") if more else ""
    assert found == [laptop.device_id for laptop in laptops]


def test_a_signal_comes_back_when_it_grows(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    for psut in ("1", "2"):
        of = laptop.enrollment(fa=account("777"))
        laptop.upload(laptop.proven(of, psut=psut.zfill(36)))
    there.count()
    browser = there.someone("R-1")
    page = browser.get("/signals").text
    assert "2 people are paid on one account" in page
    (found,) = there.center.rows("SELECT kind, about FROM signals")
    where = f"/signals/{found[0]}/{found[1]}"
    browser.get(where)
    assert browser.post(where, count="1").status_code == 403  # another number than was shown
    browser.get(where)
    assert "Name of R-1 looks closer" in browser.post(where, count="2", verdict="closer").text
    assert "looks closer, since" in there.someone("R-2").get(where).text
    assert "Look closer" in browser.get("/audit").text
    browser.get(where)
    assert "Looked at by Name of R-1" in browser.post(where, count="2", note="A family").text
    of = laptop.enrollment(fa=account("777"))
    laptop.upload(laptop.proven(of, psut="3".zfill(36)))
    there.count()
    assert "Nobody looked" in browser.get("/signals").text
    assert "One account for several people" in browser.get("/audit").text  # and no code alone


def test_figures_are_those_of_the_day_and_leave_as_files(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    case(laptop, "A")
    there.count()
    there.count()  # again is nothing new
    browser = there.someone("R-1")
    assert "Name of S-1" in browser.get("/figures?by=human").text
    data = browser.send("GET", "/figures.csv?by=human")
    assert data.headers["content-disposition"].startswith("attachment")
    rows = list(csv.reader(io.StringIO(data.content.decode("utf-8-sig"))))
    assert rows[1][:2] == ["Name of S-1", "1"]
    assert browser.send("GET", "/figures.pdf").content.startswith(b"%PDF")


def test_the_log_is_exported_with_its_chain(there: ConsoleOffice) -> None:
    browser = there.someone("R-1")
    browser.get("/review")
    data = browser.send("GET", "/audit.csv?show=reads").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert rows[0]["kind"].startswith("read.console.")
    assert len(rows[0]["hash"]) == 64


def test_settings_of_the_console_are_checked() -> None:
    good = Settings("o", "O", console=Console("https://console.example.org", "example.org"))
    assert check(good).party is not None
    for console in (
        Console("http://console.example.org"),
        Console("https://console.example.org", "evil.org"),
        Console("https://console.example.org", tls_key="x"),
        Console("https://console.example.org", zone="Nowhere/Land"),
    ):
        with pytest.raises(BadSetting):
            check(Settings("o", "O", console=console))


def test_what_was_not_done_is_said_in_the_language_of_the_reader(there: ConsoleOffice) -> None:
    browser = there.someone("R-9")
    for language, sentence in (("fr", "Il n&#39;y a rien à cette adresse, ou"),
                               ("ar", "لا شيء في هذا العنوان، أو ليس لك أن تراه")):  # fmt: skip
        browser.language = language
        assert sentence in browser.get("/devices/nothing").text
        assert "web.unknown" in browser.page


def test_weeks_say_the_same_whoever_they_are_summed_over(there: ConsoleOffice) -> None:
    """One row a day of the office, and one for each person and laptop: the same figures."""
    laptops = [there.center.laptop("S-1"), there.center.laptop("S-2")]
    for at, laptop in enumerate((*laptops, laptops[0])):
        of = laptop.enrollment(fa=account(f"888{at}"))
        laptop.upload(laptop.proven(of, psut=f"{at}".zfill(36)))
    there.count()
    browser = there.someone("R-1")
    totals = {}
    for group in ("week", "human", "device_id"):
        text = browser.send("GET", f"/figures.csv?by={group}&weeks=4").text
        lines = list(csv.reader(text.splitlines()))[1:]
        totals[group] = [sum(int(line[at]) for line in lines) for at in (1, 2)]
    assert totals["week"][0] == 3
    assert totals["human"] == totals["device_id"]
    assert totals["week"][0] == totals["human"][0]
