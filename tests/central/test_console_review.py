"""A review from anywhere: what a passkey signs counts once, for one case, by one person.

Every attack goes over real sockets; after each the case still waits.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from spar_central.admission.decide import Outcome
from spar_central.records import enrollments
from spar_central.settings import Settings
from spar_central.storage.port import Storage
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Helper
from spar_central.web.languages import Languages
from tests.central.authenticator import PRESENT
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.central.storages import run
from tests.central.world import account


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(engine, tmp_path) as made:
        yield made


def case(laptop: SigningLaptop, number: str = "12345678901") -> str:
    """Waits for a second person, because a helper spoke for it."""
    of = laptop.enrollment(helper=Helper("Ravi", "son"), fa=account(number))
    (item,) = laptop.upload(laptop.proven(of, psut=number.zfill(36)))
    assert [one["code"] for one in item["problems"]] == ["review.missing"]
    return of.enrollment_id


def outcome(there: ConsoleOffice, enrollment_id: str) -> str:
    rows = there.center.rows(
        f"SELECT outcome FROM enrollments WHERE enrollment_id = '{enrollment_id}'"
    )
    return str(rows[0][0])


def test_the_page_of_a_case_says_what_a_reviewer_must_know(there: ConsoleOffice) -> None:
    """Author, way and time of the proof, helper, signals, history; in words, not in codes."""
    laptop = there.center.laptop("S-1")
    first = laptop.enrollment(fa=account("11111111111"))
    laptop.upload(laptop.proven(first))
    there.center.clock.forward(3600)
    proven_at = there.center.clock()
    there.center.clock.forward(3600)
    of = laptop.enrollment(
        fa=account("22222222222"), helper=Helper("Ravi", "spouse"), holder="Sunita Devi",
        relation="guardian", signals=("exception", "by_phone", "same_account"),
    )  # fmt: skip
    laptop.upload(laptop.proven(of, response_time=proven_at))
    page = there.someone("R-1").get(f"/review/{of.enrollment_id}").text
    words = Languages()["en"]
    for said in (
        "Name of S-1", f"proven by a fingerprint, iris or face, {words.moment(proven_at)}",
        "Ravi (Husband or wife)", "Sunita Devi (Guardian)",
        "identity could not be checked, identity by telephone, account used by others",
    ):  # fmt: skip
        assert said in page
    assert '<span class="muted small">' in page[page.index("The same person before") :]


def test_an_approval_signed_in_the_console_admits(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    waiting = case(laptop)
    browser = there.someone("R-1")
    assert waiting in browser.get("/review").text
    page = browser.get(f"/review/{waiting}").text
    assert "12345678901" in page
    assert browser.approve(waiting).status_code == 200
    assert "Approved." in browser.page
    assert outcome(there, waiting) == "admitted"
    (row,) = laptop.post("decisions", {"enrollment_ids": [waiting]}).json()["items"]
    assert row["state"] == "in_progress"
    assert there.center.is_whole()
    assert there.center.records("review.approve")[0][1] == "R-1"


def test_the_sender_verifies_the_passkey_anew(there: ConsoleOffice) -> None:
    """A row in the database is no review: with the signature bent, it is not sent."""
    laptop = there.center.laptop("S-1")
    waiting = case(laptop)
    there.someone("R-1").approve(waiting)
    assert _decided(there, waiting) is Outcome.ADMITTED
    (row,) = there.center.rows("SELECT token FROM approvals")
    bent = row[0].replace('"signature":"M', '"signature":"N')
    assert bent != row[0]
    there.center.rows(f"UPDATE approvals SET token = '{bent}'")
    assert _decided(there, waiting) is Outcome.WAITS


def _decided(there: ConsoleOffice, enrollment_id: str) -> Outcome:
    async def go(storage: Storage) -> Outcome:
        async with storage.transaction() as tx:
            rows = await enrollments.revisions(tx, {enrollment_id})
            (answer,) = await there.center.admission(storage).decide_again(
                tx, list(rows.values()), there.center.clock()
            )
            return answer.verdict.outcome

    return run(there.center.settings, go)


def test_a_return_ends_the_round_and_tells_why(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    waiting = case(laptop)
    browser = there.someone("R-1")
    fields = browser.open_case(waiting)
    reason = "The consent is not clear"
    browser.post(f"/review/{waiting}", decision="return", reason=reason, line="Ask", **fields)
    assert browser.sign().status_code == 200
    reply = laptop.post("decisions", {"enrollment_ids": [waiting]})
    assert reply.status_code == 200, reply.text
    (item,) = reply.json()["items"]
    assert [one["code"] for one in item["problems"]] == ["review.returned"]
    assert item["returned_by"] == "R-1"
    assert item["returned_because"] == [reason, "Ask"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"flags": PRESENT}, "passkey.wrong"),
        ({"origin": "https://evil.example"}, "passkey.wrong"),
        ({"rp_id": "evil.example"}, "passkey.wrong"),
        ({"kind": "webauthn.create"}, "passkey.wrong"),
    ],
    ids=["without user verification", "other origin", "other relying party", "other kind"],
)
def test_what_was_not_signed_here_by_a_verified_person_is_refused(
    there: ConsoleOffice, changes: dict[str, Any], code: str
) -> None:
    waiting = case(there.center.laptop("S-1"))
    browser = there.someone("R-1")
    assert browser.approve(waiting, **changes).status_code == 403
    assert code in browser.page
    assert outcome(there, waiting) == "waits"
    assert there.center.records(f"refused.{code}")


def test_a_signature_is_for_one_case_and_once(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    first, second = case(laptop), case(laptop, "99999999999")
    browser = there.someone("R-1")
    fields = browser.open_case(first)
    browser.post(f"/review/{first}", decision="approve", **fields)
    made = browser.passkey.sign(browser.options())
    there_once, token = browser.where(), browser.csrf()
    other = browser.open_case(second)
    browser.post(f"/review/{second}", decision="approve", **other)
    assert browser.post(browser.where(), assertion=made).status_code == 403  # another case
    assert outcome(there, second) == "waits"
    browser.send("POST", there_once, data={"csrf": token, "assertion": made})
    assert outcome(there, first) == "admitted"
    again = browser.send("POST", there_once, data={"csrf": token, "assertion": made})
    assert again.status_code == 409
    assert "act.unknown" in again.text


def test_a_stolen_session_approves_nothing_and_ends_by_one_click(there: ConsoleOffice) -> None:
    waiting = case(there.center.laptop("S-1"))
    owner = there.someone("R-1")
    thief = owner.copy()
    fields = thief.open_case(waiting)
    thief.post(f"/review/{waiting}", decision="approve", **fields)
    assert thief.sign().status_code == 403
    assert "passkey.unknown" in thief.page
    owner_again = ConsoleBrowser(there, key=owner.key)
    owner_again.sign_in()
    owner_again.get("/me")
    assert "Every other session has ended" in owner_again.post("/me/sessions").text
    assert thief.send("GET", "/review").status_code == 303
    assert outcome(there, waiting) == "waits"


def test_of_two_supervisors_one_decision_stands_and_the_other_is_told(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    waiting = case(laptop)
    one, other = there.someone("R-1"), there.someone("R-2")
    for browser in (one, other):
        fields = browser.open_case(waiting)
        browser.post(f"/review/{waiting}", decision="approve", **fields)
    assert one.sign().status_code == 200
    late = other.sign()
    assert late.status_code == 409
    assert "Somebody else decided" in late.text
    assert "<bdi>Name of R-1</bdi> approved it" in other.get(f"/review/{waiting}").text
    assert there.center.rows("SELECT count(*) FROM approvals")[0][0] == 1


def test_who_had_a_hand_in_it_does_not_decide(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("R-9", Role.SUPERVISOR)
    waiting = case(laptop)
    browser = there.browser()
    browser.register(f"/passkeys/first/{there.link('R-9')}")
    there.certify()
    browser.sign_in()
    assert waiting not in browser.get("/review").text
    page = browser.get(f"/review/{waiting}").text
    assert "another person decides" in page
    reply = browser.post(f"/review/{waiting}", decision="approve", sha256="0" * 64, round="1")
    assert reply.status_code == 403
    assert outcome(there, waiting) == "waits"


def test_a_stale_page_and_a_second_click_change_nothing(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    waiting = case(laptop)
    browser = there.someone("R-1")
    fields = browser.open_case(waiting)
    stale = {**fields, "round": "2"}
    assert browser.post(f"/review/{waiting}", decision="approve", **stale).status_code == 403
    browser.open_case(waiting)
    named = {"decision": "approve", "form": "f1", **fields}
    assert browser.post(f"/review/{waiting}", **named).status_code == 200
    assert browser.post(f"/review/{waiting}", **named).status_code == 409
    browser.open_case(waiting)
    browser.approve(waiting)
    back = browser.get(f"/review/{waiting}")  # the back button, asked anew
    assert 'name="decision"' not in back.text


def test_a_passkey_that_ended_or_was_copied_signs_nothing(there: ConsoleOffice) -> None:
    waiting = case(there.center.laptop("S-1"))
    browser = there.someone("R-1")
    browser.passkey.count = 0  # a copy that did not see the sign-in
    assert browser.approve(waiting).status_code == 403
    assert "passkey.copied" in browser.page
    browser.passkey.count = 100
    browser.get("/")
    fields = browser.open_case(waiting)
    browser.post(f"/review/{waiting}", decision="approve", **fields)
    kid = there.center.rows("SELECT kid FROM passkeys")[0][0]
    there.center.rows(f"INSERT INTO revocations VALUES ('{kid}', 1, 'x', 'lost')")
    assert browser.sign().status_code == 403
    assert outcome(there, waiting) == "waits"


def test_without_a_console_in_the_settings_no_passkey_counts(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    waiting = case(laptop)
    there.someone("R-1").approve(waiting)
    without = msgspec.structs.replace(there.center.settings, console=None)
    there.center.settings = without
    assert _decided(there, waiting) is Outcome.WAITS
