"""A review on hold: signed as a decision is, seen by all, ended by a decision, its holder or time.

Nothing of it lets an enrollment pass, or makes its proof count longer.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_central.settings import Settings
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Helper
from tests.central.authenticator import PRESENT
from tests.central.center import SigningLaptop, code_of
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.central.world import account

REASON = "The bank is being asked"
DAY = timedelta(days=1)


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(engine, tmp_path) as made:
        yield made


def case(laptop: SigningLaptop, number: str = "12345678901") -> str:
    """Waits for a second person, because a helper spoke for it."""
    of = laptop.enrollment(helper=Helper("Ravi", "son"), fa=account(number))
    laptop.upload(laptop.proven(of, psut=number.zfill(36)))
    return of.enrollment_id


def day(there: ConsoleOffice, days: int) -> str:
    """As the form names it."""
    return (there.center.clock() + days * DAY).date().isoformat()


def ask(browser: ConsoleBrowser, enrollment_id: str, **fields: str) -> httpx.Response:
    """To the page where it is signed."""
    shown = browser.open_case(enrollment_id)
    said = {"decision": "hold", "reason": REASON, "line": "Rings back", **shown, **fields}
    return browser.post(f"/review/{enrollment_id}", **said)


def hold(
    there: ConsoleOffice, browser: ConsoleBrowser, enrollment_id: str, days: int = 2
) -> httpx.Response:
    assert ask(browser, enrollment_id, until=day(there, days)).status_code == 200, browser.page
    return browser.sign()


def holds(there: ConsoleOffice) -> list[Any]:
    return there.center.rows("SELECT enrollment_id, human FROM review_holds")


def item_of(laptop: SigningLaptop, enrollment_id: str) -> dict[str, Any]:
    (item,) = laptop.post("decisions", {"enrollment_ids": [enrollment_id]}).json()["items"]
    found: dict[str, Any] = item
    return found


def test_a_hold_is_signed_seen_by_all_and_told_to_its_agent(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    first, second = case(laptop), case(laptop, "99999999999")
    browser, other = there.someone("R-1"), there.someone("R-2")
    assert hold(there, browser, first).status_code == 200
    assert "On hold. Others can still decide it." in browser.page
    listed = other.get("/review").text
    assert listed.index(second) < listed.index(first)  # behind those that wait
    assert "1 is on hold and stands behind those that wait." in listed
    assert f"Name of R-1</bdi>: {REASON} · Rings back" in listed
    page = other.get(f"/review/{first}").text
    assert "Name of R-1</bdi> put it on hold until" in page
    assert "You can decide it all the same." in page
    assert 'value="hold"' not in page
    item = item_of(laptop, first)
    until = datetime.fromisoformat(item["held_until"])
    assert (item["outcome"], item["state"]) == ("waits", "waiting")
    assert (item["held_by"], item["held_because"]) == ("R-1", [REASON, "Rings back"])
    assert until.date() == (there.center.clock() + 2 * DAY).date()
    assert "held_by" not in item_of(laptop, second)
    assert there.center.records("review.hold")[0][1] == "R-1"
    timeline = other.get(f"/complaints/{first}").text
    assert "Put on hold by a second person" in timeline
    assert "Rings back" in timeline
    assert there.center.is_whole()


def test_when_its_day_comes_it_waits_again_and_nothing_has_to_run(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    first, second = case(laptop), case(laptop, "99999999999")
    browser = there.someone("R-1")
    hold(there, browser, first)
    there.center.clock.forward(2 * 86_400)
    browser.sign_in()
    listed = browser.get("/review").text
    assert listed.index(first) < listed.index(second)
    assert "on hold" not in listed
    assert "held_by" not in item_of(laptop, first)
    assert browser.approve(first).status_code == 200
    assert "Approved." in browser.page


def test_somebody_else_s_decision_ends_the_hold(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    first = case(laptop)
    browser, other = there.someone("R-1"), there.someone("R-2")
    hold(there, browser, first)
    other.approve(first)
    assert "Approved." in other.page
    assert holds(there) == []
    assert "held_by" not in item_of(laptop, first)
    page = browser.get(f"/review/{first}").text
    assert "<bdi>Name of R-2</bdi> approved it" in page
    assert "put it on hold until" not in page


def test_its_holder_alone_ends_it_without_deciding(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    first = case(laptop)
    browser, other = there.someone("R-1"), there.someone("R-2")
    hold(there, browser, first)
    assert ask(other, first, decision="end_hold").status_code == 409
    assert "review.held" in other.page
    assert len(holds(there)) == 1
    assert ask(browser, first, decision="end_hold").status_code == 200
    assert browser.sign().status_code == 200
    assert "It waits for a decision again." in browser.page
    assert holds(there) == []
    assert item_of(laptop, first)["outcome"] == "waits"
    assert [kind for kind, *_ in there.center.records("review.")] == [
        "review.hold", "review.end_hold",
    ]  # fmt: skip


def test_of_two_who_hold_one_stands_and_the_other_is_told(there: ConsoleOffice) -> None:
    first = case(there.center.laptop("S-1"))
    browser, other = there.someone("R-1"), there.someone("R-2")
    for one in (browser, other):
        ask(one, first, until=day(there, 1))
    assert browser.sign().status_code == 200
    late = other.sign()
    assert late.status_code == 409
    assert "Somebody else put this on hold" in late.text
    assert [row[1] for row in holds(there)] == ["R-1"]


def test_what_was_decided_meanwhile_is_not_held(there: ConsoleOffice) -> None:
    first = case(there.center.laptop("S-1"))
    browser, other = there.someone("R-1"), there.someone("R-2")
    ask(browser, first, until=day(there, 1))
    other.approve(first)
    assert browser.sign().status_code == 409
    assert "Somebody else decided" in browser.page
    assert holds(there) == []


def test_a_stale_page_a_made_up_reason_and_another_day_hold_nothing(there: ConsoleOffice) -> None:
    first = case(there.center.laptop("S-1"))
    browser = there.someone("R-1")
    until = day(there, 1)
    for fields, status in (
        ({"until": until, "round": "2"}, 403),
        ({"until": until, "reason": "made up"}, 400),
        ({"until": day(there, 9)}, 409),
        ({"until": day(there, 0)}, 409),
        ({"until": ""}, 409),
    ):
        assert ask(browser, first, **fields).status_code == status, fields
    assert holds(there) == []


def test_a_hold_ends_before_its_proof_does_and_says_so(there: ConsoleOffice) -> None:
    """Arrived 12 days ago of 14: two midnights are left, and the page tells of the end."""
    clock = there.center.clock
    noon = clock().replace(hour=12, minute=0, second=0) + DAY  # in the last minute none is left
    clock.forward((noon - clock()).total_seconds())
    laptop = there.center.laptop("S-1")
    first = case(laptop)
    arrived = there.center.clock()
    there.center.clock.forward(12 * 86_400)
    browser = there.someone("R-1")
    page = browser.get(f"/review/{first}").text
    assert "The proof of identity counts until" in page
    ends = arrived + 14 * DAY
    midnights = int((ends.date() - there.center.clock().date()).days)
    assert page.count('<option value="20') == midnights
    assert ask(browser, first, until=day(there, 3)).status_code == 409
    there.center.clock.forward(2 * 86_400 - 60)
    browser.sign_in()
    assert "it cannot be put on hold" in browser.get(f"/review/{first}").text
    assert item_of(laptop, first)["outcome"] == "waits"


def test_a_hold_makes_no_proof_count_longer(there: ConsoleOffice) -> None:
    """Held to its last day and approved after it: refused, as it would be without a hold."""
    laptop, boss = there.center.laptop("S-1"), there.center.laptop("B-1", Role.SUPERVISOR)
    first = case(laptop)
    there.center.clock.forward(12 * 86_400)
    (shown,) = boss.waiting()
    limit = shown["hold_limit"]
    held = boss.approve(shown, decision="hold", reasons=[REASON], until=limit)
    assert held.status_code == 200, held.text
    there.center.clock.forward(2 * 86_400 + 1)
    (shown,) = boss.waiting()
    assert "hold" not in shown
    assert shown["hold_limit"] == shown["proof_ends"] == limit
    boss.approve(shown)
    assert [one["code"] for one in item_of(laptop, first)["problems"]] == ["review.too_late"]


def test_reviews_on_hold_are_not_late(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    first = case(laptop)
    case(laptop, "99999999999")
    there.center.clock.forward(8 * 86_400)
    browser = there.someone("R-1")
    assert "2 are late" in browser.get("/").text
    hold(there, browser, first)
    page = browser.get("/").text
    assert "1 is late" in page
    assert "1 on hold" in page


def test_a_laptop_s_list_tells_of_holds_and_how_long_one_may(there: ConsoleOffice) -> None:
    laptop, boss = there.center.laptop("S-1"), there.center.laptop("B-1", Role.SUPERVISOR)
    first, second = case(laptop), case(laptop, "99999999999")
    browser = there.someone("R-1")
    hold(there, browser, first)
    shown = boss.waiting()
    assert [one["enrollment"] for one in shown] == [
        row[0]
        for key in (second, first)
        for row in there.center.rows(f"SELECT token FROM enrollments WHERE enrollment_id = '{key}'")
    ]
    assert shown[1]["hold"]["by"] == "R-1"
    assert shown[1]["hold"]["because"] == [REASON, "Rings back"]
    assert code_of(
        boss.approve(shown[1], decision="hold", reasons=["x"], until=shown[1]["hold_limit"])
    ) == "review.held"  # fmt: skip
    limit = datetime.fromisoformat(shown[0]["hold_limit"])
    assert timedelta() <= there.center.clock() + 3 * DAY - limit < timedelta(minutes=5)
    assert not shown[1]["hold"].get("mine")
    mine = boss.approve(shown[0], decision="hold", reasons=["x"], until=shown[0]["hold_limit"])
    assert mine.status_code == 200, mine.text
    (shown_again,) = [one for one in boss.waiting() if one["hold"]["by"] == "B-1"]
    assert shown_again["hold"]["mine"]
    assert boss.approve(shown_again, decision="end_hold").status_code == 200
    assert [one.get("hold", {}).get("by") for one in boss.waiting()] == [None, "R-1"]


# attacks


def test_who_only_reads_puts_nothing_on_hold(there: ConsoleOffice) -> None:
    """A session of the office's login: its form is refused, and no challenge is given out."""
    first = case(there.center.laptop("S-1"))
    browser = there.someone("R-1")
    fields = browser.open_case(first)
    there.center.rows("UPDATE web_sessions SET way = 'oidc' WHERE subject <> ''")
    page = browser.get(f"/review/{first}").text
    assert 'value="hold"' not in page
    reply = browser.post(
        f"/review/{first}", decision="hold", reason=REASON, until=day(there, 1), **fields
    )
    assert reply.status_code == 403
    assert "passkey.needed" in reply.text
    assert there.center.rows("SELECT count(*) FROM challenges WHERE kind = 'review'")[0][0] == 0
    assert holds(there) == []


@pytest.mark.parametrize(
    "changes",
    [{"flags": PRESENT}, {"origin": "https://evil.example"}, {"rp_id": "evil.example"}],
    ids=["without user verification", "other origin", "other relying party"],
)
def test_a_hold_that_no_verified_person_signed_here_is_refused(
    there: ConsoleOffice, changes: dict[str, Any]
) -> None:
    first = case(there.center.laptop("S-1"))
    browser = there.someone("R-1")
    ask(browser, first, until=day(there, 1))
    assert browser.sign(**changes).status_code == 403
    assert "passkey.wrong" in browser.page
    assert holds(there) == []


def test_a_hold_is_signed_for_one_case_and_once(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    first, second = case(laptop), case(laptop, "99999999999")
    browser = there.someone("R-1")
    ask(browser, first, until=day(there, 1))
    made, token, where = browser.passkey.sign(browser.options()), browser.csrf(), browser.where()
    ask(browser, second, until=day(there, 1))
    assert browser.post(browser.where(), assertion=made).status_code == 403
    assert holds(there) == []
    browser.send("POST", where, data={"csrf": token, "assertion": made})
    assert len(holds(there)) == 1
    again = browser.send("POST", where, data={"csrf": token, "assertion": made})
    assert again.status_code == 409


def test_a_thief_of_the_session_holds_nothing(there: ConsoleOffice) -> None:
    first = case(there.center.laptop("S-1"))
    thief = there.someone("R-1").copy()
    ask(thief, first, until=day(there, 1))
    assert thief.sign().status_code == 403
    assert "passkey.unknown" in thief.page
    assert holds(there) == []


def test_who_touched_it_and_another_office_hold_nothing(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("R-9", Role.SUPERVISOR)
    first = case(laptop)
    own = there.browser()
    own.register(f"/passkeys/first/{there.link('R-9')}")
    there.certify()
    own.sign_in()
    stranger = there.someone("R-2", office="office-2")
    for browser, status in ((own, 403), (stranger, 404)):
        browser.get("/me")
        reply = browser.post(
            f"/review/{first}", decision="hold", reason=REASON, until=day(there, 1),
            sha256="0" * 64, round="1",
        )  # fmt: skip
        assert reply.status_code == status
    assert holds(there) == []
