"""A laptop is lost: whom the center can name, how many it cannot, and what leaves on paper."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_central.clock import to_ms
from spar_central.settings import Settings
from spar_central.trust import jws
from spar_central.trust.attestation import Attestation, Holder
from spar_central.trust.jws import Typ
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleOffice, office
from tests.central.world import account, new_id

DAY_MS = 86_400_000


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(engine, tmp_path) as made:
        yield made


def hand_over(laptop: SigningLaptop, at: int, name: str) -> str:
    """Somebody of this name, whom ID Authentication knows by it."""
    of = laptop.enrollment(fa=account(f"5010{at:05}"))
    item = laptop.proven(of, psut=f"{at}".zfill(36))
    proof = jws.unverified(item["attestation"], Attestation)
    holder = jws.sign(Holder(proof.jti, (name,)), Typ.HOLDER, laptop.center.keys.attestation)
    laptop.upload({**item, "holder": holder, "slip": f"SU-H4MX-{at:04}-57"})
    return of.enrollment_id


def check(laptop: SigningLaptop, number: str, ago_ms: int, proven_as: str = "") -> None:
    """As the relay puts a check on record; proven_as: the psut, "" where nothing was proven."""
    center = laptop.center
    at = to_ms(center.clock()) - ago_ms
    center.rows(
        "INSERT INTO transactions (transaction_id, device_id, person_id, id_key, started_at)"
        f" VALUES ('t{number}-{at}', '{laptop.device_id}', '{laptop.worker.person_id}',"
        f" 'k{number}', {at}) RETURNING 1"
    )
    if proven_as:
        center.rows(
            "INSERT INTO attestations (jti, transaction_id, psut_key, reply_sha256, at)"
            f" VALUES ('j{number}-{at}', 't{number}-{at}', '{proven_as}', '0', {at}) RETURNING 1"
        )


def lines(there: ConsoleOffice, laptop: SigningLaptop, staff: str) -> list[dict[str, str]]:
    data = there.someone(staff).send("GET", f"/devices/{laptop.device_id}/people.csv")
    assert data.headers["content-disposition"].startswith("attachment")
    return list(csv.DictReader(io.StringIO(data.content.decode("utf-8-sig"))))


def test_who_was_handed_over_and_is_not_at_the_registry_is_named(there: ConsoleOffice) -> None:
    lost, other = there.center.laptop("S-1"), there.center.laptop("S-2")
    open_, done = hand_over(lost, 1, "Meena Devi"), hand_over(lost, 2, "Ravi Kumar")
    hand_over(lost, 3, "Came Again")
    there.center.clock.forward(60)
    hand_over(other, 3, "Came Again")
    there.center.rows(
        "UPDATE enrollments SET state = 'registered', outcome = 'admitted'"
        f" WHERE enrollment_id = '{done}' RETURNING 1"
    )
    (line,) = lines(there, lost, "R-1")
    assert (line["Name"], line["Slip"]) == ("Meena Devi", "SU-H4MX-0001-57")
    assert line["Captured by"] == "Name of S-1"
    page = there.someone("R-2").get(f"/devices/{lost.device_id}/people").text
    assert f"/complaints/{open_}" in page
    assert "Ravi Kumar" not in page


def test_what_was_begun_and_not_handed_over_is_told_without_a_name(there: ConsoleOffice) -> None:
    lost = there.center.laptop("S-1")
    check(lost, "1", 7_200_000)
    check(lost, "1", 3_600_000)  # asked for a code once more: one person
    check(lost, "2", 600_000)
    check(lost, "2", 500_000, "psut-2")  # proven in the end
    check(lost, "3", 400_000)
    check(there.center.laptop("S-2"), "3", 300_000, "psut-3")  # proven elsewhere since
    check(lost, "4", 31 * DAY_MS)
    found = [
        (line["State"], line["Name"], line["Captured by"]) for line in lines(there, lost, "R-1")
    ]
    assert found == [
        ("Identity proven, nothing handed over", "–", "Name of S-1"),
        ("Identity asked about, not proven", "–", "Name of S-1"),
    ]


def test_a_proof_whose_enrollment_arrived_is_not_told_twice(there: ConsoleOffice) -> None:
    lost = there.center.laptop("S-1")
    hand_over(lost, 1, "Meena Devi")
    (row,) = there.center.rows("SELECT psut_key FROM enrollments")
    check(lost, "1", 60_000, str(row[0]))
    assert [line["Name"] for line in lines(there, lost, "R-1")] == ["Meena Devi"]


def test_how_many_nobody_can_name_is_said_with_the_days_of_work(there: ConsoleOffice) -> None:
    lost = there.center.laptop("S-1")
    hand_over(lost, 1, "Meena Devi")
    check(lost, "9", 0)
    waiting = {"draft": 2, "queued": 5, "awaiting_auth": 7, "needs_visit": 1, "in_review": 3}
    beat = {"program": "spar-agent 1.4.0", "vault_schema": 9, "waiting": waiting,
            "oldest_waiting_s": 3 * 86_400, "captures": 4}  # fmt: skip
    assert lost.post("heartbeats", beat).is_success
    there.center.clock.forward(5 * 86_400)
    page = there.someone("R-1").get(f"/devices/{lost.device_id}/people").text
    assert "<dt>Saved there and not handed over</dt><dd>13 · the oldest for 3 days</dd>" in page
    assert "knows how many, not who" in page
    cells = page[page.index("Who worked there, by day") :]
    assert "Name of S-1" in cells
    for name, count in (("Identities asked about", 1), ("Handed over", 1),
                        ("Left there at the last report", 13)):  # fmt: skip
        assert f'data-name="{name}">{count}</td>' in cells


def test_the_list_is_printed_and_who_opened_it_is_on_record(there: ConsoleOffice) -> None:
    lost = there.center.laptop("S-1")
    hand_over(lost, 1, "Meena Devi")
    browser = there.someone("R-1")
    assert "Lost? Whom to call back" in browser.get(f"/devices/{lost.device_id}").text
    paper = browser.send("GET", f"/devices/{lost.device_id}/people.pdf")
    assert paper.content.startswith(b"%PDF")
    browser.get(f"/devices/{lost.device_id}/people")
    kinds = [row[0] for row in there.center.records("read.console.call_back")]
    assert kinds == ["read.console.call_back_list", "read.console.call_back"]
    assert "Looked at: Whom to call back" in browser.get("/audit?show=reads").text


def test_a_list_that_somebody_meddled_with_names_nobody(there: ConsoleOffice) -> None:
    """A name is shown where its signature holds, and for that proof alone."""
    lost = there.center.laptop("S-1")
    hand_over(lost, 1, "Meena Devi")
    strange = jws.sign(Holder(new_id(), ("Forged",)), Typ.HOLDER,
                       there.center.keys.attestation)  # fmt: skip
    there.center.rows(f"UPDATE enrollments SET holder = '{strange}' RETURNING 1")
    assert [line["Name"] for line in lines(there, lost, "R-1")] == ["–"]
